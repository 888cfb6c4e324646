"""Packages for tests: good ones, and archives put together by hand for everything that must be refused."""

from __future__ import annotations

import hashlib
import io
import os
import tarfile
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from testimony_app.errors import AppError
from testimony_app.exchange import age, archive
from testimony_app.exchange.manifest import ListedEntry, PackageFacts, PackageManifest, note_text
from testimony_app.exchange.package import OpenedPackage, PackageEntry, document, read_package, write_package
from testimony_app.jobs import JobContext
from testimony_app.vault import log_chain

SECRET = os.urandom(age.KEY_BYTES)
RECIPIENT = age.recipient_of(SECRET)
PACKAGE, VAULT, SENDER, READER = (str(uuid.uuid4()) for _ in range(4))
FACTS = PackageFacts(
    PACKAGE,
    "sync",
    VAULT,
    SENDER,
    "2031-05-12T10:00:00+00:00",
    (READER,),
    log_chain.checkpoint(f"testimony/{VAULT}", 7, bytes(32)),
)


class Signer:
    """Somebody with a signing key."""

    def __init__(self, user: str = SENDER) -> None:
        self.user, self._key = user, Ed25519PrivateKey.generate()
        self.public = self._key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)

    def sign(self, text: str) -> str:
        return log_chain.signed_note(text, self.user, self.public, self._key.sign)

    def _holds(self, content: bytes, signature: bytes) -> bool:
        try:
            self._key.public_key().verify(signature, content)
        except InvalidSignature:
            return False
        return True

    def verify(self, note: str, manifest: PackageManifest) -> str:
        """As the merge does it: the sender must be known, and the note theirs."""
        if manifest.facts.sender != self.user:
            raise AppError("package.unsigned")
        return log_chain.opened_note(note, self.user, self._holds, self.public)


ANNA = Signer()


class Staging(io.BytesIO):
    """A sink that still shows what it held after it was closed."""

    content = b""

    def close(self) -> None:
        if not self.closed:
            self.content = self.getvalue()
        super().close()


@dataclass
class Desk:
    """Where the recordings of one reading go."""

    sinks: dict[str, Staging] = field(default_factory=dict)

    def sink_for(self, entry: ListedEntry) -> Staging:
        assert entry.name.endswith(".cob")
        self.sinks[entry.name] = Staging()
        return self.sinks[entry.name]


def name(ending: str = "json") -> str:
    return f"{uuid.uuid4()}.{ending}"


def packed(entries: Sequence[PackageEntry], signer: Signer = ANNA, facts: PackageFacts = FACTS) -> bytes:
    """A package as we write it."""
    sink = io.BytesIO()
    write_package(sink, facts, entries, [RECIPIENT], signer.sign, JobContext())
    return sink.getvalue()


def opened(package: bytes, signer: Signer = ANNA) -> tuple[OpenedPackage, Desk]:
    """What is in it. Whatever happens, no sink stays open."""
    desk = Desk()
    try:
        return read_package(io.BytesIO(package), SECRET, signer.verify, desk.sink_for, JobContext()), desk
    finally:
        assert all(sink.closed for sink in desk.sinks.values())


def refusal(package: bytes, signer: Signer = ANNA) -> str:
    """The code with which a package is refused; none if it was taken."""
    try:
        opened(package, signer)
    except AppError as error:
        return error.code
    return ""


def sealed(content: bytes | Iterable[bytes]) -> bytes:
    """An age file to our reader of any content."""
    sink = io.BytesIO()
    age.encrypt([content] if isinstance(content, bytes) else content, sink, [RECIPIENT])
    return sink.getvalue()


def member(info: tarfile.TarInfo | str, content: bytes = b"") -> bytes:
    """One entry of a tar, with any header."""
    if isinstance(info, str):
        head = archive.header(info, len(content))
    else:
        head = info.tobuf(tarfile.GNU_FORMAT, "utf-8", "surrogateescape")
    return head + content + archive.padding(len(content))


def leading(manifest: PackageManifest | bytes, signer: Signer = ANNA) -> bytes:
    """Manifest and note, rightly signed whatever the manifest says."""
    content = manifest if isinstance(manifest, bytes) else manifest.content()
    return member("manifest.json", content) + member("manifest.note", signer.sign(note_text(PACKAGE, content)).encode())


def listed(entry_name: str, content: bytes) -> ListedEntry:
    return ListedEntry(entry_name, len(content), hashlib.sha256(content).hexdigest())


def hand_made(entries: Sequence[ListedEntry], members: bytes, end: bytes = archive.END) -> bytes:
    """A package whose signed manifest lists one thing while its archive may hold another."""
    return sealed(leading(PackageManifest(FACTS, tuple(entries))) + members + end)


def small() -> tuple[bytes, list[PackageEntry], bytes]:
    """A package with a document, a slots file and a recording; its entries, and the recording's bytes."""
    recording = os.urandom(1_500)
    entries = [document(name(), b'{"invented":true}'), document(name("slt"), b""), document(name("cob"), recording)]
    return packed(entries), entries, recording
