"""The disk is pulled out while something is written to it, or the machine sleeps in the middle of a save.

Pulled out means: from one moment on every write of the vault fails, and its path leads nowhere. The case lies on a
folder that is bound to a second place; that place is taken away, as a stick is, and put back for the next opening.
"""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

from testimony_app.audio import pcm
from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import import_media, log_interview, record_audio
from testimony_app.services.live_recording import DEFAULT_RATE
from testimony_app.services.log_interview import InterviewDraft, WitnessDraft
from testimony_app.services.output import OutputFolder
from tests.conftest import PASSPHRASE
from tests.sounds import spoken
from tests.vault.faults import FaultyDisk, TracingDisk, installed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs mounts and signals")
BLOCK_MS = 100


class PulledDisk(FaultyDisk):
    """Every step fails from the one at `at` on. pull: called once, when it is pulled out."""

    def __init__(self, at: int, pull: Callable[[], None] = lambda: None, fault: int = errno.EIO) -> None:
        super().__init__(at, fault)
        self._pull = pull

    def _step(self, name: str) -> bool:
        self.steps += 1
        if self.steps - 1 < self.at:
            return False
        if self.steps - 1 == self.at:
            self._pull()
        assert isinstance(self.fault, int)
        raise OSError(self.fault, "pulled out")


class Stick:
    """A folder at a second place that can be taken away."""

    def __init__(self, folder: Path, place: Path) -> None:
        self._folder, self.place = folder, place
        self._is_in = False

    def put_in(self) -> None:
        if self._is_in:
            return
        subprocess.run(["mount", "--bind", str(self._folder), str(self.place)], check=True, capture_output=True)
        self._is_in = True

    def pull_out(self) -> None:
        if not self._is_in:
            return
        subprocess.run(["umount", "-l", str(self.place)], check=True, capture_output=True)
        self._is_in = False
        assert list(self.place.iterdir()) == []


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Stick]:
    if sys.platform != "linux" or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("needs root and Linux to take a disk away")
    for name in ("folder", "place"):
        (tmp_path / name).mkdir()
    made = Stick(tmp_path / "folder", tmp_path / "place")
    try:
        made.put_in()
    except subprocess.CalledProcessError:
        pytest.skip("this machine lets nobody mount a file system")
    yield made
    made.pull_out()


def made_on(stick: Stick) -> tuple[Case, str]:
    case, _words = Case.create(stick.place / "North Valley.testimony", "North Valley", PASSPHRASE)
    interview = log_interview.log(
        case, InterviewDraft(code="I-001", held_on="2031-05-12", language="en"), WitnessDraft(code="W-001")
    )
    return case, interview.id


def let_go(case: Case) -> None:
    """Close a case whose disk is gone: that may say so, and must drop the keys all the same."""
    with suppress(AppError):
        case.close()
    assert case.closed


@contextmanager
def again(stick: Stick) -> Iterator[Case]:
    """The case after the stick was put in again."""
    stick.put_in()
    with closing(Case.open(stick.place / "North Valley.testimony", PASSPHRASE)) as case:
        yield case


def speech(milliseconds: int) -> bytes:
    return spoken("en-long.opus", DEFAULT_RATE)[: pcm.sound_bytes(milliseconds, DEFAULT_RATE)]


@pytest.mark.parametrize(("at", "fault"), [(0, errno.EIO), (1, errno.ENODEV), (7, errno.ENOENT), (20, errno.EIO)])
def test_pulled_out_while_recording(stick: Stick, at: int, fault: int) -> None:
    case, interview_id = made_on(stick)
    live = record_audio.begin(case, interview_id)
    sound, safe, fed = speech(8000), 0, 0
    with installed(PulledDisk(at, stick.pull_out, fault)), pytest.raises(AppError, match=r"recording\.write_failed"):
        for start in range(0, len(sound), pcm.sound_bytes(BLOCK_MS, DEFAULT_RATE)):
            fed += BLOCK_MS
            safe = live.feed(sound[start : start + pcm.sound_bytes(BLOCK_MS, DEFAULT_RATE)])
    with installed(PulledDisk(0, fault=fault)):
        with pytest.raises(AppError, match=r"recording\.write_failed"):
            live.finish(JobContext())
        let_go(case)
    with again(stick) as held:
        waiting = record_audio.unfinished(held)
        kept_ms = sum(each.duration_ms for each in waiting)
        assert kept_ms >= safe and fed - kept_ms <= 1000
        for each in waiting:
            if each.duration_ms:
                kept = record_audio.recover(held, each.media_id, JobContext())
                with import_media.open_sound(held, kept.id, lenient=False) as back:
                    assert sound.startswith(back.read()[pcm.HEADER_BYTES :])
        held.verify_log()


@pytest.mark.slow
def test_pulled_out_at_every_step_of_keeping(stick: Stick, figure: Callable[[str], None]) -> None:
    case, interview_id = made_on(stick)
    with installed(TracingDisk()) as disk:
        _kept(case, interview_id, speech(2000))
    steps = len(disk.trace)
    case.close()
    for at in range(steps):
        held = Case.open(stick.place / "North Valley.testimony", PASSPHRASE)
        before = len(log_interview.page(held, interview_id).recordings)
        with installed(PulledDisk(at, stick.pull_out)), suppress(AppError):
            # Each recording differs, because the same sound is refused a second time.
            _kept(held, interview_id, speech(2000)[at * 96 :])
        with installed(PulledDisk(0)):
            let_go(held)
        with again(stick) as back:
            after = len(log_interview.page(back, interview_id).recordings)
            waiting = record_audio.unfinished(back)
            assert after + len(waiting) <= before + 1
            for each in waiting:
                record_audio.discard_unfinished(back, each.media_id)
            for recording in log_interview.page(back, interview_id).recordings:
                assert import_media.check_recording(back, recording.id, JobContext())
            assert not list((back.path / "staging").iterdir())
            back.verify_log()
    figure(f"disk pulled out at each of {steps} steps of recording and keeping; every recording whole or offered again")


def test_pulled_out_while_something_is_written_to_it(stick: Stick, tmp_path: Path) -> None:
    """What leaves the case goes to the stick: it appears there whole, or not at all, and the error says so."""
    files = {"excerpts.docx": bytes(100_000), "excerpts.csv": bytes(1000), "manifest.json": b"{}"}

    class Pulling(dict[str, bytes]):
        def items(self) -> Iterator[tuple[str, bytes]]:  # type: ignore[override]
            for number, pair in enumerate(super().items()):
                if number == 1:
                    stick.pull_out()
                yield pair

    with pytest.raises(AppError, match=r"release\.not_written"), OutputFolder(stick.place) as output:
        output.write("REL-001", Pulling(files))
    assert list(stick.place.iterdir()) == []
    stick.put_in()
    assert not (stick.place / "REL-001").exists()
    with OutputFolder(stick.place) as output:
        output.write("REL-001", files)
    assert sorted(each.name for each in (stick.place / "REL-001").iterdir()) == sorted(files)


def test_the_machine_sleeps_in_the_middle_of_saves(
    case: Case, case_path: Path, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    """Stopped at any moment, what lies on the disk opens, as after a battery that died; gone on, all of it is there."""
    interview = log_interview.log(
        case, InterviewDraft(code="I-001", held_on="2031-05-12", language="en"), WitnessDraft(code="W-001")
    )
    case.close()
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        os.close(reading)
        status = 1
        try:
            _save_and_record(case_path, interview.id, writing)
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    slept = 0
    with os.fdopen(reading, "r", encoding="ascii") as saying:
        for line in saying:
            word, number = line.split()
            if word == "safe" and slept < 12:
                os.kill(child, signal.SIGSTOP)
                os.waitpid(child, os.WUNTRACED)
                _opens_as_it_lies(case_path, tmp_path / f"asleep {slept}", int(number))
                os.kill(child, signal.SIGCONT)
                slept += 1
    _, status = os.waitpid(child, 0)
    assert status == 0 and slept == 12
    with closing(Case.open(case_path, PASSPHRASE)) as back:
        (kept,) = log_interview.page(back, interview.id).recordings
        with import_media.open_sound(back, kept.id, lenient=False) as sound:
            assert sound.read()[pcm.HEADER_BYTES :] == speech(6000)
        assert len(log_interview.lines(back)) == 1 + 60
        back.verify_log()
    figure(f"put to sleep {slept} times in the middle of saves: what lay on the disk opened each time, and all went on")


def _kept(case: Case, interview_id: str, sound: bytes) -> None:
    live = record_audio.begin(case, interview_id)
    live.feed(sound)
    live.finish(JobContext())


def _save_and_record(path: Path, interview_id: str, writing: int) -> None:
    with closing(Case.open(path, PASSPHRASE)) as case:
        live = record_audio.begin(case, interview_id)
        for number in range(60):
            start = pcm.sound_bytes(number * BLOCK_MS, DEFAULT_RATE)
            safe = live.feed(speech(6000)[start : start + pcm.sound_bytes(BLOCK_MS, DEFAULT_RATE)])
            log_interview.log(
                case,
                InterviewDraft(code=f"I-{number + 100}", held_on="2031-05-13", language="en"),
                WitnessDraft(code=f"W-{number + 100}"),
            )
            os.write(writing, f"safe {safe}\n".encode())
        live.finish(JobContext())


def _opens_as_it_lies(path: Path, copy: Path, safe: int) -> None:
    shutil.copytree(path, copy / path.name)
    with closing(Case.open(copy / path.name, PASSPHRASE)) as case:
        case.verify_log()
        (waiting,) = record_audio.unfinished(case) if safe else [None]
        if waiting is not None:
            assert waiting.interview_code == "I-001" and waiting.duration_ms >= safe
            assert record_audio.recover(case, waiting.media_id, JobContext()).duration_ms >= safe
    shutil.rmtree(copy)
