"""Incidents on a map: marks whose form says how well the place is known, gathered where they would hide each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from testimony_app.domain.positions import Position
from testimony_app.messages.marks import QT_TRANSLATE_NOOP
from ui import words
from ui.shell.theme import Theme
from ui.widgets.map_geometry import View

GATHER = 24
"""Pixels between two marks under which they are shown as one with a number."""
GROUP = 13
SIZES = {"exact": 6, "neighbourhood": 8, "community": 10, "district": 15, "": 15, "province": 20, "country": 13}
"""Pixels from the middle of a mark to its edge at least; wider where the ground that it means is wider."""
HATCHED = ("district", "province", "country")
_QUARTERS = {
    (True, True): QT_TRANSLATE_NOOP("MapMarks", "{degrees}° N"),
    (True, False): QT_TRANSLATE_NOOP("MapMarks", "{degrees}° S"),
    (False, True): QT_TRANSLATE_NOOP("MapMarks", "{degrees}° E"),
    (False, False): QT_TRANSLATE_NOOP("MapMarks", "{degrees}° W"),
}
"""By whether it is a latitude, and whether it is above nought."""


@dataclass(frozen=True, slots=True)
class Group:
    """Marks that lie at about one place of the widget; `members` are their numbers, in order."""

    x: float
    y: float
    members: tuple[int, ...]


def gathered(points: Sequence[tuple[float, float]], reach: float = GATHER) -> list[Group]:
    """The points, each with those after it that lie within `reach` pixels; every point is in one group."""
    cells: dict[tuple[int, int], list[int]] = {}
    for number, (x, y) in enumerate(points):
        cells.setdefault((int(x // reach), int(y // reach)), []).append(number)
    free, groups = set(range(len(points))), []
    for number, (x, y) in enumerate(points):
        if number not in free:
            continue
        column, row = int(x // reach), int(y // reach)
        near = (each for c in range(-1, 2) for r in range(-1, 2) for each in cells.get((column + c, row + r), ()))
        members = sorted(n for n in near if n in free and squared(points[n], (x, y)) <= reach**2)
        free.difference_update(members)
        across, down = (sum(points[n][axis] for n in members) / len(members) for axis in (0, 1))
        groups.append(Group(across, down, tuple(members)))
    return groups


def radius(position: Position, view: View) -> float:
    """Pixels from the middle of a mark to its edge: as wide as the place may be off, and never too small to be seen."""
    least = float(SIZES.get(position.precision, SIZES["country"]))
    return max(least, view.pixels(position.reach_m or 0, position.latitude))


def known_to(position: Position) -> str:
    """How well a place is known, in words."""
    if not position.precision:
        return words.translated("MapMarks", "How well the place is known was not noted")
    return words.term("place_precision", position.precision)


def degrees(value: float, digits: int, north: bool) -> str:
    """A latitude (`north`) or a longitude, such as `12.5° S`."""
    shown = f"{abs(value):.{digits}f}"
    if not float(shown):
        return f"{shown}°"
    return words.translated("MapMarks", _QUARTERS[north, value > 0]).format(degrees=shown)


def at_in_words(position: Position) -> str:
    """Latitude and longitude, with as many digits as the precision deserves."""
    held = (degrees(position.latitude, position.digits, True), degrees(position.longitude, position.digits, False))
    return words.comma().join(map(words.isolated, held))


def paint_mark(painter: QPainter, theme: Theme, at: QPointF, precision: str, size: float) -> None:
    """A dot for an exact place, a ring for a smaller place, a hatched circle for a region, a diamond for a country."""
    if precision == "exact":
        painter.setPen(QPen(theme.token("panel"), 2))
        painter.setBrush(theme.token("accent"))
        painter.drawEllipse(at, size, size)
        return
    path = QPainterPath()
    if precision == "country":
        corners = ((0, -size), (size, 0), (0, size), (-size, 0), (0, -size))
        path.addPolygon(QPolygonF([at + QPointF(x, y) for x, y in corners]))
    else:
        path.addEllipse(at, size, size)
    _paint_open(painter, theme, path, precision)
    if not precision:
        painter.setPen(theme.token("accent"))
        painter.setFont(theme.font("body"))
        painter.drawText(QRectF(at.x() - 12, at.y() - 12, 24, 24), Qt.AlignmentFlag.AlignCenter, "?")


def paint_reaches(
    painter: QPainter, theme: Theme, precision: str, circles: Iterable[tuple[float, float, float]]
) -> None:
    """The ground on which places of one precision may lie, as circles (across, down, radius), under all marks."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for x, y, size in circles:
        path.addEllipse(QPointF(x, y), size, size)
    _paint_open(painter, theme, path, precision)


def _paint_open(painter: QPainter, theme: Theme, path: QPainterPath, precision: str) -> None:
    """A shape for what is not exact; without hatching and with a broken line where nobody said how well it is known."""
    accent = theme.token("accent")
    painter.fillPath(path, _faint(accent))
    if precision in HATCHED:
        painter.fillPath(path, QBrush(_faint(accent, 0.55), Qt.BrushStyle.BDiagPattern))
    style = Qt.PenStyle.SolidLine if precision else Qt.PenStyle.DashLine
    painter.strokePath(path, QPen(accent, 2.0 if precision in ("neighbourhood", "community") else 1.5, style))


def paint_group(painter: QPainter, theme: Theme, at: QPointF, count: int, exact: bool) -> None:
    """How many incidents lie here; only if every one of their places is exact, the disc is full like their marks."""
    accent = theme.token("accent")
    painter.setPen(QPen(accent if not exact else theme.token("panel"), 2))
    painter.setBrush(accent if exact else theme.token("panel"))
    painter.drawEllipse(at, GROUP, GROUP)
    painter.setPen(theme.token("on_accent") if exact else accent)
    painter.setFont(theme.figures_font("caption"))
    box = QRectF(at.x() - 2 * GROUP, at.y() - GROUP, 4 * GROUP, 2 * GROUP)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))


def paint_current(painter: QPainter, theme: Theme, at: QPointF, size: float, focused: bool) -> None:
    """A ring around the mark that is chosen, broken while the keys go elsewhere."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.token("text"), 2, Qt.PenStyle.SolidLine if focused else Qt.PenStyle.DotLine))
    painter.drawEllipse(at, size + 4, size + 4)


def _faint(colour: QColor, share: float = 0.1) -> QColor:
    made = QColor(colour)
    made.setAlphaF(share)
    return made


def squared(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The distance of two points, squared."""
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2
