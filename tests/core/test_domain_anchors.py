"""Codings carried from one state of a transcript to another stay on their words, or it is told that they do not."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from testimony_app.domain.anchors import Carrier, Place, Spoken, quote_hash, repeats

WORDS = st.sampled_from(["she", "said", "no", "كَتَبَ", "e\u0301té", "👩🏽‍⚕️", "—", "12:40"])
TEXTS = st.lists(WORDS, max_size=6).map(" ".join)
KEPT = "«KEPT»"


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_a_passage_stays_on_its_words_when_all_around_it_is_rewritten(a: str, b: str, c: str, d: str) -> None:
    # Words that went to the other side could be taken for the ones that stayed; the passage is flagged then.
    assume(not set(f"{a} {c}".split()) & set(f"{b} {d}".split()))
    before, after = Spoken({"s": f"{a} {KEPT} {b}"}), Spoken({"s": f"{c} {KEPT} {d}"})
    start = len(a) + 1
    there = Carrier(before, after).carried(Place("s", start, "s", start + len(KEPT)))
    assert there is not None
    assert after.words_at(there) == KEPT


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_a_passage_over_three_segments_keeps_both_edges(a: str, b: str, c: str, middle: str) -> None:
    before = Spoken({"1": f"{a} {KEPT} x", "2": "between", "3": f"y {KEPT} {b}"})
    after = Spoken({"1": f"{c} {KEPT} x", "2": middle, "3": f"y {KEPT} {a}"})
    there = Carrier(before, after).carried(Place("1", len(a) + 1, "3", len(f"y {KEPT}")))
    assert there is not None
    assert after.words_at(there) == f"{KEPT} x\n{middle}\ny {KEPT}"


@given(TEXTS.filter(bool), st.data())
def test_nothing_moves_where_nothing_changed(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    place = Place("s", start, "s", data.draw(st.integers(start + 1, len(text))))
    spoken = Spoken({"s": text})
    assert Carrier(spoken, Spoken({"s": text})).carried(place) == (place if spoken.words_at(place) else None)


def test_words_that_are_gone_are_none() -> None:
    before, after = Spoken({"s": "she said no"}), Spoken({"s": "she said"})
    assert Carrier(before, after).carried(Place("s", 9, "s", 11)) is None


def test_an_edge_never_cuts_the_chip_of_a_masked_name() -> None:
    before, after = Spoken({"s": "then Marwa 3 came"}), Spoken({"s": "then ⟦P-3⟧ came"})
    there = Carrier(before, after).carried(Place("s", 11, "s", 17))
    assert there is not None
    assert after.words_at(there) == "⟦P-3⟧ came"


@pytest.mark.parametrize(
    "place",
    [
        Place("x", 0, "s", 1),
        Place("s", 0, "x", 1),
        Place("s", 0, "s", 99),
        Place("s", -1, "s", 2),
        Place("s", 2, "s", 2),
        Place("t", 0, "s", 2),
        Place("s", 3, "s", 4),
    ],
)
def test_a_place_outside_or_without_words_says_nothing(place: Place) -> None:
    assert Spoken({"s": "she said", "t": "no"}).words_at(place) is None


def test_two_places_with_the_same_words_are_told_apart() -> None:
    spoken = Spoken({"s": "no no no", "t": "no"})
    found = [repeats(spoken, Place("s", at, "s", at + 2), quote_hash("no")) for at in (0, 3, 6)]
    assert found == [0, 1, 2]
    assert repeats(spoken, Place("s", 6, "t", 2), quote_hash("no\nno")) == 2
    assert repeats(spoken, Place("s", 6, "s", 8), quote_hash("yes")) == 0
