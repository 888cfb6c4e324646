"""A new release in four steps: choose, replace, review, write. The service decides what may leave; this shows it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from testimony_app.case import Case
from testimony_app.domain.consent import Purpose
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import manage_incidents, release
from testimony_app.services.release import Preview, ReleaseRead
from ui import words
from ui.models.release_review import ExcerptReview
from ui.models.release_rows import purpose_word
from ui.pages.context import PageContext
from ui.panels.release_blocked import BlockedPanel, Condition, conditions_of
from ui.panels.release_choose import ChooseStep
from ui.panels.release_replace import ReplaceStep
from ui.panels.release_review import ReviewStep
from ui.panels.release_steps import StepBar
from ui.panels.release_write import WriteStep
from ui.widgets.basics import button, hairline, label

CHOOSE, REPLACE, REVIEW, WRITE = range(4)
BACK_TO_REVIEW = ("release.name_left", "release.consent_changed", "release.undecided", "release.nothing")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a preview was asked for."""

    incident_id: str
    purpose: Purpose
    conditions: frozenset[str] = frozenset()


class NewRelease(QWidget):
    """Signals: left(), without a release; finished(release id)."""

    left = Signal()
    finished = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._asked: Asked | None = None
        self._preview: Preview | None = None
        self._conditions: dict[str, Condition] = {}
        self._writing = self._written = False
        names = (self.tr("Choose"), self.tr("Replace"), self.tr("Review"), self.tr("Write"))
        self.steps, self._places = StepBar(theme, names), QStackedWidget()
        self.choose, self.replace, self.review = ChooseStep(theme), ReplaceStep(theme), ReviewStep(theme)
        self.write, self.blocked = WriteStep(theme), BlockedPanel(theme)
        self._state = label("", "soft")
        self._next_open = button(theme, self.tr("Show the next one"), "link", "", self.tr("Show the next one (N)"))
        self._cancel = button(theme, self.tr("Cancel"), "quiet", "", self.tr("Leave without a release"))
        self._back, self._forward = button(theme, self.tr("Back")), button(theme, "", "primary")
        self._forward.setToolTip(self.tr("Go on (Ctrl+Enter)"))
        self._lay_out()
        self._connect()
        self._show(CHOOSE)

    def begin(self, incident_id: str = "") -> None:
        """A new release from the start, of this incident if one is named."""
        self._asked = self._preview = None
        self._conditions = {}
        self._written = False
        self.choose.choose(incident_id)
        self.choose.set_purpose(Purpose.ANONYMOUS_QUOTATION)
        self._context.load(self, manage_incidents.lines, self.choose.set_incidents)
        self._show(CHOOSE)
        self.choose.setFocus()

    @property
    def step(self) -> int:
        """The step that is shown, 0 to 3."""
        return self._places.currentIndex()

    def go_on(self) -> None:
        """The next step, if this one is done."""
        if not self._forward.isEnabled():
            return
        if self.step == CHOOSE:
            self._ask(Asked(self.choose.incident_id(), self.choose.purpose()))
        elif self.step == WRITE:
            self._write()
        else:
            self._show(self.step + 1)

    def _ask(self, asked: Asked) -> None:
        """Ask what may leave, unless it was asked already; answers given before stay."""
        if self._asked is not None and (asked.incident_id, asked.purpose) == (
            self._asked.incident_id,
            self._asked.purpose,
        ):
            self._show(REPLACE)
            return
        self._conditions = {}
        self.replace.set_reviews(())
        self._look(asked)

    def _look(self, asked: Asked) -> None:
        self._asked = asked
        self._preview = None
        self._renew()

        def look(case: Case) -> Preview:
            return release.preview(case, asked.incident_id, asked.purpose, asked.conditions)

        def failed(error: Exception) -> None:
            self._asked = None
            self._renew()
            self._context.tell(error)

        self._context.runner.start(
            lambda _job: look(self._context.case), self, lambda shown: self._show_preview(asked, shown), failed
        )

    def _show_preview(self, asked: Asked, shown: Preview) -> None:
        if asked != self._asked:
            return
        self._preview = shown
        self._conditions |= conditions_of(shown)
        held = {each.key: each for each in self.replace.rows.reviews()}
        fresh = [
            held[each.passage.coding.id].renewed(each) if each.passage.coding.id in held else ExcerptReview(each)
            for each in shown.excerpts
        ]
        self.replace.set_reviews(fresh)
        self.blocked.show_blocked(shown.blocked, self._conditions, asked.conditions)
        self.blocked.unfold(not shown.excerpts or bool(asked.conditions))
        self._show(REPLACE)

    def _tick(self, decision_id: str, on: bool) -> None:
        if self._asked is None:
            return
        held = self._asked.conditions
        met = held | {decision_id} if on else held - {decision_id}
        self._look(Asked(self._asked.incident_id, self._asked.purpose, met))

    def _write(self) -> None:
        shown, folder = self._preview, self.write.folder
        if shown is None or folder is None or self._writing:
            return
        choices = {each.key: each.choice() for each in self.replace.rows.reviews()}
        recipient, accepted = self.write.recipient, self.write.accepts_doubts

        def work(case: Case, job: JobContext) -> ReleaseRead:
            return release.write(case, shown, choices, folder, job, recipient, accepted)

        title = self.tr("Writing a release of {incident}").format(incident=shown.incident.code)
        self._set_writing(True)
        self._context.long(self, title, work, self._done, self._failed, lambda: self._set_writing(False))

    def _done(self, made: ReleaseRead) -> None:
        self._set_writing(False)
        self._written = True
        self.write.show_done(made)
        self._renew()
        self._context.changed.emit(frozenset({made.id, made.incident_id}))

    def _failed(self, error: Exception) -> None:
        self._set_writing(False)
        if not isinstance(error, AppError):
            raise error
        doubtful = error.code == "release.name_doubtful"
        if error.code == "release.consent_changed":
            self._asked = None
        self.write.show_problem(str(words.message(error)), doubtful, doubtful or error.code in BACK_TO_REVIEW)

    def _set_writing(self, writing: bool) -> None:
        self._writing = writing
        self.write.set_busy(writing)
        self._renew()

    def _back_to_review(self) -> None:
        """To where the words are replaced; if consent or words changed meanwhile, after asking anew."""
        self.write.show_problem("")
        if self._asked is None and self._preview is not None:
            self._look(Asked(self._preview.incident.id, self._preview.purpose, self._preview.conditions_met))
        else:
            self._show(REPLACE)

    def _show(self, step: int) -> None:
        reviews = self.replace.rows.reviews()
        if step == REVIEW:
            self.review.set_reviews(reviews)
        if step == WRITE and self._preview is not None:
            told = self.tr("{count} passages of {incident} leave for: {purpose}. {blocked} stay blocked.")
            self.write.begin(
                told.format(
                    count=self.replace.included(),
                    incident=self._preview.incident.code,
                    purpose=purpose_word(self._preview.purpose),
                    blocked=len(self._preview.blocked),
                )
            )
        self._places.setCurrentIndex(step)
        self._renew()
        place = self._places.currentWidget()
        if place is not None:
            place.setFocus()

    def _renew(self) -> None:
        """Show what can be done now."""
        step, looking = self.step, self._asked is not None and self._preview is None
        open_, included = self.replace.open(), self.replace.included()
        settled = self._preview is not None and not open_ and included > 0 and not looking
        ready = {
            CHOOSE: bool(self.choose.incident_id()) and not looking,
            REPLACE: settled,
            REVIEW: settled,
            WRITE: settled and self.write.ready() and not self._writing,
        }[step]
        over = step == WRITE and self._written
        reached = step if over else (WRITE if settled else REPLACE if self._preview is not None else CHOOSE)
        self.steps.set_step(step, reached)
        self.steps.setDisabled(over or self._writing)
        self._forward.setEnabled(ready)
        self._forward.setText(self.tr("Write the files") if step == WRITE else self.tr("Go on"))
        self._state.setText(self._state_in_words(looking, open_, included))
        self._next_open.setVisible(step == REPLACE and open_ > 0)
        self._back.setVisible(step != CHOOSE)
        for widget in (self._back, self._cancel):
            widget.setDisabled(self._writing)
        self._foot.setVisible(not over)
        self.blocked.setVisible(step in (REPLACE, REVIEW) and self._has_blocked())

    def _has_blocked(self) -> bool:
        return bool(self._conditions) or (self._preview is not None and bool(self._preview.blocked))

    def _state_in_words(self, looking: bool, open_: int, included: int) -> str:
        if looking:
            return self.tr("Looking at what may leave…")
        if self.step == CHOOSE or self._preview is None:
            return "" if self.choose.incident_id() else self.tr("Choose an incident.")
        if open_:
            return self.tr("{count} suggestions to decide before this can go on.").format(count=open_)
        if not included:
            return self.tr("No passage is left to release.")
        if self.step == WRITE and self.write.folder is None:
            return self.tr("Choose a folder.")
        return self.tr("{count} passages, everything decided.").format(count=included)

    def _connect(self) -> None:
        self.steps.chosen.connect(self._show)
        self.choose.changed.connect(self._renew)
        self.replace.changed.connect(self._renew)
        self.write.changed.connect(self._renew)
        self.write.reviewChosen.connect(self._back_to_review)
        self.write.finished.connect(self.finished)
        self.blocked.conditionTicked.connect(self._tick)
        self._next_open.clicked.connect(self.replace.next_open)
        self._cancel.clicked.connect(self.left)
        self._back.clicked.connect(lambda: self._show(max(self.step - 1, CHOOSE)))
        self._forward.clicked.connect(self.go_on)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.go_on)

    def _lay_out(self) -> None:
        theme = self._context.theme
        head, self._foot = QHBoxLayout(), QWidget()
        head.setSpacing(theme.size("xl"))
        head.addWidget(label(self.tr("New release"), "page-title"))
        head.addWidget(self.steps)
        head.addStretch(1)
        below, foot = QVBoxLayout(self._foot), QHBoxLayout()
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(theme.size("m"))
        below.addWidget(hairline())
        below.addLayout(foot)
        foot.setSpacing(theme.size("s"))
        foot.addWidget(self._state)
        foot.addWidget(self._next_open)
        foot.addStretch(1)
        for widget in (self._cancel, self._back, self._forward):
            foot.addWidget(widget)
        for step in (self.choose, self.replace, self.review, self.write):
            self._places.addWidget(step)
        column, side = QVBoxLayout(self), theme.size("xl")
        column.setContentsMargins(side, theme.size("l"), side, theme.size("m"))
        column.setSpacing(theme.size("m"))
        column.addLayout(head)
        column.addWidget(self._places, 1)
        column.addWidget(self.blocked)
        column.addWidget(self._foot)
