"""Plays a recording from a reader: rewind on resume, speed at unchanged pitch, a passage in a loop."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtMultimedia import QAudioDevice, QAudioOutput, QMediaDevices, QMediaPlayer

from ui.widgets.sound_device import SoundDevice, SoundReader

BACK_ON_RESUME_MS = 1000
SPEEDS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.25, 1.5, 1.75, 2.0)
LOADED = frozenset({QMediaPlayer.MediaStatus.LoadedMedia, QMediaPlayer.MediaStatus.BufferedMedia})


class Player(QObject):
    """Signals: positionChanged(ms), durationChanged(ms), playingChanged(bool), speedChanged(factor), loaded(),

    failed() when the recording cannot be played, damaged() once when a part of it is silence because it is damaged.
    """

    positionChanged = Signal(int)
    durationChanged = Signal(int)
    playingChanged = Signal(bool)
    speedChanged = Signal(float)
    loaded = Signal()
    failed = Signal()
    damaged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._media = QMediaPlayer(self)
        self._output: QAudioOutput | None = None
        self._device: SoundDevice | None = None
        self._passage: tuple[int, int] | None = None
        self._looped = False
        self._was_played = False
        self._told_loaded = False
        self._wanted_ms: int | None = None
        self._back_ms = BACK_ON_RESUME_MS
        self._media.positionChanged.connect(self._position_changed)
        self._media.durationChanged.connect(self._duration_changed)
        self._media.playbackStateChanged.connect(lambda _: self.playingChanged.emit(self.is_playing()))
        self._media.mediaStatusChanged.connect(self._status_changed)
        self._media.errorOccurred.connect(lambda *_: self.failed.emit())
        if self.keeps_pitch():
            self._media.setPitchCompensation(True)

    def open(self, reader: SoundReader) -> None:
        """Get a recording ready. The caller keeps the reader open until `close`."""
        self.close()
        if self._output is None and not QMediaDevices.defaultAudioOutput().isNull():
            self._output = QAudioOutput(QMediaDevices.defaultAudioOutput(), self)
            self._media.setAudioOutput(self._output)
        self._device = SoundDevice(reader, self)
        self._device.damaged.connect(self.damaged)
        self._media.setSourceDevice(self._device, QUrl())

    def close(self) -> None:
        """Stop, and let go of the reader; it can be closed after this."""
        self._passage, self._looped, self._wanted_ms = None, False, None
        self._was_played = self._told_loaded = False
        if self._device is None:
            return
        self._device.release()
        self._media.stop()
        self._media.setSource(QUrl())
        self._device.close()
        self._device.deleteLater()
        self._device = None

    def is_playing(self) -> bool:
        """Whether it plays now."""
        return self._media.playbackState() == QMediaPlayer.PlaybackState.PlayingState

    def keeps_pitch(self) -> bool:
        """Whether this system can change the speed without the pitch."""
        return self._media.pitchCompensationAvailability() in (
            QMediaPlayer.PitchCompensationAvailability.Available,
            QMediaPlayer.PitchCompensationAvailability.AlwaysOn,
        )

    def position(self) -> int:
        """Where it is, in milliseconds."""
        return self._media.position() if self._wanted_ms is None else self._wanted_ms

    def duration(self) -> int:
        """How long the recording is, in milliseconds; 0 until it is known."""
        return self._media.duration()

    def speed(self) -> float:
        """The factor of speed."""
        return self._media.playbackRate()

    def set_back_on_resume(self, milliseconds: int) -> None:
        """How far back it goes when it plays on after a pause."""
        self._back_ms = milliseconds

    def toggle(self) -> None:
        """Play, a little further back than where it paused; or pause."""
        if self.is_playing():
            self.pause()
            return
        if self._was_played:
            self.seek(self.position() - self._back_ms)
        self.play()

    def play(self) -> None:
        """Play from where it is; ends the bounds of a passage that it has left."""
        if self._passage is not None and not self._passage[0] <= self.position() < self._passage[1]:
            self._passage = None
        self._was_played = True
        self._media.play()

    def pause(self) -> None:
        """Pause."""
        self._media.pause()

    def seek(self, position_ms: int) -> None:
        """Go to a place, as far as the recording reaches."""
        end = self.duration() or position_ms
        position_ms = min(max(position_ms, 0), max(end, 0))
        if self._media.mediaStatus() in LOADED or self.is_playing():
            self._wanted_ms = None
            self._media.setPosition(position_ms)
        else:
            self._wanted_ms = position_ms
        self.positionChanged.emit(position_ms)

    def skip(self, by_ms: int) -> None:
        """Go back or forth."""
        self.seek(self.position() + by_ms)

    def set_speed(self, factor: float) -> None:
        """Play at 0.5 to 2 times the speed."""
        factor = min(max(factor, SPEEDS[0]), SPEEDS[-1])
        self._media.setPlaybackRate(factor)
        self.speedChanged.emit(factor)

    def step_speed(self, by: int) -> None:
        """To the next faster (1) or slower (-1) of `SPEEDS`."""
        nearest = min(range(len(SPEEDS)), key=lambda at: abs(SPEEDS[at] - self.speed()))
        self.set_speed(SPEEDS[min(max(nearest + by, 0), len(SPEEDS) - 1)])

    def play_passage(self, start_ms: int, end_ms: int, loop: bool = False) -> None:
        """Play only from `start_ms` to `end_ms`, once or again and again."""
        self._passage, self._looped = (start_ms, end_ms), loop
        self.seek(start_ms)
        self._was_played = True
        self._media.play()

    def set_loop(self, loop: bool) -> None:
        """Whether the passage begins again at its end."""
        self._looped = loop

    def clear_passage(self) -> None:
        """Play on beyond the passage."""
        self._passage, self._looped = None, False

    def _duration_changed(self, duration: int) -> None:
        # Qt's own signal carries 64 bits and cannot be connected to one of 32, which reach for 24 days.
        self.durationChanged.emit(duration)

    def _position_changed(self, position: int) -> None:
        if self._wanted_ms is not None:
            return
        if self._passage is not None and self.is_playing() and position >= self._passage[1]:
            self._passage_ended()
            return
        self.positionChanged.emit(position)

    def _passage_ended(self) -> None:
        if self._passage is None:
            return
        if self._looped:
            self._media.setPosition(self._passage[0])
            self.positionChanged.emit(self._passage[0])
            return
        self._media.pause()
        end, self._passage, self._was_played = self._passage[1], None, False
        self._media.setPosition(end)
        self.positionChanged.emit(end)

    def _status_changed(self, status: QMediaPlayer.MediaStatus) -> None:
        if status == QMediaPlayer.MediaStatus.EndOfMedia and self._looped and self._passage is not None:
            self._media.setPosition(self._passage[0])
            self._media.play()
        if status == QMediaPlayer.MediaStatus.InvalidMedia:
            self.failed.emit()
        if status in LOADED and self._wanted_ms is not None:
            wanted, self._wanted_ms = self._wanted_ms, None
            self._media.setPosition(wanted)
        if status in LOADED and not self._told_loaded:
            self._told_loaded = True
            self.loaded.emit()


def outputs() -> list[QAudioDevice]:
    """The devices that sound can be heard on."""
    return list(QMediaDevices.audioOutputs())
