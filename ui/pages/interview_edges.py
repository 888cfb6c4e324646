"""Moving the edges of a tag word by word, across segments."""

from __future__ import annotations

from collections.abc import Sequence

from testimony_app.domain.text_units import words
from testimony_app.services.code_passage import CodingRead
from testimony_app.services.passages import Passage
from ui.widgets.transcript_values import Position

Texts = Sequence[tuple[str, str]]
"""Segment ids with their words, in order."""
Stretch = tuple[Position, Position]
"""Where a passage begins and ends."""


def moved_edge(texts: Texts, edge: Position, forward: bool, at_end: bool) -> Position | None:
    """Where an edge stands a word further; None at the end of the transcript.

    at_end: whether it is the end of a tag, which stands behind a word; a beginning stands before one.
    """
    order = [segment_id for segment_id, _ in texts]
    row = order.index(edge[0])
    step = 1 if forward else -1
    while 0 <= row < len(texts):
        places = _places(texts[row][1], at_end)
        if order[row] == edge[0]:
            places = [at for at in places if (at > edge[1] if forward else at < edge[1])]
        if places:
            return order[row], places[0] if forward else places[-1]
        row += step
    return None


def stretch_of(coding: CodingRead) -> Stretch:
    """Where a coding lies."""
    return (coding.start_segment_id, coding.start_offset), (coding.end_segment_id, coding.end_offset)


def passage_at(transcript_id: str, stretch: Stretch) -> Passage:
    """A stretch as the services take it."""
    return Passage(transcript_id, *stretch[0], *stretch[1])


def stretch_at(passage: Passage) -> Stretch:
    """Where a passage lies."""
    return (passage.start_segment_id, passage.start), (passage.end_segment_id, passage.end)


def put_at(coding: CodingRead, stretch: Stretch) -> CodingRead:
    """The coding as it is once its edges stand there."""
    start, end = stretch
    places = {"start_segment_id": start[0], "start_offset": start[1], "end_segment_id": end[0], "end_offset": end[1]}
    return coding.model_copy(update={**places, "orphaned": False, "start_ms": None, "end_ms": None})


def comes_before(texts: Texts, one: Position, other: Position) -> bool:
    """Whether `one` stands before `other`."""
    order = {segment_id: row for row, (segment_id, _) in enumerate(texts)}
    return (order[one[0]], one[1]) < (order[other[0]], other[1])


def _places(text: str, at_end: bool) -> list[int]:
    return [end if at_end else start for start, end in words(text)]
