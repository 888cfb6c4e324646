"""The paragraphs of a DOCX file, read from its XML alone; nothing in it is opened, followed or run."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

# defusedxml has no type information.
from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from testimony_app.errors import AppError
from testimony_app.readers.limits import (
    MAX_EXPANDED_BYTES,
    MAX_MEMBER_BYTES,
    MAX_RATIO,
    MAX_ZIP_MEMBERS,
    RATIO_MATTERS_FROM,
)

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DOCUMENT = "word/document.xml"
_SAFE_NAME = re.compile(r"[A-Za-z0-9_\-\[\] ./()]+")
_HYPERLINK = "/hyperlink"
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
        with zipfile.ZipFile(io.BytesIO(untrusted)) as archive:
            _check(archive)
            return list(enumerate(_paragraphs(_body(archive)), start=1))
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, RuntimeError, ValueError):
        raise AppError("transcript.unreadable") from None
    except (DefusedXmlException, ParseError, RecursionError):
        raise AppError("transcript.unreadable") from None


def _check(archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    expanded = sum(member.file_size for member in members)
    if len(members) > MAX_ZIP_MEMBERS or expanded > MAX_EXPANDED_BYTES:
        raise AppError("transcript.too_large", mib=MAX_EXPANDED_BYTES // (1024 * 1024))
    names = [member.filename for member in members]
    if len(set(names)) != len(names) or not all(map(_is_safe, names)):
        raise AppError("transcript.unreadable")
    for member in members:
        ratio = member.file_size / max(member.compress_size, 1)
        if member.file_size > MAX_MEMBER_BYTES or (member.file_size > RATIO_MATTERS_FROM and ratio > MAX_RATIO):
            raise AppError("transcript.too_large", mib=MAX_MEMBER_BYTES // (1024 * 1024))
        if member.filename.endswith(".rels"):
            _refuse_external(_parsed(archive, member.filename))


def _is_safe(name: str) -> bool:
    return bool(_SAFE_NAME.fullmatch(name)) and not name.startswith("/") and ".." not in name.split("/")


def _parsed(archive: zipfile.ZipFile, name: str) -> Element:
    with archive.open(name) as member:
        xml = member.read(MAX_MEMBER_BYTES + 1)
    if len(xml) > MAX_MEMBER_BYTES:
        raise AppError("transcript.too_large", mib=MAX_MEMBER_BYTES // (1024 * 1024))
    root: Element = fromstring(xml, forbid_dtd=True)
    return root


def _refuse_external(relationships: Element) -> None:
    """Templates, pictures and objects from elsewhere; a link in the text is only its text here."""
    for relationship in relationships:
        outside = relationship.get("TargetMode", "").casefold() == "external"
        if outside and not relationship.get("Type", "").endswith(_HYPERLINK):
            raise AppError("transcript.unreadable")


def _body(archive: zipfile.ZipFile) -> Element:
    body = _parsed(archive, _DOCUMENT).find(_W + "body")
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
