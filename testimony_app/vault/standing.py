"""How the files of an open vault stand to its seal: closed well or not, changed outside or not, written to or not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from testimony_app.errors import AppError
from testimony_app.vault import creation, findings, slots
from testimony_app.vault import seal as seals
from testimony_app.vault.lock import FolderLock
from testimony_app.vault.seal import Seal, SealRecord
from testimony_app.vault.unlock import Unlocked


class Standing:
    """Found when the vault is opened, and kept in its seal from then on.

    keys: gives the keys, or raises AppError `vault.closed`. changed: the vault was changed outside, and nobody accepted
    it. read_only: nothing is written, for that reason or because of the medium. broken: the seal says that the vault is
    in use or was not closed well. last_seal: what the last good closing recorded, None if there was none.
    """

    def __init__(self, folder: Path, keys: Callable[[], Unlocked], lock: FolderLock) -> None:
        self._folder = folder
        self._keys = keys
        record = findings.seal_of(folder, keys())
        self.changed = findings.changed_outside(folder, keys(), record)
        self.broken = record is not None and not record.clean
        self.last_seal: Seal | None = record.last if record else None
        self.read_only = self.changed or not lock.writable

    def check_writable(self) -> None:
        """Raises AppError `vault.closed`, `vault.read_only` if nothing may be written."""
        self._keys()
        if self.read_only:
            raise AppError("vault.read_only")

    def accept(self) -> None:
        """Take the files as they are now for those of this program. Raises AppError as `write_seal` does."""
        self.changed = self.read_only = False
        self.write_seal(clean=False)

    def break_seal(self) -> None:
        """Say in the seal, before anything is written, that the vault is in use. Raises AppError as `write_seal`."""
        if not self.broken:
            self.write_seal(clean=False)

    def write_seal(self, clean: bool, last: Seal | None = None) -> None:
        """Write the seal anew. clean: the databases are at rest. last: what a good closing records, None to keep that.

        Raises AppError `vault.closed`, `vault.unreadable`, `vault.disk_full`, `vault.write_failed`.
        """
        unlocked = self._keys()
        base = unlocked.current("base")
        codes = creation.database_codes(self._folder, base) if clean else {}
        generation = unlocked.header.generation
        record = SealRecord(generation, clean, last or self.last_seal, codes, slots.generations(self._folder))
        seals.write(self._folder, base, record)
        self.last_seal = last or self.last_seal
        self.broken = not clean
