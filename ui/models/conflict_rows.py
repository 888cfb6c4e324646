"""Conflicts between two copies of the case as rows: what about, who changed it elsewhere, and when it was found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from testimony_app.services.conflicts import ConflictRead
from ui import words
from ui.delegates.table_line import COLOUR, LEADING, STRONG
from ui.models.steady_rows import TitledRows

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What stands where."""

    KIND = 0
    PERSON = 1
    FOUND = 2


@dataclass(frozen=True, slots=True)
class ConflictLine:
    """A conflict with the code name of whoever changed it elsewhere."""

    conflict: ConflictRead
    person: str


class ConflictRows(TitledRows[ConflictLine]):
    """One row a conflict."""

    def id_of(self, row: ConflictLine) -> str:
        return row.conflict.id

    def titles(self) -> tuple[str, ...]:
        return (self.tr("About"), self.tr("Changed elsewhere by"), self.tr("Found"))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line, column = self.row_at(index.row()), Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return {
                Column.KIND: words.label(f"kind.{line.conflict.kind}"),
                Column.PERSON: line.person,
                Column.FOUND: words.moment(line.conflict.found_at),
            }[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEADING
        if role == STRONG:
            return column is Column.KIND
        return "text" if role == COLOUR else None
