"""When something was, as a witness told it: an interval of local wall-clock time that stays as vague as it was told.

A value is a time (`14:05`), a day as far as known (`2031-05-12`, `2031-05`, `2031`), or both (`2031-05-12T14:05`);
a `~` after it says "about", as in the Extended Date/Time Format, and `..` alone leaves an end open: from `14:05` to
`..` is "not before five past two". A beginning without an end is a moment.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from testimony_app.domain.uncertain_dates import UncertainDate, precision_of
from testimony_app.errors import AppError

_TIME = re.compile(r"(\d{1,2}):(\d{2})")
NOMINAL = date(1, 1, 2)
"""The day on which times lie of which nobody knows the day; it has a day before it."""
OPEN = ".."


@dataclass(frozen=True, slots=True)
class Told:
    """Not before `earliest`, not after `latest`; None where that end is open. dated: whether the day is known, too.

    about: the witness gave it as a rough time, so that its ends are no bounds.
    """

    earliest: datetime | None
    latest: datetime | None
    about: bool = False
    dated: bool = True

    @property
    def moment(self) -> bool:
        """Whether it is one minute."""
        return self.earliest is not None and self.earliest == self.latest


class Relation(StrEnum):
    """How two told times lie to each other; after Allen's intervals, kept to what holds whatever the truth is."""

    BEFORE = "before"
    POSSIBLY_BEFORE = "possibly_before"
    SAME = "same"
    OVERLAPS = "overlaps"
    POSSIBLY_AFTER = "possibly_after"
    AFTER = "after"
    UNKNOWN = "unknown"


def told(told_from: str, told_to: str, day: date | None = None) -> Told | None:
    """The interval that two fields of a link tell, None if both are empty.

    day: on which a time without a day lies, None if that is not known to the day; an end before the beginning lies in
    the night after. Raises AppError `date.unreadable`, `date.ends_before_start`.
    """
    first, last = told_from.strip(), told_to.strip()
    if not first.replace(OPEN, "") and not last.replace(OPEN, ""):
        return None
    base = day or NOMINAL
    start, end = _bounds(first or last, base), _bounds(last or first, base)
    bare = all(_TIME.fullmatch(each.rstrip("~")) or each == OPEN for each in (first or last, last or first))
    earliest, latest = start[0], end[1]
    if earliest is not None and latest is not None and latest < earliest:
        if not bare:
            raise AppError("passage.time_unreadable")
        latest += timedelta(days=1)
    about = first.endswith("~") or last.endswith("~")
    return Told(earliest, latest, about, day is not None or not bare)


def checked(told_from: str, told_to: str) -> None:
    """Raises AppError `passage.time_unreadable` for what no interval can be read from."""
    told(told_from, told_to)


def relation(one: Told, other: Told) -> Relation:
    """How `one` lies to `other`: sure only if it holds for every moment that each of them can mean."""
    if one.dated is not other.dated:
        return Relation.UNKNOWN
    vague = one.about or other.about
    if one.moment and one.earliest == other.earliest and one.latest == other.latest:
        return Relation.OVERLAPS if vague else Relation.SAME
    if _precedes(one, other):
        return Relation.POSSIBLY_BEFORE if vague else Relation.BEFORE
    if _precedes(other, one):
        return Relation.POSSIBLY_AFTER if vague else Relation.AFTER
    return Relation.OVERLAPS


def common(times: Iterable[Told]) -> Told | None:
    """The time in which all of them can be true, None if there is none, or no time at all."""
    held = list(times)
    if not held or len({each.dated for each in held}) > 1:
        return None
    earliest = max((each.earliest for each in held if each.earliest is not None), default=None)
    latest = min((each.latest for each in held if each.latest is not None), default=None)
    if earliest is not None and latest is not None and latest < earliest:
        return None
    return Told(earliest, latest, any(each.about for each in held), held[0].dated)


def span(times: Sequence[Told]) -> tuple[datetime, datetime] | None:
    """The first and the last moment that any of them names, None if none names one."""
    ends = [end for each in times for end in (each.earliest, each.latest) if end is not None]
    return (min(ends), max(ends)) if ends else None


def order(held: Told) -> tuple[datetime, datetime]:
    """A key that sorts by beginning, then by end; an open beginning comes first, an open end last."""
    return held.earliest or datetime.min, held.latest or datetime.max


def _precedes(one: Told, other: Told) -> bool:
    return one.latest is not None and other.earliest is not None and one.latest < other.earliest


def _bounds(value: str, day: date) -> tuple[datetime | None, datetime | None]:
    """The first and the last minute that a value can mean; None for `..`."""
    if value == OPEN:
        return None, None
    value = value.rstrip("~")
    days, separator, clock = value.partition("T")
    if not separator and _TIME.fullmatch(value):
        days, clock = "", value
    first, last = (day, day) if not days else _days(days)
    if not clock:
        if separator:
            raise AppError("passage.time_unreadable")
        return datetime.combine(first, time.min), datetime.combine(last, time(23, 59))
    if first != last:
        raise AppError("passage.time_unreadable")
    moment = datetime.combine(first, _time(clock))
    return moment, moment


def _days(value: str) -> tuple[date, date]:
    if "/" in value:
        raise AppError("passage.time_unreadable")
    try:
        held = UncertainDate(value, precision_of(value))
    except AppError:
        raise AppError("passage.time_unreadable") from None
    return held.earliest, held.latest


def _time(value: str) -> time:
    found = _TIME.fullmatch(value)
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        raise AppError("passage.time_unreadable")
    return time(int(found[1]), int(found[2]))
