"""Notices that the device is left or sleeps: the screen locks, the lid closes, another person logs in.

What tells of it depends on the system: D-Bus on Linux (`session_bus`), window messages on Windows
(`session_messages`). Everywhere two clocks are compared: one of them stands still while the device sleeps.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

LATE_S = 30.0
"""A tick that comes this much later than it should means that the device slept, or that the app was stopped."""
APART_S = 5.0
"""Clocks that went this much apart between two ticks mean that the device slept."""
Tell = Callable[[str], None]


class Source(Protocol):
    """Hears from the system that the device is left; calls what it was made with, with a reason."""

    def hold(self) -> None:
        """Ask the system to wait with sleep until this process let go or ended."""

    def let_go(self) -> None:
        """Let the system sleep."""


class SessionWatch(QObject):
    """Emits left(reason) once, until `start` is called again.

    reason: `suspended`, `screen_locked`, `user_switched`, `lid_closed` as the system tells, `slept` by the clocks.
    """

    left = Signal(str)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        source: Callable[[Tell, QObject], Source | None] | None = None,
        through_sleep: Callable[[], float] | None = None,
        awake: Callable[[], float] = time.monotonic,
        tick_ms: int = 1000,
    ) -> None:
        """source: makes what hears from the system, this system's without it.

        through_sleep, awake: clocks in seconds of which the second stands still while the device sleeps.
        """
        super().__init__(parent)
        self._through_sleep, self._awake = through_sleep or sleep_clock(), awake
        self._last = self._through_sleep(), self._awake()
        self._timer = QTimer(self)
        self._timer.setInterval(tick_ms)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.check)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._state_changed)
        self._source = (source or system_source)(self.tell, self)

    def start(self) -> None:
        """Begin to watch, counting from now."""
        self._last = self._through_sleep(), self._awake()
        self._timer.start()
        if self._source is not None:
            self._source.hold()

    def stop(self) -> None:
        """Stop watching. The system still waits with sleep; see `let_go`."""
        self._timer.stop()

    def let_go(self) -> None:
        """Let the system sleep, once nothing of a case is open. The end of the process does the same."""
        if self._source is not None:
            self._source.let_go()

    def check(self) -> None:
        """Look at the clocks."""
        now = self._through_sleep(), self._awake()
        passed, lived = now[0] - self._last[0], now[1] - self._last[1]
        self._last = now
        if passed > self._timer.interval() / 1000 + LATE_S or passed - lived > APART_S:
            self.tell("slept")

    def tell(self, reason: str) -> None:
        """Pass on that the device is left, if anybody watches."""
        if self._timer.isActive():
            self._timer.stop()
            self.left.emit(reason)

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationSuspended:
            self.tell("suspended")


def sleep_clock() -> Callable[[], float]:
    """A clock that goes on while the device sleeps; on Linux one that nobody can set."""
    if sys.platform == "linux":
        return lambda: time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.time


def system_source(tell: Tell, parent: QObject) -> Source | None:
    """What this system tells of sessions and sleep; None where only the clocks do."""
    if sys.platform.startswith("linux"):
        from ui.shell.session_bus import from_buses  # QtDBus is only there on Linux.

        return from_buses(tell, parent)
    if sys.platform == "win32":
        from ui.shell.session_messages import WindowMessages

        return WindowMessages(tell)
    return None
