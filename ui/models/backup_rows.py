"""The backups of a case as rows of a table."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, Qt

from testimony_app.services.back_up import Backup
from ui import words
from ui.delegates.table_line import COLOUR, LEADING, TRAILING
from ui.models.steady_rows import TitledRows

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What stands where."""

    WHEN = 0
    WHY = 1
    ACTS = 2
    SIZE = 3


class BackupRows(TitledRows[Backup]):
    """One row a backup."""

    def id_of(self, row: Backup) -> str:
        return row.name

    def titles(self) -> tuple[str, ...]:
        return (self.tr("Made"), self.tr("Why"), self.tr("Acts"), self.tr("Size"))

    def side_of(self, column: int) -> int:
        return TRAILING if column in (Column.ACTS, Column.SIZE) else LEADING

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        backup, column = self.row_at(index.row()), Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            size = QLocale().formattedDataSize(backup.size, 1)
            return (words.moment(backup.made), self._why(backup), str(backup.log_size), size)[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return TRAILING if column in (Column.ACTS, Column.SIZE) else LEADING
        if role == COLOUR:
            return "error" if column is Column.WHY and backup.genuine is False else "text"
        return None

    def _why(self, backup: Backup) -> str:
        if backup.genuine is False:
            return self.tr("Not genuine: nobody of this case vouches for it")
        known = {
            "asked": self.tr("Asked for"),
            "scheduled": self.tr("By itself"),
            "replaced": self.tr("What a restore replaced"),
        }
        return known.get(backup.reason, self.tr("Before the app upgraded the case"))
