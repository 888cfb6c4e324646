"""Words and sentences of a text, and the words that are spoken in a stretch of sound."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_app.domain.spoken_words import spoken_between
from testimony_app.domain.text_units import sentence_ends, sentences, words

PIECES = st.sampled_from(["We", "ran.", "هل", "سمعت؟", "د.", "Dr.", "12:40", "—", "🚑🚑", "!", "\n", "كَتَبَ۔", "»"])
TEXTS = st.lists(PIECES, max_size=12).map(" ".join)


@dataclass(frozen=True)
class Line:
    text: str
    start_ms: int | None
    end_ms: int | None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dr. Haddan ran. Then D. Orley fell.", ["Dr. Haddan ran.", "Then D. Orley fell."]),
        (
            "سأل د. حدّان الممرضة. هل سمعتِ؟ نعم! ثم سكت۔ لا",
            ["سأل د. حدّان الممرضة.", "هل سمعتِ؟", "نعم!", "ثم سكت۔", "لا"],
        ),
        ("سمعنا المروحيّة. ثم لا شيء.", ["سمعنا المروحيّة.", "ثم لا شيء."]),
        ("  “Run!” she said.\nNo.  ", ["“Run!”", "she said.", "No."]),
        ("Did you see it? No. We ran at 3.15.", ["Did you see it?", "No.", "We ran at 3.15."]),
    ],
)
def test_a_sentence_is_what_a_reader_takes_for_one(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == found


@given(TEXTS)
def test_words_and_sentences_hold_everything_that_was_said(text: str) -> None:
    assert [text[start:end] for start, end in words(text)] == text.split()
    said = "".join(text[start:end] for start, end in sentences(text))
    assert "".join(said.split()) == "".join(text.split())
    assert sentence_ends(text) == sorted(set(sentence_ends(text)))


def test_a_stretch_holds_the_words_of_which_it_holds_half() -> None:
    lines = [Line("aaaa bbbb cccc", 0, 1400), Line("", 1400, 1500), Line("dddd eeee", 2000, 2900)]
    assert spoken_between(lines, 500, 900) == ((0, 5), (0, 9))
    assert spoken_between(lines, 350, 750) == ((0, 5), (0, 9))
    assert spoken_between(lines, 600, 2500) == ((0, 5), (2, 4))
    assert spoken_between(lines, 610, 640) == ((0, 5), (0, 9))
    assert spoken_between(lines, 1450, 1900) is None
    assert spoken_between(lines, 9000, 9900) is None
    assert spoken_between([Line("typed", None, None)], 0, 500) is None


@given(st.lists(st.tuples(TEXTS, st.integers(1, 3000)), max_size=5), st.integers(0, 9000), st.integers(1, 4000))
def test_a_stretch_gives_whole_words_that_are_spoken_in_it(
    said: list[tuple[str, int]], start_ms: int, length: int
) -> None:
    lines, at = [], 0
    for text, takes in said:
        lines.append(Line(text, at, at + takes))
        at += takes
    found = spoken_between(lines, start_ms, start_ms + length)
    if found is None:
        return
    (first, start), (last, end) = found
    assert (first, start) < (last, end)
    assert start in [word[0] for word in words(lines[first].text)]
    assert end in [word[1] for word in words(lines[last].text)]
    assert (lines[first].end_ms or 0) > start_ms
    assert (lines[last].start_ms or 0) < start_ms + length
