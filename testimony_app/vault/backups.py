"""Backups of a vault inside its own folder: header, slots, databases and seal as they lay there at rest.

A backup is a byte copy of a sealed vault, because that is what the seal proves: every byte of the databases is the one
whose HMAC the seal holds, and nobody else can have been at work. It is built under a hidden name, verified by opening
it, and only then gets its own name; so there is a whole one or none. Recordings never change and are not copied here.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.vault import backup_manifest, media_format
from testimony_app.vault.backup_check import ReadLog, check, check_seal
from testimony_app.vault.backup_manifest import Manifest
from testimony_app.vault.copying import (
    Meter,
    blocks,
    check_room,
    copy_file,
    copy_keys,
    fsync_folder,
    key_files,
    make_folder,
    plain,
    remove_tree,
    rename_folder,
)
from testimony_app.vault.durable import disk_error, durable_replace, wipe
from testimony_app.vault.folder import DATABASES, SEAL, SLOTS
from testimony_app.vault.unlock import Unlocked

if TYPE_CHECKING:
    from testimony_app.vault.vault import Vault

FOLDER = "backups"
MANIFEST = backup_manifest.NAME
ASKED, SCHEDULED, REPLACED, BEFORE = "asked", "scheduled", "replaced", "before-"
KEPT = 3
"""How many backups that were asked for or scheduled stay, the newest."""
MAKING, _REMOVING = ".making", ".removing"
_NAME = re.compile(rf"(\d{{8}}T\d{{6}}Z)-({ASKED}|{SCHEDULED}|{REPLACED}|{BEFORE}r\d{{4}})(-\d{{1,4}})?")
_STAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup as it lies there. genuine: whether a member vouches for it; None before anything is unlocked.

    size: bytes of it. media: bytes of each media file that the vault had then, by id.
    """

    name: str
    made: datetime
    reason: str
    size: int
    log_size: int
    media: dict[str, int]
    genuine: bool | None


@dataclass(frozen=True, slots=True, repr=False)
class Draft:
    """A copy that nobody has verified yet; `keep` makes a backup of it, `discard` removes it."""

    vault: Vault
    place: Path
    final: Path


def copy(vault: Vault, reason: str, made: datetime, job: JobContext) -> Draft:
    """Copy a vault that was just sealed and that nobody uses meanwhile. reason: a term, see `_NAME`.

    Raises Cancelled, AppError `backup.disk_full`, `backup.not_at_rest` if the files are not those of the seal,
    `vault.read_only`, and as `copy_file` does; nothing is left then.
    """
    if vault.read_only:
        raise AppError("vault.read_only")
    tidy(vault.folder)
    final = free_name(vault.folder, reason, made)
    draft = Draft(vault, hidden(final), final)
    check_room(vault.folder, 2 * databases_size(vault.folder))
    make_folder(draft.place)
    try:
        fill(draft.place, vault, reason, made, Meter(job, databases_size(vault.folder), "backup.copying", 0.0, 0.5))
        fsync_folder(draft.place)
    except BaseException:
        discard(draft)
        raise
    return draft


def fill(place: Path, vault: Vault, reason: str, made: datetime, meter: Meter) -> Manifest:
    """Copy ways in, databases and seal of a vault at rest into the new folder `place`, and write the manifest.

    Raises Cancelled, AppError `backup.not_at_rest`, and as `copy_file` does.
    """
    unlocked = vault.unlocked()
    copy_keys(vault.folder, place, meter)
    held = [name for name in (*DATABASES.values(), SEAL) if (vault.folder / name).is_file()]
    files = {name: copy_file(vault.folder / name, place / name, meter) for name in held}
    record = check_seal(place, unlocked)
    last = record.last
    manifest = Manifest(
        made=made,
        reason=reason,
        generation=unlocked.header.generation,
        files=files,
        epochs={name: unlocked.header.epoch(name) for name, file in DATABASES.items() if file in files},
        log_size=0 if last is None else last.log_size,
        log_root=b"" if last is None else last.log_root,
        media=media_of(vault.folder),
    )
    backup_manifest.write(place, unlocked.current("base"), manifest)
    return manifest


def keep(draft: Draft, read_log: ReadLog, job: JobContext) -> Backup:
    """Verify the draft by opening it, give it its name, and remove backups that are too many.

    Raises Cancelled, AppError `backup.not_verified`, `vault.write_failed`; nothing of the draft is left then.
    """
    try:
        check(draft.place, draft.vault.unlocked(), read_log, job)
        job.check()
        rename_folder(draft.place, draft.final)
    except BaseException:
        discard(draft)
        raise
    # A passphrase may have been changed while the draft was verified.
    _renew(draft.vault.folder, draft.final)
    _prune(draft.vault.folder, draft.final.name)
    return _described(draft.final, draft.vault.unlocked())


def discard(draft: Draft) -> None:
    """Remove the draft; what cannot be removed now goes at the next backup."""
    for place in (draft.place, draft.final):
        with suppress(OSError):
            remove_tree(place)


def listed(folder: Path, unlocked: Unlocked | None = None) -> tuple[Backup, ...]:
    """Every backup in the vault's folder, the newest first. Without keys nothing of it is authentic."""
    found = [_described(path, unlocked) for path in _places(folder)]
    return tuple(sorted(found, key=lambda each: (each.made, each.name), reverse=True))


def path_of(folder: Path, name: str) -> Path:
    """Where the backup of that name lies. Raises AppError `backup.missing`."""
    place = folder / FOLDER / name
    if not is_name(name) or place.is_symlink() or not place.is_dir():
        raise AppError("backup.missing")
    return place


def remove(folder: Path, name: str) -> None:
    """Remove a backup, its ways in overwritten first. Raises AppError `backup.missing`, `vault.write_failed`."""
    place = path_of(folder, name)
    gone = place.with_name(f".{name}{_REMOVING}")
    try:
        if gone.exists():
            remove_tree(gone)
        rename_folder(place, gone)
        remove_tree(gone)
    except OSError as error:
        raise disk_error(error) from None


def renew_keys(folder: Path) -> None:
    """Give every backup the ways in that the vault has now, and overwrite the former ones.

    So a passphrase that was changed opens no backup that lies here. Raises AppError as `durable_replace` does.
    """
    for place in _places(folder):
        _renew(folder, place)


def tidy(folder: Path) -> None:
    """Remove what interrupted work left among the backups."""
    for path in (folder / FOLDER).glob(".*"):
        if path.name.endswith((MAKING, _REMOVING)):
            with suppress(OSError):
                remove_tree(path)


def databases_size(folder: Path) -> int:
    """Bytes of the databases and their write-ahead logs."""
    names = [file + tail for file in DATABASES.values() for tail in ("", "-wal")]
    return sum((folder / name).stat().st_size for name in names if (folder / name).is_file())


def media_of(folder: Path) -> dict[str, int]:
    """Bytes of each media file of a vault, by id; one that is gone meanwhile is left out."""
    sizes: dict[str, int] = {}
    for path in sorted((folder / "media").glob("??/*" + media_format.SUFFIX)):
        with suppress(FileNotFoundError):
            sizes[path.stem] = path.stat().st_size
    return sizes


def is_name(name: str) -> bool:
    """Whether a backup may be called so."""
    return _NAME.fullmatch(name) is not None


def hidden(final: Path) -> Path:
    """Where the backup that will lie at `final` is built."""
    return final.with_name(f".{final.name}{MAKING}")


def free_name(folder: Path, reason: str, made: datetime) -> Path:
    """The place of a new backup of that reason. Raises AppError `vault.write_failed` if there are too many already."""
    base = f"{made.astimezone(UTC).strftime(_STAMP)}-{reason}"
    for tail in ("", *(f"-{number}" for number in range(2, 10_000))):
        place = folder / FOLDER / (base + tail)
        if not os.path.lexists(place):
            return place
    raise AppError("vault.write_failed", errno=0)


def _places(folder: Path) -> list[Path]:
    place = folder / FOLDER
    if place.is_symlink() or not place.is_dir():
        return []
    return [path for path in place.iterdir() if _NAME.fullmatch(path.name) and path.is_dir() and not path.is_symlink()]


def _renew(folder: Path, place: Path) -> None:
    """Slots first, because a header of an older format may be the only place that holds any."""
    names = sorted(key_files(folder), key=lambda name: "/" not in name)
    if any("/" in name for name in names) and not (place / SLOTS).is_dir():
        make_folder(place / SLOTS)
    for name in names:
        content = b"".join(blocks(folder / name))
        if not plain(place / name) or b"".join(blocks(place / name)) != content:
            durable_replace(place / name, content, wipe_old=True)
    for name in set(key_files(place)) - set(names) if names else ():
        with suppress(OSError):
            wipe(place / name)


def _described(place: Path, unlocked: Unlocked | None) -> Backup:
    named = _NAME.fullmatch(place.name)
    stamp, reason = (named[1], named[2]) if named else ("", "")
    manifest = backup_manifest.glimpse(place) if unlocked is None else backup_manifest.read(place, unlocked)
    return Backup(
        name=place.name,
        made=manifest.made if manifest else datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC),
        reason=reason,
        size=sum(path.stat().st_size for path in place.rglob("*") if plain(path)),
        log_size=manifest.log_size if manifest else 0,
        media=dict(manifest.media) if manifest else {},
        genuine=None if unlocked is None else manifest is not None and manifest.reason == reason,
    )


def _prune(folder: Path, newest: str) -> None:
    """Keep the newest few of those asked for or scheduled, and the newest before each migration; `newest` stays."""
    reasons: dict[str, int] = {}
    for each in sorted(listed(folder), key=lambda each: each.name != newest):
        kind = ASKED if each.reason in (ASKED, SCHEDULED) else each.reason
        reasons[kind] = reasons.get(kind, 0) + 1
        if kind != REPLACED and reasons[kind] > (KEPT if kind == ASKED else 1):
            with suppress(AppError):
                remove(folder, each.name)
