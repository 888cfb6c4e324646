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


def level_times(folder: Path) -> None:
    """Give every file and folder the same time; one that refuses keeps its own."""
    for parent, _, files in os.walk(folder):
        for name in (*files, "."):
            with suppress(OSError):
                os.utime(Path(parent) / name, (CONSTANT_TIME, CONSTANT_TIME))
