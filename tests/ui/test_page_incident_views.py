"""Table, timeline and map of the incidents page: three views of one selection, and files for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.services import manage_incidents, verify_log
from testimony_app.services.manage_incidents import IncidentDraft
from testimony_app.settings import AppSettings
from tests.end2end.window import active
from tests.ui.incident_case import fill
from ui import prompts
from ui.pages.context import PageContext
from ui.pages.incidents import IncidentsPage
from ui.panels.incident_views import Look
from ui.shell.theme import Theme
from ui.widgets.notice_bar import NoticeBar
from ui.workers.runner import JobRunner

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def context(qtbot: QtBot, case: Case, theme: Theme, tmp_path: Path) -> Iterator[PageContext]:
    runner = JobRunner()
    notice = NoticeBar(theme)
    qtbot.addWidget(notice)
    yield PageContext(case, runner, theme, notice, AppSettings(tmp_path / "settings"))
    runner.close()


@pytest.fixture
def page(qtbot: QtBot, context: PageContext, case: Case) -> IncidentsPage:
    fill(case)  # INC-001, without a position
    for code, day, north, precision in (
        ("INC-002", "2031-03-04", -75.62141, "exact"),
        ("INC-003", "2031-02", -75.9, "district"),
    ):
        draft = {"code": code, "title": f"Strike {code}", "latitude": north, "longitude": -134.91278}
        form = {"happened_on": day, "precision": "exact" if len(day) == 10 else "unknown_day"}
        manage_incidents.add(case, IncidentDraft(**draft, **form, place="Darvenn", place_precision=precision))
    made = IncidentsPage(context)
    qtbot.addWidget(made)
    made.resize(1176, 640)
    made.show()
    active(qtbot, made)
    made.refresh()
    qtbot.waitUntil(lambda: made._detail.rows.rowCount() == 4)
    made._views.setFocus()
    return made


def chosen(page: IncidentsPage) -> str:
    line = page.chosen()
    return "" if line is None else line.incident.code


def test_three_views_have_one_selection(qtbot: QtBot, context: PageContext, page: IncidentsPage) -> None:
    views = page._views
    qtbot.keyClick(page._table, Qt.Key.Key_Down)
    assert chosen(page) == "INC-002"
    qtbot.keyClick(page._table, "2", ALT)
    assert views.look() is Look.TIMELINE and views.timeline.isVisible() and views.timeline.hasFocus()
    assert "INC-002" in views.timeline.accessibleDescription()
    qtbot.keyClick(views.timeline, Qt.Key.Key_Up)
    assert chosen(page) == "INC-003" and page._detail.isVisible()
    qtbot.keyClick(views.timeline, "3", ALT)
    shown = views.map.map
    assert views.look() is Look.MAP and shown.hasFocus() and "INC-003" in shown.accessibleDescription()
    qtbot.waitUntil(lambda: shown._ground is not None)
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    assert chosen(page) in ("INC-002", "INC-003") and views.map.rows.rowCount() == 1
    # The one without a position is chosen beside the map, and is no mark on it.
    qtbot.keyClick(views.map.list, Qt.Key.Key_Home)
    views.map.list.choose(0)
    assert chosen(page) == "INC-001" and shown.accessibleDescription() == ""
    qtbot.waitUntil(lambda: page._detail.rows.rowCount() == 4)
    qtbot.keyClick(views.map.list, Qt.Key.Key_Return)
    assert page._detail.list.hasFocus()
    qtbot.keyClick(page._detail.list, "1", ALT)
    assert views.look() is Look.TABLE and page._table.isVisible() and page._detail.list.hasFocus()
    words_narrow_all_views(qtbot, page)
    qtbot.waitUntil(lambda: context.runner.busy() == 0)


def words_narrow_all_views(qtbot: QtBot, page: IncidentsPage) -> None:
    page._views.show_as(Look.MAP)
    assert len(page._views.map.map.groups()) == 2
    page._search.setText("INC-002")
    assert [each.code for each in page._views.map.map._placed] == ["INC-002"] and chosen(page) == "INC-002"
    assert page._views.map.rows.rowCount() == 0
    page._views.show_as(Look.TIMELINE)
    assert [each.code for each in page._views.timeline._held] == ["INC-002"]
    page._search.clear()
    assert [each.code for each in page._views.timeline._held] == ["INC-001", "INC-003", "INC-002"]
    before = page._views.timeline.scale.scale
    tools = page._views._tools
    assert all(tool.isVisible() for tool in tools)
    qtbot.mouseClick(tools[1], Qt.MouseButton.LeftButton)
    assert page._views.timeline.scale.scale == pytest.approx(before * 1.5)
    qtbot.mouseClick(tools[2], Qt.MouseButton.LeftButton)
    assert page._views.timeline.scale.scale == before
    page._views.show_as(Look.TABLE)
    assert not any(tool.isVisible() for tool in tools)


def test_exact_places_leave_only_when_they_are_chosen_by_name(
    qtbot: QtBot, context: PageContext, page: IncidentsPage, tmp_path: Path
) -> None:
    qtbot.keyClick(page._table, "E", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    acts = [act for act in page._export.menu.actions() if not act.isSeparator()]
    assert page._export.menu.isVisible() and ["exact" in act.text() for act in acts] == [False, False, True, True]
    page._export.menu.close()
    for act, name in ((acts[0], "coarse"), (acts[2], "exact")):
        file = tmp_path / f"{name}.geojson"
        prompts.set_next_file(file)
        act.trigger()
        qtbot.waitUntil(lambda f=file: f.exists() and context.runner.busy() == 0)
        features = {each["properties"]["code"]: each for each in json.loads(file.read_text("utf-8"))["features"]}
        at = features["INC-002"]["geometry"]["coordinates"]
        assert at == ([-134.91278, -75.62141] if name == "exact" else [-134.9, -75.6])
        assert features["INC-001"]["geometry"] is None
    said = context._notice.sentence
    assert "3 incidents were written" in said and "lead to those who spoke" in said
    assert [each.action for each in verify_log.entries(context.case)[:2]] == ["incident.exported"] * 2
    prompts.set_next_file(None)
    acts[1].trigger()
    assert context.runner.busy() == 0
