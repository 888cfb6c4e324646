"""Incidents: log them, correct them, remove them, list them with what they rest on and how they are related."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from testimony_app.case import Case
from testimony_app.domain.corroboration import tally
from testimony_app.domain.pseudonyms import checked_code, next_code
from testimony_app.domain.related_events import Relation, relations
from testimony_app.domain.sittings import Together as Together
from testimony_app.errors import AppError
from testimony_app.services import incident_steps
from testimony_app.services.counted_accounts import Counted, counted
from testimony_app.services.operations import Operation
from testimony_app.store import codebook
from testimony_app.store.base import new_id
from testimony_app.store.incident_tables import Casualty as Casualty
from testimony_app.store.incident_tables import IncidentDraft as IncidentDraft
from testimony_app.store.incident_tables import IncidentRead as IncidentRead
from testimony_app.store.incident_tables import Presence as Presence
from testimony_app.store.incident_tables import Related as Related


@dataclass(frozen=True)
class RelatedLine:
    """What an incident is to another. kind: a term of `related_event`. code, title: of the other, "" if it is not here.

    noted_here: written down with this incident; otherwise it follows from what is written down with the other.
    """

    kind: str
    incident_id: str
    code: str
    title: str
    noted_here: bool


@dataclass(frozen=True)
class IncidentLine:
    """One line of the list. accounts: independent accounts that support it; contradicting: that contradict it.

    together: which of its witnesses were there when another of them spoke.
    """

    incident: IncidentRead
    passages: int
    witnesses: int
    accounts: int
    contradicting: int
    qualifying: int
    related: tuple[RelatedLine, ...] = ()
    together: tuple[Together, ...] = ()


def suggest_code(case: Case) -> str:
    """A free incident code, such as `INC-019`."""
    with case.read() as store:
        return next_code("INC", [each.code for each in codebook.incidents(store)])


def add(case: Case, draft: IncidentDraft) -> IncidentRead:
    """A new incident, at once. Raises AppError as `adding` and its act."""
    chosen = new_id()
    adding(case, draft, chosen).run()
    return incident(case, chosen)


def correct(case: Case, incident_id: str, draft: IncidentDraft) -> IncidentRead:
    """The incident with every field as given, at once. Raises AppError `incident.missing`, as `correcting`."""
    correcting(case, incident(case, incident_id), draft).run()
    return incident(case, incident_id)


def adding(case: Case, draft: IncidentDraft, incident_id: str = "") -> Operation:
    """An act that adds an incident. Its id is in `touched`.

    Raises AppError `code.unfit` when it is made, `incident.code_taken`, `incident.related_to_itself`,
    `incident.related_missing`, `certainty.needs_reasons` when it runs: `corroborate.decide` notes a certainty.
    """
    return incident_steps.adding(case, incident_id or new_id(), _coded(draft))


def correcting(case: Case, held: IncidentRead, draft: IncidentDraft) -> Operation:
    """An act that changes the fields in which `draft` differs from what a person saw, and no others.

    Raises AppError as `adding`, and `incident.missing` when it runs.
    """
    before, after = incident_steps.plain(held), incident_steps.plain(_coded(draft))
    changes = {name: value for name, value in after.items() if value != before[name]}
    return incident_steps.changing(case, held.id, changes)


def removing(case: Case, incident_id: str) -> Operation:
    """An act that removes an incident to which no passage, decision, release or other incident is tied.

    Raises AppError `incident.missing`, `incident.in_use` when it runs.
    """
    return incident_steps.removing(case, incident_id)


def check(case: Case, incident_id: str, draft: IncidentDraft) -> None:
    """Raises AppError where adding the draft (`incident_id` "") or correcting the incident would be refused."""
    coded = _coded(draft)
    with case.read() as store:
        incident_steps.judge(codebook.incidents(store), incident_id, coded)
        noted = codebook.incident(store, incident_id).certainty if incident_id else ""
        incident_steps.judge_certainty(noted, coded)


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
    """All incidents with what they rest on, by code; a passage whose words were deleted counts no more.

    What is noted with one incident of another is told of both.
    """
    with case.read() as store:
        held, accounts = codebook.incidents(store), counted(store)
    related = _related(held)
    return [_line(each, accounts.get(each.id, Counted()), related.get(each.id, ())) for each in held]


def _coded(draft: IncidentDraft) -> IncidentDraft:
    """The draft with its code as it is stored, and each relation once. Raises AppError `code.unfit`."""
    update = {"code": checked_code(draft.code), "related": tuple(dict.fromkeys(draft.related))}
    return draft.model_copy(update=update)


def _related(held: Iterable[IncidentRead]) -> dict[str, tuple[RelatedLine, ...]]:
    by_id = {each.id: each for each in held}
    noted = {each.id: [(other.kind, other.incident_id) for other in each.related] for each in by_id.values()}
    return {
        incident_id: tuple(_related_line(each, by_id.get(each.incident_id)) for each in found)
        for incident_id, found in relations(noted).items()
    }


def _related_line(relation: Relation, other: IncidentRead | None) -> RelatedLine:
    code, title = ("", "") if other is None else (other.code, other.title)
    return RelatedLine(relation.kind, relation.incident_id, code, title, relation.noted_here)


def _line(incident: IncidentRead, held: Counted, related: tuple[RelatedLine, ...]) -> IncidentLine:
    figures = tally(held.accounts)
    return IncidentLine(
        incident,
        passages=figures.passages,
        witnesses=figures.witnesses,
        accounts=figures.supporting,
        contradicting=figures.contradicting,
        qualifying=figures.qualifying,
        related=related,
        together=held.company.together,
    )
