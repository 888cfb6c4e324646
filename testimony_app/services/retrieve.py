"""Retrieve: which passages a query finds, in the order of the interviews and of the text.

What a query means is worked out once, in `query_plan`; then transcripts are looked through one after the other, so that
the first passages are there while the rest is still being looked for. What a query finds in one transcript is said in
`domain.query_spans`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from testimony_app.case import Case
from testimony_app.domain.queries import Leaf, leaves
from testimony_app.domain.query_spans import Span, Spans, both, found
from testimony_app.jobs import JobContext
from testimony_app.services.passages import Passage
from testimony_app.services.query_plan import Plan as Plan
from testimony_app.services.query_plan import Source as Source
from testimony_app.services.query_plan import plan as plan
from testimony_app.services.spoken_text import SpokenText
from testimony_app.store import retrieval
from testimony_app.store.retrieval import Coded
from testimony_app.store.session import Store

AT_ONCE = 8
"""Transcripts that are read together; between two such readings other work on the case has its turn."""
LONGEST_QUOTE, CONTEXT = 1_200, 160
"""Characters that are quoted of a passage, and of what stands before and behind it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that a query finds.

    begin, end: its place among the characters of the whole transcript. segments: number of the first and the last one,
    counted from 1. bounds: its milliseconds in the recording, None without times. codings: ids of those that the query
    names and that lie here, with the ids of their codes and incidents in `targets`. sure: False where an uncertain date
    only possibly falls into the time asked for.
    """

    source: Source
    passage: Passage
    begin: int
    end: int
    segments: tuple[int, int]
    bounds: tuple[int, int] | None
    codings: tuple[str, ...]
    targets: tuple[str, ...]
    sure: bool

    @property
    def key(self) -> str:
        """What tells it from every other passage."""
        return f"{self.source.transcript_id}:{self.begin}:{self.end}"


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of a passage with what stands before and behind it. shortened: whether words at its end are missing."""

    hit: Hit
    before: str
    words: str
    after: str
    shortened: bool


@dataclass(frozen=True, slots=True)
class Batch:
    """Some passages. following: from which transcript to look on, None when all were looked through."""

    hits: tuple[Hit, ...]
    following: int | None


def more(case: Case, asked: Plan, start: int = 0, least: int = 50) -> Batch:
    """At least so many passages, from the transcript numbered `start` in the plan's order on; fewer at the end."""
    hits: list[Hit] = []
    at, size = start, 2
    while at < len(asked.order) and len(hits) < least:
        with case.read() as store:
            for text in texts(store, asked.order[at : at + size]):
                hits += _hits_in(asked, text)
        at, size = at + size, AT_ONCE
    return Batch(tuple(hits), at if at < len(asked.order) else None)


def everything(case: Case, asked: Plan, job: JobContext | None = None) -> list[Hit]:
    """All passages. Raises Cancelled."""
    hits: list[Hit] = []
    for text in read_through(case, asked.order, job):
        hits += _hits_in(asked, text)
    return hits


def read_through(case: Case, order: Sequence[Source], job: JobContext | None = None) -> Iterator[SpokenText]:
    """These transcripts one after the other; no unit of work is open while one is looked at. Raises Cancelled."""
    for at in range(0, len(order), AT_ONCE):
        if job is not None:
            job.step(at / len(order), "query.looking")
        with case.read() as store:
            read = list(texts(store, order[at : at + AT_ONCE]))
        yield from read


def texts(store: Store, order: Sequence[Source]) -> Iterator[SpokenText]:
    """These transcripts with those of their codings that this person may see, in the order given."""
    ids = [source.transcript_id for source in order]
    lines: dict[str, list[retrieval.Line]] = {each: [] for each in ids}
    coded: dict[str, list[Coded]] = {each: [] for each in ids}
    for line in retrieval.lines(store, ids):
        lines[line.transcript_id].append(line)
    for coding in retrieval.coded(store, ids):
        coded[coding.transcript_id].append(coding)
    for source in order:
        yield SpokenText(source, lines[source.transcript_id], coded[source.transcript_id])


def quotes(case: Case, hits: Sequence[Hit]) -> list[Quote]:
    """The words of these passages, in the order given; what is no longer there is left out."""
    wanted = list({hit.source.transcript_id: hit.source for hit in hits}.values())
    held: dict[str, SpokenText] = {}
    for at in range(0, len(wanted), AT_ONCE):
        with case.read() as store:
            held |= {text.source.transcript_id: text for text in texts(store, wanted[at : at + AT_ONCE])}
    return [
        _quote(held[hit.source.transcript_id], hit) for hit in hits if hit.end <= held[hit.source.transcript_id].length
    ]


def _quote(text: SpokenText, hit: Hit) -> Quote:
    end = min(hit.end, hit.begin + LONGEST_QUOTE)
    before = text.words((max(hit.begin - CONTEXT, 0), hit.begin)) if hit.begin else ""
    behind = (hit.end, min(hit.end + CONTEXT, text.length))
    after = text.words(behind) if hit.end < text.length else ""
    return Quote(hit, before, text.words((hit.begin, end)), after, end < hit.end)


def found_in(asked: Plan, text: SpokenText) -> Spans:
    """The passages that a query finds in one transcript."""
    return found(asked.query, _known(asked, text), text.length)


def _known(asked: Plan, text: SpokenText) -> Callable[[Leaf], Spans]:
    known: dict[Leaf, Spans] = {}

    def spans_of(leaf: Leaf) -> Spans:
        if leaf not in known:
            known[leaf] = asked.spans_in(text, leaf)
        return known[leaf]

    return spans_of


def _named(asked: Plan, text: SpokenText) -> list[tuple[int, int, Coded]]:
    tests = [asked.tests[leaf] for leaf, out in leaves(asked.query) if not out and leaf in asked.tests]
    return [each for each in text.coded if any(test(each[2]) for test in tests)]


def lying_in(asked: Plan, text: SpokenText) -> Iterator[tuple[Span, list[Coded]]]:
    """Each passage that a query finds in a transcript, with the codings that it names and that lie there."""
    spans = found_in(asked, text)
    return zip(spans, _lying_in(spans, _named(asked, text)), strict=True)


def _hits_in(asked: Plan, text: SpokenText) -> Iterator[Hit]:
    spans_of = _known(asked, text)
    for span, lying in lying_in(asked, text):
        yield Hit(
            text.source,
            text.passage(span),
            *span,
            text.segments(span),
            text.bounds(span),
            tuple(each.id for each in lying),
            tuple(dict.fromkeys(str(each.code_id or each.incident_id) for each in lying)),
            all(_touches(span, spans_of(sure)) or not _touches(span, spans_of(leaf)) for leaf, sure in asked.surely),
        )


def _lying_in(spans: Spans, held: Sequence[tuple[int, int, Coded]]) -> list[list[Coded]]:
    """Those of the codings that share a letter with each span."""
    lying: list[list[Coded]] = [[] for _ in spans]
    first = 0
    for start, end, each in held:
        while first < len(spans) and spans[first][1] <= start:
            first += 1
        for number in range(first, len(spans)):
            if spans[number][0] >= end:
                break
            lying[number].append(each)
    return lying


def _touches(span: Span, spans: Spans) -> bool:
    return bool(both([span], spans))
