"""Find words in everything that the content database holds, and things by their code or name for the palette."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from testimony_app.case import Case
from testimony_app.domain.search_words import parsed
from testimony_app.store import codebook, interviews
from testimony_app.store import search as index
from testimony_app.store.search import Hit as Hit
from testimony_app.store.search_records import Found as Found
from testimony_app.store.search_records import of_segment, records
from testimony_app.store.session import Store


class Kind(StrEnum):
    """What is searched, in the order in which it is shown."""

    SEGMENT = "segment"
    MEMO = "memo"
    INCIDENT = "incident"
    DECISION = "decision"
    CODE = "code"
    INTERVIEW = "interview"
    WITNESS = "witness"


MOST = index.RANKED
"""Of more places than this it is only said that there are more."""


@dataclass(frozen=True, slots=True)
class Group:
    """What was found of one kind. held: how many there are; `MOST` + 1 for more than `MOST`."""

    kind: Kind
    found: tuple[Found, ...]
    held: int


@dataclass(frozen=True)
class Thing:
    """Something that can be opened by its name. kind: what it is; text: what is shown; hint: what tells it apart."""

    kind: Literal["interview", "incident", "code"]
    id: str
    text: str
    hint: str


def words(case: Case, query: str, limit: int = 50) -> list[Hit]:
    """Segments that hold all words of `query`, the last one begun; best first."""
    expression = index.expression(parsed(query))
    if not expression:
        return []
    with case.read() as store:
        return list(index.segments(store, expression, index.count(store, "segment_search", expression), limit))


def everything(case: Case, query: str, kinds: Collection[Kind] = tuple(Kind), limit: int = 20) -> list[Group]:
    """All places where the words of `query` stand, the last one begun, by kind; kinds without any are left out.

    limit: how many places of each kind are given. Codings that a blind round hides are not searched.
    """
    expression = index.expression(parsed(query))
    if not expression:
        return []
    with case.read() as store:
        groups = [_group(store, kind, expression, limit) for kind in Kind if kind in kinds]
    return [group for group in groups if group.found]


def things(case: Case) -> list[Thing]:
    """All interviews, incidents and codes, for a palette to choose from."""
    with case.read() as store:
        held = [
            Thing("interview", row.id, f"{row.code} {row.witness_code}", row.held_on) for row in interviews.rows(store)
        ]
        held += [
            Thing("incident", each.id, f"{each.code} {each.title}", each.place) for each in codebook.incidents(store)
        ]
        held += [
            Thing("code", each.id, each.name, each.definition) for each in codebook.codes(store) if not each.retired
        ]
    return held


def _group(store: Store, kind: Kind, expression: str, limit: int) -> Group:
    if kind is not Kind.SEGMENT:
        found, held = records(store, kind.value, expression, limit)
        return Group(kind, tuple(found), held)
    held = index.count(store, "segment_search", expression)
    return Group(kind, tuple(of_segment(hit) for hit in index.segments(store, expression, held, limit)), held)
