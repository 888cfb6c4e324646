"""Witnesses and interviews."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

import sqlalchemy
from sqlalchemy import func
from sqlmodel import SQLModel, col, select

from testimony_app.domain.sittings import Sitting
from testimony_app.domain.uncertain_dates import Precision
from testimony_app.errors import AppError
from testimony_app.store.base import FROZEN, new_id
from testimony_app.store.interview_tables import (
    Interview,
    InterviewDraft,
    InterviewRead,
    Witness,
    WitnessDraft,
    WitnessRead,
)
from testimony_app.store.session import Store, columns_of, found, made_of, read, values_of
from testimony_app.store.sync_kinds import portions


class InterviewRow(SQLModel):
    """One line of the list of interviews. duration_ms: of all its recordings together."""

    model_config = FROZEN  # type: ignore[assignment]
    id: str
    code: str
    witness_id: str
    witness_code: str
    roles: tuple[str, ...]
    held_on: str
    precision: Precision
    language: str
    interpreter_kind: str
    place: str


def add_witness(store: Store, draft: WitnessDraft) -> WitnessRead:
    """A new witness. The caller sees to it that the code is free."""
    return read(WitnessRead, store.add(Witness(id=new_id(), **values_of(draft))))


def update_witness(store: Store, witness_id: str, draft: WitnessDraft) -> WitnessRead:
    """The witness with every field as in `draft`. Raises AppError `witness.missing`."""
    row = found(store.content.get(Witness, witness_id), "witness.missing")
    row.sqlmodel_update(values_of(draft))
    return read(WitnessRead, store.add(row))


def witness(store: Store, witness_id: str) -> WitnessRead:
    """Raises AppError `witness.missing`."""
    return read(WitnessRead, found(store.content.get(Witness, witness_id), "witness.missing"))


def witness_by_code(store: Store, code: str) -> WitnessRead | None:
    """The witness with this code, or None."""
    row = store.content.exec(select(Witness).where(Witness.code == code)).first()
    return None if row is None else read(WitnessRead, row)


def witnesses(store: Store) -> list[WitnessRead]:
    """All witnesses by code."""
    return [read(WitnessRead, row) for row in store.content.exec(select(Witness).order_by(Witness.code))]


def add_interview(
    store: Store, witness_id: str, draft: InterviewDraft, at: datetime, by: str, interview_id: str = ""
) -> InterviewRead:
    """A new interview of the witness. interview_id: of one that was logged elsewhere; a fresh one without it."""
    row = Interview(id=interview_id or new_id(), witness_id=witness_id, logged_at=at, logged_by=by, **values_of(draft))
    return read(InterviewRead, store.add(row))


def update_interview(store: Store, interview_id: str, draft: InterviewDraft) -> InterviewRead:
    """The interview with every field as in `draft`. Raises AppError `interview.missing`."""
    row = found(store.content.get(Interview, interview_id), "interview.missing")
    row.sqlmodel_update(values_of(draft))
    return read(InterviewRead, store.add(row))


def interview(store: Store, interview_id: str) -> InterviewRead:
    """Raises AppError `interview.missing`."""
    return read(InterviewRead, found(store.content.get(Interview, interview_id), "interview.missing"))


def living(store: Store, interview_id: str) -> InterviewRead:
    """The interview, to which something is to be added. Raises AppError `interview.missing`, `interview.erased`."""
    held = interview(store, interview_id)
    if held.erased_at is not None:
        raise AppError("interview.erased", interview=held.code)
    return held


def with_witness(store: Store, interview_ids: Iterable[str]) -> dict[str, tuple[InterviewRead, WitnessRead]]:
    """The interviews with these ids, each with its witness."""
    columns = columns_of(InterviewRead, Interview)
    query = sqlalchemy.select(*columns, *columns_of(WitnessRead, Witness)).select_from(Interview).join(Witness)
    rows = store.content.execute(query.where(col(Interview.id).in_(list(interview_ids)))).fetchall()
    held = made_of(InterviewRead, [row[: len(columns)] for row in rows])
    people = made_of(WitnessRead, [row[len(columns) :] for row in rows])
    return {each.id: (each, person) for each, person in zip(held, people, strict=True)}


def sittings(store: Store, interview_ids: Collection[str]) -> dict[str, Sitting]:
    """What is recorded of who was there at these interviews, by their ids."""
    fields: tuple[Any, ...] = (
        *(Interview.code, Witness.code, Interview.format, Interview.held_on, Interview.precision),
        *(Interview.started, Interview.ended, Interview.place, Interview.people_present),
        *(Interview.interpreter, Interview.overheard_by),
    )
    held: dict[str, Sitting] = {}
    for wanted in portions(interview_ids):
        query = sqlalchemy.select(col(Interview.id), *fields).join(Witness).where(col(Interview.id).in_(wanted or ()))
        held |= {row[0]: _sitting(*row[1:]) for row in store.content.execute(query)}
    return held


def _sitting(code: str, witness: str, kind: str, held_on: str, precision: str, *rest: Any) -> Sitting:
    started, ended, place, people, interpreter, overheard = rest
    present = tuple((each["code"], each["role"]) for each in people)
    day = held_on if precision == Precision.EXACT else ""
    return Sitting(code, witness, kind, day, started, ended, place, present, interpreter, overheard)


def interview_by_code(store: Store, code: str) -> InterviewRead | None:
    """The interview with this code, or None."""
    row = store.content.exec(select(Interview).where(Interview.code == code)).first()
    return None if row is None else read(InterviewRead, row)


def interviews_of(store: Store, witness_id: str) -> list[InterviewRead]:
    """All interviews of a witness, in the order they were held."""
    query = select(Interview).where(Interview.witness_id == witness_id).order_by(Interview.held_on, Interview.code)
    return [read(InterviewRead, row) for row in store.content.exec(query)]


def heard_again(store: Store, witness_ids: Iterable[str] | None = None) -> frozenset[str]:
    """The ids of the witnesses, of these or of all, who gave more than one interview."""
    query = select(Interview.witness_id).group_by(Interview.witness_id).having(func.count() > 1)
    if witness_ids is not None:
        query = query.where(col(Interview.witness_id).in_(list(witness_ids)))
    return frozenset(store.content.exec(query))


def last_interview(store: Store) -> InterviewRead | None:
    """The interview that was logged last, whose facts are the next one's defaults."""
    row = store.content.exec(select(Interview).order_by(col(Interview.logged_at).desc())).first()
    return None if row is None else read(InterviewRead, row)


def rows(store: Store, interview_ids: Iterable[str] | None = None) -> list[InterviewRow]:
    """Interviews with their witness, by interview code; all of them unless ids are given."""
    query = select(Interview, Witness).join(Witness).order_by(Interview.code)
    if interview_ids is not None:
        query = query.where(col(Interview.id).in_(list(interview_ids)))
    return [
        InterviewRow(
            **{name: getattr(held, name) for name in InterviewRow.model_fields if hasattr(held, name)},
            witness_code=person.code,
            roles=tuple(person.roles),
        )
        for held, person in store.content.exec(query)
    ]


def interview_codes(store: Store) -> list[str]:
    """All interview codes in use."""
    return list(store.content.exec(select(Interview.code)))


def witness_codes(store: Store) -> list[str]:
    """All witness codes in use."""
    return list(store.content.exec(select(Witness.code)))
