"""The command `testimony`: every act of the app, for scripts, servers and people who like to type."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from typing import Annotated

import typer

from testimony_app import __version__, logs
from testimony_app.cli import (
    agreement,
    asking,
    backup,
    case,
    code,
    conflicts,
    consent,
    demo,
    differences,
    erasing,
    exit_codes,
    favourite,
    field,
    finding_passages,
    incident,
    interview,
    log,
    media,
    model,
    package,
    panic,
    people,
    reference,
    register,
    release,
    rounds,
    search,
    settings,
    tag,
    transcript,
    undoing,
    witness,
)
from testimony_app.cli.root import Root
from testimony_app.services import administer

_STATUSES = "; ".join(f"{status} {meaning}" for status, meaning in exit_codes.MEANINGS.items())
_COLLECT, _LISTEN, _ANALYSE, _GIVE, _KEEP = (
    "Case and interviews",
    "Recordings and words",
    "Analysis",
    "What leaves",
    "Reference",
)

app = typer.Typer(
    cls=Root,
    rich_markup_mode="markdown",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=f"Exit status: {_STATUSES}.",
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and stop.", is_eager=True, callback=_version)
    ] = False,
    second_passphrase_fd: Annotated[
        int | None,
        typer.Option(
            "--second-passphrase-fd",
            metavar="N",
            help="Read a second person's passphrase from N, to open names together.",
        ),
    ] = None,
) -> None:
    """Document attacks on civilians from interviews: encrypted, with the consent of those who spoke.

    Every command opens one case, named with --case or TESTIMONY_CASE, and asks for its passphrase; scripts hand it over
    with --passphrase-fd. No passphrase, name or testimony is ever taken from the arguments. With --json the result is
    one object on stdout.
    """
    del version  # Its callback has printed it.
    asking.SECOND_PASSPHRASE_FD.set(second_passphrase_fd)


case.app.command("panic")(panic.panic)
interview.app.command("erase")(erasing.erase)
interview.app.command("refuse-erasure")(erasing.refuse_erasure)

app.add_typer(case.app, name="case", rich_help_panel=_COLLECT)
app.add_typer(backup.app, name="backup", rich_help_panel=_COLLECT)
app.add_typer(people.app, name="people", rich_help_panel=_COLLECT)
app.add_typer(package.app, name="package", rich_help_panel=_GIVE)
app.add_typer(field.app, name="field", rich_help_panel=_COLLECT)
app.add_typer(interview.app, name="interview", rich_help_panel=_COLLECT)
app.add_typer(witness.app, name="witness", rich_help_panel=_COLLECT)
app.add_typer(consent.app, name="consent", rich_help_panel=_COLLECT)
app.add_typer(register.app, name="register", rich_help_panel=_COLLECT)
app.add_typer(erasing.app, name="erased", rich_help_panel=_COLLECT)
app.add_typer(media.app, name="media", rich_help_panel=_LISTEN)
app.add_typer(model.app, name="model", rich_help_panel=_LISTEN)
app.command("transcribe", rich_help_panel=_LISTEN)(model.transcribe)
app.add_typer(transcript.app, name="transcript", rich_help_panel=_LISTEN)
app.add_typer(code.app, name="code", rich_help_panel=_ANALYSE)
app.add_typer(tag.app, name="tag", rich_help_panel=_ANALYSE)
app.command("untag", rich_help_panel=_ANALYSE)(tag.untag)
app.command("undo", rich_help_panel=_ANALYSE)(undoing.undo_)
app.command("redo", rich_help_panel=_ANALYSE)(undoing.redo)
app.add_typer(favourite.app, name="favourite", rich_help_panel=_ANALYSE)
app.command("passages", rich_help_panel=_ANALYSE)(search.tagged)
app.command("find", rich_help_panel=_ANALYSE)(finding_passages.find)
app.command("matrix", rich_help_panel=_ANALYSE)(finding_passages.matrix)
app.command("counts", rich_help_panel=_ANALYSE)(finding_passages.counts)
app.add_typer(finding_passages.app, name="query", rich_help_panel=_ANALYSE)
app.add_typer(rounds.app, name="round", rich_help_panel=_ANALYSE)
app.command("assign", rich_help_panel=_ANALYSE)(rounds.assign)
app.command("agreement", rich_help_panel=_ANALYSE)(agreement.agreement)
app.add_typer(differences.app, name="differences", rich_help_panel=_ANALYSE)
app.add_typer(conflicts.app, name="conflicts", rich_help_panel=_ANALYSE)
app.add_typer(incident.app, name="incident", rich_help_panel=_ANALYSE)
app.command("search", rich_help_panel=_ANALYSE)(search.search)
app.add_typer(release.app, name="release", rich_help_panel=_GIVE)
app.add_typer(log.app, name="log", rich_help_panel=_GIVE)
app.add_typer(demo.app, name="demo", rich_help_panel=_KEEP)
app.command("settings", rich_help_panel=_KEEP)(settings.settings)
app.command("fields", rich_help_panel=_KEEP)(reference.fields)
app.command("terms", rich_help_panel=_KEEP)(reference.terms)


def run() -> None:
    """Run the command, safe from core dumps and debuggers, and end the process with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    logs.install()
    administer.harden()
    app(prog_name="testimony")


if __name__ == "__main__":
    run()
