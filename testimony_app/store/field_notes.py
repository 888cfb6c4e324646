"""Which items of field devices were collected into this copy of the case, and what became of them."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from sqlmodel import col, select

from testimony_app.store.record_tables import Setting
from testimony_app.store.session import Store, found

_COLLECTED = "field_collected/"
"""Before the item's id, in the key of a setting. A package takes none along: each device is collected in one place."""


@dataclass(frozen=True, slots=True)
class FieldNote:
    """One collected item. number: within its chain. sha256: of its file. typed_witness: the witness's code there."""

    item: str
    device: str
    chain: str
    number: int
    sha256: str
    interview_id: str
    witness_id: str
    typed_witness: str


def note(store: Store, collected: FieldNote) -> None:
    """Write down that an item was collected."""
    values = {name: value for name, value in asdict(collected).items() if name != "item"}
    store.add(Setting(key=_COLLECTED + collected.item, value=json.dumps(values)))


def replace_note(store: Store, collected: FieldNote) -> None:
    """Keep a note as it is now."""
    store.content.delete(found(store.content.get(Setting, _COLLECTED + collected.item), "setting.unknown"))
    store.content.flush()
    note(store, collected)


def notes(store: Store) -> list[FieldNote]:
    """Every collected item, in no order."""
    rows = store.content.exec(select(Setting).where(col(Setting.key).startswith(_COLLECTED)))
    return [FieldNote(item=row.key.removeprefix(_COLLECTED), **json.loads(row.value)) for row in rows]
