"""What an incident rests on: who says what of each proposition, when it was as they tell it, and where accounts differ.

What a blind round hides from a person, and what a team set aside, is neither shown nor counted here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from testimony_app.case import Case
from testimony_app.domain import told_times
from testimony_app.domain.corroboration import Gap, Proposal, Weight, gaps, propose, weigh
from testimony_app.domain.independence import Account, form_of
from testimony_app.domain.sittings import Company as Company
from testimony_app.domain.sittings import Together as Together
from testimony_app.domain.sittings import company
from testimony_app.domain.told_times import Told
from testimony_app.domain.uncertain_dates import Precision, UncertainDate
from testimony_app.domain.vocabularies import vocabulary
from testimony_app.errors import AppError
from testimony_app.services.compare_accounts import Comparison as Comparison
from testimony_app.services.compare_accounts import compared, spoken
from testimony_app.services.counted_accounts import Counted, counted
from testimony_app.services.passages import QuotedPassage, quoted
from testimony_app.store import certainty, codebook, codings, interviews
from testimony_app.store.incident_tables import CertaintyRead as CertaintyRead
from testimony_app.store.incident_tables import IncidentRead
from testimony_app.store.session import Store

AT_THE_TIME = ("occurrence", "time")
"""The propositions whose told times say when the attack was."""


@dataclass(frozen=True)
class Mark:
    """One passage in a cell. form: direct, hearsay, circumstantial, opinion or ""; chosen, or as it follows."""

    passage: QuotedPassage
    stance: str
    form: str


@dataclass(frozen=True)
class Column:
    """One witness with the interviews in which they speak of it. together: who heard them, and whom they heard."""

    witness_code: str
    roles: tuple[str, ...]
    reliability: str
    interview_codes: tuple[str, ...]
    together: tuple[Together, ...] = ()


@dataclass(frozen=True)
class Row:
    """One proposition, "" for passages without one. cells: by column, each with its passages."""

    proposition: str
    cells: tuple[tuple[Mark, ...], ...]
    weight: Weight
    gaps: tuple[Gap, ...]


@dataclass(frozen=True)
class Telling:
    """A time as one passage tells it."""

    passage: QuotedPassage
    told: Told


@dataclass(frozen=True)
class AsTold:
    """When an attack was. noted: as the incident has it. common: the time in which all can be true that tell of it.

    contested: whether those that tell when it was leave no time in common. untimed: passages without a time.
    """

    day: date | None
    noted: Told | None
    tellings: tuple[Telling, ...]
    common: Told | None
    contested: bool
    untimed: int


@dataclass(frozen=True)
class Findings:
    """Everything about one incident. decisions: on its certainty, the latest first. company: who heard whom."""

    incident: IncidentRead
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    weight: Weight
    proposal: Proposal
    decisions: tuple[CertaintyRead, ...]
    as_told: AsTold
    comparisons: tuple[Comparison, ...]
    passages: tuple[QuotedPassage, ...]
    company: Company


def findings(case: Case, incident_id: str, only: Collection[str] | None = None) -> Findings:
    """What the incident rests on. only: ids of the interviews that are read at all, for every figure; None for all.

    Raises AppError `incident.missing`.
    """
    with case.read() as store:
        held = codebook.incident(store, incident_id)
        held_all = quoted(store, codings.of_incident(store, incident_id))
        found = sorted((each for each in held_all if only is None or each.interview.id in only), key=_place)
        decisions = tuple(certainty.of_incident(store, incident_id))
        spoke = spoken(store, {each.witness.id for each in found})
        there = company(interviews.sittings(store, {each.interview.id for each in found}).values())
    columns = _columns(found, there)
    accounts = [_account(each, there) for each in found]
    return Findings(
        held,
        columns,
        _rows(found, columns, there),
        weigh(accounts),
        propose(accounts),
        decisions,
        _as_told(held, found),
        compared((each for each in spoke if only is None or each[1].id in only), {held.id: held.code}),
        tuple(found),
        there,
    )


def decide(case: Case, incident_id: str, chosen: str, reasons: str) -> CertaintyRead:
    """A person's decision on how certain the incident is, kept with its reasons, the proposal and its figures.

    Raises AppError `certainty.none_chosen`, `certainty.reasons_missing`, `incident.missing`,
    `vocabulary.unknown_term`.
    """
    if not chosen:
        raise AppError("certainty.none_chosen")
    if not reasons.strip():
        raise AppError("certainty.reasons_missing")
    with case.write("certainty.decided") as store:
        proposal = _proposal(store, incident_id)
        made = certainty.decide(
            store,
            incident_id,
            chosen,
            proposal.certainty,
            reasons.strip(),
            proposal.figures,
            case.now(),
            case.user,
        )
        store.concerns(incident_id, made)
    return made


def _proposal(store: Store, incident_id: str) -> Proposal:
    return propose(counted(store, incident_id).get(incident_id, Counted()).accounts)


def _account(passage: QuotedPassage, there: Company) -> Account:
    held, witness = passage.coding, passage.witness
    return Account(
        witness.code,
        held.stance,
        held.origin,
        held.independence_group,
        held.proposition,
        held.knowledge,
        held.evidence_class,
        held.credibility,
        witness.reliability,
        there.beside(passage.interview.code),
    )


def _form(passage: QuotedPassage) -> str:
    held = passage.coding
    return form_of(held.evidence_class, held.knowledge, held.proposition)


def _columns(found: Sequence[QuotedPassage], there: Company) -> tuple[Column, ...]:
    by_code: dict[str, list[QuotedPassage]] = {}
    for each in found:
        by_code.setdefault(each.witness.code, []).append(each)
    return tuple(
        Column(
            code,
            held[0].witness.roles,
            held[0].witness.reliability,
            tuple(dict.fromkeys(each.interview.code for each in held)),
            tuple(each for each in there.together if code in (each.witness, each.other)),
        )
        for code, held in sorted(by_code.items())
    )


def _rows(found: Sequence[QuotedPassage], columns: Sequence[Column], there: Company) -> tuple[Row, ...]:
    """All propositions in the vocabulary's order, since what nobody speaks of is to be seen, too."""
    held: dict[str, list[QuotedPassage]] = {key: [] for key in vocabulary("proposition").keys()}  # noqa: SIM118  A method.
    for each in found:
        held.setdefault(each.coding.proposition, []).append(each)
    places = {column.witness_code: number for number, column in enumerate(columns)}
    return tuple(_row(proposition, ours, places, there) for proposition, ours in held.items())


def _row(proposition: str, found: Sequence[QuotedPassage], places: Mapping[str, int], there: Company) -> Row:
    cells: list[list[Mark]] = [[] for _ in places]
    for each in found:
        cells[places[each.witness.code]].append(Mark(each, each.coding.stance, _form(each)))
    accounts = [_account(each, there) for each in found]
    return Row(proposition, tuple(tuple(cell) for cell in cells), weigh(accounts), gaps(accounts))


def day_of(incident: IncidentRead) -> date | None:
    """The day of the attack, None where it is not known to the day."""
    if incident.precision is not Precision.EXACT:
        return None
    return UncertainDate(incident.happened_on, incident.precision).earliest


def _as_told(incident: IncidentRead, found: Iterable[QuotedPassage]) -> AsTold:
    day, tellings, untimed = day_of(incident), [], 0
    for each in found:
        told = _told(each.coding.told_from, each.coding.told_to, day)
        if told is None:
            untimed += 1
        else:
            tellings.append(Telling(each, told))
    tellings.sort(key=lambda each: (*told_times.order(each.told), each.passage.witness.code))
    of_it = [each.told for each in tellings if _says_when(each.passage)]
    common = told_times.common(of_it)
    noted = _told(incident.local_time, incident.ended_time, day)
    return AsTold(day, noted, tuple(tellings), common, len(of_it) > 1 and common is None, untimed)


def _says_when(passage: QuotedPassage) -> bool:
    return passage.coding.proposition in AT_THE_TIME and passage.coding.stance in ("", "supports")


def _told(first: str, last: str, day: date | None) -> Told | None:
    """The interval, None where it cannot be read: it may come from a copy that a later version wrote."""
    try:
        return told_times.told(first, last, day)
    except AppError:
        return None


def _place(passage: QuotedPassage) -> tuple[str, int, int]:
    return passage.interview.code, passage.segments[0].position, passage.coding.start_offset
