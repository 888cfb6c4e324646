"""Damage to every kind of file: the window and the command say which, go on working, and nothing is lost by it."""

from __future__ import annotations

import os
import shutil
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.cli import exit_codes
from testimony_app.domain.transcripts import Utterance
from testimony_app.jobs import JobContext
from testimony_app.messages import text_of
from testimony_app.services import edit_transcript, import_media, log_interview, transcribe, unseal_identity
from testimony_app.settings import AppSettings
from tests.conftest import PASSPHRASE
from tests.core.cli_support import run_testimony
from tests.end2end.window import Window, hashes
from tests.sounds import encoded, tones
from tests.vault.mounts import mounted
from tests.vault.pages import PAGE, pages
from ui import prompts
from ui.controller import Controller
from ui.shell.unlock import UnlockView

MODEL = Path(__file__).resolve().parents[1] / "data" / "mini-whisper" / "mini_whisper_en_ar_ct2_int8.tar.gz"
NAME = "Zephyrine"
WORDS = tuple(f"Sentence number {number} about the smoke over the mill." for number in range(400))
MEBIBYTE = 1 << 20


@dataclass(frozen=True)
class Material:
    """A case on the disk that is whole and closed well, a copy of it, and what it holds."""

    path: Path
    whole: Path
    interview_id: str
    recordings: tuple[str, str]
    files: tuple[str, str]
    pages_of_words: tuple[int, ...]

    def put_back(self) -> None:
        shutil.rmtree(self.path)
        shutil.copytree(self.whole, self.path)


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Material:
    """Made once; every test gets a copy."""
    folder = tmp_path_factory.mktemp("whole")
    path = folder / "North Valley.testimony"
    case, _words = Case.create(path, "North Valley", PASSPHRASE)
    interview = log_interview.log(
        case,
        log_interview.InterviewDraft(code="I-001", held_on="2031-05-12", language="en"),
        log_interview.WitnessDraft(code="W-001", roles=("doctor",)),
        log_interview.PersonDraft(given_name=NAME),
    )
    held = []
    for seconds in (20.0, 30.0):
        file = folder / "sound.wav"
        file.write_bytes(encoded(tones(seconds), "wav"))
        held.append(import_media.import_recording(case, interview.id, file, JobContext()))
        file.unlink()
    edit_transcript.add_transcript(
        case, interview.id, [Utterance(each) for each in WORDS], source=edit_transcript.Source.TYPED
    )
    files = tuple(f"media/{each.media_id[:2]}/{each.media_id}.cob" for each in held)
    key = case._vault.unlocked().current("content").derived("database", 48)
    case.close()
    plain = enumerate(pages(path / "content.db", key))
    spoken = tuple(number for number, page in plain if WORDS[0].encode() in page)
    return Material(path, path, interview.id, (held[0].id, held[1].id), (files[0], files[1]), spoken)


@pytest.fixture
def material(original: Material, tmp_path: Path) -> Material:
    path = tmp_path / original.path.name
    shutil.copytree(original.path, path)
    return replace(original, path=path)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    controller = Controller(qapp, AppSettings(tmp_path / "settings"))
    with qtbot.waitExposed(controller.window):
        controller.start(None)
    yield Window(qtbot, controller)
    controller.end()
    controller.window.close()
    controller.window.deleteLater()
    controller.deleteLater()


def flip(file: Path, at: int | None = None) -> None:
    content = bytearray(file.read_bytes())
    place = len(content) // 2 if at is None else at
    content[place] ^= 0x55
    file.write_bytes(content)


def damaged_page(file: Path) -> None:
    """A byte of every page but the first differs, so whatever is read is met."""
    content = bytearray(file.read_bytes())
    for page in range(1, len(content) // 4096):
        content[page * 4096 + 2000] ^= 0x55
    file.write_bytes(content)


def says(said: str, code: str) -> bool:
    """Whether the sentence and the remedy of `code` stand in `said`, up to the numbers that are filled in."""
    pieces = [piece for text in text_of(code) for piece in _around_fields(text)]
    return all(piece in said for piece in pieces)


def _around_fields(text: str) -> list[str]:
    return [piece.split("}")[-1].strip() for piece in text.split("{")]


def command(*arguments: str | Path, code: str, status: int) -> None:
    """The command ends with `status`, and says sentence, remedy and code on stderr, without a traceback."""
    said = run_testimony(*arguments, fds={"--passphrase-fd": PASSPHRASE + "\n"})
    assert (said.status, said.out) == (status, "")
    assert says(said.err, code)
    assert said.err.splitlines()[-1].endswith(f"[{code}]")
    assert "Traceback" not in said.err


def is_whole(window: Window, material: Material) -> None:
    """The case opens in the window and reads as it did before anything happened."""
    window.unlock(material.path)
    case = window.desk.case
    page = window.show_interview(material.interview_id)
    assert tuple(each.text for each in page.words.segments) == WORDS
    for recording_id in material.recordings:
        assert import_media.check_recording(case, recording_id, JobContext())
    witness = log_interview.page(case, material.interview_id).witness.id
    person = unseal_identity.open_identity(case, witness, "a test of what is left")
    assert person is not None and person.given_name == NAME
    assert not case.read_only
    window.lock()


def both_headers(folder: Path) -> None:
    flip(folder / "vault.hdr")
    flip(folder / "vault.hdr.bak")


SHUT: dict[str, tuple[Callable[[Path], None], str, int]] = {
    "both headers flipped": (both_headers, "vault.damaged_header", exit_codes.DAMAGED),
    "both headers gone": (
        lambda folder: [(folder / name).unlink() for name in ("vault.hdr", "vault.hdr.bak")] and None,
        "vault.damaged_header",
        exit_codes.DAMAGED,
    ),
    "both headers empty": (
        lambda folder: [(folder / name).write_bytes(b"") for name in ("vault.hdr", "vault.hdr.bak")] and None,
        "vault.damaged_header",
        exit_codes.DAMAGED,
    ),
    **{
        f"{name}, {how}": (act, code, exit_codes.of(code))
        for name in ("content", "identity")
        for how, act, code in (
            ("first page", lambda folder, name=name: flip(folder / f"{name}.db", 100), "vault.damaged_database"),
            ("every page", lambda folder, name=name: damaged_page(folder / f"{name}.db"), "vault.damaged_database"),
            ("emptied", lambda folder, name=name: (folder / f"{name}.db").write_bytes(b""), "vault.damaged_database"),
            ("cut", lambda folder, name=name: os.truncate(folder / f"{name}.db", 5000), "vault.damaged_database"),
            ("gone", lambda folder, name=name: (folder / f"{name}.db").unlink(), "vault.database_missing"),
        )
    },
}


@pytest.mark.parametrize("kind", SHUT)
def test_a_case_that_cannot_be_opened_says_why_and_is_left_alone(window: Window, material: Material, kind: str) -> None:
    damage, code, status = SHUT[kind]
    damage(material.path)
    before = hashes(material.path)
    command("case", "info", "--case", material.path, code=code, status=status)
    view = window.unlock(material.path)
    assert window.controller.case is None
    assert says(view._problem.text(), code)
    assert view._field.isEnabled()
    assert hashes(material.path) == before
    material.put_back()
    is_whole(window, material)


@pytest.mark.parametrize("name", ["vault.hdr", "vault.hdr.bak"])
def test_one_damaged_header_is_mended_from_the_other(window: Window, material: Material, name: str) -> None:
    flip(material.path / name)
    window.unlock(material.path)
    if name == "vault.hdr":
        assert says(window.notice, "vault.header_backup_used")
    window.lock()
    for each in ("vault.hdr", "vault.hdr.bak"):
        assert (material.path / each).read_bytes() == (material.whole / each).read_bytes()
    is_whole(window, material)


def damage_words(material: Material) -> None:
    """The pages in which the transcript lies: opening does not come across them."""
    file = material.path / "content.db"
    content = bytearray(file.read_bytes())
    for number in material.pages_of_words:
        content[number * PAGE + 2000] ^= 0x55
    file.write_bytes(content)


def test_a_database_damaged_deep_inside_opens_for_reading_and_says_so(window: Window, material: Material) -> None:
    damage_words(material)
    before = hashes(material.path)
    command("transcript", "show", "-i", "I-001", "--case", material.path, **DEEP)
    window.unlock(material.path)
    assert says(window.notice, "vault.changed_outside")
    window.show_interview(material.interview_id)
    assert says(window.notice, "vault.damaged_database")
    assert window.desk.case.read_only
    window.controller.window.show_page("audit")
    window.settled()
    window.lock()
    assert hashes(material.path) == before
    material.put_back()
    is_whole(window, material)


DEEP = {"code": "vault.damaged_database", "status": exit_codes.DAMAGED}


def swap(folder: Path, files: tuple[str, str]) -> None:
    first, second = (folder / name for name in files)
    spare = folder / "spare"
    first.rename(spare)
    second.rename(first)
    spare.rename(second)


MEDIA: dict[str, tuple[Callable[[Path, tuple[str, str]], object], str, bool]] = {
    "a chunk in the middle": (lambda folder, files: flip(folder / files[0]), "media.damaged", True),
    "block 0": (lambda folder, files: flip(folder / files[0], 40), "media.damaged", False),
    "cut off": (
        lambda folder, files: os.truncate(folder / files[0], (folder / files[0]).stat().st_size - 20_000),
        "media.damaged",
        True,
    ),
    "emptied": (lambda folder, files: (folder / files[0]).write_bytes(b""), "media.damaged", False),
    "gone": (lambda folder, files: (folder / files[0]).unlink(), "media.missing", False),
    "swapped": (swap, "media.foreign", False),
}


@pytest.mark.parametrize("kind", MEDIA)
def test_a_damaged_recording_says_so_and_all_else_goes_on(window: Window, material: Material, kind: str) -> None:
    damage, code, plays = MEDIA[kind]
    damage(material.path, material.files)
    before = hashes(material.path / "media")
    with_recording = ("-i", "I-001", "--recording", material.recordings[0][:8], "--case", material.path)
    command("media", "check", *with_recording, code=code, status=exit_codes.of(code))
    window.unlock(material.path)
    page = window.show_interview(material.interview_id)
    combo = page.facts._recordings
    combo.setCurrentIndex(combo.findData(material.recordings[0]))
    combo.activated.emit(combo.currentIndex())
    window.until(lambda: page.sound.recording is not None and page.sound.recording.id == material.recordings[0])
    window.settled()
    if plays:
        window.until(lambda: bool(page.middle.sound.damage))
        assert "plays as silence" in page.middle.sound.damage
    else:
        window.until(lambda: says(window.notice, code))
    assert tuple(each.text for each in page.words.segments) == WORDS
    page._context.do(edit_transcript.retype(window.desk.case, page.words.segments[0].id, "Heard anew."))
    window.settled()
    assert page.words.segments[0].text == "Heard anew."
    page._context.undo.undo()
    window.settled()
    window.lock()
    assert hashes(material.path / "media") == before
    shutil.rmtree(material.path / "media")
    shutil.copytree(material.whole / "media", material.path / "media")
    is_whole(window, material)


@pytest.mark.slow
@pytest.mark.parametrize("how", ["cut", "altered", "gone"])
def test_a_speech_model_that_changed_is_not_used(window: Window, material: Material, how: str) -> None:
    added = transcribe.add_model(MODEL)
    file = transcribe.shelf().folder / added.id / "model.bin"
    good = file.read_bytes()
    if how == "cut":
        file.write_bytes(good[: len(good) // 2])
    elif how == "altered":
        flip(file)
    else:
        file.unlink()
    code = "model.incomplete" if how == "gone" else "model.changed"
    command("transcribe", "-i", "I-001", "--recording", material.recordings[0][:8], "--case", material.path,
            code=code, status=exit_codes.DAMAGED)  # fmt: skip
    window.unlock(material.path)
    page = window.show_interview(material.interview_id)
    page.intake.transcribe(added)
    window.until(lambda: not page.intake.running)
    window.settled()
    assert says(window.notice, code)
    again = transcribe.add_model(MODEL)
    assert (again, file.read_bytes()) == (added, good), "the model that is added again takes the damaged one's place"
    window.lock()
    is_whole_but_for_drafts(window, material)


def is_whole_but_for_drafts(window: Window, material: Material) -> None:
    window.unlock(material.path)
    held = log_interview.page(window.desk.case, material.interview_id).transcripts
    typed = next(each for each in held if each.recording_id is None)
    found = edit_transcript.segments(window.desk.case, typed.id)
    assert tuple(each.text for each in found) == WORDS
    window.lock()


def broken_docx(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<w:document>" + "words " * 2000)
    file.write_bytes(file.read_bytes()[:300])


TRANSCRIPTS: dict[str, tuple[str, Callable[[Path], object], str, int]] = {
    "no zip": ("docx", broken_docx, "transcript.unreadable", exit_codes.DAMAGED),
    "a broken row": (
        "csv",
        lambda file: file.write_text('speaker,text\nWitness,"We ran.\nInterviewer,When?,x,y\n'),
        "transcript.bad_row",
        exit_codes.DAMAGED,
    ),
    "a bad time in a table": (
        "csv",
        lambda file: file.write_text("start,text\n00:00:01,We ran.\nnoon,We hid.\n"),
        "transcript.bad_time",
        exit_codes.DAMAGED,
    ),
    "bad times": (
        "srt",
        lambda file: file.write_text("1\n00:00:09,000 --> 00:00:02,000\nWe ran.\n"),
        "transcript.bad_cue",
        exit_codes.DAMAGED,
    ),
    "undecodable": (
        "txt",
        lambda file: file.write_bytes("Witness: It was мир in the дом.\n".encode() * 20 + b"\xff\xfe\x81\xc3"),
        "transcript.encoding_unclear",
        exit_codes.DAMAGED,
    ),
    "empty": ("txt", lambda file: file.write_bytes(b""), "transcript.empty", exit_codes.USAGE),
}


@pytest.mark.parametrize("kind", TRANSCRIPTS)
def test_a_damaged_transcript_file_says_what_is_wrong_with_it(
    window: Window, material: Material, tmp_path: Path, kind: str
) -> None:
    ending, write, code, status = TRANSCRIPTS[kind]
    file = tmp_path / f"words.{ending}"
    write(file)
    content = file.read_bytes()
    command("transcript", "import", file, "-i", "I-001", "--case", material.path, code=code, status=status)
    window.unlock(material.path)
    page = window.show_interview(material.interview_id)
    prompts.set_next_file(file)
    page.intake.choose_transcript()
    window.settled()
    assert says(window.notice, code)
    assert page.middle.face == "words"
    assert len(log_interview.page(window.desk.case, material.interview_id).transcripts) == 1
    good = tmp_path / "good.txt"
    good.write_text("Witness: We ran.\n", "utf-8")
    prompts.set_next_file(good)
    page.intake.choose_transcript()
    window.settled()
    assert page.middle.face == "import"
    window.lock()
    assert file.read_bytes() == content
    is_whole(window, material)


def test_a_full_disk_refuses_and_loses_nothing(window: Window, original: Material, tmp_path: Path) -> None:
    with mounted(tmp_path / "small", 24) as disk:
        path = disk.source / original.path.name
        shutil.copytree(original.path, path)
        material = replace(original, path=path)
        sound = tmp_path / "more.wav"
        sound.write_bytes(encoded(tones(5.0), "wav"))
        media = hashes(path / "media")
        command("media", "import", sound, "-i", "I-001", "--case", path,
                code="media.disk_full", status=exit_codes.CANNOT_WRITE)  # fmt: skip
        window.unlock(path)
        page = window.show_interview(material.interview_id)
        page.intake.import_recording(sound)
        window.settled()
        assert says(window.notice, "media.disk_full")
        fill(disk.source / "filler")
        page.intake._keep([Utterance(f"{each} {'words ' * 40}") for each in range(3000)], {})
        window.settled()
        assert says(window.notice, "case.disk_full")
        assert len(log_interview.page(window.desk.case, material.interview_id).transcripts) == 1
        window.lock()
        (disk.source / "filler").unlink()
        assert hashes(path / "media") == media
        is_whole(window, material)


def fill(file: Path) -> None:
    """Take every byte that is left."""
    with file.open("wb", buffering=0) as sink:
        size = MEBIBYTE
        while size:
            try:
                sink.write(bytes(size))
            except OSError:
                size //= 2


def test_a_disk_that_is_gone_does_not_keep_the_case_from_being_locked(window: Window, material: Material) -> None:
    away = material.path.with_name("pulled out")
    window.unlock(material.path)
    page = window.show_interview(material.interview_id)
    page._context.do(edit_transcript.retype(window.desk.case, page.words.segments[0].id, "Heard anew."))
    window.settled()
    material.path.rename(away)
    window.lock()
    assert window.controller.desk is None
    view = window.controller.window.findChildren(UnlockView)[-1]
    assert view.isVisible()
    assert says(view._problem.text(), "vault.write_failed")
    away.rename(material.path)
    window.unlock(material.path)
    assert says(window.notice, "vault.not_closed_well")
    page = window.show_interview(material.interview_id)
    assert [each.text for each in page.words.segments] == ["Heard anew.", *WORDS[1:]], "what was saved is saved"
    window.lock()
