"""Records as they leave for another copy of the case, and as they are put here once it is decided what holds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

import sqlalchemy
from sqlalchemy import delete, func, insert, select, update
from sqlmodel import Session
from sqlmodel import select as select_rows

from testimony_app.domain.anchors import Place, Spoken, repeats
from testimony_app.domain.merging import GONE, Known, State, known, parsed
from testimony_app.store.exchange_tables import RemovedObject, SeenVersion
from testimony_app.store.record_tables import ReleasedPassage
from testimony_app.store.session import Store
from testimony_app.store.sync_kinds import (
    KINDS,
    MARK,
    REMOVABLE,
    Kind,
    fields_of,
    noted_id,
    plain,
    sql_table,
    state_hash,
    table_of,
    values_of,
)
from testimony_app.store.transcript_tables import Segment, SegmentVersion

Fields = dict[str, Any]
UNDECIDED = "undecided/"
"""Before the id of a conflict: the `witness_id` under which their account of a person waits in the identity database.

Names never stand in the content database, not even in its list of conflicts; and meanwhile both accounts are names that
must not leave.
"""
_SEEN, _REMOVED, _PASSAGE = table_of(SeenVersion), table_of(RemovedObject), table_of(ReleasedPassage)
_SEGMENT, _VERSION = table_of(Segment), table_of(SegmentVersion)
_AT_ONCE = 500
"""Ids in one query, well below what SQLite takes."""


@dataclass(frozen=True, slots=True)
class Record:
    """One record as it travels. fields: plain JSON values, None where it was removed. known: its state and history."""

    kind: str
    id: str
    fields: Fields | None
    known: Known

    @property
    def state(self) -> State:
        """How it stands in the copy that sends it."""
        assert self.known.state is not None
        return self.known.state


def rows(store: Store, name: str, ids: Collection[str] | None = None, *, by: str = "") -> dict[str, Fields]:
    """The records of a kind that are here, by id: all of them, or those whose column `by` (the key) is in `ids`."""
    if name == MARK:
        return _marks(store, ids, by or "id")
    kind = KINDS[name]
    table = sql_table(kind)
    session = store.identity if kind.identity else store.content
    found = {}
    for wanted in _portions(ids):
        query = select(table) if wanted is None else select(table).where(table.c[by or kind.key].in_(wanted))
        for row in session.execute(query.order_by(*table.primary_key.columns)).mappings():
            found[row[kind.key]] = fields_of(kind, {str(key): value for key, value in row.items()})
    if name == "coding":
        _count_repeats(store, found)
    if name == "release":
        _add_passages(store, found)
    return found


def seen(store: Store, name: str, ids: Collection[str] | None = None) -> dict[str, frozenset[State]]:
    """The states of a kind's records that were noted, by the id under which they are noted (`noted_id`)."""
    held: dict[str, set[State]] = {}
    for wanted in _portions(None if ids is None else [noted_id(name, each) for each in ids]):
        query = select(_SEEN.c.object_id, _SEEN.c.sha256).where(_SEEN.c.kind == name)
        if wanted is not None:
            query = query.where(_SEEN.c.object_id.in_(wanted))
        for object_id, state in store.content.execute(query):
            held.setdefault(object_id, set()).add(parsed(state))
    return {object_id: frozenset(states) for object_id, states in held.items()}


def known_here(name: str, held: Mapping[str, Fields], noted: Mapping[str, frozenset[State]], object_id: str) -> Known:
    """What this copy knows of a record, out of what `rows` and `seen` gave."""
    fields = held.get(object_id)
    states = noted.get(noted_id(name, object_id), frozenset())
    return known(None if fields is None else state_hash(name, fields), states)


def note(store: Store, states: Iterable[tuple[str, str, Iterable[State]]]) -> None:
    """Note states as seen: of each record its kind, its id and the states; those that are noted already stay."""
    values = [
        {"kind": name, "object_id": noted_id(name, object_id), "sha256": str(state)}
        for name, object_id, each in states
        for state in sorted(each)
    ]
    if values:
        store.content.execute(insert(_SEEN).prefix_with("OR IGNORE"), values)


def judge_references_last(store: Store) -> None:
    """Let rows point to others that come later in the same unit of work; what is missing in the end fails it."""
    store.content.execute(sqlalchemy.text("PRAGMA defer_foreign_keys = ON"))


def removed_ids(store: Store, name: str) -> list[str]:
    """The records of a kind that were removed here on purpose."""
    query = select(_REMOVED.c.object_id).where(_REMOVED.c.kind == name).order_by(_REMOVED.c.object_id)
    return list(store.content.scalars(query))


def note_removal(store: Store, name: str, object_id: str, at: datetime, by: str) -> None:
    """Keep that a record is removed, just before it is; the removal then travels, and no package brings it back."""
    fields = rows(store, name, [object_id]).get(object_id)
    last = GONE if fields is None else state_hash(name, fields)
    store.content.merge(RemovedObject(kind=name, object_id=object_id, sha256=last, removed_at=at, removed_by=by))
    store.content.flush()


def forget_removal(store: Store, name: str, object_id: str) -> None:
    """A record that was removed is back."""
    gone = store.content.get(RemovedObject, (name, object_id))
    if gone is not None:
        store.content.delete(gone)
        store.content.flush()


def put(store: Store, name: str, records: Sequence[Fields]) -> None:
    """Put records here, whether they are new or replace what is here; they were validated before (`values_of`)."""
    if not records:
        return
    store.content.flush()
    kind = KINDS[name]
    table = sql_table(kind)
    session = store.identity if kind.identity else store.content
    keys = [fields[kind.key] for fields in records]
    here = rows(store, name, keys)
    _make_room(session, kind, [fields for fields in records if fields[kind.key] in here])
    for fields in records:
        values = values_of(kind, fields)
        if name == "segment_version":
            _number_version(session, values, here)
        if fields[kind.key] in here:
            session.execute(update(table).where(table.c[kind.key] == fields[kind.key]).values(values))
        else:
            session.execute(insert(table).values({**_local_defaults(kind), **values}))
            if name == "release":
                _put_passages(store, fields)
        if name in REMOVABLE:
            forget_removal(store, name, fields[kind.key])
    session.expire_all()


def put_mark(store: Store, segment_id: str, verified_at: datetime | None, verified_by: str) -> None:
    """Whether a person heard this segment and found it right."""
    mark = {"verified_at": verified_at, "verified_by": verified_by}
    store.content.execute(update(_SEGMENT).where(_SEGMENT.c.id == segment_id).values(mark))


def remove(store: Store, name: str, object_id: str, at: datetime, by: str) -> None:
    """Remove a record that another copy removed."""
    kind = KINDS[name]
    table = sql_table(kind)
    if name in REMOVABLE:
        note_removal(store, name, object_id, at, by)
    session = store.identity if kind.identity else store.content
    session.execute(delete(table).where(table.c[kind.key] == object_id))
    session.expire_all()


def settle_versions(store: Store, segment_ids: Collection[str]) -> None:
    """Let each segment count one more than its former selves, so that the next correction finds a free number."""
    for wanted in _portions(segment_ids):
        query = (
            select(_VERSION.c.segment_id, func.max(_VERSION.c.version))
            .where(_VERSION.c.segment_id.in_(wanted or []))
            .group_by(_VERSION.c.segment_id)
        )
        for segment_id, last in store.content.execute(query).all():
            behind = update(_SEGMENT).where(_SEGMENT.c.id == segment_id, _SEGMENT.c.version <= last)
            store.content.execute(behind.values(version=last + 1))
    store.content.expire_all()


def texts(store: Store, transcript_ids: Collection[str]) -> dict[str, dict[str, str]]:
    """What transcripts say, by transcript: the text of each segment by its id, in order."""
    held: dict[str, dict[str, str]] = {}
    for wanted in _portions(transcript_ids):
        query = (
            select(_SEGMENT.c.transcript_id, _SEGMENT.c.id, _SEGMENT.c.text)
            .where(_SEGMENT.c.transcript_id.in_(wanted or []))
            .order_by(_SEGMENT.c.transcript_id, _SEGMENT.c.position)
        )
        for transcript_id, segment_id, text in store.content.execute(query):
            held.setdefault(transcript_id, {})[segment_id] = text
    return held


def place_of(fields: Mapping[str, Any]) -> Place:
    """Where a coding's fields say that it lies."""
    return Place(fields["start_segment_id"], fields["start_offset"], fields["end_segment_id"], fields["end_offset"])


def mark_of(segment_id: str, text: str, verified_at: object, verified_by: str) -> Fields:
    """The mark of a segment as a record."""
    return {
        "segment_id": segment_id,
        "text_sha256": sha256(text.encode()).hexdigest(),
        "verified_at": plain(verified_at),
        "verified_by": verified_by,
    }


def _marks(store: Store, ids: Collection[str] | None, by: str) -> dict[str, Fields]:
    column = _SEGMENT.c[by]
    found = {}
    for wanted in _portions(ids):
        query = select(_SEGMENT.c.id, _SEGMENT.c.text, _SEGMENT.c.verified_at, _SEGMENT.c.verified_by)
        query = query.where(_SEGMENT.c.verified_at.is_not(None))
        if wanted is not None:
            query = query.where(column.in_(wanted))
        for segment_id, text, at, who in store.content.execute(query.order_by(_SEGMENT.c.id)):
            found[segment_id] = mark_of(segment_id, text, at, who)
    return found


def _count_repeats(store: Store, codings: Mapping[str, Fields]) -> None:
    spoken = {
        transcript_id: Spoken(text)
        for transcript_id, text in texts(store, {each["transcript_id"] for each in codings.values()}).items()
    }
    for fields in codings.values():
        held = spoken.get(fields["transcript_id"], Spoken({}))
        fields["repeat"] = 0 if fields["orphaned"] else repeats(held, place_of(fields), fields["quote_sha256"])


def _add_passages(store: Store, releases: Mapping[str, Fields]) -> None:
    for release_id, fields in releases.items():
        query = select_rows(ReleasedPassage).where(_PASSAGE.c.release_id == release_id)
        left = store.content.scalars(query.order_by(_PASSAGE.c.id))
        fields["passages_left"] = [each.model_dump(mode="json", exclude={"id", "release_id"}) for each in left]


def _put_passages(store: Store, fields: Fields) -> None:
    for each in fields["passages_left"]:
        store.content.add(ReleasedPassage(release_id=fields["id"], **each))
    store.content.flush()


def _make_room(session: Session, kind: Kind, changing: Sequence[Fields]) -> None:
    """Let two records exchange a code or a place, of which the table allows each once."""
    table = sql_table(kind)
    column = {"segment": "position", "witness": "code", "interview": "code", "incident": "code"}.get(kind.name)
    if column is None:
        return
    for number, fields in enumerate(changing, 1):
        row = table.c[kind.key] == fields[kind.key]
        aside = -number if column == "position" else f"/{number}"
        session.execute(update(table).where(row, table.c[column] != fields[column]).values({column: aside}))


def _number_version(session: Session, values: Fields, here: Mapping[str, Fields]) -> None:
    """A former self keeps its number here, or gets the next free one where its number is taken by another's."""
    if values["id"] in here:
        values["version"] = here[values["id"]]["version"]
        return
    table = sql_table(KINDS["segment_version"])
    same_segment = table.c.segment_id == values["segment_id"]
    taken = set(session.scalars(select(table.c.version).where(same_segment)))
    if values["version"] in taken:
        values["version"] = max(taken) + 1


def _local_defaults(kind: Kind) -> Fields:
    return {"verified_at": None, "verified_by": ""} if kind.name == "segment" else {}


def _portions(ids: Collection[str] | None) -> Iterator[list[str] | None]:
    if ids is None:
        yield None
        return
    wanted = sorted(ids)
    for start in range(0, len(wanted), _AT_ONCE):
        yield wanted[start : start + _AT_ONCE]
