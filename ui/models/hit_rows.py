"""Passages that a query found, as rows of a list that grows as somebody scrolls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal

from testimony_app.services.retrieve import Hit, Quote
from ui import words
from ui.models.code_tree_targets import Target
from ui.models.steady_rows import NOWHERE, SteadyRows

Index = QModelIndex | QPersistentModelIndex
QUOTE = Qt.ItemDataRole.UserRole + 1
"""The `Quote` of a row."""
SOURCE = Qt.ItemDataRole.UserRole + 2
"""Who said it, where and when, in one line."""
TARGETS = Qt.ItemDataRole.UserRole + 3
"""The codes and incidents that the query named, as `Target`s."""


class HitRows(SteadyRows[Quote]):
    """One row a passage. Signal: moreWanted() when somebody comes to the last row and there are others."""

    moreWanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._targets: Mapping[str, Target] = {}
        self._beyond = False
        self._asked = False

    def set_targets(self, targets: Mapping[str, Target]) -> None:
        """The code book and the incidents, by id."""
        self._targets = targets
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def begin(self, quotes: Sequence[Quote], beyond: bool) -> None:
        """Show these in the place of all others. beyond: whether there are more."""
        self._beyond, self._asked = beyond, False
        self.set_rows(quotes)

    def add(self, quotes: Sequence[Quote], beyond: bool) -> None:
        """Show these behind the others."""
        self._beyond, self._asked = beyond, False
        if quotes:
            self.beginInsertRows(NOWHERE, len(self._rows), len(self._rows) + len(quotes) - 1)
            self._rows += quotes
            self.endInsertRows()

    def set_beyond(self, beyond: bool) -> None:
        """Say whether there are more than are shown."""
        self._beyond = beyond

    def canFetchMore(self, parent: Index = NOWHERE) -> bool:
        return not parent.isValid() and self._beyond and not self._asked

    def fetchMore(self, parent: Index = NOWHERE) -> None:
        if self.canFetchMore(parent):
            self._asked = True
            self.moreWanted.emit()

    def id_of(self, row: Quote) -> str:
        return row.hit.key

    def targets_of(self, hit: Hit) -> list[Target]:
        """What the query named that the passage is tied to."""
        return [self._targets[each] for each in hit.targets if each in self._targets]

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.row_at(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == QUOTE:
            return row
        if role == SOURCE:
            return source_of(row.hit)
        if role == TARGETS:
            return self.targets_of(row.hit)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("Enter opens it in its transcript, Space plays it, C changes its codes")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            names = words.comma().join(each.name for each in self.targets_of(row.hit))
            doubt = "" if row.hit.sure else self.tr("date possible")
            return ", ".join(part for part in (source_of(row.hit), names, doubt, row.words) if part)
        return None


def source_of(hit: Hit) -> str:
    """Witness and role, interview, place in the recording."""
    role = words.term("witness_role", hit.source.roles[0]) if hit.source.roles else ""
    at = words.clock(hit.bounds[0]) if hit.bounds is not None else ""
    return words.joined((hit.source.witness_code, role, hit.source.interview_code, at))
