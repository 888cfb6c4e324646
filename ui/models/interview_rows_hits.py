"""Passages of transcripts in which the words of the filter were said."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from testimony_app.services.search import Hit
from ui import words
from ui.models.steady_rows import NOWHERE, SteadyRows

Index = QModelIndex | QPersistentModelIndex
HIT = Qt.ItemDataRole.UserRole + 1
FIRST, LAST = "\u2068", "\u2069"
"""What the index puts around a word that was found."""


class HitRows(SteadyRows[Hit]):
    """One row a segment, best first."""

    def id_of(self, row: Hit) -> str:
        return row.segment_id

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        hit = self.row_at(index.row())
        if role == HIT:
            return hit
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.snippet.replace(FIRST, "").replace(LAST, "")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = hit.snippet.replace(FIRST, "").replace(LAST, "")
            at = words.clock(hit.start_ms) if hit.start_ms is not None else ""
            return " ".join(part for part in (hit.witness_code, at, said) if part)
        return None


def marked(snippet: str) -> tuple[str, list[tuple[int, int]]]:
    """The words without the marks of the index, and where each found word starts and how long it is."""
    text, found, start = "", [], 0
    for char in snippet:
        if char == FIRST:
            start = len(text)
        elif char == LAST:
            found.append((start, len(text) - start))
        else:
            text += char
    return text, found
