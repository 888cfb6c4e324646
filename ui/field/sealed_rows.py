"""What lies sealed on a field device, as rows of a table: what it is, how large, and when. There is no more to tell."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, Qt

from testimony_app.services.field_device import SealedFile
from ui import words
from ui.delegates.table_line import COLOUR, LEADING, TRAILING
from ui.models.steady_rows import NOWHERE, SteadyRows

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What stands where."""

    MOMENT = 0
    KIND = 1
    SIZE = 2


class SealedRows(SteadyRows[SealedFile]):
    """One row a file."""

    def id_of(self, row: SealedFile) -> str:
        return row.name

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Sealed"), self.tr("What"), self.tr("Size"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return TRAILING if section == Column.SIZE else LEADING
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        held, column = self.row_at(index.row()), Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(held, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return TRAILING if column is Column.SIZE else LEADING
        if role == COLOUR:
            return "text" if column is Column.KIND else "text_soft"
        return None

    def _words(self, held: SealedFile, column: Column) -> str:
        if column is Column.MOMENT:
            return words.moment(held.at)
        if column is Column.SIZE:
            return QLocale().formattedDataSize(held.size, 1)
        return {
            "interview": self.tr("Interview"),
            "identity": self.tr("Names and contacts"),
            "recording": self.tr("Recording"),
            "unfinished": self.tr("Recording that was cut off"),
        }[held.kind]
