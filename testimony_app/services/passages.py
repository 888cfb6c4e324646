"""Passages: the words that a coding stands on, where they lie, and who says them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from testimony_app.case import Case
from testimony_app.domain.aliases import around_chips
from testimony_app.errors import AppError
from testimony_app.store import codings, interviews, transcripts
from testimony_app.store.coding_tables import CodingRead as CodingRead
from testimony_app.store.interview_tables import InterviewRead, WitnessRead
from testimony_app.store.session import Store
from testimony_app.store.transcript_tables import SegmentRead as SegmentRead
from testimony_app.store.transcript_tables import TranscriptRead


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a transcript, from a place in one segment to a place in the same or a later one.

    Offsets are code points within the segment's text, `end` exclusive.
    """

    transcript_id: str
    start_segment_id: str
    start: int
    end_segment_id: str
    end: int


@dataclass(frozen=True)
class QuotedPassage:
    """A coding with its words. text: LF between segments. verified: whether every segment of it was heard and right."""

    coding: CodingRead
    text: str
    segments: tuple[SegmentRead, ...]
    interview: InterviewRead
    witness: WitnessRead
    transcript: TranscriptRead

    @property
    def verified(self) -> bool:
        """Whether a person heard every segment of it and found it right."""
        return all(segment.verified for segment in self.segments)

    @property
    def start_ms(self) -> int | None:
        """Where the first of its segments starts in the recording."""
        return self.segments[0].start_ms

    @property
    def end_ms(self) -> int | None:
        """Where the last of its segments ends in the recording."""
        return self.segments[-1].end_ms


def passage_of(coding: CodingRead) -> Passage:
    """Where a coding lies."""
    return Passage(
        coding.transcript_id,
        coding.start_segment_id,
        coding.start_offset,
        coding.end_segment_id,
        coding.end_offset,
    )


def words_of(
    passage: Passage, ordered: Sequence[SegmentRead], places: Mapping[str, int] | None = None
) -> tuple[str, tuple[SegmentRead, ...]]:
    """The words of a passage and the segments it touches. Raises AppError `passage.outside`, `passage.empty`.

    places: the number of each segment in `ordered` by its id, from one who asks for many passages.
    """
    places = {segment.id: index for index, segment in enumerate(ordered)} if places is None else places
    first, last = places.get(passage.start_segment_id), places.get(passage.end_segment_id)
    if first is None or last is None or last < first:
        raise AppError("passage.outside")
    touched = tuple(ordered[first : last + 1])
    return _cut(passage, touched), touched


def located(store: Store, passage: Passage) -> tuple[str, tuple[SegmentRead, ...]]:
    """As `words_of`, reading no more of the transcript than the passage touches. Raises AppError as it does."""
    edges = transcripts.segments_by_id(store, {passage.start_segment_id, passage.end_segment_id})
    first, last = edges.get(passage.start_segment_id), edges.get(passage.end_segment_id)
    if first is None or last is None or {first.transcript_id, last.transcript_id} != {passage.transcript_id}:
        raise AppError("passage.outside")
    return words_of(passage, transcripts.segments_between(store, first, last))


def without_cut_chips(store: Store, passage: Passage) -> Passage:
    """The passage, so wide that it holds each chip of a masked transcript whole or not at all."""
    held = transcripts.segments_by_id(store, {passage.start_segment_id, passage.end_segment_id})
    first, last = held.get(passage.start_segment_id), held.get(passage.end_segment_id)
    if first is None or last is None:
        return passage
    start, _ = around_chips(first.text, passage.start, passage.start)
    _, end = around_chips(last.text, passage.end, passage.end)
    return replace(passage, start=start, end=end)


def quote_hash(words: str) -> str:
    """The SHA-256 that proves on which words a coding stands."""
    return sha256(words.encode()).hexdigest()


def quoted(store: Store, held: Iterable[CodingRead]) -> list[QuotedPassage]:
    """The codings with their words, in the order given; an orphaned one has no words and is left out."""
    codings_held = [coding for coding in held if not coding.orphaned]
    edges = {edge for coding in codings_held for edge in (coding.start_segment_id, coding.end_segment_id)}
    segments = transcripts.segments_by_id(store, edges)
    sources = transcripts.transcripts_by_id(store, {coding.transcript_id for coding in codings_held})
    people = interviews.with_witness(store, {source.interview_id for source in sources.values()})
    passages = []
    for coding in codings_held:
        first, last = segments[coding.start_segment_id], segments[coding.end_segment_id]
        touched = (first,) if first is last else tuple(transcripts.segments_between(store, first, last))
        transcript = sources[coding.transcript_id]
        interview, witness = people[transcript.interview_id]
        text = _cut(passage_of(coding), touched)
        passages.append(QuotedPassage(coding, text, touched, interview, witness, transcript))
    return passages


def _cut(passage: Passage, touched: Sequence[SegmentRead]) -> str:
    """The words of a passage out of the segments it touches. Raises AppError `passage.outside`, `passage.empty`."""
    if not 0 <= passage.start <= len(touched[0].text) or not 0 <= passage.end <= len(touched[-1].text):
        raise AppError("passage.outside")
    texts = [segment.text for segment in touched]
    texts[-1] = texts[-1][: passage.end]
    texts[0] = texts[0][passage.start :]
    words = "\n".join(texts)
    if not words.strip():
        raise AppError("passage.empty")
    return words


def of_incident(case: Case, incident_id: str) -> list[QuotedPassage]:
    """All passages tied to an incident, by interview and then by place."""
    with case.read() as store:
        found = quoted(store, codings.of_incident(store, incident_id))
    return sorted(found, key=lambda each: (each.interview.code, each.segments[0].position, each.coding.start_offset))


def of_code(case: Case, code_id: str) -> list[QuotedPassage]:
    """All passages tagged with a code, by interview and then by place."""
    with case.read() as store:
        found = quoted(store, codings.of_code(store, code_id))
    return sorted(found, key=lambda each: (each.interview.code, each.segments[0].position, each.coding.start_offset))


def of_codings(case: Case, held: Iterable[CodingRead]) -> list[QuotedPassage]:
    """These codings with their words, in the order given; those that lost theirs are left out."""
    with case.read() as store:
        return quoted(store, held)
