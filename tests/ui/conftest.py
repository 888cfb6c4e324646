"""Every test of the window runs in an empty home, and must leave no thread, timer or window behind."""

from __future__ import annotations

import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

if not os.environ.get("DISPLAY") and sys.platform.startswith("linux"):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
_HOME = tempfile.TemporaryDirectory(prefix="testimony-tests-")
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = str(Path(_HOME.name) / _name.lower())
os.environ["QT_LOGGING_RULES"] = "qt.multimedia.*=false"

from PySide6.QtCore import QCoreApplication, QEvent, QLoggingCategory, Qt, QTimer  # noqa: E402  Qt reads the environment when loaded.
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402  After the environment is set.
from pytestqt.qtbot import QtBot  # noqa: E402  After the environment is set.

import ui.shell.theme  # noqa: E402  After the environment is set.
from ui import prompts  # noqa: E402  After the environment is set.
from ui.shell.environment import QUIET, redirect_settings  # noqa: E402  After the environment is set.
from ui.shell.theme import Choice, Theme  # noqa: E402  After the environment is set.

# What the machine lacks, not what the window does wrong: the offscreen platform has no size hints, a server no sound.
NOT_OURS = ("propagateSizeHints", "PulseAudioService: pa_context_connect")


def pytest_configure(config: pytest.Config) -> None:
    for line in NOT_OURS:
        config.addinivalue_line("qt_log_ignore", line)


QLoggingCategory.setFilterRules(QUIET)
# Icons are the same for every theme, and a thousand tests make one.
ui.shell.theme.IconSet = cache(ui.shell.theme.IconSet)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder of this test alone."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    redirect_settings(folder / "settings")
    return folder


@pytest.fixture
def theme(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Theme]:
    """The light theme, whatever the machine's own is; it lies on all that a test gives `qtbot` to keep."""
    made, keep = Theme(qapp, Choice.LIGHT), QtBot.addWidget

    def add_covered(bot: QtBot, widget: QWidget, **more: Any) -> None:
        if widget.parentWidget() is None and not widget.property("covered"):
            made.cover(widget)
        keep(bot, widget, **more)

    monkeypatch.setattr(QtBot, "addWidget", add_covered)
    yield made
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    made.deleteLater()


@pytest.fixture(autouse=True)
def nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    """Fail if a test leaves a thread, a running timer, a visible window or an unused answer behind."""
    threads = set(threading.enumerate())
    timers = {id(timer) for timer in qapp.findChildren(QTimer)}
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for thread in set(threading.enumerate()) - threads:
        thread.join(timeout=5)
    assert not {thread.name for thread in set(threading.enumerate()) - threads if not _of_qt(thread)}
    assert not [timer for timer in qapp.findChildren(QTimer) if id(timer) not in timers and timer.isActive()]
    assert not [type(widget).__name__ for widget in qapp.topLevelWidgets() if widget.isVisible()]
    assert prompts.unused() == 0


def _of_qt(thread: threading.Thread) -> bool:
    """Python gives a thread of Qt that once called into Python a dummy entry, and never takes it back."""
    return isinstance(thread, threading._DummyThread)
