"""Change the passphrase of the case: the new one twice, with its strength."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from testimony_app.services import administer
from ui import words
from ui.pages.context import PageContext
from ui.shell.gate import SecretField
from ui.widgets.basics import button, set_state, wrapped


class PassphrasePanel(QWidget):
    """Both fields are emptied once the passphrase is changed."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._first = SecretField(theme, self.tr("New passphrase"))
        self._second = SecretField(theme, self.tr("The same passphrase again"))
        self._first.setPlaceholderText(self.tr("New passphrase"))
        self._second.setPlaceholderText(self.tr("The same again"))
        self._meter, self._verdict = QProgressBar(), wrapped("", "caption")
        self._meter.setRange(0, 4)
        self._meter.setTextVisible(False)
        self._meter.setAccessibleName(self.tr("Strength of the passphrase"))
        self._change = button(theme, self.tr("Change the passphrase"))
        note = self.tr(
            "Backups in the case's folder take the new passphrase too; copies elsewhere that were made before still "
            "open with the old one. The recovery sheet stays valid."
        )
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("s"))
        for widget in (self._first, self._meter, self._verdict, self._second):
            column.addWidget(widget)
        row.addWidget(self._change, 0, Qt.AlignmentFlag.AlignLeading)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(wrapped(note, "caption"))
        self._first.textChanged.connect(lambda _: self._judge())
        self._second.textChanged.connect(lambda _: self._judge())
        self._second.entered.connect(self._submit)
        self._change.clicked.connect(self._submit)
        self._judge()

    def forget(self) -> None:
        """Empty both fields."""
        self._first.clear()
        self._second.clear()

    def _judge(self) -> None:
        typed, again = self._first.text(), self._second.text()
        strength = administer.passphrase_strength(typed) if typed else None
        good = strength is not None and strength.acceptable
        self._meter.setValue(strength.score if strength else 0)
        set_state(self._meter, "state", "" if good or not typed else "failed")
        differs = bool(again) and again != typed
        self._second.set_wrong(differs)
        hint = self.tr("Six words that have nothing to do with each other are good.")
        said = words.label(strength.code) if strength else hint
        self._verdict.setText(self.tr("The two passphrases are not the same.") if differs else said)
        self._change.setEnabled(good and again == typed and not self._context.case.read_only)

    def _submit(self) -> None:
        if not self._change.isEnabled():
            return
        new = self._first.text()
        self.forget()
        self._context.load(self, lambda case: administer.change_passphrase(case, new), self._changed)

    def _changed(self, _nothing: object) -> None:
        self._context.say(self.tr("The passphrase is changed. Use the new one from now on."))
