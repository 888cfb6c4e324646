"""`testimony consent`: decisions scope by scope, what holds now, withdrawals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any

import typer

from testimony_app.case import Case
from testimony_app.cli import asking, finding
from testimony_app.cli.asking import UsageProblem
from testimony_app.cli.fields import assigned
from testimony_app.cli.options import AsJson, Assignments, CasePath, FormFd, InterviewCode, PassphraseFd
from testimony_app.cli.session import opened
from testimony_app.cli.terminal import show, table
from testimony_app.domain.consent import Standing
from testimony_app.domain.vocabularies import checked_term, vocabulary
from testimony_app.services import decide_consent
from testimony_app.services.decide_consent import ConsentDraft, ConsentRead

app = typer.Typer(no_args_is_help=True, help="Consent decisions, scope by scope; what holds now; withdrawals.")

Decisions = Annotated[
    list[str],
    typer.Option("--scope", metavar="SCOPE=STATUS", help="One decision, such as media=refused. May be repeated."),
]
Scopes = Annotated[list[str] | None, typer.Option("--scope", metavar="SCOPE", help="A scope. May be repeated.")]
OneScope = Annotated[str | None, typer.Option("--scope", metavar="SCOPE", help="Only this scope.")]


@app.command()
def decide(
    case: CasePath,
    interview: InterviewCode,
    decisions: Decisions,
    assignments: Assignments = None,
    form_fd: FormFd = None,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Record decisions; each is a row of a ledger that only grows. --set and the form say how they were taken.

    JSON: decisions.
    """
    with opened(case, passphrase_fd) as held:
        details = assigned("consent", assignments, asking.form_from(form_fd))
        interview_id = finding.page(held, interview).interview.id
        rows = decide_consent.decide(held, interview_id, drafts(held, decisions, details))
        show(as_json, {"decisions": rows}, _ledger(rows))


@app.command("show")
def show_(
    case: CasePath, interview: InterviewCode, passphrase_fd: PassphraseFd = None, as_json: AsJson = False
) -> None:
    """What holds today for every scope of one interview.

    JSON: consent, a list of scope, status, decision_id and conditions.
    """
    with opened(case, passphrase_fd) as held:
        standings = decide_consent.standings(held, finding.page(held, interview).interview.id)
        show(as_json, {"consent": [_standing(each) for each in standings]}, _standings(standings))


@app.command()
def history(
    case: CasePath,
    interview: InterviewCode,
    scope: OneScope = None,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """The ledger of an interview, newest first.

    JSON: decisions.
    """
    with opened(case, passphrase_fd) as held:
        if scope is not None:
            checked_term("consent_scope", scope)
        rows = decide_consent.history(held, finding.page(held, interview).interview.id, scope)
        show(as_json, {"decisions": rows}, _ledger(rows))


@app.command()
def withdraw(
    case: CasePath,
    interview: InterviewCode,
    scope: Scopes = None,
    every: Annotated[bool, typer.Option("--all", help="Every scope.")] = False,
    reason: Annotated[str, typer.Option("--reason", help="Why, without names; it is proven by the log.")] = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Withdraw scopes with immediate effect. Releases that left before are listed: their recipients are to be told.

    What was kept stays until it is erased, which is decided apart: see `testimony interview erase`.

    JSON: decisions, releases.
    """
    if every == bool(scope):
        raise UsageProblem("Name the scopes with --scope, or say --all.")
    with opened(case, passphrase_fd) as held:
        scopes = decide_consent.scopes() if every else scope or []
        done = decide_consent.withdraw(held, finding.page(held, interview).interview.id, scopes, reason)
        told = table(
            ("Left before", "Made", "Purpose", "Recipient"),
            [(each.code, each.made_at, each.purpose, each.recipient) for each in done.releases],
        )
        releases = [each.model_dump(exclude={"manifest"}) for each in done.releases]
        data = {"decisions": done.decisions, "releases": releases}
        show(as_json, data, _ledger(done.decisions), *([told] if releases else []))


@app.command()
def matrix(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """What holds today for every interview and every scope.

    JSON: interviews, each with code, witness_code and consent, an object of statuses by scope.
    """
    with opened(case, passphrase_fd) as held:
        lines = decide_consent.matrix(held)
        data = [
            {
                "code": line.interview_code,
                "witness_code": line.witness_code,
                "consent": {each.scope: each.status for each in line.standings},
            }
            for line in lines
        ]
        headers = ("Interview", *(vocabulary("consent_scope").label(scope) for scope in decide_consent.scopes()))
        rows = [(line.interview_code, *(each.status.value for each in line.standings)) for line in lines]
        show(as_json, {"interviews": data}, table(headers, rows))


@app.command()
def scopes(as_json: AsJson = False) -> None:
    """List the scopes and the statuses that a decision can have.

    JSON: scopes and statuses, each with key, label and definition.
    """
    lists = {"scopes": vocabulary("consent_scope").terms, "statuses": vocabulary("consent_status").terms}
    data = {
        name: [{"key": each.key, "label": each.label, "definition": each.definition} for each in terms]
        for name, terms in lists.items()
    }
    tables = [
        table((name.capitalize(), "", ""), [tuple(each.values()) for each in held]) for name, held in data.items()
    ]
    show(as_json, data, *tables)


def drafts(case: Case, decisions: Sequence[str], details: Mapping[str, Any]) -> list[ConsentDraft]:
    """Decisions written as SCOPE=STATUS, with the same details for all. Raises UsageProblem, AppError."""
    return drafts_by(case.user, case.now(), decisions, details)


def drafts_by(taker: str, now: datetime, decisions: Sequence[str], details: Mapping[str, Any]) -> list[ConsentDraft]:
    """The same where no case is open."""
    held = []
    for decision in decisions:
        scope, equals, status = decision.partition("=")
        if not equals:
            raise UsageProblem("A decision is written as SCOPE=STATUS. See `testimony consent scopes`.")
        values: dict[str, Any] = {"decided_at": now, "taker": taker, **details, "scope": scope}
        if status == "conditional" and "conditions" not in values:
            values["conditions"] = asking.visible(f"Conditions for {scope}", "--form-fd with conditions")
        held.append(ConsentDraft(**{**values, "status": status}))
    return held


def standing_rows(standings: Iterable[Standing]) -> list[tuple[object, ...]]:
    """Scope, status and conditions of what holds, as rows of a table."""
    return [
        (each.scope, each.status, each.decision.conditions if each.decision is not None else "") for each in standings
    ]


def _standings(standings: Sequence[Standing]) -> Any:
    return table(("Scope", "Status", "Conditions"), standing_rows(standings))


def _standing(held: Standing) -> dict[str, Any]:
    return {
        "scope": held.scope,
        "status": held.status,
        "decision_id": held.decision.id if held.decision is not None else None,
        "conditions": held.decision.conditions if held.decision is not None else "",
    }


def _ledger(rows: Sequence[ConsentRead]) -> Any:
    headers = ("Scope", "Status", "Decided", "Taken by", "Valid until", "Conditions", "Id")
    return table(
        headers,
        [
            (each.scope, each.status, each.decided_at, each.taker, each.valid_until, each.conditions, each.id)
            for each in rows
        ],
    )
