"""`testimony case panic`: destroy every way into the case that lies on this device."""

from __future__ import annotations

from typing import Annotated

import typer

from testimony_app.case import SUFFIX
from testimony_app.cli import asking, exit_codes
from testimony_app.cli.options import AsJson, CasePath
from testimony_app.cli.terminal import say, show
from testimony_app.services import panic as service

ConfirmFd = Annotated[
    int | None,
    typer.Option(
        "--confirm-fd", metavar="N", help="Read the case's name, without .testimony, from N instead of asking."
    ),
]


def panic(case: CasePath, confirm_fd: ConfirmFd = None, as_json: AsJson = False) -> None:
    """Destroy every way into the case on this device, in its backups too; no passphrase opens it here any more.

    What was recorded and written stays, encrypted: a slots file that lies elsewhere, put back into the folder slots,
    opens it again. It asks for a word that it shows; a script gives the case's name. No passphrase is needed.
    JSON: destroyed, unreachable, the names of files that could not be overwritten or removed.
    """
    if confirm_fd is None:
        shown = service.word()
        say("This destroys every passphrase and every recovery sheet of this case on this device, and in its backups.")
        say("It cannot be taken back. Only somebody who has a slots file of this case elsewhere can open it again.")
        typed = asking.visible(f"Type the word {shown} to do it", "--confirm-fd")
    else:
        shown, typed = case.resolve().name.removesuffix(SUFFIX), asking.line_from(confirm_fd)
    done = service.panic(case, shown, typed)
    said = f"{done.destroyed} files are destroyed. Nothing on this device opens the case now."
    left = "These could not be destroyed: " + ", ".join(done.unreachable)
    show(
        as_json,
        {"destroyed": done.destroyed, "unreachable": done.unreachable},
        left if done.unreachable else said,
    )
    if done.unreachable:
        raise typer.Exit(exit_codes.CANNOT_WRITE)
