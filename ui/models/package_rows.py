"""Packages that were sent and received as rows of a table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from testimony_app.services.exchange import PackageRead
from ui import words
from ui.delegates.table_line import COLOUR, LEADING, STRONG, TRAILING
from ui.models.steady_rows import TitledRows

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What stands where."""

    DIRECTION = 0
    KIND = 1
    PEOPLE = 2
    MOMENT = 3
    INTERVIEWS = 4


@dataclass(frozen=True, slots=True)
class PackageLine:
    """A package with the code names of those it went to, or of whom it came from."""

    package: PackageRead
    people: tuple[str, ...]


class PackageRows(TitledRows[PackageLine]):
    """One row a package, the newest first."""

    def id_of(self, row: PackageLine) -> str:
        return f"{row.package.direction} {row.package.id}"

    def titles(self) -> tuple[str, ...]:
        return ("", self.tr("For"), self.tr("People"), self.tr("When"), self.tr("Interviews"))

    def side_of(self, column: int) -> int:
        return TRAILING if column == Column.INTERVIEWS else LEADING

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line, column = self.row_at(index.row()), Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(line, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return TRAILING if column is Column.INTERVIEWS else LEADING
        if role == STRONG:
            return column is Column.DIRECTION
        return "text" if role == COLOUR else None

    def _words(self, line: PackageLine, column: Column) -> str:
        held = line.package
        return {
            Column.DIRECTION: self.tr("received") if held.direction == "received" else self.tr("sent"),
            Column.KIND: words.label(f"package.{held.kind}"),
            Column.PEOPLE: words.comma().join(line.people),
            Column.MOMENT: words.moment(held.handled_at),
            Column.INTERVIEWS: str(len(held.interviews)),
        }[column]
