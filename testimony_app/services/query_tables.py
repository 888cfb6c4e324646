"""Counts and matrices: how many passages, and of how many witnesses, there are of each kind of thing.

Every count is that of a query, which finds exactly the passages that were counted: a cell of a matrix can be opened.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from testimony_app.case import Case
from testimony_app.domain.queries import Condition, Limit, Query, With, all_of
from testimony_app.domain.query_fields import FIELDS, Stands
from testimony_app.domain.query_spans import Spans, both
from testimony_app.jobs import JobContext
from testimony_app.services.laid_text import LaidText
from testimony_app.services.query_keys import Keys
from testimony_app.services.query_plan import Plan, plan, sources
from testimony_app.services.retrieve import found_in, read_through
from testimony_app.store.retrieval import Source

Key = TypeVar("Key")


class Dimension(StrEnum):
    """What passages are counted by; each is a field of a query."""

    CODE = "code"
    INCIDENT = "incident"
    PROPOSITION = "proposition"
    STANCE = "stance"
    KNOWLEDGE = "knowledge"
    CLASS = "class"
    CREDIBILITY = "credibility"
    CODER = "coder"
    MONTH = "month"
    FACILITY = "facility"
    CERTAINTY = "certainty"
    ROLE = "role"
    SEX = "sex"
    AGE = "age"
    LANGUAGE = "language"
    INTERVIEW = "interview"
    WITNESS = "witness"

    @property
    def of_coding(self) -> bool:
        """Whether it is something that a coding says."""
        return FIELDS[self.value].stands is Stands.CODING


@dataclass(frozen=True, slots=True)
class Value:
    """One row or column. key: what it is by; name: the path of a code, the code of others, the term's key."""

    dimension: Dimension
    key: str
    name: str

    @property
    def condition(self) -> Condition:
        """What finds it alone; a code without those below it."""
        return Condition(self.dimension.value, (self.name,), strict=self.dimension is Dimension.CODE)


@dataclass(frozen=True, slots=True)
class Count:
    """How many passages, and how many witnesses told them."""

    passages: int = 0
    witnesses: int = 0


@dataclass(frozen=True)
class Counts:
    """How much there is of each value. within: the query that all passages fulfil as well, None for all."""

    dimension: Dimension
    within: Query | None
    counts: Mapping[Value, Count]

    def query(self, value: Value) -> str:
        """What finds the passages that were counted for a value."""
        return str(_within(value.condition, self.within))


@dataclass(frozen=True)
class Matrix:
    """Rows against columns; a cell that is not in `cells` is empty. Values with no passage at all are left out."""

    row: Dimension
    column: Dimension
    within: Query | None
    rows: Sequence[Value]
    columns: Sequence[Value]
    cells: Mapping[tuple[Value, Value], Count]

    def count(self, row: Value, column: Value) -> Count:
        """What stands in a cell."""
        return self.cells.get((row, column), Count())

    def query(self, row: Value, column: Value) -> str:
        """What finds the passages of a cell."""
        first, second = row.condition, column.condition
        together = With(first, (Limit(second),)) if same_coding(self.row, self.column) else all_of(first, second)
        return str(_within(together, self.within))


def same_coding(one: Dimension, other: Dimension) -> bool:
    """Whether both must hold of one coding: what links to incidents say, and who coded. Else passages overlap.

    A code and what links to incidents say are never of one coding, and two codes neither.
    """
    if one is other or not (one.of_coding and other.of_coding):
        return False
    return Dimension.CODE not in (one, other) or Dimension.CODER in (one, other)


def counts(
    case: Case,
    dimension: Dimension,
    within: str = "",
    job: JobContext | None = None,
    allowed: frozenset[str] | None = None,
) -> Counts:
    """Count the passages of each value of a dimension, in its own order.

    within: a query that they must fulfil as well, "" for none. allowed: ids of interviews; None for all.
    Raises AppError as `query_plan.plan` does, Cancelled.
    """
    tally = _Tally[str]()
    limit = _limit(case, within)
    keys = Keys(case)
    for text in _texts(case, limit, job, allowed):
        narrowed = _narrowed(limit, text)
        for key, spans in keys.spans(dimension.value, text).items():
            tally.add(key, spans if narrowed is None else both(spans, narrowed), text)
    found = tally.counts()
    values = _values(keys, dimension, found)
    return Counts(dimension, None if limit is None else limit.query, {each: found[each.key] for each in values})


def matrix(
    case: Case,
    row: Dimension,
    column: Dimension,
    within: str = "",
    job: JobContext | None = None,
    allowed: frozenset[str] | None = None,
) -> Matrix:
    """Count the passages of each pair of values. The other parameters and errors are those of `counts`."""
    cells, rows, columns = _Tally[tuple[str, str]](), _Tally[str](), _Tally[str]()
    limit = _limit(case, within)
    keys = Keys(case)
    for text in _texts(case, limit, job, allowed):
        narrowed = _narrowed(limit, text)
        down, across = keys.spans(row.value, text), keys.spans(column.value, text)
        for tally, held in ((rows, down), (columns, across)):
            for value, spans in held.items():
                tally.add(value, spans if narrowed is None else both(spans, narrowed), text)
        pairs = keys.paired(row.value, column.value, text) if same_coding(row, column) else _overlapping(down, across)
        for pair, spans in pairs.items():
            cells.add(pair, spans if narrowed is None else both(spans, narrowed), text)
    ups, sides = _values(keys, row, rows.passages), _values(keys, column, columns.passages)
    found = cells.counts()
    named = {(one, other): found[one.key, other.key] for one in ups for other in sides if (one.key, other.key) in found}
    return Matrix(row, column, None if limit is None else limit.query, ups, sides, named)


@dataclass
class _Tally(Generic[Key]):
    """Passages and witnesses of each key, added up over transcripts."""

    passages: dict[Key, int] = field(default_factory=dict)
    witnesses: dict[Key, set[str]] = field(default_factory=dict)

    def add(self, key: Key, spans: Spans, text: LaidText) -> None:
        if spans:
            self.passages[key] = self.passages.get(key, 0) + len(spans)
            self.witnesses.setdefault(key, set()).add(text.source.witness_id)

    def counts(self) -> dict[Key, Count]:
        return {key: Count(count, len(self.witnesses[key])) for key, count in self.passages.items()}


def _values(keys: Keys, dimension: Dimension, found: Iterable[str]) -> list[Value]:
    return [Value(dimension, key, name) for key, name in keys.named(dimension.value, found)]


def _overlapping(down: Mapping[str, Spans], across: Mapping[str, Spans]) -> dict[tuple[str, str], Spans]:
    shared = {(one, other): both(spans, others) for one, spans in down.items() for other, others in across.items()}
    return {pair: spans for pair, spans in shared.items() if spans}


def _limit(case: Case, within: str) -> Plan | None:
    return plan(case, within) if within.strip() else None


def _within(query: Query, within: Query | None) -> Query:
    return query if within is None else all_of(query, within)


def _texts(
    case: Case, limit: Plan | None, job: JobContext | None, allowed: frozenset[str] | None
) -> Iterator[LaidText]:
    order: Sequence[Source] = sources(case) if limit is None else limit.order
    wanted = [each for each in order if allowed is None or each.interview_id in allowed]
    yield from read_through(case, wanted, limit, job)


def _narrowed(limit: Plan | None, text: LaidText) -> Spans | None:
    return None if limit is None else found_in(limit, text)
