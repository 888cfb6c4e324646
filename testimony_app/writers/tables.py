"""A table as a file for other programs: CSV, XLSX or JSON, with nothing in it about author, tool or time."""

from __future__ import annotations

import csv
import io
import json
from enum import StrEnum
from typing import BinaryIO

from testimony_app.domain.safe_cells import safe_cell
from testimony_app.writers.release import writable
from testimony_app.writers.xlsx import Cell, Sheet, write_xlsx


class Kind(StrEnum):
    """What a table is written as; also the ending of the file's name."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"


def write_table(sheet: Sheet, kind: Kind, sink: BinaryIO) -> None:
    """Write the table. No cell of CSV or XLSX is ever calculated. Raises AppError `release.text_unwritable`."""
    if kind is Kind.XLSX:
        write_xlsx([sheet], sink)
    else:
        sink.write(_csv(sheet) if kind is Kind.CSV else _json(sheet))


def _csv(sheet: Sheet) -> bytes:
    """UTF-8 with byte order mark, CRLF, every cell quoted."""
    text = io.StringIO(newline="")
    rows = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    rows.writerow([safe_cell(writable(title)) for title in sheet.columns])
    known: dict[Cell, str] = {}  # The same codes stand in thousands of rows.
    for row in sheet.rows:
        for cell in row:
            if cell not in known:
                known[cell] = safe_cell(writable(cell)) if isinstance(cell, str) else "" if cell is None else str(cell)
        rows.writerow([known[cell] for cell in row])
    return text.getvalue().encode("utf-8-sig")


def _json(sheet: Sheet) -> bytes:
    """An object for each row, by the titles of the columns; numbers stay numbers."""
    rows = [dict(zip(sheet.columns, row, strict=True)) for row in sheet.rows]
    text = json.dumps({"table": sheet.name, "rows": rows}, ensure_ascii=False, indent=1, allow_nan=False)
    return text.encode("utf-8", "replace") + b"\n"
