"""Who changed what on a code, as rows of a table, the latest first."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from testimony_app.domain.code_hues import hues
from testimony_app.services.manage_codebook import CodeEvent
from ui import words
from ui.delegates.table_line import COLOUR
from ui.models.steady_rows import TitledRows

Index = QModelIndex | QPersistentModelIndex
SILENT = ("position", "retired")
"""Fields of which the act's own name says enough."""


class Column(IntEnum):
    """What stands where."""

    MOMENT = 0
    PERSON = 1
    ACT = 2
    CHANGE = 3


class BookHistoryRows(TitledRows[CodeEvent]):
    """One row an act."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths: Mapping[str, str] = {}

    def set_paths(self, paths: Mapping[str, str]) -> None:
        """What codes are called that others were put below, by id."""
        self._paths = paths

    def id_of(self, row: CodeEvent) -> str:
        return row.version.id

    def titles(self) -> tuple[str, ...]:
        return (self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("From and to"))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        event, column = self.row_at(index.row()), Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return {
                Column.MOMENT: words.moment(event.version.changed_at),
                Column.PERSON: event.person,
                Column.ACT: words.label(event.version.act),
                Column.CHANGE: self._change(event, short=True),
            }[column]
        if role == COLOUR:
            return "text" if column in (Column.ACT, Column.CHANGE) else "text_soft"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._change(event, short=False)
        return None

    def _change(self, event: CodeEvent, short: bool) -> str:
        """The other code that had part in it, and each field with what it was and is."""
        before, after = event.version.before, event.version.after
        said = [event.version.note] if event.version.note else []
        if before is not None and after is not None:
            names = [name for name in after if name not in SILENT]
            said += [self._field(name, before.get(name), after[name], short) for name in names]
        return (words.comma() if short else "\n").join(words.isolated(each) for each in said)

    def _field(self, name: str, before: Any, after: Any, short: bool) -> str:
        was, now = (self._value(name, value) for value in (before, after))
        if short and max(len(was), len(now)) > 30:
            return words.label(f"codefield.{name}")
        change = self.tr("{field}: {before} → {after}")
        return change.format(field=words.label(f"codefield.{name}"), before=was or "–", after=now or "–")

    def _value(self, name: str, value: Any) -> str:
        if name == "parent_id":
            return self._paths.get(str(value), self.tr("a code that is gone")) if value else self.tr("at the top")
        if name == "colour" and isinstance(value, int):
            return words.label(f"hue.{hues()[value].name}")
        return " ".join(str(value if value is not None else "").split())
