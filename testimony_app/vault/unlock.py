"""From a header file and a secret to the keys: the only place where a header becomes trusted."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from testimony_app.domain.roles import Role
from testimony_app.errors import AppError
from testimony_app.vault import header as headers
from testimony_app.vault import header_files, kdf, keys, recovery, roster, slots
from testimony_app.vault.folder import SLOTS
from testimony_app.vault.header import Header, SignedHeader, Slot, User
from testimony_app.vault.kdf import KdfCost
from testimony_app.vault.keys import CompartmentKeys, KeyRefused, UserKeys
from testimony_app.vault.roster import Roster
from testimony_app.vault.slots import WaysIn

SlotKey = Callable[[str, Slot], bytes | None]
"""From vault id and slot to the key that opens the slot, or None if the secret at hand is for another type."""


@dataclass(frozen=True, slots=True, repr=False)
class Unlocked:
    """An authentic header and the keys that one person holds by it.

    ways_in: this person's slots as they lie on the disk. from_backup: a first copy, of header or slots, was unusable.
    """

    signed: SignedHeader
    user_id: str
    user: UserKeys
    compartments: dict[tuple[str, int], CompartmentKeys]
    roster: Roster
    ways_in: WaysIn
    from_backup: bool = False

    @property
    def header(self) -> Header:
        """What the header says."""
        return self.signed.header

    @property
    def role(self) -> Role:
        """What this person is in the case."""
        return self.roster.people[self.user_id].role

    @property
    def owner(self) -> bool:
        """Whether this person can sign headers: the lead."""
        return self.user.sign_public == self.header.owner_public

    def current(self, name: str) -> CompartmentKeys:
        """The newest epoch of a compartment.

        Raises AppError `vault.no_access` if this person may not open it, `identity.two_needed` if two together may.
        """
        held = self.compartments.get((name, self.header.epoch(name)))
        if held is None:
            raise AppError("identity.two_needed" if self.in_pair(name) else "vault.no_access", compartment=name)
        return held

    def holds(self, name: str) -> bool:
        """Whether the newest epoch of a compartment can be opened now."""
        return (name, self.header.epoch(name)) in self.compartments

    def in_pair(self, name: str) -> bool:
        """Whether this person opens a compartment together with another."""
        pairs = _pairs(self.header)
        return any(grant.compartment == name and self.user_id in (user.id, grant.second) for user, grant in pairs)


def alone(unlocked: Unlocked) -> Unlocked:
    """The same without the keys that only two people may use together."""
    held = {key: entry for key, entry in unlocked.compartments.items() if not unlocked.in_pair(key[0])}
    return replace(unlocked, compartments=held)


def blob_of(user: UserKeys, owner_public: bytes) -> bytes:
    """What a slot hides; the owner's hash in it stops an insider from signing a header of their own."""
    return user.secret + hashlib.sha256(owner_public).digest()


def grant_info(vault_id: str, user_id: str, compartment: str, epoch: int, *other: str) -> bytes:
    """To what the grant of one compartment is bound. other: how the other of a pair stands to it."""
    return keys.label("grant", vault_id, user_id, compartment, epoch, *other)


def with_passphrase(folder: Path, passphrase: str) -> Unlocked:
    """The vault's keys. Raises AppError `vault.wrong_passphrase` and what `_unlock` raises."""
    return _unlock(folder, by_passphrase(passphrase), "vault.wrong_passphrase")


def with_words(folder: Path, words: str) -> Unlocked:
    """The vault's keys by its recovery sheet. Raises AppError `vault.wrong_words`, and those of `recovery`."""
    entropy = recovery.entropy_of(words)

    def key(vault_id: str, slot: Slot) -> bytes | None:
        return slots.words_key(vault_id, entropy) if slot.type == "words" else None

    return _unlock(folder, key, "vault.wrong_words")


def together(folder: Path, unlocked: Unlocked, passphrase: str) -> tuple[str, dict[tuple[str, int], CompartmentKeys]]:
    """Who the second person is, and the epochs that the two open together.

    Raises AppError `vault.wrong_passphrase`, `identity.same_person`, `identity.not_in_pair`.
    """
    opened = _open_user(folder, unlocked.signed, by_passphrase(passphrase))
    if opened is None:
        raise AppError("vault.wrong_passphrase")
    if opened.user.id == unlocked.user_id:
        raise AppError("identity.same_person")
    secrets = {unlocked.user_id: unlocked.user, opened.user.id: opened.secret}
    found: dict[tuple[str, int], CompartmentKeys] = {}
    for holder, grant in _pairs(unlocked.header):
        if {holder.id, grant.second} != set(secrets):
            continue
        vault_id, name, epoch = unlocked.header.vault_id, grant.compartment, grant.epoch
        try:
            inner = secrets[holder.id].hybrid.open(
                grant.sealed, grant_info(vault_id, holder.id, name, epoch, "with", grant.second)
            )
            seed = secrets[grant.second].hybrid.open(
                inner, grant_info(vault_id, grant.second, name, epoch, "for", holder.id)
            )
        except KeyRefused:
            raise AppError("vault.damaged_header") from None
        found[name, epoch] = CompartmentKeys(vault_id, name, epoch, seed)
    if not found:
        raise AppError("identity.not_in_pair")
    return opened.user.id, found


@dataclass(frozen=True, slots=True, repr=False)
class Opened:
    """What a slot gave: whose it is, that person's keys, the hash of the owner's key that the slot vouches for."""

    user: User
    secret: UserKeys
    owner_hash: bytes
    ways_in: WaysIn


def by_passphrase(passphrase: str) -> SlotKey:
    """Derives each slot's key once. Raises AppError `vault.kdf_out_of_bounds` when it is used."""
    derived: dict[tuple[bytes, KdfCost], bytes] = {}

    def key(_vault_id: str, slot: Slot) -> bytes | None:
        if slot.cost is None or slot.salt is None:
            return None
        known = (slot.salt, slot.cost)
        if known not in derived:
            derived[known] = kdf.passphrase_key(passphrase, slot.salt, slot.cost)
        return derived[known]

    return key


def _unlock(folder: Path, slot_key: SlotKey, refusal: str) -> Unlocked:
    """The newest authentic header that the secret opens.

    Raises AppError `vault.damaged_header` if no copy is well-formed, or the secret opens one that is not authentic;
    `vault.no_ways_in` if nobody's slots lie here, `vault.damaged_slots` if none that lie here is well-formed;
    `vault.newer_format`; `vault.kdf_out_of_bounds`; `refusal` if the secret opens nothing. Writes nothing.
    """
    candidates = header_files.candidates(folder)
    _some_way_in(folder, candidates)
    forged = False
    for index, signed in enumerate(candidates):
        try:
            opened = _open_user(folder, signed, slot_key)
        except KeyRefused:
            forged = True
            continue
        if opened is None:
            continue
        unlocked = authenticated(signed, opened)
        if unlocked is None:
            forged = True
        elif any(is_owners(newer, opened.owner_hash) for newer in candidates[:index]):
            break
        else:
            return replace(unlocked, from_backup=_first_copies_differ(folder, unlocked))
    raise AppError("vault.damaged_header" if forged else refusal)


def _first_copies_differ(folder: Path, unlocked: Unlocked) -> bool:
    first, _ = slots.paths(folder, unlocked.user_id)
    slots_differ = unlocked.header.format > 1 and header_files.content_of(first) != unlocked.ways_in.to_bytes()
    return slots_differ or header_files.content_of(folder / header_files.PRIMARY) != unlocked.signed.to_bytes()


def _some_way_in(folder: Path, candidates: list[SignedHeader]) -> None:
    if any(signed.header.format == 1 for signed in candidates):
        return
    place = folder / SLOTS
    found = [path for path in place.glob("*" + slots.SUFFIX + "*") if path.stat().st_size]
    if not found:
        raise AppError("vault.no_ways_in")
    if not any(slots.is_well_formed(path) for path in found):
        raise AppError("vault.damaged_slots")


def _open_user(folder: Path, signed: SignedHeader, slot_key: SlotKey) -> Opened | None:
    """What the first slot gives that the secret opens; None if it opens none, or only slots that were retired.

    Raises KeyRefused if it opens slots that their own person did not sign.
    """
    for user in signed.header.users:
        copies = _ways_in(folder, signed.header, user)
        for index, ways_in in enumerate(copies):
            found = through(ways_in.slots, signed.header.vault_id, user.id, slot_key)
            if found is None:
                continue
            secret, owner_hash = found
            if signed.header.format == 1:
                # The header vouched for these slots; from now on their person does.
                own = slots.sign(signed.header.vault_id, user.id, 1, ways_in.slots, secret)
                return Opened(user, secret, owner_hash, own)
            if not ways_in.signed_by(secret.sign_public):
                raise KeyRefused
            if any(newer.signed_by(secret.sign_public) for newer in copies[:index]):
                return None
            return Opened(user, secret, owner_hash, ways_in)
    return None


def _ways_in(folder: Path, header: Header, user: User) -> list[WaysIn]:
    if header.format == 1:
        return [WaysIn(header.vault_id, user.id, 1, user.slots, b"", b"")]
    return slots.candidates(folder, header.vault_id, user.id)


def through(held: tuple[Slot, ...], vault_id: str, user_id: str, slot_key: SlotKey) -> tuple[UserKeys, bytes] | None:
    """A person's keys and the hash of the owner's key behind the first of these slots that opens; None if none does."""
    for slot in held:
        key = slot_key(vault_id, slot)
        if key is None:
            continue
        try:
            blob = keys.unwrap(key, slot.wrapped, slots.context(vault_id, user_id, slot.id))
        except KeyRefused:
            continue
        if len(blob) == keys.USER_SECRET_BYTES + 32:
            return UserKeys(blob[: keys.USER_SECRET_BYTES]), blob[keys.USER_SECRET_BYTES :]
    return None


def authenticated(signed: SignedHeader, opened: Opened) -> Unlocked | None:
    """The keys that the header grants, or None if MAC, signature, or one of this person's own entries is not right."""
    header, user, secret = signed.header, opened.user, opened.secret
    held: dict[tuple[str, int], CompartmentKeys] = {}
    try:
        for grant in (grant for grant in user.grants if not grant.second):
            info = grant_info(header.vault_id, user.id, grant.compartment, grant.epoch)
            seed = secret.hybrid.open(grant.sealed, info)
            entry = CompartmentKeys(header.vault_id, grant.compartment, grant.epoch, seed)
            held[grant.compartment, grant.epoch] = entry
    except KeyRefused:
        return None
    own = (user.public, user.sign_public) == (secret.hybrid.public, secret.sign_public)
    base = held.get(("base", header.epoch("base")))
    if base is None or not own or not is_owners(signed, opened.owner_hash):
        return None
    expected = keys.mac(headers.mac_key(header.vault_id, base.seed), signed.raw)
    if not hmac.compare_digest(expected, signed.mac):
        return None
    team = roster.opened(header, base, user.id)
    if user.id not in team.people:
        return None
    return Unlocked(signed, user.id, secret, held, team, opened.ways_in)


def is_owners(signed: SignedHeader, owner_hash: bytes) -> bool:
    """Whether the owner whose key has that hash signed it."""
    owner = signed.header.owner_public
    same = hmac.compare_digest(hashlib.sha256(owner).digest(), owner_hash)
    return same and keys.signed_by(owner, headers.signed_part(signed.raw), signed.signature)


def _pairs(header: Header) -> Iterator[tuple[User, headers.Grant]]:
    """Every grant that takes two people, with the user in whose entry it stands."""
    for user in header.users:
        for grant in user.grants:
            if grant.second:
                yield user, grant
