"""What a case knows of its other copies: what was sent and received, what each has seen, and what to decide."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from testimony_app.store.base import FROZEN, Moment


class SeenVersion(SQLModel, table=True):
    """A state of one record that this copy once had, by the hash of its fields.

    Two copies tell with it who is ahead: a state that I have seen is older than mine. kind: the table's name.
    """

    __tablename__ = "seen_version"
    kind: str = Field(primary_key=True)
    object_id: str = Field(primary_key=True)
    sha256: str = Field(primary_key=True)


class RemovedObject(SQLModel, table=True):
    """A record that was removed on purpose, so that no package brings it back. sha256: of its last state."""

    __tablename__ = "removed_object"
    kind: str = Field(primary_key=True)
    object_id: str = Field(primary_key=True)
    sha256: str
    removed_at: datetime = Field(sa_type=Moment)
    removed_by: str


class Conflict(SQLModel, table=True):
    """Two states of one record, neither of which knew the other; ours stays in force until a person decides.

    ours, theirs: the differing fields, None where that side removed the record. decision: `ours`, `theirs`, or "".
    """

    __tablename__ = "conflict"
    id: str = Field(primary_key=True)
    kind: str
    object_id: str = Field(index=True)
    ours: dict[str, Any] | None = Field(default=None, sa_type=JSON)
    theirs: dict[str, Any] | None = Field(default=None, sa_type=JSON)
    theirs_sha256: str = ""
    package_id: str = Field(index=True)
    changed_by: str
    found_at: datetime = Field(sa_type=Moment)
    decision: str = ""
    decided_at: datetime | None = Field(default=None, sa_type=Moment)
    decided_by: str = ""


class ConflictRead(SQLModel):
    """What leaves the store."""

    model_config = FROZEN  # type: ignore[assignment]
    id: str
    kind: str
    object_id: str
    ours: dict[str, Any] | None
    theirs: dict[str, Any] | None
    theirs_sha256: str
    package_id: str
    changed_by: str
    found_at: datetime
    decision: str
    decided_at: datetime | None
    decided_by: str


class Package(SQLModel, table=True):
    """A sealed package that left or came: who, when, what, under which hash (custody).

    direction: `sent` or `received`. kind: a term of `services.exchange`. people: ids of the recipients, or of the
    sender. interviews: ids of what it held something of. log_id, log_size, log_root: the sender's log when it was made.
    """

    __tablename__ = "package"
    id: str = Field(primary_key=True)
    direction: str = Field(primary_key=True)
    kind: str
    people: list[str] = Field(default_factory=list, sa_type=JSON)
    interviews: list[str] = Field(default_factory=list, sa_type=JSON)
    made_at: datetime = Field(sa_type=Moment)
    handled_at: datetime = Field(sa_type=Moment)
    handled_by: str
    sha256: str
    counts: dict[str, int] = Field(default_factory=dict, sa_type=JSON)
    log_id: str = Field(index=True)
    log_size: int
    log_root: str


class PackageRead(SQLModel):
    """What leaves the store."""

    model_config = FROZEN  # type: ignore[assignment]
    id: str
    direction: str
    kind: str
    people: tuple[str, ...]
    interviews: tuple[str, ...]
    made_at: datetime
    handled_at: datetime
    handled_by: str
    sha256: str
    counts: dict[str, int]
    log_id: str
    log_size: int
    log_root: str


class ForeignLogEntry(SQLModel, table=True):
    """A row of another copy's log, as it came in a package; rows are added and never changed."""

    __tablename__ = "foreign_log_entry"
    log_id: str = Field(primary_key=True)
    seq: int = Field(primary_key=True)
    prev_hash: str
    utc: datetime = Field(sa_type=Moment)
    user: str
    action: str
    object_id: str
    payload_hash: str
    signature: bytes


class Tombstone(SQLModel, table=True):
    """That something was erased, and when, by whom and on which ground; nothing of what it was.

    certificate: what was destroyed and what could not be reached, in counts and ids, as canonical JSON. signature: by
    `erased_by` over the certificate.
    """

    __tablename__ = "tombstone"
    id: str = Field(primary_key=True)
    interview_id: str = Field(index=True)
    interview_code: str
    ground: str
    erased_at: datetime = Field(sa_type=Moment)
    erased_by: str
    certificate: str
    signature: bytes


class TombstoneRead(SQLModel):
    """What leaves the store."""

    model_config = FROZEN  # type: ignore[assignment]
    id: str
    interview_id: str
    interview_code: str
    ground: str
    erased_at: datetime
    erased_by: str
    certificate: str
    signature: bytes
