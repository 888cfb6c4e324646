"""Passages of an incident as rows of a list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from testimony_app.services.passages import QuotedPassage
from ui import words
from ui.models.steady_rows import NOWHERE, SteadyRows

Index = QModelIndex | QPersistentModelIndex
PASSAGE = Qt.ItemDataRole.UserRole + 1
"""The `QuotedPassage` of a row."""
SOURCE = Qt.ItemDataRole.UserRole + 2
"""Who said it, where and when, in one line."""
GRADES = Qt.ItemDataRole.UserRole + 3
"""What it says of the incident, in one line."""


class PassageRows(SteadyRows[QuotedPassage]):
    """One row a passage."""

    def id_of(self, row: QuotedPassage) -> str:
        return row.coding.id

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        passage = self.row_at(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return passage.text
        if role == PASSAGE:
            return passage
        if role == SOURCE:
            return source_of(passage)
        if role == GRADES:
            return grades_of(passage)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("Open the passage in its transcript (Enter)")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            verified = self.tr("verified") if passage.verified else self.tr("draft")
            return ", ".join(part for part in (source_of(passage), grades_of(passage), verified, passage.text) if part)
        return None


def source_of(passage: QuotedPassage) -> str:
    """Witness and role, interview, place in the recording."""
    role = words.term("witness_role", passage.witness.roles[0]) if passage.witness.roles else ""
    at = words.clock(passage.start_ms) if passage.start_ms is not None else ""
    return words.joined((passage.witness.code, role, passage.interview.code, at))


def grades_of(passage: QuotedPassage) -> str:
    """What it says of the incident, how the witness knows, and its stance."""
    held = passage.coding
    pairs = (("proposition", held.proposition), ("knowledge", held.knowledge), ("stance", held.stance))
    return words.joined(words.term(name, key) for name, key in pairs)
