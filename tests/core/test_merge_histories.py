"""Any course of corrections, taggings, undoing and exchanges between three copies: the promises of merging hold."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from testimony_app.case import Case
from testimony_app.domain.anchors import quote_hash
from testimony_app.errors import AppError
from testimony_app.services import code_passage as cp
from testimony_app.services import conflicts as cf
from testimony_app.services import edit_transcript as et
from testimony_app.services import merge
from testimony_app.services import undo as undoing
from testimony_app.services.passages import Passage
from testimony_app.store import undo_entries
from tests.core.merge_support import code, copies, everything, interview, packed, receive, run, typed, words

WHICH = st.integers(0, 2)
WORDS = st.sampled_from(["she", "said", "no", "كَتَبَ", "المشفى", "e\u0301té", "👩🏽‍⚕️", "🚑", "12:40", "—"])
TEXTS = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)
SEGMENTS = 2
MORE = int(os.environ.get("TESTIMONY_HISTORIES", "0"))
"""How many random histories to try; without it ten that are the same every time."""
NUMBERS = count(1)
HAPPENED: Counter[str] = Counter()


@dataclass(frozen=True)
class Step:
    """One thing that happens at one copy; what the numbers choose depends on the act."""

    act: str
    which: int
    one: int
    other: int
    said: str


ACTS = (
    ("correct",) * 4
    + ("tag",) * 5
    + ("send",) * 5
    + ("undo",) * 4
    + ("redo",) * 2
    + (*("late", "untag", "write_memo", "verify", "decide", "confirm"),)
)
STEPS = st.builds(Step, st.sampled_from(ACTS), WHICH, st.integers(0, 1 << 16), st.integers(0, 1 << 16), TEXTS)


class History:
    """Three copies of one interview. Packages also arrive late or twice. Each copy tags as a coder of its own."""

    def __init__(self, cases: list[Case], code_id: str, number: int, texts: list[str]) -> None:
        self.cases, self.code = cases, code_id
        self.interview = interview(cases[0], f"I-{number}", f"W-{number}")
        self.transcript, self.segments = typed(cases[0], self.interview, *texts)
        self.under_way: list[merge.Incoming] = []
        self.coders: dict[str, str] = {}
        self.removed: set[str] = set()
        self.seen: Counter[str] = Counter()
        # The true history of each copy's words, by numbers of the corrections that led to them.
        self.past = {(case.user, each): frozenset[int]() for case in cases for each in self.segments}
        self.sent: dict[str, dict[str, frozenset[int]]] = {}
        self.waiting: dict[str, frozenset[int]] = {}
        self.number = count(1)
        self.stood: dict[tuple[str, str], set[str]] = {}
        self.told: dict[tuple[str, str], tuple[str, frozenset[int]]] = {}
        for case in cases:
            with case.write("undo.given_up") as store:
                undo_entries.clear(store, case.user, "undo")
                undo_entries.clear(store, case.user, "redo")
        start = self.packed(cases[0])
        for case in cases[1:]:
            receive(case, start)
            self.tell(case)

    def packed(self, case: Case) -> merge.Incoming:
        made = packed(case, only=self.interview)
        self.sent[made.package] = {each: self.past[case.user, each] for each in self.segments}
        self.tell(case)
        return made

    def take(self, step: Step) -> None:
        case = self.cases[step.which]
        getattr(self, step.act)(case, step)
        for each in cp.codings_of(case, self.transcript):
            self.stood.setdefault((case.user, each.id), set()).add(words(case, each))

    def segment(self, number: int) -> str:
        return self.segments[number % len(self.segments)]

    def chosen(self, case: Case, number: int) -> cp.CodingRead | None:
        held = cp.codings_of(case, self.transcript)
        return held[number % len(held)] if held else None

    def correct(self, case: Case, step: Step) -> None:
        """Rewrite a segment, or put or take a few words somewhere in it, as people mostly do."""
        segment = self.segment(step.one)
        words_now = next(each.text for each in et.segments(case, self.transcript) if each.id == segment).split(" ")
        at = step.other % (len(words_now) + 1)
        inserted = [*words_now[:at], step.said.split(" ")[0], *words_now[at:]]
        shortened = [*words_now[: max(0, at - 1)], *words_now[at:]] or ["no"]
        said = (step.said.split(" "), shortened, inserted, inserted, inserted)[step.other % 5]
        number = next(self.number)
        run(et.retype(case, segment, " ".join([*said, f"#{number}"])))
        self.past[case.user, segment] |= {number}

    def tag(self, case: Case, step: Step) -> None:
        ordered = et.segments(case, self.transcript)
        first = step.one % len(ordered)
        last = min(len(ordered) - 1, first + step.other % 2)
        begins = [0, *(place + 1 for place, letter in enumerate(ordered[first].text) if letter == " ")]
        ends = [place for place, letter in enumerate(ordered[last].text) if letter == " "] + [len(ordered[last].text)]
        start, end = begins[step.one // 7 % len(begins)], ends[step.other // 5 % len(ends)]
        if first != last or start < end:
            passage = Passage(self.transcript, ordered[first].id, start, ordered[last].id, end)
            self.coders[run(cp.tag_code(case, passage, self.code))] = case.user

    def untag(self, case: Case, step: Step) -> None:
        if (held := self.chosen(case, step.one)) is not None:
            run(cp.untag(case, held.id))
            self.removed.add(held.id)

    def write_memo(self, case: Case, step: Step) -> None:
        if (held := self.chosen(case, step.one)) is not None:
            run(cp.write_memo(case, held.id, step.said))

    def confirm(self, case: Case, step: Step) -> None:
        waiting = [each for each in cp.to_review(case) if not each.orphaned and each.transcript_id == self.transcript]
        if waiting:
            run(cp.confirm(case, waiting[step.one % len(waiting)].id))

    def verify(self, case: Case, step: Step) -> None:
        run(et.verify(case, [self.segment(step.one)], step.other % 3 > 0))

    def undo(self, case: Case, step: Step) -> None:
        """Take acts back: each stands again on words on which it stood here, or is refused and changes nothing."""
        for _ in range(1 + step.other % 3):
            self.swap(case, undoing.undo, "undone")

    def redo(self, case: Case, step: Step) -> None:
        for _ in range(1 + step.other % 2):
            self.swap(case, undoing.redo, "redone")

    def swap(self, case: Case, act: Callable[[Case], undoing.Undone], name: str) -> None:
        held = {each.id: each for each in cp.codings_of(case, self.transcript)}
        before, said = {key: words(case, each) for key, each in held.items()}, self.texts(case)
        try:
            act(case)
        except AppError:
            assert {each.id: each for each in cp.codings_of(case, self.transcript)} == held
            assert self.texts(case) == said
            return
        self.seen[name] += 1
        now = {each.id: each for each in cp.codings_of(case, self.transcript)}
        self.removed |= held.keys() - now.keys()
        for key, each in now.items():
            stands = words(case, each)
            known = self.stood.get((case.user, key), set()) | {before.get(key, "")}
            # What came from others since moves with the words that are taken back, as with any correction.
            moved = self.coders[key] != case.user and self.texts(case) != said
            assert stands in known or moved or each.review or not stands, "undo put a coding on words it never stood on"
        for segment, text in self.texts(case).items():
            if text != said[segment]:
                self.past[case.user, segment] = self.after_undo(case, segment, text)

    def after_undo(self, case: Case, segment: str, text: str) -> frozenset[int]:
        """What nobody else ever heard of, and was taken back, is as if it had never been said."""
        told, past = self.told[case.user, segment]
        return past if text == told else self.past[case.user, segment] | {next(self.number)}

    def tell(self, case: Case) -> None:
        for segment, text in self.texts(case).items():
            self.told[case.user, segment] = (text, self.past[case.user, segment])

    def send(self, case: Case, step: Step) -> None:
        self.under_way.append(self.packed(case))
        others = [each for each in self.cases if each is not case]
        self.exchange(self.under_way[-1], others[step.one % len(others)])

    def late(self, case: Case, step: Step) -> None:
        if self.under_way:
            self.exchange(self.under_way[step.one % len(self.under_way)], case)

    def decide(self, case: Case, step: Step) -> None:
        listed = self.conflicts(case)
        if listed:
            self.settle(case, listed[step.one % len(listed)], cf.CHOICES[step.other % 2])

    def conflicts(self, case: Case) -> list[cf.ConflictRead]:
        """Those of this history."""
        own = {*self.segments, *self.coders, self.transcript, self.interview}
        return [each for each in cf.list_conflicts(case) if each.object_id in own]

    def settle(self, case: Case, listed: cf.ConflictRead, choice: cf.Choice) -> None:
        cf.decide_conflict(case, listed.id, choice)
        if listed.kind == "segment":
            self.past[case.user, listed.object_id] |= self.waiting[listed.id] | {next(self.number)}

    def exchange(self, incoming: merge.Incoming, receiver: Case, *, once: bool = False) -> None:
        """Merge, and judge the codings by the words that they stood on here before, or where they came from."""
        before = {each.id: words(receiver, each) for each in cp.codings_of(receiver, self.transcript)}
        said = self.texts(receiver)
        came = stood_on(incoming)
        plan = receive(receiver, incoming)
        for each in cp.codings_of(receiver, self.transcript):
            now = words(receiver, each)
            fits = bool(now) and quote_hash(now) == each.quote_sha256
            same = now == before.get(each.id, came.get(each.id, "")) or now == came.get(each.id)
            assert fits or each.review or same, "a coding drifted without anybody being told"
            assert each.coder == self.coders[each.id]
        self.seen += Counter(flagged=plan.flagged, reanchored=plan.reanchored, conflicts=len(plan.conflicts))
        self.seen["repeated"] += 1
        self.judge(incoming, receiver, said)
        self.tell(receiver)
        lost = set(before) - {each.id for each in cp.codings_of(receiver, self.transcript)}
        assert lost <= self.removed
        if once:
            return
        held = everything(receiver, only=self.interview)
        again = receive(receiver, incoming)
        assert not again.changes
        assert everything(receiver, only=self.interview) == held
        assert len(plan.conflicts) <= len(self.conflicts(receiver))

    def texts(self, case: Case) -> dict[str, str]:
        return {each.id: each.text for each in et.segments(case, self.transcript)}

    def judge(self, incoming: merge.Incoming, receiver: Case, said: dict[str, str]) -> None:
        """Words are replaced only by whoever knew them; what neither knew of the other waits for a decision."""
        theirs = {each.id: each.fields["text"] for each in incoming.records if each.kind == "segment" and each.fields}
        listed = [each for each in self.conflicts(receiver) if each.kind == "segment"]
        for each, now in self.texts(receiver).items():
            ours, came = self.past[receiver.user, each], self.sent[incoming.package][each]
            if now != said[each]:
                assert ours <= came, "words were replaced by somebody who did not know them"
            if now == theirs[each]:
                self.past[receiver.user, each] |= came
            elif not came <= ours:
                new = [held.id for held in listed if held.object_id == each]
                assert new, "words that came in were neither taken nor listed"
                for conflict_id in new:
                    self.waiting.setdefault(conflict_id, came)

    def come_together(self) -> None:
        """Everybody decides what waits and sends to everybody, one after the other, until all agree."""
        for _ in range(2):
            for sender in self.cases:
                for listed in self.conflicts(sender):
                    self.settle(sender, listed, "ours")
                incoming = self.packed(sender)
                for receiver in self.cases:
                    if receiver is not sender:
                        self.exchange(incoming, receiver, once=True)
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
def three(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[list[Case], str]]:
    """Three copies for all histories; each history is one interview of them."""
    with copies(tmp_path_factory.mktemp("copies"), 3) as held:
        yield held, code(held[0])


@pytest.mark.slow
@settings(
    max_examples=MORE or 10,
    derandomize=not MORE,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(st.lists(TEXTS, min_size=SEGMENTS, max_size=SEGMENTS), st.lists(STEPS, min_size=15, max_size=25))
def test_any_history_of_three_copies(three: tuple[list[Case], str], texts: list[str], steps: list[Step]) -> None:
    history = History(*three, next(NUMBERS), texts)
    for step in steps:
        history.take(step)
    history.come_together()
    HAPPENED.update(history.seen)


@pytest.mark.slow
def test_the_histories_were_worth_looking_at() -> None:
    """They held what the promises are about; otherwise the test above says nothing."""
    worth = ("flagged", "reanchored", "conflicts", "repeated", "undone", "redone")
    assert [name for name in worth if not HAPPENED[name]] == []
