"""What the transcript view shows, as plain values, and how coding stripes find their lanes."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Position = tuple[str, int]
"""Segment id, offset in code points."""
Span = tuple[Position, Position]
"""Where a passage starts and before which place it ends."""

MOST_LANES = 8
SLACK = 90
"""Characters between two stripes of one lane, about a line, so that they never touch on the page."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment as it is read. start_ms: offset in the recording, None without one.

    speaker: the label to show. rtl: the paragraph's direction, None to take it from the first strong character.
    flags: reasons to listen again, in words. text: LF line ends.
    """

    id: str
    text: str
    start_ms: int | None = None
    speaker: str = ""
    verified: bool = False
    rtl: bool | None = None
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stripe:
    """One coding in the margin. end: exclusive. hatched: for incidents. label: the code's or incident's words."""

    id: str
    start: Position
    end: Position
    hue: int
    hatched: bool = False
    label: str = ""


def is_rtl(segment: Segment) -> bool:
    """The direction of the segment's paragraph (Unicode Bidirectional Algorithm, rule P2)."""
    if segment.rtl is not None:
        return segment.rtl
    if segment.text.isascii():
        return False
    strong = (unicodedata.bidirectional(char) for char in segment.text)
    return next((kind for kind in strong if kind in ("L", "R", "AL")), "L") != "L"


class StripeIndex:
    """Which stripes touch which segment, and in which lane of the margin each one runs."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._row = {segment.id: row for row, segment in enumerate(segments)}
        self._lengths = [len(segment.text) for segment in segments]
        self._before = [0]
        for length in self._lengths:
            self._before.append(self._before[-1] + length)
        self._stripes: dict[str, Stripe] = {}
        self._rows: dict[str, range] = {}
        self._at: dict[int, list[str]] = defaultdict(list)
        self._lane: dict[str, int] = {}
        self._lanes_used: dict[int, int] = defaultdict(int)

    def __len__(self) -> int:
        return len(self._stripes)

    @property
    def lanes(self) -> int:
        """How many lanes are in use."""
        return max((lane for lane, used in self._lanes_used.items() if used), default=-1) + 1

    def set_all(self, stripes: Iterable[Stripe]) -> None:
        """Replace all stripes."""
        for known in list(self._stripes):
            self.remove(known)
        for stripe in sorted(stripes, key=lambda s: (self._global(s.start), -self._global(s.end))):
            self.add(stripe)

    def add(self, stripe: Stripe) -> range:
        """Add or replace a stripe; returns the rows it touches. Raises KeyError for an unknown segment."""
        if stripe.id in self._stripes:
            self.remove(stripe.id)
        rows = range(self._row[stripe.start[0]], self._row[stripe.end[0]] + 1)
        taken = {self._lane[other] for row in rows for other in self._at[row] if self._near(stripe, other)}
        lane = next((free for free in range(MOST_LANES) if free not in taken), MOST_LANES - 1)
        self._stripes[stripe.id], self._rows[stripe.id], self._lane[stripe.id] = stripe, rows, lane
        self._lanes_used[lane] += 1
        for row in rows:
            self._at[row].append(stripe.id)
        return rows

    def remove(self, stripe_id: str) -> range:
        """Take a stripe away; returns the rows it touched, none if it is unknown."""
        rows = self._rows.pop(stripe_id, range(0))
        for row in rows:
            self._at[row].remove(stripe_id)
        if stripe_id in self._stripes:
            del self._stripes[stripe_id]
            self._lanes_used[self._lane.pop(stripe_id)] -= 1
        return rows

    def rows(self, stripe_id: str) -> range:
        """The rows that the stripe touches."""
        return self._rows.get(stripe_id, range(0))

    def get(self, stripe_id: str) -> Stripe | None:
        """The stripe called so."""
        return self._stripes.get(stripe_id)

    def on(self, row: int) -> list[tuple[Stripe, int, int, int]]:
        """Stripe, lane, start and end offset within the row, for every stripe that touches it."""
        found = []
        for stripe_id in self._at.get(row, ()):
            stripe, rows = self._stripes[stripe_id], self._rows[stripe_id]
            start = stripe.start[1] if row == rows.start else 0
            end = stripe.end[1] if row == rows.stop - 1 else self._lengths[row]
            found.append((stripe, self._lane[stripe_id], start, end))
        return found

    def at(self, row: int, offset: int) -> list[Stripe]:
        """The stripes that cover one character, the shortest first."""
        found = [stripe for stripe, _, start, end in self.on(row) if start <= offset < end]
        return sorted(found, key=lambda s: self._global(s.end) - self._global(s.start))

    def touching(self, start: Position, end: Position) -> list[Stripe]:
        """The stripes that share a character with a stretch, the shortest first."""
        first, last = self._global(start), self._global(end)
        rows = range(self._row[start[0]], self._row[end[0]] + 1)
        ids = dict.fromkeys(stripe_id for row in rows for stripe_id in self._at.get(row, ()))
        held = (self._stripes[stripe_id] for stripe_id in ids)
        found = [each for each in held if self._global(each.start) < last and first < self._global(each.end)]
        return sorted(found, key=lambda s: self._global(s.end) - self._global(s.start))

    def _global(self, position: Position) -> int:
        return self._before[self._row[position[0]]] + position[1]

    def _near(self, stripe: Stripe, other_id: str) -> bool:
        other = self._stripes[other_id]
        starts, ends = self._global(stripe.start) - SLACK, self._global(stripe.end) + SLACK
        return self._global(other.start) < ends and starts < self._global(other.end)
