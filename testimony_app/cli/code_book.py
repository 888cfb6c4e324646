"""`testimony code import`, `export` and `starter`: whole code books."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from testimony_app.case import Case
from testimony_app.cli.options import AsJson, CasePath, PassphraseFd
from testimony_app.cli.session import opened
from testimony_app.cli.terminal import facts, say, show, table
from testimony_app.domain.code_books import SEPARATOR, CodeBook
from testimony_app.messages import label
from testimony_app.services import code_book_export, code_book_import, starter_books
from testimony_app.services.code_book_import import ImportPlan, Outcome

DryRun = Annotated[bool, typer.Option("--dry-run", help="Show the plan, and change nothing.")]
Keep = Annotated[bool, typer.Option("--keep", help="Add what is new, and leave the codes that are here as they are.")]


def import_(
    case: CasePath,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A qdc, csv or xlsx file; it is left as it is.")],
    dry_run: DryRun = False,
    keep: Keep = False,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Import a code book. A code is the same one if it has the same id, else if it stands at the same path.

    JSON: added, changed, unchanged, staying, clashes, left_out, lines, each with path, outcome, fields, clash.
    """
    book = code_book_import.read(file)
    with opened(case, passphrase_fd) as held:
        _take(held, book, dry_run, keep, as_json)


def starter(
    case: CasePath,
    name: Annotated[str, typer.Argument(metavar="STARTER", help="Which one; without it, they are listed.")] = "",
    dry_run: DryRun = False,
    keep: Keep = False,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """List the code books that the app brings along, or add one.

    JSON: starters without a name; with one, as of import: added, changed, unchanged, staying, clashes, left_out, lines.
    """
    with opened(case, passphrase_fd) as held:
        if name:
            _take(held, starter_books.starter(name), dry_run, keep, as_json)
            return
        offered = starter_books.starters()
        rows = [(each.key, each.codes, each.name, each.summary) for each in offered]
        show(as_json, {"starters": offered}, table(("Starter", "Codes", "Name", "What it holds"), rows))


def export(
    case: CasePath,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A new file that ends in .qdc, .csv or .xlsx.")],
    new_ids: Annotated[
        bool, typer.Option("--new-ids", help="Give new ids, so that nobody can tell which case it is from.")
    ] = False,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Write the code book to a file, which is not encrypted, and say what such a file does not hold.

    JSON: file, lost, each with kind, count.
    """
    with opened(case, passphrase_fd) as held:
        lost = code_book_export.export(held, file, new_ids=new_ids)
        say("Note: the file is not encrypted, and nobody looked for names in it. Read it before you pass it on.")
        rows = [(label(f"loss.{each.kind}"), each.count) for each in lost]
        show(as_json, {"file": file, "lost": lost}, table(("Not in the file", "Codes"), rows))


def _take(case: Case, book: CodeBook, dry_run: bool, keep: bool, as_json: bool) -> None:
    planned = code_book_import.plan(case, book)
    chosen = [at for at, line in enumerate(planned.lines) if not keep or line.outcome is Outcome.ADDED]
    operation = None if dry_run else code_book_import.take(case, planned, chosen)
    if operation is not None:
        operation.run()
    lines = [
        {
            "path": SEPARATOR.join(line.code.path),
            "outcome": line.outcome,
            "fields": line.fields if line.outcome is Outcome.CHANGED else {},
            "clash": line.clash or "",
        }
        for line in planned.lines
    ]
    counts = {each.value: planned.count(each) for each in Outcome}
    data = {**counts, "staying": planned.staying, "clashes": len(planned.clashes), "left_out": dict(planned.left_out)}
    show(as_json, {**data, "lines": lines}, _table(planned), facts(_summary(planned)))


def _table(planned: ImportPlan) -> Table:
    rows = [
        (
            SEPARATOR.join(line.code.path),
            label(f"outcome.{line.outcome}"),
            ", ".join(line.fields) if line.outcome is Outcome.CHANGED else "",
            label(f"clash.{line.clash}") if line.clash else "",
        )
        for line in planned.lines
        if line.outcome is not Outcome.UNCHANGED or line.clash
    ]
    return table(("Code", "Outcome", "Fields", "Note"), rows)


def _summary(planned: ImportPlan) -> list[tuple[str, object]]:
    counts: list[tuple[str, object]] = [(label(f"outcome.{each}"), planned.count(each)) for each in Outcome]
    left = [(label(f"left_out.{name}"), count) for name, count in planned.left_out]
    return [*counts, ("Here, and not in the file", planned.staying), *left]
