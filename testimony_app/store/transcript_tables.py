"""Recordings by id, and transcripts: ordered segments, each with the versions it went through."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Self

from pydantic import model_validator
from sqlalchemy import JSON, String, UniqueConstraint
from sqlmodel import Field, SQLModel

from testimony_app.store.base import FROZEN, Moment, term


class Recording(SQLModel, table=True):
    """A recording by what analysis needs; its file name and tags lie in the identity compartment.

    media_id: the encrypted file. sha256: of the bytes as they came. step_ms: of `peaks`.
    recovered: the genuine beginning of a recording that was cut off, as by a dead battery.
    """

    __tablename__ = "recording"
    id: str = Field(primary_key=True)
    interview_id: str = Field(foreign_key="interview.id", index=True)
    media_id: str = Field(unique=True)
    sha256: str
    size: int
    duration_ms: int
    codec: str
    container: str
    channels: int
    sample_rate: int
    peaks: bytes
    imported_at: datetime = Field(sa_type=Moment)
    imported_by: str
    recovered: bool = Field(default=False, sa_column_kwargs={"server_default": "0"})


class RecordingRead(SQLModel):
    """What leaves the store; peaks are read apart."""

    model_config = FROZEN  # type: ignore[assignment]
    id: str
    interview_id: str
    media_id: str
    sha256: str
    size: int
    duration_ms: int
    codec: str
    container: str
    channels: int
    sample_rate: int
    imported_at: datetime
    imported_by: str
    recovered: bool = False


class Source(StrEnum):
    """Where the words of a transcript came from."""

    ENGINE = "engine"
    TYPED = "typed"
    IMPORTED = "imported"


class State(StrEnum):
    """How far a transcript is: being listened to, a draft, or verified by ear."""

    IN_PROGRESS = "in_progress"
    DRAFT = "draft"
    VERIFIED = "verified"


class TranscriptBase(SQLModel):
    """The words of one interview in one language.

    engine: name and model hash of the engine, "" otherwise. transcribed_until_ms: where a resumed job goes on.
    masked_at: since when the words that name someone stand in the identity compartment only, None if they do not.
    """

    interview_id: str = Field(foreign_key="interview.id", index=True)
    recording_id: str | None = Field(default=None, foreign_key="recording.id", index=True)
    language: str = Field(default="", max_length=16)
    source: Source = Field(sa_type=String)
    engine: str = ""
    state: State = Field(default=State.DRAFT, sa_type=String)
    transcribed_until_ms: int = Field(default=0, ge=0)
    made_at: datetime = Field(sa_type=Moment)
    made_by: str
    masked_at: datetime | None = Field(default=None, sa_type=Moment)
    masked_by: str = Field(default="", sa_column_kwargs={"server_default": ""})


class Transcript(TranscriptBase, table=True):
    """Stored form."""

    __tablename__ = "transcript"
    id: str = Field(primary_key=True)


class TranscriptRead(TranscriptBase):
    """What leaves the store."""

    model_config = FROZEN  # type: ignore[assignment]
    id: str


class SegmentBase(SQLModel):
    """One utterance.

    position: order within the transcript, with gaps so that a split needs no renumbering.
    start_ms, end_ms: offset in the recording, whole milliseconds, end > start; None where there is no sound.
    confidence: mean word probability 0..1 as the engine gave it; None if typed. version: counts corrections from 1.
    """

    transcript_id: str = Field(foreign_key="transcript.id", index=True)
    position: int
    start_ms: int | None = Field(default=None, ge=0)
    end_ms: int | None = Field(default=None, gt=0)
    speaker: Annotated[str, term("speaker")] = ""
    speaker_label: str = Field(default="", max_length=64)
    text: str
    confidence: float | None = Field(default=None, ge=0, le=1)
    flags: tuple[str, ...] = Field(default=(), sa_type=JSON)
    version: int = 1
    verified_at: datetime | None = Field(default=None, sa_type=Moment)
    verified_by: str = ""


class Segment(SegmentBase, table=True):
    """Stored form, unvalidated by SQLModel; the queries validate on the way in.

    number: a key that stays when the database is compacted, which the search index needs.
    """

    __tablename__ = "segment"
    __table_args__ = (UniqueConstraint("transcript_id", "position"),)
    number: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True)


class SegmentRead(SegmentBase):
    """What leaves the store: validated, immutable, safe in any thread."""

    model_config = FROZEN  # type: ignore[assignment]
    id: str

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.start_ms is not None and self.end_ms is not None and self.end_ms <= self.start_ms:
            raise ValueError("end_ms must be greater than start_ms")
        return self

    @property
    def verified(self) -> bool:
        """Whether a person heard this segment and found it right."""
        return self.verified_at is not None


class SegmentVersion(SQLModel, table=True):
    """What a segment said before a correction."""

    __tablename__ = "segment_version"
    __table_args__ = (UniqueConstraint("segment_id", "version"),)
    id: str = Field(primary_key=True)
    segment_id: str = Field(index=True)
    version: int
    text: str
    speaker: str = ""
    speaker_label: str = ""
    start_ms: int | None = None
    end_ms: int | None = None
    replaced_at: datetime = Field(sa_type=Moment)
    replaced_by: str
    reason: str = ""


class SegmentVersionRead(SQLModel):
    """What leaves the store."""

    model_config = FROZEN  # type: ignore[assignment]
    segment_id: str
    version: int
    text: str
    speaker: str
    replaced_at: datetime
    replaced_by: str
    reason: str
