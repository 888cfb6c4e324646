"""The grid of an incident and the agreement of coders as files: worked out from what consent allows, without a word."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from testimony_app.case import Case
from testimony_app.domain.consent import Status
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import agreement, corroborate, decide_consent, merge
from testimony_app.services import export_findings as ef
from testimony_app.services import export_table as et
from testimony_app.services import log_interview as li
from testimony_app.services import manage_incidents as mi
from testimony_app.services.agreement import Unit
from testimony_app.services.decide_consent import ConsentDraft
from tests.core.cli_support import InCase
from tests.core.merge_support import code, copies, interview, packed, tag, typed
from tests.core.test_service_corroborate import SAW, TOLD, heard, tie

FIRST, SECOND = "The tower fell before noon.", "It was quiet. Then it was not."
Table = list[dict[str, Any]]


def agree(case: Case, *interview_codes: str) -> None:
    """Let these interviews be analysed and counted."""
    for each in interview_codes:
        scopes = ("interview", "analysis", "statistics")
        drafts = [ConsentDraft(scope=scope, status=Status.GIVEN, decided_at=case.now()) for scope in scopes]
        decide_consent.decide(case, li.by_code(case, each).id, drafts)


def read(file: Path) -> Table:
    """What another program finds in the file."""
    if file.suffix == ".csv":
        return list(csv.DictReader(io.StringIO(file.read_text("utf-8-sig"))))
    if file.suffix == ".json":
        return list(json.loads(file.read_text("utf-8"))["rows"])
    first, *others = openpyxl.load_workbook(file).worksheets[0].iter_rows(values_only=True)
    return [dict(zip(first, row, strict=True)) for row in others]


def three_accounts(case: Case) -> mi.IncidentRead:
    """Three witnesses of one incident, each in an interview of their own, and the first of them heard again."""
    made = mi.add(case, mi.IncidentDraft(code="INC-001", title="The Velmar clinic", happened_on="2031-05-12"))
    one, two, three = (heard(case, f"I-00{number}", f"W-00{number}") for number in (1, 2, 3))
    again = heard(case, "I-004", "W-001", "2031-07-01")
    for source in (one, again, two):
        tie(case, source, made, proposition="occurrence", **SAW)
    tie(case, two, made, **TOLD)
    tie(case, three, made, proposition="occurrence", knowledge="told_by_named", stance="contradicts", origin="a guard")
    tie(case, three, made, proposition="weapon")
    return made


def test_the_grid_leaves_with_the_figures_of_those_who_agree(case: Case, tmp_path: Path) -> None:
    incident = three_accounts(case)
    agree(case, "I-001", "I-002", "I-003", "I-004")
    seen: dict[str, Table] = {}
    for ending in ("csv", "xlsx", "json"):
        file = tmp_path / f"all.{ending}"
        assert et.export(case, ef.grid(incident.id), file).left_out == ()
        seen[ending] = read(file)
    assert [list(map(str, row.values())) for row in seen["json"]] == [list(row.values()) for row in seen["csv"]]
    assert [{**row} for row in seen["json"]] == [
        {key: value or ("" if value is None else value) for key, value in row.items()} for row in seen["xlsx"]
    ]
    rows = {row["proposition"]: row for row in seen["json"]}
    assert list(rows) == [row.proposition for row in corroborate.findings(case, incident.id).rows]
    assert rows["occurrence"] == {
        **{"proposition": "occurrence", "supporting": 2, "contradicting": 1, "qualifying": 0},
        **{"direct": 2, "circumstantial": 0, "hearsay": 0, "gaps": "contradicted 1"},
        **{"W-001": "supports direct 2", "W-002": "supports direct 1", "W-003": "contradicts hearsay 1"},
    }
    assert (rows["weapon"]["gaps"], rows["weapon"]["W-003"]) == ("only_hearsay 1; ungraded 1", "ungraded 1")
    assert (rows["casualties"]["gaps"], rows["casualties"]["W-001"]) == ("nothing", "")
    words = (tmp_path / "all.csv").read_text("utf-8-sig")
    assert not [each for each in ("Velmar", "lights", "cook", "guard") if each in words]


def test_whose_consent_ends_counts_nowhere_in_the_grid(case: Case, tmp_path: Path) -> None:
    incident = three_accounts(case)
    agree(case, "I-001", "I-003", "I-004")
    file = tmp_path / "some.json"
    assert et.export(case, ef.grid(incident.id), file).left_out == ("I-002",)
    happened = read(file)[0]
    assert (happened["supporting"], happened["direct"], happened["contradicting"]) == (1, 1, 1)
    assert happened["gaps"] == "one_account; contradicted 1" and "W-002" not in happened
    decide_consent.withdraw(case, li.by_code(case, "I-003").id, ["analysis"])
    decide_consent.withdraw(case, li.by_code(case, "I-004").id, ["interview"])
    done = et.export(case, ef.grid(incident.id), tmp_path / "one.json")
    assert done.left_out == ("I-002", "I-003", "I-004")
    happened = read(tmp_path / "one.json")[0]
    assert happened["W-001"] == "supports direct 1" and happened["gaps"] == "one_account" and "W-003" not in happened
    only = frozenset({li.by_code(case, "I-001").id, li.by_code(case, "I-002").id})
    found = corroborate.findings(case, incident.id, only)
    assert (found.proposal.rule, found.proposal.figures["passages"], found.comparisons) == ("two_accounts", 3, ())
    for order in (ef.grid(incident.id), ef.agreement(list(Unit))):
        with pytest.raises(AppError, match=r"query\.tells_apart"):
            et.export(case, order, tmp_path / "s.csv", et.Purpose.STATISTICS)
    with pytest.raises(AppError, match=r"incident\.missing"):
        et.export(case, ef.grid("nowhere"), tmp_path / "s.csv")
    assert not (tmp_path / "s.csv").exists()


def test_agreement_leaves_as_it_is_measured_and_undefined_is_no_number(tmp_path: Path) -> None:
    with copies(tmp_path) as (lead, coder):
        code_id = code(lead)
        first, (one,) = typed(lead, interview(lead), FIRST)
        second, (other,) = typed(lead, interview(lead, "I-002", "W-002"), SECOND)
        agree(lead, "I-001", "I-002")
        merge.merge(coder, packed(lead))
        for case, words in ((lead, ("The tower fell", "quiet")), (coder, ("tower fell", "was quiet"))):
            tag(case, first, one, words[0], code_id)
            tag(case, second, other, words[1], code_id)
        merge.merge(lead, packed(coder))
        for ending in ("csv", "xlsx", "json"):
            assert et.export(lead, ef.agreement(list(Unit)), tmp_path / f"both.{ending}").rows == 3
        rows = read(tmp_path / "both.json")
        assert read(tmp_path / "both.csv") == [
            {key: "" if value is None else str(value) for key, value in row.items()} for row in rows
        ]
        (held,) = agreement.agreement(lead, Unit.CHARACTERS, JobContext()).targets
        (pair,), (characters, sentences, turns) = held.pairs, rows
        assert held.interval is not None
        named = f"{pair.first} and {pair.second}"
        assert (characters["alpha"], characters[f"kappa of {named}"]) == (held.alpha, pair.kappa)
        assert (characters["alpha_low"], characters["alpha_high"]) == (held.interval.low, held.interval.high)
        assert (characters["of"], characters["name"], characters["transcripts"]) == ("code", "Second strike", 2)
        assert {who: characters[f"coded by {who}"] for who in held.prevalence} == held.prevalence
        assert (characters["undefined"], sentences["undefined"], sentences["unit"]) == ("", "", "sentences")
        assert (turns["unit"], turns["alpha"], turns[f"kappa of {named}"]) == ("turns", None, None)
        assert turns["undefined"] == f"undefined: alpha; kappa of {named}"
        assert turns[f"transcripts of {named}"] == 2
        empty = read(tmp_path / "both.xlsx")[2]
        assert empty["alpha"] is None and empty["undefined"] == turns["undefined"]

        decide_consent.withdraw(lead, li.by_code(lead, "I-002").id, ["analysis"])
        done = et.export(lead, ef.agreement([Unit.CHARACTERS]), tmp_path / "first.json")
        assert (done.rows, done.left_out) == (1, ("I-002",))
        (row,) = read(tmp_path / "first.json")
        assert (row["transcripts"], row["units"], row["alpha_low"]) == (1, len(FIRST), None)
        assert row["undefined"] == "", "an interval that needs more interviews is not called undefined"
        decide_consent.withdraw(lead, li.by_code(lead, "I-001").id, ["analysis"])
        with pytest.raises(AppError, match=r"agreement\.too_few"):
            et.export(lead, ef.agreement([Unit.CHARACTERS]), tmp_path / "none.json")
        assert not (tmp_path / "none.json").exists()


def test_both_are_written_on_the_command_line(tmp_path: Path) -> None:
    with copies(tmp_path) as (lead, coder):
        code_id = code(lead)
        first, (one,) = typed(lead, interview(lead), FIRST)
        incident = mi.add(lead, mi.IncidentDraft(code="INC-001", title="A tower", happened_on="2031-05-12"))
        agree(lead, "I-001")
        merge.merge(coder, packed(lead))
        tag(lead, first, one, "The tower fell", code_id)
        tie(lead, first, incident, proposition="occurrence", **SAW)
        tag(coder, first, one, "tower fell", code_id)
        merge.merge(lead, packed(coder))
        interview(lead, "I-002", "W-002")
        path = lead.path
    run = InCase(path)
    grid, measured = tmp_path / "grid.csv", tmp_path / "agreement.xlsx"
    said = run("incident", "grid", "--incident", "INC-001", "--out", grid)
    assert (said["file"], said["left_out"]) == (str(grid), ["I-002"])
    rows = read(grid)
    assert said["rows"] == len(rows) and rows[0]["W-001"] == "supports direct 1"
    said = run("agreement", "--out", measured)
    assert (said["purpose"], said["rows"]) == ("internal_analysis", len(read(measured)))
    assert {row["unit"] for row in read(measured)} == set(Unit)
    assert {(row["of"], row["name"]) for row in read(measured)} == {("code", "Second strike"), ("incident", "INC-001")}
    run("agreement", "--unit", "turns", "-o", tmp_path / "turns.json")
    assert {row["name"]: row["undefined"][:9] for row in read(tmp_path / "turns.json")}["Second strike"] == "undefined"
    statistics = ("--out", tmp_path / "x.csv", "--purpose", "statistics")
    assert run("agreement", *statistics, expect=3)["error"]["code"] == "query.tells_apart"
    assert run("incident", "grid", "--incident", "INC-001", *statistics, expect=3)
    assert not (tmp_path / "x.csv").exists()
