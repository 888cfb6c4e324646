"""Codes and incidents: what passages are tied to."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy
from sqlalchemy import true
from sqlmodel import col, select

from testimony_app.store import sync
from testimony_app.store.base import new_id
from testimony_app.store.coding_tables import Code, CodeDraft, CodeRead, Coding
from testimony_app.store.incident_tables import CertaintyDecision, Incident, IncidentDraft, IncidentRead
from testimony_app.store.record_tables import Release
from testimony_app.store.session import Store, found, read, read_many, values_of


def add_code(store: Store, draft: CodeDraft, code_id: str = "") -> CodeRead:
    """A new code; `code_id` brings a removed one back under its own id."""
    sync.forget_removal(store, "code", code_id)
    return read(CodeRead, store.add(Code(id=code_id or new_id(), **values_of(draft))))


def change_code(store: Store, code_id: str, **changes: Any) -> CodeRead:
    """The code with `changes`. Raises AppError `code.missing`."""
    row = found(store.content.get(Code, code_id), "code.missing")
    row.sqlmodel_update(changes)
    return read(CodeRead, store.add(row))


def code(store: Store, code_id: str) -> CodeRead:
    """Raises AppError `code.missing`."""
    return read(CodeRead, found(store.content.get(Code, code_id), "code.missing"))


def codes(store: Store) -> list[CodeRead]:
    """The code book: parents and children by position, then by name."""
    return read_many(store, CodeRead, Code, where=true(), order=(Code.position, Code.name))


def remove_code(store: Store, code_id: str, at: datetime, by: str) -> CodeRead:
    """Remove a code that has no codings and no children, and return what it was; that it is removed is kept.

    Raises AppError `code.missing`.
    """
    row = found(store.content.get(Code, code_id), "code.missing")
    held = read(CodeRead, row)
    sync.note_removal(store, "code", code_id, at, by)
    store.content.delete(row)
    store.content.flush()
    return held


def add_incident(store: Store, draft: IncidentDraft, incident_id: str = "") -> IncidentRead:
    """A new incident; `incident_id` brings a removed one back under its own id."""
    sync.forget_removal(store, "incident", incident_id)
    return read(IncidentRead, store.add(Incident(id=incident_id or new_id(), **values_of(draft))))


def update_incident(store: Store, incident_id: str, draft: IncidentDraft) -> IncidentRead:
    """The incident with every field as in `draft`. Raises AppError `incident.missing`."""
    row = found(store.content.get(Incident, incident_id), "incident.missing")
    row.sqlmodel_update(values_of(draft))
    return read(IncidentRead, store.add(row))


def incident_is_used(store: Store, incident_id: str) -> bool:
    """Whether a passage, a decision on its certainty or a release points to it."""
    columns = (col(Coding.incident_id), col(CertaintyDecision.incident_id), col(Release.incident_id))
    queries = (select(column).where(column == incident_id).limit(1) for column in columns)
    return any(store.content.exec(query).first() is not None for query in queries)


def remove_incident(store: Store, incident_id: str, at: datetime, by: str) -> None:
    """Remove an incident to which nothing points; that it is removed is kept. Raises AppError `incident.missing`."""
    row = found(store.content.get(Incident, incident_id), "incident.missing")
    sync.note_removal(store, "incident", incident_id, at, by)
    store.content.delete(row)
    store.content.flush()


def incident(store: Store, incident_id: str) -> IncidentRead:
    """Raises AppError `incident.missing`."""
    return read(IncidentRead, found(store.content.get(Incident, incident_id), "incident.missing"))


def incident_by_code(store: Store, incident_code: str) -> IncidentRead | None:
    """The incident with this code, or None."""
    row = store.content.exec(select(Incident).where(Incident.code == incident_code)).first()
    return None if row is None else read(IncidentRead, row)


def incidents(store: Store) -> list[IncidentRead]:
    """All incidents by code."""
    return read_many(store, IncidentRead, Incident, where=true(), order=Incident.code)


def incident_codes(store: Store) -> dict[str, str]:
    """The code of each incident by its id, in the order of the codes."""
    query = sqlalchemy.select(col(Incident.id), col(Incident.code)).order_by(col(Incident.code))
    return {str(held): str(code) for held, code in store.content.connection().execute(query)}
