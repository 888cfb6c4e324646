"""Land, coasts and borders as polygons of a view: only what lies in it, with no more points than pixels."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QByteArray, QDataStream, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from testimony_app.domain.outlines import Kind, Outlines, Point
from ui.widgets.map_geometry import EDGE, FULL_TURN, View

Points = npt.NDArray[np.float64]
ROOM = 8.0
"""Pixels beyond the widget up to which things are drawn, so that no edge of a clipped polygon shows."""
LEAST = 2.0
"""Pixels that a shape must have across or down to be drawn."""
THIN = 0.6
"""Pixels within which points of a line fall together."""


class Ground:
    """The outlines, projected once. It needs no window, so it can be made beside it."""

    def __init__(self, outlines: Outlines) -> None:
        numbers = range(len(outlines.lines))
        self._rings = _Shapes([outlines.ring(number) for number in range(len(outlines.rings))])
        self._coasts = _Shapes([outlines.line(n) for n in numbers if outlines.lines[n].kind is Kind.COAST])
        self._borders = _Shapes([outlines.line(n) for n in numbers if outlines.lines[n].kind is Kind.BORDER])

    def land(self, view: View) -> QPainterPath:
        """The land in view, to be filled."""
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.OddEvenFill)
        for points, whole in self._rings.seen(view):
            shown = points if whole else _clipped(points, view)
            if len(shown) > 2:
                path.addPolygon(_polygon(_thinned(shown)))
                path.closeSubpath()
        return path

    def coasts(self, view: View) -> list[QPolygonF]:
        """The lines between land and water in view."""
        return list(_runs(self._coasts, view))

    def borders(self, view: View) -> list[QPolygonF]:
        """The lines between countries in view."""
        return list(_runs(self._borders, view))


class _Shapes:
    """Projected shapes with the boxes around them."""

    def __init__(self, shapes: Sequence[Sequence[Point]]) -> None:
        self._points = [_projected(shape) for shape in shapes if len(shape) > 1]
        boxes = [(*each.min(axis=0), *each.max(axis=0)) for each in self._points]
        self._boxes = np.asarray(boxes, dtype=np.float64).reshape(-1, 4)

    def seen(self, view: View) -> Iterator[tuple[Points, bool]]:
        """Every shape that can be seen, in pixels, and whether all of it lies in view.

        A shape comes more than once where the world repeats itself, and not at all where it is smaller than a pixel.
        """
        wide, high = (view.width / 2 + ROOM) / view.scale, (view.height / 2 + ROOM) / view.scale
        west, north, east, south = self._boxes.T
        rows = (south >= view.south - high) & (north <= view.south + high)
        rows &= np.maximum(east - west, south - north) * view.scale >= LEAST
        upright = (north >= view.south - high) & (south <= view.south + high)
        for turn in (-FULL_TURN, 0.0, FULL_TURN):
            columns = (east + turn >= view.east - wide) & (west + turn <= view.east + wide)
            whole = upright & (west + turn >= view.east - wide) & (east + turn <= view.east + wide)
            origin = np.array(
                [view.width / 2 / view.scale - view.east + turn, view.height / 2 / view.scale - view.south]
            )
            for number in np.flatnonzero(rows & columns):
                yield (self._points[number] + origin) * view.scale, bool(whole[number])


def _projected(points: Sequence[Point]) -> Points:
    made = np.asarray(points, dtype=np.float64)
    made[:, 1] = -np.degrees(np.arcsinh(np.tan(np.radians(np.clip(made[:, 1], -EDGE, EDGE)))))
    return made


def _runs(shapes: _Shapes, view: View) -> Iterator[QPolygonF]:
    """The lines in view, cut where they are out of it."""
    low, high = -ROOM, np.array([view.width + ROOM, view.height + ROOM])
    for points, whole in shapes.seen(view):
        if whole:
            yield _polygon(_thinned(points))
            continue
        before, after = points[:-1], points[1:]
        beside = ((before < low) & (after < low)) | ((before > high) & (after > high))
        seen = np.flatnonzero(~beside.any(axis=1))
        if not len(seen):
            continue
        for run in np.split(seen, np.flatnonzero(np.diff(seen) > 1) + 1):
            yield _polygon(_thinned(points[run[0] : run[-1] + 2]))


def _thinned(points: Points) -> Points:
    """The points without those that fall on the one before; both ends stay."""
    if len(points) < 4:
        return points
    cells = np.floor(points / THIN)
    kept = np.ones(len(points), dtype=np.bool_)
    kept[1:-1] = (cells[1:-1] != cells[:-2]).any(axis=1)
    return points[kept]


def _clipped(points: Points, view: View) -> Points:
    """A closed polygon cut to the view (Sutherland and Hodgman 1974, a half-plane at a time)."""
    for axis, edge, above in (
        (0, -ROOM, True),
        (0, view.width + ROOM, False),
        (1, -ROOM, True),
        (1, view.height + ROOM, False),
    ):
        points = _cut(points, axis, edge, above)
        if len(points) < 3:
            break
    return points


def _cut(points: Points, axis: int, edge: float, above: bool) -> Points:
    """The part of a closed polygon on one side of a line across or down."""
    inside = points[:, axis] >= edge if above else points[:, axis] <= edge
    if inside.all():
        return points
    if not inside.any():
        return points[:0]
    after, next_inside = np.roll(points, -1, axis=0), np.roll(inside, -1)
    crossing = inside != next_inside
    shares = (edge - points[crossing, axis]) / (after[crossing, axis] - points[crossing, axis])
    met = points[crossing] + shares[:, None] * (after[crossing] - points[crossing])
    # Each kept point comes first, and then the place where its edge leaves or enters.
    order = np.concatenate([np.flatnonzero(inside) * 2, np.flatnonzero(crossing) * 2 + 1])
    return np.concatenate([points[inside], met])[np.argsort(order)]


def _polygon(points: Points) -> QPolygonF:
    """The points as Qt's own, read from the bytes that Qt would write: a call for each takes ten times as long."""
    content = struct.pack(">I", len(points)) + points.astype(">f8").tobytes()
    made = QPolygonF()
    QDataStream(QByteArray(content)) >> made
    return made
