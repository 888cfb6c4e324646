"""Backups, copies and restores at every disk step: the old state or the new one, and it is told."""

from __future__ import annotations

import errno
import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.vault import backups, kdf, unlock
from testimony_app.vault.syscalls import Disk
from testimony_app.vault.vault import Vault
from tests.vault import backup_case as bc
from tests.vault.backup_case import FIRST, SECOND, SOUND
from tests.vault.conftest import PASSPHRASE
from tests.vault.faults import FaultyDisk, TracingDisk, installed, killed, tried
from tests.vault.mounts import Mount

TOLD = {"disk_full", "write_failed", "not_verified"}


def make(folder: Path) -> None:
    bc.back_up(folder, backups.SCHEDULED, bc.LATER)


def after_make(folder: Path) -> None:
    """Everything is there; the new backup counts and opens, or there is none."""
    assert bc.held_rows(folder) == [FIRST, SECOND]
    names = bc.sound_backups(folder)
    assert [name.split("-")[1] for name in names] in (["asked"], ["scheduled", "asked"])


def put_back(folder: Path) -> None:
    bc.restore(folder)


def after_put_back(folder: Path) -> None:
    """The state of the backup, with the former one kept; or the former one, with the backup kept."""
    found = bc.held_rows(folder)
    names = bc.sound_backups(folder)
    if found == [FIRST]:
        former = next(name for name in names if name.endswith("replaced"))
        bc.restore(folder, former)
        assert bc.held_rows(folder) == [FIRST, SECOND]
    else:
        assert found == [FIRST, SECOND]
        bc.restore(folder)
        assert bc.held_rows(folder) == [FIRST]


def copy_new(folder: Path) -> None:
    bc.copy_to(folder, bc.disk_beside(folder))


def after_copy_new(folder: Path) -> None:
    """A whole copy under the case's name, or none; and whoever goes on comes to a whole one."""
    place = folder.parent / "disk" / folder.name
    if place.exists():
        assert bc.held_rows(shutil.copytree(place, folder.parent / "looked" / folder.name)) == [FIRST, SECOND]
    bc.copy_to(folder, bc.disk_beside(folder))
    assert bc.held_rows(place) == [FIRST, SECOND]
    assert [path.name for path in place.parent.iterdir()] == [folder.name]


def copy_again(folder: Path) -> None:
    """Into a copy of a former state, which lacks a row and a recording."""
    bc.copy_to(folder, folder.parent / "disk")


def after_copy_again(folder: Path) -> None:
    """The former or the present state, whole."""
    place = folder.parent / "disk" / folder.name
    looked = shutil.copytree(place, folder.parent / "looked" / folder.name)
    assert bc.held_rows(looked) in ([FIRST, SECOND], [FIRST, SECOND, "third"])
    bc.copy_to(folder, place.parent)
    assert bc.held_rows(place) == [FIRST, SECOND, "third"]
    assert len(list((place / "media").rglob("*.cob"))) == 2


def renew(folder: Path) -> None:
    backups.renew_keys(folder)


def after_renew(folder: Path) -> None:
    assert bc.held_rows(folder) == [FIRST, SECOND]
    bc.sound_backups(folder)
    for place in (folder / "backups").iterdir():
        unlock.with_passphrase(place, PASSPHRASE)


def begun(name: str, template: Path, place: Path) -> Path:
    """A copy of the template, made ready for the act."""
    folder = bc.copy_of(template, place)
    if name == "copy_again":
        bc.copy_to(folder, bc.disk_beside(folder))
        vault = Vault.open(folder, PASSPHRASE)
        bc.add_row(vault, "third")
        vault.media.add(io.BytesIO(SOUND), "recording", JobContext())
        bc.seal(vault)
        vault.close()
    if name == "renew_keys":
        vault = Vault.open(folder, PASSPHRASE)
        vault.change_passphrase(bc.NEW, kdf.test_cost())
        vault.change_passphrase(PASSPHRASE, kdf.test_cost())
        bc.seal(vault)
        vault.close()
    return folder


Act = tuple[Callable[[Path], None], Callable[[Path], None]]


ACTS: dict[str, Act] = {
    "back_up": (make, after_make),
    "restore": (put_back, after_put_back),
    "copy_new": (copy_new, after_copy_new),
    "copy_again": (copy_again, after_copy_again),
    "renew_keys": (renew, after_renew),
}


FAULTS: dict[str | int, frozenset[str]] = {
    "kill": frozenset(),
    "torn": frozenset({"write"}),
    errno.EIO: frozenset(),
    errno.ENOSPC: frozenset({"write", "create", "make_folder", "replace"}),
    "short": frozenset({"write"}),
}
"""At which kinds of step a fault is tried; at all of them where none is named."""


def cases(act: Callable[[Path], None], folder: Path, *faults: str | int) -> list[tuple[int, str | int]]:
    with installed(TracingDisk()) as disk:
        act(folder)
    return [
        (at, fault)
        for fault in faults
        for at, step in enumerate(disk.trace)
        if not FAULTS[fault] or step in FAULTS[fault]
    ]


@pytest.mark.slow
@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("name", ACTS)
def test_20_killed_at_every_step_leaves_the_old_or_the_new_state(
    template: Path, tmp_path: Path, name: str, figure: Callable[[str], None]
) -> None:
    act, looked_at = ACTS[name]
    ready = begun(name, template, tmp_path / "ready")
    chosen = tried(cases(act, bc.copy_of(ready, tmp_path / "count"), "kill", "torn"))
    for at, fault in chosen:
        folder = bc.copy_of(ready, tmp_path / "case")
        assert killed(lambda folder=folder: act(folder), FaultyDisk(at, fault))
        looked_at(folder)
    figure(f"{name}: killed {len(chosen)} times, each at another disk step; old or new state each time")


@pytest.mark.slow
@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("name", ACTS)
def test_21_22_failure_at_every_step_leaves_the_old_or_the_new_state(
    template: Path, tmp_path: Path, name: str, figure: Callable[[str], None]
) -> None:
    act, looked_at = ACTS[name]
    ready = begun(name, template, tmp_path / "ready")
    chosen = tried(cases(act, bc.copy_of(ready, tmp_path / "count"), errno.EIO, errno.ENOSPC, "short"))
    told = 0
    for at, fault in chosen:
        folder = bc.copy_of(ready, tmp_path / "case")
        with installed(FaultyDisk(at, fault)):
            try:
                act(folder)
            except AppError as error:
                told += 1
                assert error.code.rpartition(".")[2] in TOLD
        looked_at(folder)
    assert told > len(chosen) // 3
    figure(f"{name}: {len(chosen)} failures, each at another disk step, {told} told; old or new state each time")


def test_21_a_full_disk_keeps_every_backup_that_was_there(
    full_mount: Mount, template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = bc.copy_of(template, full_mount.source / "case")
    before = bc.sound_backups(folder)
    with pytest.raises(AppError, match=r"backup\.disk_full"):
        make(folder)
    monkeypatch.setattr(Disk, "free_bytes", lambda self, folder: 1 << 40)
    filler = full_mount.source / "filler"
    filler.write_bytes(bytes(shutil.disk_usage(folder).free - 40_000))
    for act in (make, put_back, copy_new):
        with pytest.raises(AppError, match=r"vault\.disk_full"):
            act(folder)
    assert bc.sound_backups(folder) == before
    assert [path.name for path in (folder / "backups").iterdir()] == before
    filler.unlink()
    assert bc.held_rows(folder) == [FIRST, SECOND]
