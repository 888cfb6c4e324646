"""Informed consent: what each decision means, what holds on a given day, and what it lets leave.

Everything is denied unless a decision allows it. `not_asked` is never `given`; no scope implies another.
Scopes, statuses and their sources are in `resources/vocabularies/consent_*.toml`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Status(StrEnum):
    """What a decision says. `EXPIRED` is computed from `valid_until` and never recorded."""

    GIVEN = "given"
    CONDITIONAL = "conditional"
    REFUSED = "refused"
    NOT_ASKED = "not_asked"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


RECORDABLE = (Status.GIVEN, Status.CONDITIONAL, Status.REFUSED, Status.NOT_ASKED, Status.WITHDRAWN)


class Purpose(StrEnum):
    """What a release is for."""

    INTERNAL_ANALYSIS = "internal_analysis"
    STATISTICS = "statistics"
    ANONYMOUS_QUOTATION = "anonymous_quotation"
    NAMED_USE = "named_use"
    WEB_PUBLICATION = "web_publication"
    UN_BODIES = "un_bodies"
    OTHER_NGOS = "other_ngos"
    MEDIA = "media"


PARTICIPATION = "interview"

SCOPES_OF: dict[Purpose, tuple[str, ...]] = {
    Purpose.INTERNAL_ANALYSIS: (PARTICIPATION, "analysis"),
    Purpose.STATISTICS: (PARTICIPATION, "statistics"),
    Purpose.ANONYMOUS_QUOTATION: (PARTICIPATION, "anonymous_quotation"),
    Purpose.NAMED_USE: (PARTICIPATION, "named_use"),
    Purpose.WEB_PUBLICATION: (PARTICIPATION, "anonymous_quotation", "web_publication"),
    Purpose.UN_BODIES: (PARTICIPATION, "un_bodies"),
    Purpose.OTHER_NGOS: (PARTICIPATION, "other_ngos"),
    Purpose.MEDIA: (PARTICIPATION, "anonymous_quotation", "media"),
}
"""Every scope a purpose needs. A shared scope is listed for each purpose, because none implies another."""

PUBLIC = frozenset({Purpose.ANONYMOUS_QUOTATION, Purpose.NAMED_USE, Purpose.WEB_PUBLICATION, Purpose.MEDIA})
"""Purposes that a high risk or an overdue risk review blocks (OHCHR Manual, chapter 14)."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One row of the ledger, as far as the rules need it.

    seq: the order in which rows were recorded. decided_at: when the person said it. guardian: whether a caregiver
    decided. assent: whether the child agreed, None if not asked. approver: code of a named approver, "" if none.
    """

    id: str
    scope: str
    status: Status
    decided_at: datetime
    seq: int
    conditions: str = ""
    valid_until: date | None = None
    guardian: bool = False
    assent: bool | None = None
    approver: str = ""
    capacity: str = "full"


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds for a scope: the status, and the decision it comes from (None if nobody was asked)."""

    scope: str
    status: Status
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class WitnessFacts:
    """What the gate must know of the person: whether a child, the risk, and the day the risk is to be reviewed."""

    child: bool = False
    risk: str = "low"
    risk_review_on: date | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """Why something may not leave: a code such as `consent.refused`, the scope, and the decision behind it."""

    code: str
    scope: str = ""
    decision: Decision | None = None


def standing(decisions: Iterable[Decision], scope: str, on: date) -> Standing:
    """What holds for `scope` on the day `on`.

    The latest decision counts, by the moment it was taken and then by the order of recording, so that an older paper
    entered late never undoes a withdrawal.
    """
    ours = [decision for decision in decisions if decision.scope == scope]
    if not ours:
        return Standing(scope, Status.NOT_ASKED)
    last = max(ours, key=lambda decision: (decision.decided_at, decision.seq))
    lapsed = last.valid_until is not None and last.valid_until < on
    if lapsed and last.status in (Status.GIVEN, Status.CONDITIONAL):
        return Standing(scope, Status.EXPIRED, last)
    return Standing(scope, last.status, last)


def blocks(
    decisions: Sequence[Decision],
    witness: WitnessFacts,
    purpose: Purpose,
    on: date,
    conditions_met: frozenset[str] = frozenset(),
) -> tuple[Block, ...]:
    """Everything that forbids `purpose` on the day `on`; empty if it is allowed.

    conditions_met: ids of conditional decisions whose conditions a person ticked off for this release.
    """
    found = [
        block
        for scope in SCOPES_OF[purpose]
        for block in _blocks_of(standing(decisions, scope, on), witness, conditions_met)
    ]
    if purpose in PUBLIC:
        if witness.risk in ("high", "critical"):
            found.append(Block("witness.risk"))
        if witness.risk_review_on is not None and witness.risk_review_on < on:
            found.append(Block("witness.review_overdue"))
    return tuple(found)


def _blocks_of(held: Standing, witness: WitnessFacts, conditions_met: frozenset[str]) -> Iterable[Block]:
    decision = held.decision
    if held.status is Status.CONDITIONAL and decision is not None:
        if decision.id not in conditions_met:
            yield Block("consent.conditions_open", held.scope, decision)
    elif held.status is not Status.GIVEN:
        yield Block(f"consent.{held.status.value}", held.scope, decision)
        return
    if decision is None:
        return
    if witness.child and not ((decision.guardian and decision.assent) or decision.approver):
        yield Block("consent.child_needs_guardian_and_assent", held.scope, decision)
    if decision.capacity in ("none", "doubtful"):
        yield Block("consent.capacity", held.scope, decision)
