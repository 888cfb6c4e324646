"""Synthetic speech with word times: espeak-ng's shared library through ctypes, resampled to 16 kHz.

Only who makes speech needs espeak-ng (`apt install espeak-ng`); the tests use the clips that it made.
"""

from __future__ import annotations

import ctypes
import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import av
import numpy as np
from av.audio.frame import AudioFrame
from numpy.typing import NDArray

Samples = NDArray[np.float32]
RATE = 16000
VOICES = {"en": ("en-us+m1", "en-gb-x-rp+f3"), "ar": ("ar+m1", "ar+f2")}

# Constants of espeak-ng/speak_lib.h.
_SYNCHRONOUS, _UTF8, _POS_CHARACTER = 2, 1, 1
_LIST_TERMINATED, _WORD = 0, 1
_RATE, _PITCH = 1, 3
_QUIET = 0.004


class _Id(ctypes.Union):
    _fields_ = (("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8))


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Id),
    )


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


@dataclass(frozen=True)
class Word:
    """One spoken word; start_s, end_s: seconds from the first sample."""

    text: str
    start_s: float
    end_s: float


@dataclass(frozen=True)
class Sentence:
    """One spoken sentence, from the start of its first word to the end of its last."""

    text: str
    start_s: float
    end_s: float
    words: tuple[Word, ...]


class _Espeak:
    """The library, which keeps one global state: one voice speaks at a time."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL("libespeak-ng.so.1")
        self.rate: int = self._library.espeak_Initialize(_SYNCHRONOUS, 0, None, 0)
        self._sound: list[NDArray[np.int16]] = []
        self._words: list[tuple[float, int, int]] = []
        # The library keeps this pointer, so the object must live as long as it does.
        self._callback = _Callback(self._heard)
        self._library.espeak_SetSynthCallback(self._callback)

    def _heard(self, wave: Any, count: int, events: Any) -> int:
        if count > 0 and wave:
            self._sound.append(np.ctypeslib.as_array(wave, shape=(count,)).copy())
        at = 0
        while events[at].type != _LIST_TERMINATED:
            event = events[at]
            if event.type == _WORD:
                self._words.append((event.audio_position / 1000, event.text_position - 1, event.length))
            at += 1
        return 0

    def say(self, text: str, voice: str, rate: int, pitch: int) -> tuple[Samples, list[tuple[float, int, int]]]:
        """Samples at `self.rate`, and start, position and length of each word."""
        self._sound, self._words = [], []
        if self._library.espeak_SetVoiceByName(voice.encode()) != 0:
            raise ValueError(voice)
        self._library.espeak_SetParameter(_RATE, rate, 0)
        self._library.espeak_SetParameter(_PITCH, pitch, 0)
        data = text.encode()
        self._library.espeak_Synth(data, len(data) + 1, 0, _POS_CHARACTER, 0, _UTF8, None, None)
        self._library.espeak_Synchronize()
        return np.concatenate(self._sound).astype(np.float32) / 32768, self._words


@functools.cache
def _espeak() -> _Espeak:
    return _Espeak()


def say(text: str, voice: str, rate: int = 155, pitch: int = 50) -> tuple[Samples, tuple[Word, ...]]:
    """`text` spoken, 16 kHz mono, without the silence behind it; rate in words a minute, pitch 0..100."""
    raw, starts = _espeak().say(text, voice, rate, pitch)
    sound = _resampled(raw, _espeak().rate)
    loud = np.flatnonzero(np.abs(sound) > _QUIET)
    end = (int(loud[-1]) + 1) / RATE if len(loud) else len(sound) / RATE
    ends = [start for start, _, _ in starts[1:]] + [end]
    words = tuple(
        Word(text[at : at + length], start, stop) for (start, at, length), stop in zip(starts, ends, strict=True)
    )
    return sound[: int(end * RATE) + RATE // 100], words


def speak(
    sentences: Sequence[str],
    voice: str | Sequence[str],
    lead_s: float = 0.5,
    pauses_s: Sequence[float] = (0.5, 0.8, 1.1),
    noise: float = 3e-4,
) -> tuple[Samples, list[Sentence]]:
    """The sentences one after the other, 16 kHz mono, with the true time of every word.

    voice: one espeak-ng voice for all, or several in turn. lead_s: silence before the first. pauses_s: silences behind
    the sentences, in turn. noise: standard deviation of the room; the same call gives the same samples.
    """
    voices = [voice] if isinstance(voice, str) else list(voice)
    parts, spoken, at = [np.zeros(int(lead_s * RATE), np.float32)], list[Sentence](), lead_s
    for number, text in enumerate(sentences):
        sound, words = say(text, voices[number % len(voices)])
        moved = tuple(Word(w.text, at + w.start_s, at + w.end_s) for w in words)
        spoken.append(Sentence(text, moved[0].start_s, moved[-1].end_s, moved))
        pause = np.zeros(int(pauses_s[number % len(pauses_s)] * RATE), np.float32)
        parts += [sound, pause]
        at += (len(sound) + len(pause)) / RATE
    whole = np.concatenate(parts)
    room = np.random.default_rng(len(sentences)).standard_normal(len(whole)).astype(np.float32) * noise
    return whole + room, spoken


def _resampled(sound: Samples, rate: int) -> Samples:
    frame = AudioFrame.from_ndarray(np.ascontiguousarray(sound[np.newaxis]), format="flt", layout="mono")
    frame.sample_rate = rate
    resampler = av.AudioResampler(format="flt", layout="mono", rate=RATE)
    made = [*resampler.resample(frame), *resampler.resample(None)]
    return np.concatenate([piece.to_ndarray()[0] for piece in made]).astype(np.float32)
