"""An open vault: the one object through which a case reaches its keys, databases, media and seal."""

from __future__ import annotations

import threading
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Literal

import sqlalchemy

from testimony_app.errors import AppError
from testimony_app.vault import creation, database, keys, unlock
from testimony_app.vault import seal as seals
from testimony_app.vault.folder import (
    DATABASES,
    FOLDERS,
    HEADERS,
    SEAL,
    TEMPORARY_SUFFIX,
    has_conflict_copies,
    level_times,
)
from testimony_app.vault.kdf import DEFAULT_COST, KdfCost
from testimony_app.vault.lock import FolderLock
from testimony_app.vault.media import MediaStore
from testimony_app.vault.seal import Seal, SealRecord
from testimony_app.vault.unlock import Unlocked


class Vault:
    """Open until `close`. Safe to use from several threads; the databases need the caller's own lock.

    read_only: nothing is written, because the medium cannot be written or the vault was changed outside.
    warnings: codes of what opening found: `vault.header_backup_used`, `vault.not_closed_well`,
    `vault.changed_outside`, `vault.read_only_medium`, `vault.conflict_copies`.
    last_seal: what the last good closing recorded, None if there was none.
    """

    def __init__(self, folder: Path, unlocked: Unlocked, lock: FolderLock) -> None:
        self.folder = folder
        self.vault_id = unlocked.header.vault_id
        self.user_id = unlocked.user_id
        self._unlocked: Unlocked | None = unlocked
        self._lock = lock
        self._guard = threading.RLock()
        self._engines: dict[str, sqlalchemy.Engine] = {}
        self._connections: dict[str, Any] = {}
        record = seals.read(folder, unlocked.current("base"))
        self._changed = _changed_outside(folder, unlocked, record)
        self._marked_dirty = record is not None and not record.clean
        self._unchecked = set(DATABASES) if self._marked_dirty else set()
        self.last_seal: Seal | None = record.last if record else None
        self.read_only = self._changed or not lock.writable
        self.warnings = _warnings(folder, unlocked, lock, self._changed, self._marked_dirty)
        self.media = MediaStore(folder, self._keys, self._check_writable)
        if not self.read_only:
            self._tidy()

    @staticmethod
    def create(folder: Path, passphrase: str, cost: KdfCost = DEFAULT_COST) -> tuple[Vault, tuple[str, ...]]:
        """A new vault and its 24 recovery words, which exist nowhere else. Raises as `creation.create` does."""
        unlocked, lock, words = creation.create(folder, passphrase, cost)
        return _opened(folder, unlocked, lock), words

    @staticmethod
    def open(folder: Path, passphrase: str) -> Vault:
        """The vault at `folder`. A wrong passphrase changes nothing there.

        Raises AppError `vault.not_found`, `vault.in_use`, `vault.wrong_passphrase`, `vault.damaged_header`,
        `vault.newer_format`, `vault.kdf_out_of_bounds`, `vault.unreadable`.
        """
        lock = _locked(folder)
        try:
            unlocked = unlock.with_passphrase(folder, passphrase)
        except BaseException:
            lock.release()
            raise
        return _opened(folder, unlocked, lock)

    @staticmethod
    def open_with_words(folder: Path, words: str) -> Vault:
        """The vault at `folder` by its recovery sheet.

        Raises as `open` does, with `vault.wrong_words` for another vault's sheet, and `vault.words_count`,
        `vault.unknown_word`, `vault.words_mistyped` for words that are no sheet.
        """
        lock = _locked(folder)
        try:
            unlocked = unlock.with_words(folder, words)
        except BaseException:
            lock.release()
            raise
        return _opened(folder, unlocked, lock)

    def change_passphrase(self, new: str, cost: KdfCost = DEFAULT_COST) -> None:
        """Only `new` opens the vault from now on; the recovery words stay as they are.

        Copies of the old header, in backups for one, still open with the old passphrase.
        Raises AppError `vault.read_only`, `vault.owner_needed`, `vault.disk_full`, `vault.write_failed` (then either
        the old or the new one opens it), and those of a new passphrase slot.
        """
        with self._guard:
            self._check_writable()
            changed = unlock.with_new_passphrase(self._keys(), new, cost)
            self._mark_dirty()
            unlock.write_both(self.folder, changed.signed)
            self._unlocked = changed
            self._write_seal(clean=False)

    def connect(self, compartment: Literal["content", "identity"]) -> sqlalchemy.Engine:
        """The engine of one database, always the same one until `close`; one connection, for use under one lock.

        Raises AppError `vault.no_access`, `vault.database_missing` (it is never made anew),
        `vault.damaged_database`, `vault.recovery_needs_writing`, `vault.in_use`, `vault.closed`.
        """
        with self._guard:
            engine = self._engines.get(compartment)
            if engine is None:
                engine = database.engine(partial(self._connection, compartment))
                with engine.connect():
                    pass
                self._engines[compartment] = engine
            return engine

    def accept_changes(self) -> None:
        """Go on with a vault that was changed outside, by decision of the lead; write it into the log afterwards.

        Engines that were handed out go on, now able to write. Raises AppError `vault.read_only` on a read-only medium.
        """
        with self._guard:
            if not self._lock.writable:
                raise AppError("vault.read_only")
            self._dispose()
            self._changed = self.read_only = False
            self._unchecked = set(DATABASES)
            self._write_seal(clean=False)

    def sign(self, message: bytes) -> bytes:
        """This user's Ed25519 signature. Raises ValueError if `message` poses as a header."""
        if message.startswith(keys.label("header-signature")):
            raise ValueError("only the vault signs headers")
        return self._keys().user.sign(message)

    def verify(self, user_id: str, message: bytes, signature: bytes) -> bool:
        """Whether that user of this vault signed `message`."""
        user = self._keys().header.user(user_id)
        return user is not None and keys.signed_by(user.sign_public, message, signature)

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
            # What a crash left behind must be recovered and checked before it may be called good.
            for compartment in sorted(self._unchecked):
                self.connect(compartment)  # type: ignore[arg-type]  # The names of DATABASES are these two.
            for connection in self._connections.values():
                database.checkpoint(connection)
            self._dispose()
            now = datetime.now(UTC).isoformat(timespec="seconds")
            self._write_seal(clean=True, last=Seal(now, log_size, log_root))

    def close(self) -> None:
        """Close databases and media, drop the keys, let others in. Without `seal` before, the next opening checks."""
        with self._guard:
            if self._unlocked is None:
                return
            self.media.close_readers()
            self._dispose()
            self._unlocked = None
            if not self.read_only:
                level_times(self.folder)
            self._lock.release()

    def _keys(self) -> Unlocked:
        if self._unlocked is None:
            raise AppError("vault.closed")
        return self._unlocked

    def _check_writable(self) -> None:
        self._keys()
        if self.read_only:
            raise AppError("vault.read_only")

    def _connection(self, compartment: str) -> Any:
        """A new connection; the first one of a session breaks the seal before it is made."""
        with self._guard:
            held = self._keys().current(compartment)
            path = self.folder / DATABASES[compartment]
            if not path.is_file():
                raise AppError("vault.database_missing", compartment=compartment)
            database.assert_not_plain(path)
            if self.read_only and compartment in self._unchecked and not self._changed and database.log_waits(path):
                raise AppError("vault.recovery_needs_writing", compartment=compartment)
            if not self.read_only:
                self._mark_dirty()
            connection = database.open_connection(path, held, read_only=self.read_only)
            try:
                if compartment in self._unchecked:
                    database.check_integrity(connection, compartment)
            except AppError:
                connection.close()
                raise
            self._unchecked.discard(compartment)
            self._connections[compartment] = connection
            return connection

    def _mark_dirty(self) -> None:
        if not self._marked_dirty:
            self._write_seal(clean=False)

    def _write_seal(self, clean: bool, last: Seal | None = None) -> None:
        unlocked = self._keys()
        base = unlocked.current("base")
        codes = creation.database_codes(self.folder, base) if clean else {}
        generation = unlocked.header.generation
        seals.write(self.folder, base, SealRecord(generation, clean, last or self.last_seal, codes))
        self.last_seal = last or self.last_seal
        self._marked_dirty = not clean

    def _dispose(self) -> None:
        for engine in self._engines.values():
            engine.dispose()
        self._connections.clear()

    def _tidy(self) -> None:
        """Make folders that a copy lost, remove what interrupted writing left, make both header copies equal."""
        for name in FOLDERS:
            with suppress(OSError):
                (self.folder / name).mkdir(mode=0o700, exist_ok=True)
        for path in self.folder.glob("*" + TEMPORARY_SUFFIX):
            with suppress(OSError):
                path.unlink()
        self.media.tidy()
        unlocked = self._keys()
        if not unlock.copies_agree(self.folder, unlocked.signed):
            # A full disk must not keep anyone from their data: the copies are compared at every opening.
            with suppress(AppError):
                unlock.write_both(self.folder, unlocked.signed)


def _opened(folder: Path, unlocked: Unlocked, lock: FolderLock) -> Vault:
    try:
        return Vault(folder, unlocked, lock)
    except BaseException:
        lock.release()
        raise


def _locked(folder: Path) -> FolderLock:
    if not folder.is_dir():
        raise AppError("vault.not_found")
    if not any((folder / name).exists() for name in HEADERS):
        held = any((folder / name).exists() for name in (*DATABASES.values(), SEAL))
        raise AppError("vault.damaged_header" if held else "vault.not_found")
    return FolderLock(folder)


def _changed_outside(folder: Path, unlocked: Unlocked, record: SealRecord | None) -> bool:
    """Whether the files are not those that this program left."""
    generation = unlocked.header.generation
    if record is None or record.generation > generation:
        return True
    if not record.clean:
        return False
    codes = creation.database_codes(folder, unlocked.current("base"))
    log_waits = any(database.log_waits(folder / file) for file in DATABASES.values())
    return log_waits or record.generation != generation or dict(record.databases) != codes


def _warnings(folder: Path, unlocked: Unlocked, lock: FolderLock, changed: bool, dirty: bool) -> tuple[str, ...]:
    found = {
        "vault.header_backup_used": unlocked.from_backup,
        "vault.not_closed_well": dirty,
        "vault.changed_outside": changed,
        "vault.read_only_medium": not lock.writable,
        "vault.conflict_copies": has_conflict_copies(folder),
    }
    return tuple(code for code, present in found.items() if present)
