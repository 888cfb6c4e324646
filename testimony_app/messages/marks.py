"""The mark by which Qt's translation tools find a text."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802  The tools know this name and no other.
    """The text itself; only its place in the source matters."""
    return text
