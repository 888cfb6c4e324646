"""Runs the real command in this process, with secrets and words on file descriptors as a script would give them."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer.main
from typer import testing

from testimony_app.cli.main import app

PASSPHRASE = "seven violet kettles hum at noon"
COMMAND: Any = typer.main.get_command(app)
"""Made once: building more than a hundred commands takes longer than what most of them do."""
testing._get_command = lambda given: COMMAND if given is app else typer.main.get_command(given)
RUNNER = testing.CliRunner()


@dataclass(frozen=True)
class Said:
    """What a command printed and how it ended."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """The JSON object on stdout."""
        return json.loads(self.out)


def pipe(text: str) -> int:
    """The reading end of a pipe that holds `text`."""
    reading, writing = os.pipe()
    os.write(writing, text.encode())
    os.close(writing)
    return reading


def run_testimony(*arguments: str | Path, fds: Mapping[str, str] | None = None, stdin: str = "") -> Said:
    """Run `testimony` with `arguments`, and an option for each text that is to come by a file descriptor."""
    descriptors = {option: pipe(text) for option, text in (fds or {}).items()}
    given = [str(each) for each in arguments]
    for option, descriptor in descriptors.items():
        given += [option, str(descriptor)]
    try:
        result = RUNNER.invoke(app, given, input=stdin, prog_name="testimony")
    finally:
        for descriptor in descriptors.values():
            with suppress(OSError):
                os.close(descriptor)
    return Said(result.exit_code, result.stdout, result.stderr)


@dataclass(frozen=True)
class InCase:
    """Runs commands on one case, with its passphrase; each must succeed unless another status is expected."""

    path: Path
    passphrase: str = PASSPHRASE

    def __call__(
        self, *arguments: str | Path, expect: int = 0, stdin: str = "", fds: Mapping[str, str] | None = None
    ) -> Any:
        """The JSON object that the command printed; what it said on stderr if another status than 0 is expected."""
        given = {"--passphrase-fd": self.passphrase + "\n", **(fds or {})}
        said = run_testimony(*arguments, "--case", self.path, "--json", fds=given, stdin=stdin)
        assert said.status == expect, (arguments, said.status, said.err)
        if expect == 0:
            assert documented(arguments) >= said.data.keys()
        return said.data if expect == 0 else json.loads(said.err.splitlines()[-1]) if "{" in said.err else said.err


def documented(arguments: tuple[str | Path, ...]) -> set[str]:
    """The words of the paragraph in which the help of a command names the keys of its JSON."""
    command = COMMAND
    for name in arguments:
        if hasattr(command, "commands"):
            command = command.commands[name]
    return set(re.findall(r"\w+", command.help.split("JSON:")[1]))


def create(path: Path) -> InCase:
    """A new case, made by the command."""
    reading, writing = os.pipe()
    try:
        made = run_testimony(
            "case", "create", path, "--words-out-fd", str(writing), fds={"--passphrase-fd": PASSPHRASE + "\n"}
        )
    finally:
        os.close(writing)
        os.close(reading)
    assert made.status == 0, made.err
    return InCase(path)
