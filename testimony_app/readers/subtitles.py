"""SubRip and WebVTT -> utterances."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Literal

from testimony_app.domain.transcripts import Utterance
from testimony_app.errors import AppError
from testimony_app.readers.spoken_lines import speaker_names, split_label, with_ends
from testimony_app.readers.timestamps import milliseconds, without_direction_marks

_CLOCK = r"(?:\d{1,3}:)?[0-5]?\d:[0-5]?\d[.,]\d{1,3}"
_TIMING = re.compile(rf"\s*({_CLOCK})\s*-->\s*({_CLOCK})(?:\s+.*)?")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]*)>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:[a-z][^<>]*|\d[\d:.]*)>|\{\\[^{}]*\}", re.IGNORECASE)
_VTT_ASIDE = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")


def read_subtitles(text: str, kind: Literal["srt", "vtt"]) -> list[Utterance]:
    """One utterance a cue, one a voice where a cue holds several; tags and direction marks are left out.

    Raises AppError `transcript.bad_cue` (cue, counted from 1), `transcript.unreadable`, `transcript.empty`,
    `transcript.too_many`.
    """
    if kind == "vtt" and not re.match(r"WEBVTT(?:[ \t\n]|$)", text):
        raise AppError("transcript.unreadable")
    spoken: list[Utterance] = []
    for number, (start, end, words) in enumerate(_cues(text, kind), start=1):
        if end <= start:
            raise AppError("transcript.bad_cue", cue=number)
        spoken += [Utterance(said, start, end, voice) for voice, said in _voices(words) if said]
    names = speaker_names(said.text for said in spoken if not said.speaker)
    return with_ends([said if said.speaker else _labelled(said, names) for said in spoken])


def _labelled(said: Utterance, names: frozenset[str]) -> Utterance:
    label, words = split_label(said.text, names)
    return Utterance(words, said.start_ms, said.end_ms, label) if label and words else said


def _cues(text: str, kind: str) -> Iterator[tuple[int, int, str]]:
    cue = 0
    blocks = re.split(r"\n[ \t]*\n+", text.strip("\n"))
    for position, block in enumerate(blocks):
        lines = block.strip("\n").split("\n")
        if kind == "vtt" and (position == 0 or _VTT_ASIDE.match(lines[0])) and not any("-->" in line for line in lines):
            continue
        if not block.strip():
            continue
        if kind == "vtt" and position == 0:
            raise AppError("transcript.bad_cue", cue=1)
        cue += 1
        yield _cue(lines, cue)


def _cue(lines: list[str], number: int) -> tuple[int, int, str]:
    at = next((i for i, line in enumerate(lines[:2]) if "-->" in line), None)
    match = _TIMING.fullmatch(without_direction_marks(lines[at])) if at is not None else None
    if at is None or match is None or any(_TIMING.fullmatch(line) for line in lines[at + 1 :]):
        raise AppError("transcript.bad_cue", cue=number)
    start, end = milliseconds(match[1]), milliseconds(match[2])
    if start is None or end is None:
        raise AppError("transcript.bad_cue", cue=number)
    return start, end, "\n".join(lines[at + 1 :])


def _voices(words: str) -> Iterator[tuple[str, str]]:
    """(voice, words) for each `<v Name>` stretch; voice is "" where there is none."""
    pieces = _VOICE.split(words)
    yield "", _plain(pieces[0])
    for voice, said in zip(pieces[1::2], pieces[2::2], strict=True):
        yield " ".join(_plain(voice).split()), _plain(said)


def _plain(words: str) -> str:
    bare = without_direction_marks(html.unescape(_TAG.sub("", words)))
    return "\n".join(line.strip() for line in bare.split("\n")).strip()
