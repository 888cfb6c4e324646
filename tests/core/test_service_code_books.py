"""A code book goes out and comes back: the plan says what becomes of each code, and nothing that was here is lost."""

from __future__ import annotations

import csv
import io
import tomllib
from pathlib import Path

import pytest

from testimony_app.case import Case
from testimony_app.domain.code_books import MOST_LEVELS, BookCode, CodeBook
from testimony_app.domain.code_hues import hues
from testimony_app.domain.vocabularies import vocabulary
from testimony_app.errors import AppError
from testimony_app.services import code_book_export, starter_books
from testimony_app.services import code_book_import as imports
from testimony_app.services import manage_codebook as mc
from testimony_app.services.code_book_import import Clash, Outcome
from tests.core.merge_support import code, copies, send

KINDS = code_book_export.KINDS


def paths(case: Case) -> dict[str, str]:
    held = {each.id: each for each in mc.codes(case)}
    return {mc.path_of(each, held): each.id for each in held.values()}


def states(case: Case) -> dict[str, mc.CodeRead]:
    return {each.id: each for each in mc.codes(case)}


def filled(case: Case) -> dict[str, str]:
    top = code(case, "Attack")
    mc.change(case, top, colour=7, definition="What was done.", include="Threats", exclude="=1+1").run()
    mc.retire(case, [code(case, "Jet", code(case, "From the air / high", top))]).run()
    code(case, "إنذار")
    return paths(case)


@pytest.mark.parametrize("kind", KINDS)
def test_what_goes_out_comes_back_and_is_recognised(case: Case, kind: str, tmp_path: Path) -> None:
    held = filled(case)
    before = states(case)
    lost = code_book_export.export(case, tmp_path / f"book.{kind}")
    assert "history" in {each.kind for each in lost} and code_book_export.lost(case, code_book_export.KINDS[0])
    book = imports.read(tmp_path / f"book.{kind}")
    planned = imports.plan(case, book)
    assert {line.outcome for line in planned.lines} == {Outcome.UNCHANGED} and planned.staying == 0
    assert imports.take(case, planned) is None
    mc.remove_all(case, [held["Attack"], held["إنذار"]]).run()
    again = imports.plan(case, book)
    assert again.count(Outcome.ADDED) == len(held) and not again.clashes
    operation = imports.take(case, again)
    assert operation is not None
    back = operation.run()
    now = states(case)
    assert {key: each.model_dump(exclude={"position"}) for key, each in now.items()} == {
        key: each.model_dump(exclude={"position"}) for key, each in before.items()
    }
    with pytest.raises(AppError, match=r"file\.exists"):
        code_book_export.export(case, tmp_path / f"book.{kind}")
    back.run()
    assert mc.codes(case) == []


def test_a_changed_book_is_merged_by_id_and_then_by_path_and_keeps_what_it_does_not_say(case: Case) -> None:
    held = filled(case)
    attack, air = held["Attack"], held["Attack / From the air / high"]
    book = CodeBook(
        (
            BookCode(("Assault",), attack, "", "What was done to people.", "", "", None),
            BookCode(("Assault", "From the ground"), "", "#000000"),
            BookCode(("إنذار",), "11111111-1111-4111-8111-111111111111", "", "warning", "", "", True),
            BookCode(("إنذار", "From the air / high"), air),
        ),
        (("sets", 2),),
    )
    planned = imports.plan(case, book)
    assert [line.outcome for line in planned.lines] == ["changed", "added", "changed", "changed"]
    assert planned.lines[0].fields == {
        "name": ("Attack", "Assault"),
        "definition": ("What was done.", "What was done to people."),
    }
    assert planned.lines[2].code_id == held["إنذار"], "found by its path; it keeps the id that it has here"
    assert planned.staying == 1 and planned.left_out == (("sets", 2),) and not planned.clashes
    before = states(case)
    operation = imports.take(case, planned)
    assert operation is not None
    back = operation.run()
    assert paths(case).keys() == {
        *("Assault", "Assault / From the ground", "إنذار", "إنذار / From the air / high"),
        "إنذار / From the air / high / Jet",
    }
    assert states(case)[attack].include == "Threats" and states(case)[attack].colour == 7
    assert mc.history(case, attack)[0].version.act == "code.imported"
    back.run()
    assert states(case) == before
    only = imports.take(case, planned, [1])
    assert only is not None
    only.run()
    assert "Attack / From the ground" in paths(case), "only what was chosen"


def test_clashes_are_told_and_lose_nothing(case: Case) -> None:
    one, two, three = code(case, "One"), code(case, "Two"), code(case, "Three")
    below = code(case, "Below", three)
    long = "x" * 130
    book = CodeBook(
        (
            BookCode(("Two",), one, "", "of one"),
            BookCode(("Below",), below),
            BookCode(("Below", "Three"), three, "", "of three"),
            BookCode(("New",), "", "", "first"),
            BookCode(("New",), "", "", "second"),
            BookCode((long,), "", "", "long"),
        )
    )
    planned = imports.plan(case, book)
    assert [line.clash for line in planned.lines] == [
        *(Clash.NAME_TAKEN, None, None, None, Clash.TWICE, Clash.TOO_LONG),
    ]
    operation = imports.take(case, planned)
    assert operation is not None
    operation.run()
    now = states(case)
    assert now[one].name == "One" and now[one].definition == "of one" and now[two].name == "Two"
    assert now[three].parent_id == below and now[below].parent_id is None, "what changes places is no circle"
    texts = {each.definition for each in now.values()}
    assert {"first", "second", f"{long}\nlong"} <= texts
    assert {"New", "New (2)"} <= paths(case).keys()
    swapped = CodeBook((BookCode(("Two",), one), BookCode(("One",), two)))
    swap = imports.take(case, imports.plan(case, swapped))
    assert swap is not None and not imports.plan(case, swapped).clashes
    swap.run()
    assert paths(case)["Two"] == one
    circle = CodeBook(
        (BookCode(("Below",), below), BookCode(("Below", "Three"), three), BookCode(("Below", "Three", "B"), below))
    )
    assert imports.plan(case, circle).lines[2].clash is Clash.TWICE


def test_a_code_that_would_lie_below_itself_stays_where_it_is(case: Case) -> None:
    top = code(case, "Top")
    low = code(case, "Low", top)
    other = code(case, "Low")
    book = CodeBook((BookCode(("Low",), low), BookCode(("Low", "Top"), top)))
    planned = imports.plan(case, book)
    assert [line.clash for line in planned.lines] == [Clash.NAME_TAKEN, Clash.OWN_ANCESTOR]
    assert imports.take(case, planned) is None and states(case)[low].parent_id == top and other in states(case)
    mc.remove(case, other).run()
    turned = imports.take(case, imports.plan(case, book))
    assert turned is not None
    turned.run()
    assert paths(case) == {"Low": low, "Low / Top": top}


def test_starters_are_whole_and_the_same_in_every_language_and_copy(tmp_path: Path) -> None:
    assert [each.key for each in starter_books.starters()] == ["attack", "propositions", "harm", "care"]
    for each in starter_books.starters():
        book = starter_books.starter(each.key, lambda context, text: f"{context}: {text}")
        assert len(book.codes) == each.codes > 15
        assert all(len(one.path) <= MOST_LEVELS and one.id and one.colour for one in book.codes)
        assert all(one.definition.startswith(("vocabulary: ", "codebook: ")) for one in book.codes)
        plain = starter_books.starter(each.key)
        assert [one.id for one in plain.codes] == [one.id for one in book.codes]
        assert len({one.path for one in plain.codes}) == len(plain.codes)
    assert any(one.include and one.exclude for one in starter_books.starter("attack").codes)
    with pytest.raises(AppError, match=r"code\.starter_missing"):
        starter_books.starter("nothing")
    with copies(tmp_path) as (first, second):
        for case in (first, second):
            for each in starter_books.starters():
                operation = imports.take(case, imports.plan(case, starter_books.starter(each.key)))
                assert operation is not None
                operation.run()
        assert not send(first, second).conflicts, "two copies that began alike have one code book"
        assert len(mc.codes(second)) == sum(each.codes for each in starter_books.starters())


def test_starters_name_only_terms_and_hues_that_there_are() -> None:
    names = {hue.name for hue in hues()}
    for file in sorted((Path(__file__).resolve().parents[2] / "resources" / "codebooks").glob("*.toml")):
        for group in tomllib.loads(file.read_text("utf-8"))["groups"]:
            keys = set(vocabulary(group["vocabulary"]).keys())
            assert group["hue"] in names and group["definition"].endswith(".")
            assert {*group.get("leave_out", ()), *group.get("terms", {})} <= keys, (file.name, group["name"])
            assert all(each.keys() <= {"include", "exclude"} for each in group.get("terms", {}).values())


def test_new_ids_cannot_be_linked_and_other_endings_are_refused(case: Case, tmp_path: Path) -> None:
    held = filled(case)
    for number in (1, 2):
        code_book_export.export(case, tmp_path / f"{number}.csv", new_ids=True)
    tables = [list(csv.DictReader(io.StringIO((tmp_path / f"{n}.csv").read_text("utf-8-sig")))) for n in (1, 2)]
    ids = [{row["id"] for row in table} for table in tables]
    assert not ids[0] & ids[1] and not ids[0] & set(held.values())
    assert [row["name"] for row in tables[0]] == [row["name"] for row in tables[1]]
    for refuse in (lambda: code_book_export.export(case, tmp_path / "a.txt"), lambda: imports.read(tmp_path / "a.doc")):
        with pytest.raises(AppError, match=r"code\.book_kind"):
            refuse()
    with pytest.raises(AppError, match=r"file\.unreadable"):
        imports.read(tmp_path / "none.csv")
    mc.remove_all(case, list(held.values())).run()
    with pytest.raises(AppError, match=r"code\.book_empty"):
        code_book_export.export(case, tmp_path / "empty.qdc")
    assert not (tmp_path / "empty.qdc").exists()
