"""`testimony package`: send sealed packages to others of the team, look at one, take it in, join with the first."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from testimony_app.cli import asking
from testimony_app.cli.options import AsJson, CasePath, PassphraseFd
from testimony_app.cli.session import closing, job, opened
from testimony_app.cli.terminal import facts, show, table
from testimony_app.messages import label
from testimony_app.services import exchange, log_interview, people
from testimony_app.services.exchange import PackageKind, Received

app = typer.Typer(no_args_is_help=True, help="Sealed packages to and from the others of the team.")

File = Annotated[Path, typer.Argument(help="The package's file.")]


@app.command()
def send(
    case: CasePath,
    file: Annotated[Path, typer.Argument(help="A new file, such as work.age.")],
    kind: Annotated[PackageKind, typer.Option("--kind", help="What it is for.")],
    to: Annotated[list[str], typer.Option("--to", metavar="CODE", help="A code name of the team. May be repeated.")],
    interview: Annotated[
        list[str] | None,
        typer.Option("--interview", "-i", metavar="CODE", help="Only these interviews; all without it."),
    ] = None,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Write a sealed package. `interviews` holds all that its recipients may open, `coding` masked words only.

    JSON: package, with id, kind, people, interviews, counts, sha256 and the rest of its row.
    """
    with opened(case, passphrase_fd) as held, job() as running:
        recipients = [people.named(held, each).id for each in to]
        wanted = None if not interview else [log_interview.by_code(held, each).id for each in interview]
        sent = exchange.send(held, file, kind, recipients, running, wanted)
        rows = [(label(f"kind.{name}"), count) for name, count in sent.counts.items()]
        show(as_json, {"package": sent}, f"Written, SHA-256 {sent.sha256}.", table(("What", "How many"), rows))


@app.command()
def look(case: CasePath, file: File, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Say what taking the package in would change; nothing is changed.

    JSON: facts, sender, plan, recordings, team, erasures, repeated.
    """
    with opened(case, passphrase_fd) as held, job() as running:
        _say(exchange.look(held, file, running), as_json, "Nothing was changed.")


@app.command()
def receive(case: CasePath, file: File, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Take a package in, once all of it was found authentic. The same one again changes nothing.

    JSON: facts, sender, plan, recordings, team, erasures, repeated.
    """
    with opened(case, passphrase_fd) as held, job() as running:
        _say(exchange.receive(held, file, running), as_json, "It is taken in.")


@app.command()
def join(
    path: Annotated[Path, typer.Argument(help="The new folder, NAME.testimony.")],
    file: File,
    answer: Annotated[Path, typer.Option("--answer", help="Your own answer to the invitation.")],
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Make your copy of a case out of the first package to you. It takes your answer and its passphrase.

    JSON: facts, sender, plan, recordings, team, erasures, repeated.
    """
    content, passphrase = people.read_small_file(answer), asking.passphrase(passphrase_fd)
    with job() as running:
        case, received = exchange.join(path, file, content, passphrase, running)
    with closing(case):
        _say(received, as_json, "You are in the case.")


@app.command("list")
def list_(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Show what was sent and received, the newest first.

    JSON: packages, each with id, direction, kind, people, interviews, made_at, handled_at, handled_by, sha256, counts,
    log_id, log_size, log_root.
    """
    with opened(case, passphrase_fd) as held:
        found = exchange.packages(held)
        rows = [
            (
                each.handled_at.isoformat(" ", "minutes"),
                each.direction,
                label(f"package.{each.kind}"),
                tuple(held.member_code(one) for one in each.people),
                len(each.interviews),
            )
            for each in found
        ]
        show(as_json, {"packages": found}, table(("UTC", "", "For", "People", "Interviews"), rows))


def _say(received: Received, as_json: bool, closing_words: str) -> None:
    plan = received.plan
    said = {
        "facts": received.facts,
        "sender": received.sender,
        "plan": plan,
        "recordings": received.recordings,
        "team": received.team,
        "erasures": received.erasures,
        "repeated": received.repeated,
    }
    rows = [
        (label(f"kind.{name}"), each.added, each.updated, each.removed, each.conflicts)
        for name, each in plan.counts.items()
        if each.added or each.updated or each.removed or each.conflicts
    ]
    human = {
        "From": received.sender,
        "Recordings": received.recordings,
        "Codings moved with their words": plan.reanchored,
        "Codings to look at again": plan.flagged,
        "To decide": len(plan.conflicts),
        "Interviews erased": received.erasures,
    }
    words = "It was received before; nothing is different." if received.repeated else closing_words
    show(
        as_json,
        said,
        facts(human.items()),
        table(("What", "New", "Changed", "Removed", "Conflicts"), rows),
        words,
    )
