"""Consent before the interview: one question a scope, each answered on its own, nothing answered beforehand."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from testimony_app.domain.consent import Status
from testimony_app.services import consent_scripts
from testimony_app.services.consent_scripts import ConsentScript
from testimony_app.services.log_interview import ConsentDraft
from ui import words
from ui.panels.interview_form_fields import Combo, Field, TermCombo, grid, prose
from ui.panels.interview_form_section import Section
from ui.shell.theme import Theme
from ui.widgets.badges import paint_mark, state_word
from ui.widgets.basics import button, label
from ui.widgets.languages import language_name

BEFORE = ("interview", "audio_recording", "note_taking", "interpreter", "storage")
"""The scopes of taking part, which are asked before the first question."""
ANSWERS = (Status.NOT_ASKED, Status.GIVEN, Status.CONDITIONAL, Status.REFUSED)


class StatusCombo(Combo):
    """An answer with its mark; `not asked` until someone answers."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__([(status.value, state_word(status.value)) for status in ANSWERS], parent)
        self._theme = theme
        self.setIconSize(QSize(14, 14))
        theme.changed.connect(self._tint)
        self._tint()

    def status(self) -> Status:
        """The answer."""
        return Status(self.value())

    def _tint(self) -> None:
        for number, status in enumerate(ANSWERS):
            self.setItemIcon(number, mark_icon(self._theme, status.value))


def mark_icon(theme: Theme, state: str) -> QIcon:
    """The mark of a consent state as an icon."""
    drawn = QPixmap(28, 28)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    paint_mark(painter, QRectF(1, 1, 26, 26), state, theme)
    painter.end()
    drawn.setDevicePixelRatio(2)
    return QIcon(drawn)


class ScopeRow(QWidget):
    """One scope: its question, the answer, how it was given, and the conditions. Signal: changed()."""

    changed = Signal()

    def __init__(self, theme: Theme, scope: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scope = scope
        name = words.term("consent_scope", scope)
        self.status, self.obtained = StatusCombo(theme), TermCombo("consent_obtained", self.tr("how?"))
        self.status.setAccessibleName(self.tr("Answer: {scope}").format(scope=name))
        self.obtained.setAccessibleName(self.tr("How it was given: {scope}").format(scope=name))
        self._conditions = QLineEdit()
        self._conditions.setPlaceholderText(self.tr("In the witness's own terms"))
        self.conditions = Field(self.tr("Conditions"), self._conditions)
        self._question = prose("", "soft")
        place = QGridLayout(self)
        place.setContentsMargins(0, 0, 0, 0)
        place.setHorizontalSpacing(theme.size("s"))
        place.setVerticalSpacing(theme.size("xs"))
        title = label(name)
        title.setToolTip(name)
        place.addWidget(title, 0, 0)
        place.addWidget(self.status, 0, 1)
        place.addWidget(self.obtained, 0, 2)
        place.addWidget(self._question, 1, 0, 1, 3)
        place.addWidget(self.conditions, 2, 0, 1, 3)
        for column, stretch in enumerate((4, 4, 4)):
            place.setColumnStretch(column, stretch)
            place.setColumnMinimumWidth(column, 132 if column == 1 else 40)
        self.status.chosen.connect(self._answered)
        self.show_question(None)
        self._answered()

    def show_question(self, script: ConsentScript | None) -> None:
        """Show what is to be read out, or nothing."""
        text = script.questions.get(self.scope, "") if script else ""
        self._question.setText(text)
        self._question.setVisible(bool(text))

    def _answered(self) -> None:
        answer = self.status.status()
        self.obtained.setEnabled(answer is not Status.NOT_ASKED)
        self.conditions.setVisible(answer is Status.CONDITIONAL)
        self.conditions.set_problem("")
        self.changed.emit()

    def lacks_conditions(self) -> bool:
        """Whether the answer is conditional and says no conditions."""
        return self.status.status() is Status.CONDITIONAL and not self._conditions.text().strip()

    def draft(self, shared: dict[str, Any]) -> ConsentDraft | None:
        """The decision, None if the question was not put. Raises AppError `consent.conditions_missing`."""
        if self.status.status() is Status.NOT_ASKED:
            return None
        conditional = self.status.status() is Status.CONDITIONAL
        return ConsentDraft(
            scope=self.scope,
            status=self.status.status(),
            obtained=self.obtained.value(),
            conditions=self._conditions.text().strip() if conditional else "",
            event="decided",
            **shared,
        )


class ParticipationConsent(Section):
    """The five scopes of taking part, and the words to read out for them. Signal: changed()."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("ParticipationConsent", "Consent before the interview")
        hint = QCoreApplication.translate(
            "ParticipationConsent", "Each question stands alone. Leave it open if it was not put."
        )
        super().__init__(theme, title, hint, parent)
        self._language, self._child = "", False
        self._read = button(theme, "", "link", "interview")
        self._read.setCheckable(True)
        self.head.addWidget(self._read)
        self._note, self._opening, self._closing = prose("", "caption"), prose("", "soft"), prose("", "soft")
        self.rows = [ScopeRow(theme, scope) for scope in BEFORE]
        self._from, self._assent = TermCombo("consent_from"), Combo()
        for key, word in (("", self.tr("not asked")), ("yes", self.tr("yes")), ("no", self.tr("no"))):
            self._assent.addItem(word, key)
        self._assent_field = Field(self.tr("The child agrees"), self._assent)
        for part in (self._note, self._opening, *self.rows, self._closing):
            self.add(part)
        self.add(grid(theme, [[Field(self.tr("Decided by"), self._from), self._assent_field]]))
        for row in self.rows:
            row.changed.connect(self.changed)
        self._from.chosen.connect(self._ask_child)
        self._read.toggled.connect(self._show_script)
        self.set_language("")
        self._ask_child()

    def set_language(self, language: str) -> None:
        """Read out in this language, if there is a script in it."""
        self._language = language
        self._show_script()

    def set_child(self, child: bool) -> None:
        """Ask for the child's own agreement too."""
        if child != self._child:
            self._child = child
            self._from.set_value("caregiver" if child and self._from.value() == "individual" else self._from.value())
        self._ask_child()

    def drafts(self, decided_at: datetime, taker: str, language: str, interpreter: str) -> list[ConsentDraft]:
        """The decisions. Raises AppError for conditions that are missing; the row then says so."""
        script = self._script() if self._read.isChecked() else None
        assent = {"yes": True, "no": False}.get(self._assent.value()) if self._asks_child() else None
        shared: dict[str, Any] = {
            "decided_at": decided_at,
            "taker": taker,
            "language": language,
            "interpreter": interpreter,
            "given_by": self._from.value(),
            "assent": assent,
            "script_version": script.mark if script else "",
        }
        held = (row.draft(shared) for row in self.rows)
        return [draft for draft in held if draft is not None]

    def answered(self) -> bool:
        """Whether any question was put."""
        return any(row.status.status() is not Status.NOT_ASKED for row in self.rows)

    def _asks_child(self) -> bool:
        return self._child or self._from.value() == "caregiver"

    def _ask_child(self) -> None:
        self._assent_field.setVisible(self._asks_child())

    def _script(self) -> ConsentScript | None:
        return consent_scripts.script(self._language) or consent_scripts.script("en")

    def _show_script(self) -> None:
        script = self._script()
        shown = script if self._read.isChecked() else None
        self._read.setText(self.tr("Hide the script") if shown else self.tr("Read out"))
        translate = self.tr("There is no script in {language} yet: have these words interpreted.")
        lacking = shown is not None and bool(self._language) and not self._language.startswith(shown.language)
        self._note.setText(translate.format(language=language_name(self._language)) if lacking else "")
        self._note.setVisible(lacking)
        self._opening.setText(shown.opening if shown else "")
        self._closing.setText(shown.closing if shown else "")
        for part in (self._opening, self._closing):
            part.setVisible(shown is not None)
        for row in self.rows:
            row.show_question(shown)
