"""Queries over what was coded: a small language, as values that can be put together, taken apart and written as text.

`code:"Second strike" and incident:INC-007 and not role:doctor`; the grammar is read by `query_parser`, what a query
finds is said in `query_spans`, and `docs/GUIDE.md` has it in a person's words.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from testimony_app.domain.query_fields import FIELDS, Stands

_BARE = re.compile(r"[\w*@][\w*@.\-/:]*")


class Unit(StrEnum):
    """In what a distance is measured: characters of the text, seconds of the recording, turns of the speakers."""

    CHARACTERS = ""
    SECONDS = "s"
    TURNS = " turns"


@dataclass(frozen=True, slots=True)
class Distance:
    """How far two passages may lie apart; of turns, 0 is the same one and 1 the next."""

    count: int
    unit: Unit = Unit.CHARACTERS

    def __str__(self) -> str:
        return f"{self.count}{self.unit.value}"


NEAR = Distance(200)
"""How far they may lie apart where `near` names no distance."""


class Relation(StrEnum):
    """How a passage lies to another; the passages of the left side are what is found."""

    NEAR = "near"
    OVERLAPS = "overlaps"
    WITHIN = "within"
    CONTAINS = "contains"
    FOLLOWED = "followed by"
    PRECEDED = "preceded by"

    @property
    def measured(self) -> bool:
        """Whether a distance can be named."""
        return self in (Relation.NEAR, Relation.FOLLOWED, Relation.PRECEDED)


@dataclass(frozen=True, slots=True)
class Condition:
    """A field and the values of which any will do. strict: `!`, see `query_fields`. at: where it stands in the text."""

    field: str
    values: tuple[str, ...]
    strict: bool = False
    at: int = dataclasses.field(default=0, compare=False)

    def __str__(self) -> str:
        return f"{self.field}{'!' if self.strict else ''}:{','.join(map(_written, self.values))}"

    @property
    def of_coding(self) -> bool:
        """Whether it is about codings."""
        return FIELDS[self.field].stands is Stands.CODING


@dataclass(frozen=True, slots=True)
class Limit:
    """One more thing that must hold of the same coding."""

    condition: Condition
    negated: bool = False


@dataclass(frozen=True, slots=True)
class With:
    """Codings for which several conditions hold together, such as `incident:INC-007 with stance:contradicts`."""

    first: Condition
    limits: tuple[Limit, ...]

    def __str__(self) -> str:
        said = (f" with {'not ' if limit.negated else ''}{limit.condition}" for limit in self.limits)
        return f"{self.first}{''.join(said)}"


Leaf = Condition | With


@dataclass(frozen=True, slots=True)
class Not:
    """The words for which it does not hold."""

    part: Query

    def __str__(self) -> str:
        return f"not {_inside(self.part, 2)}"


@dataclass(frozen=True, slots=True)
class All:
    """The words for which all of it holds. Built by `all_of`, which keeps it flat."""

    parts: tuple[Query, ...]

    def __str__(self) -> str:
        return " and ".join(_inside(part, 2) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Either:
    """The words for which any of it holds. Built by `any_of`, which keeps it flat."""

    parts: tuple[Query, ...]

    def __str__(self) -> str:
        return " or ".join(_inside(part, 1) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Beside:
    """The passages of `left` that lie so to a passage of `right`, or to none of them if negated.

    distance: at most so much between both; None for as far as the text reaches.
    """

    left: Query
    relation: Relation
    right: Query
    distance: Distance | None = None
    negated: bool = False

    def __str__(self) -> str:
        said = f"{'not ' if self.negated else ''}{self.relation.value}"
        far = "" if self.distance is None else f"({self.distance})"
        return f"{_inside(self.left, 3)} {said}{far} {_inside(self.right, 4)}"


Query = Condition | With | Not | All | Either | Beside


def all_of(*parts: Query) -> Query:
    """All of these together; one alone is itself."""
    flat = [each for part in parts for each in (part.parts if isinstance(part, All) else (part,))]
    return flat[0] if len(flat) == 1 else All(tuple(flat))


def any_of(*parts: Query) -> Query:
    """Any of these; one alone is itself."""
    flat = [each for part in parts for each in (part.parts if isinstance(part, Either) else (part,))]
    return flat[0] if len(flat) == 1 else Either(tuple(flat))


def conditions(query: Query) -> Iterator[Condition]:
    """Every condition of the query, from its start to its end."""
    for leaf, _ in leaves(query):
        yield from (leaf,) if isinstance(leaf, Condition) else (leaf.first, *(each.condition for each in leaf.limits))


def leaves(query: Query, negated: bool = False) -> Iterator[tuple[Leaf, bool]]:
    """Every leaf, and whether what it names is left out: below a `not`, or only there to measure by."""
    if isinstance(query, Condition | With):
        yield query, negated
    elif isinstance(query, Not):
        yield from leaves(query.part, not negated)
    elif isinstance(query, Beside):
        yield from leaves(query.left, negated)
        yield from leaves(query.right, True)
    else:
        for part in query.parts:
            yield from leaves(part, negated)


def distances(query: Query) -> Iterator[Distance]:
    """Every distance that the query names."""
    if isinstance(query, Beside):
        yield from () if query.distance is None else (query.distance,)
        parts: tuple[Query, ...] = (query.left, query.right)
    elif isinstance(query, Not):
        parts = (query.part,)
    else:
        parts = query.parts if isinstance(query, All | Either) else ()
    for part in parts:
        yield from distances(part)


def changed(query: Query, change: Callable[[Condition], Condition]) -> Query:
    """The query with `change` made to each of its conditions."""
    if isinstance(query, Condition):
        return change(query)
    if isinstance(query, With):
        limits = (replace(limit, condition=change(limit.condition)) for limit in query.limits)
        return With(change(query.first), tuple(limits))
    if isinstance(query, Not):
        return Not(changed(query.part, change))
    if isinstance(query, Beside):
        return replace(query, left=changed(query.left, change), right=changed(query.right, change))
    return type(query)(tuple(changed(part, change) for part in query.parts))


def level(query: Query) -> int:
    """How tightly a query holds together: 0 `or`, 1 `and`, 2 `not`, 3 a relation, 4 a condition."""
    if isinstance(query, Either):
        return 0
    if isinstance(query, All):
        return 1
    if isinstance(query, Not):
        return 2
    return 3 if isinstance(query, Beside) else 4


def _inside(query: Query, least: int) -> str:
    return str(query) if level(query) >= least else f"({query})"


def _written(value: str) -> str:
    if _BARE.fullmatch(value):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
