"""Word error rate of a miniature model on sentences and voices that it never saw: `evaluate.py MODEL.pt` or `FOLDER`.

MODEL.pt runs on openai-whisper, FOLDER (a CTranslate2 model) on faster-whisper.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

import grammar  # noqa: E402  Found once the path is set.
import numpy as np  # noqa: E402  Found once the path is set.
import speech  # noqa: E402  Found once the path is set.

from testimony_app.transcription.engines import Engine, FasterWhisperEngine, OpenAIWhisperEngine  # noqa: E402  Found once the path is set.
from testimony_app.transcription.review import plain_words  # noqa: E402  Found once the path is set.

UNHEARD_VOICES = {"en": ("en-us+Mario", "en-us+belinda"), "ar": ("ar+Mario", "ar+f5")}


def word_errors(true: Sequence[str], heard: Sequence[str]) -> int:
    """The fewest words to insert, delete or replace that turn one into the other."""
    row = list(range(len(heard) + 1))
    for i, word in enumerate(true, 1):
        diagonal, row[0] = row[0], i
        for j, other in enumerate(heard, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (word != other))
    return row[-1]


def load(model: Path) -> Engine:
    if model.is_dir():
        return FasterWhisperEngine({file.name: file.read_bytes() for file in model.iterdir()}, "cpu", 1)
    return OpenAIWhisperEngine(model.read_bytes(), "", "cpu", 1)


def rate(engine: Engine, language: str, sound: speech.Samples, true: Sequence[str]) -> tuple[int, int]:
    """Word errors and words."""
    heard = plain_words(" ".join(u.text for u in engine.segments(sound, language, ""))).split()
    words = plain_words(" ".join(true)).split()
    return word_errors(words, heard), len(words)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--sentences", type=int, default=40)
    options = parser.parse_args()
    engine = load(options.model)
    for language in grammar.LANGUAGES:
        said = grammar.held_out(language)[: options.sentences]
        errors = words = right = 0
        begun = time.monotonic()
        for number, text in enumerate(said):
            sound, _ = speech.speak([text], UNHEARD_VOICES[language][number % 2], pauses_s=(0.6,))
            right += engine.language(sound) == language
            missed, count = rate(engine, language, sound, [text])
            errors, words = errors + missed, words + count
        each = (time.monotonic() - begun) / len(said)
        print(
            f"{language}: {len(said)} unseen sentences, unseen voices: word error rate {errors / words:.1%}, ", end=""
        )
        print(f"language right {right} of {len(said)}, {each:.2f} s each")
        sound, _ = speech.speak(said[:22], UNHEARD_VOICES[language])
        errors, words = rate(engine, language, sound, said[:22])
        print(f"{language}: {len(sound) / speech.RATE:.0f} s in one: word error rate {errors / words:.1%}")
    silence = list(engine.segments(np.zeros(8 * speech.RATE, np.float32), "en", ""))
    print(f"silence: {len(silence)} utterances")


if __name__ == "__main__":
    main()
