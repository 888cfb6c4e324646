"""Merge what another copy of the case sent: first a plan of it, then all of it in one unit of work, or nothing.

Records meet by id. Of two states the one that has seen the other holds (`domain.merging`); if neither has, ours stays
in force and both wait for a person. Plan and merge come out of the same draft, so a dry run is what then happens.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from testimony_app.case import Case
from testimony_app.domain.merging import Outcome, State, seen_after, seen_by_both
from testimony_app.errors import AppError
from testimony_app.services import merge_judging, merge_texts
from testimony_app.services.merge_judging import MayChange, MayWrite
from testimony_app.services.merge_sides import MERGED, Draft, Key, Sides
from testimony_app.services.merge_sides import Difference as Difference
from testimony_app.store import codings, conflicts, masking, search_index, sync, transcripts, undo_entries
from testimony_app.store.base import new_id
from testimony_app.store.exchange_tables import Conflict
from testimony_app.store.numbers import Numbered, Numbers
from testimony_app.store.session import Store
from testimony_app.store.sync import Record
from testimony_app.store.sync_kinds import KINDS, MARK, TOMBSTONE, state_hash
from testimony_app.store.transcript_tables import State as TranscriptState

_FROM_TEXT = frozenset({"segment", "segment_version"})


@dataclass(frozen=True)
class KindCounts:
    """How many records of one kind came in, by what becomes of them."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    removed: int = 0
    conflicts: int = 0


@dataclass(frozen=True)
class MergePlan:
    """What a merge does, or did. counts: by kind.

    reanchored: codings that moved with the words they were put on. flagged: codings that a person must look at again.
    conflicts: what is newly listed for a decision. unmasked: transcripts that hold names again and must be masked anew.
    dropped: records of what was erased for good, which is never taken back.
    """

    counts: Mapping[str, KindCounts] = field(default_factory=dict)
    reanchored: int = 0
    flagged: int = 0
    conflicts: tuple[Difference, ...] = ()
    unmasked: tuple[str, ...] = ()
    dropped: int = 0

    @property
    def changes(self) -> bool:
        """Whether anything is different afterwards."""
        counted = any(each.added or each.updated or each.removed for each in self.counts.values())
        return counted or bool(self.conflicts or self.reanchored or self.flagged or self.unmasked)


@dataclass(frozen=True)
class Incoming:
    """What came in and was found authentic. package: its id. sender: whose package it is.

    may_change: whether the sender's role may change records of a kind. may_write: the same of one record, given ours
    and theirs. dropped: how many records were left aside because what they belong to was erased. numbers: of names,
    those of people of whom nothing came among them.
    """

    package: str
    sender: str
    records: Sequence[Record]
    may_change: MayChange = lambda _kind: True
    dropped: int = 0
    numbers: Sequence[Numbered] = ()
    may_write: MayWrite = lambda _kind, _ours, _theirs: True

    @property
    def names(self) -> bool:
        """Whether any of it goes into the identity database."""
        return bool(self.numbers) or any(
            record.kind in KINDS and KINDS[record.kind].identity for record in self.records
        )


def look(case: Case, incoming: Incoming) -> MergePlan:
    """What the merge would do; nothing is changed. Raises AppError as `merge` does."""
    with case.read(identity=incoming.names) as store:
        return _plan(drafted(store, incoming), incoming, _open_conflicts(store))


def merge(
    case: Case, incoming: Incoming, also: Callable[[Store, MergePlan], None] = lambda _store, _plan: None
) -> MergePlan:
    """Merge it, in one unit of work that `also` is part of.

    Raises AppError `package.rewritten`, `package.unfit`, `package.incomplete`, `package.not_allowed`, and with names in
    it `vault.no_access`, `identity.two_needed`, `package.number_taken`; nothing is changed then.
    """
    names = incoming.names or (_masked(incoming) and case.holds("identity"))
    with case.write("package.merged", identity=names) as store:
        draft = drafted(store, incoming)
        plan = _plan(draft, incoming, _open_conflicts(store))
        _carry_out(store, draft, incoming, case.now(), names)
        also(store, plan)
        store.concerns(incoming.package, {name: vars(counts) for name, counts in plan.counts.items()})
    return plan


def drafted(store: Store, incoming: Incoming) -> Draft:
    """The draft of the merge; nothing is changed."""
    taken = Numbers(store).clash(incoming.numbers) if incoming.numbers else None
    if taken is not None:
        raise AppError("package.number_taken", number=taken)
    draft = Draft(Sides(store, [each for each in incoming.records if each.kind != TOMBSTONE]))
    merge_judging.judge(draft, incoming.may_change, incoming.may_write)
    merge_texts.settle(draft)
    return draft


def _plan(draft: Draft, incoming: Incoming, listed: Mapping[tuple[Key, str], str]) -> MergePlan:
    counted: dict[str, Counter[str]] = {}
    for (name, object_id), found in draft.outcomes.items():
        count = counted.setdefault(name, Counter())
        listing = (name, object_id) in draft.differences and found not in (Outcome.ADD, Outcome.TAKE_THEIRS)
        marked = (name, object_id) in draft.settled and object_id in draft.marks
        count["conflicts" if listing else "updated" if marked else _WORDS.get(found, "unchanged")] += 1
    new = [each for key, each in draft.differences.items() if (key, _state(draft, key)) not in listed]
    return MergePlan(
        {name: KindCounts(**counted[name]) for name in MERGED if name in counted},
        len(draft.reanchored),
        len(draft.flagged),
        tuple(sorted(new, key=lambda each: (MERGED.index(each.kind), each.object_id))),
        tuple(sorted(draft.unmasked)),
        incoming.dropped,
    )


_WORDS = {Outcome.ADD: "added", Outcome.TAKE_THEIRS: "updated", Outcome.REMOVE: "removed"}


def _carry_out(store: Store, draft: Draft, incoming: Incoming, at: datetime, names: bool) -> None:
    # What points to something else may come before it; that all of it is there at the end was judged before.
    sync.judge_references_last(store)
    if names:
        _hold_former_words(store, draft)
        numbers = Numbers(store)
        numbers.settle()
        numbers.take_in(incoming.numbers)
    notes = _notes(draft)
    for name in MERGED:
        if name != MARK:
            sync.put(store, name, list(draft.put[name].values()))
    for name in reversed(MERGED):
        for object_id in sorted(draft.gone[name]):
            sync.remove(store, name, object_id, at, incoming.sender)
    for segment_id, (verified_at, verified_by) in draft.marks.items():
        moment = None if verified_at is None else datetime.fromisoformat(verified_at)
        sync.put_mark(store, segment_id, moment, verified_by)
    for coding_id, changes in draft.places.items():
        codings.change(store, coding_id, **changes)
    masked = set(_masked_now(draft))
    if masked:
        search_index.renew(store)
        undo_entries.forget(store, masked)
    sync.settle_versions(store, {*draft.put["segment"], *_segments_of_versions(draft)})
    _settle_transcripts(store, draft)
    sync.note(store, notes)
    _list_conflicts(store, draft, incoming, at)


def _hold_former_words(store: Store, draft: Draft) -> None:
    """Keep with the names what a masked transcript that comes in takes out of this database."""
    masked = set(_masked_now(draft))
    segments = draft.all_after("segment")
    for name in _FROM_TEXT:
        for object_id, fields in draft.put[name].items():
            former = draft.sides.ours[name].get(object_id)
            segment_id = object_id if name == "segment" else fields["segment_id"]
            if former is None or former["text"] == fields["text"] or segment_id not in segments:
                continue
            if segments[segment_id]["transcript_id"] in masked:
                masking.hold_text(store, segment_id, former["version"], former["text"])


def _masked_now(draft: Draft) -> Iterator[str]:
    """The transcripts that become masked by what came in."""
    for transcript_id, fields in draft.put["transcript"].items():
        former = draft.sides.ours["transcript"].get(transcript_id)
        if former is not None and former["masked_at"] is None and fields["masked_at"] is not None:
            yield transcript_id


def _notes(draft: Draft) -> list[tuple[str, str, frozenset[State]]]:
    """The states that this copy has seen once the draft is carried out."""
    notes = []
    for name, object_id in draft.outcomes:
        if (name, object_id) in draft.unseen:
            continue
        ours, theirs = draft.sides.known_here(name, object_id), draft.sides.theirs[name][object_id].known
        found = draft.outcomes[name, object_id]
        settled = (name, object_id) in draft.settled
        seen = seen_by_both(ours, theirs.seen) if settled else seen_after(ours, theirs, found)
        notes.append((name, object_id, seen))
    return notes


def _settle_transcripts(store: Store, draft: Draft) -> None:
    """A transcript is verified if all of its segments are."""
    for transcript_id in sorted(draft.sides.transcripts):
        fields = draft.after("transcript", transcript_id)
        if fields is None or fields["state"] == TranscriptState.IN_PROGRESS.value:
            continue
        whole = transcripts.all_verified(store, transcript_id)
        state = TranscriptState.VERIFIED if whole else TranscriptState.DRAFT
        if transcripts.transcript(store, transcript_id).state is not state:
            transcripts.set_state(store, transcript_id, state)


def _list_conflicts(store: Store, draft: Draft, incoming: Incoming, at: datetime) -> None:
    """List what is new, and close what the other side's later state has settled."""
    listed = _open_conflicts(store)
    for (key, state), conflict_id in listed.items():
        record = draft.sides.theirs.get(key[0], {}).get(key[1])
        if record is None or state == str(record.state) or key in draft.unseen:
            continue
        if any(str(each) == state for each in record.known.seen):
            now = draft.after(*key)
            held = None if now is None else state_hash(key[0], now)
            theirs = state.partition(".")[2] == (held or "gone")
            conflicts.decide(store, conflict_id, "theirs" if theirs else "ours", at, incoming.sender)
    for key, difference in draft.differences.items():
        if (key, _state(draft, key)) not in listed:
            _list(store, draft, difference, incoming, at)


def _list(store: Store, draft: Draft, difference: Difference, incoming: Incoming, at: datetime) -> None:
    record = draft.sides.theirs[difference.kind][difference.object_id]
    row = Conflict(
        id=new_id(),
        kind=difference.kind,
        object_id=difference.object_id,
        ours=None if difference.ours is None else dict(difference.ours),
        theirs=None if difference.theirs is None else dict(difference.theirs),
        theirs_sha256=str(record.state),
        package_id=incoming.package,
        changed_by=incoming.sender,
        found_at=at,
    )
    conflicts.add(store, row, record.known.seen)
    if KINDS[difference.kind].identity and record.fields is not None:
        conflicts.hold_names(store, difference.kind, record.fields, row.id)


def _masked(incoming: Incoming) -> bool:
    """Whether a transcript comes in masked, so that the words behind it must be kept with the names."""
    held = (each.fields for each in incoming.records if each.kind == "transcript")
    return any(fields is not None and fields["masked_at"] is not None for fields in held)


def _open_conflicts(store: Store) -> dict[tuple[Key, str], str]:
    """The open conflicts' ids by record and their state."""
    held = conflicts.listed(store, decided=False)
    return {((each.kind, each.object_id), each.theirs_sha256): each.id for each in held}


def _state(draft: Draft, key: Key) -> str:
    return str(draft.sides.theirs[key[0]][key[1]].state)


def _segments_of_versions(draft: Draft) -> Iterable[str]:
    return (fields["segment_id"] for fields in draft.put["segment_version"].values())
