"""What a recording listens to: the devices there are, and their sound as mono samples of 16 bits.

Qt's source is drained, never given a device of ours to write into: a QIODevice of Python receives recorded bytes as a
`str` that ends at the first zero (PySide6 6.11, 6.12).
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QIODevice, QObject, QTimer, Signal
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSource, QMediaDevices, QtAudio

from testimony_app.services.live_recording import DEFAULT_RATE, LEAST_RATE, MOST_RATE, Sample, mono

DRAINED_EVERY_MS = 100
BUFFERED_S = 4
"""How much sound the source holds for us, should the window be busy."""
QUIET_S = 5.0
"""A source that gives nothing at all for so long has lost its microphone."""

_SAMPLES: dict[QAudioFormat.SampleFormat, Sample] = {
    QAudioFormat.SampleFormat.UInt8: "u8",
    QAudioFormat.SampleFormat.Int16: "s16",
    QAudioFormat.SampleFormat.Int32: "s32",
    QAudioFormat.SampleFormat.Float: "f32",
}
_RATES = (DEFAULT_RATE, 44_100, 32_000, 24_000, LEAST_RATE)


@dataclass(frozen=True, slots=True)
class Input:
    """A microphone. key: names it as long as it is connected. rate: samples a second it would give, 0 if unfit."""

    key: str
    name: str
    rate: int


class Microphone(QObject):
    """The one way from a microphone to a recording; tests and other windows give one of their own.

    Signals: heard(bytes) of mono 16-bit sound, lost() once when no more will come, changed() when devices come or go.
    """

    heard = Signal(object)
    lost = Signal()
    changed = Signal()

    def inputs(self) -> tuple[Input, ...]:
        """The microphones there are, the system's choice first."""
        raise NotImplementedError

    def start(self, key: str, rate: int) -> bool:
        """Begin to listen at this rate; False if that cannot be."""
        raise NotImplementedError

    def stop(self) -> None:
        """Stop listening; what was heard by then is emitted before this returns."""
        raise NotImplementedError


class QtMicrophone(Microphone):
    """The microphones of the system, through Qt."""

    def __init__(self, parent: QObject | None = None, monotonic: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self._devices: QMediaDevices | None = None
        self._source: QAudioSource | None = None
        self._stream: QIODevice | None = None
        self._key, self._form = "", QAudioFormat()
        self._rest, self._heard_at = b"", 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(DRAINED_EVERY_MS)
        self._timer.timeout.connect(self._drain)

    def inputs(self) -> tuple[Input, ...]:
        if self._devices is None:
            # Only when somebody wants to record: asking the system for its devices takes a while.
            self._devices = QMediaDevices(self)
            self._devices.audioInputsChanged.connect(self._inputs_changed)
        standard = bytes(QMediaDevices.defaultAudioInput().id().data())
        found = sorted(QMediaDevices.audioInputs(), key=lambda each: bytes(each.id().data()) != standard)
        return tuple(Input(_key(each), each.description(), _form_of(each).sampleRate()) for each in found)

    def start(self, key: str, rate: int) -> bool:
        self.stop()
        device = next((each for each in QMediaDevices.audioInputs() if _key(each) == key), None)
        form = QAudioFormat() if device is None else _form_of(device, rate)
        if device is None or not form.isValid():
            return False
        self._key, self._form = key, form
        self._source = QAudioSource(device, form, self)
        self._source.setBufferSize(form.bytesForDuration(BUFFERED_S * 1_000_000))
        self._stream = self._source.start()
        if self._stream is None or self._source.error() != QtAudio.Error.NoError:
            self._let_go()
            return False
        self._heard_at = self._monotonic()
        self._timer.start()
        return True

    def stop(self) -> None:
        self._drain(last=True)
        self._let_go()

    def _drain(self, last: bool = False) -> None:
        if self._stream is None or self._source is None:
            return
        came = self._rest + bytes(self._stream.readAll().data())
        frame = self._form.bytesPerFrame()
        whole = len(came) // frame * frame
        self._rest = came[whole:]
        if whole:
            self._heard_at = self._monotonic()
            self.heard.emit(mono(came[:whole], _SAMPLES[self._form.sampleFormat()], self._form.channelCount()))
        failed = self._source is not None and self._source.error() not in (
            QtAudio.Error.NoError,
            QtAudio.Error.UnderrunError,
        )
        if not last and (failed or self._monotonic() - self._heard_at > QUIET_S):
            self._lose()

    def _inputs_changed(self) -> None:
        if self._source is not None and self._key not in {_key(each) for each in QMediaDevices.audioInputs()}:
            self._lose()
        self.changed.emit()

    def _lose(self) -> None:
        self.stop()
        self.lost.emit()

    def _let_go(self) -> None:
        self._timer.stop()
        if self._source is not None:
            self._source.stop()
            self._source.deleteLater()
        self._source = self._stream = None
        self._rest = b""


def _key(device: QAudioDevice) -> str:
    return bytes(device.id().data()).hex()


def _form_of(device: QAudioDevice, rate: int = 0) -> QAudioFormat:
    """How the device gives its sound: mono of 16 bits if it can, else as it likes best; at `rate`, 0 for any."""
    form = QAudioFormat()
    form.setChannelCount(1)
    form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    for wanted in (rate,) if rate else _RATES:
        form.setSampleRate(wanted)
        if device.isFormatSupported(form):
            return form
    own = device.preferredFormat()
    fits = own.sampleFormat() in _SAMPLES and own.channelCount() > 0 and LEAST_RATE <= own.sampleRate() <= MOST_RATE
    return own if fits and rate in (0, own.sampleRate()) else QAudioFormat()
