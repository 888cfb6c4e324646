"""Security test 25: the clock goes back, over the end of summer time, past 2038: order is kept, and the log says so."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from testimony_app.case import Case
from testimony_app.services import administer, export_log, verify_log
from testimony_app.services.export_log import Kind
from tests.conftest import PASSPHRASE

START = datetime(2031, 5, 12, 10, 0, tzinfo=UTC)
WENT_BACK = "case.clock_went_back"


class Clock:
    def __init__(self, now: datetime = START) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def timed(case_path: Path, clock: Clock) -> Iterator[Case]:
    held, _words = Case.create(case_path, "North Valley", PASSPHRASE, clock)
    yield held
    held.close()


def act(case: Case, number: int = 0) -> None:
    """Something that stands in the log."""
    administer.set_case_setting(case, "default_language", "en" if number % 2 else "ar")


def acts(case: Case) -> list[str]:
    return [entry.action for entry in reversed(verify_log.entries(case))]


def test_25_ten_years_back_are_logged_once_and_change_no_order(timed: Case, clock: Clock, tmp_path: Path) -> None:
    act(timed)
    clock.now -= timedelta(days=3653)
    for number in range(3):
        act(timed, number)
        clock.now += timedelta(minutes=1)
    assert acts(timed) == ["case.created", "case.setting_changed", WENT_BACK, *["case.setting_changed"] * 3]
    verdict = verify_log.verify(timed)
    assert verdict.sound and verdict.clock_steps_back == 1
    told = next(entry for entry in verify_log.entries(timed) if entry.action == WENT_BACK)
    assert (told.object_id, told.utc) == (timed.vault_id, START - timedelta(days=3653))
    export_log.export(timed, tmp_path, Kind.BUNDLE)
    timed.close()
    again = Case.open(timed.path, PASSPHRASE, clock)
    assert again.warnings == () and verify_log.verify(again).sound
    again.close()


def test_25_a_clock_that_is_set_right_again_is_no_event(timed: Case, clock: Clock) -> None:
    clock.now -= timedelta(days=1)
    act(timed)
    clock.now += timedelta(days=1)
    act(timed, 1)
    assert acts(timed).count(WENT_BACK) == 1
    clock.now -= timedelta(microseconds=1)
    act(timed)
    assert acts(timed).count(WENT_BACK) == 2
    act(timed, 1)
    assert acts(timed).count(WENT_BACK) == 2, "the same moment again is not earlier"


def test_25_the_event_and_the_act_are_one_or_nothing(timed: Case, clock: Clock) -> None:
    before = acts(timed)
    clock.now -= timedelta(days=1)
    with pytest.raises(ValueError, match="given up"), timed.write("case.setting_changed"):
        raise ValueError("given up")
    assert acts(timed) == before


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system cannot change its zone for one process")
@pytest.mark.parametrize("zone", ["Europe/Kyiv", "Asia/Damascus", "America/Bogota", "Pacific/Chatham"])
def test_25_the_hour_that_comes_twice_is_told_apart(
    timed: Case, clock: Clock, monkeypatch: pytest.MonkeyPatch, zone: str
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        # The last Sunday of October 2031, when clocks in Kyiv go from 04:00 back to 03:00, that is at 01:00 UTC.
        clock.now = datetime(2031, 10, 26, 0, 0, tzinfo=UTC)
        for number in range(10):
            act(timed, number)
            clock.now += timedelta(minutes=15)
        entries = verify_log.entries(timed)[::-1]
    finally:
        os.environ.pop("TZ")
        time.tzset()
    assert WENT_BACK not in acts(timed)
    moments = [entry.utc for entry in entries[1:]]
    assert moments == sorted(moments) and len(set(moments)) == 10
    assert all(moment.utcoffset() == timedelta(0) for moment in moments)


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2038, 1, 19, 3, 14, 7, tzinfo=UTC),
        datetime(2038, 1, 19, 3, 14, 8, tzinfo=UTC),
        datetime(2106, 2, 7, 6, 28, 16, tzinfo=UTC),
        datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC),
    ],
)
def test_25_moments_beyond_32_bits_stay_what_they_are(
    timed: Case, clock: Clock, moment: datetime, tmp_path: Path
) -> None:
    clock.now = moment - timedelta(seconds=1)
    act(timed)
    clock.now = moment
    act(timed, 1)
    newest = verify_log.entries(timed, 2)
    assert [entry.utc for entry in newest] == [moment, moment - timedelta(seconds=1)]
    assert WENT_BACK not in acts(timed) and verify_log.verify(timed).sound
    table = (export_log.export(timed, tmp_path, Kind.CSV) / "log.csv").read_text("utf-8-sig")
    assert moment.isoformat(timespec="seconds") in table
    timed.close()
    again = Case.open(timed.path, PASSPHRASE, clock)
    assert verify_log.verify(again).sound and again.warnings == ()
    again.close()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(steps=st.lists(st.integers(-400_000_000, 400_000_000), min_size=1, max_size=12))
def test_25_whatever_the_clock_does_numbers_order_and_each_step_back_is_logged_once(
    timed: Case, clock: Clock, steps: list[int]
) -> None:
    before = len(verify_log.entries(timed))
    last = verify_log.entries(timed, 1)[0].utc
    back = 0
    for number, step in enumerate(steps):
        clock.now = min(
            max(clock.now + timedelta(seconds=step), START - timedelta(days=9999)), datetime(2090, 1, 1, tzinfo=UTC)
        )
        back += clock.now < last
        last = clock.now
        act(timed, number)
    new = verify_log.entries(timed)[::-1][before:]
    assert [entry.action for entry in new].count(WENT_BACK) == back
    assert len(new) == len(steps) + back
    assert verify_log.verify(timed).sound
