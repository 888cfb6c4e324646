"""One program at a time: an advisory lock on the file `lock`, which the system drops when its holder dies."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from testimony_app.errors import AppError
from testimony_app.vault.folder import LOCK

_REFUSED = (errno.EROFS, errno.EACCES, errno.EPERM)


class FolderLock:
    """Held from construction to `release`. writable: whether the folder can be written at all.

    Raises AppError `vault.in_use` if another process, or this one, holds it.
    """

    def __init__(self, folder: Path) -> None:
        self.writable = True
        self._descriptor = self._open(folder / LOCK)
        if self._descriptor is None:
            return
        try:
            _lock(self._descriptor)
        except OSError:
            os.close(self._descriptor)
            raise AppError("vault.in_use") from None

    def release(self) -> None:
        """Let others in; does nothing the second time."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _open(self, path: Path) -> int | None:
        """A descriptor to lock; on a read-only medium one that reads, or None if no lock file lies there."""
        close_on_exec = getattr(os, "O_CLOEXEC", 0)
        try:
            return os.open(path, os.O_RDWR | os.O_CREAT | close_on_exec, 0o600)
        except OSError as error:
            if error.errno not in _REFUSED:
                raise AppError("vault.unreadable") from None
        self.writable = False
        try:
            return os.open(path, os.O_RDONLY | close_on_exec)
        except OSError:
            return None


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
