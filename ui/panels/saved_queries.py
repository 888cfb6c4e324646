"""The queries that are kept, beside the passages: Enter runs one, Delete keeps it no longer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from testimony_app.services.saved_queries import LONGEST_NAME, SavedQueryRead
from ui import words
from ui.delegates.entry_delegate import EntryDelegate
from ui.shell.cover import Cover, fit_box
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, tool_button, wrapped

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class SavedRows(QAbstractListModel):
    """One row a query that is kept."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[SavedQueryRead] = ()

    def set_rows(self, rows: Sequence[SavedQueryRead]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        return {
            int(Qt.ItemDataRole.DisplayRole): row.name,
            int(Qt.ItemDataRole.ToolTipRole): f"{row.name}\n{row.text}",
            int(Qt.ItemDataRole.AccessibleTextRole): f"{row.name}: {row.text}",
            int(EntryDelegate.ICON): "kept",
        }.get(int(role))


class SavedList(QListView):
    """Signals: opened(SavedQueryRead), removeChosen(SavedQueryRead)."""

    opened = Signal(object)
    removeChosen = Signal(object)

    def __init__(self, theme: Theme, rows: SavedRows) -> None:
        super().__init__()
        self._rows = rows
        self.setModel(rows)
        self.setItemDelegate(EntryDelegate(theme, self, inset=0))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Queries that are kept"))
        self.clicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._open(index)
        elif event.key() == Qt.Key.Key_Delete and index.isValid():
            self.removeChosen.emit(self._rows.rows[index.row()])
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._rows.rows[index.row()])


class SavedQueries(QWidget):
    """Signals: opened(SavedQueryRead), removeChosen(SavedQueryRead), keepChosen()."""

    opened = Signal(object)
    removeChosen = Signal(object)
    keepChosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = SavedRows(self)
        self.list = SavedList(theme, self.rows)
        self._keep = tool_button(theme, "add", self.tr("Keep this query"), self.tr("Keep this query (Ctrl+S)"))
        self._none = wrapped(self.tr("None yet. Ctrl S keeps the query that is shown."), "caption")
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Kept queries"), "strong"))
        head.addStretch(1)
        head.addWidget(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("s"))
        column.addLayout(head)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        self.list.hide()
        self.list.opened.connect(self.opened)
        self.list.removeChosen.connect(self.removeChosen)
        self._keep.clicked.connect(self.keepChosen)

    def show_rows(self, rows: Sequence[SavedQueryRead]) -> None:
        """Show the queries that are kept."""
        chosen = self.list.currentIndex().row()
        self.rows.set_rows(rows)
        self._none.setVisible(not rows)
        self.list.setVisible(bool(rows))
        if rows and chosen >= 0:
            self.list.setCurrentIndex(self.rows.index(min(chosen, len(rows) - 1)))

    def set_keepable(self, on: bool) -> None:
        """Whether there is a query to keep."""
        self._keep.setEnabled(on)


class NameBox(Cover):
    """Asks under which name a query is kept. Signal: named(name)."""

    named = Signal(str)

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(theme, host)
        self._field = QLineEdit()
        self._query = wrapped("", "caption")
        self._keep = button(theme, self.tr("Keep it"), "primary")
        self._lay_out()
        self._field.textChanged.connect(lambda text: self._keep.setEnabled(bool(text.strip())))
        self._field.returnPressed.connect(self._take)
        self._keep.clicked.connect(self._take)

    def open(self, query: str) -> None:
        """Ask for a name."""
        self._field.clear()
        self._keep.setEnabled(False)
        self._query.setText(words.isolated(query))
        self.rise(self._field)

    def place(self) -> None:
        host = self._host
        self.setGeometry(host.rect())
        width = min(self._theme.wide(520), host.width() - 64)
        fit_box(self.box, width, host.height() - 32)
        self.box.move((host.width() - width) // 2, max(host.height() // 6, 16))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        name = self._field.text().strip()
        if name:
            self.dismiss()
            self.named.emit(name)

    def _lay_out(self) -> None:
        theme = self._theme
        title = label(self.tr("Keep this query under a name"), "title")
        title.setBuddy(self._field)
        self._field.setMaxLength(LONGEST_NAME)
        self._field.setAccessibleName(self.tr("Name of the query"))
        self._field.setPlaceholderText(self.tr("A name that tells what it finds, and names no person"))
        told = self.tr("It travels with the case. When a code or an incident is renamed, it means the same one still.")
        row = QHBoxLayout()
        row.addStretch(1)
        cancel = button(theme, self.tr("Cancel"), "quiet")
        cancel.clicked.connect(self.dismiss)
        row.addWidget(cancel)
        row.addWidget(self._keep)
        side = theme.size("l")
        column = QVBoxLayout(self.box)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(theme.size("m"))
        for made in (title, self._field, self._query, wrapped(told, "soft")):
            column.addWidget(made)
        column.addLayout(row)
