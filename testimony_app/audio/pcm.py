"""Live sound as bytes: mono samples of 16 bits, little-endian; how loud they are, and a WAV header to begin with."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Sample = Literal["u8", "s16", "s24", "s32", "f32"]
SAMPLE_BYTES = 2
HEADER_BYTES = 44
UNKNOWN = 0xFFFFFFFF
"""The size that stands in the header: how long the sound gets is not known when it begins, and may never be."""

WIDTHS: dict[Sample, int] = {"u8": 1, "s16": 2, "s24": 3, "s32": 4, "f32": 4}
"""Bytes a sample."""

_FULL = 32768.0


@dataclass(frozen=True, slots=True)
class Level:
    """How loud a stretch of sound is, as parts of full scale, 0..1. silent: every sample is exactly zero."""

    peak: float = 0.0
    loudness: float = 0.0
    silent: bool = True


def wav_header(rate: int) -> bytes:
    """The 44 bytes before mono 16-bit samples of `rate`, true wherever the sound after them is cut.

    Both sizes say "unknown", as programs write them that stream WAV (FFmpeg's documentation of its `wav` muxer), and
    readers go on to the end of the file.
    """
    fmt = struct.pack("<HHIIHH", 1, 1, rate, rate * SAMPLE_BYTES, SAMPLE_BYTES, SAMPLE_BYTES * 8)
    return (
        struct.pack("<4sI4s4sI", b"RIFF", UNKNOWN, b"WAVE", b"fmt ", len(fmt))
        + fmt
        + struct.pack("<4sI", b"data", UNKNOWN)
    )


def rate_in(untrusted_header: bytes) -> int:
    """The rate that a header of ours states; 0 for anything else."""
    if len(untrusted_header) < HEADER_BYTES:
        return 0
    rate = int.from_bytes(untrusted_header[24:28], "little")
    return rate if rate and untrusted_header[:HEADER_BYTES] == wav_header(rate) else 0


def milliseconds(sound_bytes: int, rate: int) -> int:
    """How long mono 16-bit sound of so many bytes is."""
    return sound_bytes // SAMPLE_BYTES * 1000 // rate


def sound_bytes(duration_ms: int, rate: int) -> int:
    """How many bytes mono 16-bit sound of this length has."""
    return duration_ms * rate // 1000 * SAMPLE_BYTES


def level(sound: bytes) -> Level:
    """How loud mono 16-bit sound is."""
    values = np.frombuffer(sound[: len(sound) // SAMPLE_BYTES * SAMPLE_BYTES], "<i2").astype(np.float64)
    if not len(values):
        return Level()
    peak = float(np.abs(values).max())
    return Level(peak / _FULL, float(np.sqrt(np.mean(values**2))) / _FULL, peak == 0)


def mono(frames: bytes, sample: Sample, channels: int) -> bytes:
    """Whole frames of any microphone as mono 16-bit sound; several channels are averaged."""
    if sample == "s16" and channels == 1:
        return frames
    mixed = _scaled(frames, sample).reshape(-1, channels).mean(axis=1)
    whole: NDArray[np.int16] = np.clip(np.round(mixed * _FULL), -32768, 32767).astype("<i2")
    return whole.tobytes()


def _scaled(frames: bytes, sample: Sample) -> NDArray[np.float64]:
    if sample == "f32":
        return np.frombuffer(frames, "<f4").astype(np.float64)
    if sample == "u8":
        return (np.frombuffer(frames, "u1").astype(np.float64) - 128) / 128
    if sample == "s16":
        return np.frombuffer(frames, "<i2") / _FULL
    if sample == "s24":
        # The three bytes become the upper ones of four, so that the sign comes right.
        widened = np.zeros((len(frames) // 3, 4), np.uint8)
        widened[:, 1:] = np.frombuffer(frames, np.uint8).reshape(-1, 3)
        frames = widened.tobytes()
    return np.frombuffer(frames, "<i4") / 2.0**31
