"""Masking on the command line: what is shown, what must be decided, and that a reason opens the words again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.core.cli_support import InCase, create

FORM = {"identity": {"given_name": "Zubaida", "family_name": "Qasmiyeh"}, "interview": {"notes": "Told by Zubaida"}}
WORDS = "Zubaida came.\nZubayda left with Qasmiyehs.\nCall 0944 555 123.\n"


@pytest.fixture
def held(tmp_path: Path) -> InCase:
    made = create(tmp_path / "North Valley.testimony")
    options = ["--date", "2031-05", "--set", "language=en"]
    made("interview", "log", *options, fds={"--form-fd": json.dumps(FORM)})
    made("transcript", "add", "-i", "I-001", fds={"--text-fd": WORDS})
    return made


def said(held: InCase) -> list[str]:
    return [each["text"] for each in held("transcript", "show", "-i", "I-001")["segments"]]


def test_names_are_listed_decided_by_number_and_masked(held: InCase) -> None:
    listed = held("transcript", "names", "-i", "I-001")
    found = [(each["number"], each["segment"], each["words"], each["certain"]) for each in listed["findings"]]
    assert found == [
        (1, 1, "Zubaida", True),
        (2, 2, "Zubayda", False),
        (3, 2, "Qasmiyehs", False),
        (4, 3, "0944 555 123", True),
    ]
    assert [each["field"] for each in listed["elsewhere"]] == ["notes"]
    place = ("transcript", "mask", "-i", "I-001")
    assert held(*place, expect=2)
    assert held(*place, "--reviewed", expect=3)["error"]["code"] == "transcript.undecided"
    assert held(*place, "--reviewed", "--keep", "1-3", expect=3)["error"]["code"] == "transcript.name_kept"
    assert held(*place, "--reviewed", "--mask", "9", expect=2)
    assert held(*place, "--reviewed", "--mask", "2", "--keep", "2", expect=2)
    assert said(held) == WORDS.splitlines()
    made = held(*place, "--reviewed", "--mask", "2", "--keep", "4", "--keep-rest")
    assert (made["chips"], made["cleared"], made["transcript"]["masked_at"] is None) == (2, True, False)
    assert said(held) == ["⟦P-1⟧ came.", "⟦P-1⟧ left with Qasmiyehs.", "Call 0944 555 123."]


def test_the_words_are_shown_for_a_reason_only(held: InCase) -> None:
    held("transcript", "mask", "-i", "I-001", "--reviewed", "--mask-rest")
    assert (
        held("transcript", "reveal", "-i", "I-001", "--reason", " ", expect=2)["error"]["code"]
        == "identity.reason_missing"
    )
    shown = held("transcript", "reveal", "-i", "I-001", "--reason", "to call back")["words"]
    assert [each["words"] for each in shown] == ["Zubaida", "Zubayda", "Qasmiyehs", "0944 555 123"]
    actions = [each["action"] for each in held("log", "show")["entries"]]
    assert "identity.words_opened" in actions
    assert "transcript.masked" in actions


def test_a_name_that_is_typed_in_again_is_told(held: InCase) -> None:
    held("transcript", "mask", "-i", "I-001", "--reviewed", "--mask-rest")
    assert held("transcript", "still-named")["transcripts"] == []
    held("transcript", "correct", "-i", "I-001", "--segment", "1", fds={"--text-fd": "Zubaida came back."})
    told = held("transcript", "still-named")
    assert [len(each["segment_ids"]) for each in told["transcripts"]] == [1]
    assert [each["field"] for each in told["elsewhere"]] == ["notes"]
