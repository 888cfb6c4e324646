"""Everything that can be read in a file that is about to leave, by whatever way somebody might read it."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import unquote
from xml.etree.ElementTree import Element, ParseError

# defusedxml has no type information.
from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from testimony_app.errors import AppError

OutputKind = Literal["docx", "csv", "json", "txt"]

_MAX_EXPANDED = 512 * 1024 * 1024
_MAX_MEMBERS = 10_000
_MAX_NESTING = 3
_KNOWN_PART = re.compile(
    r"\[Content_Types\]\.xml|(?:_rels|word|docProps|customXml)/(?:_rels/)?[A-Za-z]+\d{0,2}\.xml(?:\.rels)?|_rels/\.rels"
)
_LINE_ENDS = ("}p", "}tr", "}br", "}cr", "}tab")


@dataclass(frozen=True, slots=True)
class View:
    """One reading of one part. where: a part's standard name or number, never a name that someone chose.

    prose: the text that a reader sees, in which likenesses are worth looking for too.
    """

    where: str
    text: str
    prose: bool


@dataclass(frozen=True, slots=True)
class Blob:
    """The bytes of one part."""

    where: str
    content: bytes


def views_of(output: bytes, kind: OutputKind) -> Iterator[View | Blob]:
    """Every reading of the file. Raises AppError `anonymise.scan_unreadable` where one is impossible."""
    if kind == "docx":
        yield from _members(output, "", depth=1)
    else:
        texts = _decoded(output)
        for text in texts:
            yield from _readings("text", text, prose=True)
        if kind == "json":
            yield View("values", "\n".join(_strings(_parsed_json(texts[0]))), prose=True)
        if kind == "csv":
            yield View("cells", "\n".join(" ".join(row) for row in _rows(texts[0])), prose=True)
    yield Blob("file", output)


def _members(output: bytes, inside: str, depth: int) -> Iterator[View | Blob]:
    try:
        with zipfile.ZipFile(io.BytesIO(output)) as archive:
            members = archive.infolist()
            if len(members) > _MAX_MEMBERS or sum(m.file_size for m in members) > _MAX_EXPANDED or depth > _MAX_NESTING:
                raise AppError("anonymise.scan_unreadable")
            yield Blob(inside + "archive comment", archive.comment)
            for number, member in enumerate(members, start=1):
                known = _KNOWN_PART.fullmatch(member.filename)
                where = inside + (member.filename if known else f"part {number}")
                if not known:
                    yield View(f"{where}, its name", member.filename, prose=True)
                yield Blob(f"{where}, its header", member.comment + member.extra)
                yield from _part(where, archive.read(member), depth)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError):
        raise AppError("anonymise.scan_unreadable") from None


def _part(where: str, content: bytes, depth: int) -> Iterator[View | Blob]:
    yield Blob(where, content)
    if content.startswith(b"PK\x03\x04"):
        yield from _members(content, f"{where} > ", depth + 1)
        return
    root = _xml(content)
    if root is not None:
        yield from _readings(where, "".join(_prose(root, apart=False)), prose=True)
        yield from _readings(where, "".join(_prose(root, apart=True)), prose=True)
        yield from _readings(where, "\n".join(_attributes(root)), prose=False)
    for text in _decoded(content, strict=False):
        yield from _readings(where, _comments(text) if root is not None else text, prose=False)


def _readings(where: str, text: str, *, prose: bool) -> Iterator[View]:
    """The text as it stands, with entities resolved, and with percent signs resolved."""
    seen = {text}
    yield View(where, text, prose)
    for read in (html.unescape(text), html.unescape(html.unescape(text)), unquote(text)):
        if read not in seen:
            seen.add(read)
            yield View(where, read, prose)


def _decoded(content: bytes, *, strict: bool = True) -> list[str]:
    """The readings of the bytes as text, the likeliest first."""
    order = ["utf-8-sig", "utf-16", "cp1256", "cp1252"] if content[:2] not in (b"\xff\xfe", b"\xfe\xff") else ["utf-16"]
    if b"\0" in content and order[0] != "utf-16":
        order = ["utf-16-le", "utf-16-be", "utf-8-sig"]
    texts = []
    for encoding in order:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        texts.append(text)
        if encoding in ("utf-8-sig", "utf-16"):
            break
    if not texts and strict:
        raise AppError("anonymise.scan_unreadable")
    return texts


def _xml(content: bytes) -> Element | None:
    if not content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        return None
    try:
        root: Element = fromstring(content)
    except (ParseError, DefusedXmlException, ValueError):
        return None
    return root


def _prose(node: Element, *, apart: bool) -> Iterator[str]:
    """Text with its runs joined, so that a name cut into runs is whole again; paragraphs and breaks on their own lines.

    apart: True puts the text of each element on a line of its own, as in properties, where joining would hide a name.
    """
    yield node.text or ""
    for child in node:
        yield from _prose(child, apart=apart)
        yield child.tail or ""
    if node.tag.endswith(_LINE_ENDS) or (apart and node.text):
        yield "\n"


def _attributes(root: Element) -> Iterator[str]:
    for node in root.iter():
        yield from node.attrib.values()


def _comments(xml: str) -> str:
    """What parsing leaves out: comments and processing instructions."""
    return "\n".join(re.findall(r"<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>", xml, re.DOTALL))


def _parsed_json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise AppError("anonymise.scan_unreadable") from None


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield str(key)
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
    else:
        yield str(value)


def _rows(text: str) -> list[list[str]]:
    try:
        return list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error:
        raise AppError("anonymise.scan_unreadable") from None
