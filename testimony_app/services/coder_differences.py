"""Where coders differ on a code or an incident, and what the team decides there.

A decision is a coding of its own, with a standing and the reason as its memo; what the coders coded stays as it is.
Where several decisions lie on the same words the latest one holds.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from testimony_app.case import Case
from testimony_app.domain import agreement as measure
from testimony_app.domain.agreement import Span
from testimony_app.domain.roles import allows
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services.agreement import Target, targets_of
from testimony_app.services.coder_texts import Text, Unit, begins_of, span_of, texts
from testimony_app.services.coding_steps import putting, removing
from testimony_app.services.operations import Operation, together
from testimony_app.services.passages import Passage, located, quote_hash
from testimony_app.store import codings, interviews, transcripts
from testimony_app.store.base import new_id
from testimony_app.store.coding_tables import CodingRead, LinkBase
from testimony_app.store.coding_tables import Standing as Standing
from testimony_app.store.session import Store
from testimony_app.store.transcript_tables import SegmentRead

SHOWN = 200
"""So many characters of a stretch are quoted at most."""
CHOICES = (Standing.AGREED, Standing.SET_ASIDE, Standing.LEFT_OPEN)
"""What can be decided: it applies, it does not, it was looked at and left open."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about a stretch. by: the code name of who decided. wider: whether it covers more than that."""

    coding_id: str
    standing: Standing
    by: str
    reason: str
    wider: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of text that some coders gave the code and others did not.

    passage: where it is. words: at most `SHOWN` characters of it. coded, left: code names. decision: what the team
    decided about it, None so far.
    """

    target: Target
    interview_id: str
    interview_code: str
    passage: Passage
    words: str
    coded: tuple[str, ...]
    left: tuple[str, ...]
    decision: Decision | None

    @property
    def id(self) -> str:
        """What stays the same when it is read again."""
        at = self.passage
        return f"{self.target.id}/{at.start_segment_id}/{at.start}/{at.end_segment_id}/{at.end}"


def differences(
    case: Case, target_id: str, job: JobContext, coders: Sequence[str] = (), round_id: str | None = None
) -> list[Difference]:
    """Where the coders differ on one code or incident, in the order of the interviews and of the text.

    A letter counts too, blanks alone do not. coders, round_id: as for `agreement`; of each transcript those who worked
    on it are compared. Raises Cancelled.
    """
    with case.read() as store:
        (target,) = targets_of(store, {target_id}) or (None,)
        if target is None:
            return []
        read = texts(store, Unit.CHARACTERS, job, round_id)
        codes = {text.interview_id: interviews.interview(store, text.interview_id).code for text in read}
        decided = _decided(store, target)
        found: list[Difference] = []
        for text in sorted(read, key=lambda each: (codes[each.interview_id], each.transcript_id)):
            here = text.coders.intersection(coders) if coders else text.coders
            whole = _Whole(transcripts.segments(store, text.transcript_id))
            stretches = _stretches(text, target_id, here, whole, decided.get(text.transcript_id, []))
            found += _told(case, target, text, codes[text.interview_id], whole, here, stretches)
    return found


def may_decide(case: Case) -> bool:
    """Whether the person who asks may decide where coders differ, and can write now."""
    return allows(case.role, "agreement.decided") and not case.read_only


def decide(case: Case, difference: Difference, standing: Standing, reason: str) -> Operation:
    """An act that decides about a stretch on which coders differ; a decision before about these same words goes.

    Raises AppError `agreement.reason_missing`, `passage.outside`, `passage.empty`, `agreement.moved_since` where the
    words are not there any more, when it is made.
    """
    why = reason.strip()
    if not why:
        raise AppError("agreement.reason_missing")
    target, passage, former = difference.target, difference.passage, difference.decision
    with case.read() as store:
        words, _ = located(store, passage)
        if not words.replace("\n", "").startswith(difference.words):
            raise AppError("agreement.moved_since")
        graded = _grades(store, difference) if target.kind == "incident" else {}
    made = CodingRead(
        id=new_id(),
        transcript_id=passage.transcript_id,
        start_segment_id=passage.start_segment_id,
        start_offset=passage.start,
        end_segment_id=passage.end_segment_id,
        end_offset=passage.end,
        quote_sha256=quote_hash(words),
        coder=case.user,
        coded_at=case.now(),
        code_id=target.id if target.kind == "code" else None,
        incident_id=target.id if target.kind == "incident" else None,
        memo=why,
        standing=standing,
        **graded,
    )
    act = putting(case, made, "agreement.decided")
    return act if former is None or former.wider else together(act, removing(case, former.coding_id))


def take_back(case: Case, difference: Difference) -> Operation:
    """An act after which nothing is decided about these words. Raises AppError `agreement.none_decided`."""
    if difference.decision is None:
        raise AppError("agreement.none_decided")
    return removing(case, difference.decision.coding_id)


class _Whole:
    """A transcript as one text, and the way back from places in it to its segments."""

    def __init__(self, segments: Sequence[SegmentRead]) -> None:
        self.segments, self.begins = segments, begins_of(segments)
        self.text = "".join(each.text for each in segments)
        self.places = {each.id: begin for each, begin in zip(segments, self.begins, strict=False)}

    def passage(self, transcript_id: str, start: int, end: int) -> Passage:
        """The passage of a stretch that is not empty."""
        first, last = bisect_right(self.begins, start) - 1, bisect_left(self.begins, end) - 1
        ids = self.segments[first].id, self.segments[last].id
        return Passage(transcript_id, ids[0], start - self.begins[first], ids[1], end - self.begins[last])


def _decided(store: Store, target: Target) -> dict[str, list[CodingRead]]:
    """What was decided about a target, by transcript, the oldest first."""
    ids = (target.id, None) if target.kind == "code" else (None, target.id)
    found: dict[str, list[CodingRead]] = {}
    for coding in codings.decisions_on(store, *ids):
        if not coding.orphaned:
            found.setdefault(coding.transcript_id, []).append(coding)
    return found


_Stretch = tuple[int, int, frozenset[str], CodingRead | None]
"""Start, end, who coded it, and the decision that holds there."""


def _stretches(
    text: Text, target_id: str, here: Iterable[str], whole: _Whole, decided: Sequence[CodingRead]
) -> Iterator[_Stretch]:
    """The text cut wherever another set of coders coded it, or another decision begins."""
    own = text.coded.get(target_id, {})
    spans: dict[str, Sequence[Span]] = {each: own.get(each, ()) for each in here}
    by_id = {each.id: each for each in decided}
    spans |= {key: [span_of(each, whole.places)] for key, each in by_id.items()}
    for start, end, who in measure.stretches(text.length, spans):
        holding = [each for each in decided if each.id in who]
        yield start, end, who - by_id.keys(), holding[-1] if holding else None


def _told(
    case: Case,
    target: Target,
    text: Text,
    interview_code: str,
    whole: _Whole,
    here: Iterable[str],
    stretches: Iterable[_Stretch],
) -> Iterator[Difference]:
    readers = sorted(here)
    for start, end, who, decision in stretches:
        if not who or len(who) == len(readers) or not whole.text[start:end].strip():
            continue
        coded, left = (
            tuple(case.member_code(each) for each in readers if (each in who) is put) for put in (True, False)
        )
        yield Difference(
            target,
            text.interview_id,
            interview_code,
            whole.passage(text.transcript_id, start, end),
            whole.text[start : min(end, start + SHOWN)],
            coded,
            left,
            None if decision is None else _decision(case, decision, (start, end), whole.places),
        )


def _decision(case: Case, held: CodingRead, stretch: Span, places: Mapping[str, int]) -> Decision:
    wider = span_of(held, places) != stretch
    return Decision(held.id, Standing(held.standing), case.member_code(held.coder), held.memo, wider)


def _grades(store: Store, difference: Difference) -> dict[str, Any]:
    """What the first coder who tied these words to the incident said of the link."""
    ordered = transcripts.segments(store, difference.passage.transcript_id)
    whole = _Whole(ordered)
    places, at = whole.places, difference.passage
    start, end = places[at.start_segment_id] + at.start, places[at.end_segment_id] + at.end
    for coding in codings.of_incident(store, difference.target.id):
        if coding.transcript_id != at.transcript_id or coding.standing != Standing.OWN or coding.orphaned:
            continue
        first, last = span_of(coding, places)
        if first < end and start < last:
            return {name: getattr(coding, name) for name in LinkBase.model_fields}
    return {}
