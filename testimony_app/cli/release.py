"""`testimony release`: what may leave and what may not, and the files that leave."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import RenderableType
from rich.text import Text

from testimony_app.case import Case
from testimony_app.cli import asking
from testimony_app.cli.asking import UsageProblem
from testimony_app.cli.options import AsJson, CasePath, IncidentCode, PassphraseFd
from testimony_app.cli.session import job, opened
from testimony_app.cli.terminal import clean, facts, show, table
from testimony_app.domain.consent import Purpose
from testimony_app.messages import text_of
from testimony_app.services import manage_incidents
from testimony_app.services import release as service
from testimony_app.services.release import BlockedExcerpt, Choice, Excerpt, Preview, ReleaseRead

app = typer.Typer(no_args_is_help=True, help="Anonymised excerpts, as far as each witness agreed to.")

For = Annotated[Purpose, typer.Option("--purpose", help="What the excerpts are for.")]
Met = Annotated[
    list[str] | None,
    typer.Option(
        "--condition-met", metavar="ID", help="A conditional decision whose conditions hold. May be repeated."
    ),
]
Keep = Annotated[
    list[str] | None,
    typer.Option("--keep", metavar="REFERENCE:N", help="Leave finding N as it is, such as INC-007/03:2."),
]
LeaveOut = Annotated[
    list[str] | None, typer.Option("--leave-out", metavar="REFERENCE", help="Leave an excerpt out, such as INC-007/03.")
]
Recipient = Annotated[str, typer.Option("--recipient", help="A kind of recipient, never a name.")]
_KEPT = re.compile(r"(.+):(\d+)")


@app.command()
def preview(
    case: CasePath,
    incident: IncidentCode,
    purpose: For,
    condition_met: Met = None,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Show which passages may leave, with what will be replaced, and which may not and why. Nothing is written.

    JSON: incident, purpose, excerpts (reference, coding_id, role, text, outgoing, findings), blocked (coding_id,
    interview_code, reasons, ask).
    """
    with opened(case, passphrase_fd) as held:
        shown = _preview(held, incident, purpose, condition_met)
        data = {
            "incident": shown.incident,
            "purpose": purpose,
            "excerpts": [_excerpt(each) for each in shown.excerpts],
            "blocked": [_blocked(each) for each in shown.blocked],
        }
        show(as_json, data, *_shown(shown))


@app.command()
def write(
    case: CasePath,
    incident: IncidentCode,
    purpose: For,
    out: Annotated[Path, typer.Option("--out", help="The folder in which a new folder such as REL-001 is made.")],
    condition_met: Met = None,
    keep: Keep = None,
    leave_out: LeaveOut = None,
    recipient: Recipient = "",
    accept_doubts: Annotated[
        bool, typer.Option("--accept-doubts", help="You looked at what resembles a registered name: it is none.")
    ] = False,
    reviewed: Annotated[bool, typer.Option("--reviewed", help="You read the preview: do not ask.")] = False,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Write the excerpts that may leave as DOCX and CSV with a manifest. All findings are replaced unless --keep names
    one.

    JSON: release, folder.
    """
    with opened(case, passphrase_fd) as held:
        shown = _preview(held, incident, purpose, condition_met)
        choices = _choices(shown, keep or [], leave_out or [])
        if not reviewed:
            if as_json:
                raise UsageProblem("With --json nobody is asked: read the preview, then say --reviewed.")
            show(False, {}, *_shown(shown, choices))
            if not asking.agreed("Write these excerpts?", "--reviewed"):
                raise typer.Abort
        with job() as work:
            made = service.write(held, shown, choices, out, work, recipient, accept_doubts)
        data = {"release": _release(made), "folder": out / made.code}
        show(as_json, data, facts([("Release", made.code), ("Passages", made.passages), ("Blocked", made.blocked)]))


@app.command("list")
def list_(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """List what has left, newest first.

    JSON: releases, each with id, code, made_at, made_by, incident_id, purpose, recipient, passages, blocked, files.
    """
    with opened(case, passphrase_fd) as held:
        made = service.releases(held)
        codes = {each.id: each.code for each in manage_incidents.incidents(held)}
        rows = [
            (each.code, each.made_at, codes.get(each.incident_id, ""), each.purpose, each.passages, each.blocked)
            for each in made
        ]
        headers = ("Release", "Made", "Incident", "Purpose", "Passages", "Blocked")
        show(as_json, {"releases": [_release(each) for each in made]}, table(headers, rows))


def _preview(case: Case, incident: str, purpose: Purpose, condition_met: list[str] | None) -> Preview:
    wanted = manage_incidents.by_code(case, incident)
    return service.preview(case, wanted.id, purpose, frozenset(condition_met or ()))


def _choices(shown: Preview, keep: Sequence[str], leave_out: Sequence[str]) -> dict[str, Choice]:
    """What leaves of each excerpt. Raises UsageProblem for a reference that the preview lacks."""
    by_reference = {each.reference: each for each in shown.excerpts}
    kept: dict[str, set[int]] = {}
    for written in keep:
        match = _KEPT.fullmatch(written)
        excerpt = by_reference.get(match[1]) if match else None
        if match is None or excerpt is None or not 1 <= int(match[2]) <= len(excerpt.findings):
            raise UsageProblem("--keep takes a finding that the preview shows, such as INC-007/03:2.")
        kept.setdefault(match[1], set()).add(int(match[2]))
    if not set(leave_out) <= by_reference.keys():
        raise UsageProblem("--leave-out takes a reference that the preview shows, such as INC-007/03.")
    return {
        each.passage.coding.id: Choice(
            tuple(
                found
                for number, found in enumerate(each.findings, start=1)
                if number not in kept.get(each.reference, set())
            ),
            include=each.reference not in leave_out,
        )
        for each in shown.excerpts
    }


def _excerpt(excerpt: Excerpt) -> dict[str, Any]:
    return {
        "reference": excerpt.reference,
        "coding_id": excerpt.passage.coding.id,
        "role": excerpt.role,
        "text": excerpt.passage.text,
        "outgoing": service.outgoing(excerpt, excerpt.findings),
        "findings": excerpt.findings,
    }


def _blocked(blocked: BlockedExcerpt) -> dict[str, Any]:
    return {
        "coding_id": blocked.passage.coding.id,
        "interview_code": blocked.passage.interview.code,
        "reasons": [
            {"code": each.code, "scope": each.scope, "decision_id": each.decision.id if each.decision else None}
            for each in blocked.reasons
        ],
        "ask": blocked.ask,
    }


def _release(made: ReleaseRead) -> dict[str, Any]:
    return made.model_dump(exclude={"manifest"})


def _shown(shown: Preview, choices: dict[str, Choice] | None = None) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for excerpt in shown.excerpts:
        choice = (choices or {}).get(excerpt.passage.coding.id, Choice(excerpt.findings))
        if not choice.include:
            continue
        parts += [
            Text(f"{excerpt.reference}  {excerpt.role}", style="bold"),
            Text(clean(service.outgoing(excerpt, choice.findings))),
            *([table(("No.", "Found", "Leaves as", "Certain"), _found(excerpt, choice))] if excerpt.findings else []),
            Text(""),
        ]
    return [*parts, _staying(shown.blocked)] if shown.blocked else parts


def _staying(blocked: Sequence[BlockedExcerpt]) -> RenderableType:
    """What stays, counted by interview and reasons, since one witness's passages mostly share them."""
    counted = Counter(
        (
            each.passage.interview.code,
            " ".join(text_of(one.code)[0] for one in each.reasons),
            ", ".join(dict.fromkeys(one.scope for one in each.reasons if one.scope)),
            each.ask,
        )
        for each in blocked
    )
    rows = [(code, count, why, scopes, ask) for (code, why, scopes, ask), count in counted.items()]
    return table(("Interview", "Stay", "Why", "Scope", "Who may ask again"), rows)


def _found(excerpt: Excerpt, choice: Choice) -> list[tuple[object, ...]]:
    text = excerpt.passage.text
    return [
        (number, text[one.start : one.end], one.replacement if one in choice.findings else "(kept)", one.certain)
        for number, one in enumerate(excerpt.findings, start=1)
    ]
