"""A transcript as one line of characters of which only the lengths of its segments are known, with what is coded in it.

It is enough for whatever does not ask what is said or who speaks, and takes far less time to read than the words.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate

from testimony_app.domain.queries import Unit
from testimony_app.domain.query_distances import Extent
from testimony_app.domain.query_spans import Span, Spans, joined
from testimony_app.services.passages import Passage
from testimony_app.store.retrieval import Coded, Source
from testimony_app.store.segment_lengths import Lengths


def in_order(held: tuple[int, int, Coded]) -> tuple[int, int, str, str]:
    """By place, and by age where two codings have one; so the order is the same whichever way they were read."""
    start, end, each = held
    return start, end, each.coded_at, each.id


class LaidText:
    """Places are code points from the start of the first segment; nothing stands between two segments.

    coded: every coding with its place, in order.
    """

    def __init__(self, source: Source, laid: Lengths, coded: Iterable[Coded]) -> None:
        self.source, self._laid = source, laid
        self._begins = list(accumulate(laid.lengths, initial=0))
        self.length = self._begins[-1]
        begins = dict(zip(laid.ids, self._begins, strict=False))
        self.coded: list[tuple[int, int, Coded]] = [
            (begins[each.start_segment_id] + each.start_offset, begins[each.end_segment_id] + each.end_offset, each)
            for each in coded
        ]
        self.coded.sort(key=in_order)

    def coded_as(self, test: Callable[[Coded], bool]) -> Spans:
        """The passages of the codings for which `test` holds."""
        return joined((start, end) for start, end, each in self.coded if test(each))

    def passage(self, span: Span) -> Passage:
        """The place of a stretch by its segments."""
        first, last = self._numbers(span)
        ids, begins = self._laid.ids, self._begins
        return Passage(
            self.source.transcript_id, ids[first], span[0] - begins[first], ids[last], span[1] - begins[last]
        )

    def extent(self, unit: Unit, span: Span) -> Extent:
        """Where a stretch lies in seconds or turns, as `query_distances` has it; here nobody knows who speaks."""
        assert unit is Unit.SECONDS
        return self.bounds(span)

    def bounds(self, span: Span) -> tuple[int, int] | None:
        """When the words of a stretch begin and end in the recording, by their share of their segments."""
        return self.located(span)[1]

    def located(self, span: Span) -> tuple[tuple[int, int], tuple[int, int] | None]:
        """The numbers of the first and of the last segment of a stretch, counted from 1, and its bounds."""
        first, last = self._numbers(span)
        start = self._time(first, span[0])
        end = None if start is None else self._time(last, span[1])
        bounds = None if start is None or end is None else (start, max(start, end))
        return (first + 1, last + 1), bounds

    def _numbers(self, span: Span) -> tuple[int, int]:
        """The numbers of the first and of the last segment that hold a letter of it."""
        return bisect_right(self._begins, span[0]) - 1, bisect_left(self._begins, span[1]) - 1

    def _time(self, number: int, at: int) -> int | None:
        start = self._laid.starts[number]
        if start is None:
            return None
        share = ((self._laid.ends[number] or start) - start) * (at - self._begins[number])
        return start + share // (self._laid.lengths[number] or 1)
