"""Listening: exact words and times from the real engines, in a real child process that can be cancelled and can die."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from itertools import pairwise, zip_longest
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from testimony_app.errors import AppError, Cancelled
from testimony_app.jobs import JobContext
from testimony_app.transcription.run import Pace, Piece, estimate_ms, measure_pace, transcribe_pieces
from testimony_app.transcription.shelf import ModelEntry, ModelShelf
from tests.mini_whisper import FAST, blocks_of, checkpoint, clip_samples, needs_torch, transcribe
from tests.sounds import RATE, Samples, truth

TRUTH: dict[str, Any] = truth()
SHORT = sorted(name for name in TRUTH if "long" not in name)
CLOSE_MS = 300


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> ModelShelf:
    return ModelShelf(tmp_path_factory.mktemp("models"))


@pytest.fixture(scope="module")
def fast(shelf: ModelShelf) -> ModelEntry:
    return shelf.add(FAST)


@pytest.fixture(scope="module")
def original(shelf: ModelShelf, tmp_path_factory: pytest.TempPathFactory) -> ModelEntry:
    return shelf.add(checkpoint(tmp_path_factory.mktemp("brought")), allow_unknown=True)


@pytest.fixture(scope="module")
def recording() -> tuple[Samples, list[int]]:
    """All short clips one after the other, a second apart, and where each begins in milliseconds."""
    parts, starts, at = list[Samples](), list[int](), 0
    for name in SHORT:
        sound = clip_samples(name)
        whole = np.concatenate([sound, np.zeros(-len(sound) % 16 + RATE, np.float32)])
        parts.append(whole)
        starts.append(at * 1000 // RATE)
        at += len(whole)
    return np.concatenate(parts), starts


@pytest.fixture(scope="module")
def heard_fast(shelf: ModelShelf, fast: ModelEntry, recording: tuple[Samples, list[int]]) -> list[Piece]:
    return transcribe(shelf, fast, recording[0], piece_ms=6_000)


def utterances(pieces: list[Piece]) -> list[tuple[str, int | None, int | None]]:
    return [(u.text, u.start_ms, u.end_ms) for piece in pieces for u in piece.utterances]


def assert_heard_right(pieces: list[Piece], starts: list[int]) -> None:
    said = [(name, start, TRUTH[name]["sentences"][0]) for name, start in zip(SHORT, starts, strict=True)]
    got = utterances(pieces)
    assert [text for text, _, _ in got] == [sentence["text"] for _, _, sentence in said]
    for (_, begun, ended), (_, start, sentence) in zip(got, said, strict=True):
        assert begun == pytest.approx(start + sentence["start_ms"], abs=CLOSE_MS)
        assert ended == pytest.approx(start + sentence["end_ms"], abs=CLOSE_MS)


def test_every_word_and_time_is_right(heard_fast: list[Piece], recording: tuple[Samples, list[int]]) -> None:
    assert_heard_right(heard_fast, recording[1])


def test_languages_are_recognised(shelf: ModelShelf, fast: ModelEntry) -> None:
    for name in ("en-1.opus", "ar-1.opus"):
        (piece,) = transcribe(shelf, fast, clip_samples(name))
        assert piece.language == TRUTH[name]["language"]
        assert piece.speech_found
        assert [u.flags for u in piece.utterances] == [()]
        assert all(0.3 < (u.confidence or 0) <= 1 for u in piece.utterances)


@needs_torch
def test_the_original_engine_hears_the_same(
    shelf: ModelShelf, original: ModelEntry, heard_fast: list[Piece], recording: tuple[Samples, list[int]]
) -> None:
    heard = transcribe(shelf, original, recording[0], piece_ms=6_000)
    assert_heard_right(heard, recording[1])
    assert [p.language for p in heard] == [p.language for p in heard_fast]


def test_pieces_cover_the_recording_without_a_gap(
    heard_fast: list[Piece], recording: tuple[Samples, list[int]]
) -> None:
    assert len(heard_fast) > 2
    assert heard_fast[0].from_ms == 0
    assert all(a.to_ms == b.from_ms for a, b in pairwise(heard_fast))
    assert abs(heard_fast[-1].to_ms - len(recording[0]) * 1000 / RATE) < 1
    assert all(p.to_ms - p.from_ms <= 6_000 for p in heard_fast)


@pytest.mark.parametrize("sound", [np.zeros(5 * RATE, np.float32), np.full(5 * RATE, 4e-4, np.float32)])
def test_silence_gives_nothing(shelf: ModelShelf, fast: ModelEntry, sound: Samples) -> None:
    assert transcribe(shelf, fast, sound) == [Piece(0, 5000, (), "", False)]


def test_noise_is_no_speech(shelf: ModelShelf, fast: ModelEntry) -> None:
    noise = 5e-3 * np.random.default_rng(0).standard_normal(5 * RATE).astype(np.float32)
    (piece,) = transcribe(shelf, fast, noise, "en")
    assert not piece.speech_found
    assert piece.utterances == ()


def test_no_sound_at_all_gives_no_piece(shelf: ModelShelf, fast: ModelEntry) -> None:
    assert transcribe(shelf, fast, np.zeros(0, np.float32)) == []


@pytest.mark.parametrize(("name", "wrong_words"), [("ar-long.opus", 0.0), ("en-long.opus", 0.15)])
def test_a_long_recording_keeps_its_sentences_apart(
    shelf: ModelShelf, fast: ModelEntry, name: str, wrong_words: float
) -> None:
    said = TRUTH[name]["sentences"]
    got = utterances(transcribe(shelf, fast, clip_samples(name)))
    assert len(got) == len(said)
    pairs = [
        (a, b)
        for (text, _, _), sentence in zip(got, said, strict=True)
        for a, b in zip_longest(text.split(), sentence["text"].split())
    ]
    assert sum(a != b for a, b in pairs) <= wrong_words * len(pairs)
    for (_, begun, ended), sentence in zip(got, said, strict=True):
        assert begun == pytest.approx(sentence["start_ms"], abs=CLOSE_MS)
        assert ended == pytest.approx(sentence["end_ms"], abs=CLOSE_MS)


def test_cancelled_and_resumed_gives_what_one_run_gives(
    shelf: ModelShelf, fast: ModelEntry, heard_fast: list[Piece], recording: tuple[Samples, list[int]]
) -> None:
    sound, kept = recording[0], list[Piece]()
    length_ms = len(sound) * 1000 // RATE
    job = JobContext(lambda fraction, _code: job.cancel() if fraction > 0.55 else None)
    run = transcribe_pieces(blocks_of(sound), length_ms, fast, shelf, None, "", job, piece_ms=6_000)
    with pytest.raises(Cancelled):
        for piece in run:
            kept.append(piece)
    assert 0 < len(kept) < len(heard_fast)
    assert not children()
    rest = transcribe(shelf, fast, sound, from_ms=kept[-1].to_ms, piece_ms=6_000)
    assert kept + rest == heard_fast


def children() -> list[int]:
    """Workers of this process that are alive."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            status = (folder / "stat").read_text().rsplit(")", 1)[1].split()
            ours = int(status[1]) == os.getpid() and status[0] != "Z"
            if ours and b"testimony_app.transcription.worker" in (folder / "cmdline").read_bytes():
                found.append(int(folder.name))
        except OSError:
            continue
    return found


linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="finds its child in /proc")


@linux
def test_a_worker_that_dies_costs_one_piece(
    shelf: ModelShelf, fast: ModelEntry, heard_fast: list[Piece], recording: tuple[Samples, list[int]]
) -> None:
    sound = recording[0]
    run = transcribe_pieces(blocks_of(sound), 1, fast, shelf, None, "", JobContext(), piece_ms=6_000)
    first = next(run)
    (worker,) = children()
    os.kill(worker, signal.SIGKILL)
    with pytest.raises(AppError) as died:
        list(run)
    assert (died.value.code, died.value.ids) == ("transcribe.worker_died", {"piece": 2})
    assert first == heard_fast[0]
    assert transcribe(shelf, fast, sound, from_ms=first.to_ms, piece_ms=6_000) == heard_fast[1:]


@linux
def test_closing_the_iterator_ends_the_worker(
    shelf: ModelShelf, fast: ModelEntry, recording: tuple[Samples, list[int]]
) -> None:
    run: Any = transcribe_pieces(blocks_of(recording[0]), 1, fast, shelf, None, "", JobContext(), piece_ms=6_000)
    next(run)
    assert len(children()) == 1
    run.close()
    assert not children()


@linux
def test_the_worker_is_told_nothing_that_others_can_read(
    shelf: ModelShelf, fast: ModelEntry, recording: tuple[Samples, list[int]]
) -> None:
    run: Any = transcribe_pieces(
        blocks_of(recording[0]), 1, fast, shelf, "en", "Zorvath marker", JobContext(), piece_ms=6_000
    )
    next(run)
    (worker,) = children()
    visible = b"".join((Path("/proc") / str(worker) / name).read_bytes() for name in ("cmdline", "environ"))
    assert b"Zorvath" not in visible
    assert b"HF_HUB_OFFLINE=1" in visible
    assert (Path("/proc") / str(worker) / "limits").read_text().split("Max core file size")[1].split()[0] == "0"
    run.close()


def test_what_goes_wrong_in_the_source_comes_through(shelf: ModelShelf, fast: ModelEntry) -> None:
    def broken(_from_ms: int) -> Iterator[Samples]:
        yield np.zeros(RATE, np.float32)
        raise AppError("sound.damaged")

    with pytest.raises(AppError) as said:
        list(transcribe_pieces(broken, 1000, fast, shelf, None, "", JobContext()))
    assert said.value.code == "sound.damaged"


def test_progress_goes_forward_and_names_its_stage(
    shelf: ModelShelf, fast: ModelEntry, recording: tuple[Samples, list[int]]
) -> None:
    told: list[tuple[float, str]] = []
    transcribe(shelf, fast, recording[0], job=JobContext(lambda f, c: told.append((f, c))), piece_ms=6_000)
    fractions = [fraction for fraction, _ in told]
    assert fractions == sorted(fractions)
    assert told[0] == (0.0, "transcribe.loading")
    assert {code for _, code in told[1:]} == {"transcribe.listening"}
    assert fractions[-1] > 0.8


def test_the_pace_is_measured_and_foretells(shelf: ModelShelf, fast: ModelEntry) -> None:
    pace = measure_pace(fast, shelf, clip_samples("en-1.opus"), JobContext())
    assert pace.load_ms > 0
    assert pace.factor > 0
    assert estimate_ms(Pace(load_ms=2000, factor=0.25), 60_000) == 17_000
