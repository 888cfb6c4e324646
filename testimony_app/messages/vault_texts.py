"""Messages about opening, keys and the encrypted files."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {}
