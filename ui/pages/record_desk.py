"""Between a microphone, a panel and a recording in progress. It knows no case: a field device uses it too."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services.live_recording import LiveRecording
from ui import prompts, words
from ui.panels.record import BEGINNING, IDLE, KEEPING, PAUSED, RUNNING, RecordPanel
from ui.widgets.microphone import Microphone
from ui.workers.runner import JobRunner, Lane

TICK_MS = 250
LONGEST_END_S = 10.0
"""How long locking waits for a disk that does not answer."""

Live = LiveRecording[Any]
Start = Callable[[int], Live]


class RecordDesk(QObject):
    """Signals: changed() when it begins, pauses, goes on or ends, ticked(sound_ms, durable_ms) while it runs,

    kept(what the recording became), ended() when one was discarded or left unfinished, failed(exception).
    consequence: what is said before one is discarded, with `{time}`.
    """

    changed = Signal()
    ticked = Signal(int, int)
    kept = Signal(object)
    ended = Signal()
    failed = Signal(object)

    def __init__(self, runner: JobRunner, microphone: Microphone, panel: RecordPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._runner, self._microphone, self._panel = runner, microphone, panel
        self._start: Start | None = None
        self._live: Live | None = None
        self._state = IDLE
        self._fed = True
        self.consequence = self.tr(
            "{time} of sound will be gone for good. The log will say that a recording was discarded."
        )
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        microphone.heard.connect(self._heard)
        microphone.lost.connect(self._lost)
        microphone.changed.connect(self.look_for_microphones)
        panel.startChosen.connect(lambda _: self.start())
        panel.pauseChosen.connect(self.pause)
        panel.goOnChosen.connect(self.go_on)
        panel.stopChosen.connect(self.stop)
        panel.discardChosen.connect(self.discard)

    @property
    def state(self) -> str:
        """One of the states of the panel."""
        return self._state

    @property
    def busy(self) -> bool:
        """Whether a recording runs, is paused, or is being kept."""
        return self._state != IDLE

    @property
    def listening(self) -> bool:
        """Whether somebody may be speaking into it: it runs, or is about to."""
        return self._state in (BEGINNING, RUNNING)

    @property
    def times(self) -> tuple[int, int]:
        """How long the recording is and how much of it is safe, in milliseconds; zeros without one."""
        return (0, 0) if self._live is None else (self._live.sound_ms, self._live.durable_ms)

    def look_for_microphones(self) -> None:
        """Offer what is connected now."""
        self._panel.set_devices(self._microphone.inputs())

    def prepare(self, start: Start) -> None:
        """What begins a recording at a given rate, once somebody chooses to. It runs beside the window."""
        self.look_for_microphones()
        if not self.busy:
            self._start = start

    def start(self) -> None:
        """Begin what was prepared. Not a sample is taken before it is known that this may be recorded."""
        rate = next((each.rate for each in self._microphone.inputs() if each.key == self._panel.device), 0)
        start = self._start
        if self.busy or start is None:
            return
        if not rate:
            self.failed.emit(AppError("recording.no_microphone"))
            return
        self._become(BEGINNING)
        self._run(lambda _: start(rate), self._begun, self._not_begun)

    def pause(self) -> None:
        """Stop listening for a while."""
        live = self._live
        if live is not None and self._state == RUNNING:
            self._microphone.stop()
            self._become(PAUSED)
            self._run(lambda _: live.pause(), lambda _: self._show(live), self._broken)

    def go_on(self) -> None:
        """Listen again, with the microphone that is chosen now."""
        live = self._live
        if live is None or self._state != PAUSED:
            return
        if not self._microphone.start(self._panel.device, live.rate):
            self.failed.emit(AppError("recording.no_microphone"))
            return
        self._run(lambda _: live.resume(), lambda _: self._show(live), self._broken)
        self._become(RUNNING)

    def stop(self) -> None:
        """End the recording, read it back, and keep it."""
        live = self._live
        if live is None or self._state not in (RUNNING, PAUSED):
            return
        self._microphone.stop()
        self._become(KEEPING)
        self._runner.start(
            live.finish,
            self,
            self._finished,
            self._broken,
            title=self.tr("Keeping a recording"),
            lane=Lane.RECORD,
            cancelled=self._left_unfinished,
        )

    def discard(self) -> None:
        """Make what was recorded unreadable, if the person is sure."""
        live = self._live
        if live is None or self._state not in (RUNNING, PAUSED):
            return
        agreed = prompts.confirm(
            self._panel,
            self.tr("Discard this recording?"),
            self.consequence.format(time=words.clock(live.sound_ms)),
            self.tr("Discard"),
        )
        if agreed and self._live is live:
            self._microphone.stop()
            self._become(KEEPING)
            self._run(lambda _: live.discard(), lambda _: self._left_unfinished(), self._broken)

    def secure(self) -> None:
        """End at once, for locking: all that was heard is forced out, and waits for the next opening.

        A recording that is being read back is left as it is: whole, and not kept yet.
        """
        live, state = self._live, self._state
        if live is None:
            return
        self._microphone.stop()
        self._live, self._state = None, IDLE
        self._timer.stop()
        if state == KEEPING:
            return
        over = Event()

        def end(_job: JobContext) -> None:
            try:
                live.end()
            finally:
                over.set()

        self._run(end, lambda _: None, lambda _: None)
        over.wait(LONGEST_END_S)

    # What comes back

    def _begun(self, live: Live) -> None:
        self._live = live
        key = self._panel.device
        if not self._microphone.start(key, live.rate):
            self._run(lambda _: live.discard(), lambda _: None, self.failed.emit)
            self._over()
            self.failed.emit(AppError("recording.no_microphone"))
            return
        self._timer.start()
        self._become(RUNNING)

    def _not_begun(self, error: Exception) -> None:
        self._over()
        self.failed.emit(error)

    def _heard(self, sound: bytes) -> None:
        live = self._live
        if live is not None and live.open:
            self._fed = True
            self._run(lambda _: live.feed(sound), lambda _: self._show(live), self._broken)

    def _tick(self) -> None:
        """Where no sound came, what came before is forced out all the same."""
        if not self._fed:
            self._heard(b"")
        self._fed = False

    def _lost(self) -> None:
        live = self._live
        if live is not None and self._state == RUNNING:
            self.pause()
            self.failed.emit(AppError("recording.microphone_lost", kept=words.clock(live.sound_ms)))

    def _show(self, live: Live) -> None:
        if self._live is not live:
            return
        self._panel.show_time(live.sound_ms, live.durable_ms)
        if self._state == RUNNING:
            self._panel.show_level(live.level, live.silent_ms)
        self.ticked.emit(live.sound_ms, live.durable_ms)

    def _finished(self, what: object) -> None:
        self._over()
        self.kept.emit(what)

    def _broken(self, error: Exception) -> None:
        """The disk or the log failed. A recording that still takes sound goes on."""
        live = self._live
        if live is None:
            return
        if self._state == KEEPING or not live.open:
            self._microphone.stop()
            self._left_unfinished()
        self.failed.emit(error)

    def _left_unfinished(self) -> None:
        self._over()
        self.ended.emit()

    def _over(self) -> None:
        self._live = None
        self._timer.stop()
        self._become(IDLE)

    def _become(self, state: str) -> None:
        self._state = state
        self._panel.show_state(state)
        self.changed.emit()

    def _run(
        self, work: Callable[[JobContext], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        self._runner.start(work, self, done, failed, lane=Lane.RECORD)
