"""`testimony undo` and `testimony redo`: take back what was done last, and do it again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from testimony_app import messages
from testimony_app.case import Case
from testimony_app.cli.options import AsJson, CasePath, PassphraseFd
from testimony_app.cli.session import opened
from testimony_app.cli.terminal import show
from testimony_app.services import undo
from testimony_app.services.undo import Undone

Times = Annotated[int, typer.Option("--times", min=1, metavar="N", help="How many acts.")]


def undo_(case: CasePath, times: Times = 1, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Take back what you did last in this copy of the case: coding, code book, corrections, incidents.

    JSON: acts, the names in the log of what was taken back.
    """
    _swap(case, undo.undo, times, passphrase_fd, as_json, "Taken back: {act}")


def redo(case: CasePath, times: Times = 1, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Do again what was taken back last.

    JSON: acts, the names in the log of what was done again.
    """
    _swap(case, undo.redo, times, passphrase_fd, as_json, "Done again: {act}")


def _swap(
    case: Path,
    act: Callable[[Case], Undone],
    times: int,
    passphrase_fd: int | None,
    as_json: bool,
    said: str,
) -> None:
    with opened(case, passphrase_fd) as held:
        done = [act(held).label for _ in range(times)]
        show(as_json, {"acts": done}, "\n".join(said.format(act=messages.label(each)) for each in done))
