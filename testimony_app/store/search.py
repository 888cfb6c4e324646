"""Full-text search over segments. The index lies in the encrypted database and follows every change by triggers."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import text
from sqlmodel import SQLModel

from testimony_app.store.base import FROZEN
from testimony_app.store.session import Store


class Hit(SQLModel):
    """A segment that holds what was looked for. snippet: its words with hits between U+2068 and U+2069."""

    model_config = FROZEN  # type: ignore[assignment]
    segment_id: str
    transcript_id: str
    interview_id: str
    interview_code: str
    witness_code: str
    start_ms: int | None
    snippet: str


_QUERY = """
SELECT s.id AS segment_id, s.transcript_id, s.start_ms,
       t.interview_id, i.code AS interview_code, w.code AS witness_code,
       snippet(segment_search, 0, char(8296), char(8297), '…', 16) AS snippet
FROM segment_search
JOIN segment s ON s.number = segment_search.rowid
JOIN transcript t ON t.id = s.transcript_id
JOIN interview i ON i.id = t.interview_id
JOIN witness w ON w.id = i.witness_id
WHERE segment_search MATCH :query ORDER BY rank LIMIT :limit
"""


def segments(store: Store, words: str, limit: int) -> Sequence[Hit]:
    """Segments that hold all of `words`, the last one as a prefix; best first."""
    # SQLite ends a text at NUL, and half a surrogate pair has no UTF-8.
    clean = words.replace("\0", " ").encode("utf-8", "ignore").decode()
    parts = [part.replace('"', '""') for part in clean.split()]
    if not parts:
        return []
    query = " ".join([*(f'"{part}"' for part in parts[:-1]), f'"{parts[-1]}"*'])
    found = store.content.execute(text(_QUERY), {"query": query, "limit": limit})
    return [Hit(**row) for row in found.mappings()]
