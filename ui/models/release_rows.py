"""Releases that were made as rows of a table, and the excerpts under review as rows of a list."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from testimony_app.domain.consent import SCOPES_OF, Purpose
from testimony_app.services.release import ReleaseRead
from ui import words
from ui.delegates.table_line import COLOUR, LEADING, STRONG, TRAILING
from ui.models.release_review import Answer, ExcerptReview
from ui.models.steady_rows import NOWHERE, SteadyRows, TitledRows

Index = QModelIndex | QPersistentModelIndex
REVIEW = Qt.ItemDataRole.UserRole + 1
"""The `ExcerptReview` of a row."""
STATE = Qt.ItemDataRole.UserRole + 2
"""(icon, colour, words) for how far the review of a row is."""


class Column(IntEnum):
    """What stands where."""

    CODE = 0
    MOMENT = 1
    INCIDENT = 2
    PURPOSE = 3
    RECIPIENT = 4
    PASSAGES = 5
    BLOCKED = 6


_NUMBERS = (Column.PASSAGES, Column.BLOCKED)


@dataclass(frozen=True, slots=True)
class ReleaseLine:
    """A release with the code of its incident."""

    release: ReleaseRead
    incident: str


class ReleaseRows(TitledRows[ReleaseLine]):
    """One row a release."""

    def id_of(self, row: ReleaseLine) -> str:
        return row.release.id

    def side_of(self, column: int) -> int:
        return TRAILING if column in _NUMBERS else LEADING

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line, column = self.row_at(index.row()), Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(line, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return TRAILING if column in _NUMBERS else LEADING
        if role == STRONG:
            return column is Column.CODE
        if role == COLOUR:
            return "text_soft" if column is Column.RECIPIENT else "text"
        return None

    def _words(self, line: ReleaseLine, column: Column) -> str:
        made = line.release
        return {
            Column.CODE: made.code,
            Column.MOMENT: words.moment(made.made_at),
            Column.INCIDENT: line.incident,
            Column.PURPOSE: purpose_word(Purpose(made.purpose)),
            Column.RECIPIENT: recipient_word(made.recipient) or "–",
            Column.PASSAGES: str(made.passages),
            Column.BLOCKED: str(made.blocked),
        }[column]

    def titles(self) -> tuple[str, ...]:
        return (
            self.tr("Release"),
            self.tr("Made"),
            self.tr("Incident"),
            self.tr("Purpose"),
            self.tr("Recipient"),
            self.tr("Passages"),
            self.tr("Blocked"),
        )


class ExcerptRows(SteadyRows[ExcerptReview]):
    """One row an excerpt; what a person decides changes the rows' state, not their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def id_of(self, row: ExcerptReview) -> str:
        return row.key

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def reviews(self) -> list[ExcerptReview]:
        """All of them, in order."""
        return list(self._rows)

    def touch(self, number: int) -> None:
        """Say that a row was decided upon."""
        self.dataChanged.emit(self.index(number, 0), self.index(number, 0))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        held = self.row_at(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return held.excerpt.reference
        if role == REVIEW:
            return held
        if role == STATE:
            return self._state(held)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            state = self._state(held)[2]
            return self.tr("{reference}, {witness}: {state}").format(
                reference=held.excerpt.reference, witness=held.excerpt.passage.witness.code, state=state
            )
        return None

    def _state(self, held: ExcerptReview) -> tuple[str, str, str]:
        replaced = sum(each.answer is Answer.REPLACE for each in held.marks)
        if not held.include:
            return "minus", "text_faint", self.tr("left out")
        if held.open:
            return "warning", "warning", self.tr("{count} to decide").format(count=held.open)
        if replaced:
            return "success", "given", self.tr("{count} replaced").format(count=replaced)
        return "success", "given", self.tr("nothing to replace")


RECIPIENTS = ("own_team", "un_body", "organisation", "court", "journalist", "researcher", "public")
"""Kinds of recipients; a name never goes into a manifest."""


def recipient_word(key: str) -> str:
    """The word for a kind of recipient; the key itself for one that was written elsewhere."""
    say = words.translated
    return {
        "own_team": say("Recipients", "Our own team"),
        "un_body": say("Recipients", "A body of the United Nations"),
        "organisation": say("Recipients", "Another organisation"),
        "court": say("Recipients", "A court or prosecutor"),
        "journalist": say("Recipients", "A journalist"),
        "researcher": say("Recipients", "A researcher"),
        "public": say("Recipients", "The public"),
    }.get(key, key)


def purpose_word(purpose: Purpose) -> str:
    """The words for a purpose: those of the scope that it is named after."""
    return words.term("consent_scope", SCOPES_OF[purpose][-1])
