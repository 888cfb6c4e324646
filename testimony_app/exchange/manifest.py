"""What a package says of itself: `manifest.json`, and the text that its sender signs."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from testimony_app.domain import canonical
from testimony_app.domain.canonical import NotCanonical
from testimony_app.errors import AppError
from testimony_app.exchange import limits

FORMAT = 1
MANIFEST, NOTE = "manifest.json", "manifest.note"
MEDIA = "cob"
"""How the names of recordings end: already encrypted, streamed, of any size. All other entries are held in memory."""
FIRST_LISTED = 3
"""Place in the archive of the first entry that the manifest lists: after itself and its note."""
_NAME = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.(cob|json|slt|hdr)")
_PACKAGE_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_ID = re.compile(r"[0-9a-f-]{1,36}")
_KIND = re.compile(r"[a-z][a-z_]{0,31}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_FACTS = {"checkpoint", "entries", "format", "kind", "made_at", "package", "recipients", "sender", "vault"}
_ENTRY = {"name", "sha256", "size"}


@dataclass(frozen=True, slots=True)
class ListedEntry:
    """One file of the archive. name: `<uuid>.cob`, `.json`, `.slt` or `.hdr`. size: bytes. sha256: hexadecimal."""

    name: str
    size: int
    sha256: str

    @property
    def ending(self) -> str:
        """What follows the dot of the name."""
        return self.name.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class PackageFacts:
    """Who sends what to whom.

    package, vault: ids. sender, recipients: ids of people. kind: a term of `a-z_`. made_at: ISO 8601 in UTC.
    checkpoint: body of a C2SP tlog-checkpoint of the sender's log; empty if the sender keeps none.
    """

    package: str
    kind: str
    vault: str
    sender: str
    made_at: str
    recipients: tuple[str, ...]
    checkpoint: str


@dataclass(frozen=True, slots=True)
class PackageManifest:
    """The facts and what is in the archive, in its order."""

    facts: PackageFacts
    entries: tuple[ListedEntry, ...]

    @property
    def total_bytes(self) -> int:
        """Of all entries together."""
        return sum(entry.size for entry in self.entries)

    def content(self) -> bytes:
        """The bytes of `manifest.json`."""
        facts = self.facts
        return canonical.dump(
            {
                "checkpoint": facts.checkpoint,
                "entries": [{"name": e.name, "sha256": e.sha256, "size": e.size} for e in self.entries],
                "format": FORMAT,
                "kind": facts.kind,
                "made_at": facts.made_at,
                "package": facts.package,
                "recipients": list(facts.recipients),
                "sender": facts.sender,
                "vault": facts.vault,
            }
        )


def note_text(package: str, manifest: bytes) -> str:
    """What the sender signs: three lines, the last one the SHA-256 of `manifest.json`."""
    return f"testimony/v1/package\n{package}\n{hashlib.sha256(manifest).hexdigest()}\n"


def parsed(untrusted: bytes) -> PackageManifest:
    """The manifest, once it is spelled as we would and within the limits.

    Raises AppError `package.newer_format`, `package.damaged`, and what `check_entries` raises.
    """
    try:
        content = canonical.load(untrusted)
    except NotCanonical:
        raise AppError("package.damaged") from None
    if type(content.get("format")) is not int or content["format"] < 1:
        raise AppError("package.damaged")
    if content["format"] > FORMAT:
        raise AppError("package.newer_format")
    if set(content) != _FACTS or not all(isinstance(content[name], list) for name in ("entries", "recipients")):
        raise AppError("package.damaged")
    manifest = PackageManifest(_facts(content), tuple(_listed(each) for each in content["entries"]))
    if not well_formed(manifest.facts):
        raise AppError("package.damaged")
    check_entries(manifest)
    return manifest


def check_entries(manifest: PackageManifest) -> None:
    """Judge names and amounts.

    Raises AppError `package.damaged`, `package.too_large`, and `package.refused_entry` with the entry's place
    in the archive, from 1.
    """
    if len(manifest.entries) > limits.MAX_ENTRIES or manifest.total_bytes > limits.MAX_TOTAL_BYTES:
        raise AppError("package.too_large")
    names: set[str] = set()
    documents = 0
    for place, entry in enumerate(manifest.entries, FIRST_LISTED):
        if not _NAME.fullmatch(entry.name) or entry.name in names:
            raise AppError("package.refused_entry", entry=place)
        if not _DIGEST.fullmatch(entry.sha256) or entry.size < 0:
            raise AppError("package.damaged")
        if entry.size > limits.MAX_BYTES[entry.ending]:
            raise AppError("package.too_large")
        names.add(entry.name)
        documents += 0 if entry.ending == MEDIA else entry.size
    if documents > limits.MAX_DOCUMENT_BYTES:
        raise AppError("package.too_large")


def well_formed(facts: PackageFacts) -> bool:
    """Whether ids, terms, times and texts look as they must."""
    people = (facts.sender, *facts.recipients)
    return (
        _PACKAGE_ID.fullmatch(facts.package) is not None
        and _KIND.fullmatch(facts.kind) is not None
        and all(_ID.fullmatch(each) for each in (facts.vault, *people))
        and 1 <= len(facts.recipients) <= limits.MAX_RECIPIENTS
        and len(set(facts.recipients)) == len(facts.recipients)
        and _is_utc(facts.made_at)
        and len(facts.checkpoint) <= limits.MAX_CHECKPOINT_LETTERS
        and (not facts.checkpoint or facts.checkpoint.endswith("\n"))
    )


def _facts(content: dict[str, Any]) -> PackageFacts:
    texts = {name: content[name] for name in ("package", "kind", "vault", "sender", "made_at", "checkpoint")}
    if not all(isinstance(text, str) for text in [*texts.values(), *content["recipients"]]):
        raise AppError("package.damaged")
    return PackageFacts(recipients=tuple(content["recipients"]), **texts)


def _listed(untrusted: object) -> ListedEntry:
    if not isinstance(untrusted, dict) or set(untrusted) != _ENTRY:
        raise AppError("package.damaged")
    name, size, digest = untrusted["name"], untrusted["size"], untrusted["sha256"]
    if not isinstance(name, str) or type(size) is not int or not isinstance(digest, str):
        raise AppError("package.damaged")
    return ListedEntry(name, size, digest)


def _is_utc(text: str) -> bool:
    try:
        return text[10:11] == "T" and datetime.fromisoformat(text).utcoffset() == timedelta(0)
    except ValueError:
        return False
