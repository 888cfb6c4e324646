"""What was found, shown within the words around it."""

from __future__ import annotations

from collections.abc import Sequence

FIRST, LAST = "\u2068", "\u2069"
"""Stand around each place that was found; marks of direction, which part Arabic from Latin where they are shown."""

Span = tuple[int, int]


def spans_of(marked: str) -> list[Span]:
    """The places between `FIRST` and `LAST`, counted without those two."""
    before, *pieces = marked.split(FIRST)
    found, at = list[Span](), len(before)
    for piece in pieces:
        inside, _, behind = piece.partition(LAST)
        found.append((at, at + len(inside)))
        at += len(inside) + len(behind)
    return found


def around(text: str, spans: Sequence[Span], before: int = 40, length: int = 200) -> str:
    """The first place that was found and what stands around it, each place marked; cut between words.

    spans: places in code points, in order. before, length: in code points, about.
    """
    first = spans[0][0] if spans else 0
    start = 0 if first <= before else _after_a_gap(text, first - before, first)
    end = len(text) if start + length >= len(text) else _before_a_gap(text, start + length, spans[0][1] if spans else 0)
    bare = _as_it_is if FIRST not in text and LAST not in text else _bare
    shown, at = ["…" if start else ""], start
    for low, high in spans:
        if low < at or high > end:
            continue
        shown += [bare(text[at:low]), FIRST, bare(text[low:high]), LAST]
        at = high
    shown += [bare(text[at:end]), "…" if end < len(text) else ""]
    return "".join(shown)


def _as_it_is(text: str) -> str:
    return text


def _bare(text: str) -> str:
    return text.replace(FIRST, "").replace(LAST, "")


def _after_a_gap(text: str, at: int, most: int) -> int:
    """The beginning of a word at `at` or behind it, before `most`; `at` itself if no word begins there."""
    return next((place + 1 for place in range(at, most) if text[place].isspace()), at)


def _before_a_gap(text: str, at: int, least: int) -> int:
    """The end of a word at `at` or before it, behind `least`; `at` itself if no word ends there."""
    return next((place for place in range(at, least, -1) if text[place].isspace()), max(at, least))
