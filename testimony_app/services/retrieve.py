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
from testimony_app.services.coded_text import CodedText, placed_texts
from testimony_app.services.laid_text import LaidText
from testimony_app.services.passages import Passage
from testimony_app.services.query_plan import Plan as Plan
from testimony_app.services.query_plan import Source as Source
from testimony_app.services.query_plan import plan as plan
from testimony_app.services.spoken_text import SpokenText
from testimony_app.store import retrieval, segment_lengths
from testimony_app.store.retrieval import Coded
from testimony_app.store.segment_lengths import Lengths
from testimony_app.store.session import Store

AT_ONCE, SIZES, PLACED, FEW = 8, (2, 8), (4, 12, 24, 64), (80, 160)
"""Transcripts that are read together; first and later where somebody waits for the first passages; and where only some
codings are read, or few. Between two such readings other work on the case has its turn.
"""
LONGEST_QUOTE, CONTEXT = 1_200, 160
"""Characters that are quoted of a passage, and of what stands before and behind it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that a query finds.

    bounds: its milliseconds in the recording, None without times. codings: ids of those that the query names and that
    lie here, with the ids of their codes and incidents in `targets`. sure: False where an uncertain date only possibly
    falls into the time asked for.
    """

    source: Source
    passage: Passage
    bounds: tuple[int, int] | None
    codings: tuple[str, ...]
    targets: tuple[str, ...]
    sure: bool

    @property
    def key(self) -> str:
        """What tells it from every other passage."""
        held = self.passage
        return f"{held.start_segment_id}:{held.start}:{held.end_segment_id}:{held.end}"


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
    sizes = FEW if asked.few else PLACED if asked.tied is not None and asked.placed else SIZES
    at = start
    while at < len(asked.order) and len(hits) < least:
        size = next((each for each in sizes if each > at), sizes[-1])
        wanted = asked.order[at : at + size]
        with case.read() as store:
            for text, spans in _narrowly(store, asked, wanted):
                hits += _hits_in(asked, text, spans)
        at += len(wanted)
    return Batch(tuple(hits), at if at < len(asked.order) else None)


def everything(case: Case, asked: Plan, job: JobContext | None = None) -> list[Hit]:
    """All passages. Raises Cancelled."""
    hits: list[Hit] = []
    following: int | None = 0
    while following is not None:
        if job is not None:
            job.step(following / max(len(asked.order), 1), "query.looking")
        batch = more(case, asked, following, least=1)
        hits += batch.hits
        following = batch.following
    return hits


def read_through(
    case: Case, order: Sequence[Source], asked: Plan | None = None, job: JobContext | None = None
) -> Iterator[LaidText]:
    """These transcripts one after the other; no unit of work is open while one is looked at. Raises Cancelled.

    asked: what is to be looked for in them, which says whether their words are needed; None for nothing.
    """
    for at in range(0, len(order), AT_ONCE):
        if job is not None:
            job.step(at / len(order), "query.looking")
        with case.read() as store:
            read = list(_texts(store, order[at : at + AT_ONCE], asked is not None and asked.spoken))
        yield from read


def quotes(case: Case, hits: Sequence[Hit]) -> list[Quote]:
    """The words of these passages, in the order given; what is no longer there is left out."""
    edges = [(hit.passage.start_segment_id, hit.passage.end_segment_id) for hit in hits]
    held: dict[int, list[retrieval.Quoted]] = {}
    with case.read() as store:
        for line in retrieval.around(store, edges):
            held.setdefault(line.number, []).append(line)
    quoted = (_quote(hit, held.get(number, [])) for number, hit in enumerate(hits))
    return [each for each in quoted if each is not None]


def _quote(hit: Hit, lines: Sequence[retrieval.Quoted]) -> Quote | None:
    numbers = {line.id: number for number, line in enumerate(lines)}
    place = hit.passage
    first = numbers.get(place.start_segment_id)
    if first is None or place.start >= len(lines[first].text):
        return None
    last = numbers.get(place.end_segment_id)
    texts = [line.text for line in lines[first : None if last is None else last + 1]]
    before = "\n".join([*(line.text for line in lines[:first]), texts[0][: place.start]])
    after = "" if last is None else "\n".join([texts[-1][place.end :], *(line.text for line in lines[last + 1 :])])
    if last is not None:
        texts[-1] = texts[-1][: place.end]
    words = "\n".join([texts[0][place.start :], *texts[1:]])
    return Quote(
        hit,
        before[-CONTEXT:],
        words[:LONGEST_QUOTE],
        after[:CONTEXT],
        last is None or len(words) > LONGEST_QUOTE,
    )


def _narrowly(store: Store, asked: Plan, order: Sequence[Source]) -> Iterator[tuple[LaidText | CodedText, Spans]]:
    """These transcripts as far as the query needs them, in the order given, each with what it finds there."""
    if not asked.placed:
        yield from ((text, found_in(asked, text)) for text in _texts(store, order, asked.spoken, asked.tied))
        return
    placed: dict[str, list[retrieval.Placed]] = {source.transcript_id: [] for source in order}
    for each in retrieval.placed(store, list(placed), asked.tied):
        placed[each.coded.transcript_id].append(each)
    for source, text in zip(order, placed_texts(store, order, placed, asked.reach), strict=True):
        spans = [] if text is None else found_in(asked, text)
        if text is None or not text.tells(spans):
            (whole,) = _texts(store, [source], asked.spoken, asked.tied)
            yield whole, found_in(asked, whole)
        elif spans:
            yield text, spans


def _texts(
    store: Store, order: Sequence[Source], spoken: bool, tied: retrieval.Tied | None = None
) -> Iterator[LaidText]:
    """These transcripts, in the order given. spoken: whether their words and speakers are needed."""
    ids = [source.transcript_id for source in order]
    coded: dict[str, list[Coded]] = {each: [] for each in ids}
    for coding in retrieval.coded(store, ids, tied):
        coded[coding.transcript_id].append(coding)
    if spoken:
        lines: dict[str, list[retrieval.Line]] = {each: [] for each in ids}
        for line in retrieval.lines(store, ids):
            lines[line.transcript_id].append(line)
        yield from (SpokenText(each, lines[each.transcript_id], coded[each.transcript_id]) for each in order)
    else:
        laid = dict(segment_lengths.lengths(store, ids))
        for each in order:
            yield LaidText(each, laid.get(each.transcript_id, Lengths()), coded[each.transcript_id])


def found_in(asked: Plan, text: LaidText | CodedText) -> Spans:
    """The passages that a query finds in one transcript."""
    return found(asked.query, _known(asked, text), text.length, text.extent)


def _known(asked: Plan, text: LaidText | CodedText) -> Callable[[Leaf], Spans]:
    known: dict[Leaf, Spans] = {}

    def spans_of(leaf: Leaf) -> Spans:
        if leaf not in known:
            known[leaf] = asked.spans_in(text, leaf)
        return known[leaf]

    return spans_of


def _named(asked: Plan, text: LaidText | CodedText) -> list[tuple[int, int, Coded]]:
    tests = [asked.tests[leaf] for leaf, out in leaves(asked.query) if not out and leaf in asked.tests]
    return [each for each in text.coded if any(test(each[2]) for test in tests)]


def lying_in(asked: Plan, text: LaidText | CodedText) -> Iterator[tuple[Span, list[Coded]]]:
    """Each passage that a query finds in a transcript, with the codings that it names and that lie there."""
    spans = found_in(asked, text)
    return zip(spans, _lying_in(spans, _named(asked, text)), strict=True)


def _hits_in(asked: Plan, text: LaidText | CodedText, spans: Spans) -> Iterator[Hit]:
    spans_of = _known(asked, text)
    for span, lying in zip(spans, _lying_in(spans, _named(asked, text) if spans else ()), strict=True):
        yield Hit(
            text.source,
            text.passage(span),
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
