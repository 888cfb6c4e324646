"""What a package may not bring back: records of what was erased are kept out, or let in without their words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlmodel import col, select

from testimony_app.domain.erasure import Decision, Part
from testimony_app.store import erasures
from testimony_app.store.exchange_tables import RemovedObject
from testimony_app.store.session import Store

Fields = dict[str, Any]
_POINTERS = ("interview_id", "transcript_id", "segment_id", "recording_id", "start_segment_id", "id")
_OF_NO_INTERVIEW = frozenset(
    {
        *("witness", "code", "incident", "release", "tombstone", "register_term", "opening"),
        *("code_version", "certainty_decision", "coding_round", "saved_query"),
    }
)
_NAMES = frozenset({"media_origin", "masked_words", "masked_version"})


class ErasedGate:
    """Made of the decisions that hold for this copy; ask it for every record of a package, what is pointed to first.

    decisions: those that were verified, of this copy and of the package that comes in, refusals left out.
    """

    def __init__(self, store: Store, decisions: Iterable[Decision]) -> None:
        held = list(decisions)
        self._whole = {each.interview_id for each in held if each.whole}
        self._recordings = {each.interview_id for each in held if each.covers(Part.RECORDINGS)}
        self._words = {each.interview_id for each in held if each.covers(Part.TRANSCRIPTS)}
        self._people = {each.witness_id for each in held if Part.IDENTITY in each.parts}
        self._people |= {
            each.witness_id
            for each in held
            if each.whole and not erasures.other_interviews(store, each.interview_id, each.witness_id)
        }
        self._nameless = {each.interview_id for each in held if each.covers(Part.IDENTITY)}
        self._without_names = _below(store, self._nameless)
        self._here = {each for each in self._whole if erasures.is_known(store, each)}
        query = select(RemovedObject.object_id).where(col(RemovedObject.sha256) == "")
        self._gone = set(store.content.exec(query))

    def admitted(self, kind: str, fields: Mapping[str, Any]) -> Fields | None:
        """The record as it may come in, None if it may not."""
        if self._kept_out(kind, fields):
            self._gone.add(str(fields.get("id", "")))
            return None
        if kind in ("transcript", "recording") and fields["interview_id"] in self._nameless:
            self._without_names.add(str(fields["id"]))
        if kind == "segment" and fields["transcript_id"] in self._without_names:
            self._without_names.add(str(fields["id"]))
        if kind == "transcript" and fields["recording_id"] in self._gone:
            return {**fields, "recording_id": None}
        if kind == "consent_decision" and fields["interview_id"] in self._whole:
            return _wordless(fields)
        if kind == "release":
            return _without_hashes(fields, self._words)
        return dict(fields)

    def person_erased(self, witness_id: str) -> bool:
        """Whether who this witness is was erased."""
        return witness_id in self._people

    def _kept_out(self, kind: str, fields: Mapping[str, Any]) -> bool:
        if kind in _OF_NO_INTERVIEW:
            return kind in ("witness", "opening") and self._of_person(kind, fields)
        if kind == "person":
            return fields["witness_id"] in self._people
        interview_id = fields["id"] if kind == "interview" else fields.get("interview_id")
        closed = {
            "interview": self._whole,
            "consent_decision": self._whole - self._here,
            "recording": self._recordings,
            "transcript": self._words,
            "assignment": self._words,
        }.get(kind, set())
        pointers = _POINTERS if kind != "transcript" else ("interview_id", "id")
        if kind in _NAMES and any(fields.get(name) in self._without_names for name in pointers):
            return True
        return interview_id in closed or any(fields.get(name) in self._gone for name in pointers)

    def _of_person(self, kind: str, fields: Mapping[str, Any]) -> bool:
        """Whether the record would bring a witness back of whom nothing but the code is left."""
        if kind == "opening":
            return fields["witness_id"] in self._people and fields["reason"] != ""
        return fields["id"] in self._people and any(
            value for name, value in fields.items() if name not in ("id", "code")
        )


def _below(store: Store, interviews: Iterable[str]) -> set[str]:
    """The ids of recordings, transcripts and segments of these interviews."""
    held = [erasures.contents(store, each) for each in interviews]
    return {each for found in held for each in (*found.media, *found.transcripts, *found.segments)}


def _wordless(fields: Mapping[str, Any]) -> Fields:
    """A row of the ledger as this copy would keep it."""
    held = {**fields, **dict.fromkeys(erasures.TYPED_IN_LEDGER, "")}
    if held["taker"] != held["recorded_by"]:
        held["taker"] = ""
    return held


def _without_hashes(fields: Mapping[str, Any], interviews: set[str]) -> Fields:
    left = [
        {**each, "text_sha256": ""} if each["interview_id"] in interviews else each
        for each in fields.get("passages_left", ())
    ]
    return {**fields, "passages_left": left} if "passages_left" in fields else dict(fields)
