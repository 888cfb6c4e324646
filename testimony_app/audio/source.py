"""A sound file opened for reading, whoever wrote it: nothing but its own bytes is ever touched."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, NoReturn

import av
from av.audio.stream import AudioStream
from av.container import InputContainer

from testimony_app.errors import AppError

# A playlist (HLS, DASH, concat) names other files and addresses, so only containers that hold their sound are read.
CONTAINERS = (
    "aac,aiff,amr,amrnb,amrwb,ape,asf,au,avi,caf,dss,flac,matroska,webm,mov,mp4,m4a,3gp,3g2,mj2,"
    "mp3,mpeg,mpegts,ogg,rm,tta,w64,wav,wv"
)
_READ_AHEAD = 1 << 16


def _refuse(*_: object) -> NoReturn:
    """FFmpeg asks here before it opens any further file or address."""
    raise AppError("sound.unreadable")


@contextmanager
def opened(untrusted: BinaryIO) -> Iterator[tuple[InputContainer, AudioStream]]:
    """The container and its best audio stream; the name of the file is never asked for.

    Raises AppError: `sound.empty` (no bytes), `sound.unreadable` (no known container or codec),
    `sound.no_audio` (pictures or text only). What `untrusted.read` raises passes through.
    """
    untrusted.seek(0)
    if not untrusted.read(1):
        raise AppError("sound.empty")
    untrusted.seek(0)
    try:
        container = av.open(
            untrusted,
            "r",
            options={"format_whitelist": CONTAINERS},
            metadata_errors="replace",
            buffer_size=_READ_AHEAD,
            io_open=_refuse,
        )
    except (av.FFmpegError, ValueError):
        raise AppError("sound.unreadable") from None
    with container:
        yield container, _audio_of(container)


def _audio_of(container: InputContainer) -> AudioStream:
    if not container.streams.audio:
        raise AppError("sound.no_audio")
    best: Any = container.streams.best("audio") or container.streams.audio[0]
    # PyAV gives a stream of an unknown codec without a codec context, whatever its annotations say.
    if getattr(best, "codec_context", None) is None:
        raise AppError("sound.unreadable")
    stream: AudioStream = best
    return stream


class Clock:
    """Where each packet or frame lies in the recording, in seconds from its first sample.

    Recorders that were paused or lost packets leave gaps, which are kept: the second after a gap keeps its own time.
    A step back, or a gap above `LONGEST_GAP_S`, is a broken time stamp: the sound after it follows on directly.
    """

    LONGEST_GAP_S = 3600.0
    SMALLEST_GAP_S = 0.05
    LONGEST_PRIMING_S = 0.5
    NEAR_S = 2.0

    def __init__(self, stream: AudioStream) -> None:
        start = stream.start_time
        self._zero: float | None = None if start is None else float(start * (stream.time_base or 0))
        self.end = 0.0

    def place(self, at: float | None, seconds: float) -> float:
        """The start of what the file says is at `at` and lasts `seconds`; moves `end` behind it."""
        start = self.end
        if at is not None and math.isfinite(at):
            if self._zero is None:
                self._zero = at
            if -self.LONGEST_PRIMING_S < at - self._zero - self.end < self.LONGEST_GAP_S:
                start = at - self._zero
            else:
                self._zero = at - self.end
        self.end = start + max(seconds, 0.0)
        return start

    def of_frame(self, at: float | None) -> float | None:
        """The place of a frame decoded from the packets placed last; None if its own time stamp says nothing."""
        if at is None or self._zero is None or abs(at - self._zero - self.end) > self.NEAR_S:
            return None
        return at - self._zero
