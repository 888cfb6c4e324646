"""Making backups: verified by opening, the newest kept, nothing in clear, no link followed."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest

from testimony_app.errors import AppError, Cancelled
from testimony_app.jobs import JobContext
from testimony_app.vault import backups, copying, unlock
from testimony_app.vault.backup_check import LogHead, check
from testimony_app.vault.folder import CONSTANT_TIME
from testimony_app.vault.vault import Vault
from tests.vault import backup_case as bc
from tests.vault.backup_case import FIRST
from tests.vault.conftest import PASSPHRASE


def make(folder: Path) -> None:
    bc.back_up(folder, backups.SCHEDULED, bc.LATER)


def copy_new(folder: Path) -> None:
    bc.copy_to(folder, bc.disk_beside(folder))


def test_a_backup_that_fails_verification_is_never_kept(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that gives back what was written and spoils it afterwards; and a log that is not the sealed one."""
    before = bc.sound_backups(case)
    vault = Vault.open(case, PASSPHRASE)
    for spoil in (_flip_page, _truncate, _drop_database, _flip_seal, _flip_manifest):
        bc.seal(vault)
        draft = backups.copy(vault, backups.ASKED, bc.LATER, JobContext())
        spoil(draft.place)
        with pytest.raises(AppError, match=r"backup\.not_verified"):
            backups.keep(draft, bc.read_log, JobContext())
    bc.seal(vault)
    draft = backups.copy(vault, backups.ASKED, bc.LATER, JobContext())
    with pytest.raises(AppError, match=r"backup\.not_verified"):
        backups.keep(draft, lambda engine: LogHead(2, bytes(32)), JobContext())
    bc.seal(vault)
    vault.close()
    assert sorted(path.name for path in (case / "backups").iterdir()) == before


def test_a_copy_while_somebody_writes_is_refused(case: Path) -> None:
    """Not sealed, so the databases are not those whose bytes anyone can vouch for."""
    vault = Vault.open(case, PASSPHRASE)
    bc.add_row(vault, "third")
    with pytest.raises(AppError, match=r"backup\.not_at_rest"):
        backups.copy(vault, backups.ASKED, bc.LATER, JobContext())
    assert len(list((case / "backups").iterdir())) == 1
    bc.seal(vault)
    vault.close()


def test_cancelling_leaves_nothing(case: Path) -> None:
    vault = Vault.open(case, PASSPHRASE)
    bc.seal(vault)
    job = JobContext(lambda fraction, _code: job.cancel() if fraction > 0.2 else None)
    with pytest.raises(Cancelled):
        backups.copy(vault, backups.ASKED, bc.LATER, job)
    bc.seal(vault)
    vault.close()
    assert len(list((case / "backups").iterdir())) == 1


def test_files_are_the_owners_alone_and_their_times_tell_nothing(case: Path, tmp_path: Path) -> None:
    make(case)
    copy_new(case)
    for path in [*(case / "backups").rglob("*"), *(tmp_path / "case" / "disk").rglob("*")]:
        if os.name != "nt":
            assert path.stat().st_mode & 0o077 == 0, path.name
        if path.name != "Template.testimony" or path.parent.name != "disk":
            assert int(path.stat().st_mtime) == CONSTANT_TIME, path


def test_the_newest_three_stay_and_one_before_each_migration(case: Path) -> None:
    for day in range(1, 6):
        bc.back_up(case, backups.SCHEDULED, bc.THEN + timedelta(days=day))
    for day, revision in enumerate(("r0002", "r0003", "r0002"), 6):
        bc.back_up(case, backups.BEFORE + revision, bc.THEN + timedelta(days=day))
    kept = [(each.made.day, each.reason) for each in backups.listed(case)]
    assert kept == [(20, "before-r0002"), (19, "before-r0003"), (17, "scheduled"), (16, "scheduled"), (15, "scheduled")]
    bc.sound_backups(case)


def test_a_clock_that_went_back_removes_no_newer_backup_than_it_must(case: Path) -> None:
    """The one that was just made stays, although its stamp is the oldest."""
    for day in (1, 2, 3):
        bc.back_up(case, backups.SCHEDULED, bc.THEN + timedelta(days=day))
    made = bc.back_up(case, backups.SCHEDULED, bc.THEN - timedelta(days=3000))
    assert made.name in [each.name for each in backups.listed(case)]
    assert len(backups.listed(case)) == backups.KEPT


def test_two_backups_in_one_second_have_two_names(case: Path) -> None:
    first, second = bc.back_up(case), bc.back_up(case)
    assert first.name == "20310512T140500Z-asked-2"
    assert second.name == "20310512T140500Z-asked-3"


def _flip_page(place: Path, at: int = 3 * bc.PAGE + 99) -> None:
    bc.flip(place / "content.db", at)


def _truncate(place: Path) -> None:
    file = place / "content.db"
    file.write_bytes(file.read_bytes()[: -bc.PAGE // 2])


def _drop_database(place: Path) -> None:
    (place / "identity.db").unlink()


def _flip_seal(place: Path) -> None:
    bc.flip(place / "seal.bin", 60)


def _flip_manifest(place: Path) -> None:
    bc.flip(place / "backup.json", 90)


def test_removing_a_backup_overwrites_its_ways_in_first(case: Path) -> None:
    place = next((case / "backups").iterdir())
    held = next((place / "slots").iterdir()).open("rb")
    header = (place / "vault.hdr").open("rb")
    backups.remove(case, place.name)
    assert set(held.read()) == {0} and set(header.read()) == {0}
    held.close()
    header.close()
    assert list((case / "backups").iterdir()) == []


def test_links_are_never_followed(case: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "vault.hdr").write_bytes(b"not ours")
    vault = Vault.open(case, PASSPHRASE)
    bc.seal(vault)
    (case / "identity.db").rename(outside / "identity.db")
    (case / "identity.db").symlink_to(outside / "identity.db")
    with pytest.raises(AppError, match=r"backup\.not_a_file"):
        backups.copy(vault, backups.ASKED, bc.LATER, JobContext())
    (case / "identity.db").unlink()
    (outside / "identity.db").rename(case / "identity.db")
    (case / "backups" / "20310101T000000Z-asked").symlink_to(outside)
    assert len(backups.listed(case)) == 1
    copying.remove_tree(case / "backups" / "20310101T000000Z-asked")
    assert (outside / "vault.hdr").read_bytes() == b"not ours"
    vault.close()


def test_the_manifest_names_everything_and_nothing_readable(case: Path) -> None:
    keys = unlock.with_passphrase(case, PASSPHRASE)
    place = next((case / "backups").iterdir())
    manifest = check(place, keys, bc.read_log)
    assert set(manifest.files) == {"content.db", "identity.db", "seal.bin"}
    assert manifest.log_size == 1
    media = {path.stem: path.stat().st_size for path in (case / "media").rglob("*.cob")}
    assert dict(manifest.media) == media
    assert FIRST.encode() not in b"".join(path.read_bytes() for path in place.rglob("*") if path.is_file())
