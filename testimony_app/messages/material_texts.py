"""Messages about recordings, speech models and transcripts."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {}
