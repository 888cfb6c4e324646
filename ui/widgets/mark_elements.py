"""Marks that are painted, as elements of their own for screen readers: a list whose items are the marks.

Qt asks for these only while such a program listens. A mark is known by its number; where fewer are shown than before,
those beyond are there no more.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Protocol
from weakref import WeakSet

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid

Event, Role, Text = QAccessible.Event, QAccessible.Role, QAccessible.Text


class Marked(Protocol):
    """What a widget says of its marks. Places are those of `surface`."""

    def surface(self) -> QWidget: ...

    def mark_count(self) -> int: ...

    def words_of(self, number: int) -> str: ...

    def mark_box(self, number: int) -> QRectF: ...

    def mark_at(self, point: QPointF) -> int: ...

    def current_mark(self) -> int: ...


_held: WeakSet[Any] = WeakSet()
_kept: list[QAccessibleInterface] = []
"""Qt deletes interfaces and Python must not do so before: kept as long as the program runs."""


class MarkElement(QAccessibleInterface):
    """One mark: what it says, where it is, and whether it is the chosen one."""

    def __init__(self, widget: Any, number: int) -> None:
        super().__init__()
        self._widget, self._number = widget, number

    def isValid(self) -> bool:
        return isValid(self._widget) and self._number < self._widget.mark_count()

    def object(self) -> Any:
        return None

    def window(self) -> Any:
        return self._widget.window().windowHandle() if isValid(self._widget) else None

    def parent(self) -> Any:
        return QAccessible.queryAccessibleInterface(self._widget) if isValid(self._widget) else None

    def child(self, _index: int) -> Any:
        return None

    def childAt(self, _x: int, _y: int) -> Any:
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def rect(self) -> QRect:
        if not self.isValid():
            return QRect()
        surface = self._widget.surface()
        box = self._widget.mark_box(self._number).toAlignedRect() & surface.rect()
        return QRect(surface.mapToGlobal(box.topLeft()), box.size())

    def role(self) -> QAccessible.Role:
        return Role.ListItem

    def state(self) -> QAccessible.State:
        made: Any = QAccessible.State()
        if not self.isValid():
            made.invalid = True
            return made  # type: ignore[no-any-return]
        widget, current = self._widget, self._widget.current_mark() == self._number
        made.focusable = made.selectable = True
        made.selected, made.focused = current, current and widget.hasFocus()
        made.invisible = not widget.isVisible()
        made.offscreen = self.rect().isEmpty()
        return made  # type: ignore[no-any-return]

    def text(self, kind: QAccessible.Text) -> str:
        return str(self._widget.words_of(self._number)) if kind == Text.Name and self.isValid() else ""

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """What a mark says follows from its incident."""


class MarkList(QAccessibleWidget):
    """The widget itself: its name and description as those of any widget, its marks as its children."""

    def __init__(self, widget: Any) -> None:
        super().__init__(widget, Role.List)
        self._widget = widget
        self._elements: list[MarkElement] = []

    def childCount(self) -> int:
        return int(self._widget.mark_count())

    def child(self, index: int) -> Any:
        if not 0 <= index < self.childCount():
            return None
        while len(self._elements) <= index:
            made = MarkElement(self._widget, len(self._elements))
            QAccessible.registerAccessibleInterface(made)
            self._elements.append(made)
        return self._elements[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((number for number, each in enumerate(self._elements) if each is child), -1)

    def childAt(self, x: int, y: int) -> Any:
        return self.child(self._widget.mark_at(QPointF(self._widget.surface().mapFromGlobal(QPoint(x, y)))))

    def focusChild(self) -> Any:
        return self.child(self._widget.current_mark()) if self._widget.hasFocus() else None


def offer(widget: Any) -> None:
    """Let screen readers find the marks of a widget that is `Marked`, before anything else about it is told them."""
    _install()
    _held.add(widget)


def tell_current(widget: Any) -> None:
    """Another mark is the chosen one: whoever listens is led to it, as long as the keys go to the widget."""
    if QAccessible.isActive() and widget.hasFocus() and widget.current_mark() >= 0:
        element = QAccessible.queryAccessibleInterface(widget).child(widget.current_mark())
        _send(QAccessibleEvent(element, Event.Focus))


def tell_changed(widget: Any) -> None:
    """Other marks are shown."""
    if QAccessible.isActive():
        _send(QAccessibleEvent(widget, Event.ObjectReorder))


def _send(event: QAccessibleEvent) -> None:
    QAccessible.updateAccessibility(event)


@cache
def _install() -> None:
    QAccessible.installFactory(_made)


def _made(_kind: str, held: Any) -> Any:
    if held not in _held:
        return None
    made = MarkList(held)
    _kept.append(made)
    return made
