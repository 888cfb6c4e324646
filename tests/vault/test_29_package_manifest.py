"""Test 29, the manifest: one spelling, whole facts, whole entries, and nothing of a later version."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from testimony_app.domain import canonical
from testimony_app.errors import AppError
from testimony_app.exchange import archive, limits
from testimony_app.exchange.manifest import PackageManifest
from testimony_app.exchange.package import document, read_package
from testimony_app.exchange.unpacking import Unpacking
from testimony_app.jobs import JobContext
from tests.vault import parcels
from tests.vault.parcels import ANNA, FACTS, SECRET, Desk, listed, member, refusal

NAME = parcels.name()
MANIFEST = PackageManifest(FACTS, (listed(NAME, b"{}"),))
BODY = member(NAME, b"{}") + archive.END


def changed(change: Callable[[dict[str, Any]], object]) -> str:
    """The refusal of a package whose manifest was changed, spelled rightly and signed."""
    content = json.loads(MANIFEST.content())
    change(content)
    return refusal(parcels.sealed(parcels.leading(canonical.dump(content)) + BODY))


def test_the_unchanged_one_is_taken() -> None:
    assert changed(lambda _content: None) == ""


@pytest.mark.parametrize("newer", [2, 99])
def test_a_newer_format_is_named_whatever_else_it_holds(newer: int) -> None:
    assert changed(lambda content: content.update(format=newer)) == "package.newer_format"
    assert changed(lambda content: (content.clear(), content.update(format=newer))) == "package.newer_format"


@pytest.mark.parametrize("wrong", [0, -1, "1", True, 1.0, None, [1]])
def test_a_format_is_a_whole_number(wrong: object) -> None:
    assert changed(lambda content: content.update(format=wrong)) == "package.damaged"


@pytest.mark.parametrize("key", sorted(json.loads(MANIFEST.content())))
def test_every_fact_must_be_there_and_of_its_kind(key: str) -> None:
    assert changed(lambda content: content.pop(key)) == "package.damaged"
    for wrong in (None, -7, {}, [7], "X", "x" * 2_000):
        assert changed(lambda content, wrong=wrong: content.update({key: wrong})) == "package.damaged", wrong


def test_nothing_more_may_be_there() -> None:
    assert changed(lambda content: content.update(more="")) == "package.damaged"
    assert changed(lambda content: content["entries"][0].update(more="")) == "package.damaged"


WRONG = {
    "package": ["", "1", FACTS.package.upper(), FACTS.package + "\n", FACTS.package[:-1]],
    "kind": ["", "Sync", "sync up", "_sync", "sync\n", "s" * 33, "ſync"],
    "vault": ["", "x", "../x", "0" * 37, "0\n"],
    "sender": ["", "Invented Person", "0" * 37],
    "made_at": [
        "", "yesterday", "2031-05-12", "2031-05-12T10:00:00", "2031-05-12 10:00:00+00:00", "2031-05-12T10:00:00+02:00",
        "2031-13-12T10:00:00+00:00",
    ],
    "recipients": [(), ("",), ("x",), (FACTS.sender, FACTS.sender), tuple(f"{n:04x}" for n in range(65))],
    "checkpoint": ["no end of line", "x" * limits.MAX_CHECKPOINT_LETTERS + "\n"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("key", "wrong"),
    [pytest.param(key, each, id=f"{key}-{n}") for key, values in WRONG.items() for n, each in enumerate(values)],
)
def test_facts_that_are_not_well_formed_are_neither_read_nor_written(key: str, wrong: Any) -> None:
    stated = list(wrong) if isinstance(wrong, tuple) else wrong
    assert changed(lambda content: content.update({key: stated})) == "package.damaged"
    with pytest.raises(ValueError, match="no reader"):
        parcels.packed([], facts=replace(FACTS, **{key: wrong}))


@pytest.mark.parametrize(
    ("key", "right"),
    [
        ("kind", "field_answer"),
        ("checkpoint", ""),
        ("made_at", "2031-05-12T10:00:00.123456+00:00"),
        ("made_at", "2031-05-12T10:00:00Z"),
        ("recipients", tuple(f"{n:04x}" for n in range(64))),
    ],
)
def test_facts_at_the_edge_are_taken(key: str, right: Any) -> None:
    got, _desk = parcels.opened(parcels.packed([document(NAME, b"{}")], facts=replace(FACTS, **{key: right})))
    assert getattr(got.facts, key) == right


@pytest.mark.parametrize(
    "change",
    [
        {"size": -1}, {"size": 2.0}, {"size": "2"}, {"size": True}, {"size": None}, {"name": 7}, {"sha256": 7},
        {"sha256": ""}, {"sha256": hashlib.sha256(b"{}").hexdigest().upper()}, {"sha256": "0" * 65},
    ],
    ids=str,
)  # fmt: skip
def test_an_entry_that_is_not_well_formed_is_refused_before_any_is_taken(change: dict[str, object]) -> None:
    """Also when what comes in the archive would be right."""
    first, desk = parcels.name("cob"), Desk()
    content = json.loads(PackageManifest(FACTS, (listed(first, b"x"), *MANIFEST.entries)).content())
    content["entries"][1].update(change)
    package = parcels.sealed(parcels.leading(canonical.dump(content)) + member(first, b"x") + BODY)
    with pytest.raises(AppError, match=r"package\.damaged"):
        read_package(io.BytesIO(package), SECRET, ANNA.verify, desk.sink_for, JobContext())
    assert desk.sinks == {}


def test_an_entry_is_an_object() -> None:
    assert changed(lambda content: content.update(entries=["x"])) == "package.damaged"


@pytest.mark.parametrize(
    "respelled",
    [
        lambda content: content.replace(b":", b": ", 1),
        lambda content: content + b"\n",
        lambda content: b" " + content,
        lambda content: b"\xef\xbb\xbf" + content,
        lambda content: content.replace(b'{"checkpoint"', b'{"kind":"sync","checkpoint"', 1),
        lambda content: content.replace(b'"kind":"sync"', b'"kind":"sync","kind":"sync"', 1),
        lambda content: content.replace(b'"sync"', b'"s\\u0079nc"', 1),
        lambda content: content.replace(b'"format":1', b'"format":1.0', 1),
        lambda content: content.replace(b'"sync"', b'"\xff"', 1),
        lambda content: content.replace(b'"sync"', b'"\\ud800"', 1),
        lambda content: b"[" + content + b"]",
        lambda content: b"",
    ],
)
def test_another_spelling_is_refused_even_if_signed(respelled: Callable[[bytes], bytes]) -> None:
    content = MANIFEST.content()
    assert respelled(content) != content
    assert refusal(parcels.sealed(parcels.leading(respelled(content)) + BODY)) == "package.damaged"


def test_an_entry_is_refused_by_itself_once_the_signature_was() -> None:
    """Whatever a caller does with the first error: no sink is opened for what nobody signed."""
    desk, content = Desk(), PackageManifest(FACTS, (listed(parcels.name("cob"), b""),)).content()

    def refuse(_note: str, _manifest: PackageManifest) -> str:
        raise AppError("package.unsigned")

    unpacking = Unpacking(refuse, desk.sink_for, JobContext())
    unpacking.begin("manifest.json", len(content))
    unpacking.take(content)
    unpacking.end()
    unpacking.begin("manifest.note", 0)
    with pytest.raises(AppError, match=r"package\.unsigned"):
        unpacking.end()
    with pytest.raises(AppError, match=r"package\.refused_entry"):
        unpacking.begin(json.loads(content)["entries"][0]["name"], 0)
    assert desk.sinks == {}
