"""Tables that leave the case as files: passages, codings, counts and matrices. Never a word that a witness said.

What a witness said leaves through a release alone, where names are replaced and the finished file is searched for
them (`services.release`). A table has codes, numbers and places in the text. It too holds only what the consent of
each interview lets leave for the purpose named, evaluated when it is written; all else is left out and counted.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from testimony_app.case import Case
from testimony_app.domain.consent import Purpose as Purpose
from testimony_app.domain.consent import WitnessFacts, blocks
from testimony_app.domain.query_spans import Span
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services.laid_text import LaidText
from testimony_app.services.people import write_small_file
from testimony_app.services.query_keys import Keys
from testimony_app.services.query_plan import Plan, plan, sources
from testimony_app.services.query_tables import Counts, Dimension, Matrix, counts, matrix
from testimony_app.services.retrieve import lying_in, read_through
from testimony_app.store import consents, interviews
from testimony_app.store.retrieval import Coded
from testimony_app.writers.tables import Kind as Kind
from testimony_app.writers.tables import write_table
from testimony_app.writers.xlsx import Cell, Sheet

PURPOSES = (Purpose.INTERNAL_ANALYSIS, Purpose.STATISTICS)
"""What a table may leave for. One for statistics tells no witness and no interview from another."""
_PLACE = ("interview", "witness", "roles", "language", "transcript", "first_segment", "last_segment")
PASSAGES = (
    *("number", *_PLACE, "from_character", "to_character", "from_ms", "to_ms"),
    *("codes", "incidents", "propositions", "knowledge", "classes", "stances", "coders"),
)
CODINGS = (
    *("coding", *_PLACE, "from_character", "to_character", "from_ms", "to_ms", "code", "incident"),
    *("proposition", "knowledge", "class", "stance", "credibility", "coder", "coded_at"),
)
_APART = frozenset({Dimension.INTERVIEW, Dimension.WITNESS, Dimension.CODER})


@dataclass(frozen=True, slots=True)
class TableOrder:
    """A table that can be made. tells_apart: whether it tells one interview, witness or coder from another.

    make: takes the case, the ids of the interviews that may be in it, and the job.
    """

    tells_apart: bool
    make: Callable[[Case, frozenset[str], JobContext], Sheet]


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written. left_out: interviews whose consent does not allow it, by code."""

    rows: int
    left_out: tuple[str, ...]


def passages(text: str) -> TableOrder:
    """A line for each passage that the query finds."""

    def make(case: Case, allowed: frozenset[str], job: JobContext) -> Sheet:
        asked, keys = plan(case, text), Keys(case)
        rows: list[list[Cell]] = []
        for laid in _allowed(case, asked, allowed, job):
            place = _place(laid)
            for span, lying in lying_in(asked, laid):
                rows.append([len(rows) + 1, *place, *_where(laid, span), *_said(keys, lying)])
        return Sheet("passages", PASSAGES, rows)

    return TableOrder(True, make)


def codings(text: str = "") -> TableOrder:
    """A line for each coding that the query names and that lies where it finds something; all without a query."""

    def make(case: Case, allowed: frozenset[str], job: JobContext) -> Sheet:
        asked, keys = plan(case, text) if text.strip() else None, Keys(case)
        rows: list[list[Cell]] = []
        for laid in _allowed(case, asked, allowed, job):
            place = _place(laid)
            found = None if asked is None else {each.id for _, lying in lying_in(asked, laid) for each in lying}
            for start, end, each in laid.coded:
                if found is None or each.id in found:
                    rows.append([each.id, *place, *_where(laid, (start, end)), *_linked(keys, each)])
        return Sheet("codings", CODINGS, rows)

    return TableOrder(True, make)


def counted(dimension: Dimension, within: str = "") -> TableOrder:
    """A line for each value, with its passages and witnesses."""

    def make(case: Case, allowed: frozenset[str], job: JobContext) -> Sheet:
        return sheet_of_counts(counts(case, dimension, within, job, allowed))

    return TableOrder(dimension in _APART, make)


def crossed(row: Dimension, column: Dimension, within: str = "", witnesses: bool = False) -> TableOrder:
    """A matrix of passages, or of witnesses."""

    def make(case: Case, allowed: frozenset[str], job: JobContext) -> Sheet:
        return sheet_of_matrix(matrix(case, row, column, within, job, allowed), witnesses)

    return TableOrder(not _APART.isdisjoint((row, column)), make)


def export(
    case: Case,
    order: TableOrder,
    file: Path,
    purpose: Purpose = Purpose.INTERNAL_ANALYSIS,
    kind: Kind | None = None,
    job: JobContext | None = None,
) -> Exported:
    """Write a table into a new file; the act is logged with the hash of the file.

    kind: by the ending of the file's name if None. Raises AppError `query.kind_unknown`, `query.purpose_unfit`,
    `query.tells_apart`, `file.exists`, `file.not_written`, as making the table does, and Cancelled; no file is left
    then.
    """
    if purpose not in PURPOSES:
        raise AppError("query.purpose_unfit")
    if purpose is Purpose.STATISTICS and order.tells_apart:
        raise AppError("query.tells_apart")
    kind = kind_of(file) if kind is None else kind
    job = job or JobContext()
    allowed, left_out = permitted(case, purpose)
    made = order.make(case, allowed, job)
    sink = io.BytesIO()
    write_table(made, kind, sink)
    job.check()
    _write(case, file, sink.getvalue(), purpose, len(made.rows))
    return Exported(len(made.rows), left_out)


def kind_of(file: Path) -> Kind:
    """What a file is written as, by its name. Raises AppError `query.kind_unknown`."""
    try:
        return Kind(file.suffix.lstrip(".").lower())
    except ValueError:
        raise AppError("query.kind_unknown") from None


def permitted(case: Case, purpose: Purpose) -> tuple[frozenset[str], tuple[str, ...]]:
    """The ids of the interviews of which a table may leave for this purpose today, and the codes of the others.

    A condition counts as not fulfilled: nobody can tick it off here.
    """
    with case.read() as store:
        ledger = consents.ledger(store)
        people = interviews.with_witness(store, [row.id for row in interviews.rows(store)])
    allowed, left_out = set(), []
    for interview, witness in people.values():
        decisions = [consents.as_decision(each) for each in ledger.get(interview.id, ())]
        facts = WitnessFacts(witness.child, witness.risk, witness.risk_review_on)
        if not blocks(decisions, facts, purpose, case.today()):
            allowed.add(interview.id)
        elif interview.erased_at is None:
            left_out.append(interview.code)
    return frozenset(allowed), tuple(sorted(left_out))


def sheet_of_counts(held: Counts) -> Sheet:
    """The counts as a table."""
    rows: list[list[Cell]] = [[value.name, count.passages, count.witnesses] for value, count in held.counts.items()]
    return Sheet(held.dimension.value, (held.dimension.value, "passages", "witnesses"), rows)


def sheet_of_matrix(held: Matrix, witnesses: bool = False) -> Sheet:
    """The matrix as a table, with the number of witnesses in the place of that of passages if asked."""
    titles = (f"{held.row.value} / {held.column.value}", *(column.name for column in held.columns))
    cells = {place: each.witnesses if witnesses else each.passages for place, each in held.cells.items()}
    rows: list[list[Cell]] = [
        [row.name, *(cells.get((row, column), 0) for column in held.columns)] for row in held.rows
    ]
    return Sheet("witnesses" if witnesses else "passages", titles, rows)


def _allowed(case: Case, asked: Plan | None, allowed: frozenset[str], job: JobContext) -> Iterator[LaidText]:
    """The transcripts in which the query can find something, or all without one, as far as they may leave."""
    order = sources(case) if asked is None else asked.order
    yield from read_through(case, [each for each in order if each.interview_id in allowed], asked, job)


def _place(text: LaidText) -> tuple[Cell, ...]:
    """The cells of a transcript in `_PLACE`."""
    source = text.source
    roles = "; ".join(source.roles)
    return source.interview_code, source.witness_code, roles, source.language, source.transcript_id


def _where(text: LaidText, span: Span) -> tuple[Cell, ...]:
    """The last cells of `_PLACE`, then the place among the characters and in the recording."""
    segments, bounds = text.located(span)
    return (*segments, *span, *(bounds or (None, None)))


def _said(keys: Keys, lying: Sequence[Coded]) -> list[Cell]:
    """What the codings on one passage say, each value once."""

    def once(values: Iterable[str]) -> str:
        return "; ".join(dict.fromkeys(value for value in values if value))

    return [
        once(keys.name_of(each.code_id) for each in lying if each.code_id is not None),
        once(keys.name_of(each.incident_id) for each in lying if each.incident_id is not None),
        once(each.proposition for each in lying),
        once(each.knowledge for each in lying),
        once(each.evidence_class for each in lying),
        once(each.stance for each in lying),
        once(keys.coder(each.coder) for each in lying),
    ]


def _linked(keys: Keys, each: Coded) -> tuple[Cell, ...]:
    return (
        keys.name_of(each.code_id) if each.code_id else "",
        keys.name_of(each.incident_id) if each.incident_id else "",
        each.proposition,
        each.knowledge,
        each.evidence_class,
        each.stance,
        each.credibility,
        keys.coder(each.coder),
        each.coded_at,
    )


def _write(case: Case, file: Path, content: bytes, purpose: Purpose, rows: int) -> None:
    """Write the file and the log together, or neither."""
    made = False
    try:
        with case.write("query.exported") as store:
            said = {"purpose": purpose.value, "rows": rows, "sha256": sha256(content).hexdigest()}
            store.concerns("table", said)
            write_small_file(file, content)
            made = True
    except BaseException:
        if made:
            file.unlink(missing_ok=True)
        raise
