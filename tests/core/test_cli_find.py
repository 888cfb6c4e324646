"""Finding, counting and keeping queries on the command line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from testimony_app.case import Case
from tests.conftest import PASSPHRASE
from tests.core.cli_support import InCase
from tests.core.coded_case import build


@pytest.fixture(scope="module")
def run(new_case: Path, tmp_path_factory: pytest.TempPathFactory) -> InCase:
    path = tmp_path_factory.mktemp("find") / new_case.name
    shutil.copytree(new_case, path)
    case = Case.open(path, PASSPHRASE)
    build(case)
    case.close()
    return InCase(path)


def test_passages_are_found_counted_and_written(run: InCase, tmp_path: Path) -> None:
    data = run("find", 'code:"Second strike" and incident:INC-001')
    assert data["query"] == 'code:"Second strike" and incident:INC-001'
    (passage,) = data["passages"]
    assert passage["text"] == "the second blast came"
    assert set(passage["tied_to"]) == {"Attack / Second strike", "INC-001"}
    assert (passage["interview_code"], data["more"]) == ("I-001", False)
    assert run("find", "coder:*", "--limit", "1")["more"] is True
    spoken = run("find", fds={"--query-fd": "text:ambulance within code:Attack or text:leaflets"})
    assert [each["interview_code"] for each in spoken["passages"]] == ["I-001"]
    assert run("find", stdin="speaker:interviewer")["passages"][0]["text"] == "What did you hear?"
    refusals = {("find", "text:ambulance"): 2, ("find", "code:Aid and"): 2, ("find", "code:Nowhere"): 6, ("find",): 2}
    for arguments, status in refusals.items():
        run(*arguments, expect=status)
    out = run("find", "coder:*", "--codings", "--out", tmp_path / "all.csv")
    assert (out["left_out"], out["rows"]) == (["I-002"], 6)
    assert (tmp_path / "all.csv").read_bytes().count(b"\r\n") == 7


def test_what_is_counted_says_the_query_that_finds_it(run: InCase, tmp_path: Path) -> None:
    crossed = run("matrix", "role", "proposition", "--within", "incident:INC-001")
    assert (crossed["rows"], crossed["columns"]) == (["doctor"], ["occurrence", "warning"])
    for cell in crossed["cells"]:
        assert len(run("find", cell["query"])["passages"]) == cell["passages"] == cell["witnesses"] == 1
    counted = run("counts", "month")["counts"]
    assert [(each["value"], each["passages"], each["witnesses"]) for each in counted] == [("2031-05", 4, 2)]
    assert len(run("find", counted[0]["query"])["passages"]) == 4
    run("matrix", "code", "coder", "--purpose", "statistics", "--out", tmp_path / "x.xlsx", expect=3)
    assert run("counts", "role", "--purpose", "statistics", "--out", tmp_path / "r.json")["rows"] == 1


def test_a_query_is_kept_listed_run_and_removed(run: InCase) -> None:
    run("query", "save", "Warnings", "code:Warning followed by code:Attack")
    run("query", "save", "Warnings", "code:Warning", expect=3)
    run("query", "save", "Warnings", "code:Warning", "--replace")
    assert [(each["name"], each["text"]) for each in run("query", "list")["queries"]] == [("Warnings", "code:Warning")]
    assert len(run("query", "run", "warnings")["passages"]) == 2
    run("query", "remove", "Warnings")
    run("query", "run", "Warnings", expect=6)
