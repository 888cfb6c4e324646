"""Speak some of the demonstration case's interviews, and write into its files when each segment is heard.

Run in the repository: `python tools/demo/make_speech.py`. It needs espeak-ng and no network; the same words make the
same files.
"""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
from espeak import RATE, Samples, Voice, silence, speak
from opus import write_opus
from spoken_words import practice_sentences

DEMO = Path(__file__).resolve().parents[2] / "resources" / "demo"
SOUND = DEMO / "sound"
INTERVIEWER = {
    "en": Voice("en-us", 165, 45),
    "ar": Voice("ar+f2", 160, 55),
    "fr": Voice("fr-fr+m3", 165, 45),
}
WITNESS = {
    "I-001": Voice("en-gb-x-rp+f3", 160, 42),
    "I-002": Voice("ar+m3", 150, 40),
    "I-003": Voice("en-gb+m2", 160, 40),
    "I-004": Voice("fr-fr+f4", 160, 50),
    "I-010": Voice("ar+m7", 155, 55),
}
PRACTICE = "I-074"
PRACTICE_VOICE = Voice("en-us", 160, 50)
SEGMENT = re.compile(r"^  \{ speaker = .*\},$")
TIMES = re.compile(r", start_ms = \d+, end_ms = \d+")

Times = list[tuple[int, int]]


def spoken(utterances: list[tuple[str, Voice]]) -> tuple[Samples, Times]:
    """The utterances one after another with short pauses, and when each begins and ends in milliseconds."""
    sound, times = [silence(500)], []
    at = len(sound[0])
    for number, (text, voice) in enumerate(utterances):
        said = speak(text, voice)
        times.append((at * 1000 // RATE, (at + len(said)) * 1000 // RATE))
        pause = silence(450 + 150 * (number % 3))
        sound += [said, pause]
        at += len(said) + len(pause)
    return np.concatenate(sound), times


def with_times(text: str, code: str, times: Times) -> str:
    """The interview file's `text`, in which the segments of interview `code` carry `times`."""
    before, mark, rest = text.partition(f'code = "{code}"\n')
    block, following, after = rest.partition("[[interviews]]")
    waiting = iter(times)
    lines = [
        TIMES.sub("", line)[:-3] + ", start_ms = {}, end_ms = {} }},".format(*next(waiting))
        if SEGMENT.match(line)
        else line
        for line in block.split("\n")
    ]
    return before + mark + "\n".join(lines) + following + after


def speak_interview(file: Path, interview: dict[str, Any]) -> None:
    """Write the sound of one interview, and its times into `file`."""
    code, language = interview["code"], interview["language"]
    voices = {"witness": WITNESS[code]}
    segments = interview["transcript"]["segments"]
    sound, times = spoken([(s["text"], voices.get(s["speaker"], INTERVIEWER[language])) for s in segments])
    write_opus(sound, SOUND / f"{code}.ogg")
    file.write_text(with_times(file.read_text("utf-8"), code, times), "utf-8")
    print(f"{code}: {len(sound) / RATE:.0f} s, {len(times)} segments")


def speak_practice() -> None:
    """Write the practice recording, and beside it the words that are truly said."""
    sentences = practice_sentences()
    sound, times = spoken([(sentence, PRACTICE_VOICE) for sentence in sentences])
    write_opus(sound, SOUND / f"{PRACTICE}.ogg")
    rows = [
        f"  {{ text = {json.dumps(text)}, start_ms = {start}, end_ms = {end} }},\n"
        for text, (start, end) in zip(sentences, times, strict=True)
    ]
    words = f'language = "en"\nsegments = [\n{"".join(rows)}]\n'
    (SOUND / f"{PRACTICE}-words.toml").write_text(words, "utf-8")
    print(f"{PRACTICE}: {len(sound) / RATE:.0f} s, {len(times)} sentences")


def main() -> None:
    SOUND.mkdir(exist_ok=True)
    for file in sorted((DEMO / "interviews").glob("*.toml")):
        for interview in tomllib.loads(file.read_text("utf-8"))["interviews"]:
            if interview["code"] in WITNESS:
                speak_interview(file, interview)
    speak_practice()


if __name__ == "__main__":
    main()
