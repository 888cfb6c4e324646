"""Security test 26: what sync services and downloads leave in a case folder is named, never read, never merged."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from testimony_app.errors import AppError
from testimony_app.vault import backups
from testimony_app.vault.foreign import foreign_files
from testimony_app.vault.vault import Vault
from tests.vault import backup_case as bc
from tests.vault.backup_case import FIRST, SECOND
from tests.vault.conftest import PASSPHRASE

OURS = ("vault.hdr", "vault.hdr.bak", "content.db", "identity.db", "seal.bin")
CONFLICTS: dict[str, Callable[[str, str], str]] = {
    "Dropbox": lambda stem, end: f"{stem} (Heron's conflicted copy 2031-05-12){end}",
    "Syncthing": lambda stem, end: f"{stem}.sync-conflict-20310512-140500-ABCDEFG{end}",
    "Nextcloud": lambda stem, end: f"{stem} (conflicted copy 2031-05-12 140500){end}",
    "OneDrive": lambda stem, end: f"{stem}-HERON-LAPTOP{end}",
    "Google Drive": lambda stem, end: f"{stem} (1){end}",
    "iCloud": lambda stem, end: f"{stem} 2{end}",
    "a file manager": lambda stem, end: f"{stem}{end} (copy)",
}
PARTIALS: dict[str, Callable[[str], str]] = {
    "a browser": lambda name: f"{name}.crdownload",
    "Firefox": lambda name: f"{name}.part",
    "Syncthing": lambda name: f".syncthing.{name}.tmp",
    "Nextcloud": lambda name: f".~{name}.77aa",
    "rclone": lambda name: f"{name}.partial",
    "iCloud": lambda name: f".{name}.icloud",
    "an editor": lambda name: f"{name}~",
}


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return bc.made(tmp_path_factory.mktemp("template"))


@pytest.fixture
def case(template: Path, tmp_path: Path) -> Path:
    return bc.copy_of(template, tmp_path / "case")


def split(name: str) -> tuple[str, str]:
    stem, dot, end = name.partition(".")
    return stem, dot + end


def older(case: Path) -> bytes:
    """A former state of the content database, as a sync service would bring it: genuine, and not ours any more."""
    return (case / "backups" / backups.listed(case)[0].name / "content.db").read_bytes()


def test_conflict_copies_of_every_service_and_file_are_named_and_never_read(
    template: Path, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    tried = 0
    for service, rule in CONFLICTS.items():
        for name in OURS:
            case = bc.copy_of(template, tmp_path / "case")
            stranger = rule(*split(name))
            (case / stranger).write_bytes(older(case))
            digest = hashlib.sha256(older(case)).digest()
            assert [(each.name, each.kind) for each in foreign_files(case)] == [(stranger, "conflict")], service
            vault = Vault.open(case, PASSPHRASE)
            assert vault.warnings == ("vault.conflict_copies",)
            assert bc.rows(vault.connect("content")) == [FIRST, SECOND]
            bc.seal(vault)
            vault.close()
            assert hashlib.sha256((case / stranger).read_bytes()).digest() == digest
            tried += 1
    figure(f"conflict copies named and left alone: {tried} of {len(OURS) * len(CONFLICTS)}")


def test_conflict_copies_of_slots_and_recordings_are_named_too(case: Path) -> None:
    slots = next((case / "slots").glob("*.slt"))
    media = next((case / "media").rglob("*.cob"))
    for file in (slots, media):
        shutil.copy(file, file.with_name(f"{file.stem} (1){file.suffix}"))
    (media.parent / ".syncthing.x.cob.tmp").write_bytes(b"half")
    kinds = sorted(each.kind for each in foreign_files(case))
    assert kinds == ["conflict", "conflict", "partial"]
    vault = Vault.open(case, PASSPHRASE)
    assert vault.warnings == ("vault.conflict_copies",)
    assert list(vault.media.ids()).count(media.stem) == 1
    assert len(vault.team.members()) == 1
    vault.close()


def test_a_conflict_copy_of_slots_gives_nobody_a_way_in(case: Path, tmp_path: Path) -> None:
    """The old slots beside the new ones, as a sync service keeps them."""
    old = bc.copy_of(case, tmp_path / "old")
    vault = Vault.open(case, PASSPHRASE)
    vault.change_passphrase("another one of six words here", bc.kdf.test_cost())
    bc.seal(vault)
    vault.close()
    for file in (old / "slots").iterdir():
        shutil.copy(file, case / "slots" / f"conflict {file.name}")
    with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
        Vault.open(case, PASSPHRASE)
    assert {each.kind for each in foreign_files(case)} == {"conflict"}


def test_what_a_download_left_half_done_is_named_and_never_taken_for_the_file(
    template: Path, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    tried = 0
    for rule in PARTIALS.values():
        for name in OURS:
            case = bc.copy_of(template, tmp_path / "case")
            whole = (case / name).read_bytes()
            (case / rule(name)).write_bytes(whole)
            assert [(each.name, each.kind) for each in foreign_files(case)] == [(rule(name), "partial")]
            vault = Vault.open(case, PASSPHRASE)
            assert vault.warnings == ("vault.conflict_copies",)
            vault.close()
            (case / name).unlink()
            _opens_without(case, name)
            assert (case / rule(name)).read_bytes() == whole
            tried += 1
    figure(f"half downloads named and never read: {tried} of {len(OURS) * len(PARTIALS)}")


def _opens_without(case: Path, name: str) -> None:
    """Without one of its files a case opens as far as it may, and never with a stranger in its place."""
    vault = Vault.open(case, PASSPHRASE)
    try:
        if name.endswith(".db"):
            compartment = "content" if name == "content.db" else "identity"
            with pytest.raises(AppError, match=r"vault\.database_missing"):
                vault.connect(compartment)
        elif name == "seal.bin":
            assert "vault.changed_outside" in vault.warnings
    finally:
        vault.close()
    assert (case / name).exists() == name.startswith("vault.hdr")


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9])
def test_a_database_that_arrived_in_part_is_a_change_outside_and_a_backup_mends_it(case: Path, share: float) -> None:
    file = case / "content.db"
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * share)])
    vault = Vault.open(case, PASSPHRASE)
    assert "vault.changed_outside" in vault.warnings
    assert vault.read_only
    vault.close()
    assert file.read_bytes() == whole[: int(len(whole) * share)]
    bc.restore(case)
    assert bc.held_rows(case) == [FIRST]


def test_one_file_of_an_older_state_is_never_merged_silently(case: Path) -> None:
    """A sync that brought the old database with the new seal: read-only until somebody decides."""
    (case / "content.db").write_bytes(older(case))
    vault = Vault.open(case, PASSPHRASE)
    assert "vault.changed_outside" in vault.warnings
    assert vault.read_only
    assert bc.rows(vault.connect("content")) == [FIRST]
    vault.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no two spellings apart")
def test_our_names_in_other_letters_are_named_and_never_read(
    template: Path, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    tried = 0
    for name in OURS:
        for spelled in (name.upper(), name.title(), name.swapcase()):
            case = bc.copy_of(template, tmp_path / "case")
            if (case / spelled).exists():
                pytest.skip("this disk keeps no two spellings apart")
            (case / spelled).write_bytes(older(case))
            assert [(each.name, each.kind) for each in foreign_files(case)] == [(spelled, "spelling")]
            vault = Vault.open(case, PASSPHRASE)
            assert vault.warnings == ("vault.conflict_copies",)
            assert bc.rows(vault.connect("content")) == [FIRST, SECOND]
            vault.close()
            (case / name).unlink()
            _opens_without(case, name)
            tried += 1
    figure(f"names in other letters, named and never read: {tried}")


def test_links_and_strangers_are_named_and_a_tidy_folder_names_nothing(case: Path, tmp_path: Path) -> None:
    assert foreign_files(case) == ()
    bc.copy_to(case, tmp_path)
    assert foreign_files(tmp_path / case.name) == ()
    (case / "notes.txt").write_text("an invented list")
    (case / "media" / "holiday.jpg").write_bytes(b"jpeg")
    (case / "backups" / "old").mkdir()
    (case / "seal.bin").rename(tmp_path / "seal.bin")
    (case / "seal.bin").symlink_to(tmp_path / "seal.bin")
    assert [(each.name, each.kind) for each in foreign_files(case)] == [
        ("backups/old", "other"),
        ("media/holiday.jpg", "other"),
        ("notes.txt", "other"),
        ("seal.bin", "link"),
    ]


def test_a_conflict_copy_of_a_whole_backup_does_not_count(case: Path) -> None:
    name = backups.listed(case)[0].name
    shutil.copytree(case / "backups" / name, case / "backups" / f"{name} (1)")
    assert [each.name for each in backups.listed(case)] == [name]
    assert [(each.name, each.kind) for each in foreign_files(case)] == [(f"backups/{name} (1)", "other")]
