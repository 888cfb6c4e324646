"""The header file: who may open the vault, with which slots, and which compartments there are.

This module only knows bytes and shapes. Whether a header is authentic is decided in `unlock`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from testimony_app.errors import AppError
from testimony_app.vault import canonical, kdf, keys
from testimony_app.vault.canonical import NotCanonical, b64, unb64
from testimony_app.vault.kdf import KdfCost

MAGIC = b"TESTIMONY-VAULT\n"
FORMAT = 2
MAX_BYTES = 1 << 20
MAX_USERS = 64
MAX_SLOTS = 8
COMPARTMENTS = ("base", "content", "audio", "identity")
_MAC_LINE = b"\n--- "
_SIGNATURE_LINE = b"\n+++ "
_TAIL_BYTES = len(_MAC_LINE) + 44 + len(_SIGNATURE_LINE) + 88 + 1
_ID = re.compile(r"[0-9a-f-]{1,36}")
_NAME = re.compile(r"[a-z]{1,16}")


@dataclass(frozen=True, slots=True)
class Slot:
    """One way to a user's secret. cost and salt are None for recovery words."""

    id: str
    type: str
    wrapped: bytes
    cost: KdfCost | None = None
    salt: bytes | None = None


@dataclass(frozen=True, slots=True)
class Grant:
    """One epoch's seed of one compartment, sealed to one user; where `second` names another, to both, one inside."""

    compartment: str
    epoch: int
    sealed: bytes
    second: str = ""


@dataclass(frozen=True, slots=True)
class User:
    """One person, or a field device, which has a key that signs and no other.

    public: 1,216 bytes to seal grants to. age_public: 32 bytes to encrypt packages to. slots: only in format 1; since
    format 2 they lie in a file of their own (`slots`).
    """

    id: str
    public: bytes
    sign_public: bytes
    grants: tuple[Grant, ...]
    age_public: bytes = b""
    slots: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True)
class Compartment:
    """One epoch of one compartment, and the key to which secrets for it are sealed."""

    name: str
    epoch: int
    public: bytes


@dataclass(frozen=True, slots=True)
class Header:
    """Everything that the header file says, before the lines that authenticate it.

    roster: who is called what and has which role, encrypted to the team (`roster`); empty in format 1.
    """

    generation: int
    vault_id: str
    owner_public: bytes
    compartments: tuple[Compartment, ...]
    users: tuple[User, ...]
    roster: bytes = b""
    format: int = FORMAT

    def user(self, user_id: str) -> User | None:
        """The user of that id, or None."""
        return next((user for user in self.users if user.id == user_id), None)

    def with_user(self, changed: User) -> Header:
        """The next generation, with `changed` in place of the user of the same id."""
        users = tuple(changed if user.id == changed.id else user for user in self.users)
        return replace(self, generation=self.generation + 1, users=users)

    def compartment(self, name: str) -> Compartment | None:
        """The current epoch of a compartment with its public key, None if there is none of that name."""
        newest = self.epoch(name)
        return next((entry for entry in self.compartments if (entry.name, entry.epoch) == (name, newest)), None)

    def epoch(self, compartment: str) -> int:
        """The current epoch of a compartment, 0 if there is none of that name."""
        return max((entry.epoch for entry in self.compartments if entry.name == compartment), default=0)


@dataclass(frozen=True, slots=True)
class SignedHeader:
    """A header as it lies on disk: `raw` is what MAC and signature cover."""

    header: Header
    raw: bytes
    mac: bytes
    signature: bytes

    def to_bytes(self) -> bytes:
        """The whole file."""
        tail = (_MAC_LINE, b64(self.mac).encode(), _SIGNATURE_LINE, b64(self.signature).encode(), b"\n")
        return self.raw + b"".join(tail)


def mac_key(vault_id: str, base_seed: bytes) -> bytes:
    """The key of the MAC line, which every member of the vault can derive."""
    return keys.derive(base_seed, keys.label("header-mac", vault_id))


def signed_part(raw: bytes) -> bytes:
    """What the owner signs: a label that no other signed message may begin with, then the raw bytes."""
    return keys.label("header-signature") + b"\0" + raw


def sign(header: Header, base_seed: bytes, owner: keys.UserKeys) -> SignedHeader:
    """The header in the newest format, with its MAC and the owner's signature."""
    header = replace(header, format=FORMAT)
    raw = MAGIC + canonical.dump(_to_json(header))
    code = keys.mac(mac_key(header.vault_id, base_seed), raw)
    return SignedHeader(header, raw, code, owner.sign(signed_part(raw)))


def parse(untrusted: bytes) -> SignedHeader:
    """The header in `untrusted`, well-formed but not yet authentic; no key is derived here.

    Raises AppError `vault.damaged_header`, `vault.newer_format`, `vault.kdf_out_of_bounds`.
    """
    if len(untrusted) > MAX_BYTES or len(untrusted) < _TAIL_BYTES or not untrusted.startswith(MAGIC):
        raise AppError("vault.damaged_header")
    raw, tail = untrusted[:-_TAIL_BYTES], untrusted[-_TAIL_BYTES:]
    try:
        code, signature = _tail(tail)
        value = canonical.load(raw[len(MAGIC) :])
        _check_format(value)
        header = _from_json(value)
    except (NotCanonical, KeyError, TypeError, AttributeError, OverflowError):
        raise AppError("vault.damaged_header") from None
    return SignedHeader(header, raw, code, signature)


def _tail(tail: bytes) -> tuple[bytes, bytes]:
    middle = len(_MAC_LINE) + 44
    mac_line, signature_line = tail[:middle], tail[middle:-1]
    shaped = mac_line.startswith(_MAC_LINE) and signature_line.startswith(_SIGNATURE_LINE) and tail.endswith(b"\n")
    if not shaped:
        raise NotCanonical
    code = mac_line[len(_MAC_LINE) :].decode("latin-1")
    signature = signature_line[len(_SIGNATURE_LINE) :].decode("latin-1")
    return unb64(code, 32), unb64(signature, 64)


def _check_format(value: dict[str, Any]) -> None:
    number = value["format"]
    if _number(number) > FORMAT:
        raise AppError("vault.newer_format", format=number, known=FORMAT)


def _to_json(header: Header) -> dict[str, Any]:
    return {
        "compartments": [
            {"epoch": entry.epoch, "name": entry.name, "pub": b64(entry.public)} for entry in header.compartments
        ],
        "format": FORMAT,
        "generation": header.generation,
        "owner_pub": b64(header.owner_public),
        "roster": b64(header.roster),
        "users": [_user_to_json(user) for user in header.users],
        "vault": header.vault_id,
    }


def _user_to_json(user: User) -> dict[str, Any]:
    return {
        "age_pub": b64(user.age_public),
        "grants": [
            {"compartment": grant.compartment, "epoch": grant.epoch, "sealed": b64(grant.sealed)}
            | ({"second": grant.second} if grant.second else {})
            for grant in user.grants
        ],
        "id": user.id,
        "pub": b64(user.public),
        "sign_pub": b64(user.sign_public),
    }


def slot_to_json(slot: Slot) -> dict[str, Any]:
    """The slot as JSON writes it."""
    value: dict[str, Any] = {"id": slot.id, "type": slot.type, "wrap": b64(slot.wrapped)}
    if slot.cost is not None and slot.salt is not None:
        cost = slot.cost
        value["kdf"] = {"alg": "argon2id", "m_kib": cost.memory_kib, "p": cost.lanes, "t": cost.iterations}
        value["salt"] = b64(slot.salt)
    return value


def _from_json(value: dict[str, Any]) -> Header:
    number = _number(value["format"])
    if len(value["users"]) > MAX_USERS or any(len(user.get("slots", ())) > MAX_SLOTS for user in value["users"]):
        raise NotCanonical
    return Header(
        generation=_number(value["generation"]),
        vault_id=_text(value["vault"], _ID),
        owner_public=unb64(value["owner_pub"], 32),
        compartments=tuple(_compartment_from_json(entry) for entry in value["compartments"]),
        users=tuple(_user_from_json(entry, number) for entry in value["users"]),
        roster=unb64(value["roster"]) if number > 1 else b"",
        format=number,
    )


def _compartment_from_json(value: dict[str, Any]) -> Compartment:
    public = unb64(value["pub"], keys.PUBLIC_KEY_BYTES)
    return Compartment(_text(value["name"], _NAME), _number(value["epoch"]), public)


def _user_from_json(value: dict[str, Any], number: int) -> User:
    public = unb64(value["pub"])
    age = unb64(value["age_pub"]) if number > 1 else b""
    device = number > 1 and not public and not age and not value["grants"]
    person = len(public) == keys.PUBLIC_KEY_BYTES and (number == 1 or len(age) == 32)
    if not (device or person):
        raise NotCanonical
    return User(
        id=_text(value["id"], _ID),
        public=public,
        sign_public=unb64(value["sign_pub"], 32),
        grants=tuple(_grant_from_json(entry) for entry in value["grants"]),
        age_public=age,
        slots=tuple(slot_from_json(entry) for entry in value["slots"]) if number == 1 else (),
    )


def _grant_from_json(value: dict[str, Any]) -> Grant:
    second = _text(value["second"], _ID) if "second" in value else ""
    return Grant(_text(value["compartment"], _NAME), _number(value["epoch"]), unb64(value["sealed"]), second)


def slot_from_json(value: dict[str, Any]) -> Slot:
    """The slot that `value` describes. Raises NotCanonical, KeyError, TypeError, AppError `vault.kdf_out_of_bounds`."""
    kind = value["type"]
    if kind == "passphrase":
        stated = value["kdf"]
        if stated["alg"] != "argon2id":
            raise NotCanonical
        cost = KdfCost(_number(stated["m_kib"]), _number(stated["t"]), _number(stated["p"]))
        kdf.check_readable(cost)
        return Slot(_text(value["id"], _ID), kind, unb64(value["wrap"]), cost, unb64(value["salt"], 16))
    if kind == "words":
        return Slot(_text(value["id"], _ID), kind, unb64(value["wrap"]))
    raise NotCanonical


def _number(value: object) -> int:
    """A positive whole number; True is not one, although Python counts it as 1."""
    if type(value) is not int or not 1 <= value < 1 << 53:
        raise NotCanonical
    return value


def _text(value: object, shape: re.Pattern[str]) -> str:
    if not isinstance(value, str) or not shape.fullmatch(value):
        raise NotCanonical
    return value
