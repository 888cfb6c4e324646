"""The consent matrix: interviews down, scopes across, what holds in each cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from testimony_app.domain.consent import Standing
from testimony_app.domain.vocabularies import vocabulary
from testimony_app.services.decide_consent import ConsentLine, scopes
from ui import words
from ui.models.steady_rows import NOWHERE, SteadyRows
from ui.widgets.badges import state_word

Index = QModelIndex | QPersistentModelIndex
STATE = Qt.ItemDataRole.UserRole + 1
SECOND = Qt.ItemDataRole.UserRole + 2
GROUP = Qt.ItemDataRole.UserRole + 3

GROUPS = (
    ("taking_part", ("interview", "audio_recording", "video", "photograph", "note_taking", "interpreter", "storage")),
    ("working", ("transcription", "analysis", "statistics")),
    ("publishing", ("anonymous_quotation", "named_use", "voice_image_public", "web_publication")),
    (
        "handing_on",
        ("un_bodies", "investigative_mechanism", "icc", "national_courts", "other_ngos", "media", "authorities"),
    ),
    ("afterwards", ("follow_up_contact", "referral_sharing", "archive_deposit")),
)
"""Scopes that are read together; no scope ever implies another one of its group."""


def group_name(group: str) -> str:
    """The word above a group of scopes."""
    return {
        "taking_part": QCoreApplication.translate("ConsentMatrix", "Taking part"),
        "working": QCoreApplication.translate("ConsentMatrix", "Working with it"),
        "publishing": QCoreApplication.translate("ConsentMatrix", "Publishing"),
        "handing_on": QCoreApplication.translate("ConsentMatrix", "Handing on"),
        "afterwards": QCoreApplication.translate("ConsentMatrix", "Afterwards"),
        "": "",
    }[group]


def group_of(scope: str) -> str:
    """The group of a scope, "" for one that is in none."""
    return next((group for group, held in GROUPS if scope in held), "")


def scope_tip(scope: str) -> str:
    """Label and meaning of a scope."""
    term = next((each for each in vocabulary("consent_scope").terms if each.key == scope), None)
    meaning = words.translated("vocabulary", term.definition) if term else ""
    return "\n".join(part for part in (words.term("consent_scope", scope), meaning) if part)


class ConsentMatrix(SteadyRows[ConsentLine]):
    """One row an interview, one column a scope. `STATE` is the status that holds in a cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scopes = scopes()

    def id_of(self, row: ConsentLine) -> str:
        return row.interview_id

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.scopes)

    def standing_at(self, row: int, column: int) -> Standing:
        """What holds in a cell."""
        return self.row_at(row).standings[column]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        held = self.standing_at(index.row(), index.column())
        if role == STATE:
            return held.status.value
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.tr("{witness}, {scope}: {state}").format(
                witness=self.row_at(index.row()).witness_code,
                scope=words.term("consent_scope", held.scope),
                state=state_word(held.status.value),
            )
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        across = orientation == Qt.Orientation.Horizontal
        if not 0 <= section < (self.columnCount() if across else self.rowCount()):
            return None
        if across:
            return self._scope_head(self.scopes[section], role)
        row = self.row_at(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.witness_code
        if role == SECOND:
            return row.interview_code
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.tr("{witness}, interview {interview}").format(
                witness=row.witness_code, interview=row.interview_code
            )
        return None

    @staticmethod
    def _scope_head(scope: str, role: int) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return words.term("consent_scope", scope)
        if role == Qt.ItemDataRole.ToolTipRole:
            return scope_tip(scope)
        return group_of(scope) if role == GROUP else None


@dataclass(frozen=True, slots=True)
class MatrixFilters:
    """What narrows the matrix; empty lets everything through. status: held in one of the columns shown."""

    text: str = ""
    scope: str = ""
    status: str = ""


class NarrowedMatrix(QSortFilterProxyModel):
    """The matrix with the rows and columns that the filters leave."""

    def __init__(self, matrix: ConsentMatrix, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._matrix, self._filters = matrix, MatrixFilters()
        self.setSourceModel(matrix)

    @property
    def filters(self) -> MatrixFilters:
        """What narrows it now."""
        return self._filters

    def set_filters(self, filters: MatrixFilters) -> None:
        """Narrow the matrix."""
        self.beginFilterChange()
        self._filters = filters
        self.endFilterChange()

    def scope_at(self, column: int) -> str:
        """The scope of a column that is shown."""
        return self._matrix.scopes[self.mapToSource(self.index(0, column)).column()]

    def line_at(self, row: int) -> ConsentLine:
        """The interview of a row that is shown."""
        return self._matrix.row_at(self.mapToSource(self.index(row, 0)).row())

    def cell(self, interview_id: str, scope: str) -> QModelIndex:
        """The cell of an interview and a scope; an invalid index if it is not shown."""
        row = self._matrix.number_of(interview_id)
        if row < 0 or scope not in self._matrix.scopes:
            return QModelIndex()
        return self.mapFromSource(self._matrix.index(row, self._matrix.scopes.index(scope)))

    def filterAcceptsColumn(self, source_column: int, source_parent: Index) -> bool:  # noqa: ARG002  It has no parent.
        return not self._filters.scope or self._matrix.scopes[source_column] == self._filters.scope

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: ARG002  It has no parent.
        line, wanted = self._matrix.row_at(source_row), self._filters
        if wanted.text.casefold() not in f"{line.witness_code} {line.interview_code}".casefold():
            return False
        return not wanted.status or any(
            held.status.value == wanted.status
            for held in line.standings
            if not wanted.scope or held.scope == wanted.scope
        )


def groups_shown(columns: Sequence[str]) -> list[tuple[str, int, int]]:
    """Group, first and last column of each run of columns of one group."""
    runs: list[tuple[str, int, int]] = []
    for number, group in enumerate(columns):
        if runs and runs[-1][0] == group:
            runs[-1] = (group, runs[-1][1], number)
        else:
            runs.append((group, number, number))
    return runs
