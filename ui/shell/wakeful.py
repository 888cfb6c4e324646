"""Keeps the screen from going dark and locking by itself while somebody speaks into a recording.

Whoever locks the screen or closes the lid is obeyed all the same. Where the system offers nothing, nothing happens.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any, Protocol

from testimony_app import __version__

SAVER, SAVER_PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
ON_THE_BUS = "testimony-wakeful"
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2
"""Flags of SetThreadExecutionState, as Microsoft documents it."""


class Waker(Protocol):
    """A system's way to stay awake."""

    def hold(self) -> None:
        """Stay awake from now on."""

    def let_go(self) -> None:
        """Sleep and lock as usual again."""


class Wakeful:
    """Keeps the device awake as long as `keep(True)` was said last. waker: this system's own without it."""

    def __init__(self, waker: Waker | None = None) -> None:
        self._waker = waker or of_this_system()
        self._kept = False

    def keep(self, awake: bool) -> None:
        """Stay awake, or do not."""
        if awake is not self._kept:
            self._kept = awake
            if self._waker is not None:
                (self._waker.hold if awake else self._waker.let_go)()


def of_this_system() -> Waker | None:
    """The way of this system, None for one that is not known."""
    if sys.platform.startswith("linux"):
        return BusWaker()
    if sys.platform == "win32":
        return WindowsWaker()
    return MacWaker() if sys.platform == "darwin" else None


class BusWaker:
    """Asks the screen saver over D-Bus. It lets go when the connection that asked is closed, or its process dies."""

    def __init__(self, connect: Callable[[], Any] | None = None) -> None:
        """connect: gives a connection called `ON_THE_BUS`; to the session's bus without it."""
        self._connect = connect or _to_the_session

    def hold(self) -> None:
        """Ask. Nobody waits for the answer."""
        from PySide6.QtDBus import QDBusMessage  # Only there on Linux.

        bus = self._connect()
        if bus.isConnected():
            call = QDBusMessage.createMethodCall(SAVER, SAVER_PATH, SAVER, "Inhibit")
            call.setArguments([f"Testimony {__version__}", "Recording"])
            bus.send(call)

    def let_go(self) -> None:
        """Close the connection that asked."""
        from PySide6.QtDBus import QDBusConnection

        QDBusConnection.disconnectFromBus(ON_THE_BUS)


class WindowsWaker:
    """Tells Windows that system and display are in use by this thread."""

    def hold(self) -> None:
        """Set the state until it is set anew."""
        self._set(_CONTINUOUS | _SYSTEM | _DISPLAY)

    def let_go(self) -> None:
        """Set it back."""
        self._set(_CONTINUOUS)

    def _set(self, state: int) -> None:
        import ctypes

        ctypes.windll.kernel32.SetThreadExecutionState(state)  # type: ignore[attr-defined]


class MacWaker:
    """Lets macOS' own `caffeinate` hold display and system awake, for as long as this process lives at the most."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def hold(self) -> None:
        """Start it."""
        self._process = subprocess.Popen(["/usr/bin/caffeinate", "-d", "-i", "-w", str(os.getpid())])

    def let_go(self) -> None:
        """End it."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait()
            self._process = None


def _to_the_session() -> Any:
    from PySide6.QtDBus import QDBusConnection

    return QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, ON_THE_BUS)
