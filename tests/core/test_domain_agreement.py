"""Agreement between coders, against worked examples and against counting character by character."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_app.domain.agreement import (
    Draws,
    Read,
    Span,
    Tally,
    alpha,
    by_units,
    interval,
    kappa,
    observed,
    prevalence,
    tally,
    united,
)

COUNT = 10_000
BOTH = frozenset("ab")


def test_a_thousand_of_ten_thousand_with_eight_hundred_shared() -> None:
    held = tally(COUNT, {"a": [(0, 1000)], "b": [(200, 1200)]})
    assert kappa(held, "a", "b") == pytest.approx(0.778, abs=5e-4)
    assert observed(held, "a", "b") == pytest.approx(0.96)
    assert (prevalence(held, "a"), prevalence(held, "b")) == (0.1, 0.1)


def test_two_coders_at_pure_chance_agree_on_nothing() -> None:
    held = tally(COUNT, {"a": [(0, 5000)], "b": [(2500, 7500)]})
    assert kappa(held, "a", "b") == 0
    assert alpha([(held, frozenset("ab"))]) == pytest.approx(0, abs=1e-4)


def test_worse_than_chance_is_below_nothing() -> None:
    held = tally(COUNT, {"a": [(0, 5000)], "b": [(4000, 9000)]})
    assert kappa(held, "a", "b") == pytest.approx(-0.6)


def test_full_agreement_is_one() -> None:
    held = tally(COUNT, {"a": [(10, 20)], "b": [(10, 20)], "c": [(10, 20)]})
    assert (kappa(held, "a", "b"), alpha([(held, frozenset("abc"))])) == (1, 1)


@pytest.mark.parametrize("spans", [[], [(0, COUNT)]])
def test_where_nobody_or_everybody_coded_all_of_it_nothing_is_defined(spans: list[Span]) -> None:
    held = tally(COUNT, {"a": spans, "b": spans})
    assert (kappa(held, "a", "b"), alpha([(held, frozenset("ab"))])) == (None, None)


def test_one_coder_alone_has_nobody_to_agree_with() -> None:
    assert alpha([(tally(10, {"a": [(0, 5)]}), frozenset("a"))]) is None


def test_krippendorffs_binary_example() -> None:
    """Ten items, two observers, nominal binary data: Krippendorff 2011, Computing alpha-reliability, example A."""
    first, second = "0100000010", "1110010000"
    held: Tally = Counter(
        frozenset(who for who, value in (("a", one), ("b", other)) if value == "1")
        for one, other in zip(first, second, strict=True)
    )
    assert alpha([(held, frozenset("ab"))]) == pytest.approx(0.095, abs=5e-4)


@given(st.lists(st.lists(st.sampled_from("10."), min_size=4, max_size=4), min_size=1, max_size=9))
def test_values_that_are_missing_are_left_out(rows: list[list[str]]) -> None:
    """Units down, observers across, a point where one is missing; against the pairs of values within each unit."""
    texts: list[Read] = []
    pairs: list[tuple[str, str, int]] = []
    for row in rows:
        here = [place for place, value in enumerate(row) if value != "."]
        coded = frozenset(str(place) for place in here if row[place] == "1")
        texts.append((Counter({coded: 1}), frozenset(str(place) for place in here)))
        pairs += [(row[one], row[other], len(here) - 1) for one in here for other in here if one != other]
    differing = sum(1 / weight for one, other, weight in pairs if one != other)
    yes = sum(1 / weight for one, _, weight in pairs if one == "1")
    no = sum(1 / weight for one, _, weight in pairs if one == "0")
    found = alpha(texts)
    if found is None:
        assert yes * no == 0
    else:
        assert found == pytest.approx(1 - (yes + no - 1) * differing / (2 * yes * no))


def test_cohens_table_of_grants() -> None:
    """20 and 15 alike, 5 and 10 not: observed 0.7, by chance 0.5, kappa 0.4."""
    held: Tally = Counter({frozenset("ab"): 20, frozenset("a"): 5, frozenset("b"): 10, frozenset(): 15})
    assert (observed(held, "a", "b"), kappa(held, "a", "b")) == (0.7, pytest.approx(0.4))


def test_what_touches_counts_as_one() -> None:
    assert united([(5, 9), (0, 5), (20, 20), (8, 12), (14, 15)]) == [(0, 12), (14, 15)]


def test_a_unit_is_coded_where_a_passage_touches_it() -> None:
    ends = [10, 20, 30, 40]
    assert by_units([(9, 10)], ends) == [(0, 1)]
    assert by_units([(10, 11)], ends) == [(1, 2)]
    assert by_units([(9, 21), (39, 40)], ends) == [(0, 4)]
    assert by_units([(0, 40)], ends) == [(0, 4)]
    assert by_units([(12, 12)], ends) == []


def test_a_span_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        tally(10, {"a": [(5, 11)], "b": []})


SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda ends: (min(ends), max(ends))), max_size=5)
CODED = st.dictionaries(st.sampled_from("abcd"), SPANS, min_size=2)


def letter_by_letter(length: int, coded: Mapping[str, Sequence[Span]]) -> Tally:
    return Counter(
        frozenset(who for who, spans in coded.items() if any(start <= at < end for start, end in spans))
        for at in range(length)
    )


@given(CODED)
def test_sweeping_counts_as_counting_letter_by_letter_does(coded: dict[str, list[Span]]) -> None:
    assert +tally(40, coded) == letter_by_letter(40, coded)


@given(CODED, st.lists(st.integers(1, 39), unique=True, max_size=8))
def test_units_count_as_looking_at_each_of_them_does(coded: dict[str, list[Span]], cuts: list[int]) -> None:
    ends = [*sorted(cuts), 40]
    begins = [0, *ends[:-1]]
    expected = Counter(
        frozenset(
            who
            for who, spans in coded.items()
            if any(start < end and start < last and first < end for start, end in spans)
        )
        for first, last in zip(begins, ends, strict=True)
    )
    assert +tally(len(ends), {who: by_units(spans, ends) for who, spans in coded.items()}) == expected


@given(CODED)
def test_values_stay_within_their_bounds_and_know_no_order_of_coders(coded: dict[str, list[Span]]) -> None:
    held = tally(40, coded)
    first, second, *_ = coded
    value = kappa(held, first, second)
    assert value == kappa(held, second, first)
    assert value is None or -1 <= value <= 1
    together = alpha([(held, frozenset(coded))])
    assert together is None or -1 <= together <= 1


@given(CODED)
def test_alpha_of_two_follows_from_kappa_with_common_chances(coded: dict[str, list[Span]]) -> None:
    """Scott's pi, corrected for small samples, is Krippendorff's alpha of two coders."""
    first, second, *_ = coded
    held = tally(40, {first: coded[first], second: coded[second]})
    found = alpha([(held, frozenset((first, second)))])
    part = (prevalence(held, first) + prevalence(held, second)) / 2
    chance = part * part + (1 - part) * (1 - part)
    alike = observed(held, first, second)
    assert alike is not None
    if found is None:
        assert chance == pytest.approx(1)
    else:
        values = 2 * held.total()
        assert found == pytest.approx(1 - (1 - alike) / ((1 - chance) * values / (values - 1)))


def test_an_interval_comes_from_whole_interviews_and_is_the_same_every_time() -> None:
    texts = [[(tally(100, {"a": [(0, 10 + each)], "b": [(each, 12 + each)]}), BOTH)] for each in range(8)]
    found = interval(texts)
    assert found is not None
    value = alpha(text for interview in texts for text in interview)
    assert value is not None
    assert found.low < value < found.high
    assert (found.drawn, found.undefined) == (1000, 0)
    assert interval(texts) == found
    assert interval(texts, Draws(8, seed=1)) != found


def test_an_interval_of_one_interview_or_of_hardly_any_codings_is_not_given() -> None:
    assert interval([[(tally(100, {"a": [(0, 10)], "b": [(0, 11)]}), BOTH)]]) is None
    assert interval([[(tally(100, {"a": [], "b": []}), BOTH)] for _ in range(9)]) is None


def test_draws_that_are_undefined_are_counted() -> None:
    empty = tally(100, {"a": [], "b": []})
    texts = [[(tally(100, {"a": [(0, 10)], "b": [(0, 11)]}), BOTH)], [(empty, BOTH)], [(empty, BOTH)]]
    found = interval(texts)
    assert found is not None
    assert 200 < found.undefined < 400, "a draw of none of the coded interview: (2/3)^3 of them"
