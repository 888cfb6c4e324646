"""What the marks of the consent matrix mean, and its keys."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.panels.consent_history import Mark
from ui.shell.theme import Theme
from ui.widgets.badges import STATES, state_word
from ui.widgets.basics import label


class ConsentLegend(QWidget):
    """Every mark with its word, in one quiet line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.size("xs"))
        for state in STATES:
            row.addWidget(Mark(theme, state, 12))
            row.addWidget(label(state_word(state), "caption"))
            row.addSpacing(theme.size("m"))
        row.addStretch()
        keys = QCoreApplication.translate("ConsentLegend", "Enter open · D decide · W withdraw")
        row.addWidget(label(keys, "caption"))
        row.addSpacing(theme.size("l"))
