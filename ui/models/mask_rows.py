"""What masking would replace, as rows to decide about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from testimony_app.domain.aliases import kind_of
from testimony_app.services.mask_names import NameFinding, Proposals, Spot
from ui import words
from ui.delegates.table_line import COLOUR, LEADING, STRONG, TRAILING
from ui.models.steady_rows import TitledRows

Index = QModelIndex | QPersistentModelIndex
BEFORE, AFTER = 24, 60
"""Characters of the segment that are shown around the words: few before them, so that they are always in sight."""


class Decision(StrEnum):
    """What becomes of the words of a finding. `OPEN` must be decided before names are masked."""

    OPEN = "open"
    MASK = "mask"
    KEEP = "keep"


class Column(IntEnum):
    """The columns of the table."""

    NUMBER = 0
    WORDS = 1
    CONTEXT = 2
    KIND = 3
    DECISION = 4


@dataclass(frozen=True, slots=True)
class MaskLine:
    """A finding with its decision. before, after: what stands around the words; at: where in the recording."""

    finding: NameFinding
    decision: Decision
    before: str
    after: str
    at: int | None


def kind_word(kind: str) -> str:
    """What a name or number is of, in words."""
    return {
        "person": words.translated("MaskRows", "person"),
        "relative": words.translated("MaskRows", "relative"),
        "place": words.translated("MaskRows", "place"),
        "organisation": words.translated("MaskRows", "organisation"),
        "contact": words.translated("MaskRows", "contact"),
        "id_number": words.translated("MaskRows", "number"),
        "coordinates": words.translated("MaskRows", "coordinates"),
        "vehicle": words.translated("MaskRows", "vehicle"),
    }.get(kind, words.translated("MaskRows", "other name"))


class MaskRows(TitledRows[MaskLine]):
    """One row a finding, in the order of the text."""

    def set_proposals(self, proposed: Proposals | None) -> None:
        """Show these; what is certain is masked unless a person decides otherwise, the rest is open."""
        lines = []
        for segment, found in proposed.segments if proposed is not None else ():
            for each in found:
                start, end = each.spot.start, each.spot.end
                decided = Decision.MASK if each.certain else Decision.OPEN
                before, after = _end_of(segment.text[:start]), segment.text[end : end + AFTER]
                lines.append(
                    MaskLine(each, decided, " ".join(before.split()), " ".join(after.split()), segment.start_ms)
                )
        self.set_rows(lines)

    def decide(self, number: int, decision: Decision) -> bool:
        """Decide about a row; False for a registered name that was to be kept, which is never possible."""
        line = self._rows[number]
        if line.finding.settled and decision is not Decision.MASK:
            return False
        self._rows[number] = replace(line, decision=decision)
        self.dataChanged.emit(self.index(number, 0), self.index(number, len(Column) - 1))
        return True

    def mask_all(self) -> None:
        """Mask everything that is still open."""
        for number, line in enumerate(self._rows):
            if line.decision is Decision.OPEN:
                self.decide(number, Decision.MASK)

    def count(self, decision: Decision) -> int:
        """How many findings were decided so."""
        return sum(line.decision is decision for line in self._rows)

    def next_open(self, after: int) -> int:
        """The number of the next open row after this one, from the beginning if need be; -1 if none is open."""
        waiting = [number for number, line in enumerate(self._rows) if line.decision is Decision.OPEN]
        return next((number for number in waiting if number > after), waiting[0] if waiting else -1)

    def choices(self) -> Mapping[Spot, bool]:
        """The decisions as the service takes them."""
        return {
            line.finding.spot: line.decision is Decision.MASK
            for line in self._rows
            if line.decision is not Decision.OPEN and not line.finding.settled
        }

    def id_of(self, row: MaskLine) -> str:
        spot = row.finding.spot
        return f"{spot.segment_id}/{spot.version}/{spot.start}"

    def titles(self) -> tuple[str, ...]:
        return (
            self.tr("At"),
            self.tr("Words"),
            self.tr("Where they stand"),
            self.tr("Alias"),
            self.tr("Becomes"),
        )

    def side_of(self, column: int) -> int:
        return TRAILING if column == Column.NUMBER else LEADING

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line, column = self.row_at(index.row()), Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(line, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return TRAILING if column is Column.NUMBER else LEADING
        if role == COLOUR:
            return self._colour(line, column)
        if role == STRONG:
            return column is Column.WORDS or (column is Column.DECISION and line.decision is Decision.OPEN)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._tip(line) if column is Column.CONTEXT else self._words(line, column)
        return None

    def _words(self, line: MaskLine, column: Column) -> str:
        alias = line.finding.alias
        kind = kind_word(kind_of(alias) if alias else line.finding.kind)
        return {
            Column.NUMBER: "" if line.at is None else words.clock(line.at),
            Column.WORDS: " ".join(line.finding.words.split()),
            Column.CONTEXT: self._tip(line),
            Column.KIND: words.joined((alias, kind)),
            Column.DECISION: {
                Decision.OPEN: self.tr("to decide"),
                Decision.MASK: self.tr("masked"),
                Decision.KEEP: self.tr("kept"),
            }[line.decision],
        }[column]

    @staticmethod
    def _tip(line: MaskLine) -> str:
        said = " ".join(line.finding.words.split())
        return " ".join(part for part in (line.before, f"[{said}]", line.after) if part)

    @staticmethod
    def _colour(line: MaskLine, column: Column) -> str:
        if column is Column.DECISION:
            return {Decision.OPEN: "warning", Decision.MASK: "accent", Decision.KEEP: "text_soft"}[line.decision]
        return "text" if column is Column.WORDS else "text_soft"


def _end_of(text: str) -> str:
    """The last words of a text, with an ellipsis where others stand before them."""
    clean = " ".join(text.split())
    if len(clean) <= BEFORE:
        return clean
    return "…" + clean[-BEFORE:].partition(" ")[2]
