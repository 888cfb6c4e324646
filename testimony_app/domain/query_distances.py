"""Relations of a query whose distance is one of seconds or of turns, not of characters.

A passage has an extent: the milliseconds in which its words are said, or the numbers of the turns of its first and its
last letter. Times need not rise with the text, since people correct them. Of a passage without times nothing is
measured: it is neither found as near nor as not near, and nor is one of which it cannot be said for that reason.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import accumulate
from math import inf

from testimony_app.domain.queries import Beside, Relation, Unit

Span = tuple[int, int]
Spans = list[Span]
"""Ascending and apart: none overlaps the next one, though it may touch it."""
Extent = tuple[int, int] | None
"""From where to where a passage lies, both included; None where that is not known."""


def measured(left: Spans, asked: Beside, right: Spans, extent_of: Callable[[Unit, Span], Extent]) -> Spans:
    """The passages of the left side for which it is known that one of the right side lies as asked, or that none does.

    near: at most the distance lies between both extents, none if they touch or overlap. followed by: the right one
    starts in the text where the left one ends or later, and at most the distance behind its extent; preceded by: the
    other way round.
    """
    assert asked.distance is not None
    unit = asked.distance.unit
    far = asked.distance.count * (1000 if unit is Unit.SECONDS else 1)
    held = [extent_of(unit, span) for span in right]
    test = _TESTS[asked.relation](right, held, far)
    found = []
    for span in left:
        lies = test(span, extent_of(unit, span))
        if lies is not None and lies is not asked.negated:
            found.append(span)
    return found


Test = Callable[[Span, Extent], bool | None]
"""Whether one of the right side lies so to a passage with such an extent; None where it cannot be said."""


def _near(right: Spans, held: list[Extent], far: int) -> Test:
    del right
    known = [each for each in held if each is not None]
    begins, ends = sorted(begin for begin, _ in known), sorted(end for _, end in known)
    otherwise = False if len(known) == len(held) else None

    def test(_span: Span, extent: Extent) -> bool | None:
        if extent is None:
            return None if held else False
        # Who ends too early begins too early, so what is left lies so.
        return bisect_right(begins, extent[1] + far) > bisect_left(ends, extent[0] - far) or otherwise

    return test


def _followed(right: Spans, held: list[Extent], far: int) -> Test:
    begins = [start for start, _ in right]
    first = [inf if each is None else each[0] for each in held]
    earliest = [*accumulate(reversed(first), min)][::-1]
    last_unknown = max((number for number, each in enumerate(held) if each is None), default=-1)

    def test(span: Span, extent: Extent) -> bool | None:
        at = bisect_left(begins, span[1])
        if at == len(begins):
            return False
        if extent is not None and earliest[at] - extent[1] <= far:
            return True
        return None if extent is None or at <= last_unknown else False

    return test


def _preceded(right: Spans, held: list[Extent], far: int) -> Test:
    ends = [end for _, end in right]
    latest = [*accumulate((-inf if each is None else each[1] for each in held), max)]
    first_unknown = min((number for number, each in enumerate(held) if each is None), default=len(held))

    def test(span: Span, extent: Extent) -> bool | None:
        count = bisect_right(ends, span[0])
        if count == 0:
            return False
        if extent is not None and extent[0] - latest[count - 1] <= far:
            return True
        return None if extent is None or first_unknown < count else False

    return test


_TESTS: dict[Relation, Callable[[Spans, list[Extent], int], Test]] = {
    Relation.NEAR: _near,
    Relation.FOLLOWED: _followed,
    Relation.PRECEDED: _preceded,
}
