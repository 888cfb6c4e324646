"""A small JSON file that a member of the vault vouches for: canonical, with an HMAC under the common key."""

from __future__ import annotations

import hmac
from pathlib import Path
from typing import Any

from testimony_app.vault import canonical, keys
from testimony_app.vault.canonical import NotCanonical, b64, unb64
from testimony_app.vault.durable import durable_replace
from testimony_app.vault.keys import CompartmentKeys
from testimony_app.vault.unlock import Unlocked

_LINE = b"\n--- "
_MAX_BYTES = 16 << 20


def write(path: Path, magic: bytes, use: str, base: CompartmentKeys, value: dict[str, Any]) -> None:
    """Replace the file; `base`, `format` and `vault` are added to `value`. Raises as `durable_replace` does."""
    whole = {**value, "base": base.epoch, "format": 1, "vault": base.vault_id}
    raw = magic + canonical.dump(whole)
    code = keys.mac(base.derived(use), raw)
    durable_replace(path, raw + _LINE + b64(code).encode() + b"\n")


def read(path: Path, magic: bytes, use: str, unlocked: Unlocked) -> dict[str, Any] | None:
    """What the file says; None if it is missing, damaged, of another vault, or under a common key not at hand."""
    content = _content(path)
    value = _value(content, magic)
    if value is None or value.get("vault") != unlocked.header.vault_id or value.get("format") != 1:
        return None
    base = unlocked.compartments.get(("base", value["base"]) if isinstance(value.get("base"), int) else ("", 0))
    raw, _, code = content.rpartition(_LINE)
    try:
        stated = unb64(code.removesuffix(b"\n").decode("latin-1"), 32)
    except NotCanonical:
        return None
    if base is None or not hmac.compare_digest(stated, keys.mac(base.derived(use), raw)):
        return None
    return value


def glimpse(path: Path, magic: bytes) -> dict[str, Any] | None:
    """What the file claims, before anything is unlocked: to be shown, never to be relied on."""
    return _value(_content(path), magic)


def _value(content: bytes, magic: bytes) -> dict[str, Any] | None:
    raw, line, code = content.rpartition(_LINE)
    if not line or not code.endswith(b"\n") or not raw.startswith(magic):
        return None
    try:
        return canonical.load(raw.removeprefix(magic))
    except NotCanonical:
        return None


def _content(path: Path) -> bytes:
    """The bytes of a plain file, none of anything else that may lie there."""
    try:
        if path.is_symlink() or not path.is_file():
            return b""
        with path.open("rb") as file:
            return file.read(_MAX_BYTES + 1)
    except OSError:
        return b""
