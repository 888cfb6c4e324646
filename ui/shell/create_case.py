"""A new case: title, folder, passphrase twice with its strength. Then `RecoverySheet` shows the words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QWidget

from ui import prompts
from ui.shell.gate import Gate, SecretField, field_row
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, set_state, wrapped

STRONG_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Strength:
    """How strong a passphrase is: 0 (none) to 4 (very), and a sentence about it."""

    score: int
    sentence: str


class CreateCaseView(Gate):
    """Signals: createRequested(title, folder, passphrase), cancelled()."""

    createRequested = Signal(str, str, str)
    cancelled = Signal()

    def __init__(
        self, theme: Theme, strength: Callable[[str], Strength], folder: str = "", parent: QWidget | None = None
    ) -> None:
        """strength: judges a passphrase. folder: where cases lie by default."""
        super().__init__(theme, parent)
        self._strength = strength
        self._title, self._folder = QLineEdit(), QLineEdit(folder)
        self._first = SecretField(theme, self.tr("Passphrase"))
        self._second = SecretField(theme, self.tr("The same passphrase again"))
        self._meter, self._verdict = QProgressBar(), wrapped("", "caption")
        self._meter.setRange(0, 4)
        self._meter.setTextVisible(False)
        self._meter.setAccessibleName(self.tr("Strength of the passphrase"))
        self._problem = wrapped("", "error")
        self._browse = button(theme, self.tr("Choose"), "", "folder")
        self._create = button(theme, self.tr("Create the case"), "primary")
        self._back = button(theme, self.tr("Back"), "quiet")
        self._lay_out(theme)
        self._first.textChanged.connect(self._judge)
        for field in (self._title, self._folder, self._second):
            field.textChanged.connect(self._check)
        self._second.entered.connect(self._submit)
        self._create.clicked.connect(self._submit)
        self._back.clicked.connect(self.cancelled)
        self._browse.clicked.connect(self._choose_folder)
        self.setFocusProxy(self._title)
        self._judge("")

    def show_problem(self, sentence: str) -> None:
        """Say what went wrong when the case was to be made."""
        self._problem.setText(sentence)

    def set_busy(self, busy: bool) -> None:
        """Show that the case is being made."""
        for field in (self._title, self._folder, self._first, self._second, self._browse, self._back, self._create):
            field.setDisabled(busy)
        if not busy:
            self._check()
        self._create.setText(self.tr("Creating\u2026") if busy else self.tr("Create the case"))

    def forget(self) -> None:
        """Empty both passphrase fields."""
        self._first.clear()
        self._second.clear()

    def _judge(self, passphrase: str) -> None:
        verdict = self._strength(passphrase) if passphrase else Strength(0, "")
        self._meter.setValue(verdict.score)
        set_state(self._meter, "state", "" if verdict.score >= STRONG_ENOUGH or not passphrase else "failed")
        self._verdict.setText(
            verdict.sentence or self.tr("Six words that have nothing to do with each other are good.")
        )
        self._strong = verdict.score >= STRONG_ENOUGH
        self._check()

    def _check(self) -> None:
        differs = bool(self._second.text()) and self._second.text() != self._first.text()
        self._second.set_wrong(differs)
        self._problem.setText(self.tr("The two passphrases are not the same.") if differs else "")
        complete = bool(self._title.text().strip() and self._folder.text().strip() and self._second.text())
        self._create.setEnabled(complete and self._strong and not differs)

    def _submit(self) -> None:
        if self._create.isEnabled():
            self.createRequested.emit(self._title.text().strip(), self._folder.text().strip(), self._first.text())

    def _choose_folder(self) -> None:
        chosen = prompts.open_folder(self, self.tr("Where should the case lie?"))
        if chosen is not None:
            self._folder.setText(str(chosen))

    def _lay_out(self, theme: Theme) -> None:
        column = self.column
        column.addWidget(label(self.tr("New case"), "page-title"))
        column.addWidget(
            wrapped(self.tr("Everything in it is encrypted. Nobody can open it without the passphrase."), "soft")
        )
        column.addSpacing(theme.size("l"))
        field_row(column, self.tr("Title"), self._title)
        column.addSpacing(theme.size("s"))
        place, row = QWidget(), QHBoxLayout()
        place.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._folder, 1)
        row.addWidget(self._browse)
        field_row(column, self.tr("Folder"), place).setBuddy(self._folder)
        column.addSpacing(theme.size("s"))
        field_row(column, self.tr("Passphrase"), self._first)
        column.addWidget(self._meter)
        column.addWidget(self._verdict)
        column.addSpacing(theme.size("s"))
        field_row(column, self.tr("Once more"), self._second)
        column.addWidget(self._problem)
        column.addSpacing(theme.size("l"))
        last = QHBoxLayout()
        last.addWidget(self._back)
        last.addStretch()
        last.addWidget(self._create)
        column.addLayout(last)
