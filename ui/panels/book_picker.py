"""A field that finds a code by a few letters, with what was found below it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from ui.delegates.code_row import CodeRowDelegate
from ui.models.code_tree_found import Found, FoundModel
from ui.models.code_tree_targets import Target
from ui.shell.theme import Theme


class CodePicker(QWidget):
    """Signals: looked(Found or None) at another line, taken(Found) with Enter or a double click, left() by Esc."""

    looked = Signal(object)
    taken = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, name: str, offers: bool, parent: QWidget | None = None) -> None:
        """name: of the field. offers: whether a code of the name that is typed can be made."""
        super().__init__(parent)
        self._offers, self._targets = offers, dict[str, Target]()
        self.field, self.list = QLineEdit(), QListView()
        self._found = FoundModel(self.tr("Create code “{name}”"), self.tr("Create “{name}” below {above}"), self)
        self.field.setPlaceholderText(name)
        self.field.setAccessibleName(name)
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self.list.setModel(self._found)
        self.list.setItemDelegate(CodeRowDelegate(theme, paths=True, parent=self.list))
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("s"))
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        self.field.textChanged.connect(lambda _: self._search())
        self.list.clicked.connect(lambda _: self.looked.emit(self.found()))
        self.list.doubleClicked.connect(lambda _: self._take())
        self.setFocusProxy(self.field)

    def offer(self, targets: Mapping[str, Target]) -> None:
        """Begin anew among these codes."""
        self._targets = dict(targets)
        self.field.clear()
        self._search()

    def found(self) -> Found | None:
        """The line that is looked at, None if there is none that can be taken."""
        line = self._found.line(self.list.currentIndex().row())
        return None if line is None or (line.target is None and not self._offers) else line

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key, rows = event.key(), self._found.rowCount()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._take()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and rows:
            step = 1 if key == Qt.Key.Key_Down else -1
            self.list.setCurrentIndex(self._found.index((self.list.currentIndex().row() + step) % rows, 0))
            self.looked.emit(self.found())
        else:
            return False
        return True

    def _search(self) -> None:
        self._found.search(self._targets, self.field.text(), ())
        rows = range(self._found.rowCount())
        for row in rows:
            line = self._found.line(row)
            self.list.setRowHidden(row, line is not None and line.target is None and not self._offers)
        first = next((row for row in rows if not self.list.isRowHidden(row)), -1)
        self.list.setCurrentIndex(self._found.index(first, 0))
        self.looked.emit(self.found())

    def _take(self) -> None:
        found = self.found()
        if found is not None:
            self.taken.emit(found)
