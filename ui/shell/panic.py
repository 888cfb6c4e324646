"""The one confirmation before every way into a case on this device is destroyed: a word that is shown must be typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from testimony_app.services import panic
from ui.shell.gate import field_row
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, wrapped


class PanicDialog(QDialog):
    """Signal: confirmed(shown, typed), after the dialog is closed. Nothing but the typed word enables its button."""

    confirmed = Signal(str, str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        """name: of the case, as its folder is called."""
        super().__init__(parent)
        self._shown = panic.word()
        self.setWindowTitle(self.tr("Destroy the ways in"))
        self._field = QLineEdit()
        self._field.setProperty("kind", "large")
        self._field.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase)
        self._field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._go = button(theme, self.tr("Destroy the ways in"), "danger", "remove")
        self._keep = button(theme, self.tr("Keep them"), "primary")
        self._lay_out(theme, name)
        self._field.textChanged.connect(lambda typed: self._go.setEnabled(panic.same_word(self._shown, typed)))
        self._field.returnPressed.connect(self._go.click)
        self._go.clicked.connect(self._confirm)
        self._keep.clicked.connect(self.reject)
        self._go.setEnabled(False)
        for each in (self._go, self._keep):
            each.setAutoDefault(False)
        self._field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape keeps the ways in; Enter does nothing by itself."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Close, and let no other word count."""
        super().done(result)
        if result != QDialog.DialogCode.Accepted:
            self._field.clear()

    def _confirm(self) -> None:
        typed = self._field.text()
        if panic.same_word(self._shown, typed):
            self.accept()
            self.confirmed.emit(self._shown, typed)

    def _lay_out(self, theme: Theme, name: str) -> None:
        column, row = QVBoxLayout(self), QHBoxLayout()
        side = theme.size("xl")
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(theme.size("m"))
        column.addWidget(wrapped(self.tr("Destroy every way into “{name}” on this device?").format(name=name), "title"))
        for said in (
            self.tr("Gone at once, here and in the backups in this case: every passphrase, every recovery sheet."),
            self.tr("Staying: interviews, recordings and names, encrypted. Nobody can open them on this device."),
            self.tr("Whoever has a slots file of this case elsewhere, as headquarters has, can open them again."),
            self.tr("This cannot be taken back."),
        ):
            column.addWidget(wrapped(said, "soft"))
        # Latin in every language, so that it is what stands on the keys.
        word = label(self._shown, "page-title")
        self._field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        column.addWidget(word)
        field_row(column, self.tr("Type this word to destroy the ways in"), self._field)
        row.addWidget(self._go)
        row.addStretch(1)
        row.addWidget(self._keep)
        column.addLayout(row)
        theme.fit(self, 460)
