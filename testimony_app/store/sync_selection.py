"""What of a case goes into a package: the records of some interviews with all that they need, or of all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from testimony_app.domain.merging import known
from testimony_app.store import blind, sync
from testimony_app.store.session import Store
from testimony_app.store.sync import Fields, Record
from testimony_app.store.sync_kinds import KINDS, MARK, NAMES, REMOVABLE, noted_id, state_hash

CONTENT = frozenset(name for name in NAMES if name not in KINDS or not KINDS[name].identity)
IDENTITY = frozenset(NAMES) - CONTENT


@dataclass(frozen=True)
class Selection:
    """Which records go. interviews: their ids, None for all. kinds: names of `NAMES`; those of people and names need
    the identity database open. voices: whether the waveforms go, which are the outline of a voice. all_incidents: those
    that no passage of these interviews is tied to, too, so that the recipient can tie passages to them. blinded: ids of
    the recipients whom blind rounds bind, who get no codings of others in interviews of one that is open.
    """

    interviews: frozenset[str] | None = None
    kinds: frozenset[str] = CONTENT
    voices: bool = True
    all_incidents: bool = True
    blinded: frozenset[str] = frozenset()


def dump(store: Store, selection: Selection) -> list[Record]:
    """The selected records with their states, what was removed among them, in an order in which they can be put."""
    held = _held(store, selection)
    made = []
    for name in NAMES:
        if name not in selection.kinds:
            continue
        found = held.get(name, {})
        noted = sync.seen(store, name)
        for object_id, fields in found.items():
            states = noted.get(noted_id(name, object_id), frozenset())
            made.append(Record(name, object_id, fields, known(state_hash(name, fields), states)))
        for object_id in _removed(store, name, held):
            states = noted.get(noted_id(name, object_id), frozenset())
            if object_id not in found and states:
                made.append(Record(name, object_id, None, known(None, states)))
    return made


def interviews_of(records: Iterable[Record]) -> tuple[str, ...]:
    """The ids of the interviews among the records."""
    return tuple(sorted(record.id for record in records if record.kind == "interview"))


def unmasked(store: Store, interview_ids: Iterable[str] | None) -> list[str]:
    """The ids of the interviews of which a transcript still holds names; of all unless ids are given."""
    wanted = None if interview_ids is None else list(interview_ids)
    held = sync.rows(store, "transcript", wanted, by="interview_id")
    return sorted({fields["interview_id"] for fields in held.values() if fields["masked_at"] is None})


def _held(store: Store, selection: Selection) -> dict[str, dict[str, Fields]]:
    held: dict[str, dict[str, Fields]] = {}
    everything = selection.interviews is None
    chosen = None if everything else selection.interviews
    held["interview"] = sync.rows(store, "interview", chosen)
    interview_ids = list(held["interview"])
    people = {fields["witness_id"] for fields in held["interview"].values()}
    held["witness"] = sync.rows(store, "witness", None if everything else people)
    for name in ("consent_decision", "recording", "transcript"):
        held[name] = sync.rows(store, name, interview_ids, by="interview_id")
    transcript_ids = list(held["transcript"])
    for name in ("segment", "coding", MARK):
        held[name] = sync.rows(store, name, transcript_ids, by="transcript_id")
    if selection.blinded:
        held["coding"] = _in_sight(store, held, selection.blinded)
    held["segment_version"] = sync.rows(store, "segment_version", list(held["segment"]), by="segment_id")
    held["code"] = sync.rows(store, "code")
    linked = {fields["incident_id"] for fields in held["coding"].values()} - {None}
    held["incident"] = sync.rows(store, "incident", None if everything or selection.all_incidents else linked)
    held["certainty_decision"] = sync.rows(store, "certainty_decision", list(held["incident"]), by="incident_id")
    held["assignment"] = sync.rows(store, "assignment", interview_ids, by="interview_id")
    for name in ("code_version", "coding_round", "saved_query"):
        held[name] = sync.rows(store, name)
    held["release"] = sync.rows(store, "release") if everything else {}
    held["tombstone"] = sync.rows(store, "tombstone")
    if not selection.voices:
        for fields in held["recording"].values():
            fields["peaks"] = ""
    if selection.kinds & IDENTITY:
        held |= _names(store, held, everything)
    return held


def _in_sight(store: Store, held: dict[str, dict[str, Fields]], readers: frozenset[str]) -> dict[str, Fields]:
    """The codings that each of these readers may see. What is left out is not said to be removed."""
    covered = blind.covered(store)
    hidden = {key for key, fields in held["transcript"].items() if fields["interview_id"] in covered}
    return {
        key: fields
        for key, fields in held["coding"].items()
        if fields["transcript_id"] not in hidden or readers == {fields["coder"]}
    }


def _names(store: Store, held: dict[str, dict[str, Fields]], everything: bool) -> dict[str, dict[str, Fields]]:
    """Who the people are and what was masked. All other names go along, because they must not leave from there."""
    people = list(held["witness"])
    wanted = {
        "person": ("witness_id", people),
        "media_origin": ("recording_id", list(held["recording"])),
        "masked_words": ("transcript_id", list(held["transcript"])),
        "masked_version": ("segment_id", list(held["segment"])),
    }
    names = {name: sync.rows(store, name, ids, by=column) for name, (column, ids) in wanted.items()}
    opened = sync.rows(store, "opening")
    names["opening"] = {
        key: fields for key, fields in opened.items() if everything or fields["witness_id"] in {"", *people}
    }
    names["register_term"] = sync.rows(store, "register_term")
    return names


def _removed(store: Store, name: str, held: dict[str, dict[str, Fields]]) -> Iterator[str]:
    if name in REMOVABLE:
        yield from sync.removed_ids(store, name)
    if name == MARK:
        yield from held["segment"]
