"""The one door to the disk for everything the vault writes, so that a test can make any single step fail."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

_NO_INHERIT = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


class Disk:
    """Plain system calls. Each raises OSError as the system does; none retries, none swallows."""

    def create(self, path: Path) -> int:
        """Descriptor of a new file that only its owner may read. Raises FileExistsError if there is one."""
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _NO_INHERIT, 0o600)

    def write(self, descriptor: int, content: bytes | memoryview) -> int:
        """How many bytes of `content` the system took, which may be fewer than given."""
        return os.write(descriptor, content)

    def fsync(self, descriptor: int) -> None:
        """Return once the disk says that it holds the file; on macOS that needs F_FULLFSYNC."""
        if sys.platform == "darwin":
            import fcntl

            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        else:
            os.fsync(descriptor)

    def fsync_folder(self, folder: Path) -> None:
        """Make names in `folder` durable; Windows has no such call and orders renames itself."""
        if sys.platform == "win32":
            return
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            self.fsync(descriptor)
        finally:
            os.close(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        """Give `source` the name `target` in one step, replacing a file of that name."""
        source.replace(target)

    def rename_folder(self, source: Path, target: Path) -> None:
        """Give the folder `source` the name `target` in one step."""
        source.rename(target)

    def make_folder(self, folder: Path) -> None:
        """A new folder that only its owner may enter. Raises FileExistsError."""
        folder.mkdir(mode=0o700)

    def unlink(self, path: Path) -> None:
        """Remove the name `path`."""
        path.unlink()

    def remove_folder(self, folder: Path) -> None:
        """Remove an empty folder."""
        folder.rmdir()

    def free_bytes(self, folder: Path) -> int:
        """Bytes that this user may still write where `folder` lies."""
        return shutil.disk_usage(folder).free


disk = Disk()
"""Replaced by tests with one whose n-th step fails or kills the process; always used as `syscalls.disk`."""
