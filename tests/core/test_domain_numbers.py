"""Blocks of numbers: each member of the team has their own, without end to members or numbers that anybody reaches."""

from __future__ import annotations

from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_app.domain.aliases import chip, chips
from testimony_app.domain.numbers import MOST, blocks

MEMBERS = st.integers(1, 700)


def test_the_first_blocks_follow_the_order_of_joining() -> None:
    assert next(blocks(1)) == range(1, 1000)
    assert next(blocks(2)) == range(1001, 2000)
    assert next(blocks(100)) == range(99_001, 100_000)
    assert list(islice(blocks(1), 3)) == [range(1, 1000), range(100_001, 101_000), range(300_001, 301_000)]
    with pytest.raises(ValueError, match="count from 1"):
        next(blocks(0))


@given(st.lists(MEMBERS, min_size=2, max_size=8, unique=True))
def test_no_two_members_ever_have_a_number_in_common(members: list[int]) -> None:
    held: list[range] = [each for member in members for each in blocks(member)]
    ordered = sorted(held, key=lambda each: each.start)
    assert all(one.stop <= other.start for one, other in pairwise(ordered))


@given(MEMBERS)
def test_every_number_can_stand_in_a_chip_and_the_next_block_is_higher(member: int) -> None:
    own = list(blocks(member))
    assert len(own) >= 100
    assert [each.start for each in own] == sorted({each.start for each in own})
    assert own[-1].stop - 1 <= MOST
    for number in (own[0].start, own[-1].stop - 1):
        (shown,) = chips(chip(f"P-{number}"))
        assert shown.alias == f"P-{number}"
