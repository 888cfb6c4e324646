"""Write docs/COMMANDS.md from the command's own help: `python tools/write_commands.py`."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import typer.main

from testimony_app.cli import exit_codes
from testimony_app.cli.fields import RECORDS
from testimony_app.cli.main import app

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "COMMANDS.md"
_SHARED = ("--case", "--passphrase-fd", "--json", "--help")
_HEAD = """\
# The command `testimony`

Written by `python tools/write_commands.py` from the command's own help.

{purpose}

## What every command shares

| option | what it does |
|---|---|
{shared}

A script hands over the passphrase on a file descriptor, and texts on others:

```sh
testimony transcript add --case Valley.testimony --interview I-014 \\
    --passphrase-fd 3 3< <(pass show valley) --text-fd 4 4< <(gpg --decrypt words.gpg)
```

With `--json` stdout holds one object and nothing else; each command names its keys below, records have the fields
that `testimony fields` lists besides their ids, moments are ISO 8601 in UTC, lengths and places in a recording are
whole milliseconds. An error is one line on stderr, an object `error` with `code`, `sentence`, `remedy` and `exit`; a
command that was written wrongly gets a plain sentence. Progress and notes go to stderr, and nothing that a witness said
ever does.

`--set FIELD=VALUE` takes terms, codes, days and yes or no; several terms are separated by commas. A form is a JSON
object on a file descriptor: free text goes there, because arguments can be read by every user of the machine.

## Exit status

| status | meaning |
|---|---|
{statuses}
"""
_FIELDS_HEAD = """
## Fields

`term` and `terms` take keys of the vocabulary, which `testimony terms VOCABULARY` lists; `form` goes in a form only.
"""


def page() -> str:
    """The whole page."""
    root: Any = typer.main.get_command(app)
    leaves = list(_leaves(root, "testimony"))
    shared: dict[str, Any] = {}
    for _, leaf in leaves:
        for option in leaf.params:
            if option.opts[0] in _SHARED:
                shared.setdefault(option.opts[0], option)
    purpose = " ".join(root.help.split())
    head = _HEAD.format(
        purpose=purpose,
        shared="\n".join(_row(shared[name]) for name in _SHARED if name in shared),
        statuses="\n".join(f"| {status} | {meaning} |" for status, meaning in exit_codes.MEANINGS.items()),
    )
    return "\n".join([head, "## Commands", *(_section(path, leaf) for path, leaf in leaves), *_fields()]) + "\n"


def _leaves(command: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Every command with its path, in the order of the help."""
    if not hasattr(command, "commands"):
        yield path, command
        return
    order = command.list_commands(None) if path == "testimony" else command.commands
    for name in order:
        yield from _leaves(command.commands[name], f"{path} {name}")


def _section(path: str, command: Any) -> str:
    paragraphs = [" ".join(part.split()) for part in command.help.split("\n\n")]
    arguments = [each for each in command.params if each.param_type_name == "argument"]
    own = [each for each in command.params if each.opts[0] not in _SHARED]
    usage = " ".join([path, *(_placeholder(each) for each in arguments)])
    rows = [_row(each) for each in own]
    table = ["", "| option | what it does |", "|---|---|", *rows] if rows else []
    needs = "" if any(each.opts[0] == "--case" for each in command.params) else "\n\nNeeds no `--case`."
    return "\n".join([f"\n### `{usage}`\n", "\n\n".join(paragraphs) + needs, *table])


def _placeholder(argument: Any) -> str:
    name = argument.metavar or argument.name.upper()
    return name if argument.required else f"[{name}]"


def _row(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        written = _placeholder(parameter)
    else:
        value = "" if parameter.is_flag else f" {parameter.metavar or _kind(parameter)}"
        written = ", ".join(sorted(parameter.opts, key=len, reverse=True)) + value
    kind, notes = parameter.type_descriptor.annotation, ""
    if isinstance(kind, type) and issubclass(kind, Enum):
        notes = f" One of {', '.join(f'`{each.value}`' for each in kind)}."
    notes += " Required." if parameter.required else ""
    notes += f" Else `{parameter.envvar}` from the environment." if getattr(parameter, "envvar", None) else ""
    told = (parameter.help or "Show the help and stop.") + notes
    return f"| `{_in_table(written)}` | {_in_table(told)} |"


def _in_table(text: str) -> str:
    return text.replace("|", "\\|")


def _kind(parameter: Any) -> str:
    kind = parameter.type_descriptor.annotation
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind.__name__.upper()
    return {int: "NUMBER", Path: "PATH"}.get(kind, "TEXT")


def _fields() -> Iterator[str]:
    yield _FIELDS_HEAD
    for record, table in RECORDS.items():
        yield f"### {record}\n\n| field | way | vocabulary |\n|---|---|---|"
        yield "\n".join(f"| `{name}` | {field.way} | {field.vocabulary} |" for name, field in table.items()) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"Written: {PAGE.relative_to(ROOT)}")
