"""What a few letters find among codes and incidents, and the offer to create a code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.models.code_tree import DIGIT, TARGET
from ui.models.code_tree_targets import Target
from ui.shell.fuzzy import normalise, rank

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
MOST = 12


@dataclass(frozen=True, slots=True)
class Found:
    """A line of the list. target: None for the offer to create the code `text`."""

    text: str
    target: Target | None


class FoundModel(QAbstractListModel):
    """Best first; with nothing typed, what was used last comes first."""

    def __init__(self, offer: str, parent: QObject | None = None) -> None:
        """offer: words with `{name}` for the line that creates a code."""
        super().__init__(parent)
        self._offer = offer
        self._lines: list[Found] = []
        self._digits: dict[str, int] = {}

    def search(
        self, targets: Mapping[str, Target], query: str, recent: Sequence[str], favourites: Sequence[str] = ()
    ) -> None:
        """Show what `query` finds."""
        self._digits = {target_id: number for number, target_id in enumerate(favourites, 1)}
        open_ones = {target_id: target for target_id, target in targets.items() if not target.retired}
        first = [open_ones[target_id] for target_id in recent if target_id in open_ones]
        rest = [target for target in open_ones.values() if target not in first]
        lines = [Found(target.text, target) for target in rank([*first, *rest], query, MOST)]
        name = " ".join(query.split())
        known = {normalise(target.name) for target in targets.values() if target.kind == "code"}
        if name and normalise(name) not in known:
            lines.append(Found(name, None))
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> Found | None:
        """The line in a row, None outside."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        shown = self._offer.format(name=line.text) if line.target is None else line.target.name
        return {
            int(Qt.ItemDataRole.DisplayRole): shown,
            int(Qt.ItemDataRole.ToolTipRole): shown,
            TARGET: line.target,
            DIGIT: 0 if line.target is None else self._digits.get(line.target.id, 0),
        }.get(int(role))
