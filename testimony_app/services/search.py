"""Find words in everything that the content database holds, and things by their code or name for the palette."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from testimony_app.case import Case
from testimony_app.domain.search_words import parsed
from testimony_app.store import codebook, interviews
from testimony_app.store import search as index
from testimony_app.store.search import Hit as Hit


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
