"""From what a person writes, a code or the first characters of an id, to the record that is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from testimony_app.case import Case
from testimony_app.cli.asking import UsageProblem
from testimony_app.errors import AppError
from testimony_app.services import code_passage, edit_transcript, log_interview
from testimony_app.services.code_passage import CodingRead
from testimony_app.services.edit_transcript import SegmentRead
from testimony_app.services.log_interview import InterviewPage, RecordingRead, TranscriptRead, WitnessRead

_NUMBERS = re.compile(r"(\d+)(?:-(\d+))?")


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


Found = TypeVar("Found", bound=_HasId)


def page(case: Case, interview_code: str) -> InterviewPage:
    """The interview with this code. Raises AppError `interview.unknown_code`."""
    return log_interview.page(case, log_interview.by_code(case, interview_code).id)


def witness(case: Case, code: str) -> WitnessRead:
    """The witness with this code. Raises AppError `witness.missing`."""
    known = log_interview.known_witness(case, code)
    if known is None:
        raise AppError("witness.missing")
    return known[0]


def recording(case: Case, interview_code: str, begun_id: str) -> RecordingRead:
    """The recording whose id begins so, or the only one. Raises AppError `recording.missing`, UsageProblem."""
    held = page(case, interview_code).recordings
    if not begun_id and len(held) > 1:
        raise UsageProblem("The interview has several recordings: choose one with --recording.")
    return _one(held, begun_id, "recording.missing")


def transcript(case: Case, interview_code: str, begun_id: str = "") -> TranscriptRead:
    """The transcript whose id begins so, or the newest. Raises AppError `transcript.missing`, UsageProblem."""
    held = sorted(page(case, interview_code).transcripts, key=lambda each: each.made_at)
    return _one(held if begun_id else held[-1:], begun_id, "transcript.missing")


def segments(case: Case, transcript_id: str, numbers: str) -> list[SegmentRead]:
    """The segments with these numbers, counted from 1, such as `3`, `3-7` or `1,4-6`.

    Raises AppError `segment.missing`, UsageProblem.
    """
    held = edit_transcript.segments(case, transcript_id)
    wanted: list[SegmentRead] = []
    for part in numbers.split(","):
        match = _NUMBERS.fullmatch(part.strip())
        if match is None:
            raise UsageProblem("Segments are written as 3, 3-7 or 1,4-6.")
        first, last = int(match[1]), int(match[2] or match[1])
        if not 1 <= first <= last <= len(held):
            raise AppError("segment.missing")
        wanted += held[first - 1 : last]
    return wanted


def coding(case: Case, begun_id: str) -> CodingRead:
    """The coding whose id begins so. Raises AppError `coding.missing`, UsageProblem."""
    return _one(all_codings(case), begun_id, "coding.missing")


def all_codings(case: Case) -> Iterable[CodingRead]:
    """Every coding of the case, by interview."""
    for line in log_interview.lines(case):
        for each in log_interview.page(case, line.row.id).transcripts:
            yield from code_passage.codings_of(case, each.id)


def _one(held: Iterable[Found], begun_id: str, missing: str) -> Found:
    found: Sequence[Found] = [each for each in held if each.id.startswith(begun_id)]
    if not found:
        raise AppError(missing)
    if len(found) > 1:
        raise UsageProblem("Several begin so: write more characters of the id.")
    return found[0]
