"""A field device for tests: issued by a vault, opened and confirmed, and read by that vault's keys alone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from testimony_app.vault import field_item, field_kit
from testimony_app.vault.field_box import FieldBox
from testimony_app.vault.field_item import FieldItem
from testimony_app.vault.field_kit import NewFieldFolder
from testimony_app.vault.vault import Vault

ISSUED_AT = "2031-05-01T08:00:00+00:00"


def issued(vault: Vault, folder: Path, code: str = "Device 1") -> str:
    """A field folder, and the id of its device."""
    making = NewFieldFolder(folder)
    device_id = vault.team.add_device(code, making.sign_public)
    making.complete(vault.team.field_kit(device_id, ISSUED_AT))
    return device_id


def opened(folder: Path) -> FieldBox:
    """The device, whose fingerprint somebody compared."""
    box = FieldBox.open(folder)
    if not box.confirmed:
        box.confirm(field_kit.read((folder / field_kit.KIT).read_bytes()).fingerprint)
    return box


@dataclass(frozen=True)
class Headquarters:
    """Reads what a device sealed, with the keys of the vault."""

    vault: Vault

    def items(self, folder: Path) -> list[FieldItem]:
        """All items in the outbox, by number; each signed by a device of the team."""
        found = []
        for path in (folder / field_kit.OUTBOX).glob("*.cob"):
            if b'"kind":"field_interview"' in path.read_bytes()[:4096]:
                found.append(field_item.read(self.content(path), self.vault.vault_id, path.stem))
        for item in found:
            assert self.vault.verify(item.device_id, item.signed.message, item.signed.signature)
        return sorted(found, key=lambda each: each.number)

    def content(self, path: Path) -> bytes:
        """What lies sealed in a file, as far as it is genuine if it was never ended."""
        with self.vault.media.open_outside(path, path.stem, prefix=path.suffix == ".rec") as sealed:
            return sealed.read()
