"""Where sentences end, for counting by sentences."""

from __future__ import annotations

import re

# What ends a sentence in the languages of the transcripts, with the quotes and brackets that close behind it, and the
# space up to the next one. A full stop inside a number or an abbreviation has no space after it, or is counted as one.
_END = re.compile(r"[.!?…؟۔。！？]+[\"'”’»)\]]*\s+")


def sentence_ends(text: str) -> list[int]:
    """Before which character each sentence ends, ascending; the last is the end of the text. Empty for no text."""
    ends = [match.end() for match in _END.finditer(text) if match.end() < len(text)]
    return [*ends, len(text)] if text else []
