"""The outermost group: whatever a command raises becomes a sentence on stderr and an exit status, never a traceback."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import typer
from typer.core import TyperGroup

from testimony_app.cli import exit_codes
from testimony_app.cli.asking import UsageProblem
from testimony_app.cli.terminal import refuse, say
from testimony_app.errors import AppError, Cancelled
from testimony_app.logs import where

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG) if sys.platform != "win32" else (errno.ENOSPC,)
_UNWRITABLE = (errno.EACCES, errno.EPERM, errno.EROFS)


@dataclass
class Manner:
    """How this run speaks."""

    as_json: bool = False


def note_json(context: typer.Context, value: bool) -> bool:
    """Note that this run speaks JSON, so that its errors do too."""
    context.find_root().ensure_object(Manner).as_json = value
    return value


class Root(TyperGroup):
    """A group whose commands end with a status that says how they ended."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command. Raises typer.Exit with the status that says how it ended."""
        with _explained(ctx.ensure_object(Manner)):
            return super().invoke(ctx)


@contextmanager
def _explained(manner: Manner) -> Iterator[None]:
    try:
        yield
    except AppError as error:
        raise _exit_for(error, manner) from None
    except UsageProblem as problem:
        say(str(problem))
        raise typer.Exit(exit_codes.USAGE) from None
    except (Cancelled, KeyboardInterrupt, typer.Abort):
        say("Stopped. What had been saved stays saved.")
        raise typer.Exit(exit_codes.CANCELLED) from None
    except (typer.Exit, typer.TyperException):
        raise
    except OSError as error:
        raise _exit_for_system(error, manner) from None
    except Exception as error:  # noqa: BLE001  Its text may quote testimony, so none but this place may print it.
        raise _exit_for_bug(error) from None


def _exit_for(error: AppError, manner: Manner) -> typer.Exit:
    status = exit_codes.of(error.code)
    refuse(error, status, manner.as_json)
    return typer.Exit(status)


def _exit_for_system(error: OSError, manner: Manner) -> BaseException:
    if error.errno == errno.EPIPE:
        return error
    if error.errno in _FULL:
        return _exit_for(AppError("case.disk_full"), manner)
    if error.errno in _UNWRITABLE:
        return _exit_for(AppError("case.not_stored"), manner)
    return _exit_for_bug(error)


def _exit_for_bug(error: Exception) -> typer.Exit:
    print(where(type(error), error, error.__traceback__), file=sys.stderr)
    say("The app made an error; every act that was acknowledged before is stored.")
    return typer.Exit(exit_codes.BUG)
