"""The rules under the interview page: edges by word, finding whatever the spelling, times of words, typed lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from testimony_app.domain.folding import fold
from testimony_app.services.edit_transcript import SegmentRead
from ui.models.transcript_rows import Timeline
from ui.pages.interview_edges import comes_before, moved_edge
from ui.pages.interview_find import hits_in
from ui.pages.interview_keys import BINDINGS, groups
from ui.panels.transcribe_type import utterances_in

TEXTS = (("a", "We heard it."), ("b", ""), ("c", "سمعنا المروحية"))


def test_an_end_moves_to_the_end_of_the_next_word_and_on_into_the_next_segment() -> None:
    assert moved_edge(TEXTS, ("a", 2), forward=True, at_end=True) == ("a", 8)
    assert moved_edge(TEXTS, ("a", 12), forward=True, at_end=True) == ("c", 5)
    assert moved_edge(TEXTS, ("c", 5), forward=False, at_end=True) == ("a", 12)
    assert moved_edge(TEXTS, ("c", 14), forward=True, at_end=True) is None


def test_a_beginning_moves_to_the_beginning_of_a_word() -> None:
    assert moved_edge(TEXTS, ("a", 0), forward=True, at_end=False) == ("a", 3)
    assert moved_edge(TEXTS, ("c", 0), forward=False, at_end=False) == ("a", 9)


@given(st.lists(st.text(alphabet="ab \u0633", max_size=12), min_size=1, max_size=4), st.data())
def test_an_edge_that_moves_really_goes_that_way(lines: list[str], data: st.DataObject) -> None:
    texts = [(str(row), text) for row, text in enumerate(lines)]
    row = data.draw(st.integers(0, len(lines) - 1))
    edge = (str(row), data.draw(st.integers(0, len(lines[row]))))
    forward, at_end = data.draw(st.booleans()), data.draw(st.booleans())
    moved = moved_edge(texts, edge, forward, at_end)
    if moved is not None:
        first, second = (edge, moved) if forward else (moved, edge)
        assert comes_before(texts, first, second)


def test_arabic_is_found_without_its_vowel_signs_and_at_its_own_places() -> None:
    text = "قال إِنَّ الأسرّة هناك"
    ((start, end),) = hits_in("s", text, fold("الاسره"))
    assert text[start[1] : end[1]] == "الأسرّة"


@given(st.text(max_size=40), st.text(min_size=1, max_size=4))
def test_every_hit_lies_within_the_text_and_folds_to_what_was_sought(text: str, query: str) -> None:
    wanted = fold(query)
    if wanted:
        for (_, start), (_, end) in hits_in("s", text, wanted):
            assert 0 <= start < end <= len(text)
            assert wanted in fold(text[start:end])


def segment(number: int, text: str, start: int | None, end: int | None) -> SegmentRead:
    return SegmentRead(id=f"s{number}", transcript_id="t", position=number, text=text, start_ms=start, end_ms=end)


def test_times_give_words_and_words_give_times() -> None:
    line = Timeline(
        [segment(0, "one two three", 1000, 2300), segment(1, "four", None, None), segment(2, "five", 3000, 4000)]
    )
    assert line.spoken_at(500) is None
    assert line.spoken_at(2900) == "s0"
    assert line.time_of(("s0", 4)) == 1400
    assert line.time_of(("s1", 0)) is None
    assert line.passage(1410, 1700) == (("s0", 4), ("s0", 7))
    assert line.bounds(("s0", 0), ("s2", 4)) == (1000, 4000)


def test_typed_lines_become_utterances_with_the_speaker_before_the_colon() -> None:
    found = utterances_in("Q: When?\nWitness: At 5:30.\nI looked up: nothing.\n\nand then")
    assert [(each.speaker, each.text) for each in found[:2]] == [("Q", "When?"), ("Witness", "At 5:30.")]
    assert found[-1].text == "and then"


def test_every_key_means_one_thing_and_the_sheet_has_every_group() -> None:
    assert len(BINDINGS) == len(set(BINDINGS))
    assert [len(group.lines) > 3 for group in groups()] == [True] * 6
