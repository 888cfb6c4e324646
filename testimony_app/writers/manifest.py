"""The manifest of a release: what left, on whose decision, and how to prove it later; no word of it, no name."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import BinaryIO

FORMAT = "testimony-release-manifest/1"
SEARCHED = "searched"
NOT_AT_HAND = (
    "not at hand: only passages of masked transcripts were released, and the finished files were not searched for "
    "registered names"
)


@dataclass(frozen=True, slots=True)
class ManifestFile:
    """A file of the release. kind: its extension; sha256: lower-case hex over its bytes; size in bytes."""

    kind: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class ManifestPassage:
    """A passage by its ids; consent: ids of the decisions that allow it."""

    reference: str
    passage_id: str
    transcript_version: str
    consent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReleaseManifest:
    """One release. date: ISO 8601 in UTC; released_by, second_person: user ids; log_head: of the log when it was made.

    replacements: how many findings of each kind were replaced; residual_leaks: what the scan of the final bytes found
    and a person accepted, 0 in the ordinary case. register_of_names: `SEARCHED`, or `NOT_AT_HAND` for one who holds no
    names, whose files nobody could search for them.
    """

    release_id: str
    date: str
    purpose: str
    recipient_kind: str
    incident: str
    released_by: str
    second_person: str
    files: tuple[ManifestFile, ...]
    passages: tuple[ManifestPassage, ...]
    replacements: Mapping[str, int] = field(default_factory=dict)
    residual_leaks: int = 0
    log_head: str = ""
    register_of_names: str = SEARCHED


def write_manifest(manifest: ReleaseManifest, sink: BinaryIO) -> None:
    """Write canonical JSON: keys sorted, two spaces, UTF-8, one line end at the end; the same bytes every time."""
    content = {"format": FORMAT, **asdict(manifest)}
    text = json.dumps(content, sort_keys=True, indent=2, ensure_ascii=False, allow_nan=False)
    sink.write(text.encode("utf-8") + b"\n")
