"""What was done to each code, by whom and when; rows are added and never changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlmodel import col

from testimony_app.store.base import new_id
from testimony_app.store.coding_tables import CodeVersion, CodeVersionRead
from testimony_app.store.session import Store, read_many

_TEXTS = frozenset({"name", "definition", "include", "exclude"})


def without_words(fields: Mapping[str, Any]) -> dict[str, Any]:
    """A version as a record without what people wrote, in which a name may have stood: only which fields changed.

    Nor how many passages there were, of which a blind round may hide some.
    """
    kept: dict[str, Any] = {**fields, "note": ""}
    for side in ("before", "after"):
        if fields[side] is not None:
            counted = {name: value for name, value in fields[side].items() if name != "passages"}
            kept[side] = {name: "" if name in _TEXTS else value for name, value in counted.items()}
    return kept


def note(
    store: Store,
    code_id: str,
    act: str,
    before: Mapping[str, Any] | None,
    after: Mapping[str, Any] | None,
    at: datetime,
    by: str,
    words: str = "",
) -> None:
    """Keep what an act did to a code: the fields that differ, None where there was or will be no code."""
    store.add(
        CodeVersion(
            id=new_id(),
            code_id=code_id,
            changed_at=at,
            changed_by=by,
            act=act,
            before=None if before is None else dict(before),
            after=None if after is None else dict(after),
            note=words,
        )
    )


def of_code(store: Store, code_id: str) -> list[CodeVersionRead]:
    """All that was done to a code, the latest first."""
    order = col(CodeVersion.changed_at).desc()
    return read_many(store, CodeVersionRead, CodeVersion, where=col(CodeVersion.code_id) == code_id, order=order)
