"""Marks of the corroboration grid: the shape says the stance, its ground how the witness knows. Never colour alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from ui.shell.theme import Theme

COLOURS = {"supports": "given", "contradicts": "refused", "qualifies": "conditional"}
SOLID, DASHED, DOTTED = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine


def paint_stance(painter: QPainter, box: QRectF, stance: str, form: str, theme: Theme) -> None:
    """Check in a circle: supports; cross in a square: contradicts; tilde in a diamond: qualifies; dot: context.

    Filled: direct. Half filled: circumstantial. A broken outline: hearsay. Dots: opinion. Thin: not noted.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = theme.token(COLOURS.get(stance, "text_faint"))
    shape = _shape(box.adjusted(1, 1, -1, -1), stance)
    filled = form == "direct" and stance in COLOURS
    if filled:
        painter.fillPath(shape, colour)
    elif form == "circumstantial":
        painter.save()
        painter.setClipPath(shape)
        soft = QColor(colour)
        soft.setAlphaF(0.3)
        painter.fillRect(QRectF(box.left(), box.center().y(), box.width(), box.height() / 2), soft)
        painter.restore()
    style = {"hearsay": DASHED, "opinion": DOTTED}.get(form, SOLID)
    pen = QPen(colour, 1.6 if form else 1.0, style, Qt.PenCapStyle.FlatCap)
    if style is DASHED:
        pen.setDashPattern([2.2, 1.6])
    painter.strokePath(shape, pen)
    _paint_sign(painter, box, stance, theme.token("window") if filled else colour)
    painter.restore()


def _shape(box: QRectF, stance: str) -> QPainterPath:
    path, middle = QPainterPath(), box.center()
    if stance == "contradicts":
        path.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
    elif stance == "qualifies":
        corners = (
            QPointF(middle.x(), box.top() - 0.5),
            QPointF(box.right() + 0.5, middle.y()),
            QPointF(middle.x(), box.bottom() + 0.5),
            QPointF(box.left() - 0.5, middle.y()),
        )
        path.addPolygon(QPolygonF([*corners, corners[0]]))
    else:
        path.addEllipse(box)
    return path


def _paint_sign(painter: QPainter, box: QRectF, stance: str, colour: QColor) -> None:
    size = box.width()

    def at(x: float, y: float) -> QPointF:
        return QPointF(box.left() + x * size, box.top() + y * size)

    round_ends = (Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(QPen(colour, max(size / 9, 1.5), *round_ends))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if stance == "supports":
        painter.drawPolyline(QPolygonF([at(0.30, 0.52), at(0.45, 0.66), at(0.71, 0.36)]))
    elif stance == "contradicts":
        painter.drawLine(at(0.33, 0.33), at(0.67, 0.67))
        painter.drawLine(at(0.67, 0.33), at(0.33, 0.67))
    elif stance == "qualifies":
        wave = QPainterPath(at(0.30, 0.54))
        wave.cubicTo(at(0.42, 0.34), at(0.56, 0.68), at(0.70, 0.46))
        painter.drawPath(wave)
    elif stance == "context":
        painter.setBrush(colour)
        painter.drawEllipse(at(0.5, 0.5), size * 0.1, size * 0.1)
    else:
        font = painter.font()
        font.setPixelSize(max(int(size * 0.66), 8))
        painter.setFont(font)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), "?")
