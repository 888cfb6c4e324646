"""The numbers under which the register knows its entries, in chips and in releases: read, given, sent and taken in.

An entry is a witness, or another registered name, by the id that all copies of the case share; what waits for a
decision between two accounts of an entry is that entry. An entry may have several numbers, if two copies gave it one
before they knew of each other: the lowest is used from then on, and the others stay its own for good. The table holds
each entry once: further numbers stand under `ENTRY/NUMBER`, those of people who were erased under `erased/NUMBER`.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from itertools import chain
from typing import Any

from sqlmodel import col, select

from testimony_app.domain.aliases import is_kind
from testimony_app.domain.numbers import MOST, blocks
from testimony_app.errors import AppError
from testimony_app.store.exchange_tables import Conflict
from testimony_app.store.identity_tables import Person, Pseudonym
from testimony_app.store.session import Store
from testimony_app.store.sync import UNDECIDED

ERASED = ""
"""Stands for the entry where it was erased: the number is never given again, and nothing says whose it was."""
_ERASED_KEY = "erased"


@dataclass(frozen=True, slots=True)
class Numbered:
    """That an entry stands under a number. entry: the id of a witness or of a registered name, or `ERASED`."""

    entry: str
    kind: str
    number: int


class Numbers:
    """All numbers of the register, read once in a unit of work that opened the identity database."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._entries = _entries(store)
        self._rows = store.identity.exec(select(Pseudonym).order_by(col(Pseudonym.number))).all()
        self._held: dict[int, Numbered] = {}
        self._numbers: dict[str, list[int]] = {}
        for row in self._rows:
            self._keep(Numbered(self._entry_of(row), row.kind, row.number or 0))

    def entry(self, some_id: str) -> str:
        """The entry that a person's own id, or the id of an account that waits for a decision, belongs to."""
        return self._entries.get(some_id, some_id)

    def of(self, some_id: str) -> tuple[int, ...]:
        """The numbers of an entry, the one that is used first; none if it was given none yet."""
        return tuple(sorted(self._numbers.get(self.entry(some_id), ())))

    def entry_under(self, number: int) -> str | None:
        """The entry under this number, None if it was never given."""
        held = self._held.get(number)
        return None if held is None else held.entry

    def given(self, kind: str, some_id: str, member: int) -> int:
        """The number of an entry; on first use the next one of the member's own. member: from 1, as people joined.

        Raises AppError `register.full`.
        """
        numbers = self.of(some_id)
        if numbers:
            return numbers[0]
        free = (number for number in chain.from_iterable(blocks(member)) if number not in self._held)
        number = next(free, None)
        if number is None:
            raise AppError("register.full")
        self._add(Numbered(self.entry(some_id), kind, number))
        return number

    def all(self) -> list[Numbered]:
        """All of them as they travel, the lowest first."""
        return [self._held[number] for number in sorted(self._held)]

    def clash(self, coming: Iterable[Numbered]) -> int | None:
        """The first number that belongs to one entry here and to another one there, None if there is none."""
        for each in coming:
            held = self._held.get(each.number)
            if held is not None and ERASED not in (held.entry, each.entry) and held.entry != self.entry(each.entry):
                return each.number
        return None

    def take_in(self, coming: Iterable[Numbered]) -> None:
        """Keep what came from another copy; `clash` was asked before."""
        for each in coming:
            if each.number not in self._held:
                self._add(replace(each, entry=self.entry(each.entry)))

    def settle(self) -> None:
        """Let every number stand under the id that all copies share, before a person's own id may change."""
        for row in self._rows:
            entry = self._entry_of(row)
            if entry not in (ERASED, row.entry_id.partition("/")[0]):
                row.entry_id = self._key(entry, row.number or 0)
                self._store.identity.add(row)
                self._store.identity.flush()

    def strike(self, entry: str) -> None:
        """Keep the numbers of an entry that is erased, and forget whose they were."""
        for row in self._rows:
            if self._entry_of(row) == entry:
                row.entry_id = f"{_ERASED_KEY}/{row.number}"
                self._store.identity.add(row)
        self._store.identity.flush()

    def _entry_of(self, row: Pseudonym) -> str:
        stands_under = row.entry_id.partition("/")[0]
        return ERASED if stands_under == _ERASED_KEY else self.entry(stands_under)

    def _add(self, row: Numbered) -> None:
        key = self._key(row.entry, row.number)
        self._store.identity.add(Pseudonym(number=row.number, kind=row.kind, entry_id=key))
        self._store.identity.flush()
        self._keep(row)

    def _key(self, entry: str, number: int) -> str:
        if entry == ERASED:
            return f"{_ERASED_KEY}/{number}"
        taken = self._store.identity.exec(select(Pseudonym.number).where(Pseudonym.entry_id == entry)).first()
        return entry if taken is None else f"{entry}/{number}"

    def _keep(self, row: Numbered) -> None:
        self._held[row.number] = row
        self._numbers.setdefault(row.entry, []).append(row.number)


def to_json(row: Numbered) -> dict[str, Any]:
    """The row as it is written into a package."""
    return asdict(row)


def read_numbers(untrusted: Iterable[Any]) -> list[Numbered]:
    """The rows of a package, once each was found right. Raises AppError `package.unfit`."""
    rows = [_read(each) for each in untrusted]
    if len({row.number for row in rows}) != len(rows):
        raise AppError("package.unfit", kind="pseudonym")
    return rows


def _read(untrusted: Any) -> Numbered:
    if not isinstance(untrusted, dict) or set(untrusted) != {"entry", "kind", "number"}:
        raise AppError("package.unfit", kind="pseudonym")
    entry, kind, number = untrusted["entry"], untrusted["kind"], untrusted["number"]
    fits = isinstance(kind, str) and is_kind(kind) and type(number) is int and 1 <= number <= MOST
    if not fits or not isinstance(entry, str) or (entry != ERASED and not _is_id(entry)):
        raise AppError("package.unfit", kind="pseudonym")
    return Numbered(entry, kind, number)


def _is_id(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False


def _entries(store: Store) -> dict[str, str]:
    """The shared id of an entry by every other id under which it stands here."""
    names = select(Conflict.id, Conflict.object_id).where(col(Conflict.kind).in_(("person", "register_term")))
    entries = dict(store.content.exec(names).all())
    people = store.identity.exec(select(Person.id, Person.witness_id))
    return entries | {own: witness for own, witness in people if not witness.startswith(UNDECIDED)}
