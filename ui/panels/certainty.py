"""How certain an incident is: what the rules propose and on which figures, and what a person decides, with reasons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from testimony_app.domain.corroboration import RULES, Proposal
from testimony_app.errors import AppError
from testimony_app.services.corroborate import CertaintyRead, Findings
from ui import words
from ui.models import finding_words
from ui.shell.theme import Theme
from ui.widgets.basics import button, hairline, label, set_state, wrapped
from ui.widgets.flow import FlowLayout

FIGURES = (
    *("accounts", "direct", "circumstantial", "hearsay", "contradicting"),
    *("time_or_place_contradicted", "together", "doubted", "opinions", "ungraded"),
)
LEFT = 430


class CertaintyPanel(QWidget):
    """Signal: decided(certainty, reasons)."""

    decided = Signal(str, str)

    def __init__(
        self, theme: Theme, may_decide: bool, named: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        """named: the code name of a person by their id."""
        super().__init__(parent)
        self._theme, self._may, self._named = theme, may_decide, named
        self._proposed, self._why = label("", "title"), wrapped("", "")
        self._rules = {rule: (label("", "strong"), wrapped("", "soft")) for rule in RULES}
        self._figures = {name: (label("", "soft"), label("", "strong")) for name in FIGURES}
        self._company = wrapped("", "soft")
        self._chips = QButtonGroup(self)
        self._reasons, self._decide = QPlainTextEdit(), button(theme, self.tr("Decide"), "primary")
        self._problem, self._holds = wrapped("", "error"), wrapped("", "strong")
        self._history = QVBoxLayout()
        self._incident_id = ""
        self._lay_out()
        self._connect()

    def show_findings(self, found: Findings) -> None:
        """Show proposal and decisions. What was typed for the same incident stays."""
        if found.incident.id != self._incident_id:
            self._incident_id = found.incident.id
            self._reasons.clear()
            self._choose(found.proposal.certainty)
        self._show_proposal(found.proposal)
        company = found.company
        lines = (*finding_words.together(company.together), *finding_words.unknown(company.unknown))
        self._company.setText("\n".join(lines))
        self._company.setVisible(bool(lines))
        held = words.term("certainty", found.incident.certainty)
        if not found.decisions:
            noted = self.tr("{word}, noted with the incident; nobody gave reasons yet.").format(word=held)
            self._holds.setText(noted if held else self.tr("Not decided yet."))
        else:
            self._holds.setText(held)
        self._show_history(found.decisions)

    def stored(self) -> None:
        """A decision was stored: make room for the next one."""
        self._reasons.clear()
        self._problem.setText("")

    def show_problem(self, error: AppError) -> None:
        """Say what is missing."""
        self._problem.setText(str(words.message(error)))
        self._problem.setVisible(True)

    def chosen(self) -> str:
        """The certainty that is chosen, "" for none."""
        made = self._chips.checkedButton()
        return str(made.property("term")) if made is not None else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._reasons and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._send()
                return True
        return super().eventFilter(watched, event)

    def _show_proposal(self, proposal: Proposal) -> None:
        word = words.term("certainty", proposal.certainty)
        self._proposed.setText(
            self.tr("Proposed: {word}").format(word=word.lower()) if word else self.tr("No proposal")
        )
        self._why.setText(finding_words.said(f"rule.{proposal.rule}"))
        for rule, (mark, made) in self._rules.items():
            reached = rule == proposal.rule
            mark.setText("→" if reached and not self.isRightToLeft() else "←" if reached else "")
            made.setText(finding_words.said(f"rule.{rule}"))
            set_state(made, "kind", "strong" if reached else "soft")
        for name, (called, number) in self._figures.items():
            called.setText(finding_words.said(f"figure.{name}"))
            number.setText(str(proposal.figures[name]))

    def _show_history(self, decisions: tuple[CertaintyRead, ...]) -> None:
        while (item := self._history.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for each in decisions:
            self._history.addWidget(self._decision(each))
        if not decisions:
            self._history.addWidget(label(self.tr("None yet."), "soft"))

    def _decision(self, held: CertaintyRead) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, self._theme.size("s"))
        column.setSpacing(0)
        column.addWidget(label(words.term("certainty", held.certainty), "strong"))
        column.addWidget(wrapped(held.reasons))
        proposed = words.term("certainty", held.proposed).lower() or self.tr("nothing")
        figures = words.comma().join(
            f"{finding_words.said(f'figure.{name}').lower()} {held.basis[name]}"
            for name in ("accounts", "direct", "contradicting")
            if name in held.basis
        )
        by = self.tr("by {person}, {moment}").format(
            person=self._named(held.decided_by), moment=words.moment(held.decided_at)
        )
        then = self.tr("proposed then: {word}").format(word=proposed)
        column.addWidget(wrapped(words.joined((by, then, figures)), "caption"))
        return made

    def _choose(self, term: str) -> None:
        for made in self._chips.buttons():
            if made.property("term") == term:
                made.setChecked(True)
                return
        self._chips.setExclusive(False)
        for made in self._chips.buttons():
            made.setChecked(False)
        self._chips.setExclusive(True)

    def _send(self) -> None:
        if self._may:
            self.decided.emit(self.chosen(), self._reasons.toPlainText())

    def _connect(self) -> None:
        self._decide.clicked.connect(self._send)
        self._reasons.installEventFilter(self)
        if self._may:
            self.setFocusProxy(self._reasons)

    def _lay_out(self) -> None:
        theme, row = self._theme, QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.size("l"))
        row.addWidget(self._scrolled(self._proposal_side()), 5)
        row.addWidget(hairline(vertical=True))
        row.addWidget(self._scrolled(self._decision_side()), 6)

    def _proposal_side(self) -> QVBoxLayout:
        theme, column, grid = self._theme, QVBoxLayout(), QGridLayout()
        column.setSpacing(theme.size("s"))
        column.addWidget(self._proposed)
        column.addWidget(self._why)
        grid.setHorizontalSpacing(theme.size("l"))
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for number, (called, figure) in enumerate(self._figures.values()):
            grid.addWidget(figure, number, 0)
            grid.addWidget(called, number, 1)
        column.addLayout(grid)
        column.addWidget(self._company)
        column.addWidget(label(self.tr("Rules"), "strong"))
        rules = QGridLayout()
        rules.setHorizontalSpacing(theme.size("s"))
        rules.setVerticalSpacing(theme.size("xs"))
        rules.setColumnMinimumWidth(0, theme.wide(16))
        rules.setColumnStretch(1, 1)
        for number, (mark, made) in enumerate(self._rules.values()):
            rules.addWidget(mark, number, 0, Qt.AlignmentFlag.AlignTop)
            rules.addWidget(made, number, 1)
        column.addLayout(rules)
        for code in ("rule.counting", "rule.together"):
            column.addWidget(wrapped(finding_words.said(code), "caption"))
        column.addStretch(1)
        return column

    def _decision_side(self) -> QVBoxLayout:
        theme, column, acts = self._theme, QVBoxLayout(), QHBoxLayout()
        chips, flow = QWidget(), FlowLayout(spacing=theme.size("s"))
        chips.setLayout(flow)
        for number, (key, word) in enumerate(words.terms("certainty")):
            chip = button(theme, word, "chip")
            chip.setCheckable(True)
            chip.setProperty("term", key)
            self._chips.addButton(chip, number)
            flow.addWidget(chip)
        self._reasons.setPlaceholderText(self.tr("What it rests on, and what is missing"))
        self._reasons.setAccessibleName(self.tr("Reasons of the decision"))
        self._reasons.setTabChangesFocus(True)
        self._reasons.setFixedHeight(self.fontMetrics().lineSpacing() * 3 + 18)
        self._decide.setToolTip(self.tr("Keep this decision with its reasons (Ctrl+Enter)"))
        self._problem.setVisible(False)
        acts.addWidget(self._decide)
        acts.addStretch(1)
        column.setSpacing(theme.size("s"))
        column.addWidget(self._holds)
        if self._may:
            column.addWidget(chips)
            column.addWidget(self._reasons)
            column.addWidget(self._problem)
            column.addLayout(acts)
        else:
            column.addWidget(wrapped(self.tr("Leads and report writers decide this."), "soft"))
        column.addWidget(label(self.tr("Decisions so far"), "strong"))
        column.addLayout(self._history)
        column.addStretch(1)
        return column

    @staticmethod
    def _scrolled(column: QVBoxLayout) -> QScrollArea:
        inner, scroll = QWidget(), QScrollArea()
        column.setContentsMargins(0, 0, 12, 0)
        inner.setLayout(column)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        return scroll
