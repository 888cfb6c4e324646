"""A map of incidents over outlines that come with the app: drag, zoom, walk through the marks, open one.

A mark never looks better known than its place is, and an incident without a position is on no map.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from ui.shell.theme import Theme
from ui.widgets import map_marks, mark_elements
from ui.widgets.map_canvas import MARGIN, MapCanvas
from ui.widgets.map_geometry import NEAREST, fitted
from ui.widgets.map_marks import Group

DRAG = 4
STEP = 0.2
"""The part of the widget by which a key moves the ground."""
TURN = 1.25
LISTED = 12
"""How many incidents at one place a tooltip names."""


class OutlineMap(MapCanvas):
    """Signals: chosen(id), by a click or an arrow; opened(id), by Enter or a double click."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        mark_elements.offer(self)
        self._pressed: QPointF | None = None
        self._dragged = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Map of incidents"))

    def zoom(self, factor: float) -> None:
        """Nearer (above 1) or farther, around the chosen incident if it is in sight, else around the middle."""
        number = self.number(self._current)
        at = self._at(number) if number >= 0 else QPointF(-1, -1)
        if self.rect().contains(at.toPoint()):
            self.look(self.view.zoomed(factor, at.x(), at.y()))
        else:
            self.look(self.view.zoomed(factor))

    def group_at(self, point: QPointF) -> Group | None:
        """The marks at a point of the widget."""
        near = [(map_marks.squared((each.x, each.y), (point.x(), point.y())), each) for each in self.groups()]
        square, found = min(near, key=lambda pair: pair[0], default=(0.0, None))
        return found if square <= (max(map_marks.SIZES.values()) + 2) ** 2 else None

    def separate(self, group: Group) -> bool:
        """Zoom in until the marks of a group stand apart; False if no map can part them."""
        places = [self._place(number) for number in group.members]
        nearest = fitted(places, self.width(), self.height(), MARGIN)
        # Fitting stops at a least extent, so the rest of the way goes by factors.
        while nearest.scale < NEAREST and len(map_marks.gathered([nearest.at(*each) for each in places])) < 2:
            nearest = nearest.zoomed(2)
        if len(map_marks.gathered([nearest.at(*each) for each in places])) < 2:
            return False
        self.look(nearest)
        return True

    def step(self, by: int) -> None:
        """Choose the incident before (-1) or after (1) the chosen one, around the end."""
        if self._placed:
            number = self.number(self._current)
            first = 0 if by > 0 else len(self._placed) - 1
            self._choose((number + by) % len(self._placed) if number >= 0 else first)

    def _choose(self, number: int) -> None:
        self.set_current(self._placed[number].id)
        self.chosen.emit(self._placed[number].id)

    def _choose_of(self, group: Group, at: QPoint) -> None:
        """One incident is chosen; several are parted, or listed where they lie at one place."""
        if len(group.members) == 1:
            self._choose(group.members[0])
        elif not self.separate(group):
            self._menu(group).popup(at)

    def _menu(self, group: Group) -> QMenu:
        """The incidents at one place, to choose from."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number in group.members:
            act = menu.addAction(self.words_of(number).replace("&", "&&"))
            act.triggered.connect(partial(self._choose, number))
        return menu

    def surface(self) -> QWidget:
        """Where the marks are painted."""
        return self

    def mark_count(self) -> int:
        """How many incidents are on the map, each a mark also where several are shown as one."""
        return len(self._placed)

    def mark_box(self, number: int) -> QRectF:
        """Where a mark is shown, or the one that it is gathered in."""
        group = next(each for each in self.groups() if number in each.members)
        reach = max(map_marks.SIZES.values())
        return QRectF(group.x - reach, group.y - reach, 2 * reach, 2 * reach)

    def mark_at(self, point: QPointF) -> int:
        """The number of the first mark at a point, -1 if there is none."""
        group = self.group_at(point)
        return -1 if group is None else group.members[0]

    def current_mark(self) -> int:
        """The number of the chosen mark, -1 for none."""
        return self.number(self._current)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        mark_elements.tell_current(self)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            group = self.group_at(QPointF(event.pos()))
            lines = [] if group is None else [self.words_of(number) for number in group.members[:LISTED]]
            if group is not None and len(group.members) > LISTED:
                lines.append("…")
            QToolTip.showText(event.globalPos(), "\n".join(lines), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            over = self.group_at(event.position()) is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.OpenHandCursor)
            return
        pulled = event.position() - self._pressed
        if self._dragged or pulled.manhattanLength() >= DRAG:
            self._dragged, self._pressed = True, event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.look(self.view.moved(pulled.x(), pulled.y()), later=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        group = None if pressed is None or self._dragged else self.group_at(event.position())
        if group is not None:
            self._choose_of(group, event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        group = self.group_at(event.position())
        if group is not None and len(group.members) == 1:
            self.opened.emit(self._placed[group.members[0]].id)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() / 120
        if turned:
            at = event.position()
            self.look(self.view.zoomed(TURN**turned, at.x(), at.y()), later=True)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        along = 1 if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else -1
        walk = {Qt.Key.Key_Right: along, Qt.Key.Key_Left: -along, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        pull = {Qt.Key.Key_Right: (-1, 0), Qt.Key.Key_Left: (1, 0), Qt.Key.Key_Down: (0, -1), Qt.Key.Key_Up: (0, 1)}
        current = self.number(self._current)
        if held == Qt.KeyboardModifier.ShiftModifier and key in pull:
            right, down = pull[Qt.Key(key)]
            self.look(self.view.moved(right * STEP * self.width(), down * STEP * self.height()))
        elif held & ~Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        elif key in walk:
            self.step(walk[Qt.Key(key)])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(1 / 1.5 if key == Qt.Key.Key_Minus else 1.5)
        elif key == Qt.Key.Key_Home:
            self.fit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current >= 0:
            self.opened.emit(self._current)
        else:
            event.ignore()
