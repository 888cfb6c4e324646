"""The one way in which the code book changes: some codes and codings get other fields, all at once.

What takes a step back is a step of the same kind, so that every act on the code book can be undone. A step holds plain
values only. What each one did to a code is kept for good (`code_version`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from testimony_app.case import Case
from testimony_app.domain.code_tree import Standing, Tree
from testimony_app.errors import AppError
from testimony_app.services import operations
from testimony_app.services.coding_steps import PLACE
from testimony_app.services.operations import Operation, Step, Values
from testimony_app.store import code_versions, codebook, codings, sync
from testimony_app.store.coding_tables import CodeDraft, CodeRead, CodingRead
from testimony_app.store.session import Store

Fields = Mapping[str, Any]
Changes = Mapping[str, Fields | None]
"""By id: the fields that change; all fields of one that is not there yet; None for one that goes."""
PASSAGES = "passages"
"""The field of a version that says how many codings the code had."""


@dataclass(frozen=True)
class BookStep:
    """What becomes of codes and codings.

    act: the name in the log. back: the name of taking it back. subjects: ids of what it was done to; the log names the
    first one. notes: of a code, the path of the other one that had part in it. expected: what must be there of codes
    and codings, where the step takes something back.
    """

    act: str
    back: str
    subjects: tuple[str, ...]
    codes: Changes = field(default_factory=dict)
    codings: Changes = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    expected: Changes = field(default_factory=dict)


def operation(case: Case, step: BookStep) -> Operation:
    """An act that carries out the step.

    Raises AppError `code.missing`, `code.name_taken`, `code.own_ancestor`, `code.in_use`, `code.has_children`,
    `coding.missing` when it runs; nothing is changed then.
    """

    touched = {*step.subjects, *step.codes, *step.codings}
    return operations.operation(case, _step(step), touched=touched)


def change_book(store: Store, case: Case, values: Values) -> Step:
    """Carry out a step that was written as plain values. Raises AppError as `operation` does, `undo.changed_since`."""
    step = BookStep(**{**values, "subjects": tuple(values["subjects"])})
    back = _carry_out(case, store, step)
    payload = {"codes": step.codes, "codings": step.codings}
    store.concerns(step.subjects[0], {key: dict(value) for key, value in payload.items() if value})
    return _step(back)


def _step(step: BookStep) -> Step:
    return Step(step.act, change_book, {each.name: getattr(step, each.name) for each in fields(step)})


def tree_of(held: Iterable[CodeRead]) -> Tree:
    """The codes, which are in the order of position and name, as a tree."""
    return Tree({code.id: Standing(code.parent_id, code.position) for code in held})


def path_of(code: CodeRead, by_id: Mapping[str, CodeRead]) -> str:
    """The code's name with those of its ancestors before it, such as `Attack / Second strike`."""
    names, current = [code.name], code
    while current.parent_id is not None and current.parent_id in by_id:
        current = by_id[current.parent_id]
        names.append(current.name)
    return " / ".join(reversed(names))


def whole(code: CodeRead | CodeDraft) -> dict[str, Any]:
    """All fields of a code but its id."""
    return code.model_dump(exclude={"id"})


def _carry_out(case: Case, store: Store, step: BookStep) -> BookStep:
    """Make the changes, keep what they did to each code, and return the step that takes them back."""
    sync.judge_references_last(store)
    before = {code.id: code for code in codebook.codes(store)}
    used = codings.counts(store)  # In sight only: the history goes to people in a blind round, too.
    codings_back = {key: _put_coding(case, store, key, fields) for key, fields in step.codings.items()}
    codes_back = {key: _put_code(case, store, before, key, fields) for key, fields in step.codes.items()}
    after = {code.id: code for code in codebook.codes(store)}
    used_now = codings.counts(store) if step.codings else used
    _judge(step, before, after, codings.counts(store, whole=True))
    _keep_versions(case, store, step, (before, used), (after, used_now))
    left = _found(store, after, step.codes, step.codings)
    return BookStep(step.back, step.act, step.subjects, codes_back, codings_back, step.notes, left)


def _expect(store: Store, codes: Mapping[str, CodeRead], step: BookStep) -> None:
    """Raises AppError `undo.changed_since` unless what the step takes back is as it was left."""
    if not step.expected:
        return
    found = _found(store, codes, step.codes, step.codings)
    for key, fields_left in step.expected.items():
        held = found[key]
        if fields_left is None or held is None:
            if fields_left is not held:
                raise AppError("undo.changed_since")
        else:
            operations.expect(held, fields_left)


def _found(store: Store, codes: Mapping[str, CodeRead], of_codes: Changes, of_codings: Changes) -> dict[str, Any]:
    """What there is of the fields that a step changes, None of what is not there."""
    found: dict[str, Any] = {}
    for code_id, each in of_codes.items():
        held = codes.get(code_id)
        found[code_id] = None if held is None else {key: getattr(held, key) for key in each or whole(held)}
    for coding_id, each in of_codings.items():
        there = codings.coding(store, coding_id).model_dump(mode="json") if codings.exists(store, coding_id) else None
        kept = each or {key: None for key in (there or {}) if key not in PLACE}
        found[coding_id] = None if there is None else {key: there[key] for key in kept if key not in PLACE}
    return found


def _put_code(case: Case, store: Store, before: Mapping[str, CodeRead], code_id: str, fields: Fields | None) -> Any:
    """Change, add or remove one code; returns the change that takes it back."""
    former = before.get(code_id)
    if fields is None:
        return whole(codebook.remove_code(store, code_id, case.now(), case.user))
    if former is None:
        codebook.add_code(store, CodeDraft(**fields), code_id)
        return None
    CodeDraft(**{**whole(former), **fields})
    codebook.change_code(store, code_id, **fields)
    return {key: getattr(former, key) for key in fields}


def _put_coding(case: Case, store: Store, coding_id: str, fields: Fields | None) -> Any:
    """Change, bring back or remove one coding; returns the change that takes it back."""
    if fields is None:
        return codings.remove(store, coding_id, case.now(), case.user).model_dump(mode="json")
    if not codings.exists(store, coding_id):
        codings.put(store, CodingRead.model_validate(fields))
        return None
    former = codings.coding(store, coding_id)
    codings.change(store, coding_id, **fields)
    return {key: getattr(former, key) for key in fields}


def _judge(
    step: BookStep, before: Mapping[str, CodeRead], after: Mapping[str, CodeRead], used: Mapping[str, int]
) -> None:
    """Whether the code book still holds together where it was touched."""
    tree = tree_of(after.values())
    taken = {(code.parent_id, code.name.casefold(), code.id) for code in after.values()}
    for code_id in step.codes:
        code = after.get(code_id)
        if code is None:
            if used.get(code_id):
                raise AppError("code.in_use")
            if tree.below(code_id):
                raise AppError("code.has_children")
            continue
        if code.parent_id is not None and code.parent_id not in after:
            raise AppError("code.missing")
        if _in_a_circle(code_id, after):
            raise AppError("code.own_ancestor")
        former = before.get(code_id)
        if former is not None and (former.parent_id, former.name) == (code.parent_id, code.name):
            continue
        same = (code.parent_id, code.name.casefold())
        if any((parent, name) == same and other != code_id for parent, name, other in taken):
            raise AppError("code.name_taken")


def _in_a_circle(code_id: str, codes: Mapping[str, CodeRead]) -> bool:
    passed: set[str] = set()
    current: str | None = code_id
    while current is not None and current in codes:
        if current in passed:
            return True
        passed.add(current)
        current = codes[current].parent_id
    return False


def _keep_versions(
    case: Case,
    store: Store,
    step: BookStep,
    then: tuple[Mapping[str, CodeRead], Mapping[str, int]],
    now: tuple[Mapping[str, CodeRead], Mapping[str, int]],
) -> None:
    """Keep what the step did to each code; siblings that were only numbered anew are no news."""
    touched = set(step.codes) | {key for key in then[0].keys() | now[0].keys() if then[1].get(key) != now[1].get(key)}
    for code_id in sorted(touched):
        before, after = (_state(code_id, codes, used) for codes, used in (then, now))
        if before is not None and after is not None:
            differing = [key for key in after if before[key] != after[key]]
            before, after = ({key: each[key] for key in differing} for each in (before, after))
            if not differing or (differing == ["position"] and code_id not in step.subjects):
                continue
        words = step.notes.get(code_id, "")
        code_versions.note(store, code_id, step.act, before, after, case.now(), case.user, words)


def _state(code_id: str, codes: Mapping[str, CodeRead], used: Mapping[str, int]) -> dict[str, Any] | None:
    code = codes.get(code_id)
    return None if code is None else {**whole(code), PASSAGES: used.get(code_id, 0)}
