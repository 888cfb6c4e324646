"""Consent decisions: rows of an append-only ledger, and what holds now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from testimony_app.case import Case
from testimony_app.domain.consent import Standing, Status, standing
from testimony_app.domain.vocabularies import vocabulary
from testimony_app.store import consents, interviews, records
from testimony_app.store.interview_tables import ConsentDraft as ConsentDraft
from testimony_app.store.interview_tables import ConsentRead as ConsentRead
from testimony_app.store.record_tables import ReleaseRead as ReleaseRead


@dataclass(frozen=True)
class ConsentLine:
    """One row of the consent matrix: an interview and what holds for every scope, in the vocabulary's order."""

    interview_id: str
    interview_code: str
    witness_code: str
    standings: tuple[Standing, ...]


@dataclass(frozen=True)
class Withdrawal:
    """What a withdrawal did, and the releases that left before: their recipients are to be told."""

    decisions: tuple[ConsentRead, ...]
    releases: tuple[ReleaseRead, ...]


def scopes() -> tuple[str, ...]:
    """The keys of all scopes, in their order."""
    return vocabulary("consent_scope").keys()


def decide(case: Case, interview_id: str, decisions: Sequence[ConsentDraft]) -> tuple[ConsentRead, ...]:
    """Record decisions, one row a scope. Raises AppError `interview.missing`, `interview.erased`."""
    with case.write("consent.decided") as store:
        interviews.living(store, interview_id)
        rows = tuple(consents.add(store, interview_id, each, case.now(), case.user) for each in decisions)
        store.concerns(interview_id, {"decisions": [row.model_dump(mode="json") for row in rows]})
    return rows


def withdraw(case: Case, interview_id: str, scopes_withdrawn: Sequence[str], reason: str = "") -> Withdrawal:
    """Withdraw scopes with immediate effect. Copies that have left cannot be recalled: they are listed.

    It counts even against a decision whose date lies ahead, by mistake or by a wrong clock.
    Raises AppError `interview.missing`, `input.invalid`.
    """
    with case.write("consent.withdrawn") as store:
        interviews.interview(store, interview_id)
        ledger = consents.ledger(store, [interview_id])[interview_id]
        drafts = [
            ConsentDraft(
                scope=scope,
                status=Status.WITHDRAWN,
                decided_at=max([case.now(), *(row.decided_at for row in ledger if row.scope == scope)]),
                event="withdrawn",
                taker=case.user,
            )
            for scope in scopes_withdrawn
        ]
        rows = tuple(consents.add(store, interview_id, draft, case.now(), case.user) for draft in drafts)
        store.concerns(interview_id, {"scopes": list(scopes_withdrawn), "reason": reason})
        return Withdrawal(rows, tuple(records.releases_of_interview(store, interview_id)))


def standings(case: Case, interview_id: str) -> tuple[Standing, ...]:
    """What holds today for every scope. Raises AppError `interview.missing`."""
    with case.read() as store:
        interviews.interview(store, interview_id)
        rows = consents.ledger(store, [interview_id])[interview_id]
    decisions = [consents.as_decision(row) for row in rows]
    return tuple(standing(decisions, scope, case.today()) for scope in scopes())


def history(case: Case, interview_id: str, scope: str | None = None) -> list[ConsentRead]:
    """The rows of the ledger, newest first, of one scope or of all."""
    with case.read() as store:
        rows = consents.ledger(store, [interview_id])[interview_id]
    return [row for row in reversed(rows) if scope in (None, row.scope)]


def matrix(case: Case) -> list[ConsentLine]:
    """What holds today for every interview and scope."""
    today, order = case.today(), scopes()
    with case.read() as store:
        rows, ledger = interviews.rows(store), consents.ledger(store)
    held = []
    for row in rows:
        decisions = [consents.as_decision(each) for each in ledger.get(row.id, [])]
        cells = tuple(standing(decisions, scope, today) for scope in order)
        held.append(ConsentLine(row.id, row.code, row.witness_code, cells))
    return held
