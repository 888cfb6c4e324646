"""Conflicts: two states of a record that wait for a person to decide."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import sqlalchemy
from sqlmodel import col, select

from testimony_app.domain.merging import State, parsed
from testimony_app.store import sync, sync_kinds
from testimony_app.store.exchange_tables import Conflict, ConflictRead
from testimony_app.store.session import Store, found, read
from testimony_app.store.sync import Fields

_LINEAGE = "conflict"
"""The kind under which the states that their side had seen are noted, by the conflict's id."""


def add(store: Store, conflict: Conflict, theirs_seen: Iterable[State]) -> ConflictRead:
    """A new conflict, and what their side had seen when it came in."""
    added = read(ConflictRead, store.add(conflict))
    sync.note(store, [(_LINEAGE, conflict.id, theirs_seen)])
    return added


def conflict(store: Store, conflict_id: str) -> ConflictRead:
    """Raises AppError `conflict.missing`."""
    return read(ConflictRead, found(store.content.get(Conflict, conflict_id), "conflict.missing"))


def listed(store: Store, *, decided: bool | None = None) -> list[ConflictRead]:
    """All conflicts, oldest first; only the open ones, or only the decided ones, if asked."""
    query = select(Conflict).order_by(col(Conflict.found_at), col(Conflict.id))
    if decided is not None:
        query = query.where(Conflict.decision != "" if decided else Conflict.decision == "")
    return [read(ConflictRead, row) for row in store.content.exec(query)]


def their_seen(store: Store, conflict_id: str) -> frozenset[State]:
    """The states that their side had seen, its own included."""
    return sync.seen(store, _LINEAGE, [conflict_id]).get(conflict_id, frozenset())


def their_state(held: ConflictRead) -> State:
    """The state that came in."""
    return parsed(held.theirs_sha256)


def decide(store: Store, conflict_id: str, decision: str, at: datetime, by: str) -> ConflictRead:
    """Note what was decided. Raises AppError `conflict.missing`."""
    row = found(store.content.get(Conflict, conflict_id), "conflict.missing")
    row.decision, row.decided_at, row.decided_by = decision, at, by
    return read(ConflictRead, store.add(row))


def hold_names(store: Store, name: str, fields: Fields, conflict_id: str) -> None:
    """Let their account of a person or a name wait in the identity database, where it already is a registered one."""
    waiting = {**fields, "id": conflict_id}
    if name == "person":
        waiting["witness_id"] = sync.UNDECIDED + conflict_id
    sync.put(store, name, [waiting])


def held_names(store: Store, name: str, conflict_id: str) -> Fields | None:
    """Their account that waits, None if there is none."""
    key = sync.UNDECIDED + conflict_id if name == "person" else conflict_id
    return sync.rows(store, name, [key]).get(key)


def let_names_go(store: Store, name: str, conflict_id: str) -> None:
    """Remove their account once it was decided."""
    table = sync_kinds.sql_table(sync_kinds.KINDS[name])
    store.identity.execute(sqlalchemy.delete(table).where(table.c.id == conflict_id))
    store.identity.expire_all()
