"""From a header file and a secret to the keys: the only place where a header becomes trusted."""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from testimony_app.errors import AppError
from testimony_app.vault import header as headers
from testimony_app.vault import kdf, keys, recovery
from testimony_app.vault.durable import durable_replace
from testimony_app.vault.folder import HEADERS
from testimony_app.vault.header import Header, SignedHeader, Slot, User
from testimony_app.vault.kdf import KdfCost
from testimony_app.vault.keys import CompartmentKeys, KeyRefused, UserKeys

PRIMARY, BACKUP = HEADERS
SlotKey = Callable[[str, Slot], bytes | None]
"""From vault id and slot to the key that opens the slot, or None if the secret at hand is for another type."""


@dataclass(frozen=True, slots=True, repr=False)
class Unlocked:
    """An authentic header and the keys that one person holds by it. `from_backup`: the first copy was unusable."""

    signed: SignedHeader
    user_id: str
    user: UserKeys
    compartments: dict[tuple[str, int], CompartmentKeys]
    from_backup: bool = False

    @property
    def header(self) -> Header:
        """What the header says."""
        return self.signed.header

    def current(self, name: str) -> CompartmentKeys:
        """The newest epoch of a compartment. Raises AppError `vault.no_access` if this person holds none."""
        held = self.compartments.get((name, self.header.epoch(name)))
        if held is None:
            raise AppError("vault.no_access", compartment=name)
        return held


def new_passphrase_slot(vault_id: str, user_id: str, user: UserKeys, owner: bytes, secret: str, cost: KdfCost) -> Slot:
    """A slot that `secret` opens. Raises AppError `vault.kdf_too_cheap`, `vault.passphrase_empty`."""
    kdf.check_writable(cost)
    if not secret:
        raise AppError("vault.passphrase_empty")
    slot_id, salt = secrets.token_hex(8), os.urandom(16)
    key = kdf.passphrase_key(secret, salt, cost)
    wrapped = keys.wrap(key, _blob(user, owner), _slot_context(vault_id, user_id, slot_id))
    return Slot(slot_id, "passphrase", wrapped, cost, salt)


def new_words_slot(vault_id: str, user_id: str, user: UserKeys, owner: bytes, entropy: bytes) -> Slot:
    """A slot that the recovery words for `entropy` open."""
    slot_id = secrets.token_hex(8)
    key = _words_key(vault_id, entropy)
    return Slot(slot_id, "words", keys.wrap(key, _blob(user, owner), _slot_context(vault_id, user_id, slot_id)))


def grant_info(vault_id: str, user_id: str, compartment: str, epoch: int) -> bytes:
    """To what the grant of one compartment is bound."""
    return keys.label("grant", vault_id, user_id, compartment, epoch)


def with_passphrase(folder: Path, passphrase: str) -> Unlocked:
    """The vault's keys. Raises AppError `vault.wrong_passphrase` and what `_unlock` raises."""
    derived: dict[tuple[bytes, KdfCost], bytes] = {}

    def key(_vault_id: str, slot: Slot) -> bytes | None:
        if slot.cost is None or slot.salt is None:
            return None
        known = (slot.salt, slot.cost)
        if known not in derived:
            derived[known] = kdf.passphrase_key(passphrase, slot.salt, slot.cost)
        return derived[known]

    return _unlock(folder, key, "vault.wrong_passphrase")


def with_words(folder: Path, words: str) -> Unlocked:
    """The vault's keys by its recovery sheet. Raises AppError `vault.wrong_words`, and those of `recovery`."""
    entropy = recovery.entropy_of(words)

    def key(vault_id: str, slot: Slot) -> bytes | None:
        return _words_key(vault_id, entropy) if slot.type == "words" else None

    return _unlock(folder, key, "vault.wrong_words")


def write_both(folder: Path, signed: SignedHeader) -> None:
    """Put the header in both places, the first one first, and wipe what was there. Raises AppError."""
    content = signed.to_bytes()
    for name in (PRIMARY, BACKUP):
        durable_replace(folder / name, content, wipe_old=True)


def copies_agree(folder: Path, signed: SignedHeader) -> bool:
    """Whether both files hold exactly this header."""
    expected = signed.to_bytes()
    return all(_content(folder / name) == expected for name in (PRIMARY, BACKUP))


def with_new_passphrase(unlocked: Unlocked, passphrase: str, cost: KdfCost) -> Unlocked:
    """The next header, whose passphrase slots of this person are one new slot; only the owner can sign it."""
    header = unlocked.header
    user = header.user(unlocked.user_id)
    if user is None or header.owner_public != unlocked.user.sign_public:
        raise AppError("vault.owner_needed")
    owner = header.owner_public
    slot = new_passphrase_slot(header.vault_id, user.id, unlocked.user, owner, passphrase, cost)
    others = tuple(entry for entry in user.slots if entry.type != "passphrase")
    changed = header.with_user(replace(user, slots=(slot, *others)))
    signed = headers.sign(changed, unlocked.current("base").seed, unlocked.user)
    return replace(unlocked, signed=signed, from_backup=False)


def _unlock(folder: Path, slot_key: SlotKey, refusal: str) -> Unlocked:
    """The newest authentic header that the secret opens.

    Raises AppError `vault.damaged_header` if no copy is well-formed, or the secret opens one that is not authentic;
    `vault.newer_format`; `vault.kdf_out_of_bounds`; `refusal` if the secret opens nothing. Writes nothing.
    """
    candidates = _candidates(folder)
    forged = False
    for index, signed in enumerate(candidates):
        opened = _open_user(signed, slot_key)
        if opened is None:
            continue
        user, secret, owner_hash = opened
        unlocked = _authenticated(signed, user, secret, owner_hash)
        if unlocked is None:
            forged = True
        elif any(_is_authentic(newer, unlocked, owner_hash) for newer in candidates[:index]):
            break
        else:
            return replace(unlocked, from_backup=_content(folder / PRIMARY) != signed.to_bytes())
    raise AppError("vault.damaged_header" if forged else refusal)


def _candidates(folder: Path) -> list[SignedHeader]:
    """The well-formed copies, newest generation first; two equal copies count once."""
    found: list[SignedHeader] = []
    failures: list[AppError] = []
    for name in (PRIMARY, BACKUP):
        content = _content(folder / name)
        try:
            signed = headers.parse(content)
        except AppError as error:
            failures.append(error)
        else:
            if all(signed.to_bytes() != other.to_bytes() for other in found):
                found.append(signed)
    newer = next((error for error in failures if error.code == "vault.newer_format"), None)
    if newer is not None:
        raise newer
    if not found:
        raise failures[0]
    return sorted(found, key=lambda signed: -signed.header.generation)


def _content(path: Path) -> bytes:
    """At most one byte more than a header may have; empty if there is no such file."""
    try:
        with path.open("rb") as file:
            return file.read(headers.MAX_BYTES + 1)
    except FileNotFoundError:
        return b""
    except OSError:
        raise AppError("vault.unreadable") from None


def _open_user(signed: SignedHeader, slot_key: SlotKey) -> tuple[User, UserKeys, bytes] | None:
    """Whose slot the secret opens, that person's keys, and the hash of the owner's key that the slot vouches for."""
    vault_id = signed.header.vault_id
    for user in signed.header.users:
        for slot in user.slots:
            key = slot_key(vault_id, slot)
            if key is None:
                continue
            try:
                blob = keys.unwrap(key, slot.wrapped, _slot_context(vault_id, user.id, slot.id))
            except KeyRefused:
                continue
            if len(blob) == keys.USER_SECRET_BYTES + 32:
                return user, UserKeys(blob[: keys.USER_SECRET_BYTES]), blob[keys.USER_SECRET_BYTES :]
    return None


def _authenticated(signed: SignedHeader, user: User, secret: UserKeys, owner_hash: bytes) -> Unlocked | None:
    """The keys that the header grants, or None if MAC, signature, or one of this person's own entries is not right."""
    header = signed.header
    held: dict[tuple[str, int], CompartmentKeys] = {}
    try:
        for grant in user.grants:
            info = grant_info(header.vault_id, user.id, grant.compartment, grant.epoch)
            seed = secret.hybrid.open(grant.sealed, info)
            entry = CompartmentKeys(header.vault_id, grant.compartment, grant.epoch, seed)
            held[grant.compartment, grant.epoch] = entry
    except KeyRefused:
        return None
    unlocked = Unlocked(signed, user.id, secret, held)
    own = (user.public, user.sign_public) == (secret.hybrid.public, secret.sign_public)
    return unlocked if own and _is_authentic(signed, unlocked, owner_hash) else None


def _is_authentic(signed: SignedHeader, unlocked: Unlocked, owner_hash: bytes) -> bool:
    """Whether MAC and owner's signature of `signed` hold under the base key that `unlocked` has."""
    header = signed.header
    base = unlocked.compartments.get(("base", header.epoch("base")))
    if base is None or header.vault_id != unlocked.header.vault_id:
        return False
    expected = keys.mac(headers.mac_key(header.vault_id, base.seed), signed.raw)
    return (
        hmac.compare_digest(expected, signed.mac)
        and hmac.compare_digest(hashlib.sha256(header.owner_public).digest(), owner_hash)
        and keys.signed_by(header.owner_public, headers.signed_part(signed.raw), signed.signature)
    )


def _blob(user: UserKeys, owner_public: bytes) -> bytes:
    """What a slot hides; the owner's hash in it stops an insider from signing a header of their own."""
    return user.secret + hashlib.sha256(owner_public).digest()


def _slot_context(vault_id: str, user_id: str, slot_id: str) -> bytes:
    return keys.label("slot", vault_id, user_id, slot_id)


def _words_key(vault_id: str, entropy: bytes) -> bytes:
    return keys.derive(entropy, keys.label("words", vault_id))
