"""Codes that stand for people, interviews and incidents wherever names must not."""

from __future__ import annotations

import re
from collections.abc import Iterable

from testimony_app.errors import AppError

_CODE = re.compile(r"[A-Z][A-Z0-9]*-[0-9]{1,6}[a-z]?")
_FREE = re.compile(r"[\w.-]{1,40}")


def next_code(prefix: str, existing: Iterable[str]) -> str:
    """The code after the highest one in use, such as `W-075`; gaps are never filled, so a code is never reused."""
    highest = 0
    for code in existing:
        head, _, number = code.rpartition("-")
        digits = re.match(r"\d+", number)
        if head == prefix and digits:
            highest = max(highest, int(digits[0]))
    return f"{prefix}-{highest + 1:03d}"


def checked_code(code: str) -> str:
    """The code without surrounding space. Raises AppError `code.unfit` unless it is 1 to 40 letters, digits, `.-_`.

    Spaces are refused because a code with a space in it is, as a rule, somebody's name.
    """
    trimmed = code.strip()
    if not _FREE.fullmatch(trimmed):
        raise AppError("code.unfit")
    return trimmed


def looks_like_a_code(text: str) -> bool:
    """Whether `text` has the shape of a code that this app suggests, such as `W-014`."""
    return bool(_CODE.fullmatch(text))
