"""Locking: every step is done whatever fails, on a full disk, without the medium, beside acts that run or are stuck."""

from __future__ import annotations

import errno
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import import_media, verify_log
from testimony_app.services import log_interview as li
from testimony_app.services.output import OutputFolder
from testimony_app.settings import AppSettings
from tests.conftest import PASSPHRASE
from tests.sounds import encoded, tones
from tests.vault.faults import FaultyDisk, installed
from ui import prompts, words
from ui.controller import Controller
from ui.shell import locking
from ui.shell.locking import LockReport, carried_out
from ui.shell.unlock import UnlockView
from ui.widgets.clipboard import copy_secret
from ui.workers.runner import Lane


class Locked:
    """The window on a case, its process "ended" as far as a test can tell: `ends` counts how often it was replaced."""

    def __init__(self, qtbot: QtBot, app: QApplication, folder: Path, case: Case, stays: bool) -> None:
        self.ends = 0
        self.qtbot, self.case = qtbot, case
        self.controller = Controller(app, AppSettings(folder / "settings"), None if stays else self._ended)
        self.controller.start(None)
        self.controller.access.opened.emit(case)
        qtbot.waitUntil(lambda: self.controller.runner.busy() == 0)

    def _ended(self) -> None:
        self.ends += 1

    def copy(self) -> None:
        copy_secret("The ostlerwick tower fell before noon")
        assert QGuiApplication.clipboard().text()

    def nothing_left(self) -> bool:
        """Whether what must hold after every lock does."""
        return (
            QGuiApplication.clipboard().text() == ""
            and self.controller.case is None
            and self.controller.desk is None
            and self.case.closed
            and not self.controller.window.current_page()
        )


@pytest.fixture
def make(qtbot: QtBot, qapp: QApplication, case: Case, tmp_path: Path) -> Iterator[Callable[[bool], Locked]]:
    made: list[Locked] = []

    def make(stays: bool = False) -> Locked:
        made.append(Locked(qtbot, qapp, tmp_path, case, stays))
        return made[-1]

    yield make
    for each in made:
        each.controller.end()
        each.controller.window.close()
        each.controller.window.deleteLater()
        each.controller.deleteLater()


def test_locking_closes_everything_and_ends_the_process(make: Callable[[], Locked], case_path: Path) -> None:
    locked = make()
    locked.copy()
    locked.controller.lock()
    assert locked.nothing_left() and locked.ends == 1
    assert locked.controller.report == LockReport()
    locked.controller.lock()
    assert locked.ends == 1, "it is locked only once"
    again = Case.open(case_path, PASSPHRASE)
    assert again.warnings == ()
    again.close()


@pytest.mark.parametrize("reason", ["suspended", "screen_locked", "user_switched", "lid_closed", "slept"])
def test_every_sign_that_the_device_is_left_locks(make: Callable[[], Locked], reason: str) -> None:
    locked = make()
    locked.copy()
    locked.controller.session.tell(reason)
    assert locked.nothing_left() and locked.ends == 1


def test_nobody_there_locks(make: Callable[[], Locked]) -> None:
    locked = make()
    locked.controller.idle.idle.emit()
    assert locked.nothing_left() and locked.ends == 1


def test_before_a_case_is_open_nothing_locks(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    ended: list[bool] = []
    controller = Controller(qapp, AppSettings(tmp_path / "settings"), lambda: ended.append(True))
    controller.start(None)
    controller.session.tell("suspended")
    controller.lock()
    assert ended == []
    controller.end()
    controller.window.close()
    controller.window.deleteLater()
    controller.deleteLater()


@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EIO, errno.EROFS], ids=["full", "broken", "read-only"])
def test_the_keys_go_whatever_step_of_the_disk_fails(make: Callable[..., Locked], case_path: Path, fault: int) -> None:
    locked = make(True)
    with installed(FaultyDisk()) as counted:
        locked.controller.lock()
    assert counted.steps > 3
    problems = []
    for at in range(counted.steps):
        locked.case = Case.open(case_path, PASSPHRASE)
        locked.controller.access.opened.emit(locked.case)
        locked.qtbot.waitUntil(lambda: locked.controller.runner.busy() == 0)
        locked.copy()
        with installed(FaultyDisk(at, fault)):
            locked.controller.lock()
        assert locked.nothing_left(), f"step {at}"
        problems.append(locked.controller.report.problem)
    assert any(problems), "some of these steps matter"
    later = Case.open(case_path, PASSPHRASE)
    assert verify_log.verify(later).sound
    later.close()


def test_a_medium_that_was_pulled_out_keeps_no_key_in_memory(make: Callable[[], Locked], case_path: Path) -> None:
    locked = make()
    locked.copy()
    shutil.rmtree(case_path)
    locked.controller.lock()
    assert locked.nothing_left() and locked.ends == 1
    assert locked.controller.report.problem


@pytest.mark.parametrize("failing", ["clipboard", "cover", "sound", "pages", "acts", "seal"])
def test_no_step_is_left_out_because_another_failed(
    make: Callable[[], Locked], monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    locked = make()
    controller, done = locked.controller, []
    assert controller.desk is not None
    parts = {
        "clipboard": ("ui.widgets.clipboard.clear", None),
        "cover": (controller.window, "show_gate"),
        "sound": (controller.desk.interview, "close_sound"),
        "pages": (controller.desk, "close"),
        "acts": (controller.runner, "close"),
        "seal": (locked.case, "close"),
    }
    for name, (where, what) in parts.items():
        former = getattr(where, what) if what else __import__("ui.widgets.clipboard", fromlist=["x"]).clear

        def step(*given: object, name: str = name, former: Callable[..., object] = former) -> object:
            done.append(name)
            if name == failing:
                raise RuntimeError("Zephyrine Quillfeather")
            return former(*given)

        monkeypatch.setattr(where, what, step) if what else monkeypatch.setattr(str(where), step)
    controller.lock()
    assert set(done) == set(parts)
    assert locked.ends == 1
    assert controller.report.problem == locking.INCOMPLETE
    monkeypatch.undo()
    controller.window.drop_pages()
    locked.case.close()
    controller.runner.close()


def test_what_fails_is_told_by_place_and_never_by_words(caplog: pytest.LogCaptureFixture) -> None:
    def fails() -> None:
        raise ValueError("Zephyrine Quillfeather")

    def refuses() -> None:
        raise AppError("vault.disk_full")

    done: list[str] = []
    assert carried_out((refuses, fails, lambda: done.append("last"))) == "vault.disk_full"
    assert done == ["last"]
    assert carried_out((fails, refuses)) == locking.INCOMPLETE
    assert [record.getMessage() for record in caplog.records] == ["a step of the lock failed"] * 2


@given(st.text(), st.text())
def test_only_a_code_and_a_number_are_taken_over(before: str, after: str) -> None:
    environ = {locking.VARIABLE: f"{before} {after}"}
    found = LockReport.taken_over(environ)
    assert environ == {}
    assert found.problem == "" or found.problem == before
    assert 0 <= found.stopped < 10_000


def test_the_report_reaches_the_fresh_process_once() -> None:
    environ: dict[str, str] = {}
    LockReport("vault.disk_full", 2).hand_over(environ)
    assert LockReport.taken_over(environ) == LockReport("vault.disk_full", 2)
    assert LockReport.taken_over(environ) == LockReport()


def test_the_unlock_view_says_what_went_wrong_and_what_was_cut_off(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, case_path: Path, case: Case
) -> None:
    controller = Controller(qapp, AppSettings(tmp_path / "settings"))
    controller.start(case_path, LockReport("vault.disk_full", 2))
    view = controller.window.findChild(UnlockView)
    assert view is not None
    said = view._problem.text()
    assert str(words.message_of("vault.disk_full")) in said and "(acts: 2)" in said
    controller.end()
    controller.window.close()
    controller.window.deleteLater()
    controller.deleteLater()


# Acts that run


def test_an_import_that_runs_is_stopped_and_told_and_leaves_nothing(
    make: Callable[..., Locked], case: Case, case_path: Path, interview: li.InterviewRead, tmp_path: Path
) -> None:
    locked = make()
    sound, begun = tmp_path / "sound.wav", threading.Event()
    sound.write_bytes(encoded(tones(30.0), "wav"))
    assert locked.controller.desk is not None

    def work(held: Case, job: JobContext) -> None:
        def report(_fraction: float, _code: str) -> None:
            begun.set()
            job._stop.wait(30)

        slow = JobContext(report)
        slow._stop = job._stop
        import_media.import_recording(held, interview.id, sound, slow)

    page = locked.controller.desk.interview
    locked.controller.desk.context.long(page, "Import I-001", work, lambda _: None)
    assert begun.wait(30)
    locked.controller.lock()
    assert locked.nothing_left() and locked.ends == 1
    assert locked.controller.report == LockReport("", 1)
    assert not list((case_path / "staging").iterdir())
    assert not list(case_path.rglob("*.cob"))
    again = Case.open(case_path, PASSPHRASE)
    assert again.warnings == () and verify_log.verify(again).sound
    again.close()


def test_an_export_that_runs_leaves_no_file_not_even_an_empty_one(make: Callable[..., Locked], tmp_path: Path) -> None:
    locked, out = make(), tmp_path / "out"
    out.mkdir()
    begun = threading.Event()
    assert locked.controller.desk is not None

    def work(_case: Case, job: JobContext) -> None:
        with OutputFolder(out) as output:
            output.write("REL-001", {"excerpts.csv": b"x" * 4096})
            while True:
                begun.set()
                job.step(0.5, "release.writing")

    locked.controller.desk.context.long(locked.controller.desk.releases, "Release", work, lambda _: None)
    assert begun.wait(30)
    locked.controller.lock()
    assert locked.nothing_left() and locked.controller.report == LockReport("", 1)
    assert list(out.iterdir()) == []


def test_an_act_that_is_stuck_keeps_the_process_no_longer_than_its_patience(
    make: Callable[..., Locked], monkeypatch: pytest.MonkeyPatch, case: Case
) -> None:
    monkeypatch.setattr("ui.controller.PATIENCE_S", 0.05)
    locked, begun, go_on = make(), threading.Event(), threading.Event()
    locked.copy()

    def stuck(_job: JobContext) -> None:
        begun.set()
        go_on.wait(60)

    runner = locked.controller.runner
    runner.start(stuck, locked.controller, lambda _: None, lambda _: None, title="Stuck", lane=Lane.LONG)
    assert begun.wait(30)
    locked.controller.lock()
    assert locked.ends == 1, "the process ends, and with it the thread and the keys"
    assert locked.controller.report == LockReport(locking.CUT_SHORT, 1)
    assert QGuiApplication.clipboard().text() == ""
    go_on.set()
    runner.close()
    case.close()


def test_dialogs_that_are_open_go_before_anything_else(make: Callable[..., Locked], qtbot: QtBot) -> None:
    locked = make()
    parent = QWidget()
    box = prompts.confirmation(parent, "Remove the tag of Zephyrine?", "It will be gone.", "Remove")
    box.setWindowModality(Qt.WindowModality.ApplicationModal)
    box.show()
    locked.controller.lock()
    assert not box.isVisible() and locked.ends == 1
    box.deleteLater()
    parent.deleteLater()


def test_a_lock_within_a_question_ends_the_question_and_the_process(make: Callable[..., Locked], qtbot: QtBot) -> None:
    from PySide6.QtCore import QTimer

    locked = make()
    QTimer.singleShot(0, locked.controller.lock)
    assert prompts.confirm(locked.controller.window, "Remove it?", "It will be gone.", "Remove") is False
    assert locked.ends == 1 and locked.nothing_left()


# Swap


@pytest.mark.parametrize(("in_clear", "told"), [(True, 1), (False, 0)])
def test_swap_in_clear_is_told_once_on_this_device(
    make: Callable[..., Locked], monkeypatch: pytest.MonkeyPatch, case_path: Path, in_clear: bool, told: int
) -> None:
    monkeypatch.setattr("testimony_app.services.device.swap_in_clear", lambda: in_clear)
    locked = make(True)
    seen = [locked.controller.window.notice.code]
    locked.controller.lock()
    again = Case.open(case_path, PASSPHRASE)
    locked.controller.access.opened.emit(again)
    seen.append(locked.controller.window.notice.code)
    locked.qtbot.waitUntil(lambda: locked.controller.runner.busy() == 0)
    assert seen.count("vault.swap_in_clear") == told and seen[1] == ""
