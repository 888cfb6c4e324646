"""A transcript file from elsewhere -> utterances."""

from __future__ import annotations

from typing import BinaryIO, Literal

from testimony_app.domain.transcripts import Utterance
from testimony_app.errors import AppError
from testimony_app.readers.csv_transcripts import read_csv
from testimony_app.readers.docx_text import docx_paragraphs
from testimony_app.readers.limits import read_within
from testimony_app.readers.spoken_lines import utterances_of
from testimony_app.readers.subtitles import read_subtitles
from testimony_app.readers.text_encoding import decode_text

TranscriptKind = Literal["txt", "docx", "srt", "vtt", "csv"]


def read_transcript(untrusted: BinaryIO, kind: TranscriptKind) -> list[Utterance]:
    """Every utterance of the file in its order, or an error; never a part of it.

    Raises AppError `transcript.too_large`, `transcript.too_many`, `transcript.unreadable`, `transcript.empty`,
    `transcript.encoding_unclear`, `transcript.no_words_column`, `transcript.bad_row` (line), `transcript.bad_time`
    (line), `transcript.bad_cue` (cue).
    """
    content = read_within(untrusted)
    if not content.strip(b"\0 \t\r\n"):
        raise AppError("transcript.empty")
    if kind == "docx":
        return utterances_of(docx_paragraphs(content))
    text = decode_text(content)
    if kind == "csv":
        return read_csv(text)
    if kind == "txt":
        lines = text.split("\n")
        return utterances_of(enumerate(lines, start=1), blocks=any(not line.strip() for line in lines[:-1]))
    return read_subtitles(text, kind)
