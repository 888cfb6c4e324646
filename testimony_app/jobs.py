"""Progress and cancel for every long act, without any thread or window in it."""

from __future__ import annotations

import threading
from collections.abc import Callable

from testimony_app.errors import Cancelled

Report = Callable[[float, str], None]


def _silent(fraction: float, code: str) -> None:
    """Report to nobody."""


class JobContext:
    """What a long act is given: it tells how far it is, and learns that it should stop.

    Safe to cancel from any thread. `report` is called on the thread that works, with a fraction 0..1 and a stage
    code such as `transcribe.listening` that `messages` turns into words.
    """

    def __init__(self, report: Report = _silent) -> None:
        self._report = report
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the act to stop at its next step."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether someone asked to stop."""
        return self._stop.is_set()

    def check(self) -> None:
        """Raises Cancelled if someone asked to stop."""
        if self._stop.is_set():
            raise Cancelled

    def step(self, fraction: float, code: str = "") -> None:
        """Report progress, 0..1, and stop here if asked. Raises Cancelled."""
        self.check()
        self._report(min(max(fraction, 0.0), 1.0), code)
