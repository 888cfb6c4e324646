"""The two folders of a field device: `outbox`, where an item vouches for everything, and `staging` for the rest."""

from __future__ import annotations

import weakref
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.vault import media_format, media_writing, syscalls
from testimony_app.vault.chunks import sealed_size
from testimony_app.vault.field_files import PART, RECORDING, TAKE, SealedFile, Take, sealed_file_of, take_of
from testimony_app.vault.field_kit import OUTBOX, STAGING
from testimony_app.vault.field_state import Counter, Handover, sealed_files
from testimony_app.vault.media_format import BLOCK, FileKey, StoredMedia
from testimony_app.vault.media_recorder import MediaRecorder, SealedWriter, media_error, shred_sealed

_SOUNDLESS = BLOCK + sealed_size(0) - 1
"""A recording no longer than this ends before its first chunk does."""


class Shelf:
    """Puts files down and in order. The caller sees to it that one thread at a time uses it."""

    def __init__(self, folder: Path) -> None:
        self.outbox, self.staging = folder / OUTBOX, folder / STAGING
        self._recorders: weakref.WeakSet[MediaRecorder] = weakref.WeakSet()

    def make_folders(self) -> None:
        """Make what a copy without empty folders lost. Raises OSError."""
        for folder in (self.outbox, self.staging):
            with suppress(FileExistsError):
                syscalls.disk.make_folder(folder)

    def record(self, media_id: str, file_key: FileKey) -> MediaRecorder:
        """A recording that begins now. Raises AppError `media.disk_full`, `media.write_failed`."""
        recorder = MediaRecorder(self.staging / (media_id + RECORDING), media_id, file_key, _keep_take)
        self._recorders.add(recorder)
        return recorder

    def abandon_recordings(self) -> None:
        """Close the files of recordings in progress; what was durable stays."""
        for recorder in list(self._recorders):
            recorder.abandon()

    def write(self, file_key: FileKey, media_id: str, content: bytes, job: JobContext) -> tuple[str, str]:
        """Seal `content`, read it back; its name here, and in the outbox. Raises OSError, AppError `media.*`."""
        path = self.staging / (media_id + PART)
        try:
            writer = SealedWriter(path, file_key)
            try:
                writer.write(content)
                stored = writer.end(media_id)
            finally:
                writer.abandon()
            media_writing.verify(path, file_key, stored, job)
        except BaseException:
            with suppress(OSError):
                path.unlink()
            raise
        return path.name, media_id + media_format.SUFFIX

    def takes(self) -> tuple[Take, ...]:
        """Recordings that no item names yet, oldest first; the one in progress is not among them."""
        running = self._running()
        paths = [path for path in self._staged(RECORDING) if path.stem not in running]
        paths = [path for path in paths if path.stat().st_size > _SOUNDLESS] + self._staged(TAKE)
        return tuple(sorted(map(take_of, paths), key=lambda each: (each.at, each.media_id)))

    def take(self, media_id: str) -> Take:
        """One of them. Raises AppError `media.missing`."""
        found = next((each for each in self.takes() if each.media_id == media_id), None)
        if found is None:
            raise AppError("media.missing")
        return found

    def items(self) -> tuple[SealedFile, ...]:
        """What lies in the outbox, oldest first. Raises AppError `media.unreadable`, `media.damaged`."""
        found = [sealed_file_of(path) for path in sealed_files(self.outbox)]
        return tuple(sorted(found, key=lambda each: (each.at, each.name)))

    def settle(self, counter: Counter) -> None:
        """Bring what the counter vouches for into the outbox, and remove what interrupted sealing left.

        A disk that refuses keeps nobody from going on: it is tried again at the next act.
        """
        with suppress(OSError):
            moved = [(staged, sent) for staged, sent in counter.pending if (self.staging / staged).is_file()]
            for staged, sent in moved:
                syscalls.disk.replace(self.staging / staged, self.outbox / sent)
            if moved:
                syscalls.disk.fsync_folder(self.outbox)
                syscalls.disk.fsync_folder(self.staging)
        pending = {staged for staged, _ in counter.pending}
        running = self._running()
        soundless = [path for path in self._staged(RECORDING) if path.stem not in running]
        with suppress(OSError):
            soundless = [path for path in soundless if path.stat().st_size <= _SOUNDLESS]
            self.remove(path.name for path in (*self._staged(PART), *soundless) if path.name not in pending)

    def remove(self, names: Iterable[str]) -> None:
        """Remove what was begun in `staging` and did not come about; what refuses stays."""
        for name in names:
            with suppress(OSError):
                (self.staging / name).unlink()

    def shred(self, path: Path) -> None:
        """Make a sealed file unreadable for good. Raises AppError `media.write_failed`, `media.disk_full`."""
        try:
            shred_sealed(path)
        except OSError as error:
            raise media_error(error) from None

    def shred_known(self, known: Handover, here: Handover) -> int:
        """Shred what of `known` lies in the outbox as it was; returns how many files."""
        names = [name for name, digest in known.files.items() if here.files.get(name) == digest]
        for name in names:
            self.shred(self.outbox / name)
        return len(names)

    def _running(self) -> set[str]:
        return {each.media_id for each in self._recorders if each.open}

    def _staged(self, suffix: str) -> list[Path]:
        return sorted(self.staging.glob("*" + suffix))


def _keep_take(path: Path, file_key: FileKey, stored: StoredMedia, job: JobContext) -> None:
    """Authenticate a stopped recording as the disk gives it back, while its key is still at hand."""
    try:
        media_writing.verify(path, file_key, stored, job)
        syscalls.disk.replace(path, path.with_suffix(TAKE))
        syscalls.disk.fsync_folder(path.parent)
    except OSError as error:
        raise media_error(error) from None
