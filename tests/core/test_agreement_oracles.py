"""Agreement between coders against published worked examples, and against other people's libraries."""

from __future__ import annotations

import warnings
from collections import Counter

import krippendorff
import numpy as np
import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimony_app.domain.agreement import Draws, Read, Tally, alpha, interval, kappa, observed, tally

BOTH = frozenset("ab")
MATRIX = st.integers(2, 6).flatmap(
    lambda coders: st.lists(
        st.lists(st.sampled_from((0.0, 1.0, np.nan)), min_size=coders, max_size=coders), min_size=1, max_size=30
    )
)
"""Units down, coders across, not a number where a coder did not read the unit."""


def of_two(both: int, first: int, second: int, neither: int) -> Tally:
    return Counter({BOTH: both, frozenset("a"): first, frozenset("b"): second, frozenset(): neither})


@pytest.mark.parametrize(
    ("table", "alike", "value"),
    [
        # Sim and Wright 2005, The kappa statistic in reliability studies, Physical Therapy 85(3), table 1.
        ((22, 2, 4, 11), 0.85, 0.67),
        # Feinstein and Cicchetti 1990, High agreement but low kappa I, Journal of Clinical Epidemiology 43(6), tables 1
        # and 2: the same share alike, and less than half of the kappa where the code is on nearly everything.
        ((40, 9, 6, 45), 0.85, 0.70),
        ((80, 10, 5, 5), 0.85, 0.32),
        # The same, table 3: few alike, and unlike margins raise kappa.
        ((45, 15, 25, 15), 0.60, 0.13),
        ((25, 35, 5, 35), 0.60, 0.26),
        # Ten thousand characters, a thousand by each, eight hundred by both.
        ((800, 200, 200, 8800), 0.96, 0.778),
    ],
)
def test_kappas_that_were_published(table: tuple[int, int, int, int], alike: float, value: float) -> None:
    held = of_two(*table)
    assert observed(held, "a", "b") == pytest.approx(alike, abs=5e-3)
    assert kappa(held, "a", "b") == pytest.approx(value, abs=5e-3)


def test_krippendorffs_binary_example_by_the_library_too() -> None:
    """Krippendorff 2011, Computing Krippendorff's alpha-reliability, example A: 0.095."""
    first, second = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    held: Tally = Counter(
        frozenset(who for who, value in (("a", one), ("b", other)) if value)
        for one, other in zip(first, second, strict=True)
    )
    theirs = krippendorff.alpha([first, second], level_of_measurement="nominal")
    assert alpha([(held, BOTH)]) == pytest.approx(theirs)
    assert theirs == pytest.approx(0.095, abs=5e-4)


def test_krippendorffs_example_of_four_coders_with_missing_values_as_one_code() -> None:
    """His example C, of nominal values 1 to 5: whether a unit got the value 2 is one code, as it is here."""
    rows = [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, np.nan, np.nan, np.nan],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, np.nan, 3],
        [np.nan, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, np.nan],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, np.nan],
    ]
    values = np.array(rows)
    whole = krippendorff.alpha(values, level_of_measurement="nominal")
    assert whole == pytest.approx(0.743, abs=5e-4), "the value in the paper, so the matrix is the one in the paper"
    for value in range(1, 6):
        coded = np.where(np.isnan(values), np.nan, values == value)
        assert alpha(as_texts(coded.T.tolist())) == pytest.approx(by_the_library(coded.T.tolist()))


@settings(max_examples=150)
@given(MATRIX)
def test_alpha_is_what_the_library_says_of_any_coders_and_missing_values(rows: list[list[float]]) -> None:
    found, theirs = alpha(as_texts(rows)), by_the_library(rows)
    assert (found is None) == (theirs is None)
    assert found == pytest.approx(theirs)


@settings(max_examples=100)
@given(st.tuples(*[st.integers(0, 40)] * 4).filter(any))
def test_kappa_is_what_a_table_of_counts_says(table: tuple[int, int, int, int]) -> None:
    """Cohen 1960, formula 1, out of the counts that pandas makes of one row a unit."""
    both, first, second, neither = table
    one = [1] * both + [1] * first + [0] * second + [0] * neither
    other = [1] * both + [0] * first + [1] * second + [0] * neither
    counts = pandas.crosstab(pandas.Series(one), pandas.Series(other), normalize=True)
    counts = counts.reindex(index=(0, 1), columns=(0, 1), fill_value=0.0)
    alike = float(np.trace(counts.to_numpy()))
    chance = float((counts.sum(axis=0) * counts.sum(axis=1)).sum())
    found = kappa(of_two(*table), "a", "b")
    if found is None:
        assert chance == pytest.approx(1)
    else:
        assert found == pytest.approx((alike - chance) / (1 - chance))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_two_coders_at_pure_chance_score_nothing(seed: int) -> None:
    """Each tags every tenth character by lot; half a million of them leave little to chance."""
    draws = np.random.default_rng(seed).random((2, 500_000)) < 0.1
    spans = [[(int(at), int(at) + 1) for at in np.flatnonzero(row)] for row in draws]
    held = tally(500_000, {"a": spans[0], "b": spans[1]})
    assert kappa(held, "a", "b") == pytest.approx(0, abs=0.006)
    assert alpha([(held, BOTH)]) == pytest.approx(0, abs=0.006)


def test_the_interval_is_that_of_resampling_with_the_library() -> None:
    """The same draws, each judged by the library on all of its values, give the same percentiles."""
    chance = np.random.default_rng(7)
    truth = [chance.random(60) < 0.3 for _ in range(6)]
    matrices = [np.array([each ^ (chance.random(60) < 0.1) for _ in range(3)], dtype=float) for each in truth]
    texts = [as_texts(each.T.tolist()) for each in matrices]
    found = interval(texts, Draws(6, 400))
    values = [
        krippendorff.alpha(np.hstack([matrices[each] for each in drawn]), level_of_measurement="nominal")
        for drawn in chance.integers(0, 6, (400, 6))
    ]
    assert found is not None
    assert found.low == pytest.approx(np.percentile(values, 2.5), abs=0.02)
    assert found.high == pytest.approx(np.percentile(values, 97.5), abs=0.02)


def as_texts(rows: list[list[float]]) -> list[Read]:
    """Every unit as a text of its own, read by those who have a value for it."""
    texts: list[Read] = []
    for row in rows:
        here = frozenset(str(place) for place, value in enumerate(row) if not np.isnan(value))
        coded = frozenset(str(place) for place, value in enumerate(row) if value == 1)
        texts.append((Counter({coded: 1}), here))
    return texts


def by_the_library(rows: list[list[float]]) -> float | None:
    """None where the library finds nothing to compare, or only one value among what can be compared."""
    matrix = np.array([row for row in rows if np.count_nonzero(~np.isnan(row)) > 1]).T
    known = set() if matrix.size == 0 else set(matrix[~np.isnan(matrix)])
    if len(known) < 2:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return float(krippendorff.alpha(matrix, level_of_measurement="nominal"))
