"""Coding by ear, moving, memos and favourites on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from testimony_app.case import Case
from testimony_app.domain.transcripts import Utterance
from testimony_app.services import edit_transcript, manage_codebook
from testimony_app.services.log_interview import InterviewRead
from testimony_app.services.manage_incidents import IncidentDraft, add
from tests.core.cli_support import InCase


@pytest.fixture
def held(case: Case, case_path: Path, interview: InterviewRead) -> InCase:
    lines = [Utterance("No siren was heard.", 1000, 2900), Utterance("Then we ran down.", 4000, 5700)]
    edit_transcript.add_transcript(case, interview.id, lines)
    manage_codebook.add(case, manage_codebook.CodeDraft(name="Siren")).run()
    add(case, IncidentDraft(code="INC-001", title="Strike near the clinic", happened_on="2031-05-12"))
    case.close()
    return InCase(case_path)


def test_a_stretch_of_sound_is_tagged_moved_and_noted(held: InCase) -> None:
    tag = ("tag", "code", "-i", "I-001", "--code", "siren")
    coding = held(*tag, "--sound", "0:01.3-0:02.08")["coding"]
    assert (coding["start_offset"], coding["end_offset"]) == (3, 12)
    assert (coding["start_ms"], coding["end_ms"]) == (1300, 2080)
    tied = held("tag", "incident", "-i", "I-001", "--incident", "INC-001", "--sound", "0:00:01-0:06")["coding"]
    assert tied["start_segment_id"] != tied["end_segment_id"]
    held("tag", "memo", coding["id"][:12], fds={"--memo-fd": "Whose siren?"})
    moved = held("tag", "move", coding["id"][:12], "--segment", "1", "--quote", "-", stdin="siren")["coding"]
    assert (moved["memo"], moved["start_offset"], moved["end_offset"]) == ("Whose siren?", 3, 8)
    assert moved["start_ms"] is None


@pytest.mark.parametrize(
    ("pointing", "status"),
    [
        (("--sound", "0:03-0:03.9"), 2),
        (("--sound", "0:02-0:01"), 2),
        (("--sound", "from 1 to 2"), 2),
        (("--sound", "0:01-0:02", "--segment", "1"), 2),
    ],
)
def test_a_stretch_that_cannot_be_tagged_says_why(held: InCase, pointing: tuple[str, ...], status: int) -> None:
    held("tag", "code", "-i", "I-001", "--code", "siren", *pointing, expect=status)


def test_favourites_are_set_listed_and_freed(held: InCase) -> None:
    assert held("favourite", "set", "3", "--code", "siren")["favourite"]["name"] == "Siren"
    held("favourite", "set", "1", "--incident", "INC-001")
    listed = held("favourite", "list")["favourites"]
    assert [(each["digit"], each["name"]) for each in listed] == [(1, "INC-001 Strike near the clinic"), (3, "Siren")]
    held("favourite", "set", "5", "--code", "siren")
    held("favourite", "clear", "1")
    assert [each["digit"] for each in held("favourite", "list")["favourites"]] == [5]
    held("favourite", "clear", "1", expect=3)
    held("favourite", "set", "0", "--code", "siren", expect=2)
    held("favourite", "set", "2", expect=2)
