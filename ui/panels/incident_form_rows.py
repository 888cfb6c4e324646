"""Lists in a form whose entries have fields of their own, one line each; the keyboard adds and removes lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from testimony_app.services.manage_incidents import Casualty, Presence, Related
from ui.panels.incident_form_part import Judging
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, tool_button

Key, _ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
Entry = TypeVar("Entry", Casualty, Presence, Related)


class EntryRow(QWidget, Generic[Entry]):
    """One entry in a line. Signals: removed(), enter()."""

    removed = Signal()
    enter = Signal()

    def __init__(
        self, theme: Theme, cells: Sequence[tuple[QWidget, str, int]], drop: str, parent: QWidget | None = None
    ) -> None:
        """cells: a control, its name and its share of the width. drop: the name of the button that removes the row."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.size("s"))
        for control, name, share in cells:
            control.setAccessibleName(name)
            _yielding(control)
            row.addWidget(control, share)
        out = tool_button(theme, "close", drop, self.tr("{act} (Alt+Delete)").format(act=drop))
        out.clicked.connect(self.removed)
        row.addWidget(out)
        self.setFocusProxy(cells[0][0])

    def value(self) -> Entry | None:
        """The entry, None if nothing is in the line."""
        raise NotImplementedError

    def problem(self) -> str:
        """What is wrong with the line, "" if nothing is."""
        return ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Key.Key_Return, Key.Key_Enter):
            self.enter.emit()
        elif (event.key(), event.modifiers() & _ALT) == (Key.Key_Delete, _ALT):
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class Entries(QWidget, Judging, Generic[Entry]):
    """Lines below their headings, and a button for one more. Enter goes on to the next line, and makes the last one.

    Its value is a tuple of entries.
    """

    def __init__(
        self,
        theme: Theme,
        headings: Sequence[tuple[str, int]],
        add: str,
        make: Callable[[Entry | None], EntryRow[Entry]],
        parent: QWidget | None = None,
    ) -> None:
        """headings: of the cells, with their shares of the width. add: what the button says. make: a line."""
        super().__init__(parent)
        self._make: Callable[[Entry | None], EntryRow[Entry]] = make
        self.rows: list[EntryRow[Entry]] = []
        self._head = QWidget()
        above = QHBoxLayout(self._head)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(theme.size("s"))
        for word, share in headings:
            title = label(word, "caption")
            _yielding(title)
            above.addWidget(title, share)
        above.addSpacing(theme.size("icon") + 12)
        self._head.hide()
        self._more = button(theme, add, "link", "add", self.tr("{act} (Enter in a line)").format(act=add))
        self._more.clicked.connect(self.add_empty)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.size("xs"))
        self._column.addWidget(self._head)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self.setFocusProxy(self._more)

    def value(self) -> tuple[Entry, ...]:
        """The entries of all lines that hold something."""
        held = (row.value() for row in self.rows)
        return tuple(each for each in held if each is not None)

    def set_value(self, entries: Sequence[Entry]) -> None:
        """Show these entries and no others."""
        while self.rows:
            self._take_out(self.rows[0])
        for entry in entries:
            self._add(self._make(entry))

    def problem(self) -> str:
        return next((said for said in (row.problem() for row in self.rows) if said), "")

    def add_empty(self) -> None:
        """Put an empty line below the others and go to it."""
        row = self._make(None)
        self._add(row)
        row.setFocus()

    def _add(self, row: EntryRow[Entry]) -> None:
        self.rows.append(row)
        self._column.insertWidget(len(self.rows), row)
        # A layout shows what it is given only later, and Tab passes over what is not shown.
        row.show()
        self._head.show()
        _before(self._more, row)
        row.removed.connect(lambda: self._remove(row))
        row.enter.connect(lambda: self._go_on(row))

    def _go_on(self, row: EntryRow[Entry]) -> None:
        at = self.rows.index(row)
        if at + 1 < len(self.rows):
            self.rows[at + 1].setFocus()
        else:
            self.add_empty()

    def _remove(self, row: EntryRow[Entry]) -> None:
        at = self.rows.index(row)
        self._take_out(row)
        (self.rows[min(at, len(self.rows) - 1)] if self.rows else self._more).setFocus()

    def _take_out(self, row: EntryRow[Entry]) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._head.setVisible(bool(self.rows))


def _yielding(control: QWidget) -> None:
    """Let the share decide how wide it is."""
    control.setSizePolicy(QSizePolicy.Policy.Ignored, control.sizePolicy().verticalPolicy())


def _before(last: QWidget, row: QWidget) -> None:
    """Let Tab reach the controls of a line just before it reaches `last`."""
    former = last.previousInFocusChain()
    # What hands the keyboard on to another would stand for that one.
    while former is not None and former is not last and not _stops(former):
        former = former.previousInFocusChain()
    for each in row.findChildren(QWidget):
        # The list of a combo box is a window of its own.
        if former is not None and _stops(each) and each.window() is row.window():
            QWidget.setTabOrder(former, each)
            former = each


def _stops(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
