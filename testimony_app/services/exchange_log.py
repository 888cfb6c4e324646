"""The log that comes with a package: it continues what is known of it, is signed, and holds only what roles allow."""

from __future__ import annotations

from collections.abc import Sequence

from testimony_app.case import Case, chain_entry, entry_payload
from testimony_app.domain.roles import allows
from testimony_app.errors import AppError
from testimony_app.store import packages, records
from testimony_app.store.record_tables import LogEntryRead
from testimony_app.store.session import Store
from testimony_app.vault import log_chain


def origin(case: Case, log_id: str) -> str:
    """The name of one copy's log in a checkpoint."""
    return f"testimony/{case.vault_id}/{log_id}"


def new_entries(
    case: Case, store: Store, log_id: str, entries: Sequence[LogEntryRead], checkpoint: str, owner: bool = False
) -> tuple[LogEntryRead, ...]:
    """The entries that are not here yet, once the whole log held. owner: whether the case lead sent it.

    Raises AppError `package.log_broken` if links, signatures or the checkpoint do not hold, `package.older` if more of
    the log is here already, `package.log_forked` if it is not the log that is here, `package.not_allowed` if a new
    entry is an act that its person's role does not include.
    """
    sizes = log_chain.parsed_checkpoint(checkpoint)[1] if not entries and owner else 0
    if sizes:
        # To people without names the lead sends the head alone: hashes of acts would let names be guessed.
        if sizes < packages.newest_size(store, log_id):
            raise AppError("package.older")
        return ()
    try:
        root = log_chain.verify_entries([chain_entry(entry) for entry in entries], case.verify)
        stated = log_chain.parsed_checkpoint(checkpoint)
    except AppError:
        raise AppError("package.log_broken") from None
    if stated != (origin(case, log_id), len(entries), root):
        raise AppError("package.log_broken")
    own = log_id == records.log_id(store)
    held = records.log(store) if own else packages.foreign_log(store, log_id)
    common = min(len(held), len(entries))
    if common and entry_payload(held[common - 1]) != entry_payload(entries[common - 1]):
        raise AppError("package.log_forked")
    if len(entries) < len(held):
        raise AppError("package.older")
    fresh = tuple(entries[len(held) :])
    if own and fresh:
        raise AppError("package.log_forked")
    for entry in fresh:
        member = case.team.member(entry.user)
        if member is None or not allows(member.role, entry.action):
            raise AppError("package.not_allowed", kind="log")
    return fresh
