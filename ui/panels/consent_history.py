"""One cell of the consent matrix: what holds, why, and every decision that was ever recorded for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from testimony_app.domain.consent import Standing, Status
from testimony_app.services.decide_consent import ConsentRead
from ui import words
from ui.panels.interview_form_fields import prose
from ui.shell.theme import Theme
from ui.widgets.badges import paint_mark, state_word
from ui.widgets.basics import button, label
from ui.widgets.languages import language_name

WITHDRAWABLE = (Status.GIVEN, Status.CONDITIONAL, Status.EXPIRED)


@dataclass(frozen=True, slots=True)
class Cell:
    """An interview and a scope, what holds there, and the rows of the ledger, newest first.

    language: of the interview. read: whether rows and language are there already.
    """

    interview_id: str
    witness: str
    interview: str
    scope: str
    standing: Standing
    rows: Sequence[ConsentRead] = ()
    language: str = ""
    read: bool = False


def why(held: Standing) -> str:
    """What holds and since when, in a sentence."""
    decision = held.decision
    if decision is None:
        return QCoreApplication.translate("ConsentHistory", "Nobody has asked. That never counts as a yes.")
    sentence = {
        Status.GIVEN: QCoreApplication.translate("ConsentHistory", "Agreed on {day}."),
        Status.CONDITIONAL: QCoreApplication.translate("ConsentHistory", "Agreed on {day}, under conditions."),
        Status.REFUSED: QCoreApplication.translate("ConsentHistory", "Said no on {day}."),
        Status.WITHDRAWN: QCoreApplication.translate("ConsentHistory", "Taken back on {day}, with effect at once."),
        Status.NOT_ASKED: QCoreApplication.translate(
            "ConsentHistory", "Noted as not asked on {day}. That never counts as a yes."
        ),
        Status.EXPIRED: QCoreApplication.translate(
            "ConsentHistory", "Agreed on {day}, but only until {until}. It counts as a no until it is given again."
        ),
    }[held.status]
    until = words.day(decision.valid_until) if decision.valid_until else ""
    said = sentence.format(day=words.day(decision.decided_at.astimezone().date()), until=until)
    if until and held.status in (Status.GIVEN, Status.CONDITIONAL):
        holds = QCoreApplication.translate("ConsentHistory", "It holds until {until}.").format(until=until)
        said = f"{said} {holds}"
    return said


class Mark(QWidget):
    """A consent mark that lets the words stand beside it."""

    def __init__(self, theme: Theme, state: str, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._state = theme, state
        self.setFixedSize(QSize(size + 2, size + 2))
        self.setAccessibleName(state_word(state))

    def set_state(self, state: str) -> None:
        """Show another state."""
        self._state = state
        self.setAccessibleName(state_word(state))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Small enough to be painted whole.
        painter = QPainter(self)
        paint_mark(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), self._state, self._theme)
        painter.end()


class ConsentHistory(QScrollArea):
    """Signals: decideAsked(), withdrawAsked(), interviewAsked()."""

    decideAsked = Signal()
    withdrawAsked = Signal()
    interviewAsked = Signal()

    def __init__(self, theme: Theme, user: str, parent: QWidget | None = None) -> None:
        """user: code of the person at the desk, shown as "you"."""
        super().__init__(parent)
        self._theme, self._user = theme, user
        self.setWidgetResizable(True)
        self._scope, self._who, self._why = prose("", "title"), label("", "soft"), prose("", "soft")
        self._mark, self._state = Mark(theme, "not_asked", 18), label("", "strong")
        self._conditions = prose("", "")
        self._open = button(theme, self.tr("Open interview"), "link")
        self._decide = button(theme, self.tr("Record a decision"), "", tip=self.tr("Record a decision (D)"))
        self._withdraw = button(theme, self.tr("Withdraw"), "danger", tip=self.tr("Withdraw this consent (W)"))
        self._past = QVBoxLayout()
        self._past.setSpacing(theme.size("l"))
        self._past_title = label(self.tr("History"), "strong")
        self._lay_out()
        self._decide.clicked.connect(self.decideAsked)
        self._withdraw.clicked.connect(self.withdrawAsked)
        self._open.clicked.connect(self.interviewAsked)
        self.setFocusProxy(self._decide)

    def show_cell(self, cell: Cell) -> None:
        """Show what holds in a cell and how it came about."""
        self._scope.setText(words.term("consent_scope", cell.scope))
        self._who.setText(self.tr("{witness} · {interview}").format(witness=cell.witness, interview=cell.interview))
        state = cell.standing.status.value
        self._mark.set_state(state)
        self._state.setText(state_word(state))
        self._why.setText(why(cell.standing))
        conditions = cell.standing.decision.conditions if cell.standing.decision else ""
        self._conditions.setText(self.tr("“{conditions}”").format(conditions=conditions))
        self._conditions.setVisible(bool(conditions))
        self._withdraw.setEnabled(cell.standing.status in WITHDRAWABLE)
        self._withdraw.setVisible(self._withdraw.isEnabled())
        while (item := self._past.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for row in cell.rows:
            self._past.addWidget(self._entry(row))
        self._past_title.setVisible(bool(cell.rows))

    def _lay_out(self) -> None:
        theme, page = self._theme, QWidget()
        page.setProperty("kind", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(theme.size("l"), theme.size("l"), theme.size("l"), theme.size("l"))
        column.setSpacing(theme.size("s"))
        column.addWidget(self._scope)
        for pair in ((self._who, self._open), (self._mark, self._state), (self._decide, self._withdraw)):
            row = QHBoxLayout()
            row.setSpacing(theme.size("s"))
            row.addWidget(pair[0])
            row.addWidget(pair[1])
            row.addStretch()
            column.addLayout(row)
            if pair[0] is self._mark:
                column.addWidget(self._why)
                column.addWidget(self._conditions)
                column.addSpacing(theme.size("s"))
        column.addSpacing(theme.size("l"))
        column.addWidget(self._past_title)
        column.addLayout(self._past)
        column.addStretch()
        self.setWidget(page)

    def _entry(self, row: ConsentRead) -> QWidget:
        made = QWidget()
        place = QHBoxLayout(made)
        place.setContentsMargins(0, 0, 0, 0)
        place.setSpacing(self._theme.size("s"))
        lines = QVBoxLayout()
        lines.setSpacing(2)
        head = self.tr("{state}, {moment}").format(
            state=words.term("consent_status", row.status.value), moment=words.moment(row.decided_at)
        )
        lines.addWidget(prose(head, ""))
        if row.conditions:
            lines.addWidget(prose(self.tr("“{conditions}”").format(conditions=row.conditions), ""))
        for sentence in self._details(row):
            lines.addWidget(prose(sentence, "caption"))
        place.addWidget(Mark(self._theme, row.status.value, 14), 0, Qt.AlignmentFlag.AlignTop)
        place.addLayout(lines, 1)
        return made

    def _details(self, row: ConsentRead) -> list[str]:
        """How, by whom and until when, one sentence each; nothing for what was not noted."""
        comma = self.tr(", ")
        how = [words.term("consent_obtained", row.obtained)]
        if row.given_by != "individual":
            how.append(self.tr("by: {who}").format(who=words.term("consent_from", row.given_by)))
        if row.assent is not None:
            how.append(self.tr("the child agreed") if row.assent else self.tr("the child did not agree"))
        if row.capacity != "full":
            how.append(self.tr("capacity: {capacity}").format(capacity=words.term("capacity", row.capacity)))
        taken = [self._person(row.taker), language_name(row.language), row.interpreter]
        dated = (
            (self.tr("Valid until {day}"), row.valid_until),
            (self.tr("To be reviewed on {day}"), row.review_on),
        )
        named = (
            (self.tr("Taken by: {text}"), words.joined(taken, comma)),
            (self.tr("Approved by: {text}"), row.approver),
            (self.tr("Witness to consent: {text}"), row.witness_to_consent),
            (self.tr("Script: {text}"), row.script_version),
            (self.tr("Withheld from: {text}"), row.withheld_from),
            (self.tr("Withheld because: {text}"), words.term("withheld_reason", row.withheld_why)),
            (self.tr("Lawful basis: {text}"), words.term("lawful_basis", row.lawful_basis)),
        )
        said = [comma.join(part for part in how if part)]
        said += [sentence.format(text=text) for sentence, text in named if text]
        said += [sentence.format(day=words.day(day)) for sentence, day in dated if day]
        return [sentence for sentence in said if sentence]

    def _person(self, code: str) -> str:
        """A person's code; the ids of accounts say nothing to a reader."""
        if code == self._user:
            return self.tr("you")
        return self.tr("another account") if len(code) == 36 and code.count("-") == 4 else code
