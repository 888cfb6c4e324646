"""Where codings lie after the words of a segment changed; one rule for corrections and for masking."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from testimony_app.domain.spans import Edit, Span, edits_between, moved
from testimony_app.errors import AppError
from testimony_app.services.passages import located, passage_of
from testimony_app.store import codings
from testimony_app.store.coding_tables import CodingRead
from testimony_app.store.session import Store
from testimony_app.store.transcript_tables import SegmentRead


def move_codings(
    store: Store,
    former: SegmentRead,
    text: str,
    held: Sequence[CodingRead],
    edits: Iterable[Edit] | None = None,
) -> None:
    """Put codings where their words are, once `former` says `text`; the segment was revised before.

    edits: those that made `text`, where they are known; otherwise they are found by comparing.
    """
    made = tuple(edits_between(former.text, text) if edits is None else edits)
    for coding in held:
        if coding.orphaned:
            continue
        starts, ends = coding.start_segment_id == former.id, coding.end_segment_id == former.id
        start = coding.start_offset if starts else 0
        end = coding.end_offset if ends else len(former.text)
        span = moved(Span(start, end), made) if start < end else None
        edge = len(text) if starts and not ends else 0
        start, end = (edge, edge) if span is None else (span.start, span.end)
        changes: dict[str, Any] = {"start_offset": start} if starts else {}
        changes |= {"end_offset": end} if ends else {}
        held_now = codings.change(store, coding.id, **changes)
        if not text[start:end].strip() and not _has_words(store, held_now):
            place = {"start_offset": 0, "end_segment_id": coding.start_segment_id, "end_offset": 0}
            codings.change(store, coding.id, orphaned=True, **place)


def _has_words(store: Store, coding: CodingRead) -> bool:
    try:
        located(store, passage_of(coding))
    except AppError:
        return False
    return True
