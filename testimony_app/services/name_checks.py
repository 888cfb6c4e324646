"""Where registered names still stand: in masked transcripts that were corrected since, and in the fields around them.

Packages for coders hold both. What is told are ids and fields, never the words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from testimony_app.case import Case
from testimony_app.services.mask_plan import Names
from testimony_app.store import (
    codebook,
    codings,
    consents,
    interviews,
    masking,
    rounds,
    saved_queries,
    transcripts,
)
from testimony_app.store.coding_tables import CodingRead
from testimony_app.store.session import Store
from testimony_app.store.transcript_tables import TranscriptRead

FREE_TEXT = MappingProxyType(
    {
        "interview": ("place", "overheard_by", "people_present", "dialect", "interpreter", "prior_interviews", "notes"),
        "witness": ("code", "reliability_reasons", "threat", "mitigation"),
        "consent_decision": ("conditions", "withheld_from", "approver", "taker", "interpreter", "witness_to_consent"),
        "code": ("name", "definition", "include", "exclude"),
        "incident": (
            *("code", "title", "governorate", "district", "sub_district", "place", "neighbourhood", "summary"),
            *("presences", "listed_by", "casualties", "legal_rule", "standard_of_proof", "assessed_by"),
        ),
        "coding": ("memo", "reason", "origin", "independence_group", "second_coder"),
        "coding_round": ("name",),
        "saved_query": ("name", "text"),
    }
)
"""The fields of each table in which a person writes freely, or a code that may turn out to be a name."""


@dataclass(frozen=True, slots=True)
class NamedField:
    """A field in which a registered name stands. kind: its table; object_id: of the row, `field` by its name."""

    kind: str
    object_id: str
    field: str


@dataclass(frozen=True, slots=True)
class StillNamed:
    """A masked transcript in which registered names stand again.

    segment_ids: those that hold one, now or in a former version. fields: reasons of corrections that hold one.
    """

    transcript_id: str
    interview_id: str
    segment_ids: tuple[str, ...]
    fields: tuple[NamedField, ...] = ()


def still_named(case: Case) -> list[StillNamed]:
    """The masked transcripts that hold a registered name: typed in a correction, or registered since.

    Before a package is sent this must be empty for what it holds; masking such a transcript again mends it. That the
    register was used is logged. Raises AppError `vault.no_access` for one who may not open identities.
    """
    with case.write("register.compared", identity=True) as store:
        held = masking.masked_transcripts(store)
        names = Names(case, store)
        found = [_still(store, transcript, names) for transcript in held]
        store.concerns("transcripts", {"transcripts": [each.id for each in held]})
    return [each for each in found if each.segment_ids or each.fields]


def named_elsewhere(case: Case, interview_ids: Iterable[str] | None = None) -> list[NamedField]:
    """Fields outside of transcripts that hold a registered name: of these interviews, and of what goes to everybody.

    That is the code book, incidents, rounds and saved queries.

    interview_ids: of all interviews without it. That the register was used is logged. Raises AppError
    `vault.no_access`.
    """
    with case.write("register.compared", identity=True) as store:
        names = Names(case, store)
        rows = interviews.rows(store, None if interview_ids is None else list(interview_ids))
        held = [*_fields("code", codebook.codes(store), names), *_fields("incident", codebook.incidents(store), names)]
        held += _fields("coding_round", rounds.rounds(store), names)
        held += _fields("saved_query", saved_queries.every(store), names)
        for row in rows:
            held += _of_interview(store, row.id, names)
            for transcript in transcripts.transcripts_of(store, row.id):
                held += _fields("coding", codings.of_transcript(store, transcript.id, whole=True), names)
        store.concerns("fields")
    return list(dict.fromkeys(held))


def fields_around(store: Store, transcript: TranscriptRead, names: Names) -> tuple[NamedField, ...]:
    """Fields that go with the transcript into a package and hold a registered name."""
    tied = codings.of_transcript(store, transcript.id, whole=True)
    held = [*_of_interview(store, transcript.interview_id, names), *_fields("coding", tied, names)]
    held += _fields("code", [codebook.code(store, key) for key in _targets(tied, "code_id")], names)
    held += _fields("incident", [codebook.incident(store, key) for key in _targets(tied, "incident_id")], names)
    held += _reasons(masking.former_texts(store, transcript.id), names)
    return tuple(dict.fromkeys(held))


def _still(store: Store, transcript: TranscriptRead, names: Names) -> StillNamed:
    former = masking.former_texts(store, transcript.id)
    spoken = [(each.id, f"{each.speaker_label} | {each.text}") for each in transcripts.segments(store, transcript.id)]
    spoken += [(each.segment_id, f"{each.speaker_label} | {each.text}") for each in former]
    named = dict.fromkeys(segment_id for segment_id, text in spoken if names.named(text))
    return StillNamed(transcript.id, transcript.interview_id, tuple(named), tuple(_reasons(former, names)))


def _of_interview(store: Store, interview_id: str, names: Names) -> list[NamedField]:
    held = interviews.interview(store, interview_id)
    decisions = consents.ledger(store, [interview_id])[interview_id]
    return [
        *_fields("interview", [held], names),
        *_fields("witness", [interviews.witness(store, held.witness_id)], names),
        *_fields("consent_decision", decisions, names),
    ]


def _reasons(former: Sequence[masking.FormerText], names: Names) -> list[NamedField]:
    return [NamedField("segment_version", each.id, "reason") for each in former if names.named(each.reason)]


def _fields(kind: str, rows: Sequence[BaseModel], names: Names) -> Iterator[NamedField]:
    for row in rows:
        plain = row.model_dump(mode="json", include={"id", *FREE_TEXT[kind]})
        for field in FREE_TEXT[kind]:
            if any(names.named(text) for text in _texts(plain.get(field))):
                yield NamedField(kind, str(plain["id"]), field)


def _texts(value: Any) -> Iterator[str]:
    """Every text within a field."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _texts(inner)


def _targets(tied: Sequence[CodingRead], column: str) -> list[str]:
    return [key for key in dict.fromkeys(getattr(each, column) for each in tied) if key]
