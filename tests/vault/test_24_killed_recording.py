"""A process is killed while it records: what was said to be safe is there, and less than a second was lost.

TESTIMONY_KILLS says how many processes die. Each records real speech through the real service, faster than real time:
what is lost is counted in milliseconds of the sound that had been fed by then.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import warnings
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from testimony_app.audio import pcm
from testimony_app.case import Case
from testimony_app.jobs import JobContext
from testimony_app.services import import_media, record_audio
from testimony_app.services.live_recording import GAP_MS
from testimony_app.services.log_interview import InterviewRead, page
from tests.conftest import PASSPHRASE
from tests.sounds import spoken
from tests.vault.faults import NEVER, FaultyDisk, installed

RUNS = int(os.environ.get("TESTIMONY_KILLS", "40"))
MOST_LOST_MS = 1000
LONG_MS = (60_000,) * 3
"""How long most recordings would get; the others are short enough to be killed while they are kept."""

RATES = (48_000, 48_000, 44_100, 16_000)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks and sends signals")


@dataclass
class Told:
    """What a recording process said before it died: the sound that it was about to feed, what was safe, its pauses.

    pauses: bytes of sound before each.
    """

    fed_ms: int = 0
    safe_ms: int = 0
    pauses: list[int] = field(default_factory=list)
    finishing: bool = False
    kept: bool = False


@pytest.mark.parametrize("way", ["signal", "disk step"])
def test_killed_while_recording(
    case: Case, case_path: Path, interview: InterviewRead, figure: Callable[[str], None], way: str
) -> None:
    case.close()
    chance = random.Random(f"recording killed by a {way}")
    lost, sound_ms, finishing = [], 0, 0
    for run in range(RUNS // 2):
        rate = RATES[run % len(RATES)]
        said = _said(rate, run)
        told = _killed(case_path, interview.id, rate, said, chance, way)
        with closing(Case.open(case_path, PASSPHRASE)) as again:
            kept_ms = _judged(again, interview.id, rate, said, told)
        lost.append(told.fed_ms - kept_ms)
        sound_ms += told.fed_ms
        finishing += told.finishing
    assert len(lost) == RUNS // 2
    figure(
        f"recording processes killed by a {way}: {len(lost)}, {finishing} of them while keeping it, after "
        f"{sound_ms / 1000:.0f} s of sound; said to be safe and lost: 0; worst loss {max(lost)} ms of the sound fed"
    )
    assert max(lost) <= MOST_LOST_MS


def _said(rate: int, run: int) -> bytes:
    """What is spoken in this run: it begins elsewhere each time, because the same sound is taken only once."""
    whole, start = spoken("en-long.opus", rate), run * 1002
    return whole[start:] + whole[:start]


def _judged(case: Case, interview_id: str, rate: int, said: bytes, told: Told) -> int:
    """How many milliseconds came back, once they are exactly what was spoken."""
    waiting = record_audio.unfinished(case)
    before = {each.id for each in page(case, interview_id).recordings}
    if told.kept:
        assert waiting == []
        recording = max(page(case, interview_id).recordings, key=lambda each: each.imported_at)
    elif not waiting:
        held = [each for each in page(case, interview_id).recordings if each.duration_ms > 0]
        recording = max(held, key=lambda each: each.imported_at, default=None)
        if recording is None or not told.finishing:
            assert told.safe_ms == 0, "something that was said to be safe is gone"
            return 0
    else:
        (unfinished,) = waiting
        assert unfinished.interview_code == "I-001"
        if not unfinished.duration_ms:
            assert told.safe_ms == 0
            record_audio.discard_unfinished(case, unfinished.media_id)
            return 0
        recording = record_audio.recover(case, unfinished.media_id, JobContext())
        assert recording.id not in before
        assert recording.recovered is not unfinished.whole
    with import_media.open_sound(case, recording.id, lenient=False) as sound:
        came = sound.read()
    expected = _expected(rate, said, told.pauses)
    assert came == (pcm.wav_header(rate) + expected)[: len(came)], "what came back is not what was spoken"
    assert recording.duration_ms >= told.safe_ms, "something that was said to be safe is gone"
    assert not list((case.path / "staging").iterdir())
    case.verify_log()
    return recording.duration_ms


def _expected(rate: int, said: bytes, pauses: list[int]) -> bytes:
    """All that is spoken, with the silence of each pause at its place in bytes."""
    for at in pauses:
        said = said[:at] + bytes(pcm.sound_bytes(GAP_MS, rate)) + said[at:]
    return said


def _killed(path: Path, interview_id: str, rate: int, said: bytes, chance: random.Random, way: str) -> Told:
    """Record in a process of its own until it dies; what it said."""
    seed = chance.random()
    by_disk = way == "disk step"
    disk = FaultyDisk(chance.randrange(1, 120), chance.choice(["kill", "torn"])) if by_disk else FaultyDisk(NEVER)
    lines = NEVER if by_disk else chance.randrange(1, 340)
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            _record(path, interview_id, rate, said, random.Random(seed), writing, disk)
        finally:
            os._exit(1)
    os.close(writing)
    told = Told()
    with os.fdopen(reading, "r", encoding="ascii") as saying:
        for number, line in enumerate(saying):
            _note(told, line.split())
            if number == lines:
                os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    died = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    assert died or told.kept, "the recording process failed by itself"
    return told


def _note(told: Told, said: list[str]) -> None:
    word, number = said[0], int(said[1])
    if word == "fed":
        told.fed_ms = number
    elif word == "safe":
        assert number >= told.safe_ms
        told.safe_ms = number
    elif word == "resuming":
        told.pauses.append(number)
    elif word == "finishing":
        told.finishing = True
    elif word == "kept":
        told.kept, told.safe_ms = True, number


def _record(
    path: Path, interview_id: str, rate: int, said: bytes, chance: random.Random, writing: int, disk: FaultyDisk
) -> None:
    def say(word: str, number: int) -> None:
        os.write(writing, f"{word} {number}\n".encode())

    case = Case.open(path, PASSPHRASE)
    live = record_audio.begin(case, interview_id, rate)
    at, gaps, until_ms = 0, 0, chance.choice([*LONG_MS, chance.randrange(500, 3000)])
    with installed(disk):
        while live.sound_ms < until_ms:
            size = pcm.sound_bytes(chance.choice([10, 20, 20, 40, 85, 100]), rate)
            block, at = said[at : at + size], at + size
            say("fed", live.sound_ms + pcm.milliseconds(len(block), rate))
            say("safe", live.feed(block))
            if chance.random() < 0.01:
                live.pause()
                say("resuming", at + gaps)
                live.resume()
                gaps += pcm.sound_bytes(GAP_MS, rate)
        say("finishing", 0)
        kept = live.finish(JobContext())
        say("kept", kept.duration_ms)
    os.kill(os.getpid(), signal.SIGKILL)
