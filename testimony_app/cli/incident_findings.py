"""`testimony incident grid`, `certainty`, `decide`, `told` and `compare`: what an incident rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, Any

import typer

from testimony_app.case import Case
from testimony_app.cli import asking
from testimony_app.cli.options import AsJson, CasePath, IncidentCode, PassphraseFd
from testimony_app.cli.session import opened
from testimony_app.cli.table_file import For, Out, write
from testimony_app.cli.terminal import facts, show, table
from testimony_app.domain.consent import Purpose
from testimony_app.domain.corroboration import RULES
from testimony_app.domain.told_times import Told
from testimony_app.domain.vocabularies import vocabulary
from testimony_app.messages import finding_texts, untranslated
from testimony_app.services import compare_accounts, corroborate, export_findings, manage_incidents
from testimony_app.services.compare_accounts import Comparison
from testimony_app.services.corroborate import Findings, Mark, Row, Together

_SIGN = {"supports": "+", "contradicts": "-", "qualifies": "~", "context": "."}
_FORM = {"direct": "direct", "hearsay": "hearsay", "circumstantial": "circumstance", "opinion": "opinion"}


def grid(
    case: CasePath,
    incident: IncidentCode,
    out: Out = None,
    purpose: For = Purpose.INTERNAL_ANALYSIS,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Show who says what of an incident: propositions down, witnesses across, and what is missing.

    In a cell: + supports, - contradicts, ~ qualifies, . context, ? not graded, each with how the witness knows. Below:
    who was present when another spoke, and so does not count apart, and of which interviews that is not recorded.

    A table of it (--out) is worked out from those interviews alone whose consent allows it. It tells witnesses apart:
    for statistics it is refused.

    JSON: witnesses, each with witness_code, roles, reliability, interview_codes, together; rows, each with proposition,
    cells (one per witness, of passages with coding, interview_code, stance, form), weight, gaps; together, each with
    witness, other, interview, reason (one_sitting, present, interpreted, overheard); unknown, each with gap
    (others_unknown, nobody_noted) and interviews. With --out: file, rows, purpose, left_out.
    """
    with opened(case, passphrase_fd) as held:
        incident_id = manage_incidents.by_code(held, incident).id
        if out is not None:
            write(held, export_findings.grid(incident_id), out, purpose, as_json)
            return
        found = corroborate.findings(held, incident_id)
        headers = ("Proposition", *(each.witness_code for each in found.columns), "Accounts for", "Against", "Missing")
        rows = [_grid_row(each) for each in found.rows]
        data = {"witnesses": found.columns, "rows": [_row_data(each) for each in found.rows], **_company(found)}
        show(as_json, data, table(headers, rows), *_company_said(found))


def certainty(
    case: CasePath, incident: IncidentCode, passphrase_fd: PassphraseFd = None, as_json: AsJson = False
) -> None:
    """Show which certainty the rules propose for an incident, on which figures, and what was decided.

    JSON: certainty, proposal (certainty, rule, figures), rules, decisions, the latest first; together and unknown as in
    `testimony incident grid`.
    """
    with opened(case, passphrase_fd) as held:
        found = corroborate.findings(held, manage_incidents.by_code(held, incident).id)
        rules = {each: finding_texts.said(f"rule.{each}", untranslated) for each in (*RULES, "counting", "together")}
        data = {
            "certainty": found.incident.certainty,
            "proposal": found.proposal,
            "rules": rules,
            "decisions": found.decisions,
            **_company(found),
        }
        show(as_json, data, *_certainty_said(held, found))


def decide(
    case: CasePath,
    incident: IncidentCode,
    chosen: Annotated[
        str, typer.Option("--certainty", metavar="TERM", help="rumour, possible, probable or confirmed.")
    ],
    reasons_fd: Annotated[
        int | None, typer.Option("--reasons-fd", metavar="N", help="Read the reasons from file descriptor N.")
    ] = None,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Decide how certain an incident is, with reasons; earlier decisions stay on record.

    The reasons come from a prompt or --reasons-fd, since what stands in the arguments stays in the shell's history.

    JSON: decision.
    """
    with opened(case, passphrase_fd) as held:
        wanted = manage_incidents.by_code(held, incident)
        reasons = asking.text(reasons_fd, "Reasons", "--reasons-fd")
        made = corroborate.decide(held, wanted.id, chosen, reasons)
        said = [("Decided", made.certainty), ("Proposed by the rules", made.proposed), ("Reasons", made.reasons)]
        show(as_json, {"decision": made}, facts(said))


def told(case: CasePath, incident: IncidentCode, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """List when an attack was and in what order, as each witness tells it; what is vague stays vague.

    JSON: day, noted, tellings, each with coding, witness_code, interview_code, proposition, stance, told; common,
    contested, untimed. A time has earliest, latest (null for an open end), about, dated.
    """
    with opened(case, passphrase_fd) as held:
        found = corroborate.findings(held, manage_incidents.by_code(held, incident).id).as_told
        tellings = [
            {
                "coding": each.passage.coding,
                "witness_code": each.passage.witness.code,
                "interview_code": each.passage.interview.code,
                "proposition": each.passage.coding.proposition,
                "stance": each.passage.coding.stance,
                "told": each.told,
            }
            for each in found.tellings
        ]
        rows = [
            (each["witness_code"], each["interview_code"], each["proposition"], *_ends(each["told"]))  # type: ignore[arg-type]
            for each in tellings
        ]
        data = {
            "day": found.day,
            "noted": found.noted,
            "tellings": tellings,
            "common": found.common,
            "contested": found.contested,
            "untimed": found.untimed,
        }
        headers = ("Witness", "Interview", "Of what", "Not before", "Not after")
        said = f"{found.untimed} passages tell no time."
        if found.common is not None:
            said += f" All that tell when it was can be true: {' to '.join(_ends(found.common))}."
        elif found.contested:
            said += " Those that tell when it was have no time in common."
        show(as_json, data, table(headers, rows), said)


def compare(
    case: CasePath,
    witness: Annotated[
        str, typer.Option("--witness", "-w", metavar="CODE", help="Of one witness; of everybody without it.")
    ] = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Set the interviews of one witness side by side: what the later one adds, changes and leaves out.

    JSON: comparisons, each with witness_code, earlier, later, differences, each with point (incident, proposition),
    change (added, changed, left_out, alike), aspects, earlier, later (ids of codings).
    """
    with opened(case, passphrase_fd) as held:
        found = compare_accounts.comparisons(held, witness)
        rows = [row for each in found for row in _comparison_rows(each)]
        headers = ("Witness", "From", "To", "Incident", "Of what", "Change", "In what")
        show(as_json, {"comparisons": found}, table(headers, rows))


def _grid_row(row: Row) -> tuple[object, ...]:
    name = vocabulary("proposition").label(row.proposition) if row.proposition else "No proposition yet"
    missing = "; ".join(finding_texts.gap(each.code, each.number, name, untranslated) for each in row.gaps)
    cells = [", ".join(dict.fromkeys(map(_mark, cell))) for cell in row.cells]
    return (name, *cells, row.weight.supporting, row.weight.contradicting, missing)


def _mark(mark: Mark) -> str:
    return " ".join(part for part in (_SIGN.get(mark.stance, "?"), _FORM.get(mark.form, "")) if part)


def _row_data(row: Row) -> dict[str, Any]:
    cells = [
        [
            {
                "coding": mark.passage.coding,
                "interview_code": mark.passage.interview.code,
                "stance": mark.stance,
                "form": mark.form,
            }
            for mark in cell
        ]
        for cell in row.cells
    ]
    return {"proposition": row.proposition, "cells": cells, "weight": row.weight, "gaps": row.gaps}


def _certainty_said(case: Case, found: Findings) -> list[Any]:
    proposal = found.proposal
    figures = [(finding_texts.said(f"figure.{name}", untranslated), each) for name, each in proposal.figures.items()]
    decisions = [
        (each.decided_at, case.member_code(each.decided_by), each.certainty, each.reasons) for each in found.decisions
    ]
    head = [("Certainty", found.incident.certainty or "not decided"), ("Proposed by the rules", proposal.certainty)]
    why = [("Why", finding_texts.said(f"rule.{proposal.rule}", untranslated))]
    counting = [finding_texts.said(f"rule.{each}", untranslated) for each in ("counting", "together")]
    made = table(("Decided", "By", "Certainty", "Reasons"), decisions)
    return [facts([*head, *why, *figures]), *counting, *_company_said(found), made]


def _company(found: Findings) -> dict[str, Any]:
    return {"together": found.company.together, "unknown": found.company.unknown}


def _company_said(found: Findings) -> list[str]:
    open_points = [finding_texts.unknown(each.gap, each.interviews, untranslated) for each in found.company.unknown]
    return [*were_there(found.company.together), *open_points]


def were_there(held: Iterable[Together]) -> list[str]:
    """Who was there when whose account was given, one sentence each."""
    return [
        finding_texts.together(each.reason, each.witness, each.other, each.interview, untranslated) for each in held
    ]


def _ends(told: Told) -> Sequence[str]:
    pattern = "%Y-%m-%d %H:%M" if told.dated else "%H:%M"
    about = "about " if told.about else ""
    return [".." if end is None else about + end.strftime(pattern) for end in (told.earliest, told.latest)]


def _comparison_rows(held: Comparison) -> list[tuple[object, ...]]:
    return [
        (held.witness_code, held.earlier, held.later, *each.point, each.change.value.replace("_", " "), each.aspects)
        for each in held.differences
    ]
