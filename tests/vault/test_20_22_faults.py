"""Security tests 20 to 22: every single disk step of an act fails, comes up short, or is the last one."""

from __future__ import annotations

import errno
import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.vault import kdf, media_format, slots
from testimony_app.vault.durable import durable_replace
from testimony_app.vault.media_format import BLOCK
from testimony_app.vault.vault import Vault
from tests.vault.conftest import PASSPHRASE
from tests.vault.faults import FaultyDisk, TracingDisk, installed, killed, steps_of
from tests.vault.mounts import Mount

NEW = "the second invented one"
SOUND = bytes(range(256)) * 300
FAILURES = (errno.ENOSPC, errno.EIO, "short")
KILLS = ("kill", "torn")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sealed vault with a row and a recording in it."""
    folder = tmp_path_factory.mktemp("template") / "Template.testimony"
    vault, _ = Vault.create(folder, PASSPHRASE, kdf.test_cost())
    with vault.connect("content").begin() as connection:
        connection.execute(text("CREATE TABLE t (a TEXT)"))
        connection.execute(text("INSERT INTO t VALUES ('kept')"))
    (folder.parent / "media_id").write_text(vault.media.add(io.BytesIO(SOUND), "recording", JobContext()).media_id)
    vault.seal(1, bytes(32))
    vault.close()
    return folder


def change(folder: Path) -> None:
    vault = Vault.open(folder, PASSPHRASE)
    try:
        vault.change_passphrase(NEW, kdf.test_cost())
    finally:
        vault.close()


def add(folder: Path) -> None:
    vault = Vault.open(folder, PASSPHRASE)
    try:
        vault.media.add(io.BytesIO(SOUND), "recording", JobContext())
    finally:
        vault.close()


def record(folder: Path) -> None:
    vault = Vault.open(folder, PASSPHRASE)
    try:
        recorder = vault.media.record("recording")
        recorder.write(SOUND)
        recorder.flush()
        recorder.finish()
    finally:
        vault.close()


def shred(folder: Path) -> None:
    vault = Vault.open(folder, PASSPHRASE)
    try:
        vault.media.remove((folder.parent / "media_id").read_text())
    finally:
        vault.close()


def write_and_seal(folder: Path) -> None:
    vault = Vault.open(folder, PASSPHRASE)
    try:
        with vault.connect("content").begin() as connection:
            connection.execute(text("INSERT INTO t VALUES ('added')"))
        vault.seal(2, b"2" * 32)
    finally:
        vault.close()


def after_change(folder: Path) -> None:
    """Exactly one of the two passphrases opens it."""
    opened = []
    for passphrase in (PASSPHRASE, NEW):
        try:
            vault = Vault.open(folder, passphrase)
        except AppError as error:
            assert error.code == "vault.wrong_passphrase"
        else:
            opened.append(passphrase)
            whole(vault)
    assert len(opened) == 1


def after_add(folder: Path) -> None:
    """The old recording and perhaps the new one; every file that is there reads whole; nothing unfinished of ours."""
    vault = Vault.open(folder, PASSPHRASE)
    ids = list(vault.media.ids())
    assert len(ids) in (1, 2)
    for media_id in ids:
        with vault.media.open(media_id) as reader:
            assert reader.read() == SOUND
    for media_id in vault.media.unfinished():
        with vault.media.recover(media_id) as reader:
            assert SOUND.startswith(reader.read())
    assert list((folder / "staging").glob("*.part")) == []
    whole(vault)


def after_shred(folder: Path) -> None:
    """The recording either reads whole or cannot be read by anyone."""
    vault = Vault.open(folder, PASSPHRASE)
    media_id = (folder.parent / "media_id").read_text()
    file = media_format.path_of(folder, media_id)
    try:
        with vault.media.open(media_id) as reader:
            assert reader.read() == SOUND
    except AppError as error:
        assert error.code in ("media.missing", "media.damaged")
        assert not file.exists() or file.read_bytes()[: BLOCK // 2] == bytes(BLOCK // 2)
    whole(vault)


def after_seal(folder: Path) -> None:
    """The old row is there, the new one at most once, and no false alarm."""
    vault = Vault.open(folder, PASSPHRASE)
    assert "vault.changed_outside" not in vault.warnings
    with vault.connect("content").connect() as connection:
        rows = [row[0] for row in connection.execute(text("SELECT a FROM t"))]
    assert rows in (["kept"], ["kept", "added"])
    assert vault.last_seal is not None
    assert vault.last_seal.log_size == 1 or rows == ["kept", "added"]
    whole(vault)


def whole(vault: Vault) -> None:
    """Writable, without false alarm, and both databases authenticate."""
    assert not vault.read_only
    for compartment in ("content", "identity"):
        vault.connect(compartment)
    with vault.connect("content").connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM t WHERE a = 'kept'")).scalar_one() == 1
    assert list(vault.folder.glob("*.new")) == []
    vault.close()


Act = tuple[Callable[[Path], None], Callable[[Path], None]]
ACTS: dict[str, Act] = {
    "change_passphrase": (change, after_change),
    "add_media": (add, after_add),
    "record": (record, after_add),
    "shred": (shred, after_shred),
    "seal": (write_and_seal, after_seal),
}


def copy_of(template: Path, place: Path) -> Path:
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(template.parent, place)
    return place / template.name


@pytest.mark.parametrize("name", ACTS)
def test_20_killed_at_every_step_leaves_the_old_or_the_new_state(
    template: Path, tmp_path: Path, name: str, figure: Callable[[str], None]
) -> None:
    act, check = ACTS[name]
    steps = steps_of(lambda: act(copy_of(template, tmp_path / "count")))
    deaths = 0
    for fault in KILLS:
        for at in range(steps):
            folder = copy_of(template, tmp_path / "case")
            deaths += killed(lambda folder=folder: act(folder), FaultyDisk(at, fault))
            check(folder)
    assert deaths > steps
    figure(f"{name}: killed {deaths} times over {steps} disk steps; old or new state each time")


@pytest.mark.parametrize("name", ACTS)
def test_21_22_failure_at_every_step_is_told_and_leaves_the_old_or_the_new_state(
    template: Path, tmp_path: Path, name: str, figure: Callable[[str], None]
) -> None:
    act, check = ACTS[name]
    steps = steps_of(lambda: act(copy_of(template, tmp_path / "count")))
    told = spared = 0
    for fault in FAILURES:
        for at in range(steps):
            folder = copy_of(template, tmp_path / "case")
            with installed(FaultyDisk(at, fault)) as disk:
                try:
                    act(folder)
                except AppError as error:
                    told += 1
                    assert error.code.rpartition(".")[2] in ("disk_full", "write_failed")
                    if name == "add_media":
                        assert len(list((folder / "media").rglob("*.cob"))) == 1
                        assert list((folder / "staging").glob("*.part")) == []
                else:
                    # A recording whose random id begins as that of another needs no folder made: a step less.
                    spared += fault != "short" and disk.steps <= at
                    assert fault == "short" or disk.steps <= at
            check(folder)
    assert told + spared == 2 * steps
    figure(f"{name}: {told} failures and {steps} short writes over {steps} disk steps")


def test_20_21_create_leaves_nothing_or_a_whole_vault(tmp_path: Path, figure: Callable[[str], None]) -> None:
    def make(place: Path) -> None:
        Vault.create(place, PASSPHRASE, kdf.test_cost())[0].close()

    steps = steps_of(lambda: make(tmp_path / "count.testimony"))
    for at in range(steps):
        for fault in FAILURES:
            place = tmp_path / f"{at}-{fault}"
            place.mkdir()
            with installed(FaultyDisk(at, fault)):
                if fault == "short":
                    make(place / "A.testimony")
                    continue
                with pytest.raises(AppError, match="disk_full" if fault == errno.ENOSPC else "write_failed"):
                    make(place / "A.testimony")
            assert list(place.iterdir()) == []
        for fault in KILLS:
            place = tmp_path / f"{at}-{fault}"
            place.mkdir()
            folder = place / "A.testimony"
            killed(lambda folder=folder: make(folder), FaultyDisk(at, fault))
            if not folder.exists():
                make(folder)
            vault = Vault.open(folder, PASSPHRASE)
            assert (vault.warnings, vault.read_only) == ((), False)
            vault.close()
            assert list(place.iterdir()) == [folder]
    figure(f"create: {steps} disk steps, each failed, cut short and killed; nothing or a whole vault each time")


def test_21_durable_replace_keeps_the_old_bytes_on_a_full_disk(full_mount: Mount) -> None:
    file = full_mount.source / "kept"
    durable_replace(file, b"old" * 1_000_000)
    with pytest.raises(AppError, match=r"vault\.disk_full"):
        durable_replace(file, b"new" * 2_000_000)
    assert file.read_bytes() == b"old" * 1_000_000
    assert list(full_mount.source.iterdir()) == [file]


def test_21_vault_on_a_full_disk_loses_nothing(full_mount: Mount) -> None:
    folder = full_mount.source / "A.testimony"
    vault, _ = Vault.create(folder, PASSPHRASE, kdf.test_cost())
    kept = vault.media.add(io.BytesIO(SOUND), "recording", JobContext())
    with vault.connect("content").begin() as connection:
        connection.execute(text("CREATE TABLE t (a TEXT)"))
        connection.execute(text("INSERT INTO t VALUES ('kept')"))
    with pytest.raises(AppError, match=r"media\.disk_full"):
        vault.media.add(io.BytesIO(bytes(9 << 20)), "recording", JobContext())
    assert list(vault.media.ids()) == [kept.media_id]
    recorder = vault.media.record("recording")
    with pytest.raises(AppError, match=r"media\.disk_full"):
        for _ in range(200):
            recorder.write(SOUND)
    with vault.media.recover(recorder.media_id) as reader:
        assert reader.size > 4 << 20
    for passphrase in (PASSPHRASE, NEW):
        with pytest.raises(AppError, match=r"vault\.disk_full"):
            vault.change_passphrase(passphrase, kdf.test_cost())
    vault.close()
    after = Vault.open(folder, PASSPHRASE)
    assert not after.read_only
    with after.media.open(kept.media_id) as reader:
        assert reader.read() == SOUND
    after.media.discard_unfinished(recorder.media_id)
    whole(after)


def test_21_replaced_slots_are_overwritten_where_they_lay(vault: Vault, folder: Path) -> None:
    with slots.paths(folder, vault.user_id)[0].open("rb") as old:
        length = len(old.read())
        vault.change_passphrase(NEW, kdf.test_cost())
        old.seek(0)
        assert old.read() == bytes(length)


def test_21_hard_linked_backup_of_slots_stays_whole(vault: Vault, folder: Path, tmp_path: Path) -> None:
    backup = tmp_path / "snapshot"
    backup.hardlink_to(slots.paths(folder, vault.user_id)[0])
    before = backup.read_bytes()
    vault.change_passphrase(NEW, kdf.test_cost())
    assert backup.read_bytes() == before


def test_23_nothing_gets_its_name_before_its_bytes_are_on_the_disk(template: Path, tmp_path: Path) -> None:
    """In every act: file forced out, then renamed, then the folder forced out. A disk may reorder all else."""
    for name, (act, _) in ACTS.items():
        folder = copy_of(template, tmp_path / name)
        with installed(TracingDisk()) as disk:
            act(folder)
        assert name == "shred" or "replace" in disk.trace
        for at, step in enumerate(disk.trace):
            if step == "replace":
                assert disk.trace[at - 1] == "fsync" or disk.trace[at - 3 : at] == ["fsync", "make_folder", "fsync"]
                assert disk.trace[at + 1] == "fsync"
