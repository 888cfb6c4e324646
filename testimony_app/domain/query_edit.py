"""Putting a query together by hand: its pieces in the order in which they are read, and what can be done with each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from testimony_app.domain.queries import (
    NEAR,
    All,
    Beside,
    Condition,
    Distance,
    Either,
    Limit,
    Not,
    Query,
    Relation,
    With,
    all_of,
    any_of,
    level,
)

Path = tuple[int, ...]
"""Which part of which part: numbers of children from the whole query down."""


class Kind(StrEnum):
    """What a piece is: a condition, a word that joins, a relation, a negation, a bracket."""

    CONDITION = "condition"
    LIMIT = "limit"
    JOINER = "joiner"
    RELATION = "relation"
    NOT = "not"
    WITH = "with"
    OPEN = "("
    CLOSE = ")"


class Join(StrEnum):
    """How a condition is added to what is there."""

    AND = "and"
    OR = "or"
    AND_NOT = "and not"
    WITH = "with"
    NEAR = "near"
    OVERLAPS = "overlaps"
    WITHIN = "within"
    CONTAINS = "contains"
    FOLLOWED = "followed by"
    PRECEDED = "preceded by"


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of the query. path: of the part that it belongs to. limit: which limit of a `With` it is, from 0.

    distance: that of a relation, None without one.
    """

    kind: Kind
    text: str
    path: Path
    condition: Condition | None = None
    limit: int | None = None
    distance: Distance | None = None


def pieces(query: Query, path: Path = (), least: int = 0) -> Iterator[Piece]:
    """The pieces from the start to the end. least: how tightly the part must hold together to need no brackets."""
    bracketed = level(query) < least
    if bracketed:
        yield Piece(Kind.OPEN, "(", path)
    yield from _pieces(query, path)
    if bracketed:
        yield Piece(Kind.CLOSE, ")", path)


def _pieces(query: Query, path: Path) -> Iterator[Piece]:
    if isinstance(query, Condition):
        yield Piece(Kind.CONDITION, str(query), path, query)
    elif isinstance(query, With):
        yield Piece(Kind.CONDITION, str(query.first), path, query.first)
        for number, limit in enumerate(query.limits):
            yield Piece(Kind.WITH, "with not" if limit.negated else "with", path, limit=number)
            yield Piece(Kind.LIMIT, str(limit.condition), path, limit.condition, number)
    elif isinstance(query, Not):
        yield Piece(Kind.NOT, "not", path)
        yield from pieces(query.part, (*path, 0), 2)
    elif isinstance(query, Beside):
        yield from pieces(query.left, (*path, 0), 3)
        yield Piece(Kind.RELATION, relation_text(query), path, distance=query.distance)
        yield from pieces(query.right, (*path, 1), 4)
    else:
        word, least = ("and", 2) if isinstance(query, All) else ("or", 1)
        for number, part in enumerate(query.parts):
            if number:
                yield Piece(Kind.JOINER, word, path)
            yield from pieces(part, (*path, number), least)


def relation_text(query: Beside) -> str:
    """The relation as it is written between its sides."""
    far = "" if query.distance is None else f"({query.distance})"
    return f"{'not ' if query.negated else ''}{query.relation.value}{far}"


def added(query: Query | None, condition: Condition, join: Join = Join.AND) -> Query:
    """The query with one condition more; the condition alone where there was none.

    `with` narrows the last condition that is about codings; it is an `and` where there is none, or if the new one is
    not about codings.
    """
    if query is None:
        return Not(condition) if join is Join.AND_NOT else condition
    if join is Join.OR:
        return any_of(query, condition)
    if join is Join.AND_NOT:
        return all_of(query, Not(condition))
    if join is Join.WITH and condition.of_coding:
        narrowed = _narrowed(query, Limit(condition))
        if narrowed is not None:
            return narrowed
    if join in (Join.AND, Join.WITH):
        return all_of(query, condition)
    relation = Relation(join.value)
    return Beside(query, relation, condition, NEAR if relation is Relation.NEAR else None)


def part_at(query: Query, path: Path) -> Query:
    """The part at a path."""
    for number in path:
        query = _children(query)[number]
    return query


def put(query: Query, path: Path, part: Query | None) -> Query | None:
    """The query with another part at a path, or without it; None where nothing is left."""
    if not path:
        return part
    number, children = path[0], _children(query)
    changed = put(children[number], path[1:], part)
    if isinstance(query, Not):
        return None if changed is None else Not(changed)
    if isinstance(query, Beside):
        if changed is None:
            return children[1 - number]
        return replace(query, left=changed) if number == 0 else replace(query, right=changed)
    kept = [changed if at == number else each for at, each in enumerate(children)]
    left = [each for each in kept if each is not None]
    return (all_of if isinstance(query, All) else any_of)(*left)


def removed(query: Query, piece: Piece) -> Query | None:
    """The query without a condition; a `not` before it goes too."""
    part = part_at(query, piece.path)
    if isinstance(part, With):
        if piece.limit is not None:
            limits = tuple(each for number, each in enumerate(part.limits) if number != piece.limit)
            return put(query, piece.path, With(part.first, limits) if limits else part.first)
        first, *others = part.limits
        if not first.negated:
            return put(query, piece.path, With(first.condition, tuple(others)) if others else first.condition)
    path = piece.path
    while path and isinstance(part_at(query, path[:-1]), Not):
        path = path[:-1]
    return put(query, path, None)


def replaced(query: Query, piece: Piece, condition: Condition) -> Query | None:
    """The query with another condition in the place of one."""
    part = part_at(query, piece.path)
    if not isinstance(part, With):
        return put(query, piece.path, condition)
    if piece.limit is None:
        return put(query, piece.path, replace(part, first=condition))
    limits = list(part.limits)
    limits[piece.limit] = replace(limits[piece.limit], condition=condition)
    return put(query, piece.path, replace(part, limits=tuple(limits)))


def narrowed(query: Query, piece: Piece, condition: Condition) -> Query | None:
    """The query with one more thing that must hold of the same codings. Both must be about codings."""
    part = part_at(query, piece.path)
    assert isinstance(part, Condition | With)
    limits = part.limits if isinstance(part, With) else ()
    first = part.first if isinstance(part, With) else part
    return put(query, piece.path, With(first, (*limits, Limit(condition))))


def turned(query: Query, piece: Piece) -> Query | None:
    """The query with the sense of one piece turned around: `and` and `or`, with or without `not`, strict or not."""
    part = part_at(query, piece.path)
    if piece.kind is Kind.JOINER and isinstance(part, All | Either):
        return put(query, piece.path, (any_of if isinstance(part, All) else all_of)(*part.parts))
    if piece.kind is Kind.RELATION and isinstance(part, Beside):
        return put(query, piece.path, replace(part, negated=not part.negated))
    if piece.kind is Kind.NOT and isinstance(part, Not):
        return put(query, piece.path, part.part)
    if piece.limit is not None and isinstance(part, With):
        limits = list(part.limits)
        limits[piece.limit] = replace(limits[piece.limit], negated=not limits[piece.limit].negated)
        return put(query, piece.path, replace(part, limits=tuple(limits)))
    above = part_at(query, piece.path[:-1]) if piece.path else None
    if isinstance(above, Not):
        return put(query, piece.path[:-1], part)
    return put(query, piece.path, Not(part))


def related(query: Query, piece: Piece, relation: Relation, distance: Distance | None) -> Query | None:
    """The query with another relation between the two sides of a piece."""
    part = part_at(query, piece.path)
    assert isinstance(part, Beside)
    if relation is Relation.NEAR and distance is None:
        distance = NEAR
    return put(query, piece.path, replace(part, relation=relation, distance=distance if relation.measured else None))


def _narrowed(query: Query, limit: Limit) -> Query | None:
    """The query with a limit on its last condition that is about codings; None where there is none."""
    if isinstance(query, Condition):
        return With(query, (limit,)) if query.of_coding else None
    if isinstance(query, With):
        return With(query.first, (*query.limits, limit))
    for number in reversed(range(len(_children(query)))):
        changed = _narrowed(_children(query)[number], limit)
        if changed is not None:
            return put(query, (number,), changed)
    return None


def _children(query: Query) -> tuple[Query, ...]:
    if isinstance(query, All | Either):
        return query.parts
    if isinstance(query, Beside):
        return query.left, query.right
    return (query.part,) if isinstance(query, Not) else ()
