"""A code book -> a file that other programs read: REFI-QDA (QDC), CSV and XLSX; nothing in it tells of who wrote it."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Literal
from xml.sax.saxutils import escape, quoteattr

from testimony_app.domain.code_books import SEPARATOR, BookCode, ambiguous, described
from testimony_app.domain.safe_cells import guarded
from testimony_app.writers.release import writable
from testimony_app.writers.xlsx import MOST_IN_CELL, Cell, Sheet, write_xlsx

BookKind = Literal["qdc", "csv", "xlsx"]
COLUMNS = ("id", "parent", "path", "name", "definition", "include", "exclude", "colour", "retired", "passages")
_WIDTHS = (12, 12, 40, 26, 60, 40, 40, 10, 9, 10)
_NAMESPACE = "urn:QDA-XML:codebook:1.0"


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that the format cannot hold. kind: one of `LOSSES`; count: how many codes it concerns."""

    kind: str
    count: int


LOSSES = ("history", "one_description", "description_unclear", "retired_as_folder", "cut", "cleaned", "passages")
"""Who changed what; three texts in one description; texts that will be parted elsewhere when they are read back;
retired codes that stand above others, which look like folders; texts cut to what a cell holds; characters that no file
of this kind can hold; how often a code is used."""


def losses(codes: Sequence[BookCode], kind: BookKind) -> tuple[Loss, ...]:
    """What of the code book a file of this kind does not hold."""
    above = {code.path[:-1] for code in codes}
    texts = [(code.name, code.definition, code.include, code.exclude) for code in codes]
    counts = {
        "history": len(codes),
        "passages": len(codes) if kind == "qdc" else 0,
        "one_description": sum(bool(code.include or code.exclude) for code in codes) if kind == "qdc" else 0,
        "description_unclear": ambiguous(codes) if kind == "qdc" else 0,
        "retired_as_folder": sum(bool(code.retired) and code.path in above for code in codes) if kind == "qdc" else 0,
        "cut": sum(any(len(text) > MOST_IN_CELL for text in held) for held in texts) if kind == "xlsx" else 0,
        "cleaned": sum(any(writable(text) != text for text in held) for held in texts),
    }
    return tuple(Loss(name, counts[name]) for name in LOSSES if counts[name])


def write_code_book(codes: Sequence[BookCode], counts: Mapping[str, int], kind: BookKind, sink: BinaryIO) -> None:
    """Write the codes, each of which has an id and comes after the one above it. counts: passages by id.

    Raises AppError `release.text_unwritable` for half characters.
    """
    if kind == "qdc":
        sink.write(_qdc(codes).encode("utf-8"))
    elif kind == "csv":
        sink.write(_csv(_rows(codes, counts)))
    else:
        write_xlsx([Sheet("Codes", COLUMNS, _rows(codes, counts), _WIDTHS)], sink)


def _qdc(codes: Sequence[BookCode]) -> str:
    """The XML of `Codebook.xsd`; a code that is retired is one that passages are no longer tagged with."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<CodeBook xmlns="{_NAMESPACE}">', "<Codes>"]
    level = 0
    for code in codes:
        lines += ["</Code>"] * (level - len(code.path) + 1)
        level = len(code.path)
        codable = "false" if code.retired else "true"
        colour = f" color={quoteattr(code.colour)}" if code.colour else ""
        lines.append(f'<Code guid="{code.id}" name={_attribute(code.name)} isCodable="{codable}"{colour}>')
        text = described(code.definition, code.include, code.exclude)
        if text:
            lines.append(f"<Description>{escape(writable(text))}</Description>")
    lines += ["</Code>"] * level
    return "\n".join([*lines, "</Codes>", "</CodeBook>", ""])


def _attribute(text: str) -> str:
    return quoteattr(writable(text), {"\n": "&#10;", "\t": "&#9;"})


def _rows(codes: Sequence[BookCode], counts: Mapping[str, int]) -> list[list[Cell]]:
    ids = {code.path: code.id for code in codes}
    return [
        [
            code.id,
            ids.get(code.path[:-1], ""),
            SEPARATOR.join(code.path),
            code.name,
            code.definition,
            code.include,
            code.exclude,
            code.colour,
            "yes" if code.retired else "no",
            counts.get(code.id, 0),
        ]
        for code in codes
    ]


def _csv(rows: Sequence[Sequence[Cell]]) -> bytes:
    """UTF-8 with byte order mark, CRLF, every cell quoted, so that spreadsheets read it right and calculate nothing."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([guarded(writable(cell)) if isinstance(cell, str) else cell for cell in row])
    return table.getvalue().encode("utf-8-sig")
