"""Who coded what in each transcript, on their own account, as the comparison of coders takes it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from testimony_app.domain import agreement as measure
from testimony_app.domain.agreement import Span, Tally
from testimony_app.domain.text_units import sentence_ends
from testimony_app.jobs import JobContext
from testimony_app.store import blind, codings, rounds, transcripts
from testimony_app.store.coder_tables import AssignmentRead
from testimony_app.store.coding_tables import CodingRead, Standing
from testimony_app.store.session import Store
from testimony_app.store.transcript_tables import SegmentRead


class Unit(StrEnum):
    """Into what the text is cut to be counted. A turn is all that one speaker says without a break."""

    CHARACTERS = "characters"
    SENTENCES = "sentences"
    TURNS = "turns"


@dataclass(frozen=True, slots=True)
class Text:
    """One transcript: length in units, and per code or incident (id) and coder what they coded.

    coders: all whose silence means that they left something out: who coded anything in it, or said that they are done.
    """

    interview_id: str
    transcript_id: str
    length: int
    coders: frozenset[str]
    coded: Mapping[str, Mapping[str, Sequence[Span]]]

    def tally(self, target_id: str, coders: Iterable[str]) -> Tally:
        """How many units each set of these coders coded."""
        spans = self.coded.get(target_id, {})
        return measure.tally(self.length, {coder: spans.get(coder, ()) for coder in coders})


class _Readers:
    """Who worked on which transcript. In a round, who is assigned in it; finishing says that somebody read it all."""

    def __init__(self, store: Store, round_id: str | None, held: Mapping[str, Sequence[CodingRead]]) -> None:
        self._owners = rounds.transcripts(store)
        self._within = round_id is not None
        self._hidden, self._viewer = blind.hidden_interviews(store), store.viewer
        self._assigned: dict[str, list[AssignmentRead]] = {}
        for each in rounds.assignments(store, round_id):
            self._assigned.setdefault(each.interview_id, []).append(each)
        self._coded_in: dict[tuple[str, str], set[str]] = {}
        for transcript_id, codings_held in held.items():
            for coding in codings_held:
                self._coded_in.setdefault((self._owners[transcript_id], coding.coder), set()).add(transcript_id)

    def of(self, transcript_id: str, coded: Iterable[str]) -> frozenset[str]:
        """Everybody who worked on a transcript, given those who coded in it."""
        interview_id = self._owners[transcript_id]
        assigned = self._assigned.get(interview_id, [])
        found = set(coded)
        if self._within:
            found &= {each.coder for each in assigned}
        # Whoever is done with an interview and coded in another transcript of it did not read this one.
        found |= {
            each.coder
            for each in assigned
            if each.finished_at is not None and not self._coded_in.get((interview_id, each.coder))
        }
        return frozenset(found & {self._viewer} if interview_id in self._hidden else found)


def texts(store: Store, unit: Unit, job: JobContext, round_id: str | None = None) -> list[Text]:
    """Every transcript that at least two people worked on, in a round or at all. Raises Cancelled.

    What waits for a decision about its place, and what a team decided, is nobody's own and left out.
    """
    by_transcript: dict[str, list[CodingRead]] = {}
    for coding in codings.all_codings(store):
        if coding.standing == Standing.OWN and not coding.orphaned and not coding.review:
            by_transcript.setdefault(coding.transcript_id, []).append(coding)
    readers = _Readers(store, round_id, by_transcript)
    who = {key: readers.of(key, {each.coder for each in held}) for key, held in by_transcript.items()}
    several = {key: held for key, held in by_transcript.items() if len(who[key]) > 1}
    owners = transcripts.transcripts_by_id(store, several)
    found: list[Text] = []
    for number, (transcript_id, held) in enumerate(several.items()):
        job.step(number / len(several) / 2, "agreement.reading")
        segments = transcripts.segments(store, transcript_id)
        own = [each for each in held if each.coder in who[transcript_id]]
        found.append(_text(owners[transcript_id].interview_id, transcript_id, segments, own, who[transcript_id], unit))
    return found


def begins_of(segments: Sequence[SegmentRead]) -> list[int]:
    """At which character of the whole text each segment begins; one more than there are, the last is the length."""
    return list(accumulate((len(each.text) for each in segments), initial=0))


def span_of(coding: CodingRead, begins: Mapping[str, int]) -> Span:
    """Where a coding lies in the whole text, given where each segment begins."""
    start = begins[coding.start_segment_id] + coding.start_offset
    return start, begins[coding.end_segment_id] + coding.end_offset


def _text(
    interview_id: str,
    transcript_id: str,
    segments: Sequence[SegmentRead],
    held: Sequence[CodingRead],
    coders: frozenset[str],
    unit: Unit,
) -> Text:
    begins = dict(zip((each.id for each in segments), begins_of(segments), strict=False))  # The last is the length.
    ends = _ends(segments, unit)
    spans: dict[str, dict[str, list[Span]]] = {}
    for coding in held:
        target_id = coding.code_id or coding.incident_id or ""
        spans.setdefault(target_id, {}).setdefault(coding.coder, []).append(span_of(coding, begins))
    coded = {
        target_id: {
            coder: measure.united(of_coder) if ends is None else measure.by_units(of_coder, ends)
            for coder, of_coder in of_target.items()
        }
        for target_id, of_target in spans.items()
    }
    length = sum(len(each.text) for each in segments) if ends is None else len(ends)
    return Text(interview_id, transcript_id, length, coders, coded)


def _ends(segments: Sequence[SegmentRead], unit: Unit) -> list[int] | None:
    """Before which character of the whole text each unit ends; None where each character is one."""
    if unit is Unit.CHARACTERS:
        return None
    ends: list[int] = []
    at, speaking = 0, None
    for segment in segments:
        who = (segment.speaker, segment.speaker_label)
        if unit is Unit.SENTENCES:
            ends += [at + end for end in sentence_ends(segment.text)]
        elif segment.text:
            if ends and who == speaking:
                ends.pop()
            ends.append(at + len(segment.text))
            speaking = who
        at += len(segment.text)
    return ends
