"""The tar inside a package: plain files and nothing else, one after another, without a path in sight.

The reader is fed and never asks for more, so that it holds a block of 512 bytes at most.
"""

from __future__ import annotations

import tarfile
from typing import Protocol

from testimony_app.errors import AppError
from testimony_app.exchange.limits import MAX_ENDING_BYTES

BLOCK = 512
END = bytes(2 * BLOCK)
"""After the last entry."""
_MODE = 0o600
_MOST_IN_OCTAL = 8**11 - 1
_ORDINARY = (tarfile.REGTYPE, tarfile.AREGTYPE)


class Entries(Protocol):
    """Who judges and takes the entries; each method may raise to stop the reading."""

    def begin(self, name: str, size: int) -> None:
        """An ordinary file is about to come."""

    def take(self, piece: bytes) -> None:
        """The next bytes of it; never more than `size` together."""

    def end(self) -> None:
        """All of its bytes have come."""


def header(name: str, size: int) -> bytes:
    """The same block for the same file on every machine. size: bytes."""
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = size, _MODE
    return entry.tobuf(tarfile.USTAR_FORMAT if size <= _MOST_IN_OCTAL else tarfile.GNU_FORMAT)


def padding(size: int) -> bytes:
    """The zeros after an entry of `size` bytes."""
    return bytes(-size % BLOCK)


class ArchiveReader:
    """Takes a tar apart as it comes.

    Raises AppError `package.refused_entry` (entry, its place from 1) for anything but an ordinary file, and
    `package.damaged`.
    """

    def __init__(self, entries: Entries) -> None:
        self._entries, self._seen = entries, 0
        self._content, self._padding, self._ending = 0, 0, 0
        self._block = bytearray()

    def feed(self, piece: bytes) -> None:
        """Go on with the next bytes of the archive."""
        left = memoryview(piece)
        while left:
            if self._content:
                part = left[: self._content]
                self._take(bytes(part))
            elif self._padding:
                part = left[: self._padding]
                self._padding -= len(part)
                _only_zeros(part)
            elif self._ending:
                part = left
                self._end(part)
            else:
                part = left[: BLOCK - len(self._block)]
                self._gather(part)
            left = left[len(part) :]

    def finish(self) -> None:
        """Raises AppError `package.damaged` unless the archive came to its proper end."""
        if self._ending < len(END) or self._ending % BLOCK:
            raise AppError("package.damaged")

    def _take(self, part: bytes) -> None:
        self._entries.take(part)
        self._content -= len(part)
        if not self._content:
            self._entries.end()

    def _gather(self, part: memoryview) -> None:
        self._block += part
        if len(self._block) < BLOCK:
            return
        block = bytes(self._block)
        self._block.clear()
        if block == bytes(BLOCK):
            self._ending = BLOCK
        else:
            self._begin(block)

    def _begin(self, block: bytes) -> None:
        self._seen += 1
        try:
            entry = tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
        except (tarfile.HeaderError, ValueError):
            raise AppError("package.damaged") from None
        if entry.type not in _ORDINARY or entry.linkname or entry.size < 0:
            raise AppError("package.refused_entry", entry=self._seen)
        self._content, self._padding = entry.size, -entry.size % BLOCK
        self._entries.begin(entry.name, entry.size)
        if not self._content:
            self._entries.end()

    def _end(self, part: memoryview) -> None:
        _only_zeros(part)
        self._ending += len(part)
        if self._ending > MAX_ENDING_BYTES:
            raise AppError("package.too_large")


def _only_zeros(part: memoryview) -> None:
    if any(part):
        raise AppError("package.damaged")
