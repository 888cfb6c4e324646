"""Indirect identifiers in an excerpt, and how many witnesses of the case share them.

No name need be said for a person to be known: a dentist, aged 34, from a village with one dentist, is. The tally lists
such traits and counts with whom they are shared; one witness alone (k = 1) asks for a broader wording.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from testimony_app.anonymise.dates import dates
from testimony_app.anonymise.letters import Stream, Word, folded
from testimony_app.anonymise.names import without_clitics
from testimony_app.anonymise.numbers import numbers
from testimony_app.anonymise.quasi_words import CONCEPTS

Category = Literal["place", "date", "job", "age", "family", "injury", "unit", "uniqueness"]
CATEGORIES: tuple[Category, ...] = get_args(Category)
_MOST_WORDS = 3


@dataclass(frozen=True, slots=True)
class QuasiIdentifier:
    """A stretch that helps to recognise someone. start, end: code points; trait: such as `job:dentist`."""

    start: int
    end: int
    category: Category
    trait: str


@dataclass(frozen=True, slots=True)
class Tally:
    """What an excerpt gives away indirectly.

    shared_by: how many of the witnesses, its own included, have all of its traits; `None` without any trait.
    """

    found: tuple[QuasiIdentifier, ...]
    shared_by: int | None

    @property
    def categories(self) -> tuple[Category, ...]:
        """The categories found, in the order of `CATEGORIES`."""
        present = {one.category for one in self.found}
        return tuple(category for category in CATEGORIES if category in present)


def tally(excerpt: str, others: Mapping[str, Collection[str]]) -> Tally:
    """The excerpt's indirect identifiers and k.

    others: for each other witness of the case the traits that are known of them, from `traits` of their passages and
    from their own data (`job:nurse`, `age:30-39`). k is 1 if none of them has all the traits of this excerpt.
    """
    found = tuple(quasi_identifiers(excerpt))
    wanted = {one.trait for one in found}
    if not wanted:
        return Tally((), None)
    return Tally(found, 1 + sum(wanted <= set(known) for known in others.values()))


def traits(text: str) -> frozenset[str]:
    """The traits in a text, such as `job:dentist`, for the other side of `tally`."""
    return frozenset(one.trait for one in quasi_identifiers(text))


def quasi_identifiers(text: str) -> list[QuasiIdentifier]:
    """Indirect identifiers in order, none within another."""
    found = list(_words(text))
    for date in dates(text):
        found.append(QuasiIdentifier(date.start, date.end, "date", f"date:{date.replacement.strip('[]')}"))
    for number in numbers(text):
        if number.kind == "age":
            found.append(QuasiIdentifier(number.start, number.end, "age", f"age:{number.replacement.strip('[]')}"))
    kept: list[QuasiIdentifier] = []
    for one in sorted(found, key=lambda item: (item.start, -item.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _table() -> tuple[dict[str, tuple[Category, str]], dict[str, tuple[Category, str]]]:
    """Whole words and beginnings of words, folded, with their category and trait."""
    whole: dict[str, tuple[Category, str]] = {}
    begun: dict[str, tuple[Category, str]] = {}
    for category in CATEGORIES:
        for concept, words in CONCEPTS.get(category, {}).items():
            for word in words:
                table = begun if word.endswith("*") else whole
                table.setdefault(folded(word), (category, f"{category}:{concept}"))
    return whole, begun


_WHOLE, _BEGUN = _table()
_SHORTEST_BEGINNING = min(map(len, _BEGUN))


def _words(text: str) -> Iterator[QuasiIdentifier]:
    words = Stream(text).words
    at = 0
    while at < len(words):
        step = 1
        for width in range(min(_MOST_WORDS, len(words) - at), 0, -1):
            run = words[at : at + width]
            if (hit := _concept(run)) is not None:
                yield QuasiIdentifier(run[0].start, run[-1].end, *hit)
                step = width
                break
        at += step


def _concept(run: list[Word]) -> tuple[Category, str] | None:
    for key in without_clitics("".join(word.key for word in run)):
        if key in _WHOLE:
            return _WHOLE[key]
        # What `*` stands for is the ending of the last word, never a word of its own.
        shortest = max(_SHORTEST_BEGINNING, len(key) - len(run[-1].key) + 1)
        for length in range(len(key), shortest - 1, -1):
            if key[:length] in _BEGUN:
                return _BEGUN[key[:length]]
    return None
