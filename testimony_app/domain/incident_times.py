"""When something happened, from an uncertain beginning to an uncertain end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from testimony_app.domain.uncertain_dates import Precision, UncertainDate


@dataclass(frozen=True, slots=True)
class Course:
    """end: None where it ended on the day on which it began, or nobody knows."""

    start: UncertainDate
    end: UncertainDate | None = None

    @property
    def earliest(self) -> date:
        """The first day on which it can have begun."""
        return self.start.earliest

    @property
    def latest(self) -> date:
        """The last day on which it can still have gone on."""
        return self.start.latest if self.end is None else max(self.end.latest, self.start.latest)

    @property
    def sure(self) -> tuple[date, date] | None:
        """From which to which day it certainly went on, None if that is certain of no day."""
        if self.start.precision is Precision.ESTIMATE:
            return None
        first, last = self.start.latest, self.start.earliest
        if self.end is not None and self.end.precision is not Precision.ESTIMATE:
            last = max(self.end.earliest, last)
        return (first, last) if first <= last else None


def course_of(
    happened_on: str, precision: Precision, ended_on: str = "", ended_precision: Precision | None = None
) -> Course:
    """The course that the fields of an incident tell. Raises AppError as `UncertainDate`."""
    end = UncertainDate(ended_on, ended_precision or Precision.EXACT) if ended_on else None
    return Course(UncertainDate(happened_on, precision), end)
