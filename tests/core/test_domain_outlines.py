"""The file of outlines: what goes in comes out, what is damaged is refused, and the world in it is the world."""

from __future__ import annotations

import zlib
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimony_app.domain.outlines import MAGIC, Kind, Line, Outlines, Point, decode, encode, world
from testimony_app.errors import AppError
from tools.outline_map import outlines as converted

POINTS = st.lists(st.tuples(st.integers(-18_000, 18_000), st.integers(-9_000, 9_000)), min_size=2, max_size=6)
LINES = st.lists(st.builds(Line, st.sampled_from(Kind), POINTS.map(tuple)), min_size=1, max_size=5).map(tuple)


@st.composite
def any_outlines(draw: st.DrawFn) -> Outlines:
    lines = draw(LINES)
    ring = st.lists(st.integers(-len(lines), len(lines) - 1), min_size=1, max_size=4).map(tuple)
    return Outlines(draw(st.integers(1, 1000)), lines, tuple(draw(st.lists(ring, max_size=3))))


def is_land(rings: list[list[Point]], east: float, north: float) -> bool:
    """Whether a point lies inside an odd number of rings (even-odd rule)."""
    inside = False
    for ring in rings:
        for (x1, y1), (x2, y2) in pairwise(ring):
            if (y1 > north) != (y2 > north) and east < x1 + (north - y1) * (x2 - x1) / (y2 - y1):
                inside = not inside
    return inside


@given(any_outlines())
@settings(max_examples=60, deadline=None)
def test_what_goes_in_comes_out(outlines: Outlines) -> None:
    assert decode(encode(outlines)) == outlines


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"TOUTLN2\n" + zlib.compress(b"\x64\x00\x00"),
        MAGIC + b"no stream",
        MAGIC + zlib.compress(b""),
        MAGIC + zlib.compress(b"\x00\x00\x00"),
        MAGIC + zlib.compress(b"\x64\x01\x07\x00\x00"),
        MAGIC + zlib.compress(b"\x64\x01\x00\x02\x02"),
        MAGIC + zlib.compress(b"\x64\x00\x01\x01\x00"),
    ],
    ids=["empty", "other version", "no zlib", "nothing", "no unit", "unknown kind", "cut off", "unknown line"],
)
def test_damaged_outlines_are_refused(content: bytes) -> None:
    with pytest.raises(AppError) as refused:
        decode(content)
    assert refused.value.code == "map.unreadable"


def test_the_world_is_whole() -> None:
    held = world()
    rings = [held.ring(number) for number in range(len(held.rings))]
    assert all(ring[0] == pytest.approx(ring[-1]) for ring in rings)
    jumps = [abs(a[0] - b[0]) for number in range(len(held.lines)) for a, b in _steps(held.line(number))]
    assert max(jumps) < 180
    borders = sum(line.kind is Kind.BORDER for line in held.lines)
    assert borders > 300 and len(held.lines) - borders > 1_000
    # Inland, far from every coast, and mid-ocean; a pole is land, and so is what lies beyond 180 degrees.
    for east, north, land in [
        (20, 10, True), (100, 60, True), (-100, 45, True), (135, -25, True), (0, -85, True), (185, 66.5, True),
        (-30, 0, False), (-140, 30, False), (80, -30, False), (0, 88, False), (51, 42, False),
    ]:  # fmt: skip
        assert is_land(rings, east, north) is land, (east, north)


def test_the_converter_reads_a_topology() -> None:
    shared, left, right = [[10, 0], [0, 10], [0, 10]], [[10, 20], [-10, 0], [0, -20], [10, 0]], [
        [10, 20], [10, 0], [0, -20], [-10, 0],
    ]  # fmt: skip
    topology = {
        "transform": {"scale": [0.1, 0.2], "translate": [5.0, -1.0]},
        "arcs": [shared, left, right],
        "objects": {
            "countries": {
                "geometries": [
                    {"type": "Polygon", "arcs": [[0, 1]]},
                    {"type": "MultiPolygon", "arcs": [[[~0, ~2]]]},
                ]
            },
            "land": {"type": "GeometryCollection", "geometries": [{"type": "Polygon", "arcs": [[1, ~2]]}]},
        },
    }
    made = converted(topology)
    assert [line.kind for line in made.lines] == [Kind.BORDER, Kind.COAST, Kind.COAST]
    assert made.lines[0].points == ((600, -100), (600, 300)), "the point on the straight line is left out"
    assert made.rings == ((1, ~2),)
    assert made.ring(0)[0] == (6.0, 3.0)


def _steps(points: list[Point]) -> list[tuple[Point, Point]]:
    return list(pairwise(points))
