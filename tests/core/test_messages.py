"""Every error that can be raised has a sentence and a remedy, marked for translation, with every gap filled."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from testimony_app import messages
from testimony_app.errors import AppError
from testimony_app.messages import labels

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "testimony_app"
_CODE = re.compile(r"[a-z]+\.[a-z_0-9]+")
_GAP = re.compile(r"\{(\w+)\}")


@cache
def trees() -> dict[str, ast.Module]:
    return {
        str(file.relative_to(ROOT)): ast.parse(file.read_text(encoding="utf-8"))
        for file in sorted(PACKAGE.rglob("*.py"))
    }


def name_of(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def codes_in(node: ast.AST) -> set[str]:
    """The dotted codes among the constants of an expression, such as both arms of a conditional."""
    found = {each.value for each in ast.walk(node) if isinstance(each, ast.Constant) and isinstance(each.value, str)}
    return {text for text in found if _CODE.fullmatch(text)}


@cache
def raised() -> dict[str, list[frozenset[str]]]:
    """Every code that is raised: the names of the ids given with it, once for every place."""
    held: dict[str, list[frozenset[str]]] = {}
    for tree in trees().values():
        for call in ast.walk(tree):
            if not isinstance(call, ast.Call) or not call.args:
                continue
            ids = frozenset(each.arg for each in call.keywords if each.arg)
            if name_of(call) == "AppError":
                for code in codes_in(call.args[0]):
                    held.setdefault(code, []).append(ids)
            elif name_of(call) in ("found", "ValueError"):
                for argument in call.args[:2]:
                    for code in codes_in(argument):
                        held.setdefault(code, []).append(ids | {"field"})
    return held


NAMING = ("write", "Step", "BookStep", "changing", "putting", "round_as", "assignments_as")


@cache
def acts() -> set[str]:
    """What `write` logs and the steps of operations are labelled with."""
    held: set[str] = set()
    for tree in trees().values():
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and name_of(call) in NAMING and call.args:
                for argument in call.args[:3]:
                    held |= codes_in(argument)
    return held


def test_the_search_for_codes_finds_many() -> None:
    assert len(raised()) > 60
    assert {"coding.missing", "passage.empty", "case.closed"} <= set(raised())
    assert {"interview.logged", "coding.graded"} <= acts()


def test_every_error_has_a_sentence_and_a_remedy() -> None:
    without = sorted(code for code in raised() if not any(code in table for table in messages.TABLES))
    assert without == []


def test_every_code_that_is_handed_on_has_words() -> None:
    """Codes in tables and arguments, such as warnings and stages of a job; names of files and columns look alike."""
    areas = {code.partition(".")[0] for code in raised()}
    known = {code for table in messages.TABLES for code in table} | set(labels.TEXTS)
    held: set[str] = set()
    for tree in trees().values():
        held |= {code for code in codes_in(tree) if code.partition(".")[0] in areas}
    others = {
        code
        for code in held
        if code.partition(".")[2] in ("id", "pt", "bin", "json", "jsonl", "csv", "kit", "txt", "db", "hdr", "toml")
    }
    assert sorted(held - others - known) == []


def test_every_act_of_the_log_has_words() -> None:
    assert sorted(acts() - set(labels.TEXTS)) == []


@pytest.mark.parametrize("code", sorted({code for table in messages.TABLES for code in table}))
def test_a_message_is_whole_and_its_gaps_are_filled_wherever_it_is_raised(code: str) -> None:
    sentence, remedy = messages.text_of(code)
    assert remedy or code not in raised(), "whoever meets an error is told what to do"
    for text in (sentence, remedy or "."):
        assert text == text.strip()
        assert text.endswith((".", "?")), text
    gaps = set(_GAP.findall(sentence + remedy))
    for ids in raised().get(code, []):
        assert gaps <= ids, f"raised without {gaps - ids}"


def test_no_code_stands_in_two_tables() -> None:
    held = [code for table in messages.TABLES for code in table]
    assert sorted({code for code in held if held.count(code) > 1}) == []


@pytest.mark.parametrize("file", sorted(file.name for file in (PACKAGE / "messages").glob("*.py")))
def test_every_text_is_marked_for_translation(file: str) -> None:
    """A text that Qt's tools do not find stays English for ever."""
    tree = trees()[f"testimony_app/messages/{file}"]
    marked = {
        id(argument)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and name_of(call) == "QT_TRANSLATE_NOOP"
        for argument in call.args
    }
    tables = [
        node.value
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id == "TEXTS"
    ]
    for table in tables:
        assert isinstance(table, ast.Dict)
        keys = {id(key) for key in table.keys}
        unmarked = [
            node.value
            for node in ast.walk(table)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and node.value
            and id(node) not in marked | keys
        ]
        assert unmarked == []
    assert tables or file in ("__init__.py", "marks.py")


def test_explaining_fills_ids_and_translates() -> None:
    error = AppError("interview.code_taken", interview="I-001")
    said = messages.explain(error)
    assert "I-001" in said.sentence
    assert str(said) == f"{said.sentence} {said.remedy}"
    reversed_words = messages.explain(error, lambda _context, text: f"<{text}>")
    assert reversed_words.sentence == f"<{said.sentence}>"


def test_an_unknown_code_still_says_something_true() -> None:
    said = messages.explain(AppError("nothing.known"))
    assert said.sentence
    assert said.code == "nothing.known"
    assert messages.label("nothing.known") == "nothing.known"
