"""`testimony log`: the acts of the case, and the proof that none was changed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated, Any

import typer

from testimony_app.case import Case
from testimony_app.cli import exit_codes
from testimony_app.cli.options import AsJson, CasePath, PassphraseFd
from testimony_app.cli.session import job, opened
from testimony_app.cli.terminal import facts, show, table
from testimony_app.errors import AppError
from testimony_app.messages import explain, label
from testimony_app.services import export_log, log_lines, people, verify_log
from testimony_app.services.export_log import Kind
from testimony_app.services.log_lines import Sought

app = typer.Typer(no_args_is_help=True, help="The log of acts, and the proof that nothing in it was changed.")
LogId = Annotated[
    str, typer.Option("--log", metavar="ID", help="First characters of another copy's log's id; without it, our own.")
]
Day = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="A day in UTC.")]


@app.command("show")
def show_(
    case: CasePath,
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="Only the newest entries.")] = None,
    person: Annotated[str, typer.Option("--person", metavar="CODE", help="Only acts of this person.")] = "",
    action: Annotated[str, typer.Option("--action", help="Only this act, such as consent.withdrawn.")] = "",
    thing: Annotated[str, typer.Option("--on", metavar="CODE", help="Only acts on this code, or part of an id.")] = "",
    since: Day = None,
    until: Day = None,
    log: LogId = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Show the acts, newest first: when, who, what, on which object; never any content.

    JSON: entries, each with seq (from 0), utc, user, action, object_id, payload_hash, prev_hash, signature.
    """
    with opened(case, passphrase_fd) as held:
        user = people.named(held, person).id if person else ""
        last = None if until is None else _moment(until) + timedelta(days=1)
        sought = Sought(user, action, thing, None if since is None else _moment(since), last)
        found = [line for line in log_lines.lines(held, _log(held, log)) if sought.fits(line)][:limit]
        rows = [
            (each.number, each.entry.utc.isoformat(" ", "seconds"), each.person, label(each.entry.action), each.thing)
            for each in found
        ]
        entries = [each.entry for each in found]
        show(as_json, {"entries": entries}, table(("No.", "UTC", "By", "Act", "On"), rows))


@app.command("list")
def list_(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """List the logs of other copies of the case, as packages brought them.

    JSON: logs, each with id, entries, people.
    """
    with opened(case, passphrase_fd) as held:
        found = [
            {"id": each.log_id, "entries": len(verify_log.entries(held, log_id=each.log_id)), "people": each.people}
            for each in log_lines.copies(held)
        ]
        rows = [tuple(each.values()) for each in found]
        show(as_json, {"logs": found}, table(("Log", "Entries", "By"), rows))


@app.command()
def verify(case: CasePath, log: LogId = "", passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Check numbers, chain and signatures of a whole log; ends with status 5 if a row does not fit.

    JSON: sound, entries, first_bad (seq, from 0), problem, head, clock_steps_back, people, each with user, entries,
    unsigned.
    """
    with opened(case, passphrase_fd) as held, job() as progress:
        found = verify_log.verify(held, _log(held, log), progress)
        said: dict[str, Any] = {
            "sound": found.sound,
            "entries": found.entries,
            "first_bad": found.first_bad,
            "problem": found.problem,
            "head": found.head,
            "clock_steps_back": found.clock_steps_back,
            "people": found.people,
        }
        number = None if found.first_bad is None else found.first_bad + 1
        problem = explain(AppError(found.problem, number=number or 0)).sentence if found.problem else ""
        human = {**said, "first_bad": number, "problem": problem, "people": ""}
        rows = [(held.member_code(each.user), each.entries, each.unsigned) for each in found.people]
        show(as_json, said, facts(human.items()), table(("By", "Entries", "Not signed by them"), rows))
    if not found.sound:
        raise typer.Exit(exit_codes.DAMAGED)


@app.command()
def export(
    case: CasePath,
    out: Annotated[Path, typer.Option("--out", "-o", help="The folder in which a new folder is made.")],
    kind: Annotated[Kind, typer.Option("--kind", help="A table, or a bundle for tools/verify_log.py.")] = Kind.CSV,
    log: LogId = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Write a log into a new folder, by code names and codes only; the export stands in the log itself.

    JSON: folder, kind.
    """
    with opened(case, passphrase_fd) as held, job() as progress:
        folder = export_log.export(held, out, kind, _log(held, log), progress)
        said = {"folder": folder, "kind": kind}
        show(as_json, said, facts(said.items()))


@app.command("find-head")
def find_head(
    case: CasePath,
    code: Annotated[str, typer.Argument(metavar="CODE", help="A head code from a notebook, with or without spaces.")],
    log: LogId = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Say after which entry the log had a head code that was written down; status 5 if it never had it.

    JSON: found, seq (from 0), entries.
    """
    with opened(case, passphrase_fd) as held:
        seq = verify_log.find_head(held, code, _log(held, log))
        said = {"found": seq is not None, "seq": seq, "entries": None if seq is None else seq + 1}
        human = "This log never had that head code." if seq is None else f"The log had it after entry {seq + 1}."
        show(as_json, said, human)
    if seq is None:
        raise typer.Exit(exit_codes.DAMAGED)


def _log(case: Case, beginning: str) -> str:
    """The id of the log whose id begins so. Raises AppError `log.unknown` unless there is exactly one."""
    if not beginning:
        return verify_log.OWN
    found = [log_id for log_id in verify_log.other_logs(case) if log_id.startswith(beginning)]
    if len(found) != 1:
        raise AppError("log.unknown")
    return found[0]


def _moment(day: datetime) -> datetime:
    return day.replace(tzinfo=UTC)
