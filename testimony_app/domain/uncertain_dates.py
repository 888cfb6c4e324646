"""Dates as far as they are known. The unknown stays unknown: no first of January stands for a missing day.

Precision follows HURIDOCS micro-thesaurus 48. A value is ISO 8601 as far as known (`2031-05-12`, `2031-05`, `2031`),
or a range of two such values joined by `/`, as in the Extended Date/Time Format.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from testimony_app.errors import AppError

_PART = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class Precision(StrEnum):
    """How well a date is known (HURIDOCS micro-thesaurus 48)."""

    EXACT = "exact"
    ESTIMATE = "estimate"
    UNKNOWN_DAY = "unknown_day"
    UNKNOWN_MONTH_AND_DAY = "unknown_month_and_day"


@dataclass(frozen=True, slots=True)
class UncertainDate:
    """A date or range as far as known. Raises AppError `date.unreadable` or `date.precision_mismatch`."""

    value: str
    precision: Precision

    def __post_init__(self) -> None:
        parts = self.value.split("/")
        if len(parts) > 2 or not all(_PART.fullmatch(part) for part in parts):
            raise AppError("date.unreadable")
        if self.earliest > self.latest:
            raise AppError("date.ends_before_start")
        if self.precision is not Precision.ESTIMATE and self.precision is not precision_of(self.value):
            raise AppError("date.precision_mismatch", precision=self.precision.value)

    @property
    def earliest(self) -> date:
        """The first day that the value can mean."""
        return _bounds(self.value.split("/")[0])[0]

    @property
    def latest(self) -> date:
        """The last day that the value can mean."""
        return _bounds(self.value.split("/")[-1])[1]


def precision_of(value: str) -> Precision:
    """The precision that the written form of `value` itself shows; a range of days counts as an estimate."""
    if "/" in value:
        return Precision.ESTIMATE
    return {10: Precision.EXACT, 7: Precision.UNKNOWN_DAY, 4: Precision.UNKNOWN_MONTH_AND_DAY}.get(
        len(value), Precision.ESTIMATE
    )


def parse(text: str, estimate: bool = False) -> UncertainDate:
    """The date that a person typed in ISO form, with the precision that its form shows. Raises AppError."""
    value = text.strip()
    return UncertainDate(value, Precision.ESTIMATE if estimate else precision_of(value))


def _bounds(part: str) -> tuple[date, date]:
    match = _PART.fullmatch(part)
    if match is None:
        raise AppError("date.unreadable")
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    try:
        if day:
            return date(year, month, day), date(year, month, day)
        if month:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        raise AppError("date.unreadable") from None
