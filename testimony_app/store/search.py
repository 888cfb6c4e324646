"""Finding words in the search index: first in transcripts, then in everything that was written about them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from testimony_app.domain.contexts import FIRST, LAST, Span, around, spans_of
from testimony_app.domain.folding import is_even, way_back
from testimony_app.domain.search_words import Search, Term
from testimony_app.store.session import Store

RANKED = 2000
"""Up to so many places are shown best first. Of more none is better than another, and ranking them would take long."""


class Hit(NamedTuple):
    """A segment that holds what was looked for.

    snippet: its words, with what was found between U+2068 and U+2069. start, end: the first such place, in code points.
    """

    segment_id: str
    transcript_id: str
    interview_id: str
    interview_code: str
    witness_code: str
    start_ms: int | None
    snippet: str
    start: int
    end: int


_COUNT = "SELECT count(*) FROM (SELECT 1 FROM {index} WHERE {index} MATCH ? LIMIT ?)"
_SEGMENTS = """
SELECT s.id, s.transcript_id, t.interview_id, i.code, w.code, s.start_ms, s.text,
       highlight(segment_search, 0, ?, ?)
FROM segment_search
JOIN segment s ON s.number = segment_search.rowid
JOIN transcript t ON t.id = s.transcript_id
JOIN interview i ON i.id = t.interview_id
JOIN witness w ON w.id = i.witness_id
WHERE segment_search MATCH ? ORDER BY {order} LIMIT ?
"""


def expression(search: Search) -> str:
    """The search as FTS5 takes it, "" if it can find nothing. Every word is quoted, so that none is an operator."""
    if not search.wanted:
        return ""
    wanted = " AND ".join(_any_of(group) for group in search.wanted)
    return f"({wanted}) NOT {_any_of(search.unwanted)}" if search.unwanted else wanted


def count(store: Store, index: str, query: str) -> int:
    """How many places there are; `RANKED` + 1 for more than `RANKED`."""
    found = store.content.connection().exec_driver_sql(_COUNT.format(index=index), (query, RANKED + 1)).scalar()
    return int(found or 0)


def order(index: str, held: int) -> str:
    """How `held` places are ordered: best first, or in the order in which they came into the case."""
    return "rank" if held <= RANKED else f"{index}.rowid"


def segments(store: Store, query: str, held: int, limit: int) -> Sequence[Hit]:
    """Segments that fit the expression. held: how many there are."""
    statement = _SEGMENTS.format(order=order("segment_search", held))
    rows = store.content.connection().exec_driver_sql(statement, (FIRST, LAST, query, limit)).fetchall()
    return [_hit(*row) for row in rows]


def places(text: str, marked: str) -> list[Span]:
    """Where in `text` the places lie that the index marked in the folded text."""
    spans = spans_of(marked)
    # What stands behind the character after the last place moves none of them.
    if not spans or is_even(text[: spans[-1][1] + 1]):
        return spans
    back = way_back(text)
    return [back.span(*span) for span in spans]


def _hit(
    segment_id: str,
    transcript_id: str,
    interview_id: str,
    interview_code: str,
    witness_code: str,
    start_ms: int | None,
    text: Any,
    marked: str,
) -> Hit:
    spans = places(text, marked)
    start, end = spans[0] if spans else (0, 0)
    snippet = around(text, spans)
    return Hit(segment_id, transcript_id, interview_id, interview_code, witness_code, start_ms, snippet, start, end)


def _any_of(terms: Sequence[Term]) -> str:
    forms = [
        f'"{form.replace(chr(34), chr(34) * 2)}"{"*" if term.begun else ""}' for term in terms for form in term.forms()
    ]
    return f"({' OR '.join(forms)})" if len(forms) > 1 else forms[0]
