"""`testimony media record`: samples from standard input, ended by Ctrl-C, and what a kill leaves."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from io import BufferedReader, RawIOBase, TextIOWrapper, UnsupportedOperation
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from testimony_app.audio.pcm_stream import Form
from testimony_app.case import Case
from testimony_app.cli import record
from testimony_app.jobs import JobContext
from testimony_app.services.log_interview import InterviewRead
from tests.core.cli_support import PASSPHRASE, InCase, pipe
from tests.sounds import speech, wav

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

ROOT = Path(__file__).resolve().parents[2]


def test_the_command_records_raw_samples_and_wav(case: Case, case_path: Path, interview: InterviewRead) -> None:
    case.close()
    sound = speech(seconds=2)
    for stream, rate in ((sound, "48000"), (wav(Form("s16", 2, 44_100), _twice(speech(44_100, 2)), True), "48000")):
        status, out, err = _recorded(case_path, stream, "--rate", rate)
        assert status == 0, err
        assert json.loads(out)["recording"]["duration_ms"] == 2000
        assert "ms are safe" in err
    assert len(InCase(case_path)("media", "list")["recordings"]) == 2
    status, _, err = _recorded(case_path, sound, "--rate", "8000")
    assert status == 2 and "recording.rate_unfit" in err
    status, _, err = _recorded(case_path, b"")
    assert status == 3 and "recording.no_sound" in err


@pytest.mark.skipif(sys.platform == "win32", reason="sends signals")
def test_ctrl_c_ends_and_keeps_and_a_kill_is_brought_in(case: Case, case_path: Path, interview: InterviewRead) -> None:
    case.close()
    sound = speech(seconds=4)
    process, told = _started(case_path, sound)
    assert told
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert json.loads(out)["recording"]["duration_ms"] == 4000
    process, told = _started(case_path, sound)
    process.kill()
    process.communicate(timeout=60)
    run = InCase(case_path)
    (waiting,) = run("media", "unfinished")["unfinished"]
    assert (waiting["interview_code"], waiting["whole"]) == ("I-001", False)
    assert waiting["duration_ms"] >= 4000 - 1000 and told[-1] <= waiting["duration_ms"]
    assert run("media", "recover", "nothing", expect=6)["error"]["code"] == "recording.missing"
    kept = run("media", "recover", waiting["media_id"][:8])["recording"]
    assert kept["recovered"] and kept["duration_ms"] >= told[-1]
    process, _ = _started(case_path, sound)
    process.kill()
    process.communicate(timeout=60)
    (waiting,) = run("media", "unfinished")["unfinished"]
    assert run("media", "discard", waiting["media_id"], expect=2)
    assert run("media", "discard", waiting["media_id"], "--sure")["media_id"] == waiting["media_id"]
    assert run("media", "unfinished")["unfinished"] == []


def test_what_was_handed_over_before_ctrl_c_still_comes_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    stopped = JobContext()
    stopped.cancel()
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as stream, os.fdopen(writing, "wb", buffering=0) as recorder:
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(stream))
        recorder.write(bytes(60_000))
        assert sum(map(len, record._blocks(stopped))) == 60_000

    class Endless(RawIOBase):
        def fileno(self) -> int:
            raise UnsupportedOperation

        def readable(self) -> bool:
            return True

        def readinto(self, into: WriteableBuffer) -> int:
            return len(memoryview(into))

    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BufferedReader(Endless())))
    assert sum(map(len, record._blocks(stopped))) < 200_000


def _twice(sound: bytes) -> bytes:
    return np.repeat(np.frombuffer(sound, "<i2"), 2).tobytes()


def _command(case_path: Path, secret: int, *more: str) -> list[str]:
    given = ["media", "record", "-i", "I-001", "--case", str(case_path), "--passphrase-fd", str(secret), "--json"]
    return [sys.executable, "-m", "testimony_app.cli.main", *given, *more]


def _recorded(case_path: Path, stream: bytes, *more: str) -> tuple[int, str, str]:
    secret = pipe(PASSPHRASE + "\n")
    done = subprocess.run(
        _command(case_path, secret, *more),
        input=stream,
        capture_output=True,
        cwd=ROOT,
        pass_fds=(secret,),
        timeout=60,
        check=False,
    )
    os.close(secret)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def _started(case_path: Path, stream: bytes) -> tuple[subprocess.Popen[bytes], list[int]]:
    """The command after all of `stream` was told to be safe but its end, and its standard input still open."""
    secret = pipe(PASSPHRASE + "\n")
    process = subprocess.Popen(
        _command(case_path, secret),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        pass_fds=(secret,),
    )
    os.close(secret)
    assert process.stdin is not None and process.stderr is not None
    process.stdin.write(stream)
    process.stdin.flush()
    told: list[int] = []
    while not told or told[-1] < 3000:
        line = process.stderr.readline().decode()
        assert line.endswith("ms are safe\n"), line
        told.append(int(line.split()[0]))
    return process, told
