"""Which numbers each member of the team gives to names, so that no two copies of a case ever give one to two people.

Numbers come in blocks of 999: the block of the first member, the lead, is 1 to 999, that of the second 1,001 to 1,999,
and so on for a hundred members. Each has another block in every further hundred thousand that falls to their hundred.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

MOST = 999_999_999
"""The greatest number that an alias can show."""
_BLOCK, _MEMBERS = 1_000, 100


def blocks(member: int) -> Iterator[range]:
    """The blocks of a member, the lowest first. member: from 1, in the order of joining. Raises ValueError for less."""
    if member < 1:
        raise ValueError("members count from 1")
    hundred, place = divmod(member - 1, _MEMBERS)
    for turn in count():
        # Cantor's pairing: every turn of every hundred has a hundred thousand of its own, without a limit to either.
        diagonal = turn + hundred
        thousands = (diagonal * (diagonal + 1) // 2 + hundred) * _MEMBERS + place
        first = thousands * _BLOCK + 1
        if first + _BLOCK - 2 > MOST:
            return
        yield range(first, first + _BLOCK - 1)
