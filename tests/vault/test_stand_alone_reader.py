"""The stand-alone reader opens what the app wrote, without a line of the app: cases of both header formats."""

from __future__ import annotations

import ast
import hashlib
import io
import sqlite3
import subprocess
import sys
from pathlib import Path

import mnemonic
import pytest

from testimony_app.case import Case
from testimony_app.domain.roles import Role
from testimony_app.jobs import JobContext
from testimony_app.services import log_interview, people
from testimony_app.services.log_interview import InterviewDraft, PersonDraft, WitnessDraft
from tests.conftest import PASSPHRASE

ROOT = Path(__file__).resolve().parents[2]
READER = ROOT / "tools" / "read_case.py"
WORDLIST = Path(mnemonic.__file__).parent / "wordlist" / "english.txt"
GOLDEN = sorted((ROOT / "tests" / "data" / "golden").glob("*.testimony"))
SOUND = bytes(range(256)) * 200
CODERS = "eleven copper bells at dusk"


def read(case: Path, secret: str, *options: str) -> str:
    done = subprocess.run(
        [sys.executable, "-I", str(READER), str(case), *options],
        input=secret + "\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def written(tmp_path: Path) -> tuple[Path, tuple[str, ...]]:
    """A case with an interview, a name, a recording and a coder."""
    case, words = Case.create(tmp_path / "Valley.testimony", "Valley", PASSPHRASE)
    log_interview.log(
        case,
        InterviewDraft(code="I-001", held_on="2031-05-12", notes="a note that the reader finds"),
        WitnessDraft(code="W-001"),
        PersonDraft(given_name="Invented"),
    )
    case.media.add(io.BytesIO(SOUND), "recording", JobContext())
    people.add(case, people.accept(people.invite(case), CODERS).answer, "C-1", Role.CODER)
    case.close()
    return case.path, words


def test_the_passphrase_and_the_words_open_everything(written: tuple[Path, tuple[str, ...]]) -> None:
    path, words = written
    for said in (read(path, PASSPHRASE), read(path, " ".join(words), "--words", str(WORDLIST))):
        assert "content interview 1" in said
        assert "identity person 1" in said
        assert f"recording {len(SOUND)} {hashlib.sha256(SOUND).hexdigest()}" in said
        assert "C-1 coder" in said


def test_a_coder_reads_content_only(written: tuple[Path, tuple[str, ...]]) -> None:
    said = read(written[0], CODERS)
    assert "content interview 1" in said
    assert "identity" not in said
    assert "media" not in said.replace("content media", "")


def test_everything_can_be_written_in_clear_for_other_programs(
    written: tuple[Path, tuple[str, ...]], tmp_path: Path
) -> None:
    out = tmp_path / "clear"
    read(written[0], PASSPHRASE, "--out", str(out))
    with sqlite3.connect(out / "content.sqlite") as database:
        (notes,) = database.execute("SELECT notes FROM interview").fetchone()
    assert notes == "a note that the reader finds"
    with sqlite3.connect(out / "identity.sqlite") as database:
        assert database.execute("SELECT given_name FROM person").fetchone() == ("Invented",)
    (recording,) = out.glob("*.recording")
    assert recording.read_bytes() == SOUND


def test_a_wrong_passphrase_and_a_changed_header_are_refused(written: tuple[Path, tuple[str, ...]]) -> None:
    path = written[0]
    command = [sys.executable, "-I", str(READER), str(path)]
    wrong = subprocess.run(command, input="no\n", capture_output=True, text=True, check=False)
    assert wrong.returncode != 0
    for name in ("vault.hdr", "vault.hdr.bak"):
        content = (path / name).read_bytes()
        (path / name).write_bytes(content.replace(b'"generation":', b'"generation":1', 1))
    changed = subprocess.run(command, input=PASSPHRASE + "\n", capture_output=True, text=True, check=False)
    assert changed.returncode != 0


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.name)
def test_golden_cases_of_every_format_are_read(golden: Path) -> None:
    notes = dict(line.split("=", 1) for line in (golden / "GOLDEN.txt").read_text("utf-8").splitlines())
    assert f"vault {notes['vault']}" in read(golden, notes["passphrase"]) if "vault" in notes else True
    assert "media" in read(golden, notes["passphrase"])


def test_it_is_short_and_needs_two_libraries_only() -> None:
    source = READER.read_text(encoding="utf-8")
    assert len(source.splitlines()) < 300
    imported = {
        (node.module if isinstance(node, ast.ImportFrom) else node.names[0].name).split(".")[0]  # type: ignore[union-attr]
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert imported - set(sys.stdlib_module_names) == {"cryptography", "sqlcipher3"}
