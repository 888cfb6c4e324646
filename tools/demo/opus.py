"""Samples to a small OGG file with Opus sound and no metadata."""

from pathlib import Path

import av
from espeak import RATE, Samples

BIT_RATE = 16_000
FRAME = RATE // 50


def write_opus(samples: Samples, target: Path) -> None:
    """Mono speech at 16 kbit/s; the file says nothing about when, where or by what it was made."""
    with av.open(str(target), "w", format="ogg") as container:
        container.flags |= av.container.Flags.bitexact.value
        stream = container.add_stream("libopus", rate=RATE, layout="mono", options={"application": "voip"})
        stream.bit_rate = BIT_RATE
        stream.codec_context.flags |= av.codec.context.Flags.bitexact.value
        for start in range(0, len(samples), FRAME):
            part = samples[start : start + FRAME]
            frame = av.AudioFrame.from_ndarray(part.reshape(1, -1), format="s16", layout="mono")
            frame.sample_rate = RATE
            frame.pts = start
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
