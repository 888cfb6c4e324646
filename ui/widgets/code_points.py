"""The one edge between the core's text positions (code points) and Qt's (UTF-16 units)."""

from __future__ import annotations

LAST_OF_PLANE_0 = "\uffff"


def to_utf16(text: str, offset: int) -> int:
    """Qt's position in `text` for the core's `offset` (zero-based, clamped to the text)."""
    offset = min(max(offset, 0), len(text))
    return offset + sum(char > LAST_OF_PLANE_0 for char in text[:offset]) if _wide(text) else offset


def to_code_points(text: str, position: int) -> int:
    """The core's offset for Qt's `position`; one inside a surrogate pair counts as before the character."""
    if not _wide(text):
        return min(max(position, 0), len(text))
    units = 0
    for offset, char in enumerate(text):
        units += 2 if char > LAST_OF_PLANE_0 else 1
        if units > position:
            return offset
    return len(text)


def _wide(text: str) -> bool:
    return not text.isascii() and max(text) > LAST_OF_PLANE_0
