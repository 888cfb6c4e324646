"""Rounds of coding in the demonstration case: one that is over, and one in which its coders are at work."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

from testimony_app.case import Case
from testimony_app.store import rounds
from testimony_app.store.base import new_id
from testimony_app.store.coder_tables import AssignmentRead, RoundRead
from testimony_app.store.session import Store

GOING_ON = 8
"""So many of the interviews that one person alone coded are in the second round."""


def add_rounds(case: Case) -> None:
    """A closed round of the interviews that several people coded, and an open one of some that one person coded."""
    with case.write("round.opened") as store:
        owners, at = rounds.transcripts(store), case.now()
        codes = rounds.interview_codes(store)
        coders: dict[str, set[str]] = defaultdict(set)
        for mark in rounds.marks(store):
            coders[owners[mark.transcript_id]].add(mark.coder)
        everybody = sorted({each for held in coders.values() for each in held})
        ordered = sorted(coders, key=lambda each: codes[each])
        first = _round(store, case, "Shared interviews", closed=True)
        for interview_id in (each for each in ordered if len(coders[each]) > 1):
            for coder in sorted(coders[interview_id]):
                _assign(store, case, first, interview_id, coder, finished_at=at)
        second = _round(store, case, "Second reading")
        for number, interview_id in enumerate([each for each in ordered if len(coders[each]) == 1][:GOING_ON]):
            for coder in everybody:
                done = at if coder in coders[interview_id] and number % 3 else None
                _assign(store, case, second, interview_id, coder, finished_at=done)
        store.concerns(first, {"rounds": 2})


def _round(store: Store, case: Case, name: str, closed: bool = False) -> str:
    made = RoundRead(
        id=new_id(),
        name=name,
        blind=True,
        opened_at=case.now(),
        opened_by=case.user,
        closed_at=case.now() if closed else None,
        closed_by=case.user if closed else "",
    )
    return rounds.put(store, made).id


def _assign(
    store: Store, case: Case, round_id: str, interview_id: str, coder: str, finished_at: datetime | None
) -> None:
    made = AssignmentRead(
        id=new_id(),
        interview_id=interview_id,
        coder=coder,
        round_id=round_id,
        assigned_at=case.now(),
        assigned_by=case.user,
        finished_at=finished_at,
    )
    rounds.put_assignment(store, made)
