"""What a blind round hides: others' codings of its interviews, from everybody but the lead, until it is closed."""

from __future__ import annotations

from sqlalchemy import ColumnElement, true
from sqlmodel import col, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from testimony_app.store.coder_tables import Assignment, CodingRound
from testimony_app.store.coding_tables import Coding
from testimony_app.store.session import Store
from testimony_app.store.transcript_tables import Transcript


def in_sight(store: Store) -> ColumnElement[bool]:
    """The condition on `Coding` under which this unit's person may see one; every query of codings for a view has it.

    One's own are always in sight, and the lead sees all.
    """
    if not store.viewer:
        return true()
    covered = select(Transcript.id).where(col(Transcript.interview_id).in_(_covered()))
    return or_(col(Coding.coder) == store.viewer, col(Coding.transcript_id).not_in(covered))


def hidden_interviews(store: Store) -> frozenset[str]:
    """The interviews in which this unit's person sees no codings but their own for now."""
    return covered(store) if store.viewer else frozenset()


def covered(store: Store) -> frozenset[str]:
    """The interviews that somebody is to code in a blind round that is open."""
    return frozenset(store.content.scalars(_covered()))


def _covered() -> SelectOfScalar[str]:
    """A selection of the ids of those interviews."""
    open_now = (col(CodingRound.blind).is_(True), col(CodingRound.closed_at).is_(None))
    joined = select(Assignment.interview_id).join(CodingRound, col(CodingRound.id) == Assignment.round_id)
    return joined.where(*open_now)
