"""Erasing on a witness's wish: what was decided, what was destroyed for it, and what no program can reach.

Erasure is a decision that is recorded, done or refused, and limited to what was withdrawn (`domain.md` of the project's
sources, rule 5). A certificate holds ids, codes and counts, and nothing of what was erased.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

DECISION_TYPE = "testimony/v1/erasure-decision"
CERTIFICATE_TYPE = "testimony/v1/erasure-certificate"
REFUSAL_GROUNDS = ("archiving", "legal_claims")
"""Grounds of `erasure_ground` on which a wish to erase may be refused; all others are grounds to erase."""

REMAINS = (
    "flash_storage",
    "old_keys",
    "backups_elsewhere",
    "copies_outside",
    "other_records",
    "log_hashes",
    "memory_of_people",
)
"""What no erasure reaches, whatever was destroyed; `writers.erasure` has the sentences."""


class Part(StrEnum):
    """What can be erased by itself; without any part named, the whole interview goes."""

    RECORDINGS = "recordings"
    TRANSCRIPTS = "transcripts"
    IDENTITY = "identity"


class State(StrEnum):
    """How far an erasure is on one copy of the case. A refused one destroys nothing."""

    DECIDED = "decided"
    PURGED = "purged"
    DONE = "done"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Decision:
    """That something is to be erased, or that it is refused. utc: ISO 8601. parts: empty for the whole interview."""

    id: str
    vault_id: str
    interview_id: str
    interview_code: str
    witness_id: str
    parts: tuple[Part, ...]
    ground: str
    utc: str
    by: str
    refused: bool = False

    @property
    def whole(self) -> bool:
        """Whether nothing but the codes is to stay."""
        return not self.parts

    def covers(self, part: Part) -> bool:
        """Whether `part` is to go."""
        return self.whole or part in self.parts

    def to_values(self) -> dict[str, Any]:
        """As JSON holds it."""
        return {
            "by": self.by,
            "code": self.interview_code,
            "ground": self.ground,
            "id": self.id,
            "interview": self.interview_id,
            "parts": [part.value for part in self.parts],
            "refused": self.refused,
            "type": DECISION_TYPE,
            "utc": self.utc,
            "vault": self.vault_id,
            "witness": self.witness_id,
        }


@dataclass(frozen=True, slots=True)
class Reached:
    """What was destroyed on one copy. rows: by table; rows that stay without their words count too.

    audio_epoch: which key of the recordings was in force at the end; a higher one now means that it was replaced since.
    """

    files: int = 0
    backups: int = 0
    rows: Mapping[str, int] = field(default_factory=dict)
    audio_epoch: int = 0


@dataclass(frozen=True, slots=True)
class Beyond:
    """What could not be reached, as far as the case knows of it.

    releases: code, day, purpose, kind of recipient. packages: id, day, ids of recipients joined by spaces.
    unassigned: recordings that were cut off and belong to no interview yet. closed: compartments that stayed closed.
    """

    releases: tuple[tuple[str, str, str, str], ...] = ()
    packages: tuple[tuple[str, str, str], ...] = ()
    unassigned: int = 0
    closed: tuple[str, ...] = ()
    remains: tuple[str, ...] = REMAINS


@dataclass(frozen=True, slots=True)
class Certificate:
    """What became of a decision on one copy of the case. copy: id of its log. utc, by: of the latest step."""

    id: str
    decision: Decision
    decision_signature: str
    copy: str
    state: State
    utc: str
    by: str
    reached: Reached = Reached()
    beyond: Beyond = Beyond()

    def after(self, state: State, step_id: str, utc: str, by: str, reached: Reached, beyond: Beyond) -> Certificate:
        """The certificate of the next step, under an id of its own."""
        return replace(self, state=state, id=step_id, utc=utc, by=by, reached=reached, beyond=beyond)

    def to_values(self) -> dict[str, Any]:
        """As JSON holds it, which is what is signed."""
        return {
            "beyond": {
                "closed": list(self.beyond.closed),
                "packages": [list(each) for each in self.beyond.packages],
                "releases": [list(each) for each in self.beyond.releases],
                "remains": list(self.beyond.remains),
                "unassigned": self.beyond.unassigned,
            },
            "by": self.by,
            "copy": self.copy,
            "decision": self.decision.to_values(),
            "decision_signature": self.decision_signature,
            "id": self.id,
            "reached": {
                "audio_epoch": self.reached.audio_epoch,
                "backups": self.reached.backups,
                "files": self.reached.files,
                "rows": dict(self.reached.rows),
            },
            "state": self.state.value,
            "type": CERTIFICATE_TYPE,
            "utc": self.utc,
        }


def certificate_from(untrusted: Mapping[str, Any]) -> Certificate:
    """The certificate that these values describe, its signatures unchecked. Raises ValueError if they describe none."""
    try:
        if untrusted["type"] != CERTIFICATE_TYPE:
            raise ValueError("another kind of record")
        if untrusted["decision"]["refused"] is not (untrusted["state"] == State.REFUSED.value):
            raise ValueError("what was refused is not carried out")
        reached, beyond = untrusted["reached"], untrusted["beyond"]
        return Certificate(
            id=_text(untrusted["id"]),
            decision=_decision_from(untrusted["decision"]),
            decision_signature=_text(untrusted["decision_signature"]),
            copy=_text(untrusted["copy"]),
            state=State(untrusted["state"]),
            utc=_text(untrusted["utc"]),
            by=_text(untrusted["by"]),
            reached=Reached(
                _count(reached["files"]),
                _count(reached["backups"]),
                {_text(table): _count(count) for table, count in reached["rows"].items()},
                _count(reached["audio_epoch"]),
            ),
            beyond=Beyond(
                tuple((_text(a), _text(b), _text(c), _text(d)) for a, b, c, d in beyond["releases"]),
                tuple((_text(a), _text(b), _text(c)) for a, b, c in beyond["packages"]),
                _count(beyond["unassigned"]),
                tuple(_text(each) for each in beyond["closed"]),
                tuple(_text(each) for each in beyond["remains"]),
            ),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("no certificate") from error


def _decision_from(untrusted: Mapping[str, Any]) -> Decision:
    if untrusted["type"] != DECISION_TYPE:
        raise ValueError("another kind of record")
    return Decision(
        id=_text(untrusted["id"]),
        vault_id=_text(untrusted["vault"]),
        interview_id=_text(untrusted["interview"]),
        interview_code=_text(untrusted["code"]),
        witness_id=_text(untrusted["witness"]),
        parts=tuple(Part(each) for each in untrusted["parts"]),
        ground=_text(untrusted["ground"]),
        utc=_text(untrusted["utc"]),
        by=_text(untrusted["by"]),
        refused=untrusted["refused"] is True,
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _count(value: object) -> int:
    if type(value) is not int or value < 0:
        raise TypeError("not a count")
    return value
