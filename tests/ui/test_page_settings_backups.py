"""Backups on the settings page, the recovery drill, and restoring from the lock screen."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.jobs import JobContext
from testimony_app.services import administer, back_up, import_media, log_interview, verify_log
from testimony_app.settings import AppSettings
from tests.conftest import PASSPHRASE
from tests.sounds import encoded, tones
from ui import prompts
from ui.controller import Controller
from ui.models.backup_rows import BackupRows, Column
from ui.pages.context import PageContext
from ui.pages.settings import SettingsPage
from ui.shell.restore import RestoreView
from ui.shell.theme import Theme
from ui.shell.unlock import UnlockView
from ui.widgets.notice_bar import NoticeBar
from ui.workers.runner import JobRunner


@pytest.fixture
def notice(qtbot: QtBot, theme: Theme) -> NoticeBar:
    made = NoticeBar(theme)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def context(case: Case, theme: Theme, notice: NoticeBar, tmp_path: Path) -> Iterator[PageContext]:
    runner = JobRunner()
    yield PageContext(case, runner, theme, notice, AppSettings(tmp_path / "settings"))
    runner.close()


@pytest.fixture
def page(qtbot: QtBot, context: PageContext) -> SettingsPage:
    made = SettingsPage(context)
    qtbot.addWidget(made)
    made.resize(1176, 640)
    made.show()
    made.refresh()
    rest(qtbot, context)
    return made


def rest(qtbot: QtBot, context: PageContext) -> None:
    qtbot.waitUntil(lambda: context.runner.busy() == 0, timeout=30_000)


def acts(case: Case) -> list[str]:
    return [entry.action for entry in verify_log.entries(case)]


def test_backing_up_lists_the_backup_and_says_that_it_was_opened(
    qtbot: QtBot, page: SettingsPage, context: PageContext, case: Case, notice: NoticeBar
) -> None:
    panel = page.backups
    assert panel._state.text() == "There is no backup yet."
    assert not panel._list.isVisible()
    QAbstractItemModelTester(panel._rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    titles: list[str] = []
    context.runner.started.connect(lambda _number, title: titles.append(title))
    with qtbot.waitSignal(panel.backedUp, timeout=30_000):
        qtbot.mouseClick(panel._now, Qt.MouseButton.LeftButton)
        assert not panel._now.isEnabled()
    rest(qtbot, context)
    assert titles == ["Backing up the case"]
    assert notice.isVisibleTo(notice.parentWidget()) and "opened to check it" in notice.sentence
    assert panel._rows.rowCount() == 1 and panel._list.isVisible()
    assert panel._rows.index(0, Column.WHY).data() == "Asked for"
    assert panel._state.text().startswith("Last backup: ")
    assert panel._now.isEnabled()
    assert acts(case)[0] == "case.backed_up"


def test_a_backup_that_is_stopped_leaves_nothing(
    qtbot: QtBot, page: SettingsPage, context: PageContext, case: Case
) -> None:
    numbers: list[str] = []
    context.runner.started.connect(lambda number, _title: (numbers.append(number), context.runner.cancel(number)))
    qtbot.mouseClick(page.backups._now, Qt.MouseButton.LeftButton)
    rest(qtbot, context)
    qtbot.waitUntil(page.backups._now.isEnabled)
    assert numbers and back_up.checked(case) == [] and list((case.path / "backups").iterdir()) == []


def test_a_copy_goes_to_the_chosen_folder_and_a_refusal_is_told(
    qtbot: QtBot, page: SettingsPage, context: PageContext, case: Case, notice: NoticeBar, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    prompts.set_next_file(None)
    qtbot.mouseClick(page.backups._copy, Qt.MouseButton.LeftButton)
    assert context.runner.busy() == 0
    prompts.set_next_file(disk)
    with qtbot.waitSignal(page.backups.backedUp, timeout=30_000):
        qtbot.mouseClick(page.backups._copy, Qt.MouseButton.LeftButton)
    rest(qtbot, context)
    assert (disk / case.path.name / "vault.hdr").exists()
    assert "The copy is whole" in notice.sentence
    prompts.set_next_file(case.path)
    qtbot.mouseClick(page.backups._copy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: notice.code == "backup.target_inside")
    rest(qtbot, context)


def test_a_case_is_packed_for_another_machine(
    qtbot: QtBot, page: SettingsPage, context: PageContext, case: Case, notice: NoticeBar, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    prompts.set_next_file(disk)
    with qtbot.waitSignal(page.backups.backedUp, timeout=30_000):
        qtbot.mouseClick(page.backups._move, Qt.MouseButton.LeftButton)
    rest(qtbot, context)
    assert "Open it on the other machine" in notice.sentence
    moved = Case.open(disk / case.path.name, PASSPHRASE)
    assert acts(moved)[0] == "case.moved"
    moved.close()


def test_how_often_is_a_setting_of_the_case(qtbot: QtBot, page: SettingsPage, context: PageContext, case: Case) -> None:
    choice = page.backups.schedule
    assert choice.currentData() == 1
    place = choice.findData(7)
    choice.setCurrentIndex(place)
    choice.activated.emit(place)
    rest(qtbot, context)
    assert administer.case_setting(case, back_up.EVERY) == 7
    administer.set_case_setting(case, back_up.EVERY, 45)
    page.backups.refresh()
    rest(qtbot, context)
    assert choice.currentText() == "Every 45 days"


def test_what_is_due_is_done_by_itself_and_quietly(
    qtbot: QtBot, context: PageContext, notice: NoticeBar, case: Case
) -> None:
    made = SettingsPage(context)
    qtbot.addWidget(made)
    made.backups.back_up_by_itself()
    rest(qtbot, context)
    assert back_up.checked(case) == []
    case._clock = lambda: datetime.now(UTC) + timedelta(days=2)
    made.backups.back_up_by_itself()
    qtbot.waitUntil(lambda: len(back_up.checked(case)) == 1, timeout=30_000)
    rest(qtbot, context)
    assert back_up.checked(case)[0].reason == "scheduled"
    assert notice.sentence == ""


@pytest.mark.parametrize(("typed", "opened"), [(PASSPHRASE, "this passphrase"), ("", "these recovery words")])
def test_the_drill_says_what_would_come_back(
    qtbot: QtBot, theme: Theme, notice: NoticeBar, tmp_path: Path, typed: str, opened: str
) -> None:
    case, recovery_words = Case.create(tmp_path / "Other.testimony", "Other", PASSPHRASE)
    runner = JobRunner()
    context = PageContext(case, runner, theme, notice, AppSettings(tmp_path / "settings"))
    made = SettingsPage(context)
    qtbot.addWidget(made)
    made.show()
    panel = made.drill
    assert not panel._try.isEnabled()
    qtbot.keyClicks(panel._secret, typed or " ".join(recovery_words))
    qtbot.keyClick(panel._secret, Qt.Key.Key_Return)
    assert panel._secret.text() == ""
    qtbot.waitUntil(lambda: panel.said != "", timeout=30_000)
    assert f"It opens with {opened}." in panel.said
    assert "0 interviews" in panel.said
    assert panel._report.property("level") == "success"
    assert acts(case)[:2] == ["case.restore_drilled", "case.backed_up"]
    runner.close()
    case.close()


def test_a_drill_with_a_wrong_passphrase_says_so(
    qtbot: QtBot, page: SettingsPage, context: PageContext, case: Case, notice: NoticeBar
) -> None:
    back_up.back_up(case, JobContext())
    qtbot.keyClicks(page.drill._secret, "no such passphrase")
    qtbot.mouseClick(page.drill._try, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: notice.code == "vault.wrong_passphrase", timeout=30_000)
    rest(qtbot, context)
    assert page.drill.said == "" and page.drill._secret.isEnabled()


def test_a_drill_of_a_copy_warns_of_what_it_lacks(
    qtbot: QtBot, page: SettingsPage, context: PageContext, case: Case, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    back_up.back_up_to(case, disk, JobContext())
    log_interview.log(
        case,
        log_interview.InterviewDraft(code="I-009", held_on="2031-05-12", language="en"),
        log_interview.WitnessDraft(code="W-009", roles=("doctor",)),
    )
    prompts.set_next_file(disk / case.path.name)
    qtbot.keyClicks(page.drill._secret, PASSPHRASE)
    qtbot.mouseClick(page.drill._other, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.drill.said != "", timeout=30_000)
    assert "Lost would be what was done since: 2 acts." in page.drill.said
    rest(qtbot, context)


def test_a_drill_that_misses_a_recording_offers_to_bring_it_back(
    qtbot: QtBot,
    page: SettingsPage,
    context: PageContext,
    case: Case,
    interview: log_interview.InterviewRead,
    notice: NoticeBar,
    tmp_path: Path,
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    sound = tmp_path / "sound.wav"
    sound.write_bytes(encoded(tones(2.0), "wav"))
    media_id = import_media.import_recording(case, interview.id, sound, JobContext()).media_id
    back_up.back_up_to(case, disk, JobContext())
    (case.path / "media" / media_id[:2] / f"{media_id}.cob").unlink()
    qtbot.keyClicks(page.drill._secret, PASSPHRASE)
    qtbot.mouseClick(page.drill._try, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.drill.said != "", timeout=30_000)
    assert "Missing: 1, of I-001." in page.drill.said
    assert page.drill._report.property("level") == "warning"
    rest(qtbot, context)
    prompts.set_next_file(disk / case.path.name)
    qtbot.mouseClick(page.drill._bring, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: notice.sentence == "Recordings brought back: 1.", timeout=30_000)
    assert media_id in set(case.media.ids())
    rest(qtbot, context)


def test_a_backup_that_nobody_vouches_for_is_marked(qtbot: QtBot, case: Case) -> None:
    (case.path / "backups" / "20310101T000000Z-scheduled").mkdir()
    rows = BackupRows()
    rows.set_rows(back_up.checked(case))
    assert str(rows.index(0, Column.WHY).data()).startswith("Not genuine")
    rows.set_rows(back_up.backups(case.path))
    assert rows.index(0, Column.WHY).data() == "By itself"


# From the lock screen


Damage = Callable[[Path], None]


def empty_database(path: Path) -> None:
    (path / "content.db").write_bytes(b"")


def lose_headers(path: Path) -> None:
    for name in ("vault.hdr", "vault.hdr.bak"):
        (path / name).write_bytes(b"\0" * 100)


def lose_slots(path: Path) -> None:
    shutil.rmtree(path / "slots")


@pytest.fixture
def controller(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Controller]:
    made = Controller(qapp, AppSettings(tmp_path / "settings"))
    qtbot.addWidget(made.window)
    yield made
    made.end()
    made.window.hide()
    made.deleteLater()


def unlock(qtbot: QtBot, controller: Controller, path: Path) -> UnlockView:
    view = controller.access.ask_for(path)
    qtbot.keyClicks(view._field, PASSPHRASE)
    qtbot.mouseClick(view._unlock, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: controller.runner.busy() == 0, timeout=30_000)
    return view


@pytest.mark.parametrize("damage", [empty_database, lose_headers, lose_slots])
def test_a_damaged_case_offers_its_backups_and_opens_after_one_was_restored(
    qtbot: QtBot, controller: Controller, case: Case, interview: log_interview.InterviewRead, damage: Damage
) -> None:
    back_up.back_up(case, JobContext())
    case.close()
    damage(case.path)
    (case.path / "content (1).db").write_bytes(b"a conflict copy")
    controller.window.show()
    view = unlock(qtbot, controller, case.path)
    qtbot.waitUntil(lambda: view._problem.text() != "")
    assert "content (1).db" in view._problem.text()
    assert view._restore.isVisible() and view._restore.property("kind") == "primary"
    texts = " ".join(each.text() for each in (view._restore, view._words, view._other, view._new, view._unlock))
    assert "erase" not in texts.lower() and "delete" not in texts.lower()
    qtbot.mouseClick(view._restore, Qt.MouseButton.LeftButton)
    gate = controller.window.findChild(RestoreView)
    assert gate is not None and gate._rows.rowCount() == 1
    assert not gate._restore.isEnabled()
    qtbot.keyClicks(gate._secret, "not the right one")
    qtbot.mouseClick(gate._restore, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: gate._problem.text() != "", timeout=30_000)
    gate._secret.clear()
    qtbot.keyClicks(gate._secret, PASSPHRASE)
    qtbot.keyClick(gate._secret, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: gate.said != "", timeout=30_000)
    assert "is in place" in gate.said and "kept as a backup" in gate.said
    assert gate._secret.text() == ""
    qtbot.mouseClick(gate._back, Qt.MouseButton.LeftButton)
    unlock(qtbot, controller, case.path)
    qtbot.waitUntil(lambda: controller.case is not None, timeout=30_000)
    assert controller.case is not None
    assert [line.row.code for line in log_interview.lines(controller.case)] == ["I-001"]
    assert controller.window.notice.code == "vault.conflict_copies"
    assert "content (1).db" in controller.window.notice.sentence


def test_a_restore_can_be_stopped_and_nothing_is_changed(qtbot: QtBot, controller: Controller, case: Case) -> None:
    back_up.back_up(case, JobContext())
    case.close()
    before = (case.path / "content.db").read_bytes()
    controller.window.show()
    controller.access.ask_for(case.path)
    gate = controller.access.ask_to_restore()
    qtbot.keyClicks(gate._secret, PASSPHRASE)
    qtbot.mouseClick(gate._restore, Qt.MouseButton.LeftButton)
    gate.stopRequested.emit()
    qtbot.waitUntil(lambda: controller.runner.busy() == 0 and gate._restore.isEnabled(), timeout=30_000)
    assert gate.said == "" and (case.path / "content.db").read_bytes() == before


def test_without_backups_the_lock_screen_offers_none(qtbot: QtBot, controller: Controller, case: Case) -> None:
    case.close()
    empty_database(case.path)
    controller.window.show()
    view = unlock(qtbot, controller, case.path)
    qtbot.waitUntil(lambda: view._problem.text() != "")
    assert not view._restore.isVisible()


def test_a_new_case_is_followed_by_the_offer_of_a_drill(qtbot: QtBot, controller: Controller, tmp_path: Path) -> None:
    from ui.shell.recovery_sheet import RecoverySheet

    controller.window.show()
    view = controller.access.ask_for_new()
    view.createRequested.emit("South Valley", str(tmp_path), PASSPHRASE)
    qtbot.waitUntil(lambda: controller.window.findChild(RecoverySheet) is not None, timeout=30_000)
    sheet = controller.window.findChild(RecoverySheet)
    assert sheet is not None
    sheet.confirmed.emit()
    qtbot.waitUntil(lambda: controller.desk is not None)
    assert controller.desk is not None
    assert controller.window.notice.code == "backup.drill_offered"
    qtbot.mouseClick(controller.window.notice._remedy, Qt.MouseButton.LeftButton)
    assert controller.window.current_page() == "settings"
    assert controller.desk.settings.drill._secret.isVisible()
    qtbot.waitUntil(lambda: controller.runner.busy() == 0, timeout=30_000)
