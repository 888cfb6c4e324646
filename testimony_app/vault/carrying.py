"""Carrying over, in one go, what was made ready for a vault: databases, seal and ways in together, or none of them.

What is to take its place lies whole in `backups/.restoring`. Its rename to `backups/restoring` commits: what was cut
before it leaves the old state, what was cut after it is finished at the next opening.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from testimony_app.errors import AppError
from testimony_app.vault import backups, canonical, syscalls
from testimony_app.vault.canonical import NotCanonical
from testimony_app.vault.copying import fsync_folder, make_folder, remove_tree, rename_folder
from testimony_app.vault.durable import disk_error, durable_replace
from testimony_app.vault.folder import DATABASES, HEADERS, SEAL, SLOTS
from testimony_app.vault.lock import FolderLock

BESIDE = tuple(file + tail for file in DATABASES.values() for tail in ("-wal", "-shm", "-journal"))
"""What may lie beside a database that was not at rest; a foreign one would be taken for the new database's own."""
_READY, _COMMITTED, _PLAN = ".restoring", "restoring", "plan.json"
_MOVED = (*DATABASES.values(), backups.MANIFEST, SLOTS, *HEADERS, SEAL)
"""What is carried over, in this order; the seal is last."""


def make_ready(folder: Path) -> Path:
    """A new empty folder for what is to be carried over. Raises AppError `vault.write_failed`, `vault.disk_full`."""
    place = folder / backups.FOLDER / _READY
    try:
        remove_tree(place)
        if not waits(folder):
            remove_tree(place.with_name(_COMMITTED))
    except OSError as error:
        raise disk_error(error) from None
    make_folder(place)
    return place


def forget(folder: Path) -> None:
    """Remove what was made ready; what cannot be removed now goes at the next attempt."""
    with suppress(OSError):
        remove_tree(folder / backups.FOLDER / _READY)


def commit(folder: Path, kept: str = "") -> None:
    """Decide that what was made ready is carried over. kept: the backup that takes in what it replaces; none if empty.

    Call `roll_forward` next. Raises AppError as `durable_replace` does; nothing is decided then.
    """
    ready = folder / backups.FOLDER / _READY
    durable_replace(ready / _PLAN, canonical.dump({"format": 1, "kept": kept}))
    fsync_folder(ready)
    rename_folder(ready, ready.with_name(_COMMITTED))


def waits(folder: Path) -> bool:
    """Whether something was decided and not finished."""
    return (folder / backups.FOLDER / _COMMITTED / _PLAN).is_file()


def roll_forward(folder: Path, lock: FolderLock | None = None) -> bool:
    """Finish what was decided; whether there was anything. lock: held by the caller, None if nobody has the vault.

    Raises AppError `vault.in_use`, `vault.recovery_needs_writing` on a medium that cannot be written,
    `vault.write_failed`, `vault.disk_full`; it can be tried again.
    """
    if not waits(folder):
        return False
    held = lock or FolderLock(folder)
    try:
        if not held.writable:
            raise AppError("vault.recovery_needs_writing", compartment="content")
        _carry(folder, folder / backups.FOLDER / _COMMITTED)
    except OSError as error:
        raise disk_error(error) from None
    finally:
        if lock is None:
            held.release()
    return True


def _carry(folder: Path, place: Path) -> None:
    kept = _kept_folder(folder, place)
    for name in BESIDE:
        _away(folder / name, kept)
    for name in _MOVED:
        if (place / name).exists():
            if kept is not None:
                _away(folder / name, kept)
            _put(place / name, folder / name)
    syscalls.disk.unlink(place / _PLAN)
    syscalls.disk.fsync_folder(place)
    remove_tree(place)
    syscalls.disk.fsync_folder(place.parent)


def _kept_folder(folder: Path, place: Path) -> Path | None:
    """The backup that takes in the former files, under its own name from now on; None if they are not kept."""
    try:
        name = str(canonical.load((place / _PLAN).read_bytes())["kept"])
    except (NotCanonical, KeyError):
        raise AppError("backup.not_verified") from None
    if not name:
        return None
    if not backups.is_name(name):
        raise AppError("backup.not_verified")
    final = folder / backups.FOLDER / name
    if not final.is_dir():
        hidden = backups.hidden(final)
        if hidden.is_dir():
            syscalls.disk.rename_folder(hidden, final)
        else:
            syscalls.disk.make_folder(final)
        syscalls.disk.fsync_folder(final.parent)
    return final


def _away(path: Path, kept: Path | None) -> None:
    """Move a file or folder of the former state where it is kept; what lies there already stays beside it."""
    if not path.exists() and not path.is_symlink():
        return
    if kept is None:
        syscalls.disk.unlink(path)
    else:
        target, number = kept / path.name, 1
        while target.exists() or target.is_symlink():
            number += 1
            target = kept / f"{path.name}.{number}"
        syscalls.disk.replace(path, target)
        syscalls.disk.fsync_folder(kept)
    syscalls.disk.fsync_folder(path.parent)


def _put(source: Path, target: Path) -> None:
    """Give a file or folder its place; former ways in that are not kept are overwritten."""
    if source.name in HEADERS:
        durable_replace(target, source.read_bytes(), wipe_old=True)
        syscalls.disk.unlink(source)
        return
    if target.is_dir() and not target.is_symlink():
        remove_tree(target)
    syscalls.disk.replace(source, target)
    syscalls.disk.fsync_folder(target.parent)
