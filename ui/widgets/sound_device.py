"""What Qt's player reads from: any binary reader of Python, so that decrypted sound never touches the disk."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QIODevice, QObject, Signal

MOST_AT_ONCE = 1 << 18


class SoundReader(Protocol):
    """A seekable source of bytes. Opened lenient, it gives zeros for what is damaged and lists it."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes from where it stands; empty at the end."""

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Go to `offset`; returns where it stands."""


class SoundDevice(QIODevice):
    """A QIODevice over a reader. Qt reads from its own thread; a lock keeps seek and read together.

    Signal: damaged(), once, when something unreadable was played as silence.
    """

    damaged = Signal()

    def __init__(self, reader: SoundReader, parent: QObject) -> None:
        super().__init__(parent)
        self._reader = reader
        self._lock = threading.Lock()
        self._size = reader.seek(0, 2)
        self._told = False
        self._closed = False
        self.open(QIODevice.OpenModeFlag.ReadOnly | QIODevice.OpenModeFlag.Unbuffered)

    @property
    def damaged_ranges(self) -> Sequence[tuple[int, int]]:
        """The byte ranges that came as silence so far, as the reader lists them."""
        return tuple(getattr(self._reader, "damaged_ranges", ()))

    def isSequential(self) -> bool:
        return False

    def size(self) -> int:
        return self._size

    def bytesAvailable(self) -> int:
        return max(self._size - self.pos(), 0)

    def readData(self, maxlen: int) -> bytes:
        # Nothing may be raised and, before the end, nothing empty returned: Qt's demuxer would wait for ever.
        at = self.pos()
        wanted = min(maxlen, MOST_AT_ONCE, max(self._size - at, 0))
        with self._lock:
            if self._closed or wanted <= 0:
                return b""
            try:
                self._reader.seek(at)
                data = bytes(self._reader.read(wanted))
            except Exception:  # noqa: BLE001  Whatever the reader met, the sound goes on as silence.
                data = b""
        if not data:
            data = bytes(wanted)
            self._tell()
        elif self.damaged_ranges:
            self._tell()
        return data

    def writeData(self, data: bytes, length: int, /) -> int:  # type: ignore[override]  # noqa: ARG002  Stub: no length.
        return -1

    def release(self) -> None:
        """Stop reading; waits for a read in hand. The reader can be closed after this."""
        with self._lock:
            self._closed = True

    def _tell(self) -> None:
        if not self._told:
            self._told = True
            self.damaged.emit()
