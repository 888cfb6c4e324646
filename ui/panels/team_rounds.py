"""Rounds of coding: which there are, who codes what in them, and how far each person is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.services import coding_work, rounds
from testimony_app.services.coding_work import Work
from testimony_app.services.operations import Operation
from testimony_app.services.people import Member
from testimony_app.services.rounds import RoundLine
from ui.models.round_rows import RoundChoice, RoundRows, WorkRows
from ui.pages.context import PageContext
from ui.panels.team_round_forms import AssignForm, OpenForm
from ui.panels.team_round_tables import rounds_table, work_table
from ui.widgets.basics import button, label, wrapped
from ui.widgets.latin_keys import latin_key

SIDE = 340
MOST = 6
"""How many rounds are in sight at once, so that the work has room."""


class RoundsPanel(QWidget):
    """In the upper table C closes a round or opens it again; in the lower one Enter opens an interview, F says that
    one is done, Delete withdraws. N opens a round and A assigns, in both.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._rounds, self._works = RoundRows(self), WorkRows(self)
        self.rounds, self.work = rounds_table(theme, self._rounds), work_table(theme, self._works)
        self._side, self._where = QStackedWidget(), label("", "strong")
        self._note = wrapped("", "soft")
        self._open = button(theme, self.tr("Open a round…"), "primary", "", self.tr("Open a round of coding (N)"))
        self._assign = button(theme, self.tr("Assign…"), "", "", self.tr("Ask people to code interviews (A)"))
        self._close = button(theme, self.tr("Close the round"), "", "", self.tr("Close the round (C)"))
        self._finish = button(theme, self.tr("Finished (F)"))
        self._withdraw = button(theme, self.tr("Withdraw (Del)"), "quiet")
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the rounds, and the work in the one that is chosen."""
        self._context.load(self, rounds.lines, self._fill)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched in (self.rounds, self.work) and isinstance(event, QKeyEvent):
            bare = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
            act = self._keys(watched is self.rounds).get(latin_key(event)) if bare else None
            if event.type() == QEvent.Type.KeyPress and act is not None:
                if act.isEnabled() and act.isVisibleTo(self):
                    act.click()
                return True
        return super().eventFilter(watched, event)

    # What is shown

    def _fill(self, lines: list[RoundLine]) -> None:
        self._rounds.set_rows([*map(RoundChoice, lines), RoundChoice(None)])
        self.rounds.show_at_most(MOST)
        if self.rounds.currentIndex().isValid():
            self._choose(self.rounds.currentIndex())
        else:
            self.rounds.choose(0)

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        chosen = self._rounds.row_at(index.row())

        def show(found: list[Work]) -> None:
            if self._chosen().round_id == chosen.round_id:
                self._show_work(chosen, found)

        self._context.load(self, lambda case: coding_work.work(case, chosen.round_id), show)
        self._allow()

    def _show_work(self, chosen: RoundChoice, found: list[Work]) -> None:
        self._works.set_rows(found)
        none = self.tr("Nobody is assigned yet.") if chosen.line is not None else self.tr("Nobody coded anything yet.")
        self._where.setText(self.tr("Who codes what") if found else none)
        self._note.setText(self._said_of(chosen, found))
        self._note.setVisible(bool(self._note.text()))
        if found and not self.work.currentIndex().isValid():
            self.work.choose(0)
        self._allow()

    def _said_of(self, chosen: RoundChoice, found: list[Work]) -> str:
        line, case = chosen.line, self._context.case
        if any(each.coded is None for each in found):
            return self.tr("A blind round is open: what others coded in its interviews is hidden until it is closed.")
        said = []
        if line is not None and line.open and line.round.blind:
            said.append(self.tr("This round is blind: its coders see each other's work once you close it."))
        if not found and rounds.is_lead(case) and not case.read_only and (line is None or line.open):
            said.append(self.tr("A asks people to code interviews, N opens another round."))
        return " ".join(said)

    def _allow(self) -> None:
        """Offer what can be done with what is chosen."""
        case = self._context.case
        lead, line, work = rounds.is_lead(case) and not case.read_only, self._chosen().line, self._current_work()
        for made in (self._open, self._assign):
            made.setVisible(lead)
        closed = line is not None and not line.open
        self._assign.setEnabled(not closed)
        self._close.setVisible(lead and line is not None)
        self._close.setText(self.tr("Open it again") if closed else self.tr("Close the round"))
        asked = work is not None and work.assignment is not None
        own = asked and work is not None and (work.coder == case.user or lead) and not case.read_only
        self._finish.setEnabled(own)
        self._finish.setText(
            self.tr("Not finished (F)") if work is not None and work.finished else self.tr("Finished (F)")
        )
        self._withdraw.setVisible(lead)
        self._withdraw.setEnabled(asked)

    def _chosen(self) -> RoundChoice:
        index = self.rounds.currentIndex()
        return self._rounds.row_at(index.row()) if index.isValid() else RoundChoice(None)

    def _current_work(self) -> Work | None:
        index = self.work.currentIndex()
        return self._works.row_at(index.row()) if index.isValid() else None

    # Acts

    def open_round(self) -> None:
        """Ask for a name."""
        form = OpenForm(self._context.theme)
        form.wanted.connect(lambda name, blind: self._make(form, name, blind))
        self._front(form)
        form.setFocus()

    def assign(self) -> None:
        """Ask who is to code what."""
        line = self._chosen().line

        def ask(found: tuple[list[tuple[str, str]], tuple[Member, ...]]) -> None:
            form = AssignForm(self._context.theme, "" if line is None else line.round.name, *found)
            form.wanted.connect(lambda interviews, people: self._give_out(form, interviews, people))
            self._front(form)
            form.focus_first()

        def read(case: Case) -> tuple[list[tuple[str, str]], tuple[Member, ...]]:
            return rounds.assignable(case), rounds.coders(case)

        self._context.load(self, read, ask)

    def _make(self, form: OpenForm, name: str, blind: bool) -> None:
        made = self._do(lambda: rounds.open_round(self._context.case, name, blind=blind))
        if made is not None:
            self._leave(form)
            self._wanted = next(iter(made.touched))

    def _give_out(self, form: AssignForm, interviews: tuple[str, ...], people: tuple[str, ...]) -> None:
        round_id = self._chosen().round_id
        if self._do(lambda: rounds.assign(self._context.case, interviews, people, round_id)) is not None:
            self._leave(form)
            self.work.setFocus()

    def _close_or_open(self) -> None:
        line = self._chosen().line
        if line is not None:
            act = rounds.close_round if line.open else rounds.reopen_round
            self._do(lambda: act(self._context.case, line.round.id))

    def _change(self, act: Callable[[Case, Work, list[str]], Operation]) -> None:
        """Do something with the assignment that is chosen."""
        work = self._current_work()
        if work is not None and work.assignment is not None:
            ids = [work.assignment.id]
            self._do(lambda: act(self._context.case, work, ids))

    def _do(self, make: Callable[[], Operation]) -> Operation | None:
        try:
            operation = make()
        except AppError as error:
            self._context.tell(error)
            return None
        return operation if self._context.do(operation) else None

    # The form beside the tables

    def _front(self, form: OpenForm | AssignForm) -> None:
        while (old := self._side.widget(0)) is not None:
            self._side.removeWidget(old)
            old.deleteLater()
        form.cancelled.connect(lambda: self._leave(form))
        self._side.addWidget(form)
        self._side.show()

    def _leave(self, form: QWidget) -> None:
        self._side.removeWidget(form)
        form.deleteLater()
        self._side.hide()
        self.rounds.setFocus()

    def _changed(self, _ids: object) -> None:
        if self.isVisible():
            self._context.load(self, rounds.lines, self._renew)

    def _renew(self, lines: list[RoundLine]) -> None:
        self._fill(lines)
        number = self._rounds.number_of(self._wanted) if self._wanted else -1
        if number >= 0:
            self.rounds.choose(number)
        self._wanted = ""

    def _keys(self, upper: bool) -> dict[Qt.Key, QPushButton]:
        both = {Qt.Key.Key_N: self._open, Qt.Key.Key_A: self._assign}
        if upper:
            return {**both, Qt.Key.Key_C: self._close}
        below = {Qt.Key.Key_F: self._finish, Qt.Key.Key_Delete: self._withdraw, Qt.Key.Key_Backspace: self._withdraw}
        return {**both, **below}

    def _connect(self) -> None:
        self._wanted = ""
        for table in (self.rounds, self.work):
            table.installEventFilter(self)
        self.rounds.chosen.connect(self._choose)
        self.work.chosen.connect(lambda _: self._allow())
        self.work.opened.connect(
            lambda index: self._context.opened.emit("interview", self._works.row_at(index.row()).interview_id)
        )
        self._open.clicked.connect(self.open_round)
        self._assign.clicked.connect(self.assign)
        self._close.clicked.connect(self._close_or_open)
        self._finish.clicked.connect(
            lambda: self._change(lambda case, work, ids: rounds.finish(case, ids, finished=not work.finished))
        )
        self._withdraw.clicked.connect(lambda: self._change(lambda case, _, ids: rounds.withdraw(case, ids)))
        self._context.changed.connect(self._changed)

    def _lay_out(self) -> None:
        theme = self._context.theme
        head, middle, tables, acts, column = (
            QHBoxLayout(),
            QHBoxLayout(),
            QVBoxLayout(),
            QHBoxLayout(),
            QVBoxLayout(self),
        )
        for row in (head, acts):
            row.setSpacing(theme.size("s"))
        head.addWidget(label(self.tr("Rounds"), "title"), 1)
        for made in (self._close, self._assign, self._open):
            head.addWidget(made)
        acts.addWidget(self._where, 1)
        acts.addWidget(self._finish)
        acts.addWidget(self._withdraw)
        tables.setSpacing(theme.size("m"))
        tables.addWidget(self.rounds)
        tables.addLayout(acts)
        tables.addWidget(self._note)
        tables.addWidget(self.work, 1)
        self._side.setMinimumWidth(SIDE)
        theme.fit(self._side, most=SIDE)
        self._side.hide()
        middle.setSpacing(theme.size("xl"))
        middle.addLayout(tables, 1)
        middle.addWidget(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("m"))
        column.addLayout(head)
        column.addLayout(middle, 1)
        self.setFocusProxy(self.rounds)
