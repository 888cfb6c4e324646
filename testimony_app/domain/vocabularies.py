"""The field's vocabularies, read from `resources/vocabularies`: one file each, with its source and version.

Data holds a term's key; the interface shows its label, translated.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from testimony_app.errors import AppError


@dataclass(frozen=True, slots=True)
class Term:
    """One entry: `term` is the field's own spelling, `label` the English of the interface."""

    key: str
    term: str
    label: str
    definition: str = ""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A list of terms in the order of its source."""

    name: str
    source: str
    version: str
    terms: tuple[Term, ...]

    def keys(self) -> tuple[str, ...]:
        """The keys, in the order of the source."""
        return tuple(term.key for term in self.terms)

    def label(self, key: str) -> str:
        """The English label of `key`, or `key` itself if the vocabulary does not hold it."""
        return next((term.label for term in self.terms if term.key == key), key)


@cache
def vocabulary(name: str) -> Vocabulary:
    """The vocabulary `name`. Raises AppError `vocabulary.missing` if there is no such file."""
    file = files("resources") / "vocabularies" / f"{name}.toml"
    if not file.is_file():
        raise AppError("vocabulary.missing", vocabulary=name)
    content = tomllib.loads(file.read_text(encoding="utf-8"))
    terms = tuple(
        Term(entry["key"], entry.get("term", entry["key"]), entry["label"], entry.get("definition", ""))
        for entry in content["terms"]
    )
    return Vocabulary(name, content["source"], content["version"], terms)


def checked_term(name: str, key: str) -> str:
    """`key` if `vocabulary(name)` holds it. Raises AppError `vocabulary.unknown_term`."""
    if key not in vocabulary(name).keys():  # noqa: SIM118  `keys` is a method of Vocabulary, not of a dict.
        raise AppError("vocabulary.unknown_term", vocabulary=name)
    return key
