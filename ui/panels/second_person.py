"""A second person joins in opening names: they type their passphrase, and names close by themselves after a while."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from testimony_app.errors import AppError
from testimony_app.services import people
from ui import words
from ui.pages.context import PageContext
from ui.shell.gate import SecretField, field_row
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, wrapped

CODE = "identity.two_needed"


class SecondPersonDialog(QDialog):
    """Signal: entered(passphrase). It stays open until the two could open names together, or it is closed."""

    entered = Signal(str)

    def __init__(self, theme: Theme, minutes: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Second person"))
        self._field = SecretField(theme, self.tr("Passphrase of the second person"))
        self._problem = wrapped("", "error")
        self._go, cancel = button(theme, self.tr("Open together"), "primary"), button(theme, self.tr("Cancel"), "quiet")
        column, row = QVBoxLayout(self), QHBoxLayout()
        side = theme.size("xl")
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(theme.size("m"))
        column.addWidget(label(self.tr("Names take two people in this case"), "title"))
        said = self.tr("Let the second person type their passphrase. Names close again after {minutes} minutes.")
        column.addWidget(wrapped(said.format(minutes=minutes), "soft"))
        field_row(column, self.tr("Passphrase of the second person"), self._field)
        column.addWidget(self._problem)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._go)
        column.addLayout(row)
        theme.fit(self, 420)
        cancel.setAutoDefault(False)
        self._go.setDefault(True)
        self._go.clicked.connect(self._submit)
        self._field.textEdited.connect(lambda _: self._problem.clear())
        cancel.clicked.connect(self.reject)
        self._field.setFocus()

    def show_problem(self, sentence: str) -> None:
        """Say why it did not open, and let it be tried again."""
        self._go.setEnabled(True)
        self._problem.setText(sentence)
        self._field.setFocus()
        self._field.selectAll()

    def done(self, result: int) -> None:
        """Close and forget what was typed."""
        self._field.clear()
        super().done(result)

    def _submit(self) -> None:
        if self._field.text() and self._go.isEnabled():
            self._go.setEnabled(False)
            self.entered.emit(self._field.text())


def ask_second_person(context: PageContext, parent: QWidget) -> SecondPersonDialog:
    """Show the dialog; what was refused before is to be done again by the person once names are open."""
    minutes = people.minutes_together(context.case)
    dialog = SecondPersonDialog(context.theme, minutes, parent)

    def opened(code: str) -> None:
        dialog.accept()
        said = words.translated("SecondPerson", "Names are open together with {code} for {minutes} minutes.")
        context.say(said.format(code=code, minutes=minutes))

    def failed(error: Exception) -> None:
        if not isinstance(error, AppError):
            raise error
        dialog.show_problem(str(words.message(error)))

    def join(passphrase: str) -> None:
        context.runner.start(lambda _job: people.open_together(context.case, passphrase), dialog, opened, failed)

    dialog.entered.connect(join)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
