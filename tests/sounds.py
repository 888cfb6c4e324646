"""Sound for tests, in the formats that phones and recorders write, made in memory."""

from __future__ import annotations

import io
import json
import struct
from functools import cache
from pathlib import Path

import av
import numpy as np
from av.audio.frame import AudioFrame
from numpy.typing import NDArray

from testimony_app.audio.decode import samples
from testimony_app.audio.pcm_stream import Form
from testimony_app.services.live_recording import DEFAULT_RATE

Samples = NDArray[np.float32]
RATE = 16000
SPEECH = Path(__file__).parent / "data" / "speech"

# kind: container, codec, the codec's rate
KINDS: dict[str, tuple[str, str, int]] = {
    "wav": ("wav", "pcm_s16le", 16000),
    "wav24": ("wav", "pcm_s24le", 48000),
    "flac": ("flac", "flac", 44100),
    "aiff": ("aiff", "pcm_s16be", 44100),
    "m4a": ("ipod", "aac", 44100),
    "mp3": ("mp3", "libmp3lame", 44100),
    "ogg": ("ogg", "libopus", 48000),
    "webm": ("webm", "libopus", 48000),
    "3gp": ("3gp", "libopencore_amrnb", 8000),
    "amr": ("amr", "libopencore_amrnb", 8000),
    "aac": ("adts", "aac", 16000),
}


def tones(seconds: float, rate: int = RATE) -> Samples:
    """A different tone in each half second, so that a shifted or cut copy cannot be mistaken for the right one."""
    t = np.arange(int(seconds * rate)) / rate
    pitch = 300 + 130 * ((t * 2).astype(int) * 7 % 11)
    return np.asarray(0.3 * np.sin(2 * np.pi * np.cumsum(pitch) / rate), dtype=np.float32)


def encoded(
    channels: Samples, kind: str, tags: dict[str, str] | None = None, options: dict[str, str] | None = None
) -> bytes:
    """`channels` (one row, or one row each for left and right, at 16 kHz) as a file of `kind`."""
    rows = np.atleast_2d(channels)
    layout = "mono" if len(rows) == 1 else "stereo"
    container_name, codec, rate = KINDS[kind]
    sink = io.BytesIO()
    with av.open(sink, "w", format=container_name) as container:
        container.metadata.update(tags or {})
        stream = container.add_stream(codec, rate=rate, layout=layout, options=options or {})
        stream.codec_context.open(strict=False)
        resampler = av.AudioResampler(
            format=stream.codec_context.format,
            layout=layout,
            rate=rate,
            frame_size=stream.codec_context.frame_size or 1024,
        )
        frame = AudioFrame.from_ndarray(np.ascontiguousarray(rows), format="fltp", layout=layout)
        frame.sample_rate, frame.pts = RATE, 0
        for piece in [*resampler.resample(frame), *resampler.resample(None)]:
            container.mux(stream.encode(piece))
        container.mux(stream.encode(None))
    return sink.getvalue()


def likeness(heard: Samples, true: Samples, slack_ms: int = 30) -> float:
    """Correlation 0..1 of two sounds at the best shift of at most `slack_ms`."""
    n = min(len(heard), len(true))
    a, b = heard[:n], true[:n]
    reach = RATE * slack_ms // 1000
    best = 0.0
    for shift in range(-reach, reach + 1, 4):
        x, y = (a[shift:], b[: n - shift]) if shift >= 0 else (a[:shift], b[-shift:])
        best = max(best, float(x @ y / (np.linalg.norm(x) * np.linalg.norm(y) + 1e-9)))
    return best


def clip(name: str) -> bytes:
    """A clip of `tests/data/speech`, as the bytes of its file."""
    return (SPEECH / name).read_bytes()


@cache
def spoken(name: str, rate: int) -> bytes:
    """A clip of `tests/data/speech` as a microphone would give it: mono 16-bit samples of `rate`."""
    blocks = np.concatenate(list(samples(io.BytesIO(clip(name)), rate=rate)))
    return np.round(np.clip(blocks, -1, 1) * 32767).astype("<i2").tobytes()


def truth() -> dict[str, dict[str, object]]:
    """The true words of the clips, by file name."""
    read: dict[str, dict[str, object]] = json.loads((SPEECH / "words.json").read_text("utf-8"))
    return read


def speech(rate: int = DEFAULT_RATE, seconds: float = 4.0) -> bytes:
    """The first seconds of a spoken clip, mono, 16 bits."""
    return spoken("en-long.opus", rate)[: int(seconds * rate) * 2]


def wav(form: Form, frames: bytes, endless: bool) -> bytes:
    """The frames as a WAV file. endless: its header does not know how long it is, as in a pipe."""
    tag = 3 if form.sample == "f32" else 1
    bits = form.frame // form.channels * 8
    fmt = struct.pack("<HHIIHH", tag, form.channels, form.rate, form.rate * form.frame, form.frame, bits)
    size = 0xFFFFFFFF if endless else len(frames)
    return (
        struct.pack("<4sI4s4sI", b"RIFF", 0xFFFFFFFF, b"WAVE", b"fmt ", 16) + fmt + struct.pack("<4sI", b"data", size)
    ) + frames
