"""The command as a process of its own: prompts, locks, Ctrl-C, and what other users of the machine could see."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from testimony_app.case import Case
from tests.core.cli_support import PASSPHRASE, pipe, run_testimony

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="prompts are tried on a pseudo-terminal")
COMMAND = [sys.executable, "-m", "testimony_app.cli.main"]
ROOT = Path(__file__).resolve().parents[2]
SOUND = ROOT / "resources" / "demo" / "sound" / "I-074.ogg"
MODEL = ROOT / "tests" / "data" / "mini-whisper" / "mini_whisper_en_ar_ct2_int8.tar.gz"
WORDS = "Witness: She hid in the cellar until the morning.\n"


def _start(*arguments: str | Path, fds: tuple[int, ...] = (), **options: object) -> subprocess.Popen[bytes]:
    given = [*COMMAND, *map(str, arguments)]
    assert PASSPHRASE not in os.environ.values()
    assert not any(PASSPHRASE in each or "cellar" in each for each in given)
    streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
    return subprocess.Popen(given, cwd=ROOT, pass_fds=fds, start_new_session=True, **streams)  # type: ignore[call-overload,no-any-return]  The streams are of several kinds.


def _ended(process: subprocess.Popen[bytes]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=120)
    return process.returncode, (out or b"").decode(), (err or b"").decode()


def test_a_passphrase_comes_by_a_descriptor_and_is_in_no_argument(case: Case, case_path: Path) -> None:
    case.close()
    secret = pipe(PASSPHRASE + "\n")
    process = _start("case", "info", "--case", case_path, "--json", "--passphrase-fd", str(secret), fds=(secret,))
    cmdline = Path(f"/proc/{process.pid}/cmdline")
    seen = cmdline.read_bytes() if cmdline.exists() else b""
    status, out, err = _ended(process)
    os.close(secret)
    assert (status, err) == (0, "")
    assert json.loads(out)["title"] == "North Valley"
    assert PASSPHRASE.encode() not in seen


def test_without_terminal_and_descriptor_nothing_is_asked(case: Case, case_path: Path) -> None:
    case.close()
    status, out, err = _ended(_start("case", "open", "--case", case_path))
    assert (status, out) == (2, "")
    assert "--passphrase-fd" in err
    assert "Traceback" not in err


def test_a_typed_passphrase_is_not_echoed(case: Case, case_path: Path) -> None:
    case.close()
    leader, follower = pty.openpty()
    process = _start("case", "open", "--case", case_path, stdin=follower, stdout=follower, stderr=follower)
    os.close(follower)
    seen = _read_until(leader, b"Passphrase: ")
    os.write(leader, PASSPHRASE.encode() + b"\n")
    seen += _rest(leader)
    assert process.wait(timeout=60) == 0
    assert b"North Valley" in seen
    assert PASSPHRASE.encode() not in seen


def test_the_recovery_words_are_shown_once_and_two_asked_back(tmp_path: Path) -> None:
    leader, follower = pty.openpty()
    path = tmp_path / "A.testimony"
    process = _start("case", "create", path, stdin=follower, stdout=follower, stderr=follower)
    os.close(follower)
    _read_until(leader, b"New passphrase: ")
    os.write(leader, PASSPHRASE.encode() + b"\n")
    _read_until(leader, b"The same again: ")
    os.write(leader, PASSPHRASE.encode() + b"\n")
    sheet = _read_until(leader, b"\nWord ") + _read_until(leader, b": ")
    words = _words(sheet)
    assert len(words) == 24
    first = int(sheet.rsplit(b"Word ", 1)[1].split(b":")[0])
    os.write(leader, words[first].encode() + b"\n")
    second = int(_read_until(leader, b": ").rsplit(b"Word ", 1)[1].split(b":")[0])
    os.write(leader, words[second].encode() + b"\n")
    assert b"vault_id" in _rest(leader)
    assert process.wait(timeout=60) == 0
    secret, new = pipe(" ".join(words[number] for number in range(1, 25)) + "\n"), pipe(PASSPHRASE + " again\n")
    fds = ("--words-fd", str(secret), "--new-passphrase-fd", str(new))
    assert _ended(_start("case", "recover", "--case", path, *fds, fds=(secret, new)))[0] == 0


def test_a_case_that_is_open_elsewhere_is_in_use(case: Case, case_path: Path) -> None:
    secret = pipe(PASSPHRASE + "\n")
    status, _, err = _ended(
        _start("case", "open", "--case", case_path, "--json", "--passphrase-fd", str(secret), fds=(secret,))
    )
    assert status == 7
    assert json.loads(err)["error"]["code"] == "vault.in_use"


def test_stderr_holds_no_testimony(case: Case, case_path: Path, interview: object) -> None:
    case.close()
    secret, words = pipe(PASSPHRASE + "\n"), pipe(WORDS)
    open_case = ("--case", case_path, "--passphrase-fd", str(secret))
    added = _ended(_start("transcript", "add", "-i", "I-001", *open_case, "--text-fd", str(words), fds=(secret, words)))
    assert (added[0], added[2]) == (0, "")
    secret = pipe(PASSPHRASE + "\n")
    open_case = ("--case", case_path, "--passphrase-fd", str(secret))
    shown = _ended(_start("transcript", "show", "-i", "I-001", *open_case, fds=(secret,)))
    assert "in the cellar" in shown[1]
    assert shown[2] == ""


def test_ctrl_c_stops_a_long_act_without_a_traceback(tmp_path: Path) -> None:
    process = _start("demo", "build", tmp_path / "Demo.testimony")
    assert process.stderr is not None
    assert b"demo build" in process.stderr.readline()
    process.send_signal(signal.SIGINT)
    status, out, err = _ended(process)
    assert (status, out) == (130, "")
    assert "Traceback" not in err
    assert "Stopped" in err


def test_a_transcription_stopped_by_ctrl_c_can_be_done_again(case: Case, case_path: Path, interview: object) -> None:
    case.close()
    secret = {"--passphrase-fd": PASSPHRASE + "\n"}
    assert run_testimony("media", "import", SOUND, "-i", "I-001", "--case", case_path, fds=secret).status == 0
    assert run_testimony("model", "add", MODEL, "--allow-unknown").status == 0
    leader, follower = pty.openpty()
    descriptor = pipe(PASSPHRASE + "\n")
    given = ("transcribe", "-i", "I-001", "--case", case_path, "--passphrase-fd", str(descriptor))
    process = _start(*given, fds=(descriptor,), stdout=follower, stderr=follower)
    os.close(follower)
    seen = _read_until(leader, b"speech model")
    os.killpg(process.pid, signal.SIGINT)  # As a terminal does it: the child that listens gets it too.
    seen += _rest(leader)
    assert process.wait(timeout=60) == 130
    assert b"Stopped" in seen
    assert b"Traceback" not in seen
    again = run_testimony("transcribe", "-i", "I-001", "--case", case_path, "--json", fds=secret)
    assert again.status == 0
    assert again.data["transcript"]["state"] == "draft"
    assert again.data["segments"] > 3


@pytest.mark.slow
def test_the_demonstration_walks_from_a_recording_to_a_document(tmp_path: Path) -> None:
    said = run_testimony("demo", "walk", tmp_path / "walk", "--json")
    assert said.status == 0, said.err
    assert said.data["sound"] is True
    assert Path(said.data["docx"]).read_bytes().startswith(b"PK")
    assert said.err.count("testimony ") >= 10
    again = run_testimony("demo", "build", tmp_path / "walk" / "Demonstration.testimony")
    assert again.status == 3


def test_a_closed_pipe_is_no_bug() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    status, _, err = _ended(_start("terms", "consent_scope", stdout=writing))
    os.close(writing)
    assert status != 70
    assert "Traceback" not in err


def _read_until(descriptor: int, end: bytes) -> bytes:
    held = b""
    while not held.endswith(end):
        held += os.read(descriptor, 1)
    return held


def _rest(descriptor: int) -> bytes:
    held = b""
    try:
        while block := os.read(descriptor, 4096):
            held += block
    except OSError:
        pass  # A pseudo-terminal ends so on Linux.
    return held


def _words(sheet: bytes) -> dict[int, str]:
    tokens = sheet.decode().split()
    return {int(number): word for number, word in pairwise(tokens) if number.isdigit() and word.isalpha()}
