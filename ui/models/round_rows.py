"""Rounds of coding as rows of a table, and the work in them: one row an interview and a person."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from testimony_app.services.coding_work import Work
from testimony_app.services.rounds import RoundLine
from ui import words
from ui.delegates.progress_line import SHARE
from ui.delegates.table_line import COLOUR, LEADING, STRONG
from ui.models.steady_rows import TitledRows

Index = QModelIndex | QPersistentModelIndex
SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


@dataclass(frozen=True, slots=True)
class RoundChoice:
    """A row of the upper table: a round, or with None all coding whatever the round."""

    line: RoundLine | None

    @property
    def round_id(self) -> str | None:
        """The round's id, None for all coding."""
        return None if self.line is None else self.line.round.id


class RoundColumn(IntEnum):
    """What stands where in the table of rounds."""

    NAME = 0
    STATE = 1
    INTERVIEWS = 2
    CODERS = 3
    FINISHED = 4


class RoundRows(TitledRows[RoundChoice]):
    """The latest round first; the last row is all coding."""

    def id_of(self, row: RoundChoice) -> str:
        return row.round_id or ""

    def titles(self) -> tuple[str, ...]:
        return (
            self.tr("Round"),
            self.tr("State"),
            self.tr("Interviews"),
            self.tr("Coders"),
            self.tr("Finished"),
        )

    def state(self, line: RoundLine) -> str:
        """Whether it is open, and whether it is blind, in words."""
        if not line.open:
            return self.tr("closed")
        return self.tr("open, blind") if line.round.blind else self.tr("open")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.row_at(index.row()), RoundColumn(index.column())
        if role in SHOWN:
            return self._words(row.line, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEADING
        if role == STRONG:
            return column is RoundColumn.NAME and row.line is not None
        if role == COLOUR:
            return "text" if row.line is not None and row.line.open else "text_soft"
        if role == SHARE and column is RoundColumn.FINISHED and row.line is not None:
            return row.line.finished / row.line.assigned if row.line.assigned else 0.0
        return None

    def _words(self, line: RoundLine | None, column: RoundColumn) -> str:
        if line is None:
            return self.tr("All coding") if column is RoundColumn.NAME else ""
        return {
            RoundColumn.NAME: line.round.name,
            RoundColumn.STATE: self.state(line),
            RoundColumn.INTERVIEWS: str(line.interviews),
            RoundColumn.CODERS: str(line.coders),
            RoundColumn.FINISHED: self.tr("{done} of {all}").format(done=line.finished, all=line.assigned),
        }[column]


class WorkColumn(IntEnum):
    """What stands where in the table of work."""

    INTERVIEW = 0
    CODER = 1
    STATE = 2
    TURNS = 3
    CODINGS = 4
    LAST = 5


class WorkRows(TitledRows[Work]):
    """How far each person is with each interview; what a blind round hides is said to be hidden, and is not nought."""

    def id_of(self, row: Work) -> str:
        return row.id

    def titles(self) -> tuple[str, ...]:
        return (
            self.tr("Interview"),
            self.tr("Coder"),
            self.tr("State"),
            self.tr("Turns coded"),
            self.tr("Codings"),
            self.tr("Last coded"),
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.row_at(index.row()), WorkColumn(index.column())
        if role in SHOWN:
            return self._words(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEADING
        if role == STRONG:
            return column is WorkColumn.INTERVIEW
        if role == COLOUR:
            return "text_soft" if column is not WorkColumn.INTERVIEW and (row.finished or row.coded is None) else "text"
        if role == SHARE and column is WorkColumn.TURNS and row.coded is not None:
            return row.share
        return None

    def _words(self, row: Work, column: WorkColumn) -> str:
        hidden = self.tr("hidden")
        if column is WorkColumn.STATE:
            if row.assignment is None:
                return self.tr("not assigned")
            return self.tr("finished") if row.finished else self.tr("to be coded")
        if column is WorkColumn.TURNS:
            return hidden if row.coded is None else self.tr("{done} of {all}").format(done=row.coded, all=row.turns)
        if column is WorkColumn.CODINGS:
            return hidden if row.coded is None else str(row.codings)
        if column is WorkColumn.LAST:
            return "–" if row.last_at is None else words.moment(row.last_at)
        return row.interview_code if column is WorkColumn.INTERVIEW else row.coder_code
