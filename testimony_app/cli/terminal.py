"""What the command says: results on stdout, as tables or JSON; everything else on stderr."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from pathlib import PurePath
from typing import Any

from pydantic import BaseModel
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from testimony_app.errors import AppError
from testimony_app.messages import explain

_PIPE_WIDTH = 200
"""Columns of a table that goes into a pipe or a file, where no terminal says how wide it is."""


def console(*, stderr: bool = False) -> Console:
    """A console without markup; coloured on a terminal only, and not there either if NO_COLOR is set."""
    stream = sys.stderr if stderr else sys.stdout
    on_terminal = stream.isatty()
    return Console(
        file=stream,
        force_terminal=on_terminal,
        width=None if on_terminal else _PIPE_WIDTH,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False if not on_terminal else None,
    )


def show(as_json: bool, data: Mapping[str, Any], *human: RenderableType) -> None:
    """Print the result: `data` as one JSON object, or `human` one below the other."""
    if as_json:
        sys.stdout.write(json.dumps(plain(data), ensure_ascii=True, indent=2) + "\n")
        return
    printer = console()
    for each in human:
        printer.print(Text(clean(each)) if isinstance(each, str) else each)


def say(text: str) -> None:
    """A line on stderr, for a person who watches."""
    console(stderr=True).print(Text(clean(text)), soft_wrap=True)


def refuse(error: AppError, status: int, as_json: bool) -> None:
    """Say on stderr what happened, what is still true and what to do."""
    message = explain(error)
    if as_json:
        said = {"code": message.code, "sentence": message.sentence, "remedy": message.remedy, "exit": status}
        sys.stderr.write(json.dumps({"error": said}) + "\n")
    else:
        say(f"{message} [{message.code}]")


def table(headers: Sequence[str], rows: Iterable[Sequence[object]]) -> Table:
    """A table without lines; cells are shown with control characters replaced."""
    made = Table(box=None, pad_edge=False, header_style="bold")
    for header in headers:
        made.add_column(header, overflow="fold")
    for row in rows:
        made.add_row(*(Text(cell(each)) for each in row))
    return made


def facts(pairs: Iterable[tuple[str, object]]) -> Table:
    """Names and values in two columns; empty values are left out."""
    made = Table(box=None, pad_edge=False, show_header=False)
    made.add_column(style="bold")
    made.add_column(overflow="fold")
    for name, value in pairs:
        if cell(value):
            made.add_row(Text(name), Text(cell(value)))
    return made


def cell(value: object) -> str:
    """A value as a person reads it in a table."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple | list):
        return ", ".join(cell(each) for each in value)
    return clean(str(value.value if isinstance(value, Enum) else value))


def clean(text: str) -> str:
    """The text without the control characters by which a file from elsewhere could steer the terminal."""
    return "".join("\ufffd" if unicodedata.category(each) == "Cc" and each not in "\n\t" else each for each in text)


def clock(milliseconds: int | None) -> str:
    """A place in a recording as `H:MM:SS`, "" if there is none."""
    if milliseconds is None:
        return ""
    seconds = milliseconds // 1000
    return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def plain(value: Any) -> Any:
    """The value as JSON takes it: records as objects, moments as ISO 8601, bytes in hexadecimal."""
    if isinstance(value, BaseModel):
        return plain({name: getattr(value, name) for name in type(value).model_fields})
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, PurePath):
        return str(value)
    if isinstance(value, tuple | list | set | frozenset):
        return [plain(each) for each in (sorted(value) if isinstance(value, set | frozenset) else value)]
    return value
