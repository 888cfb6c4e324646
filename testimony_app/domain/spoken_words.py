"""Which words are spoken in a stretch of sound, as near as the times of the segments tell.

A transcript keeps when each segment begins and ends, not each word: within a segment, a word is taken to be spoken for
the share of the segment's time that its letters have of the segment's letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from testimony_app.domain.text_units import words

HALF = 0.5
"""How much of a word's time must lie in the stretch, so that a hand that was a moment late takes no word too many."""

Place = tuple[int, int]
"""Which of the segments, and a place in its text in code points."""


class Timed(Protocol):
    """A segment with its words and times in milliseconds, None where there is no sound."""

    @property
    def text(self) -> str:
        """The words."""

    @property
    def start_ms(self) -> int | None:
        """When they begin."""

    @property
    def end_ms(self) -> int | None:
        """When they end."""


def spoken_between(segments: Sequence[Timed], start_ms: int, end_ms: int) -> tuple[Place, Place] | None:
    """From which place to before which one the words lie that are spoken between two times; None if there are none.

    A word counts if half of it or more lies in the stretch; a stretch that is shorter than a word takes the word of
    which it holds most.
    """
    heard = [
        (row, start, end, share)
        for row, segment in enumerate(segments)
        for start, end, share in _shares(segment, start_ms, end_ms)
    ]
    whole = [each for each in heard if each[3] >= HALF]
    if not whole and heard:
        whole = [max(heard, key=lambda each: each[3])]
    if not whole:
        return None
    return whole[0][:2], (whole[-1][0], whole[-1][2])


def _shares(segment: Timed, start_ms: int, end_ms: int) -> list[tuple[int, int, float]]:
    """The words of one segment that the stretch touches, each with how much of its time lies in it."""
    if segment.start_ms is None or segment.end_ms is None:
        return []
    if segment.end_ms <= start_ms or end_ms <= segment.start_ms:
        return []
    for_each = (segment.end_ms - segment.start_ms) / max(len(segment.text), 1)
    found = []
    for start, end in words(segment.text):
        first, last = segment.start_ms + start * for_each, segment.start_ms + end * for_each
        inside = min(last, end_ms) - max(first, start_ms)
        if inside > 0:
            found.append((start, end, inside / (last - first)))
    return found
