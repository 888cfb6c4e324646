"""`testimony search` and `testimony passages`: words anywhere in the case, and what a code or incident is tied to."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import RenderableType
from rich.text import Text

from testimony_app.cli import asking
from testimony_app.cli.asking import UsageProblem
from testimony_app.cli.options import AsJson, CasePath, PassphraseFd
from testimony_app.cli.session import opened
from testimony_app.cli.terminal import clean, clock, show, table
from testimony_app.messages import label
from testimony_app.services import manage_codebook, manage_incidents, passages
from testimony_app.services import search as finder
from testimony_app.services.passages import QuotedPassage
from testimony_app.services.search import Group

_HIT = str.maketrans("\u2068\u2069", "»«")


def search(
    case: CasePath,
    query_fd: Annotated[
        int | None, typer.Option("--query-fd", metavar="N", help="Read the words from file descriptor N, one line.")
    ] = None,
    kind: Annotated[
        list[finder.Kind] | None,
        typer.Option("--kind", "-k", help="Only there. May be repeated; everywhere without it."),
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="At most so many places of each kind.")] = 50,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Find words in transcripts, memos, incidents, codes and notes.

    All words must be there, the last one as a beginning. "Quotes" hold words together, OR finds either of two, a -
    keeps out, a * ends a beginning. Case, accents, Arabic vowel signs, kashida, the article and the forms of alef, yaa
    and taa do not matter. Names are not searched.

    What is sought comes from a prompt, --query-fd or standard input, since a name in the arguments would stay in the
    shell's history.

    JSON: hits, each with kind, id, field, title, snippet, interview_id, interview_code, witness_code, start_ms, start
    and end (segment id and code point; null for no passage); counts, all that there are by kind, 2001 for more.
    """
    with opened(case, passphrase_fd) as held:
        words = asking.line_from(query_fd) if query_fd is not None else asking.text(None, "Words", "--query-fd")
        groups = finder.everything(held, words, kind or tuple(finder.Kind), limit)
        data = {
            "hits": [each for group in groups for each in group.found],
            "counts": {group.kind.value: group.held for group in groups},
        }
        told = [part for group in groups for part in _group(group)]
        show(as_json, data, *(told or ["Nothing was found."]))


def _group(group: Group) -> tuple[RenderableType, ...]:
    many = f"{group.held}" if group.held <= finder.MOST else f"more than {finder.MOST}"
    heading = Text(f"{label(f'search.{group.kind}')}: {many}", style="bold")
    if group.kind is finder.Kind.SEGMENT:
        rows = [
            (each.interview_code, each.witness_code, clock(each.start_ms), each.snippet.translate(_HIT))
            for each in group.found
        ]
        return heading, table(("Interview", "Witness", "At", "Words"), rows), Text("")
    where = [
        " ".join(part for part in (each.title, each.interview_code if group.kind is finder.Kind.MEMO else "") if part)
        for each in group.found
    ]
    told = [
        (name, label(f"field.{each.field}"), each.snippet.translate(_HIT))
        for name, each in zip(where, group.found, strict=True)
    ]
    return heading, table(("Where", "Field", "Words"), told), Text("")


def tagged(
    case: CasePath,
    incident: Annotated[str, typer.Option("--incident", metavar="CODE", help="Tied to this incident.")] = "",
    code: Annotated[str, typer.Option("--code", metavar="NAME", help="Tagged with this code.")] = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Show the passages of an incident or of a code.

    JSON: passages, each with coding, text, interview_code, witness_code, start_ms, end_ms, verified.
    """
    if bool(incident) == bool(code):
        raise UsageProblem("Say --incident or --code.")
    with opened(case, passphrase_fd) as held:
        found = (
            passages.of_incident(held, manage_incidents.by_code(held, incident).id)
            if incident
            else passages.of_code(held, manage_codebook.by_name(held, code).id)
        )
        data = [
            {
                "coding": each.coding,
                "text": each.text,
                "interview_code": each.interview.code,
                "witness_code": each.witness.code,
                "start_ms": each.start_ms,
                "end_ms": each.end_ms,
                "verified": each.verified,
            }
            for each in found
        ]
        show(as_json, {"passages": data}, *(part for each in found for part in _shown(each)))


def _shown(passage: QuotedPassage) -> tuple[RenderableType, ...]:
    place = clock(passage.start_ms)
    graded = [value for value in (passage.coding.stance, passage.coding.knowledge, passage.coding.credibility) if value]
    heading = [passage.interview.code, passage.witness.code, place, *graded, f"[{passage.coding.id[:8]}]"]
    memo = (Text(clean(f"Memo: {passage.coding.memo}"), style="italic"),) if passage.coding.memo else ()
    return (Text("  ".join(each for each in heading if each), style="bold"), Text(clean(passage.text)), *memo, Text(""))
