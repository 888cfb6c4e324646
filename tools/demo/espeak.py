"""Synthetic speech as samples, by the `espeak-ng` command."""

import subprocess
from dataclasses import dataclass

import av
import numpy as np
import numpy.typing as npt

RATE = 16_000
WAV_HEADER = 44
ESPEAK_RATE = 22_050

Samples = npt.NDArray[np.int16]


@dataclass(frozen=True)
class Voice:
    """An espeak-ng voice with its speed in words a minute and its pitch from 0 to 99."""

    name: str
    speed: int = 160
    pitch: int = 50


def speak(text: str, voice: Voice) -> Samples:
    """`text` spoken once, mono at 16 kHz, without the silence before and after it."""
    command = ["espeak-ng", "--stdout", "-v", voice.name, "-s", str(voice.speed), "-p", str(voice.pitch)]
    wave = subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout
    loud = _at_sixteen_kilohertz(np.frombuffer(wave[WAV_HEADER:], dtype="<i2"))
    heard = np.flatnonzero(np.abs(loud.astype(np.int32)) > 130)
    return loud[heard[0] : heard[-1] + 1]


def silence(milliseconds: int) -> Samples:
    """`milliseconds` of nothing."""
    return np.zeros(RATE * milliseconds // 1000, dtype=np.int16)


def _at_sixteen_kilohertz(samples: Samples) -> Samples:
    frame = av.AudioFrame.from_ndarray(samples.reshape(1, -1), format="s16", layout="mono")
    frame.sample_rate = ESPEAK_RATE
    resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
    pieces = [piece.to_ndarray().reshape(-1) for part in (frame, None) for piece in resampler.resample(part)]
    return np.concatenate(pieces)
