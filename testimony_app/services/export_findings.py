"""Findings that leave as tables: the corroboration grid of an incident, and how far coders agree.

Both are written by `export_table.export` and hold keys of the vocabularies, codes and figures, never a word or a name.
Every figure is worked out anew from the interviews whose consent allows it, so that none tells of another interview.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from testimony_app.case import Case
from testimony_app.domain.corroboration import Gap
from testimony_app.jobs import JobContext
from testimony_app.services import agreement as comparing
from testimony_app.services import corroborate
from testimony_app.services.agreement import Agreement, TargetAgreement, Unit
from testimony_app.services.corroborate import Mark, Row
from testimony_app.services.export_table import TableOrder
from testimony_app.services.query_keys import Keys
from testimony_app.writers.xlsx import Cell, Sheet

GRID = ("proposition", "supporting", "contradicting", "qualifying", "direct", "circumstantial", "hearsay", "gaps")
"""Before the witnesses. Figures are independent accounts, from `direct` on of those that support it."""
COMPARED = ("unit", "of", "name", "transcripts", "units", "alpha", "alpha_low", "alpha_high", "undefined")
"""Before the coders and their pairs. alpha_low, alpha_high: the 95 % interval. undefined: which values are."""
UNDEFINED = "undefined"
UNGRADED = "ungraded"


def grid(incident_id: str) -> TableOrder:
    """A line for each proposition of an incident, with a column for each witness; it tells witnesses apart.

    In the cell of a witness stand their passages by stance and form, such as `supports direct 2`. A passage in an
    interview that may not leave counts nowhere: neither among the accounts nor against a gap, and who was present is
    read from the interviews in the table alone. Making it raises AppError `incident.missing`.
    """

    def make(case: Case, allowed: frozenset[str], job: JobContext) -> Sheet:
        found = corroborate.findings(case, incident_id, allowed)
        job.check()
        titles = (*GRID, *(column.witness_code for column in found.columns))
        return Sheet(found.incident.code, titles, [_grid_row(row) for row in found.rows])

    return TableOrder(True, make)


def agreement(units: Sequence[Unit], coders: Sequence[str] = (), round_id: str | None = None) -> TableOrder:
    """A line for each code or incident and unit: who coded how much of it, alpha, and kappa of each two coders.

    The table holds no testimony, yet each figure is worked out over what witnesses said, by coding their words, which
    is analysis: transcripts of an interview count only if its consent allows the purpose today, and the figures can
    differ from those on the screen. It tells coders apart, so it is no statistic. Incidents stand by their code
    without the title. A value that is undefined is an empty cell, and named in the column `undefined`; one that cannot
    be had, since two coders share no transcript or there are too few interviews for an interval, is empty only.
    Making it raises AppError as `agreement.agreement` does, `agreement.too_few` also if consent leaves too little.
    """

    def make(case: Case, allowed: frozenset[str], job: JobContext) -> Sheet:
        found = [comparing.agreement(case, unit, job, coders, round_id, allowed) for unit in units]
        # Whoever worked on anything worked on it in every unit: coders and pairs are the same throughout.
        people = found[0].coders
        keys, pairs = Keys(case), list(combinations(people, 2))
        titles = (
            *COMPARED,
            *(f"coded by {coder}" for coder in people),
            *(title for pair in pairs for title in (_kappa(pair), f"transcripts of {_both(pair)}")),
        )
        rows = [_compared_row(held, each, keys, pairs) for held in found for each in held.targets]
        return Sheet("agreement", titles, rows)

    return TableOrder(True, make)


def _grid_row(row: Row) -> list[Cell]:
    weight = row.weight
    accounts = (weight.supporting, weight.contradicting, weight.qualifying)
    forms = (weight.direct, weight.circumstantial, weight.hearsay)
    return [row.proposition, *accounts, *forms, "; ".join(map(_gap, row.gaps)), *map(_cell, row.cells)]


def _gap(gap: Gap) -> str:
    return f"{gap.code} {gap.number}" if gap.number else gap.code


def _cell(marks: Iterable[Mark]) -> str:
    held = Counter(" ".join(filter(None, (mark.stance or UNGRADED, mark.form))) for mark in marks)
    return "; ".join(f"{said} {count}" for said, count in held.items())


def _compared_row(found: Agreement, each: TargetAgreement, keys: Keys, pairs: Sequence[tuple[str, str]]) -> list[Cell]:
    held = {(pair.first, pair.second): pair for pair in each.pairs}
    values: dict[str, Cell] = {"alpha": each.alpha}
    values |= {_kappa(key): pair.kappa for key, pair in held.items()}
    ends = (None, None) if each.interval is None else (each.interval.low, each.interval.high)
    between: list[Cell] = []
    for key in pairs:
        between += [held[key].kappa, held[key].texts] if key in held else [None, 0]
    return [
        *(found.unit.value, each.target.kind, keys.name_of(each.target.id), found.texts, found.units),
        *(each.alpha, *ends, _undefined(values)),
        *(each.prevalence[coder] for coder in found.coders),
        *between,
    ]


def _undefined(values: Mapping[str, Cell]) -> str:
    """The names of the values that are undefined, and that they are."""
    names = "; ".join(name for name, value in values.items() if value is None)
    return f"{UNDEFINED}: {names}" if names else ""


def _both(pair: tuple[str, str]) -> str:
    return f"{pair[0]} and {pair[1]}"


def _kappa(pair: tuple[str, str]) -> str:
    return f"kappa of {_both(pair)}"
