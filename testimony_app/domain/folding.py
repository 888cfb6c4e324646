"""One spelling for what differs only in case, accents, vowel signs or the habits of Arabic spelling.

Arabic is folded as search engines for it do (Larkey, Ballesteros and Connell, "Light stemming for Arabic information
retrieval", section Normalization): marks and kashida dropped, the carriers of alef and hamza, alef maqsura and taa
marbuta folded. Persian and Kurdish letters become those that an Arabic keyboard has. A hamza of its own stays, because
without it "water" would be every word that begins with "what".

Each character is folded by itself, so that every place in a folded text leads back to one character. What the search
index holds is folded by this module: whoever changes the rule lets a migration mark every text as pending
(`docs/decisions/008-search-folding.md`).
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

LIGHT_PREFIXES = ("ال", "وال", "بال", "كال", "فال", "لل", "و")
"""What Arabic writes together with a noun: the article with and without a particle, and "and" (light10, ibid.)."""

_SILENT = frozenset(
    chr(point)
    for first, last in (
        (0x00AD, 0x00AD),
        (0x0610, 0x061A),
        (0x061C, 0x061C),
        (0x0640, 0x0640),
        (0x064B, 0x065F),
        (0x0670, 0x0670),
        (0x06D6, 0x06DC),
        (0x06DF, 0x06E8),
        (0x06EA, 0x06ED),
        (0x200C, 0x200F),
        (0x202A, 0x202E),
        (0x2060, 0x2060),
        (0x2066, 0x2069),
        (0xFE00, 0xFE0F),
        (0xFEFF, 0xFEFF),
    )
    for point in range(first, last + 1)
)
"""Vowel signs, signs of recitation, kashida, joiners, direction marks, the soft hyphen: not compared at all."""
_LETTERS = {
    **dict.fromkeys("أإآٱٲٳٵ", "ا"),
    **dict.fromkeys("ؤۆۇۈۋٶ", "و"),
    **dict.fromkeys("ىئیېےێۍۓٸ", "ي"),
    **dict.fromkeys("ةەھہۀۂۃ", "ه"),
    **dict.fromkeys("کڪگڭ", "ك"),
    **{"پ": "ب", "چ": "ج", "ژ": "ز", "ڤ": "ف", "ڵ": "ل", "ڕ": "ر"},
    **{"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i"},
}


class _Spellings(dict[int, str]):
    """What each character is compared as, filled as characters are met."""

    def __missing__(self, point: int) -> str:
        spelt = self[point] = _spelt(chr(point))
        return spelt


def _spelt(char: str) -> str:
    kept = (part for part in unicodedata.normalize("NFKD", char) if part not in _SILENT and not _is_mark(part))
    small = unicodedata.normalize("NFKD", "".join(kept).casefold())
    letters = "".join(_LETTERS.get(part, part) for part in small if not _is_mark(part))
    return "".join(str(unicodedata.decimal(part, part)) for part in letters)


def _is_mark(char: str) -> bool:
    return unicodedata.combining(char) != 0


_SPELLINGS = _Spellings()


_EVEN: set[str] = set()
"""Characters that were met and are compared as one character; nearly every text has no others."""


@dataclass(frozen=True, slots=True)
class WayBack:
    """From a folded text to the original.

    ends: behind each character of the original, how much is folded by then; None if each is compared as one.
    """

    ends: Sequence[int] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The code points of the original behind `start` to `end` of the folded text, the signs after the last too.

        Raises ValueError for a span that is empty or backward.
        """
        if not 0 <= start < end:
            raise ValueError("a span has a beginning before its end")
        if self.ends is None:
            return start, end
        last = bisect_right(self.ends, end - 1)
        return bisect_right(self.ends, start), max(last + 1, bisect_right(self.ends, end))


def fold(text: str) -> str:
    """The text as it is compared; folding it again changes nothing."""
    return text.lower() if text.isascii() else text.translate(_SPELLINGS)


def is_even(text: str) -> bool:
    """Whether each of its characters is known to be compared as one, so that `fold` moves none of them."""
    return text.isascii() or _EVEN.issuperset(text)


def way_back(text: str) -> WayBack:
    """The way from `fold(text)` back to `text`."""
    if is_even(text):
        return WayBack(None)
    lengths = [len(_SPELLINGS[ord(char)]) for char in text]
    _EVEN.update(char for char, length in zip(text, lengths, strict=True) if length == 1)
    return WayBack(list(accumulate(lengths)))
