"""A release as a CSV file that spreadsheets open in the right encoding and never calculate."""

from __future__ import annotations

import csv
import io
import unicodedata
from typing import BinaryIO

from testimony_app.writers.release import ReleaseDocument, writable

COLUMNS = ("incident", "reference", "witness", "role", "language", "text", "proposition", "knowledge", "stance")
_FORMULA_STARTS = frozenset("=+-@\u2212")
_INVISIBLE = ("Cf", "Cc", "Zs", "Zl", "Zp")


def write_csv(document: ReleaseDocument, sink: BinaryIO) -> None:
    """Write one row a passage: UTF-8 with byte order mark, CRLF, every cell quoted.

    Raises AppError `release.text_unwritable`.
    """
    table = io.StringIO(newline="")
    rows = csv.writer(table, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for passage in document.passages:
        cells = (document.incident, *(getattr(passage, column) for column in COLUMNS[1:]))
        rows.writerow([safe_cell(writable(cell)) for cell in cells])
    sink.write(table.getvalue().encode("utf-8-sig"))


def safe_cell(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet could take it for a formula.

    Formulas begin with `= + - @`, a tab or a line end; full-width and small forms of these are read the same way by
    some programs, and spaces or invisible characters before them are skipped.
    """
    if text[:1] in ("\t", "\r", "\n"):
        return "'" + text
    for char in text:
        if unicodedata.category(char) in _INVISIBLE:
            continue
        begins_formula = any(plain in _FORMULA_STARTS for plain in unicodedata.normalize("NFKC", char))
        return "'" + text if begins_formula else text
    return text
