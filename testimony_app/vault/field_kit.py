"""The kit of a field device: to which public keys it seals, signed by the owner; and the key with which it signs."""

from __future__ import annotations

import hashlib
import os
import shutil
import uuid
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from testimony_app.domain.roles import Role
from testimony_app.errors import AppError
from testimony_app.vault import keys, signed, syscalls
from testimony_app.vault.canonical import NotCanonical, b64, unb64
from testimony_app.vault.durable import disk_error, write_all
from testimony_app.vault.header import Compartment
from testimony_app.vault.unlock import Unlocked

SUFFIX = ".testimony-field"
KIT, DEVICE_KEY, OUTBOX, STAGING = "field.kit", "device.key", "outbox", "staging"
SEALED_TO = ("content", "audio", "identity")
SEED_BYTES = 32
USE = "field-kit"
_MAGIC = b"TESTIMONY-FIELD-KIT\n"


@dataclass(frozen=True, slots=True)
class FieldKit:
    """What the owner signed: which case and device this is, and the newest public key of each compartment.

    generation: of the header that it was taken from. issued_at: ISO 8601. It holds no title, no name and no secret.
    """

    vault_id: str
    device_id: str
    sign_public: bytes
    owner_public: bytes
    compartments: tuple[Compartment, ...]
    generation: int
    issued_at: str

    @property
    def fingerprint(self) -> str:
        """80 bits of what never changes about the kit, in groups of four digits, to be compared with headquarters."""
        content = f"{self.vault_id}|{self.device_id}|".encode() + self.owner_public + self.sign_public
        return grouped(hashlib.sha256(keys.label(USE) + b"\0" + content).hexdigest()[:20])


class DeviceKey:
    """A key that signs and opens nothing. It lies readable on the device: whoever takes it can sign as the device."""

    def __init__(self, seed: bytes) -> None:
        self._signer = Ed25519PrivateKey.from_private_bytes(seed)
        self.public = self._signer.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """Ed25519, 64 bytes."""
        return self._signer.sign(message)


class NewFieldFolder:
    """A field folder that is being made, hidden beside its place until `complete`. sign_public: of its device key.

    Raises AppError `field.suffix`, `field.exists`, `vault.no_parent_folder`, `vault.disk_full`, `vault.write_failed`.
    """

    def __init__(self, folder: Path) -> None:
        if folder.suffix != SUFFIX:
            raise AppError("field.suffix")
        if os.path.lexists(folder):
            raise AppError("field.exists")
        if not folder.parent.is_dir():
            raise AppError("vault.no_parent_folder")
        seed = os.urandom(SEED_BYTES)
        self.sign_public = DeviceKey(seed).public
        self._folder, self._hidden = folder, folder.with_name(f".{folder.name}.creating")
        try:
            shutil.rmtree(self._hidden, ignore_errors=True)
            for each in (self._hidden, self._hidden / OUTBOX, self._hidden / STAGING):
                syscalls.disk.make_folder(each)
            _put(self._hidden / DEVICE_KEY, seed)
        except OSError as error:
            self.abandon()
            raise disk_error(error) from None

    def complete(self, kit: bytes) -> None:
        """Put the kit in and give the folder its name. Raises AppError `vault.disk_full`, `vault.write_failed`."""
        try:
            _put(self._hidden / KIT, kit)
            syscalls.disk.fsync_folder(self._hidden)
            syscalls.disk.rename_folder(self._hidden, self._folder)
            syscalls.disk.fsync_folder(self._folder.parent)
        except OSError as error:
            raise disk_error(error) from None

    def abandon(self) -> None:
        """Take away what was made so far, the device's key first."""
        with suppress(OSError):
            key = self._hidden / DEVICE_KEY
            key.write_bytes(bytes(key.stat().st_size))
        shutil.rmtree(self._hidden, ignore_errors=True)


def issued(unlocked: Unlocked, device_id: str, issued_at: str) -> bytes:
    """The kit of a device of the team, with the newest keys. Raises AppError `vault.owner_needed`, `people.unknown`."""
    header, entry = unlocked.header, unlocked.roster.people.get(device_id)
    device = header.user(device_id)
    if not unlocked.owner:
        raise AppError("vault.owner_needed")
    if device is None or entry is None or entry.role is not Role.FIELD_DEVICE:
        raise AppError("people.unknown")
    newest = [header.compartment(name) for name in SEALED_TO]
    content = {
        "compartments": [
            {"epoch": each.epoch, "name": each.name, "pub": b64(each.public)} for each in newest if each is not None
        ],
        "device": device_id,
        "format": 1,
        "generation": header.generation,
        "issued_at": issued_at,
        "owner_pub": b64(header.owner_public),
        "sign_pub": b64(device.sign_public),
        "vault": header.vault_id,
    }
    return signed.write(_MAGIC, USE, content, unlocked.user.sign)


def read(untrusted: bytes) -> FieldKit:
    """The kit, signed by the owner that it names; who that is, the fingerprint tells.

    Raises AppError `field.damaged_kit`.
    """
    try:
        found = signed.read(_MAGIC, USE, untrusted)
        kit = _from_json(found.content)
    except (NotCanonical, KeyError, TypeError, ValueError):
        raise AppError("field.damaged_kit") from None
    if not found.by(kit.owner_public) or {each.name for each in kit.compartments} != set(SEALED_TO):
        raise AppError("field.damaged_kit")
    return kit


def grouped(digits: str) -> str:
    """Digits in groups of four."""
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def _from_json(value: dict[str, Any]) -> FieldKit:
    return FieldKit(
        vault_id=str(uuid.UUID(value["vault"])),
        device_id=str(uuid.UUID(value["device"])),
        sign_public=unb64(value["sign_pub"], 32),
        owner_public=unb64(value["owner_pub"], 32),
        compartments=tuple(
            Compartment(str(each["name"]), _count(each["epoch"]), unb64(each["pub"], keys.PUBLIC_KEY_BYTES))
            for each in value["compartments"]
        ),
        generation=_count(value["generation"]),
        issued_at=str(value["issued_at"]),
    )


def _count(value: object) -> int:
    if type(value) is not int or value < 1:
        raise NotCanonical
    return value


def _put(path: Path, content: bytes) -> None:
    descriptor = syscalls.disk.create(path)
    try:
        write_all(descriptor, content)
        syscalls.disk.fsync(descriptor)
    finally:
        os.close(descriptor)
