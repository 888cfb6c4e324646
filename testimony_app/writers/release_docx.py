"""A release as a DOCX file, written part by part.

No library writes it: what is never put in (author, tool, time, thumbnail, revision ids) needs no removing, and the same
release gives the same bytes on every machine.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

from testimony_app.writers import docx_parts
from testimony_app.writers.neutral_zip import neutral_zip
from testimony_app.writers.release import Direction, ReleaseDocument, ReleasePassage, direction_of, writable

NOTE_HEADING = "How these passages were made"
_SEPARATOR = " · "


def write_docx(document: ReleaseDocument, sink: BinaryIO, *, note_heading: str = NOTE_HEADING) -> None:
    """Write the release to the sink in one piece, after all of it has been made.

    note_heading: stands over the note, in the reader's language.
    Raises AppError `release.text_unwritable`.
    """
    body = "".join(_body(document, note_heading))
    xml = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:document xmlns:w="{docx_parts.W}"><w:body>{body}{docx_parts.SECTION}</w:body></w:document>'
    )
    parts = {
        "[Content_Types].xml": docx_parts.CONTENT_TYPES,
        "_rels/.rels": docx_parts.ROOT_RELATIONS,
        "word/_rels/document.xml.rels": docx_parts.DOCUMENT_RELATIONS,
        "word/document.xml": xml,
        "word/footer1.xml": docx_parts.FOOTER,
        "word/settings.xml": docx_parts.SETTINGS,
        "word/styles.xml": docx_parts.STYLES,
    }
    sink.write(neutral_zip({name: part.encode("utf-8") for name, part in parts.items()}))


def _body(document: ReleaseDocument, note_heading: str) -> Iterator[str]:
    yield _paragraph(document.title, "Title")
    yield _paragraph(_joined(document.incident, document.purpose, document.date), "Subtitle")
    for passage in document.passages:
        yield from _passage(passage)
    if document.note.strip():
        yield _paragraph(note_heading, "Heading1")
        for paragraph in document.note.split("\n"):
            if paragraph.strip():
                yield _paragraph(paragraph, "Note")


def _passage(passage: ReleasePassage) -> Iterator[str]:
    """Each paragraph by its own direction; the line with the reference as the passage as a whole runs."""
    whole = direction_of(passage.text)
    for paragraph in passage.text.split("\n"):
        if paragraph.strip():
            side = direction_of(paragraph)
            yield _paragraph(paragraph, "Quote" if side == "ltr" else "QuoteFromRight", passage.language, side)
    facts = (passage.reference, passage.witness, passage.role, passage.proposition, passage.knowledge, passage.stance)
    yield _paragraph(_joined(*facts), "Reference", "", whole)


def _joined(*facts: str) -> str:
    kept: list[str] = []
    for fact in facts:
        if fact.strip() and fact not in kept:
            kept.append(fact)
    return _SEPARATOR.join(kept)


def _paragraph(text: str, style: str, language: str = "", side: Direction | None = None) -> str:
    side = side or direction_of(text)
    turned = "<w:bidi/>" if side == "rtl" else ""
    runs = "".join(_run(words, run_side, language) for words, run_side in _runs(writable(text), side))
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{turned}</w:pPr>{runs}</w:p>'


def _run(words: str, side: Direction, language: str) -> str:
    """Without `w:rtl` Word lays Arabic out with the fonts and digits of the surrounding Latin text."""
    properties = "<w:rtl/>" if side == "rtl" else ""
    if language:
        attribute = "w:bidi" if side == "rtl" else "w:val"
        properties += f"<w:lang {attribute}={quoteattr(writable(language))}/>"
    shown = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{shown}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def _runs(text: str, side: Direction) -> Iterator[tuple[str, Direction]]:
    """Stretches of one direction; spaces, digits and punctuation stay with the stretch before them.

    A bracketed replacement takes the paragraph's direction for its brackets, so that they are drawn around it.
    """
    current, begin = side, 0
    for at, char in enumerate(text):
        kind = unicodedata.bidirectional(char)
        turn: Direction | None = "rtl" if kind in ("R", "AL") else "ltr" if kind == "L" else None
        if char in "[]":
            turn = side
        if turn is not None and turn != current:
            if at > begin:
                yield text[begin:at], current
            current, begin = turn, at
    if begin < len(text):
        yield text[begin:], current
