"""What a field device can still tell of the files that it sealed: their names, sizes and times."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from testimony_app.jobs import JobContext
from testimony_app.vault import media_format
from testimony_app.vault.media_format import BLOCK

AT_ONCE = 1 << 20
RECORDING, TAKE, PART = ".rec", ".take", ".part"
_SMALL = 1 << 20
_SHOWN = {"field_interview": "interview", "field_identity": "identity"}


@dataclass(frozen=True, slots=True)
class Take:
    """A recording that no sealed interview names yet. ended: whether it was stopped, and misses nothing."""

    media_id: str
    size: int
    at: datetime
    ended: bool

    @property
    def staged(self) -> str:
        """Its name in `staging`."""
        return self.media_id + (TAKE if self.ended else RECORDING)

    @property
    def sent(self) -> str:
        """Its name in `outbox`, once an item names it."""
        return self.media_id + (media_format.SUFFIX if self.ended else RECORDING)


@dataclass(frozen=True, slots=True)
class SealedFile:
    """All that this device can still tell of a file that it sealed. at: when it was last written, in UTC.

    kind: `interview`, `identity`, `recording`, or `unfinished` for a recording that was cut off.
    """

    name: str
    kind: str
    size: int
    at: datetime


def take_of(path: Path) -> Take:
    """The recording at `path` in `staging`. Raises OSError."""
    found = path.stat()
    return Take(path.stem, found.st_size, datetime.fromtimestamp(found.st_mtime, UTC), path.suffix == TAKE)


def sealed_file_of(path: Path) -> SealedFile:
    """The sealed file at `path` in `outbox`. Raises OSError, AppError `media.damaged`."""
    found = path.stat()
    with path.open("rb") as file:
        kind = media_format.stated(file.read(BLOCK))[2]
    shown = "unfinished" if path.suffix == RECORDING else _SHOWN.get(kind, "recording")
    return SealedFile(path.name, shown, found.st_size, datetime.fromtimestamp(found.st_mtime, UTC))


def small(path: Path) -> bytes:
    """The beginning of a plain file, nothing of anything else that may lie there."""
    try:
        if path.is_symlink() or not path.is_file():
            return b""
        with path.open("rb") as file:
            return file.read(_SMALL)
    except OSError:
        return b""


def sha256_of(path: Path, job: JobContext) -> str:
    """The hash of a file as the disk gives it, in hexadecimal. Raises OSError, Cancelled."""
    digest, size = hashlib.sha256(), max(1, path.stat().st_size)
    with path.open("rb") as file:
        while content := file.read(AT_ONCE):
            digest.update(content)
            job.step(0.5 + 0.5 * min(1.0, file.tell() / size), "field.hashing")
    return digest.hexdigest()
