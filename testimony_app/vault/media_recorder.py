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
from testimony_app.jobs import JobContext
from testimony_app.vault import syscalls
from testimony_app.vault.chunks import CHUNK, SEALED_CHUNK, STREAM_HEADER
from testimony_app.vault.durable import disk_error, write_all
from testimony_app.vault.media_format import BLOCK, FileKey, StoredMedia

Keep = Callable[[Path, FileKey, StoredMedia, JobContext], None]
"""Authenticates the finished file and gives it its final name."""


class SealedWriter:
    """Encrypts a stream into a new file. Block 0 and the file's name are on the disk before the first byte of sound is.

    A disk that failed once is not written again: the file is closed as it is, because nobody knows what it holds.
    Raises AppError `media.disk_full`, `media.write_failed`.
    """

    def __init__(self, path: Path, file_key: FileKey) -> None:
        self.path = path
        self.size = 0
        self._hash = hashlib.sha256()
        self._encryptor: Cobblestone256Encryptor | None = Cobblestone256Encryptor(file_key.key, file_key.context)
        self._written = 0
        try:
            self._descriptor: int | None = syscalls.disk.create(path)
        except OSError as error:
            raise media_error(error) from None
        try:
            self._put(file_key.block)
            self._written = 0
            self.sync()
            syscalls.disk.fsync_folder(path.parent)
        except (AppError, OSError) as error:
            self.abandon()
            with suppress(OSError):
                path.unlink()
            raise media_error(error) if isinstance(error, OSError) else error from None

    @property
    def open(self) -> bool:
        """Whether more can be written."""
        return self._descriptor is not None

    def write(self, content: bytes) -> None:
        """Encrypt and hand to the system; up to one chunk stays in memory."""
        self._hash.update(content)
        self.size += len(content)
        self._put(self._cipher().update(content))

    def sync(self) -> int:
        """Force out what is written; returns how many bytes of plaintext now survive anything."""
        try:
            syscalls.disk.fsync(self._descriptor_now())
        except OSError as error:
            self.abandon()
            raise media_error(error) from None
        return max(0, self._written - STREAM_HEADER) // SEALED_CHUNK * CHUNK

    def end(self, media_id: str) -> StoredMedia:
        """Write the last chunk, force everything out and close; returns what was written."""
        self._put(self._cipher().finalize())
        self.sync()
        self.abandon()
        return StoredMedia(media_id, self.size, self._hash.hexdigest())

    def abandon(self) -> None:
        """Close the file, leave it as it is, and drop its key."""
        self._encryptor = None
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _put(self, sealed: bytes) -> None:
        try:
            write_all(self._descriptor_now(), sealed)
        except OSError as error:
            self.abandon()
            raise media_error(error) from None
        self._written += len(sealed)

    def _cipher(self) -> Cobblestone256Encryptor:
        if self._encryptor is None:
            raise ValueError("the file is closed")
        return self._encryptor

    def _descriptor_now(self) -> int:
        if self._descriptor is None:
            raise ValueError("the file is closed")
        return self._descriptor


class MediaRecorder:
    """One recording in progress. Call `flush` at least once a second; tell people only what it says is durable.

    media_id: under which `MediaStore.recover` finds it should the process die. durable_bytes: what `flush` said last.
    """

    def __init__(self, path: Path, media_id: str, file_key: FileKey, keep: Keep) -> None:
        self.media_id = media_id
        self.durable_bytes = 0
        self._lock = threading.Lock()
        self._file_key: FileKey | None = file_key
        self._keep = keep
        self._writer = SealedWriter(path, file_key)
        self._stored: StoredMedia | None = None

    @property
    def open(self) -> bool:
        """Whether more sound can come."""
        return self._writer.open

    def write(self, content: bytes) -> None:
        """Take more sound, of any length. Raises AppError `media.disk_full`, `media.write_failed`."""
        with self._lock:
            self._writer.write(content)

    def flush(self) -> int:
        """How many bytes from the beginning now survive a crash; whole chunks of 16 KiB only."""
        with self._lock:
            self.durable_bytes = self._writer.sync()
            return self.durable_bytes

    def end(self) -> StoredMedia:
        """Write the end and force everything out; the recording stays unfinished until it is kept. May be called twice.

        Raises AppError `media.disk_full`, `media.write_failed`; what was durable stays so, and the file is closed.
        """
        with self._lock:
            if self._stored is None:
                try:
                    self._stored = self._writer.end(self.media_id)
                finally:
                    self._writer.abandon()
                self.durable_bytes = self._stored.size
            return self._stored

    def finish(self, job: JobContext | None = None) -> StoredMedia:
        """End the recording, read all of it back, and give it its place.

        If any of it fails or is cancelled, the recording stays unfinished, and nothing of it is lost.
        """
        stored = self.end()
        with self._lock:
            if self._file_key is not None:
                self._keep(self._writer.path, self._file_key, stored, job or JobContext())
                # A device that cannot read back what it recorded must not keep the key in its memory either.
                self._file_key = None
        return stored

    def abandon(self) -> None:
        """Close the file and leave it as it is, unfinished; for a disk that takes no more."""
        with self._lock:
            self._writer.abandon()
            if self._stored is None:
                self._file_key = None

    def discard(self) -> None:
        """Stop, and make what was recorded unreadable for good, as `MediaStore.remove` does.

        Raises AppError `media.write_failed`, `vault.read_only`.
        """
        with self._lock:
            self._writer.abandon()
            self._file_key = None
            try:
                shred_sealed(self._writer.path)
            except FileNotFoundError:
                return
            except OSError as error:
                raise media_error(error) from None


def shred_sealed(path: Path) -> None:
    """Overwrite the sealed key in place, force that out, then remove the file. Raises OSError."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        write_all(descriptor, bytes(BLOCK))
        syscalls.disk.fsync(descriptor)
    finally:
        os.close(descriptor)
    syscalls.disk.unlink(path)
    syscalls.disk.fsync_folder(path.parent)


def media_error(error: OSError) -> AppError:
    """`media.disk_full`, `vault.read_only` or `media.write_failed`."""
    general = disk_error(error)
    renamed = {"vault.disk_full": "media.disk_full", "vault.write_failed": "media.write_failed"}
    return AppError(renamed.get(general.code, general.code), **general.ids)
