"""The log as a list, its check as a green or a red line, and a change from outside that is accepted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from testimony_app.case import Case
from testimony_app.services import log_interview as li
from testimony_app.services import verify_log
from testimony_app.settings import AppSettings
from tests.conftest import PASSPHRASE
from ui import prompts, words
from ui.models.log_rows import Column
from ui.pages.audit import AuditPage
from ui.pages.context import PageContext
from ui.shell.theme import Theme
from ui.widgets.notice_bar import NoticeBar
from ui.workers.runner import JobRunner


def context_of(case: Case, theme: Theme, qtbot: QtBot, tmp_path: Path, runner: JobRunner) -> PageContext:
    notice = NoticeBar(theme)
    qtbot.addWidget(notice)
    return PageContext(case, runner, theme, notice, AppSettings(tmp_path / "settings"))


@pytest.fixture
def runner() -> Iterator[JobRunner]:
    made = JobRunner()
    yield made
    made.close()


def shown(qtbot: QtBot, context: PageContext) -> AuditPage:
    page = AuditPage(context)
    qtbot.addWidget(page)
    page.resize(1176, 640)
    page.show()
    page.activateWindow()
    qtbot.waitActive(page)
    page.refresh()
    qtbot.waitUntil(lambda: page._verdict.level != "info" and page._rows.rowCount() > 0)
    return page


def test_the_log_is_listed_newest_first_with_codes_and_holds(
    qtbot: QtBot, case: Case, interview: li.InterviewRead, theme: Theme, tmp_path: Path, runner: JobRunner
) -> None:
    page = shown(qtbot, context_of(case, theme, qtbot, tmp_path, runner))
    QAbstractItemModelTester(page._rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QAbstractItemModelTester(page._list, QAbstractItemModelTester.FailureReportingMode.Fatal)
    held = verify_log.entries(case)
    assert page._rows.rowCount() == len(held)
    assert page._list.index(0, Column.ACT).data() == words.label("interview.logged")
    assert page._list.index(0, Column.OBJECT).data() == "I-001"
    assert page._verdict.level == "success"
    assert page._verdict.head == verify_log.verify(case).head and page._verdict.head in page._verdict._code.text()
    page._action.set_value("case.created")
    assert page._list.rowCount() == 1 and page._count.text() == f"1 of {len(held)}"


def test_an_act_that_was_changed_turns_the_line_red(
    qtbot: QtBot, case: Case, interview: li.InterviewRead, theme: Theme, tmp_path: Path, runner: JobRunner
) -> None:
    page = shown(qtbot, context_of(case, theme, qtbot, tmp_path, runner))
    with case._content.begin() as connection:
        connection.execute(text("DROP TRIGGER log_entry_never_updated"))
        connection.execute(text("UPDATE log_entry SET action = 'case.opened' WHERE seq = 0"))
    qtbot.keyClick(page, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: page._verdict.level == "error")
    assert "0" in page._verdict.sentence and page._verdict.accessibleName() == page._verdict.sentence


def test_a_change_from_outside_is_accepted_after_a_question(
    qtbot: QtBot, case: Case, case_path: Path, theme: Theme, tmp_path: Path, runner: JobRunner
) -> None:
    case.close()
    saved = {file.name: file.read_bytes() for file in case_path.glob("*.db")}
    later = Case.open(case_path, PASSPHRASE)
    li.log(later, li.InterviewDraft(code="I-900", held_on="2031-05-12"), li.WitnessDraft(code="W-900"))
    later.close()
    for name, content in saved.items():
        (case_path / name).write_bytes(content)
    changed = Case.open(case_path, PASSPHRASE)
    try:
        page = shown(qtbot, context_of(changed, theme, qtbot, tmp_path, runner))
        assert page._accept.isVisible() and page._verdict.level == "error"
        prompts.set_next_answer(False)
        qtbot.mouseClick(page._accept, Qt.MouseButton.LeftButton)
        assert changed.read_only
        prompts.set_next_answer(True)
        qtbot.mouseClick(page._accept, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not changed.read_only and not page._accept.isVisible())
        qtbot.waitUntil(lambda: runner.busy() == 0)
        assert verify_log.entries(changed)[0].action == "case.outside_change_accepted"
    finally:
        changed.close()
