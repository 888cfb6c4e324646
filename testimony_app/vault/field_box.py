"""What a write-only field device can do: seal, record, hand over. It holds no key that opens any of what it sealed."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.vault import field_item, field_kit, media_format, syscalls
from testimony_app.vault.durable import durable_replace
from testimony_app.vault.field_files import SealedFile, Take, sha256_of, small
from testimony_app.vault.field_item import IDENTITY, INTERVIEW, FileRef
from testimony_app.vault.field_kit import DEVICE_KEY, KIT, DeviceKey, FieldKit
from testimony_app.vault.field_shelf import Shelf
from testimony_app.vault.field_state import COUNTER, Counter, Handover
from testimony_app.vault.lock import FolderLock
from testimony_app.vault.media_format import FileKey
from testimony_app.vault.media_recorder import MediaRecorder, media_error

CONFIRMED, HANDOVER = "confirmed", "handover"


class FieldBox:
    """An open field folder; one program at a time. Safe to use from several threads. kit: to whom it seals."""

    def __init__(self, folder: Path, kit: FieldKit, key: DeviceKey, lock: FolderLock) -> None:
        self.folder, self.kit = folder, kit
        self._key, self._lock = key, lock
        self._guard = threading.RLock()
        self._shelf = Shelf(folder)
        self._shelf.make_folders()
        self._counter = Counter.read(folder / COUNTER, kit)
        self._shelf.settle(self._counter)

    @classmethod
    def open(cls, folder: Path) -> FieldBox:
        """The field folder, with its kit's signature checked and what a killed process left put in order.

        Raises AppError `field.not_found`, `field.damaged_kit`, `vault.in_use`, `vault.read_only`, `vault.unreadable`,
        `media.disk_full`, `media.write_failed`.
        """
        if not (folder / KIT).is_file():
            raise AppError("field.not_found")
        lock = FolderLock(folder)
        try:
            if not lock.writable:
                raise AppError("vault.read_only")
            kit = field_kit.read(small(folder / KIT))
            return cls(folder, kit, _device_key(folder, kit), lock)
        except OSError as error:
            lock.release()
            raise media_error(error) from None
        except AppError:
            lock.release()
            raise

    @property
    def number(self) -> int:
        """How many items this device sealed since its counting began."""
        return self._counter.number

    @property
    def confirmed(self) -> bool:
        """Whether somebody compared the kit's fingerprint with headquarters on this device."""
        return small(self.folder / CONFIRMED) == self.kit.fingerprint.encode()

    def confirm(self, typed_fingerprint: str) -> None:
        """Note that the fingerprint that headquarters read out is the kit's.

        Raises AppError `field.other_fingerprint`, and as `durable_replace` does.
        """
        typed = "".join(typed_fingerprint.split()).lower()
        if typed != self.kit.fingerprint.replace(" ", ""):
            raise AppError("field.other_fingerprint")
        durable_replace(self.folder / CONFIRMED, self.kit.fingerprint.encode())

    def renew(self, untrusted_kit: bytes) -> None:
        """Seal to newer keys from now on, as after somebody left the team.

        Raises AppError `field.damaged_kit`, `field.other_kit` if it is for another device, case or owner,
        `field.older_kit`, and as `durable_replace` does.
        """
        with self._guard:
            kit = field_kit.read(untrusted_kit)
            if kit.fingerprint != self.kit.fingerprint:
                raise AppError("field.other_kit")
            if kit.generation < self.kit.generation:
                raise AppError("field.older_kit")
            durable_replace(self.folder / KIT, untrusted_kit)
            self.kit = kit

    def record(self, kind: str = "recording") -> MediaRecorder:
        """A recording that begins now.

        Raises AppError `field.not_confirmed`, `media.disk_full`, `media.write_failed`.
        """
        with self._guard:
            self._usable()
            media_id = media_format.new_id()
            return self._shelf.record(media_id, self._file_key(media_id, kind))

    def takes(self) -> tuple[Take, ...]:
        """Recordings that no sealed interview names yet, oldest first; the one in progress is not among them."""
        with self._guard:
            return self._shelf.takes()

    def discard(self, media_id: str) -> None:
        """Make a recording that no interview names unreadable for good. Raises AppError `media.missing`, `media.*`."""
        with self._guard:
            self._shelf.shred(self._shelf.staging / self._shelf.take(media_id).staged)

    def seal(
        self,
        form: dict[str, Any],
        identity: dict[str, Any] | None = None,
        recordings: Sequence[tuple[str, dict[str, Any]]] = (),
        job: JobContext | None = None,
    ) -> int:
        """Seal an interview with its names and the recordings that belong to it, all or nothing; returns its number.

        form, identity: what JSON can say; nothing of it can be read here again. recordings: the ids of takes, each with
        what is known about it. Raises AppError `field.not_confirmed`, `media.missing`, `media.disk_full`,
        `media.write_failed`, Cancelled.
        """
        with self._guard:
            self._usable()
            takes = [self._shelf.take(media_id) for media_id, _ in recordings]
            moves = [(take.staged, take.sent) for take in takes]
            parts: list[tuple[str, str]] = []
            try:
                self._seal(form, identity, moves, [known for _, known in recordings], parts, job or JobContext())
            except OSError as error:
                raise media_error(error) from None
            finally:
                self._shelf.remove(staged for staged, sent in parts if (staged, sent) not in self._counter.pending)
            self._shelf.settle(self._counter)
            return self._counter.number

    def items(self) -> tuple[SealedFile, ...]:
        """What lies sealed in the outbox, oldest first: kind, size and time are all that can be told."""
        with self._guard:
            self._shelf.settle(self._counter)
            return self._shelf.items()

    @property
    def sealed_today(self) -> int:
        """How many interviews that still lie here were sealed on this day, by the clock of this device."""
        today = datetime.now().astimezone().date()
        return sum(each.kind == "interview" and each.at.astimezone().date() == today for each in self.items())

    def free_bytes(self) -> int:
        """Bytes that can still be written where the folder lies. Raises AppError `media.unreadable`."""
        try:
            return syscalls.disk.free_bytes(self.folder)
        except OSError:
            raise AppError("media.unreadable") from None

    def hand_over(self, target: Path, job: JobContext) -> Handover:
        """Copy the outbox into a new folder in `target`, read back every byte, and remember what was handed over.

        Raises AppError `field.takes_left` if a recording is in no item yet, `field.nothing_sealed`, `media.disk_full`,
        `media.write_failed`, Cancelled; nothing is left at `target` then.
        """
        with self._guard:
            self._shelf.settle(self._counter)
            if self._shelf.takes():
                raise AppError("field.takes_left")
            done = Handover.copied(self.folder, target, self._counter, job)
            done.keep(self.folder / HANDOVER)
            return done

    def forget(self, receipt: str, job: JobContext) -> int:
        """Shred what headquarters has, once it read out the receipt for it; returns how many files were.

        Raises AppError `field.other_receipt`, `media.write_failed`, Cancelled.
        """
        with self._guard:
            self._shelf.settle(self._counter)
            here = Handover.of(self._shelf.outbox, job)
            last = Handover.read(self.folder / HANDOVER)
            known = next((each for each in (last, here) if each is not None and each.matches(receipt)), None)
            if known is None:
                raise AppError("field.other_receipt")
            count = self._shelf.shred_known(known, here)
            with suppress(OSError):
                syscalls.disk.unlink(self.folder / HANDOVER)
            return count

    def close(self) -> None:
        """Let other programs in. A recording in progress stays unfinished; may be called twice."""
        with self._guard:
            self._shelf.abandon_recordings()
            self._lock.release()

    def _usable(self) -> None:
        if not self.confirmed:
            raise AppError("field.not_confirmed")

    def _file_key(self, media_id: str, kind: str) -> FileKey:
        return media_format.sealed_file_key(self.kit.vault_id, self.kit.compartments, media_id, kind)

    def _seal(
        self,
        form: dict[str, Any],
        identity: dict[str, Any] | None,
        moves: list[tuple[str, str]],
        known: list[dict[str, Any]],
        parts: list[tuple[str, str]],
        job: JobContext,
    ) -> None:
        """Write the item and what belongs to it, and count it; `parts` tells what was written so far."""
        recordings = [self._ref(move, each, job) for move, each in zip(moves, known, strict=True)]
        named = None
        if identity is not None:
            parts.append(self._sealed(IDENTITY, {"person": identity}, job))
            named = self._ref(parts[0], {}, job)
        content = {
            "chain": self._counter.chain,
            "form": form,
            "identity": None if named is None else named.to_json(),
            "number": self._counter.number + 1,
            "previous": self._counter.last,
            "recordings": [each.to_json() for each in recordings],
        }
        parts.append(self._sealed(INTERVIEW, content, job))
        self._count(self._counter.next(self._ref(parts[-1], {}, job).sha256, (*moves, *parts)))

    def _sealed(self, kind: str, content: dict[str, Any], job: JobContext) -> tuple[str, str]:
        media_id, made_at = media_format.new_id(), datetime.now(UTC).isoformat(timespec="seconds")
        head = {"device": self.kit.device_id, "id": media_id, "made_at": made_at, "vault": self.kit.vault_id}
        text = field_item.write(kind, content, head, self._key)
        return self._shelf.write(self._file_key(media_id, kind), media_id, text, job)

    def _ref(self, move: tuple[str, str], known: dict[str, Any], job: JobContext) -> FileRef:
        path = self._shelf.staging / move[0]
        return FileRef(move[1], path.stat().st_size, sha256_of(path, job), known)

    def _count(self, counter: Counter) -> None:
        """Put the next counter in force. Only what the disk then says counts, however the writing ended."""
        try:
            counter.write(self.folder / COUNTER, self.kit, self._key)
        except AppError:
            if Counter.read(self.folder / COUNTER, self.kit) != counter:
                raise
        self._counter = counter


def _device_key(folder: Path, kit: FieldKit) -> DeviceKey:
    seed = small(folder / DEVICE_KEY)
    if len(seed) != field_kit.SEED_BYTES or (key := DeviceKey(seed)).public != kit.sign_public:
        raise AppError("field.damaged_kit")
    return key
