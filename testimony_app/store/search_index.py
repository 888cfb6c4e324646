"""The search index: every text of the content database, folded and parted into words. It never sees a name's database.

The database's own triggers take a text out of the index as soon as it changes or goes, and note that it is pending
(`r0003`). Folding is not theirs: `catch_up` adds what is pending at the end of each unit of work, before it commits.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from testimony_app.domain.folding import fold
from testimony_app.store.session import Store

BREAK = " \U0010fffd "
"""Parts the fields of one record: a word of its own to the index, so that no phrase reaches over it."""

FIELDS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "memo": ("coding", ("memo", "reason")),
    "incident": (
        "incident",
        (
            *("code", "title", "place", "neighbourhood", "sub_district", "district", "governorate", "summary"),
            *("listed_by", "legal_rule", "standard_of_proof", "perpetrators", "presences", "casualties"),
        ),
    ),
    "decision": ("certainty_decision", ("reasons",)),
    "code": ("code", ("name", "definition", "include", "exclude")),
    "interview": (
        "interview",
        ("code", "notes", "place", "dialect", "overheard_by", "people_present", "prior_interviews"),
    ),
    "witness": ("witness", ("code", "reliability_reasons", "threat", "mitigation")),
}
"""The table of each kind of record beside the segments, and which of its columns are searched, in this order."""

_SPOKEN_PARTS = {
    "presences": ("by", "on", "note"),
    "casualties": ("source",),
    "people_present": ("code",),
    "prior_interviews": ("organisation", "date"),
}
_INSERT = {
    "segment_search": "INSERT INTO segment_search(rowid, text) VALUES (?, ?)",
    "record_search": "INSERT INTO record_search(rowid, text, kind) VALUES (?, ?, ?)",
}
_DELETE = {
    "segment_search": "DELETE FROM segment_search WHERE rowid = ?",
    "record_search": "DELETE FROM record_search WHERE rowid = ?",
}
_DONE = "DELETE FROM search_pending WHERE place = ? AND number = ?"
_REBUILD = (
    "INSERT INTO segment_search(segment_search) VALUES ('rebuild')",
    "INSERT INTO record_search(record_search) VALUES ('rebuild')",
)
_SEGMENTS = """
SELECT p.number, s.text FROM search_pending p LEFT JOIN segment s ON s.number = p.number
WHERE p.place = 'segment' LIMIT ?
"""
_RECORDS = """
SELECT p.number, r.kind, r.object_id FROM search_pending p LEFT JOIN search_record r ON r.number = p.number
WHERE p.place = 'record' LIMIT ?
"""
_AT_ONCE = 4000


def catch_up(store: Store) -> None:
    """Add every text that is pending, within the unit of work that changed it."""
    store.content.flush()
    connection = store.content.connection()
    if connection.exec_driver_sql("SELECT EXISTS (SELECT 1 FROM search_pending)").scalar():
        while _add_segments(connection) or _add_records(connection):
            pass


def renew(store: Store) -> None:
    """Build the index anew: beginnings of words that are gone could stand in the inner pages of the old one."""
    catch_up(store)
    connection = store.content.connection()
    for statement in _REBUILD:
        connection.exec_driver_sql(statement)


def texts(store: Store, kind: str, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The searched fields of these records as they are written, by id, in the order of `FIELDS`."""
    return _texts(store.content.connection(), kind, ids)


def _add_segments(connection: Any) -> bool:
    pending = connection.exec_driver_sql(_SEGMENTS, (_AT_ONCE,)).fetchall()
    held = [(number, fold(text)) for number, text in pending if text is not None]
    _add(connection, "segment", "segment_search", held, [number for number, _ in pending])
    return bool(pending)


def _add_records(connection: Any) -> bool:
    pending = connection.exec_driver_sql(_RECORDS, (_AT_ONCE,)).fetchall()
    held: list[tuple[int | str, ...]] = []
    for kind in FIELDS:
        numbers = {object_id: number for number, its_kind, object_id in pending if its_kind == kind}
        for object_id, fields in _texts(connection, kind, list(numbers)).items():
            if any(fields):
                held.append((numbers[object_id], BREAK.join(map(_without_breaks, fields)), kind))
    _add(connection, "record", "record_search", held, [number for number, _, _ in pending])
    return bool(pending)


def _add(
    connection: Any, place: str, index: str, held: Sequence[tuple[int | str, ...]], numbers: Iterable[int]
) -> None:
    # A migration may have made pending what stands in the index already.
    for statement, rows in (
        (_DELETE[index], [each[:1] for each in held]),
        (_INSERT[index], held),
        (_DONE, [(place, number) for number in numbers]),
    ):
        if rows:
            connection.exec_driver_sql(statement, rows)


def _texts(connection: Any, kind: str, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    table, columns = FIELDS[kind]
    found: dict[str, tuple[str, ...]] = {}
    for start in range(0, len(ids), 500):
        some = tuple(ids[start : start + 500])
        marks = ", ".join("?" * len(some))
        query = f"SELECT id, {', '.join(columns)} FROM {table} WHERE id IN ({marks})"  # noqa: S608  Names of our own.
        for object_id, *values in connection.exec_driver_sql(query, some):
            found[object_id] = tuple(map(_said, columns, values))
    return found


def _without_breaks(text: str) -> str:
    return fold(text).replace(BREAK.strip(), " ")


def _said(column: str, value: Any) -> str:
    """A column's text; of a list what a person typed into it."""
    if column == "perpetrators":
        return " ".join(json.loads(value))
    if column in _SPOKEN_PARTS:
        parts = (str(each.get(name) or "") for each in json.loads(value) for name in _SPOKEN_PARTS[column])
        return "\n".join(part for part in parts if part)
    return value or ""
