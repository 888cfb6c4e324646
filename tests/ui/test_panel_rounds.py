"""Rounds in the window: the lead opens, assigns, closes and withdraws with keys; a coder sees what is theirs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.services import log_interview, rounds
from testimony_app.settings import AppSettings
from tests.core.coder_team import CoderTeam, coder_team
from tests.core.merge_support import run, tag
from tests.end2end.window import active
from tests.ui.interview_page import interview_page, press, settled
from tests.ui.interview_page import shown as opened
from ui.delegates.progress_line import SHARE
from ui.models.interview_rows import CODED, SECOND, TO_CODE, Column
from ui.models.round_rows import RoundColumn, WorkColumn
from ui.pages.context import PageContext
from ui.pages.interviews import InterviewsPage
from ui.panels.line_table import LineTable
from ui.panels.team_package import SendForm
from ui.panels.team_packages import PackagesPanel
from ui.panels.team_round_forms import AssignForm, OpenForm
from ui.panels.team_rounds import RoundsPanel
from ui.shell.theme import Theme
from ui.widgets.notice_bar import NoticeBar
from ui.workers.runner import JobRunner


class Shown:
    """The panel over one copy of a case."""

    def __init__(self, qtbot: QtBot, theme: Theme, case: Case, folder: Path) -> None:
        self.qtbot, self.case = qtbot, case
        self.runner, notice = JobRunner(), NoticeBar(theme)
        qtbot.addWidget(notice)
        self.context = PageContext(case, self.runner, theme, notice, AppSettings(folder / "settings"))
        self.opened: list[tuple[str, str]] = []
        self.context.opened.connect(lambda kind, thing: self.opened.append((kind, thing)))
        self.panel = RoundsPanel(self.context)
        qtbot.addWidget(self.panel)
        self.panel.resize(1100, 700)
        self.panel.show()
        active(qtbot, self.panel)
        self.panel.refresh()
        self.settle()
        self.panel.rounds.setFocus()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.runner.busy() == 0)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        self.qtbot.keyClick(focus, key, modifier)
        self.settle()

    def rows(self, table: LineTable, *columns: int) -> list[tuple[str, ...]]:
        model = table.model()
        return [tuple(str(model.index(row, each).data()) for each in columns) for row in range(model.rowCount())]

    def words(self) -> str:
        return "\n".join(each.text() for each in self.panel.findChildren(QLabel) if each.isVisible())


@pytest.fixture
def team(tmp_path: Path) -> Iterator[CoderTeam]:
    (tmp_path / "cases").mkdir()
    with coder_team(tmp_path / "cases") as made:
        yield made


def test_the_lead_does_it_all_with_keys(qtbot: QtBot, theme: Theme, tmp_path: Path, team: CoderTeam) -> None:
    shown = Shown(qtbot, theme, team.lead, tmp_path)
    panel = shown.panel
    assert shown.rows(panel.rounds, RoundColumn.NAME) == [("All coding",)]
    assert "Nobody coded anything yet." in shown.words()
    shown.press(Qt.Key.Key_N)
    form = panel.findChild(OpenForm)
    assert form is not None and form.name.hasFocus() and form.blind.isChecked()
    qtbot.keyClicks(form.name, "First")
    shown.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.rounds.model().rowCount() == 2)
    assert shown.rows(panel.rounds, RoundColumn.NAME, RoundColumn.STATE)[0] == ("First", "open, blind")
    assert panel.rounds.hasFocus() and panel.rounds.currentIndex().row() == 0
    shown.press(Qt.Key.Key_A)
    given = panel.findChild(AssignForm)
    assert given is not None and "In the round \u2068First\u2069" in shown.words() and not given.go.isEnabled()
    people = given.people.findChildren(QCheckBox)
    assert [each.text().split(" ")[0] for each in people] == ["Lead", "C-1", "C-2"] and people[0].hasFocus()
    for box in people[1:]:
        box.setFocus()
        shown.press(Qt.Key.Key_Space)
    given.interviews.findChild(QPushButton).setFocus()
    shown.press(Qt.Key.Key_Space)
    assert "4 to be coded" in shown.words()
    shown.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: panel.work.model().rowCount() == 4)
    assert shown.rows(panel.work, WorkColumn.INTERVIEW, WorkColumn.CODER, WorkColumn.STATE, WorkColumn.TURNS)[0] == (
        *("I-001", "C-1", "to be coded", "0 of 1"),
    )
    assert shown.rows(panel.rounds, RoundColumn.FINISHED)[0] == ("0 of 4",)
    panel.work.setFocus()
    panel.work.choose(1)
    shown.press(Qt.Key.Key_F)
    qtbot.waitUntil(lambda: shown.rows(panel.work, WorkColumn.STATE)[1] == ("finished",))
    assert panel.rounds.model().index(0, RoundColumn.FINISHED).data(SHARE) == 0.25
    assert panel._finish.text() == "Not finished (F)"
    shown.press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: panel.work.model().rowCount() == 3)
    shown.context.undo.undo()
    qtbot.waitUntil(lambda: panel.work.model().rowCount() == 4)
    panel.work.choose(0)
    panel.work.setFocus()
    shown.press(Qt.Key.Key_Return)
    assert shown.opened == [("interview", team.interviews[0])]
    panel.rounds.setFocus()
    assert "its coders see each other's work once you close it" in shown.words()
    shown.press(Qt.Key.Key_C)
    qtbot.waitUntil(lambda: shown.rows(panel.rounds, RoundColumn.STATE)[0] == ("closed",))
    assert not panel._assign.isEnabled() and panel._close.text() == "Open it again"
    shown.press(Qt.Key.Key_C)
    qtbot.waitUntil(lambda: shown.rows(panel.rounds, RoundColumn.STATE)[0] == ("open, blind",))
    panel.grab()
    shown.runner.close()


def test_a_coder_sees_their_own_and_that_others_are_hidden(
    qtbot: QtBot, theme: Theme, tmp_path: Path, team: CoderTeam
) -> None:
    round_id = run(rounds.open_round(team.lead, "First"))
    rounds.assign(team.lead, team.interviews[:1], [team.first.user, team.second.user], round_id).run()
    team.give(team.first)
    tag(team.first, team.transcripts[0], team.segments[0][0], "tower", team.code)
    shown = Shown(qtbot, theme, team.first, tmp_path)
    panel = shown.panel
    qtbot.waitUntil(lambda: panel.work.model().rowCount() == 2)
    assert shown.rows(panel.work, WorkColumn.CODER, WorkColumn.TURNS) == [("C-1", "1 of 1"), ("C-2", "hidden")]
    assert panel.work.model().index(1, WorkColumn.TURNS).data(SHARE) is None
    assert "hidden until it is closed" in shown.words()
    assert not panel._open.isVisible() and not panel._close.isVisible() and not panel._withdraw.isVisible()
    panel.work.setFocus()
    shown.press(Qt.Key.Key_N)
    assert panel.findChild(OpenForm) is None
    panel.work.choose(1)
    assert not panel._finish.isEnabled()
    panel.work.choose(0)
    shown.press(Qt.Key.Key_F)
    qtbot.waitUntil(lambda: shown.rows(panel.work, WorkColumn.STATE)[0] == ("finished",))
    assert all(table.accessibleName() for table in (panel.rounds, panel.work))
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    panel.grab()
    shown.runner.close()


def test_a_coder_finds_what_is_theirs_and_says_by_key_that_it_is_done(
    qtbot: QtBot, theme: Theme, tmp_path: Path, team: CoderTeam
) -> None:
    hidden = tag(team.lead, team.transcripts[0], team.segments[0][0], "tower", team.code)
    team.give(team.first)
    round_id = run(rounds.open_round(team.lead, "First"))
    rounds.assign(team.lead, team.interviews[:1], [team.first.user], round_id).run()
    team.give(team.first)
    with interview_page(qtbot, team.first, theme, tmp_path / "settings") as page:
        packages = PackagesPanel(page._context)
        qtbot.addWidget(packages)
        packages.begin_sending()
        qtbot.waitUntil(lambda: packages.findChild(SendForm) is not None)
        said = "\n".join(each.text() for each in packages.findChild(SendForm).findChildren(QLabel))
        assert "goes to the case lead alone" in said
        page._context.tell = lambda error: pytest.fail(repr(error))
        opened(qtbot, page, log_interview.page(team.first, team.interviews[0]).interview)
        settled(qtbot, page)
        strip = page.middle.work
        assert hidden not in page.coding.codings
        assert strip.isVisible() and "yours to code" in strip.words.text() and "hidden" in strip.words.text()
        press(qtbot, page.view, Qt.Key.Key_F)
        qtbot.waitUntil(lambda: "you are done" in strip.words.text())
        assert strip.finish.text() == "Not finished (F)"
        page._context.undo.undo()
        qtbot.waitUntil(lambda: "yours to code" in strip.words.text())
        page.show_interview(team.interviews[1])
        qtbot.waitUntil(lambda: not strip.isVisible())
        settled(qtbot, page)
        listed = InterviewsPage(page._context)
        qtbot.addWidget(listed)
        listed.resize(1280, 700)
        listed.show()
        settled(qtbot, page)
        qtbot.waitUntil(lambda: listed._list.rowCount() == 2)
        assert [listed._list.index(row, Column.TRANSCRIPT).data(SECOND) for row in (0, 1)] == ["yours to code", ""]
        assert listed._work.isVisible()
        listed._work.set_value(TO_CODE)
        assert listed._list.rowCount() == 1
        rounds.finish_own(team.first, team.interviews[0]).run()
        listed.refresh()
        qtbot.waitUntil(lambda: listed._list.rowCount() == 0)
        listed._work.set_value(CODED)
        assert listed._list.rowCount() == 1
        settled(qtbot, page)
