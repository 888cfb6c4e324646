"""The speech models on this device as rows of a table."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, Qt

from testimony_app.services.transcribe import ModelEntry
from ui.delegates.table_line import COLOUR, LEADING, TRAILING
from ui.models.steady_rows import TitledRows

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What stands where."""

    NAME = 0
    SIZE = 1
    ORIGIN = 2


class SpeechModels(TitledRows[ModelEntry]):
    """One row a model."""

    def id_of(self, row: ModelEntry) -> str:
        return row.id

    def titles(self) -> tuple[str, ...]:
        return (self.tr("Model"), self.tr("Size"), self.tr("Origin"))

    def side_of(self, column: int) -> int:
        return TRAILING if column == Column.SIZE else LEADING

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        model, column = self.row_at(index.row()), Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            known = self.tr("published by OpenAI") if model.known else self.tr("unknown, confirmed by hand")
            return (model.name, QLocale().formattedDataSize(model.size, 0), known)[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return TRAILING if column is Column.SIZE else LEADING
        if role == COLOUR:
            return "warning" if column is Column.ORIGIN and not model.known else "text"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("{engine}, SHA-256 {hash}").format(engine=model.engine, hash=model.sha256)
        return None
