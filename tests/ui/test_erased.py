"""An interview that was erased stays in the lists by its code, and no page stumbles over what is no longer there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.domain.transcripts import Utterance
from testimony_app.jobs import JobContext
from testimony_app.services import edit_transcript, erase
from testimony_app.services import log_interview as li
from testimony_app.settings import AppSettings
from ui.controller import Controller
from ui.models.interview_rows import Column


@pytest.fixture
def controller(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Controller]:
    made = Controller(qapp, AppSettings(tmp_path / "settings"))
    made.start(None)
    yield made
    made.end()
    made.window.close()
    made.deleteLater()


def test_every_page_opens_with_an_erased_interview(
    qtbot: QtBot, controller: Controller, case: Case, interview: li.InterviewRead
) -> None:
    edit_transcript.add_transcript(case, interview.id, [Utterance("The ostlerwick tower fell.")])
    other = li.log(case, li.InterviewDraft(code="I-002", held_on="2031-06-01"), li.WitnessDraft(code="W-002"))
    erase.erase(case, interview.id, "consent_withdrawn", JobContext())
    controller.access.opened.emit(case)
    window, desk = controller.window, controller.desk
    assert desk is not None

    def settled() -> None:
        qtbot.waitUntil(lambda: controller.runner.busy() == 0)

    settled()
    for page in ("incidents", "consent", "releases", "audit", "settings", "interviews"):
        window.show_page(page)
        settled()
    for shown in (interview.id, other.id, interview.id):
        desk.show_interview(shown)
        settled()
    said = " ".join(label.text() for label in window.findChildren(QLabel))
    assert "ostlerwick" not in said
    desk.show_list()
    settled()


def test_an_erased_interview_sorts_last_by_date(case: Case, interview: li.InterviewRead) -> None:
    from ui.models.interview_rows import _sort_keys

    li.log(case, li.InterviewDraft(code="I-002", held_on="2031-06-01"), li.WitnessDraft(code="W-002"))
    erase.erase(case, interview.id, "consent_withdrawn", JobContext())
    first, second = li.lines(case)
    assert first.row.held_on == ""
    assert _sort_keys(second)[Column.DATE] < _sort_keys(first)[Column.DATE]
