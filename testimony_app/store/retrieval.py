"""What a query is asked of: where codings lie and what they say, read in bulk and as plain rows.

These rows are read by the hundred thousand, so they are tuples and not validated again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal, NamedTuple

from sqlalchemy import ColumnElement, String, and_, func, or_, select, true, type_coerce
from sqlmodel import col

from testimony_app.store import search
from testimony_app.store.coding_tables import Coding
from testimony_app.store.codings import shown
from testimony_app.store.interview_tables import Interview, Witness
from testimony_app.store.session import Store, plain_rows
from testimony_app.store.sync_kinds import table_of
from testimony_app.store.transcript_tables import Segment, Transcript

_CODING, _SEGMENT = table_of(Coding), table_of(Segment)
LONGEST, _ASKED = 40, 100
"""Segments that are quoted of one passage at most; passages that one statement asks for."""
_SAYING = """
SELECT DISTINCT s.transcript_id FROM segment_search JOIN segment s ON s.number = segment_search.rowid
WHERE segment_search MATCH ?
"""
_AROUND = """
WITH asked(number, first, last) AS (VALUES {asked})
SELECT asked.number, held.id, held.text
FROM asked
JOIN segment a ON a.id = asked.first
JOIN segment b ON b.id = asked.last
JOIN segment held ON held.transcript_id = a.transcript_id AND held.position BETWEEN
    coalesce((SELECT max(position) FROM segment
              WHERE transcript_id = a.transcript_id AND position < a.position), a.position)
    AND min(
        coalesce((SELECT min(position) FROM segment
                  WHERE transcript_id = a.transcript_id AND position > b.position), b.position),
        coalesce((SELECT position FROM segment WHERE transcript_id = a.transcript_id AND position >= a.position
                  ORDER BY position LIMIT 1 OFFSET {most}), 9223372036854775807))
ORDER BY asked.number, held.position
"""


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
    origin: str
    independence_group: str
    standing: str
    coder: str
    coded_at: str


class Edge(NamedTuple):
    """The segment in which a coding starts or ends: its order, length and times.

    length: in characters, -1 where the database cannot count them, because one of them is NUL.
    """

    segment_id: str
    position: int
    length: int
    start_ms: int | None
    end_ms: int | None


class Placed(NamedTuple):
    """A coding with the segments of its two ends."""

    coded: Coded
    first: Edge
    last: Edge


class Quoted(NamedTuple):
    """A segment that is read for the passage numbered `number`."""

    number: int
    id: str
    text: str


class Tied(NamedTuple):
    """To which codes and incidents the codings are tied that are wanted, by their ids.

    few: whether they are so few that it is best to begin with them, and not with the transcripts.
    """

    codes: frozenset[str]
    incidents: frozenset[str]
    few: bool = True


class Line(NamedTuple):
    """A segment, in the order in which it is spoken."""

    id: str
    transcript_id: str
    text: str
    speaker: str
    speaker_label: str
    start_ms: int | None
    end_ms: int | None


def _edge(segment: Any) -> tuple[Any, ...]:
    """The columns of `Edge` without the id, which the coding has."""
    length = func.iif(func.instr(segment.c.text, func.char(0)), -1, func.length(segment.c.text))
    return segment.c.position, length, segment.c.start_ms, segment.c.end_ms


_FIRST, _LAST = _SEGMENT.alias(), _SEGMENT.alias()
_EDGES = (*_edge(_FIRST), *_edge(_LAST))
_ENDS_ELSEWHERE = and_(_LAST.c.id == col(Coding.end_segment_id), col(Coding.end_segment_id) != Coding.start_segment_id)


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


def coded(store: Store, transcript_ids: Iterable[str], tied: Tied | None = None) -> Iterator[Coded]:
    """The codings of these transcripts, only those that are tied so if `tied` is given.

    Left out is what lost its words, what the team set aside, and what a blind round hides from this unit's person.
    """
    for narrowed in _ways(tied):
        query = select(*_coded_columns()).where(_within(transcript_ids, tied), narrowed, _stands(store))
        yield from map(Coded._make, plain_rows(store, query))


def placed(store: Store, transcript_ids: Iterable[str], tied: Tied | None = None) -> Iterator[Placed]:
    """As `coded`, with the segments of the ends, for those who need not read the whole transcript."""
    width = len(Coded._fields)
    for narrowed in _ways(tied):
        query = (
            select(*_coded_columns(), *_EDGES)
            .join(_FIRST, _FIRST.c.id == col(Coding.start_segment_id))
            .outerjoin(_LAST, _ENDS_ELSEWHERE)
            .where(_within(transcript_ids, tied), narrowed, _stands(store))
        )
        for row in plain_rows(store, query):
            each = Coded._make(row[:width])
            first = Edge(each.start_segment_id, *row[width:-4])
            same = each.end_segment_id == each.start_segment_id
            yield Placed(each, first, first if same else Edge(each.end_segment_id, *row[-4:]))


def lines(store: Store, transcript_ids: Iterable[str]) -> Iterator[Line]:
    """The segments of these transcripts, one transcript after the other."""
    query = (
        select(*(_SEGMENT.c[name] for name in Line._fields))
        .where(col(Segment.transcript_id).in_(list(transcript_ids)))
        .order_by(col(Segment.transcript_id), col(Segment.position))
    )
    yield from map(Line._make, plain_rows(store, query))


def around(store: Store, passages: Sequence[tuple[str, str]]) -> Iterator[Quoted]:
    """The segments of passages, each given by its first and its last one, with the segment before and the one behind.

    Of a longer passage the first `LONGEST` segments are read.
    """
    for at in range(0, len(passages), _ASKED):
        wanted = passages[at : at + _ASKED]
        asked = ",".join(["(?,?,?)"] * len(wanted))
        given = [value for number, pair in enumerate(wanted, start=at) for value in (number, *pair)]
        for row in store.content.connection().exec_driver_sql(_AROUND.format(asked=asked, most=LONGEST), tuple(given)):
            yield Quoted._make(row)


def transcripts_with(store: Store, column: Literal["code_id", "incident_id"], ids: Iterable[str]) -> set[str]:
    """The transcripts in which words are tied to one of these codes or incidents."""
    query = select(col(Coding.transcript_id)).where(getattr(Coding, column).in_(list(ids)), _stands(store)).distinct()
    return set(store.content.scalars(query))


def transcripts_saying(store: Store, phrases: Iterable[tuple[Sequence[str], bool]]) -> set[str] | None:
    """The transcripts in which one of these phrases is said; None where too many segments say it to be worth the way.

    A phrase is folded words in a row, and whether the last one is only a beginning.
    """
    held = [f'"{" ".join(words)}"{"*" if begun else ""}' for words, begun in phrases if words]
    if not held:
        return set()
    wanted = " OR ".join(held)
    if search.count(store, "segment_search", wanted) > search.RANKED:
        return None
    return set(store.content.connection().exec_driver_sql(_SAYING, (wanted,)).scalars())


def tied_codings(store: Store, tied: Tied) -> int:
    """How many codings are tied so, those included that nobody may see."""
    counts = (select(func.count()).select_from(Coding).where(narrowed) for narrowed in _ways(tied))
    return sum(int(store.content.scalar(query) or 0) for query in counts)


def said_of_links(store: Store, column: Literal["independence_group", "origin"]) -> set[str]:
    """What stands in this column of any coding that is found."""
    held = store.content.scalars(select(getattr(Coding, column)).where(_stands(store)).distinct())
    return {value for value in held if value}


def coders(store: Store) -> set[str]:
    """The ids of all who coded anything."""
    return set(store.content.scalars(select(col(Coding.coder)).where(shown(store)).distinct()))


def _ways(tied: Tied | None) -> list[ColumnElement[bool]]:
    """Conditions that together find what is tied so: one for each index of which the database should make use."""
    if tied is None:
        return [true()]
    pairs = ((col(Coding.code_id), tied.codes), (col(Coding.incident_id), tied.incidents))
    if tied.few:
        return [column.in_(list(ids)) for column, ids in pairs if ids]
    # SQLite has no index of what a function returns.
    return [or_(*(func.coalesce(column, "").in_(list(ids)) for column, ids in pairs if ids))]


def _coded_columns() -> list[Any]:
    return [*(_CODING.c[name] for name in Coded._fields[:-1]), type_coerce(_CODING.c.coded_at, String)]


def _within(transcript_ids: Iterable[str], tied: Tied | None) -> ColumnElement[bool]:
    """Codings in these transcripts; found through what they are tied to where that is faster, see `_ways`."""
    column: Any = col(Coding.transcript_id)
    return (func.coalesce(column, "") if tied is not None and tied.few else column).in_(list(transcript_ids))


def _stands(store: Store) -> ColumnElement[bool]:
    return and_(col(Coding.orphaned).is_(False), shown(store))
