"""A table whose rows keep their place when read again, so that selection, scroll and focus stay where they were."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.delegates.table_line import LEADING

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class SteadyRows(QAbstractTableModel, Generic[Row]):
    """Rows of values that have an id. Subclasses say which id, how many columns, and what a cell shows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def id_of(self, row: Row) -> str:
        """What stays the same when a row is read again."""
        raise NotImplementedError

    def row_at(self, number: int) -> Row:
        """The value of a row."""
        return self._rows[number]

    def number_of(self, row_id: str) -> int:
        """The number of the row with this id, -1 if there is none."""
        return next((n for n, row in enumerate(self._rows) if self.id_of(row) == row_id), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, in this order; only what differs is announced."""
        wanted = [self.id_of(row) for row in rows]
        kept = set(wanted)
        for number in range(len(self._rows) - 1, -1, -1):
            if self.id_of(self._rows[number]) not in kept:
                self.beginRemoveRows(NOWHERE, number, number)
                del self._rows[number]
                self.endRemoveRows()
        held = {self.id_of(row) for row in self._rows}
        if [self.id_of(row) for row in self._rows] != [row_id for row_id in wanted if row_id in held]:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        if not self._rows and rows:
            self.beginInsertRows(NOWHERE, 0, len(rows) - 1)
            self._rows = list(rows)
            self.endInsertRows()
            return
        self._merge(rows)

    def _merge(self, rows: Sequence[Row]) -> None:
        for number, row in enumerate(rows):
            if number < len(self._rows) and self.id_of(self._rows[number]) == self.id_of(row):
                if self._rows[number] != row:
                    self._rows[number] = row
                    self.dataChanged.emit(self.index(number, 0), self.index(number, self.columnCount() - 1))
            else:
                self.beginInsertRows(NOWHERE, number, number)
                self._rows.insert(number, row)
                self.endInsertRows()


class TitledRows(SteadyRows[Row]):
    """Rows under a line of titles, which stand at the side where their column's words do."""

    def titles(self) -> tuple[str, ...]:
        """What stands above each column, "" above one that needs no word."""
        raise NotImplementedError

    def side_of(self, column: int) -> int:
        """At which side the words of a column stand, as Qt counts it."""
        del column
        return LEADING

    @cached_property
    def _columns(self) -> int:
        """Asked for with every cell that is painted."""
        return len(self.titles())

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._columns

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.titles()[section]
        return self.side_of(section) if role == Qt.ItemDataRole.TextAlignmentRole else None
