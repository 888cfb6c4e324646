"""Test 29: a package that was cut, goes on, or differs by a bit gives nothing; and what writing and reading meet."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Callable

import pyrage
import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_app.errors import AppError, Cancelled
from testimony_app.exchange import age, archive, limits
from testimony_app.exchange.manifest import PackageManifest
from testimony_app.exchange.package import PackageEntry, document, measured, read_package, write_package
from testimony_app.exchange.unpacking import Unpacking
from testimony_app.jobs import JobContext
from tests.vault import parcels
from tests.vault.parcels import ANNA, FACTS, RECIPIENT, SECRET, Desk, listed, member, refusal

CHUNK = 65_536 + 16
Figure = Callable[[str], None]


def test_a_package_cut_anywhere_gives_nothing(figure: Figure) -> None:
    package, _entries, _recording = parcels.small()
    assert [length for length in range(len(package)) if not refusal(package[:length])] == []
    big = parcels.packed([document(parcels.name("cob"), os.urandom(300_000))])
    start = big.index(b"\n--- ") + 1
    start = big.index(b"\n", start) + 1 + 16
    edges = [start + CHUNK * number + shift for number in range(6) for shift in (-1, 0, 1)]
    places = [place for place in edges if place < len(big)]
    assert len(places) > 12
    assert [length for length in places if not refusal(big[:length])] == []
    figure(f"package cut at {len(package) + len(places):,} places: 0 taken")


def test_an_archive_cut_before_it_was_encrypted_gives_nothing() -> None:
    """As a sender's program could do it that stops halfway: age itself has nothing to object to."""
    one = listed(parcels.name(), b"words")
    whole = parcels.leading(PackageManifest(FACTS, (one,))) + member(one.name, b"words") + archive.END
    assert refusal(parcels.sealed(whole)) == ""
    assert [length for length in range(0, len(whole), 16) if not refusal(parcels.sealed(whole[:length]))] == []


def test_a_package_that_goes_on_after_its_end_is_refused() -> None:
    """Also where what follows is a package itself."""
    package, _entries, _recording = parcels.small()
    for more in (b"\x00", b"\n", b"x" * 15, b"x" * CHUNK, package):
        assert refusal(package + more) == "package.damaged"


def test_a_whole_last_chunk_ends_a_package_too() -> None:
    """The plaintext fills one chunk exactly; whatever follows is one chunk too many."""
    one = listed(parcels.name(), b"words")
    archived = parcels.leading(PackageManifest(FACTS, (one,))) + member(one.name, b"words")
    exact = parcels.sealed(archived + bytes(65_536 - len(archived)))
    assert refusal(exact) == ""
    for more in (b"\x00", b"x" * 16, b"x" * CHUNK):
        assert refusal(exact + more) == "package.damaged"


def test_no_byte_of_a_package_can_differ(figure: Figure) -> None:
    package, _entries, _recording = parcels.small()
    taken = []
    for place in range(len(package)):
        changed = bytearray(package)
        changed[place] ^= 1 << place % 8
        if not refusal(bytes(changed)):
            taken.append(place)
    assert taken == []
    figure(f"one bit flipped in every byte of a package: {len(package):,} tried, 0 taken")


def test_a_bit_flipped_before_encryption_changes_nothing_that_counts(figure: Figure) -> None:
    """A dishonest recipient can encrypt a package anew, but not what the sender has signed."""
    content = b'{"invented":true}'
    one = listed(parcels.name(), content)
    manifest = PackageManifest(FACTS, (one,))
    archived = parcels.leading(manifest) + member(one.name, content) + archive.END
    same, tried = 0, 0
    for place in range(len(archived)):
        for bit in (place % 8, (place + 5) % 8):
            changed = bytearray(archived)
            changed[place] ^= 1 << bit
            tried += 1
            unpacking = Unpacking(ANNA.verify, Desk().sink_for, JobContext())
            reader = archive.ArchiveReader(unpacking)
            try:
                reader.feed(bytes(changed))
                reader.finish()
                assert (unpacking.finish(), unpacking.documents) == (manifest, {one.name: content})
            except AppError:
                continue
            same += 1
    assert 0 < same < 60
    figure(f"bits flipped inside a package: {tried:,}, refused {tried - same:,}, without effect {same}")


@given(st.lists(st.binary(max_size=1_500), max_size=8))
def test_an_archive_of_anything_is_refused_and_nothing_worse(pieces: list[bytes]) -> None:
    reader = archive.ArchiveReader(Unpacking(ANNA.verify, Desk().sink_for, JobContext()))
    with pytest.raises(AppError, match=r"package\."):
        for piece in pieces:
            reader.feed(piece)
        reader.finish()


def headers() -> dict[str, tuple[bytes, str]]:
    """Age headers that are wrong in one way each, and what each is called."""
    version, mac = b"age-encryption.org/v1\n", b"--- " + b"A" * 43 + b"\n" + bytes(64)
    share, body = b"A" * 42 + b"E", b"B" * 42 + b"A"
    stanza = b"-> X25519 " + share + b"\n" + body + b"\n"
    scrypt = b"-> scrypt bHNhbHRzYWx0c2FsdHNhbA 23\n" + body + b"\n"
    return {
        "nothing": (b"", "package.damaged"),
        "a text": (b"An invented letter.\n" * 40, "package.damaged"),
        "armoured": (
            pyrage.encrypt(b"x", [pyrage.x25519.Recipient.from_str(RECIPIENT)], armored=True),
            "package.damaged",
        ),
        "version alone": (version, "package.damaged"),
        "newer": (b"age-encryption.org/v2\n" + stanza + mac, "package.newer_format"),
        "Windows line ends": ((version + stanza + mac).replace(b"\n", b"\r\n"), "package.newer_format"),
        "no recipient": (version + mac, "package.damaged"),
        "no end": (version + stanza, "package.damaged"),
        "never an end": (version + stanza * 4_000, "package.too_large"),
        "many stanzas": (version + stanza * 300 + mac, "package.too_large"),
        "nobody here": (version + stanza + mac, "package.not_for_you"),
        "short body": (version + stanza[:-9] + b"\n" + mac, "package.damaged"),
        "no argument": (version + b"-> X25519\n" + body + b"\n" + mac, "package.damaged"),
        "two arguments": (version + b"-> X25519 " + share + b" x\n" + body + b"\n" + mac, "package.damaged"),
        "share of zeros": (version + b"-> X25519 " + b"A" * 43 + b"\n" + body + b"\n" + mac, "package.damaged"),
        "padded base64": (version + b"-> X25519 " + share + b"=\n" + body + b"\n" + mac, "package.damaged"),
        "passphrase": (version + scrypt + mac, "package.not_for_you"),
        "passphrase beside a key": (version + stanza + scrypt + mac, "package.not_for_you"),
        "passphrase, bare": (version + b"-> scrypt\n" + body + b"\n" + mac, "package.not_for_you"),
    }


@pytest.mark.parametrize("case", sorted(headers()))
def test_a_header_that_is_not_right_is_refused(case: str) -> None:
    content, code = headers()[case]
    got = refusal(content)
    assert got == code or (code == "package.damaged" and got == "package.not_for_you"), got


def test_a_passphrase_is_refused_without_any_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """A work factor of 23 would take a gigabyte and minutes: such a file never reaches pyrage."""

    def reached(*_: object) -> None:
        pytest.fail("pyrage was given a file with a passphrase")

    monkeypatch.setattr(pyrage, "decrypt_io", reached)
    for case, (content, code) in headers().items():
        if case.startswith("passphrase"):
            assert refusal(content) == code
    assert refusal(pyrage.passphrase.encrypt(b"x", "seven violet kettles")) == "package.not_for_you"


def test_a_package_for_others_is_named_as_such() -> None:
    package, _entries, _recording = parcels.small()
    with pytest.raises(AppError, match=r"package\.not_for_you"):
        read_package(io.BytesIO(package), os.urandom(32), ANNA.verify, Desk().sink_for, JobContext())


def test_each_recipient_can_read() -> None:
    others = [os.urandom(32) for _ in range(63)]
    sink = io.BytesIO()
    recipients = [RECIPIENT, *(age.recipient_of(secret) for secret in others)]
    write_package(sink, FACTS, [document(parcels.name(), b"{}")], recipients, ANNA.sign, JobContext())
    assert sink.tell() < limits.MAX_AGE_HEADER_BYTES
    for secret in (SECRET, others[0], others[-1]):
        stream = io.BytesIO(sink.getvalue())
        assert read_package(stream, secret, ANNA.verify, Desk().sink_for, JobContext()).facts == FACTS


# What writing and reading meet


class Full(io.BytesIO):
    """A medium with room for so many bytes; it takes a few at a time."""

    def __init__(self, room: int) -> None:
        super().__init__()
        self._room = room

    def write(self, content: bytes) -> int:  # type: ignore[override]
        if self.tell() >= self._room:
            raise OSError(errno.ENOSPC, "no space")
        return super().write(content[: min(1_000, self._room - self.tell())])


def test_a_medium_that_takes_little_at_a_time_gets_all_of_it() -> None:
    entry = document(parcels.name("cob"), os.urandom(200_000))
    sink = Full(1 << 20)
    write_package(sink, FACTS, [entry], [RECIPIENT], ANNA.sign, JobContext())
    _got, desk = parcels.opened(sink.getvalue())
    assert desk.sinks[entry.name].content == entry.open().read()


@pytest.mark.parametrize("room", [0, 100, 65_000, 150_000])
def test_a_full_medium_stops_writing_with_its_own_error(room: int) -> None:
    entry = document(parcels.name("cob"), os.urandom(200_000))
    sink = Full(room)
    with pytest.raises(OSError, match="no space") as caught:
        write_package(sink, FACTS, [entry], [RECIPIENT], ANNA.sign, JobContext())
    assert caught.value.errno == errno.ENOSPC
    assert refusal(sink.getvalue()) == "package.damaged"


@pytest.mark.parametrize("room", [0, 5_000, 150_000])
def test_a_full_staging_stops_reading_with_its_own_error(room: int) -> None:
    package = parcels.packed([document(parcels.name("cob"), os.urandom(200_000))])
    staging = Full(room)
    with pytest.raises(OSError, match="no space"):
        read_package(io.BytesIO(package), SECRET, ANNA.verify, lambda _entry: staging, JobContext())
    assert staging.closed


@pytest.mark.parametrize("now", [b"", b"word", b"Words", b"words and more", b"words" + bytes(70_000)])
def test_an_entry_that_changed_since_it_was_measured_stops_the_writing(now: bytes) -> None:
    entry = measured(parcels.name(), lambda: io.BytesIO(b"words"), JobContext())
    changed = PackageEntry(entry.name, entry.size, entry.sha256, lambda: io.BytesIO(now))
    sink = io.BytesIO()
    with pytest.raises(AppError, match=r"package\.source_changed") as caught:
        write_package(sink, FACTS, [document(parcels.name(), b"{}"), changed], [RECIPIENT], ANNA.sign, JobContext())
    assert caught.value.ids == {"entry": 4}
    assert refusal(sink.getvalue()) == "package.damaged"


def test_a_note_that_no_reader_takes_is_not_written() -> None:
    sink = io.BytesIO()
    with pytest.raises(AppError, match=r"package\.too_large"):
        write_package(sink, FACTS, [], [RECIPIENT], lambda text: text + "x" * limits.MAX_NOTE_BYTES, JobContext())
    assert sink.tell() == 0


class Growing(io.BytesIO):
    """A file to which somebody appends faster than it is read."""

    reads = 0

    def read(self, size: int | None = -1, /) -> bytes:
        self.reads += 1
        assert self.reads < 5, "it would never end"
        return b"more"


def test_an_entry_that_grows_without_end_is_left() -> None:
    entry = PackageEntry(parcels.name(), 8, parcels.listed("", b"moremore").sha256, Growing)
    with pytest.raises(AppError, match=r"package\.source_changed"):
        write_package(io.BytesIO(), FACTS, [entry], [RECIPIENT], ANNA.sign, JobContext())


@pytest.mark.parametrize("stage", ["package.writing", "package.reading"])
def test_both_ways_can_be_stopped(stage: str) -> None:
    entry = document(parcels.name("cob"), os.urandom(3 << 20))
    package, desk, said = parcels.packed([entry]), Desk(), []

    def stop(fraction: float, code: str) -> None:
        assert code == stage
        said.append(fraction)
        if fraction > 0.3:
            job.cancel()

    job = JobContext(stop)
    with pytest.raises(Cancelled):
        if stage == "package.writing":
            write_package(io.BytesIO(), FACTS, [entry], [RECIPIENT], ANNA.sign, job)
        else:
            read_package(io.BytesIO(package), SECRET, ANNA.verify, desk.sink_for, job)
    assert 0.3 < said[-1] < 0.9
    assert all(sink.closed for sink in desk.sinks.values())


class Torn(io.BytesIO):
    """A medium that fails after so many bytes."""

    def __init__(self, content: bytes, good: int) -> None:
        super().__init__(content)
        self._good = good

    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell() >= self._good:
            raise OSError(errno.EIO, "bad sector")
        return super().read(size)


@pytest.mark.parametrize("good", [0, 4_096, 100_000])
def test_a_medium_that_cannot_be_read_is_not_called_damage_of_the_package(good: int) -> None:
    package = parcels.packed([document(parcels.name("cob"), os.urandom(200_000))])
    with pytest.raises(AppError, match=r"package\.unreadable"):
        read_package(Torn(package, good), SECRET, ANNA.verify, Desk().sink_for, JobContext())
