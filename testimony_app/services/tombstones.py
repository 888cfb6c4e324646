"""Tombstones as they are kept, signed, and read back: of this copy of the case and of others."""

from __future__ import annotations

from testimony_app.case import Case
from testimony_app.domain.erasure import Certificate, State, certificate_from
from testimony_app.domain.roles import allows
from testimony_app.errors import AppError
from testimony_app.store import erasures, records
from testimony_app.store.exchange_tables import Tombstone, TombstoneRead
from testimony_app.store.session import Store
from testimony_app.vault import canonical


def keep(case: Case, store: Store, certificate: Certificate, former: str = "") -> None:
    """Store what the certificate says, signed by whoever took the step, in the place of the one of the step before."""
    said = canonical.dump(certificate.to_values())
    decision = certificate.decision
    row = Tombstone(
        id=certificate.id,
        interview_id=decision.interview_id,
        interview_code=decision.interview_code,
        ground=decision.ground,
        erased_at=case.now(),
        erased_by=case.user,
        certificate=said.decode(),
        signature=case.sign(said),
    )
    erasures.put(store, row, former)


def verified(case: Case, untrusted: TombstoneRead) -> Certificate:
    """The certificate of a tombstone from elsewhere, once the signatures under it and under its decision held.

    Raises AppError `erase.tombstone_refused`, also if whoever decided may not erase.
    """
    certificate = _read(untrusted)
    if certificate is None:
        raise AppError("erase.tombstone_refused")
    said, decision = untrusted.certificate.encode(), certificate.decision
    try:
        signature = canonical.unb64(certificate.decision_signature, 64)
    except canonical.NotCanonical:
        raise AppError("erase.tombstone_refused") from None
    member = case.team.member(decision.by)
    row = (untrusted.id, untrusted.interview_id, untrusted.interview_code, untrusted.ground, untrusted.erased_by)
    same = (certificate.id, decision.interview_id, decision.interview_code, decision.ground, certificate.by)
    decided = canonical.dump(decision.to_values())
    if not (row == same and decision.vault_id == case.vault_id and member and allows(member.role, "erase.decided")):
        raise AppError("erase.tombstone_refused")
    if not (case.verify(decision.by, decided, signature) and case.verify(certificate.by, said, untrusted.signature)):
        raise AppError("erase.tombstone_refused")
    return certificate


def _read(tombstone: TombstoneRead) -> Certificate | None:
    """What a tombstone says, its signatures unchecked; None if it is none of ours."""
    try:
        return certificate_from(canonical.load(tombstone.certificate.encode()))
    except ValueError:
        return None


def every(store: Store) -> list[Certificate]:
    """What all tombstones say that this program can read, oldest first."""
    found = (_read(each) for each in erasures.tombstones(store))
    return [each for each in found if each is not None]


def of_this_copy(store: Store) -> list[Certificate]:
    """The certificates of this copy, refusals left out."""
    log_id = records.log_id(store)
    return [each for each in every(store) if each.copy == log_id and each.state is not State.REFUSED]
