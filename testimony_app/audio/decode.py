"""Sound as numbers: any recording to mono samples of one rate, in blocks, in bounded memory."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any, BinaryIO, Literal

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer
from numpy.typing import NDArray

from testimony_app.audio.source import Clock, opened
from testimony_app.errors import AppError

Samples = NDArray[np.float32]
Channel = Literal["mix", "left", "right"]
OnDamage = Callable[[int, int], None]

# Decoders carry state from packet to packet; a second of it makes what follows equal to a decode from the start.
_RUN_UP_S = 1.0
_BLOCK_S = 0.5


def _ignore(_from_ms: int, _to_ms: int) -> None:
    """Nobody asked where the sound is damaged."""


def samples(
    source: BinaryIO,
    from_ms: int = 0,
    to_ms: int | None = None,
    rate: int = 16000,
    channel: Channel = "mix",
    on_damage: OnDamage = _ignore,
) -> Iterator[Samples]:
    """Blocks of half a second of mono float32 samples, -1..1, from `from_ms` up to `to_ms` (None: the end).

    Times are those of the whole recording: a stretch that cannot be decoded is silence of the same length, and is
    reported to `on_damage(from_ms, to_ms)`. Raises AppError as `probe` does, and `sound.damaged` if nothing decodes.
    """
    with opened(source) as (container, stream):
        track = _Track(rate, channel)
        frames = _frames(container, stream, from_ms / 1000 - _RUN_UP_S, on_damage)
        runs = chain(chain.from_iterable(track.push(at, frame) for at, frame in frames), track.rest())
        first, end = from_ms * rate // 1000, None if to_ms is None else to_ms * rate // 1000
        yield from _blocks(_clipped(runs, first, end), int(rate * _BLOCK_S))


def _frames(
    container: InputContainer, stream: AudioStream, needed_from: float, on_damage: OnDamage
) -> Iterator[tuple[float | None, AudioFrame]]:
    """Decoded frames with their place in seconds; packets that end before `needed_from` are walked over undecoded.

    Walking costs little and is exact; seeking trusts an index, and in a file of varying bit rate lands seconds off.
    """
    clock, base = Clock(stream), float(stream.time_base or 0)
    decoded, damaged, skipped = 0, False, False
    for packet in _packets(container, stream, clock, on_damage):
        at = None if packet.pts is None else packet.pts * base
        start = clock.place(at, float(packet.duration or 0) * base) if packet.size else clock.end
        if packet.size and clock.end < needed_from:
            skipped = True
            continue
        if skipped:
            stream.codec_context.flush_buffers()
            skipped = False
        try:
            frames = packet.decode()
        except av.FFmpegError:
            damaged = True
            on_damage(round(start * 1000), round(clock.end * 1000))
            continue
        for frame in frames:
            if isinstance(frame, AudioFrame) and frame.samples:
                decoded += 1
                yield clock.of_frame(frame.time), frame
    if damaged and not decoded:
        raise AppError("sound.damaged")


def _packets(
    container: InputContainer, stream: AudioStream, clock: Clock, on_damage: OnDamage
) -> Iterator[av.Packet[AudioStream]]:
    """The packets; a file that breaks off ends there and says so."""
    try:
        yield from container.demux(stream)
    except av.FFmpegError:
        claimed = float((stream.duration or 0) * (stream.time_base or 0))
        on_damage(round(clock.end * 1000), round(max(claimed, clock.end) * 1000))


class _Track:
    """Frames of any format in, runs of mono samples out, each with its place; gaps become silence."""

    def __init__(self, rate: int, channel: Channel) -> None:
        self._rate, self._channel = rate, channel
        self._resampler: av.AudioResampler | None = None
        # A frame is 20 ms long; by the half second it costs far less than frame by frame, and gives the same samples.
        self._waiting = av.AudioFifo()
        self._form: tuple[str, str, int] | None = None
        self._due = 0.0
        self._position = 0

    def push(self, at: float | None, frame: AudioFrame) -> Iterator[tuple[int, Samples]]:
        at = self._due if at is None else at
        form = (frame.format.name, frame.layout.name, frame.sample_rate)
        if form != self._form or at - self._due > Clock.SMALLEST_GAP_S:
            yield from self.rest()
            if self._form is None:
                at, frame = _on_the_grid(at, frame, self._rate)
            self._form, self._due = form, at
            self._resampler, self._waiting = av.AudioResampler(format="fltp", rate=self._rate), av.AudioFifo()
            self._position = max(self._position, round(at * self._rate))
        self._due += frame.samples / frame.sample_rate
        frame.pts = None
        self._waiting.write(frame)
        if self._waiting.samples >= frame.sample_rate * _BLOCK_S:
            yield from self._taken()

    def rest(self) -> Iterator[tuple[int, Samples]]:
        """What the resampler still holds."""
        if self._resampler is not None:
            yield from self._taken()
            yield from self._out(None)
            self._resampler = None

    def _taken(self) -> Iterator[tuple[int, Samples]]:
        """What waits, through the resampler."""
        whole = self._waiting.read() if self._waiting.samples else None
        if whole is not None:
            whole.pts = None
            yield from self._out(whole)

    def _out(self, frame: AudioFrame | None) -> Iterator[tuple[int, Samples]]:
        assert self._resampler is not None
        for piece in self._resampler.resample(frame):
            mono = self._mono(piece.to_ndarray().astype(np.float32, copy=False))
            yield self._position, mono
            self._position += len(mono)

    def _mono(self, channels: NDArray[np.float32]) -> Samples:
        if self._channel == "mix" and len(channels) > 1:
            return np.asarray(channels.mean(axis=0), dtype=np.float32)
        row: Samples = channels[1 if self._channel == "right" and len(channels) > 1 else 0]
        return row


def _on_the_grid(at: float, frame: AudioFrame, rate: int) -> tuple[float, AudioFrame]:
    """The frame from where its samples and those of `rate` coincide, so that every decode hits the same instants."""
    first = round(at * frame.sample_rate)
    step = frame.sample_rate // math.gcd(frame.sample_rate, rate)
    late = -first % step
    if not 0 < late < frame.samples:
        return at, frame
    rows: NDArray[Any] = frame.to_ndarray()
    kept = rows[:, late * (rows.shape[1] // frame.samples) :]
    shorter = AudioFrame.from_ndarray(np.ascontiguousarray(kept), format=frame.format, layout=frame.layout)
    shorter.sample_rate = frame.sample_rate
    return (first + late) / frame.sample_rate, shorter


def _clipped(runs: Iterator[tuple[int, Samples]], first: int, end: int | None) -> Iterator[Samples]:
    """Samples `first` up to `end`, with silence where no run lies."""
    at = first
    for position, run in runs:
        if end is not None and at >= end:
            return
        while at < position:
            silence = min(position - at, 1 << 16, (end or position) - at)
            if silence <= 0:
                return
            yield np.zeros(silence, np.float32)
            at += silence
        kept = run[max(0, at - position) : None if end is None else max(0, end - position)]
        if len(kept):
            yield kept
            at += len(kept)


def _blocks(runs: Iterator[Samples], size: int) -> Iterator[Samples]:
    """The same samples in blocks of `size`, the last one shorter."""
    held: list[Samples] = []
    count = 0
    for run in runs:
        held.append(run)
        count += len(run)
        while count >= size:
            joined = np.concatenate(held)
            yield joined[:size]
            held, count = [joined[size:]], count - size
    if count:
        yield np.concatenate(held)
