"""What a search of everything found: a heading for each kind, and below it the places, best first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from testimony_app.services.search import MOST, Found, Group, Kind
from ui import words
from ui.models.interview_rows_hits import marked

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
LINE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Heading:
    """Stands above the places of one kind. title: what they are. count: how many there are, in words."""

    kind: Kind
    title: str
    count: str


def many(held: int) -> str:
    """How many places there are, `2000+` where they were not all counted."""
    return str(held) if held <= MOST else f"{MOST}+"


def where(found: Found) -> str:
    """Whose words a place is about and where in the recording, as far as it says."""
    at = words.clock(found.start_ms) if found.start_ms is not None else ""
    interview = "" if found.kind in (Kind.SEGMENT, Kind.INTERVIEW) else found.interview_code
    witness = "" if found.kind in (Kind.SEGMENT, Kind.WITNESS) else found.witness_code
    return " · ".join(part for part in (interview, witness, at) if part)


def what(found: Found) -> tuple[str, str]:
    """What a place is part of, and which part: the witness and the interview of spoken words, else title and field."""
    if found.kind == Kind.SEGMENT:
        return found.witness_code, found.interview_code
    return found.title, words.label(f"field.{found.field}")


class FoundRows(QAbstractListModel):
    """Headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Heading | Found] = []

    def set_groups(self, groups: Sequence[Group], titled: bool) -> None:
        """Show these groups; `titled`: each below its heading."""
        self.beginResetModel()
        self._lines = []
        for group in groups:
            if titled:
                self._lines.append(Heading(group.kind, words.label(f"search.{group.kind}"), self._count(group)))
            self._lines += group.found
        self.endResetModel()

    def _count(self, group: Group) -> str:
        shown, held = len(group.found), many(group.held)
        return held if shown == group.held else self.tr("{shown} of {all}").format(shown=shown, all=held)

    def line(self, row: int) -> Heading | Found:
        """What stands in a row."""
        return self._lines[row]

    def next_place(self, row: int, by: int) -> int:
        """The next row (1) or the one before (-1) that is no heading, going round; -1 if there is none."""
        count = len(self._lines)
        for step in range(1, count + 1):
            at = (row + by * step) % count
            if isinstance(self._lines[at], Found):
                return at
        return -1

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        heading = index.isValid() and isinstance(self._lines[index.row()], Heading)
        return Qt.ItemFlag.NoItemFlags if heading else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(line, Heading):
                return f"{line.title}: {line.count}"
            said, _ = marked(line.snippet)
            return words.comma().join(part for part in (*what(line), where(line), said) if part)
        return None
