"""Panic in the window: one confirmation that nobody gives by accident, and then no way in is left on this device."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.services import log_interview as li
from testimony_app.services import panic
from testimony_app.settings import AppSettings
from tests.conftest import PASSPHRASE
from tests.vault.faults import FaultyDisk, installed
from ui import words
from ui.controller import LEFT, Controller
from ui.shell.panic import PanicDialog
from ui.shell.theme import Theme
from ui.shell.unlock import UnlockView


@pytest.fixture
def ended() -> list[str]:
    return []


@pytest.fixture
def controller(qtbot: QtBot, qapp: QApplication, tmp_path: Path, ended: list[str]) -> Iterator[Controller]:
    made = Controller(qapp, AppSettings(tmp_path / "settings"), lambda: ended.append("replaced"))
    made.start(None)
    yield made
    made.end()
    made.window.close()
    made.deleteLater()


@pytest.fixture
def entered(qtbot: QtBot, controller: Controller, case: Case, interview: li.InterviewRead) -> Controller:
    controller.access.opened.emit(case)
    qtbot.waitUntil(lambda: controller.runner.busy() == 0)
    return controller


def shown_word(dialog: PanicDialog) -> str:
    return next(label.text() for label in dialog.findChildren(QLabel) if label.property("kind") == "page-title")


def parts(dialog: PanicDialog) -> tuple[QLineEdit, QPushButton, QPushButton]:
    field = dialog.findChildren(QLineEdit)[0]
    danger = next(each for each in dialog.findChildren(QPushButton) if each.property("kind") == "danger")
    keep = next(each for each in dialog.findChildren(QPushButton) if each.property("kind") == "primary")
    return field, danger, keep


def confirm(qtbot: QtBot, dialog: PanicDialog) -> None:
    field, danger, _ = parts(dialog)
    qtbot.keyClicks(field, shown_word(dialog))
    assert danger.isEnabled()
    qtbot.mouseClick(danger, Qt.MouseButton.LeftButton)


def opens(path: Path) -> bool:
    try:
        Case.open(path, PASSPHRASE).close()
    except AppError as error:
        assert error.code == "vault.no_ways_in"
        return False
    return True


def test_nothing_but_the_word_enables_it(qtbot: QtBot, theme: Theme) -> None:
    dialog = PanicDialog(theme, "North Valley")
    qtbot.addWidget(dialog)
    dialog.show()
    field, danger, keep = parts(dialog)
    word = shown_word(dialog)
    with qtbot.assertNotEmitted(dialog.confirmed):
        for typed in ("", "x", word[:-1], word + "x", "y" + word):
            field.setText(typed)
            assert not danger.isEnabled()
            for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
                qtbot.keyClick(field, key)
                qtbot.keyClick(dialog, key)
            qtbot.mouseClick(danger, Qt.MouseButton.LeftButton)
            assert dialog.isVisible()
        qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert not field.text()


def test_the_word_and_enter_are_enough(qtbot: QtBot, theme: Theme) -> None:
    dialog = PanicDialog(theme, "North Valley")
    qtbot.addWidget(dialog)
    dialog.show()
    word = shown_word(dialog)
    qtbot.keyClicks(parts(dialog)[0], word.upper())
    with qtbot.waitSignal(dialog.confirmed) as told:
        qtbot.keyClick(parts(dialog)[0], Qt.Key.Key_Return)
    assert panic.same_word(*told.args)


def test_escape_keeps_everything(qtbot: QtBot, entered: Controller, case_path: Path, ended: list[str]) -> None:
    dialog = entered.ask_panic()
    assert dialog is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert entered.case is not None
    assert ended == []
    entered.lock()
    assert opens(case_path)


@pytest.mark.parametrize("way", ["settings", "palette"])
def test_from_an_open_case_the_keys_go_first_and_the_process_ends(
    qtbot: QtBot, entered: Controller, case: Case, case_path: Path, ended: list[str], way: str
) -> None:
    held = case_path.parent / "headquarters"
    shutil.copytree(case_path / "slots", held)
    before = (case_path / "vault.hdr").read_bytes()
    if way == "settings":
        assert entered.desk is not None
        entered.desk.settings._panic.click()
    else:
        entries = {entry.text: entry for entry in entered.window._own_entries()}
        entries["Destroy the ways in on this device"].run()
    dialog = entered.window.findChild(PanicDialog)
    closed_when_destroyed: list[bool] = []
    destroy = panic.panic
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(panic, "panic", lambda *given: closed_when_destroyed.append(case.closed) or destroy(*given))
        confirm(qtbot, dialog)
    assert closed_when_destroyed == [True]
    assert (case.closed, entered.case, ended) == (True, None, ["replaced"])
    assert (entered.locked_path, entered.report.problem) == (case_path, "")
    assert not opens(case_path)
    assert (case_path / "vault.hdr").read_bytes() == before
    shutil.copytree(held, case_path / "slots", dirs_exist_ok=True)
    again = Case.open(case_path, PASSPHRASE)
    assert [line.row.code for line in li.lines(again)] == ["I-001"]
    again.close()


def test_from_the_unlock_view_no_passphrase_is_needed(
    qtbot: QtBot, controller: Controller, case: Case, case_path: Path, ended: list[str]
) -> None:
    case.close()
    view = controller.access.ask_for(case_path)
    view._panic.click()
    confirm(qtbot, controller.window.findChild(PanicDialog))
    assert ended == ["replaced"]
    assert not opens(case_path)
    fresh = controller.access.ask_for(case_path)
    assert "No way in is left" in fresh._where.text()


def test_without_a_case_there_is_nothing_to_destroy(controller: Controller) -> None:
    view = controller.window.findChild(UnlockView)
    assert view._panic.isHidden()
    assert controller.ask_panic() is None


def test_what_resists_is_told_to_the_fresh_process(
    qtbot: QtBot, entered: Controller, case_path: Path, ended: list[str]
) -> None:
    dialog = entered.ask_panic()
    assert dialog is not None
    with installed(FaultyDisk(0, errno.EIO, only="unlink")):
        confirm(qtbot, dialog)
    assert ended == ["replaced"]
    assert entered.report.problem == LEFT
    assert "slots" in str(words.message_of(LEFT))
