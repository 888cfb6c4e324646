"""The people of a case as rows of a table: who, with which role, and what each may open."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from testimony_app.services.people import Member, Role
from ui import words
from ui.delegates.table_line import COLOUR, LEADING, STRONG
from ui.models.steady_rows import TitledRows

Index = QModelIndex | QPersistentModelIndex
OPENS = ("content", "audio", "identity")


class Column(IntEnum):
    """What stands where."""

    CODE = 0
    ROLE = 1
    CONTENT = 2
    VOICES = 3
    NAMES = 4
    STATE = 5


_COMPARTMENTS = {Column.CONTENT: "content", Column.VOICES: "audio", Column.NAMES: "identity"}


class MemberRows(TitledRows[Member]):
    """One row a person or a field device; those who were removed come last, in soft words."""

    def id_of(self, row: Member) -> str:
        return row.id

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        member, column = self.row_at(index.row()), Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(member, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEADING
        if role == STRONG:
            return column is Column.CODE and not member.former
        if role == COLOUR:
            closed = column in _COMPARTMENTS and _COMPARTMENTS[column] not in member.compartments
            return "text_soft" if member.former or closed else "text"
        return None

    def _words(self, member: Member, column: Column) -> str:
        if column in _COMPARTMENTS:
            if member.former or member.role is Role.FIELD_DEVICE:
                return "–"
            return self.tr("opens") if _COMPARTMENTS[column] in member.compartments else self.tr("closed")
        return {
            Column.CODE: member.code,
            Column.ROLE: words.label(f"role.{member.role.value}"),
            Column.STATE: self.tr("removed") if member.former else "",
        }[column]

    def titles(self) -> tuple[str, ...]:
        return (
            self.tr("Code name"),
            self.tr("Role"),
            self.tr("Transcripts"),
            self.tr("Voices"),
            self.tr("Names"),
            "",
        )
