"""Case: an open case, with its databases, media and log; it opens, it closes, and every act goes through it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import Engine

from testimony_app import case_opening
from testimony_app.case_log import CLOCK_WENT_BACK as CLOCK_WENT_BACK
from testimony_app.case_log import CaseLog, chain_entries
from testimony_app.case_log import chain_entry as chain_entry
from testimony_app.case_log import entry_payload as entry_payload
from testimony_app.case_log import log_head as log_head
from testimony_app.case_opening import SUFFIX as SUFFIX
from testimony_app.case_units import Units
from testimony_app.domain.roles import Role, allows
from testimony_app.errors import AppError
from testimony_app.store import records, search_index
from testimony_app.store.session import Store
from testimony_app.vault import backups
from testimony_app.vault.backup_check import LogHead
from testimony_app.vault.backups import Backup
from testimony_app.vault.kdf import creation_cost as creation_cost
from testimony_app.vault.media import MediaStore
from testimony_app.vault.team import Team
from testimony_app.vault.vault import Vault


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
        self._log = CaseLog(vault)
        self._units = Units(vault)
        self._content = self._units.content

    @classmethod
    def create(
        cls, path: Path, title: str, passphrase: str, clock: Callable[[], datetime] = _utc_now
    ) -> tuple[Case, tuple[str, ...]]:
        """A new case in the folder `path`, and its 24 recovery words, which are shown once and kept nowhere.

        Raises AppError `vault.exists`, `case.suffix`, `case.title_missing`.
        """
        vault, words = case_opening.founded(path, title, passphrase)
        case = cls(vault, clock)
        case._begin("case.created", title.strip())
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
        case = cls(case_opening.joined(path, header, ways_in, passphrase), clock)
        case._begin("case.joined", path.stem)
        return case

    @classmethod
    def _opened(cls, vault: Vault, clock: Callable[[], datetime]) -> Case:
        with case_opening.closed_if_refused(vault):
            case = cls(vault, clock)
            case._upgrade()
        return case

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
        return self._units.closed

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

    def read(self, *, identity: bool = False) -> AbstractContextManager[Store]:
        """A unit of work that changes nothing. Raises AppError `case.closed`, `vault.damaged_database`."""
        return self._units.unit(identity)

    @contextmanager
    def write(self, action: str, *, identity: bool = False) -> Iterator[Store]:
        """A unit of work that is one act: all of it is stored, with its row in the log, or none of it.

        Raises AppError `case.closed`, `case.read_only`, `case.disk_full`, `role.not_allowed` if the act is not for this
        person's role, and with `identity` also `vault.no_access`, `identity.two_needed`.
        """
        if self.closed:
            raise AppError("case.closed")
        if self.read_only:
            raise AppError("case.read_only")
        if not allows(self.role, action):
            raise AppError("role.not_allowed")
        with self._units.unit(identity) as store:
            yield store
            search_index.catch_up(store)
            self._log.add(store, action, self.now())
            if identity:
                store.identity.commit()
            store.content.commit()

    def verify_log(self) -> bytes:
        """The root of the log, once every number, link and signature in it held, and nothing that was sealed is gone.

        Raises AppError `log.broken` with the `seq` of the first row that does not fit.
        """
        with self.read() as store:
            entries = chain_entries(store)
        return self._log.verify(entries)

    @property
    def sealed_log(self) -> tuple[int, bytes] | None:
        """How many rows the log had at the last good closing, and their root; None before the first."""
        return self._log.sealed

    @contextmanager
    def changing_keys(self) -> Iterator[Team]:
        """The team, while no unit of work runs: what it does may give the databases new keys."""
        with self._units.between("keys are not changed inside a unit of work"):
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
        with self._units.turn:
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
        with self._units.between("a database is not written anew within a unit of work"):
            self._vault.compact()

    def close(self) -> None:
        """Seal the case and drop the keys; may be called twice. What was acknowledged is on disk already."""
        self._units.close()

    def at_rest(self) -> AbstractContextManager[Vault]:
        """The vault, sealed, while no unit of work runs: its files can be copied as they are.

        Raises AppError `case.closed`, and as `Vault.seal` does.
        """
        return self._units.at_rest()

    def backups(self) -> tuple[Backup, ...]:
        """The backups that lie in the case, the newest first, and whether somebody of the case vouches for each."""
        return backups.listed(self.path, self._vault.unlocked())

    def read_log(self, engine: Engine) -> LogHead:
        """The head of the log in a copy of the content database, and whether all of it is what was signed."""
        return log_head(engine, self._vault.verify)

    def _begin(self, action: str, title: str) -> None:
        """Make the tables of a new case or copy, and do its first act."""
        case_opening.make_tables(self._vault, self._engines())
        with self.write(action) as store:
            records.found_case(store, title, self.now())
            store.concerns(self.vault_id)

    def _upgrade(self) -> None:
        case_opening.upgrade(self._vault, self._engines(), self._units, self.now)

    def _identity_engine(self) -> Engine:
        return self._vault.connect("identity")

    def _engines(self) -> case_opening.Engines:
        """The databases that this person can open now."""
        engines: case_opening.Engines = {"content": self._content}
        if self._vault.holds("identity"):
            engines["identity"] = self._identity_engine()
        return engines
