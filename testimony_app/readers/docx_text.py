"""The paragraphs of a DOCX file, read from its XML alone; nothing in it is opened, followed or run."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from testimony_app.errors import AppError
from testimony_app.readers import office_zip
from testimony_app.readers.office_zip import TooLarge, Unreadable

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DOCUMENT = "word/document.xml"
# A deleted or moved-away stretch of tracked changes, and notes in the margin, are no longer what was said.
_SKIPPED = {_FALLBACK, _W + "del", _W + "moveFrom", _W + "instrText", _W + "delText"}
_AS_TEXT = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "\u2011"}


def docx_paragraphs(untrusted: bytes) -> list[tuple[int, str]]:
    """(number from 1, text) of each paragraph, table rows as one paragraph each with their cells joined.

    Notes, comments, headers and footers are not part of what was said and are left out.
    Raises AppError `transcript.unreadable` for what is no DOCX file, is encrypted, or refers to anything outside
    itself; `transcript.too_large` for what would expand beyond the limits.
    """
    try:
        with office_zip.opened(untrusted) as parts:
            return list(enumerate(_paragraphs(_body(parts.xml(_DOCUMENT))), start=1))
    except Unreadable:
        raise AppError("transcript.unreadable") from None
    except TooLarge as limit:
        raise AppError("transcript.too_large", mib=limit.mib) from None


def _body(document: Element) -> Element:
    body = document.find(_W + "body")
    if body is None:
        raise AppError("transcript.unreadable")
    return body


def _paragraphs(parent: Element) -> Iterator[str]:
    for child in parent:
        if child.tag == _W + "p":
            yield "".join(_text(child)).strip("\n")
        elif child.tag == _W + "tr":
            yield _row(child)
        elif child.tag not in _SKIPPED:
            yield from _paragraphs(child)


def _row(row: Element) -> str:
    """Cells such as time, speaker, words, joined the way a typed line would hold them."""
    cells = ["\n".join(_paragraphs(cell)).strip() for cell in row if cell.tag not in _SKIPPED]
    filled = [cell for cell in cells if cell]
    if len(filled) > 1 and len(filled[-2]) <= 48 and filled[-2][0].isalpha() and not filled[-2].endswith(":"):
        filled[-2] += ":"
    return " ".join(filled)


def _text(node: Element) -> Iterator[str]:
    for child in node:
        if child.tag in _SKIPPED:
            continue
        if child.tag == _W + "t":
            yield child.text or ""
        elif child.tag in _AS_TEXT:
            yield _AS_TEXT[child.tag]
        else:
            yield from _text(child)
            if child.tag == _W + "p":
                yield "\n"  # The paragraphs of a text box within a paragraph.
