"""What a case needs before its first act: a place and a title, tables, and databases of this version."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError

from testimony_app.case_log import log_head
from testimony_app.case_units import Units
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.store import migrate, search_index
from testimony_app.vault import backups
from testimony_app.vault.kdf import creation_cost
from testimony_app.vault.vault import Vault

SUFFIX = ".testimony"
Engines = dict[migrate.Compartment, Engine]
"""The databases that a person can open now."""


def founded(path: Path, title: str, passphrase: str) -> tuple[Vault, tuple[str, ...]]:
    """The vault of a new case, and its 24 recovery words.

    Raises AppError `case.suffix`, `case.title_missing`, and as `Vault.create` does.
    """
    _check_suffix(path)
    if not title.strip():
        raise AppError("case.title_missing")
    return Vault.create(path, passphrase, creation_cost())


def joined(path: Path, header: bytes, ways_in: bytes, passphrase: str) -> Vault:
    """The vault of a copy for somebody who was added. Raises AppError `case.suffix`, and as `Vault.join` does."""
    _check_suffix(path)
    return Vault.join(path, header, ways_in, passphrase)


@contextmanager
def closed_if_refused(vault: Vault) -> Iterator[None]:
    """Close the vault again if the case in it cannot be opened after all. Raises AppError `vault.damaged_database`."""
    try:
        yield
    except AppError:
        vault.close()
        raise
    except DatabaseError:
        vault.close()
        raise AppError("vault.damaged_database") from None


def make_tables(vault: Vault, engines: Engines) -> None:
    """Make the tables in new databases."""
    for compartment, engine in engines.items():
        migrate.upgrade(engine, compartment)
    vault.rest("identity")


def upgrade(vault: Vault, engines: Engines, units: Units, now: Callable[[], datetime]) -> None:
    """Bring the databases to this version; nothing is upgraded that could not be backed up before.

    Raises AppError `case.newer_format`, `case.upgrade_needs_writing`, `backup.*`, `vault.*`.
    """
    old = [compartment for compartment, engine in engines.items() if migrate.check(engine, compartment)]
    if old and vault.read_only:
        raise AppError("case.upgrade_needs_writing")
    if old:
        _back_up(units, now)
    for compartment in old:
        migrate.upgrade(engines[compartment], compartment)
        vault.check_integrity(compartment)
    vault.rest("identity")
    if not vault.read_only:
        _index(units)


def _index(units: Units) -> None:
    """Add the texts to the search index that a new version of the tables left pending."""
    with units.unit(identity=False) as store:
        search_index.catch_up(store)
        store.content.commit()


def _back_up(units: Units, now: Callable[[], datetime]) -> None:
    job, reason = JobContext(), f"{backups.BEFORE}{migrate.revisions('content')[-1]}"
    with units.at_rest() as vault:
        draft = backups.copy(vault, reason, now(), job)
    backups.keep(draft, partial(log_head, verify=vault.verify), job)


def _check_suffix(path: Path) -> None:
    if path.suffix != SUFFIX:
        raise AppError("case.suffix")
