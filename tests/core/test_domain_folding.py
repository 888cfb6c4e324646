"""Folding, what is typed into a search, and what is found shown in its context."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_app.domain.contexts import FIRST, LAST, around, spans_of
from testimony_app.domain.folding import fold, way_back
from testimony_app.domain.search_words import MOST, Search, Term, parsed

LETTERS = "اأإآٱىيئةهكکـ\u064e\u064f\u0670٣۳ﻻﺍﷲ aÉßıİø\u200f\u2068\u2069"
ANY = st.text(max_size=60) | st.text(LETTERS, max_size=40)

SAME = [
    ("أحمد", "احمد"), ("إدلب", "ادلب"), ("آذار", "اذار"), ("ٱلله", "الله"),
    ("مدرسة", "مدرسه"), ("مستشفى", "مستشفي"), ("مسؤول", "مسوول"), ("عائلة", "عايله"), ("شئ", "شي"),
    ("مشـــفى", "مشفى"), ("كَتَبَ", "كتب"), ("هٰذا", "هذا"), ("أ\u0654\u064e", "ا"), ("ا\u0654", "أ"),
    ("یک", "يك"), ("گوشی پدر چای", "كوشي بدر جاي"), ("١٢٣", "123"), ("۴۵۶", "456"), ("ﻣﺪﺭﺳﺔ", "مدرسة"), ("ﻻ", "لا"),
    ("می\u200cرود", "میرود"), ("\u200fعربي\u200e", "عربي"),
    ("École", "ecole"), ("E\u0301COLE", "école"), ("İstanbul", "istanbul"), ("Diyarbakır", "diyarbakir"),
    ("Straße", "strasse"), ("Łódź", "lodz"), ("Ёлка", "елка"), ("ПОДВАЛ", "подвал"), ("ＡＢ１", "ab1"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_differs_only_in_spelling_is_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("ماء", "ما"), ("باب", "ناب"), ("حرب", "خرب"), ("سنة", "سن"), ("cat", "car")]
)
def test_other_words_stay_other_words(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_folding_twice_changes_nothing_for_any_character() -> None:
    every = [char for char in map(chr, range(0x110000)) if unicodedata.category(char) not in ("Cn", "Co")]
    assert len(every) > 140_000
    once = [fold(char) for char in every]
    assert [fold(each) for each in set(once)] == list(set(once))
    assert not any(unicodedata.combining(char) for each in once for char in each)
    assert not {FIRST, LAST} & {char for each in once for char in each}


@given(ANY, ANY)
def test_each_character_is_folded_by_itself(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


@given(ANY, st.data())
def test_every_place_leads_back_to_its_character(text: str, data: st.DataObject) -> None:
    held, plain = way_back(text), fold(text)
    ends = [len(fold(text[:at])) for at in range(1, len(text) + 1)]
    assert ends == list(range(1, len(text) + 1) if held.ends is None else held.ends)
    if plain:
        start = data.draw(st.integers(0, len(plain) - 1))
        end = data.draw(st.integers(start + 1, len(plain)))
        low, high = held.span(start, end)
        assert 0 <= low < high <= len(text)
        assert plain[start:end] in fold(text[low:high])


def test_a_span_takes_the_signs_after_its_last_letter_along() -> None:
    text = "قال كَتَبَ الطبيب"
    at = fold(text).index("كتب")
    low, high = way_back(text).span(at, at + 3)
    assert text[low:high] == "كَتَبَ"
    assert way_back("ﻻم").span(0, 1) == way_back("ﻻم").span(1, 2) == (0, 1)
    with pytest.raises(ValueError, match="beginning"):
        way_back(text).span(2, 2)


def words(*terms: str) -> tuple[tuple[Term, ...], ...]:
    return tuple((Term(each.rstrip("*"), each.endswith("*")),) for each in terms)


@pytest.mark.parametrize(
    ("typed", "search"),
    [
        ("The Plane", Search(words("the", "plane*"))),
        ("pla* came", Search(words("pla*", "came*"))),
        ('"the plane" came', Search(((Term("the plane", phrase=True),), (Term("came", True),)))),
        ('"the pla', Search(((Term("the pla", True, True),),))),
        ("«the plane»", Search(((Term("the plane", phrase=True),),))),
        ("plane OR jet came", Search(((Term("plane"), Term("jet")), (Term("came", True),)))),
        ("plane | jet", Search(((Term("plane"), Term("jet", True)),))),
        ("OR plane OR", Search(((Term("plane"),),))),
        ("strike -plane", Search(words("strike"), (Term("plane"),))),
        ('strike -"a plane"', Search(words("strike"), (Term("a plane", phrase=True),))),
        ("-plane", Search((), (Term("plane"),))),
        ("well-known", Search(words("well-known*"))),
        (" - -- ! \"\" * ", Search()),
        ("أَحْمَد", Search(words("احمد*"))),
    ],
)  # fmt: skip
def test_what_is_typed_is_understood(typed: str, search: Search) -> None:
    assert parsed(typed) == search


@given(st.text() | st.text("\"*()^:+-{}' NEARORANDNOT|\0\\«»ا", max_size=40))
def test_anything_may_be_typed(typed: str) -> None:
    search = parsed(typed)
    terms = [term for group in search.wanted for term in group] + list(search.unwanted)
    assert len(terms) <= MOST
    assert all(any(char.isalnum() for char in form) for term in terms for form in term.forms())


def test_a_pasted_page_is_cut_off() -> None:
    assert len(parsed("word " * 10_000).wanted) == MOST


def test_an_arabic_noun_is_meant_with_and_without_its_article() -> None:
    assert {"مشفي", "المشفي", "والمشفي", "بالمشفي", "للمشفي", "ومشفي"} <= set(Term("مشفي").forms())
    assert "مشفي" in Term("بالمشفي").forms()
    assert Term("الله").forms()[0] == "الله"
    assert "له" not in Term("الله").forms()
    assert Term("مشفي", phrase=True).forms() == ("مشفي",)
    assert Term("plane").forms() == ("plane",)


def test_a_context_is_cut_between_words_and_marks_what_was_found() -> None:
    text = "one two three four five six seven eight nine ten"
    at = text.index("five")
    shown = around(text, [(at, at + 4)], before=8, length=24)
    assert shown == f"…four {FIRST}five{LAST} six seven…"
    assert around("all of it", [(0, 3)]) == f"{FIRST}all{LAST} of it"
    assert around("nothing", []) == "nothing"
    assert around(f"a{FIRST}b{LAST} c", [(0, 3)]) == f"{FIRST}ab{LAST} c"


@given(st.text("ab \u2068\u2069ت", max_size=80), st.data())
def test_every_context_holds_the_first_place(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    shown = around(text, spans, before=5, length=data.draw(st.integers(6, 30)))
    assert shown.count(FIRST) == shown.count(LAST) <= len(spans)
    if spans:
        low, high = spans_of(shown)[0]
        bare = shown.replace(FIRST, "").replace(LAST, "")
        assert bare[low:high] == text[slice(*spans[0])].replace(FIRST, "").replace(LAST, "")
