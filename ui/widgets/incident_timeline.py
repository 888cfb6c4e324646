"""Incidents along time, each as long as its dates are uncertain; zoom, drag, walk through them, open one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from ui.shell.theme import Theme
from ui.widgets import mark_elements
from ui.widgets import timeline_marks as marks
from ui.widgets.timeline_canvas import AXIS, ROW, TimelineCanvas

DRAG = 4
STEP = 0.2
"""The part of the widget by which a key moves the days."""
TURN = 1.25


class IncidentTimeline(TimelineCanvas):
    """Signals: chosen(id), by a click or an arrow; opened(id), by Enter or a double click."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        mark_elements.offer(self)
        self._pressed: QPointF | None = None
        self._dragged = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Timeline of incidents"))
        self.viewport().setMouseTracking(True)

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Nearer (above 1) or farther, around a point, else around the chosen incident if it is in sight."""
        number = self.number(self._current)
        if x is None and number >= 0:
            at = marks.drawn(self._held[number].course, self._scale)
            middle = (at.left + at.right) / 2
            x = middle if 0 <= middle <= self.viewport().width() else None
        self.look(self._scale.zoomed(factor, x))

    def row_at(self, point: QPointF) -> int:
        """The number of the incident at a point of the viewport, -1 if there is none."""
        lane = int((point.y() - AXIS + self.verticalScrollBar().value()) // ROW)
        if point.y() < AXIS or lane < 0:
            return -1
        for number, held in enumerate(self.rows()):
            if held == lane:
                left, right = self._across(number)
                if left - 4 <= point.x() <= right + 4:
                    return number
        return -1

    def step(self, by: int) -> None:
        """Choose the incident before (-1) or after (1) the chosen one in time, around the end."""
        if self._held:
            number = self.number(self._current)
            first = 0 if by > 0 else len(self._held) - 1
            self._choose((number + by) % len(self._held) if number >= 0 else first)

    def _choose(self, number: int) -> None:
        self.set_current(self._held[number].id)
        self.chosen.emit(self._held[number].id)

    def surface(self) -> QWidget:
        """Where the marks are painted."""
        return self.viewport()

    def mark_count(self) -> int:
        """How many incidents are shown."""
        return len(self._held)

    def mark_box(self, number: int) -> QRectF:
        """Where an incident is shown, with its words."""
        left, right = self._across(number)
        top = AXIS + self.rows()[number] * ROW - self.verticalScrollBar().value()
        return QRectF(left, top, right - left, ROW)

    def mark_at(self, point: QPointF) -> int:
        """The number of the incident at a point, -1 if there is none."""
        return self.row_at(point)

    def current_mark(self) -> int:
        """The number of the chosen incident, -1 for none."""
        return self.number(self._current)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        mark_elements.tell_current(self)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self.row_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.words_of(number) if number >= 0 else "", self)
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            over = self.row_at(event.position()) >= 0
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.OpenHandCursor)
            return
        pulled = event.position() - self._pressed
        if self._dragged or pulled.manhattanLength() >= DRAG:
            self._dragged, self._pressed = True, event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - round(pulled.y()))
            self.look(self._scale.moved(pulled.x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        number = -1 if pressed is None or self._dragged else self.row_at(event.position())
        if number >= 0:
            self._choose(number)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        number = self.row_at(event.position())
        if number >= 0:
            self.opened.emit(self._held[number].id)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned, held = event.angleDelta().y() / 120, event.modifiers()
        if held & Qt.KeyboardModifier.ControlModifier and turned:
            self.zoom(TURN**turned, event.position().x())
        elif held & Qt.KeyboardModifier.ShiftModifier or event.angleDelta().x():
            self.look(self._scale.moved((turned or event.angleDelta().x() / 120) * STEP / 2 * self.viewport().width()))
        else:
            super().wheelEvent(event)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        along = -1 if self._scale.mirrored else 1
        walk = {Qt.Key.Key_Right: along, Qt.Key.Key_Left: -along, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        pull = {Qt.Key.Key_Right: -1, Qt.Key.Key_Left: 1}
        if held == Qt.KeyboardModifier.ShiftModifier and key in pull:
            self.look(self._scale.moved(pull[Qt.Key(key)] * STEP * self.viewport().width()))
        elif held & ~Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        elif key in walk:
            self.step(walk[Qt.Key(key)])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(1 / 1.5 if key == Qt.Key.Key_Minus else 1.5)
        elif key == Qt.Key.Key_Home:
            self.fit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.number(self._current) >= 0:
            self.opened.emit(self._current)
        else:
            event.ignore()
