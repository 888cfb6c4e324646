"""New keys for what lies in a vault already: databases are made ready beside the old ones, and the new header commits.

A step that was cut before the new header stood leaves the old state; one that was cut after it is finished at the next
opening (`roll_forward`).
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from testimony_app.errors import AppError
from testimony_app.vault import database, slots, syscalls
from testimony_app.vault.durable import disk_error, wipe, write_all
from testimony_app.vault.folder import DATABASES, SLOTS
from testimony_app.vault.header import Header
from testimony_app.vault.unlock import Unlocked

NEXT = ".next"
_STAGING = "staging"
_BLOCK = 1 << 20
_SPARE_BYTES = 64 << 20


def prepare(folder: Path, old: Unlocked, new: Unlocked) -> None:
    """Encrypt anew, beside the old ones, the databases whose compartment has a newer epoch in `new`.

    The databases must be at rest. Raises AppError `vault.no_access`, `identity.two_needed`, `vault.disk_full`,
    `vault.write_failed`, `vault.damaged_database`; nothing is left then.
    """
    moving = [
        (folder / file, name)
        for name, file in DATABASES.items()
        if new.header.epoch(name) != old.header.epoch(name) and (folder / file).is_file()
    ]
    needed = 2 * sum(path.stat().st_size for path, _ in moving) + _SPARE_BYTES
    if moving and syscalls.disk.free_bytes(folder) < needed:
        raise AppError("vault.disk_full")
    try:
        for path, name in moving:
            target = _next(folder, path.name, new.header.epoch(name))
            _discard(target)
            _copy(path, target)
            database.change_key(target, old.current(name), new.current(name))
            _force_out(target)
        syscalls.disk.fsync_folder(folder / _STAGING)
    except BaseException as error:
        discard(folder)
        if isinstance(error, OSError):
            raise disk_error(error) from None
        raise


def roll_forward(folder: Path, header: Header) -> None:
    """Put the databases that were made ready for this header in their place, and remove others. Raises AppError."""
    try:
        for name, file in DATABASES.items():
            ready = _next(folder, file, header.epoch(name))
            if ready.is_file():
                for beside in ("-wal", "-shm", "-journal"):
                    with suppress(FileNotFoundError):
                        syscalls.disk.unlink(folder / (file + beside))
                syscalls.disk.replace(ready, folder / file)
                syscalls.disk.fsync_folder(folder)
    except OSError as error:
        raise disk_error(error) from None
    discard(folder)


def waits(folder: Path, header: Header) -> bool:
    """Whether `roll_forward` has something to finish."""
    return any(_next(folder, file, header.epoch(name)).is_file() for name, file in DATABASES.items())


def discard(folder: Path) -> None:
    """Remove databases that were made ready and never committed."""
    for path in (folder / _STAGING).glob("*" + NEXT + "*"):
        with suppress(OSError):
            path.unlink()


def forget_ways_in(folder: Path, header: Header) -> None:
    """Wipe the slots of people who are not in the header any more, here and in the backups that lie here."""
    known = {user.id for user in header.users}
    for place in (folder / SLOTS, *(folder / "backups").glob("*/" + SLOTS)):
        for path in place.glob("*" + slots.SUFFIX + "*"):
            if path.name.split(".")[0] not in known:
                with suppress(OSError):
                    wipe(path)


def _next(folder: Path, file: str, epoch: int) -> Path:
    return folder / _STAGING / f"{file}.{epoch}{NEXT}"


def _discard(target: Path) -> None:
    with suppress(FileNotFoundError):
        target.unlink()


def _copy(source: Path, target: Path) -> None:
    descriptor = syscalls.disk.create(target)
    try:
        with source.open("rb") as file:
            while block := file.read(_BLOCK):
                write_all(descriptor, block)
        syscalls.disk.fsync(descriptor)
    finally:
        os.close(descriptor)


def _force_out(target: Path) -> None:
    descriptor = os.open(target, os.O_RDWR)
    try:
        syscalls.disk.fsync(descriptor)
    finally:
        os.close(descriptor)
