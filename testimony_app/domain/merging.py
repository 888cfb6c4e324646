"""Which of two states of one record holds, when two copies of a case meet.

A state is the hash of a record's fields and a count: one more than that of the newest state its copy had seen. So a
record that is changed back to what it once was is newer than what it was in between, although its fields are old. Of
two states the one whose copy has seen the other is newer; if neither has, a person decides. No clock is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

GONE = "gone"
"""Stands for the hash where a record was removed."""
_WRITTEN = re.compile(r"([1-9][0-9]{0,8})\.([0-9a-f]{64}|gone)")


class Outcome(StrEnum):
    """What becomes of our record when theirs comes in. `ADD` also brings back what was removed here before."""

    UNCHANGED = "unchanged"
    TAKE_THEIRS = "take_theirs"
    KEEP_OURS = "keep_ours"
    ADD = "add"
    REMOVE = "remove"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True, order=True)
class State:
    """One state of one record. sha256: of its fields, in hexadecimal, or `GONE`."""

    count: int
    sha256: str

    def __str__(self) -> str:
        return f"{self.count}.{self.sha256}"

    @property
    def gone(self) -> bool:
        """Whether the record was removed."""
        return self.sha256 == GONE


@dataclass(frozen=True, slots=True)
class Known:
    """What one copy knows of a record: how it stands, None if it never heard of it, and every state it has seen."""

    state: State | None
    seen: frozenset[State]


def parsed(untrusted: str) -> State:
    """The state behind its text. Raises ValueError."""
    match = _WRITTEN.fullmatch(untrusted)
    if match is None:
        raise ValueError("not a state")
    return State(int(match[1]), match[2])


def known(sha256: str | None, seen: Iterable[State]) -> Known:
    """What a copy knows that holds a record with this hash, None if it holds none, and noted these states.

    What is held now but was never noted is a new state; so is what was decided between two that count the same.
    """
    noted = frozenset(seen)
    if sha256 is None and not noted:
        return Known(None, noted)
    now = GONE if sha256 is None else sha256
    newest = max((state.count for state in noted), default=0)
    at_top = [state for state in noted if state.count == newest]
    state = at_top[0] if at_top and at_top == [State(newest, now)] else State(newest + 1, now)
    return Known(state, noted | {state})


def outcome(ours: Known, theirs: Known) -> Outcome:
    """What becomes of our record. Raises ValueError if theirs has no state."""
    if theirs.state is None:
        raise ValueError("what comes in has a state")
    if ours.state is None:
        return Outcome.UNCHANGED if theirs.state.gone else Outcome.ADD
    if ours.state.sha256 == theirs.state.sha256:
        return Outcome.UNCHANGED
    theirs_is_newer, ours_is_newer = ours.state in theirs.seen, theirs.state in ours.seen
    if theirs_is_newer == ours_is_newer:
        return Outcome.CONFLICT
    if ours_is_newer:
        return Outcome.KEEP_OURS
    if theirs.state.gone:
        return Outcome.REMOVE
    return Outcome.ADD if ours.state.gone else Outcome.TAKE_THEIRS


def seen_after(ours: Known, theirs: Known, found: Outcome) -> frozenset[State]:
    """The states that our copy has seen once `found` was carried out; a conflict leaves theirs unseen."""
    return ours.seen if found is Outcome.CONFLICT else ours.seen | theirs.seen


def seen_by_both(ours: Known, theirs: Iterable[State]) -> frozenset[State]:
    """The states that our copy has seen once a rule, the same on every copy, settled a conflict."""
    return ours.seen | frozenset(theirs)


def seen_once_decided(ours: Known, theirs: Iterable[State], sha256: str | None) -> frozenset[State]:
    """The states that our copy has seen once a person decided a conflict either way.

    theirs: what the other side had seen, its own state included. sha256: of the record as it was left, None if it is
    gone. The decision makes a state that neither side had, even where the fields are those of one: so a decision to
    the contrary on another copy is a conflict again, and neither is overruled unnoticed.
    """
    both = seen_by_both(ours, theirs)
    newest = max((state.count for state in both), default=0)
    return both | {State(newest + 1, GONE if sha256 is None else sha256)}
