"""The steps of which acts on rounds and assignments are made: let a round, or some assignments, be as values say."""

from __future__ import annotations

from typing import Any

from testimony_app.case import Case
from testimony_app.domain.roles import Role
from testimony_app.errors import AppError
from testimony_app.services.operations import Operation, Step, Values, expect, operation
from testimony_app.store import interviews, rounds
from testimony_app.store.coder_tables import AssignmentRead, RoundRead
from testimony_app.store.session import Store

_BACK = {
    "round.opened": "round.removed",
    "round.removed": "round.opened",
    "round.closed": "round.reopened",
    "round.reopened": "round.closed",
    "assignment.made": "assignment.removed",
    "assignment.removed": "assignment.made",
    "assignment.finished": "assignment.reopened",
    "assignment.reopened": "assignment.finished",
}
"""What taking an act back is called in the log."""


def round_as(case: Case, held: RoundRead, label: str) -> Operation:
    """An act after which the round is as given."""
    values = {"id": held.id, "label": label, "round": held.model_dump(mode="json")}
    return operation(case, Step(label, set_round, values), touched={held.id})


def assignments_as(case: Case, wanted: dict[str, AssignmentRead | None], label: str, touched: set[str]) -> Operation:
    """An act after which the assignments are as given, by id, those with None gone."""
    values = {"label": label, "assignments": {key: _plain(each) for key, each in wanted.items()}}
    return operation(case, Step(label, set_assignments, values), touched={*wanted, *touched})


def set_round(store: Store, case: Case, values: Values) -> Step:
    """Let a round be as given, None for removed.

    Raises AppError `round.missing`, `round.in_use`, `undo.changed_since`.
    """
    round_id, label = values["id"], values["label"]
    former = next((each for each in rounds.rounds(store) if each.id == round_id), None)
    before = None if former is None else former.model_dump(mode="json")
    if before is not None:
        expect(before, values.get("expect"))
    if values["round"] is None:
        if rounds.assignments(store, round_id):
            raise AppError("round.in_use")
        rounds.remove(store, round_id, case.now(), case.user)
    else:
        rounds.put(store, RoundRead.model_validate(values["round"]))
    store.concerns(round_id, values["round"])
    back: dict[str, Any] = {"id": round_id, "label": _BACK[label], "round": before}
    if values["round"] is not None:
        back["expect"] = values["round"]
    return Step(_BACK[label], set_round, back)


def set_assignments(store: Store, case: Case, values: Values) -> Step:
    """Let assignments be as given, those with None gone.

    Raises AppError `assignment.missing`, `interview.missing`, `round.missing`, `undo.changed_since`, and
    `role.not_allowed` where somebody but the lead changes what is another's.
    """
    label, expected = values["label"], values.get("expect") or {}
    before: dict[str, dict[str, Any] | None] = {}
    for key, fields in values["assignments"].items():
        former = rounds.assignment(store, key) if rounds.known(store, key) else None
        before[key] = _plain(former)
        if former is not None:
            expect(former.model_dump(mode="json"), expected.get(key))
        _judge(case, former)
        if fields is None:
            rounds.remove_assignment(store, key, case.now(), case.user)
            continue
        wanted = AssignmentRead.model_validate(fields)
        interviews.living(store, wanted.interview_id)
        if wanted.round_id is not None:
            rounds.one(store, wanted.round_id)
        rounds.put_assignment(store, wanted)
    store.concerns(next(iter(before), ""), dict(values["assignments"]))
    back = {"label": _BACK[label], "assignments": before, "expect": dict(values["assignments"])}
    return Step(_BACK[label], set_assignments, back)


def _judge(case: Case, former: AssignmentRead | None) -> None:
    if case.role is not Role.LEAD and (former is None or former.coder != case.user):
        raise AppError("role.not_allowed")


def _plain(held: AssignmentRead | None) -> dict[str, Any] | None:
    return None if held is None else held.model_dump(mode="json")
