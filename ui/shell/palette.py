"""The command palette (Ctrl+K): acts, interviews, codes and incidents found by a few letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from ui.delegates.entry_delegate import EntryDelegate
from ui.shell.cover import Cover
from ui.shell.fuzzy import rank
from ui.shell.theme import Theme
from ui.widgets.basics import hairline, label

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
SEEN = 9


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to find. kind: act, interview, code, incident (also the icon). hint: its key or where it is."""

    kind: str
    text: str
    hint: str
    run: Callable[[], None]


class EntryModel(QAbstractListModel):
    """The entries that match."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show these."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        """The entry in a row."""
        return self._entries[row]

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        return {
            Qt.ItemDataRole.DisplayRole: entry.text,
            EntryDelegate.HINT: entry.hint,
            EntryDelegate.ICON: entry.kind,
        }.get(role)


class CommandPalette(Cover):
    """Covers its window and shows a field with what it finds. Signals: closed(), textChanged(text).

    `textChanged` lets a page look for more, and add it with `set_entries`.
    """

    textChanged = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._entries: Sequence[Entry] = ()
        self._model = EntryModel(self)
        self._field, self._icon = QLineEdit(), QLabel()
        self._field.setProperty("kind", "bare")
        self._field.setPlaceholderText(self.tr("Type an act, an interview, a code or an incident"))
        self._field.setAccessibleName(self.tr("Find an act, an interview, a code or an incident"))
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(EntryDelegate(theme, self))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setAccessibleName(self.tr("What was found"))
        self._nothing = label(self.tr("Nothing here is called that."), "soft")
        self._nothing.setContentsMargins(20, 10, 20, 14)
        self._lay_out(theme)
        self._field.textChanged.connect(self._search)
        self._field.installEventFilter(self)
        self._list.clicked.connect(lambda _: self._run())

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """What can be found."""
        self._entries = entries
        if self.isVisible():
            self._search(self._field.text(), tell=False)

    def open(self) -> None:
        """Show the palette with an empty field."""
        size = self._theme.size("icon_large")
        self._icon.setPixmap(self._theme.icon("search", "accent").pixmap(size, size))
        self._field.clear()
        self._search("")
        self.rise(self._field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event.key())
        return super().eventFilter(watched, event)

    def place(self) -> None:
        parent = self._host
        self.setGeometry(parent.rect())
        width = min(self._theme.wide(680), parent.width() - 64)
        rows = min(max(self._model.rowCount(), 1), SEEN)
        self._list.setFixedHeight(rows * self._list.sizeHintForRow(0) + 2)
        self._list.setVisible(self._model.rowCount() > 0)
        self._nothing.setVisible(self._model.rowCount() == 0)
        height = self.box.sizeHint().height()
        self.box.setGeometry((parent.width() - width) // 2, max(parent.height() // 8, 24), width, height)

    def _lay_out(self, theme: Theme) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(theme.size("l") + 2, theme.size("xs"), theme.size("l"), theme.size("xs"))
        head.setSpacing(theme.size("m"))
        head.addWidget(self._icon)
        head.addWidget(self._field, 1)
        head.addWidget(label(self.tr("Esc closes"), "caption"))
        column = QVBoxLayout(self.box)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addSpacing(theme.size("s"))
        column.addWidget(self._list)
        column.addWidget(self._nothing)

    def _search(self, text: str, tell: bool = True) -> None:
        self._model.set_entries(rank(self._entries, text))
        self._list.setCurrentIndex(self._model.index(0))
        self.place()
        if tell:
            self.textChanged.emit(text)

    def _key(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._model.rowCount():
            row = self._list.currentIndex().row() + (1 if key == Qt.Key.Key_Down else -1)
            self._list.setCurrentIndex(self._model.index(row % self._model.rowCount()))
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def _run(self) -> None:
        index = self._list.currentIndex()
        if index.isValid():
            entry = self._model.entry(index.row())
            self.dismiss()
            entry.run()
