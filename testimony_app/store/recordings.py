"""Recordings of interviews, by what analysis needs of them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func
from sqlmodel import col, select

from testimony_app.store.record_tables import Setting
from testimony_app.store.session import Store, found, read
from testimony_app.store.transcript_tables import Recording, RecordingRead

_BEGUN = "recording_begun/"
"""Before the media id, in the key of a setting. A package takes none along: the sound itself lies on this device."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A live recording that was begun and is not kept yet: to which interview it belongs, should its process die."""

    media_id: str
    interview_id: str
    begun_at: datetime
    begun_by: str


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


def every(store: Store) -> list[RecordingRead]:
    """All recordings, oldest import first."""
    query = select(Recording).order_by(col(Recording.imported_at), col(Recording.id))
    return [read(RecordingRead, row) for row in store.content.exec(query)]


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


def with_media(store: Store, media_id: str) -> RecordingRead | None:
    """The recording whose file this is, or None."""
    row = store.content.exec(select(Recording).where(Recording.media_id == media_id)).first()
    return None if row is None else read(RecordingRead, row)


def note_begun(store: Store, begun: Begun) -> None:
    """Write down that a live recording begins."""
    value = {"interview": begun.interview_id, "at": begun.begun_at.isoformat(), "by": begun.begun_by}
    store.add(Setting(key=_BEGUN + begun.media_id, value=json.dumps(value)))


def begun(store: Store) -> dict[str, Begun]:
    """The live recordings that were begun and not kept, by media id."""
    held = {}
    for row in store.content.exec(select(Setting).where(col(Setting.key).startswith(_BEGUN))):
        media_id, value = row.key.removeprefix(_BEGUN), json.loads(row.value)
        held[media_id] = Begun(media_id, value["interview"], datetime.fromisoformat(value["at"]), value["by"])
    return held


def forget_begun(store: Store, media_ids: Iterable[str]) -> None:
    """Take back the notes of recordings that were kept, or are gone."""
    for media_id in media_ids:
        row = store.content.get(Setting, _BEGUN + media_id)
        if row is not None:
            store.content.delete(row)
