"""Technical logging that lets ids, numbers and codes through and nothing else."""

from __future__ import annotations

import logging
import re
import sys
import threading
import traceback
from types import TracebackType

from testimony_app.errors import AppError

OURS = ("testimony_app", "ui")
"""Loggers whose message templates are words of our own; of all others only their name is told."""
_TEMPLATE = re.compile(r"[a-z0-9_.:%\-/ ]*", re.ASCII)
_CODE = re.compile(
    r"(agreement|anonymise|assignment|backup|case|certainty|code|coding|conflict|consent|date|demo|erase"
    r"|favourite|field|file|header|identity|incident|input|interview|log|map|media|model|package|panic"
    r"|passage|passphrase|peaks|people|query|recording|register|release|role|round|segment|setting|sound"
    r"|transcribe|transcript|undo|vault|vocabulary|witness)\.[a-z0-9_]{1,40}"
)
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_FOLDER = re.compile(r".*[/\\]", re.DOTALL)
_WITHHELD = "[withheld]"


class CodesOnly(logging.Formatter):
    """Formats a record as time, level and a message of our own; what is no id, number or code is `[withheld]`."""

    def format(self, record: logging.LogRecord) -> str:
        """The line for `record`; arguments and exceptions are reduced to codes and places in the code."""
        line = f"{self.formatTime(record)} {record.levelname} {_said(record)}"
        if record.exc_info and record.exc_info[0] is not None:
            line += "\n" + where(record.exc_info[0], record.exc_info[1], record.exc_info[2])
        return line


def where(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> str:
    """An exception as its type, its code if it has one, and the lines of code it passed: never its text or values."""
    named = f"{kind.__name__} {safe(error.code)}" if isinstance(error, AppError) else kind.__name__
    places = [
        f"  {_FOLDER.sub('', frame.filename)}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)
    ]
    return "\n".join([named, *places])


def safe(value: object) -> object:
    """The value if it is a number, a code or an id of this app, and `[withheld]` for everything else."""
    if isinstance(value, int | float):
        return value
    return value if isinstance(value, str) and (_CODE.fullmatch(value) or _ID.fullmatch(value)) else _WITHHELD


def install() -> None:
    """Send every log line and every uncaught exception of this process through the filter, to stderr."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(CodesOnly())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    # Python's own reports of a failed log line, thread or destructor print values.
    logging.raiseExceptions = False
    sys.excepthook = _report
    threading.excepthook = lambda failed: _report(failed.exc_type, failed.exc_value, failed.exc_traceback)
    sys.unraisablehook = lambda failed: _report(failed.exc_type, failed.exc_value, failed.exc_traceback)


def _report(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    print(where(kind, error, trace), file=sys.stderr)  # noqa: T201  There is no other place for it.


def _said(record: logging.LogRecord) -> str:
    if record.name.split(".")[0] not in OURS:
        return f"{record.name} {_WITHHELD}" if re.fullmatch(r"[A-Za-z0-9_.]{1,60}", record.name) else _WITHHELD
    if not isinstance(record.msg, str) or not _TEMPLATE.fullmatch(record.msg):
        return _WITHHELD
    arguments = record.args if isinstance(record.args, tuple) else ()
    try:
        return record.msg % tuple(safe(each) for each in arguments) if arguments else record.msg
    except (TypeError, ValueError, OverflowError):
        return _WITHHELD
