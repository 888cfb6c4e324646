"""Making a new vault: built whole in a hidden folder beside its place, then moved there in one step."""

from __future__ import annotations

import os
import shutil
import sys
import uuid
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from testimony_app.domain.roles import Role
from testimony_app.errors import AppError
from testimony_app.vault import database, header, header_files, keys, recovery, roster, seal, slots, syscalls, unlock
from testimony_app.vault.durable import disk_error, durable_replace
from testimony_app.vault.folder import DATABASES, FOLDERS
from testimony_app.vault.header import Compartment, Grant, Header, User
from testimony_app.vault.kdf import KdfCost
from testimony_app.vault.keys import CompartmentKeys, UserKeys
from testimony_app.vault.lock import FolderLock
from testimony_app.vault.unlock import Unlocked


def create(folder: Path, passphrase: str, cost: KdfCost) -> tuple[Unlocked, FolderLock, tuple[str, ...]]:
    """A new vault at `folder`, open and locked, and its 24 recovery words. If it fails, nothing is left.

    A killed process can leave a hidden folder beside the place, which the next attempt removes.
    Raises AppError `vault.exists`, `vault.in_use`, `vault.no_parent_folder`, `vault.disk_full`,
    `vault.write_failed`, and those of a new passphrase slot.
    """
    entropy = os.urandom(recovery.ENTROPY_BYTES)
    unlocked = _new_keys(passphrase, entropy, cost)

    def fill(hidden: Path) -> None:
        header_files.write(hidden, unlocked)
        _fill(hidden, unlocked)

    return unlocked, _built(folder, fill), recovery.words_of(entropy)


def join(folder: Path, untrusted_header: bytes, untrusted_slots: bytes, passphrase: str) -> tuple[Unlocked, FolderLock]:
    """A copy of a vault for somebody who was added to it, with empty databases of what they may open.

    Raises AppError as `create` and `unlock.with_passphrase` do, and `people.removed` if the header does not know them.
    """
    ways_in = slots.parse(untrusted_slots)
    if header.parse(untrusted_header).header.user(ways_in.user_id) is None:
        raise AppError("people.removed")
    joined: list[Unlocked] = []

    def fill(hidden: Path) -> None:
        slots.write(hidden, ways_in)
        for name in (header_files.PRIMARY, header_files.BACKUP):
            durable_replace(hidden / name, untrusted_header)
        joined.append(unlock.with_passphrase(hidden, passphrase))
        _fill(hidden, joined[0])

    lock = _built(folder, fill)
    return joined[0], lock


def _built(folder: Path, fill: Callable[[Path], None]) -> FolderLock:
    """The folder that `fill` fills, moved to its place when it is whole; nothing is left if that fails."""
    if os.path.lexists(folder):
        raise AppError("vault.exists")
    if not folder.parent.is_dir():
        raise AppError("vault.no_parent_folder")
    hidden = folder.with_name(f".{folder.name}.creating")
    lock = _fresh_folder(hidden)
    try:
        for name in FOLDERS:
            syscalls.disk.make_folder(hidden / name)
        fill(hidden)
        if sys.platform == "win32":
            # Windows renames no folder in which a file is open.
            lock.release()
            _move(hidden, folder)
            lock = FolderLock(folder)
        else:
            _move(hidden, folder)
    except BaseException as error:
        lock.release()
        shutil.rmtree(hidden, ignore_errors=True)
        if isinstance(error, OSError):
            raise disk_error(error) from None
        raise
    return lock


def database_codes(folder: Path, base: CompartmentKeys) -> dict[str, bytes]:
    """The HMAC of each database file as it lies there, by compartment."""
    return {name: seal.database_code(folder / file, base) for name, file in DATABASES.items()}


def _new_keys(passphrase: str, entropy: bytes, cost: KdfCost) -> Unlocked:
    """Keys and signed header of a vault with one user, who owns it and may open every compartment."""
    vault_id, user_id, owner = str(uuid.uuid4()), str(uuid.uuid4()), UserKeys.generate()
    held = {(name, 1): CompartmentKeys(vault_id, name, 1, os.urandom(keys.SEED_BYTES)) for name in header.COMPARTMENTS}
    public, blob = owner.sign_public, unlock.blob_of(owner, owner.sign_public)
    ways_in = slots.sign(
        vault_id,
        user_id,
        1,
        (
            slots.new_passphrase_slot(vault_id, user_id, blob, passphrase, cost),
            slots.new_words_slot(vault_id, user_id, blob, entropy),
        ),
        owner,
    )
    grants = tuple(
        Grant(
            name,
            epoch,
            keys.seal_to(owner.hybrid.public, entry.seed, unlock.grant_info(vault_id, user_id, name, epoch)),
        )
        for (name, epoch), entry in held.items()
    )
    user = User(user_id, owner.hybrid.public, public, grants, owner.age_public(vault_id))
    compartments = tuple(Compartment(name, epoch, entry.hybrid().public) for (name, epoch), entry in held.items())
    team = roster.Roster({user_id: roster.Entry(roster.LEADS_CODE, Role.LEAD, 1)})
    content = Header(1, vault_id, public, compartments, (user,), roster.sealed(team, held["base", 1], 1))
    signed = header.sign(content, held["base", 1].seed, owner)
    return Unlocked(signed, user_id, owner, held, team, ways_in)


def _fresh_folder(hidden: Path) -> FolderLock:
    """The hidden folder, new and locked; one that a killed process left is removed, one in use is not."""
    try:
        if hidden.is_dir() and not hidden.is_symlink():
            FolderLock(hidden).release()
            shutil.rmtree(hidden)
        syscalls.disk.make_folder(hidden)
    except OSError as error:
        raise disk_error(error) from None
    try:
        return FolderLock(hidden)
    except AppError:
        shutil.rmtree(hidden, ignore_errors=True)
        raise


def _fill(hidden: Path, unlocked: Unlocked) -> None:
    for name, file in DATABASES.items():
        if unlocked.holds(name):
            database.create(hidden / file, unlocked.current(name))
            _force_out(hidden / file)
    base, generation = unlocked.current("base"), unlocked.header.generation
    codes = database_codes(hidden, base)
    seal.write(hidden, base, seal.SealRecord(generation, True, None, codes, slots.generations(hidden)))
    syscalls.disk.fsync_folder(hidden)


def _force_out(path: Path) -> None:
    path.chmod(0o600)
    descriptor = os.open(path, os.O_RDWR)
    try:
        syscalls.disk.fsync(descriptor)
    finally:
        os.close(descriptor)


def _move(hidden: Path, folder: Path) -> None:
    """A rename would replace an empty folder, so the place is looked at once more."""
    if os.path.lexists(folder):
        raise AppError("vault.exists")
    syscalls.disk.rename_folder(hidden, folder)
    try:
        syscalls.disk.fsync_folder(folder.parent)
    except OSError:
        with suppress(OSError):
            folder.rename(hidden)
        raise
