"""What a sound file holds: length, codec, channels, and the tags that its recorder left in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import BinaryIO

import av
from av.audio.stream import AudioStream
from av.container import InputContainer

from testimony_app.audio.source import Clock, opened
from testimony_app.errors import AppError


@dataclass(frozen=True)
class SoundFacts:
    """Facts of one recording.

    duration_ms: length measured over the packets, not the one that the header claims.
    codec, container: FFmpeg's short names, such as `aac` and `mov,mp4,m4a,3gp,3g2,mj2`.
    tags: what the container says (title, place, time); it may name people, so it belongs in the identity compartment.
    """

    duration_ms: int
    codec: str
    container: str
    channels: int
    sample_rate: int
    tags: dict[str, str] = field(default_factory=dict, repr=False)


def probe(source: BinaryIO) -> SoundFacts:
    """The facts of the sound in `source`, whatever its name or header claims.

    Raises AppError `sound.empty`, `sound.unreadable`, `sound.no_audio`.
    """
    with opened(source) as (container, stream):
        seconds = _measured(container, stream)
        codec = stream.codec_context
        return SoundFacts(
            duration_ms=max(1, round(seconds * 1000)),
            codec=codec.name,
            container=container.format.name,
            channels=codec.channels,
            sample_rate=codec.sample_rate,
            tags={**_readable(container.metadata.items()), **_readable(stream.metadata.items())},
        )


def _measured(container: InputContainer, stream: AudioStream) -> float:
    """Seconds of sound, counted over the packets; at least one frame must decode."""
    clock, decodes, packets = Clock(stream), False, 0
    base = float(stream.time_base or 0)
    try:
        for packet in container.demux(stream):
            if packet.size:
                packets += 1
                seconds = float(packet.duration or 0) * base
                clock.place(None if packet.pts is None else packet.pts * base, seconds)
            decodes = decodes or _decodes(packet)
    except av.FFmpegError:
        pass  # The file ends in the middle of something: what came before it counts.
    if not packets:
        raise AppError("sound.empty")
    if not decodes:
        raise AppError("sound.unreadable")
    return clock.end


def _decodes(packet: av.Packet[AudioStream]) -> bool:
    try:
        return bool(packet.decode())
    except av.FFmpegError:
        return False


def _readable(tags: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {str(name): str(value) for name, value in tags}
