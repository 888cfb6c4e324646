"""The line over every page while a recording runs out of sight, or while an unfinished one waits."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from testimony_app.services.record_audio import Unfinished
from ui import words
from ui.shell.theme import Theme
from ui.widgets.basics import button, set_state, wrapped


class RecordStrip(QWidget):
    """Signals: showChosen() of what runs; keepChosen() and discardChosen() of what waits. Hidden otherwise."""

    showChosen = Signal()
    keepChosen = Signal()
    discardChosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._look = theme, ("microphone", "text_soft")
        self._box, self._icon, self._words = QWidget(), QLabel(), wrapped()
        self._words.setFont(theme.figures_font("body"))
        self._show = button(theme, self.tr("Show the recording"))
        self._keep = button(theme, self.tr("Bring it in"), "primary")
        self._discard = button(theme, self.tr("Discard…"), "danger")
        self._box.setProperty("kind", "notice")
        self._box.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self._box)
        row.setContentsMargins(theme.size("l"), theme.size("s"), theme.size("l"), theme.size("s"))
        row.setSpacing(theme.size("m"))
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        for control in (self._show, self._keep, self._discard):
            row.addWidget(control)
        around = QHBoxLayout(self)
        around.setContentsMargins(theme.size("xl"), theme.size("m"), theme.size("xl"), 0)
        around.addWidget(self._box)
        self._show.clicked.connect(self.showChosen)
        self._keep.clicked.connect(self.keepChosen)
        self._discard.clicked.connect(self.discardChosen)
        theme.changed.connect(self._tint)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._words.text()

    def show_running(self, code: str, sound_ms: int, durable_ms: int, paused: bool) -> None:
        """Say that the interview called `code` is being recorded."""
        said = self.tr("The recording of {interview} is paused") if paused else self.tr("{interview} is being recorded")
        safe = self.tr("safe up to {time}").format(time=words.clock(durable_ms))
        parts = (said.format(interview=words.isolated(code)), words.clock(sound_ms), safe)
        self._say(words.joined(parts), "warning" if paused else "error", "pause" if paused else "recording")
        self._offer(self._show)

    def show_unfinished(self, held: Unfinished) -> None:
        """Say that a recording was begun and not kept, and offer to bring it in."""
        code = words.isolated(held.interview_code) if held.interview_code else self.tr("an unknown interview")
        when = "" if held.begun_at is None else f" ({words.moment(held.begun_at)})"
        if not held.duration_ms:
            said = self.tr("A recording of {interview} was begun{when}, and nothing of it can be read.")
        elif held.whole:
            said = self.tr(
                "A recording of {interview} was ended and not kept yet{when}: {time}, and nothing of it is missing."
            )
        else:
            said = self.tr("A recording of {interview} was cut off{when}. Its first {time} are safe.")
        length = f"\u2066{words.clock(held.duration_ms)}\u2069"
        self._say(said.format(interview=code, when=when, time=length), "warning", "warning")
        self._offer(*((self._keep, self._discard) if held.duration_ms else (self._discard,)))

    def _say(self, sentence: str, level: str, icon: str) -> None:
        if self._words.text() != sentence:
            self._words.setText(sentence)
            self.setAccessibleName(sentence)
        if self._look != (icon, level):
            self._look = (icon, level)
            set_state(self._box, "level", level)
            self._tint()

    def _offer(self, *wanted: QWidget) -> None:
        for control in (self._show, self._keep, self._discard):
            control.setVisible(control in wanted)
        self.show()

    def _tint(self) -> None:
        self._icon.setPixmap(self._theme.icon(*self._look).pixmap(20, 20))
