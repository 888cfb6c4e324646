"""What a field device says inside the seal: signed texts about an interview, its names, and its recordings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from testimony_app.errors import AppError
from testimony_app.vault import signed
from testimony_app.vault.canonical import NotCanonical
from testimony_app.vault.field_kit import DeviceKey
from testimony_app.vault.signed import Signed

INTERVIEW, IDENTITY = "field_interview", "field_identity"
GENESIS = "0" * 64
"""Stands for the item before the first one."""
_MAGIC = {INTERVIEW: b"TESTIMONY-FIELD-INTERVIEW\n", IDENTITY: b"TESTIMONY-FIELD-IDENTITY\n"}
_NAME = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.(cob|rec)")
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class FileRef:
    """A sealed file that belongs to an item. sha256: of the file as it lies there. known: what the device noted."""

    name: str
    size: int
    sha256: str
    known: dict[str, Any]

    @property
    def media_id(self) -> str:
        """The id in its block 0."""
        return self.name.partition(".")[0]

    @property
    def whole(self) -> bool:
        """Whether it was ended, and misses nothing."""
        return self.name.endswith(".cob")

    def to_json(self) -> dict[str, Any]:
        """As an item names it."""
        return {"known": self.known, "name": self.name, "sha256": self.sha256, "size": self.size}


@dataclass(frozen=True, slots=True, repr=False)
class FieldItem:
    """One item, well-formed. signed: to be checked against the device's key before anything of it is believed.

    number: from 1 within its chain. previous: SHA-256 of the file of the item before. form: what was entered.
    """

    item_id: str
    device_id: str
    chain: str
    number: int
    previous: str
    made_at: str
    form: dict[str, Any]
    recordings: tuple[FileRef, ...]
    identity: FileRef | None
    signed: Signed


def write(kind: str, content: dict[str, Any], head: dict[str, Any], key: DeviceKey) -> bytes:
    """The signed text. head: `device`, `id`, `made_at` and `vault`."""
    return signed.write(_MAGIC[kind], _use(kind), {**content, **head, "format": 1}, key.sign)


def read(untrusted: bytes, vault_id: str, item_id: str) -> FieldItem:
    """The item that lay in the file of that id. Raises AppError `field.damaged_item`, `media.foreign`."""
    found = _content(INTERVIEW, untrusted, vault_id, item_id)
    try:
        held = found.content
        item = FieldItem(
            item_id,
            _text(held["device"]),
            _text(held["chain"]),
            _count(held["number"]),
            _hash(held["previous"]),
            _text(held["made_at"]),
            _object(held["form"]),
            tuple(_ref(each) for each in held["recordings"]),
            None if held["identity"] is None else _ref(held["identity"]),
            found,
        )
    except (NotCanonical, KeyError, TypeError):
        raise AppError("field.damaged_item") from None
    names = [each.name for each in item.recordings]
    if len(set(names)) != len(names) or (item.identity is not None and item.identity.name in names):
        raise AppError("field.damaged_item")
    return item


def read_identity(untrusted: bytes, vault_id: str, media_id: str) -> tuple[dict[str, Any], Signed]:
    """Who the witness is, and what vouches for it. Raises AppError `field.damaged_item`, `media.foreign`."""
    found = _content(IDENTITY, untrusted, vault_id, media_id)
    try:
        return _object(found.content["person"]), found
    except (NotCanonical, KeyError):
        raise AppError("field.damaged_item") from None


def _content(kind: str, untrusted: bytes, vault_id: str, media_id: str) -> Signed:
    try:
        found = signed.read(_MAGIC[kind], _use(kind), untrusted)
        place = (found.content["vault"], found.content["id"])
    except (NotCanonical, KeyError):
        raise AppError("field.damaged_item") from None
    if place != (vault_id, media_id):
        raise AppError("media.foreign")
    return found


def _use(kind: str) -> str:
    return kind.replace("_", "-")


def _ref(value: dict[str, Any]) -> FileRef:
    name = value["name"]
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise NotCanonical
    return FileRef(name, _count(value["size"]), _hash(value["sha256"]), _object(value["known"]))


def _hash(value: object) -> str:
    if not isinstance(value, str) or not _HASH.fullmatch(value):
        raise NotCanonical
    return value


def _count(value: object) -> int:
    if type(value) is not int or value < 1:
        raise NotCanonical
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise NotCanonical
    return value


def _object(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise NotCanonical
    return value
