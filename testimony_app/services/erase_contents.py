"""What belongs to an erasure in both databases, and what of it lies beyond reach."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from testimony_app.domain.erasure import Beyond, Certificate, Decision, Part
from testimony_app.errors import AppError
from testimony_app.store import erasures, interviews, records, rounds, search_index, transcripts
from testimony_app.store.session import Store


def purge(store: Store, decision: Decision, at: datetime, by: str, names: bool) -> tuple[int, Counter[str]]:
    """Remove or blank every row that the decision covers; how many recordings had a file, and the rows by table.

    names: whether the identity database is open in this unit of work.
    """
    interview_id = decision.interview_id
    held = erasures.contents(store, interview_id)
    gone: Counter[str] = Counter()
    recordings, words = decision.covers(Part.RECORDINGS), decision.covers(Part.TRANSCRIPTS)
    person = _person_goes(store, decision)
    if names:
        identity = decision.covers(Part.IDENTITY)
        gone += erasures.purge_names(store, held, recordings or identity, words or identity)
        gone += erasures.purge_person(store, decision.witness_id) if person else Counter()
    ids: set[str] = set()
    if words:
        gone += erasures.purge_words(store, held, at, by)
        gone += rounds.purge_assignments(store, interview_id)
        gone += erasures.blank_released(store, interview_id)
        ids |= {*held.transcripts, *held.segments, *held.codings}
    if recordings:
        gone += erasures.purge_recordings(store, held, at, by)
        ids |= {*held.media}
    if decision.whole and erasures.is_known(store, interview_id):
        ids |= {interview_id, *erasures.decision_ids(store, interview_id)}
        gone += erasures.blank_interview(store, interview_id, at)
        gone += erasures.blank_ledger(store, interview_id)
        if person:
            ids.add(decision.witness_id)
            gone += erasures.blank_witness(store, decision.witness_id)
            gone += erasures.blank_field_notes(store, decision.witness_id)
    gone += erasures.purge_conflicts(store, ids)
    if words or decision.whole:
        search_index.renew(store)
    return len(held.media) + len(held.begun) if recordings else 0, gone


def anything_left(store: Store, decision: Decision) -> bool:
    """Whether this copy holds anything, its identity database aside, that the decision says must not be there."""
    held = erasures.contents(store, decision.interview_id)
    if ((held.media or held.begun) and decision.covers(Part.RECORDINGS)) or (
        held.transcripts and decision.covers(Part.TRANSCRIPTS)
    ):
        return True
    if not decision.whole or not erasures.is_known(store, decision.interview_id):
        return False
    return interviews.interview(store, decision.interview_id).erased_at is None


def beyond(store: Store, certificate: Certificate, unassigned: int) -> Beyond:
    """What left before and what lies elsewhere, as far as the case knows."""
    interview_id = certificate.decision.interview_id
    return Beyond(
        releases=tuple(
            (each.code, each.made_at.date().isoformat(), each.purpose, each.recipient)
            for each in sorted(records.releases_of_interview(store, interview_id), key=lambda each: each.made_at)
        ),
        packages=tuple(
            (each.id, each.made_at.date().isoformat(), " ".join(each.people))
            for each in erasures.packages_with(store, interview_id)
        ),
        unassigned=unassigned,
        closed=certificate.beyond.closed,
    )


def refuse_unmasked(store: Store, interview_id: str) -> None:
    """Raises AppError `erase.names_unmasked` if a transcript of the witness may still hold the name in its words.

    Without the register nothing would find the name there, and a release would let it out.
    """
    witness_id = interviews.interview(store, interview_id).witness_id
    for each in interviews.interviews_of(store, witness_id):
        if any(held.masked_at is None for held in transcripts.transcripts_of(store, each.id)):
            raise AppError("erase.names_unmasked", interview=each.code)


def _person_goes(store: Store, decision: Decision) -> bool:
    """Whether the witness's identity goes: asked for by itself, or because no other interview of theirs is left."""
    if Part.IDENTITY in decision.parts:
        return True
    return decision.whole and not erasures.other_interviews(store, decision.interview_id, decision.witness_id)
