"""`testimony case`: create, check, recover a case; its passphrase and settings."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from testimony_app.case import Case
from testimony_app.cli import asking, panic
from testimony_app.cli.backup import show_copy
from testimony_app.cli.options import AsJson, CasePath, PassphraseFd
from testimony_app.cli.session import closing, job, opened
from testimony_app.cli.settings import parsed
from testimony_app.cli.terminal import facts, show, table
from testimony_app.errors import AppError
from testimony_app.messages import text_of
from testimony_app.services import administer, back_up, log_interview
from testimony_app.settings import CASE_SETTINGS

app = typer.Typer(no_args_is_help=True, help="Create, check and recover a case; its passphrase and settings.")

WordsOut = Annotated[
    int | None,
    typer.Option("--words-out-fd", metavar="N", help="Write the 24 recovery words to N, and do not ask for two."),
]
WordsFd = Annotated[
    int | None, typer.Option("--words-fd", metavar="N", help="Read the 24 words from file descriptor N, one line.")
]
NewFd = Annotated[
    int | None, typer.Option("--new-passphrase-fd", metavar="N", help="Read the new passphrase from N, one line.")
]


@app.command()
def create(
    path: Annotated[Path, typer.Argument(help="The new folder, NAME.testimony.")],
    title: Annotated[
        str, typer.Option("--title", help="A title that names no person; the folder's name if none.")
    ] = "",
    passphrase_fd: PassphraseFd = None,
    words_out_fd: WordsOut = None,
    as_json: AsJson = False,
) -> None:
    """Create an encrypted case. Its 24 recovery words are shown once, and two of them are asked for.

    JSON: path, vault_id, title.
    """
    if words_out_fd is None and not sys.stdin.isatty():
        raise asking.UsageProblem("There is no terminal to show the recovery words on. Give --words-out-fd.")
    passphrase = asking.new_passphrase(passphrase_fd)
    case, words = administer.create_case(path, title or path.stem, passphrase)
    with closing(case):
        if words_out_fd is None:
            asking.hand_over(words)
        else:
            asking.write_to(words_out_fd, " ".join(words))
        said = {"path": case.path, "vault_id": case.vault_id, "title": case.title}
        show(as_json, said, facts(said.items()))


@app.command("open")
def check(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Check that the case opens, and say what opening found.

    JSON: path, vault_id, title, read_only, closed_well_at, warnings, foreign; each of foreign with name and kind, for
    what lies in the folder and is no file of the case.
    """
    with opened(case, passphrase_fd) as held:
        strangers = [{"name": each.name, "kind": each.kind} for each in administer.foreign_files(held.path)]
        _about(held, as_json, {"foreign": strangers})


@app.command()
def info(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """What the case holds, in numbers.

    JSON: path, vault_id, title, read_only, closed_well_at, warnings, interviews, codings, duration_ms.
    """
    with opened(case, passphrase_fd) as held:
        lines = log_interview.lines(held)
        counts = {
            "interviews": len(lines),
            "codings": sum(line.codings for line in lines),
            "duration_ms": sum(line.duration_ms for line in lines),
        }
        _about(held, as_json, counts)


@app.command()
def recover(case: CasePath, words_fd: WordsFd = None, new_passphrase_fd: NewFd = None, as_json: AsJson = False) -> None:
    """Open the case with the 24 words of its recovery sheet, and give it a new passphrase.

    JSON: path, vault_id, title, read_only, closed_well_at, warnings.
    """
    if not case.exists():
        raise AppError("vault.not_found")
    with closing(administer.recover_case(case, asking.recovery_words(words_fd))) as held:
        administer.change_passphrase(held, asking.new_passphrase(new_passphrase_fd, "--new-passphrase-fd"))
        _about(held, as_json)


@app.command()
def passphrase(
    case: CasePath, passphrase_fd: PassphraseFd = None, new_passphrase_fd: NewFd = None, as_json: AsJson = False
) -> None:
    """Change the passphrase. Copies of the case made before still open with the old one.

    JSON: changed.
    """
    with opened(case, passphrase_fd) as held:
        administer.change_passphrase(held, asking.new_passphrase(new_passphrase_fd, "--new-passphrase-fd"))
        show(as_json, {"changed": True}, "The passphrase is changed. Older copies still open with the old one.")


@app.command()
def settings(
    case: CasePath,
    assignments: Annotated[list[str] | None, typer.Argument(metavar="KEY=VALUE", help="Settings to change.")] = None,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """List or change the settings that travel with the case.

    JSON: settings, an object of values by key.
    """
    changes = [parsed(CASE_SETTINGS, each) for each in assignments or ()]
    with opened(case, passphrase_fd) as held:
        for key, value in changes:
            administer.set_case_setting(held, key, value)
        values = {each.key: administer.case_setting(held, each.key) for each in CASE_SETTINGS}
        rows = [(each.key, values[each.key], each.unit or " ".join(each.choices)) for each in CASE_SETTINGS]
        show(as_json, {"settings": values}, table(("Setting", "Value", "Takes"), rows))


@app.command("accept-changes")
def accept_changes(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Accept that files of the case were changed outside the app, and write to it again; this stands in the log.

    JSON: accepted.
    """
    with opened(case, passphrase_fd) as held:
        held.accept_changes()
        show(as_json, {"accepted": True}, "The change from outside is accepted.")


@app.command()
def move(
    case: CasePath,
    target: Annotated[Path, typer.Argument(help="An existing folder, such as one on a disk that you carry over.")],
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Pack the case for another machine: a whole copy, checked, which opens there as it does here.

    Go on working there only; two that are both worked on are joined by packages, never by copying. What stays on this
    machine still opens: destroy its ways in with `testimony case panic` once the other one has opened.

    JSON: place, recordings, copied, size, removed, unreadable, only_there, missing, unfinished, log_size.
    """
    with opened(case, passphrase_fd, backing_up=False) as held:
        with job() as work:
            made = back_up.pack_for_move(held, target, work)
        show_copy(as_json, made)


def _about(held: Case, as_json: bool, more: Mapping[str, object] | None = None) -> None:
    said = {
        "path": held.path,
        "vault_id": held.vault_id,
        "title": held.title,
        "read_only": held.read_only,
        "closed_well_at": held.closed_well_at,
        "warnings": [*held.warnings],
        **(more or {}),
    }
    told = {**said, "warnings": [text_of(code)[0] for code in held.warnings]}
    if more and "foreign" in more:
        told["foreign"] = [each.name for each in administer.foreign_files(held.path)]
    show(as_json, said, facts(told.items()))


app.command("panic")(panic.panic)
