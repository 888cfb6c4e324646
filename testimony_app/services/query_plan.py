"""What a query asks for in this case, worked out before any transcript is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from testimony_app.case import Case
from testimony_app.domain.queries import (
    All,
    Beside,
    Condition,
    Either,
    Leaf,
    Not,
    Query,
    Unit,
    With,
    changed,
    distances,
    leaves,
)
from testimony_app.domain.query_fields import FIELDS, Stands, Takes
from testimony_app.domain.query_parser import parse
from testimony_app.domain.query_spans import Spans
from testimony_app.services.coded_text import CodedText
from testimony_app.services.laid_text import LaidText
from testimony_app.services.query_names import Names, Test
from testimony_app.services.spoken_text import Phrase, SpokenText
from testimony_app.store import retrieval
from testimony_app.store.retrieval import Coded, Tied
from testimony_app.store.retrieval import Source as Source
from testimony_app.store.session import Store

FEW = 2_000
"""Codings that are found faster by what they are tied to than by the transcripts in which they lie."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A query with what it means in this case, ready to be run.

    text: the query as it is written canonically. order: the transcripts in which something can be found, by interview.
    tied: to what all codings are tied that matter here, None where any may. placed: whether what it finds is known by
    codings alone, so that nothing else of a transcript must be read. reach: up to how many characters their distances
    matter then; None where only their order does.
    """

    query: Query
    text: str
    order: tuple[Source, ...]
    tests: Mapping[Leaf, Test]
    whole: Mapping[Condition, frozenset[str]]
    surely: tuple[tuple[Leaf, Leaf], ...]
    tied: Tied | None
    placed: bool
    reach: int | None

    @property
    def few(self) -> bool:
        """Whether the codings are so few that they are best found by what they are tied to."""
        return self.placed and self.tied is not None and self.tied.few

    @property
    def spoken(self) -> bool:
        """Whether it asks what is said or who speaks, so that the words must be read."""
        asks = any(FIELDS[_first(leaf).field].stands is Stands.TEXT for leaf, _ in leaves(self.query))
        return asks or any(each.unit is Unit.TURNS for each in distances(self.query))

    def spans_in(self, text: LaidText | CodedText, leaf: Leaf) -> Spans:
        """What one leaf of the query finds in a transcript."""
        if leaf in self.tests:
            return text.coded_as(self.tests[leaf])
        assert isinstance(leaf, Condition)
        if isinstance(text, SpokenText) and leaf.field == "speaker":
            return text.spoken_by(leaf)
        if isinstance(text, SpokenText) and leaf.field == "text":
            return text.saying(leaf)
        everywhere = text.source.transcript_id in self.whole[leaf]
        return [(0, text.length)] if everywhere and text.length else []


def plan(case: Case, text: str) -> Plan:
    """Work out what the query `text` asks for here.

    Raises AppError as `query_parser.parse` does, and `query.unknown_code`, `query.unknown_incident`,
    `query.unknown_interview`, `query.unknown_witness`, `query.unknown_coder` with `at`.
    """
    query = parse(text)
    with case.read() as store:
        names = Names(case, store)
        surely = tuple((leaf, sure) for leaf, out in leaves(query) if not out and (sure := _surely(leaf)) != leaf)
        asked = [*(leaf for leaf, _ in leaves(query)), *(sure for _, sure in surely)]
        tests = {leaf: _test(names, leaf) for leaf in asked if _first(leaf).of_coding}
        whole = {
            each: names.transcript_ids(each)
            for each in asked
            if isinstance(each, Condition) and FIELDS[each.field].stands is Stands.INTERVIEW
        }
        within = _candidates(store, names, query, whole)
        order = tuple(each for each in names.sources if within is None or each.transcript_id in within)
        tied, placed = _tied(names, list(tests)), _placed(query)
        if tied is not None:
            tied = tied._replace(few=retrieval.tied_codings(store, tied) <= FEW)
    return Plan(query, str(query), order, tests, whole, surely, tied, placed, _reach(query))


def sources(case: Case) -> tuple[Source, ...]:
    """Every transcript in which something can be found at all, by interview."""
    with case.read() as store:
        return tuple(retrieval.sources(store))


def _first(leaf: Leaf) -> Condition:
    return leaf.first if isinstance(leaf, With) else leaf


def _test(names: Names, leaf: Leaf) -> Test:
    if isinstance(leaf, Condition):
        return names.coding_test(leaf)
    first = names.coding_test(leaf.first)
    limits: list[tuple[Callable[[Coded], bool], bool]] = [
        (names.coding_test(limit.condition), limit.negated) for limit in leaf.limits
    ]
    return lambda each: first(each) and all(test(each) is not negated for test, negated in limits)


def _surely(leaf: Leaf) -> Leaf:
    """The leaf with every uncertain date in it asked for strictly."""

    def strictly(each: Condition) -> Condition:
        field = FIELDS[each.field]
        return replace(each, strict=True) if field.takes is Takes.DATE and field.strict else each

    made = changed(leaf, strictly)
    assert isinstance(made, Condition | With)
    return made


def _candidates(store: Store, names: Names, query: Query, whole: Mapping[Condition, frozenset[str]]) -> set[str] | None:
    """The transcripts outside of which nothing can be found; None where that is not known without looking."""
    if isinstance(query, Condition):
        if query in whole:
            return set(whole[query])
        if query.field == "code":
            return retrieval.transcripts_with(store, "code_id", names.code_ids(query))
        if query.field == "incident":
            return retrieval.transcripts_with(store, "incident_id", names.incident_ids(query))
        if query.field == "text":
            return retrieval.transcripts_saying(store, (Phrase(value).folded for value in query.values))
        return None
    if isinstance(query, With):
        return _candidates(store, names, query.first, whole)
    if isinstance(query, Not):
        return None
    if isinstance(query, Beside):
        sides = (query.left,) if query.negated else (query.left, query.right)
        return _common(_candidates(store, names, each, whole) for each in sides)
    held = [_candidates(store, names, part, whole) for part in query.parts]
    if isinstance(query, All):
        return _common(held)
    known = [each for each in held if each is not None]
    return set().union(*known) if len(known) == len(held) else None


def _tied(names: Names, asked: list[Leaf]) -> Tied | None:
    """To what the codings are tied for which any of these leaves holds; None where one does not say."""
    codes, incidents = frozenset[str](), frozenset[str]()
    for leaf in asked:
        said = [_first(leaf)]
        if isinstance(leaf, With):
            said += [limit.condition for limit in leaf.limits if not limit.negated]
        tie = next((each for each in said if each.field in ("code", "incident")), None)
        if tie is None:
            return None
        if tie.field == "code":
            codes |= names.code_ids(tie)
        else:
            incidents |= names.incident_ids(tie)
    return Tied(codes, incidents)


def _placed(query: Query) -> bool:
    """Whether what the query finds is bounded by codings, and known by them and by the interviews."""
    if isinstance(query, Condition | With):
        return _first(query).of_coding
    if isinstance(query, Not):
        return False
    if isinstance(query, Beside):
        return _placed(query.left) and _placed(query.right) and _measurable(query)
    if isinstance(query, Either):
        return all(map(_placed, query.parts))
    return any(map(_placed, query.parts)) and all(map(_known, query.parts))


def _known(query: Query) -> bool:
    """Whether what it finds between the first and the last coding is known by codings and interviews."""
    if isinstance(query, Condition | With):
        return FIELDS[_first(query).field].stands is not Stands.TEXT
    if isinstance(query, Not):
        return _known(query.part)
    if isinstance(query, Beside):
        return _placed(query)
    return all(map(_known, query.parts))


def _measurable(query: Beside) -> bool:
    """Whether codings say how far its sides lie apart; not turns, nor the times of what is cut out of a coding."""
    unit = Unit.CHARACTERS if query.distance is None else query.distance.unit
    whole = _reach(query.left) is None and _reach(query.right) is None
    return unit is Unit.CHARACTERS or (unit is Unit.SECONDS and whole)


def _reach(query: Query) -> int | None:
    """The longest distance that matters; 0 where it must be known whether anything is said between two codings."""
    if isinstance(query, Condition | With):
        return None
    if isinstance(query, Not):
        inner = _reach(query.part)
        return inner if inner is not None else 0 if any(_first(leaf).of_coding for leaf, _ in leaves(query)) else None
    parts = (query.left, query.right) if isinstance(query, Beside) else query.parts
    held = [each for each in map(_reach, parts) if each is not None]
    if isinstance(query, Beside) and query.distance is not None and query.distance.unit is Unit.CHARACTERS:
        held.append(query.distance.count)
    return max(held, default=None)


def _common(sets: Iterable[set[str] | None]) -> set[str] | None:
    known = [each for each in sets if each is not None]
    return set.intersection(*known) if known else None
