"""How far the coders of a case agree, code by code and incident by incident, over transcripts that they all read."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from testimony_app.case import Case
from testimony_app.domain import agreement as measure
from testimony_app.domain.agreement import Draws, Read
from testimony_app.domain.agreement import Interval as Interval
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services.code_steps import path_of
from testimony_app.services.coder_texts import Text, texts
from testimony_app.services.coder_texts import Unit as Unit
from testimony_app.store import codebook, rounds
from testimony_app.store.session import Store


@dataclass(frozen=True, slots=True)
class Target:
    """What passages are tied to. name: of a code its path, of an incident its code and title."""

    kind: Literal["code", "incident"]
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two coders, by the code names that the team knows them by, over the `texts` transcripts that both worked on.

    observed: share of all units that both treated alike, 0..1. kappa: Cohen's, None where it is undefined.
    """

    first: str
    second: str
    texts: int
    observed: float | None
    kappa: float | None


@dataclass(frozen=True, slots=True)
class TargetAgreement:
    """What is said of one code or incident. alpha: Krippendorff's over all coders, None where it is undefined.

    prevalence: which share of the units that a coder read they coded, 0..1. interval: of alpha, 95 %, over resampled
    interviews; None where there are too few.
    """

    target: Target
    prevalence: Mapping[str, float]
    alpha: float | None
    interval: Interval | None
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """coders: by their code names. texts: how many transcripts two or more of them worked on. units: in these."""

    unit: Unit
    coders: tuple[str, ...]
    texts: int
    units: int
    targets: tuple[TargetAgreement, ...]


def agreement(
    case: Case,
    unit: Unit,
    job: JobContext,
    coders: Sequence[str] = (),
    round_id: str | None = None,
    only: Collection[str] | None = None,
) -> Agreement:
    """Compare the coders of the case over every transcript that they worked on, in a round or at all.

    coders: ids of users or devices; everybody who worked on anything if empty. A coder worked on a transcript if at
    least one passage of it is tagged by them, or if they are assigned to its interview and said that they are done: who
    otherwise read it and tagged nothing cannot be told from who never saw it. In a round, only those count who are
    assigned in it. Passages that wait for a decision are left out, and so is what the team decided.
    only: ids of the interviews that are read at all; None for all.
    Raises AppError `agreement.too_few`, with fewer than two coders, `round.missing`, Cancelled.
    """
    with case.read() as store:
        if round_id is not None:
            rounds.one(store, round_id)
        read = [each for each in texts(store, unit, job, round_id) if only is None or each.interview_id in only]
    chosen = sorted(set(coders) or {coder for text in read for coder in text.coders})
    if len(chosen) < 2:
        raise AppError("agreement.too_few")
    shared = [text for text in read if len(text.coders.intersection(chosen)) > 1]
    with case.read() as store:
        targets = targets_of(store, {target_id for text in shared for target_id in text.coded})
    found: list[TargetAgreement] = []
    draws = Draws(len({text.interview_id for text in shared}))
    for number, target in enumerate(targets):
        job.step(0.5 + number / len(targets) / 2, "agreement.comparing")
        found.append(_of_target(case, target, chosen, shared, draws))
    names = tuple(case.member_code(coder) for coder in chosen)
    return Agreement(unit, names, len(shared), sum(text.length for text in shared), tuple(found))


def targets_of(store: Store, used: Collection[str]) -> list[Target]:
    """These codes and incidents: codes as the code book has them, then incidents by code."""
    codes = codebook.codes(store)
    by_id = {each.id: each for each in codes}
    found = [Target("code", each.id, path_of(each, by_id)) for each in codes if each.id in used]
    incidents = [each for each in codebook.incidents(store) if each.id in used]
    return found + [Target("incident", each.id, f"{each.code} {each.title}") for each in incidents]


def _of_target(
    case: Case, target: Target, coders: Sequence[str], shared: Sequence[Text], draws: Draws
) -> TargetAgreement:
    by_interview: dict[str, list[Read]] = {}
    for text in shared:
        here = text.coders.intersection(coders)
        by_interview.setdefault(text.interview_id, []).append((text.tally(target.id, here), here))
    every = [each for held in by_interview.values() for each in held]
    own = {coder: measure.together(held for held, here in every if coder in here) for coder in coders}
    return TargetAgreement(
        target,
        {case.member_code(coder): measure.prevalence(held, coder) for coder, held in own.items()},
        measure.alpha(every),
        measure.interval(list(by_interview.values()), draws),
        tuple(
            _pair(case, target.id, first, second, both)
            for first, second in combinations(coders, 2)
            if (both := [text for text in shared if text.coders.issuperset((first, second))])
        ),
    )


def _pair(case: Case, target_id: str, first: str, second: str, both: Sequence[Text]) -> Pair:
    whole = measure.together(text.tally(target_id, (first, second)) for text in both)
    return Pair(
        case.member_code(first),
        case.member_code(second),
        len(both),
        measure.observed(whole, first, second),
        measure.kappa(whole, first, second),
    )
