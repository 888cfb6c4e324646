"""What the store holds of a transcript, as the reading surface shows it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from testimony_app.domain.spoken_words import spoken_between
from testimony_app.services.code_passage import CodingRead
from testimony_app.services.edit_transcript import SegmentRead
from ui import words
from ui.models.code_tree_targets import Target
from ui.widgets.transcript_values import Position, Segment, Stripe
from ui.widgets.wave_stretches import Stretch


def flag_word(flag: str) -> str:
    """Why a segment should be heard again, in words."""
    return {
        "no_speech": QCoreApplication.translate("Transcript", "perhaps nobody speaks"),
        "low_confidence": QCoreApplication.translate("Transcript", "unsure of the words"),
        "compressible": QCoreApplication.translate("Transcript", "the same words again"),
        "repetition": QCoreApplication.translate("Transcript", "the same words again"),
        "over_silence": QCoreApplication.translate("Transcript", "words over silence"),
        "known_phrase": QCoreApplication.translate("Transcript", "a phrase that models invent"),
    }.get(flag, flag)


def speaker_word(segment: SegmentRead) -> str:
    """Who speaks: the term if a person or a label said so, otherwise the label itself."""
    return words.term("speaker", segment.speaker) or segment.speaker_label


def segment_row(segment: SegmentRead) -> Segment:
    """One segment to show; what a person verified needs no flags any more."""
    flags = () if segment.verified else tuple(dict.fromkeys(flag_word(flag) for flag in segment.flags))
    return Segment(segment.id, segment.text, segment.start_ms, speaker_word(segment), segment.verified, None, flags)


def stripe_row(coding: CodingRead, targets: Mapping[str, Target]) -> Stripe | None:
    """One coding as a stripe; None if it lost its words or its code is not known yet."""
    target = targets.get(coding.code_id or coding.incident_id or "")
    if target is None or coding.orphaned:
        return None
    start, end = (coding.start_segment_id, coding.start_offset), (coding.end_segment_id, coding.end_offset)
    return Stripe(coding.id, start, end, target.hue, target.hatched, target.name)


class Timeline:
    """Which words are spoken when, as near as the times of the segments tell."""

    def __init__(self, segments: Sequence[SegmentRead]) -> None:
        self._segments = [each for each in segments if each.start_ms is not None]
        self._by_id = {each.id: each for each in segments}
        self._starts = [each.start_ms or 0 for each in self._segments]

    @property
    def known(self) -> bool:
        """Whether any segment has a time."""
        return bool(self._segments)

    def spoken_at(self, ms: int) -> str | None:
        """The segment that is spoken at a time, or was last."""
        at = bisect_right(self._starts, ms) - 1
        return self._segments[at].id if at >= 0 else None

    def time_of(self, position: Position) -> int | None:
        """When the words at a position are spoken, by their share of the segment; None without times."""
        segment = self._by_id.get(position[0])
        if segment is None or segment.start_ms is None:
            return None
        length = (segment.end_ms or segment.start_ms) - segment.start_ms
        return segment.start_ms + length * position[1] // max(len(segment.text), 1)

    def segment(self, segment_id: str) -> tuple[int, int] | None:
        """When a whole segment begins and ends; None without times."""
        held = self._by_id.get(segment_id)
        return None if held is None else self.bounds((segment_id, 0), (segment_id, len(held.text)))

    def bounds(self, start: Position, end: Position) -> tuple[int, int] | None:
        """When a passage begins and ends; None without times."""
        first, last = self.time_of(start), self.time_of(end)
        return (first, max(last, first + 200)) if first is not None and last is not None else None

    def passage(self, start_ms: int, end_ms: int) -> tuple[Position, Position] | None:
        """The whole words that are spoken between two times; None if none are."""
        found = spoken_between(self._segments, start_ms, end_ms)
        if found is None:
            return None
        (first, start), (last, end) = found
        return (self._segments[first].id, start), (self._segments[last].id, end)

    def of_coding(self, coding: CodingRead) -> tuple[int, int] | None:
        """When a coding begins and ends: as it was marked by ear, otherwise by its words; None without times."""
        if coding.orphaned:
            return None
        if coding.start_ms is not None and coding.end_ms is not None:
            return coding.start_ms, coding.end_ms
        start, end = (coding.start_segment_id, coding.start_offset), (coding.end_segment_id, coding.end_offset)
        return self.bounds(start, end)

    def stretches(self, codings: Iterable[CodingRead], targets: Mapping[str, Target]) -> list[Stretch]:
        """The codings as stretches of the sound."""
        found = []
        for coding in codings:
            stripe = stripe_row(coding, targets)
            bounds = self.of_coding(coding)
            if stripe is not None and bounds is not None:
                found.append(Stretch(*bounds, stripe.hue, stripe.hatched))
        return found
