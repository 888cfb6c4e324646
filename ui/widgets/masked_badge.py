"""Whether a transcript is masked: an icon with a word, and the way to mask names."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.shell.theme import Theme
from ui.widgets.basics import button, label


class MaskedBadge(QWidget):
    """Signal: chosen(), by the link."""

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon, self._word = QLabel(), label("", "soft")
        self._link = button(theme, self.tr("Mask names…"), "link")
        self._link.clicked.connect(self.chosen)
        self._masked = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.size("xs"))
        row.addWidget(self._icon)
        row.addWidget(self._word, 1)
        row.addWidget(self._link)
        theme.changed.connect(self._tint)
        self.show_state(masked=False)

    @property
    def word(self) -> str:
        """What the badge says."""
        return self._word.text()

    def show_state(self, masked: bool) -> None:
        """Say whether names are masked."""
        self._masked = masked
        self._word.setText(self.tr("masked") if masked else self.tr("with names"))
        self.setAccessibleName(self._word.text())
        self._tint()

    def _tint(self) -> None:
        colour = "success" if self._masked else "text_faint"
        self._icon.setPixmap(self._theme.icon("eye_off" if self._masked else "eye", colour).pixmap(16, 16))
