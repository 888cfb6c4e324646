"""Reads that changes ask for: one read of a kind for any number of changes that come before it begins."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from testimony_app.case import Case
from ui.pages.context import PageContext

T = TypeVar("T")


class GatheredReads:
    """The reads of one page, by kinds of its own naming. owner: what they end with.

    What was read while something changed may be from before it, so it is read again. Made before its page listens to
    changes: a change is counted before anybody reads again because of it.
    """

    def __init__(self, context: PageContext, owner: QObject) -> None:
        self._context = context
        self._owner = owner
        self._changes = 0
        self._waiting: set[str] = set()
        context.changed.connect(self._count)

    def read(self, kind: str, work: Callable[[Case], T], done: Callable[[T], None]) -> None:
        """Read beside the window, then call `done`; nothing more is asked while one of that kind waits to begin."""
        if kind in self._waiting:
            return
        self._waiting.add(kind)

        def begun(case: Case) -> tuple[int, T]:
            self._waiting.discard(kind)
            before = self._changes
            return before, work(case)

        def ended(found: tuple[int, T]) -> None:
            before, value = found
            if before == self._changes:
                done(value)
            else:
                self.read(kind, work, done)

        self._context.load(self._owner, begun, ended)

    def _count(self) -> None:
        self._changes += 1
