"""Aliases: what stands in a masked transcript where a name stood, and what leaves in its place.

An alias is a letter for the kind and the number under which the register knows the entry for good, such as `P-3`. In
the text it stands as a chip, `⟦P-3⟧`; the brackets of mathematics are on no keyboard and in no speech. Positions are
code points, end-exclusive.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType

OPENING, CLOSING = "\u27e6", "\u27e7"
_LETTERS = MappingProxyType(
    {
        "person": "P",
        "relative": "K",
        "place": "L",
        "organisation": "O",
        "contact": "C",
        "id_number": "N",
        "other": "X",
    }
)
_KINDS = MappingProxyType({letter: kind for kind, letter in _LETTERS.items()})
_ALIAS = re.compile(rf"([{''.join(_KINDS)}])-([1-9][0-9]{{0,8}})")
_CHIP = re.compile(f"{OPENING}({_ALIAS.pattern}){CLOSING}")
_NO_LETTER = "|"
"""What the finder reads in the place of a chip: it is neither part of a name nor a gap within one."""


@dataclass(frozen=True, slots=True)
class Chip:
    """An alias where it stands in a text."""

    start: int
    end: int
    alias: str


def alias_of(kind: str, number: int) -> str:
    """The alias of a register entry; `relative` is kin of the person with that number, unknown kinds are `other`."""
    return f"{_LETTERS.get(kind, _LETTERS['other'])}-{number}"


def is_kind(text: str) -> bool:
    """Whether the text is a kind that an alias can stand for."""
    return text in _LETTERS


def is_alias(text: str) -> bool:
    """Whether the text is an alias."""
    return _ALIAS.fullmatch(text) is not None


def chip(alias: str) -> str:
    """What stands in the text for an alias."""
    return f"{OPENING}{alias}{CLOSING}"


def chips(text: str) -> list[Chip]:
    """Every chip of a text, in order."""
    if OPENING not in text:
        return []
    return [Chip(match.start(), match.end(), match[1]) for match in _CHIP.finditer(text)]


def without_chips(text: str) -> str:
    """The text with every chip made unreadable to a finder of names; all positions stay."""
    if OPENING not in text:
        return text
    return _CHIP.sub(lambda match: _NO_LETTER * len(match[0]), text)


def kind_of(alias: str) -> str:
    """The kind that an alias stands for. Raises ValueError if it is none."""
    match = _ALIAS.fullmatch(alias)
    if match is None:
        raise ValueError("not an alias")
    return _KINDS[match[1]]


def usual_wording(alias: str) -> str:
    """What leaves in the place of an alias unless its entry has words of its own. Raises ValueError if it is none."""
    kind, number = kind_of(alias), alias.partition("-")[2]
    return f"[relative of person {number}]" if kind == "relative" else f"[{kind} {number}]"


def around_chips(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch made so wide that it cuts no chip."""
    for each in chips(text):
        if each.start < start < each.end:
            start = each.start
        if each.start < end < each.end:
            end = each.end
    return start, end
