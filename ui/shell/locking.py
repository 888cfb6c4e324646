"""Locking step by step: none is left out because another failed, and what went wrong reaches the fresh process."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, MutableMapping
from dataclasses import dataclass

from testimony_app.errors import AppError

PATIENCE_S = 3.0
"""How long running acts may take to stop; systems wait five seconds with sleep (logind.conf, InhibitDelayMaxSec)."""
INCOMPLETE, CUT_SHORT = "case.lock_incomplete", "case.lock_cut_short"
VARIABLE = "TESTIMONY_LOCKED"
"""Carries the report over into the fresh process: a code and a number, nothing of the case."""
_REPORT = re.compile(r"([a-z]+\.[a-z_]+|) (\d{1,4})", re.ASCII)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class LockReport:
    """How locking went. problem: the code of what failed first, "" for nothing. stopped: acts that it cut off."""

    problem: str = ""
    stopped: int = 0

    def hand_over(self, environ: MutableMapping[str, str]) -> None:
        """Leave the report for the process that replaces this one."""
        environ[VARIABLE] = f"{self.problem} {self.stopped}"

    @staticmethod
    def taken_over(environ: MutableMapping[str, str]) -> LockReport:
        """The report that the former process left, and none any more for those after."""
        found = _REPORT.fullmatch(environ.pop(VARIABLE, ""))
        return LockReport() if found is None else LockReport(found[1], int(found[2]))


def carried_out(steps: Iterable[Callable[[], None]]) -> str:
    """Do every step, whatever the ones before raised; the code of the first problem, "" if there was none."""
    problem = ""
    for step in steps:
        try:
            step()
        except AppError as error:
            problem = problem or error.code
        except Exception:  # noqa: BLE001  The keys must go whatever happens; where it happened is told.
            _log.exception("a step of the lock failed")
            problem = problem or INCOMPLETE
    return problem
