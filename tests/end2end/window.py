"""The real window on a case that lies on the disk already, for tests of what is said and what is left behind."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import PASSPHRASE
from ui.controller import Controller
from ui.desk import Desk
from ui.pages.interview import InterviewPage
from ui.shell.unlock import UnlockView

PATIENCE_MS = 30_000
UNSETTLED = ("lock", "seal.bin")
"""What every opening and closing may write, whatever else it meets (security.md 2.1)."""


class Window:
    """What a person sees and does. Waits are for states, never for time."""

    def __init__(self, qtbot: QtBot, controller: Controller) -> None:
        self.qtbot, self.controller = qtbot, controller

    def until(self, condition: Callable[[], bool], timeout: int = PATIENCE_MS) -> None:
        self.qtbot.waitUntil(condition, timeout=timeout)

    def settled(self) -> None:
        self.until(lambda: self.controller.runner.busy() == 0)

    @property
    def desk(self) -> Desk:
        assert self.controller.desk is not None
        return self.controller.desk

    @property
    def page(self) -> InterviewPage:
        return self.desk.interview

    @property
    def notice(self) -> str:
        """The sentence in the bar above the pages, "" if it says nothing."""
        bar = self.controller.window.notice
        return bar.sentence if bar.isVisible() else ""

    def unlock(self, path: Path) -> UnlockView:
        """Type the passphrase for the case at `path`; ends when it is open or a sentence says why not."""
        view = self.controller.access.ask_for(path)
        self.qtbot.keyClicks(view._field, PASSPHRASE)
        view._unlock.click()
        self.until(lambda: self.controller.desk is not None or bool(view._problem.text()))
        self.settled()
        active(self.qtbot, self.controller.window)
        return view

    def show_interview(self, interview_id: str) -> InterviewPage:
        self.desk.show_interview(interview_id)
        self.settled()
        return self.page

    def lock(self) -> None:
        self.controller.lock()
        assert self.controller.case is None


def active(qtbot: QtBot, window: QWidget) -> None:
    """Give `window` the keyboard: on a screen without a window manager nobody else does."""
    with qtbot.waitActive(window):
        window.activateWindow()


def hashes(folder: Path, passing: tuple[str, ...] = UNSETTLED) -> dict[str, str]:
    """SHA-256 of every file below `folder` but those whose names are in `passing`."""
    return {
        str(file.relative_to(folder)): sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.name not in passing
    }
