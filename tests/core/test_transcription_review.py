"""Rules that need no engine: where a recording is cut, and which utterances are to be heard first."""

from __future__ import annotations

import io
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_app.domain.transcripts import REVIEW_FLAGS, Utterance
from testimony_app.transcription import wire
from testimony_app.transcription.cutting import RATE, cut_at_silence
from testimony_app.transcription.review import KNOWN_PHRASES, Heard, Reviewer, plain_words, repeats


def heard(text: str, start: float = 1.0, end: float = 3.0, **odds: float) -> Heard:
    return Heard(text, start, end, **{"no_speech": 0.0, "log_probability": -0.3, "compression": 1.2, **odds})


def flags(one: Heard, voice: list[tuple[float, float]] | None = None) -> tuple[str, ...]:
    utterance = Reviewer(voice).utterance(one, 60)
    assert utterance is not None
    return utterance.flags


@pytest.mark.parametrize(
    ("one", "flag"),
    [
        (heard("words", no_speech=0.61), "no_speech"),
        (heard("words", log_probability=-1.01), "low_confidence"),
        (heard("words", compression=2.41), "compressible"),
        (heard("he said he said he said"), "repetition"),
        (heard("no, no, no!"), "repetition"),
        (heard("Thanks for watching!"), "known_phrase"),
        (heard("ترجمة نانسي قنقر"), "known_phrase"),
        (heard("اِشتركُوا في القناة"), "known_phrase"),
        (heard("Subtitles by the Amara.org community"), "known_phrase"),
    ],
)
def test_each_reason_is_named(one: Heard, flag: str) -> None:
    assert flags(one) == (flag,)
    assert flag in REVIEW_FLAGS


@pytest.mark.parametrize(
    "one",
    [
        heard("The soldiers came to the bridge.", no_speech=0.6, log_probability=-1.0, compression=2.4),
        heard("thanks for watching over them"[:10]),
        heard("no, no"),
        heard("We subscribed to nothing."),
        heard("عاد أخي إلى السوق في الليل."),
    ],
)
def test_plain_speech_is_not_marked(one: Heard) -> None:
    assert flags(one, [(0.9, 3.1)]) == ()


def test_words_over_silence_are_marked() -> None:
    assert flags(heard("words"), []) == ("over_silence",)
    assert flags(heard("words"), [(10, 12)]) == ("over_silence",)
    assert flags(heard("words"), None) == ()


def test_the_third_time_the_same_sentence_comes_it_is_marked() -> None:
    reviewer = Reviewer(None)
    given = [reviewer.utterance(heard(text), 60) for text in ("Yes, he did.", "yes he did", "Yes, he did!", "No.")]
    assert [u.flags for u in given if u] == [(), (), ("repetition",), ()]


@pytest.mark.parametrize(
    ("voice", "expected"),
    [
        ([(2.0, 2.8)], (2000, 2800)),
        ([(0.0, 1.1), (2.0, 5.0)], (2000, 3000)),
        ([(0.0, 9.0)], (1000, 3000)),
        ([(0.0, 1.1)], (1000, 3000)),
        ([], (1000, 3000)),
    ],
)
def test_an_utterance_begins_where_the_voice_does(voice: list[tuple[float, float]], expected: tuple[int, int]) -> None:
    utterance = Reviewer(voice).utterance(heard("words"), 60)
    assert utterance is not None
    assert (utterance.start_ms, utterance.end_ms) == expected


@pytest.mark.parametrize("text", ["", "  ", "...", "\n", "،"])
def test_segments_without_words_are_dropped(text: str) -> None:
    assert Reviewer(None).utterance(heard(text), 60) is None


@given(st.floats(-5, 100), st.floats(-5, 100), st.floats(0.01, 60))
def test_times_always_lie_within_the_sound(start: float, end: float, length: float) -> None:
    utterance = Reviewer(None).utterance(heard("words", start, end), length)
    assert utterance is not None
    assert utterance.start_ms is not None
    assert utterance.end_ms is not None
    assert 0 <= utterance.start_ms < utterance.end_ms <= max(1, round(length * 1000))


def test_known_phrases_are_written_as_they_are_compared() -> None:
    assert [phrase for phrase in KNOWN_PHRASES if plain_words(phrase) != phrase] == []


@given(st.lists(st.sampled_from("ab"), max_size=12))
def test_repeats_agrees_with_its_definition(words: list[str]) -> None:
    n = len(words)
    spans = ((i, k) for k in range(1, 7) for i in range(n - 3 * k + 1))
    assert repeats(words) == any(words[i : i + 3 * k] == words[i : i + k] * 3 for i, k in spans)


@given(st.lists(st.integers(1, 40_000), min_size=1, max_size=12), st.integers(0, 100), st.integers(0, 2**32 - 1))
def test_cutting_loses_no_sample_and_begins_again_anywhere(sizes: list[int], from_ms: int, seed: int) -> None:
    sound = np.random.default_rng(seed).standard_normal(sum(sizes)).astype(np.float32)
    ends = np.cumsum(sizes)
    blocks = [sound[end - size : end] for end, size in zip(ends, sizes, strict=True)]
    cuts = list(cut_at_silence(blocks, 2_000, from_ms))
    assert np.array_equal(np.concatenate([c.samples for c in cuts]), sound)
    assert all(len(c.samples) <= 2 * RATE and c.end_ms - c.start_ms <= 2_000 for c in cuts)
    assert cuts[0].start_ms == from_ms
    assert all(a.end_ms == c.start_ms for a, c in pairwise(cuts))
    for number, cut in enumerate(cuts):
        again = list(cut_at_silence([sound[(cut.start_ms - from_ms) * 16 :]], 2_000, cut.start_ms))
        assert [(c.start_ms, c.end_ms) for c in again] == [(c.start_ms, c.end_ms) for c in cuts[number:]]


def test_the_cut_falls_where_it_is_quiet() -> None:
    sound = np.random.default_rng(1).standard_normal(12 * RATE).astype(np.float32)
    sound[int(8.2 * RATE) : int(9.0 * RATE)] *= 0.01
    first = next(cut_at_silence([sound], 10_000))
    assert 8_200 < first.end_ms < 9_000


@given(st.text(max_size=40), st.integers(0, 10**7), st.sampled_from(REVIEW_FLAGS))
def test_utterances_survive_the_pipe(text: str, start: int, flag: str) -> None:
    one = Utterance(text, start, start + 1, confidence=0.5, flags=(flag,))
    pipe = io.BytesIO()
    wire.send_json(pipe, wire.HEARD, wire.utterance_to_json(one))
    pipe.seek(0)
    frame = wire.receive(pipe)
    assert frame is not None
    assert wire.utterance_from_json(frame[1]) == one
    assert wire.receive(pipe) is None


@given(st.binary(max_size=60), st.integers(0, 64))
def test_a_pipe_that_breaks_off_is_an_end(body: bytes, cut: int) -> None:
    pipe = io.BytesIO()
    wire.send(pipe, wire.SOUND, body)
    whole = pipe.getvalue()
    assert wire.receive(io.BytesIO(whole[: min(cut, len(whole) - 1)])) is None
