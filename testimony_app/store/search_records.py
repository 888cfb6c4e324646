"""Finding words in what was written about testimony: memos, incidents and decisions, codes, interviews, witnesses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy
from sqlmodel import col

from testimony_app.domain.contexts import FIRST, LAST, around
from testimony_app.store import blind, search_index
from testimony_app.store.coding_tables import Code, Coding
from testimony_app.store.incident_tables import CertaintyDecision, Incident
from testimony_app.store.interview_tables import Interview, Witness
from testimony_app.store.search import RANKED, Hit, count, order, places
from testimony_app.store.session import Store
from testimony_app.store.transcript_tables import Segment, Transcript

Place = tuple[str, int]
"""A segment's id and a code point in it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A text that holds what was looked for.

    kind: `segment` or one of `search_index.FIELDS`. id: of the segment, coding, incident, code, interview or witness; a
    decision has its incident's. field: the column, "" for a segment. title: what it is part of, in the words of the
    case. snippet: as in `Hit`. start, end: the passage it is about, None if it is about no passage.
    """

    kind: str
    id: str
    field: str
    title: str
    snippet: str
    interview_id: str = ""
    interview_code: str = ""
    witness_code: str = ""
    start_ms: int | None = None
    start: Place | None = None
    end: Place | None = None


_MATCHES = """
SELECT r.object_id, highlight(record_search, 0, ?, ?)
FROM record_search JOIN search_record r ON r.number = record_search.rowid
WHERE record_search MATCH ? ORDER BY {order} LIMIT ?
"""
_AT_ONCE = 500


def of_segment(hit: Hit) -> Found:
    """A hit in a transcript among those elsewhere."""
    start, end = (hit.segment_id, hit.start), (hit.segment_id, hit.end)
    where = (hit.interview_id, hit.interview_code, hit.witness_code, hit.start_ms)
    return Found("segment", hit.segment_id, "", hit.interview_code, hit.snippet, *where, start, end)


def records(store: Store, kind: str, query: str, limit: int) -> tuple[list[Found], int]:
    """Records of one kind that fit the expression, and how many there are; `RANKED` + 1 for more than `RANKED`."""
    match = f'text : ({query}) AND kind : "{kind}"'
    held = count(store, "record_search", match)
    if not held:
        return [], 0
    hides = kind == "memo" and bool(blind.hidden_interviews(store))
    statement = _MATCHES.format(order=order("record_search", held))
    rows = store.content.connection().exec_driver_sql(statement, (FIRST, LAST, match, RANKED if hides else limit))
    marked = {str(row[0]): str(row[1]) for row in rows}
    titled = _TITLES[kind](store, list(marked))
    seen = [object_id for object_id in marked if object_id in titled]
    shown = seen[:limit]
    texts = search_index.texts(store, kind, shown)
    found = [_with_context(titled[each], texts[each], marked[each]) for each in shown if each in texts]
    return found, len(seen) if hides else held


def _with_context(found: Found, texts: Sequence[str], marked: str) -> Found:
    """The field in which something was found, with what stands around it."""
    columns = search_index.FIELDS[found.kind][1]
    for column, text, folded in zip(columns, texts, marked.split(search_index.BREAK), strict=False):
        if FIRST in folded:
            return replace(found, field=column, snippet=around(text, places(text, folded)))
    return found


def _memos(store: Store, ids: Sequence[str]) -> dict[str, Found]:
    """Those whose coding is in sight; titled by their code or incident."""
    place = (Interview.id, Interview.code, Witness.code, Segment.start_ms)
    query = (
        _select(Coding, Code.name, Incident.code, Incident.title, *place)
        .join(Transcript, col(Transcript.id) == Coding.transcript_id)
        .join(Interview, col(Interview.id) == Transcript.interview_id)
        .join(Witness, col(Witness.id) == Interview.witness_id)
        .join(Segment, col(Segment.id) == Coding.start_segment_id)
        .outerjoin(Code, col(Code.id) == Coding.code_id)
        .outerjoin(Incident, col(Incident.id) == Coding.incident_id)
        .where(blind.in_sight(store))
    )
    found = {}
    for coding, code, incident, title, its_id, its, witness, at in _rows(store, query, Coding.id, ids):
        start, end = (coding.start_segment_id, coding.start_offset), (coding.end_segment_id, coding.end_offset)
        titled = code or f"{incident} {title}"
        found[coding.id] = Found("memo", coding.id, "", titled, "", its_id, its, witness, at, start, end)
    return found


def _incidents(store: Store, ids: Sequence[str]) -> dict[str, Found]:
    query = _select(Incident.id, Incident.code, Incident.title)
    rows = _rows(store, query, Incident.id, ids)
    return {row_id: Found("incident", row_id, "", f"{code} {title}", "") for row_id, code, title in rows}


def _decisions(store: Store, ids: Sequence[str]) -> dict[str, Found]:
    query = _select(CertaintyDecision.id, Incident.id, Incident.code, Incident.title).join(
        Incident, col(Incident.id) == CertaintyDecision.incident_id
    )
    rows = _rows(store, query, CertaintyDecision.id, ids)
    return {row_id: Found("decision", incident, "", f"{code} {title}", "") for row_id, incident, code, title in rows}


def _codes(store: Store, ids: Sequence[str]) -> dict[str, Found]:
    rows = _rows(store, _select(Code.id, Code.name), Code.id, ids)
    return {row_id: Found("code", row_id, "", name, "") for row_id, name in rows}


def _interviews(store: Store, ids: Sequence[str]) -> dict[str, Found]:
    query = _select(Interview.id, Interview.code, Witness.code).join(Witness, col(Witness.id) == Interview.witness_id)
    rows = _rows(store, query, Interview.id, ids)
    return {row_id: Found("interview", row_id, "", code, "", row_id, code, witness) for row_id, code, witness in rows}


def _witnesses(store: Store, ids: Sequence[str]) -> dict[str, Found]:
    """Titled by their code, with their first interview, on whose page they are described."""
    query = (
        _select(Witness.id, Witness.code, Interview.id, Interview.code)
        .join(Interview, col(Interview.witness_id) == Witness.id)
        .order_by(col(Interview.code).desc())
    )
    rows = _rows(store, query, Witness.id, ids)
    return {row_id: Found("witness", row_id, "", code, "", its_id, its, code) for row_id, code, its_id, its in rows}


def _select(*columns: Any) -> Any:
    """SQLAlchemy's `select`; SQLModel gives its columns types that it does not take."""
    return sqlalchemy.select(*columns)


def _rows(store: Store, query: Any, column: Any, ids: Sequence[str]) -> Iterator[Any]:
    """The rows of `query` whose `column` is one of `ids`."""
    for start in range(0, len(ids), _AT_ONCE):
        yield from store.content.execute(query.where(col(column).in_(ids[start : start + _AT_ONCE])))


_TITLES: Mapping[str, Callable[[Store, Sequence[str]], dict[str, Found]]] = {
    "memo": _memos,
    "incident": _incidents,
    "decision": _decisions,
    "code": _codes,
    "interview": _interviews,
    "witness": _witnesses,
}
