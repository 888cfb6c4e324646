"""The form for one interview: two columns, what is still open beside them, names at the very end."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from testimony_app.errors import AppError
from testimony_app.services import log_interview
from testimony_app.services.log_interview import ConsentDraft, InterviewDraft, InterviewRead, Suggestion, WitnessRead
from testimony_app.services.unseal_identity import PersonDraft
from ui import words
from ui.panels.interview_form_circumstances import Circumstances
from ui.panels.interview_form_consent import ParticipationConsent
from ui.panels.interview_form_fields import Field, TermCombo, entered, grid, text_edit
from ui.panels.interview_form_identity import IdentityPart
from ui.panels.interview_form_rows import PriorInterviews
from ui.panels.interview_form_section import Fold, Section
from ui.panels.interview_form_witness import WitnessPart
from ui.shell.theme import Theme
from ui.widgets.basics import hairline
from ui.widgets.fields import ChipChoice, TickList

FORM = 1280
"""How wide the two columns become at most, as `Theme.wide` means it."""


class InterviewForm(QScrollArea):
    """Signals: changed(); witnessNamed(code), when the code of the witness was typed."""

    changed = Signal()
    witnessNamed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Log an interview"))
        self.circumstances, self.witness = Circumstances(theme), WitnessPart(theme)
        self._explained = TickList(theme, words.terms("explained"))
        self._prior = PriorInterviews(theme)
        self.consent = ParticipationConsent(theme)
        self._statement = ChipChoice(theme, words.terms("statement_state"))
        self._distress = TermCombo("distress", self.tr("not noted"))
        self._notes = text_edit(3)
        self.identity = IdentityPart(theme)
        self._lay_out()
        self._start = entered(self)
        for part in (self.circumstances, self.witness, self._explained, self._prior, self.consent):
            part.changed.connect(self._changed)
        self.witness.codeChanged.connect(self.witnessNamed)

    def start(self, suggestion: Suggestion, language: str, granularity: str) -> None:
        """Fill in what can be known beforehand: free codes, and the circumstances of the last interview."""
        self.circumstances.code.setText(suggestion.interview_code)
        self.witness.code.setText(suggestion.witness_code)
        if suggestion.last is not None:
            self.circumstances.take_over(suggestion.last)
        else:
            self.circumstances.start_with(language, granularity)
        self._start = entered(self)
        self._changed()
        self.circumstances.date.setFocus()

    def is_touched(self) -> bool:
        """Whether anything was typed, chosen or ticked since the start."""
        return entered(self) != self._start

    def show_known(self, known: tuple[WitnessRead, tuple[InterviewRead, ...]] | None) -> None:
        """Say whether the witness was interviewed before."""
        self.witness.set_known(*known) if known else self.witness.set_known(None)

    def missing(self) -> tuple[str, ...]:
        """What stands between this interview and a complete one, as codes."""
        so_far = InterviewRead.model_construct(
            explained=self._explained.value(),
            prior_interviews_asked=self._prior.asked(),
            privacy=self.circumstances.privacy.value(),
        )
        return log_interview.missing(so_far, self.consent.answered())

    def check(self) -> bool:
        """Whether everything can be logged; what does not fit says so, and the first of it has the keyboard."""
        held = self.circumstances.fields
        for field in self._fields():
            field.set_problem("")
        wrong = []
        for field, control in (
            (held["code"], self.circumstances.code),
            (self.witness.fields["code"], self.witness.code),
        ):
            if not control.text().strip():
                wrong.append((field, self.tr("A code is needed.")))
            elif " " in control.text().strip():
                wrong.append((field, str(words.message_of("code.unfit"))))
        if self.circumstances.date.is_readable() and self.circumstances.held_on() is None:
            wrong.append((held["held_on"], self.tr("A date is needed, as far as it is known.")))
        elif not self.circumstances.date.is_readable():
            wrong.append((held["held_on"], " "))
        for name, time_edit in (("started", self.circumstances.started), ("ended", self.circumstances.ended)):
            if time_edit.value() is None:
                wrong.append((held[name], self.tr("This is not a time. Write 09:30.")))
        if self.witness.problem():
            wrong.append((self.witness.fields["risk_review_on"], self.tr("This is not a day. Write 12 May 2031.")))
        for row in self.consent.rows:
            if row.lacks_conditions():
                wrong.append((row.conditions, self.tr("Write the conditions.")))
        for field, sentence in wrong:
            field.set_problem(sentence.strip())
        if wrong:
            self._go_to(wrong[0][0])
        return not wrong

    def refuse(self, error: AppError) -> bool:
        """Show an error of the case at the field that it is about; False if it is about none."""
        named = str(error.ids.get("field", "")).partition(".")[0]
        field = {
            "interview.code_taken": self.circumstances.fields["code"],
            "code.unfit": self.circumstances.fields["code"],
        }.get(error.code) or self.circumstances.fields.get(named)
        if field is None:
            return False
        field.set_problem(str(words.message(error)))
        self._go_to(field)
        return True

    def interview(self) -> InterviewDraft:
        """The interview as entered. Raises AppError."""
        values: dict[str, Any] = self.circumstances.values()
        return InterviewDraft(
            **values,
            explained=self._explained.value(),
            prior_interviews=self._prior.value(),
            prior_interviews_asked=self._prior.asked(),
            statement=self._statement.value(),
            distress=self._distress.value(),
            notes=self._notes.toPlainText().strip(),
        )

    def person(self) -> PersonDraft | None:
        """The name and contacts, None if nothing was entered."""
        return self.identity.draft()

    def decisions(self, now: datetime) -> list[ConsentDraft]:
        """The answers that were given, as of the interview itself. Raises AppError `consent.conditions_missing`."""
        at = self.circumstances
        return self.consent.drafts(
            self._said_at(now), at.interviewer(), at.language.value()[:16], at.interpreter_code()
        )

    def _said_at(self, now: datetime) -> datetime:
        """When the answers were given: as the interview began; at the earliest that its date can mean."""
        held = self.circumstances.held_on()
        if held is None or (held.earliest == now.astimezone().date() and not self.circumstances.started.value()):
            return now
        began = time.fromisoformat(self.circumstances.started.value() or "00:00")
        return datetime.combine(held.earliest, began).astimezone()

    def _fields(self) -> list[Field]:
        rows = [row.conditions for row in self.consent.rows]
        return [*self.circumstances.fields.values(), *self.witness.fields.values(), *rows]

    def _go_to(self, field: Field) -> None:
        field.setFocus()
        self.ensureWidgetVisible(field, 0, 80)

    def _changed(self) -> None:
        self.consent.set_language(self.circumstances.language.value())
        self.consent.set_child(self.witness.child)
        self.changed.emit()

    def _lay_out(self) -> None:
        theme, page, inner = self._theme, QWidget(), QWidget()
        page.setProperty("kind", "page")
        theme.fit(inner, most=FORM)
        ending = QVBoxLayout()
        ending.setSpacing(theme.size("xl"))
        told = Section(theme, self.tr("Explained to the witness"))
        told.add(self._explained)
        earlier = Section(theme, self.tr("Earlier interviews"))
        earlier.add(self._prior)
        for part in (self.witness, told, earlier, self.consent):
            ending.addWidget(part)
        ending.addStretch()
        columns = QHBoxLayout()
        columns.setSpacing(theme.size("xxl"))
        columns.addWidget(self.circumstances, 1)
        columns.addLayout(ending, 1)
        after = Fold(theme, self.tr("After the interview"), self.tr("statement, distress, notes"))
        after.add(Field(self.tr("Statement"), self._statement))
        after.add(grid(theme, [[Field(self.tr("Distress"), self._distress)]]))
        after.add(Field(self.tr("Notes"), self._notes))
        whole, around = QVBoxLayout(inner), QHBoxLayout(page)
        whole.setContentsMargins(theme.size("xl"), theme.size("l"), theme.size("xl"), theme.size("xl"))
        whole.setSpacing(theme.size("l"))
        whole.addLayout(columns)
        whole.addWidget(hairline())
        whole.addWidget(after)
        whole.addWidget(self.identity)
        whole.addStretch()
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(inner, 100)
        around.addStretch(1)
        self.setWidget(page)
