"""The list of interviews: shown, sorted, narrowed, opened with the keyboard, and searched for words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.domain.consent import Status
from testimony_app.domain.transcripts import Utterance
from testimony_app.services import decide_consent, edit_transcript
from testimony_app.services import log_interview as li
from testimony_app.settings import AppSettings
from ui.models.interview_rows import LINE, SECOND, Column, Filters, InterviewList, InterviewRows, natural
from ui.models.interview_rows_hits import marked
from ui.pages.context import PageContext
from ui.pages.interviews import InterviewsPage
from ui.shell.theme import Theme
from ui.widgets.notice_bar import NoticeBar
from ui.workers.runner import JobRunner

SAID_AT = datetime(2031, 5, 12, 9, 30, tzinfo=UTC)


@pytest.fixture
def context(qtbot: QtBot, case: Case, theme: Theme, tmp_path: Path) -> Iterator[PageContext]:
    runner = JobRunner()
    notice = NoticeBar(theme)
    qtbot.addWidget(notice)
    yield PageContext(case, runner, theme, notice, AppSettings(tmp_path / "settings"))
    runner.close()


@pytest.fixture
def three(case: Case) -> list[li.InterviewRead]:
    """A doctor, a teacher with an interpreter, and a second interview of the doctor."""
    held = [
        li.log(
            case,
            li.InterviewDraft(code="I-001", held_on="2031-05-12", language="en", place="Lakeside"),
            li.WitnessDraft(code="W-10", roles=("doctor", "eyewitness")),
        ),
        li.log(
            case,
            li.InterviewDraft(
                code="I-002", held_on="2031-04", precision="unknown_day", language="ar", interpreter_kind="professional"
            ),
            li.WitnessDraft(code="W-9", roles=("teacher",)),
            None,
            [li.ConsentDraft(scope="audio_recording", status=Status.REFUSED, decided_at=SAID_AT)],
        ),
        li.log(case, li.InterviewDraft(code="I-003", held_on="2031-06-01"), li.WitnessDraft(code="W-10")),
    ]
    said = [
        Utterance("We heard the helicopter before the second one."),
        Utterance("Nobody came."),
    ]
    edit_transcript.add_transcript(case, held[0].id, said, language="en")
    return held


@pytest.fixture
def page(qtbot: QtBot, context: PageContext) -> InterviewsPage:
    made = InterviewsPage(context)
    qtbot.addWidget(made)
    made.resize(1176, 640)
    made.show()
    return made


def codes(page: InterviewsPage) -> list[str]:
    model = page._list
    return [str(model.index(row, Column.WITNESS).data(SECOND)) for row in range(model.rowCount())]


def filled(qtbot: QtBot, page: InterviewsPage, count: int = 3) -> None:
    qtbot.waitUntil(lambda: page._rows.rowCount() == count)


def test_the_page_reads_the_list_when_it_is_first_shown(
    qtbot: QtBot, three: list[li.InterviewRead], page: InterviewsPage
) -> None:
    filled(qtbot, page)
    assert codes(page) == ["I-002", "I-001", "I-003"], "W-9 comes before W-10"
    assert page._count.text() == "3"


def test_a_row_says_in_words_what_there_is(qtbot: QtBot, three: list[li.InterviewRead], page: InterviewsPage) -> None:
    filled(qtbot, page)
    row = {column: page._list.index(0, column) for column in Column}
    assert row[Column.WITNESS].data() == "W-9"
    assert row[Column.ROLES].data() == "Teacher"
    assert row[Column.DATE].data() == "April 2031"
    assert row[Column.DATE].data(SECOND) == "day unknown"
    assert row[Column.LANGUAGE].data() == "Arabic"
    assert row[Column.LANGUAGE].data(SECOND) == "with interpreter"
    assert row[Column.TRANSCRIPT].data() == "none"
    assert page._list.index(1, Column.TRANSCRIPT).data() == "draft"


def test_consent_is_told_in_words_beside_the_marks(
    qtbot: QtBot, three: list[li.InterviewRead], page: InterviewsPage
) -> None:
    filled(qtbot, page)
    cell = page._list.index(0, Column.CONSENT)
    assert "Audio recording: refused" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert "Interview itself: not asked" in cell.data(Qt.ItemDataRole.AccessibleTextRole)


def test_enter_opens_the_interview(
    qtbot: QtBot, three: list[li.InterviewRead], page: InterviewsPage, context: PageContext
) -> None:
    filled(qtbot, page)
    page._table.setFocus()
    qtbot.keyClick(page._table, Qt.Key.Key_Down)
    with qtbot.waitSignal(context.opened) as caught:
        qtbot.keyClick(page._table, Qt.Key.Key_Return)
    assert caught.args == ["interview", three[0].id]


def test_a_double_click_opens_the_interview(
    qtbot: QtBot, three: list[li.InterviewRead], page: InterviewsPage, context: PageContext
) -> None:
    filled(qtbot, page)
    at = page._table.visualRect(page._list.index(2, Column.DATE)).center()
    qtbot.mouseClick(page._table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(context.opened) as caught:
        qtbot.mouseDClick(page._table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert caught.args == ["interview", three[2].id]


def test_every_column_sorts_by_what_it_means(qtbot: QtBot, three: list[li.InterviewRead], page: InterviewsPage) -> None:
    filled(qtbot, page)
    page._table.sortByColumn(Column.DATE, Qt.SortOrder.DescendingOrder)
    assert codes(page) == ["I-003", "I-001", "I-002"]
    page._table.sortByColumn(Column.TRANSCRIPT, Qt.SortOrder.DescendingOrder)
    assert codes(page)[0] == "I-001"
    for column in Column:
        page._table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
        assert sorted(codes(page)) == ["I-001", "I-002", "I-003"]


@pytest.mark.parametrize(
    ("filters", "left"),
    [
        (Filters(role="teacher"), ["I-002"]),
        (Filters(state="draft"), ["I-001"]),
        (Filters(state="none"), ["I-002", "I-003"]),
        (Filters(consent="audio_recording/refused"), ["I-002"]),
        (Filters(consent="audio_recording/given"), []),
        (Filters(language="ar"), ["I-002"]),
        (Filters(text="lakeside"), ["I-001"]),
        (Filters(text="w-10 june"), ["I-003"]),
    ],
)
def test_each_filter_leaves_what_fits(
    qtbot: QtBot, three: list[li.InterviewRead], page: InterviewsPage, filters: Filters, left: list[str]
) -> None:
    filled(qtbot, page)
    page._list.set_filters(filters)
    assert codes(page) == left


def test_a_filter_is_chosen_from_its_menu_and_cleared_again(
    qtbot: QtBot, three: list[li.InterviewRead], page: InterviewsPage
) -> None:
    filled(qtbot, page)
    teacher = next(act for act in page._role.menu_of_choices().actions() if act.data() == "teacher")
    teacher.trigger()
    assert codes(page) == ["I-002"]
    assert page._count.text() == "1 of 3"
    assert page._role.accessibleName() == "Role: Teacher"
    qtbot.mouseClick(page._clear, Qt.MouseButton.LeftButton)
    assert len(codes(page)) == 3


def test_words_that_were_said_are_found_and_opened(
    qtbot: QtBot, three: list[li.InterviewRead], page: InterviewsPage, context: PageContext
) -> None:
    filled(qtbot, page)
    qtbot.keyClicks(page._search, "helic")
    qtbot.waitUntil(page._hits.isVisible)
    assert codes(page) == []
    qtbot.keyClick(page._search, Qt.Key.Key_Return)
    with qtbot.waitSignal(context.opened) as caught:
        qtbot.keyClick(page._hits._view, Qt.Key.Key_Return)
    kind, thing = caught.args
    assert (kind, thing.partition("/")[0]) == ("segment", three[0].id)
    transcript = li.page(context.case, three[0].id).transcripts[0]
    said = edit_transcript.segments(context.case, transcript.id)[0]
    segment_id, start, end_segment_id, end = thing.split("/")[1:]
    assert segment_id == end_segment_id == said.id
    assert said.text[int(start) : int(end)].startswith("helic"), "the word is selected"


def test_escape_in_the_field_brings_every_row_back(
    qtbot: QtBot, three: list[li.InterviewRead], page: InterviewsPage
) -> None:
    filled(qtbot, page)
    page.activateWindow()
    page._search.setFocus()
    qtbot.waitUntil(page._search.hasFocus)
    qtbot.keyClicks(page._search, "nothing at all")
    assert page._places.currentIndex() == 2
    qtbot.keyClick(page._search, Qt.Key.Key_Escape)
    assert page._search.text() == ""
    assert page._places.currentIndex() == 0


def test_an_empty_case_says_what_to_do_first(qtbot: QtBot, page: InterviewsPage) -> None:
    qtbot.waitUntil(lambda: page._places.currentIndex() == 1)
    assert not page._log.isVisible(), "the one button stands in the middle"
    with qtbot.waitSignal(page.logRequested):
        page._places.currentWidget().chosen.emit("log")


def test_an_act_elsewhere_refreshes_the_row_and_keeps_the_place(
    qtbot: QtBot, three: list[li.InterviewRead], page: InterviewsPage, context: PageContext
) -> None:
    filled(qtbot, page)
    page._table.setCurrentIndex(page._list.index(2, 0))
    given = li.ConsentDraft(scope="interview", status=Status.GIVEN, decided_at=SAID_AT)
    decide_consent.decide(context.case, three[2].id, [given])
    context.changed.emit(frozenset({three[2].id}))
    cell = page._list.index(2, Column.CONSENT)
    qtbot.waitUntil(lambda: "Interview itself: given" in cell.data(Qt.ItemDataRole.ToolTipRole))
    assert page._table.currentIndex().row() == 2


def test_the_models_keep_the_rules_of_models(qtbot: QtBot, case: Case, three: list[li.InterviewRead]) -> None:
    rows = InterviewRows()
    shown = InterviewList(rows)
    testers = [
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal) for model in (rows, shown)
    ]
    lines = li.lines(case)
    rows.set_rows(lines)
    rows.set_rows(lines[:1])
    rows.set_rows([lines[2], *lines[:2]])
    shown.set_filters(Filters(role="doctor"))
    rows.set_rows([])
    assert rows.rowCount() == 0
    assert len(testers) == 2


def test_rows_read_again_move_nothing(qtbot: QtBot, case: Case, three: list[li.InterviewRead]) -> None:
    rows = InterviewRows()
    lines = li.lines(case)
    rows.set_rows(lines)
    with qtbot.assertNotEmitted(rows.modelReset), qtbot.assertNotEmitted(rows.rowsInserted):
        rows.set_rows(li.lines(case))
    assert rows.index(0, 0).data(LINE) == lines[0]


def test_codes_sort_as_people_count() -> None:
    assert sorted(["W-10", "W-9", "w-1", "V-2"], key=natural) == ["V-2", "w-1", "W-9", "W-10"]


def test_a_snippet_gives_its_words_and_where_they_were_found() -> None:
    assert marked("the \u2068helicopter\u2069 came") == ("the helicopter came", [(4, 10)])
