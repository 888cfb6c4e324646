"""Block 0 of a media file: what it is, to which vault it belongs, and its own key, sealed."""

from __future__ import annotations

import hashlib
import os
import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from testimony_app.errors import AppError
from testimony_app.vault import canonical, keys
from testimony_app.vault.canonical import NotCanonical, b64, unb64
from testimony_app.vault.header import COMPARTMENTS, Compartment
from testimony_app.vault.keys import KeyRefused
from testimony_app.vault.unlock import Unlocked

MAGIC = b"TESTIMONY-MEDIA\n"
BLOCK = 4096
SUFFIX = ".cob"
IDENTITY_KINDS = frozenset({"evidence", "consent_evidence", "identity", "field_identity"})
"""Kinds whose content shows who someone is without being a recording: their keys are the identity compartment's."""
CONTENT_KINDS = frozenset({"field_interview"})
"""Kinds that hold what a field device noted about an interview: their keys are the content compartment's."""
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_KIND = re.compile(r"[a-z_]{1,32}")


@dataclass(frozen=True, slots=True)
class StoredMedia:
    """What lies in the vault now. size: bytes of plaintext; sha256: of the plaintext, lower-case hex."""

    media_id: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, repr=False)
class FileKey:
    """The key of one file, and the context that binds its stream to block 0."""

    block: bytes
    key: bytes

    @property
    def context(self) -> bytes:
        """The stream's context: a change in block 0 makes the stream unreadable."""
        return keys.label("media", "") + hashlib.sha256(self.block).digest()


def new_id() -> str:
    """A random id, which is also the file's name."""
    return str(uuid.uuid4())


def path_of(folder: Path, media_id: str) -> Path:
    """Where the file lies below the case folder. Raises AppError `media.missing` if `media_id` is no id."""
    if not _ID.fullmatch(media_id):
        raise AppError("media.missing")
    return folder / "media" / media_id[:2] / (media_id + SUFFIX)


def compartment_of(kind: str) -> str:
    """The compartment whose key opens files of this kind."""
    if kind in CONTENT_KINDS:
        return "content"
    return "identity" if kind in IDENTITY_KINDS else "audio"


def new_file_key(unlocked: Unlocked, media_id: str, kind: str) -> FileKey:
    """A fresh key and block 0 for it, sealed to the compartment that `kind` belongs to."""
    return sealed_file_key(unlocked.header.vault_id, unlocked.header.compartments, media_id, kind)


def sealed_file_key(vault_id: str, compartments: Iterable[Compartment], media_id: str, kind: str) -> FileKey:
    """The same for who holds public keys only: nothing that opens the file is left once its key is dropped."""
    if not _KIND.fullmatch(kind):
        raise ValueError("a kind is a short term of our own")
    target = _newest(compartments, compartment_of(kind))
    key = os.urandom(32)
    info = _info(vault_id, media_id, target.name, target.epoch)
    content = {
        "compartment": target.name,
        "epoch": target.epoch,
        "format": 1,
        "kind": kind,
        "rec": media_id,
        "sealed": b64(keys.seal_to(target.public, key, info)),
        "vault": vault_id,
    }
    return FileKey((MAGIC + canonical.dump(content)).ljust(BLOCK, b"\0"), key)


def opened_file_key(unlocked: Unlocked, media_id: str, untrusted_block: bytes) -> FileKey:
    """The key of the file that begins with `untrusted_block`.

    Raises AppError `media.damaged`, `media.foreign` if the block is of another vault or another file, or
    `vault.no_access` if this person may not open its compartment.
    """
    try:
        if len(untrusted_block) != BLOCK or not untrusted_block.startswith(MAGIC):
            raise NotCanonical
        stated = canonical.load(untrusted_block[len(MAGIC) :].rstrip(b"\0"))
        if stated["vault"] != unlocked.header.vault_id or stated["rec"] != media_id:
            raise AppError("media.foreign")
        name, epoch = str(stated["compartment"]), int(stated["epoch"])
        sealed = unb64(stated["sealed"])
    except (NotCanonical, KeyError, TypeError, ValueError):
        raise AppError("media.damaged") from None
    held = unlocked.compartments.get((name, epoch))
    if held is None:
        raise AppError("vault.no_access", compartment=name if name in COMPARTMENTS else "audio")
    try:
        key = held.hybrid().open(sealed, _info(held.vault_id, media_id, name, epoch))
    except KeyRefused:
        raise AppError("media.damaged") from None
    return FileKey(untrusted_block, key)


def stated(untrusted_block: bytes) -> tuple[str, int, str]:
    """Compartment, epoch and kind that a block 0 claims; only opening the file proves them.

    Raises AppError `media.damaged`.
    """
    try:
        if len(untrusted_block) != BLOCK or not untrusted_block.startswith(MAGIC):
            raise NotCanonical
        content = canonical.load(untrusted_block[len(MAGIC) :].rstrip(b"\0"))
        return str(content["compartment"]), int(content["epoch"]), str(content["kind"])
    except (NotCanonical, KeyError, TypeError, ValueError):
        raise AppError("media.damaged") from None


def _newest(compartments: Iterable[Compartment], name: str) -> Compartment:
    found = max((entry for entry in compartments if entry.name == name), key=lambda each: each.epoch, default=None)
    if found is None:
        raise AppError("vault.no_access", compartment=name)
    return found


def _info(vault_id: str, media_id: str, compartment: str, epoch: int) -> bytes:
    return keys.label("media-key", vault_id, media_id, compartment, epoch)
