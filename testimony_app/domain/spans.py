"""Where a coded stretch of text lies, and where it lies after the text was edited.

Positions are Unicode code points, zero-based, end-exclusive, over text with LF line ends.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from unicodedata import category

_DIFFED_CHARACTERS = 4_000
"""Above this many changed characters one replacement is recorded: a finer difference costs quadratic time."""


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
    """The edits that turn `old` into `new`, to be applied in order, each on the text that the one before left."""
    head = _at_word_edge(old, new, _common_head(old, new))
    old_rest, new_rest = old[head:][::-1], new[head:][::-1]
    tail = _at_word_edge(old_rest, new_rest, _common_head(old_rest, new_rest))
    old_middle, new_middle = old[head : len(old) - tail], new[head : len(new) - tail]
    if not old_middle and not new_middle:
        return ()
    if len(old_middle) + len(new_middle) > _DIFFED_CHARACTERS:
        return (Edit(head, len(old_middle), len(new_middle)),)
    return tuple(_edits_by_word(_words(old_middle), _words(new_middle), head))


def moved(span: Span, edits: Iterable[Edit]) -> Span | None:
    """Where `span` lies after all `edits`; None as soon as one of them deleted all of it."""
    current: Span | None = span
    for edit in edits:
        if current is None:
            return None
        current = current.after_edit(edit)
    return current


def _edits_by_word(old: list[str], new: list[str], at: int) -> Iterable[Edit]:
    """Edits by whole words, because a coding that ends at a word should still end at a word."""
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        removed = sum(len(word) for word in old[i1:i2])
        added = sum(len(word) for word in new[j1:j2])
        if tag != "equal":
            yield Edit(at, removed, added)
        at += added


def _words(text: str) -> list[str]:
    """The text cut where words and other characters meet; joined again it is the same text."""
    pieces: list[str] = []
    for character in text:
        if pieces and _inside_word(pieces[-1][-1], character):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _inside_word(before: str, after: str) -> bool:
    """Whether no cut falls between two neighbours: letters, digits and the marks that are written on them."""
    return all(character.isalnum() or category(character).startswith("M") for character in (before, after))


def _at_word_edge(old: str, new: str, head: int) -> int:
    """The common beginning without the part of a word that goes on differently in either text."""
    while head and any(head < len(text) and _inside_word(text[head - 1], text[head]) for text in (old, new)):
        head -= 1
    return head


def _common_head(one: str, other: str) -> int:
    for index, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return index
    return min(len(one), len(other))
