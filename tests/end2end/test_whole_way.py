"""The main job once, all the way, in the real window: from an empty folder to a Word file that names nobody."""

from __future__ import annotations

import io
import json
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import mammoth
import pandas
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from testimony_app.domain.consent import Purpose, Status
from testimony_app.services import (
    code_passage,
    decide_consent,
    edit_transcript,
    import_media,
    log_interview,
    manage_incidents,
    passages,
    release,
    verify_log,
)
from testimony_app.services.edit_transcript import State
from testimony_app.settings import AppSettings
from tests.conftest import PASSPHRASE, SHARED
from tests.sounds import encoded, tones
from ui import prompts
from ui.controller import Controller
from ui.desk import Desk
from ui.panels.consent_decision import ConsentDecisionForm
from ui.shell.create_case import CreateCaseView
from ui.shell.recovery_sheet import RecoverySheet
from ui.shell.unlock import UnlockView

DATA = Path(__file__).resolve().parents[1] / "data"
MODEL = DATA / "mini-whisper" / "mini_whisper_en_ar_ct2_int8.tar.gz"
SPEECH = DATA / "speech" / "en-long.opus"
TITLE = "North Valley"
NAMES = ("Zephyrine", "Quillfeather", "Aurelion")
ADDED = "neighbours of Zephyrine Quillfeather and"
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LONG = 120_000


View = TypeVar("View", bound=QWidget)


class Walk:
    """The window and what a person does in it. Waits are for states, never for time."""

    def __init__(self, qtbot: QtBot, controller: Controller, folder: Path) -> None:
        self.qtbot, self.controller, self.folder = qtbot, controller, folder

    @property
    def desk(self) -> Desk:
        assert self.controller.desk is not None
        return self.controller.desk

    def key(self, widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(widget, key, held)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key of the window itself, which must be the active one, as it is for a person."""
        window = self.controller.window
        window.activateWindow()
        self.until(window.isActiveWindow)
        self.key(window, key, held)

    def until(self, *conditions: object, timeout: int = 20_000) -> None:
        for condition in conditions:
            self.qtbot.waitUntil(condition, timeout=timeout)  # type: ignore[arg-type]

    def settled(self, timeout: int = 20_000) -> None:
        self.until(lambda: self.controller.runner.busy() == 0, timeout=timeout)


def gate(walk: Walk, kind: type[View]) -> View:
    """The gate of this kind, once the window shows it."""
    walk.until(lambda: any(each.isVisible() for each in walk.controller.window.findChildren(kind)))
    return next(each for each in walk.controller.window.findChildren(kind) if each.isVisible())


@pytest.fixture
def walk(qtbot: QtBot, qapp: QApplication, home: Path, tmp_path: Path) -> Iterator[Walk]:
    controller = Controller(qapp, AppSettings(tmp_path / "settings"))
    folder = tmp_path / "work"
    folder.mkdir()
    with qtbot.waitExposed(controller.window):
        controller.start(None)
    yield Walk(qtbot, controller, folder)
    controller.end()
    controller.window.close()
    controller.window.deleteLater()
    controller.deleteLater()


def create_case(walk: Walk) -> None:
    gate(walk, UnlockView).createRequested.emit()
    form = gate(walk, CreateCaseView)
    walk.qtbot.keyClicks(form._title, TITLE)
    form._folder.clear()
    walk.qtbot.keyClicks(form._folder, str(walk.folder))
    walk.qtbot.keyClicks(form._first, "password")
    walk.qtbot.keyClicks(form._second, "password")
    assert not form._create.isEnabled(), "a passphrase that can be guessed makes no case"
    for field in (form._first, form._second):
        field.clear()
        walk.qtbot.keyClicks(field, PASSPHRASE)
    walk.qtbot.mouseClick(form._create, Qt.MouseButton.LeftButton)
    sheet = gate(walk, RecoverySheet)
    recovery_words = sheet._words
    assert len(recovery_words) == 24
    walk.qtbot.mouseClick(sheet._written, Qt.MouseButton.LeftButton)
    walk.qtbot.keyClicks(sheet._fields[0], "wrong")
    walk.qtbot.mouseClick(sheet._done, Qt.MouseButton.LeftButton)
    assert walk.controller.case is None, "the words must be typed back"
    for field, place in zip(sheet._fields, sheet._asked, strict=True):
        field.clear()
        walk.qtbot.keyClicks(field, recovery_words[place - 1])
    walk.qtbot.mouseClick(sheet._done, Qt.MouseButton.LeftButton)
    walk.until(lambda: walk.controller.desk is not None)
    walk.settled()


def lock_and_open_again(walk: Walk) -> None:
    walk.press(Qt.Key.Key_F9)
    view = gate(walk, UnlockView)
    assert walk.controller.case is None
    before = _bytes_of(walk.folder)
    walk.qtbot.keyClicks(view._field, "not the passphrase at all")
    walk.key(view._field, Qt.Key.Key_Return)
    walk.until(lambda: "does not open the case" in view._problem.text())
    assert _bytes_of(walk.folder) == before, "a wrong passphrase changes nothing"
    view._field.clear()
    walk.qtbot.keyClicks(view._field, PASSPHRASE)
    walk.key(view._field, Qt.Key.Key_Return)
    walk.until(lambda: walk.controller.desk is not None)
    walk.settled()


def log_an_interview(walk: Walk) -> str:
    """With the keyboard: the date, a role, who it is, and two consent decisions."""
    walk.press(Qt.Key.Key_N, CONTROL)
    form, page = walk.desk.log_interview._form, walk.desk.log_interview
    walk.until(page._log.isEnabled)
    walk.qtbot.keyClicks(form.circumstances.date._text, "12 May 2031")
    form.witness.roles.set_value(("teacher",))
    for row in form.consent.rows:
        if row.scope in ("interview", "audio_recording"):
            row.status.set_value(Status.GIVEN.value)
    form.identity.set_open(True)
    for name, value in (("given_name", NAMES[0]), ("family_name", NAMES[1]), ("father_name", NAMES[2])):
        walk.qtbot.keyClicks(form.identity._lines[name][1], value)
    with walk.qtbot.waitSignal(page.logged, timeout=20_000) as caught:
        walk.key(page, Qt.Key.Key_Return, CONTROL)
    walk.settled()
    return str(caught.args[0])


def agree_to_quotation(walk: Walk, interview_id: str) -> None:
    walk.press(Qt.Key.Key_5, CONTROL)
    page = walk.desk.consent
    page.show_interview(interview_id)
    walk.settled()
    page._table.setCurrentIndex(page._shown.cell(interview_id, "anonymous_quotation"))
    walk.settled()
    walk.key(page._table, Qt.Key.Key_D)
    walk.until(lambda: bool(page.findChildren(ConsentDecisionForm)))
    form = page.findChildren(ConsentDecisionForm)[-1]
    form.status.set_value(Status.GIVEN.value)
    form.submit()
    walk.settled()
    held = {each.scope: each.status for each in decide_consent.standings(walk.desk.case, interview_id)}
    assert held["anonymous_quotation"] is Status.GIVEN
    assert held["named_use"] is Status.NOT_ASKED, "no scope follows from another"


def import_sound(walk: Walk, interview_id: str) -> str:
    """Every format that phones and recorders write, and speech; returns the recording with the speech."""
    walk.desk.show_interview(interview_id)
    walk.settled()
    page = walk.desk.interview
    files = [SPEECH]
    for kind in ("m4a", "mp3", "ogg", "wav", "3gp"):
        file = walk.folder / f"tones.{kind}"
        file.write_bytes(encoded(tones(2.0), kind, {"title": NAMES[2]}))
        files.append(file)
    if (SHARED / "data" / "jfk.flac").is_file():
        files.append(SHARED / "data" / "jfk.flac")
    for file in files:
        prompts.set_next_file(file)
        page.intake.choose_recording()
        walk.settled()
    held = log_interview.page(walk.desk.case, interview_id).recordings
    assert len(held) == len(files)
    speech = max(held, key=lambda each: each.duration_ms)
    with import_media.open_sound(walk.desk.case, speech.id) as sound:
        assert sound.read() == SPEECH.read_bytes(), "the original is kept as it came"
    for file in files[1:6]:
        file.unlink()
    return speech.id


def choose_recording(walk: Walk, interview_id: str, recording_id: str) -> None:
    walk.desk.show_interview(interview_id)
    walk.settled()
    page = walk.desk.interview
    combo = page.facts._recordings
    combo.setCurrentIndex(combo.findData(recording_id))
    combo.activated.emit(combo.currentIndex())
    walk.until(lambda: page.sound.recording is not None and page.sound.recording.id == recording_id)
    walk.until(lambda: page.player.duration() > 0)
    walk.settled()


def listen(walk: Walk) -> None:
    page = walk.desk.interview
    wave = page.middle.sound.waveform
    wave.setFocus()
    walk.key(wave, Qt.Key.Key_Space)
    walk.until(lambda: page.player.is_playing() and page.player.position() > 100)
    for speed in (0.5, 2.0):
        page.player.set_speed(speed)
        at = page.player.position()
        walk.until(lambda at=at: page.player.position() > at + 200)
    assert page.player.keeps_pitch
    page.player.seek(30_000)
    walk.until(lambda: page.player.position() >= 30_000)
    walk.key(wave, Qt.Key.Key_Space)
    walk.until(lambda: not page.player.is_playing())
    page.player.set_speed(1.0)


def transcribe(walk: Walk, interview_id: str) -> str:
    """With the miniature model, added from disk; returns the transcript."""
    page = walk.desk.interview
    page.facts.addTranscript.emit("transcribe")
    walk.settled()
    assert not page.middle.transcribe._begin.isEnabled(), "without a model the page says what to do"
    prompts.set_next_file(MODEL)
    page.middle.transcribe.addFile.emit()
    walk.until(page.middle.transcribe._begin.isEnabled, timeout=LONG)
    walk.qtbot.mouseClick(page.middle.transcribe._begin, Qt.MouseButton.LeftButton)
    walk.until(lambda: not page.intake.running and bool(page.words.segments), timeout=LONG)
    walk.settled()
    draft = log_interview.page(walk.desk.case, interview_id).transcripts[0]
    truth = json.loads((SPEECH.parent / "words.json").read_text("utf-8"))[SPEECH.name]["sentences"]
    said = {word for each in truth for word in _words(each["text"])}
    heard = [word for each in page.words.segments for word in _words(each.text)]
    assert len(page.words.segments) >= len(truth) // 2
    assert sum(word in said for word in heard) > 0.8 * len(heard), "the words are those that were spoken"
    return draft.id


def correct_and_verify(walk: Walk, transcript_id: str) -> None:
    page = walk.desk.interview
    view = page.view
    first = page.words.segments[0]
    view.setFocus()
    view.go_to((first.id, 0))
    walk.key(view, Qt.Key.Key_E)
    editor = QApplication.focusWidget()
    walk.key(editor, Qt.Key.Key_Home, CONTROL)
    walk.key(editor, Qt.Key.Key_Right, CONTROL)
    walk.qtbot.keyClicks(editor, f"{ADDED} ")
    walk.key(editor, Qt.Key.Key_Escape)
    walk.settled()
    assert edit_transcript.segments(walk.desk.case, transcript_id)[0].text.count(ADDED) == 1
    view.setFocus()
    view.go_to((first.id, 0))
    for _ in page.words.segments:
        walk.key(view, Qt.Key.Key_Return)
        walk.settled()
    walk.until(lambda: edit_transcript.transcript(walk.desk.case, transcript_id).state is State.VERIFIED)


def add_incident(walk: Walk) -> str:
    walk.press(Qt.Key.Key_2, CONTROL)
    page = walk.desk.incidents
    walk.settled()
    walk.qtbot.mouseClick(page._add, Qt.MouseButton.LeftButton)
    walk.settled()
    walk.qtbot.keyClicks(page._form.control("title"), "School by the river")
    walk.qtbot.keyClicks(page._form.when.started._text, "May 2031")
    walk.qtbot.mouseClick(page._form._save, Qt.MouseButton.LeftButton)
    walk.until(lambda: len(manage_incidents.incidents(walk.desk.case)) == 1)
    walk.settled()
    return manage_incidents.incidents(walk.desk.case)[0].id


def code(walk: Walk, interview_id: str, transcript_id: str) -> None:
    """The first segment to the incident, two words to a code made on the way, with the keyboard; undone and redone."""
    walk.desk.show_interview(interview_id)
    walk.settled()
    page = walk.desk.interview
    view, case = page.view, walk.desk.case
    walk.until(lambda: bool(page.words.segments))
    view.setFocus()
    view.go_to((page.words.segments[0].id, 0))
    _apply(walk, "School")
    view.setFocus()
    view.go_to((page.words.segments[1].id, 0))
    for _ in range(2):
        walk.key(view, Qt.Key.Key_Right, SHIFT)
    _apply(walk, "Movement")
    assert len(code_passage.codings_of(case, transcript_id)) == 2
    assert len(list(view.codings_at((page.words.segments[0].id, 3)))) == 1, "a stripe stands in the margin"
    walk.press(Qt.Key.Key_Z, CONTROL)
    walk.settled()
    assert len(code_passage.codings_of(case, transcript_id)) == 1
    walk.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    walk.settled()
    assert len(code_passage.codings_of(case, transcript_id)) == 2


def _apply(walk: Walk, name: str) -> None:
    page = walk.desk.interview
    walk.key(page.view, Qt.Key.Key_C)
    field = page.panel._field
    walk.until(field.hasFocus)
    walk.qtbot.keyClicks(field, name)
    walk.settled()
    walk.key(field, Qt.Key.Key_Return)
    walk.settled()


def release_it(walk: Walk, incident_id: str, out: Path) -> Path:
    page = walk.desk.incidents
    walk.press(Qt.Key.Key_2, CONTROL)
    page.show_incident(incident_id)
    walk.settled()
    page.releaseRequested.emit(incident_id)
    walk.settled()
    wizard = walk.desk.releases.wizard
    assert wizard.choose.purpose() is Purpose.ANONYMOUS_QUOTATION
    wizard.go_on()
    walk.until(lambda: wizard.step == 1)
    while wizard.replace.open():
        wizard.replace.editor.accept_all()
        wizard.replace.next_open()
    wizard.go_on()
    wizard.go_on()
    walk.until(lambda: wizard.step == 3)
    out.mkdir()
    prompts.set_next_file(out)
    walk.qtbot.mouseClick(wizard.write._choose, Qt.MouseButton.LeftButton)
    wizard.go_on()
    walk.until(lambda: bool(release.releases(walk.desk.case)))
    walk.settled()
    return out / release.releases(walk.desk.case)[0].code


def check_files(folder: Path, quoted: str) -> None:
    """Other people's libraries read the files back: the quoted words are there, nobody's name is."""
    expected = quoted.replace("Zephyrine Quillfeather", "").split()
    document = mammoth.extract_raw_text(io.BytesIO((folder / "excerpts.docx").read_bytes())).value
    table = pandas.read_csv(folder / "excerpts.csv").to_csv()
    for found in (document, table):
        assert all(word in found for word in expected)
        assert "[person" in found
    with zipfile.ZipFile(folder / "excerpts.docx") as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    members |= {file.name: file.read_bytes() for file in folder.iterdir()}
    for name, content in members.items():
        assert not _traces(content, NAMES), name
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    assert len(manifest["passages"]) == 1


def _traces(content: bytes, words: tuple[str, ...]) -> list[str]:
    lowered = content.lower()
    encodings = ("utf-8", "utf-16-le", "utf-16-be")
    return [word for word in words if any(word.lower().encode(each) in lowered for each in encodings)]


def _words(text: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in text.lower()).split()


def _bytes_of(folder: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.name != "lock"
    }


def _nothing_in_the_clear(folders: list[Path], words: tuple[str, ...]) -> None:
    for folder in folders:
        for file in folder.rglob("*"):
            if file.is_file() and not file.is_symlink():
                assert not _traces(file.name.encode(), words), file.name
                assert not _traces(file.read_bytes(), words), file.name


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_the_main_job_from_an_empty_folder_to_a_word_file(walk: Walk, home: Path, tmp_path: Path) -> None:
    create_case(walk)
    lock_and_open_again(walk)
    interview_id = log_an_interview(walk)
    agree_to_quotation(walk, interview_id)
    recording_id = import_sound(walk, interview_id)
    choose_recording(walk, interview_id, recording_id)
    listen(walk)
    transcript_id = transcribe(walk, interview_id)
    incident_id = add_incident(walk)
    code(walk, interview_id, transcript_id)
    blocked = release.preview(walk.desk.case, incident_id, Purpose.ANONYMOUS_QUOTATION)
    assert [each.code for each in blocked.blocked[0].reasons] == ["segment.unverified"], "a draft does not leave"
    correct_and_verify(walk, transcript_id)
    quoted = passages.of_incident(walk.desk.case, incident_id)[0].text
    folder = release_it(walk, incident_id, tmp_path / "out")
    check_files(folder, quoted)
    verdict = verify_log.verify(walk.desk.case)
    assert verdict.sound
    acts = {each.action for each in verify_log.entries(walk.desk.case)}
    assert {"case.created", "interview.logged", "consent.decided", "recording.imported", "release.made"} <= acts
    walk.qtbot.mouseClick(walk.controller.window.header._lock, Qt.MouseButton.LeftButton)
    gate(walk, UnlockView)
    assert walk.controller.case is None
    markers = (*NAMES, ADDED, *(word for word in ("before dawn", "in the morning") if word in quoted.lower()))
    places = [walk.folder, home, Path(AppSettings()._file).parent, Path(tempfile.gettempdir()) / "testimony"]
    _nothing_in_the_clear([each for each in places if each.is_dir()], markers)


def test_idling_locks_the_case(walk: Walk) -> None:
    create_case(walk)
    walk.controller.idle.set_limit(0.001)
    walk.until(lambda: walk.controller.case is None)
    gate(walk, UnlockView)
