"""The ledger of consent decisions: rows are added, never changed, never removed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, true
from sqlmodel import col

from testimony_app.domain.consent import Decision
from testimony_app.store.base import new_id
from testimony_app.store.interview_tables import ConsentDecision, ConsentDraft, ConsentRead
from testimony_app.store.session import Store, read, read_many, values_of


def add(store: Store, interview_id: str, draft: ConsentDraft, at: datetime, by: str) -> ConsentRead:
    """A new row of the ledger."""
    row = ConsentDecision(id=new_id(), interview_id=interview_id, recorded_at=at, recorded_by=by, **values_of(draft))
    return read(ConsentRead, store.add(row))


def ledger(store: Store, interview_ids: Iterable[str] | None = None) -> dict[str, list[ConsentRead]]:
    """All rows by interview, in the order they were recorded; of all interviews unless ids are given."""
    held: dict[str, list[ConsentRead]] = {}
    where: ColumnElement[bool] = true()
    if interview_ids is not None:
        wanted = list(interview_ids)
        held = {interview_id: [] for interview_id in wanted}
        where = col(ConsentDecision.interview_id).in_(wanted)
    for row in read_many(store, ConsentRead, ConsentDecision, where=where, order=ConsentDecision.seq):
        held.setdefault(row.interview_id, []).append(row)
    return held


def as_decision(row: ConsentRead) -> Decision:
    """The row as the rules of `domain.consent` take it."""
    return Decision(
        id=row.id,
        scope=row.scope,
        status=row.status,
        decided_at=row.decided_at,
        seq=row.seq,
        conditions=row.conditions,
        valid_until=row.valid_until,
        guardian=row.given_by == "caregiver",
        assent=row.assent,
        approver=row.approver,
        capacity=row.capacity,
    )
