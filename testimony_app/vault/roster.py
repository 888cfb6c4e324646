"""Who is called what, and has which role: encrypted to the team inside the signed header, so that a thief sees none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from testimony_app.domain.roles import Role
from testimony_app.errors import AppError
from testimony_app.vault import canonical, keys
from testimony_app.vault.canonical import NotCanonical
from testimony_app.vault.header import Header
from testimony_app.vault.keys import CompartmentKeys, KeyRefused

LEADS_CODE = "Lead"
_MOST_CODE = 40


@dataclass(frozen=True, slots=True)
class Entry:
    """One person: a code name, no real one, and the role. number: from 1, in the order of joining; 0 for a device."""

    code: str
    role: Role
    number: int = 0


@dataclass(frozen=True, slots=True)
class Roster:
    """The team. former: people who were removed, so that their signatures in old logs can still be named.

    two_people: whether names are opened by two people together. former_keys: the 32-byte signing keys of `former`.
    """

    people: Mapping[str, Entry]
    two_people: bool = False
    former: Mapping[str, Entry] = field(default_factory=lambda: MappingProxyType({}))
    former_keys: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))


def sealed(roster: Roster, base: CompartmentKeys, generation: int) -> bytes:
    """The roster as the header of that generation holds it."""
    content = {
        "former": {
            user_id: _entry_to_json(entry) | {"sign_pub": canonical.b64(roster.former_keys[user_id])}
            for user_id, entry in roster.former.items()
        },
        "people": {user_id: _entry_to_json(entry) for user_id, entry in roster.people.items()},
        "two_people": roster.two_people,
    }
    return keys.wrap(_key(base), canonical.dump(content), _context(base.vault_id, generation))


def opened(header: Header, base: CompartmentKeys, owner_id: str) -> Roster:
    """The roster of an authentic header; in format 1 there was one person, who is the lead.

    Raises AppError `vault.damaged_header`.
    """
    if header.format == 1:
        return Roster({owner_id: Entry(LEADS_CODE, Role.LEAD, 1)})
    try:
        content = keys.unwrap(_key(base), header.roster, _context(header.vault_id, header.generation))
        return _numbered(_from_json(canonical.load(content)), [user.id for user in header.users])
    except (KeyRefused, NotCanonical, KeyError, TypeError, ValueError):
        raise AppError("vault.damaged_header") from None


def checked_code(code: str, roster: Roster) -> str:
    """The code name, trimmed. Raises AppError `people.code_unfit`, `people.code_taken`."""
    trimmed = " ".join(code.split())
    if not trimmed or len(trimmed) > _MOST_CODE or not trimmed.isprintable():
        raise AppError("people.code_unfit")
    taken = {entry.code.casefold() for entry in (*roster.people.values(), *roster.former.values())}
    if trimmed.casefold() in taken:
        raise AppError("people.code_taken")
    return trimmed


def next_number(roster: Roster) -> int:
    """The number of whoever joins next; that of somebody who was removed is never given again."""
    return 1 + max((entry.number for entry in (*roster.people.values(), *roster.former.values())), default=0)


def _numbered(roster: Roster, order: Sequence[str]) -> Roster:
    """The roster of a program that did not number people yet, numbered as every copy of that header numbers them."""
    people, former = dict(roster.people), dict(roster.former)
    number = next_number(roster)
    for held, ids in ((people, order), (former, sorted(former))):
        for user_id in ids:
            entry = held.get(user_id)
            if entry is not None and not entry.number and entry.role is not Role.FIELD_DEVICE:
                held[user_id] = replace(entry, number=number)
                number += 1
    return replace(roster, people=people, former=former)


def _entry_to_json(entry: Entry) -> dict[str, Any]:
    numbered = {"number": entry.number} if entry.number else {}
    return {"code": entry.code, "role": entry.role.value, **numbered}


def _from_json(value: dict[str, Any]) -> Roster:
    former = value["former"]
    return Roster(
        {user_id: _entry(entry) for user_id, entry in value["people"].items()},
        bool(value["two_people"]),
        {user_id: _entry(entry) for user_id, entry in former.items()},
        {user_id: canonical.unb64(entry["sign_pub"], 32) for user_id, entry in former.items()},
    )


def _entry(value: dict[str, Any]) -> Entry:
    number = value.get("number", 0)
    if type(number) is not int or number < 0:
        raise ValueError("not a number of a person")
    return Entry(str(value["code"]), Role(value["role"]), number)


def _key(base: CompartmentKeys) -> bytes:
    return base.derived("roster")


def _context(vault_id: str, generation: int) -> bytes:
    return keys.label("roster", vault_id, generation)
