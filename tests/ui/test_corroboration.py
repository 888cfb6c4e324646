"""Below the incidents, by keyboard: the grid, times as told, accounts side by side, certainty, and passages heard."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.domain.accounts import Change
from testimony_app.domain.told_times import told
from testimony_app.domain.uncertain_dates import Precision
from testimony_app.services import code_passage, corroborate, manage_incidents, passages
from testimony_app.services import manage_incidents as mi
from testimony_app.services.code_passage import LinkDraft
from testimony_app.services.export_table import Purpose
from testimony_app.settings import AppSettings
from tests.core.test_service_corroborate import SAW, TOLD, heard, tie
from tests.core.test_service_export_findings import agree, read
from tests.end2end.window import active
from ui import prompts
from ui.models.account_rows import POINT
from ui.models.grid_rows import COUNTS, LACKS, SECOND
from ui.pages.context import PageContext
from ui.pages.incidents import IncidentsPage
from ui.panels.corroboration_grid import CorroborationGrid
from ui.panels.incident_findings import IncidentFindings
from ui.shell.theme import Choice, Theme
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.told_axis import axis_of
from ui.workers.runner import JobRunner

DOWN, ACROSS = Qt.Orientation.Vertical, Qt.Orientation.Horizontal
LONG = "W-" + "9" * 38


@pytest.fixture
def context(qtbot: QtBot, case: Case, theme: Theme, tmp_path: Path) -> Iterator[PageContext]:
    runner, notice = JobRunner(), NoticeBar(theme)
    qtbot.addWidget(notice)
    yield PageContext(case, runner, theme, notice, AppSettings(tmp_path / "settings"))
    runner.close()


@pytest.fixture
def incident(case: Case) -> mi.IncidentRead:
    made = mi.add(
        case, mi.IncidentDraft(code="INC-001", title="A clinic", happened_on="2031-05-12", local_time="14:05")
    )
    one, two = heard(case, "I-001", "W-001", roles=("doctor",)), heard(case, "I-002", LONG)
    again = heard(case, "I-003", "W-001", "2031-07-01")
    tie(case, one, made, proposition="occurrence", told_from="14:00", told_to="14:20", **SAW)
    tie(case, one, made, **TOLD)
    tie(case, two, made, **TOLD)
    tie(
        case,
        two,
        made,
        proposition="occurrence",
        knowledge="saw",
        stance="contradicts",
        told_from="14:10",
        told_to="..",
    )
    tie(case, again, made, proposition="occurrence", told_from="15:00~", **SAW)
    tie(case, again, made, proposition="damage", **SAW)
    return made


@pytest.fixture
def page(qtbot: QtBot, context: PageContext, incident: mi.IncidentRead) -> IncidentsPage:
    made = IncidentsPage(context)
    qtbot.addWidget(made)
    made.resize(1176, 700)
    made.show()
    active(qtbot, made)
    made.refresh()
    qtbot.waitUntil(lambda: context.runner.busy() == 0 and made._findings.grid.rows.rowCount() > 0)
    made._table.setFocus()
    return made


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def test_the_grid_is_read_walked_and_opened_with_keys(
    qtbot: QtBot, page: IncidentsPage, context: PageContext, case: Case, incident: mi.IncidentRead
) -> None:
    grid = page._findings.grid
    for model in (grid.rows, grid._shown, page._findings.as_told.rows):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    press(qtbot, Qt.Key.Key_G)
    assert grid.table.hasFocus()
    rows = {str(grid.rows.headerData(row, DOWN)): row for row in range(grid.rows.rowCount())}
    assert grid.rows.headerData(rows["Weapon"], DOWN, SECOND) == "Weapon rests on one hearsay account"
    assert grid.rows.headerData(rows["Casualties"], DOWN, SECOND) == "Casualties: nothing is known yet"
    assert grid.rows.headerData(rows["Weapon"], DOWN, LACKS) and grid.rows.headerData(rows["Weapon"], DOWN, COUNTS) == (
        1,
        0,
    )
    assert [grid.rows.headerData(column, ACROSS) for column in range(2)] == ["W-001", LONG]
    assert grid.table.currentIndex().row() == rows["That it happened"], "the first cell in which somebody speaks"
    assert grid._shown.rowCount() == 2, "both interviews of this witness"
    press(qtbot, Qt.Key.Key_Right)
    assert "Contradicts, direct" in grid._lacks.text()
    assert "contradict it" in str(grid.rows.headerData(rows["That it happened"], DOWN, Qt.ItemDataRole.ToolTipRole))
    press(qtbot, Qt.Key.Key_Return)
    assert grid.list.hasFocus()
    wanted = next(each for each in passages.of_incident(case, incident.id) if each.coding.stance == "contradicts")
    with qtbot.waitSignal(context.opened) as opened:
        press(qtbot, Qt.Key.Key_Return)
    assert opened.args == ["segment", f"{wanted.interview.id}/{wanted.segments[0].id}"]
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: context._notice.code == "passage.not_recorded")
    press(qtbot, Qt.Key.Key_Escape)
    assert grid.table.hasFocus()
    press(qtbot, Qt.Key.Key_L)
    assert not page._upper.isVisible()
    press(qtbot, Qt.Key.Key_L)
    assert page._upper.isVisible()
    spoken = str(grid.rows.index(rows["Weapon"], 1).data(Qt.ItemDataRole.AccessibleTextRole))
    assert LONG in spoken and "Supports, hearsay, from the cook" in spoken


def test_the_grid_is_written_as_far_as_consent_goes(
    qtbot: QtBot, page: IncidentsPage, context: PageContext, case: Case, tmp_path: Path
) -> None:
    agree(case, "I-001", "I-003")
    found, box = page._findings, page._tables.box
    assert not found._write.isVisible(), "the passages are in front"
    press(qtbot, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert found._write.isVisible() and found._write.accessibleName() and box.isVisible()
    qtbot.waitUntil(lambda: "I-002" in box.told)
    box.choose(0, Purpose.STATISTICS)
    assert "no statistic" in box.told
    box.take()
    assert box.isVisible(), "a grid is no statistic"
    press(qtbot, Qt.Key.Key_Escape)
    assert found.grid.table.hasFocus()
    found._write.click()
    prompts.set_next_file(tmp_path / "grid.csv")
    box.take()
    qtbot.waitUntil(lambda: "lines" in context._notice.sentence)
    happened = read(tmp_path / "grid.csv")[0]
    assert (happened["W-001"], happened["contradicting"]) == ("supports direct 2", "0") and LONG not in happened


def test_who_was_present_when_another_spoke_is_said_wherever_accounts_are_counted(
    qtbot: QtBot, page: IncidentsPage, context: PageContext, case: Case, incident: mi.IncidentRead
) -> None:
    beside = {"people_present": ({"code": "R-1", "role": "interviewer"}, {"code": LONG, "role": "support_person"})}
    tie(case, heard(case, "I-004", "W-004", there=beside), incident, proposition="weapon", **SAW)
    page.refresh()
    qtbot.waitUntil(lambda: page._findings.grid.rows.columnCount() == 3 and context.runner.busy() == 0)
    said, grid = f"{LONG} was present when W-004 spoke (I-004)", page._findings.grid
    order = [str(grid.rows.headerData(column, ACROSS)) for column in range(3)]
    column = order.index("W-004")
    assert grid.rows.headerData(column, ACROSS, SECOND) == f"with {LONG}"
    assert said in str(grid.rows.headerData(column, ACROSS, Qt.ItemDataRole.AccessibleTextRole))
    rows = {str(grid.rows.headerData(row, DOWN)): row for row in range(grid.rows.rowCount())}
    weapon, damage = rows["Weapon"], rows["Damage"]
    assert said in str(grid.rows.headerData(weapon, DOWN, Qt.ItemDataRole.AccessibleTextRole))
    assert said not in str(grid.rows.headerData(damage, DOWN, Qt.ItemDataRole.AccessibleTextRole))
    grid.table.setCurrentIndex(grid.rows.index(weapon, column))
    assert said in grid._lacks.text()
    assert said in page._findings.detail.facts.texts()
    company = page._findings.certainty._company
    assert said in company.text() and "not recorded who was present: I-001, I-002, I-003" in company.text()


def test_times_stand_on_one_axis_as_they_were_told(qtbot: QtBot, page: IncidentsPage, context: PageContext) -> None:
    panel = page._findings.as_told
    press(qtbot, Qt.Key.Key_T)
    assert panel.list.hasFocus() and panel.rows.rowCount() == 3
    said = [str(panel.rows.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(3)]
    assert "14:00 – " in said[0] and "after 12 May, 14:10" in said[1] and "about 12 May, 15:00" in said[2]
    assert "No one time fits all" in panel._said.text() and "2031" in panel._said.text()
    axis = panel.list.times.axis
    assert axis is not None and panel.list.times.noted is not None
    ends = [axis.stretch(panel.rows.row_at(row).told) for row in range(3)]
    assert ends[0][0] < ends[1][0] < ends[2][0] and ends[1][1] == axis.width, "an open end reaches to the edge"
    press(qtbot, Qt.Key.Key_Down)
    with qtbot.waitSignal(context.opened):
        press(qtbot, Qt.Key.Key_Return)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    panel._scale()
    mirrored = panel.list.times.axis
    assert mirrored is not None and mirrored.stretch(panel.rows.row_at(1).told)[0] == 0, "time runs from the right"
    assert not panel.grab().isNull()


def test_two_accounts_stand_side_by_side_and_a_decision_keeps_its_reasons(
    qtbot: QtBot, page: IncidentsPage, context: PageContext, case: Case, incident: mi.IncidentRead
) -> None:
    found: IncidentFindings = page._findings
    press(qtbot, Qt.Key.Key_A)
    shown = {
        change: [str(rows.index(row, 0).data(POINT)) for row in range(rows.rowCount())]
        for change, rows in found.accounts.rows.items()
    }
    assert shown[Change.ADDED] == ["Damage"] and shown[Change.LEFT_OUT] == ["Weapon"]
    assert shown[Change.CHANGED] == ["That it happened · time: 14:00 – 14:20 → about 15:00"]
    assert found.accounts.lists[Change.ADDED].hasFocus()
    press(qtbot, Qt.Key.Key_Right)
    assert found.accounts.lists[Change.CHANGED].hasFocus()
    with qtbot.waitSignal(context.opened) as opened:
        press(qtbot, Qt.Key.Key_Return)
    later = next(each for each in passages.of_incident(case, incident.id) if each.interview.code == "I-003")
    assert opened.args[1].startswith(later.interview.id), "what was said last comes first"
    press(qtbot, Qt.Key.Key_C)
    panel = found.certainty
    assert panel._reasons.hasFocus() and panel.chosen() == "possible"
    assert panel._proposed.text() == "Proposed: possible" and "contradicts that it happened" in panel._why.text()
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "reasons" in panel._problem.text())
    qtbot.keyClicks(panel._reasons, "Two doctors agree; one man says it was another day.")
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(corroborate.findings(case, incident.id).decisions))
    page.refresh()
    qtbot.waitUntil(lambda: context.runner.busy() == 0)
    (decision,) = corroborate.findings(case, incident.id).decisions
    assert decision.certainty == "possible" and decision.reasons.startswith("Two doctors agree")
    assert panel._reasons.toPlainText() == "" and panel._history.count() == 1
    assert page.chosen() is not None and manage_incidents.incident(case, incident.id).certainty == "possible"


def test_the_grid_paints_forty_witnesses_in_every_look(qtbot: QtBot, theme: Theme, case: Case) -> None:
    incident = mi.add(
        case,
        mi.IncidentDraft(code="INC-040", title="A road", happened_on="2031", precision=Precision.UNKNOWN_MONTH_AND_DAY),
    )
    link: dict[str, Any] = {"proposition": "weapon", "stance": "supports"}
    first = tie(case, heard(case, "I-000", "W-000"), incident, evidence_class="opinion", **link)
    code_passage.grade(
        case, first.id, LinkDraft(proposition="weapon", stance="qualifies", evidence_class="circumstantial")
    ).run()
    for number in range(1, 40):
        said = heard(case, f"I-{number:03d}", f"W-{number:03d}")
        tie(case, said, incident, knowledge="told_by_named", origin=f"o{number % 3}", **link)
        if number < 4:
            tie(case, said, incident, proposition="damage", independence_group="G1" if number < 3 else "", **SAW)
    found = corroborate.findings(case, incident.id)
    assert next(each for each in found.rows if each.proposition == "weapon").weight.supporting == 3
    grid = CorroborationGrid(theme)
    qtbot.addWidget(grid)
    grid.resize(900, 360)
    grid.show_findings(found)
    damage = [each.proposition for each in found.rows].index("damage")
    assert grid.rows.headerData(damage, DOWN, SECOND) == "2 independent accounts from 3 witnesses"
    grid.show()
    seen: list[QImage] = []
    for look in (Choice.LIGHT, Choice.DARK, Choice.CONTRAST):
        theme.choose(look)
        seen.append(grid.table.grab().toImage())
    assert seen[0] != seen[1] != seen[2]
    assert grid.table.horizontalScrollBar().maximum() > 0, "the witnesses scroll"
    before = grid.table.verticalHeader().grab().toImage()
    grid.table.setCurrentIndex(grid.rows.index(4, 39))
    grid.table.scrollTo(grid.table.currentIndex())
    assert grid.table.horizontalScrollBar().value() > 0 and grid.table.verticalHeader().isVisible()
    assert before.size() == grid.table.verticalHeader().grab().toImage().size(), (
        "what the rows are about stays in sight"
    )


def test_an_axis_holds_what_is_told_and_has_room_for_its_words() -> None:
    held = [each for each in (told("14:00", "14:20"), told("15:30", "..")) if each is not None]
    axis = axis_of(held, 600)
    assert axis is not None
    ticks = [axis.x(each) for each in axis.ticks()]
    assert 2 <= len(ticks) <= 8 and all(b - a >= 70 for a, b in pairwise(ticks))
    assert 0 < axis.stretch(held[0])[0] < axis.stretch(held[0])[1] < axis.stretch(held[1])[0]
    assert axis_of([], 600) is None
