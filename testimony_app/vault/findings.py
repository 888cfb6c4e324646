"""What opening a vault finds: whether its files are those that were left, and what to tell."""

from __future__ import annotations

from pathlib import Path

from testimony_app.vault import creation, database, foreign, rotation, slots
from testimony_app.vault import seal as seals
from testimony_app.vault.folder import DATABASES
from testimony_app.vault.lock import FolderLock
from testimony_app.vault.seal import SealRecord
from testimony_app.vault.unlock import Unlocked


def seal_of(folder: Path, unlocked: Unlocked) -> SealRecord | None:
    """The seal, under the newest common key that it bears; None if there is none.

    One that bears an older key was left by a change of keys that was cut, which began by breaking it.
    """
    epochs = sorted((epoch for name, epoch in unlocked.compartments if name == "base"), reverse=True)
    for epoch in epochs:
        record = seals.read(folder, unlocked.compartments["base", epoch])
        if record is not None and (epoch == unlocked.header.epoch("base") or not record.clean):
            return record
    return None


def changed_outside(folder: Path, unlocked: Unlocked, record: SealRecord | None) -> bool:
    """Whether the files are not those that this program left."""
    generation = unlocked.header.generation
    if record is None or record.generation > generation or _slots_went_back(folder, record):
        return True
    if not record.clean:
        return False
    codes = creation.database_codes(folder, unlocked.current("base"))
    log_waits = any(database.log_waits(folder / file) for file in DATABASES.values())
    return log_waits or record.generation != generation or dict(record.databases) != codes


def warnings(folder: Path, unlocked: Unlocked, lock: FolderLock, changed: bool, dirty: bool) -> tuple[str, ...]:
    """Codes of what a person should know."""
    found = {
        "vault.header_backup_used": unlocked.from_backup,
        "vault.not_closed_well": dirty,
        "vault.changed_outside": changed,
        "vault.read_only_medium": not lock.writable,
        "vault.conflict_copies": foreign.has_copies(folder),
        "vault.keys_unfinished": rotation.waits(folder, unlocked.header),
    }
    return tuple(code for code, present in found.items() if present)


def _slots_went_back(folder: Path, record: SealRecord) -> bool:
    """Whether somebody's slots are older than the seal knows them, as after an old passphrase was put back."""
    here = slots.generations(folder)
    return any(here.get(user_id, number) < number for user_id, number in record.slots.items())
