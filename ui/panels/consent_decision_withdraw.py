"""Withdraw consent in one act, for one scope or for several that are ticked; then say what has left already."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from testimony_app.domain.consent import Standing
from testimony_app.services.decide_consent import Withdrawal
from ui import words
from ui.panels.consent_history import WITHDRAWABLE, Cell
from ui.panels.interview_form_fields import Field, prose
from ui.shell.theme import Theme
from ui.widgets.basics import button
from ui.widgets.fields import TickList


class WithdrawForm(QScrollArea):
    """Signals: withdrawn(scopes, reason), cancelled()."""

    withdrawn = Signal(object, str)
    cancelled = Signal()

    def __init__(
        self,
        theme: Theme,
        cell: Cell,
        standings: Sequence[Standing],
        chosen: Collection[str],
        parent: QWidget | None = None,
    ) -> None:
        """standings: of every scope of the interview. chosen: the scopes that are ticked at the start."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        held = [each.scope for each in standings if each.status in WITHDRAWABLE]
        self._scopes = TickList(theme, [(scope, words.term("consent_scope", scope)) for scope in held])
        self._scopes.set_value(scope for scope in chosen if scope in held)
        self._reason = QLineEdit()
        self._reason.setMaxLength(200)
        self._go = button(theme, self.tr("Withdraw"), "danger", tip=self.tr("Withdraw what is ticked (Enter)"))
        self._go.setAutoDefault(True)
        self._go.setDefault(True)
        cancel = button(theme, self.tr("Cancel"), "quiet", tip=self.tr("Back without withdrawing (Esc)"))
        page, column = _page(theme)
        column.addWidget(prose(self.tr("Withdraw consent"), "title"))
        who = self.tr("{witness} · {interview}").format(witness=cell.witness, interview=cell.interview)
        column.addWidget(prose(who, "soft"))
        column.addWidget(
            prose(self.tr("It takes effect at once. Copies that were released before cannot be recalled."), "")
        )
        column.addWidget(self._scopes)
        if not held:
            column.addWidget(prose(self.tr("Nothing is given in this interview that could be withdrawn."), "soft"))
        reason = Field(self.tr("Reason, if the witness gives one"), self._reason)
        column.addWidget(reason)
        row = QHBoxLayout()
        row.addWidget(self._go)
        row.addWidget(cancel)
        row.addStretch()
        column.addLayout(row)
        column.addStretch()
        self.setWidget(page)
        self._scopes.changed.connect(self._allow)
        self._go.clicked.connect(self.submit)
        cancel.clicked.connect(self.cancelled)
        self.setFocusProxy(self._go)
        self._allow()

    def submit(self) -> None:
        """Hand on what is ticked."""
        if self._scopes.value():
            self._go.setEnabled(False)
            self.withdrawn.emit(self._scopes.value(), self._reason.text().strip())

    def _allow(self) -> None:
        self._go.setEnabled(bool(self._scopes.value()))


class WithdrawnNotice(QScrollArea):
    """What was withdrawn, and whom to tell. Signal: done()."""

    done = Signal()

    def __init__(self, theme: Theme, held: Withdrawal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        page, column = _page(theme)
        column.addWidget(prose(self.tr("Withdrawn"), "title"))
        comma = self.tr(", ")
        column.addWidget(prose(comma.join(words.term("consent_scope", row.scope) for row in held.decisions), ""))
        if held.releases:
            told = self.tr("These releases left before and cannot be recalled. Tell those who have them:")
            column.addWidget(prose(told, "strong"))
        else:
            column.addWidget(prose(self.tr("Nothing of this interview has left the case."), "soft"))
        for release in held.releases:
            line = self.tr("{release}, {moment}").format(release=release.code, moment=words.moment(release.made_at))
            column.addWidget(prose(line, ""))
            to = release.recipient or self.tr("no recipient was noted")
            column.addWidget(prose(self.tr("To: {recipient}").format(recipient=to), "caption"))
        back = button(theme, self.tr("Done"), "", tip=self.tr("Back to the matrix (Esc)"))
        back.clicked.connect(self.done)
        row = QHBoxLayout()
        row.addWidget(back)
        row.addStretch()
        column.addLayout(row)
        column.addStretch()
        self.setWidget(page)
        self.setFocusProxy(back)


def _page(theme: Theme) -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    page.setProperty("kind", "page")
    column = QVBoxLayout(page)
    column.setContentsMargins(theme.size("l"), theme.size("l"), theme.size("l"), theme.size("l"))
    column.setSpacing(theme.size("m"))
    return page, column
