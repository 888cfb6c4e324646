"""The outlines of land and countries that a map is painted from, in one small file that comes with the app.

The file (`resources/map/world.outlines`, made by `tools/outline_map.py`) is `MAGIC` and a zlib stream of whole numbers,
each in seven-bit groups, lowest first. It holds units per degree; the number of lines; for each its kind, the number of
its points and the steps from point to point, east and north, the first from where the line before ended; the number of
rings; for each the number of its lines and which they are. Steps and lines are folded so that small negative numbers
stay short: 0, -1, 1, -2 are 0, 1, 2, 3. A line `~n` is line n backwards.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib.resources import files

from testimony_app.errors import AppError

MAGIC = b"TOUTLN1\n"
FULL_TURN = 360.0

Point = tuple[float, float]
"""Longitude and latitude in degrees, WGS 84."""


class Kind(IntEnum):
    """What a line parts."""

    COAST = 0
    BORDER = 1


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is shared by the rings on both of its sides. points: longitude and latitude in units."""

    kind: Kind
    points: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Outlines:
    """Lines, and rings of lines with land on one side of them: inside an odd number of rings is land."""

    per_degree: int
    lines: tuple[Line, ...]
    rings: tuple[tuple[int, ...], ...]

    def line(self, number: int) -> list[Point]:
        """The points of a line; a line that crosses 180° goes on beyond it. `~n` is line n backwards."""
        held = self.lines[number if number >= 0 else ~number].points
        points = [(east / self.per_degree, north / self.per_degree) for east, north in held]
        return _unrolled(points if number >= 0 else points[::-1])

    def ring(self, number: int) -> list[Point]:
        """The points around land, the first one once more at the end; a ring around a pole goes by the pole."""
        points: list[Point] = []
        for each in self.rings[number]:
            points += self.line(each)[1 if points else 0 :]
        points = _unrolled(points)
        (first, _), (last, north) = points[0], points[-1]
        if abs(last - first) > FULL_TURN / 2:
            pole = 90.0 if north > 0 else -90.0
            points += [(last, pole), (first, pole), points[0]]
        return points


def encode(outlines: Outlines) -> bytes:
    """The file's bytes."""
    numbers = [outlines.per_degree, len(outlines.lines)]
    east = north = 0
    for line in outlines.lines:
        numbers += [line.kind, len(line.points)]
        for to_east, to_north in line.points:
            numbers += [_folded(to_east - east), _folded(to_north - north)]
            east, north = to_east, to_north
    numbers.append(len(outlines.rings))
    for ring in outlines.rings:
        numbers += [len(ring), *map(_folded, ring)]
    return MAGIC + zlib.compress(b"".join(map(_grouped, numbers)), 9)


def decode(content: bytes) -> Outlines:
    """What the file says. Raises AppError `map.unreadable`."""
    if not content.startswith(MAGIC):
        raise AppError("map.unreadable")
    try:
        numbers = iter(_numbers(zlib.decompress(content[len(MAGIC) :])))
        per_degree = next(numbers)
        lines = _lines(numbers)
        rings = tuple(tuple(_unfolded(next(numbers)) for _ in range(next(numbers))) for _ in range(next(numbers)))
    except (zlib.error, StopIteration, RuntimeError, ValueError):
        raise AppError("map.unreadable") from None
    known = range(-len(lines), len(lines))
    if not per_degree or any(each not in known for ring in rings for each in ring):
        raise AppError("map.unreadable")
    return Outlines(per_degree, lines, rings)


@cache
def world() -> Outlines:
    """The outlines that come with the app. Raises AppError `map.unreadable`."""
    return decode((files("resources") / "map" / "world.outlines").read_bytes())


def _lines(numbers: Iterator[int]) -> tuple[Line, ...]:
    lines, east, north = [], 0, 0
    for _ in range(next(numbers)):
        kind, points = Kind(next(numbers)), []
        for _ in range(next(numbers)):
            east += _unfolded(next(numbers))
            north += _unfolded(next(numbers))
            points.append((east, north))
        lines.append(Line(kind, tuple(points)))
    return tuple(lines)


def _unrolled(points: list[Point]) -> list[Point]:
    """The points without the jump from one edge of the map to the other."""
    unrolled, turns, before = [], 0.0, points[0][0] if points else 0.0
    for east, north in points:
        if abs(east - before) > FULL_TURN / 2:
            turns += FULL_TURN if before > east else -FULL_TURN
        before = east
        unrolled.append((east + turns, north))
    return unrolled


def _folded(number: int) -> int:
    return number << 1 if number >= 0 else (~number << 1) | 1


def _unfolded(number: int) -> int:
    return ~(number >> 1) if number & 1 else number >> 1


def _grouped(number: int) -> bytes:
    groups = bytearray()
    while number > 0x7F:
        groups.append(0x80 | number & 0x7F)
        number >>= 7
    groups.append(number)
    return bytes(groups)


def _numbers(content: bytes) -> list[int]:
    numbers, number, shift = [], 0, 0
    for group in content:
        if group < 0x80:
            numbers.append(number | group << shift)
            number = shift = 0
        else:
            number |= (group & 0x7F) << shift
            shift += 7
    return numbers
