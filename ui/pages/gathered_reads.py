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

    stamp: changes whenever the person does something that the page shows at once. What was read before that is out of
    date when it comes, so it is read again.
    """

    def __init__(self, context: PageContext, owner: QObject, stamp: Callable[[], object] = lambda: None) -> None:
        self._context = context
        self._owner = owner
        self._stamp = stamp
        self._waiting: set[str] = set()

    def read(self, kind: str, work: Callable[[Case], T], done: Callable[[T], None]) -> None:
        """Read beside the window, then call `done`; nothing more is asked while one of that kind waits to begin."""
        if kind in self._waiting:
            return
        self._waiting.add(kind)

        def begun(case: Case) -> tuple[object, T]:
            self._waiting.discard(kind)
            stamp = self._stamp()
            return stamp, work(case)

        def ended(found: tuple[object, T]) -> None:
            stamp, value = found
            if stamp == self._stamp():
                done(value)
            else:
                self.read(kind, work, done)

        self._context.load(self._owner, begun, ended)
