"""Sound and new material on the interview page: play, seek, damage, import, transcribe with a real model."""

from __future__ import annotations

import gzip
import json
import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.domain.consent import Status
from testimony_app.domain.transcripts import Utterance
from testimony_app.jobs import JobContext
from testimony_app.services import decide_consent, edit_transcript, import_media, log_interview, transcribe
from testimony_app.services.edit_transcript import State, TranscriptRead
from testimony_app.services.import_media import RecordingRead
from testimony_app.services.log_interview import InterviewRead
from tests.ui.interview_page import CTRL, SHIFT, interview_page, press, settled, shown, sound_file
from ui import prompts
from ui.pages.interview import InterviewPage
from ui.shell.theme import Theme

DATA = Path(__file__).resolve().parents[1] / "data"
MODEL = DATA / "mini-whisper" / "mini_whisper_en_ar_ct2_int8.tar.gz"
CHECKPOINT = DATA / "mini-whisper" / "mini_whisper_en_ar.pt.gz"
LENGTH_MS = 9000


@pytest.fixture
def page(qtbot: QtBot, case: Case, theme: Theme, home: Path) -> Iterator[InterviewPage]:
    with interview_page(qtbot, case, theme, home) as made:
        yield made


@pytest.fixture
def recording(case: Case, interview: InterviewRead, tmp_path: Path) -> RecordingRead:
    return import_media.import_recording(case, interview.id, sound_file(tmp_path), JobContext())


@pytest.fixture
def transcript(case: Case, interview: InterviewRead, recording: RecordingRead) -> TranscriptRead:
    utterances = [Utterance(f"Words number {n} are said here.", n * 1500, (n + 1) * 1500) for n in range(6)]
    return edit_transcript.add_transcript(case, interview.id, utterances, recording_id=recording.id)


def playing(qtbot: QtBot, page: InterviewPage, interview: InterviewRead) -> InterviewPage:
    shown(qtbot, page, interview)
    qtbot.waitUntil(lambda: page.player.duration() > 0)
    return page


def test_encrypted_sound_plays_lights_the_segment_and_pauses(
    qtbot: QtBot, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    playing(qtbot, page, interview)
    assert abs(page.player.duration() - LENGTH_MS) < 100
    ids = [segment.id for segment in page.words.segments]
    press(qtbot, page.view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.player.is_playing() and page.player.position() > 100)
    assert page.view._spoken == 0
    page.player.seek(4600)
    qtbot.waitUntil(lambda: page.view._spoken == 3)
    assert page.sound.spoken() == ids[3]
    press(qtbot, page.view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not page.player.is_playing())


def test_a_word_that_is_clicked_plays_from_there(
    qtbot: QtBot, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    playing(qtbot, page, interview)
    segment = page.words.segments[4]
    page.view.wordClicked.emit(segment.id, len(segment.text) // 2)
    qtbot.waitUntil(lambda: page.player.is_playing() and page.player.position() >= 6600)
    page.player.pause()


def test_a_passage_plays_to_its_end_and_repeats_if_asked(
    qtbot: QtBot, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    playing(qtbot, page, interview)
    page.player.set_speed(2.0)
    segment = page.words.segments[1]
    page.view.select((segment.id, 0), (segment.id, 12))
    press(qtbot, page.view, (Qt.Key.Key_Space, SHIFT))
    qtbot.waitUntil(page.player.is_playing)
    qtbot.waitUntil(lambda: not page.player.is_playing())
    assert 1500 < page.player.position() < 2600
    press(qtbot, page.view, Qt.Key.Key_L)
    assert page.middle.sound.bar.loops
    positions = []
    page.player.positionChanged.connect(positions.append)
    qtbot.waitUntil(lambda: any(later < earlier for earlier, later in pairwise(positions)))
    press(qtbot, page.view, Qt.Key.Key_L)
    page.player.pause()


def test_speed_and_segments_have_keys(
    qtbot: QtBot, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    playing(qtbot, page, interview)
    press(qtbot, page.view, Qt.Key.Key_BracketRight)
    assert page.player.speed() == 1.25
    press(qtbot, page.view, Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketLeft)
    assert page.player.speed() == pytest.approx(0.9)
    press(qtbot, page.view, (Qt.Key.Key_Right, CTRL), (Qt.Key.Key_Right, CTRL), (Qt.Key.Key_Left, CTRL))
    qtbot.waitUntil(lambda: page.player.position() == 1500)


def test_a_stretch_drawn_on_the_waveform_selects_its_words(
    qtbot: QtBot, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    playing(qtbot, page, interview)
    wave = page.middle.sound.waveform
    at = [QPoint(round(wave.width() * ms / LENGTH_MS), 20) for ms in (1500, 2990)]
    qtbot.mousePress(wave, Qt.MouseButton.LeftButton, pos=at[0])
    qtbot.mouseMove(wave, at[1])
    qtbot.mouseRelease(wave, Qt.MouseButton.LeftButton, pos=at[1])
    assert page.view.selected_text() == page.words.segments[1].text


def test_the_reader_is_let_go_when_the_case_is_locked(
    qtbot: QtBot, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    playing(qtbot, page, interview)
    reader = page.sound.reader
    press(qtbot, page.view, Qt.Key.Key_Space)
    page.close_sound()
    assert reader.closed
    assert not page.player.is_playing()


def test_a_damaged_stretch_is_said(
    qtbot: QtBot, case: Case, case_path: Path, page: InterviewPage, interview: InterviewRead, tmp_path: Path
) -> None:
    held = import_media.import_recording(case, interview.id, sound_file(tmp_path, 40), JobContext())
    file = max((each for each in case_path.rglob("*") if each.is_file()), key=lambda each: each.stat().st_size)
    with file.open("r+b") as media:
        media.seek(file.stat().st_size // 2)
        byte = media.read(1)
        media.seek(-1, 1)
        media.write(bytes([byte[0] ^ 1]))
    shown(qtbot, page, interview)
    qtbot.waitUntil(lambda: bool(page.middle.sound.damage))
    assert "0:19–0:20" in page.middle.sound.damage
    assert held.duration_ms == 40_000


def test_a_recording_that_is_dropped_is_imported(
    qtbot: QtBot, page: InterviewPage, case: Case, interview: InterviewRead, tmp_path: Path
) -> None:
    shown(qtbot, page, interview)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(sound_file(tmp_path, 3)))])
    event = QDropEvent(
        QPointF(400, 300), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.dropEvent(event)
    qtbot.waitUntil(lambda: page.sound.recording is not None)
    qtbot.waitUntil(lambda: page.player.duration() > 0)
    settled(qtbot, page)
    assert len(log_interview.page(case, interview.id).recordings) == 1
    assert not page.middle.sound.waveform.isHidden()


def test_a_refusal_to_be_recorded_is_explained(
    qtbot: QtBot, case: Case, page: InterviewPage, interview: InterviewRead
) -> None:
    draft = log_interview.ConsentDraft(scope="audio_recording", status=Status.REFUSED, decided_at=case.now())
    decide_consent.decide(case, interview.id, [draft])
    shown(qtbot, page, interview)
    assert page.middle.sound._import.isHidden()
    with qtbot.waitSignal(page._context.opened) as opened:
        page.middle.sound._consent.click()
    assert opened.args == ["consent", interview.id]


def test_a_transcript_file_is_shown_before_it_is_kept(
    qtbot: QtBot, case: Case, page: InterviewPage, interview: InterviewRead, tmp_path: Path
) -> None:
    file = tmp_path / "words.txt"
    file.write_text("Q: Where were you?\nS1: In the yard.\nQ: And then?\n", encoding="utf-8")
    shown(qtbot, page, interview)
    prompts.set_next_file(file)
    page.facts.addTranscript.emit("import")
    qtbot.waitUntil(lambda: page.middle.face == "import")
    assert log_interview.page(case, interview.id).transcripts == ()
    labels = page.middle.preview.labels
    assert labels["Q"].currentData() == "interviewer"
    labels["S1"].setCurrentIndex(labels["S1"].findData("witness"))
    page.middle.preview._keep()
    qtbot.waitUntil(lambda: page.middle.face == "words")
    settled(qtbot, page)
    assert [(each.speaker, each.text) for each in page.words.segments] == [
        ("interviewer", "Where were you?"),
        ("witness", "In the yard."),
        ("interviewer", "And then?"),
    ]


def test_a_transcript_is_typed_line_by_line(
    qtbot: QtBot, case: Case, page: InterviewPage, interview: InterviewRead
) -> None:
    shown(qtbot, page, interview)
    page.facts.addTranscript.emit("type")
    typing = page.middle.typing
    qtbot.keyClicks(typing._text, "Interviewer: When?")
    press(qtbot, typing._text, Qt.Key.Key_Return)
    qtbot.keyClicks(typing._text, "Witness: At dawn, at 5:30.")
    press(qtbot, typing._text, (Qt.Key.Key_Return, CTRL))
    settled(qtbot, page)
    qtbot.waitUntil(lambda: page.middle.face == "words")
    assert [(each.speaker, each.text) for each in page.words.segments] == [
        ("interviewer", "When?"),
        ("witness", "At dawn, at 5:30."),
    ]
    assert typing.text == ""


@pytest.fixture
def speech(case: Case, interview: InterviewRead) -> RecordingRead:
    return import_media.import_recording(case, interview.id, DATA / "speech" / "en-1.opus", JobContext())


@pytest.mark.slow
def test_a_model_is_added_and_listens_and_its_words_appear(
    qtbot: QtBot, case: Case, page: InterviewPage, interview: InterviewRead, speech: RecordingRead
) -> None:
    shown(qtbot, page, interview)
    page.facts.addTranscript.emit("transcribe")
    settled(qtbot, page)
    assert page.middle.face == "transcribe"
    assert not page.middle.transcribe._begin.isEnabled()
    prompts.set_next_file(MODEL)
    page.middle.transcribe.addFile.emit()
    qtbot.waitUntil(page.middle.transcribe._begin.isEnabled, timeout=60_000)
    page.middle.transcribe._begin.click()
    assert page.intake.running
    qtbot.waitUntil(lambda: not page.intake.running, timeout=120_000)
    settled(qtbot, page)
    qtbot.waitUntil(lambda: page.middle.face == "words" and bool(page.words.segments))
    said = json.loads((DATA / "speech" / "words.json").read_text("utf-8"))["en-1.opus"]["sentences"][0]["text"]
    heard = " ".join(segment.text for segment in page.words.segments)
    assert len(set(heard.lower().split()) & set(said.lower().split())) >= 5
    assert page._words.transcript.state is State.DRAFT
    assert page.middle.strip.isHidden()


@pytest.mark.slow
def test_a_stopped_run_offers_to_go_on(qtbot: QtBot, case: Case, page: InterviewPage, interview: InterviewRead) -> None:
    import_media.import_recording(case, interview.id, DATA / "speech" / "en-long.opus", JobContext())
    model = transcribe.add_model(MODEL)
    shown(qtbot, page, interview)
    page.intake.transcribe(model)
    page.intake.stop()
    qtbot.waitUntil(lambda: not page.intake.running, timeout=120_000)
    settled(qtbot, page)
    page.intake.transcribe(model)
    qtbot.waitUntil(lambda: bool(page.words.segments), timeout=120_000)
    page.intake.stop()
    qtbot.waitUntil(lambda: not page.intake.running, timeout=120_000)
    settled(qtbot, page)
    count = len(page.words.segments)
    if page._words.transcript.state is State.IN_PROGRESS:
        assert not page.middle.strip._go_on.isHidden()
        page.middle.strip._go_on.click()
        qtbot.waitUntil(lambda: page.intake.running)
        qtbot.waitUntil(lambda: not page.intake.running, timeout=120_000)
        settled(qtbot, page)
    assert len(page.words.segments) >= count
    assert page._words.transcript.state is State.DRAFT


@pytest.mark.slow
def test_a_model_of_unknown_hand_is_asked_about_in_the_page(
    qtbot: QtBot, page: InterviewPage, interview: InterviewRead, speech: RecordingRead, tmp_path: Path
) -> None:
    pytest.importorskip("torch")
    checkpoint = tmp_path / "homemade.pt"
    with gzip.open(CHECKPOINT) as packed, checkpoint.open("wb") as plain:
        shutil.copyfileobj(packed, plain)
    shown(qtbot, page, interview)
    page.facts.addTranscript.emit("transcribe")
    settled(qtbot, page)
    panel = page.middle.transcribe
    page.intake.add_model(checkpoint)
    qtbot.waitUntil(lambda: not panel._unknown.isHidden(), timeout=60_000)
    assert transcribe.models() == []
    panel.confirmed.emit()
    qtbot.waitUntil(panel._begin.isEnabled, timeout=120_000)
    settled(qtbot, page)
    assert [entry.known for entry in transcribe.models()] == [False]
