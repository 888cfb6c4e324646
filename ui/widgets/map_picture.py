"""What lies under the incidents: land, borders, a net of degrees, and how long a distance is."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap

from ui import words
from ui.shell.theme import Theme
from ui.widgets.map_geometry import View, southward
from ui.widgets.map_ground import Ground
from ui.widgets.map_marks import degrees

NET = (45.0, 30.0, 15.0, 10.0, 5.0, 2.0, 1.0, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01)
NET_APART = 130
"""Pixels between two lines of the net at least."""
BAR = 120
"""Pixels that the bar for distances takes at most."""


def ground_picture(theme: Theme, ground: Ground | None, view: View, ratio: float) -> QPixmap:
    """The ground of a view. ratio: device pixels for one of ours."""
    picture = QPixmap(QSize(math.ceil(view.width * ratio), math.ceil(view.height * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(theme.token("rail"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if ground is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.token("panel"))
        painter.drawPath(ground.land(view))
    _paint_net(painter, theme, view)
    if ground is not None:
        painter.setPen(QPen(theme.token("field_line"), 1))
        for line in ground.coasts(view):
            painter.drawPolyline(line)
        painter.setPen(QPen(theme.token("field_line"), 1, Qt.PenStyle.DashLine))
        for line in ground.borders(view):
            painter.drawPolyline(line)
    _paint_degrees(painter, theme, view)
    painter.end()
    return picture


def net_step(view: View) -> float:
    """How many degrees the lines of the net lie apart."""
    return min((each for each in NET if each * view.scale >= NET_APART), default=NET[0])


def net_digits(step: float) -> int:
    """How many decimals the degrees of a net need."""
    return 0 if step >= 1 else 1 if step >= 0.1 else 2


def distance(view: View) -> tuple[str, float]:
    """A round distance of at most `BAR` pixels in the middle of the view, in words and in pixels."""
    most = view.metres * BAR
    power = 10 ** math.floor(math.log10(most))
    metres = next(step * power for step in (5, 2, 1) if step * power <= most)
    if metres >= 1000:
        said = words.translated("OutlineMap", "{number} km").format(number=f"{metres / 1000:g}")
    else:
        said = words.translated("OutlineMap", "{number} m").format(number=f"{metres:g}")
    return said, metres / view.metres


def paint_distance(painter: QPainter, theme: Theme, view: View, mirrored: bool) -> None:
    """The bar for distances, in the lower corner where lines end."""
    said, long = distance(view)
    left = 16.0 if mirrored else view.width - 16 - long
    bottom, ink = view.height - 30, theme.token("text")
    painter.setPen(QPen(ink, 1.5))
    painter.drawPolyline([QPointF(left, bottom - 5), QPointF(left, bottom)])
    painter.drawPolyline([QPointF(left, bottom), QPointF(left + long, bottom), QPointF(left + long, bottom - 5)])
    painter.setFont(theme.figures_font("caption"))
    _paint_words(painter, theme, QRectF(left + long / 2 - 60, bottom - 22, 120, 18), said, "text")


def _paint_net(painter: QPainter, theme: Theme, view: View) -> None:
    painter.setPen(QPen(theme.token("line"), 1, Qt.PenStyle.DotLine))
    for _, x in _across(view):
        painter.drawLine(QPointF(x, 0), QPointF(x, view.height))
    for _, y in _down(view):
        painter.drawLine(QPointF(0, y), QPointF(view.width, y))


def _paint_degrees(painter: QPainter, theme: Theme, view: View) -> None:
    """Longitudes along the lower edge, latitudes along the left one."""
    painter.setFont(theme.figures_font("caption"))
    digits = net_digits(net_step(view))
    for east, x in _across(view):
        if 60 < x < view.width - 40:
            said = degrees((east + 180) % 360 - 180, digits, False)
            _paint_words(painter, theme, QRectF(x - 40, view.height - 20, 80, 16), said, "text_faint")
    for north, y in _down(view):
        if 12 < y < view.height - 36:
            wide = QFontMetricsF(painter.font()).horizontalAdvance(said := degrees(north, digits, True))
            _paint_words(painter, theme, QRectF(4, y - 8, wide + 8, 16), said, "text_faint")


def _paint_words(painter: QPainter, theme: Theme, box: QRectF, said: str, role: str) -> None:
    """Words on a little of the land's colour, so that lines do not run through them."""
    wide = QFontMetricsF(painter.font()).horizontalAdvance(said) + 6
    back = theme.token("panel")
    back.setAlphaF(0.75)
    painter.fillRect(QRectF(box.center().x() - wide / 2, box.top(), wide, box.height()), back)
    painter.setPen(theme.token(role))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)


def _across(view: View) -> list[tuple[float, float]]:
    """The longitudes of the net in view, and where they lie."""
    step, half = net_step(view), view.width / 2 / view.scale
    first, last = math.ceil((view.east - half) / step), math.floor((view.east + half) / step)
    return [(number * step, view.x(number * step)) for number in range(first, last + 1)]


def _down(view: View) -> list[tuple[float, float]]:
    """The latitudes of the net in view, and where they lie."""
    step = net_step(view)
    highest, lowest = view.place(0, 0)[1], view.place(0, view.height)[1]
    numbers = range(math.ceil(lowest / step), math.floor(highest / step) + 1)
    return [(number * step, view.y(southward(number * step))) for number in numbers]
