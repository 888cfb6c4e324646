"""Consent: what every witness allowed, cell by cell, with its history, new decisions and withdrawals beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from testimony_app.case import Case
from testimony_app.domain.consent import Status
from testimony_app.errors import AppError
from testimony_app.services import decide_consent, log_interview
from testimony_app.services.decide_consent import ConsentDraft, ConsentLine, ConsentRead, Withdrawal
from ui import words
from ui.models.consent_matrix import ConsentMatrix, MatrixFilters, NarrowedMatrix
from ui.pages.context import PageContext
from ui.panels.consent_decision import ConsentDecisionForm
from ui.panels.consent_decision_withdraw import WithdrawForm, WithdrawnNotice
from ui.panels.consent_history import Cell, ConsentHistory
from ui.panels.consent_history_legend import ConsentLegend
from ui.panels.consent_table import ConsentTable
from ui.widgets.badges import state_word
from ui.widgets.basics import hairline, label
from ui.widgets.empty import EmptyState
from ui.widgets.filter_button import FilterButton

Read = tuple[list[ConsentRead], str]


class ConsentPage(QWidget):
    """The matrix, and one cell of it opened beside it."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._stale, self._wanted = True, ""
        self._cell: Cell | None = None
        self._deciding = False
        self._matrix = ConsentMatrix(self)
        self._shown = NarrowedMatrix(self._matrix, self)
        self._table = ConsentTable(theme, self._shown)
        self._history = ConsentHistory(theme, context.case.user)
        self._beside, self._places = QStackedWidget(), QStackedWidget()
        self._count, self._search = label("", "count"), QLineEdit()
        self._scope = FilterButton(theme, self.tr("Scope"), self.tr("Every scope"))
        self._status = FilterButton(theme, self.tr("Answer"), self.tr("Any answer"))
        self._scope.set_choices([(scope, words.term("consent_scope", scope)) for scope in self._matrix.scopes])
        self._status.set_choices([(status.value, state_word(status.value)) for status in Status])
        self._search.setPlaceholderText(self.tr("Find a code"))
        self._search.setAccessibleName(self.tr("Find an interview by its code"))
        self._search.setToolTip(self.tr("Find an interview by its code (Ctrl+F)"))
        self._search.setClearButtonEnabled(True)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the matrix again."""
        self._stale = False
        self._context.load(self, decide_consent.matrix, self._show)

    def show_interview(self, interview_id: str) -> None:
        """Go to the row of an interview, in the column that is open."""
        self._wanted = interview_id
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        most = self._context.theme.wide(440)
        self._beside.setFixedWidth(min(max(self.width() * 27 // 100, 304), most))

    def _lay_out(self) -> None:
        theme = self._context.theme
        head = QHBoxLayout()
        head.setSpacing(theme.size("s"))
        head.addWidget(label(self.tr("Consent"), "page-title"))
        head.addWidget(self._count)
        head.addStretch(1)
        theme.fit(self._search, most=200)
        for part in (self._search, self._scope, self._status):
            head.addWidget(part)
        head.addSpacing(theme.size("s"))
        self._beside.addWidget(QWidget())
        self._beside.addWidget(self._history)
        main = QVBoxLayout()
        main.setContentsMargins(0, theme.size("l"), 0, theme.size("s"))
        main.setSpacing(theme.size("m"))
        main.addLayout(head)
        main.addWidget(self._table, 1)
        main.addWidget(ConsentLegend(theme))
        whole, row = QWidget(), QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addSpacing(theme.size("xl"))
        row.addLayout(main, 1)
        row.addWidget(hairline(vertical=True))
        row.addWidget(self._beside)
        whole.setLayout(row)
        self._places.addWidget(whole)
        self._places.addWidget(
            EmptyState(
                theme,
                "consent",
                self.tr("Nobody has been asked yet."),
                self.tr("Log an interview first (Ctrl N). What the witness allowed is shown here, scope by scope."),
            )
        )
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._places)

    def _connect(self) -> None:
        self._search.textChanged.connect(lambda _: self._narrow())
        self._search.returnPressed.connect(self._back)
        self._scope.changed.connect(self._narrow)
        self._status.changed.connect(self._narrow)
        self._table.cellChosen.connect(self._open_cell)
        self._table.opened.connect(self._history.setFocus)
        self._table.decideAsked.connect(self._decide)
        self._table.withdrawAsked.connect(self._withdraw)
        self._history.decideAsked.connect(self._decide)
        self._history.withdrawAsked.connect(self._withdraw)
        self._history.interviewAsked.connect(self._open_interview)
        self._context.changed.connect(self._changed)
        self.setFocusProxy(self._table)
        for key, act in (
            ("Escape", self._back),
            ("Ctrl+F", self._search.setFocus),
            ("Ctrl+Return", self._submit),
            ("Ctrl+Enter", self._submit),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _changed(self, _ids: object) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _show(self, lines: list[ConsentLine]) -> None:
        self._matrix.set_rows(lines)
        self._places.setCurrentIndex(0 if lines else 1)
        if self._wanted:
            self._clear_filters()
        self._narrow()
        scope = self._cell.scope if self._cell else self._matrix.scopes[0]
        wanted = self._wanted or (self._cell.interview_id if self._cell else "")
        index = self._shown.cell(wanted, scope) if wanted else self._shown.index(0, 0)
        self._wanted = ""
        if index.isValid():
            self._table.setCurrentIndex(index)
            self._open_cell(self._shown.line_at(index.row()).interview_id, self._shown.scope_at(index.column()))

    def _narrow(self) -> None:
        filters = MatrixFilters(self._search.text().strip(), self._scope.value(), self._status.value())
        if filters != self._shown.filters:
            self._shown.set_filters(filters)
        self._table.fit_columns()
        shown, held = self._shown.rowCount(), self._matrix.rowCount()
        narrowed = self.tr("{shown} of {all}").format(shown=shown, all=held)
        self._count.setText(narrowed if filters != MatrixFilters() else str(held))

    def _clear_filters(self) -> None:
        self._search.clear()
        self._scope.set_value("")
        self._status.set_value("")

    def _open_cell(self, interview_id: str, scope: str) -> None:
        """Show what is known at once; history and language follow."""
        line = self._matrix.row_at(self._matrix.number_of(interview_id))
        standing = next(held for held in line.standings if held.scope == scope)
        cell = Cell(interview_id, line.witness_code, line.interview_code, scope, standing)
        old, self._cell = self._cell, cell
        # A form that is being filled in stays when the case is read again; it goes when another cell is chosen.
        if old is None or (old.interview_id, old.scope) != (interview_id, scope):
            self._deciding = False
            self._show_history()

        def read(case: Case) -> Read:
            rows = decide_consent.history(case, interview_id, scope)
            return rows, log_interview.page(case, interview_id).interview.language

        self._context.load(self, read, partial(self._show_cell, cell))

    def _show_cell(self, cell: Cell, read: Read) -> None:
        if cell is not self._cell:
            return
        rows, language = read
        self._cell = Cell(
            cell.interview_id, cell.witness, cell.interview, cell.scope, cell.standing, tuple(rows), language, True
        )
        self._history.show_cell(self._cell)
        if self._deciding:
            self._decide()

    def _show_history(self) -> None:
        self._drop_forms()
        if self._cell is not None:
            self._history.show_cell(self._cell)
            self._beside.setCurrentWidget(self._history)

    def _put_beside(self, form: QWidget) -> None:
        self._drop_forms()
        self._beside.addWidget(form)
        self._beside.setCurrentWidget(form)
        form.setFocus()

    def _drop_forms(self) -> None:
        while (old := self._beside.widget(2)) is not None:
            self._beside.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _back(self) -> None:
        """Out of a form, without recording, and back to the matrix."""
        self._show_history()
        self._table.setFocus()

    def _decide(self) -> None:
        self._deciding = self._cell is not None and not self._cell.read
        if self._cell is None or self._deciding:
            return
        form = ConsentDecisionForm(self._context.theme, self._cell, self._context.case.now())
        form.decided.connect(self._record)
        form.cancelled.connect(self._back)
        self._put_beside(form)

    def _withdraw(self) -> None:
        if self._cell is None:
            return
        line = self._matrix.row_at(self._matrix.number_of(self._cell.interview_id))
        chosen = {self._cell.scope, *self._table.selected_scopes()}
        form = WithdrawForm(self._context.theme, self._cell, line.standings, chosen)
        form.withdrawn.connect(self._take_back)
        form.cancelled.connect(self._back)
        self._put_beside(form)

    def _submit(self) -> None:
        form = self._beside.currentWidget()
        if isinstance(form, ConsentDecisionForm | WithdrawForm):
            form.submit()

    def _record(self, draft: ConsentDraft) -> None:
        if self._cell is None:
            return
        interview_id, case = self._cell.interview_id, self._context.case
        self._context.runner.start(
            lambda _job: decide_consent.decide(case, interview_id, [draft]),
            self,
            lambda _rows: self._recorded(interview_id),
            self._refused,
        )

    def _recorded(self, interview_id: str) -> None:
        self._back()
        self._context.changed.emit(frozenset({interview_id}))

    def _refused(self, error: Exception) -> None:
        form = self._beside.currentWidget()
        if isinstance(error, AppError) and isinstance(form, ConsentDecisionForm) and "field" in error.ids:
            form.refuse(error)
        else:
            self._back()
            self._context.tell(error)

    def _take_back(self, scopes: tuple[str, ...], reason: str) -> None:
        if self._cell is None:
            return
        interview_id, case = self._cell.interview_id, self._context.case
        self._context.runner.start(
            lambda _job: decide_consent.withdraw(case, interview_id, scopes, reason),
            self,
            partial(self._taken_back, interview_id),
            self._refused,
        )

    def _taken_back(self, interview_id: str, held: Withdrawal) -> None:
        notice = WithdrawnNotice(self._context.theme, held)
        notice.done.connect(self._back)
        self._put_beside(notice)
        self._context.changed.emit(frozenset({interview_id}))

    def _open_interview(self) -> None:
        if self._cell is not None:
            self._context.opened.emit("interview", self._cell.interview_id)
