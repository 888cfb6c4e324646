"""Whatever is done to the code book, every person's words keep a code of theirs, and undo brings back all that was."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.services import arrange_codes as ac
from testimony_app.services import code_passage as cp
from testimony_app.services import log_interview as li
from testimony_app.services import manage_codebook as mc
from testimony_app.services import undo
from testimony_app.services.arrange_codes import Effect, Spot
from testimony_app.services.operations import Operation
from testimony_app.store import codings
from tests.conftest import PASSPHRASE
from tests.core.merge_support import code, copies, send, tag, typed

WORDS = "we heard the siren before the second strike came down"
OTHER = "00000000-0000-4000-8000-0000000000bb"
REFUSALS = {"code.name_taken", "code.own_ancestor", "code.in_use", "code.merge_itself", "code.retired", "code.missing"}


def place_of(coding: cp.CodingRead) -> tuple[object, ...]:
    return coding.start_segment_id, coding.start_offset, coding.end_offset, coding.coder


def moved(case: Case, code_id: str, spot: Spot) -> None:
    operation = ac.move(case, [code_id], spot)
    assert operation is not None
    operation.run()


def by_other(case: Case, coding_id: str, transcript: str, memo: str = "") -> str:
    """The same coding once more, as another person made it, a minute later."""
    held = next(each for each in cp.codings_of(case, transcript) if each.id == coding_id)
    made = held.model_copy(
        update={
            "id": f"{coding_id[:-1]}x",
            "coder": OTHER,
            "memo": memo,
            "coded_at": held.coded_at + timedelta(minutes=1),
        }
    )
    with case.write("coding.added") as store:
        codings.put(store, made)
    return made.id


class Book(RuleBasedStateMachine):
    """The model: a stack of whole former states, and who coded which words under the codes of the book."""

    case: Case
    interview: str

    @initialize()
    def begin(self) -> None:
        for each in mc.codes(self.case):
            assert each.parent_id is None or each.parent_id in {other.id for other in mc.codes(self.case)}
        self.transcript, (self.segment,) = typed(self.case, self.interview, WORDS)
        self.codes = [code(self.case, name) for name in self.fresh(3)]
        self.done: list[tuple[Operation, Any]] = []
        self.undone: list[tuple[Operation, Any]] = []

    def fresh(self, count: int) -> list[str]:
        held = len(mc.codes(self.case))
        return [f"Code {held + number} of {self.segment[:8]}" for number in range(count)]

    def state(self) -> Any:
        held = [each for each in mc.codes(self.case) if each.id in self.codes]
        return held, sorted(cp.codings_of(self.case, self.transcript), key=lambda each: each.id)

    def do(self, make: Any) -> None:
        before, had = self.state(), {place_of(each) for each in cp.codings_of(self.case, self.transcript)}
        try:
            inverse = make().run()
        except AppError as error:
            assert error.code in REFUSALS
            assert self.state() == before, "what is refused changes nothing"
            return
        assert {place_of(each) for each in cp.codings_of(self.case, self.transcript)} >= had, (
            "no one's words lose theirs"
        )
        self.done.append((inverse, before))
        self.undone.clear()

    def draw(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from(self.codes))

    @rule(data=st.data(), word=st.sampled_from(["siren", "strike", "second"]), other=st.booleans())
    def tag(self, data: st.DataObject, word: str, other: bool) -> None:
        held = {each.id: each for each in mc.codes(self.case)}
        chosen = self.draw(data)
        if chosen not in held or held[chosen].retired:
            return
        made = tag(self.case, self.transcript, self.segment, word, chosen)
        if other:
            by_other(self.case, made, self.transcript)
        self.done.clear()
        self.undone.clear()

    @rule(data=st.data())
    def add(self, data: st.DataObject) -> None:
        draft = mc.CodeDraft(name=self.fresh(1)[0], parent_id=self.draw(data))
        operation = mc.add(self.case, draft)
        self.codes += operation.touched
        self.do(lambda: operation)

    def moving(self, chosen: set[str], parent: str | None) -> Operation:
        made = ac.move(self.case, chosen, Spot(parent))
        if made is None:
            raise AppError("code.missing")
        return made

    @rule(data=st.data())
    def move(self, data: st.DataObject) -> None:
        chosen = data.draw(st.sets(st.sampled_from(self.codes), min_size=1, max_size=2))
        parent = data.draw(st.sampled_from([None, *self.codes]))
        self.do(lambda: self.moving(chosen, parent))

    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        chosen = data.draw(st.lists(st.sampled_from(self.codes), min_size=1, max_size=2, unique=True))
        target = self.draw(data)
        self.do(lambda: ac.merge(self.case, chosen, target))

    @rule(data=st.data(), new=st.booleans())
    def split(self, data: st.DataObject, new: bool) -> None:
        held = [each for each in cp.codings_of(self.case, self.transcript) if each.code_id]
        if not held:
            return
        source = data.draw(st.sampled_from(held)).code_id
        chosen = {each.id for each in held if each.code_id == source and data.draw(st.booleans())}
        into = mc.CodeDraft(name=self.fresh(1)[0]) if new else self.draw(data)
        if not chosen or into == source:
            return
        operation = _or_refused(lambda: ac.split(self.case, str(source), chosen, into))
        if operation is not None:
            self.codes += [each for each in operation.touched if new and each not in self.codes and each not in chosen]
            self.do(lambda: operation)

    @rule(data=st.data(), act=st.sampled_from([mc.retire, mc.bring_back, mc.remove_all]))
    def put_away(self, data: st.DataObject, act: Any) -> None:
        chosen = [self.draw(data)]
        self.do(lambda: act(self.case, chosen))

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        operation, before = self.done.pop()
        after = self.state()
        self.undone.append((operation.run(), after))
        assert self.state() == before

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        operation, after = self.undone.pop()
        before = self.state()
        self.done.append((operation.run(), before))
        assert self.state() == after

    @invariant()
    def it_is_a_tree_without_two_of_a_name_in_one_place(self) -> None:
        held = {each.id: each for each in mc.codes(self.case)}
        for each in held.values():
            mc.path_of(each, held)
        names = [(each.parent_id, each.name.casefold()) for each in held.values()]
        assert len(set(names)) == len(names)


def _or_refused(make: Any) -> Operation | None:
    try:
        made: Operation = make()
    except AppError as error:
        assert error.code in REFUSALS
        return None
    return made


@pytest.fixture(scope="module")
def shared() -> Iterator[tuple[Case, str]]:
    with tempfile.TemporaryDirectory() as folder:
        case, _ = Case.create(Path(folder) / "Shared.testimony", "Shared", PASSPHRASE)
        held = li.log(case, li.InterviewDraft(code="I-001", held_on="2031-05-12"), li.WitnessDraft(code="W-001"))
        yield case, held.id
        case.close()


def test_no_act_on_the_code_book_loses_a_coding_and_each_can_be_taken_back(shared: tuple[Case, str]) -> None:
    class OnThisCase(Book):
        case, interview = shared

    run_state_machine_as_test(
        OnThisCase, settings=settings(max_examples=6, stateful_step_count=12, deadline=None, database=None)
    )


@pytest.fixture
def spoken(case: Case, interview: li.InterviewRead) -> tuple[str, str]:
    transcript, (segment,) = typed(case, interview.id, WORDS)
    return transcript, segment


def test_a_merge_unites_what_one_person_put_twice_on_the_same_words(case: Case, spoken: tuple[str, str]) -> None:
    transcript, segment = spoken
    siren, alarm = code(case, "Siren"), code(case, "Alarm")
    below = code(case, "Test alarm", alarm)
    mc.change(case, siren, definition="A siren is heard.").run()
    mc.change(case, alarm, definition="An alarm of any kind.", include="Horns").run()
    kept = tag(case, transcript, segment, "siren", siren)
    twice = tag(case, transcript, segment, "siren", alarm)
    cp.write_memo(case, kept, "far away").run()
    cp.write_memo(case, twice, "which side?").run()
    theirs = by_other(case, twice, transcript, memo="I heard it too")
    alone = tag(case, transcript, segment, "strike", alarm)
    before = sorted(cp.codings_of(case, transcript), key=lambda each: each.id)
    assert ac.merge_effect(case, [alarm], siren) == Effect(moved=2, united=1, lifted=1)
    back = ac.merge(case, [alarm], siren).run()
    held = {each.id: each for each in cp.codings_of(case, transcript)}
    assert held.keys() == {kept, theirs, alone}
    assert {each.code_id for each in held.values()} == {siren}
    assert held[kept].memo == "far away\nwhich side?" and held[theirs].memo == "I heard it too"
    codes = {each.id: each for each in mc.codes(case)}
    assert codes.keys() == {siren, below} and codes[below].parent_id == siren
    assert codes[siren].definition == "A siren is heard.\nAn alarm of any kind." and codes[siren].include == "Horns"
    back.run()
    assert sorted(cp.codings_of(case, transcript), key=lambda each: each.id) == before
    assert {each.id for each in mc.codes(case)} == {siren, alarm, below}
    with pytest.raises(AppError, match=r"code\.merge_itself"):
        ac.merge(case, [siren], siren)
    mc.retire(case, [siren]).run()
    with pytest.raises(AppError, match=r"code\.retired"):
        ac.merge(case, [alarm], siren)


def test_a_code_is_merged_into_one_below_it_and_names_stay_apart(case: Case) -> None:
    top = code(case, "Attack")
    middle, other = code(case, "Air", top), code(case, "Jet", top)
    low = code(case, "Jet", middle)
    ac.merge(case, [top], low).run()
    held = {each.id: each for each in mc.codes(case)}
    assert [mc.path_of(held[key], held) for key in (middle, low, other)] == ["Air", "Air / Jet", "Air / Jet / Jet"]
    second = code(case, "Ground")
    under = code(case, "Jet", second)
    ac.merge(case, [second], low).run()
    assert {each.id: each.name for each in mc.codes(case)}[under] == "Jet (2)"


def test_a_split_takes_the_passages_that_were_chosen_by_coder_or_by_words(case: Case, spoken: tuple[str, str]) -> None:
    transcript, segment = spoken
    siren = code(case, "Siren")
    mine = tag(case, transcript, segment, "siren", siren)
    far = tag(case, transcript, segment, "strike", siren)
    theirs = by_other(case, mine, transcript, memo="a horn")
    assert [each.id for each in ac.choose(case, siren, coder=OTHER)] == [theirs]
    assert [each.id for each in ac.choose(case, siren, words="STRIKE")] == [far]
    assert [each.id for each in ac.choose(case, siren, words="horn")] == [theirs], "memos are looked through too"
    assert len(ac.choose(case, siren)) == 3
    operation = ac.split(case, siren, [far, theirs], mc.CodeDraft(name="Horn", colour=4))
    back = operation.run()
    made = mc.by_name(case, "Horn")
    assert {each.id: each.code_id for each in cp.codings_of(case, transcript)} == {
        mine: siren,
        far: made.id,
        theirs: made.id,
    }
    assert mc.usage_by_coder(case, made.id) == sorted(
        [(case.member_code(case.user), 1), (case.member_code(OTHER), 1)], key=lambda row: row[0]
    )
    again = back.run()
    assert {each.code_id for each in cp.codings_of(case, transcript)} == {siren}
    assert [each.name for each in mc.codes(case)] == ["Siren"]
    again.run()
    ac.split(case, made.id, [far], siren).run()
    assert mc.usage(case) == {siren: 2, made.id: 1}
    for chosen, into, refused in (([], made.id, "nothing_chosen"), ([mine], siren, "nothing_chosen")):
        with pytest.raises(AppError, match=rf"code\.{refused}"):
            ac.split(case, siren, chosen, into)
    with pytest.raises(AppError, match=r"coding\.missing"):
        ac.split(case, siren, [theirs], made.id)


def test_retiring_takes_what_lies_below_along_and_bringing_back_what_lies_above(case: Case) -> None:
    top = code(case, "Attack")
    low = code(case, "Jet", code(case, "Air", top))
    back = mc.retire(case, [top]).run()
    assert [each.retired for each in mc.codes(case)] == [True] * 3
    mc.bring_back(case, [low]).run().run()
    assert [each.retired for each in mc.codes(case)] == [True] * 3
    mc.bring_back(case, [low]).run()
    assert [each.retired for each in mc.codes(case)] == [False] * 3
    back.run()
    assert [each.retired for each in mc.codes(case)] == [False] * 3
    undo = mc.remove_all(case, [top]).run()
    assert mc.codes(case) == []
    undo.run()
    assert len(mc.codes(case)) == 3


def test_moves_keep_the_order_and_a_key_moves_one_step(case: Case) -> None:
    a, b, c = (code(case, name) for name in ("Alpha", "Beta", "Gamma"))
    moved(case, c, Spot(None, a))
    assert ac.move(case, [c], Spot(None, a)) is None
    assert [each.id for each in mc.codes(case)] == [c, a, b]
    down = ac.shift(case, [c], "down")
    assert down is not None
    back = down.run()
    assert [each.id for each in mc.codes(case)] == [a, c, b]
    back.run()
    assert [each.id for each in mc.codes(case)] == [c, a, b]
    assert ac.shift(case, [c], "up") is None
    inward = ac.shift(case, [b], "in")
    assert inward is not None
    inward.run()
    assert mc.by_name(case, "Alpha / Beta").id == b
    with pytest.raises(AppError, match=r"code\.own_ancestor"):
        ac.move(case, [a], Spot(b))
    twin = code(case, "Beta")
    with pytest.raises(AppError, match=r"code\.name_taken"):
        moved(case, twin, Spot(a))


def test_the_history_says_who_changed_what_and_survives_the_code(case: Case, spoken: tuple[str, str]) -> None:
    transcript, segment = spoken
    siren, alarm = code(case, "Siren"), code(case, "Alarm")
    tag(case, transcript, segment, "siren", alarm)
    mc.change(case, siren, name="Sirens", definition="Any siren").run()
    mc.change(case, siren, name="Sirens").run()
    moved(case, alarm, Spot(None))
    moved(case, siren, Spot(None))
    ac.merge(case, [alarm], siren).run()
    told = [(each.version.act, each.version.before, each.version.after) for each in mc.history(case, siren)]
    assert [act for act, _, _ in told] == ["code.merged", "code.moved", "code.changed", "code.added"]
    assert told[0][1:] == ({"passages": 0}, {"passages": 1})
    assert told[2][1:] == ({"name": "Siren", "definition": ""}, {"name": "Sirens", "definition": "Any siren"})
    assert told[3][1] is None and told[3][2] is not None and told[3][2]["name"] == "Siren"
    gone = mc.history(case, alarm)
    assert [each.version.act for each in gone] == ["code.merged", "code.moved", "code.added"]
    assert gone[0].version.after is None and gone[0].version.note == "Sirens"
    assert {each.person for each in gone} == {case.member_code(case.user)}
    assert case.verify_log()


def test_a_code_that_is_merged_here_and_used_there_loses_no_passage(tmp_path: Path) -> None:
    with copies(tmp_path) as (here, there):
        held = li.log(here, li.InterviewDraft(code="I-001", held_on="2031-05-12"), li.WitnessDraft(code="W-001"))
        transcript, (segment,) = typed(here, held.id, WORDS)
        siren, alarm = code(here, "Siren"), code(here, "Alarm")
        before = tag(here, transcript, segment, "siren", alarm)
        send(here, there)
        ac.merge(here, [alarm], siren).run()
        meanwhile = tag(there, transcript, segment, "strike", alarm)
        assert [each.object_id for each in send(there, here).conflicts] == [alarm], "a person decides about the code"
        send(here, there)
        for case in (here, there):
            held_now = {each.id: each.code_id for each in cp.codings_of(case, transcript)}
            assert held_now == {before: siren, meanwhile: alarm}
            assert [each.version.act for each in mc.history(case, alarm)] == ["code.merged", "code.added"]


def test_a_merge_and_a_split_are_taken_back_after_the_case_was_closed(
    case: Case, case_path: Path, spoken: tuple[str, str]
) -> None:
    transcript, segment = spoken
    siren, alarm = code(case, "Siren"), code(case, "Alarm")
    tag(case, transcript, segment, "siren", siren)
    twice = tag(case, transcript, segment, "siren", alarm)
    cp.write_memo(case, twice, "which side?").run()
    strike = tag(case, transcript, segment, "strike", alarm)
    before = mc.codes(case), cp.codings_of(case, transcript)
    ac.merge(case, [alarm], siren).run()
    ac.split(case, siren, [strike], mc.CodeDraft(name="Impact")).run()
    after = mc.codes(case), cp.codings_of(case, transcript)
    case.close()
    again = Case.open(case_path, PASSPHRASE)
    assert [undo.undo(again).label for _ in range(2)] == ["code.split", "code.merged"]
    assert (mc.codes(again), cp.codings_of(again, transcript)) == before
    assert [undo.redo(again).label for _ in range(2)] == ["code.merged", "code.split"]
    assert (mc.codes(again), cp.codings_of(again, transcript)) == after
    again.close()
