"""The log of acts as rows of a table, newest first, and the same rows narrowed to what is looked for."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from testimony_app.services.log_lines import LogLine, Sought
from ui import words
from ui.delegates.table_line import COLOUR, LEADING, TRAILING
from ui.models.steady_rows import TitledRows

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What stands where."""

    NUMBER = 0
    MOMENT = 1
    PERSON = 2
    ACT = 3
    OBJECT = 4


class LogRows(TitledRows[LogLine]):
    """One row an act."""

    def id_of(self, row: LogLine) -> str:
        return str(row.entry.seq)

    def titles(self) -> tuple[str, ...]:
        return (self.tr("No."), self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("On"))

    def side_of(self, column: int) -> int:
        return TRAILING if column == Column.NUMBER else LEADING

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line, column = self.row_at(index.row()), Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(line, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return TRAILING if column is Column.NUMBER else LEADING
        if role == COLOUR:
            return "text" if column in (Column.ACT, Column.MOMENT) else "text_soft"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(line, column)
        return None

    def _words(self, line: LogLine, column: Column) -> str:
        entry = line.entry
        return {
            Column.NUMBER: str(line.number),
            Column.MOMENT: words.moment(entry.utc),
            Column.PERSON: line.person,
            Column.ACT: words.label(entry.action),
            Column.OBJECT: line.thing,
        }[column]

    def _tip(self, line: LogLine, column: Column) -> str:
        whole = {Column.PERSON: line.entry.user, Column.OBJECT: line.entry.object_id, Column.ACT: line.entry.action}
        return whole.get(column) or self._words(line, column)


class LogList(QSortFilterProxyModel):
    """The rows in their order, narrowed to what is looked for."""

    def __init__(self, rows: LogRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows, self._sought = rows, Sought()
        self.setSourceModel(rows)

    def set_sought(self, sought: Sought) -> None:
        """Narrow to these acts."""
        if sought != self._sought:
            self.beginFilterChange()
            self._sought = sought
            self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: ARG002  A list has no parent.
        return self._sought.fits(self._rows.row_at(source_row))
