"""The people of an open vault: who they are, who joins, who leaves, and what each may open."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from testimony_app.domain.roles import Role
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.vault import field_kit, joining, keys, members, next_header, rotation, slots
from testimony_app.vault import header as headers
from testimony_app.vault.joining import Answer as Answer
from testimony_app.vault.joining import read_answer as read_answer
from testimony_app.vault.members import Member as Member
from testimony_app.vault.unlock import Unlocked


@dataclass(frozen=True, slots=True)
class Switch:
    """How a vault puts its next header in force; `Vault` hands it to its team."""

    unlocked: Callable[[], Unlocked]
    apply: Callable[[Unlocked], None]
    reseal: Callable[[JobContext], int]
    check_writable: Callable[[], None]


class Team:
    """Everything about people. Only the lead can change anything; others get AppError `vault.owner_needed`."""

    def __init__(self, folder: Path, switch: Switch) -> None:
        self._folder = folder
        self._switch = switch

    @property
    def two_people(self) -> bool:
        """Whether names are opened by two people together."""
        return self._switch.unlocked().roster.two_people

    def members(self) -> tuple[Member, ...]:
        """Everyone, the lead first; those who were removed come last."""
        return members.listed(self._switch.unlocked())

    def member(self, user_id: str) -> Member | None:
        """The person of that id, also one who was removed; None if nobody ever had it."""
        return next((each for each in self.members() if each.id == user_id), None)

    def verify(self, user_id: str, message: bytes, signature: bytes) -> bool:
        """Whether that person signed `message`; also one who was removed since, whose old signatures stay true."""
        public = members.sign_public(self._switch.unlocked(), user_id)
        return public is not None and keys.signed_by(public, message, signature)

    def invitation(self) -> bytes:
        """What somebody who should join is given. It holds no secret and no title."""
        return joining.invitation(self._switch.unlocked())

    def add(self, answer: Answer, code: str, role: Role, opens: Iterable[str]) -> Member:
        """Take in whoever answered an invitation, and keep their slots here, to be sent back with a package.

        Raises AppError as `members.with_person` does, `vault.read_only`, `vault.disk_full`, `vault.write_failed`.
        """
        changed = members.with_person(self._switch.unlocked(), answer, code, role, opens)
        self._switch.check_writable()
        slots.write(self._folder, answer.ways_in)
        self._switch.apply(changed)
        return self._known(answer.user_id)

    def add_device(self, code: str, sign_public: bytes) -> str:
        """Register a field device by its 32-byte signing key; returns its id. Raises AppError as `add` does."""
        changed, device_id = members.with_device(self._switch.unlocked(), code, sign_public)
        self._switch.apply(changed)
        return device_id

    def field_kit(self, device_id: str, issued_at: str) -> bytes:
        """The signed kit of a field device of the team, with the newest public keys. issued_at: ISO 8601.

        Raises AppError `vault.owner_needed`, `people.unknown`.
        """
        return field_kit.issued(self._switch.unlocked(), device_id, issued_at)

    def remove(self, user_id: str, job: JobContext) -> int:
        """Remove a person or device: new keys for all they could open; returns how many recordings were encrypted anew.

        The person is out when the new header stands, which is the first step. Recordings follow one by one; if that is
        stopped, `reseal` goes on with it. Raises AppError as `members.without` does, Cancelled.
        """
        self._switch.apply(members.without(self._switch.unlocked(), user_id))
        self._forget_ways_in()
        return self.reseal(job)

    def set_rights(self, user_id: str, role: Role, opens: Iterable[str], job: JobContext) -> Member:
        """Give a person another role or other compartments; what is taken gets new keys, as in `remove`."""
        self._switch.apply(members.with_rights(self._switch.unlocked(), user_id, role, opens))
        self.reseal(job)
        return self._known(user_id)

    def set_two_people(self, wanted: bool, job: JobContext) -> None:
        """Let names be opened by two people together, or by one. Raises AppError as `members.with_two_people` does."""
        self._switch.apply(members.with_two_people(self._switch.unlocked(), wanted))
        self.reseal(job)

    def adopt(self, untrusted_header: bytes, job: JobContext) -> None:
        """Take over a newer header that the lead sent. Raises AppError as `next_header.adopted` does."""
        self._switch.apply(next_header.adopted(self._switch.unlocked(), untrusted_header))
        self._forget_ways_in()
        self.reseal(job)

    def reseal(self, job: JobContext) -> int:
        """Encrypt anew the media files that still lie under older keys; returns how many. Raises as `MediaStore`."""
        return self._switch.reseal(job)

    def header_bytes(self) -> bytes:
        """The signed header, as packages carry it."""
        return self._switch.unlocked().signed.to_bytes()

    def is_newer(self, untrusted_header: bytes) -> bool:
        """Whether a header claims to be newer than the one in force; only `adopt` finds out whether it is genuine.

        Raises AppError `vault.damaged_header`, `vault.newer_format`.
        """
        stated = headers.parse(untrusted_header).header
        return stated.generation > self._switch.unlocked().header.generation

    def slots_bytes(self, user_id: str) -> bytes | None:
        """That person's newest slots that lie here, as a package to them carries them."""
        found = slots.candidates(self._folder, self._switch.unlocked().header.vault_id, user_id)
        return found[0].to_bytes() if found else None

    def put_slots(self, untrusted_slots: bytes) -> None:
        """Keep newer slots of a person of the team, which they signed.

        Raises AppError `vault.damaged_slots`, `people.unknown`, `vault.disk_full`, `vault.write_failed`.
        """
        unlocked = self._switch.unlocked()
        held = slots.parse(untrusted_slots)
        user = unlocked.header.user(held.user_id)
        if user is None or held.vault_id != unlocked.header.vault_id:
            raise AppError("people.unknown")
        if not held.signed_by(user.sign_public):
            raise AppError("vault.damaged_slots")
        here = slots.candidates(self._folder, held.vault_id, held.user_id)
        if not here or here[0].generation < held.generation:
            slots.write(self._folder, held)

    def age_secret(self) -> bytes:
        """The 32-byte key with which this person opens packages."""
        unlocked = self._switch.unlocked()
        return unlocked.user.age_secret(unlocked.header.vault_id)

    def _known(self, user_id: str) -> Member:
        member = self.member(user_id)
        if member is None:
            raise AppError("people.unknown")
        return member

    def _forget_ways_in(self) -> None:
        rotation.forget_ways_in(self._folder, self._switch.unlocked().header)
