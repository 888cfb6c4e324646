"""The sound over the transcript: waveform, controls, and what is damaged in the recording."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.shell.theme import Theme
from ui.widgets.basics import button, wrapped
from ui.widgets.player import Player
from ui.widgets.player_bar import PlayerBar
from ui.widgets.waveform import Waveform


class SoundPanel(QWidget):
    """Signals: importChosen(), recordChosen(), consentChosen().

    Without a recording it says how to get one, or why not.
    """

    importChosen = Signal()
    recordChosen = Signal()
    consentChosen = Signal()

    def __init__(self, theme: Theme, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.waveform, self.bar = Waveform(theme), PlayerBar(theme, player)
        self._theme = theme
        self._warning, self._warning_icon, self._warning_words = QWidget(), QLabel(), wrapped()
        self._missing, self._missing_words = QWidget(), wrapped("", "soft")
        self._record = button(theme, self.tr("Record…"), "primary", "microphone")
        self._import = button(theme, self.tr("Import recording…"), "", "import")
        self._consent = button(theme, self.tr("Review consent"))
        self._record.clicked.connect(self.recordChosen)
        self._import.clicked.connect(self.importChosen)
        self._consent.clicked.connect(self.consentChosen)
        self._lay_out()
        theme.changed.connect(self._tint)
        self._tint()
        self.set_damage("")

    @property
    def damage(self) -> str:
        """What the banner says of damaged parts, "" if there is none."""
        return self._warning_words.text()

    def set_damage(self, sentence: str) -> None:
        """Warn of damaged parts, or take the warning away."""
        self._warning_words.setText(sentence)
        self._warning.setVisible(bool(sentence))

    def set_sound(self, present: bool, refused: bool) -> None:
        """Show the sound, or what to do without one. refused: consent to record was refused or withdrawn."""
        self.waveform.setVisible(present)
        self.bar.setVisible(present)
        self._missing.setVisible(not present)
        self._record.setVisible(not refused)
        self._import.setVisible(not refused)
        self._consent.setVisible(refused)
        if refused:
            self._missing_words.setText(
                self.tr("No recording can be brought in: the witness refused to be recorded, or withdrew it.")
            )
        else:
            self._missing_words.setText(
                self.tr("No recording yet. Record now, or import one, or drop it here: WAV, MP3, M4A, OGG, AMR, MP4 …")
            )

    def _lay_out(self) -> None:
        theme = self._theme
        self._warning.setProperty("kind", "notice")
        self._warning.setProperty("level", "warning")
        self._warning.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        warning = QHBoxLayout(self._warning)
        warning.setContentsMargins(theme.size("m"), theme.size("xs"), theme.size("m"), theme.size("xs"))
        warning.setSpacing(theme.size("s"))
        warning.addWidget(self._warning_icon)
        warning.addWidget(self._warning_words, 1)
        missing = QHBoxLayout(self._missing)
        missing.setContentsMargins(0, theme.size("s"), 0, theme.size("s"))
        missing.setSpacing(theme.size("m"))
        missing.addWidget(self._missing_words, 1)
        missing.addWidget(self._record)
        missing.addWidget(self._import)
        missing.addWidget(self._consent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("xs"))
        for widget in (self._warning, self._missing, self.waveform, self.bar):
            column.addWidget(widget)

    def _tint(self) -> None:
        self._warning_icon.setPixmap(self._theme.icon("warning", "warning").pixmap(16, 16))
