"""Decisions on how certain an incident is: rows are added and never changed, and the last one holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlmodel import col

from testimony_app.store.base import new_id
from testimony_app.store.incident_tables import CertaintyDecision, CertaintyRead, Incident
from testimony_app.store.session import Store, found, read, read_many


def decide(
    store: Store,
    incident_id: str,
    certainty: str,
    proposed: str,
    reasons: str,
    basis: Mapping[str, int],
    at: datetime,
    by: str,
) -> CertaintyRead:
    """Add a decision, which the incident shows from now on. Raises AppError `incident.missing`, `input.invalid`."""
    incident = found(store.content.get(Incident, incident_id), "incident.missing")
    row = CertaintyDecision(
        id=new_id(),
        incident_id=incident_id,
        certainty=certainty,
        proposed=proposed,
        reasons=reasons,
        basis=dict(basis),
        decided_at=at,
        decided_by=by,
    )
    held = read(CertaintyRead, store.add(row))
    incident.certainty = certainty
    store.add(incident)
    return held


def of_incident(store: Store, incident_id: str) -> list[CertaintyRead]:
    """All decisions on an incident, the latest first."""
    where = col(CertaintyDecision.incident_id) == incident_id
    order = col(CertaintyDecision.decided_at).desc()
    return read_many(store, CertaintyRead, CertaintyDecision, where=where, order=order)
