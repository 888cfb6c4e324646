"""Incidents: log them, correct them, list them with what they rest on."""

from __future__ import annotations

from dataclasses import dataclass

from testimony_app.case import Case
from testimony_app.domain.corroboration import Account, independent
from testimony_app.domain.pseudonyms import checked_code, next_code
from testimony_app.errors import AppError
from testimony_app.store import codebook, codings
from testimony_app.store.incident_tables import IncidentDraft as IncidentDraft
from testimony_app.store.incident_tables import IncidentRead as IncidentRead


@dataclass(frozen=True)
class IncidentLine:
    """One line of the list. accounts: independent accounts that support it; contradicting: that contradict it."""

    incident: IncidentRead
    passages: int
    witnesses: int
    accounts: int
    contradicting: int
    qualifying: int


def suggest_code(case: Case) -> str:
    """A free incident code, such as `INC-019`."""
    with case.read() as store:
        return next_code("INC", [each.code for each in codebook.incidents(store)])


def add(case: Case, draft: IncidentDraft) -> IncidentRead:
    """A new incident. Raises AppError `incident.code_taken`, `code.unfit`."""
    coded = _coded(draft)
    with case.write("incident.added") as store:
        if codebook.incident_by_code(store, coded.code) is not None:
            raise AppError("incident.code_taken", incident=coded.code)
        added = codebook.add_incident(store, coded)
        store.concerns(added.id, coded)
    return added


def correct(case: Case, incident_id: str, draft: IncidentDraft) -> IncidentRead:
    """The incident with every field as given. Raises AppError `incident.missing`, `incident.code_taken`."""
    coded = _coded(draft)
    with case.write("incident.corrected") as store:
        holder = codebook.incident_by_code(store, coded.code)
        if holder is not None and holder.id != incident_id:
            raise AppError("incident.code_taken", incident=coded.code)
        store.concerns(incident_id, coded)
        return codebook.update_incident(store, incident_id, coded)


def incidents(case: Case) -> list[IncidentRead]:
    """All incidents by code."""
    with case.read() as store:
        return codebook.incidents(store)


def incident(case: Case, incident_id: str) -> IncidentRead:
    """Raises AppError `incident.missing`."""
    with case.read() as store:
        return codebook.incident(store, incident_id)


def by_code(case: Case, code: str) -> IncidentRead:
    """The incident with this code. Raises AppError `incident.unknown_code`."""
    with case.read() as store:
        held = codebook.incident_by_code(store, code.strip())
    if held is None:
        raise AppError("incident.unknown_code")
    return held


def lines(case: Case) -> list[IncidentLine]:
    """All incidents with what they rest on, by code; a passage whose words were deleted counts no more."""
    by_incident: dict[str, list[Account]] = {}
    with case.read() as store:
        held = codebook.incidents(store)
        for link in codings.links(store):
            account = Account(link.witness_code, link.stance, link.origin)
            by_incident.setdefault(link.incident_id, []).append(account)
    return [_line(each, by_incident.get(each.id, [])) for each in held]


def _coded(draft: IncidentDraft) -> IncidentDraft:
    """The draft with its code as it is stored. Raises AppError `code.unfit`."""
    return draft.model_copy(update={"code": checked_code(draft.code)})


def _line(incident: IncidentRead, accounts: list[Account]) -> IncidentLine:
    return IncidentLine(
        incident,
        passages=len(accounts),
        witnesses=len({account.witness for account in accounts}),
        accounts=independent(accounts),
        contradicting=independent(accounts, "contradicts"),
        qualifying=independent(accounts, "qualifies"),
    )
