"""The corroboration grid: propositions down, witnesses across, and in each cell who says what and how they know."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from testimony_app.services.corroborate import Column, Findings, Mark, Row
from testimony_app.services.passages import QuotedPassage
from ui import words
from ui.models import finding_words

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
MARKS = Qt.ItemDataRole.UserRole + 1
"""Of a cell: stance, form and number of its passages, as `finding_words.several`."""
SECOND = Qt.ItemDataRole.UserRole + 2
"""Of a header: what stands below its name."""
LACKS = Qt.ItemDataRole.UserRole + 3
"""Of a row's header: whether the proposition lacks something."""
COUNTS = Qt.ItemDataRole.UserRole + 4
"""Of a row's header: independent accounts that support and that contradict."""


class GridRows(QAbstractTableModel):
    """Empty until it is given findings."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[Column, ...] = ()
        self._rows: tuple[Row, ...] = ()

    def show_findings(self, found: Findings) -> None:
        """Show these; cells keep their place where neither witnesses nor propositions differ."""
        ours = [each.witness_code for each in self._columns], [each.proposition for each in self._rows]
        theirs = [each.witness_code for each in found.columns], [each.proposition for each in found.rows]
        if ours != theirs:
            self.beginResetModel()
            self._columns, self._rows = found.columns, found.rows
            self.endResetModel()
            return
        self._columns, self._rows = found.columns, found.rows
        if self._rows and self._columns:
            last = self.index(len(self._rows) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        if self._rows:
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self._rows) - 1)
        if self._columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def marks_at(self, row: int, column: int) -> tuple[Mark, ...]:
        """The passages of a cell."""
        return self._rows[row].cells[column]

    def passages_at(self, row: int, column: int) -> list[QuotedPassage]:
        """The same as passages with their words."""
        return [each.passage for each in self.marks_at(row, column)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        marks = self.marks_at(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return words.comma().join(dict.fromkeys(finding_words.stance(each.stance) for each in marks))
        if role == MARKS:
            return finding_words.several(marks)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._said(index.row(), index.column())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        across = orientation == Qt.Orientation.Horizontal
        if not 0 <= section < (self.columnCount() if across else self.rowCount()):
            return None
        return _of_witness(self._columns[section], role) if across else self._of_row(self._rows[section], role)

    def _said(self, row: int, column: int) -> str:
        held, witness = self._rows[row], self._columns[column].witness_code
        name = finding_words.proposition(held.proposition)
        lines = [finding_words.mark(each) for each in held.cells[column]] or [self.tr("says nothing of it")]
        return "\n".join((self.tr("{what}, {witness}").format(what=name, witness=witness), *lines))

    def not_apart(self, row: int, column: int) -> list[str]:
        """With whom the witness of a cell was, of those who speak of its proposition too; one sentence each."""
        here = {*self._speaking(self._rows[row]), self._columns[column].witness_code}
        held = self._columns[column].together
        return finding_words.together(each for each in held if {each.witness, each.other} <= here)

    def _speaking(self, row: Row) -> set[str]:
        return {held.witness_code for held, cell in zip(self._columns, row.cells, strict=True) if cell}

    def _enough(self, row: Row) -> str:
        """On how many accounts it rests, and on how many witnesses if some of them count as one."""
        count = row.weight.supporting
        witnesses = sum(any(mark.stance == "supports" for mark in cell) for cell in row.cells)
        if witnesses > count:
            said = self.tr("{count} independent accounts from {witnesses} witnesses")
            return said.format(count=count, witnesses=witnesses)
        return self.tr("{count} independent accounts, none against").format(count=count)

    def _of_row(self, row: Row, role: int) -> object:
        lacks = [finding_words.gap(each, row.proposition) for each in row.gaps]
        name = finding_words.proposition(row.proposition)
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == SECOND:
            return lacks[0] if lacks else self._enough(row)
        if role == LACKS:
            return bool(lacks)
        if role == COUNTS:
            return row.weight.supporting, row.weight.contradicting
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            counts = self.tr("{supporting} independent accounts support it, {contradicting} contradict it").format(
                supporting=row.weight.supporting, contradicting=row.weight.contradicting
            )
            here = self._speaking(row)
            ties = {
                each: None for held in self._columns for each in held.together if {each.witness, each.other} <= here
            }
            return "\n".join((name, counts, *lacks, *finding_words.together(ties)))
        return None


def _of_witness(column: Column, role: int) -> object:
    roles = words.comma().join(words.term("witness_role", each) for each in column.roles)
    if role == Qt.ItemDataRole.DisplayRole:
        return column.witness_code
    if role == SECOND:
        first = words.term("witness_role", column.roles[0]) if column.roles else ""
        beside = finding_words.beside(column.together, column.witness_code)
        return words.joined((beside, first)) or words.comma().join(column.interview_codes)
    if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        reliability = words.term("source_reliability", column.reliability)
        about = (column.witness_code, roles, words.comma().join(column.interview_codes), reliability)
        parts = (*about, *finding_words.together(column.together))
        return "\n".join(part for part in parts if part)
    return None
