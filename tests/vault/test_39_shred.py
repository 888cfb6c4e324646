"""Security test 39: after a shred no sealed key is left on the disk itself, not only in no file."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from testimony_app.jobs import JobContext
from testimony_app.vault import kdf, media_format, panic, shred
from testimony_app.vault.media_format import BLOCK
from testimony_app.vault.vault import Vault
from tests.vault.conftest import PASSPHRASE

SOUND = bytes(range(256)) * 2000
NEW = "the second invented one"


class Disk:
    """An ext4 file system in a file, whose every byte can be searched, names or no names."""

    def __init__(self, image: Path, place: Path) -> None:
        self.image, self.place = image, place

    def holds(self, content: bytes) -> bool:
        """Whether `content` stands anywhere on the disk as it would be found by whoever takes it out."""
        subprocess.run(["sync", "-f", str(self.place)], check=True)
        raw = self.image.read_bytes()
        return content in raw


@contextmanager
def ext4(folder: Path) -> Iterator[Disk]:
    """Mounted while in use; skips the test where it cannot be had."""
    needed = all(shutil.which(name) for name in ("mkfs.ext4", "mount", "umount", "sync"))
    if sys.platform != "linux" or os.geteuid() != 0 or not needed:
        pytest.skip("needs root, Linux and mkfs.ext4 to mount a disk of its own")
    image, place = folder / "disk.img", folder / "disk"
    image.write_bytes(b"")
    os.truncate(image, 48 << 20)
    place.mkdir()
    subprocess.run(["mkfs.ext4", "-q", "-O", "^has_journal", str(image)], check=True, capture_output=True)
    if subprocess.run(["mount", "-o", "loop", str(image), str(place)], capture_output=True, check=False).returncode:
        pytest.skip("this machine lets nobody mount a disk")
    try:
        yield Disk(image, place)
    finally:
        subprocess.run(["umount", str(place)], check=True, capture_output=True)


def made(place: Path) -> tuple[Path, str]:
    folder = place / "A.testimony"
    vault, _ = Vault.create(folder, PASSPHRASE, kdf.test_cost())
    media_id = vault.media.add(io.BytesIO(SOUND), "recording", JobContext()).media_id
    vault.seal(1, bytes(32))
    vault.close()
    return folder, media_id


def block_0(folder: Path, media_id: str) -> bytes:
    return media_format.path_of(folder, media_id).read_bytes()[:BLOCK].rstrip(b"\0")


def test_39_the_sealed_key_of_a_recording_is_nowhere_on_the_disk(tmp_path: Path, figure: Callable[[str], None]) -> None:
    with ext4(tmp_path) as disk:
        folder, media_id = made(disk.place)
        header = block_0(folder, media_id)
        sealed = header[-1200:]
        assert disk.holds(header), "the search finds what is there"
        vault = Vault.open(folder, PASSPHRASE)
        vault.media.remove(media_id)
        vault.close()
        assert not disk.holds(header)
        assert not disk.holds(sealed)
        size = disk.image.stat().st_size
    figure(f"shred: block 0 found before and not after in {size >> 20} MiB of raw ext4")


def test_39_unlinking_alone_would_leave_it(tmp_path: Path) -> None:
    """The reason to overwrite first; and the proof that the test above can fail."""
    with ext4(tmp_path) as disk:
        folder, media_id = made(disk.place)
        header = block_0(folder, media_id)
        assert disk.holds(header)
        media_format.path_of(folder, media_id).unlink()
        assert disk.holds(header)


def test_39_backups_and_ways_in_are_nowhere_on_the_disk(tmp_path: Path, figure: Callable[[str], None]) -> None:
    with ext4(tmp_path) as disk:
        folder, media_id = made(disk.place)
        backup = folder / "backups" / "20310512T093000Z-asked"
        shutil.copytree(folder, backup, ignore=shutil.ignore_patterns("backups", "lock"))
        # Pages of the case's own database lie in former logs of it too; what is sought lay in the backup only.
        (backup / "content.db").write_bytes(os.urandom(1 << 16))
        held = {path: path.read_bytes()[:2000] for path in backup.rglob("*") if path.is_file()}
        keys = {path: content for path, content in held.items() if path.parent.name == "slots"}
        database = next(content for path, content in held.items() if path.name == "content.db")
        assert len(keys) == 2
        shred.overwrite(folder / "media" / media_id[:2] / f"{media_id}.cob")
        assert all(disk.holds(content) for content in (*keys.values(), database, block_0(backup, media_id)))
        block = block_0(backup, media_id)
        assert shred.purge(folder).left == ()
        assert panic.destroy_ways_in(folder).unreachable == ()
        assert not [path.name for path, content in keys.items() if disk.holds(content)]
        assert not disk.holds(database)
        assert not disk.holds(block)
    figure("purge and panic: slots, database and block 0 of a backup found before and not after on raw ext4")


def test_39_the_log_beside_a_database_is_overwritten_before_it_is_emptied(tmp_path: Path) -> None:
    with ext4(tmp_path) as disk:
        folder, _ = made(disk.place)
        vault = Vault.open(folder, PASSPHRASE)
        engine = vault.connect("content")
        with engine.begin() as connection:
            connection.exec_driver_sql("CREATE TABLE t (a TEXT)")
            connection.exec_driver_sql("INSERT INTO t VALUES ('one')")
        log = folder / "content.db-wal"
        frame = log.read_bytes()[-3000:-200]
        with engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM t")
        assert disk.holds(frame)
        vault.compact()
        assert log.stat().st_size == 0
        assert not disk.holds(frame)
        vault.seal(1, bytes(32))
        vault.close()
