"""Sections of the settings page: a title, and rows with what is set at the start and the control behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.shell.theme import Theme
from ui.widgets.basics import hairline, label, wrapped

NAMES, CONTROLS = 230, 440


class Section(QWidget):
    """A hairline, a title, rows. The first section of a page has no hairline."""

    def __init__(self, theme: Theme, title: str, first: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.size("l"))
        column.setSpacing(theme.size("m"))
        if not first:
            column.addWidget(hairline())
            column.addSpacing(theme.size("s"))
        column.addWidget(label(title, "title"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.size("xl"))
        self._grid.setVerticalSpacing(theme.size("m"))
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)

    def add(self, name: str, control: QWidget, hint: str = "", wide: bool = False) -> None:
        """A row. hint: one quiet sentence below the control. wide: the control takes the whole width."""
        theme, row = self._theme, self._grid.rowCount()
        caption = label(name, "soft")
        caption.setBuddy(control)
        if not name:
            caption.setFixedHeight(0)
        elif not wide:
            caption.setMinimumHeight(theme.size("row"))
        if not control.accessibleName():
            control.setAccessibleName(name)
        if not control.toolTip() and hint:
            control.setToolTip(hint)
        if not wide:
            theme.fit(control, 220, CONTROLS)
            control.setSizePolicy(QSizePolicy.Policy.Fixed, control.sizePolicy().verticalPolicy())
        theme.fit(caption, NAMES)
        self._grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
        place = Qt.AlignmentFlag(0) if wide else Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(control, row, 1, place)
        if hint:
            self._grid.addWidget(wrapped(hint, "caption"), row + 1, 1)
