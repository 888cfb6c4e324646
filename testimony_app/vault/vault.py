"""An open vault: the one object through which a case reaches its keys, databases, media and seal."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import sqlalchemy

from testimony_app.domain.roles import Role
from testimony_app.errors import AppError
from testimony_app.vault import creation, findings, header_files, keys, next_header, opening, rotation, unlock
from testimony_app.vault.folder import SLOTS, level_times
from testimony_app.vault.kdf import DEFAULT_COST, KdfCost
from testimony_app.vault.lock import FolderLock
from testimony_app.vault.media import MediaStore
from testimony_app.vault.open_databases import OpenDatabases
from testimony_app.vault.seal import Seal
from testimony_app.vault.standing import Standing
from testimony_app.vault.team import Switch, Team
from testimony_app.vault.unlock import Unlocked


class Vault:
    """Open until `close`. Safe to use from several threads; the databases need the caller's own lock.

    warnings: codes of what opening found: `vault.header_backup_used`, `vault.not_closed_well`,
    `vault.changed_outside`, `vault.read_only_medium`, `vault.conflict_copies`, `vault.keys_unfinished`.
    together_with: id of the second person who joined in opening names, "" if none did. team: the people, and who may
    open what.
    """

    def __init__(self, folder: Path, unlocked: Unlocked, lock: FolderLock) -> None:
        self.folder = folder
        self.vault_id = unlocked.header.vault_id
        self.user_id = unlocked.user_id
        self._unlocked: Unlocked | None = unlocked
        self._lock = lock
        self._guard = threading.RLock()
        self._together_until = 0.0
        self.together_with = ""
        self._standing = Standing(folder, self._keys, lock)
        self._databases = OpenDatabases(folder, self._keys, self._standing, self._guard)
        self.warnings = findings.warnings(folder, unlocked, lock, self._standing.changed, self._standing.broken)
        check_writable = self._standing.check_writable
        self.media = MediaStore(folder, self._keys, check_writable)
        self.team = Team(folder, Switch(self._keys, self._apply, self.media.reseal, check_writable))
        if not self.read_only:
            opening.tidy(folder, unlocked, self.media)

    @staticmethod
    def create(folder: Path, passphrase: str, cost: KdfCost = DEFAULT_COST) -> tuple[Vault, tuple[str, ...]]:
        """A new vault and its 24 recovery words, which exist nowhere else. Raises as `creation.create` does."""
        unlocked, lock, words = creation.create(folder, passphrase, cost)
        return _opened(folder, unlocked, lock), words

    @staticmethod
    def open(folder: Path, passphrase: str) -> Vault:
        """The vault at `folder`. A wrong passphrase changes nothing there.

        Raises AppError `vault.not_found`, `vault.in_use`, `vault.wrong_passphrase`, `vault.damaged_header`,
        `vault.newer_format`, `vault.kdf_out_of_bounds`, `vault.unreadable`, `vault.no_ways_in`, `vault.damaged_slots`.
        """
        return _opened(folder, *opening.with_passphrase(folder, passphrase))

    @staticmethod
    def open_with_words(folder: Path, words: str) -> Vault:
        """The vault at `folder` by its recovery sheet.

        Raises as `open` does, with `vault.wrong_words` for another vault's sheet, and `vault.words_count`,
        `vault.unknown_word`, `vault.words_mistyped` for words that are no sheet.
        """
        return _opened(folder, *opening.with_words(folder, words))

    @staticmethod
    def join(folder: Path, header: bytes, ways_in: bytes, passphrase: str) -> Vault:
        """A copy of a vault for somebody who was added to it, empty until a package fills it.

        Raises AppError as `creation.join` does.
        """
        unlocked, lock = creation.join(folder, header, ways_in, passphrase)
        return _opened(folder, unlocked, lock)

    @property
    def read_only(self) -> bool:
        """Whether nothing is written, because the medium cannot be written or the vault was changed outside."""
        return self._standing.read_only

    @property
    def last_seal(self) -> Seal | None:
        """What the last good closing recorded, None if there was none."""
        return self._standing.last_seal

    @property
    def role(self) -> Role:
        """What this person is in the case."""
        return self._keys().role

    def holds(self, compartment: str) -> bool:
        """Whether this person can open the compartment now, alone or because a second person joined in."""
        return self._keys().holds(compartment)

    def open_together(self, passphrase: str, seconds: float) -> str:
        """Let a second person, whose passphrase this is, join in opening names for that long; returns that person's id.

        Raises AppError `vault.wrong_passphrase`, `identity.same_person`, `identity.not_in_pair`.
        """
        with self._guard:
            unlocked = self._keys()
            second, found = unlock.together(self.folder, unlocked, passphrase)
            self._unlocked = replace(unlocked, compartments={**unlocked.compartments, **found})
            self._together_until = time.monotonic() + seconds
            self.together_with = second
            return second

    def close_together(self) -> None:
        """Let go of what only two people may open together; does nothing if it is not open."""
        with self._guard:
            if self._unlocked is not None:
                self.rest("identity")
            self._part()

    def rest(self, compartment: str) -> None:
        """Close the connection to one database; the engine opens it anew when it is next used."""
        self._databases.rest(compartment)

    def change_passphrase(self, new: str, cost: KdfCost = DEFAULT_COST) -> None:
        """Only `new` opens the vault for this person from now on; the recovery words stay as they are.

        Copies of the old slots, in backups for one, still open with the old passphrase.
        Raises AppError `vault.read_only`, `vault.disk_full`, `vault.write_failed` (then either the old or the new one
        opens it), and those of a new passphrase slot.
        """
        with self._guard:
            self._standing.check_writable()
            changed = next_header.with_new_passphrase(self._keys(), new, cost)
            self._standing.break_seal()
            self._slots_folder()
            header_files.write(self.folder, changed)
            self._unlocked = changed
            self._standing.write_seal(clean=False)

    def connect(self, compartment: Literal["content", "identity"]) -> sqlalchemy.Engine:
        """The engine of one database, always the same one until `close`; one connection, for use under one lock.

        Raises AppError `vault.no_access`, `vault.database_missing` (it is never made anew),
        `vault.damaged_database`, `vault.recovery_needs_writing`, `vault.in_use`, `vault.closed`.
        """
        return self._databases.connect(compartment)

    def accept_changes(self) -> None:
        """Go on with a vault that was changed outside, by decision of the lead; write it into the log afterwards.

        Engines that were handed out go on, now able to write. Raises AppError `vault.read_only` on a read-only medium.
        """
        with self._guard:
            if not self._lock.writable:
                raise AppError("vault.read_only")
            self._databases.doubt_all()
            self._standing.accept()

    def compact(self) -> None:
        """Write every database that this person may open anew, so that nothing of deleted rows is left in its files.

        Raises AppError `vault.read_only`, and as `connect` and `database.compact` do.
        """
        with self._guard:
            self._standing.check_writable()
            self._databases.compact()

    def check_integrity(self, compartment: Literal["content", "identity"]) -> None:
        """Raises AppError `vault.damaged_database` unless every page authenticates and the tables agree."""
        self._databases.check_integrity(compartment)

    def sign(self, message: bytes) -> bytes:
        """This user's Ed25519 signature. Raises ValueError if `message` poses as what only the vault signs."""
        own = ("header-signature", "slots-signature", "joining", "field-kit")
        if message.startswith(tuple(keys.label(use) for use in own)):
            raise ValueError("only the vault signs headers, slots, answers and kits")
        return self._keys().user.sign(message)

    def verify(self, user_id: str, message: bytes, signature: bytes) -> bool:
        """Whether that user of this vault signed `message`; also one who was removed since."""
        return self.team.verify(user_id, message, signature)

    @property
    def sign_public(self) -> bytes:
        """This user's Ed25519 public key, 32 bytes."""
        return self._keys().user.sign_public

    def seal(self, log_size: int, log_root: bytes) -> None:
        """Bring the databases to rest and record how they and the log look; the last act before `close`.

        Does nothing if the vault is read-only. A later use of an engine breaks the seal again.
        Raises AppError `vault.seal_failed` if a transaction is still open, `vault.damaged_database`,
        `vault.disk_full`, `vault.write_failed`; the vault then counts as not closed well.
        """
        with self._guard:
            if self.read_only:
                return
            checked = self._databases.settle()
            now = datetime.now(UTC).isoformat(timespec="seconds")
            self._standing.write_seal(clean=checked, last=Seal(now, log_size, log_root))

    def close(self) -> None:
        """Close databases and media, drop the keys, let others in. Without `seal` before, the next opening checks."""
        with self._guard:
            if self._unlocked is None:
                return
            self.media.close_readers()
            self._databases.close()
            self._unlocked = None
            if not self.read_only:
                level_times(self.folder)
            self._lock.release()

    def unlocked(self) -> Unlocked:
        """The keys, for what else the vault does with its files. Raises AppError `vault.closed`."""
        return self._keys()

    def _keys(self) -> Unlocked:
        if self._unlocked is None:
            raise AppError("vault.closed")
        if self._together_until and time.monotonic() >= self._together_until:
            self._part()
        return self._unlocked

    def _part(self) -> None:
        """Forget what only two people may open. A unit of work that is under way ends on the connection that it has."""
        if self._unlocked is not None:
            self._unlocked = unlock.alone(self._unlocked)
        self._together_until, self.together_with = 0.0, ""

    def _apply(self, changed: Unlocked) -> None:
        """Put the next header in force. Databases go over to new keys; engines that were handed out go on.

        Raises AppError `vault.read_only`, and as `rotation.prepare` does; the old state is in force then.
        """
        with self._guard:
            self._standing.check_writable()
            self._standing.break_seal()
            self._databases.bring_to_rest()
            rotation.prepare(self.folder, self._keys(), changed)
            self._slots_folder()
            try:
                header_files.write(self.folder, changed)
            except AppError:
                # The first copy of the header decides; the second is made equal at the next opening.
                if (self.folder / header_files.PRIMARY).read_bytes() != changed.signed.to_bytes():
                    rotation.discard(self.folder)
                    raise
            rotation.roll_forward(self.folder, changed.header)
            self._unlocked = unlock.alone(changed)
            self._standing.write_seal(clean=False)

    def _slots_folder(self) -> None:
        with suppress(OSError):
            (self.folder / SLOTS).mkdir(mode=0o700, exist_ok=True)


def _opened(folder: Path, unlocked: Unlocked, lock: FolderLock) -> Vault:
    try:
        return Vault(folder, unlocked, lock)
    except BaseException:
        lock.release()
        raise
