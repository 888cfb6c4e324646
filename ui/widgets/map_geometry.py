"""The Mercator projection of a map, and what part of it a widget shows.

North is up and east is right in every language. Projected places are counted in degrees of longitude from 0° and the
equator, southwards, so that a map is as wide as 360 of them. Mercator keeps the shape of small things, which are what a
map of incidents shows; it ends near 85° north and south.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

EDGE = 85.0
"""Degrees north and south at which the map ends."""
METRES = 111_319.49
"""Of a degree on the equator."""
FULL_TURN = 360.0
NEAREST = METRES / 10
"""Pixels for a degree when a pixel is ten metres; the outlines are a hundred times coarser."""
AROUND_M = 25_000
"""How much ground is shown at least on each side of the middle of the places that a map is fitted to."""


def southward(latitude: float) -> float:
    """How far south of the equator a latitude is projected."""
    angle = math.radians(min(max(latitude, -EDGE), EDGE))
    return -math.degrees(math.asinh(math.tan(angle)))


def latitude(south: float) -> float:
    """The latitude that `southward` projects there."""
    return -math.degrees(math.atan(math.sinh(math.radians(south))))


END = -southward(EDGE)
"""How far north and south the projected map goes."""


@dataclass(frozen=True, slots=True)
class View:
    """What is shown: the projected place in the middle, pixels for a degree of longitude, and the size in pixels."""

    east: float
    south: float
    scale: float
    width: float
    height: float

    def at(self, longitude: float, latitude_: float) -> tuple[float, float]:
        """Where a place lies in the widget; of its copies on the endless band, the one nearest to the middle."""
        turns = round((self.east - longitude) / FULL_TURN)
        return self.x(longitude + turns * FULL_TURN), self.y(southward(latitude_))

    def x(self, east: float) -> float:
        """Where a projected place lies across."""
        return (east - self.east) * self.scale + self.width / 2

    def y(self, south: float) -> float:
        """Where a projected place lies down."""
        return (south - self.south) * self.scale + self.height / 2

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Longitude and latitude of a point of the widget."""
        east = (x - self.width / 2) / self.scale + self.east
        south = (y - self.height / 2) / self.scale + self.south
        return (east + FULL_TURN / 2) % FULL_TURN - FULL_TURN / 2, latitude(south)

    def pixels(self, metres: float, latitude_: float) -> float:
        """How long a distance on the ground at a latitude is here."""
        return metres * self.scale / (METRES * max(math.cos(math.radians(latitude_)), 0.01))

    @property
    def metres(self) -> float:
        """How much ground a pixel in the middle is."""
        return 1 / self.pixels(1, latitude(self.south))

    def moved(self, right: float, down: float) -> View:
        """The view after the ground was dragged by so many pixels."""
        return _within(replace(self, east=self.east - right / self.scale, south=self.south - down / self.scale))

    def zoomed(self, factor: float, x: float | None = None, y: float | None = None) -> View:
        """Nearer by `factor`, while the place at a point of the widget (the middle without one) stays where it is."""
        right = 0.0 if x is None else x - self.width / 2
        down = 0.0 if y is None else y - self.height / 2
        scale = min(max(self.scale * factor, _farthest(self.width, self.height)), NEAREST)
        kept = 1 / self.scale - 1 / scale
        return _within(replace(self, scale=scale, east=self.east + right * kept, south=self.south + down * kept))

    def centred(self, longitude: float, latitude_: float) -> View:
        """The same scale with a place in the middle."""
        return _within(replace(self, east=longitude, south=southward(latitude_)))

    def resized(self, width: float, height: float) -> View:
        """The same middle and scale in a widget of another size."""
        return _within(replace(self, width=max(width, 1.0), height=max(height, 1.0)))


def world(width: float, height: float) -> View:
    """As much of the map as there is room for: once around, or from end to end."""
    width, height = max(width, 1.0), max(height, 1.0)
    return _within(View(0.0, 0.0, max(width / FULL_TURN, height / (2 * END)), width, height))


def fitted(places: Sequence[tuple[float, float]], width: float, height: float, margin: float) -> View:
    """The nearest view of all places (longitude, latitude) with a margin in pixels around; the world for none."""
    if not places:
        return world(width, height)
    easts, souths = _unrolled([east for east, _ in places]), [southward(north) for _, north in places]
    middle = latitude((min(souths) + max(souths)) / 2)
    least = 2 * AROUND_M / (METRES * max(math.cos(math.radians(middle)), 0.01))
    wide, high = max(max(easts) - min(easts), least), max(max(souths) - min(souths), least)
    width, height = max(width, 1.0), max(height, 1.0)
    scale = min(max(width - 2 * margin, 1.0) / wide, max(height - 2 * margin, 1.0) / high)
    return _within(View((min(easts) + max(easts)) / 2, southward(middle), scale, width, height))


def _unrolled(easts: Sequence[float]) -> list[float]:
    """The longitudes on the shortest stretch of the band that holds them all, perhaps beyond 180°."""
    ordered = sorted(set(easts))
    gaps = [after - before for before, after in zip(ordered, (*ordered[1:], ordered[0] + FULL_TURN), strict=True)]
    last = ordered[gaps.index(max(gaps))]
    return [east if east > last else east + FULL_TURN for east in easts]


def _farthest(width: float, height: float) -> float:
    return min(width / FULL_TURN, height / (2 * END))


def _within(view: View) -> View:
    """The view with the map under all of it, as far as it is high enough."""
    scale = min(max(view.scale, _farthest(view.width, view.height)), NEAREST)
    room = max(END - view.height / (2 * scale), 0.0)
    east = (view.east + FULL_TURN / 2) % FULL_TURN - FULL_TURN / 2
    return replace(view, scale=scale, east=east, south=min(max(view.south, -room), room))
