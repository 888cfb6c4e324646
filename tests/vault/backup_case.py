"""A vault with rows, a recording and a backup, and what the tests of backups do with copies of it."""

from __future__ import annotations

import hashlib
import io
import shutil
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy
from sqlalchemy import text

from testimony_app.domain.roles import Role
from testimony_app.jobs import JobContext
from testimony_app.vault import backups, joining, kdf, restoring, unlock
from testimony_app.vault.backup_check import LogHead, check
from testimony_app.vault.copies import OutsideCopy
from testimony_app.vault.unlock import Unlocked
from testimony_app.vault.vault import Vault
from tests.vault.conftest import PASSPHRASE

SOUND = bytes(range(256)) * 300
THEN = datetime(2031, 5, 12, 14, 5, tzinfo=UTC)
LATER = datetime(2031, 5, 13, 9, 0, tzinfo=UTC)
NEW = "the second invented one"
PAGE = 4096
FIRST, SECOND = "kept", "later"


def read_log(engine: sqlalchemy.Engine) -> LogHead:
    """The rows of the one table stand for the log."""
    found = rows(engine)
    return LogHead(len(found), hashlib.sha256("\n".join(found).encode()).digest())


def rows(engine: sqlalchemy.Engine) -> list[str]:
    with engine.connect() as connection:
        return [row[0] for row in connection.execute(text("SELECT a FROM t ORDER BY rowid"))]


def add_row(vault: Vault, word: str) -> None:
    with vault.connect("content").begin() as connection:
        connection.execute(text("CREATE TABLE IF NOT EXISTS t (a TEXT)"))
        connection.execute(text("INSERT INTO t VALUES (:a)"), {"a": word})


def seal(vault: Vault) -> None:
    head = read_log(vault.connect("content"))
    vault.seal(head.size, head.root)


def back_up(folder: Path, reason: str = backups.ASKED, made: datetime = THEN) -> backups.Backup:
    vault = Vault.open(folder, PASSPHRASE)
    try:
        seal(vault)
        return backups.keep(backups.copy(vault, reason, made, JobContext()), read_log, JobContext())
    finally:
        vault.close()


def restore(folder: Path, name: str = "", passphrase: str = PASSPHRASE) -> restoring.Restored:
    chosen = name or next(each.name for each in reversed(backups.listed(folder)) if each.reason == backups.ASKED)
    return restoring.restore(folder, chosen, opener(passphrase), read_log, LATER, JobContext())


def copy_to(folder: Path, parent: Path, known: frozenset[str] = frozenset()) -> Path:
    vault = Vault.open(folder, PASSPHRASE)
    try:
        seal(vault)
        copy = OutsideCopy(vault, parent)
        try:
            copy.check_room()
            copied = copy.copy_media(JobContext())
            copy.copy_rest(THEN, JobContext())
            copy.finish(read_log, known, copied, JobContext())
        finally:
            copy.close()
        return copy.place
    finally:
        vault.close()


def opener(passphrase: str) -> restoring.Unlock:
    def opened(folder: Path) -> Unlocked:
        return unlock.with_passphrase(folder, passphrase)

    return opened


def held_rows(folder: Path, passphrase: str = PASSPHRASE) -> list[str]:
    """What the case at `folder` holds, once it opened, can be written, and every page of it was checked."""
    vault = Vault.open(folder, passphrase)
    try:
        assert not vault.read_only
        assert "vault.changed_outside" not in vault.warnings
        found = rows(vault.connect("content"))
        for compartment in ("content", "identity"):
            vault.check_integrity(compartment)
        for media_id in vault.media.ids():
            with vault.media.open(media_id) as reader:
                assert reader.read() == SOUND
        seal(vault)
        return found
    finally:
        vault.close()


def sound_backups(folder: Path) -> list[str]:
    """Names of the backups; each of them is verified by opening it."""
    keys = unlock.with_passphrase(folder, PASSPHRASE)
    found = backups.listed(folder, keys)
    for each in found:
        assert each.genuine
        if each.reason != backups.REPLACED:
            check(folder / "backups" / each.name, keys, read_log)
    return [each.name for each in found]


def made(parent: Path) -> Path:
    """A sealed vault whose backup has one row, and which has one more and a recording by now."""
    folder = parent / "Template.testimony"
    vault, _ = Vault.create(folder, PASSPHRASE, kdf.test_cost())
    add_row(vault, FIRST)
    with vault.connect("content").begin() as connection:
        connection.execute(text("CREATE TABLE padding (a TEXT)"))
        for number in range(60):
            connection.execute(text("INSERT INTO padding VALUES (:a)"), {"a": f"{number} " * 200})
    vault.media.add(io.BytesIO(SOUND), "recording", JobContext())
    seal(vault)
    vault.close()
    back_up(folder)
    vault = Vault.open(folder, PASSPHRASE)
    add_row(vault, SECOND)
    seal(vault)
    vault.close()
    return folder


def copy_of(template: Path, place: Path) -> Path:
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(template.parent, place)
    return place / template.name


def disk_beside(folder: Path) -> Path:
    (folder.parent / "disk").mkdir(exist_ok=True)
    return folder.parent / "disk"


def flip(file: Path, at: int) -> None:
    content = bytearray(file.read_bytes())
    content[at % len(content)] ^= 1
    file.write_bytes(content)


def new_epoch(vault: Vault, role: Role = Role.CODER) -> None:
    """What adding a person and removing that person does to the keys."""
    untrusted_answer, _, _ = joining.answered(vault.team.invitation(), NEW, kdf.test_cost())
    opens = {"content", "audio"} if role is Role.FIELD_RESEARCHER else {"content"}
    person = vault.team.add(joining.read_answer(untrusted_answer), "Heron", role, opens)
    vault.team.remove(person.id, JobContext())
