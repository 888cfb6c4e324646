"""The language of queries: what a query says, where it is wrong, and what it finds, letter by letter."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_app.domain.queries import (
    NEAR,
    All,
    Beside,
    Condition,
    Distance,
    Either,
    Leaf,
    Limit,
    Not,
    Query,
    Relation,
    Unit,
    With,
    all_of,
    any_of,
    conditions,
    leaves,
)
from testimony_app.domain.query_distances import Extent
from testimony_app.domain.query_fields import FIELDS, Stands, Takes
from testimony_app.domain.query_parser import DEEPEST, LONGEST, parse
from testimony_app.domain.query_spans import Spans, beside, both, found, joined
from testimony_app.domain.vocabularies import vocabulary
from testimony_app.errors import AppError

A, B, C = (Condition("code", (name,)) for name in "ABC")


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        (
            'code:"Second strike" and incident:INC-007 and not role:doctor',
            'code:"Second strike" and incident:INC-007 and not role:doctor',
        ),
        ("CODE:A  NEAR code:B", "code:A near(200) code:B"),
        ("code:A near (code:B or code:C)", "code:A near(200) (code:B or code:C)"),
        ("code:A near( 50 ) code:B", "code:A near(50) code:B"),
        ("code:A near(5s) code:B", "code:A near(5s) code:B"),
        ("code:A not near( 2  Turn) (code:B)", "code:A not near(2 turns) code:B"),
        ("code:A followed by(9 seconds) code:B", "code:A followed by(9s) code:B"),
        ("code:A near(7 characters) code:B", "code:A near(7) code:B"),
        ("(code:A and (code:B)) and code:C", "code:A and code:B and code:C"),
        ("not code:A overlaps code:B", "not code:A overlaps code:B"),
        ("(not code:A) overlaps code:B", "(not code:A) overlaps code:B"),
        ("code:A not followed by(9) code:B", "code:A not followed by(9) code:B"),
        ("code:A preceded  by code:B within code:C", "code:A preceded by code:B within code:C"),
        ("code:A contains (code:B contains code:C)", "code:A contains (code:B contains code:C)"),
        ("code:A or code:B and code:C", "code:A or code:B and code:C"),
        ("(code:A or code:B) and code:C", "(code:A or code:B) and code:C"),
        ("code!:A,B, “two words”", 'code!:A,B,"two words"'),
        ("stance:Contradicts", "stance:contradicts"),
        (
            "incident:* with not stance:supports with coder:C-02",
            "incident:* with not stance:supports with coder:C-02",
        ),
        ("date!:2031-05/", "date!:2031-05/"),
        ("consent:media/given", "consent:media/given"),
        (r'text:"a \"b\" \\ c"', r'text:"a \"b\" \\ c"'),
        ("code:الهجوم،and", "code:الهجوم,and"),
    ],
)
def test_a_query_is_read_and_written(text: str, canonical: str) -> None:
    query = parse(text)
    assert str(query) == canonical
    assert parse(canonical) == query


@pytest.mark.parametrize(
    ("text", "code", "at"),
    [
        ("  ", "query.empty", None),
        ("a" * (LONGEST + 1), "query.too_long", None),
        ("not " * (DEEPEST + 1) + "code:A", "query.too_deep", None),
        ("(" * (DEEPEST + 1) + "code:A", "query.too_deep", None),
        ("code:A" + " near code:B" * DEEPEST, "query.too_deep", None),
        ("code:A and", "query.condition_expected", 11),
        ("code:A code:B", "query.operator_expected", 8),
        ("code:A not code:B", "query.operator_expected", 8),
        ("code:A)", "query.operator_expected", 7),
        ("(code:A", "query.bracket_unclosed", 8),
        ("code:A near(5 code:B", "query.bracket_unclosed", 15),
        ("code:A near(5s code:B", "query.bracket_unclosed", 16),
        ("code:A near(5 miles) code:B", "query.unknown_unit", 15),
        ("code:A within(5s) code:B", "query.condition_expected", 15),
        ("standing:set_aside", "query.unknown_value", 10),
        ("code: A", "query.value_expected", 6),
        ('code:""', "query.value_expected", 6),
        ("code:A,", "query.value_expected", 8),
        ('code:"A', "query.quote_unclosed", 6),
        ("colour:red", "query.unknown_field", 1),
        ("code", "query.condition_expected", 1),
        ("stance:maybe", "query.unknown_value", 8),
        ("date:May", "query.date_unreadable", 6),
        ("date:2031-06/2031-05", "query.date_unreadable", 6),
        ("consent:media", "query.consent_unreadable", 9),
        ("role!:doctor", "query.not_strict", 1),
        ("code:A with role:doctor", "query.with_needs_coding", 13),
        ("role:doctor with code:A", "query.with_needs_coding", 1),
    ],
)
def test_an_error_says_where_and_what(text: str, code: str, at: int | None) -> None:
    with pytest.raises(AppError) as caught:
        parse(text)
    assert (caught.value.code, caught.value.ids.get("at")) == (code, at)


NAMES = st.sampled_from(
    [
        "A",
        "Second strike",
        'say "no"',
        "a\\b",
        "not",
        "and",
        "الهجوم الثاني",
        "x,y",
        "(z)",
        "@1-2",
        "é!",
        "a:b",
        "“q”",
        "*",
        "🚑",
    ]
)


def _values(name: str) -> st.SearchStrategy[str]:
    field = FIELDS[name]
    if field.takes is Takes.TERM:
        return st.sampled_from(vocabulary(field.vocabulary).keys())
    if field.takes is Takes.DATE:
        return st.sampled_from(["2031-05-12", "2031-05", "2031", "2031-05/2032", "/2031", "2031-01/"])
    if field.takes is Takes.CONSENT:
        return st.sampled_from(["media/given", "icc/not_asked"])
    return NAMES


def _condition(name: str) -> st.SearchStrategy[Condition]:
    values = st.lists(_values(name), min_size=1, max_size=2, unique=True).map(tuple)
    return st.builds(Condition, st.just(name), values, st.booleans() if FIELDS[name].strict else st.just(False))


CONDITIONS = st.one_of([_condition(name) for name in FIELDS])
OF_CODINGS = st.one_of([_condition(name) for name, field in FIELDS.items() if field.stands is Stands.CODING])
WITHS = st.builds(
    With, OF_CODINGS, st.lists(st.builds(Limit, OF_CODINGS, st.booleans()), min_size=1, max_size=2).map(tuple)
)


def _beside(left: Query, relation: Relation, right: Query, far: Distance | None, negated: bool) -> Beside:
    measured = relation.measured and not (relation is Relation.NEAR and far is None)
    return Beside(left, relation, right, far if measured else NEAR if relation is Relation.NEAR else None, negated)


def _larger(parts: st.SearchStrategy[Query]) -> st.SearchStrategy[Query]:
    far = st.none() | st.builds(Distance, st.integers(0, 12), st.sampled_from(Unit))
    return (
        st.builds(Not, parts)
        | st.builds(all_of, parts, parts, parts)
        | st.builds(any_of, parts, parts)
        | st.builds(_beside, parts, st.sampled_from(Relation), parts, far, st.booleans())
    )


@given(st.recursive(CONDITIONS | WITHS, _larger, max_leaves=5))
def test_what_is_written_reads_as_the_same_query(query: Query) -> None:
    assert parse(str(query)) == query
    assert len(list(conditions(query))) >= len(list(leaves(query)))


LENGTH = 14
SPANS = st.lists(st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)), max_size=4).map(
    lambda pairs: joined((min(pair), max(pair)) for pair in pairs)
)


class Letters:
    """The same rules, one letter and one joint at a time. joints: those between a letter and the next."""

    def __init__(self, letters: set[int], joints: set[int]) -> None:
        self.letters, self.joints = letters, joints

    @classmethod
    def of(cls, spans: Spans) -> Letters:
        return cls(
            {at for start, end in spans for at in range(start, end)},
            {at for start, end in spans for at in range(start, end - 1)},
        )

    def runs(self) -> Spans:
        runs: Spans = []
        for at in sorted(self.letters):
            if runs and at - 1 in self.joints and runs[-1][1] == at:
                runs[-1] = (runs[-1][0], at + 1)
            else:
                runs.append((at, at + 1))
        return runs


class Told:
    """When each letter is said, in ms, or None, and in which turn; the times need not rise with the text."""

    def __init__(self, begins: list[int | None], turns: list[int]) -> None:
        self._begins, self._turns = begins, turns

    def extent(self, unit: Unit, span: tuple[int, int]) -> Extent:
        first, last = span[0], span[1] - 1
        if unit is Unit.TURNS:
            return self._turns[first], self._turns[last]
        start, end = self._begins[first], self._begins[last]
        return None if start is None or end is None else (start, max(start, end))


UNTOLD = Told([None] * LENGTH, [0] * LENGTH)
TOLD = st.builds(
    Told,
    st.lists(st.sampled_from([*range(0, 12_000, 500), None, None]), min_size=LENGTH, max_size=LENGTH),
    st.lists(st.integers(0, 1), min_size=LENGTH, max_size=LENGTH).map(lambda steps: [*accumulate(steps)]),
)


def naive(query: Query, held: dict[str, Spans], told: Told = UNTOLD) -> Letters:
    if isinstance(query, Condition):
        return Letters.of(held[query.values[0]])
    if isinstance(query, Not):
        inner = naive(query.part, held, told).letters
        letters = set(range(LENGTH)) - inner
        return Letters(letters, {at for at in letters if at + 1 in letters})
    if isinstance(query, All | Either):
        parts = [naive(part, held, told) for part in query.parts]
        join = set.intersection if isinstance(query, All) else set.union
        return Letters(join(*(part.letters for part in parts)), join(*(part.joints for part in parts)))
    assert isinstance(query, Beside)
    right, kept = naive(query.right, held, told).runs(), []
    for run in naive(query.left, held, told).runs():
        lies = {_lies_so(run, query, other, told) for other in right}
        if True in lies if not query.negated else lies <= {False}:
            kept.append(run)
    return Letters.of(kept)


def _lies_so(run: tuple[int, int], asked: Beside, other: tuple[int, int], told: Told) -> bool | None:
    """None where it depends on times that are not known."""
    ours, theirs = set(range(*run)), set(range(*other))
    after, before = other[0] - run[1], run[0] - other[1]
    order = {Relation.NEAR: True, Relation.FOLLOWED: after >= 0, Relation.PRECEDED: before >= 0}
    letters = {
        Relation.OVERLAPS: bool(ours & theirs),
        Relation.WITHIN: ours <= theirs,
        Relation.CONTAINS: theirs <= ours,
    }
    if asked.relation in letters:
        return letters[asked.relation]
    if not order[asked.relation] or asked.distance is None:
        return order[asked.relation]
    far = asked.distance.count
    if asked.distance.unit is not Unit.CHARACTERS:
        one, two = (told.extent(asked.distance.unit, each) for each in (run, other))
        if one is None or two is None:
            return None
        after, before = two[0] - one[1], one[0] - two[1]
        far *= 1000 if asked.distance.unit is Unit.SECONDS else 1
    between = {Relation.NEAR: max(after, before), Relation.FOLLOWED: after, Relation.PRECEDED: before}
    return between[asked.relation] <= far


@given(
    st.recursive(st.sampled_from([A, B, C]), _larger, max_leaves=7),
    st.fixed_dictionaries(dict.fromkeys("ABC", SPANS)),
    TOLD,
)
def test_what_is_found_is_what_the_rules_say_of_each_letter(query: Query, held: dict[str, Spans], told: Told) -> None:
    def spans_of(leaf: Leaf) -> Spans:
        assert isinstance(leaf, Condition)
        return held[leaf.values[0]]

    assert found(query, spans_of, LENGTH, told.extent) == naive(query, held, told).runs()


def _stretches(least: int) -> st.SearchStrategy[Spans]:
    places = st.lists(st.integers(0, LENGTH), min_size=2 * least, max_size=10, unique=True).map(sorted)
    return places.map(lambda held: list(zip(held[::2], held[1::2], strict=False)))


@given(
    st.sampled_from([Relation.NEAR, Relation.FOLLOWED, Relation.PRECEDED]),
    st.sampled_from([Unit.SECONDS, Unit.TURNS]),
    st.integers(0, 4),
    st.booleans(),
    _stretches(1),
    _stretches(2),
    TOLD,
)
def test_a_distance_in_seconds_or_turns_is_that_of_a_pair(
    relation: Relation, unit: Unit, far: int, negated: bool, left: Spans, right: Spans, told: Told
) -> None:
    query = Beside(A, relation, B, Distance(far, unit), negated)
    held = {"A": left, "B": right}
    expected = naive(query, held, told).runs()
    assert beside(left, query, right, told.extent) == expected
    if negated:
        without = replace(query, negated=False)
        unsaid = {run for run in left if any(_lies_so(run, query, each, told) is None for each in right)}
        assert unsaid >= {*left} - {*expected} - {*naive(without, held, told).runs()}


@pytest.mark.parametrize(
    ("relation", "untold", "found_near", "found_not_near"),
    [
        (Relation.NEAR, (), [], [(4, 6)]),
        (Relation.NEAR, (0,), [], []),
        (Relation.NEAR, (4,), [], []),
        (Relation.FOLLOWED, (0,), [], [(4, 6)]),
        (Relation.FOLLOWED, (8,), [], []),
        (Relation.FOLLOWED, (4,), [], []),
        (Relation.PRECEDED, (8,), [], [(4, 6)]),
        (Relation.PRECEDED, (0,), [], []),
    ],
)
def test_what_has_no_times_is_neither_near_nor_not_near(
    relation: Relation, untold: tuple[int, ...], found_near: Spans, found_not_near: Spans
) -> None:
    told = Told([None if at in untold else at * 1000 for at in range(LENGTH)], [0] * LENGTH)
    near = Beside(A, relation, B, Distance(1, Unit.SECONDS))
    right = [(0, 2), (8, 10)]
    assert beside([(4, 6)], near, right, told.extent) == found_near
    assert beside([(4, 6)], replace(near, negated=True), right, told.extent) == found_not_near
    assert beside([(4, 6)], replace(near, distance=Distance(4, Unit.SECONDS)), right, told.extent) == (
        [] if 4 in untold or {Relation.FOLLOWED: 8, Relation.PRECEDED: 0}.get(relation) in untold else [(4, 6)]
    )


def test_passages_that_touch_stay_two_and_those_that_overlap_are_one() -> None:
    assert joined([(5, 9), (0, 5), (7, 7)]) == [(0, 5), (5, 9)]
    assert joined([(0, 6), (5, 9)]) == [(0, 9)]
    assert both([(0, 10)], [(0, 5), (5, 8)]) == [(0, 5), (5, 8)]


def test_what_is_only_measured_by_is_not_found() -> None:
    query = parse("code:A near code:B and not code:C")
    assert [(str(leaf), out) for leaf, out in leaves(query)] == [("code:A", False), ("code:B", True), ("code:C", True)]
