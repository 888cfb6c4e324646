"""Destroying every way into a case that lies on this device, fast and without any key.

What the ways in guarded stays: databases and recordings. Whoever has a person's slots elsewhere, in a package, a backup
on another disk or at headquarters, puts them back and opens the case with that person's passphrase or words.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from testimony_app.vault import shred, syscalls
from testimony_app.vault.folder import HEADERS, SLOTS, TEMPORARY_SUFFIX

_OF_SLOTS = (b'"slots"', b'"wrap"')
"""What stands in a header that holds ways in, as those of format 1 do, damaged or not."""
_MOST = 1 << 21


@dataclass(frozen=True, slots=True)
class PanicReport:
    """destroyed: files overwritten and removed. unreachable: names within the case of those that resisted.

    headers: whether headers were among them, because in format 1 they hold the ways in.
    """

    destroyed: int
    unreachable: tuple[str, ...]
    headers: bool = False


def destroy_ways_in(folder: Path) -> PanicReport:
    """Overwrite and remove the ways in of every person, first those in force, then those in backups.

    Works on a locked case and on one that another program has open, which can then not be opened again. Goes on past
    whatever resists, and says what that was.
    """
    report = _Report(folder)
    for places in ([folder], _backups(folder)):
        _destroy([file for place in places for file in _files(place, report)], report)
    return PanicReport(report.destroyed, tuple(sorted(report.resisting)), report.headers)


def ways_in(folder: Path) -> int:
    """How many files in force here hold a way in; of each person's slots there are two."""
    found = (file for file in _files(folder, _Report(folder)) if file.suffix != TEMPORARY_SUFFIX)
    return sum(1 for file in found if file.is_file())


class _Report:
    def __init__(self, folder: Path) -> None:
        self.folder, self.destroyed, self.headers = folder, 0, False
        self.resisting: set[str] = set()


def _destroy(files: list[Path], report: _Report) -> None:
    """All are overwritten before the first name is removed, since the time may be short."""
    for file in files:
        try:
            _overwrite(file)
        except OSError:
            report.resisting.add(str(file.relative_to(report.folder)))
    for file in files:
        try:
            syscalls.disk.unlink(file)
        except OSError:
            report.resisting.add(str(file.relative_to(report.folder)))
        else:
            report.destroyed += 1
            report.headers |= file.name.startswith(HEADERS[0])
    for parent in sorted({file.parent for file in files}):
        with suppress(OSError):
            syscalls.disk.fsync_folder(parent)


def _overwrite(file: Path) -> None:
    """Also one that was protected against writing; of a link only the name goes."""
    if file.is_symlink():
        return
    try:
        shred.overwrite(file)
    except PermissionError:
        file.chmod(0o600)
        shred.overwrite(file)


def _backups(folder: Path) -> Iterator[Path]:
    """Every folder in which a backup's header and slots may lie."""
    for parent, _, _ in os.walk(folder / shred.BACKUPS):
        if Path(parent).name != SLOTS:
            yield Path(parent)


def _files(place: Path, report: _Report) -> Iterator[Path]:
    """Both copies of everyone's slots, headers if ways in stand in them, and what interrupted writing left of both."""
    slots = place / SLOTS
    if slots.is_dir() and not slots.is_symlink():
        yield from (entry for entry in sorted(slots.iterdir()) if entry.is_symlink() or entry.is_file())
    for file in sorted(place.glob(HEADERS[0] + "*")):
        try:
            if _holds_ways_in(file):
                yield file
        except OSError:
            report.resisting.add(str(file.relative_to(report.folder)))


def _holds_ways_in(header: Path) -> bool:
    """Whether ways in stand in this header; one of a later format stays, for it opens nothing. Raises OSError."""
    if header.is_symlink() or not header.is_file():
        return False
    try:
        held = _content(header)
    except PermissionError:
        header.chmod(0o600)
        held = _content(header)
    return any(mark in held for mark in _OF_SLOTS)


def _content(header: Path) -> bytes:
    with header.open("rb") as file:
        return file.read(_MOST)
