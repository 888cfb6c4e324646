"""A field device is killed while it records: what was said to be safe is there, and a second at most is lost.

TESTIMONY_KILLS says how many processes die. Each records real speech through the real service, faster than real time;
what is lost is counted in milliseconds of the sound that had been fed by then.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from testimony_app.audio import pcm
from testimony_app.jobs import JobContext
from testimony_app.services.field_device import FieldDevice
from testimony_app.vault.field_box import FieldBox
from testimony_app.vault.field_kit import OUTBOX, STAGING
from testimony_app.vault.vault import Vault
from tests.sounds import spoken
from tests.vault.faults import NEVER, FaultyDisk, installed
from tests.vault.field import Headquarters, issued, opened

RUNS = int(os.environ.get("TESTIMONY_KILLS", "40"))
MOST_LOST_MS = 1000
RATES = (48_000, 48_000, 44_100, 16_000)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks and sends signals")


@dataclass
class Told:
    """What a recording process said before it died: the sound it was about to feed, and what was safe, in ms."""

    fed_ms: int = 0
    safe_ms: int = 0
    finishing: bool = False
    kept: bool = False


@pytest.mark.parametrize("way", ["signal", "disk step"])
def test_killed_while_recording(vault: Vault, tmp_path: Path, figure: Callable[[str], None], way: str) -> None:
    folder = tmp_path / "Laptop.testimony-field"
    issued(vault, folder)
    opened(folder).close()
    chance, lost, finishing = random.Random(f"field device killed by a {way}"), [], 0
    for run in range(RUNS // 2):
        rate = RATES[run % len(RATES)]
        told = killed_recording(folder, rate, chance, way)
        lost.append(told.fed_ms - judged(folder, Headquarters(vault), rate, told))
        finishing += told.finishing
    assert len(lost) == RUNS // 2
    figure(
        f"field devices killed by a {way} while recording: {len(lost)}, {finishing} of them while reading back; said "
        f"to be safe and lost: 0; worst loss {max(lost)} ms of the sound fed"
    )
    assert max(lost) <= MOST_LOST_MS


def judged(folder: Path, headquarters: Headquarters, rate: int, told: Told) -> int:
    """How many milliseconds came to headquarters, once they are exactly what was spoken."""
    box = FieldBox.open(folder)
    try:
        takes = box.takes()
        if not takes:
            assert told.safe_ms == 0, "something that was said to be safe is gone"
            return 0
        (take,) = takes
        assert take.ended or not told.kept
        before = box.number
        box.seal({"loose": "2031-05-12"}, None, [(take.media_id, {})])
        item = headquarters.items(folder)[before]
        came = headquarters.content(folder / OUTBOX / item.recordings[0].name)
        spoke = pcm.wav_header(rate) + spoken("en-long.opus", rate)
        assert came == spoke[: len(came)], "what came is not what was spoken"
        came_ms = pcm.milliseconds(max(0, len(came) - pcm.HEADER_BYTES), rate)
        assert came_ms >= told.safe_ms, "something that was said to be safe is gone"
        assert not list((folder / STAGING).iterdir())
        return came_ms
    finally:
        box.close()


def killed_recording(folder: Path, rate: int, chance: random.Random, way: str) -> Told:
    """Record in a process of its own until it dies; what it said."""
    spoken("en-long.opus", rate)
    by_disk = way == "disk step"
    disk = FaultyDisk(chance.randrange(1, 90), chance.choice(["kill", "torn"])) if by_disk else FaultyDisk(NEVER)
    lines = NEVER if by_disk else chance.randrange(1, 340)
    until_ms, seed = chance.choice([60_000, 60_000, chance.randrange(500, 3_000)]), chance.random()
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            record(folder, rate, until_ms, random.Random(seed), writing, disk)
        finally:
            os._exit(1)
    os.close(writing)
    told = Told()
    with os.fdopen(reading, "r", encoding="ascii") as saying:
        for number, line in enumerate(saying):
            note(told, line.split())
            if number == lines:
                os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    died = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    assert died, "the recording process failed by itself"
    return told


def note(told: Told, said: list[str]) -> None:
    word, number = said[0], int(said[1])
    if word == "fed":
        told.fed_ms = number
    elif word == "safe":
        assert number >= told.safe_ms
        told.safe_ms = number
    elif word == "finishing":
        told.finishing = True
    elif word == "kept":
        told.kept, told.safe_ms = True, number


def record(folder: Path, rate: int, until_ms: int, chance: random.Random, writing: int, disk: FaultyDisk) -> None:
    def say(word: str, number: int) -> None:
        os.write(writing, f"{word} {number}\n".encode())

    device = FieldDevice(folder)
    whole, at = spoken("en-long.opus", rate), 0
    live = device.begin(rate)
    with installed(disk):
        while live.sound_ms < until_ms:
            size = pcm.sound_bytes(chance.choice([10, 20, 20, 40, 85, 100]), rate)
            block, at = whole[at : at + size], at + size
            say("fed", live.sound_ms + pcm.milliseconds(len(block), rate))
            say("safe", live.feed(block))
        say("finishing", 0)
        say("kept", live.finish(JobContext()).duration_ms)
    os.kill(os.getpid(), signal.SIGKILL)
