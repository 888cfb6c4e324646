"""Adding and removing people, and what each may open. Every function gives the next header; only the lead signs it."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from testimony_app.domain.roles import COMPARTMENTS, Role
from testimony_app.errors import AppError
from testimony_app.vault import keys, roster
from testimony_app.vault.header import MAX_USERS, Compartment, Grant, Header, User
from testimony_app.vault.joining import Answer
from testimony_app.vault.keys import CompartmentKeys
from testimony_app.vault.next_header import resigned
from testimony_app.vault.roster import Entry, Roster
from testimony_app.vault.unlock import Unlocked, grant_info

Seeds = Mapping[tuple[str, int], CompartmentKeys]


@dataclass(frozen=True, slots=True)
class Member:
    """One person of the team, or a field device, or somebody who was removed (`former`).

    code: a code name, no real one. compartments: what this person can open, alone or with another. number: from 1, in
    the order of joining, the lead's is 1; 0 for a device.
    """

    id: str
    code: str
    role: Role
    compartments: frozenset[str]
    sign_public: bytes
    age_public: bytes
    owner: bool
    former: bool = False
    number: int = 0


def listed(unlocked: Unlocked) -> tuple[Member, ...]:
    """Everyone, the lead first, then by code; those who were removed come last."""
    header, team = unlocked.header, unlocked.roster
    people = [
        Member(
            user.id,
            team.people[user.id].code,
            team.people[user.id].role,
            _opens(header, user.id),
            user.sign_public,
            user.age_public,
            user.sign_public == header.owner_public,
            number=team.people[user.id].number,
        )
        for user in header.users
        if user.id in team.people
    ]
    former = [
        Member(user_id, entry.code, entry.role, frozenset(), team.former_keys[user_id], b"", False, True, entry.number)
        for user_id, entry in team.former.items()
    ]
    return tuple(sorted([*people, *former], key=lambda each: (each.former, not each.owner, each.code.casefold())))


def sign_public(unlocked: Unlocked, user_id: str) -> bytes | None:
    """The key with which that person or device signs, or signed before they were removed; None if nobody had the id."""
    user = unlocked.header.user(user_id)
    known = user is not None and user_id in unlocked.roster.people
    return user.sign_public if user is not None and known else unlocked.roster.former_keys.get(user_id)


def with_person(unlocked: Unlocked, answer: Answer, code: str, role: Role, opens: Iterable[str]) -> Unlocked:
    """The next header, with the person who answered an invitation.

    opens: compartments to grant. Raises AppError `people.code_unfit`, `people.code_taken`, `people.one_lead`,
    `people.already_there`, `people.too_many`, `people.answer_unfit` for an answer to another case,
    `vault.owner_needed`, `identity.two_needed`.
    """
    if role in (Role.LEAD, Role.FIELD_DEVICE):
        raise AppError("people.one_lead")
    if (answer.vault_id, answer.owner_public) != (unlocked.header.vault_id, unlocked.header.owner_public):
        raise AppError("people.answer_unfit")
    added = User(answer.user_id, answer.public, answer.sign_public, (), answer.age_public)
    team = unlocked.roster
    entry = Entry(roster.checked_code(code, team), role, roster.next_number(team))
    wanted = {**_wanted(unlocked.header), added.id: _checked(opens)}
    return _rebuilt(unlocked, _with_user(unlocked.header, added), _joined(team, added.id, entry), wanted)


def with_device(unlocked: Unlocked, code: str, sign_public: bytes) -> tuple[Unlocked, str]:
    """The next header, with a field device that signs what it seals and opens nothing; and the device's id."""
    added = User(str(uuid.uuid4()), b"", sign_public, ())
    entry = Entry(roster.checked_code(code, unlocked.roster), Role.FIELD_DEVICE)
    team = _joined(unlocked.roster, added.id, entry)
    header = _with_user(unlocked.header, added)
    return _rebuilt(unlocked, header, team, _wanted(unlocked.header)), added.id


def without(unlocked: Unlocked, user_id: str) -> Unlocked:
    """The next header, without that person and with a new epoch of every compartment that they could open.

    Raises AppError `people.unknown`, `people.owner_stays`, `people.last_pair`, `vault.owner_needed`.
    """
    user = _person(unlocked, user_id)
    opens = _opens(unlocked.header, user_id)
    team = unlocked.roster
    entry = team.people[user_id]
    left = Roster(
        {other: held for other, held in team.people.items() if other != user_id},
        team.two_people,
        {**team.former, user_id: entry},
        {**team.former_keys, user_id: user.sign_public},
    )
    header = replace(unlocked.header, users=tuple(each for each in unlocked.header.users if each.id != user_id))
    wanted = {other: names for other, names in _wanted(unlocked.header).items() if other != user_id}
    new = {*opens, "base"} if user.public else set()
    return _rebuilt(unlocked, header, left, wanted, new)


def with_rights(unlocked: Unlocked, user_id: str, role: Role, opens: Iterable[str]) -> Unlocked:
    """The next header, in which that person has this role and these compartments; what is taken gets a new epoch.

    Raises AppError as `without` does, `people.one_lead`.
    """
    user = _person(unlocked, user_id)
    if role in (Role.LEAD, Role.FIELD_DEVICE) or not user.public:
        raise AppError("people.one_lead")
    chosen = _checked(opens)
    taken = _opens(unlocked.header, user_id) - chosen - {"base"}
    team = unlocked.roster
    people = {**team.people, user_id: replace(team.people[user_id], role=role)}
    wanted = {**_wanted(unlocked.header), user_id: chosen}
    return _rebuilt(unlocked, unlocked.header, replace(team, people=people), wanted, taken)


def with_two_people(unlocked: Unlocked, wanted_two: bool) -> Unlocked:
    """The next header, in which names are opened by two people together, or by one; with a new epoch of them.

    Raises AppError `people.last_pair` if fewer than two people hold them, `vault.owner_needed`, `identity.two_needed`.
    """
    unlocked.current("identity")
    team = replace(unlocked.roster, two_people=wanted_two)
    return _rebuilt(unlocked, unlocked.header, team, _wanted(unlocked.header), {"identity"})


def _rebuilt(
    unlocked: Unlocked,
    header: Header,
    team: Roster,
    wanted: Mapping[str, frozenset[str]],
    new_epochs: Iterable[str] = (),
) -> Unlocked:
    """The next header with all grants made anew, and fresh seeds for the compartments in `new_epochs`.

    It still holds what only two people may open together; `unlock.alone` lets go of that.
    """
    if not unlocked.owner:
        raise AppError("vault.owner_needed")
    if len(header.users) > MAX_USERS:
        raise AppError("people.too_many", most=MAX_USERS)
    seeds = dict(unlocked.compartments)
    compartments = list(header.compartments)
    for name in sorted(new_epochs):
        # What lies in the compartment must be carried over to the new key, so the old one must be at hand.
        unlocked.current(name)
        fresh = CompartmentKeys(header.vault_id, name, header.epoch(name) + 1, os.urandom(keys.SEED_BYTES))
        seeds[name, fresh.epoch] = fresh
        compartments.append(Compartment(name, fresh.epoch, fresh.hybrid().public))
    header = replace(header, compartments=tuple(compartments))
    users = _granted(header, team, wanted, seeds)
    changed = replace(unlocked, compartments=seeds, from_backup=False)
    return resigned(changed, replace(header, users=users), team)


def _granted(header: Header, team: Roster, wanted: Mapping[str, frozenset[str]], seeds: Seeds) -> tuple[User, ...]:
    people = [user for user in header.users if user.public]
    custodians = sorted(user.id for user in people if "identity" in wanted.get(user.id, frozenset()))
    if team.two_people and len(custodians) < 2:
        raise AppError("people.last_pair")
    paired = team.two_people and bool(custodians)
    if any("identity" in wanted.get(user.id, frozenset()) for user in people) and not _has_all(header, seeds):
        kept = {user.id: tuple(grant for grant in user.grants if grant.compartment == "identity") for user in people}
        known = {user_id for user_id in custodians if user_id in _identity_people(header)}
        if known != set(custodians):
            raise AppError("identity.two_needed", compartment="identity")
        pairs: dict[str, tuple[Grant, ...]] = kept
    else:
        pairs = _pair_grants(header, custodians, seeds) if paired else {}
    users = []
    for user in header.users:
        names = {"base", *wanted.get(user.id, frozenset())} - ({"identity"} if paired else set())
        single = [_grant(header, user, held) for held in seeds.values() if held.name in names] if user.public else []
        users.append(replace(user, grants=(*single, *pairs.get(user.id, ()))))
    return tuple(users)


def _has_all(header: Header, seeds: Seeds) -> bool:
    """Whether every epoch of the identity compartment is at hand."""
    epochs = (entry.epoch for entry in header.compartments if entry.name == "identity")
    return all(("identity", epoch) in seeds for epoch in epochs)


def _identity_people(header: Header) -> set[str]:
    found: set[str] = set()
    for user in header.users:
        for grant in user.grants:
            if grant.compartment == "identity":
                found |= {user.id, grant.second or user.id}
    return found


def _grant(header: Header, user: User, held: CompartmentKeys) -> Grant:
    info = grant_info(header.vault_id, user.id, held.name, held.epoch)
    return Grant(held.name, held.epoch, keys.seal_to(user.public, held.seed, info))


def _pair_grants(header: Header, custodians: list[str], seeds: Seeds) -> dict[str, tuple[Grant, ...]]:
    """For every two custodians and every epoch, the seed sealed to the second and that sealed to the first."""
    found: dict[str, list[Grant]] = {}
    public = {user.id: user.public for user in header.users}
    for first, second in combinations(custodians, 2):
        for held in (held for held in seeds.values() if held.name == "identity"):
            inner_info = grant_info(header.vault_id, second, held.name, held.epoch, "for", first)
            inner = keys.seal_to(public[second], held.seed, inner_info)
            info = grant_info(header.vault_id, first, held.name, held.epoch, "with", second)
            grant = Grant(held.name, held.epoch, keys.seal_to(public[first], inner, info), second)
            found.setdefault(first, []).append(grant)
    return {user_id: tuple(grants) for user_id, grants in found.items()}


def _opens(header: Header, user_id: str) -> frozenset[str]:
    """The compartments whose newest epoch is granted to that person, alone or in a pair."""
    return frozenset(
        grant.compartment
        for user in header.users
        for grant in user.grants
        if grant.epoch == header.epoch(grant.compartment) and user_id in (user.id, grant.second)
    )


def _wanted(header: Header) -> dict[str, frozenset[str]]:
    return {user.id: _opens(header, user.id) - {"base"} for user in header.users}


def _checked(opens: Iterable[str]) -> frozenset[str]:
    chosen = frozenset(opens)
    if not chosen <= frozenset(COMPARTMENTS):
        raise AppError("people.compartment_unknown")
    return chosen


def _person(unlocked: Unlocked, user_id: str) -> User:
    user = unlocked.header.user(user_id)
    if user is None or user_id not in unlocked.roster.people:
        raise AppError("people.unknown")
    if user.sign_public == unlocked.header.owner_public:
        raise AppError("people.owner_stays")
    return user


def _with_user(header: Header, added: User) -> Header:
    taken = {each.sign_public for each in header.users}
    if header.user(added.id) is not None or added.sign_public in taken:
        raise AppError("people.already_there")
    return replace(header, users=(*header.users, added))


def _joined(team: Roster, user_id: str, entry: Entry) -> Roster:
    if user_id in team.former:
        raise AppError("people.already_there")
    return replace(team, people={**team.people, user_id: entry})
