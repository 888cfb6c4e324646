"""Panic: no way in is left on this device, whatever resists; a slots file from elsewhere opens everything again."""

from __future__ import annotations

import errno
import io
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import panic as service
from testimony_app.vault import kdf, panic
from testimony_app.vault.vault import Vault
from tests.vault.conftest import PASSPHRASE
from tests.vault.faults import FaultyDisk, TracingDisk, installed, killed, steps_of

SOUND = bytes(range(256)) * 300
GOLDEN = Path(__file__).resolve().parents[1] / "data" / "golden"
BACKUP = "backups/20310512T093000Z-asked"


class Kept:
    """A closed case with a row and a recording, backups, the words of its sheet, and what headquarters has of it."""

    def __init__(self, place: Path) -> None:
        self.folder = place / "Template.testimony"
        vault, words = Vault.create(self.folder, PASSPHRASE, kdf.test_cost())
        self.words = " ".join(words)
        with vault.connect("content").begin() as connection:
            connection.execute(text("CREATE TABLE t (a TEXT)"))
            connection.execute(text("INSERT INTO t VALUES ('kept')"))
        self.media_id = vault.media.add(io.BytesIO(SOUND), "recording", JobContext()).media_id
        vault.seal(1, bytes(32))
        vault.close()
        self.headquarters = place / "headquarters"
        shutil.copytree(self.folder / "slots", self.headquarters)
        for name in ("20310512T093000Z-asked", ".20310512T093000Z-asked.making"):
            shutil.copytree(
                self.folder, self.folder / "backups" / name, ignore=shutil.ignore_patterns("backups", "lock")
            )
        (self.folder / "slots" / "a.slt.0a1b2c.new").write_bytes(b"half of a slots file")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    return Kept(tmp_path_factory.mktemp("template"))


@pytest.fixture
def folder(kept: Kept, tmp_path: Path) -> Path:
    return copy_of(kept.folder, tmp_path / "case")


def copy_of(template: Path, place: Path) -> Path:
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(template, place / template.name)
    return place / template.name


def opens(folder: Path, words: str) -> bool:
    """Whether the passphrase or the words open it."""
    for attempt in (lambda: Vault.open(folder, PASSPHRASE), lambda: Vault.open_with_words(folder, words)):
        try:
            attempt().close()
        except AppError as error:
            assert error.code in ("vault.no_ways_in", "vault.damaged_slots", "vault.damaged_header"), error.code
        else:
            return True
    return False


def slots_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and path.parent.name == "slots"]


def all_there(folder: Path, kept: Kept) -> None:
    """Put back what headquarters has: the row and the recording are as they were."""
    shutil.copytree(kept.headquarters, folder / "slots", dirs_exist_ok=True)
    vault = Vault.open(folder, PASSPHRASE)
    try:
        with vault.connect("content").connect() as connection:
            assert connection.execute(text("SELECT a FROM t")).scalars().all() == ["kept"]
        with vault.media.open(kept.media_id) as sound:
            assert sound.read() == SOUND
    finally:
        vault.close()
    Vault.open_with_words(folder, kept.words).close()


def test_nothing_opens_it_and_everything_is_there_once_slots_come_back(kept: Kept, folder: Path) -> None:
    data = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.parent.name != "slots"}
    assert opens(folder, kept.words)
    count = len(slots_in(folder))
    report = panic.destroy_ways_in(folder)
    assert (report.destroyed, report.unreachable, report.headers) == (count, (), False)
    assert count == 2 * 3
    assert slots_in(folder) == []
    assert {path: path.read_bytes() for path in data if path.exists()} == data
    assert not opens(folder, kept.words)
    assert not opens(folder / BACKUP, kept.words)
    assert panic.ways_in(folder) == 0
    all_there(folder, kept)


def test_what_was_overwritten_is_nowhere_in_the_folder(kept: Kept, folder: Path) -> None:
    """Through a descriptor that was open before, the old blocks are seen to be zeros, and not only unlinked."""
    held = [(path.open("rb"), path.stat().st_size) for path in slots_in(folder)]
    panic.destroy_ways_in(folder)
    for file, size in held:
        with file:
            assert file.read() == bytes(size)


def test_a_case_that_is_open_elsewhere_cannot_be_opened_again(kept: Kept, folder: Path) -> None:
    vault = Vault.open(folder, PASSPHRASE)
    assert panic.destroy_ways_in(folder).unreachable == ()
    vault.seal(1, bytes(32))
    vault.close()
    assert not opens(folder, kept.words)
    all_there(folder, kept)


def test_in_a_header_of_format_1_the_header_goes_and_its_copy_brings_all_back(tmp_path: Path) -> None:
    """There the ways in stand in the header itself."""
    source = next(GOLDEN.glob("**/format-1.testimony"), None)
    if source is None:
        pytest.skip("no golden case of format 1")
    golden = tmp_path / source.name
    shutil.copytree(source, golden)
    assert b'"slots"' in (golden / "vault.hdr").read_bytes()
    (golden / "backups").mkdir(exist_ok=True)
    shutil.copytree(golden, tmp_path / "copy")
    (tmp_path / "copy").rename(golden / BACKUP)
    elsewhere = (golden / "vault.hdr").read_bytes()
    (golden / "vault.hdr.0a1b2c.new").write_bytes(elsewhere)
    report = panic.destroy_ways_in(golden)
    assert (report.destroyed, report.unreachable, report.headers) == (5, (), True)
    assert not list(golden.rglob("vault.hdr*"))
    with pytest.raises(AppError, match=r"vault\.(damaged_header|not_found)"):
        Vault.open(golden, PASSPHRASE)
    (golden / "vault.hdr").write_bytes(elsewhere)
    with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
        Vault.open(golden, PASSPHRASE)


def test_live_slots_are_overwritten_before_anything_else_is_done(folder: Path) -> None:
    """Whoever has a second only must have made the most of it."""
    with installed(TracingDisk()) as disk:
        panic.destroy_ways_in(folder)
    live = 3
    assert disk.trace[: 2 * live] == ["write", "fsync"] * live
    assert disk.trace[2 * live : 3 * live] == ["unlink"] * live


def test_20_killed_at_every_step_the_rest_is_as_good_as_before(
    kept: Kept, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    """Each file is whole or useless, data are untouched, and a second panic finishes it."""
    steps = steps_of(lambda: panic.destroy_ways_in(copy_of(kept.folder, tmp_path / "count")))
    closed_after = steps
    for at in range(steps):
        folder = copy_of(kept.folder, tmp_path / "case")
        assert killed(lambda folder=folder: panic.destroy_ways_in(folder) and None, FaultyDisk(at, "kill"))
        if not opens(folder, kept.words):
            closed_after = min(closed_after, at)
        assert panic.destroy_ways_in(folder).unreachable == ()
        assert slots_in(folder) == []
        assert not opens(folder, kept.words)
        all_there(folder, kept)
    assert closed_after <= 6
    figure(f"panic: killed at each of {steps} disk steps; closed for good after {closed_after}, data there each time")


def test_21_failing_at_every_step_it_goes_on_and_tells(
    kept: Kept, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    steps = steps_of(lambda: panic.destroy_ways_in(copy_of(kept.folder, tmp_path / "count")))
    told = 0
    for at in range(steps):
        folder = copy_of(kept.folder, tmp_path / "case")
        with installed(FaultyDisk(at, errno.EIO)) as disk:
            report = panic.destroy_ways_in(folder)
        assert disk.steps >= steps - 2, "it went on"
        assert len(report.unreachable) <= 1
        told += len(report.unreachable)
        assert len(slots_in(folder)) <= 1
        assert all(name in report.unreachable for name in left_in(folder))
    assert told > steps // 2
    figure(
        f"panic: failed at each of {steps} disk steps; all else was destroyed each time, {told} times a file is named"
    )


def left_in(folder: Path) -> list[str]:
    return [str(path.relative_to(folder)) for path in slots_in(folder)]


def test_files_that_were_protected_and_links_do_not_stop_it(kept: Kept, folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(b"somebody else's")
    for path in slots_in(folder):
        path.chmod(0o400)
    (folder / "slots" / "link.slt").symlink_to(outside)
    (folder / "backups" / "link").symlink_to(tmp_path)
    assert panic.destroy_ways_in(folder).unreachable == ()
    assert outside.read_bytes() == b"somebody else's"
    assert slots_in(folder) == []
    assert not opens(folder, kept.words)


def test_a_slots_file_with_a_second_name_is_useless_under_both(kept: Kept, folder: Path) -> None:
    path = slots_in(folder / "slots")[0] if slots_in(folder / "slots") else next((folder / "slots").glob("*.slt"))
    os.link(path, folder / "second name")
    panic.destroy_ways_in(folder)
    assert set((folder / "second name").read_bytes()) == {0}


def test_a_folder_without_backups_or_slots_is_no_error(tmp_path: Path) -> None:
    assert panic.destroy_ways_in(tmp_path) == panic.PanicReport(0, ())


def test_the_word_must_be_typed(kept: Kept, folder: Path, tmp_path: Path) -> None:
    shown = service.word()
    for typed in ("", " ", shown[:-1], shown + "x"):
        with pytest.raises(AppError, match=r"panic\.word_differs"):
            service.panic(folder, shown, typed)
    with pytest.raises(AppError, match=r"panic\.word_differs"):
        service.panic(folder, "", "")
    assert opens(folder, kept.words)
    with pytest.raises(AppError, match=r"panic\.no_case"):
        service.panic(tmp_path, shown, shown)
    assert not service.shut(folder)
    service.panic(folder, shown, f" {shown.upper()} ")
    assert service.shut(folder)
    assert not service.shut(tmp_path)
    assert not opens(folder, kept.words)


def test_words_to_type_differ_from_time_to_time() -> None:
    assert len({service.word() for _ in range(20)}) > 10
