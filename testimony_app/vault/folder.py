"""The case folder: which names belong in it, and what its times may tell."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

FOLDERS = ("media", "staging", "backups", "slots")
SLOTS = "slots"
"""Holds one file a person, with that person's ways in; see `slots`."""
DATABASES = {"content": "content.db", "identity": "identity.db"}
HEADERS = ("vault.hdr", "vault.hdr.bak")
SEAL = "seal.bin"
LOCK = "lock"
TEMPORARY_SUFFIX = ".new"
CONSTANT_TIME = 946_684_800
"""Every file's time after closing, 2000-01-01 UTC: when somebody worked is nobody's business."""
_BESIDE_DATABASES = ("", "-wal", "-shm", "-journal")


def has_conflict_copies(folder: Path) -> bool:
    """Whether a file lies there that is named like one of ours and is none.

    Sync services name the loser of a conflict so, as in `content (conflict).db` or `vault.sync-conflict-1.hdr`. Such a
    copy is never read, but it may hold somebody's work.
    """
    ours = {name + tail for name in DATABASES.values() for tail in _BESIDE_DATABASES} | {*HEADERS, SEAL}
    stems = tuple(name.split(".")[0] for name in ours)
    return any(
        entry.name.lower().startswith(stems) and entry.name not in ours and not entry.name.endswith(TEMPORARY_SUFFIX)
        for entry in folder.iterdir()
    )


def level_times(folder: Path) -> None:
    """Give every file and folder the same time; one that refuses keeps its own."""
    for parent, _, files in os.walk(folder):
        for name in (*files, "."):
            with suppress(OSError):
                os.utime(Path(parent) / name, (CONSTANT_TIME, CONSTANT_TIME))
