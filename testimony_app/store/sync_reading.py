"""Records that came from elsewhere: every field is checked before anything here is touched."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from testimony_app.domain.merging import GONE, Known, parsed
from testimony_app.domain.uncertain_dates import Precision, UncertainDate
from testimony_app.errors import AppError
from testimony_app.store.sync import Fields, Record
from testimony_app.store.sync_kinds import KINDS, MARK, MARK_FIELDS, REMOVABLE, fields_of, state_hash, values_of

_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_HASH = re.compile(r"[0-9a-f]{64}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00")
_DATED = {
    "interview": (("held_on", "precision"),),
    "incident": (("happened_on", "precision"), ("ended_on", "ended_precision")),
}
_OPTIONAL = ("ended_on",)
_PASSAGE = {"coding_id": str, "interview_id": str, "text_sha256": str, "decisions": list}


def to_json(record: Record) -> dict[str, Any]:
    """The record as it is written."""
    return {
        "fields": None if record.fields is None else _spoken(record.kind, record.fields),
        "id": record.id,
        "kind": record.kind,
        "seen": [str(state) for state in sorted(record.known.seen - {record.state})],
        "state": str(record.state),
    }


def _spoken(name: str, fields: Fields) -> Fields:
    """The fields without those that an older version does not know and that say nothing, so that it can read them."""
    later = {} if name == MARK else KINDS[name].later
    return {key: value for key, value in fields.items() if key not in later or value != later[key]}


def read_records(untrusted: Iterable[Any]) -> list[Record]:
    """The records, once each was found whole and right.

    Raises AppError `package.unfit` with the kind, never with a value; `package.newer` for kinds and fields that this
    version does not know.
    """
    records = [_record(each) for each in untrusted]
    if len({(record.kind, record.id) for record in records}) != len(records):
        raise AppError("package.unfit", kind="double")
    return records


def _record(untrusted: Any) -> Record:
    if not isinstance(untrusted, dict) or set(untrusted) != {"fields", "id", "kind", "seen", "state"}:
        raise AppError("package.unfit", kind="record")
    name, object_id = untrusted["kind"], untrusted["id"]
    if name not in KINDS and name != MARK:
        raise AppError("package.newer")
    if not isinstance(object_id, str) or not _ID.fullmatch(object_id):
        raise AppError("package.unfit", kind=name)
    known = _known(name, untrusted["state"], untrusted["seen"])
    fields = _fields(name, object_id, untrusted["fields"])
    assert known.state is not None
    if known.state.sha256 != (GONE if fields is None else state_hash(name, fields)):
        raise AppError("package.unfit", kind=name)
    return Record(name, object_id, fields, known)


def _known(name: str, untrusted_state: Any, untrusted_seen: Any) -> Known:
    try:
        state = parsed(_text(untrusted_state))
        seen = frozenset(parsed(_text(each)) for each in untrusted_seen)
    except (TypeError, ValueError):
        raise AppError("package.unfit", kind=name) from None
    if any(each.count >= state.count for each in seen):
        raise AppError("package.unfit", kind=name)
    return Known(state, seen | {state})


def _fields(name: str, object_id: str, untrusted: Any) -> Fields | None:
    if untrusted is None:
        if name not in REMOVABLE and name != MARK:
            raise AppError("package.unfit", kind=name)
        return None
    if not isinstance(untrusted, dict):
        raise AppError("package.unfit", kind=name)
    wanted = MARK_FIELDS if name == MARK else KINDS[name].fields
    given: Fields = untrusted if name == MARK else {**KINDS[name].later, **untrusted}
    if set(given) != wanted:
        raise AppError("package.newer" if set(given) > wanted else "package.unfit", kind=name)
    fits = _mark_fits(object_id, given) if name == MARK else _row_fits(name, object_id, given)
    if not fits:
        raise AppError("package.unfit", kind=name)
    return given


def _row_fits(name: str, object_id: str, untrusted: Mapping[str, Any]) -> bool:
    kind = KINDS[name]
    try:
        values = values_of(kind, untrusted)
        for day, precision in _DATED.get(name, ()) if untrusted.get("erased_at") is None else ():
            if untrusted[day] or day not in _OPTIONAL:
                UncertainDate(untrusted[day], Precision(untrusted[precision]))
    except (ValidationError, ValueError, TypeError, AppError):
        return False
    # What reads as the same value but is spelled otherwise would have another hash in the next copy.
    same = fields_of(kind, values) == {key: untrusted[key] for key in kind.columns}
    return same and untrusted[kind.key] == object_id and _ids_fit(untrusted) and _virtual_fits(name, untrusted)


def _ids_fit(untrusted: Mapping[str, Any]) -> bool:
    ids = [value for key, value in untrusted.items() if key == "id" or key.endswith("_id")]
    return all(value is None or value == "" or (isinstance(value, str) and _ID.fullmatch(value)) for value in ids)


def _virtual_fits(name: str, untrusted: Mapping[str, Any]) -> bool:
    if name == "coding":
        return type(untrusted["repeat"]) is int and untrusted["repeat"] >= 0
    if name == "release":
        return isinstance(untrusted["passages_left"], list) and all(map(_passage_fits, untrusted["passages_left"]))
    return True


def _passage_fits(untrusted: Any) -> bool:
    if not isinstance(untrusted, dict) or set(untrusted) != set(_PASSAGE):
        return False
    if not all(isinstance(untrusted[key], kind) for key, kind in _PASSAGE.items()):
        return False
    return all(isinstance(each, str) for each in untrusted["decisions"])


def _mark_fits(object_id: str, untrusted: Mapping[str, Any]) -> bool:
    texts = {key: _matches(pattern, untrusted[key]) for key, pattern in _MARK_PATTERNS.items()}
    return untrusted["segment_id"] == object_id and all(texts.values()) and isinstance(untrusted["verified_by"], str)


_MARK_PATTERNS = {"segment_id": _ID, "text_sha256": _HASH, "verified_at": _MOMENT}


def _matches(pattern: re.Pattern[str], untrusted: Any) -> bool:
    return isinstance(untrusted, str) and pattern.fullmatch(untrusted) is not None


def _text(untrusted: Any) -> str:
    if not isinstance(untrusted, str):
        raise TypeError("a state is text")
    return untrusted
