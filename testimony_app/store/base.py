"""What every table and every read value shares: ids, moments in UTC, vocabulary terms, errors without content."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from pydantic import AfterValidator, ConfigDict, ValidationError
from sqlalchemy import Dialect, String
from sqlalchemy.types import TypeDecorator
from sqlmodel import SQLModel

from testimony_app.domain.vocabularies import checked_term
from testimony_app.errors import AppError

_OUR_CODE = re.compile(r"[a-z]+\.[a-z_]+")


class Moment(TypeDecorator[datetime]):
    """A moment in UTC, kept as ISO 8601 text, since SQLite has no type for it and text sorts rightly."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002  SQLAlchemy gives both.
        """The moment as text. Raises ValueError for a moment without time zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  SQLAlchemy gives both.
        """The text as a moment in UTC."""
        return None if value is None else datetime.fromisoformat(value)


class Unfit(ValueError):  # noqa: N818  The name reads well where it is raised.
    """An AppError of the domain on its way through a validator, with its ids."""

    def __init__(self, error: AppError) -> None:
        super().__init__(error.code)
        self.ids = error.ids


def new_id() -> str:
    """A random id, so that records made on two devices can be merged."""
    return str(uuid.uuid4())


class Checked(SQLModel):
    """A value that is validated when made. Raises AppError `input.invalid` that names the field, never the value."""

    model_config = ConfigDict(hide_input_in_errors=True, extra="forbid")  # type: ignore[assignment]

    def __init__(self, **values: Any) -> None:
        try:
            super().__init__(**values)
        except ValidationError as error:
            raise refusal(error) from None


def refusal(error: ValidationError) -> AppError:
    """The error as one that names the field that does not fit, and never its value."""
    first = error.errors(include_input=False, include_url=False)[0]
    cause = first.get("ctx", {}).get("error", "")
    code = str(cause) if _OUR_CODE.fullmatch(str(cause)) else "input.invalid"
    ids = cause.ids if isinstance(cause, Unfit) else {}
    return AppError(code, **{**ids, "field": ".".join(map(str, first["loc"]))})


FROZEN = ConfigDict(frozen=True, from_attributes=True, extra="ignore", hide_input_in_errors=True)
"""The configuration of every `*Read`: immutable, filled from a table row."""


def _term_check(vocabulary: str, empty: bool) -> Callable[[str], str]:
    def check(key: str) -> str:
        if empty and key == "":
            return key
        try:
            return checked_term(vocabulary, key)
        except AppError as error:
            raise Unfit(error) from None

    return check


def term(vocabulary: str) -> AfterValidator:
    """Validates that a text is a key of `vocabulary`, or empty for "not recorded"."""
    return AfterValidator(_term_check(vocabulary, empty=True))


def terms(vocabulary: str) -> AfterValidator:
    """Validates that every text of a tuple is a key of `vocabulary`."""
    one = _term_check(vocabulary, empty=False)
    return AfterValidator(lambda keys: tuple(one(key) for key in keys))
