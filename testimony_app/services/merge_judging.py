"""Which records of another copy are taken, kept, brought back or left for a person to decide."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import MappingProxyType

from testimony_app.domain.merging import Outcome, outcome
from testimony_app.errors import AppError
from testimony_app.services.merge_sides import MERGED, Draft
from testimony_app.store import sync
from testimony_app.store.sync import Fields
from testimony_app.store.sync_kinds import MARK, state_hash

MayChange = Callable[[str], bool]
"""Whether the sender's role may change records of a kind."""
MayWrite = Callable[[str, Fields | None, Fields | None], bool]
"""Whether the sender may make what theirs says, the third, out of ours, the second; None where there is no record."""
LEDGER = "consent_decision"

_REFERS: MappingProxyType[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "interview": (("witness_id", "witness"),),
        "consent_decision": (("interview_id", "interview"),),
        "recording": (("interview_id", "interview"),),
        "transcript": (("interview_id", "interview"), ("recording_id", "recording")),
        "segment": (("transcript_id", "transcript"),),
        "code": (("parent_id", "code"),),
        "coding": (
            ("transcript_id", "transcript"),
            ("start_segment_id", "segment"),
            ("end_segment_id", "segment"),
            ("code_id", "code"),
            ("incident_id", "incident"),
        ),
        "certainty_decision": (("incident_id", "incident"),),
        "assignment": (("interview_id", "interview"), ("round_id", "coding_round")),
        "release": (("incident_id", "incident"),),
    }
)
"""What a record points to, as the tables demand it."""
_OWNERS = MappingProxyType(
    {
        "interview": "witness_id",
        "consent_decision": "interview_id",
        "recording": "interview_id",
        "transcript": "interview_id",
        "segment": "transcript_id",
        "segment_version": "segment_id",
        "coding": "transcript_id",
        "certainty_decision": "incident_id",
        "assignment": "interview_id",
    }
)
"""What a record belongs to for good, so that nothing is moved out of what was erased or masked."""
_USERS = MappingProxyType(
    {
        "code": (("coding", "code_id"), ("code", "parent_id")),
        "incident": (
            ("coding", "incident_id"),
            ("certainty_decision", "incident_id"),
            ("release", "incident_id"),
        ),
        "segment": (("coding", "start_segment_id"), ("coding", "end_segment_id")),
        "coding_round": (("assignment", "round_id"),),
    }
)
"""What may point to a record that they removed."""
_CODES = ("witness", "interview", "incident", "release")
_MOST_CODE = 40


def judge(draft: Draft, may_change: MayChange, may_write: MayWrite) -> None:
    """Decide about every record that came in.

    Raises AppError `package.rewritten` if a decision of the consent ledger was changed, `package.unfit` if a record
    changed what it belongs to, `package.incomplete` if one points to something that neither side has,
    `package.not_allowed` if the sender's role may not change what they changed.
    """
    for name in MERGED:
        for object_id in draft.sides.theirs.get(name, {}):
            _judge_one(draft, name, object_id)
            found = draft.outcomes[name, object_id]
            if found not in (Outcome.UNCHANGED, Outcome.KEEP_OURS):
                ours, theirs = draft.sides.ours[name].get(object_id), draft.sides.their_fields(name, object_id)
                if not may_change(name) or not may_write(name, ours, theirs):
                    raise AppError("package.not_allowed", kind=name)
    _keep_what_is_used(draft)
    _break_circles(draft)
    for name in _CODES:
        _free_codes(draft, name)
    _free_names(draft)
    _unmask(draft)


def _judge_one(draft: Draft, name: str, object_id: str) -> None:
    sides = draft.sides
    record = sides.theirs[name][object_id]
    ours, theirs = sides.ours[name].get(object_id), record.fields
    found = outcome(sides.known_here(name, object_id), record.known)
    draft.outcomes[name, object_id] = found
    owner = _OWNERS.get(name)
    if owner is not None and ours is not None and theirs is not None and ours[owner] != theirs[owner]:
        raise AppError("package.unfit", kind=name)
    if name == LEDGER and found not in (Outcome.UNCHANGED, Outcome.ADD):
        raise AppError("package.rewritten")
    if name == MARK:
        return
    if found in (Outcome.ADD, Outcome.TAKE_THEIRS):
        assert theirs is not None
        draft.put[name][object_id] = dict(theirs)
    elif found is Outcome.REMOVE:
        draft.gone[name].add(object_id)
    elif found is Outcome.CONFLICT:
        draft.keep_both(name, object_id, ours, theirs)


def _keep_what_is_used(draft: Draft) -> None:
    """Bring back what one side removed while the other used it, and list it."""
    todo = [(name, fields) for name, held in draft.put.items() for fields in held.values()]
    for name in _USERS:
        for object_id in sorted(draft.gone[name]):
            if any(_users(draft, name, object_id)):
                _keep(draft, name, object_id)
    while todo:
        name, fields = todo.pop()
        for column, target in _REFERS.get(name, ()):
            wanted = fields[column]
            if wanted is None or _there(draft, target, wanted):
                continue
            if wanted in draft.gone[target]:
                _keep(draft, target, wanted)
            elif (theirs := draft.sides.their_fields(target, wanted)) is not None:
                draft.put[target][wanted] = dict(theirs)
                draft.keep_both(target, wanted, None, theirs)
                todo.append((target, theirs))
            else:
                raise AppError("package.incomplete", kind=target)


def _users(draft: Draft, name: str, object_id: str) -> Iterator[str]:
    """The records that will still point to this one."""
    for user, column in _USERS[name]:
        here = sync.rows(draft.sides.store, user, [object_id], by=column)
        theirs = {key: fields for key, fields in draft.put[user].items() if fields[column] == object_id}
        for user_id in {**here, **theirs}:
            fields = draft.put[user].get(user_id) or here.get(user_id)
            if user_id not in draft.gone[user] and fields is not None and fields[column] == object_id:
                yield user_id


def _keep(draft: Draft, name: str, object_id: str) -> None:
    draft.gone[name].discard(object_id)
    draft.outcomes[name, object_id] = Outcome.CONFLICT
    draft.keep_both(name, object_id, draft.sides.ours[name][object_id], None)


def _there(draft: Draft, name: str, object_id: str) -> bool:
    if object_id in draft.gone[name]:
        return False
    return draft.after(name, object_id) is not None or bool(sync.rows(draft.sides.store, name, [object_id]))


def _break_circles(draft: Draft) -> None:
    """Two codes that were put below each other on two sides: ours stay as they are."""
    codes = draft.all_after("code")
    for code_id in list(draft.put["code"]):
        passed: set[str] = set()
        current: str | None = code_id
        while current is not None and current not in passed and current in codes:
            passed.add(current)
            current = codes[current]["parent_id"]
        if current not in passed:
            continue
        ours, theirs = draft.sides.ours["code"].get(code_id), draft.put["code"].pop(code_id)
        if ours is None:
            # Theirs alone go round in a circle, which no honest program writes.
            raise AppError("package.unfit", kind="code")
        draft.outcomes["code", code_id] = Outcome.CONFLICT
        draft.keep_both("code", code_id, ours, theirs)
        codes = draft.all_after("code")


def _free_codes(draft: Draft, name: str) -> None:
    """Of two records under one code, the one that came in gets a code of its own until a person decides."""
    coming = draft.put[name]
    here = sync.rows(draft.sides.store, name, {fields["code"] for fields in coming.values()}, by="code")
    taken = {fields["code"]: key for key, fields in here.items() if key not in coming}
    for object_id, fields in coming.items():
        if taken.get(fields["code"], object_id) != object_id:
            wanted = fields["code"]
            fields["code"] = own_code(wanted, object_id)
            _list_clash(draft, name, object_id, "code", fields["code"], wanted)


def _free_names(draft: Draft) -> None:
    """The same for the names of codes below one parent."""
    coming = draft.put["code"]
    taken = {
        (fields["parent_id"], fields["name"].casefold())
        for key, fields in draft.all_after("code").items()
        if key not in coming
    }
    for object_id, fields in coming.items():
        if (fields["parent_id"], fields["name"].casefold()) in taken:
            wanted = fields["name"]
            fields["name"] = own_name(wanted, object_id)
            _list_clash(draft, "code", object_id, "name", fields["name"], wanted)


def own_code(code: str, object_id: str) -> str:
    """The code with an ending of the record's own, the same one on every copy."""
    ending = f"-{object_id[:4]}"
    return code[: _MOST_CODE - len(ending)] + ending


def own_name(name: str, object_id: str) -> str:
    """A code's name with an ending of its own, the same one on every copy."""
    ending = f" ({object_id[:4]})"
    return name[: 120 - len(ending)] + ending


def _list_clash(draft: Draft, name: str, object_id: str, field: str, given: str, wanted: str) -> None:
    ours: Fields = {field: given}
    theirs: Fields = {field: wanted}
    former = draft.differences.get((name, object_id))
    if former is None or former.theirs is None:
        draft.keep_both(name, object_id, ours, theirs)


def _unmask(draft: Draft) -> None:
    """A transcript counts as masked only if a side that masked it vouches for every word that it will hold."""
    segments = draft.all_after("segment")
    says: dict[str, list[tuple[str, str, Fields]]] = {}
    for name in ("segment", "segment_version"):
        for object_id, fields in draft.all_after(name).items():
            segment = segments.get(object_id if name == "segment" else fields["segment_id"])
            if segment is not None:
                says.setdefault(segment["transcript_id"], []).append((name, object_id, fields))
    for transcript_id, fields in draft.all_after("transcript").items():
        if fields["masked_at"] is None or all(_vouched(draft, transcript_id, says.get(transcript_id, []))):
            continue
        draft.put["transcript"][transcript_id] = {**fields, "masked_at": None, "masked_by": ""}
        draft.unmasked.add(transcript_id)


def _vouched(draft: Draft, transcript_id: str, says: list[tuple[str, str, Fields]]) -> Iterator[bool]:
    ours = draft.sides.ours["transcript"].get(transcript_id)
    theirs = draft.sides.their_fields("transcript", transcript_id)
    ours_masked = ours is not None and ours["masked_at"] is not None
    theirs_masked = theirs is not None and theirs["masked_at"] is not None
    for name, object_id, fields in says:
        state = state_hash(name, fields)
        here, there = draft.sides.ours[name].get(object_id), draft.sides.their_fields(name, object_id)
        by_us = ours_masked and here is not None and state_hash(name, here) == state
        by_them = theirs_masked and there is not None and state_hash(name, there) == state
        yield by_us or by_them
