"""A small text with a signature line: a first line that says what it is, canonical JSON, an Ed25519 signature."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from testimony_app.vault import canonical, keys
from testimony_app.vault.canonical import NotCanonical, b64, unb64

_LINE = b"\n+++ "
MOST_BYTES = 4 << 20


@dataclass(frozen=True, slots=True, repr=False)
class Signed:
    """What such a text says. message: what the signature covers. Nobody has checked it yet."""

    content: dict[str, Any]
    message: bytes
    signature: bytes

    def by(self, sign_public: bytes) -> bool:
        """Whether the holder of this Ed25519 key signed it."""
        return keys.signed_by(sign_public, self.message, self.signature)


def write(magic: bytes, use: str, content: dict[str, Any], sign: Callable[[bytes], bytes]) -> bytes:
    """The text. use: the label that tells this kind of signed text from every other."""
    raw = magic + canonical.dump(content)
    return raw + _LINE + b64(sign(_message(use, raw))).encode() + b"\n"


def read(magic: bytes, use: str, untrusted: bytes) -> Signed:
    """The text, well-formed. Raises NotCanonical for anything that `write` would not have written."""
    raw, line, tail = untrusted.rpartition(_LINE)
    shaped = line and len(untrusted) <= MOST_BYTES and raw.startswith(magic) and tail.endswith(b"\n")
    if not shaped:
        raise NotCanonical
    content = canonical.load(raw[len(magic) :])
    if content.get("format") != 1:
        raise NotCanonical
    return Signed(content, _message(use, raw), unb64(tail[:-1].decode("latin-1"), 64))


def _message(use: str, raw: bytes) -> bytes:
    return keys.label(use) + b"\0" + raw
