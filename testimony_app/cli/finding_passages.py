"""`testimony find`, `matrix`, `counts` and `query`: passages by what is coded, counted, kept and written to files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import RenderableType
from rich.text import Text

from testimony_app.case import Case
from testimony_app.cli import asking
from testimony_app.cli.asking import UsageProblem
from testimony_app.cli.options import AsJson, CasePath, PassphraseFd
from testimony_app.cli.session import job, opened
from testimony_app.cli.table_file import For, Out, write
from testimony_app.cli.terminal import clean, clock, show, table
from testimony_app.domain.consent import Purpose
from testimony_app.domain.queries import conditions
from testimony_app.domain.query_parser import parse
from testimony_app.services import export_table, query_tables, retrieve, saved_queries
from testimony_app.services.query_keys import Keys
from testimony_app.services.query_tables import Dimension
from testimony_app.services.retrieve import Quote

app = typer.Typer(no_args_is_help=True, help="Queries that are kept: save, list, run and remove them.")

QueryText = Annotated[str, typer.Argument(metavar="[QUERY]", help="What to look for; see the user guide.")]
QueryFd = Annotated[
    int | None, typer.Option("--query-fd", metavar="N", help="Read the query from file descriptor N, to its end.")
]
Limit = Annotated[int, typer.Option("--limit", min=1, help="Show at most so many passages.")]
EachCoding = Annotated[bool, typer.Option("--codings", help="A line of the file is one coding, not one passage.")]
Within = Annotated[str, typer.Option("--within", metavar="QUERY", help="Count only what this query finds as well.")]
Name = Annotated[str, typer.Argument(metavar="NAME", help="The name under which the query is kept.")]


def find(
    case: CasePath,
    query: QueryText = "",
    query_fd: QueryFd = None,
    limit: Limit = 50,
    out: Out = None,
    codings: EachCoding = False,
    purpose: For = Purpose.INTERNAL_ANALYSIS,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Find passages by code, incident, what a link says, witness role, date, place, speaker, consent, coder and words.

    Relations are near, followed by, preceded by, overlaps, within and contains. The first three take a distance:
    near(200) in characters, near(30s) in seconds of the recording, near(2 turns) in turns of the speakers.
    The guide has the whole language, under "Find passages".

    A query with the words of a witness comes by --query-fd or standard input, since the shell keeps its arguments.

    JSON: query, passages, each with interview_code, witness_code, roles, start_ms, end_ms,
    text, before, after, tied_to, codings, sure; more (whether there are others). With --out: file, rows,
    purpose, left_out (codes of the interviews whose consent does not allow it).
    """
    with opened(case, passphrase_fd) as held:
        _find(held, _asked(query, query_fd), limit, out, codings, purpose, as_json)


def matrix(
    case: CasePath,
    row: Annotated[Dimension, typer.Argument(help="What stands at the start of the lines.")],
    column: Annotated[Dimension, typer.Argument(help="What stands above the columns.")],
    within: Within = "",
    query_fd: QueryFd = None,
    witnesses: Annotated[bool, typer.Option("--witnesses", help="Count witnesses, not passages.")] = False,
    out: Out = None,
    purpose: For = Purpose.INTERNAL_ANALYSIS,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Count passages by two things at once, such as code and incident, or role and proposition.

    JSON: rows, columns, cells, each with row, column, passages, witnesses, query (which finds them). With --out: file,
    rows, purpose, left_out.
    """
    with opened(case, passphrase_fd) as held, job() as work:
        limited = _asked(within, query_fd, needed=False)
        if out is not None:
            write(held, export_table.crossed(row, column, limited, witnesses), out, purpose, as_json)
            return
        found = query_tables.matrix(held, row, column, limited, work)
        sheet = export_table.sheet_of_matrix(found, witnesses)
        cells = [
            {
                "row": one.name,
                "column": other.name,
                "passages": count.passages,
                "witnesses": count.witnesses,
                "query": found.query(one, other),
            }
            for (one, other), count in found.cells.items()
        ]
        data = {"rows": [each.name for each in found.rows], "columns": [each.name for each in found.columns]}
        rows = [[cell or "" for cell in line] for line in sheet.rows]
        show(as_json, {**data, "cells": cells}, table(sheet.columns, rows))


def counts(
    case: CasePath,
    by: Annotated[Dimension, typer.Argument(help="By what to count.")],
    within: Within = "",
    query_fd: QueryFd = None,
    out: Out = None,
    purpose: For = Purpose.INTERNAL_ANALYSIS,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Count passages and witnesses by one thing, such as code, month of the incident, or role.

    JSON: counts, each with value, passages, witnesses, query (which finds them). With --out: file, rows, purpose,
    left_out.
    """
    with opened(case, passphrase_fd) as held, job() as work:
        limited = _asked(within, query_fd, needed=False)
        if out is not None:
            write(held, export_table.counted(by, limited), out, purpose, as_json)
            return
        found = query_tables.counts(held, by, limited, work)
        lines = [
            (value.name, each.passages, each.witnesses, found.query(value)) for value, each in found.counts.items()
        ]
        data = [dict(zip(("value", "passages", "witnesses", "query"), line, strict=True)) for line in lines]
        headers = (by.value.capitalize(), "Passages", "Witnesses")
        show(as_json, {"counts": data}, table(headers, [line[:3] for line in lines]))


@app.command()
def save(
    case: CasePath,
    name: Name,
    query: QueryText = "",
    query_fd: QueryFd = None,
    replace: Annotated[bool, typer.Option("--replace", help="Take the place of the one with this name.")] = False,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Keep a query under a name. It goes on to mean the same codes and incidents when these are renamed.

    JSON: query, with id, name, text, made_at, made_by.
    """
    with opened(case, passphrase_fd) as held:
        former = saved_queries.named(held, name).id if replace else ""
        act = saved_queries.save(held, name, _asked(query, query_fd), former)
        act.run()
        kept = saved_queries.named(held, name)
        show(as_json, {"query": kept}, table(("Name", "Query"), [(kept.name, kept.text)]))


@app.command("list")
def list_(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """List the queries that are kept.

    JSON: queries, each with id, name, text, made_at, made_by.
    """
    with opened(case, passphrase_fd) as held:
        kept = saved_queries.held(held)
        rows = [(each.name, each.text, held.member_code(each.made_by)) for each in kept]
        show(as_json, {"queries": kept}, table(("Name", "Query", "Kept by"), rows))


@app.command()
def run(
    case: CasePath,
    name: Name,
    limit: Limit = 50,
    out: Out = None,
    codings: EachCoding = False,
    purpose: For = Purpose.INTERNAL_ANALYSIS,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Find the passages of a query that is kept.

    JSON: query, passages, more, or file, rows, purpose, left_out; as of `testimony find`.
    """
    with opened(case, passphrase_fd) as held:
        _find(held, saved_queries.named(held, name).text, limit, out, codings, purpose, as_json)


@app.command()
def remove(case: CasePath, name: Name, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Keep a query no longer.

    JSON: removed.
    """
    with opened(case, passphrase_fd) as held:
        kept = saved_queries.named(held, name)
        saved_queries.remove(held, kept.id).run()
        show(as_json, {"removed": kept.id}, f"Removed: {kept.name}")


def _asked(given: str, descriptor: int | None, needed: bool = True) -> str:
    """The query from the arguments, from a file descriptor, or from standard input. Raises UsageProblem."""
    if descriptor is not None:
        return asking.text_from(descriptor)
    if given:
        if any(each.field == "text" for each in conditions(parse(given))):
            raise UsageProblem("A query with words that somebody said comes by --query-fd or standard input.")
        return given
    return asking.text(None, "Query", "--query-fd") if needed else ""


def _find(held: Case, text: str, limit: int, out: Path | None, codings: bool, purpose: Purpose, as_json: bool) -> None:
    if out is not None:
        order = export_table.codings(text) if codings else export_table.passages(text)
        write(held, order, out, purpose, as_json)
        return
    asked = retrieve.plan(held, text)
    batch = retrieve.more(held, asked, least=limit + 1)
    quoted, keys = retrieve.quotes(held, batch.hits[:limit]), Keys(held)
    beyond = len(batch.hits) > limit
    data = {"query": asked.text, "passages": [_passage(each, keys) for each in quoted], "more": beyond}
    parts: list[RenderableType] = [part for each in quoted for part in _shown(each, keys)]
    show(as_json, data, *parts, f"{len(quoted)} passages{' and more; --limit shows them' if beyond else ''}")


def _passage(quote: Quote, keys: Keys) -> dict[str, Any]:
    hit = quote.hit
    return {
        "interview_code": hit.source.interview_code,
        "witness_code": hit.source.witness_code,
        "roles": hit.source.roles,
        "start_ms": None if hit.bounds is None else hit.bounds[0],
        "end_ms": None if hit.bounds is None else hit.bounds[1],
        "text": quote.words,
        "before": quote.before,
        "after": quote.after,
        "tied_to": [keys.name_of(each) for each in hit.targets],
        "codings": hit.codings,
        "sure": hit.sure,
    }


def _shown(quote: Quote, keys: Keys) -> tuple[RenderableType, ...]:
    hit = quote.hit
    place = clock(None if hit.bounds is None else hit.bounds[0])
    heading = (hit.source.interview_code, hit.source.witness_code, place, *map(keys.name_of, hit.targets))
    doubt = "" if hit.sure else "  (the date is possible, not certain)"
    words = Text()
    words.append(clean(quote.before.rpartition("\n")[2]), style="dim")
    words.append(clean(quote.words + (" …" if quote.shortened else "")))
    words.append(clean(quote.after.partition("\n")[0]), style="dim")
    return (Text("  ".join(each for each in heading if each) + doubt, style="bold"), words, Text(""))
