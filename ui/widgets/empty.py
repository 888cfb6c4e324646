"""What a page shows when there is nothing in it yet: what to do first."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.shell.theme import Theme
from ui.widgets.basics import button, label, wrapped

WIDTH = 440
"""Of the words, as `Theme.wide` means it."""


class EmptyState(QWidget):
    """An icon, a sentence, what to do first. Signal: chosen(act), the key of the button."""

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        hint: str,
        acts: tuple[tuple[str, str], ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        """acts: (key, words) for each button; the first one is the thing to do next."""
        super().__init__(parent)
        self._theme, self._name = theme, icon
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        heading, words = label(title, "title"), wrapped(hint, "soft")
        heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        theme.fit(words, WIDTH, WIDTH)
        self._words = words
        column = QVBoxLayout(self)
        column.setSpacing(theme.size("s"))
        column.addStretch(2)
        column.addWidget(self._icon)
        column.addSpacing(theme.size("s"))
        column.addWidget(heading)
        column.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.size("s"))
        row = QHBoxLayout()
        row.addStretch()
        for number, (key, text) in enumerate(acts):
            made = button(theme, text, "" if number else "primary")
            made.clicked.connect(lambda _=False, k=key: self.chosen.emit(k))
            row.addWidget(made)
        row.addStretch()
        column.addLayout(row)
        column.addStretch(3)
        theme.changed.connect(self._renew)
        self._tint()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._set_height()

    def _renew(self) -> None:
        self._tint()
        self._set_height()

    def _set_height(self) -> None:
        # A layout that centres a label asks for one line of it only.
        self._words.setMinimumHeight(self._words.heightForWidth(self._words.maximumWidth()))

    def _tint(self) -> None:
        self._icon.setPixmap(self._theme.icon(self._name, "text_faint").pixmap(QSize(40, 40)))
