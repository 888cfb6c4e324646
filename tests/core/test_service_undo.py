"""Undo and redo are kept with the case: over a restart, beside the changes of others, never with masked words."""

from __future__ import annotations

import inspect
from pathlib import Path
from types import ModuleType

import pytest

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.services import (
    arrange_codes,
    code_passage,
    code_steps,
    coding_steps,
    edit_transcript,
    favourites,
    manage_codebook,
    transcript_steps,
    undo,
)
from testimony_app.services.code_passage import LinkDraft
from testimony_app.services.log_interview import InterviewRead
from testimony_app.services.log_lines import lines
from testimony_app.services.manage_codebook import CodeDraft
from testimony_app.services.operations import Operation
from testimony_app.services.passages import Passage
from testimony_app.services.undo import Waiting
from testimony_app.store import undo_entries
from tests.conftest import PASSPHRASE
from tests.core.test_service_coding import typed

WORDS = "The siren came after the second strike"


@pytest.fixture
def place(case: Case, interview: InterviewRead) -> tuple[Case, str, str]:
    transcript, (segment, *_) = typed(case, interview.id, WORDS, "Nobody had warned us")
    return case, transcript, segment


def tagged(case: Case, transcript: str, segment: str, start: int = 4, end: int = 9) -> str:
    """A coding of a code of its own, not by way of the stack of undo."""
    passage = Passage(transcript, segment, start, segment, end)
    operation = code_passage.tag_new_code(case, passage, CodeDraft(name=f"Code {start} {end}"))
    operation.run()
    return code_passage.coding_of(operation).id


def reopened(case: Case) -> Case:
    case.close()
    return Case.open(case.path, PASSPHRASE)


def held(case: Case, transcript: str) -> dict[str, object]:
    return {each.id: each for each in code_passage.codings_of(case, transcript)}


def forgotten(case: Case) -> None:
    with case.write("undo.given_up") as store:
        for stack in ("undo", "redo"):
            undo_entries.clear(store, case.user, stack)


def test_acts_are_taken_back_and_done_again_after_a_restart(place: tuple[Case, str, str]) -> None:
    case, transcript, segment = place
    coding = tagged(case, transcript, segment)
    code_passage.write_memo(case, coding, "ask again").run()
    edit_transcript.retype(case, segment, "A siren came after the second strike").run()
    edit_transcript.verify(case, [segment]).run()
    edit_transcript.set_speaker(case, [segment], "interviewer").run()
    whole = (held(case, transcript), edit_transcript.segments(case, transcript))

    case = reopened(case)
    labels = [undo.undo(case).label for _ in range(5)]
    assert labels == [
        *("segment.speaker_set", "segment.verified", "segment.corrected", "coding.memo_written", "code.added")
    ]
    assert held(case, transcript) == {} and manage_codebook.codes(case) == []
    first = edit_transcript.segments(case, transcript)[0]
    assert (first.text, first.speaker, first.verified_at) == (WORDS, "", None)

    case = reopened(case)
    assert undo.waiting(case) == Waiting("", "code.added")
    for _ in range(5):
        undo.redo(case)
    again = (held(case, transcript), edit_transcript.segments(case, transcript))
    assert again[0] == whole[0]
    assert [(each.text, each.speaker, each.verified_at) for each in again[1]] == [
        (each.text, each.speaker, each.verified_at) for each in whole[1]
    ]
    with pytest.raises(AppError, match=r"undo\.nothing_to_redo"):
        undo.redo(case)
    case.close()


def test_a_new_act_ends_what_could_be_done_again(place: tuple[Case, str, str]) -> None:
    case, transcript, segment = place
    tagged(case, transcript, segment)
    undo.undo(case)
    assert undo.waiting(case) == Waiting("", "code.added")
    tagged(case, transcript, segment, 10, 14)
    assert undo.waiting(case) == Waiting("code.added", "")


def test_creating_and_tagging_is_one_act_with_a_row_in_the_log_for_each(place: tuple[Case, str, str]) -> None:
    case, transcript, segment = place
    tagged(case, transcript, segment)
    undo.undo(case)
    assert [line.entry.action for line in lines(case)][3::-1] == [
        *("code.added", "coding.added", "coding.removed", "code.removed")
    ]
    case.verify_log()


def change_memo(case: Case, coding: str, _segment: str, _transcript: str) -> None:
    code_passage.write_memo(case, coding, "somebody else's").run()


def correct_words(case: Case, _coding: str, segment: str, _transcript: str) -> None:
    edit_transcript.retype(case, segment, "Some siren came, after the second strike").run()


def remove_it(case: Case, coding: str, _segment: str, _transcript: str) -> None:
    code_passage.untag(case, coding).run()


def test_what_somebody_else_changed_is_not_taken_back(place: tuple[Case, str, str]) -> None:
    """The changes come from outside the stack, as a package brings them; each act is given up, those below stay."""
    case, transcript, segment = place
    coding = tagged(case, transcript, segment)
    moved = Passage(transcript, segment, 15, segment, 20)
    acts = [
        (lambda: code_passage.grade(case, coding, LinkDraft(stance="supports")), None),
        (lambda: code_passage.write_memo(case, coding, "mine"), change_memo),
        (lambda: code_passage.move_edges(case, coding, moved), correct_words),
        (lambda: edit_transcript.retype(case, segment, "A siren came after a strike"), correct_words),
    ]
    for make, meddle in acts[1:]:
        forgotten(case)
        code_passage.write_memo(case, coding, "before").run()
        operation = make()
        assert isinstance(operation, Operation)
        operation.run()
        with case.read() as store:
            mine = undo_entries.top(store, case.user, "undo")
        meddle(case, coding, segment, transcript)
        with case.write("undo.given_up") as store:
            others = undo_entries.top(store, case.user, "undo")
            undo_entries.drop(store, others.seq)
            assert undo_entries.top(store, case.user, "undo") == mine
        before = (held(case, transcript), edit_transcript.segments(case, transcript))
        with pytest.raises(AppError, match=r"undo\.changed_since"):
            undo.undo(case)
        assert (held(case, transcript), edit_transcript.segments(case, transcript)) == before
        assert undo.waiting(case).undo == "coding.memo_written"


def test_a_removed_coding_comes_back_only_on_its_own_words(place: tuple[Case, str, str]) -> None:
    case, transcript, segment = place
    coding = tagged(case, transcript, segment)
    code_passage.untag(case, coding).run()
    correct_words(case, coding, segment, transcript)
    with case.write("undo.given_up") as store:
        undo_entries.drop(store, undo_entries.top(store, case.user, "undo").seq)
    with pytest.raises(AppError, match=r"undo\.changed_since"):
        undo.undo(case)
    assert held(case, transcript) == {}


def test_each_person_takes_back_their_own_acts(place: tuple[Case, str, str]) -> None:
    case, transcript, segment = place
    tagged(case, transcript, segment)
    with case.write("undo.given_up") as store:
        entry = undo_entries.top(store, case.user, "undo")
        undo_entries.push(
            store, "another", "undo", case.now(), label="x", steps=entry.steps, touched=(), transcripts=()
        )
    assert undo.undo(case).label == "code.added"
    assert undo.waiting(case).undo == ""


def test_only_so_many_acts_are_kept(place: tuple[Case, str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    case, transcript, segment = place
    monkeypatch.setattr(undo_entries, "MOST", 3)
    coding = tagged(case, transcript, segment)
    for number in range(5):
        code_passage.write_memo(case, coding, str(number)).run()
    taken = []
    while undo.waiting(case).undo:
        taken.append(undo.undo(case).label)
    assert taken == ["coding.memo_written"] * 3
    assert code_passage.codings_of(case, transcript)[0].memo == "1"


def test_nothing_kept_holds_words_of_a_transcript_that_was_forgotten(place: tuple[Case, str, str]) -> None:
    case, transcript, segment = place
    coding = tagged(case, transcript, segment)
    edit_transcript.retype(case, segment, "Words that were masked later").run()
    edit_transcript.retype(case, segment, "Words").run()
    code_passage.write_memo(case, coding, "of this transcript").run()
    favourites.put(case, 1, manage_codebook.codes(case)[0].id).run()
    undo.undo(case)
    with case.write("undo.given_up") as store:
        assert undo_entries.forget(store, [transcript]) >= 3
        left = undo_entries.top(store, case.user, "undo")
        kept = "" if left is None else str(left.steps)
    assert "masked later" not in kept and "of this transcript" not in kept


def test_memos_that_a_merge_of_codes_joined_are_forgotten_too(place: tuple[Case, str, str]) -> None:
    case, transcript, segment = place
    first = tagged(case, transcript, segment)
    source = code_passage.codings_of(case, transcript)[0].code_id or ""
    code_passage.write_memo(case, first, "one memo of it").run()
    target = next(iter(manage_codebook.add(case, CodeDraft(name="Siren")).run().touched))
    passage = Passage(transcript, segment, 4, segment, 9)
    code_passage.tag_code(case, passage, target, memo="and another").run()
    forgotten(case)
    arrange_codes.merge(case, [source], target).run()
    with case.read() as store:
        kept = undo_entries.top(store, case.user, "undo")
    assert kept is not None and "one memo of it" in str(kept.steps)
    with case.write("undo.given_up") as store:
        undo_entries.forget(store, [transcript])
    assert undo.waiting(case) == Waiting("", "")


@pytest.mark.parametrize("module", [code_steps, coding_steps, favourites, transcript_steps])
def test_every_step_is_known_by_its_name(module: ModuleType) -> None:
    """A step of a function that `undo` does not know could not be taken back after a restart."""
    steps = {
        name: each
        for name, each in inspect.getmembers(module, inspect.isfunction)
        if each.__module__ == module.__name__
        and list(inspect.signature(each).parameters) == ["store", "case", "values"]
    }
    assert steps and steps.items() <= undo.CHANGES.items()


def test_every_module_with_steps_is_known() -> None:
    folder = Path(undo.__file__).parent
    with_steps = {
        file.stem for file in folder.glob("*.py") if ", case: Case, values: Values) -> Step" in file.read_text()
    }
    assert with_steps - {"operations"} == {each.__module__.rpartition(".")[2] for each in undo.CHANGES.values()}
