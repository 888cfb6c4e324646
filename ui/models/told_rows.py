"""When one attack was, as its witnesses tell it: one row for each passage that names a time."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from testimony_app.services.corroborate import Telling
from ui import words
from ui.models import finding_words
from ui.models.passage_rows import PASSAGE
from ui.models.steady_rows import NOWHERE, SteadyRows

Index = QModelIndex | QPersistentModelIndex
TOLD = Qt.ItemDataRole.UserRole + 5
WHAT = Qt.ItemDataRole.UserRole + 6


class ToldRows(SteadyRows[Telling]):
    """In the order of their beginnings."""

    def id_of(self, row: Telling) -> str:
        return row.passage.coding.id

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.row_at(index.row())
        held = row.passage.coding
        if role == Qt.ItemDataRole.DisplayRole:
            return row.passage.witness.code
        if role == TOLD:
            return row.told
        if role == WHAT:
            return finding_words.proposition(held.proposition)
        if role == PASSAGE:
            return row.passage
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((self._said(row), row.passage.text))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.comma().join((self._said(row), row.passage.text))
        return None

    def _said(self, row: Telling) -> str:
        held = row.passage.coding
        stance = finding_words.stance(held.stance) if held.stance not in ("", "supports") else ""
        parts = (
            row.passage.witness.code,
            row.passage.interview.code,
            finding_words.proposition(held.proposition),
            finding_words.told(row.told, dated=True),
            stance,
        )
        return words.comma().join(part for part in parts if part)
