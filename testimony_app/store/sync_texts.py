"""What transcripts say, for judging where codings lie."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import select

from testimony_app.domain.anchors import Place, Spoken, repeats
from testimony_app.store.session import Store
from testimony_app.store.sync_kinds import portions, table_of
from testimony_app.store.transcript_tables import Segment

Fields = dict[str, Any]
_SEGMENT = table_of(Segment)


def texts(store: Store, transcript_ids: Collection[str]) -> dict[str, dict[str, str]]:
    """What transcripts say, by transcript: the text of each segment by its id, in order."""
    held: dict[str, dict[str, str]] = {}
    for wanted in portions(transcript_ids):
        query = (
            select(_SEGMENT.c.transcript_id, _SEGMENT.c.id, _SEGMENT.c.text)
            .where(_SEGMENT.c.transcript_id.in_(wanted or []))
            .order_by(_SEGMENT.c.transcript_id, _SEGMENT.c.position)
        )
        for transcript_id, segment_id, text in store.content.execute(query):
            held.setdefault(transcript_id, {})[segment_id] = text
    return held


def place_of(fields: Mapping[str, Any]) -> Place:
    """Where a coding's fields say that it lies."""
    return Place(fields["start_segment_id"], fields["start_offset"], fields["end_segment_id"], fields["end_offset"])


def count_repeats(store: Store, codings: Mapping[str, Fields]) -> None:
    """Add to each coding how often its words stand in its segment before it (`domain.anchors.repeats`)."""
    spoken = {
        transcript_id: Spoken(text)
        for transcript_id, text in texts(store, {each["transcript_id"] for each in codings.values()}).items()
    }
    for fields in codings.values():
        held = spoken.get(fields["transcript_id"], Spoken({}))
        fields["repeat"] = 0 if fields["orphaned"] else repeats(held, place_of(fields), fields["quote_sha256"])
