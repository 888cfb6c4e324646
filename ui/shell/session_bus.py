"""What Linux tells over D-Bus: sleep, locked screens, another session in front, a closed lid.

No call waits for an answer, and where there is no bus nothing is said. Signals are taken as whole messages, because
Qt ends the program on one whose containers do not fit a slot.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
    QDBusVariant,
)

LOGIN, LOGIN_PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
SESSION = f"{LOGIN}.Session"
POWER, POWER_PATH = "org.freedesktop.UPower", "/org/freedesktop/UPower"
PROPERTIES = "org.freedesktop.DBus.Properties"
SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver")


def from_buses(tell: Callable[[str], None], parent: QObject) -> BusSource:
    """A source on the buses of this machine and this login."""
    return BusSource(tell, QDBusConnection.systemBus(), QDBusConnection.sessionBus(), parent)


class BusSource(QObject):
    """Listens on both buses, as far as they are there, from the moment it is made."""

    def __init__(
        self, tell: Callable[[str], None], system: QDBusConnection, session: QDBusConnection, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tell, self._system = tell, system
        self._held: QDBusUnixFileDescriptor | None = None
        if system.isConnected():
            self._listen_to_system()
        if session.isConnected():
            for saver in SAVERS:
                session.connect("", "", saver, "ActiveChanged", self, _slot("saver_changed(bool)"))

    def hold(self) -> None:
        """Ask that sleep waits a few seconds for this process, so that no key is written out with the memory."""
        if self._system.isConnected() and self._held is None:
            wanted = ["sleep", "Testimony", "The case is locked first.", "delay"]
            self._ask(LOGIN, LOGIN_PATH, f"{LOGIN}.Manager", "Inhibit", wanted, self._hold_given)

    def let_go(self) -> None:
        """Let the system sleep."""
        self._held = None

    @property
    def holds(self) -> bool:
        """Whether the system agreed to wait."""
        return self._held is not None and self._held.isValid()

    @Slot(bool)
    def sleep_begins(self, begins: bool) -> None:
        """The system says that it goes to sleep, or wakes."""
        if begins:
            self._tell("suspended")

    @Slot(bool)
    def saver_changed(self, active: bool) -> None:
        """A screen saver begins or ends."""
        if active:
            self._tell("screen_locked")

    @Slot()
    def session_locked(self) -> None:
        """The session is asked to lock."""
        self._tell("screen_locked")

    @Slot("QDBusMessage")
    def session_changed(self, message: QDBusMessage) -> None:
        """Something about our session changed: look whether it is still in front, and not locked."""
        self._get(LOGIN, message.path(), SESSION, "Active", lambda active: active is False, "user_switched")
        self._get(LOGIN, message.path(), SESSION, "LockedHint", lambda locked: locked is True, "screen_locked")

    @Slot("QDBusMessage")
    def power_changed(self, message: QDBusMessage) -> None:
        """Something about power changed: look whether the lid is closed."""
        self._get(POWER, message.path(), POWER, "LidIsClosed", lambda closed: closed is True, "lid_closed")

    def _listen_to_system(self) -> None:
        system = self._system
        manager = f"{LOGIN}.Manager"
        system.connect(LOGIN, LOGIN_PATH, manager, "PrepareForSleep", self, _slot("sleep_begins(bool)"))
        system.connect(LOGIN, "", SESSION, "Lock", self, _slot("session_locked()"))
        system.connect(POWER, POWER_PATH, PROPERTIES, "PropertiesChanged", self, _slot("power_changed(QDBusMessage)"))
        self._ask(LOGIN, LOGIN_PATH, manager, "GetSession", ["auto"], self._session_known)

    def _session_known(self, path: Any) -> None:
        if isinstance(path, QDBusObjectPath):
            slot = _slot("session_changed(QDBusMessage)")
            self._system.connect(LOGIN, path.path(), PROPERTIES, "PropertiesChanged", self, slot)

    def _hold_given(self, descriptor: Any) -> None:
        if isinstance(descriptor, QDBusUnixFileDescriptor):
            self._held = descriptor

    def _get(
        self, service: str, path: str, interface: str, name: str, means: Callable[[Any], bool], reason: str
    ) -> None:
        def known(value: Any) -> None:
            if means(value.variant() if isinstance(value, QDBusVariant) else value):
                self._tell(reason)

        self._ask(service, path, PROPERTIES, "Get", [interface, name], known)

    def _ask(
        self, service: str, path: str, interface: str, method: str, arguments: list[str], done: Callable[[Any], None]
    ) -> None:
        """Call without waiting; `done` gets the first value of the answer, and is not called for a refusal."""
        call = QDBusMessage.createMethodCall(service, path, interface, method)
        call.setArguments(arguments)
        watcher = QDBusPendingCallWatcher(self._system.asyncCall(call), self)

        def answered(_watcher: QDBusPendingCallWatcher) -> None:
            reply = watcher.reply()
            watcher.deleteLater()
            if reply.type() == QDBusMessage.MessageType.ReplyMessage and reply.arguments():
                done(reply.arguments()[0])

        watcher.finished.connect(answered)


def _slot(signature: str) -> Any:
    """The slot as QDBusConnection.connect wants it: the text that SLOT gives, though the stubs ask for bytes."""
    return SLOT(signature)
