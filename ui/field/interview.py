"""Write an interview down on a device that cannot read back: the form, what is still open, and its recordings."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from testimony_app.domain.consent import Status
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services.field_device import Take
from testimony_app.settings import CASE_SETTINGS
from ui import prompts, words
from ui.field.context import FieldContext
from ui.field.takes import TakeList
from ui.panels.interview_form import InterviewForm
from ui.panels.interview_form_fields import prose
from ui.widgets.basics import button, hairline, label

SIDE = 288
SCOPE = "audio_recording"
_DEFAULTS = {each.key: str(each.default) for each in CASE_SETTINGS}


class FieldInterviewPage(QWidget):
    """Signals: sealed(number), consentChanged()."""

    sealed = Signal(int)
    consentChanged = Signal()

    def __init__(self, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._form, self.takes = InterviewForm(theme), TakeList(theme)
        self._points, self._complete = QVBoxLayout(), label("", "strong")
        self._points.setSpacing(theme.size("s"))
        self._seal = button(theme, self.tr("Seal interview"), "primary", "lock", self.tr("Seal it (Ctrl+Enter)"))
        self._clear = button(theme, self.tr("Empty the form"), "quiet")
        self._middle = QHBoxLayout()
        self._lay_out()
        self._seal.clicked.connect(self.seal)
        self._clear.clicked.connect(self._ask_to_clear)
        self.takes.discardChosen.connect(self._discard)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.seal)
        self.begin()

    @property
    def consent(self) -> Status:
        """What the form says about being recorded."""
        rows = self._form.consent.rows
        return next((row.status.status() for row in rows if row.scope == SCOPE), Status.NOT_ASKED)

    @property
    def code(self) -> str:
        """The interview's code as it stands in the form."""
        return self._form.circumstances.code.text().strip()

    def is_touched(self) -> bool:
        """Whether something would be lost by closing."""
        return self._form.is_touched()

    def begin(self) -> None:
        """Show a fresh form; no word of the one before is kept."""
        self.wipe()
        old, self._form = self._form, InterviewForm(self._context.theme)
        self._middle.replaceWidget(old, self._form)
        old.hide()
        old.deleteLater()
        self._form.start(self._context.device.suggest(), _DEFAULTS["default_language"], _DEFAULTS["place_granularity"])
        self._form.changed.connect(self._show_missing)
        self.setFocusProxy(self._form)
        self.takes.begin()
        self._show_missing()
        self.refresh()

    def wipe(self) -> None:
        """Empty every field at once, with what its own undo remembers; a widget is deleted only some time later."""
        self._form.blockSignals(True)
        for line in self._form.findChildren(QLineEdit):
            line.setText("")
        for text in self._form.findChildren(QPlainTextEdit):
            text.setPlainText("")

    def refresh(self) -> None:
        """Look for recordings that no interview names."""
        device = self._context.device

        def read(_job: JobContext) -> tuple[tuple[Take, ...], dict[str, int]]:
            found = device.takes()
            return found, {each.media_id: device.length_ms(each.media_id) for each in found}

        self._context.run(self, read, lambda found: self.takes.show_takes(*found))

    def seal(self) -> None:
        """Seal what the form says, with the recordings that are ticked."""
        if not self._seal.isEnabled() or not self._form.check():
            return
        device, recordings = self._context.device, self.takes.chosen()
        try:
            interview, witness = self._form.interview(), self._form.witness.draft()
            person, decisions = self._form.person(), self._form.decisions(datetime.now(UTC))
        except AppError as error:
            self._refused(error)
            return
        self._seal.setEnabled(False)
        self._context.run(
            self,
            lambda job: device.log(interview, witness, person, decisions, recordings, job),
            self._done,
            self._refused,
        )

    def _done(self, number: int) -> None:
        self._seal.setEnabled(True)
        self.begin()
        self._context.say(
            self.tr("Interview number {number} of this device is sealed. Nobody can read it here again.").format(
                number=number
            )
        )
        self._context.changed.emit()
        self.sealed.emit(number)

    def _refused(self, error: Exception) -> None:
        self._seal.setEnabled(True)
        if not isinstance(error, AppError) or not self._form.refuse(error):
            self._context.tell(error)

    def _ask_to_clear(self) -> None:
        if not self._form.is_touched() or prompts.confirm(
            self,
            self.tr("Empty the form without sealing it?"),
            self.tr("Everything typed on this page will be gone. Recordings stay."),
            self.tr("Empty the form"),
        ):
            self.begin()

    def _discard(self, media_id: str) -> None:
        agreed = prompts.confirm(
            self,
            self.tr("Discard this recording?"),
            self.tr("It becomes unreadable for good, for headquarters too."),
            self.tr("Discard"),
        )
        if agreed:
            device = self._context.device
            self._context.run(self, lambda _: device.discard(media_id), lambda _: self._context.changed.emit())

    def _show_missing(self) -> None:
        codes = self._form.missing()
        self._complete.setText(self.tr("Still open") if codes else self.tr("Nothing is open"))
        while (item := self._points.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for code in codes:
            self._points.addWidget(prose(words.label(code), "soft"))
        self.consentChanged.emit()

    def _lay_out(self) -> None:
        theme = self._context.theme
        head = QHBoxLayout()
        head.setContentsMargins(theme.size("xl"), theme.size("l"), theme.size("xl"), theme.size("m"))
        head.setSpacing(theme.size("s"))
        head.addWidget(label(self.tr("Write down an interview"), "page-title"), 1)
        head.addWidget(self._clear)
        head.addWidget(self._seal)
        side, beside, scroll = QVBoxLayout(), QWidget(), QScrollArea()
        beside.setProperty("kind", "page")
        side.setContentsMargins(theme.size("l"), theme.size("l"), theme.size("l"), theme.size("l"))
        side.setSpacing(theme.size("s"))
        side.addWidget(self._complete)
        side.addLayout(self._points)
        side.addSpacing(theme.size("l"))
        side.addWidget(self.takes)
        side.addStretch()
        side.addWidget(
            prose(self.tr("Once it is sealed, nothing of it can be corrected here. Ctrl+Enter seals it."), "caption")
        )
        beside.setLayout(side)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(beside)
        theme.fit(scroll, SIDE, SIDE)
        self._middle.setSpacing(0)
        self._middle.addWidget(self._form, 1)
        self._middle.addWidget(hairline(vertical=True))
        self._middle.addWidget(scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addLayout(self._middle, 1)
