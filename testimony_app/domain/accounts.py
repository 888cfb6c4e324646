"""Two accounts of one witness side by side: what the later one adds, tells otherwise, and leaves out.

People who tell the truth tell it differently each time (Herlihy and others, BMJ 2002, on refugees who were interviewed
twice). So nothing here judges: it says what is there, and a person listens.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Change(StrEnum):
    """How one point of the later account stands to the earlier one."""

    ADDED = "added"
    CHANGED = "changed"
    LEFT_OUT = "left_out"
    ALIKE = "alike"


@dataclass(frozen=True, slots=True)
class Statement:
    """What one passage says of one point. point: incident and proposition. told: the time it speaks of, as written."""

    point: tuple[str, str]
    stance: str
    knowledge: str
    form: str
    told: tuple[str, str]
    passage: str


ASPECTS = ("stance", "knowledge", "form", "told")


@dataclass(frozen=True, slots=True)
class Difference:
    """One point in both accounts. aspects: of `ASPECTS`, in which a changed one differs. Passages by id, as given."""

    point: tuple[str, str]
    change: Change
    aspects: tuple[str, ...]
    earlier: tuple[str, ...]
    later: tuple[str, ...]


def compare(earlier: Iterable[Statement], later: Iterable[Statement]) -> tuple[Difference, ...]:
    """Every point that either account speaks of, by point.

    What was left blank in either account is no difference: nobody has said anything about it yet.
    """
    before, after = _by_point(earlier), _by_point(later)
    return tuple(_difference(point, before.get(point, []), after.get(point, [])) for point in sorted({*before, *after}))


def _difference(point: tuple[str, str], before: list[Statement], after: list[Statement]) -> Difference:
    aspects = tuple(name for name in ASPECTS if _differs(name, before, after)) if before and after else ()
    if not before:
        change = Change.ADDED
    elif not after:
        change = Change.LEFT_OUT
    else:
        change = Change.CHANGED if aspects else Change.ALIKE
    return Difference(point, change, aspects, _passages(before), _passages(after))


def _differs(name: str, before: list[Statement], after: list[Statement]) -> bool:
    empty = ("", "") if name == "told" else ""
    one, other = ({getattr(each, name) for each in held} - {empty} for held in (before, after))
    return bool(one and other and one != other)


def _passages(held: list[Statement]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.passage for each in held))


def _by_point(statements: Iterable[Statement]) -> dict[tuple[str, str], list[Statement]]:
    found: dict[tuple[str, str], list[Statement]] = {}
    for each in statements:
        found.setdefault(each.point, []).append(each)
    return found
