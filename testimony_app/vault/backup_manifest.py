"""`backup.json`: what a backup or a copy of a vault holds, vouched for by a member."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from testimony_app.vault import vouched
from testimony_app.vault.canonical import NotCanonical, b64, unb64
from testimony_app.vault.copying import Facts
from testimony_app.vault.keys import CompartmentKeys
from testimony_app.vault.unlock import Unlocked

NAME = "backup.json"
MAGIC = b"TESTIMONY-BACKUP\n"
_USE = "backup-mac"


@dataclass(frozen=True, slots=True)
class Manifest:
    """made: when, UTC. reason: why, a term. generation: of the header then.

    files: the databases and the seal by name; the ways in are not among them, because they vouch for themselves and may
    be renewed. epochs: of the key of each database. log_size, log_root: of the log in it. media: bytes of each media
    file that the vault had then, by id.
    """

    made: datetime
    reason: str
    generation: int
    files: Mapping[str, Facts]
    epochs: Mapping[str, int]
    log_size: int
    log_root: bytes
    media: Mapping[str, int]


def write(folder: Path, base: CompartmentKeys, manifest: Manifest) -> None:
    """Put the manifest into the folder of a backup. Raises AppError as `durable_replace` does."""
    vouched.write(folder / NAME, MAGIC, _USE, base, _to_json(manifest))


def read(folder: Path, unlocked: Unlocked) -> Manifest | None:
    """The manifest, None if it is missing, damaged, of another vault, or under a key not at hand."""
    return _parsed(vouched.read(folder / NAME, MAGIC, _USE, unlocked))


def glimpse(folder: Path) -> Manifest | None:
    """What the manifest claims, before anything is unlocked: to be shown, never to be relied on."""
    return _parsed(vouched.glimpse(folder / NAME, MAGIC))


def claimed_vault(folder: Path) -> str:
    """The id of the vault that the manifest names, "" if it names none; not authentic."""
    value = vouched.glimpse(folder / NAME, MAGIC)
    return str(value.get("vault", "")) if value else ""


def moment_text(moment: datetime) -> str:
    """A moment as manifests hold it, to the second."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def _to_json(manifest: Manifest) -> dict[str, Any]:
    return {
        "epochs": dict(manifest.epochs),
        "files": {name: {"sha256": facts.sha256, "size": facts.size} for name, facts in manifest.files.items()},
        "generation": manifest.generation,
        "log_root": b64(manifest.log_root),
        "log_size": manifest.log_size,
        "made": moment_text(manifest.made),
        "media": dict(manifest.media),
        "reason": manifest.reason,
    }


def _parsed(value: dict[str, Any] | None) -> Manifest | None:
    if value is None:
        return None
    try:
        return Manifest(
            made=datetime.fromisoformat(str(value["made"])).astimezone(UTC),
            reason=str(value["reason"]),
            generation=int(value["generation"]),
            files={str(name): Facts(int(each["size"]), str(each["sha256"])) for name, each in value["files"].items()},
            epochs={str(name): int(epoch) for name, epoch in value["epochs"].items()},
            log_size=int(value["log_size"]),
            log_root=unb64(value["log_root"]),
            media={str(media_id): int(size) for media_id, size in value["media"].items()},
        )
    except (NotCanonical, KeyError, TypeError, ValueError, AttributeError, OverflowError):
        return None
