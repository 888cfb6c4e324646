"""A release as a CSV file that spreadsheets open in the right encoding and never calculate."""

from __future__ import annotations

import csv
import io
from typing import BinaryIO

from testimony_app.domain.safe_cells import safe_cell as safe_cell
from testimony_app.writers.release import ReleaseDocument, writable

COLUMNS = ("incident", "reference", "witness", "role", "language", "text", "proposition", "knowledge", "stance")


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
