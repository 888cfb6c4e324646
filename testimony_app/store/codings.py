"""Codings: passages tied to a code or to an incident."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import func, true
from sqlmodel import col, or_, select

from testimony_app.store import sync
from testimony_app.store.coding_tables import Coding, CodingRead
from testimony_app.store.interview_tables import Interview, Witness
from testimony_app.store.session import Store, found, read, read_many
from testimony_app.store.transcript_tables import Transcript


def put(store: Store, coding: CodingRead) -> CodingRead:
    """Insert the coding with the id that it carries, so that undo and redo bring back the same one."""
    sync.forget_removal(store, "coding", coding.id)
    return read(CodingRead, store.add(Coding(**coding.model_dump())))


def coding(store: Store, coding_id: str) -> CodingRead:
    """Raises AppError `coding.missing`."""
    return read(CodingRead, found(store.content.get(Coding, coding_id), "coding.missing"))


def exists(store: Store, coding_id: str) -> bool:
    """Whether the coding is still there."""
    return store.content.get(Coding, coding_id) is not None


def remove(store: Store, coding_id: str, at: datetime, by: str) -> CodingRead:
    """Remove the coding and return what it was; that it is removed is kept. Raises AppError `coding.missing`."""
    row = found(store.content.get(Coding, coding_id), "coding.missing")
    held = read(CodingRead, row)
    sync.note_removal(store, "coding", coding_id, at, by)
    store.content.delete(row)
    store.content.flush()
    return held


def change(store: Store, coding_id: str, **changes: Any) -> CodingRead:
    """The coding with `changes`. Raises AppError `coding.missing`."""
    row = found(store.content.get(Coding, coding_id), "coding.missing")
    row.sqlmodel_update(changes)
    return read(CodingRead, store.add(row))


def of_transcript(store: Store, transcript_id: str) -> list[CodingRead]:
    """All codings of a transcript, oldest first."""
    return read_many(store, CodingRead, Coding, where=col(Coding.transcript_id) == transcript_id, order=Coding.coded_at)


def touching(store: Store, segment_id: str) -> list[CodingRead]:
    """The codings that start or end in a segment."""
    query = select(Coding).where(or_(Coding.start_segment_id == segment_id, Coding.end_segment_id == segment_id))
    return [read(CodingRead, row) for row in store.content.exec(query)]


def of_incident(store: Store, incident_id: str) -> list[CodingRead]:
    """All passages tied to an incident, oldest first."""
    return read_many(store, CodingRead, Coding, where=col(Coding.incident_id) == incident_id, order=Coding.coded_at)


def of_code(store: Store, code_id: str) -> list[CodingRead]:
    """All passages tagged with a code, oldest first."""
    return read_many(store, CodingRead, Coding, where=col(Coding.code_id) == code_id, order=Coding.coded_at)


class Link(NamedTuple):
    """What counting needs of a passage that is tied to an incident."""

    incident_id: str
    witness_code: str
    stance: str
    origin: str


def links(store: Store) -> list[Link]:
    """All passages tied to incidents that still have words."""
    query = (
        select(Coding.incident_id, Witness.code, Coding.stance, Coding.origin)
        .select_from(Coding)
        .join(Transcript, col(Coding.transcript_id) == Transcript.id)
        .join(Interview, col(Transcript.interview_id) == Interview.id)
        .join(Witness, col(Interview.witness_id) == Witness.id)
        .where(col(Coding.incident_id).is_not(None), col(Coding.orphaned).is_(False))
    )
    return [
        Link(str(incident), witness, stance, origin) for incident, witness, stance, origin in store.content.exec(query)
    ]


def all_codings(store: Store) -> list[CodingRead]:
    """Every coding of the case, oldest first."""
    return read_many(store, CodingRead, Coding, where=true(), order=Coding.coded_at)


def counts_by_interview(store: Store) -> dict[str, int]:
    """How many codings each interview has."""
    query = (
        select(Transcript.interview_id, func.count())
        .select_from(Coding)
        .join(Transcript, col(Coding.transcript_id) == Transcript.id)
        .group_by(Transcript.interview_id)
    )
    return {interview_id: int(count) for interview_id, count in store.content.exec(query)}


def counts(store: Store, targets: Iterable[str] = ()) -> dict[str, int]:
    """How many codings each code and each incident has, by its id."""
    held: dict[str, int] = dict.fromkeys(targets, 0)
    for column in (col(Coding.code_id), col(Coding.incident_id)):
        query = select(column, func.count()).where(column.is_not(None)).group_by(column)
        for target, count in store.content.exec(query):
            held[str(target)] = int(count)
    return held
