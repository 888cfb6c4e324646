"""What every view before the case has in common: one quiet column in the middle of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from ui.shell.theme import Theme
from ui.widgets.basics import label, set_state

COLUMN = 440


class Gate(QScrollArea):
    """A centred column; subclasses add to `column`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, width: int = COLUMN) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner, page = QWidget(), QWidget()
        page.setProperty("kind", "page")
        theme.fit(inner, width, width)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, theme.size("xxl"), 0, theme.size("xxl"))
        self.column.setSpacing(theme.size("s"))
        around = QVBoxLayout(page)
        around.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(inner)
        middle.addStretch()
        around.addLayout(middle)
        around.addStretch(3)
        self.setWidget(page)


class SecretField(QLineEdit):
    """A field for a passphrase, with an eye to show it. Signal: entered()."""

    entered = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setAccessibleName(name)
        self.setProperty("kind", "large")
        # No input method may learn the words, and no context menu may copy them.
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._eye = QAction(self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self.returnPressed.connect(self.entered)
        theme.changed.connect(self._tint)
        self._tint()

    def set_wrong(self, wrong: bool) -> None:
        """Mark the field as wrong."""
        set_state(self, "state", "wrong" if wrong else "")

    def _show(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._tint()

    def _tint(self) -> None:
        shown = self._eye.isChecked()
        self._eye.setIcon(self._theme.icon("eye_off" if shown else "eye"))
        self._eye.setToolTip(self.tr("Hide the passphrase") if shown else self.tr("Show the passphrase"))


def field_row(column: QVBoxLayout, words: str, field: QWidget) -> QLabel:
    """Put a field with its label above it into a column."""
    made = label(words, "strong")
    made.setBuddy(field)
    column.addWidget(made)
    column.addWidget(field)
    return made
