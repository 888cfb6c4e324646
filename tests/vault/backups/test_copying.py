"""Copies on another disk: never over anything else, brought up to date, gone on with."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest

from testimony_app.domain.roles import Role
from testimony_app.errors import AppError, Cancelled
from testimony_app.jobs import JobContext
from testimony_app.vault import backups, kdf, media_format
from testimony_app.vault.copies import OutsideCopy
from testimony_app.vault.vault import Vault
from tests.vault import backup_case as bc
from tests.vault.backup_case import FIRST, SECOND, SOUND
from tests.vault.conftest import PASSPHRASE
from tests.vault.mounts import Mount


def test_a_copy_is_not_made_in_the_case_nor_over_anything_else(case: Path, tmp_path: Path) -> None:
    disk = bc.disk_beside(case)
    for parent, code in (
        (case, "inside"),
        (case / "media", "inside"),
        (case.parent, "inside"),
        (disk / "no", "missing"),
    ):
        with pytest.raises(AppError, match=rf"backup\.target_{code}"):
            bc.copy_to(case, parent)
    foreign = disk / case.name
    foreign.mkdir()
    (foreign / "letter").write_text("somebody's own")
    with pytest.raises(AppError, match=r"backup\.target_taken"):
        bc.copy_to(case, disk)
    shutil.rmtree(foreign)
    foreign.symlink_to(tmp_path)
    with pytest.raises(AppError, match=r"backup\.target_taken"):
        bc.copy_to(case, disk)
    foreign.unlink()
    other, _ = Vault.create(foreign, PASSPHRASE, kdf.test_cost())
    other.close()
    with pytest.raises(AppError, match=r"backup\.target_taken"):
        bc.copy_to(case, disk)
    shutil.rmtree(foreign)
    hidden = disk / f".{case.name}.copying"
    hidden.mkdir()
    (hidden / "letter").write_text("somebody's own")
    with pytest.raises(AppError, match=r"backup\.target_taken"):
        bc.copy_to(case, disk)
    assert (hidden / "letter").read_text() == "somebody's own"


def test_a_copy_in_which_somebody_worked_is_not_overwritten(case: Path) -> None:
    place = bc.copy_to(case, bc.disk_beside(case))
    vault = Vault.open(place, PASSPHRASE)
    bc.add_row(vault, "theirs")
    bc.seal(vault)
    vault.close()
    with pytest.raises(AppError, match=r"backup\.target_changed"):
        bc.copy_to(case, place.parent)
    assert bc.held_rows(place) == [FIRST, SECOND, "theirs"]


def test_recordings_that_are_there_are_not_copied_again(case: Path) -> None:
    place = bc.copy_to(case, bc.disk_beside(case))
    inode = next((place / "media").rglob("*.cob")).stat().st_ino
    bc.copy_to(case, place.parent)
    assert next((place / "media").rglob("*.cob")).stat().st_ino == inode


def test_a_recording_under_a_new_key_replaces_the_one_in_the_copy(case: Path) -> None:
    """The same id and the same length, and yet another file."""
    place = bc.copy_to(case, bc.disk_beside(case))
    vault = Vault.open(case, PASSPHRASE)
    bc.new_epoch(vault, Role.FIELD_RESEARCHER)
    bc.seal(vault)
    vault.close()
    bc.copy_to(case, place.parent)
    here, there = (next((each / "media").rglob("*.cob")).read_bytes() for each in (case, place))
    assert here == there


def test_erased_recordings_leave_the_copy_and_lost_ones_stay(case: Path) -> None:
    place = bc.copy_to(case, bc.disk_beside(case))
    vault = Vault.open(case, PASSPHRASE)
    media_id = next(vault.media.ids())
    vault.close()
    media_format.path_of(case, media_id).unlink()
    bc.copy_to(case, place.parent, known=frozenset({media_id}))
    assert media_format.path_of(place, media_id).exists()
    bc.copy_to(case, place.parent)
    assert not media_format.path_of(place, media_id).exists()


def test_a_recording_that_broke_in_the_copy_is_brought_again(case: Path) -> None:
    place = bc.copy_to(case, bc.disk_beside(case))
    file = next((place / "media").rglob("*.cob"))
    bc.flip(file, file.stat().st_size - 20)
    bc.copy_to(case, place.parent)
    assert bc.held_rows(place) == [FIRST, SECOND]


def test_a_copy_that_was_stopped_goes_on(case: Path) -> None:
    vault = Vault.open(case, PASSPHRASE)
    for _ in range(3):
        vault.media.add(io.BytesIO(SOUND), "recording", JobContext())
    bc.seal(vault)
    copy = OutsideCopy(vault, bc.disk_beside(case))
    job = JobContext(lambda fraction, _code: job.cancel() if fraction > 0.4 else None)
    with pytest.raises(Cancelled):
        copy.copy_media(job)
    copy.close()
    vault.close()
    hidden = case.parent / "disk" / f".{case.name}.copying"
    first = {path.name: path.stat().st_ino for path in (hidden / "media").rglob("*.cob")}
    assert 1 <= len(first) < 4
    place = bc.copy_to(case, bc.disk_beside(case))
    second = {path.name: path.stat().st_ino for path in (place / "media").rglob("*.cob")}
    assert len(second) == 4 and first.items() <= second.items()
    assert not hidden.exists()


def test_a_read_only_vault_can_still_be_copied_whole(case: Path, tmp_path: Path, read_only_mount: Mount) -> None:
    shutil.copytree(case, read_only_mount.source / case.name)
    source = read_only_mount.made_read_only() / case.name
    disk = tmp_path / "disk"
    disk.mkdir()
    vault = Vault.open(source, PASSPHRASE)
    copy = OutsideCopy(vault, disk)
    copied = copy.copy_media(JobContext())
    copy.copy_rest(bc.THEN, JobContext())
    copy.finish(bc.read_log, frozenset(), copied, JobContext())
    copy.close()
    with pytest.raises(AppError, match=r"vault\.read_only"):
        backups.copy(vault, backups.ASKED, bc.THEN, JobContext())
    vault.close()
    assert bc.held_rows(disk / case.name) == [FIRST, SECOND]
