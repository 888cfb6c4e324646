"""What one interview of a witness adds to an earlier one, tells otherwise, or leaves out, as rows of three lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from testimony_app.domain import told_times
from testimony_app.domain.accounts import Difference
from testimony_app.errors import AppError
from testimony_app.services.corroborate import Comparison
from testimony_app.services.passages import QuotedPassage
from ui import words
from ui.models import finding_words
from ui.models.steady_rows import NOWHERE, SteadyRows

Index = QModelIndex | QPersistentModelIndex
POINT = Qt.ItemDataRole.UserRole + 1
"""What it is of and, where it was told otherwise, in what."""
QUOTES = Qt.ItemDataRole.UserRole + 2
"""Pairs of interview and words, the earlier interview first."""


@dataclass(frozen=True)
class Point:
    """One difference with the passages that it rests on."""

    comparison: Comparison
    difference: Difference
    earlier: tuple[QuotedPassage, ...]
    later: tuple[QuotedPassage, ...]

    @property
    def passages(self) -> tuple[QuotedPassage, ...]:
        """All of them, those of the later interview first: it is what was said last."""
        return (*self.later, *self.earlier)


def points(comparison: Comparison, by_id: Mapping[str, QuotedPassage]) -> list[Point]:
    """The differences of a comparison whose passages are at hand."""

    def held(ids: tuple[str, ...]) -> tuple[QuotedPassage, ...]:
        return tuple(by_id[each] for each in ids if each in by_id)

    return [Point(comparison, each, held(each.earlier), held(each.later)) for each in comparison.differences]


class AccountRows(SteadyRows[Point]):
    """One row a point."""

    def id_of(self, row: Point) -> str:
        return f"{row.comparison.earlier} {row.comparison.later} {row.difference.point}"

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.row_at(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, POINT):
            return self._said(row)
        if role == QUOTES:
            return [(each.interview.code, each.text) for each in (*row.earlier[:1], *row.later[:1])]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            quotes = (f"{each.interview.code}: {each.text}" for each in (*row.earlier, *row.later))
            return "\n".join((self._said(row), *quotes))
        return None

    @staticmethod
    def _said(row: Point) -> str:
        name = finding_words.proposition(row.difference.point[1])
        return words.joined((name, words.comma().join(_aspect(row, each) for each in row.difference.aspects)))


def _aspect(row: Point, aspect: str) -> str:
    """In what it was told otherwise, from what to what."""
    one, other = (_values(aspect, held) for held in (row.earlier, row.later))
    name = {
        "stance": QCoreApplication.translate("AccountRows", "stance"),
        "knowledge": QCoreApplication.translate("AccountRows", "how the witness knows"),
        "form": QCoreApplication.translate("AccountRows", "class"),
        "told": QCoreApplication.translate("AccountRows", "time"),
    }[aspect]
    return QCoreApplication.translate("AccountRows", "{aspect}: {before} → {after}").format(
        aspect=name, before=one, after=other
    )


def _values(aspect: str, held: tuple[QuotedPassage, ...]) -> str:
    found = []
    for each in held:
        coding = each.coding
        found.append(
            {
                "stance": words.term("stance", coding.stance),
                "knowledge": words.term("knowledge", coding.knowledge),
                "form": words.term("evidence_class", coding.evidence_class),
                "told": _time(coding.told_from, coding.told_to),
            }[aspect].lower()
        )
    return " + ".join(dict.fromkeys(part for part in found if part)) or "–"


def _time(told_from: str, told_to: str) -> str:
    """A told time in words; as it is written where it cannot be read."""
    try:
        told = told_times.told(told_from, told_to)
    except AppError:
        return words.joined((told_from, told_to), " – ")
    return "" if told is None else finding_words.told(told, dated="-" in told_from + told_to)
