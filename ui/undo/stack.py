"""Undo for the window: the core keeps what can be taken back, in order, also after a restart."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, SignalInstance

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.services import undo
from testimony_app.services.operations import Operation
from testimony_app.services.undo import Undone, Waiting

NOTHING = ("undo.nothing", "undo.nothing_to_redo")
"""Where nothing is left to take back, a key does nothing."""


class UndoStack(QObject):
    """Signals: changed(ids) of what an act touched, failed(AppError) where nothing was changed,

    undone(label) and redone(label) with an act's name in the log.
    """

    changed = Signal(object)
    failed = Signal(object)
    undone = Signal(str)
    redone = Signal(str)

    def __init__(self, case: Case, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._case = case

    def do(self, operation: Operation) -> bool:
        """Run an act that can be undone; whether it was done."""
        try:
            operation.run()
        except AppError as error:
            self.failed.emit(error)
            return False
        self.changed.emit(operation.touched)
        return True

    def undo(self) -> None:
        """Take this person's last act back."""
        self._swap(undo.undo, self.undone)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._swap(undo.redo, self.redone)

    def waiting(self) -> Waiting:
        """The names of the acts that undo and redo would reach."""
        return undo.waiting(self._case)

    def _swap(self, act: Callable[[Case], Undone], told: SignalInstance) -> None:
        try:
            done = act(self._case)
        except AppError as error:
            if error.code not in NOTHING:
                self.failed.emit(error)
            return
        self.changed.emit(done.touched)
        told.emit(done.label)
