"""Accepting an invitation: choose a passphrase, write the answer to a file, then compare a fingerprint by voice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from testimony_app.errors import AppError
from testimony_app.services import people
from testimony_app.services.people import Acceptance
from ui import prompts, words
from ui.shell.create_case import STRONG_ENOUGH, Strength
from ui.shell.gate import Gate, SecretField, field_row
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, set_state, wrapped


class AcceptView(Gate):
    """Signals: accepted(passphrase), cancelled()."""

    accepted = Signal(str)
    cancelled = Signal()

    def __init__(self, theme: Theme, strength: Callable[[str], Strength], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._strength = strength
        self._first = SecretField(theme, self.tr("Passphrase"))
        self._second = SecretField(theme, self.tr("The same passphrase again"))
        self._meter, self._verdict, self._problem = QProgressBar(), wrapped("", "caption"), wrapped("", "error")
        self._meter.setRange(0, 4)
        self._meter.setTextVisible(False)
        self._meter.setAccessibleName(self.tr("Strength of the passphrase"))
        self._go = button(theme, self.tr("Make my keys"), "primary")
        self._back = button(theme, self.tr("Back"), "quiet")
        self._lay_out(theme)
        self._first.textChanged.connect(lambda _: self._judge())
        self._second.textChanged.connect(lambda _: self._judge())
        self._second.entered.connect(self._submit)
        self._go.clicked.connect(self._submit)
        self._back.clicked.connect(self.cancelled)
        self.setFocusProxy(self._first)
        self._judge()

    def show_problem(self, sentence: str) -> None:
        """Say what went wrong."""
        self._problem.setText(sentence)

    def set_busy(self, busy: bool) -> None:
        """Show that the keys are being made."""
        for widget in (self._first, self._second, self._go, self._back):
            widget.setDisabled(busy)
        if not busy:
            self._judge()

    def forget(self) -> None:
        """Empty both fields."""
        self._first.clear()
        self._second.clear()

    def _judge(self) -> None:
        typed, again = self._first.text(), self._second.text()
        found = self._strength(typed) if typed else Strength(0, "")
        differs = bool(again) and again != typed
        self._meter.setValue(found.score)
        set_state(self._meter, "state", "" if found.score >= STRONG_ENOUGH or not typed else "failed")
        hint = self.tr("Six words that have nothing to do with each other are good.")
        self._verdict.setText(found.sentence or hint)
        self._second.set_wrong(differs)
        self._problem.setText(self.tr("The two passphrases are not the same.") if differs else "")
        self._go.setEnabled(found.score >= STRONG_ENOUGH and again == typed)

    def _submit(self) -> None:
        if self._go.isEnabled():
            self.accepted.emit(self._first.text())

    def _lay_out(self, theme: Theme) -> None:
        column = self.column
        column.addWidget(label(self.tr("You were invited to a case"), "page-title"))
        said = self.tr("Choose a passphrase of your own. Nobody else learns it, not even the case lead.")
        column.addWidget(wrapped(said, "soft"))
        column.addSpacing(theme.size("l"))
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
        last.addWidget(self._go)
        column.addLayout(last)


class AnswerView(Gate):
    """What to do with the answer. Signals: savingWanted(), finished()."""

    savingWanted = Signal()
    finished = Signal()

    def __init__(self, theme: Theme, fingerprint: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._state = wrapped("", "soft")
        self._save = button(theme, self.tr("Save the answer…"), "primary")
        self._done = button(theme, self.tr("Done"), "quiet")
        self._done.setDisabled(True)
        column = self.column
        column.addWidget(label(self.tr("Your answer"), "page-title"))
        said = self.tr(
            "Save it and send it to the case lead. It holds no secret. Then read this fingerprint out by voice:"
        )
        column.addWidget(wrapped(said, "soft"))
        column.addSpacing(theme.size("m"))
        shown = label(fingerprint, "title")
        shown.setAccessibleName(fingerprint)
        column.addWidget(shown)
        column.addSpacing(theme.size("m"))
        column.addWidget(self._state)
        last = QHBoxLayout()
        last.addWidget(self._done)
        last.addStretch()
        last.addWidget(self._save)
        column.addLayout(last)
        self._save.clicked.connect(self.savingWanted)
        self._done.clicked.connect(self.finished)
        self.setFocusProxy(self._save)

    def show_state(self, sentence: str, saved: bool) -> None:
        """Say whether it was saved; only then can one leave."""
        self._state.setText(sentence)
        self._done.setEnabled(self._done.isEnabled() or saved)


class Joining(QObject):
    """Walks through the views. Each is shown by the `show` that it is given; `back` ends it."""

    def __init__(self, theme: Theme, strength: Callable[[str], Strength], parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._strength = theme, strength

    def choose(self, owner: QWidget) -> bytes | None:
        """The invitation, or their own answer, that the person picks, None if they cancel.

        Raises AppError `file.unreadable`.
        """
        pattern = self.tr("Invitation or your answer (*.invitation *.answer);;All files (*)")
        title = self.tr("Your invitation, or your answer if you have a package")
        chosen = prompts.open_file(owner, title, pattern)
        return None if chosen is None else people.read_small_file(chosen)

    def accept_view(self) -> AcceptView:
        """The form for the passphrase."""
        return AcceptView(self._theme, self._strength)

    def answer_view(self, made: Acceptance) -> AnswerView:
        """The answer's fingerprint, and saving it."""
        view = AnswerView(self._theme, made.fingerprint)
        view.savingWanted.connect(lambda: self._save(view, made))
        return view

    def _save(self, view: AnswerView, made: Acceptance) -> None:
        pattern = self.tr("Answer (*.answer)")
        chosen = prompts.save_file(view, self.tr("Where should the answer go?"), pattern, "testimony.answer")
        if chosen is not None:
            view.show_state(*_saved(chosen, made.answer))


def _saved(file: Path, content: bytes) -> tuple[str, bool]:
    try:
        people.write_small_file(file, content)
    except AppError as error:
        return str(words.message(error)), False
    return words.translated("Joining", "Saved. You can open the case once the lead sent you a package."), True
