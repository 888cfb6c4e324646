"""One person's ways in: passphrase and recovery words, in a file of their own that this person signs.

So everyone changes a passphrase without the lead, and a device holds the ways in of those who use it and no others.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from testimony_app.errors import AppError
from testimony_app.vault import canonical, header, kdf, keys
from testimony_app.vault.canonical import NotCanonical, b64, unb64
from testimony_app.vault.durable import durable_replace
from testimony_app.vault.folder import SLOTS
from testimony_app.vault.header import MAX_SLOTS, Slot
from testimony_app.vault.kdf import KdfCost
from testimony_app.vault.keys import UserKeys

MAGIC = b"TESTIMONY-SLOTS\n"
FORMAT = 1
SUFFIX, BACKUP_SUFFIX = ".slt", ".slt.bak"
_SIGNATURE_LINE = b"\n+++ "
_MAX_BYTES = 1 << 16


@dataclass(frozen=True, slots=True)
class WaysIn:
    """What one slots file says; authentic only once `signed_by` held with the key that one of its slots gave."""

    vault_id: str
    user_id: str
    generation: int
    slots: tuple[Slot, ...]
    raw: bytes
    signature: bytes

    def to_bytes(self) -> bytes:
        """The whole file."""
        return self.raw + _SIGNATURE_LINE + b64(self.signature).encode() + b"\n"

    def signed_by(self, sign_public: bytes) -> bool:
        """Whether the person with this key signed it."""
        return keys.signed_by(sign_public, _signed_part(self.raw), self.signature)


def new_passphrase_slot(vault_id: str, user_id: str, blob: bytes, passphrase: str, cost: KdfCost) -> Slot:
    """A slot that `passphrase` opens. Raises AppError `vault.kdf_too_cheap`, `vault.passphrase_empty`."""
    kdf.check_writable(cost)
    if not passphrase:
        raise AppError("vault.passphrase_empty")
    slot_id, salt = secrets.token_hex(8), os.urandom(16)
    key = kdf.passphrase_key(passphrase, salt, cost)
    return Slot(slot_id, "passphrase", keys.wrap(key, blob, context(vault_id, user_id, slot_id)), cost, salt)


def new_words_slot(vault_id: str, user_id: str, blob: bytes, entropy: bytes) -> Slot:
    """A slot that the recovery words for `entropy` open."""
    slot_id = secrets.token_hex(8)
    key = words_key(vault_id, entropy)
    return Slot(slot_id, "words", keys.wrap(key, blob, context(vault_id, user_id, slot_id)))


def context(vault_id: str, user_id: str, slot_id: str) -> bytes:
    """To what one slot is bound."""
    return keys.label("slot", vault_id, user_id, slot_id)


def words_key(vault_id: str, entropy: bytes) -> bytes:
    """The key behind the recovery words of this vault."""
    return keys.derive(entropy, keys.label("words", vault_id))


def sign(vault_id: str, user_id: str, generation: int, slots: tuple[Slot, ...], user: UserKeys) -> WaysIn:
    """A slots file, signed by its person."""
    content = {
        "format": FORMAT,
        "generation": generation,
        "slots": [header.slot_to_json(slot) for slot in slots],
        "user": user_id,
        "vault": vault_id,
    }
    raw = MAGIC + canonical.dump(content)
    return WaysIn(vault_id, user_id, generation, slots, raw, user.sign(_signed_part(raw)))


def with_new_passphrase(held: WaysIn, user: UserKeys, blob: bytes, passphrase: str, cost: KdfCost) -> WaysIn:
    """The next generation, whose passphrase slots are one new slot; the recovery words stay."""
    slot = new_passphrase_slot(held.vault_id, held.user_id, blob, passphrase, cost)
    others = tuple(each for each in held.slots if each.type != "passphrase")
    return sign(held.vault_id, held.user_id, held.generation + 1, (slot, *others), user)


def parse(untrusted: bytes) -> WaysIn:
    """The slots in `untrusted`, well-formed but not yet authentic; no key is derived here.

    Raises AppError `vault.damaged_slots`, `vault.newer_format`, `vault.kdf_out_of_bounds`.
    """
    raw, line, signature = untrusted.rpartition(_SIGNATURE_LINE)
    try:
        shaped = bool(line) and raw.startswith(MAGIC) and signature.endswith(b"\n") and len(untrusted) <= _MAX_BYTES
        if not shaped:
            raise NotCanonical
        stated = unb64(signature[:-1].decode("latin-1"), 64)
        return _from_json(canonical.load(raw[len(MAGIC) :]), raw, stated)
    except (NotCanonical, KeyError, TypeError, AttributeError):
        raise AppError("vault.damaged_slots") from None


def write(folder: Path, held: WaysIn) -> None:
    """Put the file in both places and wipe what was there. Raises AppError as `durable_replace` does."""
    for path in paths(folder, held.user_id):
        durable_replace(path, held.to_bytes(), wipe_old=True)


def paths(folder: Path, user_id: str) -> tuple[Path, Path]:
    """Where one person's slots lie, first copy and second."""
    place = folder / SLOTS
    return place / (user_id + SUFFIX), place / (user_id + BACKUP_SUFFIX)


def candidates(folder: Path, vault_id: str, user_id: str) -> list[WaysIn]:
    """The well-formed copies of one person's slots, newest first; equal copies count once.

    Raises AppError `vault.newer_format`, `vault.kdf_out_of_bounds`, `vault.unreadable`.
    """
    found: list[WaysIn] = []
    for path in paths(folder, user_id):
        content = _content(path)
        if content is None:
            continue
        try:
            held = parse(content)
        except AppError as error:
            if error.code != "vault.damaged_slots":
                raise
            continue
        known = any(held.to_bytes() == other.to_bytes() for other in found)
        if not known and (held.vault_id, held.user_id) == (vault_id, user_id):
            found.append(held)
    return sorted(found, key=lambda held: -held.generation)


def is_well_formed(path: Path) -> bool:
    """Whether a slots file lies at `path`, authentic or not. Raises AppError as `candidates` does."""
    content = _content(path)
    try:
        return content is not None and bool(parse(content))
    except AppError as error:
        if error.code != "vault.damaged_slots":
            raise
        return False


def copies_agree(folder: Path, held: WaysIn) -> bool:
    """Whether both files hold exactly these slots."""
    return all(_content(path) == held.to_bytes() for path in paths(folder, held.user_id))


def generations(folder: Path) -> dict[str, int]:
    """The generation that each person's slots claim here, by user id; for the seal, which notices older ones."""
    return {held.user_id: held.generation for held in _all(folder)}


def _all(folder: Path) -> Iterator[WaysIn]:
    for path in sorted((folder / SLOTS).glob("*" + SUFFIX)):
        content = _content(path)
        try:
            held = None if content is None else parse(content)
        except AppError:
            continue
        if held is not None:
            yield held


def _from_json(value: dict[str, Any], raw: bytes, signature: bytes) -> WaysIn:
    number = value["format"]
    if type(number) is not int or number < 1:
        raise NotCanonical
    if number > FORMAT:
        raise AppError("vault.newer_format", format=number, known=FORMAT)
    generation, vault_id, user_id = value["generation"], value["vault"], value["user"]
    shaped = type(generation) is int and generation >= 1 and isinstance(vault_id, str) and isinstance(user_id, str)
    if not shaped or not 1 <= len(value["slots"]) <= MAX_SLOTS:
        raise NotCanonical
    slots = tuple(header.slot_from_json(entry) for entry in value["slots"])
    return WaysIn(vault_id, user_id, generation, slots, raw, signature)


def _signed_part(raw: bytes) -> bytes:
    return keys.label("slots-signature") + b"\0" + raw


def _content(path: Path) -> bytes | None:
    """At most one byte more than slots may have; None if there is no such file."""
    try:
        with path.open("rb") as file:
            return file.read(_MAX_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError:
        raise AppError("vault.unreadable") from None
