"""Queries put together by hand: the pieces read as the query does, and each change says what it should."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_app.domain.queries import Condition, Distance, Query, Relation, Unit
from testimony_app.domain.query_edit import Join, Kind, added, part_at, pieces, related, removed, replaced, turned
from testimony_app.domain.query_parser import parse
from tests.core.test_domain_queries import CONDITIONS, WITHS, _larger

QUERIES = st.recursive(CONDITIONS | WITHS, _larger, max_leaves=5)


@given(QUERIES)
def test_the_pieces_of_a_query_read_as_the_query(query: Query) -> None:
    held = list(pieces(query))
    assert parse(" ".join(piece.text for piece in held)) == query
    assert all(piece.condition in _within(part_at(query, piece.path)) for piece in held if piece.condition)


def _within(part: Query) -> list[Condition]:
    return [piece.condition for piece in pieces(part) if piece.condition is not None]


@given(QUERIES, st.data())
def test_whatever_is_done_to_a_piece_leaves_a_query_that_can_be_written(query: Query, data: st.DataObject) -> None:
    piece = data.draw(st.sampled_from([each for each in pieces(query) if each.kind not in (Kind.OPEN, Kind.CLOSE)]))
    again = turned(query, piece)
    assert again is not None
    assert parse(str(again)) == again
    if piece.condition is not None:
        left = removed(query, piece)
        before, after = len(_within(query)), 0 if left is None else len(_within(left))
        assert after < before
        changed = replaced(query, piece, Condition("code", ("Other",)))
        assert changed is not None
        assert "code:Other" in str(changed)
    more = added(query, Condition("stance", ("supports",)), data.draw(st.sampled_from(Join)))
    assert parse(str(more)) == more
    assert len(_within(more)) == len(_within(query)) + 1


@pytest.mark.parametrize(
    ("text", "join", "result"),
    [
        ("code:A or code:B", "and", "(code:A or code:B) and stance:supports"),
        ("code:A", "or", "code:A or stance:supports"),
        ("code:A", "and not", "code:A and not stance:supports"),
        ("incident:I and role:doctor", "with", "incident:I with stance:supports and role:doctor"),
        ("role:doctor", "with", "role:doctor and stance:supports"),
        ("code:A and code:B", "near", "(code:A and code:B) near(200) stance:supports"),
        ("code:A", "followed by", "code:A followed by stance:supports"),
    ],
)
def test_a_condition_is_added(text: str, join: str, result: str) -> None:
    assert str(added(parse(text), Condition("stance", ("supports",)), Join(join))) == result
    assert str(added(None, Condition("stance", ("supports",)))) == "stance:supports"


def test_pieces_are_turned_related_and_taken_away() -> None:
    query = parse("code:A and not role:doctor and incident:I with not stance:supports")
    by_text = {piece.text: piece for piece in pieces(query)}
    assert str(turned(query, by_text["and"])) == "code:A or not role:doctor or incident:I with not stance:supports"
    assert str(turned(query, by_text["with not"])) == "code:A and not role:doctor and incident:I with stance:supports"
    assert (
        str(turned(query, by_text["role:doctor"])) == "code:A and role:doctor and incident:I with not stance:supports"
    )
    assert str(turned(query, by_text["code:A"])).startswith("not code:A and ")
    assert str(removed(query, by_text["role:doctor"])) == "code:A and incident:I with not stance:supports"
    assert str(removed(query, by_text["stance:supports"])) == "code:A and not role:doctor and incident:I"
    assert str(removed(query, by_text["incident:I"])) == "code:A and not role:doctor"
    assert removed(parse("code:A"), next(pieces(parse("code:A")))) is None
    near = parse("code:A near code:B")
    relation = next(piece for piece in pieces(near) if piece.kind is Kind.RELATION)
    assert str(related(near, relation, Relation.WITHIN, Distance(50))) == "code:A within code:B"
    assert str(related(near, relation, Relation.FOLLOWED, Distance(50))) == "code:A followed by(50) code:B"
    assert str(related(near, relation, Relation.NEAR, Distance(2, Unit.TURNS))) == "code:A near(2 turns) code:B"
    assert str(turned(near, relation)) == "code:A not near(200) code:B"
