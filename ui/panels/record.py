"""Recording an interview: one time, one level, what is safe, and four acts. It shows and asks; a desk records."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from testimony_app.services.live_recording import Level
from ui import words
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, wrapped
from ui.widgets.level_meter import LevelMeter
from ui.widgets.microphone import Input

WIDTH = 560
SILENT_MS = 3_000
"""From here on it is said that the microphone gives nothing but zeros."""
SHORT_OF_ROOM_MS = 60 * 60_000
IDLE, BEGINNING, RUNNING, PAUSED, KEEPING = "idle", "beginning", "running", "paused", "keeping"


class RecordPanel(QWidget):
    """Signals: startChosen(key of the microphone), pauseChosen(), goOnChosen(key), stopChosen(), discardChosen(),

    left() to put the panel away before anything was recorded.
    """

    startChosen = Signal(str)
    pauseChosen = Signal()
    goOnChosen = Signal(str)
    stopChosen = Signal()
    discardChosen = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._state = theme, IDLE
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._what, self._time = label("", "title"), label(words.clock(0), "time")
        self._dot, self._said, self._safe = QLabel(), label("", "strong"), label("", "soft")
        self.meter = LevelMeter(theme)
        self._warning, self._warning_icon, self._warning_words = QWidget(), QLabel(), wrapped()
        self._devices, self._room, self._keys = QComboBox(), label("", "caption"), label("", "caption")
        self._promised = wrapped(self._promise(), "soft")
        self._silent, self._consent, self._free_ms, self._none = False, "", 0, True
        self._start = button(theme, self.tr("Record"), "primary", "microphone", self.tr("Record (Ctrl+Enter)"))
        self._pause = button(theme, self.tr("Pause"), "", "pause", self.tr("Pause (F7)"))
        self._stop = button(theme, self.tr("Stop and keep"), "primary", "stop", self.tr("Stop and keep (F8)"))
        self._discard = button(theme, self.tr("Discard…"), "danger", "remove")
        self._leave = button(theme, self.tr("Cancel"), "quiet", tip=self.tr("Put this away (Esc)"))
        self._lay_out()
        self._connect()
        self.set_devices(())
        self.show_state(IDLE)

    # What is chosen and shown

    @property
    def state(self) -> str:
        """`idle`, `beginning`, `running`, `paused` or `keeping`."""
        return self._state

    @property
    def device(self) -> str:
        """The key of the microphone that is chosen, "" if there is none."""
        return str(self._devices.currentData() or "")

    @property
    def warning(self) -> str:
        """What it warns of, "" if of nothing."""
        return self._warning_words.text()

    def set_title(self, text: str) -> None:
        """What is to be recorded, such as `Record I-014`."""
        self._what.setText(text)

    def set_devices(self, inputs: Sequence[Input]) -> None:
        """Offer these microphones; the one that was chosen stays chosen while it is there."""
        fit = [each for each in inputs if each.rate]
        chosen = self.device
        self._devices.clear()
        for each in fit:
            self._devices.addItem(words.isolated(each.name), each.key)
        at = self._devices.findData(chosen)
        self._devices.setCurrentIndex(max(at, 0) if fit else -1)
        self._none = not fit
        self.show_state(self._state)

    def set_room(self, room_ms: int) -> None:
        """How much still fits onto the disk."""
        self._free_ms = room_ms
        self._show_room()

    def set_consent(self, sentence: str) -> None:
        """What must be thought of before recording, "" for nothing."""
        self._consent = sentence
        self._warn()

    def set_promise(self, sentences: str) -> None:
        """Say what holds of a recording where there is no case."""
        self._promised.setText(sentences)

    def show_state(self, state: str) -> None:
        """Show what can be done now."""
        self._state = state
        idle, active = state == IDLE, state in (RUNNING, PAUSED)
        self._start.setVisible(idle or state == BEGINNING)
        self._start.setEnabled(idle and not self._none)
        self._leave.setVisible(idle)
        for control in (self._pause, self._stop, self._discard):
            control.setVisible(active)
        self._pause.setText(self.tr("Go on") if state == PAUSED else self.tr("Pause"))
        self._pause.setToolTip(self.tr("Go on (F7)") if state == PAUSED else self.tr("Pause (F7)"))
        self._pause.setEnabled(state != PAUSED or not self._none)
        self._theme.dress(self._pause, "microphone" if state == PAUSED else "pause")
        self._devices.setEnabled(state in (IDLE, PAUSED) and not self._none)
        if state != RUNNING:
            self.meter.show_level(Level())
            self._silent = False
        if idle:
            self.show_time(0, 0)
        if state == RUNNING and self.isVisible():
            # Not on a button, where a key that is hit by chance would end or pause it.
            self.setFocus()
        self._show_words()

    def show_time(self, sound_ms: int, durable_ms: int) -> None:
        """How long the recording is, and how much of it is safe; both in milliseconds."""
        self._time.setText(words.clock(sound_ms))
        self._safe.setText(self.tr("Safe up to {time}").format(time=f"\u2066{words.clock(durable_ms)}\u2069"))
        self._safe.setVisible(self._state != IDLE)

    def show_level(self, level: Level, silent_ms: int) -> None:
        """How loud it is; silent_ms: for how long the microphone has given nothing but zeros."""
        self.meter.show_level(level)
        if self._silent is not (silent_ms >= SILENT_MS):
            self._silent = silent_ms >= SILENT_MS
            self._warn()

    def begin(self) -> None:
        """Take the keyboard, so that Enter records."""
        (self._start if self._start.isEnabled() else self._leave).setFocus()

    # Inside

    def _show_words(self) -> None:
        said = {
            IDLE: self.tr("Nothing is being recorded"),
            BEGINNING: self.tr("Getting ready…"),
            RUNNING: self.tr("Recording"),
            PAUSED: self.tr("Paused: nothing is being recorded"),
            KEEPING: self.tr("Reading back what was recorded…"),
        }
        if self._said.text() != said[self._state]:
            self._said.setText(said[self._state])
        keys = {
            IDLE: self.tr("Ctrl+Enter records"),
            RUNNING: self.tr("F7 pauses, F8 stops and keeps"),
            PAUSED: self.tr("F7 goes on, F8 stops and keeps"),
        }
        self._keys.setText(keys.get(self._state, ""))
        self._tint()
        self._show_room()
        self._warn()

    def _show_room(self) -> None:
        hours, minutes = self._free_ms // 3_600_000, self._free_ms // 60_000 % 60
        if hours:
            room = self.tr("The disk has room for %n more hours.", "", hours)
            room = self.tr("The disk has room for one more hour.") if hours == 1 else room
        else:
            room = self.tr("The disk has room for %n more minutes.", "", minutes)
            room = self.tr("The disk has room for one more minute.") if minutes == 1 else room
        self._room.setText(room if self._free_ms else "")

    def _warn(self) -> None:
        """The one thing that matters most now."""
        sentence = ""
        if self._none:
            sentence = self.tr("No microphone was found. Connect one: it appears here by itself.")
        elif self._state == RUNNING and self._silent:
            sentence = self.tr("Not a sound comes from this microphone. Is it switched off, or muted by the system?")
        elif self._state == IDLE and self._consent:
            sentence = self._consent
        elif self._free_ms and self._free_ms < SHORT_OF_ROOM_MS:
            sentence = self.tr("There is little room left on the disk.")
        self._warning_words.setText(sentence)
        self._warning.setVisible(bool(sentence))

    def _tint(self) -> None:
        role = {RUNNING: "error", PAUSED: "warning", KEEPING: "accent"}.get(self._state, "text_faint")
        icon = {RUNNING: "recording", PAUSED: "pause", KEEPING: "jobs"}.get(self._state, "microphone")
        self._dot.setPixmap(self._theme.icon(icon, role).pixmap(20, 20))
        self._warning_icon.setPixmap(self._theme.icon("warning", "warning").pixmap(16, 16))

    def _connect(self) -> None:
        self._start.clicked.connect(self._begin)
        self._pause.clicked.connect(self._toggle)
        self._stop.clicked.connect(self.stopChosen)
        self._discard.clicked.connect(self.discardChosen)
        self._leave.clicked.connect(self.left)
        self._theme.changed.connect(self._tint)
        for key, act in (("Ctrl+Return", self._begin), ("Ctrl+Enter", self._begin), ("F7", self._toggle)):
            self._key(key, act)
        self._key("F8", lambda: self.stopChosen.emit() if self._state in (RUNNING, PAUSED) else None)

    def _key(self, key: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(act)

    def _begin(self) -> None:
        if self._start.isVisibleTo(self) and self._start.isEnabled():
            self.startChosen.emit(self.device)

    def _toggle(self) -> None:
        if self._state == RUNNING:
            self.pauseChosen.emit()
        elif self._state == PAUSED and not self._none:
            self.goOnChosen.emit(self.device)

    def _lay_out(self) -> None:
        theme = self._theme
        self._time.setFont(theme.figures_font("time"))
        self._time.setAccessibleName(self.tr("Time recorded"))
        self._devices.setAccessibleName(self.tr("Microphone"))
        self._warning.setProperty("kind", "notice")
        self._warning.setProperty("level", "warning")
        self._warning.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        warning = QHBoxLayout(self._warning)
        warning.setContentsMargins(theme.size("m"), theme.size("s"), theme.size("m"), theme.size("s"))
        warning.setSpacing(theme.size("s"))
        warning.addWidget(self._warning_icon, 0, Qt.AlignmentFlag.AlignTop)
        warning.addWidget(self._warning_words, 1)
        inner = QWidget()
        theme.fit(inner, most=WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("m"))
        column.addWidget(self._what)
        column.addLayout(self._row(self._dot, self._said))
        column.addLayout(self._row(self._time, self._safe))
        column.addWidget(self.meter)
        column.addWidget(self._warning)
        acts = self._row(self._start, self._stop, self._pause, self._leave)
        acts.addWidget(self._discard)
        column.addLayout(acts)
        column.addWidget(self._keys)
        column.addSpacing(theme.size("s"))
        column.addWidget(label(self.tr("Microphone"), "strong"))
        column.addWidget(self._devices)
        column.addWidget(self._room)
        column.addSpacing(theme.size("s"))
        column.addWidget(self._promised)
        around = QHBoxLayout(self)
        around.setContentsMargins(theme.size("l"), theme.size("xl"), theme.size("l"), theme.size("l"))
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addWidget(inner)
        middle.addStretch(2)
        around.addStretch(1)
        around.addLayout(middle, 8)
        around.addStretch(1)

    def _promise(self) -> str:
        return self.tr(
            "The sound goes onto this disk encrypted, as it is spoken; nothing leaves the device. If the app or the "
            "battery dies, what is safe can be brought in at the next opening: less than a second is lost. A pause "
            "leaves one second of silence, and stands in the log. While it records, the case does not lock by itself; "
            "to lock it ends the recording and keeps it."
        )

    def _row(self, *widgets: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.size("s"))
        for widget in widgets:
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch()
        return row
