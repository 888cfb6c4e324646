"""The databases of an open vault: one engine and one connection each, made and checked when first asked for."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Literal

import sqlalchemy

from testimony_app.errors import AppError
from testimony_app.vault import database, rotation
from testimony_app.vault.folder import DATABASES
from testimony_app.vault.standing import Standing
from testimony_app.vault.unlock import Unlocked


class OpenDatabases:
    """Engines go on through changes of keys and of standing; their connections are made anew.

    guard: the vault's own, held whenever connections change. connections: those that are open, by compartment.
    """

    def __init__(self, folder: Path, keys: Callable[[], Unlocked], standing: Standing, guard: threading.RLock) -> None:
        self._folder = folder
        self._keys = keys
        self._standing = standing
        self._guard = guard
        self._engines: dict[str, sqlalchemy.Engine] = {}
        self.connections: dict[str, Any] = {}
        here = {name for name, file in DATABASES.items() if (folder / file).is_file()}
        self._unchecked = here if standing.broken else set()

    def connect(self, compartment: Literal["content", "identity"]) -> sqlalchemy.Engine:
        """The engine of one database. Raises AppError as `Vault.connect` does."""
        with self._guard:
            self._keys().current(compartment)
            engine = self._engines.get(compartment)
            if engine is None:
                engine = database.engine(partial(self._connection, compartment))
                with engine.connect():
                    pass
                self._engines[compartment] = engine
            return engine

    def rest(self, compartment: str) -> None:
        """Close the connection to one database; the engine opens it anew when it is next used."""
        with self._guard:
            engine = self._engines.get(compartment)
            if engine is not None:
                engine.dispose()
                self.connections.pop(compartment, None)

    def compact(self) -> None:
        """Write every database that this person may open anew. Raises AppError as `connect`, `database.compact` do."""
        with self._guard:
            for compartment, file in DATABASES.items():
                if self._keys().holds(compartment):
                    self.connect(compartment)  # type: ignore[arg-type]  # The names of DATABASES are these two.
                    with self._engines[compartment].connect():
                        database.compact(self.connections[compartment], self._folder / file, compartment)
            self.rest("identity")

    def check_integrity(self, compartment: Literal["content", "identity"]) -> None:
        """Raises AppError `vault.damaged_database` unless every page authenticates and the tables agree."""
        with self._guard:
            engine = self.connect(compartment)
            with engine.connect():
                database.check_integrity(self.connections[compartment], compartment)

    def bring_to_rest(self) -> None:
        """Move every log into its database and close the connections. Raises AppError `vault.seal_failed`."""
        with self._guard:
            for connection in self.connections.values():
                database.checkpoint(connection)
            self.close()

    def settle(self) -> bool:
        """Bring everything to rest, and say whether all of it was checked since a crash, as far as one was.

        Raises AppError `vault.seal_failed` if a transaction is still open, and as `connect` does.
        """
        with self._guard:
            # What a crash left behind must be recovered and checked before it may be called good.
            for compartment in sorted(name for name in self._unchecked if self._keys().holds(name)):
                self.connect(compartment)  # type: ignore[arg-type]  # The names of DATABASES are these two.
            self.bring_to_rest()
            # What only others may open and a crash left open stays unchecked, and the vault says so until they come.
            return not any(database.log_waits(self._folder / DATABASES[name]) for name in self._unchecked)

    def doubt_all(self) -> None:
        """Close the connections, and check every database when it is next opened."""
        with self._guard:
            self.close()
            self._unchecked = set(DATABASES)

    def close(self) -> None:
        """Close the connections as they are."""
        with self._guard:
            for engine in self._engines.values():
                engine.dispose()
            self.connections.clear()

    def _connection(self, compartment: str) -> Any:
        """A new connection; the first one of a session breaks the seal before it is made."""
        with self._guard:
            held, standing = self._keys().current(compartment), self._standing
            path = self._folder / DATABASES[compartment]
            if rotation.waits(self._folder, self._keys().header):
                raise AppError("vault.recovery_needs_writing", compartment=compartment)
            if not path.is_file():
                raise AppError("vault.database_missing", compartment=compartment)
            database.assert_not_plain(path)
            crashed = compartment in self._unchecked and not standing.changed
            if standing.read_only and crashed and database.log_waits(path):
                raise AppError("vault.recovery_needs_writing", compartment=compartment)
            if not standing.read_only:
                standing.break_seal()
            connection = database.open_connection(path, held, read_only=standing.read_only)
            try:
                if compartment in self._unchecked:
                    database.check_integrity(connection, compartment)
            except AppError:
                connection.close()
                raise
            self._unchecked.discard(compartment)
            self.connections[compartment] = connection
            return connection
