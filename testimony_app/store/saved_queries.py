"""Queries that people kept."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import col, select

from testimony_app.store import sync
from testimony_app.store.coder_tables import SavedQuery, SavedQueryRead
from testimony_app.store.session import Store, read


def every(store: Store) -> list[SavedQueryRead]:
    """All of them, by name."""
    query = select(SavedQuery).order_by(col(SavedQuery.name), col(SavedQuery.id))
    return [read(SavedQueryRead, row) for row in store.content.exec(query)]


def one(store: Store, query_id: str) -> SavedQueryRead | None:
    """The one with this id, or None."""
    row = store.content.get(SavedQuery, query_id)
    return None if row is None else read(SavedQueryRead, row)


def put(store: Store, held: SavedQueryRead) -> None:
    """Keep it under its id, in the place of what stood there."""
    sync.forget_removal(store, "saved_query", held.id)
    store.content.merge(SavedQuery(**held.model_dump()))
    store.content.flush()


def remove(store: Store, query_id: str, at: datetime, by: str) -> None:
    """Keep it no longer; that it is removed is kept."""
    sync.note_removal(store, "saved_query", query_id, at, by)
    row = store.content.get(SavedQuery, query_id)
    if row is not None:
        store.content.delete(row)
        store.content.flush()
