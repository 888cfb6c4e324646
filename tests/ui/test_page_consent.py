"""The consent matrix: read with the arrows, opened with Enter, decided with D, withdrawn with W."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QStackedWidget
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.domain.consent import Standing, Status
from testimony_app.services import consent_scripts, decide_consent
from testimony_app.services import log_interview as li
from testimony_app.settings import AppSettings
from ui.models.consent_matrix import GROUPS, STATE, ConsentMatrix, MatrixFilters, NarrowedMatrix
from ui.pages.consent import ConsentPage
from ui.pages.context import PageContext
from ui.panels.consent_decision import ConsentDecisionForm
from ui.panels.consent_decision_withdraw import WithdrawForm, WithdrawnNotice
from ui.panels.consent_history import why
from ui.shell.theme import Theme
from ui.widgets.notice_bar import NoticeBar
from ui.workers.runner import JobRunner

SAID_AT = datetime(2021, 5, 12, 9, 30, tzinfo=UTC)


def said(scope: str, status: Status, **more: object) -> li.ConsentDraft:
    return li.ConsentDraft(scope=scope, status=status, decided_at=SAID_AT, **more)


@pytest.fixture
def context(qtbot: QtBot, case: Case, theme: Theme, tmp_path: Path) -> Iterator[PageContext]:
    runner = JobRunner()
    notice = NoticeBar(theme)
    qtbot.addWidget(notice)
    yield PageContext(case, runner, theme, notice, AppSettings(tmp_path / "settings"))
    runner.close()


@pytest.fixture
def two(case: Case) -> list[li.InterviewRead]:
    """One who answered five questions, and one whom nobody asked."""
    decisions = [
        said("interview", Status.GIVEN, obtained="oral_witnessed", taker="R-03"),
        said("audio_recording", Status.CONDITIONAL, conditions="Not the last minutes"),
        said("video", Status.REFUSED),
        said("media", Status.GIVEN, valid_until=date(2022, 1, 31)),
        said("icc", Status.GIVEN),
    ]
    return [
        li.log(
            case,
            li.InterviewDraft(code="I-001", held_on="2021-05-12", language="fr"),
            li.WitnessDraft(code="W-001"),
            None,
            decisions,
        ),
        li.log(case, li.InterviewDraft(code="I-002", held_on="2021-06-03"), li.WitnessDraft(code="W-002")),
    ]


@pytest.fixture
def page(qtbot: QtBot, context: PageContext, two: list[li.InterviewRead]) -> ConsentPage:
    made = ConsentPage(context)
    qtbot.addWidget(made)
    made.resize(1176, 640)
    made.show()
    qtbot.waitUntil(lambda: made._matrix.rowCount() == 2)
    made.activateWindow()
    made._table.setFocus()
    qtbot.waitUntil(made._table.hasFocus)
    return made


def go_to(qtbot: QtBot, page: ConsentPage, interview: li.InterviewRead, scope: str) -> None:
    page._table.setCurrentIndex(page._shown.cell(interview.id, scope))
    count = len(decide_consent.history(page._context.case, interview.id, scope))
    qtbot.waitUntil(lambda: page._cell is not None and page._cell.scope == scope and len(page._cell.rows) == count)


def words_of(stack: QStackedWidget) -> str:
    labels = stack.currentWidget().findChildren(QLabel)
    return "\n".join(each.text() for each in labels if each.isVisibleTo(stack))


def decision_form(qtbot: QtBot, page: ConsentPage) -> ConsentDecisionForm:
    qtbot.waitUntil(lambda: isinstance(page._beside.currentWidget(), ConsentDecisionForm))
    return page._beside.currentWidget()


def state(case: Case, interview: li.InterviewRead, scope: str) -> Status:
    return next(held.status for held in decide_consent.standings(case, interview.id) if held.scope == scope)


def test_every_cell_shows_what_holds(qtbot: QtBot, page: ConsentPage, two: list[li.InterviewRead]) -> None:
    def cell(number: int, scope: str) -> object:
        return page._shown.cell(two[number].id, scope).data(STATE)

    assert page._shown.columnCount() == 24
    assert cell(0, "interview") == "given"
    assert cell(0, "audio_recording") == "conditional"
    assert cell(0, "media") == "expired", "computed from its last valid day"
    assert cell(0, "anonymous_quotation") == "not_asked"
    assert {page._shown.cell(two[1].id, scope).data(STATE) for scope in page._matrix.scopes} == {"not_asked"}


def test_a_cell_is_read_out_in_words(qtbot: QtBot, page: ConsentPage, two: list[li.InterviewRead]) -> None:
    read = page._shown.cell(two[0].id, "video").data(Qt.ItemDataRole.AccessibleTextRole)
    assert read == "W-001, Video: refused"


def test_arrows_move_and_the_cell_opens_beside(qtbot: QtBot, page: ConsentPage, two: list[li.InterviewRead]) -> None:
    page._table.setCurrentIndex(page._shown.index(0, 0))
    qtbot.keyClick(page._table, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: page._cell.scope == "audio_recording" and len(page._cell.rows) == 1)
    shown = words_of(page._beside)
    assert "“Not the last minutes”" in shown
    assert "W-001 · I-001" in shown
    qtbot.keyClick(page._table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page._cell.interview_id == two[1].id)
    assert "Nobody has asked" in words_of(page._beside)
    assert not page._history._withdraw.isEnabled()


def test_the_history_stands_newest_first_with_how_and_by_whom(
    qtbot: QtBot, page: ConsentPage, two: list[li.InterviewRead], case: Case
) -> None:
    decide_consent.decide(case, two[0].id, [said("interview", Status.REFUSED)])
    page._context.changed.emit(frozenset({two[0].id}))
    go_to(qtbot, page, two[0], "interview")
    qtbot.waitUntil(lambda: "Given," in words_of(page._beside))
    shown = words_of(page._beside)
    assert shown.index("Refused,") < shown.index("Given,")
    assert "Oral, witnessed" in shown
    assert "Taken by: R-03" in shown


def test_enter_goes_to_the_cell_and_escape_back(qtbot: QtBot, page: ConsentPage, two: list[li.InterviewRead]) -> None:
    go_to(qtbot, page, two[0], "icc")
    qtbot.keyClick(page._table, Qt.Key.Key_Return)
    qtbot.waitUntil(page._history._decide.hasFocus)
    qtbot.keyClick(page._history._decide, Qt.Key.Key_Escape)
    qtbot.waitUntil(page._table.hasFocus)


def test_d_records_a_decision_for_one_scope_only(
    qtbot: QtBot, page: ConsentPage, two: list[li.InterviewRead], case: Case
) -> None:
    go_to(qtbot, page, two[0], "anonymous_quotation")
    qtbot.keyClick(page._table, Qt.Key.Key_D)
    form = decision_form(qtbot, page)
    assert form.status.status() is Status.NOT_ASKED, "nothing is answered beforehand"
    assert consent_scripts.script("fr").questions["anonymous_quotation"] in words_of(page._beside)
    before = {held.scope: held.status for held in decide_consent.standings(case, two[0].id)}
    qtbot.keyClicks(form.status, "g")
    form._until.setText("31 December 2099")
    with qtbot.waitSignal(page._context.changed):
        qtbot.keyClick(form.status, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    row = decide_consent.history(case, two[0].id, "anonymous_quotation")[0]
    assert (row.status, row.valid_until, row.language) == (Status.GIVEN, date(2099, 12, 31), "fr")
    after = {held.scope: held.status for held in decide_consent.standings(case, two[0].id)}
    assert {scope for scope in after if after[scope] != before[scope]} == {"anonymous_quotation"}
    qtbot.waitUntil(lambda: page._shown.cell(two[0].id, "anonymous_quotation").data(STATE) == "given")
    assert page._table.hasFocus()


def test_a_condition_that_is_missing_stands_at_its_field(
    qtbot: QtBot, page: ConsentPage, two: list[li.InterviewRead], case: Case
) -> None:
    go_to(qtbot, page, two[1], "interview")
    qtbot.keyClick(page._table, Qt.Key.Key_D)
    form = decision_form(qtbot, page)
    form.status.set_value("conditional")
    form._day.setText("someday")
    form.submit()
    assert form._fields["conditions"].problem
    assert form._fields["day"].problem
    assert decide_consent.history(case, two[1].id) == []


def test_escape_leaves_the_form_without_recording(
    qtbot: QtBot, page: ConsentPage, two: list[li.InterviewRead], case: Case
) -> None:
    go_to(qtbot, page, two[1], "interview")
    qtbot.keyClick(page._table, Qt.Key.Key_D)
    form = decision_form(qtbot, page)
    qtbot.keyClicks(form.status, "g")
    qtbot.keyClick(form.status, Qt.Key.Key_Escape)
    assert page._beside.currentWidget() is page._history
    assert decide_consent.history(case, two[1].id) == []


def test_a_form_survives_an_act_elsewhere_and_goes_with_its_cell(
    qtbot: QtBot, page: ConsentPage, two: list[li.InterviewRead], case: Case
) -> None:
    go_to(qtbot, page, two[0], "icc")
    qtbot.keyClick(page._table, Qt.Key.Key_D)
    form = decision_form(qtbot, page)
    decide_consent.decide(case, two[1].id, [said("interview", Status.GIVEN)])
    page._context.changed.emit(frozenset({two[1].id}))
    qtbot.waitUntil(lambda: page._shown.cell(two[1].id, "interview").data(STATE) == "given")
    assert page._beside.currentWidget() is form
    page._table.setCurrentIndex(page._shown.cell(two[1].id, "interview"))
    assert page._beside.currentWidget() is page._history


def test_w_and_enter_withdraw_one_scope(
    qtbot: QtBot, page: ConsentPage, two: list[li.InterviewRead], case: Case
) -> None:
    go_to(qtbot, page, two[0], "icc")
    qtbot.keyClick(page._table, Qt.Key.Key_W)
    form = page._beside.currentWidget()
    assert isinstance(form, WithdrawForm)
    assert form._scopes.value() == ("icc",)
    assert "cannot be recalled" in words_of(page._beside)
    qtbot.waitUntil(form._go.hasFocus)
    with qtbot.waitSignal(page._context.changed):
        qtbot.keyClick(form._go, Qt.Key.Key_Return)
    assert state(case, two[0], "icc") is Status.WITHDRAWN
    assert state(case, two[0], "interview") is Status.GIVEN
    assert isinstance(page._beside.currentWidget(), WithdrawnNotice)
    assert "Nothing of this interview has left the case." in words_of(page._beside)
    qtbot.waitUntil(lambda: page._shown.cell(two[0].id, "icc").data(STATE) == "withdrawn")
    assert isinstance(page._beside.currentWidget(), WithdrawnNotice), "it stays until it was read"


def test_several_ticked_scopes_are_withdrawn_in_one_act(
    qtbot: QtBot, page: ConsentPage, two: list[li.InterviewRead], case: Case
) -> None:
    go_to(qtbot, page, two[0], "interview")
    qtbot.keyClick(page._table, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page._table, Qt.Key.Key_W)
    form = page._beside.currentWidget()
    assert set(form._scopes.value()) == {"interview", "audio_recording"}
    with qtbot.waitSignal(page._context.changed):
        form.submit()
    assert state(case, two[0], "interview") is Status.WITHDRAWN
    assert state(case, two[0], "audio_recording") is Status.WITHDRAWN
    assert state(case, two[0], "icc") is Status.GIVEN


def test_what_was_never_given_cannot_be_ticked(qtbot: QtBot, page: ConsentPage, two: list[li.InterviewRead]) -> None:
    go_to(qtbot, page, two[0], "video")
    qtbot.keyClick(page._table, Qt.Key.Key_W)
    form = page._beside.currentWidget()
    assert "video" not in form._scopes._boxes
    assert form._scopes.value() == ()
    assert not form._go.isEnabled()


def test_show_interview_goes_to_its_row_and_takes_filters_away(
    qtbot: QtBot, page: ConsentPage, two: list[li.InterviewRead]
) -> None:
    page._search.setText("W-001")
    page.show_interview(two[1].id)
    qtbot.waitUntil(lambda: page._cell is not None and page._cell.interview_id == two[1].id)
    assert page._shown.rowCount() == 2


def test_filters_leave_rows_and_columns(qtbot: QtBot, page: ConsentPage, two: list[li.InterviewRead]) -> None:
    page._status.set_value("refused")
    assert (page._shown.rowCount(), page._shown.columnCount()) == (1, 24)
    page._scope.set_value("interview")
    assert (page._shown.rowCount(), page._shown.columnCount()) == (0, 1)
    page._status.set_value("given")
    assert page._shown.line_at(0).interview_code == "I-001"
    assert page._shown.scope_at(0) == "interview"


def test_an_empty_case_says_that_nobody_was_asked(qtbot: QtBot, context: PageContext) -> None:
    made = ConsentPage(context)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made._places.currentIndex() == 1)


def test_the_models_keep_the_rules_of_models(qtbot: QtBot, case: Case, two: list[li.InterviewRead]) -> None:
    matrix = ConsentMatrix()
    shown = NarrowedMatrix(matrix)
    testers = [
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for model in (matrix, shown)
    ]
    lines = decide_consent.matrix(case)
    matrix.set_rows(lines)
    shown.set_filters(MatrixFilters(scope="icc", status="given"))
    matrix.set_rows(lines[1:])
    matrix.set_rows(lines)
    shown.set_filters(MatrixFilters())
    assert shown.rowCount() == 2
    assert len(testers) == 2


def test_every_scope_stands_in_one_group() -> None:
    grouped = [scope for _, scopes in GROUPS for scope in scopes]
    assert grouped == list(decide_consent.scopes())


def test_the_sentence_says_why() -> None:
    assert why(Standing("icc", Status.NOT_ASKED)) == "Nobody has asked. That never counts as a yes."


def test_releases_that_left_are_listed_with_their_recipients(qtbot: QtBot, theme: Theme) -> None:
    released = decide_consent.ReleaseRead(
        id="r",
        code="REL-001",
        made_at=SAID_AT,
        made_by="u",
        incident_id="i",
        purpose="media",
        recipient="Office of the Lakeside inquiry",
        passages=2,
        blocked=0,
        manifest="",
        files={},
    )
    notice = WithdrawnNotice(theme, decide_consent.Withdrawal((), (released,)))
    qtbot.addWidget(notice)
    shown = "\n".join(each.text() for each in notice.findChildren(QLabel))
    assert "REL-001, 12 May 2021" in shown
    assert "To: Office of the Lakeside inquiry" in shown
    assert "cannot be recalled" in shown
