"""What the marks of the consent matrix mean, and its keys."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.panels.consent_history import Mark
from ui.shell.theme import Theme
from ui.widgets.badges import STATES, state_word
from ui.widgets.basics import label
from ui.widgets.flow import FlowLayout


class ConsentLegend(QWidget):
    """Every mark with its word, in one quiet line where there is room for it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        marks, row = QWidget(), QHBoxLayout(self)
        flow = FlowLayout(marks, theme.size("m"))
        for state in STATES:
            named = QWidget()
            pair = QHBoxLayout(named)
            pair.setContentsMargins(0, 0, 0, 0)
            pair.setSpacing(theme.size("xs"))
            pair.addWidget(Mark(theme, state, 12))
            pair.addWidget(label(state_word(state), "caption"))
            flow.addWidget(named)
        keys = label(QCoreApplication.translate("ConsentLegend", "Enter open · D decide · W withdraw"), "caption")
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.size("l"))
        row.addWidget(marks, 1)
        row.addWidget(keys)
        row.addSpacing(theme.size("l"))
