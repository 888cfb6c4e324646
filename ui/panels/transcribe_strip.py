"""The strip over a transcript that is being made: how far it is, a way to stop, a way to go on."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from ui import words
from ui.shell.theme import Theme
from ui.widgets.basics import button, label

WHOLE = 1000
FIRST_GUESS = 0.03
"""The part of the work after which the time left can be guessed."""


class TranscribeStrip(QWidget):
    """Signals: stopChosen(), goOnChosen()."""

    stopChosen = Signal()
    goOnChosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._began: tuple[float, float] | None = None
        self._words, self._bar = label("", "soft"), QProgressBar()
        self._words.setFont(theme.figures_font("body"))
        self._bar.setRange(0, WHOLE)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Transcribing"))
        self._stop = button(theme, self.tr("Stop"), tip=self.tr("Stop here; what was transcribed stays"))
        self._go_on = button(theme, self.tr("Go on"), "primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.size("xs"), 0, theme.size("xs"))
        row.setSpacing(theme.size("m"))
        row.addWidget(self._words)
        row.addWidget(self._bar, 1)
        row.addWidget(self._stop)
        row.addStretch()
        row.addWidget(self._go_on)
        self._stop.clicked.connect(self.stopChosen)
        self._go_on.clicked.connect(self.goOnChosen)
        self.hide()

    @property
    def sentence(self) -> str:
        """What the strip says."""
        return self._words.text()

    def show_running(self, fraction: float, duration_ms: int, stage: str) -> None:
        """Show how far a run is. stage: a code of `messages`."""
        now = monotonic()
        if self._began is None or fraction < self._began[1]:
            self._began = (now, fraction)
        done = self.tr("{done} of {whole}").format(
            done=words.clock(int(duration_ms * fraction)), whole=words.clock(duration_ms)
        )
        parts = [words.label(stage) or self.tr("Transcribing"), done]
        gone, share = now - self._began[0], fraction - self._began[1]
        if share >= FIRST_GUESS and gone > 2:
            minutes = max(round(gone / share * (1 - fraction) / 60), 1)
            more = self.tr("about %n minutes left", "", minutes)
            parts.append(self.tr("about a minute left") if minutes == 1 else more)
        self._words.setText(words.joined(parts))
        self._bar.setValue(int(fraction * WHOLE))
        self._set(running=True)

    def show_stopped(self, until_ms: int) -> None:
        """Show that a run stopped, and where it can go on."""
        self._began = None
        self._words.setText(
            self.tr("The transcript ends at {time}: it is not finished.").format(time=words.clock(until_ms))
        )
        self._go_on.setText(self.tr("Go on from {time}").format(time=words.clock(until_ms)))
        self._set(running=False)

    def _set(self, running: bool) -> None:
        self._bar.setVisible(running)
        self._stop.setVisible(running)
        self._go_on.setVisible(not running)
        self.show()
