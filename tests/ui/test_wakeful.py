"""The screen does not lock by itself while somebody speaks, and does again afterwards."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.shell.wakeful import ON_THE_BUS, SAVER, SAVER_PATH, BusWaker, Wakeful

needs_bus = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("dbus-daemon") is None, reason="needs dbus-daemon"
)


class Counted:
    def __init__(self) -> None:
        self.said: list[str] = []

    def hold(self) -> None:
        self.said.append("hold")

    def let_go(self) -> None:
        self.said.append("let go")


def test_it_asks_once_and_lets_go_once() -> None:
    waker = Counted()
    wakeful = Wakeful(waker)
    for awake in (False, True, True, False, False, True):
        wakeful.keep(awake)
    assert waker.said == ["hold", "let go", "hold"]


@pytest.fixture
def address(tmp_path: Path, qapp: QApplication) -> Iterator[str]:
    order = ["dbus-daemon", "--session", "--nofork", "--print-address=1", f"--address=unix:path={tmp_path}/bus"]
    daemon = subprocess.Popen(order, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert daemon.stdout is not None
    yield daemon.stdout.readline().decode().strip()
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


@needs_bus
def test_the_screen_saver_is_asked_and_let_go(address: str, qtbot: QtBot) -> None:
    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVirtualObject

    asked: list[tuple[str, list[str], str]] = []

    class Saver(QDBusVirtualObject):
        def introspect(self, path: str) -> str:
            return ""

        def handleMessage(self, call: QDBusMessage, on: QDBusConnection) -> bool:
            asked.append((call.member(), call.arguments(), call.service()))
            reply = call.createReply()
            reply.setArguments([7])
            return on.send(reply)

    saver, name = Saver(), f"saver-{id(asked)}"
    bus = QDBusConnection.connectToBus(address, name)
    assert bus.registerService(SAVER)
    assert bus.registerVirtualObject(SAVER_PATH, saver, QDBusConnection.VirtualObjectRegisterOption.SubPath)
    wakeful = Wakeful(BusWaker(lambda: QDBusConnection.connectToBus(address, ON_THE_BUS)))
    wakeful.keep(True)
    qtbot.waitUntil(lambda: bool(asked))
    member, (who, why), caller = asked[0]
    assert (member, who.split()[0], why) == ("Inhibit", "Testimony", "Recording"), "no name and no title is told"
    assert bus.interface().isServiceRegistered(caller).value() is True
    wakeful.keep(False)
    qtbot.waitUntil(lambda: bus.interface().isServiceRegistered(caller).value() is False)
    bus.unregisterObject(SAVER_PATH)
    saver.deleteLater()
    QDBusConnection.disconnectFromBus(name)


@needs_bus
def test_without_a_bus_nothing_happens(qapp: QApplication) -> None:
    from PySide6.QtDBus import QDBusConnection

    wakeful = Wakeful(BusWaker(lambda: QDBusConnection.connectToBus("unix:path=/nowhere", ON_THE_BUS)))
    wakeful.keep(True)
    wakeful.keep(False)
