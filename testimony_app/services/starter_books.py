"""Code books to begin with, made of the field's vocabularies: `resources/codebooks`, one file each."""

from __future__ import annotations

import tomllib
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from testimony_app.domain.code_books import BookCode, CodeBook
from testimony_app.domain.code_hues import hues
from testimony_app.domain.vocabularies import vocabulary
from testimony_app.errors import AppError
from testimony_app.messages import untranslated

Translate = Callable[[str, str], str]
"""Takes the context (`codebook`, `vocabulary`) and the English text; returns the text to show."""
_SPACE = uuid.UUID("5b3d0c39-4f5e-5b5c-9d0e-1f5f7f0a7c11")
"""So that a starter's codes have the same ids in every case and language, and two copies of a case can be merged."""


@dataclass(frozen=True, slots=True)
class Starter:
    """A code book that can be chosen. name, summary: in English."""

    key: str
    name: str
    summary: str
    codes: int


@cache
def starters() -> tuple[Starter, ...]:
    """All of them, in the order in which they are offered."""
    held = [(key, content, _book(content, untranslated)) for key, content in _contents().items()]
    ordered = sorted(held, key=lambda each: int(each[1]["order"]))
    return tuple(Starter(key, content["name"], content["summary"], len(made.codes)) for key, content, made in ordered)


def starter(key: str, translate: Translate = untranslated) -> CodeBook:
    """The starter as a code book, in the language of `translate`. Raises AppError `code.starter_missing`."""
    content = _contents().get(key)
    if content is None:
        raise AppError("code.starter_missing")
    return _book(content, translate)


@cache
def _contents() -> Mapping[str, Mapping[str, Any]]:
    folder = files("resources") / "codebooks"
    found = sorted((each.name, each) for each in folder.iterdir() if each.name.endswith(".toml"))
    return {name.removesuffix(".toml"): tomllib.loads(each.read_text(encoding="utf-8")) for name, each in found}


def _book(content: Mapping[str, Any], translate: Translate) -> CodeBook:
    return CodeBook(tuple(code for group in content["groups"] for code in _group(group, translate)))


def _group(group: Mapping[str, Any], translate: Translate) -> Iterator[BookCode]:
    """The code of a group and, below it, one for each term of its vocabulary."""
    held = vocabulary(group["vocabulary"])
    colour = next(hue.colour for hue in hues() if hue.name == group["hue"])
    name = translate("codebook", group["name"])
    yield BookCode((name,), _id(held.name), colour, translate("codebook", group["definition"]), retired=False)
    for term in held.terms:
        if term.key in group.get("leave_out", ()):
            continue
        examples = {key: translate("codebook", said) for key, said in group.get("terms", {}).get(term.key, {}).items()}
        yield BookCode(
            (name, translate("vocabulary", term.label)),
            _id(f"{held.name}/{term.key}"),
            colour,
            translate("vocabulary", term.definition),
            examples.get("include", ""),
            examples.get("exclude", ""),
            retired=False,
        )


def _id(name: str) -> str:
    return str(uuid.uuid5(_SPACE, name))
