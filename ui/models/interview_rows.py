"""The interviews of the case as rows of a table, and the same rows sorted and narrowed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from testimony_app.domain.uncertain_dates import UncertainDate
from testimony_app.services.log_interview import InterviewLine, State
from ui import words
from ui.models.steady_rows import TitledRows
from ui.widgets.badges import state_word
from ui.widgets.languages import language_name

Index = QModelIndex | QPersistentModelIndex
SECOND = Qt.ItemDataRole.UserRole + 1
LINE = Qt.ItemDataRole.UserRole + 2
TO_CODE, CODED = "to_code", "coded"
"""The keys of the filter for what is one's own to code, and what one is done with."""
NONE_YET = "none"
"""The key of the filter for interviews without a transcript."""


class Column(IntEnum):
    """What stands where."""

    WITNESS = 0
    ROLES = 1
    DATE = 2
    LANGUAGE = 3
    DURATION = 4
    TRANSCRIPT = 5
    CONSENT = 6
    CODINGS = 7


class InterviewRows(TitledRows[InterviewLine]):
    """One row an interview. `SECOND` is the quieter line of a cell, `LINE` the whole value."""

    def id_of(self, row: InterviewLine) -> str:
        return row.row.id

    def side_of(self, column: int) -> int:
        return int(alignment(Column(column)))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line, column = self.row_at(index.row()), Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._first(line, column)
        if role == SECOND:
            return self._second(line, column)
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(line, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._read_out(line, column)
        return None

    def _first(self, line: InterviewLine, column: Column) -> str:
        row = line.row
        return {
            Column.WITNESS: row.witness_code,
            Column.ROLES: roles_in_words(line),
            Column.DATE: words.uncertain(row.held_on, row.precision),
            Column.LANGUAGE: language_name(row.language),
            Column.DURATION: words.clock(line.duration_ms) if line.duration_ms else "–",
            Column.TRANSCRIPT: transcript_state(line.state),
            Column.CONSENT: "",
            Column.CODINGS: str(line.codings) if line.codings else "–",
        }[column]

    def _second(self, line: InterviewLine, column: Column) -> str:
        row = line.row
        interpreted = row.interpreter_kind not in ("", "none")
        return {
            Column.WITNESS: row.code,
            Column.ROLES: row.place,
            Column.DATE: words.term("date_precision", row.precision.value).lower(),
            Column.LANGUAGE: self.tr("with interpreter") if interpreted else "",
            Column.TRANSCRIPT: own_work(line),
        }.get(column, "")

    def _tip(self, line: InterviewLine, column: Column) -> str:
        if column is Column.CONSENT:
            return "\n".join(
                self.tr("{scope}: {state}").format(
                    scope=words.term("consent_scope", held.scope), state=state_word(held.status.value)
                )
                for held in line.badges
            )
        if column is Column.LANGUAGE and line.row.interpreter_kind not in ("", "none"):
            kind = words.term("interpreter_kind", line.row.interpreter_kind)
            return self.tr("Interpreter: {kind}").format(kind=kind)
        return "\n".join(text for text in (self._first(line, column), self._second(line, column)) if text)

    def _read_out(self, line: InterviewLine, column: Column) -> str:
        if column is Column.CONSENT:
            return self._tip(line, column).replace("\n", ", ")
        said = ", ".join(text for text in (self._first(line, column), self._second(line, column)) if text)
        return f"{self.titles()[column]}: {said}"

    def titles(self) -> tuple[str, ...]:
        return (
            self.tr("Witness"),
            self.tr("Role"),
            self.tr("Date"),
            self.tr("Language"),
            self.tr("Length"),
            self.tr("Transcript"),
            self.tr("Consent"),
            self.tr("Codings"),
        )


def alignment(column: Column) -> Qt.AlignmentFlag:
    """Figures stand at the end of their column, words at its start."""
    numbers = (Column.DURATION, Column.CODINGS)
    side = Qt.AlignmentFlag.AlignTrailing if column in numbers else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignVCenter


def roles_in_words(line: InterviewLine) -> str:
    """The roles of the witness, one after the other."""
    return QCoreApplication.translate("InterviewRows", ", ").join(
        words.term("witness_role", role) for role in line.row.roles
    )


def own_work(line: InterviewLine) -> str:
    """Whether it is one's own to code, in words; "" if it is not."""
    if line.to_code is None:
        return ""
    mine = QCoreApplication.translate("InterviewRows", "yours to code")
    return mine if line.to_code else QCoreApplication.translate("InterviewRows", "finished by you")


def transcript_state(state: State | None) -> str:
    """How far the transcript is, in one word."""
    return {
        None: QCoreApplication.translate("InterviewRows", "none"),
        State.IN_PROGRESS: QCoreApplication.translate("InterviewRows", "in progress"),
        State.DRAFT: QCoreApplication.translate("InterviewRows", "draft"),
        State.VERIFIED: QCoreApplication.translate("InterviewRows", "verified"),
    }[state]


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows the list; empty lets everything through. consent: `scope/status`."""

    text: str = ""
    role: str = ""
    state: str = ""
    consent: str = ""
    language: str = ""
    work: str = ""

    @property
    def active(self) -> bool:
        """Whether anything is narrowed."""
        return self != Filters()


@dataclass(slots=True)
class _Keys:
    """What sorting and searching need of a line, worked out once."""

    line: InterviewLine
    sort: dict[int, object] = field(default_factory=dict)
    text: str = ""


class InterviewList(QSortFilterProxyModel):
    """The rows in the order that was asked for, narrowed by `Filters`."""

    def __init__(self, rows: InterviewRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = rows
        self._filters = Filters()
        self._keys: dict[str, _Keys] = {}
        self.setSourceModel(rows)
        self.setDynamicSortFilter(True)

    def set_filters(self, filters: Filters) -> None:
        """Narrow the list."""
        self.beginFilterChange()
        self._filters = filters
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def line_at(self, index: QModelIndex) -> InterviewLine:
        """The interview of a row."""
        return self._source.row_at(self.mapToSource(index).row())

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: ARG002  A list has no parent.
        line, wanted = self._source.row_at(source_row), self._filters
        if wanted.role and wanted.role not in line.row.roles:
            return False
        if wanted.state and wanted.state != (line.state.value if line.state else NONE_YET):
            return False
        if wanted.work and line.to_code is not (wanted.work == TO_CODE):
            return False
        if wanted.language and wanted.language != line.row.language:
            return False
        if wanted.consent and all(f"{held.scope}/{held.status.value}" != wanted.consent for held in line.badges):
            return False
        return all(part in self._known(line).text for part in wanted.text.casefold().split())

    def lessThan(self, left: Index, right: Index) -> bool:
        column = left.column()
        one, other = (self._known(self._source.row_at(index.row())) for index in (left, right))
        return bool(one.sort[column] < other.sort[column])  # type: ignore[operator]  # Both of one column, one type.

    def _known(self, line: InterviewLine) -> _Keys:
        known = self._keys.get(line.row.id)
        if known is None or known.line is not line:
            known = _Keys(line, _sort_keys(line), _searched(line))
            self._keys[line.row.id] = known
        return known


def natural(code: str) -> tuple[tuple[bool, int, str], ...]:
    """A key that puts `W-9` before `W-014`."""
    parts = re.split(r"(\d+)", code.casefold())
    return tuple((part.isdigit(), int(part) if part.isdigit() else 0, part) for part in parts)


def _sort_keys(line: InterviewLine) -> dict[int, object]:
    row, code = line.row, natural(line.row.witness_code) + natural(line.row.code)
    order = {state: number for number, state in enumerate((None, *State))}
    return {
        Column.WITNESS: code,
        Column.ROLES: (roles_in_words(line).casefold(), code),
        Column.DATE: (_earliest(line), code),
        Column.LANGUAGE: (language_name(row.language), row.interpreter_kind, code),
        Column.DURATION: (line.duration_ms, code),
        Column.TRANSCRIPT: (order[line.state], code),
        Column.CONSENT: (tuple(held.status.value for held in line.badges), code),
        Column.CODINGS: (line.codings, code),
    }


def _earliest(line: InterviewLine) -> date:
    # Of an erased interview no date is left; such a row comes last.
    return UncertainDate(line.row.held_on, line.row.precision).earliest if line.row.held_on else date.max


def _searched(line: InterviewLine) -> str:
    row = line.row
    parts = (
        row.witness_code,
        row.code,
        roles_in_words(line),
        row.place,
        language_name(row.language),
        words.uncertain(row.held_on, row.precision),
        row.held_on,
    )
    return " ".join(parts).casefold()
