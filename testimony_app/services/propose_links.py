"""What the link between a passage and an incident may say, proposed from its witness (`domain.link_defaults`)."""

from __future__ import annotations

from testimony_app.case import Case
from testimony_app.domain.link_defaults import proposed
from testimony_app.store import codings, interviews, transcripts
from testimony_app.store.coding_tables import CodingRead, LinkBase
from testimony_app.store.session import Store

Proposals = dict[str, str | int]


def proposals(case: Case, coding_id: str) -> Proposals:
    """Values for the fields of a link that are still empty; none for a tag of a code, or one that is gone."""
    with case.read() as store:
        if not codings.exists(store, coding_id):
            return {}
        held = codings.coding(store, coding_id)
        if held.incident_id is None:
            return {}
        interview_id = transcripts.transcript(store, held.transcript_id).interview_id
        _, witness = interviews.with_witness(store, (interview_id,))[interview_id]
        earlier = [_fields(each) for each in _others(store, held, witness.id)]
    return proposed(_fields(held), witness.roles, witness.connection, earlier)


def _others(store: Store, held: CodingRead, witness_id: str) -> list[CodingRead]:
    """The other passages of this witness on the same incident, oldest first."""
    found = [each for each in codings.of_incident(store, held.incident_id or "") if each.id != held.id]
    sources = transcripts.transcripts_by_id(store, {each.transcript_id for each in found})
    people = interviews.with_witness(store, {source.interview_id for source in sources.values()})
    return [each for each in found if people[sources[each.transcript_id].interview_id][1].id == witness_id]


def _fields(coding: CodingRead) -> dict[str, str | int | None]:
    return {name: getattr(coding, name) for name in LinkBase.model_fields}
