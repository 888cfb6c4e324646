"""Make `resources/map/world.outlines` from Natural Earth's countries at 1:50 million, as TopoJSON.

Usage: python tools/outline_map.py countries-50m.json

The file comes from the npm package world-atlas 2.0.2 (`npm pack world-atlas@2.0.2`). Lines between two countries become
borders, all others coasts. Names are left out: nobody looks a place up here.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from testimony_app.domain.outlines import Kind, Line, Outlines, encode

PER_DEGREE = 100
"""About 1.1 kilometres north and south, finer than the lines themselves."""
POLE = -86.0
"""A ring wholly south of this is the edge of the sheet at the South Pole, which no map shows."""
OUT = Path(__file__).resolve().parents[1] / "resources" / "map" / "world.outlines"

Row = dict[str, Any]


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    made = outlines(json.loads(Path(sys.argv[1]).read_text("utf-8")))
    content = encode(made)
    OUT.write_bytes(content)
    points = sum(len(line.points) for line in made.lines)
    print(f"{len(made.lines)} lines of {points} points, {len(made.rings)} rings, {len(content)} bytes")


def outlines(topology: Row) -> Outlines:
    """The lines and rings of a TopoJSON topology with the objects `countries` and `land`."""
    used = Counter(
        arc if arc >= 0 else ~arc
        for country in topology["objects"]["countries"]["geometries"]
        for ring in rings(country)
        for arc in ring
    )
    lines = [
        Line(Kind.BORDER if used[number] > 1 else Kind.COAST, thinned(absolute(arc, topology["transform"])))
        for number, arc in enumerate(topology["arcs"])
    ]
    land = [ring for ring in rings(topology["objects"]["land"]) if not at_the_pole(ring, lines)]
    kept = {arc if arc >= 0 else ~arc for ring in land for arc in ring}
    kept |= {number for number, line in enumerate(lines) if line.kind is Kind.BORDER and number in used}
    places = {number: place for place, number in enumerate(sorted(kept))}
    renamed = [tuple(places[arc] if arc >= 0 else ~places[~arc] for arc in ring) for ring in land]
    return Outlines(PER_DEGREE, tuple(lines[number] for number in sorted(kept)), tuple(renamed))


def rings(geometry: Row) -> Iterator[list[int]]:
    """Every ring of a geometry, as numbers of arcs."""
    if geometry["type"] == "GeometryCollection":
        for each in geometry["geometries"]:
            yield from rings(each)
    elif geometry["type"] == "Polygon":
        yield from geometry["arcs"]
    elif geometry["type"] == "MultiPolygon":
        for polygon in geometry["arcs"]:
            yield from polygon


def absolute(arc: list[list[int]], transform: Row) -> list[tuple[int, int]]:
    """An arc's points in our units; TopoJSON has steps in units of its own."""
    (by_east, by_north), (at_east, at_north) = transform["scale"], transform["translate"]
    east = north = 0
    points = []
    for step_east, step_north in arc:
        east, north = east + step_east, north + step_north
        points.append(
            (round((east * by_east + at_east) * PER_DEGREE), round((north * by_north + at_north) * PER_DEGREE))
        )
    return points


def thinned(points: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The points without those that fell on the one before, and without those on a straight line; both ends stay."""
    kept = points[:1]
    for number, point in enumerate(points[1:-1], 1):
        before, after = kept[-1], points[number + 1]
        straight = (point[0] - before[0]) * (after[1] - before[1]) == (point[1] - before[1]) * (after[0] - before[0])
        if point != before and not straight:
            kept.append(point)
    return tuple(kept + points[-1:]) if len(points) > 1 else tuple(kept)


def at_the_pole(ring: list[int], lines: list[Line]) -> bool:
    """Whether a ring has nothing north of `POLE`."""
    return all(north < POLE * PER_DEGREE for arc in ring for _, north in lines[arc if arc >= 0 else ~arc].points)


if __name__ == "__main__":
    main()
