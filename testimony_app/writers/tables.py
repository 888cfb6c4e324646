"""A table as a file for other programs: CSV, XLSX or JSON, with nothing in it about author, tool or time."""

from __future__ import annotations

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
    written = _Written().__getitem__
    lines = [",".join(map(written, row)) for row in (sheet.columns, *sheet.rows)]
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8-sig")


class _Written(dict[Cell, str]):
    """Cells as they are written, each worked out once: the same codes stand in thousands of rows."""

    def __missing__(self, cell: Cell) -> str:
        if isinstance(cell, str):
            written = '"' + safe_cell(writable(cell)).replace('"', '""') + '"'
        else:
            written = '""' if cell is None else f'"{cell}"'
        self[cell] = written
        return written


def _json(sheet: Sheet) -> bytes:
    """An object for each row, by the titles of the columns; numbers stay numbers."""
    rows = [dict(zip(sheet.columns, row, strict=True)) for row in sheet.rows]
    text = json.dumps({"table": sheet.name, "rows": rows}, ensure_ascii=False, indent=1, allow_nan=False)
    return text.encode("utf-8", "replace") + b"\n"
