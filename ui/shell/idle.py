"""Notices that nobody is there: no key and no mouse for a while."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
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


class IdleWatcher(QObject):
    """Emits idle() once, until `start` is called again. occupied: whether somebody is there without a key or a mouse.

    The filter sits on windows, not on the application: input reaches windows first, and a Python filter on the
    application would see every paint as well.
    """

    idle = Signal()

    def __init__(
        self,
        limit_s: float,
        parent: QObject | None = None,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        tick_ms: int = 1000,
    ) -> None:
        """limit_s: seconds without key or mouse, 0 for never. monotonic: a clock in seconds, given by tests."""
        super().__init__(parent)
        self._limit, self._monotonic = limit_s, monotonic
        self._last_seen = monotonic()
        self.occupied: Callable[[], bool] = lambda: False
        self._timer = QTimer(self)
        self._timer.setInterval(tick_ms)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.check)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)

    def start(self) -> None:
        """Begin to watch, counting from now."""
        for window in QGuiApplication.topLevelWindows():
            self._watch(window)
        self._last_seen = self._monotonic()
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
        """Look at the clock."""
        if self.occupied():
            self._last_seen = self._monotonic()
        if self._timer.isActive() and self._limit and self._monotonic() - self._last_seen >= self._limit:
            self._timer.stop()
            self.idle.emit()

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
