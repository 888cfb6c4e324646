"""`testimony incident`: log incidents, correct and list them, show one with its passages."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from testimony_app.case import Case
from testimony_app.cli import asking, incident_findings, incident_places
from testimony_app.cli.asking import UsageProblem
from testimony_app.cli.fields import RECORDS, assigned
from testimony_app.cli.options import AsJson, Assignments, CasePath, FormFd, IncidentCode, PassphraseFd
from testimony_app.cli.session import opened
from testimony_app.cli.terminal import facts, show, table
from testimony_app.domain.uncertain_dates import parse
from testimony_app.services import manage_incidents
from testimony_app.services.manage_incidents import Casualty, IncidentDraft, IncidentLine, Presence

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

    In the form, `casualties` is a list of kind, group, sex, age, least, most, source; `presences` one of by, distance
    (metres), on, note; `related` one of kind and incident (its code). A most of null means "or more".

    JSON: incident.
    """
    with opened(case, passphrase_fd) as held:
        changes = _changes(held, assignments, form_fd)
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
    """Correct fields of an incident; those not named stay as they are, and a list that is named is given whole.

    JSON: incident.
    """
    with opened(case, passphrase_fd) as held:
        former = manage_incidents.by_code(held, incident)
        changes = _changes(held, assignments, form_fd)
        values = {**former.model_dump(include={*RECORDS["incident"]}), **changes, **_given("", title, date, estimate)}
        done = manage_incidents.correct(held, former.id, IncidentDraft(**values))
        show(as_json, {"incident": done}, facts(done.model_dump(exclude={"id"}).items()))


@app.command("list")
def list_(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """List the incidents with what they rest on.

    JSON: incidents, each with incident, passages, witnesses, accounts, contradicting, qualifying, related.
    """
    with opened(case, passphrase_fd) as held:
        lines = manage_incidents.lines(held)
        headers = ("Code", "Title", "Date", "Passages", "Witnesses", "Accounts for", "Against", "Qualifying")
        show(as_json, {"incidents": lines}, table(headers, [_row(each) for each in lines]))


@app.command("show")
def show_(case: CasePath, incident: IncidentCode, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Show one incident; `testimony passages --incident CODE` shows what witnesses say of it.

    JSON: incident, passages, witnesses, accounts, contradicting, qualifying, related, each with kind, incident_id,
    code, title and noted_here, which is false for what is noted with the other incident only; together as in
    `testimony incident grid`.
    """
    with opened(case, passphrase_fd) as held:
        wanted = manage_incidents.by_code(held, incident)
        line = next(each for each in manage_incidents.lines(held) if each.incident.id == wanted.id)
        counts = {name: getattr(line, name) for name in ("passages", "witnesses", "accounts")}
        counts |= {"contradicting": line.contradicting, "qualifying": line.qualifying}
        said = facts([*_told(line), *counts.items()])
        data = {"incident": wanted, **counts, "related": line.related, "together": line.together}
        show(as_json, data, said, *incident_findings.were_there(line.together))


@app.command()
def remove(case: CasePath, incident: IncidentCode, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Remove an incident that nothing is tied to: no passage, decision, release or other incident.

    JSON: removed.
    """
    with opened(case, passphrase_fd) as held:
        wanted = manage_incidents.by_code(held, incident)
        manage_incidents.removing(held, wanted.id).run()
        show(as_json, {"removed": wanted.code}, f"{wanted.code} is removed. `testimony undo` brings it back.")


app.command()(incident_places.timeline)
app.command("map")(incident_places.map_)
app.command()(incident_places.export)


def _changes(case: Case, assignments: Assignments, form_fd: FormFd) -> dict[str, Any]:
    """What the arguments and the form say. Raises AppError `incident.unknown_code` for one that it is related to."""
    changes = assigned("incident", assignments, asking.form_from(form_fd))
    if "related" not in changes:
        return changes
    given = changes["related"]
    if not isinstance(given, list) or not all(isinstance(each, dict) for each in given):
        raise UsageProblem("In the form, related is to be a list of objects with kind and incident.")
    return {**changes, "related": [_related(case, each) for each in given]}


def _related(case: Case, entry: dict[str, Any]) -> dict[str, Any]:
    named = {key: value for key, value in entry.items() if key != "incident"}
    if "incident" in entry:
        named["incident_id"] = manage_incidents.by_code(case, str(entry["incident"])).id
    return named


def _told(line: IncidentLine) -> list[tuple[str, object]]:
    """Everything that is known of an incident, as a person reads it."""
    held = line.incident.model_dump(exclude={"id", "related"})
    if len(line.incident.perpetrators) < 2:
        del held["perpetrators_either"]
    if not line.incident.ended_on:
        del held["ended_precision"]
    held["casualties"] = [_casualty(each) for each in line.incident.casualties]
    held["presences"] = [", ".join(str(part) for part in _presence(each)) for each in line.incident.presences]
    related = [f"{each.kind} {each.code or each.incident_id}" for each in line.related]
    return [*held.items(), ("related", related)]


def _casualty(held: Casualty) -> str:
    most = "or more" if held.most is None else f"to {held.most}"
    number = str(held.least) if held.least == held.most else f"{held.least} {most}"
    who = " ".join(part for part in (held.kind, held.group, held.sex, held.age) if part)
    return f"{who}: {number}" + (f" ({held.source})" if held.source else "")


def _presence(held: Presence) -> list[object]:
    distance = "" if held.distance is None else f"{held.distance} m"
    return [part for part in (held.by, distance, held.on, held.note) if part]


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


for name, command in (
    ("grid", incident_findings.grid),
    ("certainty", incident_findings.certainty),
    ("decide", incident_findings.decide),
    ("told", incident_findings.told),
    ("compare", incident_findings.compare),
):
    app.command(name)(command)
