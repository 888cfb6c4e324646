"""`testimony search` and `testimony passages`: words in the transcripts, and what is tagged with a code or incident."""

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
from testimony_app.services import manage_codebook, manage_incidents, passages
from testimony_app.services import search as finder
from testimony_app.services.passages import QuotedPassage

_HIT = str.maketrans("\u2068\u2069", "»«")


def search(
    case: CasePath,
    query_fd: Annotated[
        int | None, typer.Option("--query-fd", metavar="N", help="Read the words from file descriptor N, one line.")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="At most so many segments.")] = 50,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Find words in all transcripts, the last one as a beginning.

    What is sought comes from a prompt, --query-fd or standard input, since a name in the arguments would stay in the
    shell's history.

    JSON: hits, each with segment_id, transcript_id, interview_id, interview_code, witness_code, start_ms, snippet.
    """
    with opened(case, passphrase_fd) as held:
        words = asking.line_from(query_fd) if query_fd is not None else asking.text(None, "Words", "--query-fd")
        hits = finder.words(held, words, limit)
        rows = [
            (hit.interview_code, hit.witness_code, clock(hit.start_ms), hit.snippet.translate(_HIT)) for hit in hits
        ]
        show(as_json, {"hits": hits}, table(("Interview", "Witness", "At", "Words"), rows))


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
