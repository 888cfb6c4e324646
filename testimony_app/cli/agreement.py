"""`testimony agreement`: how far the coders agree."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from testimony_app.cli.options import AsJson, CasePath, PassphraseFd
from testimony_app.cli.rounds import Round
from testimony_app.cli.session import job, opened
from testimony_app.cli.table_file import For, Out, write
from testimony_app.cli.terminal import plain, show, table
from testimony_app.domain.consent import Purpose
from testimony_app.services import agreement as service
from testimony_app.services import export_findings, people, rounds
from testimony_app.services.agreement import TargetAgreement, Unit

_UNDEFINED = "undefined"


def agreement(
    case: CasePath,
    unit: Annotated[
        Unit | None, typer.Option("--unit", help="What is counted: characters without it; in a file, each in its turn.")
    ] = None,
    coder: Annotated[
        list[str] | None,
        typer.Option("--coder", metavar="CODE", help="Only these people of the team; everybody who coded without it."),
    ] = None,
    in_round: Round = "",
    out: Out = None,
    purpose: For = Purpose.INTERNAL_ANALYSIS,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Compare the coders, by code and incident: Krippendorff's alpha of all, Cohen's kappa of each two.

    All text of the transcripts counts that two or more worked on, also what nobody coded: a person worked on one who
    coded in it, or who is assigned and finished. In a round, only who is assigned in it is compared. Where everybody
    coded all of it or nothing, a value is undefined, which is not the same as 0 or 1. The interval is of alpha, 95 %,
    over interviews drawn anew. Behind each kappa stands the number of transcripts that both worked on.

    A table of it (--out) is worked out from those interviews alone whose consent allows it. It tells coders apart:
    for statistics it is refused.

    JSON: unit, coders, texts, units, targets, each with target, prevalence, alpha, interval, pairs. With --out: file,
    rows, purpose, left_out.
    """
    with opened(case, passphrase_fd) as held:
        chosen = [people.named(held, each).id for each in coder or ()]
        round_id = rounds.named(held, in_round).id if in_round else None
        if out is not None:
            units = list(Unit) if unit is None else [unit]
            write(held, export_findings.agreement(units, chosen, round_id), out, purpose, as_json)
            return
        with job() as work:
            found = service.agreement(held, unit or Unit.CHARACTERS, work, chosen, round_id)
        people_named = ", ".join(found.coders)
        heading = f"{found.texts} transcripts that two or more of {people_named} coded in, {found.units} {found.unit}"
        columns = ("Code or incident", "Coded", "Alpha", "95 %", "Kappa")
        show(as_json, plain(found), heading, table(columns, map(_row, found.targets)))


def _row(each: TargetAgreement) -> tuple[Any, ...]:
    coded = ", ".join(f"{coder} {share:.1%}" for coder, share in each.prevalence.items())
    interval = "" if each.interval is None else f"{each.interval.low:.2f} to {each.interval.high:.2f}"
    pairs = "; ".join(f"{pair.first} and {pair.second} {_value(pair.kappa)} ({pair.texts})" for pair in each.pairs)
    return each.target.name, coded, _value(each.alpha), interval, pairs


def _value(value: float | None) -> str:
    return _UNDEFINED if value is None else f"{value:.3f}"
