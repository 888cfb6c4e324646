"""What the case records of itself: its title, its settings, its log of acts, its releases."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from testimony_app.store.base import FROZEN, Moment


class CaseInfo(SQLModel, table=True):
    """The one row about the case. log_id: names the log of this copy; another device has a log of its own."""

    __tablename__ = "case_info"
    id: int = Field(default=1, primary_key=True)
    title: str
    created_at: datetime = Field(sa_type=Moment)
    log_id: str = Field(default="", sa_column_kwargs={"server_default": ""})


class Setting(SQLModel, table=True):
    """A setting that belongs to the case; legal keys are in `settings.CASE_SETTINGS`."""

    __tablename__ = "setting"
    key: str = Field(primary_key=True)
    value: str


class LogEntry(SQLModel, table=True):
    """One act in the hash-chained log: no content, only what was done to which object.

    payload_hash: SHA-256 of the act's data, so that a claimed content can be proven later. seq orders, not the clock.
    """

    __tablename__ = "log_entry"
    seq: int = Field(primary_key=True)
    prev_hash: str
    utc: datetime = Field(sa_type=Moment)
    user: str
    action: str
    object_id: str
    payload_hash: str
    signature: bytes


class LogEntryRead(SQLModel):
    """What leaves the store."""

    model_config = FROZEN  # type: ignore[assignment]
    seq: int
    prev_hash: str
    utc: datetime
    user: str
    action: str
    object_id: str
    payload_hash: str
    signature: bytes


class Release(SQLModel, table=True):
    """One export that left the case, with its manifest as it was written."""

    __tablename__ = "release"
    id: str = Field(primary_key=True)
    code: str = Field(unique=True)
    made_at: datetime = Field(sa_type=Moment)
    made_by: str
    incident_id: str = Field(foreign_key="incident.id", index=True)
    purpose: str
    recipient: str = ""
    passages: int
    blocked: int
    manifest: str
    files: dict[str, str] = Field(default_factory=dict, sa_type=JSON)


class ReleaseRead(SQLModel):
    """What leaves the store. files: SHA-256 by file name."""

    model_config = FROZEN  # type: ignore[assignment]
    id: str
    code: str
    made_at: datetime
    made_by: str
    incident_id: str
    purpose: str
    recipient: str
    passages: int
    blocked: int
    manifest: str
    files: dict[str, str]


class ReleasedPassage(SQLModel, table=True):
    """Which coding left in which release, under which consent decisions."""

    __tablename__ = "released_passage"
    id: int | None = Field(default=None, primary_key=True)
    release_id: str = Field(foreign_key="release.id", index=True)
    coding_id: str = Field(index=True)
    interview_id: str = Field(index=True)
    text_sha256: str
    decisions: list[str] = Field(default_factory=list, sa_type=JSON)
