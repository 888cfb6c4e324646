"""Cells of tables that spreadsheets open: none of them is taken for a formula, and each can be read back."""

from __future__ import annotations

import unicodedata

_FORMULA_STARTS = frozenset("=+-@\u2212")
_INVISIBLE = ("Cf", "Cc", "Zs", "Zl", "Zp")


def safe_cell(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet could take it for a formula.

    Formulas begin with `= + - @`, a tab or a line end; full-width and small forms of these are read the same way by
    some programs, and spaces or invisible characters before them are skipped.
    """
    if text.isascii() and text[:1].isalnum():
        return text
    if text[:1] in ("\t", "\r", "\n"):
        return "'" + text
    for char in text:
        if unicodedata.category(char) in _INVISIBLE:
            continue
        begins_formula = any(plain in _FORMULA_STARTS for plain in unicodedata.normalize("NFKC", char))
        return "'" + text if begins_formula else text
    return text


def guarded(text: str) -> str:
    """As `safe_cell`, so that `unguarded` gives exactly this text back, also where it begins with an apostrophe."""
    return "'" + text if _is_guardable(text) else text


def unguarded(text: str) -> str:
    """The text that `guarded` was given."""
    return text[1:] if text.startswith("'") and _is_guardable(text[1:]) else text


def _is_guardable(text: str) -> bool:
    bare = text.lstrip("'")
    return safe_cell(bare) != bare
