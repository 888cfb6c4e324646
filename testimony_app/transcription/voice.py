"""Where someone speaks: the Silero model that comes inside faster-whisper's own package."""

from __future__ import annotations

from typing import Any

import numpy as np

from testimony_app.transcription.cutting import RATE, Samples
from testimony_app.transcription.review import Span

# -60 dB of full scale: below the noise of any microphone, so nothing was recorded at all.
_FLOOR = 1e-3
_SILENCE_MS = 300
_PAD_MS = 100


def is_silent(samples: Samples) -> bool:
    """Whether nothing was recorded: no sample reaches -60 dB of full scale."""
    return not len(samples) or float(np.abs(samples).max()) < _FLOOR


def voiced(samples: Samples) -> list[Span]:
    """Stretches with a voice, in seconds; pauses under 0.3 s belong to them."""
    if is_silent(samples):
        return []
    import onnxruntime
    from faster_whisper.vad import VadOptions, get_speech_timestamps

    # On Windows the runtime asks the system, not the environment, whether to report; this it heeds everywhere.
    onnxruntime.disable_telemetry_events()
    options = VadOptions(min_silence_duration_ms=_SILENCE_MS, speech_pad_ms=_PAD_MS)
    found: list[dict[str, Any]] = get_speech_timestamps(samples, options, RATE)
    return [(f["start"] / RATE, f["end"] / RATE) for f in found]
