"""An act that can be undone: running it returns the act that takes it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Operation:
    """A change of the case that is ready to run.

    label: a code for the window's "Undo ..." entry. touched: ids that a view should read again after the run.
    """

    label: str
    touched: frozenset[str]
    _run: Callable[[], Operation] = field(repr=False)

    def run(self) -> Operation:
        """Make the change; what is returned takes it back. Raises AppError, having changed nothing."""
        return self._run()
