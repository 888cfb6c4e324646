"""Writing a media file whole, reading it back, giving it its place, and taking over one that was sealed elsewhere."""

from __future__ import annotations

import hashlib
import hmac
import os
from pathlib import Path
from typing import BinaryIO

from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.vault import media_format, syscalls
from testimony_app.vault.durable import write_all
from testimony_app.vault.media_format import BLOCK, FileKey, StoredMedia
from testimony_app.vault.media_reader import MediaReader
from testimony_app.vault.media_recorder import SealedWriter
from testimony_app.vault.unlock import Unlocked

Source = BinaryIO | MediaReader
AT_ONCE = 1 << 20


def encrypt(source: Source, writer: SealedWriter, media_id: str, job: JobContext, size: int | None) -> StoredMedia:
    """Write all of `source`. size: bytes to come, for progress. Raises Cancelled, AppError as the writer does."""
    try:
        while content := source.read(AT_ONCE):
            writer.write(content)
            job.step(min(0.5, 0.5 * writer.size / size) if size else 0.0, "media.encrypting")
        return writer.end(media_id)
    finally:
        writer.abandon()


def verify(path: Path, file_key: FileKey, stored: StoredMedia, job: JobContext) -> None:
    """Raises AppError `media.damaged` unless the file gives back exactly what was put in, Cancelled."""
    if not hmac.compare_digest(read_back(path, file_key, stored.media_id, job).sha256, stored.sha256):
        raise AppError("media.damaged")


def read_back(path: Path, file_key: FileKey, media_id: str, job: JobContext) -> StoredMedia:
    """Size and hash of what the file holds, every chunk of it authentic. Raises AppError `media.damaged`, Cancelled."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        if file.read(BLOCK) != file_key.block:
            raise AppError("media.damaged")
        with MediaReader(file, file_key) as reader:
            while content := reader.read(AT_ONCE):
                digest.update(content)
                job.step(0.5 + 0.5 * reader.tell() / max(1, reader.size), "media.verifying")
            return StoredMedia(media_id, reader.size, digest.hexdigest())


def take_over(
    unlocked: Unlocked, source: Path, part: Path, media_id: str, file_sha256: str, job: JobContext
) -> StoredMedia:
    """Copy a file that is sealed to this vault already into the new file `part`; what it holds, every chunk authentic.

    file_sha256: of the file as it lies there. Raises AppError `media.damaged` if it is not that file or does not open,
    `media.foreign`, `vault.no_access`; OSError; Cancelled.
    """
    digest = hashlib.sha256()
    descriptor = syscalls.disk.create(part)
    try:
        with source.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            while content := file.read(AT_ONCE):
                digest.update(content)
                write_all(descriptor, content)
                job.step(min(0.5, 0.5 * file.tell() / max(1, size)), "field.copying")
        syscalls.disk.fsync(descriptor)
    finally:
        os.close(descriptor)
    if not hmac.compare_digest(digest.hexdigest(), file_sha256):
        raise AppError("media.damaged")
    with part.open("rb") as file:
        file_key = media_format.opened_file_key(unlocked, media_id, file.read(BLOCK))
    return read_back(part, file_key, media_id, job)


def place(path: Path, target: Path) -> None:
    """Move a finished file to its place, which is new. Raises OSError."""
    if not target.parent.is_dir():
        syscalls.disk.make_folder(target.parent)
        syscalls.disk.fsync_folder(target.parent.parent)
    syscalls.disk.replace(path, target)
    syscalls.disk.fsync_folder(target.parent)


def replace_wiping(part: Path, path: Path) -> None:
    """Put `part` in the place of `path`, and overwrite the sealed key of the file that was there. Raises OSError."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        syscalls.disk.replace(part, path)
        syscalls.disk.fsync_folder(path.parent)
        write_all(descriptor, bytes(BLOCK))
        syscalls.disk.fsync(descriptor)
    finally:
        os.close(descriptor)
