"""Work as several coders: rounds of coding, blind or not, and who is to code which interview. All of it can be undone.

While a blind round is open, nobody but the lead sees what others coded in its interviews: no read of this copy gives it
(`store.blind`), and no package brings it (`store.sync_selection`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from testimony_app.case import Case
from testimony_app.domain.roles import Role, allows
from testimony_app.errors import AppError
from testimony_app.services.operations import Operation
from testimony_app.services.people import Member
from testimony_app.services.round_steps import assignments_as, round_as
from testimony_app.store import blind, interviews, rounds
from testimony_app.store.base import new_id
from testimony_app.store.coder_tables import AssignmentRead as AssignmentRead
from testimony_app.store.coder_tables import RoundRead as RoundRead

MOST_NAME = 120
"""How long a round's name may be, in characters."""


@dataclass(frozen=True)
class RoundLine:
    """A round at a glance. coders: how many people are in it. assigned, finished: interviews times people."""

    round: RoundRead
    coders: int
    interviews: int
    assigned: int
    finished: int

    @property
    def open(self) -> bool:
        """Whether work goes on in it."""
        return self.round.closed_at is None


@dataclass(frozen=True)
class Own:
    """What an interview is to the person who asks. to_code: they are assigned and not finished. finished: they are.

    blind: others' codings in it are hidden from them for now. assignments: ids of theirs, the open ones first.
    """

    to_code: bool = False
    finished: bool = False
    blind: bool = False
    assignments: tuple[str, ...] = ()


def lines(case: Case) -> list[RoundLine]:
    """All rounds, the latest first."""
    with case.read() as store:
        held, assigned = rounds.rounds(store), rounds.assignments(store)
    return [_line(each, [one for one in assigned if one.round_id == each.id]) for each in held]


def named(case: Case, name: str) -> RoundRead:
    """The round with this id or name, the latest one if there are several. Raises AppError `round.missing`."""
    wanted = " ".join(name.split()).casefold()
    with case.read() as store:
        found = [each for each in rounds.rounds(store) if name == each.id or each.name.casefold() == wanted]
    if not found:
        raise AppError("round.missing")
    return found[0]


def coders(case: Case) -> tuple[Member, ...]:
    """The people who can be asked to code: those whose role lets them, and who are still in the team."""
    people = (each for each in case.team.members() if not each.former and "content" in each.compartments)
    return tuple(each for each in people if allows(each.role, "coding.added"))


def assignable(case: Case) -> list[tuple[str, str]]:
    """The interviews that can be assigned: id and code, by code; none that was erased."""
    with case.read() as store:
        return sorted(rounds.interview_codes(store).items(), key=lambda each: each[1])


def open_round(case: Case, name: str, *, blind: bool = True) -> Operation:
    """An act that opens a round; its id is in `touched`. Raises AppError `round.name_missing` when it is made."""
    called = " ".join(name.split())[:MOST_NAME]
    if not called:
        raise AppError("round.name_missing")
    made = RoundRead(
        id=new_id(),
        name=called,
        blind=blind,
        opened_at=case.now(),
        opened_by=case.user,
        closed_at=None,
        closed_by="",
    )
    return round_as(case, made, "round.opened")


def close_round(case: Case, round_id: str) -> Operation:
    """An act that closes a round: what was hidden in it is seen from then on.

    Raises AppError `round.missing`, `round.closed_already` when it is made.
    """
    with case.read() as store:
        held = rounds.one(store, round_id)
    if held.closed_at is not None:
        raise AppError("round.closed_already")
    return round_as(case, held.model_copy(update={"closed_at": case.now(), "closed_by": case.user}), "round.closed")


def reopen_round(case: Case, round_id: str) -> Operation:
    """An act that opens a closed round again. Raises AppError `round.missing`, `round.open_already` when it is made."""
    with case.read() as store:
        held = rounds.one(store, round_id)
    if held.closed_at is None:
        raise AppError("round.open_already")
    return round_as(case, held.model_copy(update={"closed_at": None, "closed_by": ""}), "round.reopened")


def assign(
    case: Case, interview_ids: Collection[str], people: Collection[str], round_id: str | None = None
) -> Operation:
    """An act that asks each of these people (ids) to code each of these interviews, in a round or in none.

    Who is asked already is not asked twice. Raises AppError `assignment.nothing_chosen`, `assignment.not_a_coder`,
    `assignment.all_there`, `interview.missing`, `interview.erased`, `round.missing`, `round.closed_already` when it is
    made.
    """
    if not interview_ids or not people:
        raise AppError("assignment.nothing_chosen")
    if not set(people) <= {each.id for each in coders(case)}:
        raise AppError("assignment.not_a_coder")
    with case.read() as store:
        if round_id is not None and rounds.one(store, round_id).closed_at is not None:
            raise AppError("round.closed_already")
        for each in interview_ids:
            interviews.living(store, each)
        there = {(one.interview_id, one.coder) for one in rounds.assignments(store) if one.round_id == round_id}
    wanted = [(each, person) for each in dict.fromkeys(interview_ids) for person in dict.fromkeys(people)]
    made = [_assignment(case, *each, round_id) for each in wanted if each not in there]
    if not made:
        raise AppError("assignment.all_there")
    return assignments_as(case, {each.id: each for each in made}, "assignment.made", _around(made))


def withdraw(case: Case, assignment_ids: Collection[str]) -> Operation:
    """An act that takes assignments back; what was coded stays.

    Raises AppError `assignment.nothing_chosen`, `assignment.missing` when it is made.
    """
    with case.read() as store:
        held = [rounds.assignment(store, each) for each in assignment_ids]
    if not held:
        raise AppError("assignment.nothing_chosen")
    return assignments_as(case, {each.id: None for each in held}, "assignment.removed", _around(held))


def finish(case: Case, assignment_ids: Collection[str], *, finished: bool = True) -> Operation:
    """An act by which a person says that they are done with what they were to code, or not done after all.

    Raises AppError `assignment.missing`, `assignment.none_of_yours` when it is made, and `role.not_allowed` when it
    runs and an assignment is another's.
    """
    with case.read() as store:
        held = [rounds.assignment(store, each) for each in assignment_ids]
    changing = [each for each in held if (each.finished_at is None) == finished]
    if not changing:
        raise AppError("assignment.none_of_yours")
    at = case.now() if finished else None
    wanted: dict[str, AssignmentRead | None] = {
        each.id: each.model_copy(update={"finished_at": at}) for each in changing
    }
    return assignments_as(case, wanted, "assignment.finished" if finished else "assignment.reopened", _around(changing))


def finish_own(case: Case, interview_id: str) -> Operation:
    """An act by which the person who asks is done with an interview, or not done after all if they were.

    Raises AppError `assignment.none_of_yours` when it is made.
    """
    held = own(case).get(interview_id, Own())
    if not held.assignments:
        raise AppError("assignment.none_of_yours")
    return finish(case, held.assignments, finished=held.to_code)


def own(case: Case) -> dict[str, Own]:
    """What interviews are to the person who asks, by id; those that they have nothing to do with are left out."""
    with case.read() as store:
        mine, hidden = rounds.assignments(store, coder=case.user), blind.hidden_interviews(store)
    found: dict[str, Own] = {}
    for interview_id in {each.interview_id for each in mine} | hidden:
        here = sorted(
            (each for each in mine if each.interview_id == interview_id), key=lambda each: each.finished_at is not None
        )
        to_code = any(each.finished_at is None for each in here)
        ids = tuple(each.id for each in here)
        found[interview_id] = Own(to_code, bool(here) and not to_code, interview_id in hidden, ids)
    return found


def is_lead(case: Case) -> bool:
    """Whether the person who asks opens rounds and assigns."""
    return case.role is Role.LEAD


def _line(held: RoundRead, assigned: list[AssignmentRead]) -> RoundLine:
    done = Counter(each.finished_at is not None for each in assigned)
    return RoundLine(
        held,
        coders=len({each.coder for each in assigned}),
        interviews=len({each.interview_id for each in assigned}),
        assigned=len(assigned),
        finished=done[True],
    )


def _assignment(case: Case, interview_id: str, coder: str, round_id: str | None) -> AssignmentRead:
    return AssignmentRead(
        id=new_id(),
        interview_id=interview_id,
        coder=coder,
        round_id=round_id,
        assigned_at=case.now(),
        assigned_by=case.user,
        finished_at=None,
    )


def _around(held: Iterable[AssignmentRead]) -> set[str]:
    """What a view shows differently after these changed."""
    return {each.interview_id for each in held} | {each.round_id for each in held if each.round_id is not None}
