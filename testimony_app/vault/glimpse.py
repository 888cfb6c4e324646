"""What can be told of a case before it is unlocked. Nothing here is authenticated: show it, never rely on it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from testimony_app.vault import canonical, seal
from testimony_app.vault.canonical import NotCanonical

_MAX_BYTES = 1 << 16


def closed_well_at(folder: Path) -> datetime | None:
    """When the case says that it was last closed well; None if it was not, or does not say."""
    try:
        with (folder / seal.NAME).open("rb") as file:
            untrusted = file.read(_MAX_BYTES)
        raw = untrusted.rpartition(b"\n--- ")[0].removeprefix(seal.MAGIC)
        content = canonical.load(raw)
        return datetime.fromisoformat(str(content["last"]["utc"])) if content["clean"] else None
    except (OSError, NotCanonical, KeyError, TypeError, ValueError):
        return None
