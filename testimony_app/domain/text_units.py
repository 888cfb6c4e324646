"""Words and sentences: where they lie, for selecting by them and for counting by them.

Positions are Unicode code points, zero-based, end-exclusive, within one text.
"""

from __future__ import annotations

import re

# What ends a sentence in the languages of the transcripts, with the quotes and brackets that close behind it, and the
# space up to the next one. A full stop inside a number has no space after it.
_END = re.compile(r"[.!?…؟۔。！？]+[\"'”’»)\]]*\s+")
_WORD = re.compile(r"\S+")
# A full stop behind one letter (an initial, or an Arabic title such as that of a doctor) or a short title ends nothing.
_MARKS = "\u0300-\u036f\u064b-\u065f\u0670"
_TITLE = re.compile(
    rf"(?:(?<![\w{_MARKS}])[^\W\d_][{_MARKS}]*|\b(?:dr|mr|mrs|ms|prof|col|gen|lt|capt|sgt))\.", re.IGNORECASE
)

Stretch = tuple[int, int]


def sentence_ends(text: str) -> list[int]:
    """Before which character each sentence ends, ascending; the last is the end of the text. Empty for no text."""
    ends = [match.end() for match in _END.finditer(text) if match.end() < len(text) and not _is_title(text, match)]
    return [*ends, len(text)] if text else []


def sentences(text: str) -> list[Stretch]:
    """Where each sentence lies, without the blanks around it."""
    found, start = [], 0
    for end in sentence_ends(text):
        said = text[start:end]
        if said.strip():
            found.append((start + len(said) - len(said.lstrip()), start + len(said.rstrip())))
        start = end
    return found


def words(text: str) -> list[Stretch]:
    """Where each word lies, with the marks that are written on it without a blank."""
    return [match.span() for match in _WORD.finditer(text)]


def _is_title(text: str, end: re.Match[str]) -> bool:
    before = text[: end.start() + 1]
    held = _TITLE.search(before, max(before.rfind(" "), before.rfind("\n")) + 1)
    return end[0].rstrip() == "." and held is not None and held.end() == len(before)
