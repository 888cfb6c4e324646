"""Record one decision about one scope: nothing is answered beforehand, and every word of it stays in the ledger."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from testimony_app.domain.consent import Status
from testimony_app.errors import AppError
from testimony_app.services import consent_scripts
from testimony_app.services.decide_consent import ConsentDraft
from ui import words
from ui.panels.consent_history import Cell
from ui.panels.interview_form_consent import StatusCombo
from ui.panels.interview_form_fields import Combo, Field, LanguageCombo, TermCombo, TimeEdit, grid, prose
from ui.panels.interview_form_section import Fold
from ui.shell.theme import Theme
from ui.widgets.basics import button
from ui.widgets.fields import read_date


class ConsentDecisionForm(QScrollArea):
    """Signals: decided(ConsentDraft), cancelled()."""

    decided = Signal(object)
    cancelled = Signal()

    def __init__(self, theme: Theme, cell: Cell, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._cell = theme, cell
        self._script = consent_scripts.script(cell.language)
        self.setWidgetResizable(True)
        self._make_controls(now.astimezone())
        self._fields = self._make_fields()
        self._lay_out()
        self.status.chosen.connect(self._answered)
        self._from.chosen.connect(self._answered)
        self._answered()
        self.setFocusProxy(self.status)

    def submit(self) -> None:
        """Hand the decision on, or say at the fields what does not fit."""
        for field in self._fields.values():
            field.set_problem("")
        wrong = self._problems()
        for name, sentence in wrong.items():
            self._fields[name].set_problem(sentence)
        if wrong:
            self._go_to(next(iter(wrong)))
            return
        try:
            draft = self._draft()
        except AppError as error:
            self.refuse(error)
            return
        self.decided.emit(draft)

    def refuse(self, error: AppError) -> None:
        """Say what the case did not accept."""
        name = str(error.ids.get("field", ""))
        name = name if name in self._fields else "status"
        self._fields[name].set_problem(str(words.message(error)))
        self._go_to(name)

    def _make_controls(self, now: datetime) -> None:
        unknown = self.tr("not noted")
        self.status, self._obtained = StatusCombo(self._theme), TermCombo("consent_obtained", unknown)
        self._from, self._capacity = TermCombo("consent_from"), TermCombo("capacity")
        self._assent = Combo([("", self.tr("not asked")), ("yes", self.tr("yes")), ("no", self.tr("no"))])
        self._day, self._time = QLineEdit(words.day(now.date())), TimeEdit()
        self._time.setText(f"{now:%H:%M}")
        self._language = LanguageCombo(unknown)
        self._language.set_value(self._cell.language)
        self._event = TermCombo("consent_event")
        self._event.set_value("changed" if self._cell.rows else "decided")
        self._why, self._basis = TermCombo("withheld_reason", unknown), TermCombo("lawful_basis", unknown)
        self._conditions, self._until, self._review = QLineEdit(), QLineEdit(), QLineEdit()
        self._codes = {
            name: QLineEdit() for name in ("taker", "interpreter", "approver", "witness_to_consent", "withheld_from")
        }
        for name, line in self._codes.items():
            line.setMaxLength(200 if name == "withheld_from" else 40)
        self._version = QLineEdit(self._script.mark if self._script else "")
        for line in (self._until, self._review):
            line.setPlaceholderText(self.tr("12 May 2031"))

    def _make_fields(self) -> dict[str, Field]:
        codes = self._codes
        return {
            "status": Field(self.tr("Answer"), self.status),
            "conditions": Field(self.tr("Conditions, in the witness's own terms"), self._conditions),
            "obtained": Field(self.tr("How it was given"), self._obtained),
            "given_by": Field(self.tr("Decided by"), self._from),
            "assent": Field(self.tr("The child agrees"), self._assent),
            "day": Field(self.tr("Day"), self._day),
            "time": Field(self.tr("Time"), self._time),
            "taker": Field(self.tr("Taken by"), codes["taker"]),
            "language": Field(self.tr("Language"), self._language),
            "valid_until": Field(self.tr("Valid until"), self._until),
            "review_on": Field(self.tr("Ask again on"), self._review),
            "interpreter": Field(self.tr("Interpreter's code"), codes["interpreter"]),
            "witness_to_consent": Field(self.tr("Witness to consent"), codes["witness_to_consent"]),
            "approver": Field(self.tr("Approved by"), codes["approver"]),
            "capacity": Field(self.tr("Capacity"), self._capacity),
            "script_version": Field(self.tr("Script"), self._version),
            "event": Field(self.tr("What this is"), self._event),
            "withheld_from": Field(self.tr("Withheld from whom"), codes["withheld_from"]),
            "withheld_why": Field(self.tr("Why it is withheld"), self._why),
            "lawful_basis": Field(self.tr("Lawful basis, apart from consent"), self._basis),
        }

    def _lay_out(self) -> None:
        theme, page, held = self._theme, QWidget(), self._fields
        page.setProperty("kind", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(theme.size("l"), theme.size("l"), theme.size("l"), theme.size("l"))
        column.setSpacing(theme.size("m"))
        column.addWidget(prose(words.term("consent_scope", self._cell.scope), "title"))
        who = self.tr("{witness} · {interview}").format(witness=self._cell.witness, interview=self._cell.interview)
        column.addWidget(prose(who, "soft"))
        question = self._script.questions.get(self._cell.scope, "") if self._script else ""
        if question:
            column.addWidget(prose(self.tr("“{question}”").format(question=question), ""))
        first = (("status",), ("conditions",), ("obtained",), ("given_by", "assent"), ("day", "time"))
        rest = (("taker", "language"), ("valid_until", "review_on"))
        column.addLayout(grid(theme, [[held[name] for name in row] for row in (*first, *rest)]))
        more = Fold(theme, self.tr("More"), self.tr("approval, basis, withheld"))
        names = (
            ("interpreter", "witness_to_consent"),
            ("approver", "capacity"),
            ("script_version", "event"),
            ("withheld_from", "withheld_why"),
            ("lawful_basis",),
        )
        more.add(grid(theme, [[held[name] for name in row] for row in names]))
        column.addWidget(more)
        record = button(theme, self.tr("Record"), "primary", tip=self.tr("Record the decision (Ctrl+Enter)"))
        record.clicked.connect(self.submit)
        cancel = button(theme, self.tr("Cancel"), "quiet", tip=self.tr("Back without recording (Esc)"))
        cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.addWidget(record)
        row.addWidget(cancel)
        row.addStretch()
        column.addLayout(row)
        column.addStretch()
        self.setWidget(page)

    def _answered(self) -> None:
        self._fields["conditions"].setVisible(self.status.status() is Status.CONDITIONAL)
        self._fields["assent"].setVisible(self._from.value() in ("caregiver", "child_assent"))

    def _problems(self) -> dict[str, str]:
        wrong = {}
        not_a_day = self.tr("This is not a day. Write 12 May 2031.")
        if self.status.status() is Status.CONDITIONAL and not self._conditions.text().strip():
            wrong["conditions"] = self.tr("Write the conditions.")
        if not isinstance(_day(self._day), date):
            wrong["day"] = not_a_day
        if not self._time.value():
            wrong["time"] = self.tr("Write 09:30.")
        for name, line in (("valid_until", self._until), ("review_on", self._review)):
            if line.text().strip() and _day(line) is None:
                wrong[name] = not_a_day
        return wrong

    def _draft(self) -> ConsentDraft:
        day = _day(self._day) or date.today()
        said_at = datetime.combine(day, time.fromisoformat(self._time.value() or "00:00")).astimezone()
        asked = self._from.value() in ("caregiver", "child_assent")
        lines: dict[str, Any] = {name: line.text().strip() for name, line in self._codes.items()}
        return ConsentDraft(
            scope=self._cell.scope,
            status=self.status.status(),
            decided_at=said_at,
            obtained=self._obtained.value(),
            given_by=self._from.value(),
            assent={"yes": True, "no": False}.get(self._assent.value()) if asked else None,
            capacity=self._capacity.value(),
            language=self._language.value()[:16],
            script_version=self._version.text().strip(),
            conditions=self._conditions.text().strip() if self.status.status() is Status.CONDITIONAL else "",
            valid_until=_day(self._until),
            review_on=_day(self._review),
            event=self._event.value(),
            withheld_why=self._why.value(),
            lawful_basis=self._basis.value(),
            **lines,
        )

    def _go_to(self, name: str) -> None:
        self._fields[name].setFocus()
        self.ensureWidgetVisible(self._fields[name], 0, 60)


def _day(line: QLineEdit) -> date | None:
    """The day typed in a field, None for none and for what is not a day."""
    iso = read_date(line.text().strip(), QLocale())
    try:
        return date.fromisoformat(iso) if iso is not None and len(iso) == 10 else None
    except ValueError:
        return None
