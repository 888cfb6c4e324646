"""A field for a head code from the notebook, and what the log says to it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from ui.shell.theme import Theme
from ui.widgets.basics import button, set_state, wrapped


class CompareCode(QWidget):
    """Signal: wanted(code), when a code was typed and should be looked for. The answer stands in `answer`."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setFont(theme.figures_font("body"))
        self.field.setPlaceholderText(self.tr("Head code from your notebook"))
        self.field.setAccessibleName(self.tr("Compare a head code from your notebook"))
        theme.fit(self.field, 240, 300)
        self._look = button(theme, self.tr("Compare"))
        self.answer: QLabel = wrapped("", "soft")
        self.answer.setProperty("kind", "notice")
        self.answer.hide()
        self.answer.setMargin(theme.size("s"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.size("s"))
        row.addWidget(self.field)
        row.addWidget(self._look)
        self.field.returnPressed.connect(self._ask)
        self._look.clicked.connect(self._ask)
        self.field.textEdited.connect(lambda _: self.forget())

    def show_found(self, seq: int | None) -> None:
        """Say after which entry the log had that code, or that it never had it. seq: its number from 0."""
        if seq is None:
            sentence = self.tr(
                "This log never had that code. Look whether it was copied rightly, and whether it is this copy's log; "
                "if so, entries were changed or are missing: tell the case lead."
            )
        else:
            sentence = self.tr(
                "The log contains what you wrote down: it had that code after act {number}, "
                "and all up to that act is as it was."
            ).format(number=seq + 1)
        self._say("error" if seq is None else "success", sentence)

    def show_problem(self, sentence: str) -> None:
        """Say why nothing was compared."""
        self._say("warning", sentence)

    def forget(self) -> None:
        """Take the answer away."""
        self.answer.hide()

    def _ask(self) -> None:
        if self.field.text().strip():
            self.wanted.emit(self.field.text())

    def _say(self, level: str, sentence: str) -> None:
        self.answer.setText(sentence)
        set_state(self.answer, "level", level)
        self.answer.show()
