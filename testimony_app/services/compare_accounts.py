"""Interviews of one witness side by side: what a later one adds, tells otherwise and leaves out of an incident."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from testimony_app.case import Case
from testimony_app.domain import accounts
from testimony_app.domain.accounts import Difference, Statement
from testimony_app.domain.independence import form_of
from testimony_app.domain.uncertain_dates import UncertainDate
from testimony_app.errors import AppError
from testimony_app.store import codebook, codings, interviews, transcripts
from testimony_app.store.coding_tables import CodingRead
from testimony_app.store.interview_tables import InterviewRead, WitnessRead
from testimony_app.store.session import Store

Spoken = tuple[CodingRead, InterviewRead, WitnessRead]
"""One passage, in which interview it was said, and by whom."""


@dataclass(frozen=True)
class Comparison:
    """Two interviews of one witness, one after the other. Points are incident code and proposition."""

    witness_code: str
    earlier: str
    later: str
    differences: tuple[Difference, ...]


def comparisons(case: Case, witness_code: str = "") -> list[Comparison]:
    """Every two interviews of one witness, in the order in which they were held, over all incidents.

    Interviews of which nothing is tied to an incident yet are left out: what is not coded is not left out by the
    witness. witness_code: of whom; everybody without it. Raises AppError `witness.missing`.
    """
    with case.read() as store:
        wanted = None if not witness_code else {_witness(store, witness_code).id}
        codes = {each.id: each.code for each in codebook.incidents(store)}
        return list(compared(spoken(store, wanted), codes))


def _witness(store: Store, code: str) -> WitnessRead:
    held = interviews.witness_by_code(store, code.strip())
    if held is None:
        raise AppError("witness.missing")
    return held


def spoken(store: Store, witness_ids: Collection[str] | None) -> list[Spoken]:
    """What those witnesses said of any incident who gave several interviews; of all of them where no ids are given."""
    again = interviews.heard_again(store, witness_ids)
    held = codings.of_witnesses(store, again) if again else []
    sources = transcripts.transcripts_by_id(store, {each.transcript_id for each in held})
    people = interviews.with_witness(store, {source.interview_id for source in sources.values()})
    return [(each, *people[sources[each.transcript_id].interview_id]) for each in held]


def compared(held: Iterable[Spoken], incidents: Mapping[str, str]) -> tuple[Comparison, ...]:
    """Each two interviews that a witness gave one after the other, on the incidents that are named here by code."""
    by_witness: dict[str, dict[str, list[Spoken]]] = {}
    for each in held:
        by_witness.setdefault(each[2].code, {}).setdefault(each[1].code, []).append(each)
    made = []
    for witness, told in sorted(by_witness.items()):
        for one, other in pairwise(sorted(told.values(), key=_held_on)):
            differences = accounts.compare(_statements(one, incidents), _statements(other, incidents))
            if differences:
                made.append(Comparison(witness, one[0][1].code, other[0][1].code, differences))
    return tuple(made)


def _held_on(told: Sequence[Spoken]) -> tuple[date, str]:
    held = told[0][1]
    return UncertainDate(held.held_on, held.precision).earliest, held.code


def _statements(told: Iterable[Spoken], incidents: Mapping[str, str]) -> list[Statement]:
    return [
        Statement(
            (incidents[coding.incident_id], coding.proposition),
            coding.stance,
            coding.knowledge,
            form_of(coding.evidence_class, coding.knowledge, coding.proposition),
            (coding.told_from, coding.told_to),
            coding.id,
        )
        for coding, _, _ in told
        if coding.incident_id is not None and coding.incident_id in incidents
    ]
