"""What the rules of consent forbid, for any ledger."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_app.domain.consent import (
    PARTICIPATION,
    PUBLIC,
    RECORDABLE,
    SCOPES_OF,
    Decision,
    Purpose,
    Status,
    WitnessFacts,
    blocks,
    standing,
)
from testimony_app.domain.vocabularies import vocabulary

TODAY = date(2031, 6, 1)
START = datetime(2031, 1, 1, tzinfo=UTC)
SCOPES = vocabulary("consent_scope").keys()
PURPOSES = st.sampled_from(list(Purpose))
ADULT = WitnessFacts()


def decision(scope: str, status: Status = Status.GIVEN, day: int = 0, seq: int = 1, **fields: object) -> Decision:
    return Decision(f"{scope}-{seq}", scope, status, START + timedelta(days=day), seq, **fields)  # type: ignore[arg-type]


def all_given(purpose: Purpose, **fields: object) -> list[Decision]:
    return [decision(scope, seq=number, **fields) for number, scope in enumerate(SCOPES_OF[purpose])]


DECISIONS = st.lists(
    st.builds(
        decision,
        st.sampled_from(SCOPES),
        st.sampled_from(RECORDABLE),
        st.integers(0, 150),
        st.integers(1, 999),
        valid_until=st.none() | st.dates(date(2031, 1, 1), date(2031, 12, 31)),
    ),
    max_size=25,
    unique_by=lambda each: each.seq,
)


@given(DECISIONS, PURPOSES)
def test_nothing_leaves_unless_every_scope_of_its_purpose_is_given_and_valid(
    ledger: list[Decision], purpose: Purpose
) -> None:
    held = [standing(ledger, scope, TODAY) for scope in SCOPES_OF[purpose]]
    allowed = all(each.status is Status.GIVEN for each in held)
    assert (not blocks(ledger, ADULT, purpose, TODAY)) is allowed


@pytest.mark.parametrize("purpose", Purpose)
def test_nobody_asked_means_blocked(purpose: Purpose) -> None:
    found = blocks([], ADULT, purpose, TODAY)
    assert {each.scope for each in found} == set(SCOPES_OF[purpose])
    assert {each.code for each in found} == {"consent.not_asked"}


@given(PURPOSES, st.data())
def test_no_other_scope_implies_a_needed_one(purpose: Purpose, data: st.DataObject) -> None:
    left_out = data.draw(st.sampled_from(SCOPES_OF[purpose]))
    everything_else = [decision(scope, seq=n) for n, scope in enumerate(SCOPES) if scope != left_out]
    found = blocks(everything_else, ADULT, purpose, TODAY)
    assert [(each.code, each.scope) for each in found] == [("consent.not_asked", left_out)]


@given(PURPOSES)
def test_the_needed_scopes_suffice_alone(purpose: Purpose) -> None:
    assert blocks(all_given(purpose), ADULT, purpose, TODAY) == ()


@given(DECISIONS, st.sampled_from(SCOPES), st.data())
def test_a_withdrawal_wins_over_everything_older_however_late_it_is_entered(
    ledger: list[Decision], scope: str, data: st.DataObject
) -> None:
    withdrawal = decision(scope, Status.WITHDRAWN, 151, 1_000)
    late = [
        decision(scope, data.draw(st.sampled_from(RECORDABLE)), day, 1_001 + n)
        for n, day in enumerate(data.draw(st.lists(st.integers(0, 150), max_size=4)))
    ]
    shuffled = data.draw(st.permutations([*ledger, withdrawal, *late]))
    held = standing(shuffled, scope, TODAY)
    assert (held.status, held.decision) == (Status.WITHDRAWN, withdrawal)


@given(DECISIONS, st.sampled_from(SCOPES), st.randoms())
def test_the_order_in_which_rows_are_read_decides_nothing(ledger: list[Decision], scope: str, random: object) -> None:
    shuffled = sorted(ledger, key=lambda each: hash((each.id, str(random))))
    assert standing(ledger, scope, TODAY) == standing(shuffled, scope, TODAY)


def test_of_two_decisions_at_one_moment_the_one_recorded_later_counts() -> None:
    ledger = [decision("media", Status.WITHDRAWN, 3, 2), decision("media", Status.GIVEN, 3, 1)]
    assert standing(ledger, "media", TODAY).status is Status.WITHDRAWN


@given(st.integers(-40, 40), st.sampled_from([Status.GIVEN, Status.CONDITIONAL]))
def test_consent_holds_on_its_last_day_and_not_after(days: int, status: Status) -> None:
    row = decision("media", status, valid_until=TODAY + timedelta(days=days))
    expected = status if days >= 0 else Status.EXPIRED
    assert standing([row], "media", TODAY).status is expected


@given(st.sampled_from([Status.REFUSED, Status.WITHDRAWN, Status.NOT_ASKED]))
def test_a_refusal_never_expires_into_something_milder(status: Status) -> None:
    row = decision("media", status, valid_until=TODAY - timedelta(days=1))
    assert standing([row], "media", TODAY).status is status


@given(PURPOSES, st.data())
def test_a_condition_must_be_ticked_for_each_decision(purpose: Purpose, data: st.DataObject) -> None:
    rows = [
        decision(scope, Status.CONDITIONAL, seq=n, conditions="no ward number")
        for n, scope in enumerate(SCOPES_OF[purpose])
    ]
    ticked = frozenset(data.draw(st.sets(st.sampled_from([row.id for row in rows]))))
    found = blocks(rows, ADULT, purpose, TODAY, ticked)
    assert {each.decision for each in found} == {row for row in rows if row.id not in ticked}
    assert {each.code for each in found} <= {"consent.conditions_open"}


@given(PURPOSES, st.sampled_from([Status.REFUSED, Status.WITHDRAWN, Status.NOT_ASKED]))
def test_a_tick_cures_no_refusal(purpose: Purpose, status: Status) -> None:
    rows = [decision(scope, status, seq=n) for n, scope in enumerate(SCOPES_OF[purpose])]
    found = blocks(rows, ADULT, purpose, TODAY, frozenset(row.id for row in rows))
    assert {each.code for each in found} == {f"consent.{status.value}"}


@given(PURPOSES, st.booleans(), st.sampled_from([True, False, None]), st.sampled_from(["", "LEAD-1"]))
def test_a_child_needs_guardian_and_assent_or_an_approver(
    purpose: Purpose, guardian: bool, assent: bool | None, approver: str
) -> None:
    rows = all_given(purpose, guardian=guardian, assent=assent, approver=approver)
    allowed = (guardian and assent is True) or approver != ""
    assert (not blocks(rows, WitnessFacts(child=True), purpose, TODAY)) is allowed
    assert blocks(rows, ADULT, purpose, TODAY) == ()


@given(PURPOSES, st.sampled_from(vocabulary("capacity").keys()))
def test_doubtful_capacity_blocks(purpose: Purpose, capacity: str) -> None:
    found = blocks(all_given(purpose, capacity=capacity), ADULT, purpose, TODAY)
    assert bool(found) is (capacity in ("none", "doubtful"))


@given(PURPOSES, st.sampled_from(vocabulary("risk").keys()), st.none() | st.integers(-5, 5))
def test_high_risk_and_overdue_review_block_public_purposes(purpose: Purpose, risk: str, days: int | None) -> None:
    review = None if days is None else TODAY + timedelta(days=days)
    found = blocks(all_given(purpose), WitnessFacts(risk=risk, risk_review_on=review), purpose, TODAY)
    expected = set()
    if purpose in PUBLIC:
        expected |= {"witness.risk"} if risk in ("high", "critical") else set()
        expected |= {"witness.review_overdue"} if days is not None and days < 0 else set()
    assert {each.code for each in found} == expected


def test_every_key_is_in_the_vocabularies() -> None:
    assert set(SCOPES_OF) == set(Purpose)
    for purpose, needed in SCOPES_OF.items():
        assert PARTICIPATION in needed, purpose
        assert set(needed) <= set(SCOPES)
    assert {status.value for status in Status} == set(vocabulary("consent_status").keys())
    assert {"high", "critical"} <= set(vocabulary("risk").keys())
    assert {"none", "doubtful"} <= set(vocabulary("capacity").keys())
