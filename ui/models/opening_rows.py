"""Openings of names as rows of a table, newest first."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from testimony_app.services.log_lines import OpeningLine
from ui import words
from ui.delegates.table_line import COLOUR, LEADING
from ui.models.steady_rows import TitledRows

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What stands where."""

    MOMENT = 0
    PERSON = 1
    OBJECT = 2
    REASON = 3


class OpeningRows(TitledRows[OpeningLine]):
    """One row an opening."""

    def id_of(self, row: OpeningLine) -> str:
        return row.id

    def titles(self) -> tuple[str, ...]:
        return (self.tr("When"), self.tr("Who"), self.tr("Whose"), self.tr("Why"))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line, column = self.row_at(index.row()), Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return {
                Column.MOMENT: words.moment(line.at),
                Column.PERSON: line.person,
                Column.OBJECT: line.thing or self.tr("Register of names"),
                Column.REASON: line.reason,
            }[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEADING
        return "text" if role == COLOUR else None
