"""What was sent and received, and the logs of other copies of the case."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlmodel import col, select

from testimony_app.store.exchange_tables import ForeignLogEntry, Package, PackageRead, SeenVersion
from testimony_app.store.record_tables import LogEntryRead
from testimony_app.store.session import Store, read, read_many
from testimony_app.store.sync import Record

_HARMLESS = "harmless/"
"""Before a kind in `seen_version`: a state without names. The hash of one with names would let them be guessed."""


def add(store: Store, package: Package) -> PackageRead:
    """A row of the ledger; one that is there already, for the same package and direction, stays as it is."""
    held = store.content.get(Package, (package.id, package.direction))
    return read(PackageRead, held if held is not None else store.add(package))


def listed(store: Store) -> list[PackageRead]:
    """All packages, the one handled last first."""
    query = select(Package).order_by(col(Package.handled_at).desc())
    return [read(PackageRead, row) for row in store.content.exec(query)]


def received(store: Store, package_id: str) -> PackageRead | None:
    """The package with this id, if it was received before."""
    row = store.content.get(Package, (package_id, "received"))
    return None if row is None else read(PackageRead, row)


def harmless_states(store: Store) -> dict[tuple[str, str], set[str]]:
    """The states of records that people without names may know of, as they were sent to them or came from them."""
    query = select(SeenVersion).where(col(SeenVersion.kind).startswith(_HARMLESS))
    found: dict[tuple[str, str], set[str]] = {}
    for row in store.content.exec(query):
        found.setdefault((row.kind.removeprefix(_HARMLESS), row.object_id), set()).add(row.sha256)
    return found


def note_harmless(store: Store, records: Iterable[Record], *, history: bool) -> None:
    """Note that people without names know these states. history: also those before, as their own copy told them."""
    held = harmless_states(store)
    for record in records:
        states = {str(each) for each in (record.known.seen if history else [record.state])}
        for state in sorted(states - held.get((record.kind, record.id), set())):
            store.content.add(SeenVersion(kind=_HARMLESS + record.kind, object_id=record.id, sha256=state))
    store.content.flush()


def newest_size(store: Store, log_id: str) -> int:
    """How long another copy's log was in the newest package that came from it; 0 if none did."""
    query = select(Package.log_size).where(Package.log_id == log_id, Package.direction == "received")
    return max(store.content.exec(query), default=0)


def foreign_log(store: Store, log_id: str) -> list[LogEntryRead]:
    """What is here of another copy's log, in order."""
    where, order = col(ForeignLogEntry.log_id) == log_id, col(ForeignLogEntry.seq)
    return read_many(store, LogEntryRead, ForeignLogEntry, where=where, order=order)


def foreign_log_ids(store: Store) -> list[str]:
    """The logs of other copies of which something is here."""
    return list(store.content.exec(select(ForeignLogEntry.log_id).distinct().order_by(ForeignLogEntry.log_id)))


def stated_heads(store: Store, log_id: str) -> list[tuple[int, str]]:
    """Size and root, in hexadecimal, that packages stated of one log, the smallest first."""
    query = select(Package.log_size, Package.log_root).where(Package.log_id == log_id).order_by(col(Package.log_size))
    return list(store.content.exec(query))


def add_foreign_log(store: Store, log_id: str, entries: Sequence[LogEntryRead]) -> None:
    """Keep further rows of another copy's log."""
    for entry in entries:
        store.content.add(ForeignLogEntry(log_id=log_id, **entry.model_dump()))
    store.content.flush()
