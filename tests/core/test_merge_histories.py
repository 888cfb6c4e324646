"""Any course of corrections, taggings, removals and exchanges between three copies: the promises of merging hold."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from testimony_app.case import Case
from testimony_app.domain.anchors import quote_hash
from testimony_app.services import code_passage as cp
from testimony_app.services import conflicts as cf
from testimony_app.services import edit_transcript as et
from testimony_app.services import merge
from testimony_app.services.passages import Passage
from tests.core.merge_support import code, copies, everything, interview, packed, receive, run, typed, words

WHICH = st.integers(0, 2)
WORDS = st.sampled_from(["she", "said", "no", "كَتَبَ", "المشفى", "e\u0301té", "👩🏽‍⚕️", "🚑", "12:40", "—"])
TEXTS = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)
SEGMENTS = 2
EXAMPLES = int(os.environ.get("TESTIMONY_HISTORIES", "15"))


class Histories(RuleBasedStateMachine):
    """Packages lie about and arrive late or twice. Each copy tags as its own coder, whose name must stay."""

    cases: list[Case]
    code: str
    interviews = count(1)

    @initialize(texts=st.lists(TEXTS, min_size=SEGMENTS, max_size=SEGMENTS))
    def begin(self, texts: list[str]) -> None:
        number = next(self.interviews)
        self.interview = interview(self.cases[0], f"I-{number}", f"W-{number}")
        self.transcript, self.segments = typed(self.cases[0], self.interview, *texts)
        start = self.packed(self.cases[0])
        for case in self.cases[1:]:
            receive(case, start)
        self.coders: dict[str, str] = {}
        self.removed: set[str] = set()
        self.under_way: list[merge.Incoming] = []

    def packed(self, case: Case) -> merge.Incoming:
        return packed(case, only=self.interview)

    @rule(which=WHICH, segment=st.integers(0, SEGMENTS - 1), said=TEXTS)
    def correct(self, which: int, segment: int, said: str) -> None:
        run(et.retype(self.cases[which], self.segments[segment], said))

    @rule(which=WHICH, data=st.data())
    def tag(self, which: int, data: st.DataObject) -> None:
        case = self.cases[which]
        texts = {each.id: each.text for each in et.segments(case, self.transcript)}
        first = data.draw(st.integers(0, SEGMENTS - 1))
        last = data.draw(st.integers(first, SEGMENTS - 1))
        start = data.draw(st.integers(0, len(texts[self.segments[first]])))
        end = data.draw(st.integers(0, len(texts[self.segments[last]])))
        passage = Passage(self.transcript, self.segments[first], start, self.segments[last], end)
        inside = "\n".join(texts[each] for each in self.segments[first : last + 1])
        length = len(inside) - start - (len(texts[self.segments[last]]) - end)
        if inside[start : start + max(0, length)].strip():
            coding_id = run(cp.tag_code(case, passage, self.code))
            self.coders[coding_id] = case.user

    @rule(which=WHICH, index=st.integers(0, 20))
    def untag(self, which: int, index: int) -> None:
        held = cp.codings_of(self.cases[which], self.transcript)
        if held:
            chosen = held[index % len(held)].id
            run(cp.untag(self.cases[which], chosen))
            self.removed.add(chosen)

    @rule(which=WHICH, index=st.integers(0, 20), memo=WORDS)
    def write_memo(self, which: int, index: int, memo: str) -> None:
        held = cp.codings_of(self.cases[which], self.transcript)
        if held:
            run(cp.write_memo(self.cases[which], held[index % len(held)].id, memo))

    @rule(which=WHICH, segment=st.integers(0, SEGMENTS - 1), heard=st.booleans())
    def verify(self, which: int, segment: int, heard: bool) -> None:
        run(et.verify(self.cases[which], self.segments[segment : segment + 1], heard))

    @rule(which=WHICH)
    def pack(self, which: int) -> None:
        self.under_way.append(self.packed(self.cases[which]))

    @rule(which=WHICH, index=st.integers(0, 20))
    def arrive(self, which: int, index: int) -> None:
        if self.under_way:
            self.exchange(self.under_way[index % len(self.under_way)], self.cases[which])

    @rule(which=WHICH, choice=st.sampled_from(cf.CHOICES))
    def decide(self, which: int, choice: cf.Choice) -> None:
        listed = cf.list_conflicts(self.cases[which])
        if listed:
            cf.decide_conflict(self.cases[which], listed[0].id, choice)

    def exchange(self, incoming: merge.Incoming, receiver: Case) -> None:
        """Merge, and judge the codings by the words that they stood on here before, or where they came from."""
        before = {each.id: words(receiver, each) for each in cp.codings_of(receiver, self.transcript)}
        came = stood_on(incoming)
        plan = receive(receiver, incoming)
        for each in cp.codings_of(receiver, self.transcript):
            now = words(receiver, each)
            fits = bool(now) and quote_hash(now) == each.quote_sha256
            same = now == before.get(each.id, came.get(each.id, "")) or now == came.get(each.id)
            assert fits or each.review or same, "a coding drifted without anybody being told"
            assert each.coder == self.coders[each.id]
        lost = set(before) - {each.id for each in cp.codings_of(receiver, self.transcript)}
        assert lost <= self.removed
        once = everything(receiver, only=self.interview)
        again = receive(receiver, incoming)
        assert not again.changes
        assert everything(receiver, only=self.interview) == once
        assert len(plan.conflicts) <= len(cf.list_conflicts(receiver))

    def teardown(self) -> None:
        if hasattr(self, "under_way"):
            self.come_together()

    def come_together(self) -> None:
        """Everybody decides what waits and sends to everybody, one after the other, until all agree."""
        for _ in range(2):
            for sender in self.cases:
                for listed in cf.list_conflicts(sender):
                    cf.decide_conflict(sender, listed.id, "ours")
                incoming = self.packed(sender)
                for receiver in self.cases:
                    if receiver is not sender:
                        merge.merge(receiver, incoming)
        one, other, third = (agreed(case, self.interview) for case in self.cases)
        assert one == other == third
        assert set(self.coders) - self.removed <= set(one.get("coding", {}))


def stood_on(incoming: merge.Incoming) -> dict[str, str]:
    """The words of each coding as its sender has them, cut out by hand."""
    fields = {
        kind: [each.fields for each in incoming.records if each.kind == kind and each.fields]
        for kind in ("segment", "coding")
    }
    ordered = sorted(fields["segment"], key=lambda each: each["position"])
    ids = [each["id"] for each in ordered]
    found = {}
    for each in fields["coding"]:
        if each["orphaned"]:
            found[each["id"]] = ""
            continue
        first, last = ids.index(each["start_segment_id"]), ids.index(each["end_segment_id"])
        said = "\n".join(ordered[number]["text"] for number in range(first, last + 1))
        cut = len(ordered[last]["text"]) - each["end_offset"]
        found[each["id"]] = said[each["start_offset"] : len(said) - cut]
    return found


def agreed(case: Case, interview_id: str) -> dict[str, dict[str, Any]]:
    """What all copies must agree on: where a coding lies is each copy's own, as far as it is flagged."""
    held = everything(case, only=interview_id)
    placed = ("start_offset", "end_segment_id", "end_offset", "orphaned", "repeat")
    for fields in held.get("coding", {}).values():
        for name in placed:
            del fields[name]
    return held


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Case]]:
    """Three copies for all histories; each history is one interview of them."""
    with copies(tmp_path_factory.mktemp("copies"), 3) as held:
        Histories.cases, Histories.code = held, code(held[0])
        yield held


def test_any_history_of_three_copies(three: list[Case]) -> None:
    chosen = settings(
        max_examples=EXAMPLES, stateful_step_count=20, deadline=None, phases=[Phase.generate], print_blob=False
    )
    run_state_machine_as_test(Histories, settings=chosen)
