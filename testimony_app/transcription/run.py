"""A transcription from first to last sample, piece by piece, in one child process."""

from __future__ import annotations

import json
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal

from testimony_app.domain.transcripts import Utterance
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.transcription import wire
from testimony_app.transcription.child import Child, WorkerDied
from testimony_app.transcription.cutting import RATE, Cut, Samples, cut_at_silence
from testimony_app.transcription.shelf import ModelEntry, ModelShelf

OpenSamples = Callable[[int], Iterator[Samples]]
Device = Literal["auto", "cpu"]

# Half of the ten minutes that are the most: what a crash can cost, against one padded window at each end.
PIECE_MS = 300_000


@dataclass(frozen=True)
class Piece:
    """What was said from `from_ms` to `to_ms` of the recording; once it is saved, a later run may begin at `to_ms`.

    language: ISO 639-1, given or recognised, "" where nothing was recorded. speech_found: a voice was heard.
    """

    from_ms: int
    to_ms: int
    utterances: tuple[Utterance, ...]
    language: str
    speech_found: bool


def transcribe_pieces(
    open_samples: OpenSamples,
    duration_ms: int,
    model: ModelEntry,
    shelf: ModelShelf,
    language: str | None,
    prompt: str,
    job: JobContext,
    from_ms: int = 0,
    *,
    piece_ms: int = PIECE_MS,
    device: Device = "auto",
) -> Iterator[Piece]:
    """The recording's pieces, each as soon as it is finished; closing the iterator ends the child process.

    open_samples: blocks of 16 kHz mono samples from a given millisecond on. language: None to recognise it in each
    piece. prompt: names and words to expect. Progress: `transcribe.loading`, `transcribe.listening`.
    Raises Cancelled; AppError `transcribe.worker_died` with the number of the `piece`, counted from 1 and from
    `from_ms`, and what `ModelShelf.order` and loading raise. Pieces that were yielded stay valid.
    """
    order = {**shelf.order(model), "task": "listen", "language": language, "prompt": prompt, "device": device}
    cuts = cut_at_silence(_watched(open_samples(from_ms), job), piece_ms, from_ms)
    waiting, done = deque(islice(cuts, 1)), 0
    while waiting:
        job.step(waiting[0].start_ms / max(duration_ms, 1), "transcribe.loading")
        try:
            with Child(order, job) as child:
                child.receive()
                while waiting:
                    child.send(wire.SOUND, waiting[0].samples.tobytes())
                    # The next piece is decoded while the worker listens to this one.
                    waiting.extend(islice(cuts, 1))
                    piece = _piece(child, waiting[0], duration_ms, job)
                    waiting.popleft()
                    done += 1
                    yield piece
        except WorkerDied as died:
            if not died.on_gpu or order["device"] == "cpu":
                raise AppError("transcribe.worker_died", piece=done + 1) from None
            order["device"] = "cpu"


def _watched(blocks: Iterator[Samples], job: JobContext) -> Iterator[Samples]:
    for block in blocks:
        job.check()
        yield block


def _piece(child: Child, cut: Cut, duration_ms: int, job: JobContext) -> Piece:
    """What the worker hears in `cut`, its times moved to those of the recording."""
    heard: list[Utterance] = []
    at = cut.start_ms
    while True:
        job.step(at / max(duration_ms, 1), "transcribe.listening")
        kind, body = child.receive()
        if kind == wire.DONE:
            told = json.loads(body)
            return Piece(cut.start_ms, cut.end_ms, tuple(heard), told["language"], told["speech_found"])
        said = wire.utterance_from_json(body)
        start, end = said.start_ms or 0, said.end_ms or 0
        heard.append(replace(said, start_ms=cut.start_ms + start, end_ms=cut.start_ms + end))
        at = cut.start_ms + end


@dataclass(frozen=True)
class Pace:
    """How fast a model is on this computer. load_ms: until it is ready. factor: work time per time of sound."""

    load_ms: int
    factor: float


def measure_pace(model: ModelEntry, shelf: ModelShelf, sound: Samples, job: JobContext) -> Pace:
    """The pace of `model`, measured on `sound`: half a minute of speech or more, 16 kHz; the caller keeps it.

    Raises as `transcribe_pieces` does, and AppError `sound.empty` for no samples.
    """
    if not len(sound):
        raise AppError("sound.empty")
    order = {**shelf.order(model), "task": "listen", "language": None, "prompt": "", "device": "auto"}
    length_ms = len(sound) * 1000 // RATE
    begun = time.monotonic()
    try:
        with Child(order, job) as child:
            child.receive()
            ready = time.monotonic()
            child.send(wire.SOUND, sound.tobytes())
            _piece(child, Cut(0, length_ms, sound), length_ms, job)
            heard = time.monotonic()
    except WorkerDied:
        raise AppError("transcribe.worker_died", piece=1) from None
    return Pace(round((ready - begun) * 1000), (heard - ready) * 1000 / max(length_ms, 1))


def estimate_ms(pace: Pace, duration_ms: int) -> int:
    """How long a recording of `duration_ms` will take to transcribe, in milliseconds."""
    return round(pace.load_ms + pace.factor * duration_ms)
