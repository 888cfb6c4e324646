"""Overwriting files where they lie before their names go, so that what they held does not linger on the disk.

Flash storage and file systems that copy on write may keep the old blocks; copies elsewhere are not reached.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from testimony_app.vault import syscalls
from testimony_app.vault.durable import write_all
from testimony_app.vault.folder import DATABASES, HEADERS, SLOTS
from testimony_app.vault.media_format import BLOCK
from testimony_app.vault.media_format import SUFFIX as MEDIA_SUFFIX

BACKUPS = "backups"
_ZEROS = bytes(1 << 20)
_OPEN = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Purged:
    """How many backups are gone, and the names of those of which something could not be overwritten or removed."""

    removed: int
    left: tuple[str, ...]


def overwrite(path: Path, most: int | None = None) -> None:
    """Write zeros over the file where it lies and force them out; a link is never followed. Raises OSError.

    most: bytes from the beginning, the whole file without it.
    """
    descriptor = os.open(path, _OPEN)
    try:
        size = os.fstat(descriptor).st_size
        rest = size if most is None else min(size, most)
        while rest > 0:
            taken = min(rest, len(_ZEROS))
            write_all(descriptor, _ZEROS if taken == len(_ZEROS) else bytes(taken))
            rest -= taken
        syscalls.disk.fsync(descriptor)
    finally:
        os.close(descriptor)


def shred(path: Path) -> None:
    """Overwrite the file, then remove its name. Raises OSError."""
    overwrite(path)
    syscalls.disk.unlink(path)
    syscalls.disk.fsync_folder(path.parent)


def purge(folder: Path, keep: Collection[str] = ()) -> Purged:
    """Shred the backups that lie in the case `folder`, except those named in `keep`; goes on past what resists.

    Ways in and headers are overwritten first, then databases, then the sealed keys of recordings; only then are names
    removed. A file that has a second name is somebody else's too: only its name here goes.
    """
    place = folder / BACKUPS
    entries = [entry for entry in _entries(place) if entry.name not in keep]
    stubborn: set[str] = set()
    files = sorted((file for entry in entries for file in _files(entry)), key=_order)
    for file in files:
        try:
            _overwrite_own(file)
        except OSError:
            stubborn.add(file.relative_to(place).parts[0])
    for file in files:
        try:
            syscalls.disk.unlink(file)
        except OSError:
            stubborn.add(file.relative_to(place).parts[0])
    for entry in entries:
        _remove_folders(entry)
    gone = [entry for entry in entries if not os.path.lexists(entry)]
    try:
        if gone:
            syscalls.disk.fsync_folder(place)
    except OSError:
        stubborn |= {entry.name for entry in gone}
    resisting = {entry.name for entry in entries if entry not in gone} | stubborn
    return Purged(len(gone), tuple(sorted(resisting)))


def count(folder: Path) -> int:
    """How many backups, whole or not, lie in the case `folder`."""
    return len(_entries(folder / BACKUPS))


def _entries(place: Path) -> list[Path]:
    """What lies in the folder of backups; nothing if it is a link or there is none."""
    if place.is_symlink() or not place.is_dir():
        return []
    return sorted(place.iterdir())


def _files(entry: Path) -> Iterator[Path]:
    """Every name below, links included and not followed."""
    if entry.is_symlink() or not entry.is_dir():
        yield entry
        return
    for parent, folders, names in os.walk(entry):
        yield from (Path(parent) / name for name in names)
        yield from (Path(parent) / name for name in folders if (Path(parent) / name).is_symlink())


def _order(file: Path) -> int:
    """Ways in and headers, then databases with their logs, then all else."""
    if file.parent.name == SLOTS or file.name.startswith(HEADERS[0]):
        return 0
    return 1 if file.name.startswith(tuple(DATABASES.values())) else 2


def _overwrite_own(file: Path) -> None:
    """Overwrite the file unless it is a link, or has a second name. Of a recording, only what holds its key."""
    found = file.lstat()
    if stat.S_ISREG(found.st_mode) and found.st_nlink == 1:
        overwrite(file, BLOCK if file.suffix == MEDIA_SUFFIX else None)


def _remove_folders(entry: Path) -> None:
    """Remove the folders, deepest first; one that still holds something stays."""
    if entry.is_symlink() or not entry.is_dir():
        return
    for parent, _, _ in os.walk(entry, topdown=False):
        try:
            syscalls.disk.remove_folder(Path(parent))
        except OSError:
            continue
