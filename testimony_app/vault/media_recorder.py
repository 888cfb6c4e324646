"""Recording straight into the vault: what was flushed survives a killed process and an empty battery."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from cryptography.cobblestone import Cobblestone256Encryptor

from testimony_app.errors import AppError
from testimony_app.vault import syscalls
from testimony_app.vault.chunks import CHUNK, SEALED_CHUNK, STREAM_HEADER
from testimony_app.vault.durable import disk_error, write_all
from testimony_app.vault.media_format import FileKey, StoredMedia

Keep = Callable[[Path, FileKey, StoredMedia], None]
"""Authenticates the finished file and gives it its final name."""


class SealedWriter:
    """Encrypts a stream into a new file. Block 0 is on the disk before the first byte of sound is.

    Raises AppError `media.disk_full`, `media.write_failed`.
    """

    def __init__(self, path: Path, file_key: FileKey) -> None:
        self.path = path
        self.size = 0
        self._hash = hashlib.sha256()
        self._encryptor = Cobblestone256Encryptor(file_key.key, file_key.context)
        self._written = 0
        try:
            self._descriptor: int | None = syscalls.disk.create(path)
        except OSError as error:
            raise media_error(error) from None
        try:
            self._put(file_key.block)
            self._written = 0
            self.sync()
        except AppError:
            self.abandon()
            with suppress(OSError):
                path.unlink()
            raise

    def write(self, content: bytes) -> None:
        """Encrypt and hand to the system; up to one chunk stays in memory."""
        self._hash.update(content)
        self.size += len(content)
        self._put(self._encryptor.update(content))

    def sync(self) -> int:
        """Force out what is written; returns how many bytes of plaintext now survive anything."""
        try:
            syscalls.disk.fsync(self._open())
        except OSError as error:
            raise media_error(error) from None
        return max(0, self._written - STREAM_HEADER) // SEALED_CHUNK * CHUNK

    def end(self, media_id: str) -> StoredMedia:
        """Write the last chunk, force everything out and close; returns what was written."""
        self._put(self._encryptor.finalize())
        self.sync()
        self.abandon()
        return StoredMedia(media_id, self.size, self._hash.hexdigest())

    def abandon(self) -> None:
        """Close the file and leave it as it is."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _put(self, sealed: bytes) -> None:
        try:
            write_all(self._open(), sealed)
        except OSError as error:
            raise media_error(error) from None
        self._written += len(sealed)

    def _open(self) -> int:
        if self._descriptor is None:
            raise ValueError("the file is closed")
        return self._descriptor


class MediaRecorder:
    """One recording in progress. Call `flush` at least once a second; tell people only what it says is durable.

    media_id: under which `MediaStore.recover` finds it should the process die.
    """

    def __init__(self, path: Path, media_id: str, file_key: FileKey, keep: Keep) -> None:
        self.media_id = media_id
        self.durable_bytes = 0
        self._lock = threading.Lock()
        self._file_key = file_key
        self._keep = keep
        self._writer = SealedWriter(path, file_key)

    def write(self, content: bytes) -> None:
        """Take more sound, of any length. Raises AppError `media.disk_full`, `media.write_failed`."""
        with self._lock:
            self._writer.write(content)

    def flush(self) -> int:
        """How many bytes from the beginning now survive a crash; whole chunks of 16 KiB only."""
        with self._lock:
            self.durable_bytes = self._writer.sync()
            return self.durable_bytes

    def finish(self) -> StoredMedia:
        """End the recording, read all of it back, and give it its place. The recording is kept if any of it fails."""
        with self._lock:
            stored = self._writer.end(self.media_id)
            self._keep(self._writer.path, self._file_key, stored)
            self.durable_bytes = stored.size
            return stored

    def discard(self) -> None:
        """Stop and remove what was recorded."""
        with self._lock:
            self._writer.abandon()
            with suppress(OSError):
                syscalls.disk.unlink(self._writer.path)


def media_error(error: OSError) -> AppError:
    """`media.disk_full`, `vault.read_only` or `media.write_failed`."""
    general = disk_error(error)
    renamed = {"vault.disk_full": "media.disk_full", "vault.write_failed": "media.write_failed"}
    return AppError(renamed.get(general.code, general.code), **general.ids)
