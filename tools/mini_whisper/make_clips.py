"""Make the clips of `tests/data/speech/` again, with the true words and times: run this file as a script."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

import grammar  # noqa: E402  Found once the path is set.
import numpy as np  # noqa: E402  Found once the path is set.
import speech  # noqa: E402  Found once the path is set.

from testimony_app.audio.encode import encode  # noqa: E402  Found once the path is set.

FOLDER = ROOT / "tests" / "data" / "speech"

# Places that the model takes for one another; the clips are made of sentences that it hears right.
CONFUSED = ("river", "bridge", "village", "الجسر", "القرية")
CHOSEN = {
    "en": (
        "The soldiers waited near the school on Friday.",
        "Two men came to the market in the morning.",
        "My brother walked to the clinic on Friday.",
    ),
    "ar": (
        "جاء الجنود إلى المدرسة في الليل.",
        "عاد المعلم إلى السوق قبل الفجر.",
        "وصل السائق إلى الجسر يوم الجمعة.",
    ),
}


def write(name: str, sound: speech.Samples, spoken: list[speech.Sentence], language: str) -> dict[str, object]:
    sink = io.BytesIO()
    length_ms = encode([np.clip(sound, -1, 1)], sink, "opus")
    (FOLDER / name).write_bytes(sink.getvalue())
    said = [
        {
            "text": s.text,
            "start_ms": round(s.start_s * 1000),
            "end_ms": round(s.end_s * 1000),
            "words": [[w.text, round(w.start_s * 1000), round(w.end_s * 1000)] for w in s.words],
        }
        for s in spoken
    ]
    held_out = [s.text in grammar.held_out(language) for s in spoken]
    return {"language": language, "duration_ms": length_ms, "sentences": said, "held_out": held_out}


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    truth = {}
    for language in grammar.LANGUAGES:
        voices = speech.VOICES[language]
        for number, text in enumerate(CHOSEN[language], 1):
            name = f"{language}-{number}.opus"
            sound, spoken = speech.speak([text], voices[number % 2], pauses_s=(0.6,))
            truth[name] = write(name, sound, spoken, language)
    for language, count in (("en", 20), ("ar", 8)):
        name = f"{language}-long.opus"
        clear = [text for text in grammar.held_out(language) if not any(place in text for place in CONFUSED)]
        said = clear[:: max(1, len(clear) // count)][:count]
        sound, spoken = speech.speak(said, speech.VOICES[language])
        truth[name] = write(name, sound, spoken, language)
    (FOLDER / "words.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(f"{len(truth)} clips, {sum(f.stat().st_size for f in FOLDER.glob('*.opus')) // 1024} KB")


if __name__ == "__main__":
    main()
