"""`testimony backup`: backups in the case, a copy on another disk, restore, and the drill before it is needed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from testimony_app.cli import asking, exit_codes
from testimony_app.cli.options import AsJson, CasePath, PassphraseFd
from testimony_app.cli.session import job, opened
from testimony_app.cli.terminal import facts, show, table
from testimony_app.errors import AppError
from testimony_app.services import back_up, restore
from testimony_app.services.back_up import Backup, CopyReport
from testimony_app.services.restore import DrillReport, RestoreReport, Secret

app = typer.Typer(
    no_args_is_help=True, help="Back the case up, copy it to another disk, restore it, and try that beforehand."
)

Target = Annotated[
    Path, typer.Argument(help="An existing folder, best on another disk; the copy takes the case's name.")
]
WordsFd = Annotated[
    int | None, typer.Option("--words-fd", metavar="N", help="Read the 24 words instead, one line of descriptor N.")
]


@app.command()
def make(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Back up texts, names and ways in, in the case's own folder, and verify that by opening it.

    Recordings are not in it: copy the whole case to another disk for them.

    JSON: backup.
    """
    with opened(case, passphrase_fd, backing_up=False) as held:
        with job() as work:
            made = back_up.back_up(held, work)
        show(as_json, {"backup": _plain(made)}, facts(_plain(made).items()))


@app.command("list")
def list_(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """List the backups; without a passphrase too, but then nobody has checked what they say of themselves.

    JSON: backups, each with name, made, reason, size, log_size, recordings, genuine.
    """
    if passphrase_fd is None:
        _exists(case)
        found = back_up.backups(case)
    else:
        with opened(case, passphrase_fd, backing_up=False) as held:
            found = back_up.checked(held)
    rows = [
        (each.name, each.made.isoformat(" ", "seconds"), each.size, each.log_size, len(each.media), each.genuine)
        for each in found
    ]
    headers = ("Backup", "UTC", "Bytes", "Acts", "Recordings", "Genuine")
    show(as_json, {"backups": [_plain(each) for each in found]}, table(headers, rows))


@app.command()
def to(case: CasePath, target: Target, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Copy the whole case, recordings included, into another folder; what is there already is not copied again.

    JSON: place, recordings, copied, size, removed, unreadable, only_there, missing, unfinished, log_size.
    """
    with opened(case, passphrase_fd, backing_up=False) as held:
        with job() as work:
            made = back_up.back_up_to(held, target, work)
        show_copy(as_json, made)


@app.command("restore")
def restore_(
    case: CasePath,
    name: Annotated[str, typer.Argument(help="The backup, as it is listed.")],
    passphrase_fd: PassphraseFd = None,
    words_fd: WordsFd = None,
    as_json: AsJson = False,
) -> None:
    """Put a backup in place. What it replaces is kept as a backup too; recordings stay as they are.

    JSON: made, lost, missing, later, keys_too, replaced, log_sound.
    """
    _exists(case)
    secret = _secret(passphrase_fd, words_fd)
    with job() as work:
        done = restore.restore(case, name, secret, work)
    show(as_json, _values(done), facts(_values(done).items()))


@app.command()
def drill(
    case: CasePath,
    source: Annotated[Path | None, typer.Option("--from", help="A copy on another disk, instead of a backup.")] = None,
    name: Annotated[str, typer.Option("--backup", metavar="NAME", help="The backup; the newest without it.")] = "",
    passphrase_fd: PassphraseFd = None,
    words_fd: WordsFd = None,
    as_json: AsJson = False,
) -> None:
    """Try a restore: open a scratch copy with the passphrase or the words, count what comes back, remove it again.

    Ends with status 5 if the log or a recording is damaged.

    JSON: name, made, days, opened_with, interviews, codings, log_entries, log_sound, lost, recordings, readable,
    missing, damaged, closed, missing_of.
    """
    _exists(source or case)
    secret = _secret(passphrase_fd, words_fd)
    with job() as work:
        tried = restore.drill(source or case, secret, work, name)
    show(as_json, _values(tried), facts(_values(tried).items()))
    if tried.damaged or not tried.log_sound:
        raise typer.Exit(exit_codes.DAMAGED)


@app.command("bring-back")
def bring_back(
    case: CasePath,
    copy: Annotated[Path, typer.Argument(help="A copy of the case, NAME.testimony, on another disk.")],
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Bring recordings that are missing in the case back from a copy of it.

    JSON: recordings, how many came.
    """
    with opened(case, passphrase_fd, backing_up=False) as held:
        with job() as work:
            came = back_up.bring_back(held, copy, work)
        show(as_json, {"recordings": came}, facts([("Recordings", came)]))


def show_copy(as_json: bool, made: CopyReport) -> None:
    """Show what a copy holds."""
    show(as_json, _values(made), facts(_values(made).items()))


def _secret(passphrase_fd: int | None, words_fd: int | None) -> Secret:
    if words_fd is not None:
        return Secret("words", asking.recovery_words(words_fd))
    return Secret("passphrase", asking.passphrase(passphrase_fd))


def _exists(case: Path) -> None:
    if not case.exists():
        raise AppError("vault.not_found")


def _plain(backup: Backup) -> dict[str, object]:
    values = {name: getattr(backup, name) for name in ("name", "made", "reason", "size", "log_size", "genuine")}
    return {**values, "recordings": len(backup.media)}


def _values(report: CopyReport | RestoreReport | DrillReport) -> dict[str, object]:
    return {name: getattr(report, name) for name in report.__dataclass_fields__}
