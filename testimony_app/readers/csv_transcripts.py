"""Delimited tables of utterances -> utterances."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Mapping, Sequence

from testimony_app.domain.transcripts import Utterance
from testimony_app.errors import AppError
from testimony_app.readers.limits import MAX_SPEAKER_LETTERS, MAX_UTTERANCES
from testimony_app.readers.spoken_lines import with_ends
from testimony_app.readers.timestamps import milliseconds

# What heads the columns in tables of other programs and languages; compared without case, spaces and underscores.
ALIASES: Mapping[str, tuple[str, ...]] = {
    "start": (
        "timestamp", "start", "starttime", "startms", "begin", "from", "in", "time", "timecode", "tc", "zeit", "beginn",
        "début", "debut", "temps", "inicio", "tiempo", "час", "початок", "الوقت", "الزمن", "البداية",
    ),
    "end": ("end", "endtime", "endms", "stop", "to", "out", "ende", "fin", "final", "кінець", "النهاية"),
    "speaker": (
        "speaker", "speakername", "name", "who", "voice", "sprecher", "sprecherin", "locuteur", "intervenant",
        "hablante", "persona", "мовець", "спікер", "المتحدث", "المتكلم",
    ),
    "words": (
        "words", "text", "transcript", "transcription", "utterance", "content", "sentence", "worte", "transkript",
        "texte", "paroles", "texto", "palabras", "текст", "النص", "الكلام", "الحديث",
    ),
}  # fmt: skip
DELIMITERS = ",;\t"
_SEPARATOR = re.compile(r"sep=[,;\t]?")  # Excel's own first line.


def read_csv(text: str) -> list[Utterance]:
    """One utterance a row that has words; other columns are ignored, HTML entities become their characters.

    Raises AppError `transcript.no_words_column`, `transcript.bad_row` (line, the last line of the row),
    `transcript.bad_time` (line), `transcript.too_many`, `transcript.empty`.
    """
    if not text.strip():
        raise AppError("transcript.empty")
    heading = next((line for line in text.split("\n") if line.strip() and not _SEPARATOR.fullmatch(line)), "")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(heading), strict=True)
    columns: dict[str, int] = {}
    width, ms = 0, False
    spoken: list[Utterance] = []
    try:
        for row in rows:
            named_separator = not columns and _SEPARATOR.fullmatch("".join(row) or " ")
            if named_separator or not any(cell.strip() for cell in row):
                continue
            if not columns:
                columns, width, ms = _columns(row), len(row), _in_milliseconds(row)
                continue
            if any(cell.strip() for cell in row[width:]) or len(row) <= columns["words"]:
                raise AppError("transcript.bad_row", line=rows.line_num)
            spoken += _utterance(row, columns, ms, rows.line_num)
            if len(spoken) > MAX_UTTERANCES:
                raise AppError("transcript.too_many", most=MAX_UTTERANCES)
    except csv.Error:
        raise AppError("transcript.bad_row", line=rows.line_num) from None
    return with_ends(spoken)


def _delimiter(heading: str) -> str:
    """The one that splits the heading into the most columns that we know."""
    return max(DELIMITERS, key=lambda mark: len(_found(next(csv.reader([heading], delimiter=mark)))))


def _key(cell: str) -> str:
    return re.sub(r"[\s_\-()]+", "", cell).casefold()


def _found(row: Sequence[str]) -> dict[str, int]:
    keys = [_key(cell) for cell in row]
    return {
        column: min((keys.index(alias), rank) for rank, alias in enumerate(names) if alias in keys)[0]
        for column, names in ALIASES.items()
        if any(alias in keys for alias in names)
    }


def _columns(row: Sequence[str]) -> dict[str, int]:
    found = _found(row)
    if "words" not in found:
        raise AppError("transcript.no_words_column")
    return found


def _in_milliseconds(row: Sequence[str]) -> bool:
    return any(_key(cell) in ("startms", "endms") for cell in row)


def _utterance(row: Sequence[str], columns: Mapping[str, int], ms: bool, line: int) -> list[Utterance]:
    cells = {column: row[at].strip() if at < len(row) else "" for column, at in columns.items()}
    words = html.unescape(cells["words"]).replace("\r\n", "\n").replace("\r", "\n").strip()
    start, end = (_time(cells.get(column, ""), ms, line) for column in ("start", "end"))
    if not words:
        return []
    if start is not None and end is not None and end <= start:
        raise AppError("transcript.bad_time", line=line)
    speaker = " ".join(html.unescape(cells.get("speaker", "")).split()).rstrip(":：").strip()
    if len(speaker) > MAX_SPEAKER_LETTERS:
        raise AppError("transcript.bad_row", line=line)
    return [Utterance(words, start, end if start is not None else None, speaker)]


def _time(cell: str, ms: bool, line: int) -> int | None:
    if not cell:
        return None
    offset = milliseconds(cell, bare_number_is_ms=ms)
    if offset is None:
        raise AppError("transcript.bad_time", line=line)
    return offset
