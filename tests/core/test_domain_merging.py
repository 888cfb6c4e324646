"""Which state of a record holds: any interleaving of edits and exchanges, against the true order of events."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from testimony_app.domain.merging import (
    GONE,
    Known,
    Outcome,
    State,
    known,
    outcome,
    parsed,
    seen_after,
    seen_once_decided,
)

COPIES = 3
WHICH = st.integers(0, COPIES - 1)


def sha(value: int) -> str:
    return f"{value:064x}"


@dataclass
class Copy:
    """One copy of one record. events: the true history of what stands here. pending: what waits for a decision.

    noted: the history up to the newest state that others may know of.
    """

    value: int | None = None
    seen: frozenset[State] = frozenset()
    events: frozenset[int] = frozenset()
    noted: frozenset[int] = frozenset()
    pending: dict[State, tuple[int | None, frozenset[State], frozenset[int]]] = field(default_factory=dict)

    @property
    def known(self) -> Known:
        return known(None if self.value is None else sha(self.value), self.seen)


@dataclass(frozen=True)
class Sent:
    value: int | None
    known: Known
    events: frozenset[int]


def send(copy: Copy) -> Sent | None:
    held = copy.known
    if held.state is None:
        return None
    copy.seen, copy.noted = held.seen, copy.events
    return Sent(copy.value, held, copy.events)


def receive(copy: Copy, sent: Sent) -> Outcome:
    ours = copy.known
    found = outcome(ours, sent.known)
    copy.seen = seen_after(ours, sent.known, found) if found is not Outcome.CONFLICT else copy.seen
    assert sent.known.state is not None
    if found in (Outcome.TAKE_THEIRS, Outcome.ADD, Outcome.REMOVE):
        copy.value, copy.events = sent.value, copy.events | sent.events
    elif found in (Outcome.KEEP_OURS, Outcome.UNCHANGED):
        copy.events |= sent.events
    else:
        copy.pending[sent.known.state] = (sent.value, sent.known.seen, sent.events)
    if found is not Outcome.CONFLICT:
        copy.noted = copy.events
        copy.pending = {state: held for state, held in copy.pending.items() if state not in copy.seen}
    return found


def decide(copy: Copy, theirs: bool) -> None:
    state, (value, seen, events) = sorted(copy.pending.items())[0]
    ours = copy.known
    copy.value = value if theirs else copy.value
    copy.seen = seen_once_decided(ours, seen, None if copy.value is None else sha(copy.value))
    copy.events |= events
    copy.pending = {each: held for each, held in copy.pending.items() if each not in copy.seen}
    assert state not in copy.pending


def exchange_until_quiet(copies: list[Copy], draw: random.Random) -> None:
    """Everyone sends to everyone and decides what is to be decided, one after the other, as often as needed."""
    for _ in range(4 * COPIES):
        for copy in copies:
            while copy.pending:
                decide(copy, draw.random() < 0.5)
            sent = send(copy)
            for other in copies:
                if other is not copy and sent is not None:
                    receive(other, sent)


class Exchange(RuleBasedStateMachine):
    """Packages lie about and arrive late, twice or never; every value is made once, so that its history is known."""

    @initialize(seed=st.integers(0, 1 << 30))
    def begin(self, seed: int) -> None:
        self.draw = random.Random(seed)
        self.copies = [Copy() for _ in range(COPIES)]
        self.under_way: list[Sent] = []
        self.events = 0

    def new_value(self, drawn: int) -> int:
        return self.events

    @rule(which=WHICH, drawn=st.integers(0, 2))
    def edit(self, which: int, drawn: int) -> None:
        copy = self.copies[which]
        self.events += 1
        value = self.new_value(drawn)
        if copy.value != value:
            copy.value, copy.events = value, copy.events | {self.events}

    @rule(which=WHICH)
    def remove(self, which: int) -> None:
        copy = self.copies[which]
        if copy.value is not None:
            self.events += 1
            copy.value, copy.events = None, copy.events | {self.events}
            if not copy.seen or copy.known.state in copy.seen:
                # What was made since the last exchange and removed again before the next was never there.
                copy.events = copy.noted

    @rule(which=WHICH)
    def pack(self, which: int) -> None:
        sent = send(self.copies[which])
        if sent is not None:
            self.under_way.append(sent)

    @rule(which=WHICH, index=st.integers(0, 40))
    def arrive(self, which: int, index: int) -> None:
        if not self.under_way:
            return
        sent = self.under_way[index % len(self.under_way)]
        copy = self.copies[which]
        before, had = copy.value, copy.events
        found = receive(copy, sent)
        self.judge(found, had, sent, before)
        again = (copy.value, copy.seen, dict(copy.pending))
        assert receive(copy, sent) in (Outcome.UNCHANGED, Outcome.KEEP_OURS, Outcome.CONFLICT)
        assert (copy.value, copy.seen, copy.pending) == again

    def judge(self, found: Outcome, had: frozenset[int], sent: Sent, before: int | None) -> None:
        """The outcome is the one that the true histories give."""
        if found in (Outcome.TAKE_THEIRS, Outcome.REMOVE):
            assert had < sent.events
        elif found is Outcome.ADD:
            assert before is None
            assert had <= sent.events
        elif found is Outcome.KEEP_OURS:
            assert sent.events < had
        elif found is Outcome.CONFLICT:
            assert not had <= sent.events
            assert not sent.events <= had

    @rule(which=WHICH, theirs=st.booleans())
    def settle(self, which: int, theirs: bool) -> None:
        copy = self.copies[which]
        if copy.pending:
            # A decision is an event of its own, which both sides come before.
            self.events += 1
            decide(copy, theirs)
            copy.events |= {self.events}
            copy.noted = copy.events

    @invariant()
    def a_copy_never_contradicts_itself(self) -> None:
        for copy in self.copies:
            held = copy.known
            if held.state is not None:
                assert held.state == max(held.seen)
                assert sum(state.count == held.state.count for state in held.seen) == 1

    def teardown(self) -> None:
        if not hasattr(self, "copies"):
            return
        exchange_until_quiet(self.copies, self.draw)
        assert len({copy.value for copy in self.copies}) == 1
        assert not any(copy.pending for copy in self.copies)


class ExchangeOfFewValues(Exchange):
    """Values come back, as they do with undo. Histories then say less, but the copies still agree in the end."""

    def new_value(self, drawn: int) -> int:
        return drawn

    def judge(self, found: Outcome, had: frozenset[int], sent: Sent, before: int | None) -> None:
        if found is Outcome.CONFLICT:
            assert before != sent.value


TestExchange = Exchange.TestCase
TestExchange.settings = settings(max_examples=150, stateful_step_count=30, deadline=None)
TestExchangeOfFewValues = ExchangeOfFewValues.TestCase
TestExchangeOfFewValues.settings = settings(max_examples=150, stateful_step_count=30, deadline=None)


@given(st.lists(st.tuples(WHICH, st.integers(0, 3)), max_size=8))
def test_the_order_of_two_packages_does_not_matter_where_nobody_disagrees(edits: list[tuple[int, int]]) -> None:
    """Each copy edits a record of its own, so no two of them disagree."""
    records = [[Copy() for _ in range(COPIES)] for _ in range(COPIES)]
    for which, value in edits:
        records[which][which].value = value
    packages = [[send(records[record][copy]) for record in range(COPIES)] for copy in range(COPIES)]

    def merged(order: list[int]) -> list[int | None]:
        held = [Copy(records[record][0].value, records[record][0].seen) for record in range(COPIES)]
        for sender in order:
            for record, sent in enumerate(packages[sender]):
                if sent is not None:
                    assert receive(held[record], sent) is not Outcome.CONFLICT
        return [copy.value for copy in held]

    assert merged([1, 2]) == merged([2, 1])


def test_what_was_changed_back_is_newer_than_what_stood_in_between() -> None:
    one, other = Copy(1), Copy()
    sent = send(one)
    assert sent is not None
    receive(other, sent)
    other.value = 2
    back = send(other)
    assert back is not None
    assert receive(one, back) is Outcome.TAKE_THEIRS
    one.value = 1
    again = send(one)
    assert again is not None
    assert receive(other, again) is Outcome.TAKE_THEIRS
    assert receive(one, back) is Outcome.KEEP_OURS


def test_a_removal_meets_a_change_that_it_did_not_know() -> None:
    one, other = Copy(1), Copy()
    first = send(one)
    assert first is not None
    receive(other, first)
    one.value, other.value = None, 2
    removal, change = send(one), send(other)
    assert removal is not None
    assert change is not None
    assert removal.known.state is not None
    assert removal.known.state.gone
    assert receive(other, removal) is Outcome.CONFLICT
    assert receive(one, change) is Outcome.CONFLICT
    decide(other, theirs=True)
    settled = send(other)
    assert settled is not None
    assert receive(one, settled) is Outcome.UNCHANGED
    assert not one.pending


def test_a_removal_of_something_unknown_is_noted_so_that_an_older_package_does_not_bring_it() -> None:
    one, late = Copy(1), Copy()
    old = send(one)
    assert old is not None
    one.value = None
    removal = send(one)
    assert removal is not None
    assert receive(late, removal) is Outcome.UNCHANGED
    assert receive(late, old) is Outcome.KEEP_OURS
    assert late.value is None


@pytest.mark.parametrize("text", ["", "1", "0.gone", "01.gone", "1.gone ", "1." + "g" * 64, "1." + "a" * 63, "-1.gone"])
def test_other_spellings_of_a_state_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a state"):
        parsed(text)


def test_a_state_reads_back() -> None:
    for state in (State(1, GONE), State(999_999_999, sha(7))):
        assert parsed(str(state)) == state


def test_two_states_that_claim_to_have_seen_each_other_are_for_a_person_to_decide() -> None:
    mine, yours = State(1, sha(1)), State(1, sha(2))
    both = frozenset({mine, yours})
    assert outcome(Known(mine, both), Known(yours, both)) is Outcome.CONFLICT


def test_two_opposite_decisions_are_a_conflict_again_and_neither_is_overruled_unnoticed() -> None:
    one, other = Copy(1), Copy()
    first = send(one)
    assert first is not None
    receive(other, first)
    other.value = 2
    changed = send(other)
    one.value = 3
    ours = send(one)
    assert changed is not None
    assert ours is not None
    assert receive(one, changed) is Outcome.CONFLICT
    assert receive(other, ours) is Outcome.CONFLICT
    decide(one, theirs=False)
    decide(other, theirs=False)
    for sender, receiver in ((one, other), (other, one)):
        sent = send(sender)
        assert sent is not None
        assert receive(receiver, sent) is Outcome.CONFLICT
