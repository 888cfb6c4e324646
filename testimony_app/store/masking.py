"""Masked transcripts: names go from the content database into the identity database, and leave nothing behind."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy
from sqlmodel import col, select

from testimony_app.store.base import new_id
from testimony_app.store.exchange_tables import Conflict
from testimony_app.store.identity_tables import MaskedVersion, MaskedWords, MaskedWordsRead
from testimony_app.store.session import Store, found, read
from testimony_app.store.transcript_tables import Segment, SegmentRead, SegmentVersion, Transcript, TranscriptRead

MASKED = "masked"
"""The reason that stands with the version of a segment that masking replaced."""


@dataclass(frozen=True, slots=True)
class FormerText:
    """A former version of a segment, with what masking changes of it."""

    id: str
    segment_id: str
    version: int
    text: str
    speaker_label: str
    reason: str


def former_texts(store: Store, transcript_id: str) -> list[FormerText]:
    """The former versions of all segments of a transcript."""
    query = (
        select(SegmentVersion)
        .join(Segment, col(Segment.id) == SegmentVersion.segment_id)
        .where(Segment.transcript_id == transcript_id)
        .order_by(col(Segment.position), col(SegmentVersion.version))
    )
    rows = store.content.exec(query)
    return [FormerText(row.id, row.segment_id, row.version, row.text, row.speaker_label, row.reason) for row in rows]


def mask_former(store: Store, held: FormerText, text: str, speaker_label: str) -> None:
    """Keep what a former version said with the names, and let the content database say it without them."""
    row = found(store.content.get(SegmentVersion, held.id), "segment.missing")
    if text != row.text:
        hold_text(store, row.segment_id, row.version, row.text)
    row.text, row.speaker_label = text, speaker_label
    store.add(row)


def mask_segment(store: Store, held: SegmentRead, text: str, speaker_label: str, at: datetime, by: str) -> SegmentRead:
    """The segment without its names; they are kept with the names. Who heard it and found it right stays.

    Changed words are a new version, whose former one says the same in the content database.
    """
    row = found(store.content.exec(select(Segment).where(Segment.id == held.id)).first(), "segment.missing")
    if text != row.text:
        hold_text(store, row.id, row.version, row.text)
        former = SegmentVersion(
            id=new_id(),
            segment_id=row.id,
            version=row.version,
            text=text,
            speaker=row.speaker,
            speaker_label=speaker_label,
            start_ms=row.start_ms,
            end_ms=row.end_ms,
            replaced_at=at,
            replaced_by=by,
            reason=MASKED,
        )
        store.content.add(former)
        row.version += 1
    row.text, row.speaker_label = text, speaker_label
    return read(SegmentRead, store.add(row))


def hold_text(store: Store, segment_id: str, version: int, text: str) -> None:
    """Keep what a version of a segment said, once."""
    query = select(MaskedVersion).where(MaskedVersion.segment_id == segment_id, MaskedVersion.version == version)
    if all(row.text != text for row in store.identity.exec(query)):
        store.identity.add(MaskedVersion(id=new_id(), segment_id=segment_id, version=version, text=text))


def texts_behind(store: Store, segment_id: str) -> dict[int, str]:
    """What the versions of a segment said before they were masked, by their number."""
    query = select(MaskedVersion).where(MaskedVersion.segment_id == segment_id)
    return {row.version: row.text for row in store.identity.exec(query)}


def hold_words(store: Store, held: SegmentRead, hidden: Iterable[tuple[str, str, str]], at: datetime, by: str) -> None:
    """Keep the words behind the new chips of a segment, in the order of the text. hidden: alias, words, kind."""
    told = list(hidden)
    # Ids in the order of the text: they travel with the words, a row's place in its table does not.
    for row_id, (alias, words, kind) in zip(sorted(new_id() for _ in told), told, strict=True):
        row = MaskedWords(
            id=row_id,
            transcript_id=held.transcript_id,
            segment_id=held.id,
            alias=alias,
            words=words,
            kind=kind,
            masked_at=at,
            masked_by=by,
        )
        store.identity.add(row)
    store.identity.flush()


def words_behind(store: Store, transcript_id: str) -> list[MaskedWordsRead]:
    """The words behind the chips of a transcript, in the order of the text."""
    query = select(MaskedWords).where(MaskedWords.transcript_id == transcript_id)
    places = dict(
        store.content.exec(select(Segment.id, Segment.position).where(Segment.transcript_id == transcript_id)).all()
    )
    held = [read(MaskedWordsRead, row) for row in store.identity.exec(query)]
    return sorted(held, key=lambda each: (places.get(each.segment_id, -1), each.masked_at, each.id))


def words_of_aliases(store: Store, aliases: Iterable[str]) -> list[MaskedWordsRead]:
    """The words behind these aliases anywhere in the case, those masked first before the others."""
    query = (
        select(MaskedWords)
        .where(col(MaskedWords.alias).in_(list(aliases)))
        .order_by(col(MaskedWords.masked_at), col(MaskedWords.id))
    )
    return [read(MaskedWordsRead, row) for row in store.identity.exec(query)]


def set_masked(store: Store, transcript_id: str, at: datetime, by: str) -> TranscriptRead:
    """Note since when the transcript holds no names. Raises AppError `transcript.missing`."""
    row = found(store.content.get(Transcript, transcript_id), "transcript.missing")
    row.masked_at, row.masked_by = at, by
    return read(TranscriptRead, store.add(row))


def masked_transcripts(store: Store) -> list[TranscriptRead]:
    """Every masked transcript, oldest first."""
    query = select(Transcript).where(col(Transcript.masked_at).is_not(None)).order_by(col(Transcript.made_at))
    return [read(TranscriptRead, row) for row in store.content.exec(query)]


def last_changed(store: Store, segment_ids: Iterable[str]) -> dict[str, datetime]:
    """When each of the segments was last changed; those that never were are left out."""
    query = (
        select(SegmentVersion.segment_id, sqlalchemy.func.max(SegmentVersion.replaced_at))
        .where(col(SegmentVersion.segment_id).in_(list(segment_ids)))
        .group_by(col(SegmentVersion.segment_id))
    )
    return dict(store.content.exec(query).all())


def mask_conflicts(store: Store, object_ids: Iterable[str], masked: Callable[[str], str]) -> int:
    """Take the names out of what two copies of a segment or of a version said; returns how many conflicts changed."""
    count = 0
    for row in store.content.exec(select(Conflict).where(col(Conflict.object_id).in_(list(object_ids)))):
        sides = {side: getattr(row, side) for side in ("ours", "theirs")}
        clean = {side: None if held is None else _masked_fields(held, masked) for side, held in sides.items()}
        if clean != sides:
            row.sqlmodel_update(clean)
            store.add(row)
            count += 1
    return count


def _masked_fields(held: dict[str, Any], masked: Callable[[str], str]) -> dict[str, Any]:
    spoken = ("text", "speaker_label")
    return {name: masked(value) if name in spoken and isinstance(value, str) else value for name, value in held.items()}
