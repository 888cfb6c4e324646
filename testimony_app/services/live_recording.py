"""Sound as it is heard, straight into an encrypted file. Nothing here can read a case: a field device records so too.

48,000 samples a second are the default: microphones give them, so nothing is computed into evidence, and a chunk of
16 KiB, the least that can become durable, is 171 ms of them. The fewest that are taken are 16,000, where it is 512 ms.
With `FLUSH_MS` on top, a process that is killed loses less than a second of the sound that was fed to it.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from typing import Generic, Protocol, TypeVar

from testimony_app.audio import pcm
from testimony_app.audio.pcm import Level as Level
from testimony_app.audio.pcm import Sample as Sample
from testimony_app.audio.pcm import mono as mono
from testimony_app.audio.pcm_stream import Form as Form
from testimony_app.audio.pcm_stream import PcmStream as PcmStream
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.vault.media_recorder import MediaRecorder

Kept = TypeVar("Kept")
Kept_co = TypeVar("Kept_co", covariant=True)

DEFAULT_RATE = 48_000
LEAST_RATE, MOST_RATE = 16_000, 96_000
FLUSH_MS = 250
"""The sound, and the time, after which what came is forced to the disk."""
GAP_MS = 1_000
"""Perfect silence where a recording was paused, so that a pause is heard and seen; the log has its moments."""


class Journal(Protocol[Kept_co]):
    """Where it is written down what becomes of a recording: the log of a case, or a field device's own."""

    def paused(self, media_id: str, at_ms: int) -> None:
        """The recording paused at this place of its sound."""

    def resumed(self, media_id: str, at_ms: int) -> None:
        """It goes on from this place of its sound."""

    def keep(self, recorder: MediaRecorder, rate: int, job: JobContext) -> Kept_co:
        """Finish the recording and enter it. Raises AppError, Cancelled; it stays unfinished then."""

    def drop(self, recorder: MediaRecorder) -> None:
        """Make the recording unreadable, and write down that it was discarded."""


class LiveRecording(Generic[Kept]):
    """One recording in progress. Safe to feed on one thread and to look at from another.

    media_id: under which it is found if the process dies. rate: samples a second. level: of the sound fed last.
    silent_ms: for how long now every sample was exactly zero, as with a microphone that is switched off.
    """

    def __init__(
        self,
        recorder: MediaRecorder,
        rate: int,
        journal: Journal[Kept],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.media_id = recorder.media_id
        self.rate = rate
        self.level = Level()
        self.silent_ms = 0
        self.paused = False
        self._recorder, self._journal, self._monotonic = recorder, journal, monotonic
        self._lock = threading.RLock()
        self._sound = self._unflushed = 0
        self._flushed_at = monotonic()
        self._odd = b""
        self._failure: AppError | None = None
        recorder.write(pcm.wav_header(rate))

    @property
    def sound_ms(self) -> int:
        """How long the recording is, in milliseconds of its own time: pauses count as `GAP_MS`."""
        return pcm.milliseconds(self._sound, self.rate)

    @property
    def durable_ms(self) -> int:
        """How much of it, from the beginning, now survives anything that happens to this process."""
        return pcm.milliseconds(max(0, self._recorder.durable_bytes - pcm.HEADER_BYTES), self.rate)

    @property
    def open(self) -> bool:
        """Whether it takes more sound; not after `end`, and not after the disk failed."""
        return self._recorder.open

    def feed(self, sound: bytes) -> int:
        """Take sound of any length, mono 16-bit little-endian; returns `durable_ms`. Nothing is taken while paused.

        No sound at all forces out what is due by the clock. Raises AppError `recording.disk_full`,
        `recording.write_failed` with how much is `kept`; the recording is over then, and unfinished.
        """
        with self._lock:
            if self.paused or not self.open:
                return self.durable_ms
            whole = self._whole_samples(sound)
            for piece in _pieces(whole, pcm.sound_bytes(FLUSH_MS, self.rate)):
                self._take(piece)
            if whole:
                self._listen(whole)
            if self._unflushed and self._monotonic() - self._flushed_at >= FLUSH_MS / 1000:
                self._flush()
            return self.durable_ms

    def pause(self) -> None:
        """Take nothing until `resume`. Raises AppError if the log cannot say so; it is paused all the same."""
        with self._lock:
            if self.paused or not self.open:
                return
            self.paused, self._odd, self.level = True, b"", Level()
            self._flush()
            self._journal.paused(self.media_id, self.sound_ms)

    def resume(self) -> None:
        """Go on after a pause, which leaves `GAP_MS` of silence. Raises AppError as `feed` does."""
        with self._lock:
            if not self.paused or not self.open:
                return
            self._journal.resumed(self.media_id, self.sound_ms)
            self.paused = False
            for piece in _pieces(bytes(pcm.sound_bytes(GAP_MS, self.rate)), pcm.sound_bytes(FLUSH_MS, self.rate)):
                self._take(piece)

    def end(self) -> int:
        """Take no more, and force out all there is; returns `durable_ms`. It is unfinished until `finish`.

        Raises AppError as `feed` does. Quick enough for locking.
        """
        with self._lock:
            if self.open:
                try:
                    self._recorder.end()
                except AppError as error:
                    raise self._over(error) from None
            return self.durable_ms

    def finish(self, job: JobContext) -> Kept:
        """Read everything back, authenticate it, and keep it.

        Raises AppError `recording.no_sound`, having discarded it; `recording.disk_full`, `recording.write_failed`,
        `media.*` and what the journal raises, Cancelled: it is unfinished then, and what was durable still is.
        """
        with self._lock:
            if not self._sound:
                self.discard()
                raise AppError("recording.no_sound")
            if self._failure is not None:
                raise self._failure
            self.end()
            return self._journal.keep(self._recorder, self.rate, job)

    def discard(self) -> None:
        """Make what was recorded unreadable for good. Raises AppError `media.write_failed`."""
        with self._lock:
            self._journal.drop(self._recorder)

    def _whole_samples(self, sound: bytes) -> bytes:
        joined = self._odd + sound
        whole = len(joined) // pcm.SAMPLE_BYTES * pcm.SAMPLE_BYTES
        self._odd = joined[whole:]
        return joined[:whole]

    def _take(self, piece: bytes) -> None:
        try:
            self._recorder.write(piece)
        except AppError as error:
            raise self._over(error) from None
        self._sound += len(piece)
        self._unflushed += len(piece)
        if pcm.milliseconds(self._unflushed, self.rate) >= FLUSH_MS:
            self._flush()

    def _listen(self, sound: bytes) -> None:
        self.level = pcm.level(sound)
        self.silent_ms = self.silent_ms + pcm.milliseconds(len(sound), self.rate) if self.level.silent else 0

    def _flush(self) -> None:
        try:
            self._recorder.flush()
        except AppError as error:
            raise self._over(error) from None
        self._unflushed, self._flushed_at = 0, self._monotonic()

    def _over(self, error: AppError) -> AppError:
        """What a failed disk means for a recording; the file is closed as it is."""
        self._recorder.abandon()
        code = "recording.disk_full" if error.code == "media.disk_full" else "recording.write_failed"
        seconds = self.durable_ms // 1000
        self._failure = AppError(code, kept=f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}")
        return self._failure


def checked_rate(rate: int) -> int:
    """The rate. Raises AppError `recording.rate_unfit` if too much would be lost in one piece, or it is no rate."""
    if not LEAST_RATE <= rate <= MOST_RATE:
        raise AppError("recording.rate_unfit", least=LEAST_RATE, most=MOST_RATE)
    return rate


def _pieces(sound: bytes, size: int) -> Iterator[bytes]:
    for at in range(0, len(sound), size):
        yield sound[at : at + size]
