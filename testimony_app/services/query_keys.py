"""By what a passage is counted: the values that a coding or an interview has in each field of a query."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from testimony_app.case import Case
from testimony_app.domain.query_fields import FIELDS, Stands
from testimony_app.domain.query_spans import Span, Spans, joined
from testimony_app.domain.vocabularies import vocabulary
from testimony_app.services.laid_text import LaidText
from testimony_app.services.query_names import UNKNOWN_MONTH, Names, month_of
from testimony_app.store.retrieval import Coded, Source

Keyed = Mapping[str, Callable[[Coded], Iterable[str]]]


class Keys:
    """Knows the code book, the incidents and the team as they were when it was made."""

    def __init__(self, case: Case) -> None:
        with case.read() as store:
            names = Names(case, store)
            self._paths = {code.id: names.paths[code.id] for code in names.codes}
            incidents = names.incidents
        self._incidents = {each.id: each.code for each in incidents}
        self._names = {**self._incidents, **self._paths}
        self._coders = {each.id: each.code for each in case.team.members()}
        self._of_incident: Mapping[str, Mapping[str, tuple[str, ...]]] = {
            "month": {each.id: (month_of(each) or UNKNOWN_MONTH,) for each in incidents},
            "facility": {each.id: each.facilities for each in incidents},
            "certainty": {each.id: (each.certainty,) if each.certainty else () for each in incidents},
        }

    def spans(self, field: str, text: LaidText) -> dict[str, Spans]:
        """The passages of each value of a field in one transcript."""
        if FIELDS[field].stands is Stands.INTERVIEW:
            whole: Spans = [(0, text.length)] if text.length else []
            return {key: whole for key in _OF_SOURCES[field](text.source) if key and whole}
        held: dict[str, list[Span]] = {}
        for start, end, each in text.coded:
            for key in self.of_coding(field, each):
                held.setdefault(key, []).append((start, end))
        return {key: joined(spans) for key, spans in held.items()}

    def paired(self, one: str, other: str, text: LaidText) -> dict[tuple[str, str], Spans]:
        """The passages of each pair of values that one coding has."""
        held: dict[tuple[str, str], list[Span]] = {}
        for start, end, each in text.coded:
            for first in self.of_coding(one, each):
                for second in self.of_coding(other, each):
                    held.setdefault((first, second), []).append((start, end))
        return {pair: joined(spans) for pair, spans in held.items()}

    def of_coding(self, field: str, coding: Coded) -> Iterable[str]:
        """The values that a coding has in a field."""
        if field in self._of_incident:
            return self._of_incident[field].get(coding.incident_id or "", ())
        value = str(getattr(coding, _COLUMNS[field]) or "")
        return (value,) if value else ()

    def named(self, field: str, keys: Iterable[str]) -> list[tuple[str, str]]:
        """The keys with the names under which a query finds them, in the order of the field."""
        held = set(keys)
        if field == "code":
            return [(key, path) for key, path in sorted(self._paths.items(), key=lambda each: each[1]) if key in held]
        if field == "incident":
            return [(key, code) for key, code in self._incidents.items() if key in held]
        if field == "coder":
            return sorted(((key, self.coder(key)) for key in held), key=lambda each: each[1])
        if FIELDS[field].vocabulary:
            return [(key, key) for key in vocabulary(FIELDS[field].vocabulary).keys() if key in held]  # noqa: SIM118  A method of Vocabulary.
        return [(key, key) for key in sorted(held, key=lambda each: (each == UNKNOWN_MONTH, each))]

    def coder(self, user_id: str) -> str:
        """The code name of a person, the first characters of the id of one whom nobody knows."""
        return self._coders.get(user_id, user_id[:8])

    def name_of(self, target_id: str) -> str:
        """The path of a code, or the code of an incident."""
        return self._names.get(target_id, "")


_COLUMNS: Mapping[str, str] = {
    "code": "code_id",
    "incident": "incident_id",
    "class": "evidence_class",
    **{name: name for name in ("proposition", "stance", "knowledge", "credibility", "coder")},
}
_OF_SOURCES: Mapping[str, Callable[[Source], Iterable[str]]] = {
    "role": lambda each: each.roles,
    "sex": lambda each: (each.sex,),
    "age": lambda each: (each.age_band,),
    "language": lambda each: (each.language,),
    "interview": lambda each: (each.interview_code,),
    "witness": lambda each: (each.witness_code,),
}
