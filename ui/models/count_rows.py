"""Counts by one thing as rows of a list, each with its bar."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from testimony_app.services.query_tables import Count, Counts, Value
from ui.models.matrix_cells import named
from ui.models.query_words import count_words

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
COUNT = Qt.ItemDataRole.UserRole + 1
"""The `Count` of a row."""
MOST = Qt.ItemDataRole.UserRole + 2
"""The largest number of passages of all rows."""


class CountRows(QAbstractListModel):
    """In the order of what is counted by, or the most first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held: Counts | None = None
        self._rows: list[tuple[Value, Count]] = []
        self._most_first = False

    def set_counts(self, held: Counts | None) -> None:
        """Show these."""
        self._held = held
        self._arrange()

    def set_most_first(self, on: bool) -> None:
        """Put what has most passages first."""
        self._most_first = on
        self._arrange()

    def query_at(self, index: Index) -> str:
        """What finds the passages of a row."""
        return "" if self._held is None or not index.isValid() else self._held.query(self._rows[index.row()][0])

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        value, count = self._rows[index.row()]
        return {
            int(Qt.ItemDataRole.DisplayRole): named(value),
            int(Qt.ItemDataRole.ToolTipRole): count_words(count),
            int(Qt.ItemDataRole.AccessibleTextRole): f"{named(value)}: {count_words(count)}",
            int(COUNT): count,
            int(MOST): max(each.passages for _, each in self._rows),
        }.get(int(role))

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = [] if self._held is None else list(self._held.counts.items())
        if self._most_first:
            self._rows.sort(key=lambda row: -row[1].passages)
        self.endResetModel()
