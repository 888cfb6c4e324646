"""Who in a team may do what. Keys enforce what a person can read; this table says what they may change.

Every act of a case has a name such as `coding.added`, under which it stands in the log. A role is a set of such names
or of their areas. The same table judges the log entries of another device when its package comes in, so that a
modified program gains nothing by breaking it on its own machine.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """What a person is in the case; one each. A field device is no person: it can seal and never open."""

    LEAD = "lead"
    FIELD_RESEARCHER = "field_researcher"
    CODER = "coder"
    REPORT_WRITER = "report_writer"
    CUSTODIAN = "custodian"
    FIELD_DEVICE = "field_device"


COMPARTMENTS = ("content", "audio", "identity")
"""What can be granted apart; `base` goes to everyone but field devices, because it authenticates the header."""

USUAL = MappingProxyType(
    {
        Role.LEAD: frozenset(COMPARTMENTS),
        Role.FIELD_RESEARCHER: frozenset(COMPARTMENTS),
        Role.CODER: frozenset({"content"}),
        Role.REPORT_WRITER: frozenset({"content"}),
        Role.CUSTODIAN: frozenset({"content", "identity"}),
        Role.FIELD_DEVICE: frozenset(),
    }
)
"""The compartments that each role is granted unless the lead decides otherwise."""

_EVERYONE = frozenset(
    {
        *("case.opened", "case.opened_with_recovery_sheet", "case.created", "case.passphrase_changed"),
        *(
            "case.joined",
            "case.clock_went_back",
            "case.restored",
            "case.moved",
            "case.backed_up",
            "case.restore_drilled",
        ),
        *("package", "conflict", "header.adopted", "log.exported"),
        # Carrying out what a lead decided, whose signature goes with it; deciding it is the lead's.
        *("erase.purged", "erase.completed", "erase.received"),
    }
)
_FINISHING = frozenset({"assignment.finished", "assignment.reopened"})
"""What whoever is assigned says of their own work; opening rounds and assigning is the lead's."""
_CODING = _FINISHING | {"coding", "code", "segment", "transcript", "query", "favourite", "undo"}
_FIELD = frozenset({"interview", "witness", "consent", "recording", "identity", "register", "incident"})
_ALLOWED = MappingProxyType(
    {
        Role.FIELD_RESEARCHER: _EVERYONE | _CODING | _FIELD,
        Role.CODER: _EVERYONE | _CODING,
        Role.REPORT_WRITER: _EVERYONE
        | _FINISHING
        | frozenset(
            {"release", "register.used", "incident", "certainty", "coding", "code", "query", "favourite", "undo"}
        ),
        Role.CUSTODIAN: _EVERYONE | frozenset({"identity", "register", "transcript.masked"}),
        Role.FIELD_DEVICE: frozenset({"field", "interview.logged", "recording.added"}),
    }
)


def allows(role: Role, action: str) -> bool:
    """Whether a person of this role may do the act named `action`, such as `coding.added`."""
    if role is Role.LEAD:
        return True
    area = action.partition(".")[0]
    return action in _ALLOWED[role] or area in _ALLOWED[role]
