"""Case: an open case, with its databases, media and log; it opens, it closes, and every act goes through it."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError
from sqlmodel import Session

from testimony_app.domain.roles import Role, allows
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.store import migrate, records
from testimony_app.store.record_tables import LogEntry, LogEntryRead
from testimony_app.store.session import NOTHING, Store
from testimony_app.vault import backups, kdf, log_chain
from testimony_app.vault.backup_check import LogHead
from testimony_app.vault.backups import Backup
from testimony_app.vault.media import MediaStore
from testimony_app.vault.team import Team
from testimony_app.vault.vault import Vault

SUFFIX = ".testimony"
CLOCK_WENT_BACK = "case.clock_went_back"
"""The act that says that the clock of the device shows an earlier moment than at the act before."""
CHEAP_KDF = "TESTIMONY_CHEAP_KDF_FOR_TESTS"
"""The environment variable that lets tests derive keys in no time; a case made so protects nothing."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Case:
    """An open case. Safe to use from several threads: units of work follow one another.

    path: the case's folder. user: id of the person who opened it. warnings: codes of what was found on opening.
    """

    def __init__(self, vault: Vault, clock: Callable[[], datetime] = _utc_now) -> None:
        self.path = vault.folder
        self.user = vault.user_id
        self.warnings = vault.warnings
        self._vault = vault
        self._clock = clock
        self._turn = threading.RLock()
        self._working = False
        self._closed = False
        self._content = vault.connect("content")

    @classmethod
    def create(
        cls, path: Path, title: str, passphrase: str, clock: Callable[[], datetime] = _utc_now
    ) -> tuple[Case, tuple[str, ...]]:
        """A new case in the folder `path`, and its 24 recovery words, which are shown once and kept nowhere.

        Raises AppError `vault.exists`, `case.suffix`, `case.title_missing`.
        """
        if path.suffix != SUFFIX:
            raise AppError("case.suffix")
        if not title.strip():
            raise AppError("case.title_missing")
        vault, words = Vault.create(path, passphrase, creation_cost())
        case = cls(vault, clock)
        case._make_tables()
        with case.write("case.created") as store:
            records.found_case(store, title.strip(), case.now())
            store.concerns(vault.vault_id)
        return case, words

    @classmethod
    def open(cls, path: Path, passphrase: str, clock: Callable[[], datetime] = _utc_now) -> Case:
        """The case in the folder `path`. Raises AppError `vault.*`, `case.newer_format`; nothing is changed then."""
        return cls._opened(Vault.open(path, passphrase), clock)

    @classmethod
    def open_with_words(cls, path: Path, words: str, clock: Callable[[], datetime] = _utc_now) -> Case:
        """The case, opened with the 24 words of the recovery sheet. Raises AppError as `open` does."""
        return cls._opened(Vault.open_with_words(path, words), clock)

    @classmethod
    def join(
        cls,
        path: Path,
        header: bytes,
        ways_in: bytes,
        passphrase: str,
        clock: Callable[[], datetime] = _utc_now,
    ) -> Case:
        """A copy of a case for somebody who was added to it; empty, until a package fills it.

        Raises AppError as `Vault.join` does, `case.suffix`.
        """
        if path.suffix != SUFFIX:
            raise AppError("case.suffix")
        vault = Vault.join(path, header, ways_in, passphrase)
        case = cls(vault, clock)
        case._make_tables()
        with case.write("case.joined") as store:
            records.found_case(store, path.stem, case.now())
            store.concerns(vault.vault_id)
        return case

    @classmethod
    def _opened(cls, vault: Vault, clock: Callable[[], datetime]) -> Case:
        try:
            case = cls(vault, clock)
            case._upgrade()
            return case
        except AppError:
            vault.close()
            raise
        except DatabaseError:
            vault.close()
            raise AppError("vault.damaged_database") from None

    @property
    def title(self) -> str:
        """The case's title."""
        with self.read() as store:
            return records.title(store)

    @property
    def media(self) -> MediaStore:
        """The encrypted recordings."""
        return self._vault.media

    @property
    def team(self) -> Team:
        """The people of the case, and who may open what."""
        return self._vault.team

    @property
    def role(self) -> Role:
        """What the person who opened the case is in it."""
        return self._vault.role

    def member_code(self, user_id: str) -> str:
        """The code name of a person or device; the first characters of the id if nobody of the team ever had it."""
        member = self._vault.team.member(user_id)
        return user_id[:8] if member is None else member.code

    def holds(self, compartment: str) -> bool:
        """Whether this person can open the compartment `content`, `audio` or `identity` now."""
        return self._vault.holds(compartment)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written: a read-only medium, or a change from outside that nobody has accepted."""
        return self._vault.read_only

    @property
    def closed(self) -> bool:
        """Whether the keys are gone."""
        return self._closed

    @property
    def closed_well_at(self) -> datetime | None:
        """When the case was last sealed, None if never."""
        seal = self._vault.last_seal
        return None if seal is None else datetime.fromisoformat(seal.utc)

    @property
    def vault_id(self) -> str:
        """The id printed on the recovery sheet."""
        return self._vault.vault_id

    def now(self) -> datetime:
        """This moment in UTC."""
        return self._clock()

    def today(self) -> date:
        """Today in UTC, on which consent is evaluated."""
        return self.now().date()

    @contextmanager
    def read(self, *, identity: bool = False) -> Iterator[Store]:
        """A unit of work that changes nothing. Raises AppError `case.closed`, `vault.damaged_database`."""
        with self._unit(identity) as store:
            try:
                yield store
            except DatabaseError as error:
                raise _storage_error(error) from None

    @contextmanager
    def write(self, action: str, *, identity: bool = False) -> Iterator[Store]:
        """A unit of work that is one act: all of it is stored, with its row in the log, or none of it.

        Raises AppError `case.closed`, `case.read_only`, `case.disk_full`, `role.not_allowed` if the act is not for this
        person's role, and with `identity` also `vault.no_access`, `identity.two_needed`.
        """
        if self._closed:
            raise AppError("case.closed")
        if self.read_only:
            raise AppError("case.read_only")
        if not allows(self.role, action):
            raise AppError("role.not_allowed")
        with self._unit(identity) as store:
            try:
                yield store
                self._log(store, action)
                if identity:
                    store.identity.commit()
                store.content.commit()
            except DatabaseError as error:
                raise _storage_error(error) from None

    def verify_log(self) -> bytes:
        """The root of the log, once every number, link and signature in it held, and nothing that was sealed is gone.

        Raises AppError `log.broken` with the `seq` of the first row that does not fit.
        """
        with self.read() as store:
            entries = [chain_entry(row) for row in records.log(store)]
        root = log_chain.verify_entries(entries, self._vault.verify)
        seal = self._vault.last_seal
        if seal is not None:
            leaves = [log_chain.leaf_hash(entry.payload()) for entry in entries]
            try:
                log_chain.check_prefix(leaves, seal.log_size, seal.log_root)
            except AppError as error:
                shortened = error.code == "log.shortened"
                seq = len(leaves) if shortened else 0
                raise AppError("log.broken", seq=seq, number=seq + 1) from None
        return root

    @property
    def sealed_log(self) -> tuple[int, bytes] | None:
        """How many rows the log had at the last good closing, and their root; None before the first."""
        seal = self._vault.last_seal
        return None if seal is None else (seal.log_size, seal.log_root)

    @contextmanager
    def changing_keys(self) -> Iterator[Team]:
        """The team, while no unit of work runs: what it does may give the databases new keys."""
        with self._turn:
            if self._closed:
                raise AppError("case.closed")
            if self._working:
                raise RuntimeError("keys are not changed inside a unit of work")
            yield self._vault.team

    def open_together(self, passphrase: str, seconds: float) -> str:
        """Let a second person join in opening names for a while. Raises AppError as `Vault.open_together` does."""
        second = self._vault.open_together(passphrase, seconds)
        self._upgrade()
        return second

    @property
    def together_with(self) -> str:
        """Id of the second person who joined in opening names, "" if none did."""
        return self._vault.together_with

    def close_together(self) -> None:
        """Let go of what only two people may open together."""
        with self._turn:
            self._vault.close_together()

    def change_passphrase(self, new: str) -> None:
        """Replace the passphrase of the person who opened the case."""
        with self.write("case.passphrase_changed") as store:
            store.concerns(self.user)
        self._vault.change_passphrase(new, creation_cost())

    def accept_changes(self) -> None:
        """Accept that files were changed outside the app, and write again from now on."""
        self._vault.accept_changes()
        with self.write("case.outside_change_accepted") as store:
            store.concerns(self.vault_id)

    def sign(self, message: bytes) -> bytes:
        """This person's signature of a record, which names its own type. Raises AppError `vault.closed`."""
        return self._vault.sign(message)

    def verify(self, user_id: str, message: bytes, signature: bytes) -> bool:
        """Whether that person of the case signed `message`; also one who was removed since."""
        return self._vault.verify(user_id, message, signature)

    def epoch(self, compartment: str) -> int:
        """How often the compartment was given new keys, counted from 1."""
        return self._vault.unlocked().header.epoch(compartment)

    def compact(self) -> None:
        """Write the databases anew, so that nothing of what was deleted is left in them. Not within a unit of work.

        Raises AppError `case.closed`, and as `Vault.compact` does.
        """
        with self._turn:
            if self._closed:
                raise AppError("case.closed")
            if self._working:
                raise RuntimeError("a database is not written anew within a unit of work")
            self._vault.compact()

    def close(self) -> None:
        """Seal the case and drop the keys; may be called twice. What was acknowledged is on disk already."""
        with self._turn:
            if self._closed:
                return
            try:
                self._seal()
            finally:
                self._closed = True
                self._vault.close()

    @contextmanager
    def at_rest(self) -> Iterator[Vault]:
        """The vault, sealed, while no unit of work runs: its files can be copied as they are.

        Raises AppError `case.closed`, and as `Vault.seal` does.
        """
        with self._turn:
            if self._closed:
                raise AppError("case.closed")
            if self._working:
                raise RuntimeError("a case is not at rest inside a unit of work")
            self._seal()
            self._working = True
            try:
                yield self._vault
            finally:
                self._working = False

    def backups(self) -> tuple[Backup, ...]:
        """The backups that lie in the case, the newest first, and whether somebody of the case vouches for each."""
        return backups.listed(self.path, self._vault.unlocked())

    def read_log(self, engine: Engine) -> LogHead:
        """The head of the log in a copy of the content database, and whether all of it is what was signed."""
        return log_head(engine, self._vault.verify)

    @contextmanager
    def _unit(self, identity: bool) -> Iterator[Store]:
        with self._turn:
            if self._closed:
                raise AppError("case.closed")
            if self._working:
                raise RuntimeError("units of work do not nest: both would share one connection")
            self._working = True
            try:
                with Session(self._content, expire_on_commit=False) as content:
                    if identity:
                        with Session(self._identity_engine(), expire_on_commit=False) as names:
                            yield Store(content, names)
                    else:
                        yield Store(content)
            finally:
                self._working = False
                if identity and not self._closed:
                    # Names are open for the length of one unit of work, and no longer.
                    self._vault.rest("identity")

    def _seal(self) -> None:
        if self.read_only:
            return
        try:
            head = log_head(self._content)
        except DatabaseError as error:
            raise _storage_error(error) from None
        self._vault.seal(head.size, head.root)

    def _identity_engine(self) -> Engine:
        return self._vault.connect("identity")

    def _engines(self) -> dict[migrate.Compartment, Engine]:
        """The databases that this person can open now."""
        engines: dict[migrate.Compartment, Engine] = {"content": self._content}
        if self._vault.holds("identity"):
            engines["identity"] = self._identity_engine()
        return engines

    def _make_tables(self) -> None:
        for compartment, engine in self._engines().items():
            migrate.upgrade(engine, compartment)
        self._vault.rest("identity")

    def _upgrade(self) -> None:
        """Bring the databases to this version. Raises AppError `case.newer_format`, `case.upgrade_needs_writing`."""
        old = [compartment for compartment, engine in self._engines().items() if migrate.check(engine, compartment)]
        if old and self._vault.read_only:
            raise AppError("case.upgrade_needs_writing")
        if old:
            self._back_up_before_upgrade()
        for compartment in old:
            migrate.upgrade(self._engines()[compartment], compartment)
            self._vault.check_integrity(compartment)
        self._vault.rest("identity")

    def _back_up_before_upgrade(self) -> None:
        """Nothing is upgraded that could not be backed up before. Raises AppError `backup.*`, `vault.*`."""
        job, reason = JobContext(), f"{backups.BEFORE}{migrate.revisions('content')[-1]}"
        with self.at_rest() as vault:
            draft = backups.copy(vault, reason, self.now(), job)
        backups.keep(draft, self.read_log, job)

    def _log(self, store: Store, action: str) -> None:
        """A row of the log for the act, and one before it if the clock went back: numbers order, not clocks."""
        last, now = records.last_log(store), self.now()
        if last is not None and now < last.utc:
            last = self._append(store, last, now, CLOCK_WENT_BACK, (self.vault_id, NOTHING))
        self._append(store, last, now, action, (store.object_id, store.payload_hash))

    def _append(
        self, store: Store, last: LogEntryRead | None, now: datetime, action: str, about: tuple[str, str]
    ) -> LogEntryRead:
        """Sign and add a row after `last`. about: id of the object, hash of the data."""
        previous = log_chain.GENESIS if last is None else log_chain.leaf_hash(entry_payload(last))
        entry = LogEntryRead(
            seq=0 if last is None else last.seq + 1,
            prev_hash=previous.hex(),
            utc=now,
            user=self.user,
            action=action,
            object_id=about[0],
            payload_hash=about[1],
            signature=b"",
        )
        signed = LogEntry(**{**entry.model_dump(), "signature": self._vault.sign(entry_payload(entry))})
        records.append_log(store, signed)
        return entry


def log_head(engine: Engine, verify: Callable[[str, bytes, bytes], bool] | None = None) -> LogHead:
    """The head of the log in a content database. verify: judges signatures; without it none is judged.

    Raises DatabaseError if it cannot be read.
    """
    with Session(engine) as session:
        entries = [chain_entry(row) for row in records.log(Store(session))]
    root, sound = log_chain.merkle_root(log_chain.leaf_hash(entry.payload()) for entry in entries), True
    if verify is not None:
        try:
            log_chain.verify_entries(entries, verify)
        except AppError:
            sound = False
    return LogHead(len(entries), root, sound)


def creation_cost() -> kdf.KdfCost:
    """What deriving a key costs in a new case: the default, or next to nothing where tests ask for it."""
    return kdf.test_cost() if os.environ.get(CHEAP_KDF) == "1" else kdf.DEFAULT_COST


def chain_entry(entry: LogEntryRead) -> log_chain.Entry:
    """A row of the log as the rules of the chain take it."""
    return log_chain.Entry(
        entry.seq,
        _hash_bytes(entry.prev_hash),
        entry.utc.isoformat(timespec="microseconds"),
        entry.user,
        entry.action,
        entry.object_id,
        _hash_bytes(entry.payload_hash),
        entry.signature,
    )


def entry_payload(entry: LogEntryRead) -> bytes:
    """The bytes of a row of the log that are hashed and signed."""
    return chain_entry(entry).payload()


def _hash_bytes(text: str) -> bytes:
    """The bytes of a hash; none for a row that was tampered with, whose signature then fails."""
    try:
        return bytes.fromhex(text)
    except ValueError:
        return b""


def _storage_error(error: DatabaseError) -> AppError:
    """What a database error means for a person; its text is dropped, because it may quote values."""
    said = str(error.orig).lower()
    if "full" in said:
        return AppError("case.disk_full")
    if "malformed" in said or "not a database" in said or "disk i/o" in said:
        return AppError("vault.damaged_database")
    return AppError("case.not_stored")
