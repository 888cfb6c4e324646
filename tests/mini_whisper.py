"""The miniature Whisper and its shelf, for tests that listen."""

from __future__ import annotations

import gzip
import importlib.util
import io
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from testimony_app.audio.decode import samples
from testimony_app.jobs import JobContext
from testimony_app.transcription.run import Piece, transcribe_pieces
from testimony_app.transcription.shelf import ModelEntry, ModelShelf
from tests.sounds import RATE, Samples, clip

FOLDER = Path(__file__).parent / "data" / "mini-whisper"
FAST = FOLDER / "mini_whisper_en_ar_ct2_int8.tar.gz"
needs_torch = pytest.mark.skipif(
    importlib.util.find_spec("torch") is None or importlib.util.find_spec("whisper") is None,
    reason="the extra `whisper` (openai-whisper and PyTorch) is not installed",
)


def checkpoint(folder: Path) -> Path:
    """The miniature checkpoint, unpacked into `folder`."""
    path = folder / "mini.pt"
    path.write_bytes(gzip.decompress((FOLDER / "mini_whisper_en_ar.pt.gz").read_bytes()))
    return path


def blocks_of(sound: Samples) -> Callable[[int], Iterator[Samples]]:
    """`sound` as `transcribe_pieces` wants to open it."""
    return lambda from_ms: (sound[at : at + 8000] for at in range(from_ms * RATE // 1000, len(sound), 8000))


def clip_samples(name: str) -> Samples:
    return np.concatenate(list(samples(io.BytesIO(clip(name)))))


def transcribe(
    shelf: ModelShelf,
    model: ModelEntry,
    sound: Samples,
    language: str | None = None,
    job: JobContext | None = None,
    from_ms: int = 0,
    piece_ms: int = 300_000,
) -> list[Piece]:
    """All pieces of `sound`."""
    length_ms = len(sound) * 1000 // RATE
    opened, asked = blocks_of(sound), job or JobContext()
    return list(transcribe_pieces(opened, length_ms, model, shelf, language, "", asked, from_ms, piece_ms=piece_ms))
