"""Conflicts between two copies of the case: list them, and decide which state holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal

from testimony_app.case import Case
from testimony_app.domain.merging import known, seen_once_decided
from testimony_app.domain.record_rights import may_change
from testimony_app.errors import AppError
from testimony_app.services.coding_moves import move_codings
from testimony_app.services.merge_judging import own_code, own_name
from testimony_app.services.merge_texts import WORDS_CHANGED, WORDS_GONE
from testimony_app.services.passages import passage_of, quote_hash, words_of
from testimony_app.store import blind, codings, conflicts, identities, sync, transcripts
from testimony_app.store.coding_tables import CodingRead
from testimony_app.store.exchange_tables import ConflictRead as ConflictRead
from testimony_app.store.session import Store
from testimony_app.store.sync import Fields
from testimony_app.store.sync_kinds import KINDS, noted_id, state_hash, values_of
from testimony_app.store.transcript_tables import SegmentRead

Choice = Literal["ours", "theirs"]
CHOICES: tuple[Choice, ...] = ("ours", "theirs")
REASON = "conflict"
"""The reason that stands with a segment's version which a decision replaced."""


def list_conflicts(case: Case, *, decided: bool | None = False) -> list[ConflictRead]:
    """The conflicts, oldest first: the open ones, the decided ones, or with None all of them.

    What is about a coding that a blind round hides is left out until the round is closed.
    """
    with case.read() as store:
        return [each for each in conflicts.listed(store, decided=decided) if _in_sight(store, each)]


def names_of(case: Case, conflict_id: str, reason: str) -> tuple[Fields | None, Fields | None]:
    """Ours and theirs of a conflict about a person or a name, of which the list itself says nothing.

    The reason is logged first. Raises AppError `identity.reason_missing`, `conflict.missing`, `vault.no_access`,
    `identity.two_needed`.
    """
    if not reason.strip():
        raise AppError("identity.reason_missing")
    with case.write("identity.opened", identity=True) as store:
        held = conflicts.conflict(store, conflict_id)
        store.concerns(held.object_id, {"reason": reason.strip()})
        if not KINDS[held.kind].identity:
            return None, None
        witness_id = held.object_id if held.kind == "person" else ""
        identities.note_opening(store, witness_id, reason.strip(), case.now(), case.user, case.together_with)
        ours = sync.rows(store, held.kind, [held.object_id]).get(held.object_id)
        return ours, conflicts.held_names(store, held.kind, conflict_id)


def decide_conflict(case: Case, conflict_id: str, choice: Choice) -> ConflictRead:
    """Let ours stay, or theirs hold from now on; either way both copies agree once a package of ours reaches the other.

    Where their words replace ours, codings move with them, and are flagged if they stand on other words then. What is
    replaced in a transcript stays as a version. Raises AppError `conflict.missing`, `conflict.decided_already`,
    `conflict.in_use` if what should go is used, `code.own_ancestor`, `role.not_allowed`.
    """
    with case.read() as store:
        kind = KINDS[conflicts.conflict(store, conflict_id).kind]
    if not may_change(case.role, kind.name):
        raise AppError("role.not_allowed")
    with case.write("conflict.decided", identity=kind.identity) as store:
        held = conflicts.conflict(store, conflict_id)
        if held.decision:
            raise AppError("conflict.decided_already")
        noted = sync.seen(store, held.kind, [held.object_id]).get(noted_id(held.kind, held.object_id), frozenset())
        now = _now(store, held)
        before = known(None if now is None else state_hash(held.kind, now), noted)
        if choice == "theirs":
            _let_theirs_hold(case, store, held, now)
        else:
            _let_ours_hold(case, store, held, now)
        left = _now(store, held)
        after = None if left is None else state_hash(held.kind, left)
        seen = seen_once_decided(before, conflicts.their_seen(store, held.id), after)
        sync.note(store, [(held.kind, held.object_id, seen)])
        store.concerns(held.object_id, {"conflict": held.id, "decision": choice})
        return conflicts.decide(store, held.id, choice, case.now(), case.user)


def _in_sight(store: Store, held: ConflictRead) -> bool:
    if held.kind != "coding" or not store.viewer:
        return True
    fields = {**(held.theirs or {}), **(held.ours or {}), **(_now(store, held) or {})}
    owner = transcripts.transcripts_by_id(store, [fields.get("transcript_id", "")])
    hidden = blind.hidden_interviews(store)
    return fields.get("coder") == store.viewer or all(each.interview_id not in hidden for each in owner.values())


def _now(store: Store, held: ConflictRead) -> Fields | None:
    return sync.rows(store, held.kind, [held.object_id]).get(held.object_id)


def _let_ours_hold(case: Case, store: Store, held: ConflictRead, now: Fields | None) -> None:
    if KINDS[held.kind].identity:
        conflicts.let_names_go(store, held.kind, held.id)
    elif held.ours is None and now is not None:
        # It was brought back only because something used it.
        _remove(case, store, held)


def _let_theirs_hold(case: Case, store: Store, held: ConflictRead, now: Fields | None) -> None:
    if KINDS[held.kind].identity:
        _take_names(store, held)
    elif held.theirs is None:
        if now is not None:
            _remove(case, store, held)
    elif now is None:
        _bring_back(store, held, dict(held.theirs))
    elif held.kind == "segment":
        _take_words(case, store, held, {**now, **held.theirs})
    else:
        _put(store, held, {**now, **_taken(held.kind, now, held.theirs)})


def _taken(name: str, now: Fields, theirs: dict[str, Any]) -> dict[str, Any]:
    """Their fields, but for the mark of masking, which only those can set who masked these very words."""
    if name != "transcript" or now["masked_at"] is not None:
        return theirs
    return {key: value for key, value in theirs.items() if key not in ("masked_at", "masked_by")}


def _put(store: Store, held: ConflictRead, fields: Fields) -> None:
    if held.kind == "code":
        _no_circle(store, fields)
        _make_room(store, fields, "name", own_name, lambda one: (one["parent_id"], one["name"].casefold()))
    elif "code" in fields:
        _make_room(store, fields, "code", own_code, lambda one: one["code"], held.kind)
    sync.put(store, held.kind, [fields])
    if held.kind == "coding":
        _settle_coding(store, held.object_id)


def _bring_back(store: Store, held: ConflictRead, fields: Fields) -> None:
    """Put what was removed here; raises AppError `conflict.in_use` where what it points to is gone too."""
    for column, name in (("code_id", "code"), ("parent_id", "code"), ("incident_id", "incident")):
        wanted = fields.get(column)
        if wanted is not None and wanted not in sync.rows(store, name, [wanted]):
            raise AppError("conflict.in_use")
    _put(store, held, fields)


def _remove(case: Case, store: Store, held: ConflictRead) -> None:
    pointing = ("coding", "certainty_decision", "release")
    users = {
        "code": (("coding", "code_id"), ("code", "parent_id")),
        "incident": tuple((name, "incident_id") for name in pointing),
        "segment": (("coding", "start_segment_id"),),
    }
    for name, column in users.get(held.kind, ()):
        if sync.rows(store, name, [held.object_id], by=column):
            raise AppError("conflict.in_use")
    sync.remove(store, held.kind, held.object_id, case.now(), case.user)


def _make_room(
    store: Store,
    fields: Fields,
    field: str,
    own: Callable[[str, str], str],
    key: Callable[[Fields], object],
    name: str = "code",
) -> None:
    """Whoever stands under this code or name gives it up for one of their own."""
    for other_id, other in sync.rows(store, name).items():
        if other_id != fields["id"] and key(other) == key(fields):
            sync.put(store, name, [{**other, field: own(other[field], other_id)}])


def _no_circle(store: Store, fields: Fields) -> None:
    codes = {**sync.rows(store, "code"), fields["id"]: fields}
    current, passed = fields["parent_id"], {fields["id"]}
    while current is not None and current in codes:
        if current in passed:
            raise AppError("code.own_ancestor")
        passed.add(current)
        current = codes[current]["parent_id"]


def _take_words(case: Case, store: Store, held: ConflictRead, fields: Fields) -> None:
    former = transcripts.segment(store, held.object_id)
    ordered = transcripts.segments(store, former.transcript_id)
    before = {each.id: _words(ordered, each) for each in codings.of_transcript(store, former.transcript_id, whole=True)}
    values = values_of(KINDS["segment"], fields)
    changes = {key: value for key, value in values.items() if key not in ("id", "transcript_id", "version", "position")}
    changed = fields["text"] != former.text
    if changed:
        changes |= {"verified_at": None, "verified_by": ""}
    transcripts.revise(store, former.id, case.now(), case.user, REASON, **changes)
    if not changed:
        return
    move_codings(store, former, fields["text"], codings.touching(store, former.id))
    ordered = transcripts.segments(store, former.transcript_id)
    for coding in codings.of_transcript(store, former.transcript_id, whole=True):
        _flag(store, ordered, coding, before[coding.id])
    transcript = sync.rows(store, "transcript", [former.transcript_id])[former.transcript_id]
    # Nobody vouches that their words hold no names.
    state = {} if transcript["state"] == "in_progress" else {"state": "draft"}
    sync.put(store, "transcript", [{**transcript, "masked_at": None, "masked_by": "", **state}])


def _settle_coding(store: Store, coding_id: str) -> None:
    held = codings.coding(store, coding_id)
    if not held.orphaned:
        _flag(store, transcripts.segments(store, held.transcript_id), held, "")


def _flag(store: Store, ordered: Sequence[SegmentRead], coding: CodingRead, before: str) -> None:
    """Flag a coding for review if it stands on words that it was not put on and did not stand on before."""
    words = _words(ordered, coding)
    if words == before or (words and quote_hash(words) == coding.quote_sha256):
        return
    if words:
        codings.change(store, coding.id, review=WORDS_CHANGED)
        return
    place = {"start_offset": 0, "end_segment_id": coding.start_segment_id, "end_offset": 0}
    codings.change(store, coding.id, review=WORDS_GONE, orphaned=True, **place)


def _words(ordered: Sequence[SegmentRead], coding: CodingRead) -> str:
    """The words that a coding stands on, "" if it stands on none."""
    if coding.orphaned:
        return ""
    try:
        return words_of(passage_of(coding), ordered)[0]
    except AppError:
        return ""


def _take_names(store: Store, held: ConflictRead) -> None:
    theirs = conflicts.held_names(store, held.kind, held.id)
    conflicts.let_names_go(store, held.kind, held.id)
    if theirs is not None:
        kind = KINDS[held.kind]
        own = sync.rows(store, held.kind, [held.object_id]).get(held.object_id, theirs)
        sync.put(store, held.kind, [{**theirs, "id": own["id"], kind.key: held.object_id}])
