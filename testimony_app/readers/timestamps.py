"""Times as transcripts write them -> whole milliseconds."""

from __future__ import annotations

import re

# 1:02:03, 02:03, 02:03.5, 1:02:03,250 ; brackets of any kind around them.
STAMP = r"\d{1,3}:[0-5]?\d(?::[0-5]?\d)?(?:[.,]\d{1,3})?"
_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):([0-5]?\d)(?:[.,](\d{1,3}))?")
_SECONDS = re.compile(r"(\d{1,7})(?:[.,](\d{1,6}))?\s*(?:s|sec|secs|seconds)?", re.IGNORECASE)
_MILLISECONDS = re.compile(r"(\d{1,10})\s*(?:ms|msec|milliseconds)", re.IGNORECASE)
_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_ASCII_DIGITS = {
    ord(digit): str(n) for start in (0x660, 0x6F0) for n, digit in enumerate(map(chr, range(start, start + 10)))
}


def without_direction_marks(text: str) -> str:
    """The text without the invisible marks that only steer its direction."""
    return _MARKS.sub("", text)


def milliseconds(untrusted: str, *, bare_number_is_ms: bool = False) -> int | None:
    """Offset in whole milliseconds of h:mm:ss, mm:ss, seconds or milliseconds; None if it is no time.

    bare_number_is_ms: how to read `1500`, as milliseconds (a column `start_ms`) or as seconds.
    """
    text = without_direction_marks(untrusted).translate(_ASCII_DIGITS).strip().strip("[](){}<>").strip()
    if clock := _CLOCK.fullmatch(text):
        hours, minutes, seconds, fraction = clock.groups()
        if hours is not None and int(minutes) > 59:
            return None
        whole = (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
        return whole * 1000 + int((fraction or "0").ljust(3, "0"))
    if exact := _MILLISECONDS.fullmatch(text):
        return int(exact[1])
    if bare_number_is_ms and (number := re.fullmatch(r"(\d{1,10})(?:\.\d+)?", text)):
        return int(number[1])
    if plain := _SECONDS.fullmatch(text):
        return int(plain[1]) * 1000 + int((plain[2] or "0")[:3].ljust(3, "0"))
    return None
