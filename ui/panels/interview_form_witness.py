"""The witness of an interview: code, roles, what analysis and protection need; and whether they were here before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from testimony_app.services.log_interview import InterviewRead, WitnessDraft, WitnessRead
from ui import words
from ui.panels.interview_form_fields import Field, TermCombo, TermPicker, grid, prose, text_edit
from ui.panels.interview_form_section import Fold, Section
from ui.shell.theme import Theme
from ui.widgets.basics import label
from ui.widgets.fields import read_date


class WitnessPart(QWidget):
    """Signals: codeChanged(code), changed()."""

    codeChanged = Signal(str)
    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._known: WitnessRead | None = None
        self.code, self._review = QLineEdit(), QLineEdit()
        self.code.setMaxLength(40)
        self._review.setPlaceholderText(self.tr("12 May 2031"))
        unknown = self.tr("not noted")
        self.roles = TermPicker(theme, "witness_role", self.tr("Add a role: type “doctor”"))
        self._vulnerabilities = TermPicker(theme, "vulnerability", self.tr("Add a vulnerability"))
        names = ("age_band", "sex", "connection", "displacement", "source_reliability")
        self._terms = {name: TermCombo(name, unknown) for name in names}
        self._risk = TermCombo("risk")
        self._threat, self._mitigation, self._reasons = text_edit(2), text_edit(2), text_edit(2)
        self.fields = {
            "code": Field(self.tr("Witness code"), self.code, self.tr("A code, never a name")),
            "roles": Field(self.tr("Roles"), self.roles),
            "risk_review_on": Field(self.tr("Review the risk on"), self._review),
        }
        self._lay_out()
        self.code.textChanged.connect(lambda text: self.codeChanged.emit(text.strip()))
        self.roles.changed.connect(self.changed)
        self._terms["age_band"].chosen.connect(self.changed)
        self._vulnerabilities.changed.connect(self.changed)

    @property
    def child(self) -> bool:
        """Whether the rules for children apply."""
        if self._known is not None:
            return self._known.child
        return self._terms["age_band"].value() in ("under_12", "12_to_17") or "child" in self._vulnerabilities.value()

    def set_known(self, witness: WitnessRead | None, earlier: Sequence[InterviewRead] = ()) -> None:
        """Say that this witness was interviewed before; what is recorded about them stays as it is."""
        self._known = witness
        self._again.setVisible(witness is not None)
        self.fields["roles"].setVisible(witness is None)
        self._facts.setVisible(witness is None)
        if witness is not None:
            self._heading.setText(
                self.tr("{witness} is known: this will be interview number {number}.").format(
                    witness=witness.code, number=len(earlier) + 1
                )
            )
            self._earlier.setText(
                "\n".join(f"{each.code}   {words.uncertain(each.held_on, each.precision)}" for each in earlier)
            )
            roles = self.tr(", ").join(words.term("witness_role", role) for role in witness.roles)
            self._kept.setText(
                self.tr("Roles: {roles}. What is recorded about them stays as it is.").format(roles=roles or "–")
            )
        self.changed.emit()

    def problem(self) -> str:
        """Name of the first field that does not fit, "" if all do."""
        return "" if self._known is not None or self._review_day() is not None else "risk_review_on"

    def draft(self) -> WitnessDraft:
        """The witness as entered; only the code counts for one that is known. Raises AppError."""
        values = {name: combo.value() for name, combo in self._terms.items()}
        day = self._review_day()
        values["reliability"] = values.pop("source_reliability")
        return WitnessDraft(
            code=self.code.text().strip(),
            roles=self.roles.value(),
            vulnerabilities=self._vulnerabilities.value(),
            reliability_reasons=self._reasons.toPlainText().strip(),
            risk=self._risk.value(),
            threat=self._threat.toPlainText().strip(),
            mitigation=self._mitigation.toPlainText().strip(),
            risk_review_on=date.fromisoformat(day) if day else None,
            **values,
        )

    def _review_day(self) -> str | None:
        """The day of review in ISO form, "" for none, None if it is not a day."""
        text = self._review.text().strip()
        if not text:
            return ""
        day = read_date(text, QLocale())
        return day if day is not None and len(day) == 10 else None

    def _lay_out(self) -> None:
        theme = self._theme
        made = Section(theme, self.tr("Witness"))
        made.add(grid(theme, [[self.fields["code"]]]))
        made.add(self._make_again())
        made.add(self.fields["roles"])
        self._facts = Fold(theme, self.tr("More about the witness"), self.tr("age, displacement, risk"))
        terms = self._terms
        facts = [
            [Field(self.tr("Age"), terms["age_band"]), Field(self.tr("Sex"), terms["sex"])],
            [Field(self.tr("Connection"), terms["connection"]), Field(self.tr("Displacement"), terms["displacement"])],
            [Field(self.tr("Vulnerabilities"), self._vulnerabilities)],
            [Field(self.tr("Risk"), self._risk), self.fields["risk_review_on"]],
            [Field(self.tr("Threat"), self._threat)],
            [Field(self.tr("What is done against it"), self._mitigation)],
            [Field(self.tr("Reliability as a source"), terms["source_reliability"])],
            [Field(self.tr("Reasons for the reliability"), self._reasons)],
        ]
        self._facts.add(grid(theme, facts))
        made.add(self._facts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(made)

    def _make_again(self) -> QWidget:
        self._again = QWidget()
        self._again.setProperty("kind", "notice")
        self._again.setProperty("level", "warning")
        self._heading, self._earlier, self._kept = prose("", "strong"), label(), prose("", "soft")
        self._earlier.setFont(self._theme.figures_font("body"))
        why = self.tr("Being interviewed again can harm. Ask only what the earlier interviews leave open.")
        column = QVBoxLayout(self._again)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(self._theme.size("xs"))
        for part in (self._heading, self._earlier, prose(why, "soft"), self._kept):
            column.addWidget(part)
        self._again.hide()
        return self._again
