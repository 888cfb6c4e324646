"""The log of acts, and the proof that nothing in it was changed: of this copy of the case, and of others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from testimony_app.case import Case, chain_entry
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.store import packages, records
from testimony_app.store.record_tables import LogEntryRead as LogEntryRead
from testimony_app.store.session import Store
from testimony_app.vault import log_chain

OWN = ""
"""Stands for the log of this copy where the id of another copy's log may stand."""
CODE_DIGITS = 20
Verify = Callable[[str, bytes, bytes], bool]


@dataclass(frozen=True)
class Signer:
    """One person's part in a log. entries: how many; unsigned: how many of them are not signed by that person."""

    user: str
    entries: int
    unsigned: int


@dataclass(frozen=True)
class Verdict:
    """What the check found. first_bad: number of the first row that does not fit, None if all do.

    head: a short code of the whole log, to be written in a notebook and compared later. clock_steps_back: rows whose
    clock lies before that of the row above. problem: code of what is wrong, "" if nothing is.
    """

    entries: int
    first_bad: int | None
    head: str
    clock_steps_back: int
    people: tuple[Signer, ...] = ()
    problem: str = ""

    @property
    def sound(self) -> bool:
        """Whether every row fits."""
        return self.first_bad is None


def entries(case: Case, limit: int | None = None, log_id: str = OWN) -> list[LogEntryRead]:
    """A log, newest first; the newest `limit` rows of it."""
    with case.read() as store:
        rows = rows_of(store, log_id)
    newest = rows[::-1]
    return newest if limit is None else newest[:limit]


def other_logs(case: Case) -> tuple[str, ...]:
    """Ids of other copies' logs of which packages brought something."""
    with case.read() as store:
        own = records.log_id(store)
        return tuple(log_id for log_id in packages.foreign_log_ids(store) if log_id != own)


def verify(case: Case, log_id: str = OWN, job: JobContext | None = None) -> Verdict:
    """Check numbers, chain and signatures of a whole log, and that what seals and packages stated of it still holds.

    Raises Cancelled.
    """
    with case.read() as store:
        rows = rows_of(store, log_id)
        stated = packages.stated_heads(store, log_id or records.log_id(store))
    heads = [(size, bytes.fromhex(root)) for size, root in stated]
    if log_id == OWN and case.sealed_log is not None:
        heads.append(case.sealed_log)
    chained = [chain_entry(row) for row in rows]
    payloads = [entry.payload() for entry in chained]
    signed = _signed(chained, payloads, case.verify, job or JobContext())
    held = {(payload, entry.signature): good for entry, payload, good in zip(chained, payloads, signed, strict=True)}
    leaves = [log_chain.leaf_hash(payload) for payload in payloads]
    problem, first_bad = "", None
    try:
        log_chain.verify_entries(chained, lambda _user, message, signature: held[message, signature])
        for size, root in heads:
            log_chain.check_prefix(leaves, size, root)
    except AppError as error:
        problem = error.code
        first_bad = int(error.ids.get("seq", len(rows) if error.code == "log.shortened" else 0))
    return Verdict(
        entries=len(rows),
        first_bad=first_bad,
        head=head_code(log_chain.merkle_root(leaves)),
        clock_steps_back=sum(later.utc < earlier.utc for earlier, later in pairwise(rows)),
        people=_signers(chained, signed),
        problem=problem,
    )


def find_head(case: Case, untrusted_code: str, log_id: str = OWN) -> int | None:
    """Number of the entry after which the log had this head code; None if it never had it.

    Whoever wrote the code down knows then that all up to that entry is as it was. Raises AppError `log.code_unfit` for
    what is no head code.
    """
    digits = re.sub(r"[\s-]", "", untrusted_code).lower()
    if not re.fullmatch(rf"[0-9a-f]{{{CODE_DIGITS}}}|[0-9a-f]{{64}}", digits):
        raise AppError("log.code_unfit")
    with case.read() as store:
        rows = rows_of(store, log_id)
    leaves = (log_chain.leaf_hash(chain_entry(row).payload()) for row in rows)
    roots = enumerate(log_chain.prefix_roots(leaves))
    return next((seq for seq, root in roots if root.hex().startswith(digits)), None)


def head_code(root: bytes) -> str:
    """The first 80 bits of the log's root in groups that can be read out."""
    digits = root.hex()[:CODE_DIGITS]
    return " ".join(digits[start : start + 4] for start in range(0, CODE_DIGITS, 4))


def rows_of(store: Store, log_id: str) -> list[LogEntryRead]:
    """A log in order. Raises AppError `log.unknown` if nothing of it is here."""
    if log_id in (OWN, records.log_id(store)):
        return records.log(store)
    rows = packages.foreign_log(store, log_id)
    if not rows:
        raise AppError("log.unknown")
    return rows


def _signed(
    chained: Sequence[log_chain.Entry], payloads: Sequence[bytes], verify: Verify, job: JobContext
) -> list[bool]:
    """Of each entry, whether the person named in it signed it."""
    found = []
    for number, (entry, payload) in enumerate(zip(chained, payloads, strict=True)):
        found.append(verify(entry.user, payload, entry.signature))
        job.step(number / len(chained), "log.checking")
    return found


def _signers(chained: Sequence[log_chain.Entry], signed: Sequence[bool]) -> tuple[Signer, ...]:
    """Everyone who acted, the one with the most acts first."""
    acted = Counter(entry.user for entry in chained)
    unsigned = Counter(entry.user for entry, good in zip(chained, signed, strict=True) if not good)
    return tuple(Signer(user, count, unsigned[user]) for user, count in acted.most_common())
