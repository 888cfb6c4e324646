"""The log of acts, and the proof that nothing in it was changed."""

from __future__ import annotations

from dataclasses import dataclass

from testimony_app.case import Case, entry_payload
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
    first_bad: int | None = None
    previous, leaves, back = "", [], 0
    for number, row in enumerate(rows, start=1):
        payload = entry_payload(row)
        fits = row.seq == number and row.prev_hash == previous and case.verify_with(row)
        if not fits and first_bad is None:
            first_bad = row.seq
        if number > 1 and row.utc < rows[number - 2].utc:
            back += 1
        leaf = log_chain.leaf_hash(payload)
        leaves.append(leaf)
        previous = leaf.hex()
    return Verdict(len(rows), first_bad, head_code(log_chain.merkle_root(leaves)), back)


def head_code(root: bytes) -> str:
    """The first 80 bits of the log's root in groups that can be read out."""
    digits = root.hex()[:20]
    return " ".join(digits[start : start + 4] for start in range(0, 20, 4))
