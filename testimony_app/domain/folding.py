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
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text with the way back. places: where each character of `text` is from; then the original's length."""

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The code points of the original behind `start` to `end` of the folded text, the signs after the last too.

        Raises ValueError for an empty or backward span, IndexError beyond the text.
        """
        if not 0 <= start < end:
            raise ValueError("a span has a beginning before its end")
        return self.places[start], max(self.places[end - 1] + 1, self.places[end])


def fold(text: str) -> str:
    """The text as it is compared; folding it again changes nothing."""
    return text.lower() if text.isascii() else text.translate(_SPELLINGS)


def folded(text: str) -> Folded:
    """The text as it is compared, and where each of its characters comes from."""
    if text.isascii():
        return Folded(text.lower(), tuple(range(len(text) + 1)))
    pieces = [_SPELLINGS[ord(char)] for char in text]
    places = [at for at, piece in enumerate(pieces) for _ in piece]
    return Folded("".join(pieces), (*places, len(text)))
