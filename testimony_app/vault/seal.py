"""The seal: what the databases looked like when the vault was last closed well.

SQLCipher itself accepts an older copy of single pages and a deleted write-ahead log; the seal is what notices.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from testimony_app.errors import AppError
from testimony_app.vault import canonical, keys
from testimony_app.vault.canonical import NotCanonical, b64, unb64
from testimony_app.vault.durable import durable_replace
from testimony_app.vault.folder import SEAL
from testimony_app.vault.keys import CompartmentKeys

NAME = SEAL
MAGIC = b"TESTIMONY-SEAL\n"
FORMAT = 2
_MAX_BYTES = 1 << 16
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Seal:
    """What the last good closing recorded: when (ISO 8601, UTC), how many log entries there were, and their root."""

    utc: str
    log_size: int
    log_root: bytes


@dataclass(frozen=True, slots=True)
class SealRecord:
    """The file's content. last: the newest good closing, None before the first; databases: HMACs, only if clean.

    slots: the generation of each person's slots that lie here, by user id; empty in format 1.
    """

    generation: int
    clean: bool
    last: Seal | None
    databases: Mapping[str, bytes]
    slots: Mapping[str, int] = field(default_factory=dict)


def write(folder: Path, base: CompartmentKeys, record: SealRecord) -> None:
    """Replace the seal. Raises AppError as `durable_replace` does."""
    raw = MAGIC + canonical.dump(_to_json(base.vault_id, record))
    code = keys.mac(base.derived("seal-mac"), raw)
    durable_replace(folder / SEAL, raw + b"\n--- " + b64(code).encode() + b"\n")


def read(folder: Path, base: CompartmentKeys) -> SealRecord | None:
    """The seal, or None if it is missing, damaged, or not of this vault. Raises AppError `vault.unreadable`."""
    try:
        with (folder / SEAL).open("rb") as file:
            untrusted = file.read(_MAX_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError:
        raise AppError("vault.unreadable") from None
    raw, line, code = untrusted.rpartition(b"\n--- ")
    try:
        stated = unb64(code.removesuffix(b"\n").decode("latin-1"), 32)
        if not line or not code.endswith(b"\n") or not raw.startswith(MAGIC):
            return None
        if not hmac.compare_digest(stated, keys.mac(base.derived("seal-mac"), raw)):
            return None
        return _from_json(canonical.load(raw[len(MAGIC) :]), base.vault_id)
    except (NotCanonical, KeyError, TypeError, ValueError):
        return None


def database_code(path: Path, compartment: CompartmentKeys) -> bytes:
    """HMAC-SHA256 of the file as it lies there; of nothing if there is none. Raises AppError `vault.unreadable`."""
    code = hmac.new(compartment.derived("seal-database"), digestmod=hashlib.sha256)
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                code.update(block)
    except FileNotFoundError:
        code.update(b"missing")
    except OSError:
        raise AppError("vault.unreadable") from None
    return code.digest()


def _to_json(vault_id: str, record: SealRecord) -> dict[str, Any]:
    last = record.last
    return {
        "clean": record.clean,
        "databases": {name: b64(code) for name, code in record.databases.items()},
        "format": FORMAT,
        "generation": record.generation,
        "last": None if last is None else {"log_root": b64(last.log_root), "log_size": last.log_size, "utc": last.utc},
        "slots": dict(record.slots),
        "vault": vault_id,
    }


def _from_json(value: dict[str, Any], vault_id: str) -> SealRecord | None:
    if value["vault"] != vault_id or value["format"] not in (1, FORMAT):
        return None
    last = value["last"]
    return SealRecord(
        generation=int(value["generation"]),
        clean=bool(value["clean"]),
        last=None if last is None else Seal(str(last["utc"]), int(last["log_size"]), unb64(last["log_root"])),
        databases={str(name): unb64(code, 32) for name, code in value["databases"].items()},
        slots={str(user_id): int(number) for user_id, number in value.get("slots", {}).items()},
    )
