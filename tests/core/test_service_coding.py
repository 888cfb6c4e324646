"""Codings stay on their words through any course of typing, undoing, redoing and tagging; a plain model keeps count."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from testimony_app.case import Case
from testimony_app.domain.transcripts import Utterance
from testimony_app.errors import AppError
from testimony_app.services import code_passage as cp
from testimony_app.services import edit_transcript as et
from testimony_app.services import log_interview as li
from testimony_app.services import manage_codebook as mc
from testimony_app.services import manage_incidents as mi
from testimony_app.services import passages
from testimony_app.services.operations import Operation
from testimony_app.services.passages import Passage
from tests.conftest import PASSPHRASE

WORDS = st.sampled_from(["she", "said", "no", "كَتَبَ", "المشفى", "e\u0301té", "👩🏽‍⚕️", "🚑", "12:40", "—", "\n"])
TEXTS = st.lists(WORDS, min_size=1, max_size=7).map(" ".join).filter(str.strip)


def code_id(case: Case) -> str:
    held = mc.codes(case)
    return held[0].id if held else next(iter(_added(mc.add(case, mc.CodeDraft(name="Second strike")))))


def _added(operation: Operation) -> frozenset[str]:
    operation.run()
    return operation.touched


def typed(case: Case, interview_id: str, *texts: str) -> tuple[str, list[str]]:
    """A transcript of these segments: its id and theirs."""
    transcript = et.add_transcript(case, interview_id, [Utterance(text) for text in texts])
    return transcript.id, [segment.id for segment in et.segments(case, transcript.id)]


def tag(case: Case, transcript: str, first: str, start: int, last: str, end: int) -> str:
    return next(iter(_added(cp.tag_code(case, Passage(transcript, first, start, last, end), code_id(case)))))


def places(case: Case, transcript: str) -> dict[str, tuple[Any, ...]]:
    return {
        each.id: (each.start_segment_id, each.start_offset, each.end_segment_id, each.end_offset, each.orphaned)
        for each in cp.codings_of(case, transcript)
    }


def words(case: Case, coding: cp.CodingRead) -> str:
    ordered = et.segments(case, coding.transcript_id)
    return passages.words_of(passages.passage_of(coding), ordered)[0]


class Coding(RuleBasedStateMachine):
    """The model: a stack of whole former states. Undo must bring back the state before, redo the state after."""

    case: Case
    interview: str

    @initialize(texts=st.lists(TEXTS, min_size=1, max_size=4))
    def begin(self, texts: list[str]) -> None:
        self.transcript, self.segments = typed(self.case, self.interview, *texts)
        self.undone: list[tuple[Operation, Any]] = []
        self.done: list[tuple[Operation, Any]] = []

    def state(self) -> Any:
        held = et.segments(self.case, self.transcript)
        marks = [(each.id, each.text, each.verified_at, each.verified_by, each.speaker) for each in held]
        return marks, places(self.case, self.transcript), et.transcript(self.case, self.transcript).state

    def do(self, operation: Operation) -> None:
        before = self.state()
        self.done.append((operation.run(), before))
        self.undone.clear()

    @rule(data=st.data(), text=TEXTS)
    def retype(self, data: st.DataObject, text: str) -> None:
        self.do(et.retype(self.case, data.draw(st.sampled_from(self.segments)), text))

    @rule(data=st.data())
    def tag(self, data: st.DataObject) -> None:
        held = et.segments(self.case, self.transcript)
        first = data.draw(st.integers(0, len(held) - 1))
        last = data.draw(st.integers(first, len(held) - 1))
        start = data.draw(st.integers(0, len(held[first].text)))
        end = data.draw(st.integers(0, len(held[last].text)))
        passage = Passage(self.transcript, held[first].id, start, held[last].id, end)
        try:
            operation = cp.tag_code(self.case, passage, code_id(self.case))
        except AppError as error:
            assert error.code in ("passage.empty", "passage.outside")
            return
        self.do(operation)

    @precondition(lambda self: cp.codings_of(self.case, self.transcript))
    @rule(data=st.data())
    def untag(self, data: st.DataObject) -> None:
        held = cp.codings_of(self.case, self.transcript)
        self.do(cp.untag(self.case, data.draw(st.sampled_from([each.id for each in held]))))

    @rule(data=st.data(), heard=st.booleans())
    def verify(self, data: st.DataObject, heard: bool) -> None:
        chosen = data.draw(st.lists(st.sampled_from(self.segments), min_size=1, unique=True))
        self.do(et.verify(self.case, chosen, heard))

    @rule(data=st.data(), speaker=st.sampled_from(["witness", "interviewer", ""]))
    def speak(self, data: st.DataObject, speaker: str) -> None:
        self.do(et.set_speaker(self.case, [data.draw(st.sampled_from(self.segments))], speaker))

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
    def every_coding_has_words_or_is_an_orphan(self) -> None:
        if not hasattr(self, "transcript"):
            return
        for coding in cp.codings_of(self.case, self.transcript):
            if not coding.orphaned:
                assert words(self.case, coding).strip()
        assert passages.of_code(self.case, code_id(self.case)) is not None


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Case, str]]:
    import os

    assert os.environ["TESTIMONY_CHEAP_KDF_FOR_TESTS"] == "1"
    with tempfile.TemporaryDirectory() as folder:
        case, _ = Case.create(Path(folder) / "Shared.testimony", "Shared", PASSPHRASE)
        held = li.log(case, li.InterviewDraft(code="I-001", held_on="2031-05-12"), li.WitnessDraft(code="W-001"))
        yield case, held.id
        case.close()


def test_codings_stay_where_they_are_put(shared: tuple[Case, str]) -> None:
    from hypothesis.stateful import run_state_machine_as_test

    class OnThisCase(Coding):
        case, interview = shared

    run_state_machine_as_test(
        OnThisCase, settings=settings(max_examples=15, stateful_step_count=12, deadline=None, database=None)
    )


@pytest.fixture
def place(shared: tuple[Case, str]) -> tuple[Case, str]:
    return shared


def held_by(case: Case, transcript: str, coding: str) -> cp.CodingRead:
    return next(each for each in cp.codings_of(case, transcript) if each.id == coding)


def test_a_coding_follows_its_words_across_segments(place: tuple[Case, str]) -> None:
    case, interview = place
    transcript, (one, two, three) = typed(case, interview, "I saw the plane", "it came back", "and then dust")
    coding = tag(case, transcript, one, 6, three, 8)
    et.retype(case, one, "That night I saw the 🚑 plane").run()
    et.retype(case, two, "it came back — twice").run()
    et.retype(case, three, "and then only dust").run()
    assert words(case, held_by(case, transcript, coding)) == "the 🚑 plane\nit came back — twice\nand then"
    assert [each.text for each in passages.of_code(case, code_id(case)) if each.coding.id == coding]


def test_deleting_all_its_words_makes_an_orphan_and_undo_gives_them_back(place: tuple[Case, str]) -> None:
    case, interview = place
    transcript, (one,) = typed(case, interview, "she said no to them")
    coding = tag(case, transcript, one, 9, one, 11)
    was = places(case, transcript)
    inverse = et.retype(case, one, "she said to them").run()
    assert [each.id for each in et.orphans(case, transcript)] == [coding]
    assert coding not in [each.coding.id for each in passages.of_code(case, code_id(case))]
    et.retype(case, one, "she said to them all").run().run()
    inverse.run()
    assert places(case, transcript) == was
    assert et.orphans(case, transcript) == []


def test_words_deleted_down_to_a_space_are_deleted(place: tuple[Case, str]) -> None:
    case, interview = place
    transcript, (one,) = typed(case, interview, "no , no")
    coding = tag(case, transcript, one, 2, one, 4)
    et.retype(case, one, "no  no").run()
    assert [each.id for each in et.orphans(case, transcript)] == [coding]


def test_a_passage_of_two_segments_that_loses_both_ends_is_an_orphan(place: tuple[Case, str]) -> None:
    case, interview = place
    transcript, (one, two) = typed(case, interview, "I saw dust", "dust and fire")
    coding = tag(case, transcript, one, 6, two, 4)
    et.retype(case, one, "I saw").run()
    assert words(case, held_by(case, transcript, coding)).strip() == "dust"
    et.retype(case, two, "and fire").run()
    assert held_by(case, transcript, coding).orphaned
    et.retype(case, two, "and fire again").run()
    assert passages.of_code(case, code_id(case)) is not None


def test_an_orphan_can_be_put_on_other_words(place: tuple[Case, str]) -> None:
    case, interview = place
    transcript, (one,) = typed(case, interview, "she said no")
    coding = tag(case, transcript, one, 9, one, 11)
    et.retype(case, one, "she said").run()
    undo = cp.move_edges(case, coding, Passage(transcript, one, 0, one, 3)).run()
    held = held_by(case, transcript, coding)
    assert (held.orphaned, words(case, held), held.quote_sha256) == (False, "she", passages.quote_hash("she"))
    undo.run()
    assert held_by(case, transcript, coding).orphaned


def test_undoing_a_correction_moves_codings_that_were_made_after_it(place: tuple[Case, str]) -> None:
    case, interview = place
    transcript, (one,) = typed(case, interview, "no")
    undo = et.retype(case, one, "they said no to us").run()
    coding = tag(case, transcript, one, 10, one, 12)
    undo.run()
    assert words(case, held_by(case, transcript, coding)) == "no"


def test_undoing_a_correction_survives_a_coding_that_is_gone(place: tuple[Case, str]) -> None:
    case, interview = place
    transcript, (one,) = typed(case, interview, "she said no")
    coding = tag(case, transcript, one, 9, one, 11)
    undo = et.retype(case, one, "then she said no").run()
    cp.untag(case, coding).run()
    undo.run()
    assert et.segments(case, transcript)[0].text == "she said no"


def test_untag_and_undo_bring_the_same_coding_back(place: tuple[Case, str]) -> None:
    case, interview = place
    transcript, (one,) = typed(case, interview, "she said no")
    coding = tag(case, transcript, one, 4, one, 8)
    memo = cp.write_memo(case, coding, "ask her about the time").run()
    whole = held_by(case, transcript, coding)
    back = cp.untag(case, coding).run()
    assert cp.codings_of(case, transcript) == []
    back.run()
    assert held_by(case, transcript, coding) == whole
    memo.run()
    assert held_by(case, transcript, coding).memo == ""
    with pytest.raises(AppError, match=r"coding\.missing"):
        cp.untag(case, "no such coding").run()


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [(0, 99, "outside"), (-1, 3, "outside"), (3, 3, "empty"), (5, 2, "empty"), (3, 4, "empty")],
)
def test_no_coding_lies_outside_or_on_nothing(place: tuple[Case, str], start: int, end: int, code: str) -> None:
    case, interview = place
    transcript, (one,) = typed(case, interview, "she said no")
    with pytest.raises(AppError, match=rf"passage\.{code}"):
        cp.tag_code(case, Passage(transcript, one, start, one, end), code_id(case))


def test_segments_of_another_transcript_are_outside(place: tuple[Case, str]) -> None:
    case, interview = place
    transcript, (one, two) = typed(case, interview, "she said no", "he said yes")
    _, (other,) = typed(case, interview, "they left")
    for first, last in ((one, other), (other, one), (two, one)):
        with pytest.raises(AppError, match=r"passage\.outside"):
            cp.tag_code(case, Passage(transcript, first, 0, last, 3), code_id(case))


def test_a_link_can_wait_for_its_grades_and_takes_only_terms(place: tuple[Case, str]) -> None:
    case, interview = place
    transcript, (one,) = typed(case, interview, "I saw it")
    incident = mi.add(case, mi.IncidentDraft(code=mi.suggest_code(case), title="Strike", happened_on="2031-05-12"))
    [coding] = _added(cp.tag_incident(case, Passage(transcript, one, 0, one, 8), incident.id))
    assert mi.lines(case)[-1].accounts == 0
    undo = cp.grade(case, coding, cp.LinkDraft(stance="supports", knowledge="saw")).run()
    assert mi.lines(case)[-1].accounts == 1
    undo.run()
    assert held_by(case, transcript, coding).stance == ""
    with pytest.raises(AppError) as refused:
        cp.LinkDraft(stance="ZZ-MARKER")
    assert "ZZ-MARKER" not in f"{refused.value} {refused.value.ids}"


def test_corrections_are_versions_and_take_the_mark_of_hearing_away(place: tuple[Case, str]) -> None:
    case, interview = place
    transcript, (one, two) = typed(case, interview, "she said no", "yes")
    et.verify(case, [one, two]).run()
    assert et.transcript(case, transcript).state is et.State.VERIFIED
    undo = et.retype(case, one, "she said\r\nnope", "heard again").run()
    assert [each.text for each in et.history(case, one)] == ["she said no"]
    assert et.history(case, one)[0].reason == "heard again"
    first, second = et.segments(case, transcript)
    assert (first.text, first.verified, second.verified) == ("she said\nnope", False, True)
    assert et.transcript(case, transcript).state is et.State.DRAFT
    undo.run()
    assert et.transcript(case, transcript).state is et.State.VERIFIED
    assert [each.version for each in et.history(case, one)] == [1, 2]
    with pytest.raises(AppError, match=r"segment\.empty"):
        et.retype(case, one, " \n ")


def test_what_is_no_speaker_or_no_segment_is_refused_without_repeating_it(place: tuple[Case, str]) -> None:
    case, interview = place
    _, (one,) = typed(case, interview, "she said no")
    with pytest.raises(AppError, match=r"vocabulary\.unknown_term"):
        et.set_speaker(case, [one], "ZZ-MARKER")
    with pytest.raises(AppError, match=r"vocabulary\.unknown_term") as refused:
        et.add_transcript(case, interview, [Utterance("hello", speaker="a")], speakers={"a": "ZZ-MARKER"})
    assert "ZZ-MARKER" not in f"{refused.value} {refused.value.ids}"
    with pytest.raises(AppError, match=r"input\.invalid"):
        et.add_transcript(case, interview, [Utterance("hello", start_ms=9, end_ms=3)])
    with pytest.raises(AppError, match=r"transcript\.empty"):
        et.add_transcript(case, interview, [Utterance(" ")])
    with pytest.raises(AppError, match=r"segment\.missing"):
        et.verify(case, [])
