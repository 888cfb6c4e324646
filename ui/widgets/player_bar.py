"""The line of controls over a transcript: back, play, speed, time, passage and loop."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.delegates.segment_painter import clock
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, tool_button
from ui.widgets.player import Player

SKIP_MS = 3000


class PlayerBar(QWidget):
    """Controls of a Player. Signal: loopToggled(on)."""

    loopToggled = Signal(bool)

    def __init__(self, theme: Theme, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._player = theme, player
        back = self.tr("Three seconds back (Backspace)")
        self._back = tool_button(theme, "back", self.tr("Three seconds back"), back)
        self._play = tool_button(theme, "play", self.tr("Play"), self.tr("Play or pause (Space)"))
        theme.room(self._play, 20, 20)
        self._slower = tool_button(theme, "minus", self.tr("Slower"), self.tr("Slower ([)"))
        self._faster = tool_button(theme, "add", self.tr("Faster"), self.tr("Faster (])"))
        self._speed, self._time = button(theme, _factor(1.0), "quiet"), label("", "soft")
        self._speed.setToolTip(self.tr("Back to the recording's own speed"))
        self._loop = tool_button(theme, "loop", self.tr("Repeat the passage"), self.tr("Repeat the passage (L)"))
        self._loop.setCheckable(True)
        self._time.setFont(theme.figures_font("body"))
        # Time runs from left to right in every language, and so do the controls of time.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.size("xs"))
        for widget in (self._back, self._play):
            row.addWidget(widget)
        row.addSpacing(theme.size("s"))
        row.addWidget(self._time)
        row.addStretch()
        for control in (self._slower, self._speed, self._faster, self._loop):
            row.addWidget(control)
        self._connect()
        self._show_time()

    def set_duration(self, duration_ms: int) -> None:
        """Show the length before the recording itself is loaded."""
        self._show_time(duration_ms)

    @property
    def loops(self) -> bool:
        """Whether a passage is to be repeated."""
        return self._loop.isChecked()

    def set_loops(self, on: bool) -> None:
        """Press or release the button that repeats."""
        self._loop.setChecked(on)

    def _connect(self) -> None:
        player = self._player
        self._back.clicked.connect(lambda: player.skip(-SKIP_MS))
        self._play.clicked.connect(player.toggle)
        self._slower.clicked.connect(lambda: player.step_speed(-1))
        self._faster.clicked.connect(lambda: player.step_speed(1))
        self._speed.clicked.connect(lambda: player.set_speed(1.0))
        self._loop.toggled.connect(player.set_loop)
        self._loop.toggled.connect(self.loopToggled)
        player.positionChanged.connect(lambda _: self._show_time())
        player.durationChanged.connect(lambda _: self._show_time())
        player.speedChanged.connect(lambda factor: self._speed.setText(_factor(factor)))
        player.playingChanged.connect(self._show_playing)

    def _show_time(self, duration_ms: int = 0) -> None:
        # Left-to-right marks keep the two times in their order in a line that reads from the right.
        length = duration_ms or self._player.duration()
        self._time.setText(f"\u2066{clock(self._player.position())} / {clock(length)}\u2069")

    def _show_playing(self, playing: bool) -> None:
        self._theme.dress(self._play, "pause" if playing else "play")
        self._play.setAccessibleName(self.tr("Pause") if playing else self.tr("Play"))


def _factor(speed: float) -> str:
    """The speed as `1.0\u00d7` or `1.25\u00d7`, in this order in every language."""
    return f"\u2066{f'{speed:.2f}'.removesuffix('0')}\u00d7\u2069"
