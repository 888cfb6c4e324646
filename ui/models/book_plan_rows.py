"""What an import would do with each code of a file, as rows that can be taken or left."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from testimony_app.domain.code_books import SEPARATOR
from testimony_app.services.code_book_import import ImportPlan, Line, Outcome
from ui import words
from ui.delegates.table_line import COLOUR
from ui.models.steady_rows import TitledRows

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What stands where."""

    TAKEN = 0
    CODE = 1
    OUTCOME = 2
    WHAT = 3


@dataclass(frozen=True)
class PlanRow:
    """One line of the plan. number: which. taken: whether it is carried out."""

    number: int
    line: Line
    taken: bool = True


class BookPlanRows(TitledRows[PlanRow]):
    """Rows for what would be added or changed, or clashes; what stays as it is needs none."""

    def show_plan(self, planned: ImportPlan) -> None:
        """Show the lines of a plan, all of them taken."""
        held = enumerate(planned.lines)
        self.set_rows([PlanRow(at, line) for at, line in held if line.outcome is not Outcome.UNCHANGED or line.clash])

    def taken(self) -> list[int]:
        """The numbers of the lines that are carried out."""
        return [row.number for row in map(self.row_at, range(self.rowCount())) if row.taken]

    def turn(self, numbers: list[int]) -> None:
        """Take these rows if one of them is left, else leave them."""
        rows = [self.row_at(number) for number in numbers]
        taken = not all(row.taken for row in rows)
        held = [self.row_at(number) for number in range(self.rowCount())]
        self.set_rows([PlanRow(row.number, row.line, taken) if row in rows else row for row in held])

    def id_of(self, row: PlanRow) -> str:
        return str(row.number)

    def titles(self) -> tuple[str, ...]:
        return ("", self.tr("Code"), self.tr("Outcome"), self.tr("What changes"))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.row_at(index.row()), Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, column)
        if role == COLOUR:
            if not row.taken:
                return "text_faint"
            if column is Column.WHAT:
                return "warning" if row.line.clash else "text_soft" if row.line.outcome is Outcome.ADDED else "text"
            return "text"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row.line) if column is Column.WHAT else self._words(row, column)
        return None

    def _words(self, row: PlanRow, column: Column) -> str:
        line = row.line
        if column is Column.TAKEN:
            return self.tr("Take") if row.taken else self.tr("Leave")
        if column is Column.CODE:
            return SEPARATOR.join(line.code.path)
        if column is Column.OUTCOME:
            return words.label(f"outcome.{line.outcome}")
        fields = [] if line.outcome is Outcome.ADDED else [words.label(f"codefield.{name}") for name in line.fields]
        said = words.comma().join(fields) or " ".join(line.code.definition.split())
        return words.joined((words.label(f"clash.{line.clash}") if line.clash else "", said))

    def _tip(self, line: Line) -> str:
        """What each text was and would be."""
        changed = {} if line.outcome is Outcome.ADDED else line.fields
        told = [
            f"{words.label(f'codefield.{name}')}: {before} → {after}"
            for name, (before, after) in changed.items()
            if isinstance(after, str) and name != "parent_id"
        ]
        return "\n".join(told) or self._words(PlanRow(0, line), Column.WHAT)
