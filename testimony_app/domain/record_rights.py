"""Which records a role may change: the acts that make or change each kind, judged by `domain.roles`."""

from __future__ import annotations

from types import MappingProxyType

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


def changeable(role: Role) -> frozenset[str]:
    """The kinds whose records this role may make or change."""
    return frozenset(kind for kind in _ACTS if may_change(role, kind))
