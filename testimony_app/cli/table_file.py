"""Writing a table into a file instead of showing it: the options for it, and what is said then."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from testimony_app.case import Case
from testimony_app.cli.session import job
from testimony_app.cli.terminal import say, show
from testimony_app.domain.consent import Purpose
from testimony_app.services import export_table
from testimony_app.services.export_table import TableOrder

Out = Annotated[
    Path | None,
    typer.Option("--out", "-o", help="Write a table into this new file: .csv, .xlsx or .json. It holds no words."),
]
For = Annotated[
    Purpose, typer.Option("--purpose", help="What the file is for: internal_analysis, or statistics for counts.")
]


def write(held: Case, order: TableOrder, out: Path, purpose: Purpose, as_json: bool) -> None:
    """Write it, and say what stayed out. JSON: file, rows, purpose, left_out."""
    with job() as work:
        written = export_table.export(held, order, out, purpose, job=work)
    data = {"file": out, "rows": written.rows, "purpose": purpose, "left_out": written.left_out}
    show(as_json, data, f"{written.rows} lines written. No words of a witness are in the file.")
    if written.left_out and not as_json:
        say(f"Left out, since consent does not allow it: {', '.join(written.left_out)}")
