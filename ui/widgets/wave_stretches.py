"""What lies on a waveform: coded stretches in two lanes under it, and flags at single moments."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from ui.delegates.segment_painter import paint_stripe
from ui.shell.theme import Theme

LANE = 14
LANES = (0.0, 7.0)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A coded part of the sound. hatched: for incidents."""

    start_ms: int
    end_ms: int
    hue: int
    hatched: bool = False


def draw_stretches(
    painter: QPainter,
    theme: Theme,
    stretches: Iterable[Stretch],
    place: Callable[[float], float],
    top: float,
    width: int,
) -> None:
    """Draw the stretches that are in sight. place: where a moment lies. top: of the upper lane."""
    ends = [-1.0] * len(LANES)
    for stretch in sorted(stretches, key=lambda each: each.start_ms):
        left, right = place(stretch.start_ms), place(stretch.end_ms)
        if right < 0 or left > width:
            continue
        lane = 0 if ends[0] <= left else 1
        ends[lane] = right
        box = QRectF(left, top + LANES[lane], max(right - left, 2), theme.size("stripe"))
        paint_stripe(painter, box, theme, stretch.hue, stretch.hatched)


def draw_markers(
    painter: QPainter, theme: Theme, places: Iterable[float], height: float, colour: str = "text_soft"
) -> None:
    """Draw a flag at each place, on a staff of this height."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.token(colour))
    for x in places:
        painter.drawRect(QRectF(x - 0.5, 0, 1, height))
        painter.drawPolygon(QPolygonF([QPointF(x, 0), QPointF(x + 8, 3.5), QPointF(x, 7)]))
