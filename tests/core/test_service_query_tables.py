"""Counts, matrices, kept queries and tables that leave: each figure is that of a query, and no word leaves."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import openpyxl
import pytest

from testimony_app.case import Case
from testimony_app.domain.consent import Purpose
from testimony_app.domain.queries import Condition
from testimony_app.errors import AppError
from testimony_app.services import code_passage as cp
from testimony_app.services import export_table as et
from testimony_app.services import manage_codebook as mc
from testimony_app.services import recode_passage as recode
from testimony_app.services import saved_queries as sq
from testimony_app.services import undo
from testimony_app.services.operations import Operation
from testimony_app.services.query_offers import offers
from testimony_app.services.query_tables import Count, Dimension, counts, matrix
from testimony_app.services.retrieve import everything, plan
from tests.conftest import PASSPHRASE
from tests.core.coded_case import TOLD, Coded, build
from tests.core.merge_support import copies, send


@pytest.fixture(scope="module")
def case(new_case: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    path = tmp_path_factory.mktemp("tables") / new_case.name
    shutil.copytree(new_case, path)
    held = Case.open(path, PASSPHRASE)
    yield held
    held.close()


@pytest.fixture(scope="module")
def made(case: Case) -> Coded:
    return build(case)


def found(case: Case, query: str) -> Count:
    hits = everything(case, plan(case, query))
    return Count(len(hits), len({hit.source.witness_id for hit in hits}))


PAIRS = [
    (Dimension.CODE, Dimension.INCIDENT),
    (Dimension.ROLE, Dimension.PROPOSITION),
    (Dimension.CODE, Dimension.CODE),
    (Dimension.INCIDENT, Dimension.STANCE),
    (Dimension.CODE, Dimension.CODER),
    (Dimension.MONTH, Dimension.FACILITY),
    (Dimension.WITNESS, Dimension.SEX),
]


@pytest.mark.parametrize("within", ["", "speaker:witness and text:siren"])
def test_every_cell_of_a_matrix_is_what_its_query_finds(case: Case, made: Coded, within: str) -> None:
    for row, column in PAIRS:
        held = matrix(case, row, column, within)
        for one, other in product(held.rows, held.columns):
            assert held.count(one, other) == found(case, held.query(one, other)), held.query(one, other)
        assert set(held.cells.values()).isdisjoint({Count()})


def test_counts_are_those_of_their_queries_and_stand_in_order(case: Case, made: Coded) -> None:
    for dimension in Dimension:
        held = counts(case, dimension)
        assert bool(held.counts) is (dimension.value not in ("class", "credibility", "certainty", "age"))
        for value, count in held.counts.items():
            assert count == found(case, held.query(value)), held.query(value)
    names = [value.name for value in counts(case, Dimension.CODE).counts]
    assert names == ["Aid", "Attack", "Attack / Second strike", "Warning"]
    assert counts(case, Dimension.MONTH).counts.keys() == {*counts(case, Dimension.MONTH, "incident:*").counts}
    assert [value.name for value in counts(case, Dimension.ROLE, "code:Aid").counts] == ["doctor"]


def test_a_matrix_knows_what_lies_on_one_coding_and_what_overlaps(case: Case, made: Coded) -> None:
    held = matrix(case, Dimension.CODE, Dimension.INCIDENT)
    table = {(one.name, other.name): count.passages for (one, other), count in held.cells.items()}
    assert table == {("Attack / Second strike", "INC-001"): 1, ("Attack", "INC-002"): 1}
    stances = matrix(case, Dimension.INCIDENT, Dimension.STANCE)
    assert {(a.name, b.name): c.passages for (a, b), c in stances.cells.items()} == {
        ("INC-001", "supports"): 1,
        ("INC-001", "qualifies"): 1,
        ("INC-002", "supports"): 1,
        ("INC-002", "contradicts"): 1,
    }


def test_a_kept_query_outlives_a_new_name_and_is_taken_back(case: Case, made: Coded) -> None:
    sq.save(case, "  Strikes  ", "code:Attack with coder:* and incident:INC-001").run()
    (kept,) = sq.held(case)
    assert (kept.name, kept.text) == ("Strikes", "code:Attack with coder:* and incident:INC-001")
    mc.change(case, made.codes["Attack"], name="Attack by air").run()
    assert sq.named(case, "strikes").text == 'code:"Attack by air" with coder:* and incident:INC-001'
    undo.undo(case)
    sq.save(case, "Strikes", "code:Aid", kept.id).run()
    assert [each.text for each in sq.held(case)] == ["code:Aid"]
    undo.undo(case)
    assert [each.text for each in sq.held(case)] == ["code:Attack with coder:* and incident:INC-001"]
    sq.remove(case, kept.id).run()
    assert sq.held(case) == []
    undo.undo(case)
    assert [each.id for each in sq.held(case)] == [kept.id]
    for name, text, code in (("STRIKES", "code:Aid", "name_taken"), (" ", "code:Aid", "name_missing")):
        with pytest.raises(AppError, match=code):
            sq.save(case, name, text)
    with pytest.raises(AppError, match="unknown_code"):
        sq.save(case, "Other", "code:Nowhere")
    sq.remove(case, kept.id).run()
    with pytest.raises(AppError, match="missing"):
        sq.remove(case, kept.id).run()


def written(case: Case, order: et.TableOrder, file: Path, purpose: Purpose = Purpose.INTERNAL_ANALYSIS) -> et.Exported:
    return et.export(case, order, file, purpose)


def test_a_table_has_places_and_codes_and_no_word_of_those_who_do_not_agree(
    case: Case, made: Coded, tmp_path: Path
) -> None:
    for name, order in (("passages", et.passages("coder:*")), ("codings", et.codings())):
        for ending in ("csv", "xlsx", "json"):
            file = tmp_path / f"{name}.{ending}"
            done = written(case, order, file)
            assert done.left_out == ("I-002",)
            assert done.rows == len(_rows(file)) > 1
            content = "\n".join("\t".join(map(str, row.values())) for row in _rows(file))
            assert "I-001" in content
            assert "I-002" not in content
            said = [word for told in TOLD.values() for _, text in told for word in text.split() if len(word) > 7]
            assert not [word for word in said if word in content]
    (row,) = [each for each in _rows(tmp_path / "codings.csv") if each["coding"] == made.codings["told"]]
    assert (row["incident"], row["proposition"], row["stance"]) == ("INC-001", "warning", "qualifies")
    assert (row["first_segment"], row["from_ms"]) == ("5", "40000")


def _rows(file: Path) -> list[dict[str, object]]:
    if file.suffix == ".csv":
        return list(csv.DictReader(io.StringIO(file.read_text("utf-8-sig"))))
    if file.suffix == ".json":
        return json.loads(file.read_text("utf-8"))["rows"]
    first, *others = openpyxl.load_workbook(file).worksheets[0].iter_rows(values_only=True)
    return [dict(zip(first, row, strict=True)) for row in others]


def test_counts_leave_for_statistics_unless_they_tell_people_apart(case: Case, made: Coded, tmp_path: Path) -> None:
    done = written(case, et.counted(Dimension.ROLE), tmp_path / "roles.csv", Purpose.STATISTICS)
    assert (done.rows, done.left_out) == (1, ("I-002",))
    assert _rows(tmp_path / "roles.csv") == [{"role": "doctor", "passages": "1", "witnesses": "1"}]
    done = written(case, et.crossed(Dimension.CODE, Dimension.INCIDENT, "code:*", True), tmp_path / "m.json")
    assert _rows(tmp_path / "m.json") == [
        {"code / incident": "Aid", "INC-001": 0},
        {"code / incident": "Attack / Second strike", "INC-001": 1},
        {"code / incident": "Warning", "INC-001": 0},
    ]
    refused = {
        "query.tells_apart": (et.counted(Dimension.WITNESS), "w.csv", Purpose.STATISTICS),
        "query.purpose_unfit": (et.counted(Dimension.ROLE), "w.csv", Purpose.MEDIA),
        "query.kind_unknown": (et.counted(Dimension.ROLE), "w.txt", Purpose.STATISTICS),
        "file.exists": (et.counted(Dimension.ROLE), "m.json", Purpose.STATISTICS),
        "query.unknown_code": (et.passages("code:Nowhere"), "w.csv", Purpose.INTERNAL_ANALYSIS),
    }
    for code, (order, name, purpose) in refused.items():
        with pytest.raises(AppError, match=code):
            written(case, order, tmp_path / name, purpose)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["m.json", "roles.csv"]


def test_a_code_that_looks_like_a_formula_is_none_in_a_table(case: Case, made: Coded, tmp_path: Path) -> None:
    mc.change(case, made.codes["Aid"], name='=HYPERLINK("x")').run()
    written(case, et.counted(Dimension.CODE), tmp_path / "codes.csv")
    written(case, et.counted(Dimension.CODE), tmp_path / "codes.xlsx")
    undo.undo(case)
    assert '\'=HYPERLINK("x")' in {row["code"] for row in _rows(tmp_path / "codes.csv")}
    cells = {
        cell.value: cell for (cell, *_) in openpyxl.load_workbook(tmp_path / "codes.xlsx").worksheets[0].iter_rows()
    }
    assert cells['=HYPERLINK("x")'].data_type == "s"


def test_a_passage_that_was_found_gets_another_code_and_everything_back(case: Case, made: Coded) -> None:
    def state() -> dict[str, tuple[str | None, str | None, str, str]]:
        held = cp.codings_of(case, made.transcripts["I-001"])
        return {each.id: (each.code_id, each.incident_id, each.stance, each.quote_sha256) for each in held}

    before = state()
    (hit,) = everything(case, plan(case, "incident:INC-001 with stance:supports"))
    assert recode.instead(case, hit.codings, made.incidents["INC-002"]).run()
    gone, new = before.keys() - state().keys(), state().keys() - before.keys()
    assert gone == {made.codings["first"]}
    (now,) = (state()[each] for each in new)
    assert now == (None, made.incidents["INC-002"], "supports", before[made.codings["first"]][3])
    undo.undo(case)
    assert state() == before
    recode.instead(case, hit.codings, made.codes["Aid"]).run()
    assert [state()[each][:3] for each in state().keys() - before.keys()] == [(made.codes["Aid"], None, "")]
    undo.undo(case)
    recode.add(case, hit.passage, made.codes["Aid"]).run()
    assert state().items() > before.items()
    undo.undo(case)
    assert state() == before
    with pytest.raises(AppError, match="nothing_to_recode"):
        recode.instead(case, hit.codings, made.incidents["INC-001"])
    with pytest.raises(AppError, match=r"code\.missing"):
        recode.add(case, hit.passage, "neither")


def test_what_a_query_can_name_is_offered(case: Case, made: Coded) -> None:
    held = {(each.field, each.value) for each in offers(case)}
    expected = {("code", "Second strike"), ("incident", "INC-002"), ("month", "2031-05"), ("place", "Velmar")}
    assert held >= expected | {("witness", "W-003"), ("interview", "I-001"), ("language", "ar"), ("held-at", "Kerrin")}
    for field, value in held:
        everything(case, plan(case, str(Condition(field, (value,)))))


def test_a_kept_query_travels_and_means_the_same_code_in_another_copy(tmp_path: Path) -> None:
    with copies(tmp_path) as (mine, theirs):
        (code_id,) = _done(mc.add(mine, mc.CodeDraft(name="Aid")))
        (query_id,) = _done(sq.save(mine, "About aid", "code:Aid and role:doctor"))
        send(mine, theirs)
        assert [(each.name, each.text) for each in sq.held(theirs)] == [("About aid", "code:Aid and role:doctor")]
        mc.change(theirs, code_id, name="First aid").run()
        assert sq.named(theirs, "about aid").text == 'code:"First aid" and role:doctor'
        sq.remove(theirs, query_id).run()
        send(theirs, mine)
        assert sq.held(mine) == []


def _done(act: Operation) -> frozenset[str]:
    act.run()
    return act.touched
