"""One way to write a value as JSON, so that the same value is always the same bytes."""

from __future__ import annotations

import base64
import binascii
import json
from typing import Any


class NotCanonical(ValueError):  # noqa: N818  It goes no further than the caller, who says what was damaged.
    """The bytes are not what we would have written for the value that they hold."""


def dump(value: dict[str, Any]) -> bytes:
    """UTF-8 JSON with sorted keys and no spaces."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()


def load(untrusted: bytes) -> dict[str, Any]:
    """The object in `untrusted`. Raises NotCanonical if a duplicate key, a space or another spelling is in it."""
    try:
        value = json.loads(untrusted)
        same = isinstance(value, dict) and dump(value) == untrusted
    except (ValueError, RecursionError):
        raise NotCanonical from None
    if not same:
        raise NotCanonical
    return dict(value)


def b64(content: bytes) -> str:
    """Standard base64 with padding."""
    return base64.b64encode(content).decode()


def unb64(untrusted: object, length: int | None = None) -> bytes:
    """The bytes behind base64 text. Raises NotCanonical if spelled otherwise than `b64` would, or of other length."""
    if not isinstance(untrusted, str):
        raise NotCanonical
    try:
        content = base64.b64decode(untrusted, validate=True)
    except (ValueError, binascii.Error):
        raise NotCanonical from None
    if b64(content) != untrusted or (length is not None and len(content) != length):
        raise NotCanonical
    return content
