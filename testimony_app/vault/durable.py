"""Writing so that after a crash or on a full disk either the old bytes or the new ones are there, whole."""

from __future__ import annotations

import errno
import os
import secrets
import sys
from contextlib import suppress
from pathlib import Path

from testimony_app.errors import AppError
from testimony_app.vault import syscalls
from testimony_app.vault.folder import TEMPORARY_SUFFIX


def write_all(descriptor: int, content: bytes | bytearray) -> None:
    """Write every byte of `content`, however many the system takes at a time. Raises OSError."""
    rest = memoryview(content)
    while rest:
        taken = syscalls.disk.write(descriptor, rest)
        if taken <= 0:
            raise OSError(errno.EIO, "the disk took no bytes")
        rest = rest[taken:]


def durable_replace(path: Path, content: bytes, wipe_old: bool = False) -> None:
    """Put `content` at `path`: whole and on the disk when this returns, otherwise the old file is untouched.

    wipe_old: overwrite the blocks of the replaced file afterwards, for headers whose old slots must not linger. It
    reaches the old blocks on file systems that write in place only, and is left out on Windows and where the file has
    a second name, because that is somebody's backup.
    Raises AppError `vault.disk_full`, `vault.write_failed`.
    """
    temporary = path.with_name(f"{path.name}.{secrets.token_hex(6)}{TEMPORARY_SUFFIX}")
    try:
        _write_new(temporary, content)
        old = _opened_for_wiping(path) if wipe_old else None
        try:
            syscalls.disk.replace(temporary, path)
            syscalls.disk.fsync_folder(path.parent)
            if old is not None:
                _overwrite(old)
        finally:
            if old is not None:
                os.close(old)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        raise disk_error(error) from None


def wipe(path: Path) -> None:
    """Overwrite a file in place, force that out, and only then remove it; nothing if there is none. Raises OSError.

    It reaches the old blocks on file systems that write in place only.
    """
    try:
        descriptor = os.open(path, os.O_RDWR)
    except FileNotFoundError:
        return
    try:
        _overwrite(descriptor)
    finally:
        os.close(descriptor)
    syscalls.disk.unlink(path)
    syscalls.disk.fsync_folder(path.parent)


def disk_error(error: OSError) -> AppError:
    """The AppError for what the disk said: `vault.disk_full`, `vault.read_only`, or `vault.write_failed`."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return AppError("vault.disk_full")
    if error.errno == errno.EROFS:
        return AppError("vault.read_only")
    return AppError("vault.write_failed", errno=error.errno or 0)


def _write_new(path: Path, content: bytes) -> None:
    """Write, force out and read back, because a disk that lies is best found before the old file is gone."""
    descriptor = syscalls.disk.create(path)
    try:
        write_all(descriptor, content)
        syscalls.disk.fsync(descriptor)
    finally:
        os.close(descriptor)
    if path.read_bytes() != content:
        raise OSError(errno.EIO, "what was read back differs")


def _opened_for_wiping(path: Path) -> int | None:
    if sys.platform == "win32" or not path.is_file() or path.stat().st_nlink != 1:
        return None
    return os.open(path, os.O_RDWR)


def _overwrite(descriptor: int) -> None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    write_all(descriptor, bytes(os.fstat(descriptor).st_size))
    syscalls.disk.fsync(descriptor)
