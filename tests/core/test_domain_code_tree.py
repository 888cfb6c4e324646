"""The code book stays a tree, in the order a person put it, through any moves; plain lists keep count."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimony_app.domain.code_tree import Spot, Standing, Tree
from testimony_app.errors import AppError


def tree_of(held: dict[str, Standing]) -> Tree:
    """The tree as the store would hand it out: by position, then by name, which is the id here."""
    ordered = sorted(held.items(), key=lambda each: (each[1].position, each[0]))
    return Tree(dict(ordered))


def shape(tree: Tree) -> dict[str | None, list[str]]:
    return {parent: list(tree.below(parent)) for parent in (None, *tree.standings) if tree.below(parent)}


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """Up to ten codes; many share a position, as in a code book that nobody has put in order."""
    held: dict[str, Standing] = {}
    for number in range(draw(st.integers(1, 10))):
        parent = draw(st.sampled_from([None, *held]))
        held[f"c{number}"] = Standing(parent, draw(st.integers(-2, 3)))
    return tree_of(held)


@given(tree=trees(), data=st.data())
@settings(max_examples=300, deadline=None)
def test_any_move_keeps_every_code_once_in_a_tree_and_in_order(tree: Tree, data: st.DataObject) -> None:
    ids = list(tree.standings)
    chosen = data.draw(st.sets(st.sampled_from(ids), min_size=1))
    parent = data.draw(st.sampled_from([None, *ids]))
    before = data.draw(st.sampled_from([None, *tree.below(parent)]))
    moving = tree.tops(chosen)
    inside = {each for top in moving for each in (top, *tree.walk(top))}
    if parent in inside:
        with pytest.raises(AppError, match=r"code\.own_ancestor"):
            tree.moved(chosen, Spot(parent, before))
        return
    after = tree_of({**tree.standings, **tree.moved(chosen, Spot(parent, before))})
    assert sorted(after.walk()) == sorted(ids), "nothing is lost, and nothing hangs in a circle"
    expected = {key: [each for each in held if each not in moving] for key, held in shape(tree).items()}
    rest = expected.setdefault(parent, [])
    later = [each for each in tree.below(parent)[tree.below(parent).index(before) :] if each in rest] if before else []
    at = rest.index(later[0]) if later else len(rest)
    rest[at:at] = moving
    assert shape(after) == {key: held for key, held in expected.items() if held}
    others = {key for key in ids if key not in moving and tree.standings[key].parent != parent}
    assert all(after.standings[key] == tree.standings[key] for key in others), "the rest of the tree is left alone"


@given(tree=trees(), data=st.data())
@settings(max_examples=200, deadline=None)
def test_up_and_down_take_each_other_back_and_out_undoes_in(tree: Tree, data: st.DataObject) -> None:
    code_id = data.draw(st.sampled_from(list(tree.standings)))
    for way, back in (("up", "down"), ("down", "up"), ("in", "out")):
        spot = tree.stepped([code_id], way)
        siblings = list(tree.below(tree.standings[code_id].parent))
        edge = {"up": 0, "down": len(siblings) - 1, "in": 0}[way]
        assert (spot is None) == (siblings.index(code_id) == edge)
        if spot is None:
            continue
        there = tree_of({**tree.standings, **tree.moved([code_id], spot)})
        returned = there.stepped([code_id], back)
        assert returned is not None
        again = tree_of({**there.standings, **there.moved([code_id], returned)})
        assert shape(again) == shape(tree)


def test_only_what_is_moved_is_numbered_while_there_is_room() -> None:
    tree = tree_of({"a": Standing(None, 0), "b": Standing(None, 64), "c": Standing(None, 128)})
    assert tree.moved(["c"], Spot(None, "b")) == {"c": Standing(None, 32)}
    assert tree.moved(["b"], Spot("a")) == {"b": Standing("a", 0)}
    assert tree.moved(["a"], Spot(None)) == {"a": Standing(None, 192)}
    assert tree.moved(["b"], Spot(None, "c")) == {}, "where it stands already"
    close = tree_of({"a": Standing(None, 0), "b": Standing(None, 0), "c": Standing(None, 0)})
    assert close.moved(["c"], Spot(None, "b")) == {"c": Standing(None, 64), "b": Standing(None, 128)}


def test_what_stands_below_a_chosen_code_goes_along_with_it() -> None:
    tree = tree_of({"a": Standing(None, 0), "b": Standing("a", 0), "c": Standing(None, 1), "d": Standing("c", 0)})
    assert tree.tops(["b", "d", "a"]) == ["a", "d"]
    assert list(tree.walk()) == ["a", "b", "c", "d"]
    with pytest.raises(AppError, match=r"code\.missing"):
        tree.tops(["z"])
