"""Tie passages to codes and incidents. Every act here can be undone."""

from __future__ import annotations

from typing import Any

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.services import coding_steps, manage_codebook
from testimony_app.services.coding_steps import changing, putting, removing
from testimony_app.services.operations import Operation, together
from testimony_app.services.passages import Passage, located, passage_of, quote_hash, without_cut_chips
from testimony_app.store import codebook, codings
from testimony_app.store.base import new_id
from testimony_app.store.coding_tables import CodeDraft, LinkBase
from testimony_app.store.coding_tables import CodingRead as CodingRead
from testimony_app.store.coding_tables import LinkDraft as LinkDraft
from testimony_app.store.session import Store

Sound = tuple[int, int]
"""Where a stretch of a recording starts and before which moment it ends, in milliseconds."""


def codings_of(case: Case, transcript_id: str) -> list[CodingRead]:
    """All codings of a transcript, oldest first."""
    with case.read() as store:
        return codings.of_transcript(store, transcript_id)


def tag_code(case: Case, passage: Passage, code_id: str, memo: str = "", sound: Sound | None = None) -> Operation:
    """An act that tags the passage with a code. sound: the stretch that was marked, where it was coded by ear.

    Raises AppError `passage.outside`, `passage.empty`, `code.missing`, `code.retired` when it is made.
    """
    with case.read() as store:
        if codebook.code(store, code_id).retired:
            raise AppError("code.retired")
        coding = _new(store, case, passage, sound, code_id=code_id, memo=memo)
    return putting(case, coding)


def tag_new_code(
    case: Case, passage: Passage, draft: CodeDraft, memo: str = "", sound: Sound | None = None
) -> Operation:
    """An act that adds a code and tags the passage with it, both or neither. The code's id is `touched` too.

    Raises AppError `passage.outside`, `passage.empty` when it is made, and as `manage_codebook.add` when it runs.
    """
    adding = manage_codebook.add(case, draft)
    (code_id,) = adding.touched
    with case.read() as store:
        coding = _new(store, case, passage, sound, code_id=code_id, memo=memo)
    return together(adding, putting(case, coding))


def tag_incident(
    case: Case,
    passage: Passage,
    incident_id: str,
    link: LinkDraft | None = None,
    memo: str = "",
    sound: Sound | None = None,
) -> Operation:
    """An act that ties the passage to an incident; an ungraded link is as good a start as any. sound: as `tag_code`.

    Raises AppError `passage.outside`, `passage.empty`, `incident.missing` when it is made.
    """
    graded = link or LinkDraft()
    with case.read() as store:
        codebook.incident(store, incident_id)
        coding = _new(store, case, passage, sound, incident_id=incident_id, memo=memo, **_link_fields(graded))
    return putting(case, coding)


def coding_of(operation: Operation) -> CodingRead:
    """The coding that an act of this module puts there."""
    return coding_steps.coding_put(operation)


def untag(case: Case, coding_id: str) -> Operation:
    """An act that removes a coding; undone, the same one is back. Raises AppError `coding.missing` when it runs."""
    return removing(case, coding_id)


def grade(case: Case, coding_id: str, link: LinkDraft) -> Operation:
    """An act that says what the passage says of its incident."""
    return changing(case, coding_id, "coding.graded", **_link_fields(link))


def write_memo(case: Case, coding_id: str, memo: str) -> Operation:
    """An act that replaces the coding's memo."""
    return changing(case, coding_id, "coding.memo_written", memo=memo)


def move_edges(case: Case, coding_id: str, passage: Passage) -> Operation:
    """An act that puts the coding on other words; a stretch of sound that it was put on holds no longer.

    Raises AppError `passage.*` when it is made.
    """
    with case.read() as store:
        passage = without_cut_chips(store, passage)
        words, _ = located(store, passage)
    changes = _place_fields(passage) | {"quote_sha256": quote_hash(words), "orphaned": False, "review": ""}
    changes |= {"start_ms": None, "end_ms": None}
    return changing(case, coding_id, "coding.moved", **changes)


def confirm(case: Case, coding_id: str) -> Operation:
    """An act that says that the coding stands right on the words it stands on now; nobody need look at it again.

    Raises AppError `coding.missing`, or `passage.empty` where none of its words are left, when it is made.
    """
    with case.read() as store:
        held = codings.coding(store, coding_id)
        if held.orphaned:
            raise AppError("passage.empty")
        words, _ = located(store, passage_of(held))
    return changing(case, coding_id, "coding.confirmed", quote_sha256=quote_hash(words), review="")


def to_review(case: Case) -> list[CodingRead]:
    """The codings that a person must look at again after another copy's text came in, oldest first."""
    with case.read() as store:
        return [each for each in codings.all_codings(store) if each.review]


def _new(store: Store, case: Case, passage: Passage, sound: Sound | None, **fields: Any) -> CodingRead:
    passage = without_cut_chips(store, passage)
    words, _ = located(store, passage)
    start_ms, end_ms = sound or (None, None)
    return CodingRead(
        id=new_id(),
        transcript_id=passage.transcript_id,
        quote_sha256=quote_hash(words),
        coder=case.user,
        coded_at=case.now(),
        start_ms=start_ms,
        end_ms=end_ms,
        **_place_fields(passage),
        **fields,
    )


def _place_fields(passage: Passage) -> dict[str, Any]:
    return {
        "start_segment_id": passage.start_segment_id,
        "start_offset": passage.start,
        "end_segment_id": passage.end_segment_id,
        "end_offset": passage.end,
    }


def _link_fields(link: LinkDraft) -> dict[str, Any]:
    return {name: getattr(link, name) for name in LinkBase.model_fields}
