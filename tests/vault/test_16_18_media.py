"""Security tests 16 and 18: damaged, swapped and foreign media files, sizes, and the library as oracle."""

from __future__ import annotations

import hashlib
import io
import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.cobblestone import Cobblestone256Decryptor, Cobblestone256Encryptor
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from testimony_app.errors import AppError, Cancelled
from testimony_app.jobs import JobContext
from testimony_app.vault import kdf, media_format, syscalls
from testimony_app.vault.chunks import CHUNK, SEALED_CHUNK, STREAM_HEADER, ChunkDamaged, ChunkedFile, sealed_size
from testimony_app.vault.media_format import BLOCK
from testimony_app.vault.vault import Vault

FIRST = BLOCK + STREAM_HEADER
SIZES = (0, 1, 44, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 100_000, (1 << 20) + 5)


def sound(size: int, seed: int = 1) -> bytes:
    return random.Random(seed).randbytes(size)


def stored(vault: Vault, content: bytes, kind: str = "recording") -> tuple[str, Path]:
    media_id = vault.media.add(io.BytesIO(content), kind, JobContext()).media_id
    return media_id, media_format.path_of(vault.folder, media_id)


def read(vault: Vault, media_id: str) -> bytes:
    with vault.media.open(media_id) as reader:
        return reader.read()


@pytest.mark.parametrize("size", SIZES)
def test_18_every_size_comes_back_with_its_hash(vault: Vault, size: int) -> None:
    content = sound(size)
    added = vault.media.add(io.BytesIO(content), "recording", JobContext(), size=size)
    assert (added.size, added.sha256) == (size, hashlib.sha256(content).hexdigest())
    assert read(vault, added.media_id) == content
    file = media_format.path_of(vault.folder, added.media_id)
    assert file.stat().st_size == BLOCK + sealed_size(size)
    assert size < 16 or content[:16] not in file.read_bytes()


def test_18_sparse_positions_beyond_four_gigabytes_are_computed_right(tmp_path: Path) -> None:
    """The stream's arithmetic at 5 GiB, on a file that is mostly a hole: only its ends are written."""
    key, context = os.urandom(32), b"c"
    encryptor = Cobblestone256Encryptor(key, context)
    start = encryptor.update(bytes(CHUNK))
    chunks = (5 << 30) // CHUNK
    path = tmp_path / "hole"
    with path.open("w+b") as file:
        file.write(start)
        length = STREAM_HEADER + chunks * SEALED_CHUNK + 100
        file.truncate(length)
        stream = ChunkedFile(file, key, context, 0, length)
        assert stream.chunk(0) == bytes(CHUNK)
        assert stream.size == chunks * CHUNK + 100 - 16
        with pytest.raises(ChunkDamaged):
            stream.chunk(stream.full)


@pytest.mark.parametrize("size", SIZES)
def test_oracle_library_reads_our_files_and_we_read_the_librarys(vault: Vault, size: int, tmp_path: Path) -> None:
    content = sound(size)
    media_id, file = stored(vault, content)
    sealed = file.read_bytes()
    opened = media_format.opened_file_key(vault._keys(), media_id, sealed[:BLOCK])
    decryptor = Cobblestone256Decryptor(opened.key, opened.context)
    assert decryptor.update(sealed[BLOCK:]) + decryptor.finalize() == content
    key, encryptor_file = os.urandom(32), tmp_path / "by-library"
    encryptor = Cobblestone256Encryptor(key, b"a context")
    encryptor_file.write_bytes(encryptor.update(content) + encryptor.finalize())
    with encryptor_file.open("rb") as raw:
        stream = ChunkedFile(raw, key, b"a context", 0, encryptor_file.stat().st_size)
        assert b"".join(stream.chunk(index) for index in range(stream.count)) == content


@pytest.fixture
def known(vault: Vault) -> str:
    return stored(vault, sound(200_000))[0]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.integers(-5, 210_000), st.integers(-1, 70_000)), max_size=12))
def test_random_access_reads_as_a_plain_file_does(vault: Vault, known: str, steps: list[tuple[int, int]]) -> None:
    content = sound(200_000)
    plain = io.BytesIO(content)
    with vault.media.open(known) as reader:
        for offset, count in steps:
            assert reader.seek(max(0, offset)) == plain.seek(max(0, offset))
            assert reader.read(count) == plain.read(count)
            assert reader.tell() == plain.tell()
        assert reader.seek(-10, io.SEEK_END) == plain.seek(-10, io.SEEK_END)
        buffer = bytearray(20)
        assert reader.readinto(buffer) == 10
        assert bytes(buffer[:10]) == content[-10:]


def test_reader_is_safe_in_several_threads(vault: Vault) -> None:
    content = sound(400_000)
    media_id, _ = stored(vault, content)
    failures: list[str] = []
    with vault.media.open(media_id) as reader:

        def work(seed: int) -> None:
            places = random.Random(seed)
            for _ in range(100):
                count = places.randrange(40_000)
                piece = reader.read(count)
                if piece and piece not in content:
                    failures.append("mixed")
                reader.seek(places.randrange(400_000))

        threads = [threading.Thread(target=work, args=(seed,)) for seed in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert failures == []


def test_16_flips_anywhere_are_never_accepted(vault: Vault, figure: Callable[[str], None]) -> None:
    content = sound(2 * CHUNK + 300)
    media_id, file = stored(vault, content)
    good = file.read_bytes()
    places = [
        *range(0, BLOCK, 7),
        *range(BLOCK, FIRST),
        *range(FIRST, len(good), 211),
        *range(len(good) - 16, len(good)),
    ]
    for at in places:
        file.write_bytes(good[:at] + bytes([good[at] ^ (1 << at % 8)]) + good[at + 1 :])
        with pytest.raises(AppError) as caught:
            read(vault, media_id)
        assert caught.value.code in ("media.damaged", "media.foreign", "vault.no_access")
    figure(f"media flips accepted: 0 of {len(places)} tried ({len(good)} bytes)")


def test_16_moved_missing_and_added_chunks_are_never_accepted(vault: Vault, figure: Callable[[str], None]) -> None:
    media_id, file = stored(vault, sound(6 * CHUNK + 100))
    good = file.read_bytes()
    chunk = [good[FIRST + n * SEALED_CHUNK : FIRST + (n + 1) * SEALED_CHUNK] for n in range(7)]
    head = good[:FIRST]
    variants = [
        head + b"".join([chunk[1], chunk[0], *chunk[2:]]),
        head + b"".join([chunk[0], chunk[0], *chunk[2:]]),
        head + b"".join([*chunk[:3], *chunk[4:]]),
        head + b"".join([*chunk, chunk[6]]),
        head + b"".join([*chunk[:5], chunk[6]]),
        good + b"x",
        good + bytes(SEALED_CHUNK),
        *(good[:length] for length in range(0, len(good), 997)),
        *(good[: FIRST + n * SEALED_CHUNK] for n in range(7)),
        *(good[: FIRST + n * SEALED_CHUNK + 16] for n in range(6)),
    ]
    for variant in variants:
        file.write_bytes(variant)
        with pytest.raises(AppError, match=r"media\.damaged"):
            read(vault, media_id)
    figure(f"media truncations and rearrangements accepted: 0 of {len(variants)}")


def test_16_other_recordings_and_other_vaults_are_named_as_such(vault: Vault, tmp_path: Path) -> None:
    first, first_file = stored(vault, sound(100))
    second, second_file = stored(vault, sound(100, seed=2))
    first_content, second_content = first_file.read_bytes(), second_file.read_bytes()
    first_file.write_bytes(second_content)
    with pytest.raises(AppError, match=r"media\.foreign"):
        vault.media.open(first)
    first_file.write_bytes(first_content[:BLOCK] + second_content[BLOCK:])
    with pytest.raises(AppError, match=r"media\.damaged"):
        vault.media.open(first)
    other, _ = Vault.create(tmp_path / "Other.testimony", "another invented one", kdf.test_cost())
    place = media_format.path_of(other.folder, second)
    place.parent.mkdir()
    place.write_bytes(second_content)
    with pytest.raises(AppError, match=r"media\.foreign"):
        other.media.open(second)
    other.close()


def test_missing_and_impossible_ids_are_missing(vault: Vault) -> None:
    for media_id in (media_format.new_id(), "../../vault.hdr", "", "A" * 36):
        with pytest.raises(AppError, match=r"media\.missing"):
            vault.media.open(media_id)


def test_17_lenient_reader_gives_zeros_and_names_the_stretch(vault: Vault) -> None:
    content = sound(5 * CHUNK + 500)
    media_id, file = stored(vault, content)
    good = bytearray(file.read_bytes())
    for chunk in (1, 2, 5):
        good[FIRST + chunk * SEALED_CHUNK + 5] ^= 1
    file.write_bytes(good)
    with pytest.raises(AppError, match=r"media\.damaged"):
        vault.media.open(media_id)
    with vault.media.open(media_id, lenient=True) as reader:
        assert reader.size == len(content)
        heard = reader.read()
        assert len(heard) == len(content)
        assert heard[:CHUNK] == content[:CHUNK]
        assert heard[CHUNK : 3 * CHUNK] == bytes(2 * CHUNK)
        assert heard[3 * CHUNK : 5 * CHUNK] == content[3 * CHUNK : 5 * CHUNK]
        assert reader.damaged_ranges == ((CHUNK, 3 * CHUNK), (5 * CHUNK, len(content)))
    good[FIRST + 5 * SEALED_CHUNK + 5] ^= 1
    file.write_bytes(good)
    with vault.media.open(media_id) as strict:
        assert strict.read(CHUNK) == content[:CHUNK]
        with pytest.raises(AppError) as caught:
            strict.read(10)
        assert (caught.value.code, caught.value.ids) == ("media.damaged", {"first_byte": CHUNK})
        strict.seek(4 * CHUNK)
        assert strict.read() == content[4 * CHUNK :]


def test_identity_kinds_are_sealed_to_the_identity_compartment(vault: Vault) -> None:
    media_id, file = stored(vault, b"a scanned form", kind="evidence")
    assert b'"compartment":"identity"' in file.read_bytes()[:BLOCK]
    assert read(vault, media_id) == b"a scanned form"
    without = dict(vault._keys().compartments)
    without.pop(("identity", 1))
    with pytest.raises(AppError, match=r"vault\.no_access"):
        media_format.opened_file_key(replace(vault._keys(), compartments=without), media_id, file.read_bytes()[:BLOCK])


def test_07_coder_without_the_grant_opens_no_recording_and_no_names(vault: Vault) -> None:
    media_id, file = stored(vault, sound(100))
    unlocked = vault._keys()
    coder = replace(
        unlocked,
        user=type(unlocked.user).generate(),
        compartments={key: value for key, value in unlocked.compartments.items() if key[0] in ("base", "content")},
    )
    with pytest.raises(AppError, match=r"vault\.no_access"):
        media_format.opened_file_key(coder, media_id, file.read_bytes()[:BLOCK])
    with pytest.raises(AppError, match=r"vault\.no_access"):
        coder.current("identity")


@pytest.mark.parametrize("limit", [0.2, 0.7])
def test_cancelled_add_leaves_no_file(vault: Vault, limit: float) -> None:
    """Once while it encrypts, once while it reads back."""
    job = JobContext(lambda fraction, code: job.cancel() if fraction >= limit else None)
    with pytest.raises(Cancelled):
        vault.media.add(io.BytesIO(sound(4 << 20)), "recording", job, size=4 << 20)
    assert [path for path in vault.folder.rglob("*") if path.suffix in (".part", ".cob")] == []


def test_source_that_fails_leaves_no_file(vault: Vault) -> None:
    class Broken(io.BytesIO):
        def read(self, count: int | None = -1, /) -> bytes:
            content = super().read(count)
            if not content:
                raise OSError("the stick was pulled")
            return content

    with pytest.raises(OSError, match="stick"):
        vault.media.add(Broken(sound(100_000)), "recording", JobContext())
    assert [path for path in vault.folder.rglob("*") if path.suffix in (".part", ".cob")] == []


def test_21_too_little_room_is_said_before_the_first_byte(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(syscalls.disk), "free_bytes", lambda *_: 70 << 20)
    vault.media.add(io.BytesIO(b"small"), "recording", JobContext(), size=5)
    source = io.BytesIO(b"large")
    with pytest.raises(AppError, match=r"media\.disk_full"):
        vault.media.add(source, "recording", JobContext(), size=10 << 20)
    assert source.tell() == 0


def test_removed_media_is_overwritten_before_it_is_unlinked(vault: Vault, tmp_path: Path) -> None:
    media_id, file = stored(vault, sound(50_000))
    second_name = tmp_path / "hard-link"
    second_name.hardlink_to(file)
    vault.media.remove(media_id)
    assert not file.exists()
    assert second_name.read_bytes()[:BLOCK] == bytes(BLOCK)
    with pytest.raises(AppError, match=r"media\.missing"):
        vault.media.remove(media_id)


def test_recording_says_only_what_is_durable_and_comes_back(vault: Vault) -> None:
    content = sound(100_000)
    recorder = vault.media.record("recording")
    told = []
    for at in range(0, len(content), 3200):
        recorder.write(content[at : at + 3200])
        told.append(recorder.flush())
        assert told[-1] % CHUNK == 0
        assert told[-1] <= at + 3200
    assert told == sorted(told)
    assert vault.media.unfinished() == (recorder.media_id,)
    kept = recorder.finish()
    assert (kept.size, kept.sha256) == (len(content), hashlib.sha256(content).hexdigest())
    assert vault.media.unfinished() == ()
    assert read(vault, kept.media_id) == content
    dropped = vault.media.record("recording")
    dropped.write(content)
    dropped.discard()
    assert list(vault.media.ids()) == [kept.media_id]
    assert vault.media.unfinished() == ()


RECORD = """
import sys
from pathlib import Path
from testimony_app.vault.vault import Vault
vault = Vault.open(Path(sys.argv[1]), sys.argv[2])
recorder = vault.media.record("recording")
print(recorder.media_id, flush=True)
number = 0
while True:
    recorder.write(number.to_bytes(4, "big") * 800)
    number += 1
    print(recorder.flush(), flush=True)
"""


def test_20_killed_recording_keeps_all_that_was_said_to_be_durable(
    vault: Vault, folder: Path, passphrase: str, figure: Callable[[str], None]
) -> None:
    vault.close()
    root = Path(__file__).resolve().parents[2]
    lines = 0
    for wanted in (20, 60, 111):
        with subprocess.Popen(
            [sys.executable, "-c", RECORD, str(folder), passphrase], stdout=subprocess.PIPE, text=True, cwd=root
        ) as process:
            assert process.stdout is not None
            media_id = process.stdout.readline().strip()
            durable = [int(process.stdout.readline()) for _ in range(wanted)][-1]
            process.send_signal(signal.SIGKILL)
            process.wait()
        again = Vault.open(folder, passphrase)
        assert again.media.unfinished() == (media_id,)
        torn = folder / "staging" / (media_id + ".rec")
        torn.write_bytes(torn.read_bytes()[: -(wanted % 7) or None])
        with again.media.recover(media_id) as reader:
            assert reader.recovered
            heard = reader.read()
        assert durable - CHUNK <= len(heard)
        assert len(heard) >= durable or wanted % 7
        words = [heard[at : at + 4] for at in range(0, len(heard) - 3, 4)]
        assert all(word == (index // 800).to_bytes(4, "big") for index, word in enumerate(words))
        again.media.discard_unfinished(media_id)
        assert again.media.unfinished() == ()
        again.close()
        lines += wanted
    figure(f"recordings killed: 3, after {lines} flushes; all durable bytes came back")
