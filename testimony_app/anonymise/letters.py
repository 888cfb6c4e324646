"""Letters made comparable: one spelling for what differs only in marks, case, script style or digits.

Arabic is normalised as search engines for it do: marks and tatweel dropped, the seats of hamza, final ya, ta marbuta
and the Persian and Kurdish letters folded. Positions always lead back to the original text, in code points.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

# Arabic vowel marks, Quranic marks, tatweel, joiners, direction marks, soft hyphen, variation selectors.
_SILENT = (
    "\u00ad\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
)
_FOLDS = {
    **dict.fromkeys("أإآٱ", "ا"),
    **{"ى": "ي", "ئ": "ي", "ی": "ي", "ې": "ي", "ے": "ي", "ؤ": "و", "ۆ": "و", "ة": "ه", "ە": "ه", "ھ": "ه", "ہ": "ه"},
    **{"ک": "ك", "گ": "ك", "ڭ": "ك", "پ": "ب", "چ": "ج", "ژ": "ز", "ڤ": "ف", "ڵ": "ل", "ڕ": "ر", "ء": ""},
    **{"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ħ": "h", "ё": "е", "ґ": "г"},
}
_CLUSTER = re.compile(rf"[^\W_][\u0300-\u036f\u0483-\u0489{_SILENT}]*")
_WORD_GAP = re.compile(rf"[{_SILENT}]")


@lru_cache(maxsize=65_536)
def _fold(cluster: str) -> str:
    """A letter or digit with its marks, as it is compared; "" if nothing of it is compared."""
    parts = []
    for char in unicodedata.normalize("NFKD", cluster).casefold():
        folded_char = _FOLDS.get(char, char)
        if unicodedata.combining(char) or _WORD_GAP.match(char):
            continue
        if char.isdigit() and not char.isascii():
            folded_char = str(unicodedata.digit(char, ""))
        parts.append(_composed_fold(folded_char))
    return "".join(part for part in parts if part.isalnum())


def _composed_fold(char: str) -> str:
    return "".join(_FOLDS.get(c, c) for c in char)


def folded(text: str) -> str:
    """All letters and digits of the text as they are compared, without anything between them."""
    return "".join(_fold(match[0]) for match in _CLUSTER.finditer(text))


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters or a run of digits. start, end: code points in the text; at: its place in the stream."""

    start: int
    end: int
    at: int
    key: str


class Stream:
    """A text as one string of comparable letters, with the way back to each word and letter."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts: list[int] = []
        self._ends: list[int] = []
        keys: list[str] = []
        breaks: list[int] = []
        before: tuple[int, str] | None = None
        for match in _CLUSTER.finditer(text):
            for char in _fold(match[0]):
                if before is None or _parts(text, before, match.start(), char):
                    breaks.append(len(keys))
                keys.append(char)
                self._starts.append(match.start())
                self._ends.append(match.end())
                before = match.end(), text[match.start()] if not char.isdigit() else char
        self.key = "".join(keys)
        self._breaks = breaks

    @cached_property
    def words(self) -> list[Word]:
        """All words in order."""
        ends = [*self._breaks[1:], len(self.key)] if self._breaks else []
        return [
            Word(self._starts[at], self._ends[end - 1], at, self.key[at:end])
            for at, end in zip(self._breaks, ends, strict=True)
            if end > at
        ]

    def occurrences(self, key: str) -> Iterator[int]:
        """Where the key begins in the stream, overlapping ones included."""
        at = self.key.find(key)
        while at >= 0:
            yield at
            at = self.key.find(key, at + 1)

    def word_start(self, at: int) -> int:
        """The stream position at which the word that holds `at` begins."""
        return self._breaks[bisect_left(self._breaks, at + 1) - 1]

    def word_end(self, at: int) -> int:
        """The stream position after the word that holds `at`."""
        after = bisect_left(self._breaks, at + 1)
        return self._breaks[after] if after < len(self._breaks) else len(self.key)

    def breaks_within(self, at: int, end: int) -> list[int]:
        """Stream positions of word beginnings strictly between `at` and `end`."""
        return self._breaks[bisect_left(self._breaks, at + 1) : bisect_left(self._breaks, end)]

    def gap(self, at: int) -> str:
        """What stands in the text before the letter at stream position `at`."""
        return self.text[self._ends[at - 1] : self._starts[at]]

    def span(self, at: int, end: int) -> tuple[int, int]:
        """Code points in the text that stream positions `at` to `end` cover."""
        return self._starts[at], self._ends[end - 1]


def _parts(text: str, before: tuple[int, str], start: int, char: str) -> bool:
    """Whether a new word begins: after a gap, between letters and digits, and at a capital inside a word."""
    end, last = before
    if start > end:
        return True
    if last.isdigit() != char.isdigit():
        return True
    return last.islower() and text[start].isupper() if start == end else False
