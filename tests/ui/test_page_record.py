"""Recording in the whole window: from the form, behind other pages, through a lock, and what waits afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from testimony_app.audio import pcm
from testimony_app.case import Case
from testimony_app.domain.consent import Status
from testimony_app.services import decide_consent, import_media, log_interview, record_audio
from testimony_app.services.log_interview import ConsentDraft, InterviewDraft, InterviewRead, WitnessDraft
from testimony_app.settings import AppSettings
from tests.end2end.window import Window
from tests.ui.speaking import LATE_MS, Speaking
from ui import prompts
from ui.controller import Controller
from ui.pages import context
from ui.panels.record import IDLE, RUNNING
from ui.panels.record_strip import RecordStrip

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def microphone(monkeypatch: pytest.MonkeyPatch) -> Speaking:
    made = Speaking()
    monkeypatch.setattr(context, "QtMicrophone", lambda _parent: made)
    return made


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, case: Case, interview: InterviewRead, microphone: Speaking, tmp_path: Path
) -> Iterator[Window]:
    case.close()
    controller = Controller(qapp, AppSettings(tmp_path / "settings"))
    with qtbot.waitExposed(controller.window):
        controller.start(None)
    made = Window(qtbot, controller)
    made.unlock(case.path)
    yield made
    controller.end()
    controller.window.close()
    controller.window.deleteLater()
    controller.deleteLater()


def strip_of(window: Window) -> RecordStrip:
    return window.controller.window.findChild(RecordStrip)


def record(window: Window, interview: InterviewRead) -> None:
    page = window.show_interview(interview.id)
    page.middle.sound._record.click()
    window.until(lambda: page.middle.face == "record")
    page.middle.record._start.click()
    window.until(lambda: window.desk.recording.desk.state == RUNNING)


def agree(case: Case, interview_id: str, status: Status = Status.GIVEN, conditions: str = "") -> None:
    draft = ConsentDraft(scope="audio_recording", status=status, decided_at=case.now(), conditions=conditions)
    decide_consent.decide(case, interview_id, [draft])


def sound_of(case: Case, interview_id: str) -> bytes:
    (held,) = log_interview.page(case, interview_id).recordings
    with import_media.open_sound(case, held.id, lenient=False) as sound:
        whole: bytes = sound.read()
    return whole[pcm.HEADER_BYTES :]


def logged(window: Window, consent: str) -> str:
    """The id of an interview that was logged with Ctrl+Enter."""
    window.desk.log_new_interview()
    page = window.desk.log_interview
    window.until(page._log.isEnabled)
    page._form.circumstances.date._text.setText("12 May 2031")
    page._form.consent.rows[[row.scope for row in page._form.consent.rows].index("audio_recording")].status.set_value(
        consent
    )
    with window.qtbot.waitSignal(page.logged) as caught:
        window.qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    window.until(lambda: window.page.middle.face == "record")
    return str(caught.args[0])


def test_ctrl_enter_logs_and_records_at_once_where_consent_is_noted(window: Window, microphone: Speaking) -> None:
    interview_id = logged(window, "given")
    window.until(lambda: window.desk.recording.desk.state == RUNNING)
    microphone.speak(3000)
    window.settled()
    window.page.middle.record._stop.click()
    window.until(lambda: not window.desk.recording.desk.busy)
    window.settled()
    assert sound_of(window.desk.case, interview_id) == microphone.said
    assert window.page.sound.recording is not None, "it can be heard at once"
    assert "in the case, encrypted" in window.notice


def test_without_noted_consent_it_gets_ready_and_says_what_to_ask(window: Window, microphone: Speaking) -> None:
    logged(window, "not_asked")
    panel = window.page.middle.record
    assert (window.desk.recording.desk.state, microphone.started) == (IDLE, [])
    assert panel.warning.startswith("It is not noted that the witness agreed")
    window.qtbot.keyClick(panel, Qt.Key.Key_Return, CTRL)
    window.until(lambda: window.desk.recording.desk.state == RUNNING)


def test_ctrl_s_only_logs(window: Window, microphone: Speaking) -> None:
    window.desk.log_new_interview()
    page = window.desk.log_interview
    window.until(page._log.isEnabled)
    assert page._record.isVisibleTo(page) and "Ctrl+S" in page._keys.text()
    page._form.circumstances.date._text.setText("12 May 2031")
    with window.qtbot.waitSignal(page.logged):
        window.qtbot.keyClick(page, Qt.Key.Key_S, CTRL)
    window.settled()
    assert window.page.middle.face == "empty"
    microphone.connected = []
    window.desk.log_new_interview()
    assert not page._record.isVisibleTo(page) and "record" not in page._keys.text()


def test_conditions_stand_before_the_eyes_of_whoever_records(window: Window, interview: InterviewRead) -> None:
    agree(window.desk.case, interview.id, Status.CONDITIONAL, "Not the part about the clinic")
    page = window.show_interview(interview.id)
    page.facts.recordLive.emit()
    window.until(lambda: page.middle.face == "record")
    assert page.middle.record.warning.endswith("Not the part about the clinic")
    page.middle.record.left.emit()
    assert page.middle.face == "empty"


def test_who_refused_cannot_even_be_offered_it(window: Window, interview: InterviewRead) -> None:
    agree(window.desk.case, interview.id, Status.REFUSED)
    page = window.show_interview(interview.id)
    assert not page.middle.sound._record.isVisibleTo(page)
    page.facts.recordLive.emit()
    window.settled()
    assert page.middle.face == "empty"
    assert "did not agree to audio recording" in window.notice


def test_it_goes_on_behind_other_pages_and_shows_where_it_is(
    window: Window, interview: InterviewRead, microphone: Speaking
) -> None:
    second = log_interview.log(
        window.desk.case, InterviewDraft(code="I-002", held_on="2031-05-13", language="en"), WitnessDraft(code="W-002")
    )
    record(window, interview)
    microphone.speak(1000)
    window.settled()
    strip = strip_of(window)
    assert not strip.isVisible()
    window.controller.window.show_page("incidents")
    microphone.speak(2000)
    window.settled()
    assert strip.isVisible()
    assert "I-001" in strip.sentence and "0:03" in strip.sentence and "safe up to 0:02" in strip.sentence
    other = window.show_interview(second.id)
    assert other.middle.face == "empty" and strip.isVisible()
    other.middle.sound._record.click()
    window.settled()
    assert "running already" in window.notice
    assert window.page.intake.interview_id == interview.id, "it leads to what runs"
    window.until(lambda: window.page.middle.face == "record" and not strip.isVisible())
    window.desk.show_list()
    window.until(strip.isVisible)
    strip._show.click()
    window.until(lambda: window.page.middle.face == "record" and window.page.middle.record.isVisible())
    window.page.middle.record._stop.click()
    window.until(lambda: not window.desk.recording.desk.busy)
    window.settled()
    assert sound_of(window.desk.case, interview.id) == microphone.said


def test_locking_loses_nothing_and_the_next_opening_offers_it(
    window: Window, interview: InterviewRead, microphone: Speaking
) -> None:
    path = window.desk.case.path
    record(window, interview)
    microphone.speak(4000)
    window.qtbot.keyClick(window.controller.window, Qt.Key.Key_F9)
    window.until(lambda: window.controller.case is None)
    assert not microphone.listens
    window.unlock(path)
    strip = strip_of(window)
    window.until(strip.isVisible)
    assert "I-001" in strip.sentence and "nothing of it is missing" in strip.sentence and "0:04" in strip.sentence
    strip._keep.click()
    window.until(lambda: bool(log_interview.page(window.desk.case, interview.id).recordings))
    window.settled()
    assert sound_of(window.desk.case, interview.id) == microphone.said
    assert window.page.intake.interview_id == interview.id and not strip.isVisible()


def test_nobody_is_locked_out_while_somebody_speaks(
    window: Window, interview: InterviewRead, microphone: Speaking, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [0.0]
    idle = window.controller.idle
    monkeypatch.setattr(idle, "_monotonic", lambda: now[0])
    record(window, interview)
    for _ in range(9):
        now[0] += 600
        idle.check()
    assert window.controller.case is not None
    microphone.speak(1000)
    window.settled()
    window.page.middle.record._pause.click()
    window.settled()
    now[0] += 299
    idle.check()
    assert window.controller.case is not None, "the time is counted from the end of what was said"
    now[0] += 2
    idle.check()
    assert window.controller.case is None
    microphone.said = b""


def test_ending_the_app_ends_it_well(window: Window, interview: InterviewRead, microphone: Speaking) -> None:
    path = window.desk.case.path
    record(window, interview)
    microphone.speak(2000)
    window.controller.end()
    from tests.conftest import PASSPHRASE

    again = Case.open(path, PASSPHRASE)
    (waiting,) = record_audio.unfinished(again)
    assert (waiting.duration_ms, waiting.whole) == (2000 + LATE_MS, True)
    again.close()


def test_a_recording_that_was_cut_off_is_offered_and_can_be_discarded(
    window: Window, interview: InterviewRead, microphone: Speaking
) -> None:
    case = window.desk.case
    cut = record_audio.begin(case, interview.id)
    cut.feed(bytes(pcm.sound_bytes(5000, cut.rate)))
    cut._recorder.abandon()
    nothing = record_audio.begin(case, interview.id)
    nothing.feed(bytes(pcm.sound_bytes(100, nothing.rate)))
    nothing._recorder._writer._put(b"torn" * 100)
    nothing._recorder.abandon()
    window.desk.recording.look()
    window.settled()
    strip = strip_of(window)
    assert "Its first" in strip.sentence and "0:04" in strip.sentence
    prompts.set_next_answer(True)
    strip._discard.click()
    window.settled()
    window.until(lambda: "nothing of it can be read" in strip.sentence)
    assert not strip._keep.isVisibleTo(strip)
    prompts.set_next_answer(False)
    strip._discard.click()
    assert strip.isVisible()
    prompts.set_next_answer(True)
    strip._discard.click()
    window.settled()
    assert not strip.isVisible()
    assert record_audio.unfinished(case) == [] and list((case.path / "staging").iterdir()) == []


def test_what_was_recorded_plays_and_is_found_at_any_place(
    window: Window, interview: InterviewRead, microphone: Speaking
) -> None:
    """Its header does not say how long it is; the player must know all the same."""
    record(window, interview)
    microphone.speak(20_000)
    window.settled()
    window.page.middle.record._stop.click()
    window.until(lambda: not window.desk.recording.desk.busy)
    player = window.page.player
    window.until(lambda: player.duration() > 0)
    assert abs(player.duration() - 20_000 - LATE_MS) < 100
    player.play()
    player.seek(15_000)
    window.until(lambda: player.position() > 15_100)
    player.pause()
