"""Copying files of a vault byte by byte: forced to the disk, read back, never through a link; and removing copies."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.vault import syscalls
from testimony_app.vault.durable import disk_error, wipe, write_all
from testimony_app.vault.folder import HEADERS, SLOTS

SPARE_BYTES = 64 << 20
"""Left free beyond what a copy needs, because databases need room to say what happened."""
_BLOCK = 1 << 20
_READ = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NONBLOCK", 0)
)


@dataclass(frozen=True, slots=True)
class Facts:
    """size: bytes. sha256: of the bytes as they lie on the disk, lower-case hex."""

    size: int
    sha256: str


class Meter:
    """Tells a job how far a work of `total` bytes is, between `start` and `end` of the whole."""

    def __init__(self, job: JobContext, total: int, code: str, start: float = 0.0, end: float = 1.0) -> None:
        self._job, self._total, self._code = job, max(total, 1), code
        self._start, self._span, self._done = start, end - start, 0

    def add(self, count: int) -> None:
        """Another `count` bytes are done. Raises Cancelled."""
        self._done += count
        self._job.step(self._start + self._span * min(1.0, self._done / self._total), self._code)


def copy_file(source: Path, target: Path, meter: Meter) -> Facts:
    """Copy into the new file `target`, force it out and read it back; nothing is left there if that fails.

    Raises Cancelled, AppError `backup.unreadable` (of the source), `backup.not_a_file` for a link or a folder,
    `backup.not_verified` if the disk gives back something else, `backup.file_too_large`, `vault.disk_full`,
    `vault.write_failed`.
    """
    digest, size = hashlib.sha256(), 0
    try:
        descriptor = syscalls.disk.create(target)
        try:
            for block in blocks(source):
                write_all(descriptor, block)
                digest.update(block)
                size += len(block)
                meter.add(len(block))
            syscalls.disk.fsync(descriptor)
        finally:
            os.close(descriptor)
        facts = Facts(size, digest.hexdigest())
        if facts_of(target) != facts:
            raise AppError("backup.not_verified")
    except BaseException as error:
        with suppress(OSError):
            target.unlink()
        if isinstance(error, OSError):
            raise copy_error(error) from None
        raise
    return facts


def facts_of(path: Path) -> Facts:
    """Size and hash of a file. Raises AppError `backup.unreadable`, `backup.not_a_file`."""
    digest, size = hashlib.sha256(), 0
    for block in blocks(path):
        digest.update(block)
        size += len(block)
    return Facts(size, digest.hexdigest())


def blocks(path: Path) -> Iterator[bytes]:
    """The bytes of a plain file. Raises AppError `backup.unreadable`, `backup.not_a_file`."""
    try:
        descriptor = os.open(path, _READ)
    except OSError:
        raise AppError("backup.not_a_file" if path.is_symlink() else "backup.unreadable") from None
    with os.fdopen(descriptor, "rb", buffering=0) as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise AppError("backup.not_a_file")
        while block := _read(file.fileno()):
            yield block


def copy_error(error: OSError) -> AppError:
    """The AppError for what the disk said while something was written."""
    return AppError("backup.file_too_large") if error.errno == errno.EFBIG else disk_error(error)


def key_files(folder: Path) -> tuple[str, ...]:
    """Names, below `folder`, of the files that hold the ways in: both headers, and everybody's slots."""
    names = [name for name in HEADERS if plain(folder / name)]
    place = folder / SLOTS
    if place.is_dir() and not place.is_symlink():
        names += sorted(f"{SLOTS}/{path.name}" for path in place.iterdir() if ".slt" in path.name and plain(path))
    return tuple(names)


def copy_keys(source: Path, target: Path, meter: Meter, only: str = "") -> None:
    """Copy the ways in. only: `headers` or `slots`, both without it. Raises as `copy_file` does."""
    names = [name for name in key_files(source) if only != ("headers" if "/" in name else "slots")]
    if any("/" in name for name in names) and not (target / SLOTS).is_dir():
        make_folder(target / SLOTS)
    for name in names:
        copy_file(source / name, target / name, meter)
    if (target / SLOTS).is_dir():
        fsync_folder(target / SLOTS)


def plain(path: Path) -> bool:
    """Whether a file lies there, and no link to one."""
    return path.is_file() and not path.is_symlink()


def check_room(folder: Path, needed: int) -> None:
    """Raises AppError `backup.disk_full` unless that many bytes and some more can be written where `folder` lies."""
    try:
        free = syscalls.disk.free_bytes(folder)
    except OSError:
        raise AppError("vault.unreadable") from None
    if free < needed + SPARE_BYTES:
        raise AppError("backup.disk_full", needed_mib=-(-(needed + SPARE_BYTES) // (1 << 20)))


def make_folder(folder: Path) -> None:
    """Raises AppError `vault.disk_full`, `vault.write_failed`, `vault.read_only`."""
    try:
        syscalls.disk.make_folder(folder)
    except OSError as error:
        raise disk_error(error) from None


def fsync_folder(folder: Path) -> None:
    """Raises AppError `vault.write_failed`."""
    try:
        syscalls.disk.fsync_folder(folder)
    except OSError as error:
        raise disk_error(error) from None


def rename_folder(source: Path, target: Path) -> None:
    """Give a folder its name, and force the name out. Raises AppError `vault.write_failed`."""
    try:
        syscalls.disk.rename_folder(source, target)
        syscalls.disk.fsync_folder(target.parent)
    except OSError as error:
        raise disk_error(error) from None


def remove_tree(folder: Path) -> None:
    """Remove a copy and all in it, the ways in overwritten; links are removed, never followed. Raises OSError."""
    if folder.is_symlink() or not folder.is_dir():
        return
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            remove_tree(path)
        elif ".slt" in path.name or path.name in HEADERS:
            _wipe(path)
        else:
            syscalls.disk.unlink(path)
    syscalls.disk.remove_folder(folder)


def _wipe(path: Path) -> None:
    """Overwrite unless the file has a second name, because that is somebody's own backup."""
    if path.is_symlink() or path.lstat().st_nlink != 1:
        syscalls.disk.unlink(path)
    else:
        wipe(path)


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, _BLOCK)
    except OSError:
        raise AppError("backup.unreadable") from None
