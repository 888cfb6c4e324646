"""Which records a role may change: the acts that make or change each kind, judged by `domain.roles`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from testimony_app.domain.roles import Role, allows

_ACTS = MappingProxyType(
    {
        "witness": ("witness.corrected",),
        "interview": ("interview.corrected",),
        "consent_decision": ("consent.decided",),
        "recording": ("recording.imported",),
        "transcript": ("transcript.added", "transcript.masked"),
        "segment": ("segment.corrected", "transcript.masked"),
        "segment_version": ("segment.corrected", "transcript.masked"),
        "segment_mark": ("segment.verified", "transcript.masked"),
        "code": ("code.changed",),
        "code_version": ("code.changed",),
        "incident": ("incident.corrected",),
        "certainty_decision": ("certainty.decided",),
        "coding": ("coding.added",),
        "coding_round": ("round.opened",),
        "assignment": ("assignment.made", "assignment.finished"),
        "saved_query": ("query.saved",),
        "release": ("release.made",),
        "tombstone": ("erase.received",),
        "person": ("identity.entered",),
        "register_term": ("register.name_added",),
        "media_origin": ("recording.imported",),
        "opening": ("identity.opened",),
        "masked_words": ("identity.entered", "transcript.masked"),
        "masked_version": ("identity.entered", "transcript.masked"),
    }
)


def may_change(role: Role, kind: str) -> bool:
    """Whether a person of this role may make or change records of this kind."""
    return any(allows(role, act) for act in _ACTS[kind])


def may_write(
    role: Role, user: str, kind: str, ours: Mapping[str, Any] | None, theirs: Mapping[str, Any] | None
) -> bool:
    """Whether this person may make this very change: `theirs` out of `ours`, each None where there is no record.

    Whoever only codes says of their own assignments whether they are finished, and nothing else of any; and decides
    nothing where coders differed.
    """
    if kind == "assignment" and not allows(role, "assignment.made"):
        if ours is None or theirs is None or ours["coder"] != user:
            return False
        return all(theirs[key] == value for key, value in ours.items() if key != "finished_at")
    if kind == "coding" and theirs is not None and not allows(role, "agreement.decided"):
        former = "" if ours is None else ours["standing"]
        return bool(former == theirs["standing"])
    return True


def changeable(role: Role) -> frozenset[str]:
    """The kinds whose records this role may make or change."""
    return frozenset(kind for kind in _ACTS if may_change(role, kind))
