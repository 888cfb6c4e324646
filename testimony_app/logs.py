"""Technical logging that lets ids, numbers and codes through and nothing else."""

from __future__ import annotations

import logging
import re
import sys
import traceback
from types import TracebackType

from testimony_app.errors import AppError

_SAFE = re.compile(r"[a-z0-9_.:\-/ ]*", re.ASCII)


class CodesOnly(logging.Formatter):
    """Formats a record as time, level and a message of our own; anything with other characters becomes `[withheld]`."""

    def format(self, record: logging.LogRecord) -> str:
        """The line for `record`; arguments and exceptions are reduced to codes and places in the code."""
        arguments = record.args if isinstance(record.args, tuple) else ()
        message = str(record.msg)
        try:
            message = message % tuple(_safe(each) for each in arguments) if arguments else message
        except (TypeError, ValueError):
            message = "[withheld]"
        line = f"{self.formatTime(record)} {record.levelname} {_safe(message.lower())}"
        if record.exc_info and record.exc_info[0] is not None:
            line += "\n" + where(record.exc_info[0], record.exc_info[1], record.exc_info[2])
        return line


def where(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> str:
    """An exception as its type, its code if it has one, and the lines of code it passed: never its text or values."""
    named = f"{kind.__name__} {error.code}" if isinstance(error, AppError) else kind.__name__
    places = [
        f"  {frame.filename.rsplit('/', 2)[-1]}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)
    ]
    return "\n".join([named, *places])


def install() -> None:
    """Send every log line and every uncaught exception of this process through the filter, to stderr."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(CodesOnly())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    sys.excepthook = lambda kind, error, trace: print(where(kind, error, trace), file=sys.stderr)  # noqa: T201


def _safe(value: object) -> object:
    if isinstance(value, int | float):
        return value
    return value if isinstance(value, str) and _SAFE.fullmatch(value) else "[withheld]"
