"""Codings: passages tied to a code or to an incident.

What is asked for a view holds what this unit's person may see (`store.blind`), and neither counts nor shows what a team
set aside. An act that must reach all of them asks for the whole.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any, NamedTuple

import sqlalchemy
from sqlalchemy import ColumnElement, func, true
from sqlmodel import and_, col, or_, select

from testimony_app.domain.independence import Account
from testimony_app.store import sync
from testimony_app.store.blind import in_sight
from testimony_app.store.coding_tables import Coding, CodingRead, Standing
from testimony_app.store.interview_tables import Interview, Witness
from testimony_app.store.session import Store, found, read, read_many
from testimony_app.store.sync_kinds import portions
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


def of_transcript(store: Store, transcript_id: str, *, whole: bool = False) -> list[CodingRead]:
    """The codings of a transcript, oldest first."""
    return _read(store, col(Coding.transcript_id) == transcript_id, whole)


def touching(store: Store, segment_id: str) -> list[CodingRead]:
    """All codings that start or end in a segment, for acts on its words."""
    query = select(Coding).where(or_(Coding.start_segment_id == segment_id, Coding.end_segment_id == segment_id))
    return [read(CodingRead, row) for row in store.content.exec(query)]


def of_incident(store: Store, incident_id: str, *, whole: bool = False) -> list[CodingRead]:
    """The passages tied to an incident, oldest first."""
    return _read(store, col(Coding.incident_id) == incident_id, whole)


def of_code(store: Store, code_id: str, *, whole: bool = False) -> list[CodingRead]:
    """The passages tagged with a code, oldest first."""
    return _read(store, col(Coding.code_id) == code_id, whole)


class Link(NamedTuple):
    """What counting needs of a passage that is tied to an incident."""

    incident_id: str
    interview_id: str
    account: Account


def links(store: Store, incident_id: str = "") -> list[Link]:
    """The passages that are tied to one incident, or to any, and that still have words."""
    wanted = col(Coding.incident_id) == incident_id if incident_id else col(Coding.incident_id).is_not(None)
    fields: tuple[Any, ...] = (
        *(Coding.stance, Coding.origin, Coding.independence_group, Coding.proposition),
        *(Coding.knowledge, Coding.evidence_class, Coding.credibility),
    )
    query = sqlalchemy.select(col(Coding.incident_id), col(Coding.transcript_id), *fields)
    query = query.where(wanted, col(Coding.orphaned).is_(False), shown(store))
    rows = store.content.connection().execute(query).fetchall()
    said_by = _speakers(store)
    found = []
    for held, transcript, *values in rows:
        interview, witness, reliability = said_by[transcript]
        said: list[Any] = [witness, *values, reliability]
        found.append(Link(held, interview, Account(*said)))
    return found


def _speakers(store: Store) -> dict[str, tuple[str, str, str]]:
    """The interview of each transcript by its id, with its witness's code and reliability."""
    columns: tuple[Any, ...] = (col(Transcript.id), Interview.id, Witness.code, Witness.reliability)
    query = sqlalchemy.select(*columns).join(Interview, col(Transcript.interview_id) == Interview.id)
    rows = store.content.execute(query.join(Witness, col(Interview.witness_id) == Witness.id))
    return {transcript: (interview, witness, reliability) for transcript, interview, witness, reliability in rows}


def of_witnesses(store: Store, witness_ids: Collection[str]) -> list[CodingRead]:
    """What these witnesses say of any incident: passages that still have words, oldest first."""
    sources = select(Transcript.id).join(Interview, col(Transcript.interview_id) == Interview.id)
    sources = sources.where(col(Interview.witness_id).in_(list(witness_ids)))
    tied = and_(col(Coding.incident_id).is_not(None), col(Coding.orphaned).is_(False))
    return _read(store, and_(tied, col(Coding.transcript_id).in_(sources)), whole=False)


def all_codings(store: Store) -> list[CodingRead]:
    """Every coding that this person may see, oldest first; also what a team set aside or left open."""
    return read_many(store, CodingRead, Coding, where=in_sight(store), order=Coding.coded_at)


def decisions_on(store: Store, code_id: str | None, incident_id: str | None) -> list[CodingRead]:
    """What a team decided about one code or incident where its coders differed, oldest first."""
    target = col(Coding.incident_id) == incident_id if code_id is None else col(Coding.code_id) == code_id
    where = and_(target, col(Coding.standing) != Standing.OWN, in_sight(store))
    return read_many(store, CodingRead, Coding, where=where, order=Coding.coded_at)


def shown(store: Store) -> ColumnElement[bool]:
    """The condition under which a coding is shown and counted: in sight of this person, and own or agreed on."""
    return and_(in_sight(store), col(Coding.standing).in_([Standing.OWN, Standing.AGREED]))


def counts_by_interview(store: Store) -> dict[str, int]:
    """How many codings each interview has."""
    query = (
        select(Transcript.interview_id, func.count())
        .select_from(Coding)
        .join(Transcript, col(Coding.transcript_id) == Transcript.id)
        .where(shown(store))
        .group_by(Transcript.interview_id)
    )
    return {interview_id: int(count) for interview_id, count in store.content.exec(query)}


def transcripts_of(store: Store, coding_ids: Collection[str]) -> set[str]:
    """The ids of the transcripts in which these codings lie, as far as they are there."""
    held: set[str] = set()
    for wanted in portions(coding_ids):
        query = select(Coding.transcript_id).where(col(Coding.id).in_(wanted or ())).distinct()
        held |= set(store.content.exec(query))
    return held


def counts(store: Store, targets: Iterable[str] = (), *, whole: bool = False) -> dict[str, int]:
    """How many codings each code and each incident has, by its id."""
    held: dict[str, int] = dict.fromkeys(targets, 0)
    wanted = true() if whole else shown(store)
    for column in (col(Coding.code_id), col(Coding.incident_id)):
        query = select(column, func.count()).where(column.is_not(None), wanted).group_by(column)
        for target, count in store.content.exec(query):
            held[str(target)] = int(count)
    return held


def _read(store: Store, where: ColumnElement[bool], whole: bool) -> list[CodingRead]:
    wanted = where if whole else and_(where, shown(store))
    return read_many(store, CodingRead, Coding, where=wanted, order=Coding.coded_at)
