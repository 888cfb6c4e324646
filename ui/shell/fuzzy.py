"""Finding entries by a few typed letters, in Arabic too, where spelling varies more than it means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

TATWEEL = "\u0640"
_FOLD = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", TATWEEL: ""})
_WORD_START = re.compile(r"(?<!\w)\w")

START_OF_TEXT, START_OF_WORD, IN_A_ROW, GAP = 12.0, 8.0, 5.0, 0.4


class Named(Protocol):
    """Anything with words to find it by."""

    @property
    def text(self) -> str:
        """The words."""


N = TypeVar("N", bound=Named)


def normalise(text: str) -> str:
    """Lower case, without accents and vowel signs, with one form for the letters that Arabic spelling mixes."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", text.translate(_FOLD)) if not _is_mark(char))
    return bare.casefold().translate(_FOLD)


def score(query: str, text: str) -> float | None:
    """How well the letters of `query` appear in this order in `text`; None if they do not. Both normalised.

    Beginnings of words and letters in a row count for more; skipped letters for less.
    """
    if not query:
        return 0.0
    starts = {match.start() for match in _WORD_START.finditer(text)}
    best: float | None = None
    first = text.find(query[0])
    while first != -1:
        found = _walk(query, text, first, starts)
        if found is None:
            break
        best = found if best is None else max(best, found)
        first = text.find(query[0], first + 1)
    return best


def rank(entries: Iterable[N], query: str, most: int = 50) -> Sequence[N]:
    """The entries that match every word of `query`, best first; all in their own order if it is empty."""
    words = normalise(query).split()
    if not words:
        return list(entries)[:most]
    found: list[tuple[float, int, N]] = []
    for number, entry in enumerate(entries):
        text = normalise(entry.text)
        scores = [score(word, text) for word in words]
        known = [value for value in scores if value is not None]
        if len(known) == len(words):
            found.append((len(text) * 0.01 - sum(known), number, entry))
    return [entry for _, _, entry in sorted(found, key=lambda hit: hit[:2])[:most]]


def _walk(query: str, text: str, first: int, starts: set[int]) -> float | None:
    total, last = 0.0, first - 1
    for number, letter in enumerate(query):
        at = text.find(letter, last + 1)
        if at == -1:
            return None
        if number and at != last + 1:
            word = next((s for s in sorted(starts) if s > last and text[s] == letter), None)
            at = at if word is None or at in starts else word
        total += START_OF_TEXT if at == 0 else START_OF_WORD if at in starts else 0.0
        if number:
            total += IN_A_ROW if at == last + 1 else -GAP * (at - last)
        last = at
    return total


def _is_mark(char: str) -> bool:
    return unicodedata.combining(char) != 0
