"""Incidents: listed with what they rest on, added and corrected in a form, opened to their passages, released."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.domain.uncertain_dates import Precision
from testimony_app.services import manage_incidents, passages
from testimony_app.services.manage_incidents import IncidentDraft, IncidentRead
from testimony_app.settings import AppSettings
from tests.ui.incident_case import fill
from ui.delegates.table_line import COUNTS
from ui.models.incident_rows import Column, accounts_in_words
from ui.pages.context import PageContext
from ui.pages.incidents import IncidentsPage
from ui.shell.theme import Theme
from ui.widgets.notice_bar import NoticeBar
from ui.workers.runner import JobRunner


@pytest.fixture
def context(qtbot: QtBot, case: Case, theme: Theme, tmp_path: Path) -> Iterator[PageContext]:
    runner = JobRunner()
    notice = NoticeBar(theme)
    qtbot.addWidget(notice)
    yield PageContext(case, runner, theme, notice, AppSettings(tmp_path / "settings"))
    runner.close()


@pytest.fixture
def incident(case: Case) -> IncidentRead:
    manage_incidents.add(
        case, IncidentDraft(code="INC-900", title="A road", happened_on="2031", precision="unknown_month_and_day")
    )
    return fill(case)


@pytest.fixture
def page(qtbot: QtBot, context: PageContext, incident: IncidentRead) -> IncidentsPage:
    made = shown(qtbot, context)
    qtbot.waitUntil(lambda: made._detail.rows.rowCount() == 4)
    return made


def shown(qtbot: QtBot, context: PageContext) -> IncidentsPage:
    made = IncidentsPage(context)
    qtbot.addWidget(made)
    made.resize(1176, 640)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    made.refresh()
    qtbot.waitUntil(lambda: context.runner.busy() == 0)
    made._table.setFocus()
    return made


def test_each_incident_says_on_how_many_independent_accounts_it_rests(page: IncidentsPage) -> None:
    for model in (page._rows, page._list, page._detail.rows):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    first = page._list.index(0, Column.ACCOUNTS)
    assert [count.number for count in first.data(COUNTS)] == [4, 0, 0]
    assert "4 independent accounts support it" in first.data(Qt.ItemDataRole.ToolTipRole)
    one = replace(page._list.line_at(first), accounts=1, contradicting=1, qualifying=0)
    assert accounts_in_words(one).splitlines() == [
        "1 independent account supports it",
        "1 contradicts it",
        "0 qualify it",
    ]
    assert page._list.index(1, Column.DATE).data() == "2031", "an unknown day stays unknown"
    facts = " ".join(page._detail.facts.texts())
    assert "P-01 or P-02" in facts and "Velmar" in facts


def test_enter_leads_into_the_passages_and_to_the_segment(
    qtbot: QtBot, page: IncidentsPage, context: PageContext, case: Case, incident: IncidentRead
) -> None:
    qtbot.keyClick(page._table, Qt.Key.Key_Return)
    assert page._detail.list.hasFocus()
    qtbot.keyClick(page._detail.list, Qt.Key.Key_Down)
    second = passages.of_incident(case, incident.id)[1]
    with qtbot.waitSignal(context.opened) as opened:
        qtbot.keyClick(page._detail.list, Qt.Key.Key_Return)
    assert opened.args == ["segment", f"{second.interview.id}/{second.segments[0].id}"]


def test_sorting_and_finding(qtbot: QtBot, page: IncidentsPage) -> None:
    page._table.sortByColumn(Column.PASSAGES, Qt.SortOrder.DescendingOrder)
    assert page._list.index(0, 0).data() == "INC-001"
    page._table.sortByColumn(Column.PASSAGES, Qt.SortOrder.AscendingOrder)
    assert page._list.index(0, 0).data() == "INC-900"
    qtbot.keyClick(page._table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(page._search, "primary velmar")
    assert [page._list.index(row, 0).data() for row in range(page._list.rowCount())] == ["INC-001"]
    assert page._count.text() == "1 of 2"
    qtbot.keyClicks(page._search, " nowhere")
    assert page._none_fits.isVisible() and not page._detail.isVisible()
    qtbot.keyClick(page._search, Qt.Key.Key_Return)
    assert page._search.hasFocus(), "there is nothing to go to"
    qtbot.keyClick(page._search, Qt.Key.Key_Escape)
    assert page._list.rowCount() == 2 and page._table.hasFocus() and not page._none_fits.isVisible()


def test_esc_goes_back_from_what_an_incident_rests_on(qtbot: QtBot, page: IncidentsPage) -> None:
    for key in (Qt.Key.Key_P, Qt.Key.Key_G, Qt.Key.Key_T, Qt.Key.Key_A, Qt.Key.Key_C):
        qtbot.keyClick(page._table, key)
        assert not page._table.hasFocus()
        page._findings._larger.setChecked(True)
        assert not page._table.isVisible()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        assert page._table.hasFocus()


def test_control_r_asks_for_a_release(qtbot: QtBot, page: IncidentsPage, incident: IncidentRead) -> None:
    with qtbot.waitSignal(page.releaseRequested) as asked:
        qtbot.keyClick(page._table, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [incident.id]


def test_an_incident_is_added_with_as_much_of_its_date_as_is_known(
    qtbot: QtBot, page: IncidentsPage, case: Case
) -> None:
    qtbot.keyClick(page._table, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page._whole.currentIndex() == 1)
    form = page._form
    code, title = form.control("code"), form.control("title")
    assert code.text() == "INC-901"
    qtbot.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "title" in form.when.fields["title"].problem and title.hasFocus()
    qtbot.keyClicks(title, "Strike on a market")
    qtbot.keyClick(title, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.when.fields["happened_on"].problem and form.when.started._text.hasFocus()
    qtbot.keyClicks(form.when.started._text, "May 2031")
    qtbot.mouseClick(form.control("facilities")._chips["market"], Qt.MouseButton.LeftButton)
    qtbot.keyClicks(form.control("perpetrators"), "P-01, P-02")
    qtbot.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.chosen() is not None and page.chosen().incident.code == "INC-901")
    made = manage_incidents.by_code(case, "INC-901")
    assert (made.happened_on, made.precision) == ("2031-05", Precision.UNKNOWN_DAY)
    assert made.facilities == ("market",) and made.perpetrators == ("P-01", "P-02")
    page._context.undo.undo()
    qtbot.waitUntil(lambda: page._list.rowCount() == 2)
    qtbot.waitUntil(lambda: page._context.runner.busy() == 0)


def test_a_correction_keeps_what_was_not_touched_and_a_taken_code_is_refused_in_the_form(
    qtbot: QtBot, page: IncidentsPage, case: Case, incident: IncidentRead
) -> None:
    qtbot.keyClick(page._table, Qt.Key.Key_E)
    form = page._form
    assert form.control("title").text() == "Strike on a school"
    form.control("code").setText("INC-900")
    qtbot.mouseClick(form._save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "INC-900" in form.when.fields["code"].problem)
    assert form.control("code").property("state") == "wrong"
    form.control("code").setText("INC-001")
    form.control("place").setText("Velmar, east")
    qtbot.mouseClick(form._save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: manage_incidents.incident(case, incident.id).place == "Velmar, east")
    held = manage_incidents.incident(case, incident.id)
    assert held.model_dump(exclude={"place"}) == incident.model_dump(exclude={"place"})
    qtbot.waitUntil(lambda: page._whole.currentIndex() == 0 and page._context.runner.busy() == 0)
    page._context.undo.undo()
    assert manage_incidents.incident(case, incident.id) == incident


def test_escape_asks_once_more_before_what_was_typed_is_lost_and_changes_nothing(
    qtbot: QtBot, page: IncidentsPage, case: Case, incident: IncidentRead
) -> None:
    qtbot.keyClick(page._table, Qt.Key.Key_E)
    title = page._form.control("title")
    qtbot.keyClick(title, Qt.Key.Key_Escape)
    assert page._whole.currentIndex() == 0, "nothing was typed, so nothing is asked"
    qtbot.keyClick(page._table, Qt.Key.Key_E)
    title.setText("Something else")
    qtbot.keyClick(title, Qt.Key.Key_Escape)
    assert page._whole.currentIndex() == 1 and "Esc" in page._form._problem.text()
    qtbot.keyClick(title, Qt.Key.Key_Escape)
    assert page._whole.currentIndex() == 0
    assert manage_incidents.incident(case, incident.id) == incident


def test_delete_removes_what_nothing_is_tied_to_and_undo_brings_it_back(
    qtbot: QtBot, page: IncidentsPage, case: Case, incident: IncidentRead
) -> None:
    qtbot.keyClick(page._table, Qt.Key.Key_Delete)
    assert manage_incidents.incident(case, incident.id) == incident, "passages are tied to it"
    qtbot.keyClick(page._table, Qt.Key.Key_Down)
    other = page.chosen()
    assert other is not None and other.incident.code == "INC-900"
    qtbot.keyClick(page._table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page._list.rowCount() == 1)
    page._context.undo.undo()
    qtbot.waitUntil(lambda: page._list.rowCount() == 2)
    assert manage_incidents.by_code(case, "INC-900") == other.incident
    qtbot.waitUntil(lambda: page._context.runner.busy() == 0)


def test_an_incident_is_shown_as_soon_as_the_list_is_read(
    qtbot: QtBot, context: PageContext, incident: IncidentRead, case: Case
) -> None:
    made = IncidentsPage(context)
    qtbot.addWidget(made)
    made.show()
    other = manage_incidents.by_code(case, "INC-900")
    made.refresh()
    made.show_incident(other.id)
    qtbot.waitUntil(lambda: made.chosen() is not None and made.chosen().incident.id == other.id)
    qtbot.waitUntil(lambda: context.runner.busy() == 0)


def test_without_incidents_the_page_says_what_to_do_first(qtbot: QtBot, context: PageContext) -> None:
    page = shown(qtbot, context)
    assert page._places.currentIndex() == 1
    page._places.widget(1).chosen.emit("add")
    qtbot.waitUntil(lambda: page._whole.currentIndex() == 1)
    assert page._form.control("code").text() == "INC-001"
