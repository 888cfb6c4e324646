"""What a few letters find among codes and incidents, and the offers to create a code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.models.code_tree import DIGIT, OWN, TARGET
from ui.models.code_tree_targets import SEPARATOR, Digits, Target
from ui.shell.fuzzy import is_sure, normalise, rank, score

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
MOST = 12
LATELY = 6.0
"""What having been used last is worth beside letters; half as recent, half as much."""


@dataclass(frozen=True, slots=True)
class NewCode:
    """A code to make. names: its own, and before it those of codes above that are to be made too.

    parent: the id of the code that the first of them lies below, "" at the top.
    """

    names: tuple[str, ...]
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A line of the list: something to tie, or the offer to make a code."""

    text: str
    target: Target | None = None
    offer: NewCode | None = None


class FoundModel(QAbstractListModel):
    """Best first, and what was used last before what was not; with nothing typed, the last ones first."""

    def __init__(self, offer: str, offer_below: str, parent: QObject | None = None) -> None:
        """offer, offer_below: words with `{name}`, and `{above}`, for the lines that create a code."""
        super().__init__(parent)
        self._words = offer, offer_below
        self._lines: list[Found] = []
        self._digits = Digits()

    def search(
        self,
        targets: Mapping[str, Target],
        query: str,
        recent: Sequence[str],
        digits: Digits | None = None,
        parent: str = "",
    ) -> None:
        """Show what `query` finds. parent: the code below which a new one is wanted."""
        self._digits = digits or Digits()
        found = [Found(target.text, target) for target in _found(targets, query, recent)]
        offers = [Found(self._said(offer, targets), offer=offer) for offer in offers_for(targets, query, parent)]
        sure = found and found[0].target is not None and (is_sure(query, found[0].text) or "/" in query)
        self.beginResetModel()
        self._lines = [*found, *offers] if sure else [*offers, *found]
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
        digit = 0 if line.target is None else self._digits.of(line.target.id)
        shown = line.text if line.target is None else line.target.name
        return {
            int(Qt.ItemDataRole.DisplayRole): shown,
            int(Qt.ItemDataRole.AccessibleTextRole): shown if line.target is None else _spoken(line.target, digit),
            int(Qt.ItemDataRole.ToolTipRole): shown if line.target is None else line.target.whole,
            TARGET: line.target,
            DIGIT: digit,
            OWN: digit in self._digits.own,
        }.get(int(role))

    def _said(self, offer: NewCode, targets: Mapping[str, Target]) -> str:
        plain, below = self._words
        above = targets[offer.parent].name if offer.parent else ""
        name = SEPARATOR.join(offer.names)
        return below.format(name=name, above=above) if above else plain.format(name=name)


def offers_for(targets: Mapping[str, Target], query: str, parent: str = "") -> list[NewCode]:
    """The codes that `query` could name, by a path such as `Attack / Second strike` too; none if it is known."""
    name = " ".join(query.split())
    codes = {_key(target.whole): target for target in targets.values() if target.kind == "code"}
    pieces = tuple(piece.strip() for piece in name.split("/"))
    if len(pieces) > 1 and all(pieces):
        for many in range(len(pieces), 0, -1):
            above = codes.get(_key(SEPARATOR.join(pieces[:many])))
            if above is not None:
                return [NewCode(pieces[many:], above.id)] if pieces[many:] and not above.retired else []
        return [NewCode(pieces if SEPARATOR in name else (name,))]
    if not name or not all(pieces):
        return []
    below = [target.parent for target in codes.values() if _key(target.name) == _key(name)]
    held = targets.get(parent)
    here = held is not None and held.kind == "code" and not held.retired and parent not in below
    return [*([NewCode((name,), parent)] if here else []), *([NewCode((name,))] if not below else [])]


def _found(targets: Mapping[str, Target], query: str, recent: Sequence[str]) -> Sequence[Target]:
    open_ones = {target_id: target for target_id, target in targets.items() if not target.retired}
    worth = {target_id: LATELY / (number + 1) for number, target_id in enumerate(recent)}
    first = [open_ones[target_id] for target_id in recent if target_id in open_ones]
    every = list(dict.fromkeys([*first, *open_ones.values()]))
    if "/" in query:
        by_path = _by_path(every, query)
        if by_path:
            return by_path[:MOST]
    return rank(every, query, MOST, lambda target: worth.get(target.id, 0.0))


def _by_path(targets: Sequence[Target], query: str) -> list[Target]:
    """The codes of whose path each part of `query` is found in a name, the last one in that of the code itself."""
    parts, found = [normalise(part).strip() for part in query.split("/")], []
    for number, target in enumerate(targets):
        names = [normalise(name) for name in target.whole.split(SEPARATOR)]
        if target.kind != "code" or len(names) < len(parts):
            continue
        last, above, total = score(parts[-1], names[-1]), iter(names[:-1]), 0.0
        for part in parts[:-1]:
            value = next((each for each in (score(part, name) for name in above) if each is not None), None)
            total, last = total + (value or 0.0), last if value is not None else None
        if last is not None:
            found.append((-(total + last), number, target))
    return [target for _, _, target in sorted(found, key=lambda each: each[:2])]


def _key(path: str) -> str:
    return normalise(SEPARATOR.join(piece.strip() for piece in path.split("/")))


def _spoken(target: Target, digit: int) -> str:
    return ", ".join(part for part in (target.whole, str(digit) if digit else "") if part)
