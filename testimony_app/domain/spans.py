"""Where a coded stretch of text lies, and where it lies after the text was edited.

Positions are Unicode code points, zero-based, end-exclusive, over text with LF line ends.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from unicodedata import category

_COMPARED_WORDS = 1_000_000
"""Pairs of changed words up to which the best comparison is made, which costs a step for each pair."""
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
    return tuple(_edits(before, after, _staying_around_rare_words(before, after), at))


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


def _staying_around_rare_words(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """The same for long texts, in no more time than sorting takes: words that stand once in each text are found
    again, the longest run of them in one order stays, and so do equal words beside them.
    """
    once_old, once_new = Counter(old), Counter(new)
    found_at = {word: j for j, word in enumerate(new) if once_new[word] == 1 == once_old[word]}
    rare = [(i, found_at[word]) for i, word in enumerate(old) if word in found_at]
    staying: list[tuple[int, int]] = []
    anchors = [*_in_one_order(rare), (len(old), len(new))]
    i = j = 0
    for place_old, place_new in anchors:
        while i < place_old and j < place_new and old[i] == new[j]:
            staying.append((i, j))
            i, j = i + 1, j + 1
        back = 0
        while place_old - back > i and place_new - back > j and old[place_old - back - 1] == new[place_new - back - 1]:
            back += 1
        staying += [(place_old - step, place_new - step) for step in range(back, 0, -1)]
        if place_old < len(old):
            staying.append((place_old, place_new))
        i, j = place_old + 1, place_new + 1
    return staying


def _in_one_order(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest choice of pairs, which come in the order of their first place, whose second places rise too."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        ends[length : length + 1] = [place]
        last[length : length + 1] = [number]
        before.append(last[length - 1] if length else -1)
    chosen: list[tuple[int, int]] = []
    number = last[-1] if last else -1
    while number >= 0:
        chosen.append(pairs[number])
        number = before[number]
    return chosen[::-1]


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
