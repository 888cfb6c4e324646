"""A stretch of days laid out over the width of a widget, its ticks, and lanes in which nothing overlaps.

Time runs as lines are read: from the right in a window that is laid out from the right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

DAYS_APART, MONTHS_APART, YEARS_APART = 100, 76, 60
"""Pixels between two ticks at least; their words need as much."""
NEAREST = 120.0
"""Pixels for a day at most."""
LONGEST = 400 * 365.0
"""Days in view at most."""
_EARLIEST, _LATEST = date.min.toordinal(), date.max.toordinal()
_MONTHS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)


@dataclass(frozen=True, slots=True)
class Scale:
    """first: the day at the beginning, counted as `date.toordinal`. scale: pixels for a day."""

    first: float
    scale: float
    width: float
    mirrored: bool = False

    def x(self, day: float) -> float:
        """Where a moment lies in the widget."""
        along = (day - self.first) * self.scale
        return self.width - along if self.mirrored else along

    def day(self, x: float) -> float:
        """The moment at a point of the widget."""
        return self.first + (self.width - x if self.mirrored else x) / self.scale

    @property
    def last(self) -> float:
        """The moment at the end of the widget."""
        return self.first + self.width / self.scale

    def moved(self, right: float) -> Scale:
        """The scale after it was dragged by so many pixels."""
        return replace(self, first=self.first + (right if self.mirrored else -right) / self.scale)

    def zoomed(self, factor: float, x: float | None = None) -> Scale:
        """Nearer by `factor`, while the moment at a point of the widget (the middle without one) stays there."""
        kept = self.day(self.width / 2 if x is None else x)
        scale = min(max(self.scale * factor, self.width / LONGEST), NEAREST)
        return replace(self, scale=scale, first=kept - (kept - self.first) * self.scale / scale)

    def resized(self, width: float) -> Scale:
        """The same beginning and scale in a widget of another width."""
        return replace(self, width=max(width, 1.0))


@dataclass(frozen=True, slots=True)
class Tick:
    """day: where it stands. form: how a date is written there, as `QLocale` reads it."""

    day: date
    form: str


def fitted(first: float, last: float, width: float, mirrored: bool, margin: float, room: float) -> Scale:
    """The nearest scale that holds everything from `first` to `last`, with `room` for words after it."""
    width, long = max(width, 1.0), max(last - first, 7.0)
    scale = min(max(width - 2 * margin - room, width / 4) / long, NEAREST)
    return Scale((first + last - long) / 2 - margin / scale, scale, width, mirrored)


def ticks(scale: Scale) -> list[Tick]:
    """The days in view at which a tick stands: every day, every tenth, or the first of months and years."""
    first, last = max(int(scale.first), _EARLIEST), min(int(scale.last) + 1, _LATEST)
    if scale.scale >= DAYS_APART:
        return [Tick(date.fromordinal(each), "d MMM yyyy") for each in range(first, last + 1)]
    if scale.scale * 8 >= DAYS_APART:
        tens = (date.fromordinal(each) for each in range(first, last + 1))
        return [Tick(each, "d MMM yyyy") for each in tens if each.day in (1, 11, 21)]
    months = next((each for each in _MONTHS if each * 28 * scale.scale >= _apart(each)), _MONTHS[-1])
    return list(_firsts(first, last, months))


def _apart(months: int) -> int:
    return MONTHS_APART if months < 12 else YEARS_APART


def _firsts(first: int, last: int, months: int) -> Iterator[Tick]:
    if first > last:
        return
    start, end = date.fromordinal(first), date.fromordinal(last)
    counted = -(-(start.year * 12 + start.month - 1) // months) * months
    while counted <= end.year * 12 + end.month - 1:
        year, month = divmod(counted, 12)
        if date.min.year <= year <= date.max.year and (day := date(year, month + 1, 1)) >= start:
            yield Tick(day, "MMM yyyy" if months < 12 else "yyyy")
        counted += months


def lanes(stretches: Sequence[tuple[float, float]], gap: float) -> list[int]:
    """For each stretch, in the order of their beginnings, the first lane in which it follows all before by `gap`."""
    ends: list[float] = []
    found = []
    for begin, end in stretches:
        lane = next((number for number, before in enumerate(ends) if before + gap <= begin), len(ends))
        if lane == len(ends):
            ends.append(end)
        else:
            ends[lane] = end
        found.append(lane)
    return found
