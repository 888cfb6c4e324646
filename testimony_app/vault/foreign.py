"""Files in a case folder that are none of ours: named, never read, never merged, never removed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from testimony_app.vault import backup_manifest, backups, copies
from testimony_app.vault.folder import DATABASES, FOLDERS, HEADERS, LOCK, SEAL, SLOTS, TEMPORARY_SUFFIX

CONFLICT, PARTIAL, SPELLING, LINK, OTHER = "conflict", "partial", "spelling", "link", "other"
_DATABASES = {file + tail for file in DATABASES.values() for tail in ("", "-wal", "-shm", "-journal")}
_OURS = {*_DATABASES, *HEADERS, SEAL, LOCK, backup_manifest.NAME, copies.MARK}
_STEMS = tuple(sorted({name.split(".")[0] for name in (*_DATABASES, *HEADERS, SEAL)}))
_SLOT, _MEDIA, _SHELF = re.compile(r"[0-9a-f-]{1,36}\.slt(\.bak)?"), re.compile(r"[0-9a-f-]{36}\.cob"), "[0-9a-f]{2}"
_PARTIAL_ENDS = (".part", ".partial", ".crdownload", ".download", ".filepart", ".tmp", ".temp", ".icloud", "~")
_PARTIAL_STARTS = (".~", "~$", ".syncthing.", "._", ".dropbox")


@dataclass(frozen=True, slots=True)
class Foreign:
    """name: below the case folder, with `/`. kind: what it looks like.

    `conflict`: the loser of a conflict, named like one of ours. `partial`: what a download or a sync left half done.
    `spelling`: one of our names in other letters. `link`: a link where a file belongs. `other`: anything else.
    """

    name: str
    kind: str


def foreign_files(folder: Path) -> tuple[Foreign, ...]:
    """Everything in the case folder that is none of ours, by name. Raises OSError."""
    found: list[Foreign] = []
    for path in _entries(folder):
        if path.name in FOLDERS and not path.is_symlink() and path.is_dir():
            found += _inside(path)
        elif (path.name not in _OURS or path.is_symlink()) and not _ours_in_progress(path.name):
            found.append(Foreign(path.name, _kind(path)))
    return tuple(sorted(found, key=lambda each: each.name))


def has_copies(folder: Path) -> bool:
    """Whether something lies there that may be a copy of a file of ours, whole or not, and may hold somebody's work."""
    return any(each.kind != OTHER for each in foreign_files(folder))


def _inside(place: Path) -> Iterator[Foreign]:
    """What is foreign in one of our folders; what lies in backups and in staging is looked at by those who use it."""
    for path in _entries(place):
        name = f"{place.name}/{path.name}"
        if place.name == "media" and re.fullmatch(_SHELF, path.name) and path.is_dir() and not path.is_symlink():
            for file in _entries(path):
                if not _MEDIA.fullmatch(file.name) or file.is_symlink():
                    yield Foreign(f"{name}/{file.name}", _kind(file, ".cob"))
        elif place.name == "media":
            yield Foreign(name, _kind(path, ".cob"))
        elif place.name == SLOTS:
            if (not _SLOT.fullmatch(path.name) or path.is_symlink()) and not path.name.endswith(TEMPORARY_SUFFIX):
                yield Foreign(name, _kind(path, ".slt"))
        elif place.name == backups.FOLDER and not _is_backup(path.name):
            yield Foreign(name, OTHER)


def _is_backup(name: str) -> bool:
    return backups.is_name(name) or name.startswith(".") or name == "restoring"


def _kind(path: Path, suffix: str = "") -> str:
    name, folded = path.name, path.name.casefold()
    if path.is_symlink():
        return LINK
    if folded in _OURS or (suffix and _folded_ours(folded, name)):
        return SPELLING
    if folded.endswith(_PARTIAL_ENDS) or folded.startswith(_PARTIAL_STARTS):
        return PARTIAL
    like_ours = suffix in folded if suffix else folded.startswith(_STEMS)
    return CONFLICT if like_ours else OTHER


def _folded_ours(folded: str, name: str) -> bool:
    return folded != name and bool(_SLOT.fullmatch(folded) or _MEDIA.fullmatch(folded))


def _ours_in_progress(name: str) -> bool:
    return name.endswith(TEMPORARY_SUFFIX) and name.startswith((*_OURS,))


def _entries(place: Path) -> list[Path]:
    return sorted(place.iterdir()) if place.is_dir() else []
