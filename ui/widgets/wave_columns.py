"""From peaks to one column a pixel, fast enough for hours of sound."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Columns = npt.NDArray[np.int16]


def as_array(pairs: Sequence[tuple[int, int]] | bytes) -> npt.NDArray[np.int8]:
    """Peaks as rows of (lowest, highest), -128 to 127. Bytes are taken as such pairs one after the other."""
    if isinstance(pairs, bytes | bytearray | memoryview):
        flat = np.frombuffer(pairs, dtype=np.int8)
        return flat[: len(flat) // 2 * 2].reshape(-1, 2)
    return np.asarray(pairs, dtype=np.int8).reshape(-1, 2)


def loudest(peaks: npt.NDArray[np.int8]) -> int:
    """The largest distance from silence, 0 to 128."""
    return max(int(peaks.max(initial=0)), -int(peaks.min(initial=0)))


def columns(peaks: npt.NDArray[np.int8], first: float, last: float, width: int) -> Columns:
    """Lowest and highest for each of `width` columns between the peaks `first` and `last`; zeros beyond the end."""
    found = np.zeros((max(width, 0), 2), dtype=np.int16)
    if width <= 0 or last <= first:
        return found
    edges = np.linspace(first, last, width + 1)
    starts = np.floor(edges[:-1]).astype(np.int64)
    known = (starts >= 0) & (starts < len(peaks))
    if not known.any():
        return found
    begins = starts[known]
    ends = np.minimum(np.maximum(np.ceil(edges[1:][known]).astype(np.int64), begins + 1), len(peaks))
    window = peaks[begins[0] : ends[-1]]
    at = begins - begins[0]
    # reduceat runs from one start to the next, so the last column ends with the window.
    found[known, 0] = np.minimum.reduceat(window[:, 0], at)
    found[known, 1] = np.maximum.reduceat(window[:, 1], at)
    return found
