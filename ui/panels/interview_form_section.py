"""A part of a form under its own title; some can be folded away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QTransform
from PySide6.QtWidgets import QHBoxLayout, QLayout, QToolButton, QVBoxLayout, QWidget

from ui.panels.interview_form_fields import prose
from ui.shell.theme import Theme
from ui.widgets.basics import label


class Section(QWidget):
    """A title, a quiet sentence below it, and what belongs there."""

    def __init__(self, theme: Theme, title: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = QHBoxLayout()
        self.head.setSpacing(theme.size("s"))
        self.head.addWidget(label(title, "strong"), 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.size("s"))
        self.column.addLayout(self.head)
        if hint:
            self.column.addWidget(prose(hint, "caption"))

    def add(self, part: QWidget | QLayout) -> None:
        """Put a part below the others."""
        if isinstance(part, QLayout):
            self.column.addLayout(part)
        else:
            self.column.addWidget(part)


class Fold(QWidget):
    """A part that is folded until its title is pressed (Space or Enter)."""

    def __init__(self, theme: Theme, title: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._head = QToolButton()
        self._head.setText(title)
        self._head.setAccessibleName(title)
        self._head.setToolTip(self.tr("Show or hide this part (Space)"))
        self._head.setCheckable(True)
        self._head.setStyleSheet("QToolButton { padding: 4px 0; } QToolButton:checked { background: transparent; }")
        self._head.setIconSize(QSize(14, 14))
        self._head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._head.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        font = self._head.font()
        font.setWeight(font.Weight.DemiBold)
        self._head.setFont(font)
        self._body = QWidget()
        self.column = QVBoxLayout(self._body)
        self.column.setContentsMargins(0, 0, 0, theme.size("s"))
        self.column.setSpacing(theme.size("s"))
        top = QHBoxLayout()
        top.setSpacing(theme.size("s"))
        top.addWidget(self._head)
        top.addWidget(label(hint, "caption"), 1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(theme.size("s"))
        around.addLayout(top)
        around.addWidget(self._body)
        self._head.toggled.connect(self.set_open)
        theme.changed.connect(self._tint)
        self.set_open(False)

    def is_open(self) -> bool:
        """Whether the part is shown."""
        return self._head.isChecked()

    def set_open(self, shown: bool) -> None:
        """Show the part or fold it away."""
        self._head.setChecked(shown)
        self._body.setVisible(shown)
        self._tint()

    def add(self, part: QWidget | QLayout) -> None:
        """Put a part below the others."""
        if isinstance(part, QLayout):
            self.column.addLayout(part)
        else:
            self.column.addWidget(part)

    def _tint(self) -> None:
        drawn = self._theme.icon("down" if self.is_open() else "next").pixmap(QSize(28, 28))
        if not self.is_open() and self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            drawn = drawn.transformed(QTransform().scale(-1, 1))
        self._head.setIcon(QIcon(drawn))
