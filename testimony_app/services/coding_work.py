"""Who coded what, and how far each person is with what they are to code: by turns of speech, and by interview."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from testimony_app.case import Case
from testimony_app.store import blind, rounds
from testimony_app.store.coder_tables import AssignmentRead
from testimony_app.store.rounds import Mark, SegmentLine

AT_ONCE = 40
"""So many transcripts are read in one unit of work."""


@dataclass(frozen=True)
class Work:
    """One person's work on one interview. coder: id. coder_code: the code name that the team knows them by.

    assignment: None where nobody asked for it. turns: how many turns of speech the transcript has. coded: in how many
    of them they coded something, None where a blind round hides that. codings, last_at: of theirs.
    """

    interview_id: str
    interview_code: str
    coder: str
    coder_code: str
    assignment: AssignmentRead | None
    turns: int
    coded: int | None
    codings: int
    last_at: datetime | None

    @property
    def id(self) -> str:
        """What stays the same when it is read again."""
        return f"{self.interview_id}/{self.coder}/{'' if self.assignment is None else self.assignment.id}"

    @property
    def finished(self) -> bool:
        """Whether they said that they are done."""
        return self.assignment is not None and self.assignment.finished_at is not None

    @property
    def share(self) -> float:
        """How much of the turns they coded something in, 0..1."""
        return (self.coded or 0) / self.turns if self.turns else 0.0


@dataclass(frozen=True)
class _Count:
    """What one person coded in one interview, and how many turns the transcript has in which they did."""

    turns: int
    coded: int
    codings: int
    last_at: datetime


class Turns:
    """In which turn of speech each segment of a transcript lies: all that one speaker says without a break."""

    def __init__(self) -> None:
        self.count = 0
        self.of: dict[str, int] = {}
        self._order: list[str] = []
        self._places: dict[str, int] = {}
        self._speaking: tuple[str, str] | None = None

    def add(self, line: SegmentLine) -> None:
        """The segment that is spoken next; one without words is part of the turn before it."""
        who = (line.speaker, line.speaker_label)
        if not line.silent and who != self._speaking:
            self._speaking = who
            self.count += 1
        self.of[line.segment_id] = max(self.count - 1, 0)
        self._places[line.segment_id] = len(self._order)
        self._order.append(line.segment_id)

    def touched(self, mark: Mark) -> range:
        """The turns that a coding touches; where it ends before the first letter of a segment, it does not touch it."""
        if mark.start_segment_id not in self.of or mark.end_segment_id not in self.of:
            # The transcript was changed between two reads; the next one counts it.
            return range(0)
        last = self._places[mark.end_segment_id]
        if mark.end_offset == 0 and last > self._places[mark.start_segment_id]:
            last -= 1
        return range(self.of[mark.start_segment_id], self.of[self._order[last]] + 1)


def work(case: Case, round_id: str | None = None) -> list[Work]:
    """The work in a round, or without one all work: what is assigned, and what people coded without being asked.

    By interview code, then by code name.
    """
    with case.read() as store:
        codes, hidden = rounds.interview_codes(store), blind.hidden_interviews(store)
        owners, assigned, marks = rounds.transcripts(store), rounds.assignments(store, round_id), rounds.marks(store)
        asked = {each.interview_id for each in assigned}
        coded = set() if round_id is not None else {owners[each.transcript_id] for each in marks}
    turns = _turns(case, [key for key, interview_id in owners.items() if interview_id in asked | coded])
    counted = _counted(marks, owners, turns)
    newest = {interview_id: turns[key].count for key, interview_id in owners.items() if key in turns}
    pairs: list[tuple[str, str, AssignmentRead | None]] = [(one.interview_id, one.coder, one) for one in assigned]
    if round_id is None:
        known = {(interview_id, coder) for interview_id, coder, _ in pairs}
        pairs += [(*key, None) for key in counted if key not in known]
    found = []
    for interview_id, coder, assignment in pairs:
        if interview_id not in codes:
            continue
        count = counted.get((interview_id, coder))
        veiled = interview_id in hidden and coder != case.user
        found.append(
            Work(
                interview_id,
                codes[interview_id],
                coder,
                case.member_code(coder),
                assignment,
                newest.get(interview_id, 0) if count is None else count.turns,
                None if veiled else 0 if count is None else count.coded,
                0 if count is None else count.codings,
                None if count is None else count.last_at,
            )
        )
    return sorted(found, key=lambda each: (each.interview_code, each.coder_code.casefold(), each.id))


def _turns(case: Case, transcript_ids: Sequence[str]) -> dict[str, Turns]:
    """The turns of some transcripts, read a few at a time so that nobody waits for all of them."""
    held: dict[str, Turns] = {}
    for start in range(0, len(transcript_ids), AT_ONCE):
        with case.read() as store:
            for line in rounds.segment_lines(store, transcript_ids[start : start + AT_ONCE]):
                held.setdefault(line.transcript_id, Turns()).add(line)
    return held


def _counted(
    marks: Iterable[Mark], owners: Mapping[str, str], turns: Mapping[str, Turns]
) -> dict[tuple[str, str], _Count]:
    """By interview and coder. Of several transcripts of one interview the one counts that the person coded most in."""
    by_transcript: dict[tuple[str, str], list[Mark]] = defaultdict(list)
    for mark in marks:
        if mark.transcript_id in turns:
            by_transcript[mark.transcript_id, mark.coder].append(mark)
    found: dict[tuple[str, str], _Count] = {}
    for (transcript_id, coder), held in by_transcript.items():
        key, here = (owners[transcript_id], coder), turns[transcript_id]
        before = found.get(key)
        if before is None or before.codings <= len(held):
            touched = {turn for mark in held for turn in here.touched(mark)}
            found[key] = _Count(here.count, len(touched), len(held), max(mark.coded_at for mark in held))
    return found
