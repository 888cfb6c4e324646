"""Security tests 11 to 15: damaged and replayed databases, a library without encryption, locks, read-only media."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from testimony_app.errors import AppError
from testimony_app.vault import database
from testimony_app.vault.folder import CONSTANT_TIME
from testimony_app.vault.vault import Vault
from tests.vault.mounts import Mount

PAGE = 4096
MARKER = "marker-of-an-invented-witness"


def fill(vault: Vault, rows: int = 300) -> None:
    with vault.connect("content").begin() as connection:
        connection.execute(text("CREATE TABLE IF NOT EXISTS t (a TEXT)"))
        for number in range(rows):
            connection.execute(text("INSERT INTO t VALUES (:a)"), {"a": f"{MARKER} {number} " * 8})


def sealed(vault: Vault) -> None:
    vault.seal(0, bytes(32))
    vault.close()


def count(vault: Vault) -> int:
    with vault.connect("content").connect() as connection:
        return int(connection.execute(text("SELECT count(*) FROM t")).scalar_one())


def left_open(vault: Vault, folder: Path, copy: Path) -> None:
    """Copy the folder as a killed process would leave it, write-ahead log included."""
    shutil.copytree(folder, copy)


def test_11_flip_in_any_page_is_noticed_and_never_erased(
    vault: Vault, folder: Path, passphrase: str, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    """A seal marked dirty, as after a crash, so that only SQLCipher itself can notice."""
    fill(vault)
    vault.connect("content")
    database.checkpoint(vault._databases.connections["content"])
    vault.close()
    file = folder / "content.db"
    good = file.read_bytes()
    assert len(good) > 10 * PAGE
    for page in range(len(good) // PAGE):
        at = page * PAGE + 16 + 37 * page % (PAGE - 16)
        spoilt = good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :]
        file.write_bytes(spoilt)
        damaged = Vault.open(folder, passphrase)
        assert damaged.warnings == ("vault.not_closed_well",)
        with pytest.raises(AppError, match=r"vault\.damaged_database"):
            damaged.connect("content")
        with pytest.raises(AppError, match=r"vault\.damaged_database"):
            damaged.seal(0, bytes(32))
        damaged.close()
        assert file.read_bytes() == spoilt
    figure(f"database page flips accepted: 0 of {len(good) // PAGE}")


def test_11_swapped_pages_and_truncation_are_noticed(vault: Vault, folder: Path, passphrase: str) -> None:
    fill(vault)
    sealed(vault)
    file = folder / "content.db"
    good = file.read_bytes()
    pages = [good[at : at + PAGE] for at in range(0, len(good), PAGE)]
    swapped = b"".join([*pages[:5], pages[6], pages[5], *pages[7:]])
    for spoilt in (swapped, good[: 6 * PAGE], good[: 6 * PAGE + 100], b""):
        file.write_bytes(spoilt)
        damaged = Vault.open(folder, passphrase)
        assert damaged.warnings == ("vault.changed_outside",)
        damaged.accept_changes()
        with pytest.raises(AppError, match=r"vault\.damaged_database"):
            damaged.connect("content")
        damaged._standing.write_seal(clean=True)
        damaged.close()


def test_11_missing_database_is_never_made_anew(vault: Vault, folder: Path, passphrase: str) -> None:
    sealed(vault)
    (folder / "identity.db").unlink()
    poorer = Vault.open(folder, passphrase)
    assert poorer.warnings == ("vault.changed_outside",)
    for _ in range(2):
        with pytest.raises(AppError, match=r"vault\.database_missing"):
            poorer.connect("identity")
        poorer.accept_changes()
    poorer.close()
    assert not (folder / "identity.db").exists()


def test_12_one_replayed_page_breaks_the_seal(vault: Vault, folder: Path, passphrase: str) -> None:
    fill(vault)
    sealed(vault)
    file = folder / "content.db"
    old = file.read_bytes()
    again = Vault.open(folder, passphrase)
    with again.connect("content").begin() as connection:
        connection.execute(text("UPDATE t SET a = 'gone' WHERE rowid = 150"))
    sealed(again)
    new = file.read_bytes()
    page = next(at for at in range(PAGE, len(new), PAGE) if old[at : at + PAGE] != new[at : at + PAGE])
    file.write_bytes(new[:page] + old[page : page + PAGE] + new[page + PAGE :])
    replayed = Vault.open(folder, passphrase)
    assert replayed.warnings == ("vault.changed_outside",)
    assert replayed.read_only
    with pytest.raises(DBAPIError), replayed.connect("content").begin() as connection:
        connection.execute(text("DELETE FROM t"))
    replayed.close()


def test_12_foreign_log_beside_a_sealed_database_breaks_the_seal(
    vault: Vault, folder: Path, passphrase: str, tmp_path: Path
) -> None:
    fill(vault)
    crashed = tmp_path / "crashed"
    left_open(vault, folder, crashed)
    sealed(vault)
    shutil.copy(crashed / "content.db-wal", folder / "content.db-wal")
    replayed = Vault.open(folder, passphrase)
    assert replayed.warnings == ("vault.changed_outside",)
    assert count(replayed) == 300
    replayed.close()


def test_12_log_of_a_killed_session_is_recovered_and_checked(
    vault: Vault, folder: Path, passphrase: str, tmp_path: Path
) -> None:
    fill(vault)
    crashed = tmp_path / "Crashed.testimony"
    left_open(vault, folder, crashed)
    again = Vault.open(crashed, passphrase)
    assert again.warnings == ("vault.not_closed_well",)
    assert count(again) == 300
    sealed(again)
    good = Vault.open(crashed, passphrase)
    assert good.warnings == ()
    good.close()


@pytest.mark.parametrize("name", ["seal.bin"])
def test_12_damaged_or_missing_seal_is_a_change_outside(vault: Vault, folder: Path, passphrase: str, name: str) -> None:
    fill(vault)
    sealed(vault)
    good = (folder / name).read_bytes()
    for spoilt in (good[:-2], good.replace(b'"clean":true', b'"clean":false'), b"", None):
        if spoilt is None:
            (folder / name).unlink()
        else:
            (folder / name).write_bytes(spoilt)
        changed = Vault.open(folder, passphrase)
        assert changed.warnings == ("vault.changed_outside",)
        changed.close()


def test_13_library_without_encryption_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Python's own sqlite3 ignores the key, just as a wrongly built SQLCipher would."""
    with closing(sqlite3.connect(tmp_path / "plain.db")) as plain:
        plain.execute("PRAGMA key = \"x'00'\"")
        with pytest.raises(AppError, match=r"vault\.no_encryption"):
            database.assert_encrypting(plain)


def test_13_plain_database_in_place_of_ours_is_refused(vault: Vault, folder: Path, passphrase: str) -> None:
    sealed(vault)
    (folder / "content.db").unlink()
    with closing(sqlite3.connect(folder / "content.db")) as plain:
        plain.execute("CREATE TABLE t (a)")
        plain.commit()
    swapped = Vault.open(folder, passphrase)
    with pytest.raises(AppError, match=r"vault\.no_encryption"):
        swapped.connect("content")
    swapped.close()


def test_13_no_marker_lies_readable_in_any_file(vault: Vault, folder: Path) -> None:
    fill(vault)
    names = {path.name for path in folder.rglob("*")}
    assert "content.db-wal" in names
    assert "content.db-shm" not in names
    for path in [*folder.rglob("*")]:
        if path.is_file():
            content = path.read_bytes()
            assert MARKER.encode() not in content
            assert MARKER.encode("utf-16-le") not in content
            assert not content.startswith(database.PLAIN_MAGIC)


def test_13_every_setting_is_read_back(vault: Vault) -> None:
    vault.connect("content")
    connection = vault._databases.connections["content"]
    for setting, wanted in database._SETTINGS.items():
        assert connection.execute(f"PRAGMA {setting}").fetchone()[0] == wanted


def test_errors_hide_the_words_of_a_statement(vault: Vault) -> None:
    fill(vault, 1)
    with pytest.raises(DBAPIError) as caught, vault.connect("content").begin() as connection:
        connection.execute(text("INSERT INTO nowhere VALUES (:a)"), {"a": MARKER})
    assert MARKER not in str(caught.value)


def test_tables_are_made_inside_transactions(vault: Vault) -> None:
    engine = vault.connect("content")
    with engine.connect() as connection:
        connection.execute(text("CREATE TABLE undone (a)"))
        connection.rollback()
        assert connection.execute(text("SELECT count(*) FROM sqlite_master")).scalar_one() == 0


def test_14_second_opening_is_refused_and_a_killed_holder_is_not_waited_for(
    vault: Vault, folder: Path, passphrase: str
) -> None:
    with pytest.raises(AppError, match=r"vault\.in_use"):
        Vault.open(folder, passphrase)
    vault.close()
    script = (
        "import sys; from pathlib import Path; from testimony_app.vault.vault import Vault\n"
        "vault = Vault.open(Path(sys.argv[1]), sys.argv[2]); vault.connect('content')\n"
        "print('open', flush=True); sys.stdin.read()"
    )
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", script, str(folder), passphrase],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=root,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(AppError, match=r"vault\.in_use"):
            Vault.open(folder, passphrase)
        holder.send_signal(signal.SIGKILL)
        holder.wait()
    after = Vault.open(folder, passphrase)
    assert after.warnings == ("vault.not_closed_well",)
    after.connect("content")
    after.close()


def test_15_read_only_medium_opens_for_reading(
    vault: Vault, folder: Path, passphrase: str, read_only_mount: Mount
) -> None:
    fill(vault)
    sealed(vault)
    shutil.copytree(folder, read_only_mount.source / folder.name)
    there = read_only_mount.made_read_only() / folder.name
    reader = Vault.open(there, passphrase)
    assert reader.warnings == ("vault.read_only_medium",)
    assert reader.read_only
    assert count(reader) == 300
    with pytest.raises(AppError, match=r"vault\.read_only"):
        reader.media.record("recording")
    with pytest.raises(AppError, match=r"vault\.read_only"):
        reader.accept_changes()
    reader.seal(0, bytes(32))
    reader.close()


def test_15_unrecovered_log_on_a_read_only_medium_is_not_hidden(
    vault: Vault, folder: Path, passphrase: str, read_only_mount: Mount
) -> None:
    fill(vault)
    shutil.copytree(folder, read_only_mount.source / folder.name)
    reader = Vault.open(read_only_mount.made_read_only() / folder.name, passphrase)
    assert reader.warnings == ("vault.not_closed_well", "vault.read_only_medium")
    with pytest.raises(AppError, match=r"vault\.recovery_needs_writing"):
        reader.connect("content")
    reader.close()


def test_times_tell_nothing_after_closing(vault: Vault, folder: Path) -> None:
    fill(vault, 3)
    sealed(vault)
    times = {path.name: int(path.stat().st_mtime) for path in [folder, *folder.rglob("*")]}
    assert set(times.values()) == {CONSTANT_TIME}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_files_are_the_owners_alone(vault: Vault, folder: Path) -> None:
    fill(vault, 3)
    for path in [folder, *folder.rglob("*")]:
        assert path.stat().st_mode & 0o077 == 0, path.name


@pytest.mark.parametrize(
    "name", ["content (conflict).db", "vault.sync-conflict-1.hdr", "VAULT.HDR", "identity 2.db", "seal (1).bin"]
)
def test_26_conflict_copies_of_a_sync_service_are_named_and_never_read(
    vault: Vault, folder: Path, passphrase: str, name: str
) -> None:
    sealed(vault)
    shutil.copy(folder / "content.db", folder / name)
    again = Vault.open(folder, passphrase)
    assert again.warnings == ("vault.conflict_copies",)
    assert not again.read_only
    again.close()
