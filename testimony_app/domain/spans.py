"""Where a coded stretch of text lies, and where it lies after the text was edited.

Positions are Unicode code points, zero-based, end-exclusive, over text with LF line ends.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from unicodedata import category

_COMPARED_WORDS = 1_000_000
"""Pairs of changed words up to which the best comparison is made; it takes about a third of a second."""
_LIKE_WORDS = 5_000_000
"""Pairs of equal words above which a long rewriting is recorded as one replacement; they take about a second."""
_SPACED = re.compile(r"\S+\s*|\s+")
_JOINER = "\u200d"


@dataclass(frozen=True, slots=True)
class Edit:
    """`removed` characters at `at` became `added` characters."""

    at: int
    removed: int
    added: int


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one text, `end` exclusive and greater than `start`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError("a span needs 0 <= start < end")

    def overlaps(self, other: Span) -> bool:
        """Whether both hold at least one common character."""
        return self.start < other.end and other.start < self.end

    def after_edit(self, edit: Edit) -> Span | None:
        """Where this span lies once `edit` was made; None if the edit deleted all of it."""
        cut_end = edit.at + edit.removed
        if self.end <= edit.at:
            return self
        if self.start >= cut_end:
            shift = edit.added - edit.removed
            return replace(self, start=self.start + shift, end=self.end + shift)
        swallowed = edit.at <= self.start and self.end <= cut_end
        if swallowed and edit.added == 0:
            return None
        start = min(self.start, edit.at)
        end = max(self.end - edit.removed, edit.at) + edit.added
        return Span(start, end)


def edits_between(old: str, new: str) -> tuple[Edit, ...]:
    """The edits that turn `old` into `new`, to be applied in order, each on the text that the one before left.

    As many characters as possible stay, in whole words, because a coding that ends at a word should still end at one.
    """
    before, after = _words(old), _words(new)
    head = _common_head(before, after)
    tail = _common_head(before[head:][::-1], after[head:][::-1])
    at = sum(map(len, before[:head]))
    before, after = before[head : len(before) - tail], after[head : len(after) - tail]
    if len(before) * len(after) <= _COMPARED_WORDS:
        return tuple(_edits(before, after, _staying(before, after), at))
    # Long texts are compared by words with the space behind them; where every word is like every other, not at all.
    spaced_before, spaced_after = _SPACED.findall("".join(before)), _SPACED.findall("".join(after))
    if _likenesses(spaced_before, spaced_after) > _LIKE_WORDS:
        return (Edit(at, sum(map(len, before)), sum(map(len, after))),)
    return tuple(_edits(spaced_before, spaced_after, _staying_blocks(spaced_before, spaced_after), at))


def moved(span: Span, edits: Iterable[Edit]) -> Span | None:
    """Where `span` lies after all `edits`; None as soon as one of them deleted all of it."""
    current: Span | None = span
    for edit in edits:
        if current is None:
            return None
        current = current.after_edit(edit)
    return current


def _edits(old: list[str], new: list[str], staying: list[tuple[int, int]], at: int) -> Iterable[Edit]:
    """The edits between the words that stay."""
    i = j = 0
    for stays_old, stays_new in [*staying, (len(old), len(new))]:
        removed = sum(map(len, old[i:stays_old]))
        added = sum(map(len, new[j:stays_new]))
        if removed or added:
            yield Edit(at, removed, added)
        at += added
        if stays_old < len(old):
            at += len(old[stays_old])
        i, j = stays_old + 1, stays_new + 1


def _staying(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """The places in both texts of the words that stay: the common subsequence with the most characters."""
    most = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        row, below, word = most[i], most[i + 1], old[i]
        for j in range(len(new) - 1, -1, -1):
            best = max(below[j], row[j + 1])
            row[j] = max(best, below[j + 1] + len(word)) if word == new[j] else best
    places: list[tuple[int, int]] = []
    i = j = 0
    while i < len(old) and j < len(new):
        if old[i] == new[j] and most[i][j] == most[i + 1][j + 1] + len(old[i]):
            places.append((i, j))
            i, j = i + 1, j + 1
        elif most[i + 1][j] >= most[i][j + 1]:
            i += 1
        else:
            j += 1
    return places


def _likenesses(old: list[str], new: list[str]) -> int:
    """How many pairs of equal words there are, which is what a comparison by blocks costs."""
    counted, others = Counter(old), Counter(new)
    return sum(count * others[word] for word, count in counted.items())


def _staying_blocks(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """The same for long texts: the longest blocks of words first, which is fast and nearly as good."""
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return [(block.a + step, block.b + step) for block in blocks for step in range(block.size)]


def _words(text: str) -> list[str]:
    """The text cut where words and other characters meet; joined again it is the same text."""
    pieces: list[str] = []
    for character in text:
        if pieces and _clings(pieces[-1][-1], character):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _clings(before: str, after: str) -> bool:
    """Whether no cut falls between two neighbours: letters and digits, marks written on them, parts of one emoji."""
    if _JOINER in (before, after) or "\U0001f3fb" <= after <= "\U0001f3ff":
        return True
    return all(character.isalnum() or category(character).startswith("M") for character in (before, after))


def _common_head(one: list[str], other: list[str]) -> int:
    for index, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return index
    return min(len(one), len(other))
