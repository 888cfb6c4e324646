"""Field devices as headquarters sees them: make one that can seal and never open, and renew what it seals to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from testimony_app.case import Case
from testimony_app.domain.roles import Role
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.vault import field_kit
from testimony_app.vault.field_kit import SUFFIX as SUFFIX
from testimony_app.vault.field_kit import NewFieldFolder
from testimony_app.vault.members import Member


@dataclass(frozen=True)
class Issued:
    """A new field device. fingerprint: headquarters keeps it, and reads it out when the device is first used."""

    device: Member
    fingerprint: str


def issue(case: Case, folder: Path, code: str) -> Issued:
    """Make a field folder, to be copied to the device, and take the device into the team under a code name.

    Raises AppError `role.not_allowed`, `field.suffix`, `field.exists`, `people.code_taken`, `people.code_unfit`,
    `people.too_many`, `vault.disk_full`, `vault.write_failed`; no folder is made then.
    """
    _only_lead(case)
    making = NewFieldFolder(folder)
    try:
        with case.changing_keys() as team:
            device_id = team.add_device(code, making.sign_public)
            try:
                kit = team.field_kit(device_id, _moment(case))
                making.complete(kit)
            except BaseException:
                team.remove(device_id, JobContext())
                raise
    except BaseException:
        making.abandon()
        raise
    with case.write("people.device_added") as store:
        store.concerns(device_id)
    return Issued(_device(case, device_id), field_kit.read(kit).fingerprint)


def renewed_kit(case: Case, device_id: str) -> bytes:
    """A newer kit for a device, as after somebody left the team; it holds no secret.

    Raises AppError `role.not_allowed`, `people.unknown`.
    """
    _only_lead(case)
    kit = case.team.field_kit(device_id, _moment(case))
    with case.write("people.kit_renewed") as store:
        store.concerns(device_id)
    return kit


def fingerprint(case: Case, device_id: str) -> str:
    """What the device shows when it is first used. Raises AppError `role.not_allowed`, `people.unknown`."""
    _only_lead(case)
    return field_kit.read(case.team.field_kit(device_id, _moment(case))).fingerprint


def _only_lead(case: Case) -> None:
    if case.role is not Role.LEAD:
        raise AppError("role.not_allowed")


def _device(case: Case, device_id: str) -> Member:
    member = case.team.member(device_id)
    if member is None:
        raise AppError("people.unknown")
    return member


def _moment(case: Case) -> str:
    return case.now().isoformat(timespec="seconds")
