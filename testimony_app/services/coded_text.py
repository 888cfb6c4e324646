"""A transcript by its codings alone, for queries that need not know what else is said in it.

The text is a line of places, as in `SpokenText`, with only those segments on it in which a coding begins or ends.
Where a query asks for nothing but the order of codings, each segment has room for any length. Where it asks how far
apart they lie, or for what lies in none of them, as many places lie between two of these segments as characters are
said there, or one more than the query can tell apart (`reach`). So every distance is as in the whole text, or beyond
what is asked for.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from testimony_app.domain.queries import Unit
from testimony_app.domain.query_distances import Extent
from testimony_app.domain.query_spans import Span, Spans, joined
from testimony_app.services.laid_text import in_order
from testimony_app.services.passages import Passage
from testimony_app.store import segment_gaps
from testimony_app.store.retrieval import Coded, Edge, Placed, Source
from testimony_app.store.segment_gaps import Gap
from testimony_app.store.session import Store

_ROOM = 1 << 40
"""Places of a segment where only the order of places matters."""


class CodedText:
    """As `SpokenText`, without words and speakers. length: behind everything that is said.

    gaps: the places between each of its segments and the next one, None where only the order matters.
    """

    length = 1 << 100

    def __init__(
        self, source: Source, placed: Sequence[Placed], edges: Sequence[Edge], gaps: Sequence[int] | None
    ) -> None:
        self.source = source
        self._edges, self._measured = edges, gaps is not None
        self._begins = [edge.position * _ROOM for edge in edges]
        if gaps is not None and edges:
            self._begins = [0]
            for edge, gap in zip(edges, gaps, strict=False):
                self._begins.append(self._begins[-1] + edge.length + gap)
        begins = dict(zip((edge.segment_id for edge in edges), self._begins, strict=True))
        self.coded: list[tuple[int, int, Coded]] = [
            (begins[each.start_segment_id] + each.start_offset, begins[each.end_segment_id] + each.end_offset, each)
            for each, _, _ in placed
        ]
        self.coded.sort(key=in_order)

    def coded_as(self, test: Callable[[Coded], bool]) -> Spans:
        """The passages of the codings for which `test` holds."""
        return joined((start, end) for start, end, each in self.coded if test(each))

    def tells(self, spans: Spans) -> bool:
        """Whether it is known in which segments these begin and end; not always where codings are cut out of others."""
        return not self._measured or all(self._told(*self._ends(span)) for span in spans)

    def passage(self, span: Span) -> Passage:
        """The place of a stretch by its segments."""
        (first, start), (last, end) = self._ends(span)
        return Passage(self.source.transcript_id, first.segment_id, start, last.segment_id, end)

    def extent(self, unit: Unit, span: Span) -> Extent:
        """Where a stretch lies in seconds, as `query_distances` has it."""
        assert unit is Unit.SECONDS
        return self.bounds(span)

    def bounds(self, span: Span) -> tuple[int, int] | None:
        """When the words of a stretch begin and end in the recording, by their share of their segments."""
        start, end = (_time(*place) for place in self._ends(span))
        return None if start is None or end is None else (start, max(start, end))

    def _ends(self, span: Span) -> tuple[tuple[Edge, int], tuple[Edge, int]]:
        """The segments of its first and of its last letter, each with the offset at which it begins or ends there."""
        first, last = bisect_right(self._begins, span[0]) - 1, bisect_left(self._begins, span[1]) - 1
        return (self._edges[first], span[0] - self._begins[first]), (self._edges[last], span[1] - self._begins[last])

    @staticmethod
    def _told(first: tuple[Edge, int], last: tuple[Edge, int]) -> bool:
        return first[1] < first[0].length and 0 < last[1] <= last[0].length


class _Held(NamedTuple):
    """A segment on the line. first, last: the lowest and the highest offset at which a coding begins or ends in it."""

    edge: Edge
    first: int
    last: int


def placed_texts(
    store: Store, order: Sequence[Source], placed: Mapping[str, Sequence[Placed]], reach: int | None
) -> Iterator[CodedText | None]:
    """These transcripts by their codings, in the order given; None for one that must be read whole.

    reach: distances up to this one are told apart, in characters; None where only the order matters.
    """
    lines = [_line(placed[source.transcript_id]) for source in order]
    gaps = [None] * len(order) if reach is None else _gaps(store, order, lines, reach)
    for source, line, between in zip(order, lines, gaps, strict=True):
        known = [gap for gap in between or () if gap is not None]
        if len(known) < len(between or ()) or not _countable(placed[source.transcript_id]):
            yield None
        else:
            edges = [each.edge for each in line]
            yield CodedText(source, placed[source.transcript_id], edges, None if between is None else known)


def _gaps(
    store: Store, order: Sequence[Source], lines: Sequence[Sequence[_Held]], reach: int
) -> Iterator[list[int | None]]:
    """What is said between each segment of a line and the next; it is only looked up where it can matter."""
    matter = [[one.edge.length - one.last + other.first <= reach for one, other in pairwise(line)] for line in lines]
    wanted = [
        Gap(source.transcript_id, one.edge.position, other.edge.position)
        for source, line, asked in zip(order, lines, matter, strict=True)
        for (one, other), matters in zip(pairwise(line), asked, strict=True)
        if matters
    ]
    said = iter(segment_gaps.between(store, wanted, reach))
    for asked in matter:
        yield [next(said) if matters else reach + 1 for matters in asked]


def _line(placed: Iterable[Placed]) -> list[_Held]:
    """The segments in which these begin and end, in their order."""
    held: dict[int, _Held] = {}
    for coded, *edges in placed:
        for edge, offset in zip(edges, (coded.start_offset, coded.end_offset), strict=True):
            known = held.get(edge.position)
            lowest, highest = (offset, offset) if known is None else known[1:]
            held[edge.position] = _Held(edge, min(lowest, offset), max(highest, offset))
    return [held[position] for position in sorted(held)]


def _countable(placed: Iterable[Placed]) -> bool:
    """Whether each starts before the end of its first segment and ends behind the start of its last one.

    Where one does not, a place has two numbers. Nor can its segments be counted if the database cannot.
    """
    return all(
        coded.start_offset < first.length and 0 < coded.end_offset <= last.length and first.position >= 0
        for coded, first, last in placed
    )


def _time(edge: Edge, offset: int) -> int | None:
    if edge.start_ms is None:
        return None
    return edge.start_ms + ((edge.end_ms or edge.start_ms) - edge.start_ms) * offset // max(edge.length, 1)
