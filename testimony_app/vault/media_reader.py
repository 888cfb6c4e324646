"""Reading a media file at any place, as an ordinary binary file object."""

from __future__ import annotations

import io
import os
import threading
from collections.abc import Iterator
from typing import Any, BinaryIO

from testimony_app.errors import AppError
from testimony_app.vault.chunks import CHUNK, SEALED_CHUNK, ChunkDamaged, ChunkedFile
from testimony_app.vault.media_format import BLOCK, FileKey

_AT_ONCE = 64
"""Chunks per read of the file: a mebibyte, past which nothing gets faster."""


class MediaReader(io.RawIOBase):
    """Decrypts what is asked for, and only that; safe to use from several threads.

    lenient: a damaged chunk reads as zeros and is noted in `damaged_ranges`, as a player needs it that must not stop;
    otherwise `read` raises AppError `media.damaged` with `first_byte`. prefix: read as far as the chunks are genuine.
    recovered: whether this is the genuine beginning of a recording whose end is missing.
    Raises AppError `media.damaged` if nothing can be read: block 0 or the key's commitment is damaged, or, unless
    lenient, the end, which also vouches for the length.
    """

    def __init__(self, file: BinaryIO, file_key: FileKey, lenient: bool = False, prefix: bool = False) -> None:
        super().__init__()
        self._file = file
        self._lock = threading.RLock()
        self._lenient = lenient
        self.recovered = False
        self._position = 0
        self._cached: tuple[int, bytes] = (-1, b"")
        self._damaged: set[int] = set()
        try:
            length = os.fstat(file.fileno()).st_size
            self._chunks = ChunkedFile(file, file_key.key, file_key.context, BLOCK, length)
            self.size = self._genuine_prefix() if prefix else self._chunks.size
            if not prefix:
                self._check_end()
        except ChunkDamaged:
            raise AppError("media.damaged") from None

    @property
    def damaged_ranges(self) -> tuple[tuple[int, int], ...]:
        """Stretches of plaintext, in bytes and end-exclusive, that were asked for and could not be authenticated."""
        ranges: list[tuple[int, int]] = []
        for index in sorted(self._damaged):
            start, end = index * CHUNK, min((index + 1) * CHUNK, self.size)
            if ranges and ranges[-1][1] == start:
                start = ranges.pop()[0]
            ranges.append((start, end))
        return tuple(ranges)

    def readable(self) -> bool:
        """Always True."""
        return True

    def seekable(self) -> bool:
        """Always True."""
        return True

    def tell(self) -> int:
        """The byte that the next read begins with."""
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Move to `offset` bytes from start, here or end; returns the new position, at least 0."""
        with self._lock:
            origin = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self.size}[whence]
            self._position = max(0, origin + offset)
            return self._position

    def read(self, count: int | None = -1, /) -> bytes:
        """The next `count` bytes, fewer only at the end; everything up to it if negative or None."""
        with self._lock:
            left = max(0, self.size - self._position)
            wanted = left if count is None or count < 0 else min(count, left)
            content = b"".join(self._pieces(self._position, self._position + wanted))
            self._position += len(content)
            return content

    def readall(self) -> bytes:
        """Everything up to the end."""
        return self.read(-1)

    def readinto(self, buffer: Any, /) -> int:
        """Fill `buffer` from here; returns how many bytes, 0 at the end."""
        view = memoryview(buffer).cast("B")
        content = self.read(len(view))
        view[: len(content)] = content
        return len(content)

    def close(self) -> None:
        """Close the file and forget what was decrypted."""
        with self._lock:
            self._cached = (-1, b"")
            self._file.close()
        super().close()

    def _pieces(self, start: int, end: int) -> Iterator[bytes]:
        if self.closed:
            raise ValueError("read of a closed media file")
        index = start // CHUNK
        while start < end:
            for content in self._opened(index, min(-(-end // CHUNK) - index, _AT_ONCE)):
                skipped = start - index * CHUNK
                piece = content[skipped : end - index * CHUNK]
                yield piece
                start += len(piece)
                index += 1

    def _opened(self, first: int, count: int) -> Iterator[bytes]:
        """Chunks from `first` on. The last one is kept, because small reads in a row mostly need it again."""
        if self._cached[0] == first:
            yield self._cached[1]
            first, count = first + 1, count - 1
        if count < 1:
            return
        sealed = self._chunks.sealed(first, count)
        for offset in range(count):
            index = first + offset
            content = self._one(index, sealed[offset * SEALED_CHUNK : (offset + 1) * SEALED_CHUNK])
            self._cached = (index, content)
            yield content

    def _one(self, index: int, sealed: memoryview) -> bytes:
        expected = min(CHUNK, self.size - index * CHUNK)
        try:
            content = self._chunks.opened(index, sealed)
            if len(content) < expected:
                raise ChunkDamaged
        except ChunkDamaged:
            if not self._lenient:
                raise AppError("media.damaged", first_byte=index * CHUNK) from None
            self._damaged.add(index)
            return bytes(expected)
        return content

    def _check_end(self) -> None:
        """Authenticate the last chunk, and with it the length."""
        try:
            self._chunks.chunk(self._chunks.full)
        except ChunkDamaged:
            if not self._lenient:
                raise
            self._damaged.add(self._chunks.full)

    def _genuine_prefix(self) -> int:
        """Bytes up to the first chunk that does not authenticate, or that the disk does not give back."""
        size = 0
        for index in range(self._chunks.count):
            try:
                size += len(self._chunks.chunk(index))
            except (ChunkDamaged, OSError):
                self.recovered = True
                break
        return size
