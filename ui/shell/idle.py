"""Notices that nobody is there: no key and no mouse for a while, a screen that locks, a lid that closes."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SLOT, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

ACTIVITY = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
    }
)
SLEPT_S = 30.0
"""A tick that comes this much later than the clock says means that the device slept."""


class IdleWatcher(QObject):
    """Emits idle(reason) once, until `start` is called again; reason: `idle`, `slept`, `suspended` or
    `screen_locked`.

    The filter sits on windows, not on the application: input reaches windows first, and a Python filter on the
    application would see every paint as well.
    """

    idle = Signal(str)

    def __init__(
        self,
        limit_s: float,
        parent: QObject | None = None,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
        tick_ms: int = 1000,
    ) -> None:
        """limit_s: seconds without key or mouse, 0 for never. monotonic, wall: clocks in seconds, given by tests."""
        super().__init__(parent)
        self._limit, self._monotonic, self._wall = limit_s, monotonic, wall
        self._last_seen, self._last_tick = monotonic(), wall()
        self._timer = QTimer(self)
        self._timer.setInterval(tick_ms)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.check)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)
            app.applicationStateChanged.connect(self._state_changed)
        _listen_to_session(self)

    def start(self) -> None:
        """Begin to watch, counting from now."""
        for window in QGuiApplication.topLevelWindows():
            self._watch(window)
        self._last_seen, self._last_tick = self._monotonic(), self._wall()
        self._timer.start()

    def stop(self) -> None:
        """Stop watching."""
        self._timer.stop()

    def set_limit(self, limit_s: float) -> None:
        """Change how long nobody may be there, in seconds; 0 for ever."""
        self._limit = limit_s

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002  Qt gives both.
        if event.type() in ACTIVITY:
            self._last_seen = self._monotonic()
        return False

    def check(self) -> None:
        """Look at the clocks."""
        now = self._wall()
        slept = now - self._last_tick > self._timer.interval() / 1000 + SLEPT_S
        self._last_tick = now
        if slept:
            self._leave("slept")
        elif self._limit and self._monotonic() - self._last_seen >= self._limit:
            self._leave("idle")

    @Slot(bool)
    def sleeping(self, begins: bool) -> None:
        """The system says that it goes to sleep."""
        if begins:
            self._leave("suspended")

    @Slot(bool)
    def screen_locked(self, locked: bool) -> None:
        """The screen saver says that it locks."""
        if locked:
            self._leave("screen_locked")

    @Slot()
    def session_locked(self) -> None:
        """The session says that it locks."""
        self._leave("screen_locked")

    def _leave(self, reason: str) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self.idle.emit(reason)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationSuspended:
            self._leave("suspended")


def _listen_to_session(watcher: IdleWatcher) -> None:
    """Hear of sleep and of screen locks where the system tells by D-Bus; elsewhere the clocks notice sleep."""
    if not sys.platform.startswith("linux"):
        return
    from PySide6.QtDBus import QDBusConnection  # Only there on Linux.

    system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
    login = "org.freedesktop.login1"
    if system.isConnected():
        system.connect(
            login, "/org/freedesktop/login1", f"{login}.Manager", "PrepareForSleep", watcher, _slot("sleeping(bool)")
        )
        system.connect(login, "", f"{login}.Session", "Lock", watcher, _slot("session_locked()"))
    for saver in ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"):
        if session.isConnected():
            session.connect("", "", saver, "ActiveChanged", watcher, _slot("screen_locked(bool)"))


def _slot(signature: str) -> Any:
    """The slot as QDBusConnection.connect wants it: the text that SLOT gives, though the stubs ask for bytes."""
    return SLOT(signature)
