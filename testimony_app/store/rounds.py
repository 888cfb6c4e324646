"""Rounds of coding, who is to code what in them, and how far each person is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import datetime
from typing import NamedTuple

import sqlalchemy
from sqlalchemy import ColumnElement, func, select, true
from sqlmodel import col

from testimony_app.store import sync
from testimony_app.store.blind import in_sight
from testimony_app.store.coder_tables import Assignment, AssignmentRead, CodingRound, RoundRead
from testimony_app.store.coding_tables import Coding, Standing
from testimony_app.store.interview_tables import Interview
from testimony_app.store.session import Store, found, read, read_many
from testimony_app.store.sync_kinds import portions
from testimony_app.store.transcript_tables import Segment, Transcript


class SegmentLine(NamedTuple):
    """A segment without its words, in the order in which it is spoken. silent: whether it has none."""

    transcript_id: str
    segment_id: str
    speaker: str
    speaker_label: str
    silent: bool


class Mark(NamedTuple):
    """Where one coder coded something on their own account."""

    transcript_id: str
    coder: str
    start_segment_id: str
    end_segment_id: str
    end_offset: int
    coded_at: datetime


def rounds(store: Store) -> list[RoundRead]:
    """All rounds, the latest first."""
    return read_many(store, RoundRead, CodingRound, where=true(), order=col(CodingRound.opened_at).desc())


def one(store: Store, round_id: str) -> RoundRead:
    """Raises AppError `round.missing`."""
    return read(RoundRead, found(store.content.get(CodingRound, round_id), "round.missing"))


def put(store: Store, held: RoundRead) -> RoundRead:
    """The round with every field as given, whether it is new or not."""
    sync.forget_removal(store, "coding_round", held.id)
    row = store.content.get(CodingRound, held.id)
    if row is None:
        return read(RoundRead, store.add(CodingRound(**held.model_dump())))
    row.sqlmodel_update(held.model_dump())
    return read(RoundRead, store.add(row))


def remove(store: Store, round_id: str, at: datetime, by: str) -> None:
    """Remove a round that nobody is assigned in; that it is removed is kept. Raises AppError `round.missing`."""
    row = found(store.content.get(CodingRound, round_id), "round.missing")
    sync.note_removal(store, "coding_round", round_id, at, by)
    store.content.delete(row)
    store.content.flush()


def assignments(store: Store, round_id: str | None = None, coder: str | None = None) -> list[AssignmentRead]:
    """Who is to code what, the oldest first: all, those of a round, or those of one person."""
    where: ColumnElement[bool] = true()
    if round_id is not None:
        where = where & (col(Assignment.round_id) == round_id)
    if coder is not None:
        where = where & (col(Assignment.coder) == coder)
    return read_many(store, AssignmentRead, Assignment, where=where, order=col(Assignment.assigned_at))


def assignment(store: Store, assignment_id: str) -> AssignmentRead:
    """Raises AppError `assignment.missing`."""
    return read(AssignmentRead, found(store.content.get(Assignment, assignment_id), "assignment.missing"))


def known(store: Store, assignment_id: str) -> bool:
    """Whether the assignment is there."""
    return store.content.get(Assignment, assignment_id) is not None


def put_assignment(store: Store, held: AssignmentRead) -> AssignmentRead:
    """The assignment with every field as given, whether it is new or not."""
    sync.forget_removal(store, "assignment", held.id)
    row = store.content.get(Assignment, held.id)
    if row is None:
        return read(AssignmentRead, store.add(Assignment(**held.model_dump())))
    row.sqlmodel_update(held.model_dump())
    return read(AssignmentRead, store.add(row))


def remove_assignment(store: Store, assignment_id: str, at: datetime, by: str) -> None:
    """Remove an assignment; that it is removed is kept. Raises AppError `assignment.missing`."""
    row = found(store.content.get(Assignment, assignment_id), "assignment.missing")
    sync.note_removal(store, "assignment", assignment_id, at, by)
    store.content.delete(row)
    store.content.flush()


def purge_assignments(store: Store, interview_id: str) -> Counter[str]:
    """Remove what was assigned of an interview whose words are gone; how many there were, by table."""
    gone = store.content.execute(sqlalchemy.delete(Assignment).where(col(Assignment.interview_id) == interview_id))
    return Counter(assignment=int(getattr(gone, "rowcount", 0)))


def interview_codes(store: Store) -> dict[str, str]:
    """The codes of the interviews that were not erased, by id."""
    query = select(col(Interview.id), col(Interview.code)).where(col(Interview.erased_at).is_(None))
    return {row.id: row.code for row in store.content.execute(query)}


def transcripts(store: Store) -> dict[str, str]:
    """The interview of each transcript, by the transcript's id, the oldest first."""
    query = select(col(Transcript.id), col(Transcript.interview_id)).order_by(col(Transcript.made_at))
    return {row.id: row.interview_id for row in store.content.execute(query)}


def segment_lines(store: Store, transcript_ids: Collection[str]) -> Iterator[SegmentLine]:
    """The segments of some transcripts, one transcript after the other, each in its order."""
    for wanted in portions(transcript_ids):
        query = (
            select(
                col(Segment.transcript_id),
                col(Segment.id),
                col(Segment.speaker),
                col(Segment.speaker_label),
                func.length(Segment.text) == 0,
            )
            .where(col(Segment.transcript_id).in_(wanted or []))
            .order_by(col(Segment.transcript_id), col(Segment.position))
        )
        yield from map(SegmentLine._make, store.content.execute(query))


def marks(store: Store) -> list[Mark]:
    """Where people coded on their own account, as far as this person may see it; what lost its words is left out."""
    query = select(
        col(Coding.transcript_id),
        col(Coding.coder),
        col(Coding.start_segment_id),
        col(Coding.end_segment_id),
        col(Coding.end_offset),
        col(Coding.coded_at),
    ).where(in_sight(store), col(Coding.orphaned).is_(False), col(Coding.standing) == Standing.OWN)
    return list(map(Mark._make, store.content.execute(query)))
