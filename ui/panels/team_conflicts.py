"""What two copies changed without knowing of each other: both states side by side, and a person decides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from testimony_app.case import Case
from testimony_app.services import conflicts
from testimony_app.services.conflicts import Choice, ConflictRead
from ui import words
from ui.delegates.passage_quote import reads_from_right
from ui.models.conflict_rows import Column, ConflictLine, ConflictRows
from ui.pages.context import PageContext
from ui.panels.line_table import LineTable
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, wrapped
from ui.widgets.empty import EmptyState

PROSE = 60
"""What is longer is read rather than looked up, in characters."""


class ConflictsPanel(QWidget):
    """Reads the open conflicts each time `refresh` is called."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._rows = ConflictRows(self)
        samples: dict[int, str | int] = {Column.PERSON: "R-2 and more", Column.FOUND: "30 September 2031, 00:00"}
        self._table = LineTable(theme, self._rows, self.tr("To decide"), samples, {Column.KIND: 1})
        self._both, self._place = QGridLayout(), QScrollArea()
        self._ours = button(theme, self.tr("Keep ours"), "", "", self.tr("What stands here stays"))
        self._theirs = button(
            theme, self.tr("Take theirs"), "", "", self.tr("What came with the package holds from now on")
        )
        self._count = label("", "count")
        hint = self.tr("When a package changes what was changed here too, both states are kept and shown here.")
        self._empty = EmptyState(theme, "verified", self.tr("Nothing to decide"), hint)
        self._stack = QStackedWidget()
        self._lay_out()
        self._table.chosen.connect(self._show)
        self._ours.clicked.connect(lambda: self._decide("ours"))
        self._theirs.clicked.connect(lambda: self._decide("theirs"))

    def refresh(self) -> None:
        """Read what is open."""
        self._context.load(self, _read, self._fill)

    def _fill(self, lines: list[ConflictLine]) -> None:
        self._rows.set_rows(lines)
        self._count.setText(str(len(lines)) if lines else "")
        self._stack.setCurrentIndex(0 if lines else 1)
        if lines and not self._table.currentIndex().isValid():
            self._table.choose(0)
        self._show(self._table.currentIndex())

    def _show(self, index: QModelIndex) -> None:
        while (item := self._both.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        usable = index.isValid() and not self._context.case.read_only
        for made in (self._ours, self._theirs):
            made.setEnabled(usable)
        if not index.isValid():
            return
        held = self._rows.row_at(index.row()).conflict
        for column, side in enumerate((held.ours, held.theirs)):
            if side is None:
                self._both.addWidget(wrapped(self._absent(held), "soft"), 0, column, Qt.AlignmentFlag.AlignTop)
            for number, (name, value) in enumerate(_differing(held, side or {})):
                self._both.addWidget(
                    _field(self._context.theme, name, value), number, column, Qt.AlignmentFlag.AlignTop
                )

    def _absent(self, held: ConflictRead) -> str:
        if held.ours is None and held.theirs is None:
            return self.tr("Names are not shown in this list. Open them in the interview before you decide.")
        return self.tr("Removed.")

    def _decide(self, choice: Choice) -> None:
        index = self._table.currentIndex()
        if not index.isValid():
            return
        conflict_id = self._rows.row_at(index.row()).conflict.id

        def done(decided: ConflictRead) -> None:
            self._context.changed.emit(frozenset({decided.object_id}))
            self.refresh()

        self._context.load(self, lambda case: conflicts.decide_conflict(case, conflict_id, choice), done)

    def _lay_out(self) -> None:
        theme = self._context.theme
        head, middle, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(theme.size("m"))
        head.addStrut(theme.size("row"))
        head.addWidget(label(self.tr("To decide"), "title"))
        head.addWidget(self._count, 1)
        sides, told, side, acts = QWidget(), QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        for place, (title, act) in enumerate(
            ((self.tr("Here"), self._ours), (self.tr("In the package"), self._theirs))
        ):
            self._both.setColumnStretch(place, 1)
            above = QHBoxLayout()
            above.addWidget(label(title, "strong"), 1)
            above.addWidget(act)
            acts.addLayout(above, 1)
        for each in (told, acts):
            each.setContentsMargins(0, 0, 0, 0)
        self._both.setHorizontalSpacing(theme.size("xl"))
        self._both.setVerticalSpacing(theme.size("m"))
        acts.setSpacing(theme.size("xl"))
        told.addLayout(self._both)
        told.addStretch(1)
        sides.setLayout(told)
        self._place.setWidgetResizable(True)
        self._place.setWidget(sides)
        side.setSpacing(theme.size("m"))
        side.addLayout(acts)
        side.addWidget(self._place, 1)
        middle.setSpacing(theme.size("xl"))
        middle.addWidget(self._table, 1)
        middle.addLayout(side, 1)
        whole = QWidget()
        middle.setContentsMargins(0, 0, 0, 0)
        whole.setLayout(middle)
        self._stack.addWidget(whole)
        self._stack.addWidget(self._empty)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("m"))
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self._table)


def _read(case: Case) -> list[ConflictLine]:
    return [ConflictLine(each, case.member_code(each.changed_by)) for each in conflicts.list_conflicts(case)]


def _field(theme: Theme, name: str, value: str) -> QWidget:
    """The name of a field over what it holds; testimony reads in its own direction, as on its page."""
    made, told = QWidget(), wrapped(words.isolated(words.breakable(value)))
    told.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    if len(value) > PROSE:
        mirrored = reads_from_right(value)
        told.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.size("xs"))
    column.addWidget(label(name, "caption"))
    column.addWidget(told)
    return made


def _differing(held: ConflictRead, side: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The fields of one side that are not the same on the other, in words."""
    other = held.theirs if side is held.ours else held.ours
    wanted = [name for name in side if other is None or other.get(name) != side[name]]
    return [(_word(name), _said(side[name])) for name in wanted]


def _word(name: str) -> str:
    """The word for a field; its own name with spaces if there is none."""
    code = f"field.{name}"
    said = words.label(code)
    return name.replace("_", " ") if said == code else said


def _said(value: object) -> str:
    if isinstance(value, list):
        return words.comma().join(map(_said, value)) or "–"
    if isinstance(value, dict):
        return " ".join(str(each) for each in value.values() if each not in (None, "")) or "–"
    return str(value) if value not in (None, "") else "–"
