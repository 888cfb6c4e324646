"""Encrypted databases: SQLCipher under SQLAlchemy, one connection each, and no way to open one without its key."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import sqlalchemy
from sqlalchemy import event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from testimony_app.errors import AppError
from testimony_app.vault.durable import disk_error
from testimony_app.vault.keys import CompartmentKeys
from testimony_app.vault.shred import overwrite

APPLICATION_ID = 0x54455354
"""Stands in SQLite's header field `application_id`; also makes a new database more than an empty file."""
PLAIN_MAGIC = b"SQLite format 3\0"
_CACHE_KIB = 32_000
"""Decrypted pages kept while the database is open. With SQLite's own 8 MB, a list that looks at every coding of 75
interviews decrypts them anew each time."""
_SETTINGS = {
    "cache_size": -_CACHE_KIB,
    "journal_mode": "wal",
    "synchronous": 2,
    "locking_mode": "exclusive",
    "foreign_keys": 1,
    "secure_delete": 1,
    "temp_store": 2,
    "trusted_schema": 0,
}
_READ_ONLY_SETTINGS = {
    "cache_size": -_CACHE_KIB,
    "foreign_keys": 1,
    "temp_store": 2,
    "trusted_schema": 0,
    "query_only": 1,
}


def create(path: Path, keys: CompartmentKeys) -> None:
    """An empty encrypted database at `path`. Raises AppError `vault.no_encryption`, `vault.disk_full`."""
    with closing(open_connection(path, keys, known=False)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert_not_plain(path)


def open_connection(path: Path, keys: CompartmentKeys, read_only: bool = False, known: bool = True) -> Any:
    """A connection whose every setting was read back; in autocommit until a caller begins.

    read_only: nothing is written, not even beside the file, and a write-ahead log is not looked at. known: the
    database must be one that `create` made, because SQLite takes an emptied file for a new database.
    Raises AppError `vault.damaged_database`, `vault.no_encryption`, `vault.in_use`, `vault.disk_full`.
    """
    suffix = "?mode=ro&immutable=1" if read_only else ""
    try:
        connection = dbapi2.connect(
            path.absolute().as_uri() + suffix, uri=True, isolation_level=None, check_same_thread=False
        )
    except dbapi2.Error as error:
        raise database_error(error, keys.name) from None
    try:
        _configure(connection, keys, read_only)
        if known and connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise AppError("vault.damaged_database", compartment=keys.name)
    except BaseException as error:
        connection.close()
        if isinstance(error, dbapi2.Error):
            raise database_error(error, keys.name) from None
        raise
    return connection


def change_key(path: Path, old: CompartmentKeys, new: CompartmentKeys) -> None:
    """Encrypt the database at rest under `new`, key and salt, and check every page of it.

    Raises AppError `vault.damaged_database`, `vault.no_encryption`, `vault.disk_full`.
    """
    with closing(open_connection(path, old)) as connection:
        try:
            # A write-ahead log holds pages under the old key.
            connection.execute("PRAGMA journal_mode = delete")
            connection.execute(f"PRAGMA rekey = \"x'{new.derived('database', 48).hex()}'\"")
        except dbapi2.Error as error:
            raise database_error(error, new.name) from None
    with closing(open_connection(path, new)) as connection:
        check_integrity(connection, new.name)
        checkpoint(connection)
    assert_not_plain(path)


def engine(connect: Callable[[], Any]) -> sqlalchemy.Engine:
    """An engine over the one connection that `connect` makes.

    It never echoes, hides parameters in its errors, and begins each transaction itself, so that tables are made and
    altered inside transactions, which Python's own driver would not do.
    """
    made = sqlalchemy.create_engine(
        "sqlite+pysqlite://", module=dbapi2, creator=connect, poolclass=StaticPool, echo=False, hide_parameters=True
    )

    @event.listens_for(made, "begin")
    def _begin(connection: sqlalchemy.Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    @event.listens_for(made, "reset")
    def _roll_back(connection: Any, _record: Any, _state: Any) -> None:
        # A commit that failed leaves SQLite inside its transaction, where no later one could begin.
        connection.rollback()

    return made


def assert_encrypting(connection: Any) -> None:
    """Raises AppError `vault.no_encryption` if the library behind `connection` is not SQLCipher."""
    row = connection.execute("PRAGMA cipher_version").fetchone()
    if row is None or not row[0]:
        raise AppError("vault.no_encryption")


def assert_not_plain(path: Path) -> None:
    """Raises AppError `vault.no_encryption` if the file begins as an unencrypted database does."""
    with path.open("rb") as file:
        if file.read(16) == PLAIN_MAGIC:
            raise AppError("vault.no_encryption")


def check_integrity(connection: Any, compartment: str) -> None:
    """Raises AppError `vault.damaged_database` unless every page authenticates and the tables agree."""
    try:
        damaged_pages = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        verdict = connection.execute("PRAGMA integrity_check").fetchall()
    except dbapi2.Error as error:
        raise database_error(error, compartment) from None
    if damaged_pages or [row[0] for row in verdict] != ["ok"]:
        raise AppError("vault.damaged_database", compartment=compartment)


def checkpoint(connection: Any) -> None:
    """Move the write-ahead log into the database. Raises AppError `vault.seal_failed` if a transaction is open."""
    try:
        row = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except dbapi2.Error:
        raise AppError("vault.seal_failed") from None
    if row[0] != 0:
        raise AppError("vault.seal_failed")


def compact(connection: Any, path: Path, compartment: str) -> None:
    """Write the database anew without free pages, and leave nothing in the log beside it.

    Once the log is in the database nobody needs its bytes, so they are overwritten where they lie before it is emptied.
    Raises AppError `vault.disk_full`, `vault.damaged_database`, `vault.in_use`, `vault.seal_failed` if a transaction
    is open, `vault.write_failed`.
    """
    try:
        connection.execute("VACUUM")
        row = connection.execute("PRAGMA wal_checkpoint(FULL)").fetchone()
    except dbapi2.Error as error:
        raise database_error(error, compartment) from None
    if row[0] != 0 or row[1] != row[2]:
        raise AppError("vault.seal_failed")
    try:
        overwrite(path.with_name(path.name + "-wal"))
    except FileNotFoundError:
        return
    except OSError as error:
        raise disk_error(error) from None
    checkpoint(connection)


def log_waits(path: Path) -> bool:
    """Whether a write-ahead log with content lies beside the database."""
    log = path.with_name(path.name + "-wal")
    return log.is_file() and log.stat().st_size > 0


def database_error(error: Exception, compartment: str) -> AppError:
    """What the driver's error means; its own text is dropped, because it may quote a statement."""
    name = getattr(error, "sqlite_errorname", "")
    text = str(error)
    if name.startswith("SQLITE_FULL") or "disk is full" in text:
        return AppError("vault.disk_full")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")) or "is locked" in text:
        return AppError("vault.in_use")
    return AppError("vault.damaged_database", compartment=compartment)


def _configure(connection: Any, keys: CompartmentKeys, read_only: bool) -> None:
    """The key comes first: a forgotten one would silently give an unencrypted database."""
    connection.execute(f"PRAGMA key = \"x'{keys.derived('database', 48).hex()}'\"")
    assert_encrypting(connection)
    connection.execute("PRAGMA cipher_log_level = NONE")
    settings = _READ_ONLY_SETTINGS if read_only else _SETTINGS
    # The locking mode must stand before the first look at the log, or a shared-memory file appears.
    for setting in sorted(settings, key=lambda name: name != "locking_mode"):
        connection.execute(f"PRAGMA {setting} = {settings[setting]}")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    for setting, wanted in settings.items():
        row = connection.execute(f"PRAGMA {setting}").fetchone()
        if row is None or row[0] != wanted:
            raise AppError("vault.setting_refused", setting=setting)
