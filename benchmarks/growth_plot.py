"""Small line charts of how figures grow, as one SVG picture that needs no library to look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

WIDE, HIGH, LEFT, TOP, ACROSS = 250, 120, 46, 34, 3
GAP_X, GAP_Y = 34, 66


@dataclass(frozen=True)
class Line:
    """One chart. figures: one for each size, from 0 up."""

    name: str
    figures: Sequence[float]


def draw(sizes: Sequence[int], lines: Sequence[Line]) -> str:
    """An SVG with a chart for each line over the numbers of interviews; readable on light and on dark ground."""
    rows = -(-len(lines) // ACROSS)
    width, height = LEFT + ACROSS * (WIDE + GAP_X), TOP + rows * (HIGH + GAP_Y)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        ' font-family="sans-serif" font-size="11" fill="#222">',
        f'<rect width="{width}" height="{height}" fill="#fbfaf8"/>',
    ]
    for number, line in enumerate(lines):
        x, y = LEFT + number % ACROSS * (WIDE + GAP_X), TOP + number // ACROSS * (HIGH + GAP_Y)
        parts += _chart(x, y, sizes, line)
    return "\n".join([*parts, "</svg>", ""])


def _chart(x: int, y: int, sizes: Sequence[int], line: Line) -> list[str]:
    most, widest = max(line.figures) * 1.1 or 1, max(sizes)
    points = [
        (x + size / widest * (WIDE - 20), y + HIGH - figure / most * HIGH)
        for size, figure in zip(sizes, line.figures, strict=True)
    ]
    drawn = " ".join(f"{px:.1f},{py:.1f}" for px, py in points)
    parts = [
        f'<text x="{x}" y="{y - 10}" font-weight="600">{escape(line.name)}</text>',
        f'<path d="M{x} {y} V{y + HIGH} H{x + WIDE - 20}" fill="none" stroke="#b9b4ab"/>',
        f'<polyline points="{drawn}" fill="none" stroke="#0f6b63" stroke-width="2"/>',
    ]
    for (px, py), size, figure in zip(points, sizes, line.figures, strict=True):
        parts.append(f'<circle cx="{px:.1f}" cy="{py:.1f}" r="3" fill="#0f6b63"/>')
        parts.append(f'<text x="{px:.1f}" y="{py - 6:.1f}" text-anchor="middle">{_short(figure)}</text>')
        parts.append(f'<text x="{px:.1f}" y="{y + HIGH + 14}" text-anchor="middle" fill="#6b665e">{size:,}</text>')
    return parts


def _short(figure: float) -> str:
    return f"{figure:,.0f}" if figure >= 10 else f"{figure:.1f}"
