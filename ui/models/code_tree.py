"""The code book as a tree, and the incidents below it, with how often each is used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.models.code_tree_targets import INCIDENTS, Digits, Target

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
TARGET = int(Qt.ItemDataRole.UserRole)
DIGIT = TARGET + 1
OWN = TARGET + 2
"""Whether the person put the row on its digit; otherwise it is there because it is used most."""


@dataclass(eq=False)
class Node:
    """One row. number: what the index carries, so that no index ever points at something that is gone."""

    id: str
    number: int
    target: Target | None
    above: Node | None
    below: list[Node] = field(default_factory=list)


class CodeTreeModel(QAbstractItemModel):
    """One column. Rows keep their place: only what came, went or changed is told."""

    def __init__(self, incidents_word: str, parent: QObject | None = None) -> None:
        """incidents_word: the heading over the incidents."""
        super().__init__(parent)
        self._word = incidents_word
        self._next = 1
        self._root = Node("", 0, None, None)
        self._nodes: dict[int, Node] = {0: self._root}
        self._digits = Digits()

    def set_targets(self, targets: Mapping[str, Target], digits: Digits | None = None) -> None:
        """Show these; digits: what stands on the digit keys."""
        self._digits = digits or Digits()
        wanted: dict[str, list[tuple[str, Target | None]]] = {}
        for target in targets.values():
            above = INCIDENTS if target.kind == "incident" else target.parent if target.parent in targets else ""
            wanted.setdefault(above, []).append((target.id, target))
        if INCIDENTS in wanted:
            wanted.setdefault("", []).append((INCIDENTS, None))
        self._sync(self._root, wanted)

    def target_at(self, index: Index) -> Target | None:
        """What stands in a row, None for the heading."""
        return self._node(index).target

    def index_of(self, target_id: str) -> QModelIndex:
        """Where a code or an incident stands; an invalid index if it is not shown."""
        node = next((node for node in self._nodes.values() if node.id == target_id and node.above is not None), None)
        return QModelIndex() if node is None else self._index(node)

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        below = self._node(parent).below
        if column != 0 or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, 0, below[row].number)

    def parent(self, index: Index = NO_INDEX) -> QModelIndex:  # type: ignore[override]  # Stub: two overloads.
        above = self._node(index).above
        return QModelIndex() if above is None else self._index(above)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.column() > 0 else len(self._node(parent).below)

    def columnCount(self, parent: Index = NO_INDEX) -> int:  # noqa: ARG002  The same for all.
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._node(index).target is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        target = self._node(index).target
        if target is None:
            return self._word if role == Qt.ItemDataRole.DisplayRole else None
        digit = self._digits.of(target.id)
        return {
            int(Qt.ItemDataRole.DisplayRole): target.name,
            int(Qt.ItemDataRole.AccessibleTextRole): f"{target.name}, {target.count}{f', {digit}' if digit else ''}",
            int(Qt.ItemDataRole.ToolTipRole): "\n".join(part for part in (target.name, target.definition) if part),
            TARGET: target,
            DIGIT: digit,
            OWN: digit in self._digits.own,
        }.get(int(role))

    def _node(self, index: Index) -> Node:
        return self._nodes[index.internalId()] if index.isValid() else self._root

    def _index(self, node: Node) -> QModelIndex:
        if node.above is None:
            return QModelIndex()
        return self.createIndex(node.above.below.index(node), 0, node.number)

    def _sync(self, node: Node, wanted: Mapping[str, list[tuple[str, Target | None]]]) -> None:
        rows = wanted.get(node.id, [])
        ids = {row_id for row_id, _ in rows}
        for at in reversed(range(len(node.below))):
            if node.below[at].id not in ids:
                self._remove(node, at)
        for at, (row_id, target) in enumerate(rows):
            if at >= len(node.below) or node.below[at].id != row_id:
                later = next((i for i in range(at, len(node.below)) if node.below[i].id == row_id), None)
                if later is not None:
                    self._remove(node, later)
                self._insert(node, at, row_id, target)
            child = node.below[at]
            child.target = target
            self._sync(child, wanted)
        if node.below:
            parent = self._index(node)
            self.dataChanged.emit(self.index(0, 0, parent), self.index(len(node.below) - 1, 0, parent))

    def _insert(self, above: Node, at: int, row_id: str, target: Target | None) -> None:
        self.beginInsertRows(self._index(above), at, at)
        made = Node(row_id, self._next, target, above)
        self._next += 1
        self._nodes[made.number] = made
        above.below.insert(at, made)
        self.endInsertRows()

    def _remove(self, above: Node, at: int) -> None:
        self.beginRemoveRows(self._index(above), at, at)
        gone = [above.below.pop(at)]
        while gone:
            node = gone.pop()
            del self._nodes[node.number]
            gone += node.below
        self.endRemoveRows()
