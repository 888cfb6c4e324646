"""The plain value that readers and engines hand over: one utterance."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Utterance:
    """One utterance as it was heard, typed or read from a file; not stored yet.

    text: LF line ends, no normalisation.
    start_ms, end_ms: offset in the recording in whole milliseconds, end > start; None where the source has no times.
    speaker: free label as the source gave it ("" if it gave none).
    confidence: mean word probability 0..1 as the engine gave it, None otherwise.
    flags: reasons to listen again, such as `no_speech`, `repetition`; terms of `REVIEW_FLAGS`.
    """

    text: str
    start_ms: int | None = None
    end_ms: int | None = None
    speaker: str = ""
    confidence: float | None = None
    flags: tuple[str, ...] = ()


REVIEW_FLAGS = ("no_speech", "low_confidence", "compressible", "repetition", "over_silence", "known_phrase")
