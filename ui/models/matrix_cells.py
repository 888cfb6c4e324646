"""A matrix of counts as a table: what stands at its sides, and how many passages or witnesses stand in a cell."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from testimony_app.services.query_tables import Count, Matrix, Value
from ui.models.query_words import count_words, value_word
from ui.words import isolated

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
SHARE = Qt.ItemDataRole.UserRole + 1
"""How much of the largest count of the matrix stands in the cell, 0..1."""


class MatrixCells(QAbstractTableModel):
    """Shows passages, or witnesses."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._matrix: Matrix | None = None
        self._witnesses = False
        self._most = 1

    def set_matrix(self, matrix: Matrix | None) -> None:
        """Show this matrix, or none."""
        self.beginResetModel()
        self._matrix = matrix
        self._weigh()
        self.endResetModel()

    def set_witnesses(self, on: bool) -> None:
        """Count witnesses in the place of passages."""
        self.beginResetModel()
        self._witnesses = on
        self._weigh()
        self.endResetModel()

    def query_at(self, index: Index) -> str:
        """What finds the passages of a cell, "" for an empty one."""
        if self._matrix is None or not index.isValid():
            return ""
        row, column = self._matrix.rows[index.row()], self._matrix.columns[index.column()]
        return self._matrix.query(row, column) if self._matrix.count(row, column).passages else ""

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() or self._matrix is None else len(self._matrix.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() or self._matrix is None else len(self._matrix.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._matrix is None:
            return None
        held = self._matrix.columns if orientation is Qt.Orientation.Horizontal else self._matrix.rows
        if not 0 <= section < len(held) or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        name = named(held[section])
        return isolated(name) if role == Qt.ItemDataRole.DisplayRole else name

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._matrix is None or not index.isValid():
            return None
        row, column = self._matrix.rows[index.row()], self._matrix.columns[index.column()]
        count = self._matrix.count(row, column)
        number = self._number(count)
        if role == Qt.ItemDataRole.DisplayRole:
            return str(number) if number else "·"
        if role == SHARE:
            return number / self._most
        if role == Qt.ItemDataRole.ToolTipRole:
            return count_words(count)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{named(row)}, {named(column)}: {count_words(count)}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignCenter)
        return None

    def _number(self, count: Count) -> int:
        return count.witnesses if self._witnesses else count.passages

    def _weigh(self) -> None:
        counts = [] if self._matrix is None else self._matrix.cells.values()
        self._most = max((self._number(each) for each in counts), default=1) or 1


def named(value: Value) -> str:
    """A value in words of the interface."""
    return value_word(value.dimension.value, value.name)
