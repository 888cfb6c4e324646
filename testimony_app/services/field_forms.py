"""What a sealed item of a field device says about an interview, written on the device and read at headquarters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from testimony_app.domain.consent import Status
from testimony_app.errors import AppError
from testimony_app.store.identity_tables import PersonDraft
from testimony_app.store.interview_tables import ConsentDraft, InterviewDraft, WitnessDraft

AUDIO = "audio_recording"


@dataclass(frozen=True, slots=True)
class FieldForm:
    """The drafts of one interview. described: False if only a recording came, which nobody described."""

    interview: InterviewDraft
    witness: WitnessDraft
    decisions: tuple[ConsentDraft, ...] = ()
    described: bool = True


def filled(interview: InterviewDraft, witness: WitnessDraft, decisions: Sequence[ConsentDraft]) -> dict[str, Any]:
    """The form as an item holds it."""
    return {
        "decisions": [each.model_dump(mode="json") for each in decisions],
        "interview": interview.model_dump(mode="json"),
        "witness": witness.model_dump(mode="json"),
    }


def loose(on: date) -> dict[str, Any]:
    """The form of a recording that nobody described. on: the day on which it began, as the device took it."""
    return {"loose": on.isoformat()}


def read(untrusted: dict[str, Any]) -> FieldForm:
    """The drafts, checked as if they were typed here. Raises AppError `field.damaged_item`, `input.invalid`, others."""
    try:
        if "loose" in untrusted:
            held_on = str(date.fromisoformat(untrusted["loose"]))
            # Both codes are given at headquarters.
            return FieldForm(InterviewDraft(code="-", held_on=held_on), WitnessDraft(code="-"), (), described=False)
        return FieldForm(
            InterviewDraft(**untrusted["interview"]),
            WitnessDraft(**untrusted["witness"]),
            tuple(ConsentDraft(**each) for each in untrusted["decisions"]),
        )
    except (KeyError, TypeError, ValueError):
        raise AppError("field.damaged_item") from None


def codes_in(untrusted: dict[str, Any]) -> set[str]:
    """The codes that stand in a form, whatever else is in it."""
    held = [untrusted.get(part) for part in ("interview", "witness")]
    return {each["code"] for each in held if isinstance(each, dict) and isinstance(each.get("code"), str)}


def read_person(untrusted: dict[str, Any]) -> PersonDraft:
    """Who the witness is. Raises AppError `field.damaged_item`, `input.invalid`."""
    try:
        return PersonDraft(**untrusted)
    except TypeError:
        raise AppError("field.damaged_item") from None


def refuses_recording(decisions: Sequence[ConsentDraft]) -> bool:
    """Whether the witness refused to be recorded, or withdrew it."""
    ours = [each for each in decisions if each.scope == AUDIO]
    last = max(ours, key=lambda each: each.decided_at, default=None)
    return last is not None and last.status in (Status.REFUSED, Status.WITHDRAWN)
