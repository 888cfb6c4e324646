"""What the miniature model is trained on: windows of synthetic speech, and the tokens it should answer with.

A target holds the first utterance of its window only, then the time at which the next begins: Whisper's own loop then
moves on to there. Learning whole windows gave three times the word errors on long recordings.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

import grammar
import numpy as np
import speech
import torch
from whisper.audio import log_mel_spectrogram
from whisper.tokenizer import get_tokenizer

Span = tuple[float, float]
BASE_VOICES = {"en": ("en-us", "en-gb-x-rp"), "ar": ("ar",)}
VARIANTS = ("", "+m1", "+m2", "+m3", "+m4", "+f1", "+f2", "+f3", "+f4", "+Andy", "+Annie")
TIME_STEP_S = 0.02
FRAMES_A_SECOND = 100
IGNORED = -1


@dataclass(frozen=True)
class Spoken:
    """A sentence: its samples, its tokens, and where each token is spoken, in seconds."""

    sound: speech.Samples
    tokens: list[int]
    spans: list[Span]

    @property
    def length_s(self) -> float:
        return len(self.sound) / speech.RATE


@dataclass(frozen=True)
class Example:
    """One window: mel picture, tokens in, tokens wanted (or IGNORED), where each of them is spoken, words for CTC."""

    mel: torch.Tensor
    given: list[int]
    wanted: list[int]
    spans: list[Span | None]
    words: list[int] | None


class Vocabulary:
    """The tokenizers, and the few rows of Whisper's 51,865 that this model uses."""

    def __init__(self) -> None:
        self.of = {code: get_tokenizer(True, num_languages=99, language=code) for code in grammar.LANGUAGES}
        any_language = self.of["en"]
        self.end, self.begin, self.no_times = any_language.eot, any_language.sot, any_language.no_timestamps
        self.silent, self.before = any_language.no_speech, any_language.sot_prev
        self.task, self.first_time = any_language.transcribe, any_language.timestamp_begin
        said = {t for code in grammar.LANGUAGES for s in grammar.sentences(code) for t in self.of[code].encode(f" {s}")}
        self.text = sorted(said)
        special = [self.end, self.begin, self.no_times, self.silent, self.before, self.task, any_language.translate]
        languages = [self.of[code].sot_sequence[1] for code in grammar.LANGUAGES]
        self.active = [*self.text, *special, *languages, *range(self.first_time, self.first_time + 1501)]
        self.row = {token: row for row, token in enumerate(self.active)}
        self.ctc = {token: number + 1 for number, token in enumerate(self.text)}

    def time(self, seconds: float) -> int:
        return self.first_time + round(seconds / TIME_STEP_S)


def make_pool(vocabulary: Vocabulary, language: str, count: int, rng: random.Random) -> list[Spoken]:
    """`count` training sentences, each in a voice, a speed and a pitch of its own."""
    texts, tokenizer = grammar.trained(language), vocabulary.of[language]
    pool = []
    for _ in range(count):
        text, voice = rng.choice(texts), rng.choice(BASE_VOICES[language]) + rng.choice(VARIANTS)
        sound, words = speech.say(text, voice, rng.randint(130, 185), rng.randint(35, 65))
        tokens = tokenizer.encode(f" {text}")
        spans, at = [], -1
        for token in tokens:
            at += tokenizer.decode([token]).startswith(" ")
            word = words[min(max(at, 0), len(words) - 1)]
            spans.append((word.start_s, word.end_s))
        pool.append(Spoken(sound, tokens, spans))
    return pool


@dataclass
class _Window:
    sound: speech.Samples
    placed: list[tuple[Spoken, float]]
    cut_off_s: float | None


class Corpus:
    """An endless supply of examples."""

    def __init__(self, vocabulary: Vocabulary, count: int, seed: int = 1) -> None:
        self.vocabulary = vocabulary
        self._rng, self._noise = random.Random(seed), np.random.default_rng(seed)
        self._pools = {code: make_pool(vocabulary, code, count, self._rng) for code in grammar.LANGUAGES}

    def batch(self, size: int, seconds: float) -> list[Example]:
        return [self._example(self._rng.choice(grammar.LANGUAGES), seconds) for _ in range(size)]

    def _window(self, language: str, seconds: float) -> _Window:
        rng, count = self._rng, int(seconds * speech.RATE)
        window = _Window(np.zeros(count, np.float32), [], None)
        if rng.random() < 0.1:
            window.sound += self._room(count, -4, -2)
            return window
        at = rng.uniform(0, 1) if rng.random() < 0.8 else rng.uniform(1, 3)
        while True:
            spoken = rng.choice(self._pools[language])
            start = int(at * speech.RATE)
            if at + spoken.length_s > seconds - 0.05:
                if rng.random() < 0.5 and at < seconds - 0.3:
                    heard = spoken.sound[: count - start]
                    window.sound[start : start + len(heard)] += heard
                    window.cut_off_s = at + spoken.spans[0][0]
                break
            window.sound[start : start + len(spoken.sound)] += spoken.sound
            window.placed.append((spoken, at))
            at += spoken.length_s + rng.uniform(0.25, 1.3)
            if rng.random() < 0.12:
                break
        window.sound *= np.float32(10 ** rng.uniform(-0.7, 0.2))
        window.sound += self._room(count, -5, -2.4)
        return window

    def _room(self, count: int, lowest: float, highest: float) -> Any:
        loudness = 10 ** self._rng.uniform(lowest, highest)
        return (self._noise.standard_normal(count) * loudness).astype(np.float32)

    def _mel(self, window: _Window) -> torch.Tensor:
        """The picture, padded as openai-whisper does, with the floor of silence, or as faster-whisper, with 0."""
        rng = self._rng
        mel = log_mel_spectrogram(torch.from_numpy(np.clip(window.sound, -1, 1)))
        if window.cut_off_s is None and window.placed and rng.random() < 0.5:
            spoken, at = window.placed[-1]
            behind = int((at + spoken.length_s + rng.uniform(0.05, 0.6)) * FRAMES_A_SECOND)
            mel[:, behind:] = 0.0 if rng.random() < 0.6 else mel.min()
        if window.cut_off_s is None and not window.placed and rng.random() < 0.7:
            # Silence inside a louder file is a flat floor, not the bright noise that normalising makes of it alone.
            mel = torch.full_like(mel, rng.uniform(-1, -0.2)) + 0.03 * torch.rand_like(mel)
            if rng.random() < 0.5:
                mel[:, rng.randint(1, mel.shape[1] - 1) :] = 0.0
        return mel

    def _example(self, language: str, seconds: float) -> Example:
        vocabulary, rng = self.vocabulary, self._rng
        window = self._window(language, seconds)
        context: list[int] = []
        if rng.random() < 0.25:
            said = [t for _ in range(rng.randint(1, 3)) for t in rng.choice(self._pools[language]).tokens]
            context = [vocabulary.before, *said]
        tokens = [*context, vocabulary.begin, *vocabulary.of[language].sot_sequence[1:3]]
        spans: list[Span | None] = [None] * len(tokens)
        answer, where = self._answer(window)
        tokens, spans = tokens + answer, spans + where
        wanted = [IGNORED if i < len(context) else token for i, token in enumerate(tokens[1:])]
        wanted = [IGNORED if token in (vocabulary.task, vocabulary.no_times) else token for token in wanted]
        silent = not window.placed and window.cut_off_s is None
        if silent:
            wanted[len(context)] = vocabulary.silent
        whole = window.cut_off_s is None
        words = [vocabulary.ctc[t] for spoken, _ in window.placed for t in spoken.tokens] if whole else None
        return Example(self._mel(window), tokens[:-1], wanted, spans[1:], words)

    def _answer(self, window: _Window) -> tuple[list[int], list[Span | None]]:
        """The tokens behind the task, and where each is spoken."""
        vocabulary = self.vocabulary
        following = window.cut_off_s
        if len(window.placed) > 1:
            following = window.placed[1][1] + window.placed[1][0].spans[0][0]
        if not window.placed:
            times = [vocabulary.time(0 if following is None else following)]
            return [*times, vocabulary.end], [None] * (len(times) + 1)
        spoken, at = window.placed[0]
        moved: list[Span | None] = [(at + a, at + b) for a, b in spoken.spans]
        first, last = at + spoken.spans[0][0], at + spoken.spans[-1][1]
        if self._rng.random() < 0.5:
            # This is the form that the word times are read from, so its end must look behind the last word.
            return [vocabulary.no_times, *spoken.tokens, vocabulary.end], [None, *moved, (last, last + 0.3)]
        tokens = [vocabulary.time(first), *spoken.tokens, vocabulary.time(last)]
        where: list[Span | None] = [(first, first + 0.1), *moved, (last - 0.1, last)]
        if following is not None:
            tokens.append(vocabulary.time(following))
            where.append((following, following + 0.1))
        return [*tokens, vocabulary.end], [*where, None]
