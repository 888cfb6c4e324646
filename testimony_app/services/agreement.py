"""How far the coders of a case agree, code by code, over transcripts that they worked on independently."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, combinations

from testimony_app.case import Case
from testimony_app.domain import agreement as measure
from testimony_app.domain.agreement import Interval as Interval
from testimony_app.domain.agreement import Read, Span, Tally
from testimony_app.domain.text_units import sentence_ends
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.store import codebook, codings, interviews, transcripts
from testimony_app.store.coding_tables import CodeRead, CodingRead
from testimony_app.store.transcript_tables import SegmentRead, TranscriptRead

SAMPLES = 1000
SHOWN = 200


class Unit(StrEnum):
    """Into what the text is cut to be counted. A turn is all that one speaker says without a break."""

    CHARACTERS = "characters"
    SENTENCES = "sentences"
    TURNS = "turns"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two coders, by the code names that the team knows them by, over the `texts` transcripts that both worked on.

    observed: share of all units that both treated alike, 0..1. kappa: Cohen's, None where it is undefined.
    """

    first: str
    second: str
    texts: int
    observed: float | None
    kappa: float | None


@dataclass(frozen=True, slots=True)
class CodeAgreement:
    """What is said of one code. alpha: Krippendorff's over all coders, None where it is undefined.

    prevalence: which share of the units that a coder read they coded, 0..1. interval: of alpha, 95 %, over resampled
    interviews; None where there are too few.
    """

    code: CodeRead
    prevalence: Mapping[str, float]
    alpha: float | None
    interval: Interval | None
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """coders: by their code names. texts: how many transcripts two or more of them worked on. units: in these."""

    unit: Unit
    coders: tuple[str, ...]
    texts: int
    units: int
    codes: tuple[CodeAgreement, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of text that some coders gave the code and others did not.

    segment_id: of the segment in which it begins. words: at most `SHOWN` characters of it. coded, left: code names.
    """

    interview_id: str
    interview_code: str
    segment_id: str
    words: str
    coded: tuple[str, ...]
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Text:
    """One transcript: length in units, and per code and coder what they coded. coders: all who coded anything in it."""

    interview_id: str
    transcript_id: str
    length: int
    coders: frozenset[str]
    coded: Mapping[str, Mapping[str, Sequence[Span]]]

    def tally(self, code_id: str, coders: Iterable[str]) -> Tally:
        spans = self.coded.get(code_id, {})
        return measure.tally(self.length, {coder: spans.get(coder, ()) for coder in coders})


def agreement(case: Case, unit: Unit, job: JobContext, coders: Sequence[str] = ()) -> Agreement:
    """Compare the coders of the case over every transcript that they worked on.

    coders: ids of users or devices; everybody who coded anything if empty. A coder worked on a transcript if at least
    one passage of it is tagged by them: who read it and tagged nothing cannot be told from who never saw it. Passages
    that wait for a decision are left out. Raises AppError `agreement.too_few`, with fewer than two coders, Cancelled.
    """
    texts = _texts(case, unit, job)
    chosen = sorted(set(coders) or {coder for text in texts for coder in text.coders})
    if len(chosen) < 2:
        raise AppError("agreement.too_few")
    shared = [text for text in texts if len(text.coders.intersection(chosen)) > 1]
    used = {code_id for text in texts for code_id in text.coded}
    with case.read() as store:
        codes = [code for code in codebook.codes(store) if code.id in used]
    found: list[CodeAgreement] = []
    for number, code in enumerate(codes):
        job.step(0.5 + number / len(codes) / 2, "agreement.comparing")
        found.append(_of_code(case, code, chosen, shared))
    names = tuple(case.member_code(coder) for coder in chosen)
    return Agreement(unit, names, len(shared), sum(text.length for text in shared), tuple(found))


def differences(case: Case, code_id: str, job: JobContext, coders: Sequence[str] = ()) -> list[Difference]:
    """Where the coders differ on one code, in the order of the interviews and of the text, a letter counting too.

    coders: as for `agreement`; of each transcript those who worked on it are compared. Raises Cancelled.
    """
    found: list[Difference] = []
    texts = _texts(case, Unit.CHARACTERS, job)
    with case.read() as store:
        codes = {text.interview_id: interviews.interview(store, text.interview_id).code for text in texts}
        for text in sorted(texts, key=lambda each: (codes[each.interview_id], each.transcript_id)):
            here = sorted(text.coders.intersection(coders) if coders else text.coders)
            segments = transcripts.segments(store, text.transcript_id)
            begins = list(accumulate((len(each.text) for each in segments), initial=0))
            whole = "".join(each.text for each in segments)
            spans = text.coded.get(code_id, {})
            for start, end, who in measure.stretches(text.length, {each: spans.get(each, ()) for each in here}):
                if who and len(who) < len(here):
                    segment = segments[bisect_right(begins, start) - 1]
                    names = [
                        tuple(case.member_code(each) for each in here if (each in who) is put) for put in (True, False)
                    ]
                    words = whole[start : min(end, start + SHOWN)]
                    found.append(Difference(text.interview_id, codes[text.interview_id], segment.id, words, *names))
    return found


def _of_code(case: Case, code: CodeRead, coders: Sequence[str], texts: Sequence[_Text]) -> CodeAgreement:
    by_interview: dict[str, list[Read]] = {}
    for text in texts:
        here = text.coders.intersection(coders)
        by_interview.setdefault(text.interview_id, []).append((text.tally(code.id, here), here))
    every = [each for held in by_interview.values() for each in held]
    own = {coder: measure.together(held for held, here in every if coder in here) for coder in coders}
    return CodeAgreement(
        code,
        {case.member_code(coder): measure.prevalence(held, coder) for coder, held in own.items()},
        measure.alpha(every),
        measure.interval(list(by_interview.values()), SAMPLES),
        tuple(
            _pair(case, code.id, first, second, both)
            for first, second in combinations(coders, 2)
            if (both := [text for text in texts if text.coders.issuperset((first, second))])
        ),
    )


def _pair(case: Case, code_id: str, first: str, second: str, both: Sequence[_Text]) -> Pair:
    whole = measure.together(text.tally(code_id, (first, second)) for text in both)
    return Pair(
        case.member_code(first),
        case.member_code(second),
        len(both),
        measure.observed(whole, first, second),
        measure.kappa(whole, first, second),
    )


def _texts(case: Case, unit: Unit, job: JobContext) -> list[_Text]:
    """Every transcript in which at least two people coded."""
    by_transcript: dict[str, list[CodingRead]] = {}
    with case.read() as store:
        for coding in codings.all_codings(store):
            if coding.code_id is not None and not coding.orphaned and not coding.review:
                by_transcript.setdefault(coding.transcript_id, []).append(coding)
        several = {key: held for key, held in by_transcript.items() if len({each.coder for each in held}) > 1}
        owners = transcripts.transcripts_by_id(store, several)
        texts: list[_Text] = []
        for number, (transcript_id, held) in enumerate(several.items()):
            job.step(number / len(several) / 2, "agreement.reading")
            segments = transcripts.segments(store, transcript_id)
            texts.append(_text(owners[transcript_id], segments, held, unit))
    return texts


def _text(owner: TranscriptRead, segments: Sequence[SegmentRead], held: Sequence[CodingRead], unit: Unit) -> _Text:
    lengths = accumulate((len(each.text) for each in segments), initial=0)
    begins = dict(zip((each.id for each in segments), lengths, strict=False))  # The last length is the whole.
    ends = _ends(segments, unit)
    spans: dict[str, dict[str, list[Span]]] = {}
    for coding in held:
        start = begins[coding.start_segment_id] + coding.start_offset
        end = begins[coding.end_segment_id] + coding.end_offset
        spans.setdefault(str(coding.code_id), {}).setdefault(coding.coder, []).append((start, end))
    coded = {
        code_id: {
            coder: measure.united(of_coder) if ends is None else measure.by_units(of_coder, ends)
            for coder, of_coder in of_code.items()
        }
        for code_id, of_code in spans.items()
    }
    length = sum(len(each.text) for each in segments) if ends is None else len(ends)
    return _Text(owner.interview_id, owner.id, length, frozenset(each.coder for each in held), coded)


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
