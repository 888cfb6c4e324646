"""A code book from elsewhere -> its codes: REFI-QDA (QDC), CSV and XLSX."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import BinaryIO, Literal
from xml.etree.ElementTree import Element, ParseError

# defusedxml has no type information.
from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from testimony_app.domain.code_books import MOST_CODES, MOST_LEVELS, BookCode, CodeBook, parted
from testimony_app.domain.code_hues import is_colour
from testimony_app.domain.safe_cells import unguarded
from testimony_app.errors import AppError
from testimony_app.readers.code_tables import DELIMITERS, known_columns, read_table
from testimony_app.readers.office_zip import TooLarge, Unreadable
from testimony_app.readers.plain_words import guid_of, plain_name, plain_text
from testimony_app.readers.text_encoding import decode_text
from testimony_app.readers.xlsx_tables import read_xlsx

BookKind = Literal["qdc", "csv", "xlsx"]
KINDS: tuple[BookKind, ...] = ("qdc", "csv", "xlsx")
MAX_BOOK_BYTES = 16 * 1024 * 1024
_CODEBOOK = re.compile(r"(urn:QDA-XML:(codebook|project):[0-9.:]+)?")
_SEPARATOR = re.compile(r"sep=[,;\t]?")  # Excel's own first line.


def read_code_book(untrusted: BinaryIO, kind: BookKind) -> CodeBook:
    """Every code of the file, or an error; never a part of it. Nothing in it is opened, followed or run.

    Raises AppError `code.book_too_large` (mib), `code.book_unreadable`, `code.book_empty`, `code.book_too_many` (most),
    `code.book_too_deep` (most), `code.book_encoding`, `code.book_no_names`, `code.book_bad_row` (line).
    """
    content = untrusted.read(MAX_BOOK_BYTES + 1)
    if len(content) > MAX_BOOK_BYTES:
        raise AppError("code.book_too_large", mib=MAX_BOOK_BYTES // (1024 * 1024))
    if not content.strip(b"\0 \t\r\n"):
        raise AppError("code.book_empty")
    book = {"qdc": _qdc, "csv": _csv, "xlsx": _xlsx}[kind](content)
    if not book.codes:
        raise AppError("code.book_empty")
    if len(book.codes) > MOST_CODES:
        raise AppError("code.book_too_many", most=MOST_CODES)
    if max(len(code.path) for code in book.codes) > MOST_LEVELS:
        raise AppError("code.book_too_deep", most=MOST_LEVELS)
    return book


def _qdc(content: bytes) -> CodeBook:
    try:
        root: Element = fromstring(content, forbid_dtd=True)
    except (DefusedXmlException, ParseError, ValueError, LookupError, RecursionError):
        raise AppError("code.book_unreadable") from None
    book = root if _local(root) == "CodeBook" else next((each for each in root if _local(each) == "CodeBook"), None)
    if book is None or not _CODEBOOK.fullmatch(root.tag.rpartition("}")[0].lstrip("{")):
        raise AppError("code.book_unreadable")
    codes = [found for each in book if _local(each) == "Codes" for found in _codes(each)]
    sets = sum(_local(each) == "Set" for each in book.iter())
    folders = sum(folder for _, folder in codes)
    left = tuple((name, count) for name, count in (("sets", sets), ("folders", folders)) if count)
    return CodeBook(tuple(code for code, _ in codes), left)


def _codes(parent: Element) -> Iterator[tuple[BookCode, bool]]:
    """Each code before those below it, and whether it is a folder that passages are not tagged with."""
    waiting: list[tuple[tuple[str, ...], Element]] = []
    waiting += [((), each) for each in reversed(parent) if _local(each) == "Code"]
    while waiting:
        above, element = waiting.pop()
        below = [each for each in element if _local(each) == "Code"]
        code = _code(above, element, bool(below))
        if len(code.path) > MOST_LEVELS:
            raise AppError("code.book_too_deep", most=MOST_LEVELS)
        yield code, code.retired is None
        waiting += [(code.path, each) for each in reversed(below)]


def _code(above: tuple[str, ...], element: Element, has_children: bool) -> BookCode:
    name = plain_name(element.get("name", ""))
    if not name:
        raise AppError("code.book_unreadable")
    codable = element.get("isCodable", "true").strip().lower() not in ("false", "0")
    texts = [each.text or "" for each in element if _local(each) == "Description"]
    definition, include, exclude = parted(plain_text("\n".join(texts)))
    colour = element.get("color", "").strip()
    return BookCode(
        path=(*above, name),
        id=guid_of(element.get("guid", "")),
        colour=colour if is_colour(colour) else "",
        definition=definition.strip(),
        include=include.strip(),
        exclude=exclude.strip(),
        retired=None if has_children and not codable else not codable,
    )


def _csv(content: bytes) -> CodeBook:
    try:
        text = decode_text(content)
    except AppError:
        raise AppError("code.book_encoding") from None
    lines = [line for line in text.split("\n") if line.strip()]
    heading = next((line for line in lines if not _SEPARATOR.fullmatch(line)), "")
    delimiter = max(DELIMITERS, key=lambda mark: known_columns(next(csv.reader([heading], delimiter=mark))))
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    numbered = []
    try:
        for row in rows:
            if any(cell.strip() for cell in row) and not _SEPARATOR.fullmatch("".join(row)):
                numbered.append((rows.line_num, [unguarded(cell) for cell in row]))
    except csv.Error:
        raise AppError("code.book_bad_row", line=rows.line_num) from None
    return read_table(numbered)


def _xlsx(content: bytes) -> CodeBook:
    try:
        sheets = read_xlsx(content)
    except Unreadable:
        raise AppError("code.book_unreadable") from None
    except TooLarge as limit:
        raise AppError("code.book_too_large", mib=limit.mib) from None
    tables = [
        [(number, row) for number, row in enumerate(rows, start=1) if any(cell.strip() for cell in row)]
        for rows in sheets
    ]
    filled = [table for table in tables if table]
    if not filled:
        raise AppError("code.book_empty")
    return read_table(next((table for table in filled if known_columns(table[0][1])), filled[0]))


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
