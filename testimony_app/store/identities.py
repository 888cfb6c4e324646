"""The identity database: people, other registered names, what files were called."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import col, select

from testimony_app.store.base import new_id
from testimony_app.store.identity_tables import (
    MediaOrigin,
    Opening,
    OpeningRead,
    Person,
    PersonDraft,
    PersonRead,
    RegisterTerm,
    RegisterTermDraft,
    RegisterTermRead,
)
from testimony_app.store.session import Store, read, values_of


def put_person(store: Store, witness_id: str, draft: PersonDraft) -> PersonRead:
    """Enter or replace who a witness is."""
    row = store.identity.exec(select(Person).where(Person.witness_id == witness_id)).first()
    if row is None:
        row = Person(id=new_id(), witness_id=witness_id, **values_of(draft))
    else:
        row.sqlmodel_update(values_of(draft))
    store.identity.add(row)
    store.identity.flush()
    return read(PersonRead, row)


def complete_person(store: Store, witness_id: str, draft: PersonDraft) -> PersonRead:
    """Who a witness is, with what was empty filled from `draft`; nothing that is known is replaced."""
    known = person(store, witness_id)
    if known is None:
        return put_person(store, witness_id, draft)
    fields = {name: getattr(known, name) or getattr(draft, name) for name in PersonDraft.model_fields}
    return put_person(store, witness_id, PersonDraft(**fields))


def person(store: Store, witness_id: str) -> PersonRead | None:
    """Who a witness is, None if nothing was entered."""
    row = store.identity.exec(select(Person).where(Person.witness_id == witness_id)).first()
    return None if row is None else read(PersonRead, row)


def people(store: Store) -> list[PersonRead]:
    """Everyone in the register, in a fixed order that tells nothing."""
    return [read(PersonRead, row) for row in store.identity.exec(select(Person).order_by(col(Person.id)))]


def add_term(store: Store, draft: RegisterTermDraft) -> RegisterTermRead:
    """Register another name that must not leave."""
    row = RegisterTerm(id=new_id(), **values_of(draft))
    store.identity.add(row)
    store.identity.flush()
    return read(RegisterTermRead, row)


def terms(store: Store) -> list[RegisterTermRead]:
    """All other registered names."""
    return [read(RegisterTermRead, row) for row in store.identity.exec(select(RegisterTerm).order_by(RegisterTerm.id))]


def note_opening(store: Store, witness_id: str, reason: str, at: datetime, by: str, second_by: str = "") -> None:
    """Keep why a name, or with no witness the register, was opened, by whom, and together with whom."""
    opening = Opening(
        id=new_id(), witness_id=witness_id, reason=reason, opened_at=at, opened_by=by, second_by=second_by
    )
    store.identity.add(opening)
    store.identity.flush()


def openings(store: Store) -> list[OpeningRead]:
    """Every opening, newest first."""
    query = select(Opening).order_by(col(Opening.opened_at).desc())
    return [read(OpeningRead, row) for row in store.identity.exec(query)]


def put_origin(store: Store, recording_id: str, file_name: str, tags: dict[str, str]) -> None:
    """Note what a recording's file was called and what its container said."""
    store.identity.merge(MediaOrigin(recording_id=recording_id, file_name=file_name, tags=tags))
    store.identity.flush()


def origin(store: Store, recording_id: str) -> tuple[str, dict[str, str]]:
    """The file name and tags of a recording; ("", {}) if none were noted."""
    row = store.identity.get(MediaOrigin, recording_id)
    return ("", {}) if row is None else (row.file_name, dict(row.tags))
