"""The log of acts, and the proof that nothing in it was changed."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from testimony_app.case import Case, entry_payload
from testimony_app.errors import AppError
from testimony_app.store import records
from testimony_app.store.record_tables import LogEntryRead as LogEntryRead
from testimony_app.vault import log_chain


@dataclass(frozen=True)
class Verdict:
    """What the check found. first_bad: number of the first row that does not fit, None if all do.

    head: a short code of the whole log, to be written in a notebook and compared later. clock_steps_back: rows whose
    clock lies before that of the row above.
    """

    entries: int
    first_bad: int | None
    head: str
    clock_steps_back: int

    @property
    def sound(self) -> bool:
        """Whether every row fits."""
        return self.first_bad is None


def entries(case: Case, limit: int | None = None) -> list[LogEntryRead]:
    """The log, newest first; the newest `limit` rows of it."""
    with case.read() as store:
        rows = records.log(store)
    newest = rows[::-1]
    return newest if limit is None else newest[:limit]


def verify(case: Case) -> Verdict:
    """Check numbers, chain and signatures of the whole log."""
    with case.read() as store:
        rows = records.log(store)
    back = sum(later.utc < earlier.utc for earlier, later in pairwise(rows))
    try:
        root, first_bad = case.verify_log(), None
    except AppError as error:
        root = log_chain.merkle_root(log_chain.leaf_hash(entry_payload(row)) for row in rows)
        first_bad = int(error.ids["seq"])
    return Verdict(len(rows), first_bad, head_code(root), back)


def head_code(root: bytes) -> str:
    """The first 80 bits of the log's root in groups that can be read out."""
    digits = root.hex()[:20]
    return " ".join(digits[start : start + 4] for start in range(0, 20, 4))
