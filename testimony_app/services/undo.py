"""Undo and redo over everything that can be undone, in the order of the acts, also after a restart.

Each person takes back what they did themselves, in this copy of the case. An act that can no longer be taken back,
because somebody else changed what it touched, is told once and then lies no longer in the way of those before it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.services import (
    code_steps,
    coding_steps,
    favourites,
    incident_steps,
    round_steps,
    saved_queries,
    transcript_steps,
)
from testimony_app.services.operations import Step, Values, carry_out, keep
from testimony_app.store import undo_entries
from testimony_app.store.coder_tables import UndoRead
from testimony_app.store.session import Store
from testimony_app.store.undo_entries import Stack

_ALL: tuple[Callable[[Store, Case, Values], Step], ...] = (
    code_steps.change_book,
    coding_steps.put_coding,
    coding_steps.remove_coding,
    coding_steps.change_coding,
    favourites.set_favourites,
    saved_queries.set_saved_query,
    incident_steps.put_incident,
    incident_steps.change_incident,
    incident_steps.remove_incident,
    round_steps.set_round,
    round_steps.set_assignments,
    transcript_steps.retype_segment,
    transcript_steps.restore_segment,
    transcript_steps.set_speakers,
    transcript_steps.mark_segments,
)
CHANGES: Mapping[str, Callable[[Store, Case, Values], Step]] = MappingProxyType({each.__name__: each for each in _ALL})
"""What steps that were kept carry out, by name. A name, once written in a case, is never given to anything else."""
_PASSING = ("case", "vault", "role")
"""Areas of errors that say nothing of the act itself: it can be tried again."""


@dataclass(frozen=True)
class Undone:
    """An act that was taken back or done again. label: its name in the log. touched: ids to read again."""

    label: str
    touched: frozenset[str]


@dataclass(frozen=True)
class Waiting:
    """The names in the log of the acts that undo and redo would reach next, "" for none."""

    undo: str
    redo: str


def undo(case: Case) -> Undone:
    """Take back this person's last act.

    Raises AppError `undo.nothing`, `undo.changed_since`, and as the act's steps do; nothing is changed then.
    """
    return _swap(case, "undo", "redo", "undo.nothing")


def redo(case: Case) -> Undone:
    """Do again what was taken back last. Raises AppError `undo.nothing_to_redo`, and as `undo` does."""
    return _swap(case, "redo", "undo", "undo.nothing_to_redo")


def waiting(case: Case) -> Waiting:
    """What could be taken back or done again now."""
    with case.read() as store:
        tops = [undo_entries.top(store, case.user, stack) for stack in ("undo", "redo")]
    return Waiting(*("" if each is None else each.label for each in tops))


def _swap(case: Case, source: Stack, target: Stack, nothing: str) -> Undone:
    with case.read() as store:
        entry = undo_entries.top(store, case.user, source)
    if entry is None:
        raise AppError(nothing)
    try:
        steps = _steps(entry)
        with case.write(steps[0].label) as store:
            back = carry_out(store, case, steps)
            undo_entries.drop(store, entry.seq)
            keep(store, case, target, entry.label, back, entry.touched)
    except AppError as error:
        if error.code.partition(".")[0] not in _PASSING:
            _give_up(case, entry)
        raise
    return Undone(entry.label, frozenset(entry.touched))


def _steps(entry: UndoRead) -> tuple[Step, ...]:
    """Raises AppError `undo.changed_since` for a step of a version of the app that this one does not know."""
    if any(each["change"] not in CHANGES for each in entry.steps):
        raise AppError("undo.changed_since")
    return tuple(Step(each["label"], CHANGES[each["change"]], each["values"]) for each in entry.steps)


def _give_up(case: Case, entry: UndoRead) -> None:
    """Take an act off its stack that will never be possible again."""
    with case.write("undo.given_up") as store:
        undo_entries.drop(store, entry.seq)
