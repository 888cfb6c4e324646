"""Codings move with the words: any sequence of edits, any script, positions in code points."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from testimony_app.domain.spans import Edit, Span, edits_between, moved

WORDS = st.sampled_from(
    ["she", "said", "no", "nope", "كَتَبَ", "المشفى", "محمّد", "e\u0301té", "👩🏽‍⚕️", "🚑", "12:40", "—", "Ünal", "ß", "न्यूज़"]
)
TEXTS = st.lists(WORDS, max_size=12).map(" ".join)
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


def applied(old: str, new: str, edits: tuple[Edit, ...]) -> str:
    """The text that the edits make of `old`, taking what they add from the same place in `new`."""
    text = old
    for edit in edits:
        text = text[: edit.at] + new[edit.at : edit.at + edit.added] + text[edit.at + edit.removed :]
    return text


@given(ANY_TEXT, ANY_TEXT)
def test_edits_turn_any_text_into_any_other(old: str, new: str) -> None:
    assert applied(old, new, edits_between(old, new)) == new


@given(TEXTS, TEXTS)
def test_edits_turn_words_into_words(old: str, new: str) -> None:
    assert applied(old, new, edits_between(old, new)) == new


def test_a_long_text_is_compared_too() -> None:
    sentences = [f"Sentence {number} says that door {number * 7} was open." for number in range(600)]
    old = " ".join(sentences)
    new = " ".join(["Begun otherwise.", *sentences[1:300], "Something new.", *sentences[300:-1], "Ended otherwise."])
    edits = edits_between(old, new)
    assert applied(old, new, edits) == new
    quote = sentences[450]
    start = old.index(quote)
    span = moved(Span(start, start + len(quote)), edits)
    assert span is not None
    assert new[span.start : span.end] == quote


def test_a_whole_interview_that_is_rewritten_stays_right() -> None:
    old, new = "a b c d " * 2_000, "d c b a " * 2_100
    edits = edits_between(old, new)
    assert applied(old, new, edits) == new
    assert len(edits) == 1


@given(st.lists(WORDS, min_size=1, max_size=8), st.data())
def test_a_span_keeps_its_words_when_all_around_it_is_rewritten(words: list[str], data: st.DataObject) -> None:
    kept = "«KEPT words»"
    before, after = data.draw(TEXTS), data.draw(TEXTS)
    # Words that were moved to the other side could be taken for the ones that stayed; here nothing is moved twice.
    assume(all((before.split() + after.split()).count(word) <= 1 for word in words))
    old = " ".join([*words, kept, *words])
    new = f"{before} {kept} {after}"
    start = old.index(kept)
    span = moved(Span(start, start + len(kept)), edits_between(old, new))
    assert span is not None
    assert new[span.start : span.end] == kept


@given(st.lists(WORDS, min_size=3, max_size=10, unique=True), st.data())
def test_a_span_never_ends_inside_a_word(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(words) - 1))
    ending = data.draw(st.sampled_from(["s", "ing", "ه", "\u0301", "ات"]))
    old = " ".join(words)
    grown = [*words[:at], words[at] + ending, *words[at + 1 :]]
    start = len(" ".join(words[:at])) + (1 if at else 0)
    span = moved(Span(start, start + len(words[at])), edits_between(old, " ".join(grown)))
    assert span is not None
    inside = words[at][-1].isalnum() and words[at].isalnum()
    expected = {words[at] + ending} if inside else {words[at] + ending, words[at]}
    assert " ".join(grown)[span.start : span.end] in expected


def test_a_word_that_grows_at_its_head_stays_whole() -> None:
    old, new = "in مشفى today", "in المشفى today"
    span = moved(Span(3, 7), edits_between(old, new))
    assert span is not None
    assert new[span.start : span.end] == "المشفى"


def test_a_vowelled_arabic_word_is_one_word() -> None:
    old, new = "قال كَتَبَ ثم", "قال كَتَبْتُ ثم"
    span = moved(Span(4, 10), edits_between(old, new))
    assert span is not None
    assert new[span.start : span.end] == "كَتَبْتُ"


def test_deleted_words_leave_no_span() -> None:
    assert moved(Span(4, 8), edits_between("she said no", "she no")) is None


@given(
    st.text("ab", min_size=1, max_size=30),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 8), st.text("xyz", max_size=5)), max_size=8),
    st.data(),
)
def test_untouched_characters_stay_in_and_outsiders_stay_out(
    text: str, edits: list[tuple[int, int, str]], data: st.DataObject
) -> None:
    """A model: each character knows whether it was in the span; replaced stretches may go either way."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    marked: list[bool | None] = [start <= place < end for place in range(len(text))]
    span: Span | None = Span(start, end)
    for place, count, added in edits:
        at = min(place, len(marked))
        removed = min(count, len(marked) - at)
        marked[at : at + removed] = [None] * len(added)
        span = span.after_edit(Edit(at, removed, len(added))) if span else None
    if span is None:
        assert True not in marked
        return
    assert 0 <= span.start < span.end <= len(marked)
    for place, was_in in enumerate(marked):
        if was_in is not None:
            assert (span.start <= place < span.end) is was_in


@given(st.integers(0, 20), st.integers(1, 20), st.integers(0, 50), st.integers(0, 50))
def test_inserting_at_an_edge_does_not_widen(start: int, length: int, at: int, added: int) -> None:
    span = Span(start, start + length).after_edit(Edit(at, 0, added))
    assert span is not None
    inside = start < at < start + length
    assert span.end - span.start == length + (added if inside else 0)


@given(st.integers(-3, 9), st.integers(-3, 9), st.integers(0, 9), st.integers(1, 9))
def test_overlap_means_a_common_character(start: int, end: int, other: int, length: int) -> None:
    if not 0 <= start < end:
        return
    common = set(range(start, end)) & set(range(other, other + length))
    assert Span(start, end).overlaps(Span(other, other + length)) is bool(common)
