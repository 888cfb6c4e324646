"""Tests 27 and 29: how much a package may hold, and that all of it must be as its sender signed it."""

from __future__ import annotations

import hashlib
import io
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from testimony_app.errors import AppError
from testimony_app.exchange import archive, limits
from testimony_app.exchange.manifest import ListedEntry, PackageManifest, note_text
from testimony_app.exchange.package import PackageEntry, document, measured, read_package, write_package
from testimony_app.exchange.unpacking import Unpacking
from testimony_app.jobs import JobContext
from tests.vault import parcels
from tests.vault.parcels import ANNA, FACTS, RECIPIENT, SECRET, Desk, Signer, hand_made, listed, member, refusal

MIB = 1 << 20
DIGEST = hashlib.sha256(b"").hexdigest()
Figure = Callable[[str], None]


def test_a_package_gives_back_what_went_in() -> None:
    package, entries, recording = parcels.small()
    got, desk = parcels.opened(package)
    assert got.facts == FACTS
    assert got.manifest.entries == tuple(entry.listed for entry in entries)
    assert got.documents == {entries[0].name: b'{"invented":true}', entries[1].name: b""}
    assert {held: sink.content for held, sink in desk.sinks.items()} == {entries[2].name: recording}
    assert got.sha256 == hashlib.sha256(package).hexdigest()


def test_a_package_may_hold_nothing_but_its_facts() -> None:
    got, desk = parcels.opened(parcels.packed([]))
    assert (got.facts, got.documents, desk.sinks) == (FACTS, {}, {})


class Zeros(io.RawIOBase):
    """So many zeros, without holding them."""

    def __init__(self, size: int) -> None:
        self._left = size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        count = min(len(buffer), self._left)
        buffer[:count] = bytes(count)
        self._left -= count
        return count


class Counting(io.RawIOBase):
    """A sink that keeps only how much came."""

    size = 0

    def write(self, content: bytes) -> int:  # type: ignore[override]
        self.size += len(content)
        return len(content)


def test_memory_stays_flat_whatever_the_size_of_a_recording(tmp_path_factory: pytest.TempPathFactory) -> None:
    size, job = 48 * MIB, JobContext()
    file = tmp_path_factory.mktemp("parcel") / "parcel.age"
    entry = measured(parcels.name("cob"), lambda: io.BufferedReader(Zeros(size)), job)  # type: ignore[arg-type]
    counting = Counting()
    tracemalloc.start()
    try:
        with file.open("wb") as sink:
            digest = write_package(sink, FACTS, [entry], [RECIPIENT], ANNA.sign, job)
        with file.open("rb") as stream:
            got = read_package(stream, SECRET, ANNA.verify, lambda _: counting, job)  # type: ignore[arg-type,return-value]
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert counting.size == size
    assert digest == got.sha256
    assert peak < 4 * MIB


# 27: amounts


def fed(pieces: Iterator[bytes]) -> tuple[str, int]:
    """Feed an archive that has no end; the code of its refusal, and how many bytes that took."""
    desk, came = Desk(), 0
    reader = archive.ArchiveReader(Unpacking(ANNA.verify, desk.sink_for, JobContext()))
    for piece in pieces:
        came += len(piece)
        try:
            reader.feed(piece)
        except AppError as error:
            return error.code, came
    return "", came


def test_a_million_entries_are_refused_at_the_first_that_is_not_listed(figure: Figure) -> None:
    one = listed(parcels.name(), b"")

    def pieces() -> Iterator[bytes]:
        yield parcels.leading(PackageManifest(FACTS, (one,))) + member(one.name)
        for _ in range(1_000_000):
            yield member(parcels.name())

    code, came = fed(pieces())
    assert code == "package.refused_entry"
    assert came < 8 * archive.BLOCK
    figure(f"package with 1,000,000 files beyond its list: refused after {came:,} bytes")


@pytest.mark.parametrize("stated", [0, 200 * MIB])
def test_zeros_without_end_are_refused_where_they_begin(stated: int) -> None:
    """200 MiB of zeros as an entry that nobody lists, as one that is listed with less, and after the end."""
    one = ListedEntry(parcels.name(), 5, DIGEST)

    def pieces() -> Iterator[bytes]:
        yield parcels.leading(PackageManifest(FACTS, (one,)))
        yield archive.header(one.name, stated)
        for _ in range(200):
            yield bytes(MIB)

    code, came = fed(pieces())
    assert code == "package.damaged"
    assert came < MIB


def test_zeros_after_the_end_have_a_measure() -> None:
    one = listed(parcels.name(), b"words")
    body = member(one.name, b"words")
    for more in (0, 9_216, limits.MAX_ENDING_BYTES - len(archive.END)):
        assert refusal(hand_made([one], body, archive.END + bytes(more))) == ""
    for more in (limits.MAX_ENDING_BYTES, 16 * MIB):
        assert refusal(hand_made([one], body, archive.END + bytes(more))) == "package.too_large"


def test_little_is_read_of_a_file_that_is_refused() -> None:
    package = parcels.sealed(member("manifest.json", bytes(limits.MAX_MANIFEST_BYTES + 1)) + bytes(8 * MIB))
    stream = io.BytesIO(package)
    with pytest.raises(AppError, match=r"package\.too_large"):
        read_package(stream, SECRET, ANNA.verify, Desk().sink_for, JobContext())
    assert stream.tell() < MIB


def too_much() -> Iterator[tuple[str, list[ListedEntry]]]:
    most = limits.MAX_BYTES
    for ending, size in most.items():
        yield f"one .{ending}", [ListedEntry(parcels.name(ending), size + 1, DIGEST)]
    yield "documents", [ListedEntry(parcels.name(), most["json"], DIGEST) for _ in range(5)]
    yield "recordings", [ListedEntry(parcels.name("cob"), most["cob"], DIGEST) for _ in range(5)]
    yield "entries", [ListedEntry(parcels.name(), 0, DIGEST) for _ in range(limits.MAX_ENTRIES + 1)]


@pytest.mark.parametrize(("what", "entries"), list(too_much()), ids=lambda each: each if isinstance(each, str) else "")
def test_a_manifest_that_lists_too_much_is_refused_before_any_of_it(what: str, entries: list[ListedEntry]) -> None:
    """By the reader although it is signed, and by the writer, who must not make what nobody reads."""
    first = archive.header(entries[0].name, entries[0].size)
    assert refusal(hand_made(entries, first, b"")) == "package.too_large"
    given = [PackageEntry(e.name, e.size, e.sha256, lambda: io.BytesIO(b"")) for e in entries]
    with pytest.raises(AppError, match=r"package\.too_large"):
        parcels.packed(given)


def test_as_many_entries_as_allowed_can_be_listed() -> None:
    entries = [ListedEntry(f"{number:08x}-0000-4000-8000-000000000000.json", 99, DIGEST) for number in range(20_000)]
    assert len(PackageManifest(FACTS, tuple(entries)).content()) < limits.MAX_MANIFEST_BYTES


@pytest.mark.parametrize("bomb", [b"[" * 200_000, b'{"a":' * 200_000, b"9" * 100_000, b'{"format":1e999}'])
def test_a_manifest_that_is_a_trap_for_parsers_is_damage(bomb: bytes) -> None:
    assert refusal(parcels.sealed(parcels.leading(bomb))) == "package.damaged"


def test_an_archive_in_the_archive_is_never_opened() -> None:
    inner = member(parcels.name(), b"inner") + archive.END
    for nested in ("inner.tar", "inner.zip", f"{parcels.name()}.age", parcels.name("tar"), parcels.name("json.gz")):
        assert refusal(hand_made([listed(nested, inner)], member(nested, inner))) == "package.refused_entry"
    document_name = parcels.name()
    got, _desk = parcels.opened(hand_made([listed(document_name, inner)], member(document_name, inner)))
    assert got.documents == {document_name: inner}


# 29: the manifest and the signature


def test_what_the_manifest_says_must_be_so() -> None:
    a, b = (listed(parcels.name(), content) for content in (b"aa", b"bb"))
    in_a, in_b = member(a.name, b"aa"), member(b.name, b"bb")
    cases = {
        "": hand_made([a, b], in_a + in_b),
        "size": hand_made([replace(a, size=3), b], in_a + in_b),
        "digest": hand_made([replace(a, sha256=DIGEST), b], in_a + in_b),
        "content": hand_made([a, b], member(a.name, b"ab") + in_b),
        "shorter": hand_made([a, b], member(a.name, b"a") + in_b),
        "order": hand_made([a, b], in_b + in_a),
        "missing": hand_made([a, b], in_a),
        "missing first": hand_made([a, b], in_b),
        "extra": hand_made([a], in_a + in_b),
        "extra before": hand_made([b], in_a + in_b),
        "twice in the archive": hand_made([a], in_a + in_a),
        "twice in both": hand_made([a, a], in_a + in_a),
        "twice, once in each case": hand_made([a, replace(a, name=a.name.upper())], in_a + in_a),
        "end in the middle": hand_made([a, b], in_a + archive.END + in_b),
        "one block of end": hand_made([a], in_a, bytes(archive.BLOCK)),
        "no end": hand_made([a], in_a, b""),
        "padding": hand_made([a], in_a[:-1] + b"x"),
        "odd end": hand_made([a], in_a, archive.END + b"\x00"),
        "words after the end": hand_made([a], in_a, archive.END + b"words".ljust(archive.BLOCK, b"\x00")),
        "archive after the end": hand_made([a], in_a, archive.END + in_b + archive.END),
    }
    assert [case for case, package in cases.items() if not refusal(package)] == [""]


def test_a_recording_that_is_not_what_was_signed_is_refused_although_it_was_staged() -> None:
    one = listed(parcels.name("cob"), b"recording")
    desk = Desk()
    package = hand_made([one], member(one.name, b"rekording"))
    with pytest.raises(AppError, match=r"package\.damaged"):
        read_package(io.BytesIO(package), SECRET, ANNA.verify, desk.sink_for, JobContext())
    assert [sink.closed for sink in desk.sinks.values()] == [True]


def test_a_package_without_its_senders_signature_is_refused_before_any_entry() -> None:
    one = listed(parcels.name("cob"), b"recording")
    manifest = PackageManifest(FACTS, (one,))
    content, body = manifest.content(), member(one.name, b"recording") + archive.END
    right = ANNA.sign(note_text(parcels.PACKAGE, content))
    other = ANNA.sign(note_text(parcels.PACKAGE, PackageManifest(FACTS, ()).content()))
    notes = {
        "": right,
        "empty": "",
        "of another package": other,
        "by a stranger under her name": Signer().sign(note_text(parcels.PACKAGE, content)),
        "by somebody else": Signer(parcels.READER).sign(note_text(parcels.PACKAGE, content)),
        "text changed": right.replace(parcels.PACKAGE, parcels.VAULT),
        "over another text": ANNA.sign("testimony/v1/something-else\n"),
        "over no digest": ANNA.sign(f"testimony/v1/package\n{parcels.PACKAGE}\n"),
        "cut": right[:-9],
        "not UTF-8": "\udcff",
        "too long": right + "x" * limits.MAX_NOTE_BYTES,
    }
    taken = []
    for case, note in notes.items():
        package = parcels.sealed(
            member("manifest.json", content) + member("manifest.note", note.encode("utf-8", "surrogateescape")) + body
        )
        desk = Desk()
        try:
            read_package(io.BytesIO(package), SECRET, ANNA.verify, desk.sink_for, JobContext())
        except AppError as error:
            assert error.code in ("package.unsigned", "log.note_refused", "package.too_large"), case
            assert desk.sinks == {}, case
        else:
            taken.append(case)
    assert taken == [""]


@pytest.mark.parametrize(
    ("leading", "code"),
    [
        (b"", "package.damaged"),
        (member("manifest.note", b"x"), "package.refused_entry"),
        (member(parcels.name(), b"x"), "package.refused_entry"),
        (member("manifest.json", PackageManifest(FACTS, ()).content()), "package.unsigned"),
        (member("manifest.json", PackageManifest(FACTS, ()).content()) + member(parcels.name()), "package.unsigned"),
        (member("manifest.json", PackageManifest(FACTS, ()).content()) * 2, "package.unsigned"),
    ],
)
def test_manifest_and_note_come_first(leading: bytes, code: str) -> None:
    assert refusal(parcels.sealed(leading + archive.END)) == code


def test_a_sender_whom_nobody_knows_is_refused() -> None:
    stranger = Signer(parcels.READER)
    package = parcels.packed([document(parcels.name(), b"{}")], stranger, replace(FACTS, sender=stranger.user))
    assert refusal(package, stranger) == ""
    assert refusal(package) == "package.unsigned"


def test_a_verifier_that_vouches_for_nothing_in_particular_is_not_believed() -> None:
    package, _entries, _recording = parcels.small()
    with pytest.raises(AppError, match=r"package\.unsigned"):
        read_package(io.BytesIO(package), SECRET, lambda _note, _manifest: "", Desk().sink_for, JobContext())
