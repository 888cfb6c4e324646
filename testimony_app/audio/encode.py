"""The working copy for playback: samples to Opus or FLAC that carries nothing but the sound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO, Literal

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from numpy.typing import NDArray

Kind = Literal["opus", "flac"]
_CONTAINER = {"opus": "ogg", "flac": "flac"}
_CODEC = {"opus": "libopus", "flac": "flac"}
_FRAME = 960
OPUS_BIT_RATE = 24_000

# Without these FFmpeg signs the file with its own version and with a random serial number.
_BIT_EXACT = {"fflags": "+bitexact"}


def encode(blocks: Iterable[NDArray[np.float32]], sink: BinaryIO, kind: Kind = "opus", rate: int = 16000) -> int:
    """Write the mono `blocks` to `sink`; returns the length written in whole milliseconds.

    The file has no title, no date and no program name, and the same samples give the same bytes. Opus takes 8, 12,
    16, 24 or 48 kHz at `OPUS_BIT_RATE`; FLAC keeps 16 bits of any rate. `sink` is written from front to back.
    """
    written = 0
    with av.open(
        _Forward(sink), "w", format=_CONTAINER[kind], container_options=_BIT_EXACT, metadata_errors="ignore"
    ) as container:
        stream = container.add_stream(_CODEC[kind], rate=rate, layout="mono", options={"flags": "+bitexact"})
        assert isinstance(stream, AudioStream)
        if kind == "opus":
            stream.bit_rate = OPUS_BIT_RATE
        stream.codec_context.format = "s16"
        for frame in _frames(blocks, rate):
            written += frame.samples
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return written * 1000 // rate


class _Forward:
    """Only `write`: FFmpeg then never seeks back, so that an encrypting sink can take the bytes as they come."""

    def __init__(self, sink: BinaryIO) -> None:
        self._sink = sink

    def write(self, data: bytes) -> int:
        return self._sink.write(data)


def _frames(blocks: Iterable[NDArray[np.float32]], rate: int) -> Iterator[AudioFrame]:
    """Frames of 16-bit samples, each of the size that Opus wants."""
    size = _FRAME * rate // 48000 if rate in (8000, 12000, 16000, 24000, 48000) else _FRAME
    held = np.zeros(0, np.int16)
    at = 0
    for block in blocks:
        held = np.concatenate([held, np.round(np.clip(block, -1, 1) * 32767).astype(np.int16)])
        whole = len(held) // size * size
        for start in range(0, whole, size):
            yield _frame(held[start : start + size], at, rate)
            at += size
        held = held[whole:]
    if len(held):
        yield _frame(held, at, rate)


def _frame(values: NDArray[np.int16], at: int, rate: int) -> AudioFrame:
    frame = AudioFrame.from_ndarray(values[np.newaxis], format="s16", layout="mono")
    frame.sample_rate, frame.pts = rate, at
    return frame
