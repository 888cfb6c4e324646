"""The team: who joins, who leaves, who may open what. The lead decides; nobody learns another's passphrase."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from testimony_app.case import Case, creation_cost
from testimony_app.domain.roles import COMPARTMENTS as COMPARTMENTS
from testimony_app.domain.roles import USUAL
from testimony_app.domain.roles import Role as Role
from testimony_app.errors import AppError
from testimony_app.exchange import age
from testimony_app.jobs import JobContext
from testimony_app.services import administer, erase
from testimony_app.vault import joining
from testimony_app.vault import strength as rules
from testimony_app.vault.team import Member as Member

INVITED = (Role.FIELD_RESEARCHER, Role.CODER, Role.REPORT_WRITER, Role.CUSTODIAN)
"""The roles that a person can be given. The lead is who made the case; a field device is no person."""
STAYS = ("people.stays_copied", "people.stays_backups", "people.stays_packages")
"""What removing somebody does not take back, as codes with a label each; shown before and after."""


@dataclass(frozen=True)
class Acceptance:
    """What a person made on their own device to join. words: their 24 recovery words, shown once and kept nowhere."""

    answer: bytes
    fingerprint: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Candidate:
    """Who an answer is from, as far as it tells: a fingerprint to compare by voice before they are added."""

    user_id: str
    fingerprint: str


@dataclass(frozen=True)
class Removal:
    """Who was removed, from which compartments, and how many recordings were encrypted anew since."""

    member: Member
    compartments: tuple[str, ...]
    recordings: int


def members(case: Case) -> tuple[Member, ...]:
    """Everyone, the lead first; those who were removed come last."""
    return case.team.members()


def named(case: Case, code: str) -> Member:
    """The person or device with this code name. Raises AppError `people.unknown`."""
    wanted = " ".join(code.split()).casefold()
    found = next((each for each in members(case) if each.code.casefold() == wanted), None)
    if found is None:
        raise AppError("people.unknown")
    return found


def usual(role: Role) -> frozenset[str]:
    """The compartments that a role is granted unless the lead decides otherwise."""
    return USUAL[role]


def invite(case: Case) -> bytes:
    """An invitation to this case: it holds no secret, no title and no name. Raises AppError `vault.owner_needed`."""
    with case.write("people.invited") as store:
        content = case.team.invitation()
        store.concerns(case.vault_id)
    return content


def accept(untrusted_invitation: bytes, passphrase: str) -> Acceptance:
    """Fresh keys behind a passphrase of one's own, on one's own device; the answer goes back to the lead.

    Raises AppError `passphrase.weak`, `people.invitation_unfit`.
    """
    if not rules.strength(passphrase).acceptable:
        raise AppError("passphrase.weak")
    return Acceptance(*joining.answered(untrusted_invitation, passphrase, creation_cost()))


def candidate(untrusted_answer: bytes) -> Candidate:
    """Who the answer is from. Raises AppError `people.answer_unfit`."""
    answer = joining.read_answer(untrusted_answer)
    return Candidate(answer.user_id, answer.fingerprint)


def add(case: Case, untrusted_answer: bytes, code: str, role: Role, opens: Iterable[str] | None = None) -> Member:
    """Take in whoever answered, once their fingerprint was compared. opens: compartments; the usual ones if None.

    Raises AppError `vault.owner_needed`, `people.answer_unfit`, `people.code_taken` and others of `members`.
    """
    answer = joining.read_answer(untrusted_answer)
    _only_lead(case)
    granted = usual(role) if opens is None else frozenset(opens)
    with case.changing_keys() as team:
        member = team.add(answer, code, role, granted)
    _log(case, "people.added", member.id, {"role": role.value, "compartments": sorted(granted)})
    return member


def remove(case: Case, user_id: str, job: JobContext) -> Removal:
    """Remove a person or a device: new keys for all that they could open. It is in force before recordings follow.

    What cannot be taken back is said by `STAYS`. If it is stopped, `finish_new_keys` goes on with the recordings.
    Raises Cancelled, AppError `people.owner_stays`, `people.unknown`, `people.last_pair`, `identity.two_needed`,
    `vault.disk_full`; the old state is in force unless the person was removed.
    """
    _only_lead(case)
    member = _present(case, user_id)
    opened = tuple(name for name in COMPARTMENTS if name in member.compartments)
    _log(case, "people.removal_begun", user_id, {"compartments": list(opened)})
    with case.changing_keys() as team:
        count = team.remove(user_id, job)
    _log(case, "people.removed", user_id, {"recordings": count})
    return Removal(member, opened, count)


def set_rights(case: Case, user_id: str, role: Role, opens: Iterable[str], job: JobContext) -> Member:
    """Give a person another role or other compartments; what is taken away gets new keys, as in `remove`."""
    _only_lead(case)
    _present(case, user_id)
    granted = frozenset(opens)
    with case.changing_keys() as team:
        member = team.set_rights(user_id, role, granted, job)
    _log(case, "people.rights_changed", user_id, {"role": role.value, "compartments": sorted(granted)})
    return member


def set_two_people(case: Case, wanted: bool, job: JobContext) -> None:
    """Let names be opened by two people together only, or by one again.

    Raises AppError `people.last_pair` if fewer than two people hold them, `identity.two_needed`.
    """
    _only_lead(case)
    with case.changing_keys() as team:
        team.set_two_people(wanted, job)
    _log(case, "people.two_people_set", case.vault_id, {"two_people": wanted})


def finish_new_keys(case: Case, job: JobContext) -> int:
    """Encrypt anew the recordings that still lie under older keys; returns how many. Raises Cancelled, AppError."""
    with case.changing_keys() as team:
        return team.reseal(job)


def open_together(case: Case, passphrase: str) -> str:
    """Let a second person join in opening names for the minutes that the case allows; returns their code name.

    Raises AppError `vault.wrong_passphrase`, `identity.same_person`, `identity.not_in_pair`.
    """
    minutes = minutes_together(case)
    second = case.open_together(passphrase, minutes * 60.0)
    _log(case, "identity.opened_together", second, {"minutes": minutes})
    with suppress(AppError):
        # What of an erased interview lay behind closed names goes as soon as they are open.
        erase.resume(case)
    return case.member_code(second)


def minutes_together(case: Case) -> int:
    """For how many minutes two people hold names open in this case."""
    return int(administer.case_setting(case, "names_open"))


def close_together(case: Case) -> None:
    """Close names before the time is over; does nothing if they are not open."""
    if case.together_with:
        _log(case, "identity.closed_together", case.together_with)
        case.close_together()


def age_identity(case: Case) -> str:
    """The key that opens packages to this person with the standard `age` command: `AGE-SECRET-KEY-1...`.

    Handing it out is logged. Whoever has it reads every package to this person.
    """
    with case.write("package.key_shown") as store:
        store.concerns(case.user)
    return age.secret_text(case.team.age_secret())


def read_small_file(untrusted_file: Path) -> bytes:
    """An invitation or an answer from a file. Raises AppError `file.unreadable`."""
    try:
        with untrusted_file.open("rb") as file:
            return file.read(1 << 17)
    except OSError:
        raise AppError("file.unreadable") from None


def write_small_file(file: Path, content: bytes) -> None:
    """Write an invitation or an answer to a new file. Raises AppError `file.exists`, `file.not_written`."""
    try:
        with file.open("xb") as sink:
            sink.write(content)
    except FileExistsError:
        raise AppError("file.exists") from None
    except OSError:
        raise AppError("file.not_written") from None


def _only_lead(case: Case) -> None:
    if case.role is not Role.LEAD:
        raise AppError("role.not_allowed")


def _present(case: Case, user_id: str) -> Member:
    member = case.team.member(user_id)
    if member is None or member.former:
        raise AppError("people.unknown")
    return member


def _log(case: Case, action: str, object_id: str, payload: dict[str, object] | None = None) -> None:
    with case.write(action) as store:
        store.concerns(object_id, payload)
