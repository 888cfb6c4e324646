"""Incidents without a position as rows of a small table, with the place that was noted by name."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from testimony_app.services.situate_incidents import Situated
from ui.delegates.table_line import COLOUR, LEADING, STRONG
from ui.models.steady_rows import TitledRows

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What stands where."""

    CODE = 0
    PLACE = 1


class UnplacedRows(TitledRows[Situated]):
    """One row an incident."""

    def id_of(self, row: Situated) -> str:
        return row.id

    def titles(self) -> tuple[str, ...]:
        return (self.tr("Incident"), self.tr("Place by name"))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.row_at(index.row()), Column(index.column())
        said = row.code if column is Column.CODE else row.place or "–"
        if role == Qt.ItemDataRole.DisplayRole:
            return said
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEADING
        if role == STRONG:
            return column is Column.CODE
        if role == COLOUR:
            return "text" if column is Column.CODE else "text_soft"
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.titles()[column]}: {said}"
        return None
