"""The hours of one attack laid out over the width of a widget. Time runs as lines are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from testimony_app.domain.told_times import Told, span

APART = 76
"""Pixels between two ticks at least; their words need as much."""
_STEPS = tuple(timedelta(minutes=each) for each in (1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440))
_LEAST = timedelta(minutes=30)
_DAYS = (2, 5, 10, 30, 100, 365, 3650, 36500, 365000)


@dataclass(frozen=True, slots=True)
class Axis:
    """first, last: the moments at both ends of `width` pixels."""

    first: datetime
    last: datetime
    width: float
    mirrored: bool = False

    def x(self, moment: datetime) -> float:
        """Where a moment lies, from the left, within the axis."""
        along = (moment - self.first) / (self.last - self.first) * self.width
        along = min(max(along, 0.0), self.width)
        return self.width - along if self.mirrored else along

    def stretch(self, told: Told) -> tuple[float, float]:
        """From which to which place a told time reaches, left one first; an open end reaches to the end."""
        one, other = self.x(told.earliest or self.first), self.x(told.latest or self.last)
        return min(one, other), max(one, other)

    def ticks(self) -> list[datetime]:
        """The moments at which a tick stands, as near to each other as their words allow."""
        most = max(int(self.width // APART), 1)
        long = self.last - self.first
        steps = (*_STEPS, *(timedelta(days=each) for each in _DAYS))
        step = next((each for each in steps if long / each <= most), steps[-1])
        return list(_every(step, self.first, self.last))


def axis_of(times: Iterable[Told], width: float, mirrored: bool = False) -> Axis | None:
    """An axis that holds all these times with some room around them, None where none names a moment."""
    ends = span(list(times))
    if ends is None:
        return None
    first, last = ends
    spare = max((last - first) / 12, (_LEAST - (last - first)) / 2, timedelta(minutes=2))
    return Axis(_back(first, spare), _on(last, spare), max(width, 1.0), mirrored)


def _back(moment: datetime, spare: timedelta) -> datetime:
    return moment - spare if moment - datetime.min > spare else datetime.min


def _on(moment: datetime, spare: timedelta) -> datetime:
    return moment + spare if datetime.max - moment > spare else datetime.max


def _every(step: timedelta, first: datetime, last: datetime) -> Iterator[datetime]:
    midnight = first.replace(hour=0, minute=0, second=0, microsecond=0)
    number = -((midnight - first) // step)
    while True:
        try:
            at = midnight + number * step
        except OverflowError:
            return
        if at > last:
            return
        if at >= first:
            yield at
        number += 1
