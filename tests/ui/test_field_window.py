"""The window of a device that cannot read back: it says so first, seals, hands over, and forgets what was typed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.domain.consent import Status
from testimony_app.domain.uncertain_dates import parse
from testimony_app.jobs import JobContext
from testimony_app.services import decide_consent, field_collect, field_kits, import_media
from testimony_app.services import log_interview as li
from testimony_app.services.field_device import FieldDevice
from testimony_app.settings import AppSettings
from tests.end2end.window import active
from tests.ui.speaking import Speaking
from ui import prompts
from ui.access import Access
from ui.field.context import FieldContext
from ui.field.controller import FieldController
from ui.field.gate import FieldGate, RefusedGate
from ui.field.interview import FieldInterviewPage
from ui.field.promise import promises
from ui.field.sealed import SealedPage
from ui.field.sealed_rows import Column
from ui.panels.record import IDLE, RUNNING, RecordPanel
from ui.panels.record_strip import RecordStrip
from ui.shell.theme import Theme
from ui.workers.job_model import JobModel
from ui.workers.runner import JobRunner


class Laptop:
    """A field device with its window, a microphone of a test, and what was done at its end."""

    def __init__(self, qtbot: QtBot, app: QApplication, folder: Path, settings: Path) -> None:
        self.qtbot, self.folder = qtbot, folder
        self.left = 0
        self.microphone = Speaking()
        self.settings = AppSettings(settings)
        self.settings.put("language", "en")
        self.controller = FieldController(app, self.settings, self._leave, self.microphone)
        with qtbot.waitExposed(self.controller.window):
            self.controller.start(folder)
        active(qtbot, self.controller.window)

    @property
    def form(self) -> FieldInterviewPage:
        """The page with the form."""
        held = self.controller._form
        assert held is not None
        return held

    @property
    def device(self) -> FieldDevice:
        """What the window has open."""
        held = self.controller.device
        assert held is not None
        return held

    @property
    def notice(self) -> str:
        """What the bar says."""
        return self.controller.window.notice.sentence

    def page(self, kind: type[SealedPage]) -> SealedPage:
        """The page of that kind."""
        return self.controller.window.findChild(kind)

    def settle(self) -> None:
        """Wait until nothing runs beside the window."""
        self.qtbot.waitUntil(lambda: self.controller.runner.busy() == 0)

    def record(self, milliseconds: int) -> None:
        """Record real speech, stop, and keep it."""
        recording = self.controller.recording
        assert recording is not None
        self.controller.window.show_page("record")
        self.settle()
        recording.desk.start()
        self.qtbot.waitUntil(lambda: recording.desk.state == RUNNING)
        self.microphone.speak(milliseconds)
        recording.desk.stop()
        self.qtbot.waitUntil(lambda: recording.desk.state == IDLE)
        self.controller.window.show_page("interview")
        self.settle()

    def seal(self) -> None:
        """Press the keys that seal."""
        with self.qtbot.waitSignal(self.form.sealed):
            self.qtbot.keyClick(self.form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.settle()

    def _leave(self) -> None:
        self.left += 1


@pytest.fixture
def issued(case: Case, tmp_path: Path) -> tuple[Path, str]:
    folder = tmp_path / "Laptop.testimony-field"
    made = field_kits.issue(case, folder, "Otter")
    return folder, made.fingerprint


@pytest.fixture
def laptop(qtbot: QtBot, qapp: QApplication, issued: tuple[Path, str], tmp_path: Path) -> Iterator[Laptop]:
    """A device whose fingerprint was compared before."""
    device = FieldDevice(issued[0])
    device.confirm(issued[1])
    device.close()
    held = Laptop(qtbot, qapp, issued[0], tmp_path / "settings")
    held.settle()
    yield held
    finished(held)


def finished(held: Laptop) -> None:
    held.controller.end()
    held.controller.window.hide()
    held.controller.window.deleteLater()
    held.controller.deleteLater()


def words_on(laptop: Laptop) -> str:
    window = laptop.controller.window
    return "\n".join(each.text() for each in window.findChildren(QLabel) if each.isVisible())


def test_the_first_page_says_what_it_cannot_do_and_asks_for_the_fingerprint(
    qtbot: QtBot, qapp: QApplication, issued: tuple[Path, str], tmp_path: Path
) -> None:
    held = Laptop(qtbot, qapp, issued[0], tmp_path / "settings")
    gate = held.controller.window.findChild(FieldGate)
    said = words_on(held)
    assert all(sentences in said for _, sentences in promises())
    assert "cannot hear it or read it again" in said
    assert not gate._begin.isEnabled()
    qtbot.keyClicks(gate._typed, "1234 1234 1234 1234 1234")
    qtbot.keyClick(gate._typed, Qt.Key.Key_Return)
    assert "not the fingerprint" in gate._problem.text()
    assert not held.device.confirmed
    gate._typed.selectAll()
    qtbot.keyClicks(gate._typed, issued[1])
    qtbot.mouseClick(gate._begin, Qt.MouseButton.LeftButton)
    assert held.controller.window.current_page() == "interview"
    assert held.device.confirmed
    finished(held)
    again = Laptop(qtbot, qapp, issued[0], tmp_path / "settings")
    assert again.controller.window.current_page() == "interview", "it is asked once"
    finished(again)


def test_an_interview_is_written_recorded_sealed_and_opens_at_headquarters_only(
    laptop: Laptop, case: Case, qtbot: QtBot
) -> None:
    form = laptop.form._form
    form.circumstances.date.set_value(parse("2031-05-12"))
    form.consent.rows[0].status.set_value(Status.GIVEN.value)
    form.identity._lines["given_name"][1].setText("Wren")
    form._notes.setPlainText("Under the fig tree.")
    laptop.record(2_000)
    assert len(laptop.form.takes.chosen()) == 1
    code = laptop.form.code
    laptop.seal()
    assert "Nobody can read it here again" in laptop.notice
    assert laptop.device.number == 1
    assert laptop.form.code != code
    assert laptop.form.takes.chosen() == ()
    assert not laptop.form.is_touched()
    everything = [each.text() for each in laptop.form.findChildren(QLineEdit)]
    everything += [each.toPlainText() for each in laptop.form.findChildren(QPlainTextEdit)]
    assert not [each for each in everything if "Wren" in each or "fig" in each]
    laptop.controller.window.show_page("sealed")
    laptop.settle()
    rows = laptop.page(SealedPage)._rows
    shown = {str(rows.data(rows.index(number, column))) for number in range(rows.rowCount()) for column in Column}
    assert {"Interview", "Names and contacts", "Recording"} <= shown
    assert code not in "".join(shown)
    (one,) = field_collect.collect(case, laptop.folder, JobContext()).collected
    page = li.page(case, one.interview_id)
    assert (page.interview.code, page.interview.notes) == (code, "Under the fig tree.")
    (row,) = decide_consent.history(case, one.interview_id)
    assert row.status is Status.GIVEN
    with import_media.open_sound(case, page.recordings[0].id, lenient=False) as sound:
        assert sound.read()[44:] == laptop.microphone.said


def test_what_is_missing_is_said_at_the_field_and_nothing_is_sealed(laptop: Laptop, qtbot: QtBot) -> None:
    qtbot.keyClick(laptop.form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    laptop.settle()
    assert laptop.form._form.circumstances.fields["held_on"].problem
    assert laptop.device.number == 0


def test_a_refusal_to_be_recorded_stands_in_the_way(laptop: Laptop, qtbot: QtBot) -> None:
    rows = laptop.form._form.consent.rows
    next(each for each in rows if each.scope == "audio_recording").status.set_value(Status.REFUSED.value)
    laptop.controller.window.show_page("record")
    laptop.settle()
    panel = laptop.controller.window.findChild(RecordPanel)
    assert "refused to be recorded" in panel.warning
    recording = laptop.controller.recording
    assert recording is not None
    recording.desk.start()
    qtbot.waitUntil(lambda: recording.desk.state == IDLE)
    assert laptop.controller.window.notice.code == "consent.recording_refused"
    assert laptop.device.takes() == ()


def test_a_recording_goes_on_behind_the_form_and_says_so(laptop: Laptop, qtbot: QtBot) -> None:
    recording = laptop.controller.recording
    assert recording is not None
    window = laptop.controller.window
    window.show_page("record")
    laptop.settle()
    recording.desk.start()
    qtbot.waitUntil(lambda: recording.desk.state == RUNNING)
    laptop.microphone.speak(1_000)
    laptop.settle()
    window.show_page("interview")
    strip = window.findChild(RecordStrip)
    qtbot.waitUntil(strip.isVisible)
    assert laptop.form.code in strip.sentence
    laptop.controller.idle.check()
    assert laptop.left == 0
    assert recording.listening
    strip._show.click()
    assert window.current_page() == "record"
    recording.desk.stop()
    qtbot.waitUntil(lambda: recording.desk.state == IDLE)


def test_ending_loses_no_sound_and_keeps_no_word(
    laptop: Laptop, qtbot: QtBot, qapp: QApplication, tmp_path: Path, case: Case
) -> None:
    recording = laptop.controller.recording
    assert recording is not None
    laptop.form._form._notes.setPlainText("ZZMARKER")
    laptop.controller.window.show_page("record")
    laptop.settle()
    recording.desk.start()
    qtbot.waitUntil(lambda: recording.desk.state == RUNNING)
    laptop.microphone.speak(2_000)
    qtbot.keyClick(laptop.controller.window, Qt.Key.Key_F9)
    assert laptop.left == 1
    assert not laptop.microphone.listens
    assert "ZZMARKER" not in words_on(laptop)
    assert laptop.form._form._notes.toPlainText() == ""
    laptop.controller.window.hide()
    assert b"ZZMARKER" not in b"".join(each.read_bytes() for each in laptop.folder.rglob("*") if each.is_file())
    again = Laptop(qtbot, qapp, laptop.folder, tmp_path / "settings")
    again.settle()
    (take,) = again.device.takes()
    assert again.form.takes.chosen() == (), "whose it is, only a person knows"
    again.form._form.circumstances.date.set_value(parse("2031-05-12"))
    again.form.takes._boxes[take.media_id].setChecked(True)
    again.seal()
    (one,) = field_collect.collect(case, laptop.folder, JobContext()).collected
    (held,) = li.page(case, one.interview_id).recordings
    assert not held.recovered, "it was ended, and misses nothing"
    with import_media.open_sound(case, held.id, lenient=False) as sound:
        assert sound.read()[44:] == laptop.microphone.said
    finished(again)


def test_whoever_closes_by_hand_is_asked_first(laptop: Laptop) -> None:
    window = laptop.controller.window
    laptop.form._form._notes.setPlainText("Half a sentence")
    prompts.set_next_answer(False)
    window.close()
    assert (laptop.left, window.isVisible()) == (0, True)
    prompts.set_next_answer(True)
    window.close()
    assert laptop.left == 1


def test_handing_over_and_shredding_by_the_receipt(laptop: Laptop, case: Case, tmp_path: Path, qtbot: QtBot) -> None:
    laptop.form._form.circumstances.date.set_value(parse("2031-05-12"))
    laptop.seal()
    laptop.record(1_000)
    stick = tmp_path / "stick"
    stick.mkdir()
    laptop.controller.window.show_page("sealed")
    page = laptop.page(SealedPage)
    prompts.set_next_file(stick)
    page.hand_over()
    qtbot.waitUntil(page._hand_over.isEnabled)
    laptop.settle()
    (folder,) = stick.iterdir()
    assert folder.name in laptop.notice
    assert laptop.device.takes() == (), "the recording that nobody described went along"
    report = field_collect.collect(case, folder, JobContext())
    assert (len(report.collected), report.complete) == (2, True)
    qtbot.keyClicks(page._receipt, "0000 0000 0000")
    prompts.set_next_answer(True)
    page.forget()
    laptop.settle()
    assert laptop.controller.window.notice.code == "field.other_receipt"
    assert page._rows.rowCount() == 3
    page._receipt.clear()
    qtbot.keyClicks(page._receipt, report.receipt)
    prompts.set_next_answer(True)
    page.forget()
    laptop.settle()
    assert page._rows.rowCount() == 0
    assert "3 files" in laptop.notice
    assert laptop.device.items() == ()


def test_a_recording_can_be_discarded_before_it_is_named(laptop: Laptop) -> None:
    laptop.record(1_000)
    (media_id,) = laptop.form.takes.chosen()
    prompts.set_next_answer(True)
    laptop.form.takes.discardChosen.emit(media_id)
    laptop.settle()
    assert laptop.device.takes() == ()
    assert laptop.form.takes.chosen() == ()


def test_look_and_language_change_where_nothing_is_lost(laptop: Laptop, qapp: QApplication, qtbot: QtBot) -> None:
    laptop.form._form._notes.setPlainText("Half a sentence")
    laptop.settings.put("language", "ar")
    laptop.controller.apply_settings()
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert "language changes as soon as" in laptop.notice
    laptop.form.begin()
    laptop.settings.put("theme", "dark")
    old = laptop.controller.window
    laptop.controller.apply_settings()
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert laptop.controller.window is not old
    assert laptop.controller.window.current_page() == "device"
    assert laptop.controller.theme.scheme == "dark"
    laptop.settle()
    laptop.controller._language.choose("en")


def test_a_folder_that_cannot_be_used_says_why(
    qtbot: QtBot, qapp: QApplication, issued: tuple[Path, str], tmp_path: Path
) -> None:
    kit = issued[0] / "field.kit"
    kit.write_bytes(kit.read_bytes()[:-9])
    held = Laptop(qtbot, qapp, issued[0], tmp_path / "settings")
    gate = held.controller.window.findChild(RefusedGate)
    assert gate is not None
    assert "kit of this field device is damaged" in words_on(held)
    finished(held)
    assert held.left == 1


def test_the_gate_of_a_case_sends_a_field_folder_to_a_window_of_its_own(
    qtbot: QtBot, theme: Theme, issued: tuple[Path, str]
) -> None:
    from ui.shell.window import MainWindow

    runner = JobRunner()
    window = MainWindow(theme, JobModel(runner))
    qtbot.addWidget(window)
    access = Access(window, theme, runner)
    view = access.ask_for(None)
    prompts.set_next_file(issued[0])
    with qtbot.waitSignal(access.fieldRequested) as caught:
        view.openOtherRequested.emit()
    assert caught.args == [issued[0]]
    runner.close()


def test_a_context_shows_errors_and_hides_no_bug(qtbot: QtBot, laptop: Laptop) -> None:
    context = laptop.controller.window.findChild(FieldContext)
    with pytest.raises(ZeroDivisionError):
        context.tell(ZeroDivisionError())
    shutil.rmtree(laptop.folder / "outbox")
    laptop.page(SealedPage).refresh()
    laptop.settle()
    assert laptop.controller.window.notice.code == "media.unreadable"
