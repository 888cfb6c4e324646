"""Positions on the ground: as exact as they are known, and never written or drawn as if they were better known.

Degrees north and east, WGS 84. How well a position is known is a term of the vocabulary `place_precision`, "" if nobody
said so, which is taken for the worst that a map can still show.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType

REACH = MappingProxyType(
    {"exact": 0, "neighbourhood": 1_000, "community": 3_000, "district": 20_000, "": 20_000, "province": 75_000}
)
"""Metres around a position within which the place may lie, as it is drawn: a usual size and no boundary."""
DIGITS = MappingProxyType({"exact": 4, "neighbourhood": 2, "community": 2, "district": 1, "": 1, "province": 1})
"""Decimals of a degree that a precision deserves; a ten-thousandth is eleven metres."""
COARSE = 0.1
"""Degrees, some eleven kilometres: to what a position is rounded for those who must not find the place."""
_FINE = ("exact", "neighbourhood", "community", "")


@dataclass(frozen=True, slots=True)
class Position:
    """Where something lies. precision: a term of `place_precision`, or "". rounded: degrees it was rounded to, or 0."""

    latitude: float
    longitude: float
    precision: str = ""
    rounded: float = 0.0

    @property
    def reach_m(self) -> int | None:
        """How far around it the place may lie, in metres; None for somewhere in a country."""
        return REACH.get(self.precision)

    @property
    def exact(self) -> bool:
        """Whether the very place is known."""
        return self.precision == "exact" and not self.rounded

    @property
    def digits(self) -> int:
        """How many decimals of a degree are written."""
        return min(DIGITS.get(self.precision, 0), 1 if self.rounded else 4)

    def written(self) -> str:
        """Such as `12.3° N, 45.6° W`, with as many digits as the precision deserves."""
        return f"{_degrees(self.latitude, self.digits, 'N', 'S')}, {_degrees(self.longitude, self.digits, 'E', 'W')}"

    def coarse(self) -> Position:
        """The same place for people who must not find it: what is finer than a district is rounded to `COARSE`."""
        if self.precision not in _FINE:
            return self
        latitude, longitude = (round(round(each / COARSE) * COARSE, 1) for each in (self.latitude, self.longitude))
        return replace(self, latitude=latitude, longitude=longitude, rounded=COARSE)


def position_of(latitude: float | None, longitude: float | None, precision: str) -> Position | None:
    """The position that two fields of a record make, None unless both are there."""
    return None if latitude is None or longitude is None else Position(latitude, longitude, precision)


def _degrees(value: float, digits: int, positive: str, negative: str) -> str:
    shown = f"{abs(value):.{digits}f}"
    return f"{shown}° {positive if value >= 0 else negative}"
