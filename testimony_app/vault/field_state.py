"""What a field device keeps about itself: how far it has counted, and what it handed over. No secret is in it."""

from __future__ import annotations

import hashlib
import hmac
import os
import shutil
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.vault import canonical, signed, syscalls
from testimony_app.vault.canonical import NotCanonical
from testimony_app.vault.durable import durable_replace, write_all
from testimony_app.vault.field_files import AT_ONCE, sha256_of, small
from testimony_app.vault.field_item import GENESIS
from testimony_app.vault.field_kit import OUTBOX, DeviceKey, FieldKit, grouped
from testimony_app.vault.media_format import SUFFIX
from testimony_app.vault.media_recorder import media_error

COUNTER = "counter"
ENDINGS = (SUFFIX, ".rec")
"""Of the files that a device hands over."""
_MAGIC, _USE = b"TESTIMONY-FIELD-COUNTER\n", "field-counter"
_MARK = 8


@dataclass(frozen=True, slots=True)
class Counter:
    """How far a device has counted. It lies signed beside what was sealed, so that a missing end is noticed too.

    chain: a random id; a device whose counter was lost begins a new one. number: of the newest item, 0 before the
    first. last: SHA-256 of the newest item's file. pending: what that item moves, by its name in `staging` and in
    `outbox`.
    """

    device_id: str
    chain: str
    number: int
    last: str
    pending: tuple[tuple[str, str], ...] = ()

    @classmethod
    def read(cls, path: Path, kit: FieldKit) -> Counter:
        """The counter of this device; a fresh one, and with it a new chain, if none lies there or it is damaged."""
        found = cls.parsed(small(path), kit.vault_id, kit.device_id, kit.sign_public)
        return found or cls(kit.device_id, str(uuid.uuid4()), 0, GENESIS)

    @classmethod
    def parsed(cls, untrusted: bytes, vault_id: str, device_id: str, sign_public: bytes) -> Counter | None:
        """The counter in `untrusted`; None if it is not one that this device signed."""
        try:
            found = signed.read(_MAGIC, _USE, untrusted)
            held = found.content
            pending = tuple((str(staged), str(sent)) for staged, sent in held["pending"])
            counter = cls(str(held["device"]), str(held["chain"]), int(held["number"]), str(held["last"]), pending)
            own = (held["vault"], held["device"]) == (vault_id, device_id) and found.by(sign_public)
        except (NotCanonical, KeyError, TypeError, ValueError):
            return None
        return counter if own else None

    def next(self, last: str, pending: tuple[tuple[str, str], ...]) -> Counter:
        """The counter once another item is sealed, whose file has the hash `last`."""
        return Counter(self.device_id, self.chain, self.number + 1, last, pending)

    def write(self, path: Path, kit: FieldKit, key: DeviceKey) -> None:
        """Put it in force. Raises AppError as `durable_replace` does."""
        content = {
            "chain": self.chain,
            "device": self.device_id,
            "format": 1,
            "last": self.last,
            "number": self.number,
            "pending": [list(each) for each in self.pending],
            "vault": kit.vault_id,
        }
        durable_replace(path, signed.write(_MAGIC, _USE, content, key.sign))


@dataclass(frozen=True, slots=True)
class Handover:
    """What was handed over: SHA-256 of each file by its name; folder: where to, None for what lies in the outbox."""

    files: Mapping[str, str]
    folder: Path | None = None

    @property
    def receipt(self) -> str:
        """48 bits of all names and hashes in groups of four digits: headquarters reads it out once it has them all."""
        return receipt_of(self.files)

    def matches(self, typed: str) -> bool:
        """Whether that is the receipt, however it was spaced."""
        plain = "".join(typed.split()).lower()
        return bool(self.files) and hmac.compare_digest(plain.encode(), self.receipt.replace(" ", "").encode())

    @classmethod
    def of(cls, outbox: Path, job: JobContext) -> Handover:
        """What lies in a folder of sealed files. Raises Cancelled, AppError `media.unreadable`."""
        try:
            return cls({path.name: sha256_of(path, job) for path in sealed_files(outbox)})
        except OSError:
            raise AppError("media.unreadable") from None

    @classmethod
    def read(cls, path: Path) -> Handover | None:
        """What was handed over last, None if nothing was or nobody can tell."""
        try:
            files = canonical.load(small(path))
        except NotCanonical:
            return None
        return cls({str(name): str(digest) for name, digest in files.items()})

    def keep(self, path: Path) -> None:
        """Remember it. Raises AppError as `durable_replace` does."""
        durable_replace(path, canonical.dump(dict(self.files)))

    @classmethod
    def copied(cls, device: Path, target: Path, counter: Counter, job: JobContext) -> Handover:
        """Copy what a device sealed, and its counter, into a new folder in `target`; every byte is read back.

        Raises AppError `field.nothing_sealed`, `file.unreadable` for a target that is no folder, `media.disk_full`,
        `media.write_failed`, `media.damaged` if the disk gives back something else, Cancelled.
        """
        paths = sealed_files(device / OUTBOX)
        if not paths:
            raise AppError("field.nothing_sealed")
        if not target.is_dir():
            raise AppError("file.unreadable")
        folder = _free(target / f"field-{counter.device_id[:_MARK]}-{counter.number:04d}")
        hidden = folder.with_name(f".{folder.name}.copying")
        try:
            shutil.rmtree(hidden, ignore_errors=True)
            syscalls.disk.make_folder(hidden)
            files = _copies(paths, hidden, job)
            _copy(device / COUNTER, hidden / COUNTER, JobContext())
            syscalls.disk.fsync_folder(hidden)
            syscalls.disk.rename_folder(hidden, folder)
            syscalls.disk.fsync_folder(target)
        except OSError as error:
            raise media_error(error) from None
        finally:
            shutil.rmtree(hidden, ignore_errors=True)
        return cls(files, folder)


def receipt_of(files: Mapping[str, str]) -> str:
    """The receipt for files of these names and hashes."""
    return grouped(hashlib.sha256(canonical.dump(dict(files))).hexdigest()[:12])


def sealed_files(outbox: Path) -> list[Path]:
    """The files in a device's outbox or in a copy of it, without links. Raises AppError `media.unreadable`."""
    try:
        return sorted(
            path for path in outbox.iterdir() if path.suffix in ENDINGS and path.is_file() and not path.is_symlink()
        )
    except OSError:
        raise AppError("media.unreadable") from None


def _copies(paths: list[Path], hidden: Path, job: JobContext) -> dict[str, str]:
    total, done, files = sum(path.stat().st_size for path in paths), 0, {}
    for path in paths:
        start = done / max(1, total)
        share = path.stat().st_size / max(1, total)
        part = JobContext(lambda fraction, code, at=start, of=share: job.step(at + fraction * of, code))  # type: ignore[misc]
        files[path.name] = _copy(path, hidden / path.name, part)
        done += path.stat().st_size
    return files


def _copy(source: Path, target: Path, job: JobContext) -> str:
    digest, size = hashlib.sha256(), max(1, source.stat().st_size)
    descriptor = syscalls.disk.create(target)
    try:
        with source.open("rb") as file:
            while content := file.read(AT_ONCE):
                write_all(descriptor, content)
                digest.update(content)
                job.step(min(0.5, 0.5 * file.tell() / size), "field.copying")
        syscalls.disk.fsync(descriptor)
    finally:
        os.close(descriptor)
    if sha256_of(target, job) != digest.hexdigest():
        raise AppError("media.damaged")
    return digest.hexdigest()


def _free(folder: Path) -> Path:
    """The folder, or one with a number behind its name if something lies there."""
    number, free = 1, folder
    while os.path.lexists(free):
        number += 1
        free = folder.with_name(f"{folder.name}-{number}")
    return free
