"""The log as a list, its check as a green or a red line, and a change from outside that is accepted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from testimony_app.case import Case
from testimony_app.services import administer, log_lines, unseal_identity, verify_log
from testimony_app.services import log_interview as li
from testimony_app.settings import AppSettings
from tests.conftest import PASSPHRASE
from tests.core.test_service_log import OTHER, bring, foreign
from ui import prompts, words
from ui.models.log_rows import Column
from ui.pages.audit import OPENINGS, AuditPage
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
    assert [page._list.index(row, Column.NUMBER).data() for row in range(len(held))] == [
        str(number) for number in range(len(held), 0, -1)
    ], "people count from 1"
    assert page._list.index(0, Column.PERSON).data() == case.member_code(case.user)
    assert page._verdict.level == "success"
    assert page._verdict.head == verify_log.verify(case).head and page._verdict.head in page._verdict._code.text()
    page._filters.action.set_value("case.created")
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
    assert "entry 1 does not fit" in page._verdict.sentence, "people count from 1"
    assert page._verdict.accessibleName() == page._verdict.sentence


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
        assert page._warnings.accept.isVisible() and page._verdict.level == "error"
        prompts.set_next_answer(False)
        qtbot.mouseClick(page._warnings.accept, Qt.MouseButton.LeftButton)
        assert changed.read_only
        prompts.set_next_answer(True)
        qtbot.mouseClick(page._warnings.accept, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not changed.read_only and not page._warnings.accept.isVisible())
        qtbot.waitUntil(lambda: runner.busy() == 0)
        assert verify_log.entries(changed)[0].action == "case.outside_change_accepted"
    finally:
        changed.close()


def test_acts_are_narrowed_by_person_time_and_code(
    qtbot: QtBot, case: Case, interview: li.InterviewRead, theme: Theme, tmp_path: Path, runner: JobRunner
) -> None:
    page = shown(qtbot, context_of(case, theme, qtbot, tmp_path, runner))
    held, filters = page._rows.rowCount(), page._filters
    qtbot.keyClicks(filters.thing, "w-001 nothing")
    assert page._list.rowCount() == 0 and page._none.isVisible() and page._count.text() == f"0 of {held}"
    filters.thing.clear()
    qtbot.keyClicks(filters.thing, "i-001")
    assert [page._list.index(row, Column.OBJECT).data() for row in range(page._list.rowCount())] == ["I-001"]
    filters.thing.clear()
    page._verdict.personChosen.emit(case.user)
    assert filters.person.value() == case.user and page._list.rowCount() == held
    filters.period.set_value("7")
    assert page._list.rowCount() == held
    later = case.now() + timedelta(days=8)
    filters._now = lambda: later
    page._narrow()
    assert page._list.rowCount() == 0


def test_each_persons_signatures_are_shown_as_held_or_not(
    qtbot: QtBot, case: Case, interview: li.InterviewRead, theme: Theme, tmp_path: Path, runner: JobRunner
) -> None:
    page = shown(qtbot, context_of(case, theme, qtbot, tmp_path, runner))
    code, count = case.member_code(case.user), len(verify_log.entries(case))
    assert page._verdict._people.accessibleName() == f"{code}: {count} acts, signatures hold"
    with case._content.begin() as connection:
        connection.execute(text("DROP TRIGGER log_entry_never_updated"))
        connection.execute(text("UPDATE log_entry SET signature = x'00' WHERE seq = 0"))
    page.refresh()
    qtbot.waitUntil(lambda: page._verdict.level == "error")
    assert page._verdict._people.accessibleName() == f"{code}: 1 of {count} acts not signed by them"


def test_a_code_from_the_notebook_is_compared(
    qtbot: QtBot, case: Case, interview: li.InterviewRead, theme: Theme, tmp_path: Path, runner: JobRunner
) -> None:
    noted, after = verify_log.verify(case).head, len(verify_log.entries(case))
    administer.set_case_setting(case, "default_language", "ar")
    page = shown(qtbot, context_of(case, theme, qtbot, tmp_path, runner))
    compare = page._compare

    def answer(typed: str) -> str:
        compare.field.clear()
        qtbot.keyClicks(compare.field, typed)
        assert compare.answer.isHidden(), "an answer goes as soon as another code is typed"
        qtbot.keyClick(compare.field, Qt.Key.Key_Return)
        qtbot.waitUntil(compare.answer.isVisible)
        return f"{compare.answer.property('level')}: {compare.answer.text()}"

    assert answer(noted).startswith("success: ") and f"after act {after}," in compare.answer.text()
    assert answer("0000 1111 2222 3333 4444").startswith("error: This log never had that code")
    assert answer("twelve").startswith("warning: This is no head code")


def test_another_copys_log_is_shown_with_a_verdict_of_its_own(
    qtbot: QtBot, case: Case, interview: li.InterviewRead, theme: Theme, tmp_path: Path, runner: JobRunner
) -> None:
    entries = foreign(case)
    bring(case, [*entries[:2], entries[2].model_copy(update={"action": "case.locked"}), entries[3]])
    page = shown(qtbot, context_of(case, theme, qtbot, tmp_path, runner))
    assert page._verdict.level == "success"
    page._log.set_value(OTHER)
    qtbot.waitUntil(lambda: page._verdict.level == "error")
    assert page._rows.rowCount() == 4 and "entry 3 does not fit" in page._verdict.sentence
    assert OTHER[:8] in page._log.text() and case.member_code(case.user) in page._log.text()
    page._log.set_value("")
    qtbot.waitUntil(lambda: page._verdict.level == "success")


def test_openings_of_names_stand_with_their_reasons_and_are_forgotten(
    qtbot: QtBot, case: Case, interview: li.InterviewRead, theme: Theme, tmp_path: Path, runner: JobRunner
) -> None:
    unseal_identity.enter(case, interview.witness_id, unseal_identity.PersonDraft(given_name="Zephyrine"))
    unseal_identity.open_identity(case, interview.witness_id, "to call Zephyrine back")
    page = shown(qtbot, context_of(case, theme, qtbot, tmp_path, runner))
    page._log.set_value(OPENINGS)
    rows = page._openings.rows
    QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    qtbot.waitUntil(lambda: rows.rowCount() == 1)
    cells = [rows.index(0, column).data() for column in range(1, 4)]
    assert cells == [case.member_code(case.user), "W-001", "to call Zephyrine back"]
    page.hide()
    assert rows.rowCount() == 0


def test_who_may_not_open_names_is_not_offered_the_openings(
    qtbot: QtBot, case: Case, theme: Theme, tmp_path: Path, runner: JobRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case, "holds", lambda compartment: compartment != "identity")
    page = shown(qtbot, context_of(case, theme, qtbot, tmp_path, runner))
    page._log.set_value(OPENINGS)
    assert page._log.value() == "" and page._faces.currentIndex() == 0


@pytest.mark.parametrize(("act", "file"), [(0, "log.csv"), (1, "head.note")])
def test_the_log_is_exported_into_a_folder_of_choice(
    qtbot: QtBot, case: Case, theme: Theme, tmp_path: Path, runner: JobRunner, act: int, file: str
) -> None:
    page = shown(qtbot, context_of(case, theme, qtbot, tmp_path, runner))
    out, held = tmp_path / "out", page._rows.rowCount()
    out.mkdir()
    prompts.set_next_file(None)
    page._export.menu().actions()[act].trigger()
    assert runner.busy() == 0
    prompts.set_next_file(out)
    page._export.menu().actions()[act].trigger()
    qtbot.waitUntil(lambda: page._rows.rowCount() == held + 1)
    qtbot.waitUntil(lambda: runner.busy() == 0)
    assert (out / f"LOG-{held:06d}" / file).is_file()


def test_five_thousand_acts_are_narrowed_and_read_again_without_a_reset(
    qtbot: QtBot, case: Case, theme: Theme, tmp_path: Path, runner: JobRunner
) -> None:
    bring(case, foreign(case, 60))
    template = log_lines.lines(case, OTHER)[0]
    page = shown(qtbot, context_of(case, theme, qtbot, tmp_path, runner))

    def line(seq: int) -> log_lines.LogLine:
        entry = template.entry.model_copy(update={"seq": seq, "action": ("coding.added", "code.added")[seq % 2]})
        return log_lines.LogLine(entry, template.person, f"I-{seq % 97:03d}")

    lines = [line(seq) for seq in range(5000, 0, -1)]
    page._rows.set_rows([])
    page._rows.set_rows(lines)
    resets: list[int] = []
    page._rows.modelReset.connect(lambda: resets.append(1))
    page._filters.set_lines(lines)
    page._filters.action.set_value("code.added")
    assert page._list.rowCount() == 2500
    page._rows.set_rows([line(5001), *lines])
    assert page._rows.rowCount() == 5001 and page._list.rowCount() == 2501
    assert resets == [], "what is selected and where the list stands stay as they are"
