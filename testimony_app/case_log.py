"""The log of an open case: rows are signed and chained as they are added, and judged when somebody asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import Engine
from sqlmodel import Session

from testimony_app.errors import AppError
from testimony_app.store import records
from testimony_app.store.record_tables import LogEntry, LogEntryRead
from testimony_app.store.session import NOTHING, Store
from testimony_app.vault import log_chain
from testimony_app.vault.backup_check import LogHead
from testimony_app.vault.vault import Vault

CLOCK_WENT_BACK = "case.clock_went_back"
"""The act that says that the clock of the device shows an earlier moment than at the act before."""


class CaseLog:
    """The log that the person who opened the vault writes in."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    @property
    def sealed(self) -> tuple[int, bytes] | None:
        """How many rows the log had at the last good closing, and their root; None before the first."""
        seal = self._vault.last_seal
        return None if seal is None else (seal.log_size, seal.log_root)

    def add(self, store: Store, action: str, now: datetime) -> None:
        """A row for each act of the unit, and one before them if the clock went back: numbers order, not clocks."""
        last = records.last_log(store)
        if last is not None and now < last.utc:
            last = self._append(store, last, now, CLOCK_WENT_BACK, (self._vault.vault_id, NOTHING))
        for name, object_id, payload_hash in store.acts or [(action, store.object_id, store.payload_hash)]:
            last = self._append(store, last, now, name, (object_id, payload_hash))

    def verify(self, entries: Sequence[log_chain.Entry]) -> bytes:
        """The root of the whole log, once every number, link and signature held, and nothing that was sealed is gone.

        Raises AppError `log.broken` with the `seq` of the first row that does not fit.
        """
        root = log_chain.verify_entries(entries, self._vault.verify)
        if self.sealed is not None:
            leaves = [log_chain.leaf_hash(entry.payload()) for entry in entries]
            try:
                log_chain.check_prefix(leaves, *self.sealed)
            except AppError as error:
                shortened = error.code == "log.shortened"
                seq = len(leaves) if shortened else 0
                raise AppError("log.broken", seq=seq, number=seq + 1) from None
        return root

    def _append(
        self, store: Store, last: LogEntryRead | None, now: datetime, action: str, about: tuple[str, str]
    ) -> LogEntryRead:
        """Sign and add a row after `last`. about: id of the object, hash of the data."""
        previous = log_chain.GENESIS if last is None else log_chain.leaf_hash(entry_payload(last))
        entry = LogEntryRead(
            seq=0 if last is None else last.seq + 1,
            prev_hash=previous.hex(),
            utc=now,
            user=self._vault.user_id,
            action=action,
            object_id=about[0],
            payload_hash=about[1],
            signature=b"",
        )
        signed = LogEntry(**{**entry.model_dump(), "signature": self._vault.sign(entry_payload(entry))})
        records.append_log(store, signed)
        return entry


def chain_entries(store: Store) -> list[log_chain.Entry]:
    """Every row of the log, in order, as the rules of the chain take it."""
    return [chain_entry(row) for row in records.log(store)]


def log_head(engine: Engine, verify: Callable[[str, bytes, bytes], bool] | None = None) -> LogHead:
    """The head of the log in a content database. verify: judges signatures; without it none is judged.

    Raises DatabaseError if it cannot be read.
    """
    with Session(engine) as session:
        entries = chain_entries(Store(session))
    root, sound = log_chain.merkle_root(log_chain.leaf_hash(entry.payload()) for entry in entries), True
    if verify is not None:
        try:
            log_chain.verify_entries(entries, verify)
        except AppError:
            sound = False
    return LogHead(len(entries), root, sound)


def chain_entry(entry: LogEntryRead) -> log_chain.Entry:
    """A row of the log as the rules of the chain take it."""
    return log_chain.Entry(
        entry.seq,
        _hash_bytes(entry.prev_hash),
        entry.utc.isoformat(timespec="microseconds"),
        entry.user,
        entry.action,
        entry.object_id,
        _hash_bytes(entry.payload_hash),
        entry.signature,
    )


def entry_payload(entry: LogEntryRead) -> bytes:
    """The bytes of a row of the log that are hashed and signed."""
    return chain_entry(entry).payload()


def _hash_bytes(text: str) -> bytes:
    """The bytes of a hash; none for a row that was tampered with, whose signature then fails."""
    try:
        return bytes.fromhex(text)
    except ValueError:
        return b""
