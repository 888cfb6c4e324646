"""A whole copy of a vault, recordings included, in another folder or on another disk: a case of its own that opens.

A new one is built under a hidden name and gets its own once it is whole; a cut one is gone on with. One that is there
already is brought up to date: first recordings, which are files that never change, then databases and ways in at once.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.vault import backup_manifest, backups, carrying, copied_media, media_format, syscalls, vouched
from testimony_app.vault.backup_check import ReadLog, check
from testimony_app.vault.backup_manifest import Manifest
from testimony_app.vault.copying import (
    Meter,
    check_room,
    facts_of,
    fsync_folder,
    make_folder,
    plain,
    remove_tree,
    rename_folder,
)
from testimony_app.vault.durable import disk_error
from testimony_app.vault.folder import LOCK, TEMPORARY_SUFFIX, level_times
from testimony_app.vault.lock import FolderLock
from testimony_app.vault.unlock import Unlocked

if TYPE_CHECKING:
    from testimony_app.vault.vault import Vault

COPY = "copy"
MARK, _MAGIC, _USE = "copying.json", b"TESTIMONY-COPY\n", "copy-mac"
_BUILDING = ".copying"
_FOLDERS = ("media", "staging", "backups")


@dataclass(frozen=True, slots=True)
class Brought:
    """What was done with the recordings.

    copied, size: files and bytes written now. held: files in the copy. removed: files that were erased here.
    unreadable: ids of those in the copy whose beginning or end could not be read, though there is a key. only_there:
    ids that are missing here and still lie in the copy.
    """

    copied: int
    size: int
    held: int
    removed: int
    unreadable: tuple[str, ...]
    only_there: tuple[str, ...]


class OutsideCopy:
    """A copy of `vault` in the folder `parent`, held open and locked until `close`.

    place: where it lies. former: what was copied there last, None for a new copy.
    Raises AppError `backup.target_missing` if there is no such folder, `backup.target_inside` if it lies in the vault
    itself, `backup.target_taken` if something else has the name there, `backup.target_changed` if somebody worked in
    the copy or it is damaged, `vault.in_use`, `vault.write_failed`, `vault.read_only`.
    """

    def __init__(self, vault: Vault, parent: Path) -> None:
        self._vault = vault
        self.place = _place(vault.folder, parent)
        building = self.place.with_name(f".{self.place.name}{_BUILDING}")
        self._fresh = not os.path.lexists(self.place)
        self._at = building if self._fresh else self.place
        self._filled = self._at
        self.former: Manifest | None = None
        self._lock: FolderLock | None = self._begin_new() if self._fresh else self._begin_old()

    def check_room(self) -> None:
        """Raises AppError `backup.disk_full` unless what is still to be copied has room."""
        wanted = sum(path.stat().st_size for path, target in self._media() if not copied_media.same(path, target))
        check_room(self._at, wanted + 2 * backups.databases_size(self._vault.folder))

    def copy_media(self, job: JobContext) -> tuple[int, int]:
        """Copy the recordings that the copy lacks; files and bytes. Raises Cancelled, AppError as `copy_file` does."""
        missing = [(path, target) for path, target in self._media() if not copied_media.same(path, target)]
        meter = Meter(job, sum(path.stat().st_size for path, _ in missing), "backup.copying_media", 0.0, 0.7)
        copied = size = 0
        for path, target in missing:
            try:
                size += copied_media.bring(path, target, self._at / "staging", meter)
            except AppError:
                if path.exists():
                    raise
                # Erased while the copy ran: it has no place in it either.
                continue
            copied += 1
        return copied, size

    def copy_rest(self, made: datetime, job: JobContext) -> int:
        """Copy ways in, databases and seal of the vault, which must be at rest; returns the rows in its log.

        Raises as `backups.fill` does.
        """
        meter = Meter(job, backups.databases_size(self._vault.folder), "backup.copying", 0.7, 0.8)
        if self._fresh:
            for path in self._at.iterdir():
                if path.name not in (*_FOLDERS, LOCK, MARK):
                    _remove(path)
        else:
            self._filled = carrying.make_ready(self.place)
        try:
            manifest = backups.fill(self._filled, self._vault, COPY, made, meter)
            fsync_folder(self._filled)
        except BaseException:
            self._forget()
            raise
        return manifest.log_size

    def finish(self, read_log: ReadLog, known: Collection[str], copied: tuple[int, int], job: JobContext) -> Brought:
        """Verify the copy by opening it and put it in force. known: ids of the media that the case still speaks of.

        Raises Cancelled, AppError `backup.not_verified`; a copy that was there before is then as it was, but for
        recordings that were added.
        """
        unlocked = self._vault.unlocked()
        try:
            check(self._filled, unlocked, read_log, job)
            job.check()
        except BaseException:
            self._forget()
            raise
        if self._fresh:
            self._name()
        else:
            carrying.commit(self.place)
            carrying.roll_forward(self.place, self._lock)
        return self._looked_over(known, copied, job)

    def close(self) -> None:
        """Let others open the copy; give its files the time that tells nothing."""
        if self._lock is not None:
            level_times(self._at)
            self._lock.release()
            self._lock = None

    def _begin_old(self) -> FolderLock:
        unlocked = self._vault.unlocked()
        if self.place.is_symlink() or backup_manifest.claimed_vault(self.place) != unlocked.header.vault_id:
            raise AppError("backup.target_taken")
        lock = _writable_lock(self.place)
        try:
            carrying.roll_forward(self.place, lock)
            self.former = _unchanged(self.place, unlocked)
        except BaseException:
            lock.release()
            raise
        return lock

    def _begin_new(self) -> FolderLock:
        unlocked = self._vault.unlocked()
        if os.path.lexists(self._at):
            if not _ours(self._at, unlocked):
                raise AppError("backup.target_taken")
        else:
            make_folder(self._at)
        lock = _writable_lock(self._at)
        try:
            vouched.write(self._at / MARK, _MAGIC, _USE, unlocked.current("base"), {})
            for name in _FOLDERS:
                if not (self._at / name).is_dir():
                    make_folder(self._at / name)
        except BaseException:
            lock.release()
            raise
        return lock

    def _name(self) -> None:
        """Give a new copy its name, once it is whole."""
        try:
            syscalls.disk.unlink(self._at / MARK)
        except OSError as error:
            raise disk_error(error) from None
        if os.path.lexists(self.place):
            raise AppError("backup.target_taken")
        if os.name == "nt" and self._lock is not None:
            # Windows renames no folder in which a file is open.
            self._lock.release()
        rename_folder(self._at, self.place)
        self._at = self.place

    def _forget(self) -> None:
        """Remove what was made ready for a copy that is there; a new one stays hidden, to be gone on with."""
        if not self._fresh:
            carrying.forget(self.place)

    def _looked_over(self, known: Collection[str], copied: tuple[int, int], job: JobContext) -> Brought:
        """Read beginning and end of every recording; a damaged one is copied again, one that was erased here goes."""
        here = {path.stem: (path, target) for path, target in self._media()}
        media = self._vault.media.at(self.place)
        there = sorted(media.ids())
        removed, unreadable, only_there = 0, [], []
        for number, media_id in enumerate(there):
            job.step(0.9 + 0.1 * number / len(there), "backup.checking")
            if media_id not in here and media_id not in known:
                media.remove(media_id)
                removed += 1
                continue
            if media_id not in here:
                only_there.append(media_id)
            readable = media.reads(media_id)
            if readable is False and media_id in here:
                copied_media.bring(*here[media_id], self._at / "staging", Meter(job, 1, "backup.checking", 0.9, 0.9))
                readable = media.reads(media_id)
            if readable is False:
                unreadable.append(media_id)
        return Brought(*copied, len(there) - removed, removed, tuple(unreadable), tuple(only_there))

    def _media(self) -> list[tuple[Path, Path]]:
        """Every media file of the vault and where it lies in the copy."""
        found = []
        for media_id in sorted(self._vault.media.ids()):
            path = media_format.path_of(self._vault.folder, media_id)
            if plain(path):
                found.append((path, media_format.path_of(self._at, media_id)))
        return found


def _place(folder: Path, parent: Path) -> Path:
    try:
        real, inside = parent.resolve(strict=True), folder.resolve(strict=True)
    except (OSError, RuntimeError):
        raise AppError("backup.target_missing") from None
    if not real.is_dir():
        raise AppError("backup.target_missing")
    if real == inside or inside in real.parents or real / folder.name == inside:
        raise AppError("backup.target_inside")
    return real / folder.name


def _ours(building: Path, unlocked: Unlocked) -> bool:
    """Whether a hidden folder was begun by this vault; one that was cut at once holds nothing of anybody's."""
    if building.is_symlink() or not building.is_dir():
        return False
    if vouched.read(building / MARK, _MAGIC, _USE, unlocked) is not None or backup_manifest.read(building, unlocked):
        return True
    return all(path.name == LOCK or path.name.endswith(TEMPORARY_SUFFIX) for path in building.iterdir())


def _unchanged(place: Path, unlocked: Unlocked) -> Manifest:
    """What was copied there last. Raises AppError `backup.target_changed` unless the databases are still those."""
    manifest = backup_manifest.read(place, unlocked)
    try:
        if manifest is not None and all(facts_of(place / name) == facts for name, facts in manifest.files.items()):
            return manifest
    except AppError:
        pass
    raise AppError("backup.target_changed")


def _writable_lock(folder: Path) -> FolderLock:
    lock = FolderLock(folder)
    if not lock.writable:
        lock.release()
        raise AppError("vault.read_only")
    return lock


def _remove(path: Path) -> None:
    try:
        if path.is_dir() and not path.is_symlink():
            remove_tree(path)
        else:
            path.unlink()
    except OSError as error:
        raise disk_error(error) from None
