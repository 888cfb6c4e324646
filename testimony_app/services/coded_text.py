"""A transcript by its codings alone, for queries that need not know what else is said in it.

Places are numbers that stand in the order of the text: the place of a segment and the offset within it. No two places
mean the same point if every coding starts before the end of its first segment and ends behind the start of its last
one; where one does not, `placed_text` says so, and the whole transcript must be read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from testimony_app.domain.query_spans import Span, Spans, joined
from testimony_app.services.passages import Passage
from testimony_app.store.retrieval import Coded, Edge, Placed, Source

_SEGMENT, _OFFSET = 40, (1 << 40) - 1
"""Bits of an offset within a segment."""


class CodedText:
    """As `SpokenText`, without words and speakers. length: behind everything that is said."""

    length = 1 << 100

    def __init__(self, source: Source, placed: Sequence[Placed]) -> None:
        self.source = source
        self._edges = {edge.position: edge for each in placed for edge in (each.first, each.last)}
        self.coded: list[tuple[int, int, Coded]] = [
            (_place(each.first, each.coded.start_offset), _place(each.last, each.coded.end_offset), each.coded)
            for each in placed
        ]
        self.coded.sort(key=lambda held: held[:2])

    def coded_as(self, test: Callable[[Coded], bool]) -> Spans:
        """The passages of the codings for which `test` holds."""
        return joined((start, end) for start, end, each in self.coded if test(each))

    def passage(self, span: Span) -> Passage:
        """The place of a stretch by its segments."""
        (first, start), (last, end) = map(self._edge, span)
        return Passage(self.source.transcript_id, first.segment_id, start, last.segment_id, end)

    def bounds(self, span: Span) -> tuple[int, int] | None:
        """When the words of a stretch begin and end in the recording, by their share of their segments."""
        start, end = (_time(*self._edge(place)) for place in span)
        return None if start is None or end is None else (start, max(start, end))

    def _edge(self, place: int) -> tuple[Edge, int]:
        return self._edges[place >> _SEGMENT], place & _OFFSET


def placed_text(source: Source, placed: Sequence[Placed]) -> CodedText | None:
    """The transcript by these codings; None where one of them begins or ends at a place that has two numbers."""
    for coded, first, _last in placed:
        if coded.start_offset >= first.length or coded.end_offset == 0 or first.position < 0:
            return None
    return CodedText(source, placed)


def _place(edge: Edge, offset: int) -> int:
    return (edge.position << _SEGMENT) + offset


def _time(edge: Edge, offset: int) -> int | None:
    if edge.start_ms is None:
        return None
    return edge.start_ms + ((edge.end_ms or edge.start_ms) - edge.start_ms) * offset // max(edge.length, 1)
