"""The bar in which a page says what went wrong: the sentence, the remedy as a button, a way to copy the code."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.shell.theme import Theme
from ui.widgets.basics import button, set_state, tool_button, wrapped
from ui.widgets.clipboard import copy_plain

Level = Literal["error", "warning", "success", "info"]


class NoticeBar(QWidget):
    """Hidden until `show_notice`. Signals: remedyChosen(code), dismissed()."""

    remedyChosen = Signal(str)
    dismissed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._code = ""
        self._level: Level = "error"
        self._box = QWidget()
        self._box.setProperty("kind", "notice")
        self._box.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)
        self._around.addWidget(self._box)
        self._icon = QLabel()
        self._sentence = wrapped()
        self._remedy = button(theme, "", "")
        self._copy = tool_button(theme, "copy", self.tr("Copy the code of this message"))
        self._close = tool_button(theme, "close", self.tr("Close this message"))
        row = QHBoxLayout(self._box)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._remedy)
        row.addWidget(self._copy)
        row.addWidget(self._close)
        self._remedy.clicked.connect(lambda: self.remedyChosen.emit(self._code))
        self._copy.clicked.connect(lambda: copy_plain(self._code))
        self._close.clicked.connect(self.dismiss)
        theme.changed.connect(self._tint)
        self.hide()

    def set_margins(self, side: int, above: int) -> None:
        """Keep this far from the sides and from what is above."""
        self._around.setContentsMargins(side, above, side, above)

    @property
    def code(self) -> str:
        """The code of the notice in the bar, "" if there is none."""
        return self._code

    @property
    def sentence(self) -> str:
        """The words in the bar."""
        return self._sentence.text()

    def show_notice(self, sentence: str, remedy: str = "", code: str = "", level: Level = "error") -> None:
        """Say `sentence`. remedy: the word on the button, none if empty. code: the dotted code, to copy."""
        self._code, self._level = code, level
        self._sentence.setText(sentence)
        self._remedy.setText(remedy)
        self._remedy.setVisible(bool(remedy))
        self._copy.setVisible(bool(code))
        self._copy.setToolTip(self.tr("Copy {code}").format(code=code))
        set_state(self._box, "level", level)
        self.setAccessibleName(sentence)
        self._tint()
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def dismiss(self) -> None:
        """Take the notice away."""
        self._code = ""
        self.hide()
        self.dismissed.emit()

    def _tint(self) -> None:
        role = "accent" if self._level == "info" else self._level
        size = self._theme.size("icon_large")
        self._icon.setPixmap(self._theme.icon(self._level, role).pixmap(QSize(size, size)))
