"""The command `testimony`: every act of the app, for scripts, servers and people who like to type."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from typing import Annotated, Any

import typer

from testimony_app import __version__, logs
from testimony_app.cli import asking, exit_codes
from testimony_app.cli.commands import Commands
from testimony_app.cli.root import Root
from testimony_app.services import administer

_STATUSES = "; ".join(f"{status} {meaning}" for status, meaning in exit_codes.MEANINGS.items())


class _All(Root):
    """The group of all commands, listed in the order in which a case is worked on."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.commands = Commands()

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  Typer gives it.
        """The names of the commands, in order."""
        return list(self.commands)


app = typer.Typer(
    cls=_All,
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
