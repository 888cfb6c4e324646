"""Recordings and papers in the vault: one encrypted file each, with a key of its own."""

from __future__ import annotations

import filecmp
import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.vault import media_format, media_writing, syscalls
from testimony_app.vault.chunks import CHUNK, sealed_size
from testimony_app.vault.media_format import BLOCK, SUFFIX, FileKey, StoredMedia
from testimony_app.vault.media_reader import MediaReader
from testimony_app.vault.media_recorder import MediaRecorder, SealedWriter, media_error, shred_sealed
from testimony_app.vault.unlock import Unlocked

STAGING = "staging"
PART, RECORDING = ".part", ".rec"
_SOUNDLESS = BLOCK + sealed_size(0) - 1
"""A file no longer than this ends before its first chunk does."""
_SPARE_BYTES = 64 << 20
"""Left free beyond a file that is added, because databases need room to say what happened."""


class MediaStore:
    """The media of one open vault.

    unlocked: gives the keys, or raises AppError `vault.closed`; may_write: raises AppError `vault.read_only`.
    """

    def __init__(self, folder: Path, unlocked: Callable[[], Unlocked], may_write: Callable[[], None]) -> None:
        self._folder = folder
        self._unlocked = unlocked
        self._may_write = may_write
        self._guard = threading.Lock()
        self._readers: weakref.WeakSet[MediaReader] = weakref.WeakSet()
        self._recorders: weakref.WeakSet[MediaRecorder] = weakref.WeakSet()

    def add(self, source: BinaryIO, kind: str, job: JobContext, size: int | None = None) -> StoredMedia:
        """Encrypt all of `source` as it is read, read it back, and keep it; nothing stays if that fails.

        kind: a short term of our own, which stands readable in the file; `IDENTITY_KINDS` go under the identity key.
        size: bytes to come, for progress and for a look at the free space beforehand.
        Raises Cancelled, AppError `media.disk_full`, `media.write_failed`, `media.damaged`, `vault.read_only`.
        """
        self._may_write()
        if size is not None:
            self._check_room(size)
        media_id = media_format.new_id()
        file_key = media_format.new_file_key(self._unlocked(), media_id, kind)
        path = self._folder / STAGING / (media_id + PART)
        try:
            stored = media_writing.encrypt(source, SealedWriter(path, file_key), media_id, job, size)
            self._keep(path, file_key, stored, job)
        except BaseException:
            for leftover in (path, media_format.path_of(self._folder, media_id)):
                with suppress(OSError):
                    leftover.unlink()
            raise
        return stored

    def open(self, media_id: str, lenient: bool = False) -> MediaReader:
        """A reader at the beginning.

        Raises AppError `media.missing`, `media.damaged`, `media.foreign`, `media.unreadable`, `vault.no_access`.
        """
        return self._reader(media_format.path_of(self._folder, media_id), media_id, lenient=lenient)

    def remove(self, media_id: str) -> None:
        """Make the file unreadable for good, then remove it: its sealed key is overwritten in place first.

        Flash storage and file systems that copy on write may keep the old block; copies elsewhere are not reached.
        Raises AppError `media.missing`, `media.write_failed`, `vault.read_only`.
        """
        self._may_write()
        self._shred(media_format.path_of(self._folder, media_id))

    def record(self, kind: str) -> MediaRecorder:
        """A recording that begins now. Raises AppError `media.disk_full`, `media.write_failed`, `vault.read_only`."""
        self._may_write()
        media_id = media_format.new_id()
        file_key = media_format.new_file_key(self._unlocked(), media_id, kind)
        path = self._folder / STAGING / (media_id + RECORDING)
        recorder = MediaRecorder(path, media_id, file_key, self._keep)
        with self._guard:
            self._recorders.add(recorder)
        return recorder

    def recording_now(self) -> frozenset[str]:
        """Ids of the recordings that this process is taking."""
        with self._guard:
            return frozenset(each.media_id for each in self._recorders if each.open)

    def free_bytes(self) -> int:
        """Bytes that can still be written where the case lies. Raises AppError `media.unreadable`."""
        try:
            return syscalls.disk.free_bytes(self._folder)
        except OSError:
            raise AppError("media.unreadable") from None

    def unfinished(self) -> tuple[str, ...]:
        """Ids of recordings that were begun and not kept, as far as any sound of them can be on the disk.

        Those of a process that died are among them, and those of `recording_now`.
        """
        found = (self._folder / STAGING).glob("*" + RECORDING)
        return tuple(sorted(path.stem for path in found if path.stat().st_size > _SOUNDLESS))

    def tidy(self) -> None:
        """Remove what interrupted writing left and nobody can use: additions, and recordings without any sound."""
        staging = self._folder / STAGING
        soundless = (path for path in staging.glob("*" + RECORDING) if path.stat().st_size <= _SOUNDLESS)
        for path in (*staging.glob("*" + PART), *soundless):
            with suppress(OSError):
                path.unlink()

    def recover(self, media_id: str) -> MediaReader:
        """What is genuine of an unfinished recording, from its beginning to the first damage.

        `recovered` says whether something is missing: it is False if the recording was ended and only not kept.
        Add it again under a new id, then `discard_unfinished`. Raises AppError `media.recording_now`, and as `open`.
        """
        return self._reader(self._unfinished_path(media_id), media_id, prefix=True)

    def discard_unfinished(self, media_id: str) -> None:
        """Shred an unfinished recording, after it was recovered or found worthless.

        Raises AppError `media.recording_now`, and as `remove` does.
        """
        self._may_write()
        self._shred(self._unfinished_path(media_id))

    def reseal(self, job: JobContext) -> int:
        """Encrypt anew, under keys of their own, the files that lie under an older key than their compartment's newest.

        Returns how many were; a file that is damaged, or whose key is not at hand, stays as it is. What was done stays
        done if it is stopped. Raises Cancelled, AppError `media.disk_full`, `media.write_failed`, `vault.read_only`.
        """
        self._may_write()
        held = sorted(self.ids())
        done = 0
        for number, media_id in enumerate(held):
            job.step(number / len(held), "media.resealing")
            done += self._reseal(media_id)
        return done

    def sealed(self, media_id: str) -> BinaryIO:
        """The file as it lies there, encrypted, for a copy. Raises AppError `media.missing`, `media.unreadable`."""
        try:
            return media_format.path_of(self._folder, media_id).open("rb")
        except FileNotFoundError:
            raise AppError("media.missing") from None
        except OSError:
            raise AppError("media.unreadable") from None

    def open_outside(self, path: Path, media_id: str, *, prefix: bool = False) -> MediaReader:
        """A file that was sealed to this vault and lies elsewhere. prefix: as in `recover`. Raises as `open` does."""
        return self._reader(path, media_id, prefix=prefix)

    def take_over(self, path: Path, media_id: str, file_sha256: str, job: JobContext) -> StoredMedia:
        """Keep a copy of a file that was sealed to this vault elsewhere; nothing is done if that same file is here.

        file_sha256: of the file as it lies there. Raises AppError `media.damaged` if it is another file or a chunk of
        it is not authentic, `media.foreign`, `media.unreadable`, `media.disk_full`, `vault.no_access`, Cancelled.
        """
        self._may_write()
        part, target = self._folder / STAGING / (media_id + PART), media_format.path_of(self._folder, media_id)
        try:
            self._check_room(path.stat().st_size)
            stored = media_writing.take_over(self._unlocked(), path, part, media_id, file_sha256, job)
            if not target.exists():
                media_writing.place(part, target)
            elif not filecmp.cmp(part, target, shallow=False):
                raise AppError("media.foreign")
        except OSError as error:
            raise media_error(error) if part.exists() else AppError("media.unreadable") from None
        finally:
            with suppress(OSError):
                part.unlink()
        return stored

    def at(self, folder: Path) -> MediaStore:
        """The media in another copy of this vault, which the caller has locked if anything is changed in it."""
        return MediaStore(folder, self._unlocked, lambda: None)

    def reads(self, media_id: str) -> bool | None:
        """Whether beginning and end of a file can be read; None without a key for it."""
        try:
            with self.open(media_id) as reader:
                reader.read(CHUNK)
        except AppError as error:
            return None if error.code in ("vault.no_access", "identity.two_needed") else False
        return True

    def ids(self) -> Iterator[str]:
        """Every media file that lies in the vault, in no order."""
        for path in (self._folder / "media").glob("??/*" + SUFFIX):
            yield path.stem

    def close_readers(self) -> None:
        """Close every reader that is still open."""
        with self._guard:
            still_open = list(self._readers)
        for reader in still_open:
            reader.close()

    def _reader(self, path: Path, media_id: str, lenient: bool = False, prefix: bool = False) -> MediaReader:
        unlocked = self._unlocked()
        try:
            file = path.open("rb")
        except FileNotFoundError:
            raise AppError("media.missing") from None
        except OSError:
            raise AppError("media.unreadable") from None
        try:
            file_key = media_format.opened_file_key(unlocked, media_id, file.read(BLOCK))
            reader = MediaReader(file, file_key, lenient, prefix)
        except BaseException:
            file.close()
            raise
        with self._guard:
            self._readers.add(reader)
        return reader

    def _keep(self, path: Path, file_key: FileKey, stored: StoredMedia, job: JobContext) -> None:
        """Authenticate the finished file as the disk gives it back, then move it to its place."""
        target = media_format.path_of(self._folder, stored.media_id)
        try:
            media_writing.verify(path, file_key, stored, job)
            media_writing.place(path, target)
        except OSError as error:
            raise media_error(error) from None

    def _reseal(self, media_id: str) -> bool:
        unlocked, path = self._unlocked(), media_format.path_of(self._folder, media_id)
        part = self._folder / STAGING / (media_id + PART)
        try:
            with path.open("rb") as file:
                name, epoch, kind = media_format.stated(file.read(BLOCK))
            if epoch >= unlocked.header.epoch(name):
                return False
            with self.open(media_id) as reader:
                file_key = media_format.new_file_key(unlocked, media_id, kind)
                stored = media_writing.encrypt(
                    reader, SealedWriter(part, file_key), media_id, JobContext(), reader.size
                )
            media_writing.verify(part, file_key, stored, JobContext())
            media_writing.replace_wiping(part, path)
        except AppError as error:
            if error.code in ("media.damaged", "media.foreign", "vault.no_access", "identity.two_needed"):
                return False
            raise
        except OSError as error:
            raise media_error(error) from None
        finally:
            with suppress(OSError):
                part.unlink()
        return True

    def _shred(self, path: Path) -> None:
        try:
            shred_sealed(path)
        except FileNotFoundError:
            raise AppError("media.missing") from None
        except OSError as error:
            raise media_error(error) from None

    def _unfinished_path(self, media_id: str) -> Path:
        media_format.path_of(self._folder, media_id)
        if media_id in self.recording_now():
            raise AppError("media.recording_now")
        return self._folder / STAGING / (media_id + RECORDING)

    def _check_room(self, size: int) -> None:
        needed = BLOCK + sealed_size(size) + _SPARE_BYTES
        if syscalls.disk.free_bytes(self._folder) < needed:
            raise AppError("media.disk_full", needed_mib=-(-needed // (1 << 20)))
