"""Whether this device writes memory to its disk in clear, as far as Linux tells. Hibernation goes to the same place."""

from __future__ import annotations

import os
from pathlib import Path

_DECODED = ((r"\040", " "), (r"\011", "\t"), (r"\012", "\n"), (r"\134", "\\"))
"""How /proc/swaps writes blanks in a path (proc(5))."""


def swap_in_clear(proc: Path = Path("/proc"), system: Path = Path("/sys")) -> bool:
    """Whether some swap lies on a disk without any encryption that the system knows of.

    False also where that cannot be told: on other systems, and for files on file systems that span devices. A disk
    that encrypts by itself looks like one that does not. proc, system: where these two are, given by tests.
    """
    try:
        lines = (proc / "swaps").read_text("utf-8").splitlines()[1:]
    except OSError:
        return False
    return any(_in_clear(line.split(), system) for line in lines if line.strip())


def _in_clear(columns: list[str], system: Path) -> bool:
    name, kind = Path(_decoded(columns[0])), columns[1]
    try:
        device = name.stat()
    except OSError:
        return False
    number = device.st_dev if kind == "file" else device.st_rdev
    block = system / "dev" / "block" / f"{os.major(number)}:{os.minor(number)}"
    return block.exists() and not _encrypted(block.resolve())


def _encrypted(block: Path) -> bool:
    """Whether the block device, or everything that it lies on, is dm-crypt; compressed memory never leaves memory."""
    if block.name.startswith("zram"):
        return True
    try:
        if (block / "dm" / "uuid").read_text("utf-8").startswith("CRYPT-"):
            return True
        below = sorted((block / "slaves").iterdir())
    except OSError:
        return False
    return bool(below) and all(_encrypted(each.resolve()) for each in below)


def _decoded(name: str) -> str:
    for written, meant in _DECODED:
        name = name.replace(written, meant)
    return name
