"""Log an interview on one page: a code and a date are enough, everything else may follow."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.services import administer, log_interview
from testimony_app.services.log_interview import InterviewRead, Suggestion, WitnessRead
from ui import prompts, words
from ui.pages.context import PageContext
from ui.panels.interview_form import InterviewForm
from ui.panels.interview_form_fields import prose
from ui.widgets.basics import button, hairline, label, set_state

Known = tuple[WitnessRead, tuple[InterviewRead, ...]] | None
SIDE = 224


class LogInterviewPage(QWidget):
    """Signals: logged(interview id), then recordWanted(interview id) if it is to be recorded now; cancelled()."""

    logged = Signal(str)
    recordWanted = Signal(str)
    cancelled = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._form = InterviewForm(theme)
        self._points, self._source = QVBoxLayout(), prose("", "caption")
        self._points.setSpacing(theme.size("s"))
        self._complete = label(self.tr("Still open"), "strong")
        self._log = button(theme, self.tr("Log interview"), "primary")
        self._record = button(theme, self.tr("Log and record"), "primary", "microphone")
        self._keys, self._recordable = prose("", "caption"), False
        self._cancel = button(theme, self.tr("Cancel"), "quiet", tip=self.tr("Leave without logging (Esc)"))
        self._middle = QHBoxLayout()
        self._lay_out()
        self._log.clicked.connect(lambda _=False: self._submit())
        self._record.clicked.connect(self._go_on)
        self._cancel.clicked.connect(self._leave)
        keys = (
            *(("Ctrl+Return", self._go_on), ("Ctrl+Enter", self._go_on)),
            *(("Ctrl+S", self._submit), ("Escape", self._leave)),
        )
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self._connect_form()
        self._show_acts()

    def begin(self) -> None:
        """Show a fresh form, with free codes and the circumstances of the last interview."""
        self._show_acts(any(each.rate for each in self._context.microphone.inputs()))
        old, self._form = self._form, InterviewForm(self._context.theme)
        self._middle.replaceWidget(old, self._form)
        old.hide()
        old.deleteLater()
        self._connect_form()
        self._enable(False)

        def read(case: Case) -> tuple[Suggestion, str, str]:
            language = str(administer.case_setting(case, "default_language"))
            return log_interview.suggest(case), language, str(administer.case_setting(case, "place_granularity"))

        self._context.load(self, read, self._start)

    def is_touched(self) -> bool:
        """Whether something would be lost by leaving."""
        return self._form.is_touched()

    def _lay_out(self) -> None:
        theme = self._context.theme
        head = QHBoxLayout()
        head.setContentsMargins(theme.size("xl"), theme.size("l"), theme.size("xl"), theme.size("m"))
        head.setSpacing(theme.size("s"))
        head.addWidget(label(self.tr("Log an interview"), "page-title"), 1)
        head.addWidget(self._cancel)
        head.addWidget(self._log)
        head.addWidget(self._record)
        side = QVBoxLayout()
        side.setContentsMargins(theme.size("l"), theme.size("l"), theme.size("l"), theme.size("l"))
        side.setSpacing(theme.size("s"))
        side.addWidget(self._complete)
        side.addLayout(self._points)
        side.addSpacing(theme.size("l"))
        side.addWidget(self._source)
        side.addStretch()
        side.addWidget(self._keys)
        beside = QWidget()
        beside.setLayout(side)
        beside.setMinimumWidth(SIDE)
        theme.fit(beside, most=SIDE)
        self._middle.setSpacing(0)
        self._middle.addWidget(self._form, 4)
        self._middle.addWidget(hairline(vertical=True))
        self._middle.addWidget(beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addLayout(self._middle, 1)

    def _connect_form(self) -> None:
        self._form.changed.connect(self._show_missing)
        self._form.witnessNamed.connect(self._look_up)
        self.setFocusProxy(self._form)
        self._show_missing()

    def _start(self, held: tuple[Suggestion, str, str]) -> None:
        suggestion, language, granularity = held
        self._form.start(suggestion, language, granularity)
        taken = self.tr("Place, language and people are taken over from {interview}. Correct what differs.")
        self._source.setText(taken.format(interview=suggestion.last.code) if suggestion.last else "")
        self._enable(True)

    def _show_acts(self, recordable: bool = False) -> None:
        """recordable: a microphone is there, so that logging and recording can be one act."""
        self._recordable = recordable
        self._record.setVisible(recordable)
        set_state(self._log, "kind", "" if recordable else "primary")
        key = self.tr("Log the interview (Ctrl+S)") if recordable else self.tr("Log the interview (Ctrl+Enter)")
        self._log.setToolTip(key)
        self._record.setToolTip(self.tr("Log the interview and record it (Ctrl+Enter)"))
        keys = (
            self.tr(
                "Ctrl+Enter logs the interview and gets ready to record; it records at once if consent to be recorded "
                "is noted here. Ctrl+S only logs it."
            )
            if recordable
            else self.tr("Ctrl+Enter logs the interview.")
        )
        self._keys.setText(f"{keys} {self.tr('Nothing that is still open stops you.')}")

    def _enable(self, on: bool) -> None:
        self._log.setEnabled(on)
        self._record.setEnabled(on)

    def _show_missing(self) -> None:
        codes = self._form.missing()
        self._complete.setText(self.tr("Still open") if codes else self.tr("Nothing is open"))
        while (item := self._points.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for code in codes:
            self._points.addWidget(prose(words.label(code), "soft"))

    def _look_up(self, code: str) -> None:
        def read(case: Case) -> Known:
            return log_interview.known_witness(case, code) if code else None

        self._context.load(self, read, partial(self._looked_up, self._form, code))

    def _looked_up(self, form: InterviewForm, code: str, known: Known) -> None:
        if form is self._form and form.witness.code.text().strip() == code:
            form.show_known(known)

    def _go_on(self) -> None:
        """Log, and record if there is a microphone."""
        self._submit(record=self._recordable)

    def _submit(self, record: bool = False) -> None:
        if not self._log.isEnabled() or not self._form.check():
            return
        case = self._context.case
        try:
            interview, witness = self._form.interview(), self._form.witness.draft()
            person, decisions = self._form.person(), self._form.decisions(case.now())
        except AppError as error:
            self._refused(error)
            return
        self._enable(False)
        self._context.runner.start(
            lambda _job: log_interview.log(case, interview, witness, person, decisions),
            self,
            partial(self._done, record),
            self._refused,
        )

    def _done(self, record: bool, interview: InterviewRead) -> None:
        self._context.changed.emit(frozenset({interview.id, interview.witness_id}))
        self._context.say(self.tr("Interview {code} is logged.").format(code=interview.code))
        self._forget()
        self.logged.emit(interview.id)
        if record:
            self.recordWanted.emit(interview.id)

    def _refused(self, error: Exception) -> None:
        self._enable(True)
        if not isinstance(error, AppError) or not self._form.refuse(error):
            self._context.tell(error)

    def _leave(self) -> None:
        if self._form.is_touched() and not prompts.confirm(
            self,
            self.tr("Leave without logging this interview?"),
            self.tr("Everything typed on this page will be gone."),
            self.tr("Leave"),
        ):
            return
        self._forget()
        self.cancelled.emit()

    def _forget(self) -> None:
        """Keep no word of the form, least of all a name, behind another page."""
        old, self._form = self._form, InterviewForm(self._context.theme)
        self._middle.replaceWidget(old, self._form)
        old.hide()
        old.deleteLater()
        self._connect_form()
