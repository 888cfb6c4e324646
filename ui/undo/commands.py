"""Undo for the window: the core owns the change and its inverse, the stack only remembers the order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QUndoCommand

from testimony_app.errors import AppError


class Operation(Protocol):
    """One change that can be run, and that knows its own inverse once it has run."""

    @property
    def label(self) -> str:
        """The act in words, for the Edit menu."""

    @property
    def touched(self) -> frozenset[str]:
        """The ids of everything that the change touches."""

    def run(self) -> Operation:
        """Do it and return the inverse. Raises AppError, and then nothing has changed."""


class EditCommand(QUndoCommand):
    """One operation on the stack. `changed` is called with the touched ids, `failed` with the error."""

    def __init__(
        self,
        operation: Operation,
        changed: Callable[[frozenset[str]], None],
        failed: Callable[[AppError], None],
    ) -> None:
        super().__init__(operation.label)
        self._next = operation
        self._changed = changed
        self._failed = failed

    def _swap(self) -> None:
        try:
            inverse = self._next.run()
        except AppError as error:
            # Qt keeps a command whose redo failed, unless it is obsolete: the stack must not list what never happened.
            self.setObsolete(True)
            self._failed(error)
        else:
            touched = self._next.touched
            self._next = inverse
            self._changed(touched)

    redo = undo = _swap
