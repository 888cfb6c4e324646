"""Where coders differ on one code or incident: a list to walk through, and what is decided on each stretch, by key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from testimony_app.errors import AppError
from testimony_app.services import coder_differences as service
from testimony_app.services.coder_differences import Difference, Standing
from testimony_app.services.operations import Operation
from ui import words
from ui.models.agreement_rows import DifferenceColumn, DifferenceRows
from ui.pages.context import PageContext
from ui.panels.line_table import LineTable
from ui.widgets.basics import button, label, wrapped
from ui.widgets.latin_keys import latin_key

KEYS = {Qt.Key.Key_A: Standing.AGREED, Qt.Key.Key_N: Standing.SET_ASIDE, Qt.Key.Key_L: Standing.LEFT_OPEN}
QUOTED = 60


class DifferenceList(QWidget):
    """Enter opens a stretch in its interview. A, N and L decide, Delete takes a decision back; a reason is asked for.

    Signal: opened(difference).
    """

    opened = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._rows = DifferenceRows(self)
        self.table = LineTable(
            theme,
            self._rows,
            self.tr("Where the coders differ"),
            {
                DifferenceColumn.INTERVIEW: "I-000",
                DifferenceColumn.CODED: "Coder 00, Coder 00",
                DifferenceColumn.DECIDED: max(map(self._rows.verdict, KEYS.values()), key=len),
            },
            {DifferenceColumn.WORDS: 4, DifferenceColumn.LEFT: 1},
        )
        self.where, self._why, self._asked = label("", "strong"), QLineEdit(), wrapped("", "strong")
        self._told = wrapped("", "soft")
        self._acts, self._form = QWidget(), QWidget()
        self._choice: tuple[Difference, Standing] | None = None
        self._lay_out()
        self._connect()

    def show_differences(self, found: Sequence[Difference], name: str) -> None:
        """Show the differences on what `name` names; the row that was current stays so."""
        self._rows.set_rows(found)
        decided = sum(each.decision is not None for each in found)
        where = self.tr("{target}: {count} stretches on which they differ, {decided} of them decided. Enter opens one.")
        one = self.tr("{target}: 1 stretch on which they differ, {decided} decided. Enter opens it.")
        none = self.tr("{target}: they differ nowhere.")
        said = {0: none, 1: one}.get(len(found), where).format(
            target=words.isolated(name), count=len(found), decided=decided
        )
        self.where.setText(said)
        if found and not self.table.currentIndex().isValid():
            self.table.choose(0)
        self._show_decision()

    def clear(self) -> None:
        """Show nothing."""
        self._rows.set_rows([])
        self.where.clear()
        self._leave_form()

    def current(self) -> Difference | None:
        """The stretch that is chosen."""
        index = self.table.currentIndex()
        return self._rows.row_at(index.row()) if index.isValid() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key, plain = (
                latin_key(event),
                event.modifiers()
                in (
                    Qt.KeyboardModifier.NoModifier,
                    Qt.KeyboardModifier.ShiftModifier,
                ),
            )
            if plain and key in KEYS:
                self.ask(KEYS[key])
                return True
            if plain and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self.take_back()
                return True
        return super().eventFilter(watched, event)

    def ask(self, standing: Standing) -> None:
        """Ask why the stretch that is chosen should be decided so; what was written last can be kept with Enter."""
        chosen = self.current()
        if chosen is None or not service.may_decide(self._context.case):
            return
        self._choice = (chosen, standing)
        quoted = " ".join(chosen.words.split())
        short = quoted if len(quoted) <= QUOTED else f"{quoted[:QUOTED]}…"
        asked = {
            Standing.AGREED: self.tr("Why does it apply to “{words}”?"),
            Standing.SET_ASIDE: self.tr("Why does it not apply to “{words}”?"),
            Standing.LEFT_OPEN: self.tr("Why is “{words}” left open?"),
        }[standing]
        self._asked.setText(asked.format(words=words.isolated(short)))
        self._why.setAccessibleName(self._asked.text())
        self._acts.hide()
        self._form.show()
        self._why.setFocus()
        self._why.selectAll()

    def take_back(self) -> None:
        """Take the decision on the chosen stretch back."""
        chosen = self.current()
        if chosen is not None and service.may_decide(self._context.case):
            self._do(lambda: service.take_back(self._context.case, chosen))

    def _decide(self) -> None:
        if self._choice is None or not self._why.text().strip():
            return
        (chosen, standing), reason = self._choice, self._why.text()
        self._leave_form()
        if self._do(lambda: service.decide(self._context.case, chosen, standing, reason)):
            self._go_on(chosen)

    def _go_on(self, decided: Difference) -> None:
        """To the next stretch that waits for a decision, if there is one below."""
        start = self._rows.number_of(decided.id) + 1
        for number in range(start, self._rows.rowCount()):
            if self._rows.row_at(number).decision is None:
                self.table.choose(number)
                return

    def _do(self, make: Callable[[], Operation]) -> bool:
        try:
            return self._context.do(make())
        except AppError as error:
            self._context.tell(error)
            return False

    def _leave_form(self) -> None:
        self._choice = None
        if self._form.isVisibleTo(self):
            self._form.hide()
            self.table.setFocus()
            self._show_decision()

    def _show_decision(self) -> None:
        chosen, may = self.current(), service.may_decide(self._context.case)
        self._acts.setVisible(chosen is not None and may and self._choice is None)
        decision = None if chosen is None else chosen.decision
        self._back.setEnabled(decision is not None)
        if decision is not None:
            told = self.tr("{person} decided: {verdict}. {reason}")
            self._told.setText(
                told.format(
                    person=words.isolated(decision.by),
                    verdict=self._rows.verdict(decision.standing),
                    reason=words.isolated(decision.reason),
                )
            )
        elif chosen is not None and not may:
            self._told.setText(self.tr("The case lead decides where coders differ."))
        else:
            self._told.clear()
        self._told.setVisible(bool(self._told.text()))

    def _connect(self) -> None:
        self.table.installEventFilter(self)
        self.table.opened.connect(self._open)
        self.table.chosen.connect(lambda _: self._show_decision())
        self._why.returnPressed.connect(self._decide)
        self._save.clicked.connect(self._decide)
        self._cancel.clicked.connect(self._leave_form)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._form)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self._leave_form)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._rows.row_at(index.row()))

    def _lay_out(self) -> None:
        theme, column = self._context.theme, QVBoxLayout(self)
        acts, form, line = QHBoxLayout(self._acts), QVBoxLayout(self._form), QHBoxLayout()
        for layout in (acts, form, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(theme.size("s"))
        for text, standing in (
            (self.tr("Applies (A)"), Standing.AGREED),
            (self.tr("Does not apply (N)"), Standing.SET_ASIDE),
            (self.tr("Leave open (L)"), Standing.LEFT_OPEN),
        ):
            made = button(theme, text)
            made.clicked.connect(lambda _=False, chosen=standing: self.ask(chosen))
            acts.addWidget(made)
        self._back = button(theme, self.tr("Take back (Del)"), "quiet")
        self._back.clicked.connect(self.take_back)
        acts.addWidget(self._back)
        acts.addStretch(1)
        self._save, self._cancel = (
            button(theme, self.tr("Decide"), "primary"),
            button(theme, self.tr("Cancel"), "quiet"),
        )
        self._why.setPlaceholderText(self.tr("The reason, in a few words"))
        line.setSpacing(theme.size("s"))
        line.addWidget(self._why, 1)
        line.addWidget(self._save)
        line.addWidget(self._cancel)
        form.addWidget(self._asked)
        form.addLayout(line)
        self._form.hide()
        for widget in (self.where, self._told):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addWidget(self._acts)
        column.addWidget(self._form)
        self.setFocusProxy(self.table)
