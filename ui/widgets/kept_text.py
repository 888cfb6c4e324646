"""A text that is kept when it is left, with Ctrl+Enter or Esc; no button to press."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class KeptText(QPlainTextEdit):
    """Signals: kept(text) when it was changed and left, left() when the person goes back by Esc or Ctrl+Enter."""

    kept = Signal(str)
    left = Signal()

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        """lines: how many are seen at least."""
        super().__init__(parent)
        self._was = ""
        self.setTabChangesFocus(True)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * lines + 18)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def show_text(self, text: str, anew: bool) -> None:
        """Show a text; what is being written stays unless the text belongs to something else (`anew`)."""
        if anew or self.toPlainText() == self._was:
            self._was = text
            if self.toPlainText() != text:
                self.setPlainText(text)

    def keep(self) -> None:
        """Hand the text over if it was changed."""
        text = self.toPlainText().strip()
        if text != self._was.strip():
            self._was = self.toPlainText()
            self.kept.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.keep()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.keep()
            self.left.emit()
        else:
            super().keyPressEvent(event)
