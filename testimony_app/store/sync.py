"""Records as they leave for another copy of the case, and as they are put here once it is decided what holds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

import sqlalchemy
from sqlalchemy import delete, func, insert, select, update
from sqlmodel import Session
from sqlmodel import select as select_rows

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
    portions,
    sql_table,
    state_hash,
    stored_values,
    table_of,
)
from testimony_app.store.sync_texts import count_repeats
from testimony_app.store.transcript_tables import Segment, SegmentVersion

Fields = dict[str, Any]
UNDECIDED = "undecided/"
"""Before the id of a conflict: the `witness_id` under which their account of a person waits in the identity database.

Names never stand in the content database, not even in its list of conflicts; and meanwhile both accounts are names that
must not leave.
"""
_SEEN, _REMOVED, _PASSAGE = table_of(SeenVersion), table_of(RemovedObject), table_of(ReleasedPassage)
_SEGMENT, _VERSION = table_of(Segment), table_of(SegmentVersion)


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
    for wanted in portions(ids):
        query = select(table) if wanted is None else select(table).where(table.c[by or kind.key].in_(wanted))
        for row in session.execute(query.order_by(*table.primary_key.columns)).mappings():
            found[row[kind.key]] = fields_of(kind, {str(key): value for key, value in row.items()})
    if name == "coding":
        count_repeats(store, found)
    if name == "release":
        _add_passages(store, found)
    return found


def seen(store: Store, name: str, ids: Collection[str] | None = None) -> dict[str, frozenset[State]]:
    """The states of a kind's records that were noted, by the id under which they are noted (`noted_id`)."""
    held: dict[str, set[State]] = {}
    for wanted in portions(None if ids is None else [noted_id(name, each) for each in ids]):
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
    here = rows(store, name, [fields[kind.key] for fields in records])
    _make_room(session, kind, [fields for fields in records if fields[kind.key] in here], here)
    values = [stored_values(kind, fields) for fields in records]
    if name == "segment_version":
        _number_versions(session, values, here)
    new = [{**_local_defaults(kind), **each} for each in values if each[kind.key] not in here]
    if new:
        session.execute(insert(table), new)
    for each in values:
        if each[kind.key] in here:
            session.execute(update(table).where(table.c[kind.key] == each[kind.key]).values(each))
    if name == "release":
        _put_passages(store, [fields for fields in records if fields["id"] not in here])
    if name in REMOVABLE:
        _forget_removals(store, name, [fields[kind.key] for fields in records])
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
    for wanted in portions(segment_ids):
        query = (
            select(_VERSION.c.segment_id, func.max(_VERSION.c.version))
            .where(_VERSION.c.segment_id.in_(wanted or []))
            .group_by(_VERSION.c.segment_id)
        )
        for segment_id, last in store.content.execute(query).all():
            behind = update(_SEGMENT).where(_SEGMENT.c.id == segment_id, _SEGMENT.c.version <= last)
            store.content.execute(behind.values(version=last + 1))
    store.content.expire_all()


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
    for wanted in portions(ids):
        query = select(_SEGMENT.c.id, _SEGMENT.c.text, _SEGMENT.c.verified_at, _SEGMENT.c.verified_by)
        query = query.where(_SEGMENT.c.verified_at.is_not(None))
        if wanted is not None:
            query = query.where(column.in_(wanted))
        for segment_id, text, at, who in store.content.execute(query.order_by(_SEGMENT.c.id)):
            found[segment_id] = mark_of(segment_id, text, at, who)
    return found


def _add_passages(store: Store, releases: Mapping[str, Fields]) -> None:
    for release_id, fields in releases.items():
        query = select_rows(ReleasedPassage).where(_PASSAGE.c.release_id == release_id)
        left = store.content.scalars(query.order_by(_PASSAGE.c.id))
        fields["passages_left"] = [each.model_dump(mode="json", exclude={"id", "release_id"}) for each in left]


def _put_passages(store: Store, releases: Iterable[Fields]) -> None:
    for fields in releases:
        for each in fields["passages_left"]:
            store.content.add(ReleasedPassage(release_id=fields["id"], **each))
    store.content.flush()


def _make_room(session: Session, kind: Kind, changing: Sequence[Fields], here: Mapping[str, Fields]) -> None:
    """Let two records exchange a code or a place, of which the table allows each once."""
    table = sql_table(kind)
    column = {"segment": "position", "witness": "code", "interview": "code", "incident": "code"}.get(kind.name)
    if column is None:
        return
    moving = [fields[kind.key] for fields in changing if fields[column] != here[fields[kind.key]][column]]
    for number, key in enumerate(moving, 1):
        aside = -number if column == "position" else f"/{number}"
        session.execute(update(table).where(table.c[kind.key] == key).values({column: aside}))


def _number_versions(session: Session, values: Sequence[Fields], here: Mapping[str, Fields]) -> None:
    """A former self keeps its number here, or gets the next free one where its number is taken by another's."""
    taken: dict[str, set[int]] = {}
    for wanted in portions({each["segment_id"] for each in values}):
        query = select(_VERSION.c.segment_id, _VERSION.c.version).where(_VERSION.c.segment_id.in_(wanted or []))
        for segment_id, version in session.execute(query):
            taken.setdefault(segment_id, set()).add(version)
    for each in values:
        if each["id"] in here:
            each["version"] = here[each["id"]]["version"]
            continue
        numbers = taken.setdefault(each["segment_id"], set())
        if each["version"] in numbers:
            each["version"] = max(numbers) + 1
        numbers.add(each["version"])


def _forget_removals(store: Store, name: str, ids: Collection[str]) -> None:
    for wanted in portions(ids):
        store.content.execute(delete(_REMOVED).where(_REMOVED.c.kind == name, _REMOVED.c.object_id.in_(wanted or [])))


def _local_defaults(kind: Kind) -> Fields:
    return {"verified_at": None, "verified_by": ""} if kind.name == "segment" else {}
