"""Recordings of interviews, by what analysis needs of them."""

from __future__ import annotations

from sqlalchemy import func
from sqlmodel import col, select

from testimony_app.store.session import Store, found, read
from testimony_app.store.transcript_tables import Recording, RecordingRead


def add(store: Store, recording: Recording) -> RecordingRead:
    """A new recording."""
    return read(RecordingRead, store.add(recording))


def recording(store: Store, recording_id: str) -> RecordingRead:
    """Raises AppError `recording.missing`."""
    return read(RecordingRead, found(store.content.get(Recording, recording_id), "recording.missing"))


def of_interview(store: Store, interview_id: str) -> list[RecordingRead]:
    """The recordings of an interview, oldest import first."""
    query = select(Recording).where(Recording.interview_id == interview_id).order_by(col(Recording.imported_at))
    return [read(RecordingRead, row) for row in store.content.exec(query)]


def with_hash(store: Store, sha256: str) -> RecordingRead | None:
    """The recording whose original bytes have this hash, or None."""
    row = store.content.exec(select(Recording).where(Recording.sha256 == sha256)).first()
    return None if row is None else read(RecordingRead, row)


def peaks(store: Store, recording_id: str) -> bytes:
    """The waveform's peaks as `audio.peaks` wrote them. Raises AppError `recording.missing`."""
    row = store.content.exec(select(Recording.peaks).where(Recording.id == recording_id)).first()
    if row is None:
        found(None, "recording.missing")
    return row or b""


def durations(store: Store) -> dict[str, int]:
    """Milliseconds of sound by interview."""
    query = select(Recording.interview_id, func.sum(Recording.duration_ms)).group_by(Recording.interview_id)
    return {interview_id: int(total) for interview_id, total in store.content.exec(query)}
