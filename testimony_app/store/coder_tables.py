"""Working as a team of coders: rounds, who codes what, saved queries, and what each person has at hand."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index
from sqlmodel import Field, SQLModel

from testimony_app.store.base import FROZEN, Moment


class CodingRound(SQLModel, table=True):
    """A time in which several people code the same interviews.

    blind: until it is closed, nobody but the lead sees what others have coded in its interviews.
    """

    __tablename__ = "coding_round"
    id: str = Field(primary_key=True)
    name: str = Field(min_length=1, max_length=120)
    blind: bool = True
    opened_at: datetime = Field(sa_type=Moment)
    opened_by: str
    closed_at: datetime | None = Field(default=None, sa_type=Moment)
    closed_by: str = ""


class RoundRead(SQLModel):
    """What leaves the store."""

    model_config = FROZEN  # type: ignore[assignment]
    id: str
    name: str = Field(min_length=1, max_length=120)
    blind: bool
    opened_at: datetime
    opened_by: str
    closed_at: datetime | None
    closed_by: str


class Assignment(SQLModel, table=True):
    """One interview that one person is to code. round_id: the round it belongs to, None for none.

    finished_at: when that person said that they were done; None while they are at it.
    """

    __tablename__ = "assignment"
    id: str = Field(primary_key=True)
    interview_id: str = Field(foreign_key="interview.id", index=True)
    coder: str = Field(max_length=40)
    round_id: str | None = Field(default=None, foreign_key="coding_round.id", index=True)
    assigned_at: datetime = Field(sa_type=Moment)
    assigned_by: str
    finished_at: datetime | None = Field(default=None, sa_type=Moment)


class AssignmentRead(SQLModel):
    """What leaves the store."""

    model_config = FROZEN  # type: ignore[assignment]
    id: str
    interview_id: str
    coder: str
    round_id: str | None
    assigned_at: datetime
    assigned_by: str
    finished_at: datetime | None


class SavedQuery(SQLModel, table=True):
    """A query that somebody kept, as text (`domain.queries`)."""

    __tablename__ = "saved_query"
    id: str = Field(primary_key=True)
    name: str = Field(min_length=1, max_length=120)
    text: str
    made_at: datetime = Field(sa_type=Moment)
    made_by: str


class SavedQueryRead(SQLModel):
    """What leaves the store."""

    model_config = FROZEN  # type: ignore[assignment]
    id: str
    name: str = Field(min_length=1, max_length=120)
    text: str
    made_at: datetime
    made_by: str


class Favourite(SQLModel, table=True):
    """The code or incident that a person put on a digit key; stays in this copy."""

    __tablename__ = "favourite"
    user: str = Field(primary_key=True)
    digit: int = Field(primary_key=True, ge=1, le=9)
    target_id: str


class UndoEntry(SQLModel, table=True):
    """An act that a person can take back or do again; stays in this copy and never leaves it.

    stack: `undo` or `redo`. label: the act's name in the log. steps: what to do, as plain values (`services.undo`).
    touched: ids that a view reads again afterwards. transcripts: ids of those whose words the steps may hold.
    """

    __tablename__ = "undo_entry"
    __table_args__ = (Index("ix_undo_entry_user", "user", "stack"),)
    seq: int | None = Field(default=None, primary_key=True)
    user: str
    stack: str
    label: str
    steps: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON)
    touched: list[str] = Field(default_factory=list, sa_type=JSON)
    transcripts: list[str] = Field(default_factory=list, sa_type=JSON)
    made_at: datetime = Field(sa_type=Moment)


class UndoRead(SQLModel):
    """What leaves the store."""

    model_config = FROZEN  # type: ignore[assignment]
    seq: int
    label: str
    steps: tuple[dict[str, Any], ...]
    touched: tuple[str, ...]
