"""Tombstones, and the purging of everything that an interview left in both databases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import sqlalchemy
from sqlalchemy import text
from sqlmodel import SQLModel, col, select

from testimony_app.store import field_notes, recordings, undo_entries
from testimony_app.store.coding_tables import Coding
from testimony_app.store.exchange_tables import (
    Conflict,
    Package,
    PackageRead,
    RemovedObject,
    SeenVersion,
    Tombstone,
    TombstoneRead,
)
from testimony_app.store.identity_tables import MaskedVersion, MaskedWords, MediaOrigin, Opening, Person
from testimony_app.store.interview_tables import ConsentDecision, Interview, InterviewBase, Witness, WitnessBase
from testimony_app.store.numbers import Numbers
from testimony_app.store.record_tables import ReleasedPassage
from testimony_app.store.session import Store, found, read
from testimony_app.store.sync import UNDECIDED
from testimony_app.store.transcript_tables import Recording, Segment, SegmentVersion, Transcript

_AT_ONCE = 500
"""Ids in one statement: SQLite takes a limited number of parameters."""
_LEDGER = "consent_decision"
TYPED_IN_LEDGER = (
    *("conditions", "withheld_from", "approver", "interpreter", "witness_to_consent", "script_version", "language"),
)
"""What a person typed with a decision; `taker` too, unless it is whoever recorded it."""


class Contents(SQLModel):
    """The ids of everything that belongs to one interview.

    media: by id of the recording. begun: media ids of recordings that were begun and not kept.
    """

    media: dict[str, str]
    begun: tuple[str, ...]
    transcripts: tuple[str, ...]
    segments: tuple[str, ...]
    codings: tuple[str, ...]


def put(store: Store, tombstone: Tombstone, former: str = "") -> TombstoneRead:
    """A new tombstone, in the place of the one with the id `former` if there is one; none is ever changed."""
    store.content.execute(sqlalchemy.delete(Tombstone).where(col(Tombstone.id) == former))
    return read(TombstoneRead, store.add(tombstone))


def tombstones(store: Store, interview_id: str | None = None) -> list[TombstoneRead]:
    """All tombstones, or those of one interview, oldest first."""
    query = select(Tombstone).order_by(col(Tombstone.erased_at), col(Tombstone.id))
    if interview_id is not None:
        query = query.where(Tombstone.interview_id == interview_id)
    return [read(TombstoneRead, row) for row in store.content.exec(query)]


def packages_with(store: Store, interview_id: str) -> list[PackageRead]:
    """The packages that left with something of the interview, oldest first."""
    query = select(Package).where(Package.direction == "sent").order_by(col(Package.made_at))
    return [read(PackageRead, row) for row in store.content.exec(query) if interview_id in row.interviews]


def contents(store: Store, interview_id: str) -> Contents:
    """What there is of the interview."""
    kept = store.content.exec(select(Recording.id, Recording.media_id).where(Recording.interview_id == interview_id))
    transcripts = store.content.exec(select(Transcript.id).where(Transcript.interview_id == interview_id)).all()
    return Contents(
        media=dict(kept.all()),
        begun=tuple(each.media_id for each in recordings.begun(store).values() if each.interview_id == interview_id),
        transcripts=tuple(transcripts),
        segments=tuple(_ids(store, Segment.id, Segment.transcript_id, transcripts)),
        codings=tuple(_ids(store, Coding.id, Coding.transcript_id, transcripts)),
    )


def is_known(store: Store, interview_id: str) -> bool:
    """Whether this copy has the interview at all."""
    return store.content.get(Interview, interview_id) is not None


def decision_ids(store: Store, interview_id: str) -> list[str]:
    """The ids of the interview's rows in the ledger of consent."""
    return list(store.content.exec(select(ConsentDecision.id).where(ConsentDecision.interview_id == interview_id)))


def purge_recordings(store: Store, held: Contents, at: datetime, by: str) -> Counter[str]:
    """Remove the recordings; transcripts made from them stay, and name none any more."""
    gone: Counter[str] = Counter()
    for some in _portions(held.media):
        store.content.execute(
            sqlalchemy.update(Transcript).where(col(Transcript.recording_id).in_(some)).values(recording_id=None)
        )
    gone["recording"] = _delete(store, Recording, Recording.id, held.media)
    recordings.forget_begun(store, held.begun)
    _note_removed(store, {"recording": held.media}, at, by)
    return gone


def purge_words(store: Store, held: Contents, at: datetime, by: str) -> Counter[str]:
    """Remove transcripts with segments, former versions and codings.

    Former versions of segments that are gone already go too: nothing says of which interview they were.
    """
    gone: Counter[str] = Counter()
    gone["undo_entry"] = undo_entries.forget(store, held.transcripts)
    gone["coding"] = _delete(store, Coding, Coding.transcript_id, held.transcripts)
    gone["segment"] = _delete(store, Segment, Segment.transcript_id, held.transcripts)
    of_none = col(SegmentVersion.segment_id).not_in(select(Segment.id))
    versions = list(store.content.exec(select(SegmentVersion.id).where(of_none)))
    gone["segment_version"] = _rows(store.content.execute(sqlalchemy.delete(SegmentVersion).where(of_none)))
    gone["transcript"] = _delete(store, Transcript, Transcript.id, held.transcripts)
    kinds = {"segment_version": versions, "segment": held.segments, "transcript": held.transcripts}
    _note_removed(store, {**kinds, "coding": held.codings}, at, by)
    return gone


def purge_conflicts(store: Store, ids: Iterable[str]) -> Counter[str]:
    """Remove the states of records, kept for a person to decide, that are of one of these objects or name one."""
    known, gone = frozenset(ids), Counter[str]()
    for row in store.content.exec(select(Conflict)).all():
        if row.object_id in known or any(_names(state, known) for state in (row.ours, row.theirs)):
            store.content.delete(row)
            gone["conflict"] += 1
    store.content.flush()
    return gone


def blank_released(store: Store, interview_id: str) -> Counter[str]:
    """Keep which passage left in which release by its ids, without the hash of its words."""
    changed = store.content.execute(
        sqlalchemy.update(ReleasedPassage)
        .where(col(ReleasedPassage.interview_id) == interview_id, col(ReleasedPassage.text_sha256) != "")
        .values(text_sha256="")
    )
    return Counter(released_passage=_rows(changed))


def blank_interview(store: Store, interview_id: str, at: datetime) -> Counter[str]:
    """Leave the interview's ids, code and when it was logged. Raises AppError `interview.missing`."""
    row = found(store.content.get(Interview, interview_id), "interview.missing")
    empty = dict.fromkeys(("held_on", "format", "mode", "interpreter_kind"), "")
    row.sqlmodel_update({**_blank(InterviewBase), **empty, "erased_at": row.erased_at or at})
    changed = store.content.is_modified(row)
    store.add(row)
    return Counter(interview=int(changed))


def blank_witness(store: Store, witness_id: str) -> Counter[str]:
    """Leave the witness's id and code. Raises AppError `witness.missing`."""
    row = found(store.content.get(Witness, witness_id), "witness.missing")
    row.sqlmodel_update({**_blank(WitnessBase), "risk": ""})
    changed = store.content.is_modified(row)
    store.add(row)
    return Counter(witness=int(changed))


def blank_ledger(store: Store, interview_id: str) -> Counter[str]:
    """Leave who decided what and when, without the words that were typed with it.

    Rows of the ledger are otherwise never changed. Its guard is taken away and put back within this unit of work, so
    that no other change can slip through: either both happen, or neither.
    """
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = :table"
    guards = [tuple(row) for row in store.content.execute(text(query), {"table": _LEDGER})]
    for name, _ in guards:
        store.content.execute(text(f'DROP TRIGGER "{name}"'))
    typed = ", ".join(f"{column} = ''" for column in TYPED_IN_LEDGER)
    change = f"UPDATE {_LEDGER} SET {typed}, taker = CASE WHEN taker = recorded_by THEN taker ELSE '' END"  # noqa: S608  Column names of our own.
    some = " OR ".join(f"{column} != ''" for column in TYPED_IN_LEDGER)
    where = f"WHERE interview_id = :interview AND ({some} OR taker NOT IN ('', recorded_by))"
    changed = store.content.execute(text(f"{change} {where}"), {"interview": interview_id})
    for _, guard in guards:
        store.content.execute(text(guard))
    store.content.expire_all()
    return Counter({_LEDGER: _rows(changed)})


def blank_field_notes(store: Store, witness_id: str) -> Counter[str]:
    """Keep which items of field devices were collected, so that none comes again, without what was typed there."""
    changed = [each for each in field_notes.notes(store) if each.witness_id == witness_id and each.typed_witness]
    for each in changed:
        field_notes.replace_note(store, replace(each, typed_witness=""))
    return Counter(setting=len(changed))


def other_interviews(store: Store, interview_id: str, witness_id: str) -> bool:
    """Whether another interview of the witness is still there."""
    query = select(Interview.id).where(
        Interview.witness_id == witness_id, Interview.id != interview_id, col(Interview.erased_at).is_(None)
    )
    return store.content.exec(query.limit(1)).first() is not None


def purge_names(store: Store, held: Contents, recordings: bool, words: bool) -> Counter[str]:
    """Remove what files were called, if `recordings`, and the words behind masks, if `words`.

    What is left of objects that were erased while the names were closed goes too.
    """
    gone: Counter[str] = Counter()
    if recordings:
        media = {*held.media, *_erased(store, "recording")}
        gone["media_origin"] = _delete(store, MediaOrigin, MediaOrigin.recording_id, media)
    if words:
        transcripts = {*held.transcripts, *_erased(store, "transcript")}
        gone["masked_words"] = _delete(store, MaskedWords, MaskedWords.transcript_id, transcripts)
        named = set(store.identity.exec(select(MaskedVersion.segment_id).distinct()))
        still_there = set(store.content.exec(select(Segment.id))) - set(held.segments)
        gone["masked_version"] = _delete(store, MaskedVersion, MaskedVersion.segment_id, named - still_there)
    return gone


def purge_person(store: Store, witness_id: str) -> Counter[str]:
    """Remove who the witness is, and why the name was opened; who opened it and when stays.

    The witness's numbers stay given, and nothing says any more that they were theirs.
    Accounts that wait for a decision go too: those of this witness, and those of which no conflict is left.
    """
    of_others = store.content.exec(select(Conflict.id).where(Conflict.object_id != witness_id))
    undecided = {UNDECIDED + conflict_id for conflict_id in of_others}
    waiting = store.identity.exec(select(Person.witness_id).where(col(Person.witness_id).startswith(UNDECIDED)))
    accounts = [witness_id, *(set(waiting) - undecided)]
    Numbers(store).strike(witness_id)
    gone = Counter(person=_delete(store, Person, Person.witness_id, accounts))
    changed = store.identity.execute(
        sqlalchemy.update(Opening)
        .where(col(Opening.witness_id) == witness_id, col(Opening.reason) != "")
        .values(reason="")
    )
    gone["opening"] = _rows(changed)
    return gone


def _erased(store: Store, kind: str) -> list[str]:
    """The ids of the objects of a kind that were erased here at any time."""
    query = select(RemovedObject.object_id).where(RemovedObject.kind == kind, RemovedObject.sha256 == "")
    return list(store.content.exec(query))


def _blank(base: type[SQLModel]) -> dict[str, Any]:
    """Every field of a record that may stay empty, as it is before anything is entered."""
    fields = {name: each for name, each in base.model_fields.items() if not each.is_required()}
    values = {name: each.get_default(call_default_factory=True) for name, each in fields.items()}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}


def _ids(store: Store, wanted: Any, column: Any, ids: Iterable[str]) -> list[str]:
    held: list[str] = []
    for some in _portions(ids):
        held += store.content.exec(select(wanted).where(col(column).in_(some)))
    return held


def _delete(store: Store, table: type[SQLModel], column: Any, ids: Iterable[str]) -> int:
    """Remove the rows of `table` whose `column` is one of `ids`; how many there were."""
    names = table.metadata is Person.metadata
    session = store.identity if names else store.content
    return sum(_rows(session.execute(sqlalchemy.delete(table).where(col(column).in_(some)))) for some in _portions(ids))


def _note_removed(store: Store, kinds: dict[str, Iterable[str]], at: datetime, by: str) -> None:
    """That these objects were removed for good, without any hash of what they were."""
    rows = [
        {"kind": kind, "object_id": each, "sha256": "", "removed_at": at, "removed_by": by}
        for kind, ids in kinds.items()
        for each in ids
    ]
    if rows:
        store.content.execute(sqlalchemy.insert(RemovedObject).prefix_with("OR REPLACE"), rows)
    for some in _portions(str(row["object_id"]) for row in rows):
        store.content.execute(sqlalchemy.delete(SeenVersion).where(col(SeenVersion.object_id).in_(some)))


def _names(state: dict[str, Any] | None, ids: frozenset[str]) -> bool:
    return state is not None and any(isinstance(value, str) and value in ids for value in state.values())


def _portions(ids: Iterable[str]) -> list[Sequence[str]]:
    held = list(ids)
    return [held[start : start + _AT_ONCE] for start in range(0, len(held), _AT_ONCE)]


def _rows(result: Any) -> int:
    return int(result.rowcount)
