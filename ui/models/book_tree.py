"""The whole code book as a tree that can be rearranged: retired codes too, narrowed to what is looked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, Qt, Signal

from testimony_app.services.arrange_codes import Spot
from testimony_app.services.manage_codebook import CodeRead, path_of
from ui.models.code_tree import CodeTreeModel, Index, Node
from ui.models.code_tree_targets import SEPARATOR, Target
from ui.shell.fuzzy import normalise

CODES = "application/x-testimony-codes"
"""Ids of codes that are being dragged. They mean something within this window only."""
DROPPABLE = Qt.ItemFlag.ItemIsDropEnabled
MOVABLE = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemIsEditable
    | DROPPABLE
)


class BookTreeModel(CodeTreeModel):
    """Signals: moveWanted(ids, Spot) when codes were dropped, renameWanted(id, name) when a name was typed.

    The model changes nothing itself: the case does, and then the codes are shown anew.
    """

    moveWanted = Signal(object, object)
    renameWanted = Signal(str, str)

    def show_codes(self, codes: Sequence[CodeRead], usage: Mapping[str, int], sought: str = "") -> int:
        """Show the codes that fit, with those above them; returns how many fit."""
        by_id = {code.id: code for code in codes}
        wanted = [normalise(word) for word in sought.split()]
        fitting = {code.id for code in codes if _fits(code, by_id, wanted)}
        shown = fitting | {above for code_id in fitting for above in _above(by_id[code_id], by_id)}
        self.set_targets({code.id: _target(code, by_id, usage) for code in codes if code.id in shown})
        return len(fitting)

    def ids(self) -> Iterator[str]:
        """The ids of all codes shown, in the order of the tree."""
        return (code_id for code_id, _ in self.walk())

    def walk(self) -> Iterator[tuple[str, QModelIndex]]:
        """The id and the place of each code shown, in the order of the tree."""
        waiting = [self.index(row, 0) for row in reversed(range(self.rowCount()))]
        while waiting:
            index = waiting.pop()
            target = self.target_at(index)
            if target is not None:
                yield target.id, index
            waiting += [self.index(row, 0, index) for row in reversed(range(self.rowCount(index)))]

    def flags(self, index: Index) -> Qt.ItemFlag:
        return MOVABLE if index.isValid() else DROPPABLE

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        target = self.target_at(index) if index.isValid() else None
        if target is not None and role == Qt.ItemDataRole.EditRole:
            return target.name
        if target is not None and role == Qt.ItemDataRole.AccessibleTextRole:
            retired = self.tr("retired") if target.retired else ""
            return ", ".join(part for part in (target.name, retired, str(target.count)) if part)
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        target = self.target_at(index) if index.isValid() else None
        name = " ".join(str(value).split())
        if target is None or role != Qt.ItemDataRole.EditRole or name in ("", target.name):
            return False
        self.renameWanted.emit(target.id, name)
        return True

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [CODES]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        found = [target.id for target in map(self.target_at, indexes) if target is not None]
        held = QMimeData()
        held.setData(CODES, "\n".join(found).encode())
        return held

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Nothing is dropped into itself or below itself."""
        if not data.hasFormat(CODES):
            return False
        dragged, node = set(_ids(data)), self._node(parent)
        while node.above is not None:
            if node.id in dragged:
                return False
            node = node.above
        return super().canDropMimeData(data, action, row, column, parent)

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Between two rows: before the lower one. Onto a row: below it, as the last one."""
        if action != Qt.DropAction.MoveAction or not self.canDropMimeData(data, action, row, column, parent):
            return False
        node = self._node(parent)
        before = node.below[row].id if 0 <= row < len(node.below) else None
        self.moveWanted.emit(_ids(data), Spot(_id(node), before))
        return True


def _ids(data: QMimeData) -> list[str]:
    return bytes(data.data(CODES).data()).decode().split()


def _id(node: Node) -> str | None:
    return None if node.above is None else node.id


def _target(code: CodeRead, by_id: Mapping[str, CodeRead], usage: Mapping[str, int]) -> Target:
    above = SEPARATOR.join(path_of(code, by_id).split(SEPARATOR)[:-1])
    parent = code.parent_id if code.parent_id in by_id else None
    count = usage.get(code.id, 0)
    return Target(code.id, "code", code.name, above, code.colour, parent or "", count, code.definition, code.retired)


def _fits(code: CodeRead, by_id: Mapping[str, CodeRead], wanted: Sequence[str]) -> bool:
    """Whether every word stands in the code's path or in one of its texts."""
    if not wanted:
        return True
    said = normalise(" ".join((path_of(code, by_id), code.definition, code.include, code.exclude)))
    return all(word in said for word in wanted)


def _above(code: CodeRead, by_id: Mapping[str, CodeRead]) -> Iterator[str]:
    current = code.parent_id
    while current is not None and current in by_id:
        yield current
        current = by_id[current].parent_id
