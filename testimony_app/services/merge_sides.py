"""Both sides of a merge: what came in, what is here, and the draft of what is to become of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from testimony_app.domain.anchors import Spoken
from testimony_app.domain.merging import Known, Outcome, State
from testimony_app.store import sync
from testimony_app.store.session import Store
from testimony_app.store.sync import Fields, Record
from testimony_app.store.sync_kinds import KINDS, MARK, NAMES, TOMBSTONE

Key = tuple[str, str]
"""A kind and an id."""
MERGED = tuple(name for name in NAMES if name != TOMBSTONE)
_OF_TRANSCRIPT = ("segment", "coding", MARK)


class Sides:
    """What came in and what is here of the same records and transcripts, read once."""

    def __init__(self, store: Store, records: Iterable[Record]) -> None:
        self.store = store
        self.theirs: dict[str, dict[str, Record]] = defaultdict(dict)
        for record in records:
            self.theirs[record.kind][record.id] = record
        self.transcripts = self._transcripts()
        self.ours: dict[str, dict[str, Fields]] = {}
        self.noted: dict[str, dict[str, frozenset[State]]] = {}
        for name in MERGED:
            # Without records of a kind nothing of it is read: the identity database may be closed then.
            wanted = self.theirs.get(name, {})
            self.ours[name] = sync.rows(store, name, list(wanted)) if wanted else {}
            self.noted[name] = sync.seen(store, name, list(wanted)) if wanted else {}
        for name in _OF_TRANSCRIPT:
            self.ours[name] |= sync.rows(store, name, self.transcripts, by="transcript_id")
        self.ours["transcript"] |= sync.rows(store, "transcript", self.transcripts)
        versions = sync.rows(store, "segment_version", list(self.ours["segment"]), by="segment_id")
        self.ours["segment_version"] |= versions
        self.ours["code"] = sync.rows(store, "code")

    def known_here(self, name: str, object_id: str) -> Known:
        """What this copy knows of a record that came in."""
        return sync.known_here(name, self.ours[name], self.noted[name], object_id)

    def their_fields(self, name: str, object_id: str) -> Fields | None:
        """What they say of a record, None if they do not have it."""
        record = self.theirs.get(name, {}).get(object_id)
        return None if record is None else record.fields

    def _transcripts(self) -> set[str]:
        found = set(self.theirs.get("transcript", {}))
        for name in ("segment", "coding"):
            records = self.theirs.get(name, {}).values()
            found |= {record.fields["transcript_id"] for record in records if record.fields is not None}
        return found


@dataclass(frozen=True)
class Difference:
    """Two states of one record that a person must decide between: the fields in which they differ, None where one
    side has it removed.
    """

    kind: str
    object_id: str
    ours: Mapping[str, Any] | None
    theirs: Mapping[str, Any] | None


@dataclass
class Draft:
    """What the merge will do; nothing of it is done yet.

    put, gone: records to put and to remove. marks: of segments, the moment and the person of their verification, or
    None. places: what changes where our own codings lie. settled: conflicts that a rule decides without a person.
    unseen: records that have no say here, and stay as they are where they came from. unmasked: transcripts that hold
    names again. reanchored, flagged: ids of codings.
    """

    sides: Sides
    outcomes: dict[Key, Outcome] = field(default_factory=dict)
    put: dict[str, dict[str, Fields]] = field(default_factory=lambda: {name: {} for name in MERGED})
    gone: dict[str, set[str]] = field(default_factory=lambda: {name: set() for name in MERGED})
    differences: dict[Key, Difference] = field(default_factory=dict)
    settled: set[Key] = field(default_factory=set)
    marks: dict[str, tuple[str | None, str]] = field(default_factory=dict)
    places: dict[str, Fields] = field(default_factory=dict)
    unseen: set[Key] = field(default_factory=set)
    unmasked: set[str] = field(default_factory=set)
    reanchored: set[str] = field(default_factory=set)
    flagged: set[str] = field(default_factory=set)

    def after(self, name: str, object_id: str) -> Fields | None:
        """The record as it will stand, of those that were read; None if there will be none."""
        if object_id in self.gone[name]:
            return None
        return self.put[name].get(object_id) or self.sides.ours[name].get(object_id)

    def all_after(self, name: str) -> dict[str, Fields]:
        """All records of a kind as they will stand, of those that were read."""
        held = {**self.sides.ours[name], **self.put[name]}
        return {object_id: fields for object_id, fields in held.items() if object_id not in self.gone[name]}

    def keep_both(self, name: str, object_id: str, ours: Fields | None, theirs: Fields | None) -> None:
        """List the two states for a decision."""
        mine, yours = differing(name, ours, theirs)
        self.differences[name, object_id] = Difference(name, object_id, mine, yours)


def differing(
    name: str, ours: Mapping[str, Any] | None, theirs: Mapping[str, Any] | None
) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
    """The fields in which two states differ; all of them where one side has none. Of names, none at all.

    Where a coding lies goes along with any difference, since it may be the place that was changed.
    """
    kind = KINDS.get(name)
    if kind is not None and kind.identity:
        return (None if ours is None else {}), (None if theirs is None else {})
    if ours is None or theirs is None:
        return (None if ours is None else dict(ours)), (None if theirs is None else dict(theirs))
    stateless = frozenset() if kind is None or name == "coding" else kind.stateless
    keys = [key for key in ours if ours[key] != theirs[key] and key not in stateless | {"review", "repeat"}]
    return {key: ours[key] for key in keys}, {key: theirs[key] for key in keys}


def spoken(segments: Mapping[str, Fields], transcript_ids: Collection[str]) -> dict[str, Spoken]:
    """What transcripts say according to these segments, by transcript."""
    by_transcript: dict[str, list[tuple[int, str, str]]] = {transcript_id: [] for transcript_id in transcript_ids}
    for segment_id, fields in segments.items():
        if fields["transcript_id"] in by_transcript:
            by_transcript[fields["transcript_id"]].append((fields["position"], segment_id, fields["text"]))
    return {
        transcript_id: Spoken({segment_id: text for _, segment_id, text in sorted(held)})
        for transcript_id, held in by_transcript.items()
    }
