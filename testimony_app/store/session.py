"""One unit of work on the databases of a case."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from functools import cache
from hashlib import sha256
from typing import Any, TypeVar, get_args, get_origin

import sqlalchemy
from pydantic import BaseModel, TypeAdapter, ValidationError
from sqlalchemy import Executable
from sqlmodel import Session, SQLModel

from testimony_app.errors import AppError
from testimony_app.store.base import refusal

Row = TypeVar("Row", bound=SQLModel)
Read = TypeVar("Read", bound=SQLModel)


NOTHING = sha256(b"").hexdigest()
"""The `payload_hash` of an act without data."""


class Store:
    """The open databases during one unit of work; the queries of this package take it first.

    `concerns` names the object of a writing act and the data whose hash goes into the log. acts: those of which a unit
    of work consists, each with its object and hash, if it is more than the one under whose name it was opened. viewer:
    id of the person who looks, from whom blind rounds hide others' codings (`store.blind`); "" for one who sees all.
    """

    def __init__(self, content: Session, identity: Session | None = None, viewer: str = "") -> None:
        self.content = content
        self.viewer = viewer
        self._identity = identity
        self.object_id = ""
        self.payload_hash = NOTHING
        self.acts: list[tuple[str, str, str]] = []

    @property
    def identity(self) -> Session:
        """The identity database. Raises AppError `identity.closed` if this unit of work did not open it."""
        if self._identity is None:
            raise AppError("identity.closed")
        return self._identity

    def concerns(self, object_id: str, payload: BaseModel | dict[str, Any] | None = None) -> None:
        """Say what this act is about. Never pass identity data: the hash of a name can be guessed."""
        self.object_id = object_id
        values = payload.model_dump(mode="json") if isinstance(payload, BaseModel) else payload
        self.payload_hash = sha256(canonical(values)).hexdigest()

    def acted(self, action: str) -> None:
        """Say that what it `concerns` now was an act of its own, which gets its own row in the log."""
        self.acts.append((action, self.object_id, self.payload_hash))
        self.object_id, self.payload_hash = "", NOTHING

    def add(self, row: Row) -> Row:
        """Insert a row of the content database and fill what the database computes."""
        self.content.add(row)
        self.content.flush()
        return row


def canonical(values: Any) -> bytes:
    """JSON with sorted keys and no spaces, so that the same data has one hash on every machine."""
    return json.dumps(values, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str).encode()


def found(row: Row | None, code: str, **ids: str | int) -> Row:
    """The row. Raises AppError `code` if there is none."""
    if row is None:
        raise AppError(code, **ids)
    return row


def read(kind: type[Read], row: SQLModel) -> Read:
    """The row as the frozen value that may leave the store. Raises AppError `input.invalid` if a field does not fit.

    A row is read as soon as it was added, so that what does not fit is never stored.
    """
    try:
        return kind.model_validate(row, from_attributes=True)
    except ValidationError as error:
        raise refusal(error) from None


def read_many(
    store: Store, kind: type[Read], table: type[SQLModel], *, where: Any, order: Any = None, limit: int | None = None
) -> list[Read]:
    """Rows of `table` as frozen values. They are not validated again: each was when it was stored.

    where, order: what SQLAlchemy's `where` and `order_by` take; a tuple for more than one order.
    """
    query = sqlalchemy.select(*columns_of(kind, table)).where(where)
    store.content.flush()
    orders = order if isinstance(order, tuple) else () if order is None else (order,)
    rows = store.content.connection().execute(query.order_by(*orders).limit(limit))
    return made_of(kind, rows.fetchall())


def plain_rows(store: Store, query: Executable) -> Sequence[Any]:
    """The rows as the driver gives them: for very many, of columns that need no conversion."""
    with store.content.connection().execute(query) as result:
        assert result.cursor is not None
        return result.cursor.fetchall()


def columns_of(kind: type[Read], table: type[SQLModel]) -> list[Any]:
    """The columns from which `made_of` makes values of a kind."""
    return [getattr(table, name) for name in kind.model_fields]


def made_of(kind: type[Read], rows: Iterable[Sequence[Any]]) -> list[Read]:
    """Rows of `columns_of` as frozen values that are not validated again.

    They are made as pydantic's `model_construct` makes them, without its look at every field of every row.
    """
    names, taken, put = tuple(kind.model_fields), set(kind.model_fields), object.__setattr__
    conversions = _conversions(kind)
    made = []
    for row in rows:
        values = dict(zip(names, row, strict=True))
        for name, convert in conversions:
            values[name] = convert(values[name])
        each = object.__new__(kind)
        put(each, "__dict__", values)
        put(each, "__pydantic_fields_set__", taken)
        put(each, "__pydantic_extra__", None)
        put(each, "__pydantic_private__", None)
        made.append(each)
    return made


@cache
def _conversions(kind: type[SQLModel]) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    """How fields become of what the database holds: terms of ours, which it holds as text, and lists."""
    held: list[tuple[str, Callable[[Any], Any]]] = []
    for name, field in kind.model_fields.items():
        said: Any = field.annotation
        if isinstance(said, type) and issubclass(said, Enum):
            held.append((name, said))
        elif get_origin(said) is tuple:
            inner = get_args(said)[0]
            models = isinstance(inner, type) and issubclass(inner, BaseModel)
            held.append((name, TypeAdapter(said).validate_python if models else tuple))
    return tuple(held)


def values_of(draft: SQLModel) -> dict[str, Any]:
    """A draft's fields as a table row takes them: nested values as plain JSON, dates and moments as they are."""
    plain = draft.model_dump()
    return {key: _plain(value) for key, value in plain.items()}


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
