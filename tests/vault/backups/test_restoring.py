"""Restoring a backup over every kind of damage, and what is refused."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from testimony_app.errors import AppError
from testimony_app.vault import backups, kdf, restoring, unlock
from testimony_app.vault.vault import Vault
from tests.vault import backup_case as bc
from tests.vault.backup_case import FIRST, SECOND
from tests.vault.conftest import PASSPHRASE


def _damages(folder: Path) -> dict[str, Callable[[], None]]:
    """Every kind of damage to the live databases of test 11, 12 and 5."""
    content, identity = folder / "content.db", folder / "identity.db"
    pages = len(content.read_bytes()) // bc.PAGE

    def swap() -> None:
        good = content.read_bytes()
        content.write_bytes(
            good[: bc.PAGE] + good[2 * bc.PAGE : 3 * bc.PAGE] + good[bc.PAGE : 2 * bc.PAGE] + good[3 * bc.PAGE :]
        )

    def foreign_log() -> None:
        (folder / "content.db-wal").write_bytes(os.urandom(9000))

    def zero_headers() -> None:
        for name in ("vault.hdr", "vault.hdr.bak"):
            (folder / name).write_bytes(bytes((folder / name).stat().st_size))

    def no_headers() -> None:
        for name in ("vault.hdr", "vault.hdr.bak"):
            (folder / name).unlink()

    def folder_in_its_place() -> None:
        content.unlink()
        content.mkdir()

    def link_in_its_place() -> None:
        content.unlink()
        content.symlink_to("/etc/hostname")

    def no_slots() -> None:
        shutil.rmtree(folder / "slots")

    def flip_slots() -> None:
        for path in (folder / "slots").iterdir():
            bc.flip(path, 200)

    found: dict[str, Callable[[], None]] = {
        f"page {page} flipped": (lambda page=page: bc.flip(content, page * bc.PAGE + 16 + 37 * page % (bc.PAGE - 16)))
        for page in range(pages)
    }
    return found | {
        "pages swapped": swap,
        "truncated": lambda: content.write_bytes(content.read_bytes()[: bc.PAGE + 100]),
        "emptied": lambda: content.write_bytes(b""),
        "zeros": lambda: content.write_bytes(bytes(content.stat().st_size)),
        "missing": content.unlink,
        "names missing": identity.unlink,
        "names flipped": lambda: bc.flip(identity, 5000),
        "a foreign log": foreign_log,
        "a plain database": lambda: content.write_bytes(b"SQLite format 3\0" + bytes(bc.PAGE)),
        "a folder in its place": folder_in_its_place,
        "a link in its place": link_in_its_place,
        "no seal": (folder / "seal.bin").unlink,
        "both headers zeroed": zero_headers,
        "no slots": no_slots,
        "slots flipped": flip_slots,
        "headers missing": no_headers,
    }


def test_11_every_damage_to_what_is_there_is_mended_by_a_restore(
    template: Path, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    names = list(_damages(template))
    keys_too = []
    for name in names:
        folder = bc.copy_of(template, tmp_path / "case")
        _damages(folder)[name]()
        done = bc.restore(folder)
        assert bc.held_rows(folder) == [FIRST], name
        kept = folder / "backups" / done.replaced
        assert kept.is_dir()
        if done.keys_too:
            keys_too.append(name)
        elif name != "missing":
            assert os.path.lexists(kept / "content.db"), name
        bc.sound_backups(folder)
    assert keys_too == ["both headers zeroed", "no slots", "slots flipped", "headers missing"]
    figure(f"kinds of damage mended by a restore: {len(names)} of {len(names)}; ways in taken along in {len(keys_too)}")


def test_every_damaged_byte_range_of_a_backup_refuses_the_restore(
    template: Path, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    folder = bc.copy_of(template, tmp_path / "case")
    place = next((folder / "backups").iterdir())
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and "backups" not in path.parts}
    refused = 0
    for file in ("content.db", "identity.db", "backup.json"):
        good = (place / file).read_bytes()
        for at in range(17, len(good), max(len(good) // 40, 1)):
            bc.flip(place / file, at)
            with pytest.raises(AppError, match=r"backup\.not_verified"):
                bc.restore(folder)
            (place / file).write_bytes(good)
            refused += 1
    assert {path: path.read_bytes() for path in before} == before
    assert [path.name for path in (folder / "backups").iterdir()] == [place.name]
    bc.restore(folder)
    figure(f"damaged backups put in place: 0 of {refused}")


def test_a_restore_needs_a_secret_that_opens_and_says_which_one_does_not(case: Path) -> None:
    with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
        bc.restore(case, passphrase="not the one")
    with pytest.raises(AppError, match=r"backup\.missing"):
        bc.restore(case, "20310512T140500Z-asked-9")
    for name in ("../..", ".", "20310512T140500Z-asked/../../media", ""):
        with pytest.raises(AppError, match=r"backup\.missing"):
            backups.path_of(case, name)
    assert bc.held_rows(case) == [FIRST, SECOND]


def test_an_open_vault_is_not_restored(case: Path) -> None:
    vault = Vault.open(case, PASSPHRASE)
    with pytest.raises(AppError, match=r"vault\.in_use"):
        bc.restore(case)
    vault.close()


def test_sound_ways_in_stay_when_an_older_backup_is_restored(case: Path) -> None:
    vault = Vault.open(case, PASSPHRASE)
    vault.change_passphrase(bc.NEW, kdf.test_cost())
    bc.seal(vault)
    vault.close()
    with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
        bc.restore(case, passphrase=PASSPHRASE)
    assert not bc.restore(case, passphrase=bc.NEW).keys_too
    assert bc.held_rows(case, bc.NEW) == [FIRST]


def test_a_changed_passphrase_opens_no_backup_that_lies_here(case: Path) -> None:
    vault = Vault.open(case, PASSPHRASE)
    vault.change_passphrase(bc.NEW, kdf.test_cost())
    backups.renew_keys(case)
    bc.seal(vault)
    vault.close()
    place = next((case / "backups").iterdir())
    with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
        unlock.with_passphrase(place, PASSPHRASE)
    for name in ("vault.hdr", "vault.hdr.bak"):
        (case / name).unlink()
    shutil.rmtree(case / "slots")
    assert bc.restore(case, passphrase=bc.NEW).keys_too
    assert bc.held_rows(case, bc.NEW) == [FIRST]


def test_a_backup_from_before_a_change_of_keys_comes_back_under_the_new_keys(case: Path) -> None:
    vault = Vault.open(case, PASSPHRASE)
    old = vault.unlocked()
    bc.new_epoch(vault)
    bc.seal(vault)
    vault.close()
    keys = unlock.with_passphrase(case, PASSPHRASE)
    assert keys.header.epoch("content") == 2
    bc.restore(case)
    assert bc.held_rows(case) == [FIRST]
    with pytest.raises(AppError, match=r"vault\.no_access|vault\.damaged_database"):
        restoring.check_databases(case, {"content": 1}, old, bc.read_log)


def test_nothing_is_lost_if_the_databases_cannot_be_read_any_more(case: Path) -> None:
    """What is replaced is moved, not copied, so a file that nobody can read is kept as well."""
    if os.geteuid() == 0:
        pytest.skip("root reads every file")
    (case / "content.db").chmod(0)
    done = bc.restore(case)
    assert (case / "backups" / done.replaced / "content.db").exists()
