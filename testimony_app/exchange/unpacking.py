"""Judges the entries of a package as they come: manifest, signature, then what both vouch for."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import BinaryIO

from testimony_app.errors import AppError
from testimony_app.exchange import manifest as manifests
from testimony_app.exchange.age import write_all
from testimony_app.exchange.limits import MAX_MANIFEST_BYTES, MAX_NOTE_BYTES, MIB
from testimony_app.exchange.manifest import ListedEntry, PackageManifest
from testimony_app.jobs import JobContext

VerifyNote = Callable[[str, PackageManifest], str]
"""The note and what it should vouch for -> the text that the sender named in it has truly signed; raises AppError."""
SinkFor = Callable[[ListedEntry], BinaryIO]
"""Where a recording goes for now."""
_LEADING = manifests.FIRST_LISTED - 1


class Unpacking:
    """Takes entries in their order; keeps documents in memory and writes recordings into sinks."""

    def __init__(self, verify_note: VerifyNote, sink_for: SinkFor, job: JobContext) -> None:
        self._verify_note, self._sink_for, self._job = verify_note, sink_for, job
        self._untrusted, self._untrusted_manifest = bytearray(), b""
        self._manifest: PackageManifest | None = None
        self._seen, self._signed = 0, False
        self._entry: ListedEntry | None = None
        self._sink: BinaryIO | None = None
        self._digest = hashlib.sha256()
        self._done = self._told = 0
        self.documents: dict[str, bytes] = {}

    def begin(self, name: str, size: int) -> None:
        """Refuse an entry that is not the one that must come now."""
        self._seen += 1
        self._untrusted.clear()
        if self._seen <= _LEADING:
            self._begin_leading(name, size)
            return
        entry = self._expected()
        if entry is None or name != entry.name:
            raise AppError("package.refused_entry", entry=self._seen)
        if size != entry.size:
            raise AppError("package.damaged")
        self._entry, self._digest = entry, hashlib.sha256()
        if entry.ending == manifests.MEDIA:
            self._sink = self._sink_for(entry)

    def take(self, piece: bytes) -> None:
        """Keep or pass on a piece of the entry."""
        self._job.check()
        if self._entry is not None:
            self._digest.update(piece)
            self._report(len(piece))
        if self._sink is None:
            self._untrusted += piece
        else:
            write_all(self._sink, piece)

    def end(self) -> None:
        """Judge the entry now that it is whole."""
        if self._seen == 1:
            self._untrusted_manifest = bytes(self._untrusted)
            self._manifest = manifests.parsed(self._untrusted_manifest)
        elif self._seen == _LEADING:
            self._check_signature(bytes(self._untrusted))
        elif self._entry is not None:
            if self._digest.hexdigest() != self._entry.sha256:
                raise AppError("package.damaged")
            if self._sink is None:
                self.documents[self._entry.name] = bytes(self._untrusted)
            self.close_sink()
            self._entry = None

    def finish(self) -> PackageManifest:
        """The manifest. Raises AppError `package.damaged` if it lists more than came, `package.unsigned`."""
        if self._manifest is None:
            raise AppError("package.damaged")
        if not self._signed:
            raise AppError("package.unsigned")
        if self._seen != _LEADING + len(self._manifest.entries):
            raise AppError("package.damaged")
        return self._manifest

    def close_sink(self) -> None:
        """Close what is still being written, if anything."""
        if self._sink is not None:
            sink, self._sink = self._sink, None
            sink.close()

    def _begin_leading(self, name: str, size: int) -> None:
        if self._seen == 1 and name != manifests.MANIFEST:
            raise AppError("package.refused_entry", entry=1)
        if self._seen == _LEADING and name != manifests.NOTE:
            raise AppError("package.unsigned")
        if size > (MAX_MANIFEST_BYTES if self._seen == 1 else MAX_NOTE_BYTES):
            raise AppError("package.too_large")

    def _check_signature(self, untrusted_note: bytes) -> None:
        if self._manifest is None:
            raise AppError("package.damaged")
        try:
            note = untrusted_note.decode()
        except UnicodeDecodeError:
            raise AppError("package.unsigned") from None
        signed = self._verify_note(note, self._manifest)
        if signed != manifests.note_text(self._manifest.facts.package, self._untrusted_manifest):
            raise AppError("package.unsigned")
        self._signed = True

    def _expected(self) -> ListedEntry | None:
        """The entry whose turn it is; none if the manifest lists no more, or nobody has signed it."""
        place = self._seen - _LEADING - 1
        if self._manifest is None or not self._signed or place >= len(self._manifest.entries):
            return None
        return self._manifest.entries[place]

    def _report(self, came: int) -> None:
        self._done += came
        if self._manifest is not None and self._done - self._told >= MIB:
            self._told = self._done
            self._job.step(self._done / self._manifest.total_bytes, "package.reading")
