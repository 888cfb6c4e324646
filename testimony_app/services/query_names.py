"""What the names in a query mean in a case: codes, incidents, people, dates and places, found and tested."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property

from testimony_app.case import Case
from testimony_app.domain.consent import standing
from testimony_app.domain.folding import fold
from testimony_app.domain.incident_times import course_of
from testimony_app.domain.queries import Condition
from testimony_app.domain.query_fields import ANY, days
from testimony_app.domain.sittings import plain
from testimony_app.domain.uncertain_dates import Precision, UncertainDate
from testimony_app.errors import AppError
from testimony_app.services.manage_codebook import path_of
from testimony_app.store import codebook, consents, retrieval
from testimony_app.store.coding_tables import CodeRead
from testimony_app.store.incident_tables import IncidentRead
from testimony_app.store.retrieval import Coded, Source
from testimony_app.store.session import Store

BY_ID = "@"
"""Before an id that stands in the place of a name, in a query that is kept: it survives that something is renamed."""
Test = Callable[[Coded], bool]


class Names:
    """Read during one unit of work, each kind only if a query asks for it."""

    def __init__(self, case: Case, store: Store) -> None:
        self._case, self._store = case, store

    @cached_property
    def codes(self) -> list[CodeRead]:
        """The code book."""
        return codebook.codes(self._store)

    @cached_property
    def paths(self) -> Mapping[str, str]:
        """The path of each code by its id, such as `Attack / Second strike`."""
        by_id = {code.id: code for code in self.codes}
        return {code.id: path_of(code, by_id) for code in self.codes}

    @cached_property
    def incidents(self) -> list[IncidentRead]:
        """The incidents by code."""
        return codebook.incidents(self._store)

    @cached_property
    def sources(self) -> list[Source]:
        """All transcripts, by interview."""
        return retrieval.sources(self._store)

    def code_ids(self, asked: Condition) -> frozenset[str]:
        """The codes that a condition names, with all below them unless it is strict.

        Raises AppError `query.unknown_code` with `at`.
        """
        found: set[str] = set()
        for value in asked.values:
            plain = value.casefold()
            named = {
                each.id
                for each in self.codes
                if plain in (each.name.casefold(), self.paths[each.id].casefold(), BY_ID + each.id)
            }
            if value != ANY and not named:
                raise AppError("query.unknown_code", at=asked.at + 1)
            found |= {each.id for each in self.codes} if value == ANY else named
        return frozenset(found if asked.strict else self._with_those_below(found))

    def incident_ids(self, asked: Condition) -> frozenset[str]:
        """The incidents that a condition names. Raises AppError `query.unknown_incident` with `at`."""
        codes = codebook.incident_codes(self._store)
        by_name = {code.casefold(): incident_id for incident_id, code in codes.items()}
        by_name |= {BY_ID + incident_id: incident_id for incident_id in codes}
        if ANY in asked.values:
            return frozenset(by_name.values())
        wanted = [value.casefold() for value in asked.values]
        if any(value not in by_name for value in wanted):
            raise AppError("query.unknown_incident", at=asked.at + 1)
        return frozenset(by_name[value] for value in wanted)

    def coding_test(self, asked: Condition) -> Test:
        """Whether a coding is as the condition asks. Raises AppError `query.unknown_*` with `at`."""
        name, values = asked.field, frozenset(asked.values)
        if name in _OF_LINKS:
            get = _OF_LINKS[name]
            return (lambda each: bool(get(each))) if ANY in values else lambda each: get(each) in values
        if name in _OF_CODES:
            said, get = {plain(value) for value in values}, _OF_CODES[name]
            return lambda each: bool(get(each)) and (ANY in said or plain(get(each)) in said)
        if name == "code":
            codes = self.code_ids(asked)
            return lambda each: each.code_id in codes
        if name == "coder":
            coders = None if ANY in values else self._coders(asked)
            return lambda each: coders is None or each.coder in coders
        if name == "coded":
            spells = _isos(asked)
            return lambda each: any(first <= each.coded_at[:10] <= last for first, last in spells)
        incidents = self.incident_ids(asked) if name == "incident" else self._incidents_with(asked)
        return lambda each: each.incident_id in incidents

    def transcript_ids(self, asked: Condition) -> frozenset[str]:
        """The transcripts of the interviews that are as the condition asks. Raises AppError `query.unknown_*`."""
        if asked.field == "consent":
            return self._agreed(asked)
        test, known = _OF_INTERVIEWS[asked.field](asked), asked.field not in ("interview", "witness")
        found = frozenset(each.transcript_id for each in self.sources if test(each))
        if not known and ANY not in asked.values:
            held = {getattr(each, f"{asked.field}_code").casefold() for each in self.sources}
            if any(value.casefold() not in held for value in asked.values):
                raise AppError(_UNKNOWN[asked.field], at=asked.at + 1)
        return found

    def _with_those_below(self, chosen: Iterable[str]) -> set[str]:
        below: dict[str | None, list[str]] = {}
        for code in self.codes:
            below.setdefault(code.parent_id, []).append(code.id)
        found, waiting = set[str](), list(chosen)
        while waiting:
            code_id = waiting.pop()
            if code_id not in found:
                found.add(code_id)
                waiting += below.get(code_id, ())
        return found

    def _coders(self, asked: Condition) -> frozenset[str]:
        by_name = {member.code.casefold(): member.id for member in self._case.team.members()}
        by_name |= {each[:8]: each for each in retrieval.coders(self._store)}
        wanted = [" ".join(value.split()).casefold() for value in asked.values]
        if any(value not in by_name for value in wanted):
            raise AppError("query.unknown_coder", at=asked.at + 1)
        return frozenset(by_name[value] for value in wanted)

    def _incidents_with(self, asked: Condition) -> frozenset[str]:
        test = _OF_INCIDENTS[asked.field](asked)
        return frozenset(each.id for each in self.incidents if test(each))

    def _agreed(self, asked: Condition) -> frozenset[str]:
        """Where one of the named scopes stands today as the condition says."""
        wanted = [tuple(value.split("/")) for value in asked.values]
        today, agreed = self._case.today(), set()
        ledger = consents.ledger(self._store, {each.interview_id for each in self.sources})
        for interview_id, rows in ledger.items():
            decisions = [consents.as_decision(row) for row in rows]
            if any(standing(decisions, scope, today).status.value == status for scope, status in wanted):
                agreed.add(interview_id)
        return frozenset(each.transcript_id for each in self.sources if each.interview_id in agreed)


def month_of(incident: IncidentRead) -> str:
    """The month in which an incident certainly began, such as `2031-05`; the year if only that is certain, else "".

    An estimate is certain of nothing.
    """
    start = UncertainDate(incident.happened_on, incident.precision)
    one_value = incident.precision is not Precision.ESTIMATE or "/" in incident.happened_on
    first, last = start.earliest.isoformat(), start.latest.isoformat()
    return next((first[:size] for size in (7, 4) if one_value and first[:size] == last[:size]), "")


OWN = "own"
"""How a query asks for codings that are a coder's own and not what a team agreed on."""
UNKNOWN_MONTH = "unknown"
"""How a query asks for incidents of which not even the year is certain."""


def falls(earliest: date, latest: date, estimated: bool, asked: Condition) -> bool:
    """Whether something that happened between two days falls into the time asked for: possibly, or surely if strict.

    Surely: whenever it was, it was then. What is only estimated is sure of nothing.
    """
    spells = [days(value) for value in asked.values]
    if asked.strict:
        return not estimated and any(first <= earliest and latest <= last for first, last in spells)
    return any(first <= latest and earliest <= last for first, last in spells)


def _happened(incident: IncidentRead, asked: Condition) -> bool:
    course = course_of(incident.happened_on, incident.precision, incident.ended_on, incident.ended_precision)
    about = _about(incident.happened_on, incident.precision) or bool(
        incident.ended_on and _about(incident.ended_on, incident.ended_precision)
    )
    return falls(course.earliest, course.latest, about, asked)


def _about(value: str, precision: Precision) -> bool:
    """Whether a date is an estimate of one day, month or year; a range says itself how far it reaches."""
    return precision is Precision.ESTIMATE and "/" not in value


def _held(source: Source, asked: Condition) -> bool:
    precision = Precision(source.precision)
    held_on = UncertainDate(source.held_on, precision)
    return falls(held_on.earliest, held_on.latest, _about(source.held_on, precision), asked)


def _isos(asked: Condition) -> list[tuple[str, str]]:
    return [(first.isoformat(), last.isoformat()) for first, last in map(days, asked.values)]


def _mentions(held: Sequence[str], asked: Condition) -> bool:
    """Whether one of these names holds the words asked for, however they are accented."""
    said = [fold(each) for each in held if each]
    return any((value == ANY and bool(said)) or fold(value) in each for value in asked.values for each in said)


def _place(asked: Condition) -> Callable[[IncidentRead], bool]:
    return lambda each: _mentions(
        (each.place, each.neighbourhood, each.sub_district, each.district, each.governorate), asked
    )


def _among(held: Iterable[str], asked: Condition) -> bool:
    values = {value.casefold() for value in asked.values}
    return any(each.casefold() in values or ANY in values for each in held if each)


_OF_LINKS: Mapping[str, Callable[[Coded], str]] = {
    "proposition": lambda each: each.proposition,
    "stance": lambda each: each.stance,
    "knowledge": lambda each: each.knowledge,
    "class": lambda each: each.evidence_class,
    "credibility": lambda each: each.credibility,
    "standing": lambda each: each.standing or OWN,
}
_OF_CODES: Mapping[str, Callable[[Coded], str]] = {
    "group": lambda each: each.independence_group,
    "origin": lambda each: each.origin,
}
_OF_INCIDENTS: Mapping[str, Callable[[Condition], Callable[[IncidentRead], bool]]] = {
    "date": lambda asked: lambda each: _happened(each, asked),
    "month": lambda asked: lambda each: _among((month_of(each) or UNKNOWN_MONTH,), asked),
    "place": _place,
    "facility": lambda asked: lambda each: _among(each.facilities, asked),
    "certainty": lambda asked: lambda each: _among((each.certainty,), asked),
}
_UNKNOWN = {"interview": "query.unknown_interview", "witness": "query.unknown_witness"}
_OF_INTERVIEWS: Mapping[str, Callable[[Condition], Callable[[Source], bool]]] = {
    "interview": lambda asked: lambda each: _among((each.interview_code,), asked),
    "witness": lambda asked: lambda each: _among((each.witness_code,), asked),
    "role": lambda asked: lambda each: _among(each.roles, asked),
    "sex": lambda asked: lambda each: _among((each.sex,), asked),
    "age": lambda asked: lambda each: _among((each.age_band,), asked),
    "held": lambda asked: lambda each: _held(each, asked),
    "held-at": lambda asked: lambda each: _mentions((each.place,), asked),
    "language": lambda asked: lambda each: _among((each.language,), asked),
}
