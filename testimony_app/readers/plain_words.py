"""Words from a file as they may stand in a case: without what would steer a screen or turn a line around."""

from __future__ import annotations

import re
import unicodedata

_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def plain_text(text: str) -> str:
    """The text without control characters and marks that turn its direction around, LF line ends, no edges."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = (c for c in lines if c in "\n\t" or (unicodedata.category(c) not in ("Cc", "Cs") and c not in _TURNING))
    return "".join(kept).strip()


def plain_name(text: str) -> str:
    """The same as a name: on one line, with single spaces."""
    return " ".join(plain_text(text).split())


def guid_of(text: str) -> str:
    """The GUID in lower case and without braces, "" for what is none."""
    found = text.strip().removeprefix("{").removesuffix("}").lower()
    return found if _GUID.fullmatch(found) else ""
