"""What a query finds in one transcript: stretches of its text, by rules that hold for every letter.

The text is one line of characters (Unicode code points) from 0; a passage is a stretch of it, its end exclusive. A
condition has a list of passages that do not overlap. Passages of one condition that overlap are one passage, so that
two coders who tag the same sentence find it once; passages that only touch stay two.

Each letter is found or not, and between each two neighbours that are found there is a joint or a cut:

- `A and B` finds a letter if both do, and joins two letters if both do;
- `A or B` finds a letter if either does, and joins two if either does;
- `not A` finds what A does not, and joins wherever it finds both neighbours;
- a relation keeps or drops whole passages of its left side, see `beside` and `query_distances`.

A passage of the result is a run of joined letters.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence

from testimony_app.domain.queries import All, Beside, Either, Leaf, Not, Query, Relation, Unit
from testimony_app.domain.query_distances import Extent, measured
from testimony_app.domain.query_distances import Span as Span
from testimony_app.domain.query_distances import Spans as Spans


def _unmeasured(_unit: Unit, _span: Span) -> Extent:
    return None


def found(
    query: Query,
    spans_of: Callable[[Leaf], Spans],
    length: int,
    extent_of: Callable[[Unit, Span], Extent] = _unmeasured,
) -> Spans:
    """The passages that the query finds in a text of `length` characters.

    spans_of: what a leaf finds there. extent_of: where a passage lies in seconds or turns, see `query_distances`.
    """

    def inside(part: Query) -> Spans:
        return found(part, spans_of, length, extent_of)

    if isinstance(query, All):
        held = inside(query.parts[0])
        for part in query.parts[1:]:
            if not held:
                return held
            held = both(held, inside(part))
        return held
    if isinstance(query, Either):
        return joined(span for part in query.parts for span in inside(part))
    if isinstance(query, Not):
        return rest(inside(query.part), length)
    if isinstance(query, Beside):
        left = inside(query.left)
        return beside(left, query, inside(query.right), extent_of) if left else left
    return spans_of(query)


def joined(spans: Iterable[Span]) -> Spans:
    """The spans in order, those that overlap as one; empty ones are dropped."""
    apart: Spans = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart


def both(one: Spans, other: Spans) -> Spans:
    """What lies in both, cut where either is cut."""
    shared: Spans = []
    i = j = 0
    while i < len(one) and j < len(other):
        start, end = max(one[i][0], other[j][0]), min(one[i][1], other[j][1])
        if start < end:
            shared.append((start, end))
        if one[i][1] < other[j][1]:
            i += 1
        else:
            j += 1
    return shared


def rest(spans: Spans, length: int) -> Spans:
    """What lies in none of them, from 0 to `length`."""
    left: Spans = []
    at = 0
    for start, end in spans:
        if at < start:
            left.append((at, start))
        at = max(at, end)
    return [*left, (at, length)] if at < length else left


def beside(left: Spans, asked: Beside, right: Spans, extent_of: Callable[[Unit, Span], Extent] = _unmeasured) -> Spans:
    """The passages of the left side for which a passage of the right side lies as asked, or none does if negated.

    Distances in characters; others are measured by `query_distances`.

    near: at most `distance` characters lie between both, none if they touch or overlap. followed by: the right one
    starts where the left one ends or later; preceded by: it ends where the left one starts or before; with a distance,
    at most so many characters lie between. overlaps: both hold a common letter. within: the right one holds all of the
    left one; contains: the other way round.
    """
    if asked.distance is not None and asked.distance.unit is not Unit.CHARACTERS:
        return measured(left, asked, right, extent_of)
    begins, ends = [start for start, _ in right], [end for _, end in right]
    test, far = _TESTS[asked.relation], None if asked.distance is None else asked.distance.count
    return [span for span in left if test(span, begins, ends, far) is not asked.negated]


def _near(span: Span, begins: Sequence[int], ends: Sequence[int], far: int | None) -> bool:
    if far is None:
        return bool(begins)
    at = bisect_left(ends, span[0] - far)
    return at < len(begins) and begins[at] <= span[1] + far


def _followed(span: Span, begins: Sequence[int], ends: Sequence[int], far: int | None) -> bool:
    del ends
    at = bisect_left(begins, span[1])
    return at < len(begins) and (far is None or begins[at] - span[1] <= far)


def _preceded(span: Span, begins: Sequence[int], ends: Sequence[int], far: int | None) -> bool:
    del begins
    at = bisect_right(ends, span[0]) - 1
    return at >= 0 and (far is None or span[0] - ends[at] <= far)


def _overlaps(span: Span, begins: Sequence[int], ends: Sequence[int], far: int | None) -> bool:
    del far
    at = bisect_right(ends, span[0])
    return at < len(begins) and begins[at] < span[1]


def _within(span: Span, begins: Sequence[int], ends: Sequence[int], far: int | None) -> bool:
    del far
    at = bisect_right(begins, span[0]) - 1
    return at >= 0 and span[1] <= ends[at]


def _contains(span: Span, begins: Sequence[int], ends: Sequence[int], far: int | None) -> bool:
    del far
    at = bisect_left(begins, span[0])
    return at < len(begins) and ends[at] <= span[1]


_TESTS: dict[Relation, Callable[[Span, Sequence[int], Sequence[int], int | None], bool]] = {
    Relation.NEAR: _near,
    Relation.OVERLAPS: _overlaps,
    Relation.WITHIN: _within,
    Relation.CONTAINS: _contains,
    Relation.FOLLOWED: _followed,
    Relation.PRECEDED: _preceded,
}
