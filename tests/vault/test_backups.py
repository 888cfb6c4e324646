"""Backups: whole or not at all at every disk step, verified by opening, restored over every kind of damage."""

from __future__ import annotations

import errno
import io
import os
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from testimony_app.domain.roles import Role
from testimony_app.errors import AppError, Cancelled
from testimony_app.jobs import JobContext
from testimony_app.vault import backups, copying, joining, kdf, media_format, restoring, unlock
from testimony_app.vault.backup_check import LogHead, check
from testimony_app.vault.copies import OutsideCopy
from testimony_app.vault.folder import CONSTANT_TIME
from testimony_app.vault.syscalls import Disk
from testimony_app.vault.vault import Vault
from tests.vault import backup_case as bc
from tests.vault.backup_case import FIRST, SECOND, SOUND
from tests.vault.conftest import PASSPHRASE
from tests.vault.faults import FaultyDisk, TracingDisk, installed, killed, tried
from tests.vault.mounts import Mount

NEW = "the second invented one"
PAGE = 4096
TOLD = {"disk_full", "write_failed", "not_verified"}


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return bc.made(tmp_path_factory.mktemp("template"))


@pytest.fixture
def case(template: Path, tmp_path: Path) -> Path:
    return bc.copy_of(template, tmp_path / "case")


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
    bc.copy_to(folder, _disk(folder))


def after_copy_new(folder: Path) -> None:
    """A whole copy under the case's name, or none; and whoever goes on comes to a whole one."""
    place = folder.parent / "disk" / folder.name
    if place.exists():
        assert bc.held_rows(shutil.copytree(place, folder.parent / "looked" / folder.name)) == [FIRST, SECOND]
    bc.copy_to(folder, _disk(folder))
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


def _disk(folder: Path) -> Path:
    (folder.parent / "disk").mkdir(exist_ok=True)
    return folder.parent / "disk"


def begun(name: str, template: Path, place: Path) -> Path:
    """A copy of the template, made ready for the act."""
    folder = bc.copy_of(template, place)
    if name == "copy_again":
        bc.copy_to(folder, _disk(folder))
        vault = Vault.open(folder, PASSPHRASE)
        bc.add_row(vault, "third")
        vault.media.add(io.BytesIO(SOUND), "recording", JobContext())
        bc.seal(vault)
        vault.close()
    if name == "renew_keys":
        vault = Vault.open(folder, PASSPHRASE)
        vault.change_passphrase(NEW, kdf.test_cost())
        vault.change_passphrase(PASSPHRASE, kdf.test_cost())
        bc.seal(vault)
        vault.close()
    return folder


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Steps are counted, failed and killed as ever, but the real disk is not waited for, a thousand times over."""
    monkeypatch.setattr(Disk, "fsync", lambda self, descriptor: None)


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


def _flip_page(place: Path, at: int = 3 * PAGE + 99) -> None:
    _flip(place / "content.db", at)


def _flip(file: Path, at: int) -> None:
    content = bytearray(file.read_bytes())
    content[at % len(content)] ^= 1
    file.write_bytes(content)


def _truncate(place: Path) -> None:
    file = place / "content.db"
    file.write_bytes(file.read_bytes()[: -PAGE // 2])


def _drop_database(place: Path) -> None:
    (place / "identity.db").unlink()


def _flip_seal(place: Path) -> None:
    _flip(place / "seal.bin", 60)


def _flip_manifest(place: Path) -> None:
    _flip(place / "backup.json", 90)


def _damages(folder: Path) -> dict[str, Callable[[], None]]:
    """Every kind of damage to the live databases of test 11, 12 and 5."""
    content, identity = folder / "content.db", folder / "identity.db"
    pages = len(content.read_bytes()) // PAGE

    def swap() -> None:
        good = content.read_bytes()
        content.write_bytes(good[:PAGE] + good[2 * PAGE : 3 * PAGE] + good[PAGE : 2 * PAGE] + good[3 * PAGE :])

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
            _flip(path, 200)

    found: dict[str, Callable[[], None]] = {
        f"page {page} flipped": (lambda page=page: _flip(content, page * PAGE + 16 + 37 * page % (PAGE - 16)))
        for page in range(pages)
    }
    return found | {
        "pages swapped": swap,
        "truncated": lambda: content.write_bytes(content.read_bytes()[: PAGE + 100]),
        "emptied": lambda: content.write_bytes(b""),
        "zeros": lambda: content.write_bytes(bytes(content.stat().st_size)),
        "missing": content.unlink,
        "names missing": identity.unlink,
        "names flipped": lambda: _flip(identity, 5000),
        "a foreign log": foreign_log,
        "a plain database": lambda: content.write_bytes(b"SQLite format 3\0" + bytes(PAGE)),
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
            _flip(place / file, at)
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
    vault.change_passphrase(NEW, kdf.test_cost())
    bc.seal(vault)
    vault.close()
    with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
        bc.restore(case, passphrase=PASSPHRASE)
    assert not bc.restore(case, passphrase=NEW).keys_too
    assert bc.held_rows(case, NEW) == [FIRST]


def test_a_changed_passphrase_opens_no_backup_that_lies_here(case: Path) -> None:
    vault = Vault.open(case, PASSPHRASE)
    vault.change_passphrase(NEW, kdf.test_cost())
    backups.renew_keys(case)
    bc.seal(vault)
    vault.close()
    place = next((case / "backups").iterdir())
    with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
        unlock.with_passphrase(place, PASSPHRASE)
    for name in ("vault.hdr", "vault.hdr.bak"):
        (case / name).unlink()
    shutil.rmtree(case / "slots")
    assert bc.restore(case, passphrase=NEW).keys_too
    assert bc.held_rows(case, NEW) == [FIRST]


def test_a_backup_from_before_a_change_of_keys_comes_back_under_the_new_keys(case: Path) -> None:
    vault = Vault.open(case, PASSPHRASE)
    old = vault.unlocked()
    _new_epoch(vault)
    bc.seal(vault)
    vault.close()
    keys = unlock.with_passphrase(case, PASSPHRASE)
    assert keys.header.epoch("content") == 2
    bc.restore(case)
    assert bc.held_rows(case) == [FIRST]
    with pytest.raises(AppError, match=r"vault\.no_access|vault\.damaged_database"):
        restoring.check_databases(case, {"content": 1}, old, bc.read_log)


def _new_epoch(vault: Vault, role: Role = Role.CODER) -> None:
    """What adding a person and removing that person does to the keys."""
    untrusted_answer, _, _ = joining.answered(vault.team.invitation(), NEW, kdf.test_cost())
    opens = {"content", "audio"} if role is Role.FIELD_RESEARCHER else {"content"}
    person = vault.team.add(joining.read_answer(untrusted_answer), "Heron", role, opens)
    vault.team.remove(person.id, JobContext())


def test_nothing_is_lost_if_the_databases_cannot_be_read_any_more(case: Path) -> None:
    """What is replaced is moved, not copied, so a file that nobody can read is kept as well."""
    if os.geteuid() == 0:
        pytest.skip("root reads every file")
    (case / "content.db").chmod(0)
    done = bc.restore(case)
    assert (case / "backups" / done.replaced / "content.db").exists()


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


def test_a_copy_is_not_made_in_the_case_nor_over_anything_else(case: Path, tmp_path: Path) -> None:
    disk = _disk(case)
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
    place = bc.copy_to(case, _disk(case))
    vault = Vault.open(place, PASSPHRASE)
    bc.add_row(vault, "theirs")
    bc.seal(vault)
    vault.close()
    with pytest.raises(AppError, match=r"backup\.target_changed"):
        bc.copy_to(case, place.parent)
    assert bc.held_rows(place) == [FIRST, SECOND, "theirs"]


def test_recordings_that_are_there_are_not_copied_again(case: Path) -> None:
    place = bc.copy_to(case, _disk(case))
    inode = next((place / "media").rglob("*.cob")).stat().st_ino
    bc.copy_to(case, place.parent)
    assert next((place / "media").rglob("*.cob")).stat().st_ino == inode


def test_a_recording_under_a_new_key_replaces_the_one_in_the_copy(case: Path) -> None:
    """The same id and the same length, and yet another file."""
    place = bc.copy_to(case, _disk(case))
    vault = Vault.open(case, PASSPHRASE)
    _new_epoch(vault, Role.FIELD_RESEARCHER)
    bc.seal(vault)
    vault.close()
    bc.copy_to(case, place.parent)
    here, there = (next((each / "media").rglob("*.cob")).read_bytes() for each in (case, place))
    assert here == there


def test_erased_recordings_leave_the_copy_and_lost_ones_stay(case: Path) -> None:
    place = bc.copy_to(case, _disk(case))
    vault = Vault.open(case, PASSPHRASE)
    media_id = next(vault.media.ids())
    vault.close()
    media_format.path_of(case, media_id).unlink()
    bc.copy_to(case, place.parent, known=frozenset({media_id}))
    assert media_format.path_of(place, media_id).exists()
    bc.copy_to(case, place.parent)
    assert not media_format.path_of(place, media_id).exists()


def test_a_recording_that_broke_in_the_copy_is_brought_again(case: Path) -> None:
    place = bc.copy_to(case, _disk(case))
    file = next((place / "media").rglob("*.cob"))
    _flip(file, file.stat().st_size - 20)
    bc.copy_to(case, place.parent)
    assert bc.held_rows(place) == [FIRST, SECOND]


def test_a_copy_that_was_stopped_goes_on(case: Path) -> None:
    vault = Vault.open(case, PASSPHRASE)
    for _ in range(3):
        vault.media.add(io.BytesIO(SOUND), "recording", JobContext())
    bc.seal(vault)
    copy = OutsideCopy(vault, _disk(case))
    job = JobContext(lambda fraction, _code: job.cancel() if fraction > 0.4 else None)
    with pytest.raises(Cancelled):
        copy.copy_media(job)
    copy.close()
    vault.close()
    hidden = case.parent / "disk" / f".{case.name}.copying"
    first = {path.name: path.stat().st_ino for path in (hidden / "media").rglob("*.cob")}
    assert 1 <= len(first) < 4
    place = bc.copy_to(case, _disk(case))
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


def test_the_manifest_names_everything_and_nothing_readable(case: Path) -> None:
    keys = unlock.with_passphrase(case, PASSPHRASE)
    place = next((case / "backups").iterdir())
    manifest = check(place, keys, bc.read_log)
    assert set(manifest.files) == {"content.db", "identity.db", "seal.bin"}
    assert manifest.log_size == 1
    media = {path.stem: path.stat().st_size for path in (case / "media").rglob("*.cob")}
    assert dict(manifest.media) == media
    assert FIRST.encode() not in b"".join(path.read_bytes() for path in place.rglob("*") if path.is_file())
