"""The steps of which acts on codings are made: put one, remove one, change its fields.

A step that takes something back is refused where the coding, or the words below it, are no longer what it left behind.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.services.operations import Operation, Step, Values, expect, operation
from testimony_app.services.passages import located, passage_of, quote_hash
from testimony_app.store import codebook, codings
from testimony_app.store.coding_tables import CodingRead
from testimony_app.store.session import Store

PLACE = frozenset({"start_segment_id", "start_offset", "end_segment_id", "end_offset", "orphaned", "review"})
"""The fields that follow the text, so that a correction of it is no change of the coding."""


def putting(case: Case, coding: CodingRead, label: str = "coding.added") -> Operation:
    """An act that puts a coding there."""
    return operation(case, Step(label, put_coding, {"coding": _plain(coding)}), touched={coding.id})


def removing(case: Case, coding_id: str) -> Operation:
    """An act that removes a coding; taken back, the same one is there again."""
    return operation(case, Step("coding.removed", remove_coding, {"id": coding_id}), touched={coding_id})


def changing(case: Case, coding_id: str, label: str, **changes: Any) -> Operation:
    """An act that gives a coding other values in some fields."""
    values = {"id": coding_id, "label": label, "changes": changes}
    return operation(case, Step(label, change_coding, values), touched={coding_id})


def coding_put(operation: Operation) -> CodingRead:
    """The coding that an act puts there. Raises StopIteration if it puts none."""
    return CodingRead.model_validate(next(each.values["coding"] for each in operation.steps if "coding" in each.values))


def put_coding(store: Store, case: Case, values: Values) -> Step:  # noqa: ARG001  Every step takes both.
    """Put a coding. words: the hash of what must stand at its place, absent where that was just looked at.

    Raises AppError `code.missing`, `incident.missing`, `undo.changed_since`.
    """
    coding = CodingRead.model_validate(values["coding"])
    if codings.exists(store, coding.id):
        raise AppError("undo.changed_since")
    if coding.code_id is not None:
        codebook.code(store, coding.code_id)
    if coding.incident_id is not None:
        codebook.incident(store, coding.incident_id)
    if "words" in values and values["words"] != _words(store, coding):
        raise AppError("undo.changed_since")
    codings.put(store, coding)
    store.concerns(coding.id, coding)
    held = {key: value for key, value in _plain(coding).items() if key not in PLACE}
    return Step("coding.removed", remove_coding, {"id": coding.id, "expect": held})


def remove_coding(store: Store, case: Case, values: Values) -> Step:
    """Remove a coding. Raises AppError `coding.missing`, `undo.changed_since`."""
    former = codings.coding(store, values["id"])
    expect(_plain(former), values.get("expect"))
    words = _words(store, former)
    codings.remove(store, former.id, case.now(), case.user)
    store.concerns(former.id)
    return Step("coding.restored", put_coding, {"coding": _plain(former), "words": words})


def change_coding(store: Store, case: Case, values: Values) -> Step:  # noqa: ARG001  Every step takes both.
    """Change fields. words: as for `put_coding`, where the place is among them. Raises AppError as that does."""
    former = codings.coding(store, values["id"])
    changes, before = values["changes"], _plain(former)
    expect(before, values.get("expect"))
    words = _words(store, former)
    now = codings.change(store, former.id, **changes)
    if "words" in values and values["words"] != _words(store, now):
        raise AppError("undo.changed_since")
    store.concerns(former.id, dict(changes))
    back: dict[str, Any] = {
        "id": former.id,
        "label": values["label"],
        "transcript_id": former.transcript_id,
        "changes": _only(before, changes),
        "expect": _only(_plain(now), changes),
    }
    if PLACE & changes.keys():
        back["words"] = words
    return Step(values["label"], change_coding, back)


def _words(store: Store, coding: CodingRead) -> str:
    """The hash of the words at a coding's place, "" where there are none."""
    try:
        words, _ = located(store, passage_of(coding))
    except AppError:
        return ""
    return quote_hash(words)


def _plain(coding: CodingRead) -> dict[str, Any]:
    return coding.model_dump(mode="json")


def _only(values: Values, keys: Collection[str]) -> dict[str, Any]:
    return {key: values[key] for key in keys}
