"""How many characters are said between two segments of a transcript, as far as that has to be known."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import NamedTuple

from testimony_app.store.session import Store

_WALK = """
WITH RECURSIVE
asked AS (SELECT key AS number, value ->> 0 AS transcript, value ->> 1 AS first, value ->> 2 AS last FROM json_each(?)),
walk(number, transcript, at, last, said) AS (
    SELECT number, transcript, first, last, 0 FROM asked
    UNION ALL
    SELECT walk.number, walk.transcript, s.position, walk.last,
           walk.said + iif(instr(s.text, char(0)), NULL, length(s.text))
    FROM walk JOIN segment s ON s.transcript_id = walk.transcript AND s.position = (
        SELECT min(position) FROM segment WHERE transcript_id = walk.transcript AND position > walk.at)
    WHERE walk.said <= ? AND s.position < walk.last
)
SELECT iif(count(said) = count(*), max(said), NULL) FROM walk GROUP BY number ORDER BY number
"""


class Gap(NamedTuple):
    """What lies behind one segment of a transcript and before a later one, each given by its position."""

    transcript_id: str
    first: int
    last: int


def between(store: Store, gaps: Sequence[Gap], most: int) -> list[int | None]:
    """How many characters are said in each gap; `most` + 1 for more than `most`, so that no more is read than that.

    None where the database cannot count them, because one of them is NUL.
    """
    if not gaps:
        return []
    rows = store.content.connection().exec_driver_sql(_WALK, (json.dumps(gaps), most)).scalars()
    return [None if said is None else min(int(said), most + 1) for said in rows]
