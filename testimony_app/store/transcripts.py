"""Transcripts, segments and their versions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import and_, func
from sqlmodel import col, select

from testimony_app.domain.transcripts import Utterance
from testimony_app.store.base import new_id
from testimony_app.store.session import Store, found, read, read_many
from testimony_app.store.transcript_tables import (
    Segment,
    SegmentRead,
    SegmentVersion,
    SegmentVersionRead,
    Source,
    State,
    Transcript,
    TranscriptRead,
)

GAP = 1024
"""Distance between neighbouring positions, so that a segment can be split ten times before renumbering."""


def add_transcript(
    store: Store,
    interview_id: str,
    source: Source,
    at: datetime,
    by: str,
    *,
    recording_id: str | None = None,
    language: str = "",
    engine: str = "",
    state: State = State.DRAFT,
) -> TranscriptRead:
    """A new, empty transcript."""
    row = Transcript(
        id=new_id(),
        interview_id=interview_id,
        recording_id=recording_id,
        language=language,
        source=source,
        engine=engine,
        state=state,
        made_at=at,
        made_by=by,
    )
    return read(TranscriptRead, store.add(row))


def transcript(store: Store, transcript_id: str) -> TranscriptRead:
    """Raises AppError `transcript.missing`."""
    return read(TranscriptRead, found(store.content.get(Transcript, transcript_id), "transcript.missing"))


def transcripts_by_id(store: Store, transcript_ids: Iterable[str]) -> dict[str, TranscriptRead]:
    """The transcripts with these ids."""
    held = read_many(store, TranscriptRead, Transcript, where=col(Transcript.id).in_(list(transcript_ids)))
    return {each.id: each for each in held}


def transcripts_of(store: Store, interview_id: str) -> list[TranscriptRead]:
    """The transcripts of an interview, newest first."""
    query = select(Transcript).where(Transcript.interview_id == interview_id).order_by(col(Transcript.made_at).desc())
    return [read(TranscriptRead, row) for row in store.content.exec(query)]


def states(store: Store) -> dict[str, State]:
    """The state of the newest transcript by interview."""
    query = select(Transcript.interview_id, Transcript.state).order_by(col(Transcript.made_at))
    return {interview_id: State(state) for interview_id, state in store.content.exec(query)}


def unfinished(store: Store, recording_id: str) -> TranscriptRead | None:
    """The newest transcript of the recording that an engine has not finished, or None."""
    query = (
        select(Transcript)
        .where(Transcript.recording_id == recording_id, Transcript.state == State.IN_PROGRESS)
        .order_by(col(Transcript.made_at).desc())
    )
    row = store.content.exec(query).first()
    return None if row is None else read(TranscriptRead, row)


def set_progress(store: Store, transcript_id: str, until_ms: int, language: str) -> None:
    """Note how far an engine has come."""
    row = found(store.content.get(Transcript, transcript_id), "transcript.missing")
    row.transcribed_until_ms = until_ms
    row.language = row.language or language
    store.add(row)


def set_state(store: Store, transcript_id: str, state: State) -> TranscriptRead:
    """Raises AppError `transcript.missing`."""
    row = found(store.content.get(Transcript, transcript_id), "transcript.missing")
    row.state = state
    return read(TranscriptRead, store.add(row))


def append(store: Store, transcript_id: str, utterances: Sequence[tuple[Utterance, str]]) -> list[SegmentRead]:
    """Add utterances, each with its speaker term, at the end of the transcript."""
    last = store.content.exec(select(func.max(Segment.position)).where(Segment.transcript_id == transcript_id)).one()
    position = 0 if last is None else int(last) + GAP
    added = []
    for said, speaker in utterances:
        row = Segment(
            id=new_id(),
            transcript_id=transcript_id,
            position=position,
            start_ms=said.start_ms,
            end_ms=said.end_ms,
            speaker=speaker,
            speaker_label=said.speaker,
            text=said.text,
            confidence=said.confidence,
            flags=said.flags,
        )
        added.append(row)
        position += GAP
    store.content.add_all(added)
    store.content.flush()
    return [read(SegmentRead, row) for row in added]


def segments(store: Store, transcript_id: str) -> list[SegmentRead]:
    """The segments in order."""
    here = col(Segment.transcript_id) == transcript_id
    return read_many(store, SegmentRead, Segment, where=here, order=Segment.position)


def segments_between(store: Store, first: SegmentRead, last: SegmentRead) -> list[SegmentRead]:
    """The segments from one to another of the same transcript, both included; none if they are out of order."""
    here = and_(
        col(Segment.transcript_id) == first.transcript_id, col(Segment.position).between(first.position, last.position)
    )
    return read_many(store, SegmentRead, Segment, where=here, order=Segment.position)


def segments_by_id(store: Store, segment_ids: Iterable[str]) -> dict[str, SegmentRead]:
    """The segments with these ids."""
    rows = read_many(store, SegmentRead, Segment, where=col(Segment.id).in_(list(segment_ids)))
    return {row.id: row for row in rows}


def segment(store: Store, segment_id: str) -> SegmentRead:
    """Raises AppError `segment.missing`."""
    return read(SegmentRead, _row(store, segment_id))


def all_verified(store: Store, transcript_id: str) -> bool:
    """Whether every segment of the transcript was heard and found right."""
    query = (
        select(Segment.id).where(Segment.transcript_id == transcript_id, col(Segment.verified_at).is_(None)).limit(1)
    )
    return store.content.exec(query).first() is None


def add_segment(store: Store, row: Segment) -> SegmentRead:
    """A new segment at the position it names."""
    return read(SegmentRead, store.add(row))


def remove_segment(store: Store, segment_id: str) -> None:
    """Remove the segment; its earlier versions stay. Raises AppError `segment.missing`."""
    store.content.delete(_row(store, segment_id))
    store.content.flush()


def revise(store: Store, segment_id: str, at: datetime, by: str, reason: str, **changes: object) -> SegmentRead:
    """The segment with `changes`, its former self kept as a version. Raises AppError `segment.missing`."""
    row = _row(store, segment_id)
    former = SegmentVersion(
        id=new_id(),
        segment_id=row.id,
        version=row.version,
        text=row.text,
        speaker=row.speaker,
        speaker_label=row.speaker_label,
        start_ms=row.start_ms,
        end_ms=row.end_ms,
        replaced_at=at,
        replaced_by=by,
        reason=reason,
    )
    store.add(former)
    row.sqlmodel_update({**changes, "version": row.version + 1})
    return read(SegmentRead, store.add(row))


def set_verified(store: Store, segment_id: str, at: datetime | None, by: str) -> SegmentRead:
    """Mark as heard and right, or take the mark back. Raises AppError `segment.missing`."""
    row = _row(store, segment_id)
    row.verified_at, row.verified_by = at, by
    return read(SegmentRead, store.add(row))


def versions(store: Store, segment_id: str) -> list[SegmentVersionRead]:
    """The former selves of a segment, oldest first."""
    query = select(SegmentVersion).where(SegmentVersion.segment_id == segment_id).order_by(col(SegmentVersion.version))
    return [read(SegmentVersionRead, row) for row in store.content.exec(query)]


def _row(store: Store, segment_id: str) -> Segment:
    return found(store.content.exec(select(Segment).where(Segment.id == segment_id)).first(), "segment.missing")
