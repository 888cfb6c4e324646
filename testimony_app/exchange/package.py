"""Write and read a package: an age file with a tar of `manifest.json`, `manifest.note`, and what the manifest lists.

Writing streams into a sink of the caller, who makes the file appear only when it is whole: a temporary file beside the
place, forced to disk, then renamed. Reading hands recordings to sinks of the caller while it still may fail: they are
staging until `read_package` has returned, and are thrown away if it raises.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from testimony_app.errors import AppError
from testimony_app.exchange import age, archive, manifest
from testimony_app.exchange.limits import MAX_MANIFEST_BYTES, MAX_NOTE_BYTES
from testimony_app.exchange.manifest import ListedEntry, PackageFacts, PackageManifest
from testimony_app.exchange.unpacking import SinkFor, Unpacking, VerifyNote
from testimony_app.jobs import JobContext

_PIECE = 1 << 16


@dataclass(frozen=True, slots=True)
class PackageEntry:
    """A file to be packed. name, size, sha256: as in `ListedEntry`. open: a fresh stream from its first byte."""

    name: str
    size: int
    sha256: str
    open: Callable[[], BinaryIO]

    @property
    def listed(self) -> ListedEntry:
        """What the manifest says of it."""
        return ListedEntry(self.name, self.size, self.sha256)


@dataclass(frozen=True, slots=True)
class OpenedPackage:
    """What was in a package, all of it authentic. documents: every entry but recordings, by name.

    sha256: of the package file, hexadecimal.
    """

    manifest: PackageManifest
    documents: dict[str, bytes]
    sha256: str

    @property
    def facts(self) -> PackageFacts:
        """Who sent what to whom."""
        return self.manifest.facts


def document(name: str, content: bytes) -> PackageEntry:
    """An entry from memory."""
    return PackageEntry(name, len(content), hashlib.sha256(content).hexdigest(), lambda: io.BytesIO(content))


def measured(name: str, opener: Callable[[], BinaryIO], job: JobContext) -> PackageEntry:
    """An entry from a stream, which is read once for its size and digest. Raises Cancelled."""
    digest, size = hashlib.sha256(), 0
    with opener() as stream:
        while piece := stream.read(_PIECE):
            job.check()
            digest.update(piece)
            size += len(piece)
    return PackageEntry(name, size, digest.hexdigest(), opener)


def write_package(
    sink: age.Sink,
    facts: PackageFacts,
    entries: Sequence[PackageEntry],
    recipients: Sequence[str],
    sign_note: Callable[[str], str],
    job: JobContext,
) -> str:
    """Write a package and return the SHA-256 of the file, hexadecimal.

    recipients: `age1...` of the people in `facts.recipients`. sign_note: a text of several lines -> a C2SP signed note.
    Raises AppError `package.recipient_unfit`, `package.source_changed` if an entry is not what it was when measured,
    `package.too_large`, `package.refused_entry`; ValueError for facts that no reader would take; Cancelled; and what
    the sink and the entries raise. Then the sink holds half a file.
    """
    if not manifest.well_formed(facts):
        raise ValueError("no reader would take these facts")
    described = PackageManifest(facts, tuple(entry.listed for entry in entries))
    manifest.check_entries(described)
    content = described.content()
    note = sign_note(manifest.note_text(facts.package, content)).encode()
    if len(content) > MAX_MANIFEST_BYTES or len(note) > MAX_NOTE_BYTES:
        raise AppError("package.too_large")
    hashing = _HashingSink(sink)
    age.encrypt(_archived(content, note, entries, described.total_bytes, job), hashing, recipients)
    return hashing.digest.hexdigest()


def read_package(
    stream: age.Source, age_secret: bytes, verify_note: VerifyNote, sink_for: SinkFor, job: JobContext
) -> OpenedPackage:
    """What a package holds, once all of it was found to be as its sender signed it.

    age_secret: the reader's 32-byte X25519 secret. verify_note is called before any entry is taken, so it is also the
    place to refuse a sender, a recipient or an amount. sink_for is called for each recording, and its sink closed when
    the recording has come, or at the first failure. Raises AppError `package.damaged`, `package.refused_entry`,
    `package.too_large`, `package.not_for_you`, `package.unsigned`, `package.newer_format`, `package.unreadable`; what
    `verify_note` and the sinks raise; Cancelled. Nothing that was taken may be used then.
    """
    hashing = _HashingSource(stream)
    unpacking = Unpacking(verify_note, sink_for, job)
    reader = archive.ArchiveReader(unpacking)
    try:
        age.decrypt(hashing, age_secret, reader.feed)
        reader.finish()
        opened = unpacking.finish()
    finally:
        unpacking.close_sink()
    return OpenedPackage(opened, unpacking.documents, hashing.digest.hexdigest())


def _archived(
    content: bytes, note: bytes, entries: Sequence[PackageEntry], total: int, job: JobContext
) -> Iterator[bytes]:
    """The tar, piece by piece."""
    for name, leading in ((manifest.MANIFEST, content), (manifest.NOTE, note)):
        yield archive.header(name, len(leading)) + leading + archive.padding(len(leading))
    done = 0
    for place, entry in enumerate(entries, manifest.FIRST_LISTED):
        job.step(done / max(total, 1), "package.writing")
        yield archive.header(entry.name, entry.size)
        for piece in _unchanged(entry, place):
            yield piece
            done += len(piece)
            job.step(done / max(total, 1), "package.writing")
        yield archive.padding(entry.size)
    yield archive.END


def _unchanged(entry: PackageEntry, place: int) -> Iterator[bytes]:
    """The bytes of an entry, and an error instead of the end if they are not those that were measured."""
    digest, left = hashlib.sha256(), entry.size
    with entry.open() as stream:
        while left >= 0 and (piece := stream.read(_PIECE)):
            digest.update(piece)
            left -= len(piece)
            yield piece
    if left or digest.hexdigest() != entry.sha256:
        raise AppError("package.source_changed", entry=place)


class _HashingSink:
    """Passes everything on and remembers its digest."""

    def __init__(self, sink: age.Sink) -> None:
        self._sink, self.digest = sink, hashlib.sha256()

    def write(self, content: bytes) -> int:
        age.write_all(self._sink, content)
        self.digest.update(content)
        return len(content)


class _HashingSource:
    """Passes everything on and remembers its digest."""

    def __init__(self, stream: age.Source) -> None:
        self._stream, self.digest = stream, hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        piece = self._stream.read(size)
        self.digest.update(piece)
        return piece
