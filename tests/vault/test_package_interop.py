"""A package is plain age and plain tar: other programs open ours, and we read what they put together."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

from testimony_app.exchange import age, archive
from testimony_app.exchange.manifest import PackageManifest, note_text
from testimony_app.exchange.package import document
from tests.vault import parcels
from tests.vault.parcels import ANNA, FACTS, RECIPIENT, SECRET, listed

with_age = pytest.mark.skipif(shutil.which("age") is None, reason="needs the age program (Debian package `age`)")
with_tar = pytest.mark.skipif(shutil.which("tar") is None, reason="needs the tar program")


def run(*command: str, given: bytes = b"") -> bytes:
    return subprocess.run(command, input=given, capture_output=True, check=True, timeout=60).stdout


@pytest.fixture
def key(tmp_path: Path) -> Path:
    file = tmp_path / "key.txt"
    file.write_text(age.secret_text(SECRET) + "\n")
    return file


@with_age
@with_tar
def test_the_age_program_and_tar_open_our_package(key: Path, tmp_path: Path) -> None:
    entries = [
        document(parcels.name(), b'{"invented":true}'),
        document(parcels.name("cob"), os.urandom(300_000)),
        document(parcels.name("slt"), b""),
        document(parcels.name("hdr"), b"x" * 512),
    ]
    archived = run("age", "--decrypt", "--identity", str(key), given=parcels.packed(entries))
    names = ["manifest.json", "manifest.note", *(entry.name for entry in entries)]
    assert run("tar", "--list", given=archived).decode().split() == names
    run("tar", "--extract", "--directory", str(tmp_path), given=archived)
    for entry in entries:
        unpacked = tmp_path / entry.name
        assert hashlib.sha256(unpacked.read_bytes()).hexdigest() == entry.sha256
        assert unpacked.stat().st_mode & 0o777 == 0o600
        assert unpacked.stat().st_mtime == 0
    manifest = (tmp_path / "manifest.json").read_bytes()
    text = f"testimony/v1/package\n{parcels.PACKAGE}\n{hashlib.sha256(manifest).hexdigest()}\n"
    assert ANNA.sign(text) == (tmp_path / "manifest.note").read_text()


@with_age
@with_tar
@pytest.mark.parametrize("layout", ["ustar", "gnu", "v7", "posix"])
def test_we_read_what_age_and_tar_made(layout: str, tmp_path: Path) -> None:
    """posix: with GNU tar's own times in pax headers, which are refused; the others are taken."""
    content = {parcels.name(): b'{"invented":true}', parcels.name("cob"): os.urandom(100_000), parcels.name("hdr"): b""}
    manifest = PackageManifest(FACTS, tuple(listed(*each) for each in content.items())).content()
    leading = {"manifest.json": manifest, "manifest.note": ANNA.sign(note_text(parcels.PACKAGE, manifest)).encode()}
    for name, held in (leading | content).items():
        (tmp_path / name).write_bytes(held)
    archived = run("tar", "--create", f"--format={layout}", "--directory", str(tmp_path), *leading, *content)
    package = run("age", "--encrypt", "--recipient", RECIPIENT, given=archived)
    if layout == "posix":
        assert parcels.refusal(package) == "package.refused_entry"
        return
    got, desk = parcels.opened(package)
    held = got.documents | {name: sink.content for name, sink in desk.sinks.items()}
    assert held == content


@pytest.mark.parametrize("layout", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_we_read_what_the_standard_library_made(layout: int) -> None:
    """With owners, times and modes of its own, which mean nothing."""
    name, content = parcels.name(), b'{"invented":true}'
    manifest = PackageManifest(FACTS, (listed(name, content),)).content()
    note = ANNA.sign(note_text(parcels.PACKAGE, manifest)).encode()
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w", format=layout) as tar:
        for each, held in {"manifest.json": manifest, "manifest.note": note, name: content}.items():
            info = tarfile.TarInfo(each)
            info.size, info.mode, info.uid, info.gid, info.mtime = len(held), 0o777, 1000, 1000, 1_900_000_000
            info.uname = info.gname = "invented"
            tar.addfile(info, io.BytesIO(held))
    got, _desk = parcels.opened(parcels.sealed(made.getvalue()))
    assert got.documents == {name: content}


@with_age
def test_the_age_program_finds_the_same_recipient(key: Path) -> None:
    assert run("age-keygen", "-y", str(key)).decode().strip() == RECIPIENT


@with_age
def test_we_take_the_keys_that_the_age_program_makes() -> None:
    lines = run("age-keygen").decode().splitlines()
    secret, public = lines[-1], next(line for line in lines if "public key" in line).rpartition(" ")[2]
    assert age.recipient_of(age.secret_bytes(secret)) == public


@with_tar
def test_more_than_eight_gibibytes_are_spelled_as_tar_spells_them(tmp_path: Path) -> None:
    sparse = tmp_path / parcels.name("cob")
    with sparse.open("wb") as file:
        file.truncate((8 << 30) + 5)
    command = ["tar", "--create", "--format=gnu", "--directory", str(tmp_path), sparse.name]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as tar:
        assert tar.stdout is not None
        block = tar.stdout.read(archive.BLOCK)
        tar.kill()
    ours = tarfile.TarInfo.frombuf(archive.header(sparse.name, (8 << 30) + 5), "utf-8", "strict")
    theirs = tarfile.TarInfo.frombuf(block, "utf-8", "strict")
    assert (ours.name, ours.size) == (theirs.name, theirs.size) == (sparse.name, (8 << 30) + 5)
