"""Finding entries by a few typed letters, in Arabic too, where spelling varies more than it means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from testimony_app.domain.folding import fold

_WORD_START = re.compile(r"(?<!\w)\w|(?<=(?<!\w)ال)\w|(?<=(?<!\w)[وبفكل]ال)\w|(?<=(?<!\w)لل)\w")
"""Where words begin, also behind the Arabic article with what is written onto it."""

START_OF_TEXT, START_OF_WORD, IN_A_ROW, GAP = 12.0, 8.0, 5.0, 0.4
SURE = 4.0
"""From how much for each letter on a text is what was meant: letters in a row, or the beginnings of its words."""


class Named(Protocol):
    """Anything with words to find it by."""

    @property
    def text(self) -> str:
        """The words."""


N = TypeVar("N", bound=Named)


def normalise(text: str) -> str:
    """Lower case, without accents and vowel signs, with one form for the letters that Arabic spelling mixes."""
    return fold(text)


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


def is_sure(query: str, text: str) -> bool:
    """Whether `query` is so near to `text` that it is hardly meant for anything else."""
    words, normal = normalise(query).split(), normalise(text)
    scores = [(score(word, normal), len(word)) for word in words]
    return all(value is not None and value / length >= SURE for value, length in scores)


def rank(entries: Iterable[N], query: str, most: int = 50, favour: Callable[[N], float] = lambda _: 0.0) -> Sequence[N]:
    """The entries that match every word of `query`, best first; all in their own order if it is empty.

    favour: what is added to the score of an entry, in the measure of those above.
    """
    words = normalise(query).split()
    if not words:
        return list(entries)[:most]
    found: list[tuple[float, int, N]] = []
    for number, entry in enumerate(entries):
        text = normalise(entry.text)
        scores = [score(word, text) for word in words]
        known = [value for value in scores if value is not None]
        if len(known) == len(words):
            found.append((len(text) * 0.01 - sum(known) - favour(entry), number, entry))
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
