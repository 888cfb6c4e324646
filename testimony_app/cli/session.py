"""An open case for the length of one command, and a long act that shows how far it is and stops at Ctrl-C."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from testimony_app.case import Case
from testimony_app.cli import asking
from testimony_app.cli.terminal import console, say
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.messages import explain, label
from testimony_app.services import administer, back_up, people


@contextmanager
def opened(path: Path, passphrase_fd: int | None, backing_up: bool = True) -> Iterator[Case]:
    """The case, open; closed and sealed afterwards, whatever happens. Raises AppError as `administer.open_case`.

    backing_up: whether a backup that is due is made at the end of a command that went well.
    """
    if not path.exists():
        raise AppError("vault.not_found")
    with closing(administer.open_case(path, asking.passphrase(passphrase_fd))) as case:
        _join_in(case)
        yield case
        if backing_up:
            _back_up_if_due(case)


def _back_up_if_due(case: Case) -> None:
    """A backup that fails is told and is no failure of the command, whose act is stored already."""
    try:
        if not case.closed:
            with job() as work:
                back_up.back_up_if_due(case, work)
    except AppError as error:
        say(f"Note: {explain(error)}")


def _join_in(case: Case) -> None:
    """Let the second person in whose passphrase was handed over, so that names can be opened together."""
    descriptor = asking.SECOND_PASSPHRASE_FD.get()
    if descriptor is not None:
        people.open_together(case, asking.line_from(descriptor))


@contextmanager
def closing(case: Case) -> Iterator[Case]:
    """The case, closed and sealed afterwards; what opening found is said first."""
    try:
        for code in case.warnings:
            say(f"Note: {explain(AppError(code))}")
        yield case
    finally:
        case.close()


@contextmanager
def job() -> Iterator[JobContext]:
    """A job whose progress is drawn on stderr if that is a terminal, and which the first Ctrl-C asks to stop."""
    printer = console(stderr=True)
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=printer, transient=True, disable=not printer.is_terminal) as bar:
        task = bar.add_task("", total=1.0)
        held = JobContext(lambda fraction, code: bar.update(task, completed=fraction, description=label(code)))
        try:
            with stopped_by_ctrl_c(held):
                yield held
        except AppError:
            # Ctrl-C reaches a child process too, whose end may be seen before the wish to stop.
            held.check()
            raise


@contextmanager
def stopped_by_ctrl_c(held: JobContext) -> Iterator[None]:
    """The first Ctrl-C asks the job to stop; the second one stops at once."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        if held.cancelled:
            raise KeyboardInterrupt
        held.cancel()

    former = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, former)
