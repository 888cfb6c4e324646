"""Agreement in the window: the table of codes, the differences on one of them, and the way into the passage."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from testimony_app.services import decide_consent, log_interview, merge
from testimony_app.services.export_table import Purpose
from testimony_app.settings import AppSettings
from tests.core.merge_support import code, copies, interview, packed, tag, typed
from tests.core.test_service_export_findings import agree, read
from tests.end2end.window import active
from ui import prompts
from ui.models.agreement_rows import DifferenceColumn, TargetColumn
from ui.pages.context import PageContext
from ui.panels.team_agreement import AgreementPanel
from ui.shell.theme import Theme
from ui.widgets.notice_bar import NoticeBar
from ui.workers.runner import JobRunner

SAID = "The tower fell before noon. Nobody had warned us!"


class Shown:
    """The panel over a case that two people coded, or one."""

    def __init__(self, qtbot: QtBot, panel: AgreementPanel, opened: list[tuple[str, str]]) -> None:
        self.qtbot, self.panel, self.opened = qtbot, panel, opened
        self.case = panel._context.case
        self.place, self.code_id = ("", ""), ""
        self.ends: list[str] = []
        panel._context.runner.finished.connect(lambda _job, end: self.ends.append(end))

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.panel._context.runner.busy() == 0)

    def cell(self, column: int, row: int = 0) -> str:
        return str(self.panel.targets.model().index(row, column).data())

    def difference(self, column: int, row: int = 0) -> str:
        return str(self.panel.differences.table.model().index(row, column).data())

    def words(self) -> str:
        return "\n".join(each.text() for each in self.panel.findChildren(QLabel) if each.isVisible())


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Shown]:
    by_two = getattr(request, "param", True)
    (tmp_path / "cases").mkdir()
    with copies(tmp_path / "cases") as (lead, coder):
        code_id = code(lead)
        first, (segment,) = typed(lead, interview(lead), SAID)
        tag(lead, first, segment, "The tower fell", code_id)
        merge.merge(coder, packed(lead))
        if by_two:
            tag(coder, first, segment, "tower fell before", code_id)
            merge.merge(lead, packed(coder))
        runner, notice = JobRunner(), NoticeBar(theme)
        qtbot.addWidget(notice)
        context = PageContext(lead, runner, theme, notice, AppSettings(tmp_path / "settings"))
        opened: list[tuple[str, str]] = []
        context.opened.connect(lambda kind, thing: opened.append((kind, thing)))
        panel = AgreementPanel(context)
        qtbot.addWidget(panel)
        panel.resize(1000, 700)
        panel.show()
        active(qtbot, panel)
        panel.refresh()
        made = Shown(qtbot, panel, opened)
        made.place, made.code_id = (first, segment), code_id
        made.settle()
        yield made
        runner.close()


def test_codes_and_differences_are_shown_and_enter_opens_the_passage(shown: Shown) -> None:
    shown.qtbot.waitUntil(lambda: shown.panel.differences.table.model().rowCount() > 0)
    assert (shown.cell(TargetColumn.TARGET), shown.cell(TargetColumn.INTERVAL)) == ("Second strike", "–")
    assert float(shown.cell(TargetColumn.ALPHA).strip("\u2066\u2069")) == pytest.approx(
        1 - 97 * 11 / (31 * 67), abs=5e-4
    )
    assert [shown.difference(DifferenceColumn.WORDS, row) for row in (0, 1)] == ["The", "before"]
    assert shown.difference(DifferenceColumn.INTERVIEW) == "I-001"
    assert shown.difference(DifferenceColumn.CODED) == shown.difference(DifferenceColumn.LEFT, 1)
    assert "2 stretches on which they differ" in shown.words() and f"{len(SAID)} characters" in shown.words()
    shown.panel.differences.table.choose(1)
    shown.panel.differences.setFocus()
    shown.qtbot.keyClick(shown.panel.differences.table, Qt.Key.Key_Return)
    ((kind, thing),) = shown.opened
    segment = shown.place[1]
    assert kind == "segment" and thing.split("/")[1:] == [segment, "14", segment, "21"], "the words are selected there"


def test_differences_are_read_again_with_the_table(shown: Shown) -> None:
    shown.qtbot.waitUntil(lambda: shown.panel.differences.table.model().rowCount() == 2)
    tag(shown.case, *shown.place, "warned", shown.code_id)
    shown.panel.hide()
    shown.panel.show()
    shown.panel.refresh()
    shown.settle()
    shown.qtbot.waitUntil(lambda: shown.panel.differences.table.model().rowCount() == 3)
    assert shown.difference(DifferenceColumn.WORDS, 2) == "warned"


def test_the_unit_can_be_changed(shown: Shown) -> None:
    shown.panel._units.button(2).click()
    shown.settle()
    assert "1 turns" in shown.words()
    assert shown.cell(TargetColumn.ALPHA) == "undefined"
    assert "undefined" in shown.cell(TargetColumn.KAPPA)


def test_what_is_compared_is_written_by_the_chosen_unit_or_by_each(shown: Shown, tmp_path: Path) -> None:
    panel, qtbot, context = shown.panel, shown.qtbot, shown.panel._context
    qtbot.waitUntil(lambda: panel.differences.table.model().rowCount() == 2)
    agree(shown.case, "I-001")
    panel.targets.setFocus()
    for kind, name in enumerate(("one.json", "each.json")):
        qtbot.keyClick(panel.targets, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        assert panel.tables.box.isVisible()
        panel.tables.box.choose(kind, Purpose.STATISTICS)
        assert "no statistic" in panel.tables.box.told, "coders can be told apart"
        panel.tables.box.choose(kind, Purpose.INTERNAL_ANALYSIS)
        prompts.set_next_file(tmp_path / name)
        panel.tables.box.take()
        qtbot.waitUntil(lambda kind=kind: f"{(1, 3)[kind]} lines" in context._notice.sentence)
    (row,) = read(tmp_path / "one.json")
    assert (row["unit"], row["alpha"]) == ("characters", pytest.approx(1 - 97 * 11 / (31 * 67)))
    assert [each["unit"] for each in read(tmp_path / "each.json")] == ["characters", "sentences", "turns"]
    decide_consent.withdraw(shown.case, log_interview.by_code(shown.case, "I-001").id, ["analysis"])
    panel._write.click()
    prompts.set_next_file(tmp_path / "none.json")
    panel.tables.box.take()
    qtbot.waitUntil(lambda: context._notice.code == "agreement.too_few")
    assert not (tmp_path / "none.json").exists()


@pytest.mark.parametrize("shown", [False], indirect=True)
def test_with_one_coder_the_panel_says_what_to_do(shown: Shown) -> None:
    assert "no two: send transcripts to a second coder" in shown.words()
    assert not shown.panel.targets.isVisible() and not shown.panel._write.isVisible()
    shown.panel.refresh()
    shown.settle()
    assert "failed" not in shown.ends and shown.ends, "nothing to compare yet is no failure"


def test_everything_has_a_name_to_be_read_out(shown: Shown) -> None:
    assert all(table.accessibleName() for table in (shown.panel.targets, shown.panel.differences.table))


def test_a_difference_is_decided_by_key_with_a_reason_and_undone(shown: Shown) -> None:
    panel, qtbot = shown.panel, shown.qtbot
    listed = panel.differences
    qtbot.waitUntil(lambda: listed.table.model().rowCount() == 2)
    listed.table.choose(0)
    listed.table.setFocus()
    qtbot.keyClick(listed.table, Qt.Key.Key_A)
    assert listed._why.hasFocus() and "Why does it apply to" in shown.words()
    qtbot.keyClick(listed._why, Qt.Key.Key_Return)
    assert listed._form.isVisible(), "without a reason nothing is decided"
    qtbot.keyClicks(listed._why, "The article belongs to it.")
    qtbot.keyClick(listed._why, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown.difference(DifferenceColumn.DECIDED) == "applies")
    assert listed.table.hasFocus() and listed.table.currentIndex().row() == 1, "on to the next one"
    assert "1 of them decided" in shown.words()
    qtbot.keyClick(listed.table, Qt.Key.Key_N)
    assert listed._why.selectedText() == "The article belongs to it.", "the reason before can be kept or typed over"
    qtbot.keyClick(listed._why, Qt.Key.Key_Escape)
    assert not listed._form.isVisible() and listed.table.hasFocus()
    listed.table.choose(0)
    assert "applies. \u2068The article belongs to it." in shown.words()
    panel._context.undo.undo()
    qtbot.waitUntil(lambda: shown.difference(DifferenceColumn.DECIDED) == "–")
    panel._context.undo.redo()
    qtbot.waitUntil(lambda: shown.difference(DifferenceColumn.DECIDED) == "applies")
    qtbot.keyClick(listed.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: shown.difference(DifferenceColumn.DECIDED) == "–")
    shown.settle()
