"""Every page of a SQLCipher file, live or free, and of the log beside it, decrypted by the published format alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE = 4096
_IV, _MAC = 16, 64
_LOG_HEADER, _FRAME_HEADER = 32, 24


def pages(database: Path, key: bytes) -> Iterator[bytes]:
    """The plaintext of each page of `database` and of its log. key: the 32 bytes of AES-256, then the salt."""
    content = database.read_bytes()
    for start in range(0, len(content), PAGE):
        yield _plain(content[start : start + PAGE], key, _IV if start == 0 else 0)
    log = database.with_name(database.name + "-wal")
    frames = log.read_bytes() if log.is_file() else b""
    for start in range(_LOG_HEADER, len(frames), _FRAME_HEADER + PAGE):
        number = int.from_bytes(frames[start : start + 4], "big")
        page = frames[start + _FRAME_HEADER : start + _FRAME_HEADER + PAGE]
        if len(page) == PAGE:
            yield _plain(page, key, _IV if number == 1 else 0)


def _plain(page: bytes, key: bytes, salt: int) -> bytes:
    end = PAGE - _IV - _MAC
    cipher = Cipher(algorithms.AES256(key[:32]), modes.CBC(page[end : end + _IV]))
    decryptor = cipher.decryptor()
    return decryptor.update(page[salt:end]) + decryptor.finalize()
