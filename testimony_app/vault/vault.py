"""An open vault: the one object through which a case reaches its keys, databases, media and seal."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Literal

import sqlalchemy

from testimony_app.domain.roles import Role
from testimony_app.errors import AppError
from testimony_app.vault import (
    carrying,
    creation,
    database,
    findings,
    header_files,
    keys,
    next_header,
    rotation,
    slots,
    unlock,
)
from testimony_app.vault import seal as seals
from testimony_app.vault.folder import (
    DATABASES,
    FOLDERS,
    HEADERS,
    SEAL,
    SLOTS,
    TEMPORARY_SUFFIX,
    level_times,
)
from testimony_app.vault.kdf import DEFAULT_COST, KdfCost
from testimony_app.vault.lock import FolderLock
from testimony_app.vault.media import MediaStore
from testimony_app.vault.seal import Seal, SealRecord
from testimony_app.vault.team import Switch, Team
from testimony_app.vault.unlock import Unlocked


class Vault:
    """Open until `close`. Safe to use from several threads; the databases need the caller's own lock.

    read_only: nothing is written, because the medium cannot be written or the vault was changed outside.
    warnings: codes of what opening found: `vault.header_backup_used`, `vault.not_closed_well`,
    `vault.changed_outside`, `vault.read_only_medium`, `vault.conflict_copies`, `vault.keys_unfinished`.
    last_seal: what the last good closing recorded, None if there was none. together_with: id of the second person who
    joined in opening names, "" if none did. team: the people, and who may open what.
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
        self._together_until = 0.0
        self.together_with = ""
        record = findings.seal_of(folder, unlocked)
        self._changed = findings.changed_outside(folder, unlocked, record)
        self._marked_dirty = record is not None and not record.clean
        here = {name for name, file in DATABASES.items() if (folder / file).is_file()}
        self._unchecked = here if self._marked_dirty else set()
        self.last_seal: Seal | None = record.last if record else None
        self.read_only = self._changed or not lock.writable
        self.warnings = findings.warnings(folder, unlocked, lock, self._changed, self._marked_dirty)
        self.media = MediaStore(folder, self._keys, self._check_writable)
        self.team = Team(folder, Switch(self._keys, self._apply, self.media.reseal, self._check_writable))
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
        `vault.newer_format`, `vault.kdf_out_of_bounds`, `vault.unreadable`, `vault.no_ways_in`, `vault.damaged_slots`.
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

    @staticmethod
    def join(folder: Path, header: bytes, ways_in: bytes, passphrase: str) -> Vault:
        """A copy of a vault for somebody who was added to it, empty until a package fills it.

        Raises AppError as `creation.join` does.
        """
        unlocked, lock = creation.join(folder, header, ways_in, passphrase)
        return _opened(folder, unlocked, lock)

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
        with self._guard:
            engine = self._engines.get(compartment)
            if engine is not None:
                engine.dispose()
                self._connections.pop(compartment, None)

    def change_passphrase(self, new: str, cost: KdfCost = DEFAULT_COST) -> None:
        """Only `new` opens the vault for this person from now on; the recovery words stay as they are.

        Copies of the old slots, in backups for one, still open with the old passphrase.
        Raises AppError `vault.read_only`, `vault.disk_full`, `vault.write_failed` (then either the old or the new one
        opens it), and those of a new passphrase slot.
        """
        with self._guard:
            self._check_writable()
            changed = next_header.with_new_passphrase(self._keys(), new, cost)
            self._mark_dirty()
            self._slots_folder()
            header_files.write(self.folder, changed)
            self._unlocked = changed
            self._write_seal(clean=False)

    def connect(self, compartment: Literal["content", "identity"]) -> sqlalchemy.Engine:
        """The engine of one database, always the same one until `close`; one connection, for use under one lock.

        Raises AppError `vault.no_access`, `vault.database_missing` (it is never made anew),
        `vault.damaged_database`, `vault.recovery_needs_writing`, `vault.in_use`, `vault.closed`.
        """
        with self._guard:
            self._keys().current(compartment)
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

    def compact(self) -> None:
        """Write every database that this person may open anew, so that nothing of deleted rows is left in its files.

        Raises AppError `vault.read_only`, and as `connect` and `database.compact` do.
        """
        with self._guard:
            self._check_writable()
            for compartment, file in DATABASES.items():
                if self._keys().holds(compartment):
                    self.connect(compartment)  # type: ignore[arg-type]  # The names of DATABASES are these two.
                    with self._engines[compartment].connect():
                        database.compact(self._connections[compartment], self.folder / file, compartment)
            self.rest("identity")

    def check_integrity(self, compartment: Literal["content", "identity"]) -> None:
        """Raises AppError `vault.damaged_database` unless every page authenticates and the tables agree."""
        with self._guard:
            engine = self.connect(compartment)
            with engine.connect():
                database.check_integrity(self._connections[compartment], compartment)

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
            # What a crash left behind must be recovered and checked before it may be called good.
            for compartment in sorted(name for name in self._unchecked if self._keys().holds(name)):
                self.connect(compartment)  # type: ignore[arg-type]  # The names of DATABASES are these two.
            for connection in self._connections.values():
                database.checkpoint(connection)
            self._dispose()
            now = datetime.now(UTC).isoformat(timespec="seconds")
            # What only others may open and a crash left open stays unchecked, and the vault says so until they come.
            left = any(database.log_waits(self.folder / DATABASES[name]) for name in self._unchecked)
            self._write_seal(clean=not left, last=Seal(now, log_size, log_root))

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
            self._check_writable()
            self._mark_dirty()
            for connection in self._connections.values():
                database.checkpoint(connection)
            self._dispose()
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
            self._write_seal(clean=False)

    def _slots_folder(self) -> None:
        with suppress(OSError):
            (self.folder / SLOTS).mkdir(mode=0o700, exist_ok=True)

    def _check_writable(self) -> None:
        self._keys()
        if self.read_only:
            raise AppError("vault.read_only")

    def _connection(self, compartment: str) -> Any:
        """A new connection; the first one of a session breaks the seal before it is made."""
        with self._guard:
            held = self._keys().current(compartment)
            path = self.folder / DATABASES[compartment]
            if rotation.waits(self.folder, self._keys().header):
                raise AppError("vault.recovery_needs_writing", compartment=compartment)
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
        record = SealRecord(generation, clean, last or self.last_seal, codes, slots.generations(self.folder))
        seals.write(self.folder, base, record)
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
        rotation.roll_forward(self.folder, unlocked.header)
        rotation.forget_ways_in(self.folder, unlocked.header)
        if not header_files.copies_agree(self.folder, unlocked):
            # A full disk must not keep anyone from their data: the copies are compared at every opening.
            with suppress(AppError):
                header_files.write_again(self.folder, unlocked)


def _opened(folder: Path, unlocked: Unlocked, lock: FolderLock) -> Vault:
    try:
        return Vault(folder, unlocked, lock)
    except BaseException:
        lock.release()
        raise


def _locked(folder: Path) -> FolderLock:
    if not folder.is_dir():
        raise AppError("vault.not_found")
    carrying.roll_forward(folder)
    if not any((folder / name).exists() for name in HEADERS):
        held = any((folder / name).exists() for name in (*DATABASES.values(), SEAL))
        raise AppError("vault.damaged_header" if held else "vault.not_found")
    return FolderLock(folder)
