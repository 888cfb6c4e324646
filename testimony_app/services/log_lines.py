"""The log as a person reads it: who by code name, on what by its code; and narrowed to what is looked for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from testimony_app.case import Case
from testimony_app.services import unseal_identity, verify_log
from testimony_app.services.verify_log import OWN
from testimony_app.store import codebook, interviews, records
from testimony_app.store.record_tables import LogEntryRead
from testimony_app.store.session import Store

SHORT_ID = 8


@dataclass(frozen=True, slots=True)
class LogLine:
    """One act. person: the code name of who acted; thing: the code of what it concerned, or the beginning of its id."""

    entry: LogEntryRead
    person: str
    thing: str

    @property
    def number(self) -> int:
        """The number of the act as people count, from 1."""
        return self.entry.seq + 1


@dataclass(frozen=True, slots=True)
class Sought:
    """What a list of acts is narrowed to; empty fields let everything through.

    user: a person's id. thing: a part of a code or id. since, until: moments, the second no longer within.
    """

    user: str = ""
    action: str = ""
    thing: str = ""
    since: datetime | None = None
    until: datetime | None = None

    def fits(self, line: LogLine) -> bool:
        """Whether an act is among what is looked for."""
        entry = line.entry
        wanted = self.thing.strip().casefold()
        return (
            self.user in ("", entry.user)
            and self.action in ("", entry.action)
            and (not wanted or wanted in line.thing.casefold() or wanted in entry.object_id.casefold())
            and (self.since is None or entry.utc >= self.since)
            and (self.until is None or entry.utc < self.until)
        )


@dataclass(frozen=True, slots=True)
class Copy:
    """Another copy of the case whose log is here. people: code names of who acted on it, the most active first."""

    log_id: str
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpeningLine:
    """A name that was opened. person: who did, with a second person where two are needed; thing: the witness's code."""

    id: str
    at: datetime
    person: str
    thing: str
    reason: str


def lines(case: Case, log_id: str = OWN) -> list[LogLine]:
    """A log, newest first. Raises AppError `log.unknown`."""
    with case.read() as store:
        rows = verify_log.rows_of(store, log_id)
        codes = _codes(store)
    people = {user: case.member_code(user) for user in {row.user for row in rows}}
    codes |= people
    return [LogLine(row, people[row.user], codes.get(row.object_id, _short(row.object_id))) for row in reversed(rows)]


def copies(case: Case) -> tuple[Copy, ...]:
    """The other copies whose logs packages brought."""
    found = []
    for log_id in verify_log.other_logs(case):
        acted = Counter(entry.user for entry in verify_log.entries(case, log_id=log_id))
        found.append(Copy(log_id, tuple(case.member_code(user) for user, _ in acted.most_common())))
    return tuple(found)


def openings(case: Case) -> list[OpeningLine]:
    """Who opened which name, when and why, newest first; an empty `thing` stands for the register of other names.

    Raises AppError `vault.no_access`, `identity.two_needed` for whoever may not open names.
    """
    found = unseal_identity.openings(case)
    with case.read() as store:
        codes = _codes(store)
    people = {user: case.member_code(user) for each in found for user in (each.opened_by, each.second_by) if user}
    return [
        OpeningLine(
            each.id,
            each.opened_at,
            " + ".join(people[user] for user in (each.opened_by, each.second_by) if user),
            codes.get(each.witness_id, _short(each.witness_id)),
            each.reason,
        )
        for each in found
    ]


def _codes(store: Store) -> dict[str, str]:
    """The code of everything that has one, by id."""
    held = interviews.rows(store)
    codes = {row.id: row.code for row in held} | {row.witness_id: row.witness_code for row in held}
    codes |= {each.id: each.code for each in codebook.incidents(store)}
    codes |= {each.id: each.code for each in records.releases(store)}
    return codes


def _short(object_id: str) -> str:
    """An id's beginning; a word such as the name of a setting stays whole."""
    return object_id[:SHORT_ID] if len(object_id) > 2 * SHORT_ID and any(map(str.isdigit, object_id)) else object_id
