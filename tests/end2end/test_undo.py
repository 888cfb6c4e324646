"""Undo in the real window: what was done before the case was locked is taken back after it, and said in passing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.services import code_passage, edit_transcript, manage_codebook
from testimony_app.services import log_interview as li
from testimony_app.services.passages import Passage
from testimony_app.settings import AppSettings
from tests.core.test_service_coding import typed
from tests.end2end.window import Window
from ui.controller import Controller

Key, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    controller = Controller(qapp, AppSettings(tmp_path / "settings"))
    with qtbot.waitExposed(controller.window):
        controller.start(None)
    yield Window(qtbot, controller)
    controller.end()
    controller.window.close()
    controller.window.deleteLater()
    controller.deleteLater()


def test_the_last_act_before_locking_is_taken_back_after_it(
    qtbot: QtBot, window: Window, case: Case, interview: li.InterviewRead, case_path: Path
) -> None:
    transcript, (segment, *_) = typed(case, interview.id, "The siren came late")
    draft = manage_codebook.CodeDraft(name="Warning")
    case.close()

    window.unlock(case_path)
    page = window.show_interview(interview.id)
    passage = Passage(transcript, segment, 4, segment, 9)
    page._context.do(code_passage.tag_new_code(window.desk.case, passage, draft))
    page._context.do(edit_transcript.retype(window.desk.case, segment, "The siren came too late"))
    window.settled()
    window.lock()

    window.unlock(case_path)
    page = window.show_interview(interview.id)
    main, passing = window.controller.window, window.controller.window.passing
    entries = [each.text for each in window.desk.entries.offered()]
    assert "Undo: Words corrected" in entries
    page.view.setFocus()
    qtbot.keyClick(page.view, Key.Key_Z, CTRL)
    window.settled()
    assert [each.text for each in page.words.segments] == ["The siren came late"]
    assert passing.isVisible() and passing.text() == "Taken back: Words corrected"
    assert main._case_face.rect().contains(passing.geometry())
    qtbot.keyClick(page.view, Key.Key_Z, CTRL)
    window.settled()
    assert code_passage.codings_of(window.desk.case, transcript) == []
    assert passing.text() == "Taken back: Code added"
    qtbot.keyClick(page.view, Key.Key_Z, CTRL | SHIFT)
    window.settled()
    assert len(code_passage.codings_of(window.desk.case, transcript)) == 1
    assert passing.text() == "Done again: Code added"
    window.lock()
