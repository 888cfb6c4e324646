"""Random access to a Cobblestone-256 stream (C2SP chunked-encryption): any chunk can be read and checked alone.

The library's own decryptor reads from the beginning only; playback needs any place at once.
"""

from __future__ import annotations

from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import constant_time, hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

CHUNK = 16 * 1024
TAG = 16
SEALED_CHUNK = CHUNK + TAG
STREAM_HEADER = 24 + 32
_LABEL = b"c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0"


class ChunkDamaged(Exception):  # noqa: N818  It never leaves the vault; readers say which file and where.
    """A chunk, or the stream's commitment to its key and context, does not authenticate."""


class ChunkedFile:
    """The stream that begins at `start` in `file`. Raises ChunkDamaged if key or context are not the stream's.

    full: whole chunks before the last one, which is shorter and may be empty. Nothing says yet that any is genuine.
    """

    def __init__(self, file: BinaryIO, key: bytes, context: bytes, start: int, length: int) -> None:
        self._file = file
        self._first = start + STREAM_HEADER
        file.seek(start)
        head = file.read(STREAM_HEADER)
        if len(head) != STREAM_HEADER:
            raise ChunkDamaged
        okm = HKDFExpand(hashes.SHA512(), 32 + 12 + 32, _LABEL + head[:24] + context).derive(key)
        if not constant_time.bytes_eq(okm[44:], head[24:]):
            raise ChunkDamaged
        self._cipher = AESGCM(okm[:32])
        self._nonce = int.from_bytes(okm[32:44], "big")
        self.full, self._tail = divmod(length - start - STREAM_HEADER, SEALED_CHUNK)

    @property
    def size(self) -> int:
        """Bytes of plaintext that a stream of this length holds, if its end is genuine."""
        return self.full * CHUNK + max(self._tail - TAG, 0)

    @property
    def count(self) -> int:
        """Chunks, the last one included."""
        return self.full + 1

    def sealed(self, first: int, count: int) -> memoryview:
        """`count` chunks from `first` on as they lie in the file, fewer bytes if it ends before."""
        self._file.seek(self._first + first * SEALED_CHUNK)
        return memoryview(self._file.read(count * SEALED_CHUNK))

    def opened(self, index: int, sealed: memoryview) -> bytes:
        """The plaintext of one chunk. Raises ChunkDamaged."""
        try:
            return self._cipher.decrypt((self._nonce ^ index).to_bytes(12, "big"), sealed, b"")
        except (InvalidTag, ValueError):
            raise ChunkDamaged from None

    def chunk(self, index: int) -> bytes:
        """The plaintext of chunk `index`; the last one must be shorter than the others. Raises ChunkDamaged."""
        content = self.opened(index, self.sealed(index, 1))
        if (len(content) < CHUNK) is not (index == self.full):
            raise ChunkDamaged
        return content


def sealed_size(plaintext: int) -> int:
    """How many bytes a stream of `plaintext` bytes takes."""
    return STREAM_HEADER + plaintext + (plaintext // CHUNK + 1) * TAG
