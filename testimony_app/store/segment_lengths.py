"""How long the segments of transcripts are and when they are said, without their words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimony_app.store.session import Store

_LENGTHS = """
SELECT transcript_id, json_group_array(id), json_group_array(length), json_group_array(start_ms),
       json_group_array(end_ms)
FROM (
    SELECT transcript_id, id, iif(instr(text, char(0)), -1, length(text)) AS length, start_ms, end_ms
    FROM segment WHERE transcript_id IN (SELECT value FROM json_each(?)) ORDER BY transcript_id, position)
GROUP BY transcript_id
"""
_WORDS = "SELECT text FROM segment WHERE id = ?"


@dataclass(frozen=True, slots=True)
class Lengths:
    """The segments of a transcript in the order in which they are spoken, each at the same place of every list.

    lengths: in code points. starts, ends: milliseconds in the recording, None without times.
    """

    ids: Sequence[str] = ()
    lengths: Sequence[int] = ()
    starts: Sequence[int | None] = ()
    ends: Sequence[int | None] = ()


def lengths(store: Store, transcript_ids: Sequence[str]) -> Iterator[tuple[str, Lengths]]:
    """The segments of these transcripts, by transcript; one without any is left out."""
    connection = store.content.connection()
    for row in connection.exec_driver_sql(_LENGTHS, (json.dumps(list(transcript_ids)),)).fetchall():
        held = Lengths(*map(json.loads, row[1:]))
        if -1 in held.lengths:  # The database counts no further than to a NUL.
            counted = list(held.lengths)
            for number, length in enumerate(counted):
                if length == -1:
                    counted[number] = len(connection.exec_driver_sql(_WORDS, (held.ids[number],)).scalar_one())
            held = Lengths(held.ids, counted, held.starts, held.ends)
        yield row[0], held
