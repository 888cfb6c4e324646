"""Grading a link and finding out what an incident rests on, on the command line."""

from __future__ import annotations

from pathlib import Path

from testimony_app.cli import exit_codes
from tests.core.cli_support import InCase, create, run_testimony


def human(held: InCase, *arguments: str) -> str:
    return run_testimony(*arguments, "--case", held.path, fds={"--passphrase-fd": held.passphrase + "\n"}).out


def test_a_link_is_graded_and_the_incident_weighed(tmp_path: Path) -> None:
    held = create(tmp_path / "North Valley.testimony")
    held("incident", "add", "--title", "A clinic", "--date", "2031-05-12", "--set", "local_time=14:05")
    for interview, day in (("I-001", "2031-06-01"), ("I-002", "2031-07-01")):
        options = ["--code", interview, "--witness", "W-001", "--date", day, "--witness-set", "roles=eyewitness"]
        held("interview", "log", *options, "--consent", "interview=given")
        held(
            "transcript", "add", "-i", interview, fds={"--text-fd": "We heard it about two, and then the lights went."}
        )
    tag = ["tag", "incident", "--incident", "INC-001", "--segment", "1"]
    first = held(*tag, "-i", "I-001", "--set", "proposition=time", "--set", "told_from=14:00~")["coding"]
    shown = held("tag", "grade", first["id"][:8])
    assert shown["proposals"] == {"stance": "supports", "knowledge": "saw", "evidence_class": "direct"}
    assert shown["coding"]["stance"] == "", "nothing is written that nobody accepted"
    graded = held("tag", "grade", first["id"][:8], "--accept-proposals", "--set", "credibility=probably_true")
    assert (graded["coding"]["knowledge"], graded["coding"]["told_from"], graded["proposals"]) == ("saw", "14:00~", {})
    held(*tag, "-i", "I-002", "--set", "proposition=time", "--set", "told_from=15:00", "--set", "stance=supports")
    grid = held("incident", "grid", "--incident", "INC-001")
    assert grid["witnesses"][0]["interview_codes"] == ["I-001", "I-002"]
    time = next(each for each in grid["rows"] if each["proposition"] == "time")
    assert [mark["form"] for mark in time["cells"][0]] == ["direct", ""] and time["gaps"][0]["code"] == "one_account"
    said = human(held, "incident", "grid", "--incident", "INC-001")
    assert "Time rests on one witness" in said and "Weapon: nothing is known yet" in said
    assert [(each["gap"], each["interviews"]) for each in grid["unknown"]] == [("nobody_noted", ["I-001", "I-002"])]
    assert "It is not recorded who was present: I-001, I-002" in said and not grid["together"]
    held(
        *("interview", "log", "--code", "I-003", "--witness", "W-002", "--date", "2031-07-02"),
        *("--set", "interpreter=W-001", "--consent", "interview=given"),
    )
    held("transcript", "add", "-i", "I-003", fds={"--text-fd": "I heard it too, at three."})
    held(*tag, "-i", "I-003", "--set", "proposition=time", "--set", "stance=supports", "--set", "knowledge=saw")
    beside = {"witness": "W-001", "other": "W-002", "interview": "I-003", "reason": "interpreted"}
    assert held("incident", "show", "--incident", "INC-001")["together"] == [beside]
    certainty = held("incident", "certainty", "--incident", "INC-001")
    assert certainty["together"] == [beside] and certainty["proposal"]["rule"] == "one_account"
    assert "W-001 interpreted for W-002 (I-003)" in human(held, "incident", "certainty", "--incident", "INC-001")
    told = held("incident", "told", "--incident", "INC-001")
    assert [each["told"]["about"] for each in told["tellings"]] == [True, False] and told["contested"]
    (compared,) = held("incident", "compare", "-w", "W-001")["comparisons"]
    assert [each["change"] for each in compared["differences"]] == ["changed"]
    words = human(held, "incident", "compare")
    assert "changed" in words and "inconsistent" not in words.casefold()
    proposal = held("incident", "certainty", "--incident", "INC-001")["proposal"]
    assert (proposal["certainty"], proposal["figures"]["direct"]) == ("possible", 1), "two who were not apart"
    decide = ["incident", "decide", "--incident", "INC-001", "--certainty", "possible"]
    held(*decide, expect=exit_codes.REFUSED, fds={"--reasons-fd": " "})
    made = held(*decide, fds={"--reasons-fd": "One witness so far."})["decision"]
    assert (made["certainty"], made["proposed"]) == ("possible", "possible")
    assert held("incident", "show", "--incident", "INC-001")["incident"]["certainty"] == "possible"
    assert "One witness so far." in human(held, "incident", "certainty", "--incident", "INC-001")
    correct = ["incident", "correct", "--incident", "INC-001", "--set", "certainty=confirmed"]
    assert held(*correct, expect=exit_codes.REFUSED)["error"]["code"] == "certainty.needs_reasons"
    held(*tag, "-i", "I-001", "--set", "told_from=noon", expect=exit_codes.USAGE)
