"""The device is left: every sign of it locks once, on a bus of the test's own, by window messages, or by the clocks."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from ctypes import wintypes
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.shell import session_messages as messages
from ui.shell.session_watch import SessionWatch, Source, Tell

ROOT = Path(__file__).resolve().parents[2]
needs_bus = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("dbus-daemon") is None, reason="needs dbus-daemon"
)


class Clock:
    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Pretended:
    """A source that a test speaks through."""

    tell: Tell = lambda _reason: None
    held: list[str] = field(default_factory=list)

    def made(self, tell: Tell, _parent: QObject) -> Source:
        self.tell = tell
        return self

    def hold(self) -> None:
        self.held.append("hold")

    def let_go(self) -> None:
        self.held.append("let go")


@dataclass
class Watched:
    watch: SessionWatch
    source: Pretended
    through_sleep: Clock
    awake: Clock
    reasons: list[str]

    def passes(self, seconds: float, asleep: float = 0.0) -> None:
        self.through_sleep.now += seconds + asleep
        self.awake.now += seconds
        self.watch.check()


@pytest.fixture
def watched(qapp: QApplication) -> Iterator[Watched]:
    source, through_sleep, awake, reasons = Pretended(), Clock(), Clock(), []
    watch = SessionWatch(source=source.made, through_sleep=through_sleep, awake=awake, tick_ms=60_000)
    watch.left.connect(reasons.append)
    yield Watched(watch, source, through_sleep, awake, reasons)
    watch.stop()
    watch.deleteLater()


def test_every_reason_is_passed_on_once_until_it_starts_again(watched: Watched) -> None:
    watched.source.tell("suspended")
    assert watched.reasons == [], "nobody watches yet"
    watched.watch.start()
    watched.source.tell("lid_closed")
    watched.source.tell("suspended")
    assert watched.reasons == ["lid_closed"]
    watched.watch.start()
    watched.source.tell("user_switched")
    assert watched.reasons == ["lid_closed", "user_switched"]


def test_sleep_waits_from_the_start_until_it_may_go_on(watched: Watched) -> None:
    watched.watch.start()
    watched.watch.stop()
    assert watched.source.held == ["hold"], "it is the end of the process, or the closed case, that lets go"
    watched.watch.let_go()
    assert watched.source.held == ["hold", "let go"]


@pytest.mark.parametrize(
    ("seconds", "asleep", "slept"),
    [
        (60.0, 0.0, False),
        (61.0, 4.0, False),
        (60.0, 6.0, True),
        (60.0, 3600.0, True),
        (91.0, 0.0, True),
        (5.0, -9.0, False),
    ],
)
def test_clocks_that_went_apart_mean_sleep(watched: Watched, seconds: float, asleep: float, slept: bool) -> None:
    watched.watch.start()
    watched.passes(seconds, asleep)
    assert watched.reasons == (["slept"] if slept else [])


def test_a_clock_that_nobody_watches_locks_nothing_later(watched: Watched) -> None:
    watched.passes(60.0, 9_000.0)
    watched.watch.start()
    watched.passes(60.0)
    assert watched.reasons == []


def test_a_suspended_application_is_left(qapp: QApplication, watched: Watched) -> None:
    watched.watch.start()
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert watched.reasons == []
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationSuspended)
    assert watched.reasons == ["suspended"]


# Window messages


def message(number: int, word: int, pointer: int = 0) -> wintypes.MSG:
    made = wintypes.MSG()
    made.message, made.wParam, made.lParam = number, word, pointer
    return made


@pytest.mark.parametrize(
    ("number", "w", "reason"),
    [
        (messages.WM_POWERBROADCAST, messages.PBT_APMSUSPEND, "suspended"),
        (messages.WM_POWERBROADCAST, 0x12, ""),  # PBT_APMRESUMEAUTOMATIC
        (messages.WM_WTSSESSION_CHANGE, 0x7, "screen_locked"),
        (messages.WM_WTSSESSION_CHANGE, 0x8, ""),  # WTS_SESSION_UNLOCK
        (messages.WM_WTSSESSION_CHANGE, 0x2, "user_switched"),
        (messages.WM_WTSSESSION_CHANGE, 0x1, ""),  # WTS_CONSOLE_CONNECT
        (0x0100, 0x7, ""),  # WM_KEYDOWN
    ],
)
def test_window_messages_are_read(qapp: QApplication, number: int, w: int, reason: str) -> None:
    told: list[str] = []
    made = message(number, w)
    passed = messages.MessageFilter(told.append).nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(made))
    assert told == ([reason] if reason else [])
    assert passed == (False, 0), "Qt sees every message too"


@pytest.mark.parametrize(("lid", "reason"), [(0, "lid_closed"), (1, "")])
def test_the_lid_is_read_from_its_message(lid: int, reason: str) -> None:
    setting = messages.PowerSetting()
    ctypes.memmove(setting.guid, messages.LID_SWITCH, 16)
    setting.length, setting.data[0] = 4, lid
    told = message(messages.WM_POWERBROADCAST, messages.PBT_POWERSETTINGCHANGE, ctypes.addressof(setting))
    assert messages.reason_of(told) == reason
    setting.guid[0] ^= 1
    assert messages.reason_of(told) == ""


def test_messages_of_other_platforms_are_not_read(qapp: QApplication) -> None:
    told: list[str] = []
    assert messages.MessageFilter(told.append).nativeEventFilter(b"xcb_generic_event_t", 0) == (False, 0)
    assert told == []


# Linux


class Bus:
    """A bus of the test's own, on which it speaks as login1 and UPower."""

    def __init__(self, address: str) -> None:
        from PySide6.QtDBus import QDBusConnection

        self.names = [f"listening-{id(self)}", f"speaking-{id(self)}"]
        self.listening, self.speaking = (QDBusConnection.connectToBus(address, name) for name in self.names)
        assert self.listening.isConnected() and self.speaking.isConnected()

    def signal(self, path: str, interface: str, name: str, *values: object) -> None:
        from PySide6.QtDBus import QDBusMessage

        made = QDBusMessage.createSignal(path, interface, name)
        made.setArguments(list(values))
        assert self.speaking.send(made)


@pytest.fixture
def bus(tmp_path: Path, qapp: QApplication) -> Iterator[Bus]:
    from PySide6.QtDBus import QDBusConnection

    order = ["dbus-daemon", "--session", "--nofork", "--print-address=1", f"--address=unix:path={tmp_path}/bus"]
    daemon = subprocess.Popen(order, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert daemon.stdout is not None
    made = Bus(daemon.stdout.readline().decode().strip())
    yield made
    for name in made.names:
        QDBusConnection.disconnectFromBus(name)
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


SESSION_PATH = "/org/freedesktop/login1/session/_37"


@pytest.fixture
def system(bus: Bus) -> Iterator[dict[str, object]]:
    """login1 and UPower, as far as they are asked; the values that they give can be changed."""
    from PySide6.QtDBus import (
        QDBusConnection,
        QDBusMessage,
        QDBusObjectPath,
        QDBusUnixFileDescriptor,
        QDBusVariant,
        QDBusVirtualObject,
    )

    values: dict[str, object] = {"Active": True, "LockedHint": False, "LidIsClosed": False, "asked": []}

    class Pretence(QDBusVirtualObject):
        def introspect(self, path: str) -> str:
            return ""

        def handleMessage(self, call: QDBusMessage, on: QDBusConnection) -> bool:
            reply = call.createReply()
            if call.member() == "Inhibit":
                values["asked"].append(call.arguments())  # type: ignore[attr-defined]
                values["sleep"], writing = os.pipe()
                reply.setArguments([QDBusUnixFileDescriptor(writing)])
                os.close(writing)
            elif call.member() == "GetSession":
                reply.setArguments([QDBusObjectPath(SESSION_PATH)])
            else:
                reply.setArguments([QDBusVariant(values[call.arguments()[1]])])
            return on.send(reply)

    pretence = Pretence()
    for service in ("org.freedesktop.login1", "org.freedesktop.UPower"):
        assert bus.speaking.registerService(service)
    for path in ("/org/freedesktop/login1", "/org/freedesktop/UPower"):
        option = QDBusConnection.VirtualObjectRegisterOption.SubPath
        assert bus.speaking.registerVirtualObject(path, pretence, option)
    yield values
    for path in ("/org/freedesktop/login1", "/org/freedesktop/UPower"):
        bus.speaking.unregisterObject(path)
    pretence.deleteLater()


@pytest.fixture
def listening(bus: Bus, system: dict[str, object], qtbot: QtBot) -> Iterator[tuple[SessionWatch, list[str]]]:
    from ui.shell.session_bus import BusSource

    reasons: list[str] = []
    made: list[BusSource] = []

    def source(tell: Tell, parent: QObject) -> Source:
        made.append(BusSource(tell, bus.listening, bus.listening, parent))
        return made[0]

    watch = SessionWatch(source=source, tick_ms=60_000)
    watch.left.connect(reasons.append)
    watch.start()
    qtbot.waitUntil(lambda: made[0].holds)
    yield watch, reasons
    watch.stop()
    watch.deleteLater()


CHANGED = "org.freedesktop.DBus.Properties"
SIGNS: list[tuple[str, str, Callable[[Bus, dict[str, object]], None]]] = [
    (
        "sleep",
        "suspended",
        lambda bus, _: bus.signal("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", True),
    ),
    (
        "a locked session",
        "screen_locked",
        lambda bus, _: bus.signal(SESSION_PATH, "org.freedesktop.login1.Session", "Lock"),
    ),
    *(
        (saver, "screen_locked", lambda bus, _, saver=saver: bus.signal("/saver", saver, "ActiveChanged", True))
        for saver in ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")
    ),
    (
        "another session in front",
        "user_switched",
        lambda bus, values: (
            values.update(Active=False),
            bus.signal(SESSION_PATH, CHANGED, "PropertiesChanged", "org.freedesktop.login1.Session"),
        ),
    ),
    (
        "a screen that a program locked",
        "screen_locked",
        lambda bus, values: (
            values.update(LockedHint=True),
            bus.signal(SESSION_PATH, CHANGED, "PropertiesChanged", "org.freedesktop.login1.Session"),
        ),
    ),
    (
        "the lid",
        "lid_closed",
        lambda bus, values: (
            values.update(LidIsClosed=True),
            bus.signal("/org/freedesktop/UPower", CHANGED, "PropertiesChanged", "org.freedesktop.UPower"),
        ),
    ),
]


@needs_bus
@pytest.mark.parametrize(("reason", "sign"), [each[1:] for each in SIGNS], ids=[each[0] for each in SIGNS])
def test_what_the_system_tells_locks(
    bus: Bus,
    system: dict[str, object],
    listening: tuple[SessionWatch, list[str]],
    qtbot: QtBot,
    reason: str,
    sign: Callable[[Bus, dict[str, object]], None],
) -> None:
    sign(bus, system)
    qtbot.waitUntil(lambda: listening[1] == [reason])


@needs_bus
def test_waking_and_other_changes_lock_nothing(
    bus: Bus, system: dict[str, object], listening: tuple[SessionWatch, list[str]], qtbot: QtBot
) -> None:
    bus.signal("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", False)
    bus.signal("/saver", "org.gnome.ScreenSaver", "ActiveChanged", False)
    bus.signal(SESSION_PATH, CHANGED, "PropertiesChanged", "org.freedesktop.login1.Session", 3, ["odd"])
    bus.signal("/org/freedesktop/UPower", CHANGED, "PropertiesChanged", "org.freedesktop.UPower")
    bus.signal("/last", "org.gnome.ScreenSaver", "ActiveChanged", True)
    qtbot.waitUntil(lambda: bool(listening[1]))
    assert listening[1] == ["screen_locked"], "only the last of them meant that somebody left"


@needs_bus
def test_the_system_waits_with_sleep_until_the_descriptor_is_closed(
    system: dict[str, object], listening: tuple[SessionWatch, list[str]]
) -> None:
    assert system["asked"] == [["sleep", "Testimony", "The case is locked first.", "delay"]]
    reading = system["sleep"]
    assert isinstance(reading, int)
    os.set_blocking(reading, False)
    with pytest.raises(BlockingIOError):
        os.read(reading, 1)
    listening[0].let_go()
    assert os.read(reading, 1) == b"", "the other end is closed: the system may sleep"
    os.close(reading)


SILENT = """
import sys
from PySide6.QtGui import QGuiApplication
from ui.shell.session_watch import SessionWatch
app = QGuiApplication([])
watch = SessionWatch()
watch.left.connect(print)
watch.start()
app.processEvents()
print("made")
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has a bus to miss")
def test_without_any_bus_nothing_is_said_and_nothing_waits(tmp_path: Path) -> None:
    missing = f"unix:path={tmp_path}/none"
    environ = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "DBUS_SYSTEM_BUS_ADDRESS": missing,
        "DBUS_SESSION_BUS_ADDRESS": missing,
    }
    order = [sys.executable, "-c", SILENT]
    done = subprocess.run(order, capture_output=True, text=True, cwd=ROOT, env=environ, timeout=60, check=False)
    assert (done.stdout, done.stderr) == ("made\n", "")


@needs_bus
def test_a_bus_on_which_nobody_answers_is_no_obstacle(bus: Bus, qtbot: QtBot) -> None:
    from ui.shell.session_bus import BusSource

    parent = QObject()
    source = BusSource(lambda _reason: pytest.fail("nobody said so"), bus.listening, bus.listening, parent)
    source.hold()
    bus.signal(SESSION_PATH, CHANGED, "PropertiesChanged", "org.freedesktop.login1.Session")
    qtbot.waitUntil(lambda: not source.children())
    assert not source.holds
    parent.deleteLater()
