"""The code book from the command line: every act on it, and whole code books in and out."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.core.cli_support import InCase, create, run_testimony


@pytest.fixture
def testimony(tmp_path: Path) -> InCase:
    run = create(tmp_path / "Book.testimony")
    run("interview", "log", "--date", "2031-05-12", "--set", "language=en")
    run("transcript", "add", "-i", "I-001", fds={"--text-fd": "We heard the siren.\nThen the second strike came.\n"})
    return run


def paths(run: InCase) -> list[str]:
    return [each["path"] for each in run("code", "list")["codes"]]


def test_codes_are_moved_merged_split_and_retired(testimony: InCase) -> None:
    for name in ("Attack", "Siren", "Alarm"):
        testimony("code", "add", name)
    assert testimony("code", "move", "Siren", "Alarm", "--below", "Attack")["codes"] == [
        *("Attack", "Attack / Siren", "Attack / Alarm"),
    ]
    assert testimony("code", "move", "Alarm", "--way", "up")["codes"][1] == "Attack / Alarm"
    assert testimony("code", "move", "Siren", "--before", "Alarm")["codes"][1] == "Attack / Siren"
    assert testimony("code", "move", "Alarm", "--way", "out")["codes"][-1] == "Alarm"
    assert testimony("code", "move", "Attack", "--below", "Siren", expect=3)["error"]["code"] == "code.own_ancestor"
    assert "--below" in testimony("code", "move", "Siren", expect=2)
    testimony("tag", "code", "-i", "I-001", "--segment", "1", "--code", "Siren")
    testimony("tag", "code", "-i", "I-001", "--segment", "1", "--code", "Alarm")
    testimony("tag", "code", "-i", "I-001", "--segment", "2", "--code", "Alarm")
    effect = {"moved": 1, "united": 1, "lifted": 0}
    assert testimony("code", "merge", "Alarm", "--into", "Siren", "--dry-run") == effect
    assert "Alarm" in paths(testimony)
    assert testimony("code", "merge", "Alarm", "--into", "Siren") == effect
    assert paths(testimony) == ["Attack", "Attack / Siren"]
    chosen = testimony("code", "split", "Siren", "--into", "Second strike", "--new", "--words", "second strike")
    assert len(chosen["passages"]) == 1 and paths(testimony)[1:] == ["Attack / Second strike", "Attack / Siren"]
    me = testimony("code", "history", "Siren")["history"][0]["person"]
    dry = testimony("code", "split", "Siren", "--into", "Second strike", "--coder", me, "--dry-run")
    assert len(dry["passages"]) == 1
    asked = testimony("code", "split", "Siren", "--into", "Second strike", "--query", "interview:I-001", "--dry-run")
    assert asked == dry, "one passage of the code lies where the query finds"
    none = testimony("code", "split", "Siren", "--into", "Second strike", "--query", "text:second", "--dry-run")
    assert none == {"passages": []}
    assert testimony("code", "split", "Siren", "--into", "Attack", "--coder", "nobody", expect=6)
    assert "--words" in testimony("code", "split", "Siren", "--into", "Attack", expect=2)
    assert testimony("code", "retire", "Attack")["code"]["retired"]
    assert all(each["code"]["retired"] for each in testimony("code", "list")["codes"])
    testimony("code", "retire", "Siren", "--back")
    assert testimony("code", "remove", "Attack", "--all", expect=3)["error"]["code"] == "code.in_use"
    told = testimony("code", "history", "Siren")["history"]
    assert [each["version"]["act"] for each in told] == [
        *("code.brought_back", "code.withdrawn", "code.split", "code.merged"),
        *("code.moved", "code.moved", "code.added"),
    ]


def test_code_books_come_in_after_a_look_and_go_out(testimony: InCase, tmp_path: Path) -> None:
    offered = testimony("code", "starter")["starters"]
    assert [each["key"] for each in offered] == ["attack", "propositions", "harm", "care"]
    planned = testimony("code", "starter", "care", "--dry-run")
    assert planned["added"] == 18 and paths(testimony) == []
    testimony("code", "starter", "care")
    assert testimony("code", "starter", "care")["unchanged"] == len(paths(testimony)) == 18
    for kind in ("qdc", "csv", "xlsx"):
        lost = testimony("code", "export", tmp_path / f"book.{kind}")["lost"]
        assert "history" in {each["kind"] for each in lost}
        assert testimony("code", "import", tmp_path / f"book.{kind}", "--dry-run")["unchanged"] == 18
    table = tmp_path / "edited.csv"
    rows = list(csv.reader((tmp_path / "book.csv").read_text("utf-8-sig").splitlines()))
    rows[1][4] = "Asked for in the interview."
    with table.open("w", newline="", encoding="utf-8-sig") as file:
        csv.writer(file).writerows([*rows, ["", "", "", "Own code", *[""] * 6]])
    look = testimony("code", "import", table, "--dry-run")
    assert (look["added"], look["changed"], look["clashes"]) == (1, 1, 0)
    changed = next(each for each in look["lines"] if each["outcome"] == "changed")
    assert changed["fields"]["definition"][1] == "Asked for in the interview."
    testimony("code", "import", table, "--keep")
    assert testimony("code", "import", table, "--dry-run")["changed"] == 1, "what was here was left as it was"
    assert "Own code" in paths(testimony)
    assert testimony("code", "export", tmp_path / "book.csv", expect=3)["error"]["code"] == "file.exists"
    assert testimony("code", "import", tmp_path / "book.txt", expect=2)["error"]["code"] == "code.book_kind"
    assert testimony("code", "starter", "nothing", expect=6)["error"]["code"] == "code.starter_missing"


def test_a_plan_is_shown_to_people_too(testimony: InCase) -> None:
    fds = {"--passphrase-fd": testimony.passphrase + "\n"}
    said = run_testimony("code", "starter", "care", "--dry-run", "--case", testimony.path, fds=fds)
    assert said.status == 0 and "Particular need / Child" in said.out and "Added" in said.out
    listed = run_testimony("code", "starter", "--case", testimony.path, fds=fds)
    assert "Care for the witness" in listed.out
