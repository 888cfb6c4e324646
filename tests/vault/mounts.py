"""Small file systems for tests that need a full or a read-only one; only root can mount them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


class Mount:
    """A memory file system at `source`."""

    def __init__(self, source: Path) -> None:
        self.source = source

    def made_read_only(self) -> Path:
        """The same place, no longer writable."""
        subprocess.run(["mount", "-o", "remount,ro", str(self.source)], check=True, capture_output=True)
        return self.source


@contextmanager
def mounted(place: Path, mebibytes: int) -> Iterator[Mount]:
    """A memory file system of that size; skips the test where it cannot be had."""
    if sys.platform != "linux" or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("needs root and Linux to mount a small file system")
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={mebibytes}m", "tmpfs", str(place)]
    if subprocess.run(command, capture_output=True, check=False).returncode != 0:
        pytest.skip("this machine lets nobody mount a file system")
    try:
        yield Mount(place)
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True, capture_output=True)
