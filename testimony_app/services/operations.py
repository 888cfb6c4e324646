"""Acts that can be undone: each is a few steps of plain values, and carrying out a step says which one takes it back.

What takes an act back is kept with the case, in the same unit of work, so that it outlives a restart (`services.undo`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from testimony_app.case import Case
from testimony_app.domain.roles import allows
from testimony_app.errors import AppError
from testimony_app.store import codings, undo_entries
from testimony_app.store.session import Store

Values = Mapping[str, Any]
"""What a step needs, as JSON takes it. What holds words of a transcript names it under `transcript_id`, or is a field
of a coding that stands by its id under `codings`."""


@dataclass(frozen=True)
class Step:
    """One change. label: the act's name in the log. change: carries it out and returns the step that takes it back.

    A change is a function of a module that `services.undo` knows, since it is found again by its name.
    """

    label: str
    change: Callable[[Store, Case, Values], Step]
    values: Values


@dataclass(frozen=True)
class Operation:
    """A change of the case that is ready to run.

    label: a code for the window's "Undo ..." entry. touched: ids that a view should read again after the run.
    """

    label: str
    touched: frozenset[str]
    case: Case = field(repr=False)
    steps: tuple[Step, ...] = field(repr=False)

    def run(self) -> Operation:
        """Make the change, and keep what takes it back; that is returned too. Raises AppError, having changed nothing.

        What was taken back before can then no longer be done again.
        """
        with self.case.write(self.label) as store:
            back = carry_out(store, self.case, self.steps)
            undo_entries.clear(store, self.case.user, "redo")
            keep(store, self.case, "undo", self.label, back, self.touched)
        return Operation(back[0].label, self.touched, self.case, back)


def operation(case: Case, *steps: Step, touched: Collection[str]) -> Operation:
    """An act of these steps, in this order, all of them or none."""
    return Operation(steps[0].label, frozenset(touched), case, steps)


def together(*operations: Operation) -> Operation:
    """Several acts as one: in one unit of work, and taken back by one undo. Each is named in the log."""
    touched = frozenset().union(*(each.touched for each in operations))
    steps = tuple(step for each in operations for step in each.steps)
    return Operation(operations[0].label, touched, operations[0].case, steps)


def carry_out(store: Store, case: Case, steps: Collection[Step]) -> tuple[Step, ...]:
    """Carry steps out within a unit of work; what takes them back, in its order. Raises AppError as the steps do."""
    back = []
    for step in steps:
        if not allows(case.role, step.label):
            raise AppError("role.not_allowed")
        back.append(step.change(store, case, step.values))
        store.acted(step.label)
    return tuple(reversed(back))


def keep(
    store: Store, case: Case, stack: undo_entries.Stack, label: str, steps: Collection[Step], touched: Collection[str]
) -> None:
    """Keep steps on one of this person's stacks."""
    kept = [{"label": step.label, "change": step.change.__name__, "values": dict(step.values)} for step in steps]
    transcripts = {found for step in steps for found in _transcripts(step.values)}
    transcripts |= codings.transcripts_of(store, {found for step in steps for found in step.values.get("codings", ())})
    undo_entries.push(
        store, case.user, stack, case.now(), label=label, steps=kept, touched=touched, transcripts=transcripts
    )


def expect(found: Values, expected: Values | None) -> None:
    """Raises AppError `undo.changed_since` unless what is there is what the act left behind."""
    if expected is not None and any(found.get(key) != value for key, value in expected.items()):
        raise AppError("undo.changed_since")


def _transcripts(values: Any) -> Iterator[str]:
    if isinstance(values, Mapping):
        for key, value in values.items():
            if key == "transcript_id" and isinstance(value, str):
                yield value
            else:
                yield from _transcripts(value)
    elif isinstance(values, list | tuple):
        for each in values:
            yield from _transcripts(each)
