"""Consent marks: a shape, a colour and a word, never colour alone."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.shell.theme import Theme

STATES = ("given", "conditional", "refused", "withdrawn", "expired", "not_asked")


def state_word(state: str) -> str:
    """The word for a consent state. Raises KeyError for an unknown one."""
    return {
        "given": QCoreApplication.translate("Consent", "given"),
        "conditional": QCoreApplication.translate("Consent", "conditional"),
        "refused": QCoreApplication.translate("Consent", "refused"),
        "withdrawn": QCoreApplication.translate("Consent", "withdrawn"),
        "expired": QCoreApplication.translate("Consent", "expired"),
        "not_asked": QCoreApplication.translate("Consent", "not asked"),
    }[state]


def paint_mark(painter: QPainter, box: QRectF, state: str, theme: Theme) -> None:
    """The mark of a consent state inside a square `box`: check, diamond, bar, arrow back, clock or empty ring."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour, size = theme.token(state), box.width()
    middle = box.center()
    pen = QPen(colour, max(size / 9, 1.4), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)

    def at(x: float, y: float) -> QPointF:
        return QPointF(box.left() + x * size, box.top() + y * size)

    if state == "given":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(middle, size * 0.46, size * 0.46)
        pen.setColor(theme.token("window"))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([at(0.30, 0.52), at(0.45, 0.66), at(0.71, 0.36)]))
    elif state == "conditional":
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([at(0.5, 0.08), at(0.92, 0.5), at(0.5, 0.92), at(0.08, 0.5)]))
    elif state == "refused":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(at(0.08, 0.36), at(0.92, 0.64)), size * 0.08, size * 0.08)
    elif state == "withdrawn":
        painter.drawPolyline(QPolygonF([at(0.34, 0.12), at(0.12, 0.34), at(0.34, 0.56)]))
        painter.drawPolyline(QPolygonF([at(0.14, 0.34), at(0.62, 0.34)]))
        painter.drawArc(QRectF(at(0.36, 0.34), at(0.88, 0.86)), -90 * 16, 180 * 16)
        painter.drawPolyline(QPolygonF([at(0.62, 0.86), at(0.34, 0.86)]))
    elif state == "expired":
        painter.drawEllipse(middle, size * 0.42, size * 0.42)
        painter.drawPolyline(QPolygonF([at(0.5, 0.26), at(0.5, 0.52), at(0.68, 0.62)]))
    else:
        painter.drawEllipse(middle, size * 0.38, size * 0.38)
    painter.restore()


class ConsentMark(QWidget):
    """One mark with its word, and before it the scope if there is one."""

    def __init__(
        self, theme: Theme, state: str, scope: str = "", compact: bool = False, parent: QWidget | None = None
    ) -> None:
        """compact: the mark alone; the words are read out and shown as a tooltip."""
        super().__init__(parent)
        self._theme, self._compact = theme, compact
        self._state, self._scope = state, scope
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.set_state(state, scope)

    def set_state(self, state: str, scope: str = "") -> None:
        """Show another state."""
        self._state, self._scope = state, scope or self._scope
        words = f"{self._scope}: {state_word(state)}" if self._scope else state_word(state)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self._compact:
            return QSize(18, 18)
        metrics = self.fontMetrics()
        words = metrics.horizontalAdvance(self._scope) + metrics.horizontalAdvance(state_word(self._state))
        return QSize(24 + words + (24 if self._scope else 4), max(metrics.height() + 8, 26))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Small enough to be painted whole.
        painter = QPainter(self)
        size, mirrored = 14, self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        y = (self.height() - size) / 2
        x = (self.width() - size) / 2 if self._compact else self.width() - size - 2 if mirrored else 2
        paint_mark(painter, QRectF(x, y, size, size), self._state, self._theme)
        if not self._compact:
            near = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            far = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
            words = self.rect().adjusted(2 if mirrored else 24, 0, -24 if mirrored else -2, 0)
            painter.setPen(self._theme.token("text" if self._scope else self._state))
            painter.drawText(
                words,
                int(near | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute),
                self._scope or state_word(self._state),
            )
            if self._scope:
                painter.setPen(self._theme.token(self._state))
                painter.drawText(
                    words,
                    int(far | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute),
                    state_word(self._state),
                )
        painter.end()


class ConsentList(QWidget):
    """Scopes with their marks, one under the other, or the marks alone in a row."""

    def __init__(self, theme: Theme, in_row: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._in_row = theme, in_row
        self._place = QHBoxLayout(self) if in_row else QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(4 if in_row else 0)

    def set_states(self, states: Iterable[tuple[str, str]]) -> None:
        """states: (scope in words, state)."""
        while (item := self._place.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for scope, state in states:
            self._place.addWidget(ConsentMark(self._theme, state, scope, compact=self._in_row))
