"""How far coders agree, one row a code or incident, and where they differ, one row a stretch of text."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from testimony_app.services.agreement import Pair, TargetAgreement
from testimony_app.services.coder_differences import Difference, Standing
from ui import words
from ui.delegates.table_line import COLOUR, LEADING, STRONG
from ui.models.steady_rows import TitledRows

Index = QModelIndex | QPersistentModelIndex
SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


def number(value: float, places: int) -> str:
    """With a true minus, which in Arabic stays before its number; what rounds to nothing has none."""
    return f"\u2066{round(value, places) + 0.0:.{places}f}\u2069".replace("-", "\u2212")


class TargetColumn(IntEnum):
    """What stands where in the table of codes and incidents."""

    TARGET = 0
    CODED = 1
    ALPHA = 2
    INTERVAL = 3
    KAPPA = 4


class TargetAgreementRows(TitledRows[TargetAgreement]):
    """A value that is undefined is said to be so, in soft words; it is neither 0 nor 1."""

    def id_of(self, row: TargetAgreement) -> str:
        return row.target.id

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.row_at(index.row()), TargetColumn(index.column())
        if role == Qt.ItemDataRole.ToolTipRole and column is TargetColumn.INTERVAL:
            return self._about(row)
        if role in SHOWN:
            return self._words(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEADING
        if role == STRONG:
            return column in (TargetColumn.TARGET, TargetColumn.ALPHA)
        if role == COLOUR:
            return "text_soft" if column is TargetColumn.ALPHA and row.alpha is None else "text"
        return None

    def _words(self, row: TargetAgreement, column: TargetColumn) -> str:
        if column is TargetColumn.TARGET:
            return row.target.name
        if column is TargetColumn.CODED:
            return words.comma().join(f"{words.isolated(who)} {share:.1%}" for who, share in row.prevalence.items())
        if column is TargetColumn.ALPHA:
            return self._value(row.alpha)
        if column is TargetColumn.INTERVAL:
            if row.interval is None:
                return "–"
            return self.spread(row.interval.low, row.interval.high)
        return words.comma().join(self._pair(pair) for pair in row.pairs)

    def spread(self, low: float, high: float) -> str:
        """An interval in words."""
        return self.tr("{low} to {high}").format(low=number(low, 2), high=number(high, 2))

    def _about(self, row: TargetAgreement) -> str:
        if row.interval is None:
            return self.tr("Too few interviews, or too few in which it was coded, to draw from")
        if not row.interval.undefined:
            return self._words(row, TargetColumn.INTERVAL)
        left = self.tr("{range}; {undefined} of {drawn} draws were undefined and are left out")
        return left.format(
            range=self._words(row, TargetColumn.INTERVAL), undefined=row.interval.undefined, drawn=row.interval.drawn
        )

    def _pair(self, pair: Pair) -> str:
        return self.tr("{first} and {second} {value}").format(
            first=words.isolated(pair.first), second=words.isolated(pair.second), value=self._value(pair.kappa)
        )

    def _value(self, value: float | None) -> str:
        return self.tr("undefined") if value is None else number(value, 3)

    def titles(self) -> tuple[str, ...]:
        return (
            self.tr("Code or incident"),
            self.tr("Share coded"),
            self.tr("Alpha"),
            self.tr("95 %"),
            self.tr("Kappa"),
        )


class DifferenceColumn(IntEnum):
    """What stands where in the table of differences."""

    INTERVIEW = 0
    WORDS = 1
    CODED = 2
    LEFT = 3
    DECIDED = 4


class DifferenceRows(TitledRows[Difference]):
    """One row a stretch of text, in the order of the interviews and of the text; who decided and why is in the tip."""

    def id_of(self, row: Difference) -> str:
        return row.id

    def titles(self) -> tuple[str, ...]:
        return (
            self.tr("Interview"),
            self.tr("Words"),
            self.tr("Coded by"),
            self.tr("Left out by"),
            self.tr("Decided"),
        )

    def verdict(self, standing: Standing) -> str:
        """What was decided, in words."""
        return {
            Standing.AGREED: self.tr("applies"),
            Standing.SET_ASIDE: self.tr("does not apply"),
            Standing.LEFT_OPEN: self.tr("left open"),
        }.get(standing, "")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.row_at(index.row()), DifferenceColumn(index.column())
        if role == Qt.ItemDataRole.ToolTipRole and column is DifferenceColumn.DECIDED:
            return self._told(row)
        if role in SHOWN:
            return self._words(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEADING
        if role == STRONG:
            return column in (DifferenceColumn.INTERVIEW, DifferenceColumn.DECIDED)
        if role == COLOUR:
            done = row.decision is not None and column is not DifferenceColumn.DECIDED
            return "text_soft" if done else "text"
        return None

    def _words(self, row: Difference, column: DifferenceColumn) -> str:
        return {
            DifferenceColumn.INTERVIEW: row.interview_code,
            DifferenceColumn.WORDS: " ".join(row.words.split()),
            DifferenceColumn.CODED: words.comma().join(row.coded),
            DifferenceColumn.LEFT: words.comma().join(row.left),
            DifferenceColumn.DECIDED: "–" if row.decision is None else self.verdict(row.decision.standing),
        }[column]

    def _told(self, row: Difference) -> str:
        if row.decision is None:
            return ""
        told = self.tr("{person}: {reason}")
        return told.format(person=words.isolated(row.decision.by), reason=words.isolated(row.decision.reason))
