"""What each person has on the digit keys."""

from __future__ import annotations

from collections.abc import Mapping

from sqlmodel import col, select

from testimony_app.store.coder_tables import Favourite
from testimony_app.store.session import Store


def of_user(store: Store, user: str) -> dict[int, str]:
    """The id of a code or an incident by its digit, 1 to 9, ascending."""
    query = select(Favourite).where(Favourite.user == user).order_by(col(Favourite.digit))
    return {row.digit: row.target_id for row in store.content.exec(query)}


def put(store: Store, user: str, digits: Mapping[int, str]) -> None:
    """Keep these and no others."""
    for row in store.content.exec(select(Favourite).where(Favourite.user == user)):
        store.content.delete(row)
    store.content.flush()
    for digit, target_id in digits.items():
        store.content.add(Favourite(user=user, digit=digit, target_id=target_id))
    store.content.flush()
