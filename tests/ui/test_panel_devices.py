"""Field devices in the window at headquarters: made, renewed, and what they sealed looked at before it comes in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.jobs import JobContext
from testimony_app.services import field_kits
from testimony_app.services import log_interview as li
from testimony_app.services.field_device import FieldDevice
from testimony_app.settings import AppSettings
from ui import prompts
from ui.pages.context import PageContext
from ui.panels.team_collected import CollectedView
from ui.panels.team_devices import DevicesPanel
from ui.shell.theme import Theme
from ui.widgets.notice_bar import NoticeBar
from ui.workers.runner import JobRunner


@pytest.fixture
def context(qtbot: QtBot, case: Case, theme: Theme, tmp_path: Path) -> Iterator[PageContext]:
    runner, notice = JobRunner(), NoticeBar(theme)
    qtbot.addWidget(notice)
    yield PageContext(case, runner, theme, notice, AppSettings(tmp_path / "settings"))
    runner.close()


@pytest.fixture
def panel(qtbot: QtBot, context: PageContext) -> DevicesPanel:
    made = DevicesPanel(context)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.refresh()
    settle(qtbot, made)
    return made


def settle(qtbot: QtBot, panel: DevicesPanel) -> None:
    qtbot.waitUntil(lambda: panel._context.runner.busy() == 0)


def words_on(panel: DevicesPanel) -> str:
    return "\n".join(each.text() for each in panel.findChildren(QLabel) if each.isVisible())


def view_of(panel: DevicesPanel) -> CollectedView:
    view = panel._faces.currentWidget()
    assert isinstance(view, CollectedView)
    return view


def issue(qtbot: QtBot, panel: DevicesPanel, folder: Path) -> None:
    qtbot.keyClicks(panel._code, "Otter")
    prompts.set_next_file(folder)
    panel._issue.click()
    settle(qtbot, panel)


def sealed(folder: Path, count: int) -> None:
    device = FieldDevice(folder)
    device.confirm(device.fingerprint)
    for number in range(1, count + 1):
        device.log(li.InterviewDraft(code=f"I-{number:03d}", held_on="2031-05-12"), li.WitnessDraft(code=f"W-{number}"))
    device.close()


def test_a_device_is_made_and_its_fingerprint_is_told(qtbot: QtBot, panel: DevicesPanel, tmp_path: Path) -> None:
    assert "There is no field device yet" in words_on(panel)
    folder = tmp_path / "Laptop Otter.testimony-field"
    issue(qtbot, panel, folder)
    device = FieldDevice(folder)
    assert device.fingerprint in words_on(panel)
    device.close()
    assert panel._code.text() == ""
    assert [each.text() for each in panel.findChildren(QPushButton) if each.isVisible()].count("Fingerprint") == 1


def test_a_name_that_does_not_fit_makes_nothing(qtbot: QtBot, panel: DevicesPanel, tmp_path: Path) -> None:
    issue(qtbot, panel, tmp_path / "Laptop")
    assert panel._context._notice.code == "field.suffix"
    assert panel._code.text() == "Otter", "what was typed stays"


def test_what_a_device_sealed_is_looked_at_first_and_then_comes(
    qtbot: QtBot, panel: DevicesPanel, case: Case, tmp_path: Path, interview: li.InterviewRead
) -> None:
    folder = tmp_path / "Laptop.testimony-field"
    issue(qtbot, panel, folder)
    sealed(folder, 2)
    prompts.set_next_file(folder)
    panel.choose_source()
    qtbot.waitUntil(panel._collect.isEnabled)
    assert "Interviews that would come: 2" in words_on(panel)
    assert "was I-001 on the device" in words_on(panel)
    assert len(li.lines(case)) == 1
    with qtbot.waitSignal(panel._context.changed):
        view_of(panel).take.click()
    settle(qtbot, panel)
    assert len(li.lines(case)) == 3
    said = words_on(panel)
    assert "Interviews that came: 2" in said
    assert "Read this receipt out" in said
    assert not view_of(panel).take.isVisible()
    prompts.set_next_file(folder)
    panel.choose_source()
    qtbot.waitUntil(panel._collect.isEnabled)
    assert "2 had come before" in words_on(panel)
    assert not view_of(panel).take.isVisible()


def test_what_is_missing_or_damaged_is_said_and_there_is_no_receipt(
    qtbot: QtBot, panel: DevicesPanel, case: Case, tmp_path: Path
) -> None:
    folder = tmp_path / "Laptop.testimony-field"
    issue(qtbot, panel, folder)
    sealed(folder, 3)
    first, second, _third = sorted((folder / "outbox").iterdir(), key=lambda each: each.stat().st_mtime_ns)
    first.unlink()
    second.write_bytes(second.read_bytes()[:-5])
    prompts.set_next_file(folder)
    panel.choose_source()
    qtbot.waitUntil(panel._collect.isEnabled)
    view_of(panel).take.click()
    qtbot.waitUntil(lambda: len(li.lines(case)) == 1)
    settle(qtbot, panel)
    said = words_on(panel)
    assert "Missing from Otter: interviews number 1 to 2" in said
    assert "(1)" in said
    assert "receipt" not in said


def test_a_newer_kit_is_written(qtbot: QtBot, panel: DevicesPanel, case: Case, tmp_path: Path) -> None:
    folder, file = tmp_path / "Laptop.testimony-field", tmp_path / "Otter.kit"
    made = field_kits.issue(case, folder, "Otter")
    panel.refresh()
    settle(qtbot, panel)
    prompts.set_next_file(file)
    next(each for each in panel.findChildren(QPushButton) if each.text() == "Newer kit…").click()
    settle(qtbot, panel)
    device = FieldDevice(folder)
    device.renew(file)
    assert device.fingerprint == made.fingerprint
    device.close()


def test_a_folder_with_nothing_in_it_says_so(qtbot: QtBot, panel: DevicesPanel, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    prompts.set_next_file(tmp_path / "stick")
    panel.choose_source()
    qtbot.waitUntil(panel._collect.isEnabled)
    assert panel._context._notice.code == "field.nothing_found"


def test_cancelling_leaves_the_way_open_to_try_again(
    qtbot: QtBot, panel: DevicesPanel, case: Case, tmp_path: Path
) -> None:
    folder = tmp_path / "Laptop.testimony-field"
    issue(qtbot, panel, folder)
    sealed(folder, 1)
    prompts.set_next_file(folder)
    panel.choose_source()
    for job in list(panel._context.runner._jobs.values()):
        assert isinstance(job, JobContext)
        job.cancel()
    qtbot.waitUntil(panel._collect.isEnabled)
    assert li.lines(case) == []
