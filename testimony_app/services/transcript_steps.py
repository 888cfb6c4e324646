"""The steps of which corrections of transcripts are made: words, speakers, marks; and what takes each back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.services.coding_moves import move_codings
from testimony_app.services.operations import Step, Values, expect
from testimony_app.store import codings, transcripts
from testimony_app.store.coding_tables import CodingRead
from testimony_app.store.session import Store
from testimony_app.store.transcript_tables import SegmentRead, State

_PLACE = ("start_segment_id", "start_offset", "end_segment_id", "end_offset", "orphaned")
Places = dict[str, dict[str, Any]]
"""Where codings lie, by their id."""


def retype_segment(store: Store, case: Case, values: Values) -> Step:
    """Give a segment other words; codings move with them, and the mark of verification goes.

    Raises AppError `segment.missing`.
    """
    former = transcripts.segment(store, values["id"])
    before = codings.touching(store, former.id)
    fields = {"text": values["text"], "verified_at": None, "verified_by": ""}
    transcripts.revise(store, former.id, case.now(), case.user, values["reason"], **fields)
    move_codings(store, former, values["text"], before)
    if transcripts.transcript(store, former.transcript_id).state is State.VERIFIED:
        transcripts.set_state(store, former.transcript_id, State.DRAFT)
    store.concerns(former.id, {"version": former.version + 1})
    return _back(store, former, before)


def restore_segment(store: Store, case: Case, values: Values) -> Step:
    """Give a segment the words back that it had; codings that were there then stand again where they stood.

    Raises AppError `undo.changed_since` if it says something else by now, and `transcript.masked_since` if names were
    masked in between, which would bring them back.
    """
    current = transcripts.segment(store, values["id"])
    masked_at = transcripts.transcript(store, current.transcript_id).masked_at
    if _said(masked_at) != values["masked_at"]:
        raise AppError("transcript.masked_since")
    if current.text != values["expected"]:
        raise AppError("undo.changed_since")
    now_there = codings.touching(store, current.id)
    mark = values["verified_at"]
    fields = {
        "text": values["text"],
        "verified_at": None if mark is None else datetime.fromisoformat(mark),
        "verified_by": values["verified_by"],
    }
    transcripts.revise(store, current.id, case.now(), case.user, "undo", **fields)
    before, after = values["before"], values["after"]
    returning = {each.id for each in now_there if each.id in before and after.get(each.id) == _places([each])[each.id]}
    # One that lost all its words was put at the start of its first segment, where it may touch this one no more.
    returning |= {key for key in before.keys() - {each.id for each in now_there} if _left_at(store, key, after)}
    for coding_id in returning:
        codings.change(store, coding_id, **before[coding_id])
    move_codings(store, current, values["text"], [each for each in now_there if each.id not in returning])
    settle_state(store, current.transcript_id)
    store.concerns(current.id, {"version": current.version + 1})
    return _back(store, current, now_there)


def set_speakers(store: Store, case: Case, values: Values) -> Step:
    """Say who speaks in segments, by their id. Raises AppError `segment.missing`, `undo.changed_since`."""
    speakers: Mapping[str, str] = values["speakers"]
    former = {key: each.speaker for key, each in transcripts.segments_by_id(store, speakers).items()}
    expect(former, values.get("expect"))
    for segment_id, speaker in speakers.items():
        transcripts.revise(store, segment_id, case.now(), case.user, values["reason"], speaker=speaker)
    store.concerns(next(iter(speakers)), {"speakers": dict(speakers)})
    back = {"speakers": {key: former[key] for key in speakers}, "expect": dict(speakers), "reason": "undo"}
    return Step("segment.speaker_set", set_speakers, back)


def mark_segments(store: Store, case: Case, values: Values) -> Step:  # noqa: ARG001  Every step takes both.
    """Set or take marks of verification: moment and person by segment. Raises AppError as `set_speakers` does."""
    marks: Mapping[str, Sequence[str | None]] = values["marks"]
    held = [transcripts.segment(store, segment_id) for segment_id in marks]
    former = {each.id: [_said(each.verified_at), each.verified_by] for each in held}
    expect(former, values.get("expect"))
    for segment_id, (at, by) in marks.items():
        moment = None if at is None else datetime.fromisoformat(at)
        transcripts.set_verified(store, segment_id, moment, by or "")
    settle_state(store, held[0].transcript_id)
    store.concerns(held[0].id, {"segments": list(marks)})
    back = {"marks": former, "expect": {key: list(mark) for key, mark in marks.items()}, "heard": not values["heard"]}
    return Step(mark_label(not values["heard"]), mark_segments, back)


def mark_label(heard: bool) -> str:
    """The name in the log of marking segments as heard and right, or of taking the mark away."""
    return "segment.verified" if heard else "segment.unverified"


def settle_state(store: Store, transcript_id: str) -> None:
    """A transcript is verified if all of its segments are."""
    if transcripts.transcript(store, transcript_id).state is State.IN_PROGRESS:
        return
    whole = transcripts.all_verified(store, transcript_id)
    transcripts.set_state(store, transcript_id, State.VERIFIED if whole else State.DRAFT)


def _back(store: Store, former: SegmentRead, before: Sequence[CodingRead]) -> Step:
    """What takes the change of a segment back. before: the codings that touched it before the change."""
    now = [codings.coding(store, each.id) for each in before if codings.exists(store, each.id)]
    values = {
        "id": former.id,
        "transcript_id": former.transcript_id,
        "text": former.text,
        "verified_at": _said(former.verified_at),
        "verified_by": former.verified_by,
        "expected": transcripts.segment(store, former.id).text,
        "masked_at": _said(transcripts.transcript(store, former.transcript_id).masked_at),
        "before": _places(before),
        "after": _places(now),
    }
    return Step("segment.corrected", restore_segment, values)


def _left_at(store: Store, coding_id: str, after: Places) -> bool:
    """Whether a coding is there, and where the change left it."""
    if not codings.exists(store, coding_id):
        return False
    return after.get(coding_id) == _places([codings.coding(store, coding_id)])[coding_id]


def _places(held: Sequence[CodingRead]) -> Places:
    return {each.id: {name: getattr(each, name) for name in _PLACE} for each in held}


def _said(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
