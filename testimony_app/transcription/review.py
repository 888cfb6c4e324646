"""Which utterances a person should hear first: Whisper invents, and it does so more where people fall silent.

Koenecke et al. 2024, "Careless Whisper": about 1 % of segments hold invented phrases, more of them with long pauses.
Nothing is deleted here; the marks are terms of `REVIEW_FLAGS`.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from testimony_app.domain.transcripts import Utterance

# Limits of Whisper's own decoder (no_speech_threshold, logprob_threshold, compression_ratio_threshold).
NO_SPEECH = 0.6
LOG_PROBABILITY = -1.0
COMPRESSION = 2.4
VOICED_SHARE = 0.2
_NEIGHBOUR_S = 0.25
_AGAIN = 3
_LONGEST_GRAM = 6

# Credits that subtitles end with, and that Whisper learned to put over silence.
KNOWN_PHRASES = (
    "thanks for watching",
    "thank you for watching",
    "please subscribe",
    "subscribe to my channel",
    "like and subscribe",
    "subtitles by",
    "amara org",
    "see you in the next video",
    "نانسي قنقر",
    "اشتركوا في القناة",
    "اشترك في القناة",
    "لا تنسوا الاشتراك",
    "شكرا على المشاهدة",
    "شكرا للمشاهدة",
    "ترجمة نانسي",
)

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Heard:
    """One segment as an engine gave it.

    start_s, end_s: seconds in the samples that it was given. no_speech: probability 0..1 that nobody speaks.
    log_probability: mean natural logarithm of the tokens' probabilities. compression: zlib ratio of the text.
    """

    text: str
    start_s: float
    end_s: float
    no_speech: float
    log_probability: float
    compression: float


class Reviewer:
    """Turns what an engine heard into utterances with the reasons to listen again.

    voice: stretches in which someone speaks, in seconds; None if nobody measured.
    """

    def __init__(self, voice: Sequence[Span] | None) -> None:
        self._voice = voice
        self._before: deque[str] = deque(maxlen=_AGAIN - 1)

    def utterance(self, heard: Heard, length_s: float) -> Utterance | None:
        """The utterance, cut to `length_s`; None without words: openai-whisper gives such segments for silence."""
        text = heard.text.strip()
        plain = plain_words(text)
        if not plain:
            return None
        begun, ended = _tightened(heard.start_s, heard.end_s, self._voice or ())
        start = min(max(0, round(begun * 1000)), max(0, round(length_s * 1000) - 1))
        end = max(start + 1, min(round(ended * 1000), round(length_s * 1000)))
        again = list(self._before).count(plain) == _AGAIN - 1
        self._before.append(plain)
        return Utterance(
            text=text.replace("\r\n", "\n").replace("\r", "\n"),
            start_ms=start,
            end_ms=end,
            confidence=min(1.0, math.exp(heard.log_probability)),
            flags=tuple(self._reasons(heard, plain, again)),
        )

    def _reasons(self, heard: Heard, plain: str, again: bool) -> Iterable[str]:
        if heard.no_speech > NO_SPEECH:
            yield "no_speech"
        if heard.log_probability < LOG_PROBABILITY:
            yield "low_confidence"
        if heard.compression > COMPRESSION:
            yield "compressible"
        if again or repeats(plain.split()):
            yield "repetition"
        if self._voice is not None and _voiced_share(heard, self._voice) < VOICED_SHARE:
            yield "over_silence"
        if any(f" {phrase} " in f" {plain} " for phrase in KNOWN_PHRASES):
            yield "known_phrase"


def plain_words(text: str) -> str:
    """The words in lower case, without punctuation, vowel signs or stretching, one space between them."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c) and c != "ـ")
    return " ".join(re.findall(r"\w+", bare.casefold()))


def repeats(words: Sequence[str]) -> bool:
    """Whether one to six words come three times in a row."""
    for size in range(1, _LONGEST_GRAM + 1):
        for at in range(len(words) - size * _AGAIN + 1):
            gram = words[at : at + size]
            if all(words[at + size * i : at + size * (i + 1)] == gram for i in range(1, _AGAIN)):
                return True
    return False


def _tightened(start_s: float, end_s: float, voice: Sequence[Span]) -> Span:
    """The part of the segment from its first voice to its last; Whisper often begins one where the last one ended."""
    # A stretch that reaches in by less than this is a neighbour's last sound, or the margin around it.
    inside = [span for span in voice if span[1] > start_s + _NEIGHBOUR_S and span[0] < end_s - _NEIGHBOUR_S]
    if not inside:
        return start_s, end_s
    return max(start_s, inside[0][0]), min(end_s, inside[-1][1])


def _voiced_share(heard: Heard, voice: Sequence[Span]) -> float:
    length = max(heard.end_s - heard.start_s, 1e-3)
    return sum(max(0.0, min(heard.end_s, b) - max(heard.start_s, a)) for a, b in voice) / length
