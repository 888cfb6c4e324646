"""The code book as a tree: its order, and where codes come to stand when they are moved."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from testimony_app.errors import AppError

STEP = 64
"""Between the positions of neighbours that are numbered anew, so that others find room between them later."""
Way = Literal["up", "down", "in", "out"]
Children = Mapping[str | None, Sequence[str]]
"""The ids below each code, in order; below None those at the top."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one code stands: the id of the code above, None at the top, and its number among its siblings."""

    parent: str | None
    position: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the tree. before: the id of the sibling that comes next, None for the end."""

    parent: str | None
    before: str | None = None


@dataclass(frozen=True)
class Tree:
    """The standings of all codes by id, in the order of position and name."""

    standings: Mapping[str, Standing]
    children: Children = field(init=False)

    def __post_init__(self) -> None:
        below: dict[str | None, list[str]] = {}
        for code_id, standing in self.standings.items():
            below.setdefault(standing.parent, []).append(code_id)
        object.__setattr__(self, "children", below)

    def below(self, parent: str | None) -> Sequence[str]:
        """The codes directly below one, in order."""
        return self.children.get(parent, ())

    def walk(self, parent: str | None = None) -> Iterator[str]:
        """Every code below one, each before those below it, in order."""
        waiting = list(reversed(self.below(parent)))
        while waiting:
            code_id = waiting.pop()
            yield code_id
            waiting += reversed(self.below(code_id))

    def ancestors(self, code_id: str) -> Iterator[str]:
        """The codes above one, nearest first. Raises AppError `code.missing`."""
        parent = self._standing(code_id).parent
        while parent is not None:
            yield parent
            parent = self._standing(parent).parent

    def tops(self, chosen: Collection[str]) -> list[str]:
        """Those of the chosen codes that stand below no other chosen one, in the order of the tree: what is moved.

        Raises AppError `code.missing`.
        """
        wanted = set(chosen)
        found = {code_id for code_id in wanted if wanted.isdisjoint(self.ancestors(code_id))}
        return [code_id for code_id in self.walk() if code_id in found]

    def moved(self, chosen: Collection[str], spot: Spot) -> dict[str, Standing]:
        """The new standings of the codes that get one when the chosen ones, with all below them, go to `spot`.

        Raises AppError `code.missing`, `code.own_ancestor`.
        """
        moving = self.tops(chosen)
        if spot.parent is not None and {spot.parent, *self.ancestors(spot.parent)} & set(moving):
            raise AppError("code.own_ancestor")
        rest = [code_id for code_id in self.below(spot.parent) if code_id not in moving]
        at = rest.index(spot.before) if spot.before in rest else self._end(rest, spot, moving)
        places = self._numbers(rest, at, moving)
        wanted = {code_id: Standing(spot.parent, number) for code_id, number in places.items()}
        if [*rest[:at], *moving, *rest[at:]] == list(self.below(spot.parent)):
            return {}
        return {code_id: each for code_id, each in wanted.items() if each != self.standings[code_id]}

    def stepped(self, chosen: Collection[str], way: Way) -> Spot | None:
        """Where the chosen codes go when moved by one key; None where there is nowhere to go.

        up, down: past one sibling. in: below the sibling before. out: behind the code above.
        Raises AppError `code.missing`.
        """
        moving = self.tops(chosen)
        if not moving:
            return None
        first = moving[0] if way != "down" else moving[-1]
        parent = self.standings[first].parent
        siblings = list(self.below(parent))
        at = siblings.index(first)
        if way == "out":
            return None if parent is None else self._behind(parent)
        others = [each for each in (siblings[:at] if way != "down" else siblings[at + 1 :]) if each not in moving]
        if not others:
            return None
        if way == "in":
            return Spot(others[-1])
        return Spot(parent, others[-1]) if way == "up" else self._behind(others[0])

    def _behind(self, code_id: str) -> Spot:
        parent = self.standings[code_id].parent
        siblings = list(self.below(parent))
        return Spot(parent, next(iter(siblings[siblings.index(code_id) + 1 :]), None))

    def _end(self, rest: Sequence[str], spot: Spot, moving: Sequence[str]) -> int:
        """Where to put them if what should come next is among what is moved, or if there is no next one."""
        siblings = list(self.below(spot.parent))
        if spot.before not in moving or spot.before not in siblings:
            return len(rest)
        later = siblings[siblings.index(spot.before) :]
        return next((rest.index(each) for each in later if each in rest), len(rest))

    def _numbers(self, rest: Sequence[str], at: int, moving: Sequence[str]) -> dict[str, int]:
        """Numbers for what is moved if there is room between its neighbours, otherwise for all of them."""
        low = self.standings[rest[at - 1]].position if at else None
        high = self.standings[rest[at]].position if at < len(rest) else None
        count = len(moving)
        if high is None:
            return {each: (low or 0) + STEP * number for number, each in enumerate(moving, start=low is not None)}
        if low is None:
            return {each: high - STEP * (count - number) for number, each in enumerate(moving)}
        if high - low > count:
            return {each: low + (high - low) * number // (count + 1) for number, each in enumerate(moving, start=1)}
        return {each: STEP * number for number, each in enumerate([*rest[:at], *moving, *rest[at:]])}

    def _standing(self, code_id: str) -> Standing:
        if code_id not in self.standings:
            raise AppError("code.missing")
        return self.standings[code_id]
