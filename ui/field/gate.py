"""Before the first use: what this device does, and whether its kit is really from headquarters."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.field.promise import promises
from ui.shell.gate import Gate, field_row
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, set_state, wrapped

WIDTH = 560
DIGITS = 20


class FieldGate(Gate):
    """Signals: confirmed(the fingerprint as typed), ended(). `show_problem` for the one sentence."""

    confirmed = Signal(str)
    ended = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, WIDTH)
        self._typed, self._problem = QLineEdit(), wrapped("", "error")
        self._begin = button(theme, self.tr("I understand: use this device"), "primary")
        self._end = button(theme, self.tr("Close"), "quiet")
        self._typed.setProperty("kind", "large")
        self._typed.setPlaceholderText("0000 0000 0000 0000 0000")
        self._typed.setFont(theme.figures_font("body"))
        self._typed.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhLatinOnly)
        self._typed.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._typed.setMaxLength(2 * DIGITS)
        self._lay_out(theme)
        self._typed.textEdited.connect(self._changed)
        self._typed.returnPressed.connect(self._submit)
        self._begin.clicked.connect(self._submit)
        self._end.clicked.connect(self.ended)
        self.setFocusProxy(self._typed)
        self._changed()

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong, or nothing."""
        self._problem.setText(sentence)
        set_state(self._typed, "state", "wrong" if sentence else "")

    def _changed(self) -> None:
        self.show_problem("")
        self._begin.setEnabled(len("".join(self._typed.text().split())) == DIGITS)

    def _submit(self) -> None:
        if self._begin.isEnabled():
            self.confirmed.emit(self._typed.text())

    def _lay_out(self, theme: Theme) -> None:
        column = self.column
        column.addWidget(label(self.tr("A device that cannot read back"), "page-title"))
        for heading, sentences in promises():
            column.addSpacing(theme.size("s"))
            column.addWidget(label(heading, "strong"))
            column.addWidget(wrapped(sentences, "soft"))
        column.addSpacing(theme.size("l"))
        field_row(column, self.tr("Fingerprint of this device, as headquarters reads it out"), self._typed)
        why = self.tr(
            "Ask headquarters by telephone, or take it from the note they gave you. If it differs, somebody else made "
            "this kit, and would read everything: use another device."
        )
        column.addWidget(wrapped(why, "caption"))
        column.addWidget(self._problem)
        column.addSpacing(theme.size("s"))
        row = QHBoxLayout()
        row.addWidget(self._end)
        row.addStretch()
        row.addWidget(self._begin)
        column.addLayout(row)


class RefusedGate(Gate):
    """A field folder that cannot be used, and why. Signal: ended()."""

    ended = Signal()

    def __init__(self, theme: Theme, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        close = button(theme, self.tr("Close"), "primary")
        self.column.addWidget(label(self.tr("This device cannot be used"), "page-title"))
        self.column.addWidget(wrapped(sentence, "error"))
        self.column.addSpacing(theme.size("m"))
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(close)
        self.column.addLayout(row)
        close.clicked.connect(self.ended)
        self.setFocusProxy(close)
