"""What a query is asked of: where codings lie and what they say, read in bulk and as plain rows.

These rows are read by the hundred thousand, so they are tuples and not validated again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from sqlalchemy import ColumnElement, String, and_, select, type_coerce
from sqlmodel import col

from testimony_app.store.coding_tables import Coding
from testimony_app.store.codings import shown
from testimony_app.store.interview_tables import Interview, Witness
from testimony_app.store.session import Store
from testimony_app.store.transcript_tables import Segment, Transcript


class Source(NamedTuple):
    """A transcript with what is known of its interview and witness."""

    transcript_id: str
    interview_id: str
    interview_code: str
    witness_id: str
    witness_code: str
    roles: tuple[str, ...]
    sex: str
    age_band: str
    held_on: str
    precision: str
    place: str
    language: str


class Coded(NamedTuple):
    """A coding that still has words. coded_at: ISO 8601 in UTC."""

    id: str
    transcript_id: str
    start_segment_id: str
    start_offset: int
    end_segment_id: str
    end_offset: int
    code_id: str | None
    incident_id: str | None
    proposition: str
    knowledge: str
    evidence_class: str
    stance: str
    credibility: str
    coder: str
    coded_at: str


class Line(NamedTuple):
    """A segment, in the order in which it is spoken."""

    id: str
    transcript_id: str
    text: str
    speaker: str
    speaker_label: str
    start_ms: int | None
    end_ms: int | None


def sources(store: Store) -> list[Source]:
    """Every transcript of an interview that was not erased, by interview code and then by age."""
    query = (
        select(
            col(Transcript.id),
            col(Transcript.interview_id),
            col(Interview.code),
            col(Witness.id),
            col(Witness.code),
            col(Witness.roles),
            col(Witness.sex),
            col(Witness.age_band),
            col(Interview.held_on),
            type_coerce(col(Interview.precision), String),
            col(Interview.place),
            col(Interview.language),
        )
        .join(Interview, col(Transcript.interview_id) == Interview.id)
        .join(Witness, col(Interview.witness_id) == Witness.id)
        .where(col(Interview.erased_at).is_(None))
        .order_by(col(Interview.code), col(Transcript.made_at), col(Transcript.id))
    )
    return [Source._make((*row[:5], tuple(row[5]), *row[6:])) for row in store.content.execute(query)]


def coded(store: Store, transcript_ids: Iterable[str]) -> Iterator[Coded]:
    """The codings of these transcripts.

    Left out is what lost its words, what the team set aside, and what a blind round hides from this unit's person.
    """
    columns = [getattr(Coding, name) for name in Coded._fields[:-1]]
    query = select(*columns, type_coerce(col(Coding.coded_at), String)).where(
        col(Coding.transcript_id).in_(list(transcript_ids)), _stands(store)
    )
    for row in store.content.execute(query):
        yield Coded(*row)


def lines(store: Store, transcript_ids: Iterable[str]) -> Iterator[Line]:
    """The segments of these transcripts, one transcript after the other."""
    query = (
        select(*(getattr(Segment, name) for name in Line._fields))
        .where(col(Segment.transcript_id).in_(list(transcript_ids)))
        .order_by(col(Segment.transcript_id), col(Segment.position))
    )
    for row in store.content.execute(query):
        yield Line(*row)


def transcripts_with(store: Store, column: Literal["code_id", "incident_id"], ids: Iterable[str]) -> set[str]:
    """The transcripts in which words are tied to one of these codes or incidents."""
    query = select(col(Coding.transcript_id)).where(getattr(Coding, column).in_(list(ids)), _stands(store)).distinct()
    return set(store.content.scalars(query))


def coders(store: Store) -> set[str]:
    """The ids of all who coded anything."""
    return set(store.content.scalars(select(col(Coding.coder)).where(shown(store)).distinct()))


def _stands(store: Store) -> ColumnElement[bool]:
    return and_(col(Coding.orphaned).is_(False), shown(store))
