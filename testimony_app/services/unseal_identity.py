"""Names: entered into the identity database, and shown again only for a reason that stands in the log."""

from __future__ import annotations

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.store import identities, interviews
from testimony_app.store.identity_tables import OpeningRead as OpeningRead
from testimony_app.store.identity_tables import PersonDraft as PersonDraft
from testimony_app.store.identity_tables import PersonRead as PersonRead
from testimony_app.store.identity_tables import RegisterTermDraft as RegisterTermDraft
from testimony_app.store.identity_tables import RegisterTermRead as RegisterTermRead


def enter(case: Case, witness_id: str, person: PersonDraft) -> None:
    """Enter or replace who a witness is. Raises AppError `witness.missing`."""
    with case.write("identity.entered", identity=True) as store:
        interviews.witness(store, witness_id)
        identities.put_person(store, witness_id, person)
        store.concerns(witness_id)


def open_identity(case: Case, witness_id: str, reason: str) -> PersonRead | None:
    """Who a witness is, None if nothing was entered. The reason is logged first (Istanbul Protocol 2022, 217-218).

    Raises AppError `identity.reason_missing`, `witness.missing`.
    """
    if not reason.strip():
        raise AppError("identity.reason_missing")
    with case.write("identity.opened", identity=True) as store:
        interviews.witness(store, witness_id)
        identities.note_opening(store, witness_id, reason.strip(), case.now(), case.user, case.together_with)
        store.concerns(witness_id, {"reason": reason.strip()})
        return identities.person(store, witness_id)


def register_name(case: Case, term: RegisterTermDraft) -> RegisterTermRead:
    """Register another name that must not leave. Raises AppError `register.form_missing`."""
    if not any(form.strip() for form in term.forms):
        raise AppError("register.form_missing")
    with case.write("register.name_added", identity=True) as store:
        added = identities.add_term(store, term)
        store.concerns(added.id)
    return added


def registered_names(case: Case, reason: str) -> list[RegisterTermRead]:
    """The other registered names. The reason is logged first. Raises AppError `identity.reason_missing`."""
    if not reason.strip():
        raise AppError("identity.reason_missing")
    with case.write("register.opened", identity=True) as store:
        identities.note_opening(store, "", reason.strip(), case.now(), case.user, case.together_with)
        store.concerns("register", {"reason": reason.strip()})
        return identities.terms(store)


def openings(case: Case) -> list[OpeningRead]:
    """Who opened which name, when and why, newest first. Whoever asks must be able to open names."""
    with case.read(identity=True) as store:
        return identities.openings(store)
