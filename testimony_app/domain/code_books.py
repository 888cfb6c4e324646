"""A code book as it travels between programs: plain values, the same for every format."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

MOST_CODES = 20_000
MOST_LEVELS = 60
SEPARATOR = " / "


@dataclass(frozen=True, slots=True)
class BookCode:
    """One code. path: its name, after the names of those above it. id: lower case GUID, "" where a file has none.

    colour: `#RRGGBB`, or "" for none. retired: None where the file does not say.
    """

    path: tuple[str, ...]
    id: str = ""
    colour: str = ""
    definition: str = ""
    include: str = ""
    exclude: str = ""
    retired: bool | None = None

    @property
    def name(self) -> str:
        """Its own name."""
        return self.path[-1]


@dataclass(frozen=True, slots=True)
class CodeBook:
    """All codes, each after the one above it. left_out: what the file held beside codes, by a term of `LEFT_OUT`."""

    codes: tuple[BookCode, ...]
    left_out: tuple[tuple[str, int], ...] = ()


LEFT_OUT = ("sets", "folders", "columns")
"""What a file may hold that a code book here does not: sets of codes, folders that are no codes, other columns."""


def described(definition: str, include: str, exclude: str) -> str:
    """The three texts as one description, for programs that have only one."""
    parts = [definition] if definition else []
    parts += [f"{mark} {text}" for mark, text in ((INCLUDE, include), (EXCLUDE, exclude)) if text]
    return "\n\n".join(parts)


INCLUDE, EXCLUDE = "Include:", "Exclude:"


def parted(description: str) -> tuple[str, str, str]:
    """Definition, include and exclude of a description that `described` made; of any other, all is definition."""
    rest, exclude = _cut(description, EXCLUDE)
    definition, include = _cut(rest, INCLUDE)
    return definition, include, exclude


def _cut(text: str, mark: str) -> tuple[str, str]:
    if text.startswith(f"{mark} "):
        return "", text[len(mark) + 1 :]
    before, found, after = text.partition(f"\n\n{mark} ")
    return (before, after) if found else (text, "")


def ambiguous(codes: Iterable[BookCode]) -> int:
    """How many codes have texts that `parted` would part elsewhere than they were."""
    return sum(
        parted(described(each.definition, each.include, each.exclude)) != (each.definition, each.include, each.exclude)
        for each in codes
    )
