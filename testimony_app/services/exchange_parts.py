"""The documents in a package: records, the sender's log, the header, and slots; written here and read with distrust."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from testimony_app.domain import canonical
from testimony_app.domain.canonical import NotCanonical
from testimony_app.domain.merging import Known
from testimony_app.errors import AppError
from testimony_app.exchange.package import PackageEntry, document
from testimony_app.store import code_versions
from testimony_app.store import packages as ledger
from testimony_app.store.numbers import Numbered, read_numbers
from testimony_app.store.numbers import to_json as numbered_json
from testimony_app.store.record_tables import LogEntryRead
from testimony_app.store.session import Store
from testimony_app.store.sync import Record
from testimony_app.store.sync_reading import read_records, to_json

RECORDS, LOG = "testimony/v1/package-records", "testimony/v1/package-log"
NUMBERS = "testimony/v1/package-numbers"
_AT_ONCE = 16 << 20
"""Bytes of records in one document, well below what a package's document may hold."""


@dataclass(frozen=True)
class Parts:
    """What the documents of a package say. log_id: of the sender's log, whose entries are not yet verified.

    numbers: of names, only where names go along; a package of a program that did not send them has none.
    """

    records: tuple[Record, ...]
    log_id: str
    log: tuple[LogEntryRead, ...]
    header: bytes
    slots: tuple[bytes, ...]
    numbers: tuple[Numbered, ...] = ()


def packed(
    records: Sequence[Record],
    numbers: Sequence[Numbered],
    log_id: str,
    log: Sequence[LogEntryRead],
    header: bytes,
    slots: Sequence[bytes],
) -> list[PackageEntry]:
    """The documents as entries of a package."""
    made = [_named(".hdr", header), *(_named(".slt", each) for each in slots)]
    made.append(_json({"entries": [_log_json(entry) for entry in log], "log": log_id, "type": LOG}))
    made += [_json({"records": portion, "type": RECORDS}) for portion in _portions(records)]
    if numbers:
        made.append(_json({"numbers": [numbered_json(row) for row in numbers], "type": NUMBERS}))
    return made


def unpacked(documents: Mapping[str, bytes]) -> Parts:
    """What the documents say, every field of it checked. Raises AppError `package.unfit`, `package.newer`."""
    records: list[Any] = []
    numbers: list[Any] = []
    logs: list[tuple[str, tuple[LogEntryRead, ...]]] = []
    for name, content in documents.items():
        if not name.endswith(".json"):
            continue
        try:
            value = canonical.load(content)
            kind = value["type"]
            if kind == RECORDS:
                records += value["records"]
            elif kind == NUMBERS:
                numbers += value["numbers"]
            elif kind == LOG:
                logs.append((str(value["log"]), tuple(map(_log_entry, value["entries"]))))
            else:
                raise AppError("package.newer")
        except (NotCanonical, KeyError, TypeError, ValueError, ValidationError):
            raise AppError("package.unfit", kind="document") from None
    headers = [content for name, content in documents.items() if name.endswith(".hdr")]
    if len(headers) != 1 or len(logs) != 1:
        raise AppError("package.unfit", kind="document")
    slots = tuple(content for name, content in documents.items() if name.endswith(".slt"))
    return Parts(tuple(read_records(records)), *logs[0], headers[0], slots, tuple(read_numbers(numbers)))


def without_history(store: Store, found: Sequence[Record]) -> list[Record]:
    """The records without hashes of former states, where a name may have stood, and without words that stay for good.

    They are for people who may not read names.
    """
    harmless = ledger.harmless_states(store)
    made = []
    for record in found:
        allowed = harmless.get((record.kind, record.id), set())
        seen = frozenset(each for each in record.known.seen if str(each) in allowed) | {record.state}
        fields = record.fields
        if record.kind == "code_version" and fields is not None:
            fields = code_versions.without_words(fields)
        if record.kind == "certainty_decision" and fields is not None:
            fields = {**fields, "reasons": ""}
        made.append(Record(record.kind, record.id, fields, Known(record.state, seen)))
    return made


def _portions(records: Sequence[Record]) -> Iterator[list[dict[str, Any]]]:
    portion: list[dict[str, Any]] = []
    size = 0
    for record in records:
        value = to_json(record)
        length = len(canonical.dump(value))
        if portion and size + length > _AT_ONCE:
            yield portion
            portion, size = [], 0
        portion.append(value)
        size += length
    if portion:
        yield portion


def _json(value: dict[str, Any]) -> PackageEntry:
    return _named(".json", canonical.dump(value))


def _named(ending: str, content: bytes) -> PackageEntry:
    return document(str(uuid.uuid4()) + ending, content)


def _log_json(entry: LogEntryRead) -> dict[str, Any]:
    values = entry.model_dump()
    return {**values, "signature": canonical.b64(entry.signature), "utc": entry.utc.isoformat(timespec="microseconds")}


def _log_entry(untrusted: Any) -> LogEntryRead:
    if set(untrusted) != set(LogEntryRead.model_fields):
        raise ValueError("not a log entry")
    return LogEntryRead.model_validate({**untrusted, "signature": canonical.unb64(untrusted["signature"], 64)})
