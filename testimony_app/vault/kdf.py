"""From a passphrase to a key: Argon2id (RFC 9106), with a floor for what we write and bounds for what we read."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from testimony_app.errors import AppError

CHEAP_KDF_VARIABLE = "TESTIMONY_CHEAP_KDF_FOR_TESTS"
"""The environment variable that lets tests derive keys in no time; a case made so protects nothing."""


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one guess of a passphrase costs: memory in KiB, passes over it, and parallel lanes."""

    memory_kib: int
    iterations: int
    lanes: int


DEFAULT_COST = KdfCost(memory_kib=256 * 1024, iterations=3, lanes=4)
FLOOR = KdfCost(memory_kib=64 * 1024, iterations=3, lanes=4)
"""Nothing cheaper is written: the second choice of RFC 9106, section 4."""
CEILING = KdfCost(memory_kib=2 * 1024 * 1024, iterations=16, lanes=16)
"""Nothing dearer is read: a header from elsewhere could otherwise stop the machine."""


def test_cost() -> KdfCost:
    """A cost for tests only. Raises RuntimeError unless the environment asks for it by name."""
    if not _cheap_allowed():
        raise RuntimeError(f"cheap key derivation needs {CHEAP_KDF_VARIABLE}=1")
    return KdfCost(memory_kib=64, iterations=1, lanes=1)


def creation_cost() -> KdfCost:
    """What deriving a key costs in a new case: the default, or next to nothing where tests ask for it."""
    return test_cost() if _cheap_allowed() else DEFAULT_COST


def check_writable(cost: KdfCost) -> None:
    """Raises AppError `vault.kdf_too_cheap` or `vault.kdf_out_of_bounds` if no header may be written with `cost`."""
    check_readable(cost)
    too_cheap = cost.memory_kib < FLOOR.memory_kib or cost.iterations < FLOOR.iterations or cost.lanes < FLOOR.lanes
    if too_cheap and not _cheap_allowed():
        raise AppError("vault.kdf_too_cheap")


def check_readable(cost: KdfCost) -> None:
    """Raises AppError `vault.kdf_out_of_bounds` unless deriving with `cost` is legal and affordable.

    A cheap cost is readable: whoever could write it into a header already held every key, and refusing it here would
    only lock people out.
    """
    legal = (
        1 <= cost.iterations <= CEILING.iterations
        and 1 <= cost.lanes <= CEILING.lanes
        and 8 * cost.lanes <= cost.memory_kib <= CEILING.memory_kib
    )
    if not legal:
        raise AppError("vault.kdf_out_of_bounds")


def passphrase_key(passphrase: str, salt: bytes, cost: KdfCost) -> bytes:
    """32 bytes from the passphrase in NFC, UTF-8, spaces kept. Raises AppError `vault.kdf_out_of_bounds`."""
    check_readable(cost)
    derive = Argon2id(
        salt=salt, length=32, iterations=cost.iterations, lanes=cost.lanes, memory_cost=cost.memory_kib
    ).derive
    return derive(passphrase_bytes(passphrase))


def passphrase_bytes(passphrase: str) -> bytes:
    """The passphrase as every system derives from it: NFC, UTF-8. Raises AppError `vault.passphrase_unreadable`."""
    try:
        return unicodedata.normalize("NFC", passphrase).encode()
    except UnicodeEncodeError:
        raise AppError("vault.passphrase_unreadable") from None


def _cheap_allowed() -> bool:
    return os.environ.get(CHEAP_KDF_VARIABLE) == "1"
