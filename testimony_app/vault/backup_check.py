"""Verifying a backup or a copy of a vault, by opening all of it that this person has keys for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy
from sqlalchemy.exc import DatabaseError

from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.vault import backup_manifest, creation, database, seal
from testimony_app.vault.backup_manifest import Manifest
from testimony_app.vault.copying import Meter, facts_of
from testimony_app.vault.folder import DATABASES, SEAL
from testimony_app.vault.seal import SealRecord
from testimony_app.vault.unlock import Unlocked


@dataclass(frozen=True, slots=True)
class LogHead:
    """size: rows. root: their Merkle root. sound: whether every number, link and signature held."""

    size: int
    root: bytes
    sound: bool = True


ReadLog = Callable[[sqlalchemy.Engine], LogHead]
"""Reads the log in a copy of the content database; only the store knows its tables."""


def check(place: Path, unlocked: Unlocked, read_log: ReadLog, job: JobContext | None = None) -> Manifest:
    """Verify a backup or a copy: manifest, every file, the seal, every page and table, and the log up to its head.

    A database for which this person has no key is verified by its bytes alone. The log must be the one that the backup
    was made of, be it sound or not. Raises Cancelled, AppError `backup.not_verified`.
    """
    manifest = backup_manifest.read(place, unlocked)
    if manifest is None:
        raise AppError("backup.not_verified")
    total = sum(each.size for each in manifest.files.values())
    meter = Meter(job or JobContext(), total, "backup.checking", 0.5)
    try:
        for name, facts in manifest.files.items():
            if name not in (*DATABASES.values(), SEAL) or facts_of(place / name) != facts:
                raise AppError("backup.not_verified")
            meter.add(facts.size)
        check_seal(place, unlocked)
        head = check_databases(place, manifest.epochs, unlocked, read_log)
    except AppError:
        raise AppError("backup.not_verified") from None
    if (head.size, head.root) != (manifest.log_size, manifest.log_root):
        raise AppError("backup.not_verified")
    return manifest


def check_databases(place: Path, epochs: Mapping[str, int], unlocked: Unlocked, read_log: ReadLog) -> LogHead:
    """Open every database at rest for which there is a key, check all of it, and read the log; nothing is written.

    Raises AppError `vault.no_access` if the content cannot be opened, `vault.damaged_database`.
    """
    for name, epoch in epochs.items():
        held = unlocked.compartments.get((name, epoch))
        if held is not None:
            with closing(database.open_connection(place / DATABASES[name], held, read_only=True)) as connection:
                database.check_integrity(connection, name)
    content = unlocked.compartments.get(("content", epochs.get("content", 0)))
    if content is None:
        raise AppError("vault.no_access", compartment="content")
    path = place / DATABASES["content"]
    engine = database.engine(lambda: database.open_connection(path, content, read_only=True))
    try:
        return read_log(engine)
    except DatabaseError:
        raise AppError("vault.damaged_database", compartment="content") from None
    finally:
        engine.dispose()


def check_seal(place: Path, unlocked: Unlocked) -> SealRecord:
    """The seal that lies with the databases. Raises AppError `backup.not_at_rest` unless it fits every byte of them."""
    epochs = sorted((epoch for name, epoch in unlocked.compartments if name == "base"), reverse=True)
    for epoch in epochs:
        base = unlocked.compartments["base", epoch]
        record = seal.read(place, base)
        if record is not None and record.clean and dict(record.databases) == creation.database_codes(place, base):
            return record
    raise AppError("backup.not_at_rest")
