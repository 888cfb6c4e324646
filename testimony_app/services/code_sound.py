"""Code by ear: from a stretch of a recording to the words that are spoken in it."""

from __future__ import annotations

from collections.abc import Sequence

from testimony_app.case import Case
from testimony_app.domain.spoken_words import spoken_between
from testimony_app.errors import AppError
from testimony_app.services.code_passage import Sound as Sound
from testimony_app.services.passages import Passage, SegmentRead
from testimony_app.store import transcripts


def passage_in(case: Case, transcript_id: str, sound: Sound) -> Passage:
    """The words of a transcript that are spoken in a stretch. Raises AppError as `passage_among`."""
    with case.read() as store:
        return passage_among(transcripts.segments(store, transcript_id), sound)


def passage_among(segments: Sequence[SegmentRead], sound: Sound) -> Passage:
    """The words among the segments of one transcript, in order, that are spoken in a stretch.

    Raises AppError `passage.no_transcript` where there are no words yet, `passage.no_times` where the words have no
    times, `passage.stretch_unfit` where the stretch does not end after it starts, `passage.silent` where nothing is
    spoken in it.
    """
    if not segments:
        raise AppError("passage.no_transcript")
    if all(each.start_ms is None or each.end_ms is None for each in segments):
        raise AppError("passage.no_times")
    if sound[1] <= sound[0]:
        raise AppError("passage.stretch_unfit")
    found = spoken_between(segments, *sound)
    if found is None:
        raise AppError("passage.silent")
    (first, start), (last, end) = found
    return Passage(segments[0].transcript_id, segments[first].id, start, segments[last].id, end)
