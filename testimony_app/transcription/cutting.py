"""Cutting a long recording into pieces, where it is quietest, as the samples arrive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]
RATE = 16000

# A cut falls on a whole millisecond, so that a run resumed there sees the very same samples.
_GRAIN = RATE // 1000
_WINDOW_S = 0.5
_STEP_S = 0.05


@dataclass(frozen=True, eq=False)
class Cut:
    """Samples of one stretch; start_ms, end_ms: where it lies in the recording, whole milliseconds."""

    start_ms: int
    end_ms: int
    samples: Samples


def cut_at_silence(blocks: Iterable[Samples], longest_ms: int, from_ms: int = 0) -> Iterator[Cut]:
    """The sound of `blocks` (16 kHz, beginning at `from_ms`) in stretches of at most `longest_ms`.

    Each ends in the quietest half second of its last quarter. Where a stretch ends depends on the samples behind its
    own start alone: whoever begins again at a cut gets the same stretches.
    """
    longest = longest_ms * _GRAIN
    held, count, start = list[Samples](), 0, from_ms
    for block in blocks:
        held.append(block)
        count += len(block)
        while count >= longest:
            joined = np.concatenate(held)
            end = _quietest(joined[:longest], longest * 3 // 4)
            yield Cut(start, start + end // _GRAIN, joined[:end])
            start += end // _GRAIN
            held, count = [joined[end:]], count - end
    if count:
        yield Cut(start, start + -(-count // _GRAIN), np.concatenate(held))


def _quietest(samples: Samples, earliest: int) -> int:
    """The middle of the quietest half second at or behind `earliest`; the last such, if several are as quiet."""
    step, width = int(RATE * _STEP_S), int(_WINDOW_S / _STEP_S)
    tail = samples[earliest:]
    steps = len(tail) // step
    if steps < width:
        return len(samples)
    energy = np.square(tail[: steps * step].astype(np.float64)).reshape(steps, step).sum(axis=1)
    windows = np.convolve(energy, np.ones(width), "valid")
    last = len(windows) - 1 - int(np.argmin(windows[::-1]))
    return (earliest + (last + width // 2) * step) // _GRAIN * _GRAIN
