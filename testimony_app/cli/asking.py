"""What the command is told without its arguments, which every user of the machine can read: secrets, names, words.

They come from a prompt, from a file descriptor, or from standard input.
"""

from __future__ import annotations

import json
import os
import sys
from contextvars import ContextVar
from typing import Any

import typer

from testimony_app.cli.terminal import say
from testimony_app.services import administer

SECOND_PASSPHRASE_FD: ContextVar[int | None] = ContextVar("second_passphrase_fd", default=None)
"""The file descriptor that this run was told for a second person's passphrase."""
_MOST_LINE = 4096
_MOST_TEXT = 64 << 20


class UsageProblem(Exception):  # noqa: N818  It is how a command was written, not a fault of the app.
    """The command was not written as it should be; its text is shown, and holds no value that was read."""


def line_from(descriptor: int) -> str:
    """One line of an open file descriptor, byte by byte so that what follows it stays there to be read.

    Raises UsageProblem if it cannot be read or is longer than 4096 bytes.
    """
    held = bytearray()
    while (byte := _read(descriptor, 1)) not in (b"", b"\n"):
        held += byte
        if len(held) > _MOST_LINE:
            raise UsageProblem(f"The first line of file descriptor {descriptor} is too long.")
    return _decoded(bytes(held), descriptor).removesuffix("\r")


def text_from(descriptor: int) -> str:
    """All that an open file descriptor holds, LF line ends. Raises UsageProblem."""
    held = bytearray()
    while block := _read(descriptor, 1 << 16):
        held += block
        if len(held) > _MOST_TEXT:
            raise UsageProblem(f"File descriptor {descriptor} holds too much.")
    return _decoded(bytes(held), descriptor).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def form_from(descriptor: int | None) -> dict[str, Any]:
    """A JSON object from a file descriptor, empty without one. Raises UsageProblem."""
    if descriptor is None:
        return {}
    try:
        held = json.loads(text_from(descriptor))
    except ValueError:
        held = None
    if not isinstance(held, dict):
        raise UsageProblem(f"File descriptor {descriptor} does not hold a JSON object.")
    return held


def passphrase(descriptor: int | None, prompt: str = "Passphrase") -> str:
    """The passphrase: a line of the file descriptor, or typed without echo. Raises UsageProblem without either."""
    return line_from(descriptor) if descriptor is not None else hidden(prompt, "--passphrase-fd")


def new_passphrase(descriptor: int | None, option: str = "--passphrase-fd") -> str:
    """A passphrase to be, typed twice at a terminal. Raises UsageProblem."""
    if descriptor is not None:
        return line_from(descriptor)
    while True:
        first = hidden("New passphrase", option)
        if first == hidden("The same again", option):
            return first
        typer.echo("The two differ.", err=True)


def recovery_words(descriptor: int | None) -> str:
    """The 24 words of the recovery sheet on one line. Raises UsageProblem."""
    return line_from(descriptor) if descriptor is not None else hidden("Recovery words", "--words-fd")


def text(descriptor: int | None, prompt: str, option: str) -> str:
    """Words from the file descriptor, from standard input, or typed at the terminal until an end of file."""
    if descriptor is not None:
        return text_from(descriptor)
    if sys.stdin.isatty():
        typer.echo(
            f"{prompt}. End with a line that is empty or with Ctrl-D ({option} reads a file descriptor).", err=True
        )
        lines = []
        for line in sys.stdin:
            if not line.strip():
                break
            lines.append(line)
        return "".join(lines)
    return from_stdin()


def from_stdin() -> str:
    """All of standard input, LF line ends. Raises UsageProblem."""
    return _decoded(sys.stdin.buffer.read(_MOST_TEXT), 0).replace("\r\n", "\n").replace("\r", "\n")


def hidden(prompt: str, option: str) -> str:
    """A line typed without echo. Raises UsageProblem where there is no terminal to ask on."""
    if not _can_ask():
        raise UsageProblem(f"There is no terminal to ask on. Give {option} an open file descriptor.")
    return str(typer.prompt(prompt, hide_input=True, err=True))


def visible(prompt: str, option: str, default: str | None = None) -> str:
    """A line typed with echo. Raises UsageProblem where standard input is no terminal."""
    if not sys.stdin.isatty():
        raise UsageProblem(f"There is no terminal to ask on. Give {option}.")
    return str(typer.prompt(prompt, default=default, err=True, show_default=bool(default)))


def agreed(question: str, option: str) -> bool:
    """Whether the person at the terminal says yes. Raises UsageProblem where there is none."""
    if not sys.stdin.isatty():
        raise UsageProblem(f"There is no terminal to ask on. Give {option}.")
    return typer.confirm(question, err=True)


def hand_over(words: tuple[str, ...]) -> None:
    """Show recovery words on the terminal and ask two of them back until they are right. Raises UsageProblem."""
    first, second = administer.words_to_ask(words)
    while True:
        say("Write these words on paper, in this order. They are shown once and kept nowhere.\n")
        say("\n".join("  ".join(f"{at + 1:2} {words[at]:<10}" for at in range(row, 24, 6)) for row in range(6)))
        typed = [visible(f"Word {place + 1}", "--words-out-fd") for place in (first, second)]
        if [each.strip().lower() for each in typed] == [words[first], words[second]]:
            return
        say("That is not what the sheet says. Here are the words again.")


def write_to(descriptor: int, line: str) -> None:
    """Write a line to an open file descriptor. Raises UsageProblem if that fails."""
    try:
        os.write(descriptor, line.encode() + b"\n")
    except OSError:
        raise UsageProblem(f"File descriptor {descriptor} cannot be written.") from None


def _can_ask() -> bool:
    if sys.stdin.isatty():
        return True
    try:
        os.close(os.open("/dev/tty", os.O_RDWR))
    except OSError:
        return False
    return True


def _read(descriptor: int, size: int) -> bytes:
    try:
        return os.read(descriptor, size)
    except OSError:
        raise UsageProblem(f"File descriptor {descriptor} cannot be read.") from None


def _decoded(held: bytes, descriptor: int) -> str:
    try:
        return held.decode("utf-8")
    except UnicodeDecodeError:
        raise UsageProblem(f"File descriptor {descriptor} does not hold text in UTF-8.") from None
