"""Putting a backup in the place of what lies in a vault. What it replaces is moved into a backup of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.vault import backup_manifest, backups, carrying, database, seal, slots, syscalls
from testimony_app.vault import header as headers
from testimony_app.vault.backup_check import LogHead, ReadLog, check_databases
from testimony_app.vault.backup_manifest import Manifest
from testimony_app.vault.copying import (
    Facts,
    Meter,
    blocks,
    check_room,
    copy_file,
    copy_keys,
    facts_of,
    fsync_folder,
    key_files,
    make_folder,
    plain,
    remove_tree,
)
from testimony_app.vault.durable import disk_error
from testimony_app.vault.folder import DATABASES, HEADERS, SEAL, SLOTS
from testimony_app.vault.keys import CompartmentKeys
from testimony_app.vault.lock import FolderLock
from testimony_app.vault.seal import Seal, SealRecord
from testimony_app.vault.unlock import Unlocked

Unlock = Callable[[Path], Unlocked]
"""Opens the ways in that lie in a folder with what a person typed. Raises AppError as `unlock.with_passphrase` does."""
Seeds = Mapping[tuple[str, int], CompartmentKeys]
_REFUSALS = frozenset({"vault.wrong_passphrase", "vault.wrong_words", "vault.newer_format"})
"""Answers of sound files: they are no damage, and no reason to put old ways in in the place of the present ones."""
_MISTYPED = frozenset(
    {"vault.words_count", "vault.unknown_word", "vault.words_mistyped", "vault.passphrase_unreadable"}
)


@dataclass(frozen=True, slots=True)
class Restored:
    """manifest: of the backup. head: of the log in it. keys_too: whether the ways in came from it as well.

    replaced: the name of the backup in which the former state is kept. former_size: rows in its log when it was last
    closed well, None if its seal does not say.
    """

    manifest: Manifest
    head: LogHead
    keys_too: bool
    replaced: str
    former_size: int | None


def restore(folder: Path, name: str, unlock: Unlock, read_log: ReadLog, made: datetime, job: JobContext) -> Restored:
    """Put the backup `name` in place, after verifying it by opening it. The vault must not be open.

    The ways in stay as they are if they can be opened; they come from the backup if they are damaged. The present state
    stays untouched unless this returns, or the process dies after the decision. Raises Cancelled, AppError
    `backup.missing`, `backup.not_verified`, `backup.keys_missing`, `backup.disk_full`, `vault.in_use`,
    `vault.read_only`, and what `unlock` raises for a wrong secret.
    """
    source = backups.path_of(folder, name)
    lock = FolderLock(folder)
    try:
        if not lock.writable:
            raise AppError("vault.read_only")
        carrying.roll_forward(folder, lock)
        backups.tidy(folder)
        check_room(folder, 2 * backups.databases_size(source))
        ready = carrying.make_ready(folder)
        try:
            authority = _authority(folder, source, ready, unlock)
            manifest, head = stage(source, ready, authority, unlock, read_log, job)
            keys_too = bool(key_files(ready))
            kept, former_size = _lay_out_former(folder, authority, made, ready)
            job.check()
            carrying.commit(folder, kept)
        except BaseException:
            carrying.forget(folder)
            if not carrying.waits(folder):
                backups.tidy(folder)
            raise
        carrying.roll_forward(folder, lock)
    finally:
        lock.release()
    return Restored(manifest, head, keys_too, kept, former_size)


def stage(
    source: Path, target: Path, authority: Unlocked, unlock: Unlock, read_log: ReadLog, job: JobContext
) -> tuple[Manifest, LogHead]:
    """Copy the databases of a backup into `target`, under the newest keys of `authority`, check them, and seal them.

    The seal says that the databases were not closed well, so that the next opening checks every page once more.
    Raises Cancelled, AppError `backup.not_verified`, `backup.keys_missing`, and as `copy_file` does.
    """
    manifest, seeds = _manifest(source, authority, unlock)
    meter = Meter(job, sum(each.size for each in manifest.files.values()), "backup.copying", 0.0, 0.5)
    for name, facts in manifest.files.items():
        if name == SEAL:
            continue
        known = name in (*DATABASES.values(), *carrying.BESIDE) and plain(source / name)
        if not known or copy_file(source / name, target / name, meter) != facts:
            raise AppError("backup.not_verified")
    job.step(0.5, "backup.checking")
    epochs = {name: _renewed(target, name, epoch, authority, seeds) for name, epoch in manifest.epochs.items()}
    try:
        head = check_databases(target, epochs, authority, read_log)
    except AppError:
        raise AppError("backup.not_verified") from None
    if manifest.reason != backups.REPLACED and (head.size, head.root) != (manifest.log_size, manifest.log_root):
        raise AppError("backup.not_verified")
    job.step(0.9, "backup.restoring")
    last = Seal(backup_manifest.moment_text(manifest.made), head.size, head.root)
    record = SealRecord(authority.header.generation, clean=False, last=last, databases={})
    seal.write(target, authority.current("base"), record)
    return manifest, head


def _authority(folder: Path, source: Path, ready: Path, unlock: Unlock) -> Unlocked:
    """Whose keys are in force afterwards: the present ones, as far as they are sound.

    What of the ways in must come from the backup is put into `ready`: slots, or headers too. Sound ways in that the
    secret does not open are no damage. Raises AppError as `unlock` does.
    """
    try:
        return unlock(folder)
    except AppError as error:
        refusal = error
    if refusal.code in _MISTYPED:
        raise refusal
    for headers_from in (folder, source):
        _clear_keys(ready)
        with suppress(AppError):
            copy_keys(headers_from, ready, _silent(), "headers")
        copy_keys(source, ready, _silent(), "slots")
        try:
            opened = unlock(ready)
        except AppError as error:
            if headers_from == source and refusal.code not in _REFUSALS:
                raise error from None
            continue
        if refusal.code in _REFUSALS and _is_newer(folder, opened):
            break
        _keep_others(folder, ready, opened)
        if headers_from == folder:
            for name in HEADERS:
                with suppress(OSError):
                    (ready / name).unlink()
        return opened
    _clear_keys(ready)
    raise refusal


def _is_newer(folder: Path, opened: Unlocked) -> bool:
    """Whether ways in lie in the vault that came after those of the backup: another passphrase, then, and no damage."""
    with suppress(AppError):
        vault_id, user_id = opened.header.vault_id, opened.user_id
        if any(each.generation > opened.ways_in.generation for each in slots.candidates(folder, vault_id, user_id)):
            return True
    for name in HEADERS:
        with suppress(AppError):
            if headers.parse(b"".join(blocks(folder / name))).header.generation > opened.header.generation:
                return True
    return False


def _keep_others(folder: Path, ready: Path, opened: Unlocked) -> None:
    """Other people's slots that are newer here than in the backup stay, lest an old passphrase of theirs come back."""
    vault_id = opened.header.vault_id
    for user in opened.header.users:
        with suppress(AppError):
            here, there = (slots.candidates(place, vault_id, user.id) for place in (folder, ready))
            if user.id != opened.user_id and here and (not there or here[0].generation > there[0].generation):
                slots.write(ready, here[0])


def _clear_keys(ready: Path) -> None:
    try:
        remove_tree(ready / SLOTS)
        for name in key_files(ready):
            syscalls.disk.unlink(ready / name)
    except OSError as error:
        raise disk_error(error) from None


def _silent() -> Meter:
    return Meter(JobContext(), 1, "backup.restoring")


def _manifest(source: Path, authority: Unlocked, unlock: Unlock) -> tuple[Manifest, Seeds]:
    """The manifest and every key at hand: the present ones, and where they do not do, those of the backup itself."""
    manifest = backup_manifest.read(source, authority)
    seeds = dict(authority.compartments)
    if manifest is not None and all(each in seeds for each in manifest.epochs.items()):
        return manifest, seeds
    with suppress(AppError):
        own = unlock(source)
        if own.header.vault_id == authority.header.vault_id:
            seeds = {**own.compartments, **seeds}
            manifest = manifest or backup_manifest.read(source, own)
    if manifest is None:
        raise AppError("backup.not_verified")
    return manifest, seeds


def _renewed(target: Path, name: str, epoch: int, authority: Unlocked, seeds: Seeds) -> int:
    """Recover a database that was not at rest, bring it under the newest key, and return that key's epoch.

    Raises AppError `backup.not_verified`, or `backup.keys_missing` if that needs a key that is not at hand.
    """
    path, newest, held = target / DATABASES[name], authority.header.epoch(name), seeds.get((name, epoch))
    waits = database.log_waits(path)
    if held is None:
        if epoch != newest or waits:
            raise AppError("backup.keys_missing", compartment=name)
        return epoch
    try:
        if waits:
            with closing(database.open_connection(path, held)) as connection:
                database.checkpoint(connection)
        if epoch != newest:
            database.change_key(path, held, authority.current(name))
    except AppError as error:
        if error.code in ("vault.damaged_database", "vault.no_encryption", "vault.seal_failed"):
            raise AppError("backup.not_verified") from None
        raise
    for beside in ("-wal", "-shm", "-journal"):
        with suppress(OSError):
            (target / (path.name + beside)).unlink()
    return newest


def _lay_out_former(folder: Path, authority: Unlocked, made: datetime, ready: Path) -> tuple[str, int | None]:
    """Lay out, under a hidden name, the backup that takes in the present state.

    Returns the name it will have, and the rows in its log when it was last closed well, if the seal says so. The
    databases are moved there after the decision: one that can no longer be read can still be moved.
    """
    final = backups.free_name(folder, backups.REPLACED, made)
    hidden = backups.hidden(final)
    make_folder(hidden)
    # What is replaced is moved there; what stays in force is copied, so that the former state opens again.
    for only, replaced in (("slots", (ready / SLOTS).exists()), ("headers", (ready / HEADERS[0]).exists())):
        if not replaced:
            copy_keys(folder, hidden, _silent(), only)
    record = seal.read(folder, authority.current("base"))
    last = record.last if record else None
    files: dict[str, Facts] = {}
    for name in (*DATABASES.values(), *carrying.BESIDE, SEAL):
        if plain(folder / name):
            with suppress(AppError):
                files[name] = facts_of(folder / name)
    manifest = Manifest(
        made=made,
        reason=backups.REPLACED,
        generation=authority.header.generation,
        files=files,
        epochs={name: authority.header.epoch(name) for name, file in DATABASES.items() if file in files},
        log_size=last.log_size if last else 0,
        log_root=last.log_root if last else b"",
        media=backups.media_of(folder),
    )
    backup_manifest.write(hidden, authority.current("base"), manifest)
    fsync_folder(hidden)
    return final.name, last.log_size if last else None
