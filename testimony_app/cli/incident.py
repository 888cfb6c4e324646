"""`testimony incident`: log incidents, correct and list them, show one with its passages."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from testimony_app.cli import asking
from testimony_app.cli.fields import RECORDS, assigned
from testimony_app.cli.options import AsJson, Assignments, CasePath, FormFd, IncidentCode, PassphraseFd
from testimony_app.cli.session import opened
from testimony_app.cli.terminal import facts, show, table
from testimony_app.domain.uncertain_dates import parse
from testimony_app.services import manage_incidents
from testimony_app.services.manage_incidents import IncidentDraft, IncidentLine

app = typer.Typer(no_args_is_help=True, help="Log incidents, correct and list them, show what one rests on.")

Code = Annotated[str, typer.Option("--code", metavar="CODE", help="Its code; the next free one if none.")]
Title = Annotated[str, typer.Option("--title", help="A neutral title that names no person.")]
Date = Annotated[str, typer.Option("--date", metavar="DATE", help="2031-05-12, 2031-05, 2031, or a range with /.")]
Estimate = Annotated[bool, typer.Option("--estimate", help="The date is an estimate.")]


@app.command()
def add(
    case: CasePath,
    title: Title = "",
    date: Date = "",
    code: Code = "",
    estimate: Estimate = False,
    assignments: Assignments = None,
    form_fd: FormFd = None,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Log an incident.

    JSON: incident.
    """
    with opened(case, passphrase_fd) as held:
        changes = assigned("incident", assignments, asking.form_from(form_fd))
        values = {"code": manage_incidents.suggest_code(held), **changes, **_given(code, title, date, estimate)}
        added = manage_incidents.add(held, IncidentDraft(**values))
        show(as_json, {"incident": added}, facts(added.model_dump(exclude={"id"}).items()))


@app.command()
def correct(
    case: CasePath,
    incident: IncidentCode,
    title: Title = "",
    date: Date = "",
    estimate: Estimate = False,
    assignments: Assignments = None,
    form_fd: FormFd = None,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Correct fields of an incident; those not named stay as they are.

    JSON: incident.
    """
    with opened(case, passphrase_fd) as held:
        changes = assigned("incident", assignments, asking.form_from(form_fd))
        former = manage_incidents.by_code(held, incident)
        values = {**former.model_dump(include={*RECORDS["incident"]}), **changes, **_given("", title, date, estimate)}
        done = manage_incidents.correct(held, former.id, IncidentDraft(**values))
        show(as_json, {"incident": done}, facts(done.model_dump(exclude={"id"}).items()))


@app.command("list")
def list_(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """List the incidents with what they rest on.

    JSON: incidents, each with incident, passages, witnesses, accounts, contradicting, qualifying.
    """
    with opened(case, passphrase_fd) as held:
        lines = manage_incidents.lines(held)
        headers = ("Code", "Title", "Date", "Passages", "Witnesses", "Accounts for", "Against", "Qualifying")
        show(as_json, {"incidents": lines}, table(headers, [_row(each) for each in lines]))


@app.command("show")
def show_(case: CasePath, incident: IncidentCode, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Show one incident; `testimony passages --incident CODE` shows what witnesses say of it.

    JSON: incident, passages, witnesses, accounts, contradicting, qualifying.
    """
    with opened(case, passphrase_fd) as held:
        wanted = manage_incidents.by_code(held, incident)
        line = next(each for each in manage_incidents.lines(held) if each.incident.id == wanted.id)
        counts = {name: getattr(line, name) for name in ("passages", "witnesses", "accounts")}
        counts |= {"contradicting": line.contradicting, "qualifying": line.qualifying}
        pairs = {**wanted.model_dump(exclude={"id"}), **counts}.items()
        show(as_json, {"incident": wanted, **counts}, facts(pairs))


def _given(code: str, title: str, date: str, estimate: bool) -> dict[str, Any]:
    held: dict[str, Any] = {name: value for name, value in (("code", code), ("title", title)) if value}
    if date:
        parsed = parse(date, estimate)
        held |= {"happened_on": parsed.value, "precision": parsed.precision}
    return held


def _row(line: IncidentLine) -> tuple[object, ...]:
    held = line.incident
    counts = (line.passages, line.witnesses, line.accounts, line.contradicting, line.qualifying)
    return (held.code, held.title, held.happened_on, *counts)
