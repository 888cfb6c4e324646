"""Short words in rounded boxes, in lines that break."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.shell.theme import Theme
from ui.words import isolated

ROUND = 12
"""What the ends of a pill take of its width at least, in pixels; more where there is room."""


@dataclass(frozen=True, slots=True)
class Pill:
    """A short word in a rounded box. role: a colour of the theme. hue: a code's hue in its place."""

    key: str
    text: str
    role: str = "text_soft"
    hue: int | None = None


class PillList(QWidget):
    """Pills in a line that breaks where the width ends. Signal: chosen(key), by click or Space."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pills: tuple[Pill, ...] = ()
        self._boxes: list[QRectF] = []
        self._current = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self.update)

    def set_pills(self, pills: Iterable[Pill]) -> None:
        """Show these."""
        self._pills, self._current = tuple(pills), 0
        self.setAccessibleName(", ".join(pill.text for pill in self._pills))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        boxes = self._lay_out(width)
        return int(boxes[-1].bottom()) + 1 if boxes else 0

    def sizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(max(self.width(), 160)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Small enough to be painted whole.
        self._boxes = self._lay_out(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("caption"))
        for number, (pill, box) in enumerate(zip(self._pills, self._boxes, strict=True)):
            colour = self._theme.token(pill.role) if pill.hue is None else self._theme.code_colour(pill.hue)
            back = QColor(colour)
            back.setAlphaF(0.14)
            focused = self.hasFocus() and number == self._current
            painter.setPen(QPen(self._theme.token("accent"), 1.5) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(back)
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            painter.setPen(self._theme.token("text") if pill.hue is not None else colour)
            shown = painter.fontMetrics().elidedText(pill.text, Qt.TextElideMode.ElideRight, int(box.width()) - ROUND)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, isolated(shown))
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            under = (pill for pill, box in zip(self._pills, self._boxes, strict=False) if box.contains(event.pos()))
            QToolTip.showText(event.globalPos(), next((pill.text for pill in under), ""), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for pill, box in zip(self._pills, self._boxes, strict=False):
            if box.contains(event.position()):
                self.chosen.emit(pill.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._pills:
            forward = (event.key() == Qt.Key.Key_Right) == (self.layoutDirection() == Qt.LayoutDirection.LeftToRight)
            self._current = (self._current + (1 if forward else -1)) % len(self._pills)
            self.update()
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return) and self._pills:
            self.chosen.emit(self._pills[self._current].key)
        else:
            super().keyPressEvent(event)

    def _lay_out(self, width: int) -> list[QRectF]:
        metrics = QFontMetricsF(self._theme.font("caption"))
        height, x, y, boxes = metrics.height() + 6, 0.0, 0.0, []
        for pill in self._pills:
            wide = min(metrics.horizontalAdvance(pill.text) + 20, float(width))
            if x and x + wide > width:
                x, y = 0.0, y + height + 6
            left = width - x - wide if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else x
            boxes.append(QRectF(left + 0.75, y + 0.75, wide - 1.5, height - 1.5))
            x += wide + 6
        return boxes
