"""Independence, gaps, the certainty that is proposed, told times, defaults of a link, and two accounts compared."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimony_app.domain import accounts as two
from testimony_app.domain import corroboration as co
from testimony_app.domain import independence as ind
from testimony_app.domain import told_times as tt
from testimony_app.domain.accounts import Change, Statement
from testimony_app.domain.corroboration import Gap
from testimony_app.domain.independence import Account
from testimony_app.domain.link_defaults import CONNECTED, KNOWS, proposed
from testimony_app.domain.sittings import Sitting, Together, company, plain
from testimony_app.domain.told_times import Relation
from testimony_app.domain.vocabularies import vocabulary
from testimony_app.errors import AppError

FORMS = ("direct", "hearsay", "circumstantial", "opinion", "")
ACCOUNT = st.builds(
    Account,
    witness=st.sampled_from(["W-1", "W-2", "W-3", "W-4"]),
    stance=st.sampled_from(["supports", "supports", "contradicts", "qualifies", ""]),
    origin=st.sampled_from(["", "", "W-1", "the cook"]),
    group=st.sampled_from(["", "", "G1", "G2"]),
    proposition=st.sampled_from(["", "occurrence", "weapon", "time", "warning"]),
    evidence_class=st.sampled_from(FORMS),
    credibility=st.sampled_from(["", "confirmed", "doubtful"]),
    beside=st.sampled_from(
        [frozenset(), frozenset(), frozenset({"w-1"}), frozenset({"w-1", "w-2"}), frozenset({"w-4"})]
    ),
)
ACCOUNTS = st.lists(ACCOUNT, max_size=7)


def saw(witness: str, proposition: str = "occurrence", stance: str = "supports", **more: Any) -> Account:
    return Account(witness, stance, proposition=proposition, knowledge="saw", **more)


def heard_of(witness: str, origin: str = "", proposition: str = "weapon", **more: Any) -> Account:
    return Account(witness, "supports", origin, proposition=proposition, knowledge="told_by_named", **more)


def were_together(one: str, other: str, accounts: list[Account]) -> bool:
    """Whether one of two witnesses gave no account in which the other was not there."""

    def never_alone(who: str, other: str) -> bool:
        return all(other.casefold() in each.beside for each in accounts if each.witness == who)

    return one != other and (never_alone(one, other) or never_alone(other, one))


def by_trying(accounts: list[Account]) -> int:
    """The same count by trying every choice of passages, for few of them."""
    ours = [each for each in accounts if each.stance == "supports"]
    witnesses = sorted({each.witness for each in ours})
    rooms = {
        one: frozenset(other for other in witnesses if other == one or were_together(one, other, ours))
        for one in witnesses
    }
    first = {one: min(other for other in witnesses if rooms[other] == rooms[one]) for one in witnesses}
    as_one = [replace(each, witness=first[each.witness], origin=first.get(each.origin, each.origin)) for each in ours]
    grouped = [(ind._source(each), f"{ind._GROUP}{plain(each.group)}") for each in as_one if each.group]
    pairs = [(each.witness, ind._joined(grouped)(ind._source(each))) for each in as_one]
    for size in range(len(pairs), 0, -1):
        for choice in combinations(pairs, size):
            chosen = {one for one, _ in choice}
            apart = not any(other in rooms[one] for one, other in combinations(sorted(chosen), 2))
            if apart and len(chosen) == len({other for _, other in choice}) == size:
                return size
    return 0


@settings(max_examples=60)
@given(ACCOUNTS)
def test_the_count_is_the_greatest_that_names_no_witness_and_no_source_twice(accounts: list[Account]) -> None:
    assert ind.independent(accounts) == by_trying(accounts) == ind.independent(reversed(accounts))


@settings(max_examples=60)
@given(ACCOUNTS, st.sampled_from(["W-8", "W-9"]))
def test_a_stranger_counts_and_a_group_never_adds(accounts: list[Account], stranger: str) -> None:
    assert ind.independent([*accounts, saw(stranger)]) == ind.independent(accounts) + 1
    assert ind.independent([*accounts, saw(stranger, group="G1"), saw("W-7", group="G1")]) <= ind.independent(
        [*accounts, saw(stranger), saw("W-7")]
    )


def test_shared_origins_and_groups_count_once() -> None:
    assert ind.independent([heard_of("W-1", "the cook"), heard_of("W-2", "The  cook")]) == 1
    assert ind.independent([heard_of("W-1"), heard_of("W-2")]) == 1, "nobody knows that these are two origins"
    assert ind.independent([saw("W-1"), heard_of("W-2", "W-1")]) == 1, "it is W-1's account both times"
    assert ind.independent([saw("W-1", group="G1"), saw("W-2", group="G1"), saw("W-3")]) == 2
    assert ind.independent([saw("W-1", group="G1"), saw("W-2", group="G1"), heard_of("W-3", "W-1")]) == 1
    assert ind.independent([heard_of("W-1", group="G1"), heard_of("W-2", group="G2")]) == 2


def test_who_was_there_when_another_spoke_does_not_count_apart() -> None:
    def beside(*codes: str) -> dict[str, Any]:
        return {"beside": frozenset(codes)}

    sister = saw("W-2", **beside("w-1"))
    assert ind.independent([saw("W-1"), sister, saw("W-3")]) == 2
    assert ind.independent([saw("W-1"), sister, saw("W-2")]) == 2, "she also spoke without the other"
    assert ind.independent([saw("W-1", **beside("w-2")), sister]) == 1
    room = [saw(f"W-{n}", **beside(*(f"w-{other}" for other in range(30) if other != n))) for n in range(30)]
    assert ind.independent([*room, saw("W-31"), heard_of("W-32", "W-7")]) == 2, "what one of them told is theirs"
    helper = [saw("W-9"), *(saw(f"W-{n}", **beside("w-9")) for n in range(3))]
    assert ind.independent(helper) == 3, "those beside whom one helper sat were apart from each other"
    assert len(ind.not_apart(helper)) == 4
    many = [saw(f"W-{n}", **beside(f"w-{n + 1}")) for n in range(40)]
    assert 13 <= ind.independent(many) <= 20, "a row of forty is judged at once, and never too high"
    assert co.propose([saw("W-1"), sister]).rule == "one_account"
    assert co.propose([saw("W-1"), sister]).figures["together"] == 2 == co.weigh([saw("W-1"), sister]).together
    assert co.gaps([saw("W-1"), sister]) == (Gap("one_origin", 2),)


def test_who_was_there_is_read_from_what_is_recorded() -> None:
    def group(interview: str, witness: str, **more: Any) -> Sitting:
        held = {"format": "family", "held_on": "2031-06-01", "place": "Telvara", "people": (("R-1", "interviewer"),)}
        return Sitting(interview, witness, **{**held, **more})

    alone = Sitting("I-1", "W-1", people=(("R-1", "interviewer"), ("w-2 ", "support_person")), interpreter="W-1")
    near = Sitting(
        "I-2", "W-2", people=(("R-1", "interviewer"),), interpreter="W-3", overheard="a cousin, W-1, outside"
    )
    found = company([near, alone, Sitting("I-3", "W-3")])
    assert found.together == (
        Together("W-2", "W-1", "I-1", "present"),
        Together("W-1", "W-2", "I-2", "overheard"),
        Together("W-3", "W-2", "I-2", "interpreted"),
    )
    assert found.beside("I-2") == {"w-1", "w-3"} and not found.beside("I-3")
    assert [(each.gap, each.interviews) for each in found.unknown] == [("nobody_noted", ("I-3",))]
    one = group("I-4", "W-4", started="10:00", ended="11:00")
    both = company([one, group("I-5", "W-5")])
    assert [(each.witness, each.interview, each.reason) for each in both.together] == [
        ("W-5", "I-4", "one_sitting"), ("W-4", "I-5", "one_sitting"),
    ]  # fmt: skip
    for other in (
        group("I-5", "W-5", held_on="2031-06-02"),
        group("I-5", "W-5", format="individual"),
        group("I-5", "W-5", place="Sorvel"),
        group("I-5", "W-5", people=(("R-2", "interviewer"),)),
        group("I-5", "W-5", started="11:00", ended="12:00"),
        group("I-5", "W-4"),
        group("I-5", "W-5", held_on=""),
    ):
        assert company([one, other]).together == (), other
    assert company([group("I-4", "W-4", place=""), group("I-5", "W-5", place="")]).together, "one person led both"
    nothing = company([group("I-4", "W-4", place="", people=()), group("I-5", "W-5", place="", people=())])
    assert not nothing.together
    assert [each.gap for each in nothing.unknown] == ["others_unknown", "nobody_noted"]


@pytest.mark.parametrize(
    ("accounts", "expected"),
    [
        ([], [Gap("nothing")]),
        ([heard_of("W-1", "the cook")], [Gap("only_hearsay", 1)]),
        ([heard_of("W-1", "a"), heard_of("W-2", "b")], [Gap("only_hearsay", 2)]),
        ([saw("W-1")], [Gap("one_account")]),
        ([saw("W-1"), saw("W-2", group=""), saw("W-3")], []),
        ([saw("W-1", group="G"), saw("W-2", group="G")], [Gap("one_origin", 2)]),
        ([saw("W-1", stance="contradicts")], [Gap("only_contradicted", 1)]),
        ([saw("W-1"), saw("W-2", stance="contradicts")], [Gap("one_account"), Gap("contradicted", 1)]),
        ([saw("W-1"), saw("W-2"), saw("W-3", stance="contradicts")], [Gap("contradicted", 1)]),
        ([saw("W-1", stance="")], [Gap("ungraded", 1)]),
        ([saw("W-1"), saw("W-2"), saw("W-2", stance="")], [Gap("ungraded", 1)]),
        ([Account("W-1", "supports", evidence_class="opinion")], [Gap("only_opinion")]),
        ([Account("W-1", "qualifies", knowledge="saw")], [Gap("unsupported")]),
        ([Account("W-1", "supports", evidence_class="circumstantial")], [Gap("only_circumstantial", 1)]),
        ([Account("W-1", "supports")], [Gap("basis_unstated", 1)]),
        ([saw("W-1", credibility="doubtful")], [Gap("one_account"), Gap("only_doubted", 1)]),
    ],
)
def test_gaps_say_what_a_proposition_lacks(accounts: list[Account], expected: list[Gap]) -> None:
    assert list(co.gaps(accounts)) == expected


def test_who_came_afterwards_is_direct_on_what_was_left_and_shows_the_rest() -> None:
    assert ind.form_of("", "saw_aftermath", "damage") == "direct"
    assert ind.form_of("", "treated_casualties", "weapon") == "circumstantial"
    assert ind.form_of("hearsay", "saw", "weapon") == "hearsay", "what a person chose holds"
    known = {"", *vocabulary("evidence_class").keys()}
    assert {ind.form_of("", each, "weapon") for each in vocabulary("knowledge").keys()} <= known  # noqa: SIM118


@pytest.mark.parametrize(
    ("accounts", "certainty", "rule"),
    [
        ([], "", "nothing"),
        ([saw("W-1", stance="")], "", "nothing"),
        ([heard_of("W-1", "a"), heard_of("W-2", "b")], "rumour", "nobody_there"),
        ([saw("W-1", stance="contradicts")], "rumour", "nobody_there"),
        ([saw("W-1")], "possible", "one_account"),
        ([saw("W-1"), saw("W-1", "weapon")], "possible", "one_account"),
        ([saw("W-1"), saw("W-2")], "probable", "two_accounts"),
        ([saw("W-1"), heard_of("W-2", "the cook")], "probable", "two_accounts"),
        ([saw("W-1", group="G"), saw("W-2", group="G")], "possible", "one_account"),
        ([saw("W-1"), saw("W-2", credibility="doubtful")], "possible", "one_account"),
        ([saw("W-1"), saw("W-2", reliability="highly_unreliable")], "possible", "one_account"),
        ([saw("W-1"), saw("W-2"), saw("W-3", stance="contradicts")], "possible", "contradicted"),
        ([saw("W-1"), saw("W-2"), saw("W-3", "weapon", "contradicts")], "probable", "two_accounts"),
        ([saw("W-1"), saw("W-2"), saw("W-3", "damage")], "confirmed", "three_direct"),
        ([saw("W-1"), saw("W-2"), saw("W-3"), saw("W-4", "time", "contradicts")], "probable", "two_accounts"),
        ([saw("W-1", "warning"), saw("W-2", "military_presence")], "rumour", "nobody_there"),
    ],
)
def test_certainty_is_proposed_by_the_rules_that_are_written_down(
    accounts: list[Account], certainty: str, rule: str
) -> None:
    made = co.propose(accounts)
    assert (made.certainty, made.rule) == (certainty, rule)
    assert rule in co.RULES and rule in (co.propose.__doc__ or "")


RANK = ("", *vocabulary("certainty").keys())


@settings(max_examples=60)
@given(ACCOUNTS)
def test_a_new_eyewitness_never_lowers_the_proposal_and_a_denial_never_raises_it(accounts: list[Account]) -> None:
    before = RANK.index(co.propose(accounts).certainty)
    assert RANK.index(co.propose([*accounts, saw("W-9")]).certainty) >= before
    denied = RANK.index(co.propose([*accounts, saw("W-9", stance="contradicts")]).certainty)
    assert denied <= max(before, RANK.index("rumour")) and denied <= RANK.index("possible")


DAY = date(2031, 5, 12)
TIMES = st.one_of(
    st.just(".."),
    st.builds(
        lambda h, m, about: f"{h:02d}:{m:02d}{about}",
        st.integers(0, 23),
        st.integers(0, 59),
        st.sampled_from(["", "~"]),
    ),
)


def told(first: str, last: str = "", day: date | None = DAY) -> tt.Told:
    held = tt.told(first, last, day)
    assert held is not None
    return held


def test_what_was_told_stays_as_vague_as_it_was_told() -> None:
    assert told("14:05") == tt.Told(datetime(2031, 5, 12, 14, 5), datetime(2031, 5, 12, 14, 5))
    assert told("14:00~").about and told("14:00", "..").latest is None and told("..", "15:00").earliest is None
    assert told("23:50", "00:10").latest == datetime(2031, 5, 13, 0, 10), "into the night"
    assert told("2031-05", day=None).latest == datetime(2031, 5, 31, 23, 59)
    assert told("2031-05-12T14:05", day=None).dated and not told("14:05", day=None).dated
    assert tt.told("", "") is None and tt.told("..", "") is None
    for wrong in ("25:00", "noon", "2031-13", "2031-05T14:00", "2031-05-12T", "14", "2031/2032"):
        with pytest.raises(AppError, match=r"passage\.time_unreadable"):
            tt.checked(wrong, "")
    with pytest.raises(AppError, match=r"passage\.time_unreadable"):
        tt.checked("2031-05-12T14:05", "2031-05-12T14:00")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("14:00", ""), ("14:10", ""), Relation.BEFORE),
        (("14:10", ""), ("14:00", ""), Relation.AFTER),
        (("14:00", ""), ("14:00", ""), Relation.SAME),
        (("14:00~", ""), ("14:00", ""), Relation.OVERLAPS),
        (("14:00~", ""), ("14:10", ""), Relation.POSSIBLY_BEFORE),
        (("14:20", "14:30~"), ("14:10", ""), Relation.POSSIBLY_AFTER),
        (("14:00", "15:00"), ("14:30", ""), Relation.OVERLAPS),
        (("14:00", ".."), ("15:00", ""), Relation.OVERLAPS),
        (("..", "14:00"), ("15:00", ""), Relation.BEFORE),
    ],
)
def test_one_time_lies_before_another_only_where_it_must(
    one: tuple[str, str], other: tuple[str, str], expected: Relation
) -> None:
    assert tt.relation(told(*one), told(*other)) is expected
    assert tt.relation(told("14:00", day=None), told("14:10")) is Relation.UNKNOWN


OPPOSITE = {
    Relation.BEFORE: Relation.AFTER,
    Relation.POSSIBLY_BEFORE: Relation.POSSIBLY_AFTER,
    Relation.AFTER: Relation.BEFORE,
    Relation.POSSIBLY_AFTER: Relation.POSSIBLY_BEFORE,
}


@settings(max_examples=60)
@given(st.lists(st.tuples(TIMES, TIMES).filter(lambda pair: pair != ("..", "..")), min_size=2, max_size=4))
def test_relations_mirror_and_a_common_time_lies_in_all(pairs: list[tuple[str, str]]) -> None:
    held = [told(*pair) for pair in pairs]
    one, other = held[:2]
    there, back = tt.relation(one, other), tt.relation(other, one)
    assert back is OPPOSITE.get(there, there)
    shared = tt.common(held[:2])
    assert (shared is None) is (there not in (Relation.OVERLAPS, Relation.SAME) and not _touch(one, other))
    everywhere = tt.common(held)
    if everywhere is not None:
        for each in held:
            assert each.earliest is None or (everywhere.earliest or datetime.min) >= each.earliest
            assert each.latest is None or (everywhere.latest or datetime.max) <= each.latest


def _touch(one: tt.Told, other: tt.Told) -> bool:
    first = max(one.earliest or datetime.min, other.earliest or datetime.min)
    return first <= min(one.latest or datetime.max, other.latest or datetime.max)


def test_defaults_come_from_the_witness_and_fill_only_what_is_empty() -> None:
    assert proposed({}, ("eyewitness",)) == {"stance": "supports", "knowledge": "saw", "evidence_class": "direct"}
    assert proposed({"knowledge": "inferred", "stance": "contradicts"}, ("eyewitness",)) == {
        "evidence_class": "opinion"
    }
    told_of = proposed({"proposition": "weapon"}, ("teacher",), "relative_of_victim")
    assert told_of["evidence_class"] == "hearsay" and told_of["hearsay_degree"] == 1
    earlier = [{"knowledge": "told_by_named", "origin": "W-007", "independence_group": "G1"}, {"knowledge": ""}]
    again = proposed({}, ("eyewitness",), "", earlier)
    assert (again["knowledge"], again["origin"], again["independence_group"]) == ("told_by_named", "W-007", "G1")
    assert "origin" not in proposed({"knowledge": "saw"}, (), "", earlier), "no origin for what one saw"
    assert set(KNOWS) <= set(vocabulary("witness_role").keys()) and set(CONNECTED) <= set(
        vocabulary("connection").keys()
    )
    assert {*KNOWS.values(), *CONNECTED.values()} <= set(vocabulary("knowledge").keys())


@given(
    st.dictionaries(st.sampled_from(["stance", "knowledge", "evidence_class", "origin"]), st.sampled_from(["", "saw"]))
)
def test_a_filled_field_is_never_proposed(held: dict[str, str]) -> None:
    made = proposed(held, ("doctor", "eyewitness"), "victim", [{"origin": "W-1", "independence_group": "G"}])
    assert not {name for name, value in held.items() if value} & made.keys()


def said(proposition: str, passage: str, stance: str = "supports", told: tuple[str, str] = ("", "")) -> Statement:
    return Statement(("INC-1", proposition), stance, "saw", "direct", told, passage)


def test_two_accounts_are_set_side_by_side_without_a_verdict() -> None:
    earlier = [said("weapon", "a"), said("time", "b", told=("14:00", "")), said("damage", "c"), said("place", "x")]
    later = [
        said("time", "d", told=("15:00", "")),
        said("damage", "e", "qualifies"),
        said("warning", "f"),
        said("place", "y", told=("9:00", "")),
    ]
    found = {
        each.point[1]: (each.change, each.aspects, each.earlier, each.later) for each in two.compare(earlier, later)
    }
    assert found["weapon"] == (Change.LEFT_OUT, (), ("a",), ())
    assert found["warning"] == (Change.ADDED, (), (), ("f",))
    assert found["time"] == (Change.CHANGED, ("told",), ("b",), ("d",))
    assert found["damage"] == (Change.CHANGED, ("stance",), ("c",), ("e",))
    assert found["place"][0] is Change.ALIKE, "what was left blank is no difference"


STATEMENTS = st.lists(
    st.builds(
        said, st.sampled_from(["weapon", "time"]), st.sampled_from("abc"), st.sampled_from(["supports", "contradicts"])
    ),
    max_size=4,
)


@given(STATEMENTS, STATEMENTS)
def test_turning_two_accounts_round_swaps_added_and_left_out(one: list[Statement], other: list[Statement]) -> None:
    mirror = {Change.ADDED: Change.LEFT_OUT, Change.LEFT_OUT: Change.ADDED}
    there, back = two.compare(one, other), two.compare(other, one)
    assert [mirror.get(each.change, each.change) for each in there] == [each.change for each in back]
    assert all(each.change is Change.ALIKE for each in two.compare(one, one))
