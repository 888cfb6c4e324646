"""What a person has on the digit keys: kept over closing, one digit for each, and undone like any act."""

from __future__ import annotations

from pathlib import Path

import pytest

from testimony_app.case import Case
from testimony_app.domain.transcripts import Utterance
from testimony_app.errors import AppError
from testimony_app.services import code_passage, code_sound, edit_transcript, favourites, manage_codebook
from testimony_app.services.log_interview import InterviewRead
from tests.conftest import PASSPHRASE


def coded(case: Case, *names: str) -> list[str]:
    acts = [manage_codebook.add(case, manage_codebook.CodeDraft(name=name)) for name in names]
    for act in acts:
        act.run()
    return [next(iter(act.touched)) for act in acts]


def test_a_favourite_stays_over_closing_and_leaves_the_digit_it_was_on(case: Case, case_path: Path) -> None:
    siren, shelter = coded(case, "Siren", "Shelter")
    favourites.put(case, 1, siren).run()
    favourites.put(case, 2, shelter).run()
    back = favourites.put(case, 5, siren).run()
    case.close()
    case = Case.open(case_path, PASSPHRASE)
    assert favourites.held(case) == {2: shelter, 5: siren}
    favourites.clear(case, 2).run()
    assert favourites.held(case) == {5: siren}
    case.close()
    assert back.label == "favourite.set"


def test_an_act_on_favourites_is_taken_back_and_done_again(case: Case) -> None:
    siren, shelter = coded(case, "Siren", "Shelter")
    favourites.put(case, 1, siren).run()
    undo = favourites.put(case, 1, shelter).run()
    redo = undo.run()
    assert favourites.held(case) == {1: siren}
    redo.run()
    assert favourites.held(case) == {1: shelter}


def test_what_cannot_be_a_favourite_is_refused(case: Case) -> None:
    (siren,) = coded(case, "Siren")
    for act, code in (
        (lambda: favourites.put(case, 0, siren), "favourite.digit_unfit"),
        (lambda: favourites.put(case, 1, "gone"), "favourite.missing"),
        (lambda: favourites.clear(case, 1), "favourite.none"),
    ):
        with pytest.raises(AppError) as refused:
            act()
        assert refused.value.code == code
    favourites.put(case, 1, siren).run()
    manage_codebook.remove(case, siren).run()
    assert favourites.held(case) == {}


def test_a_stretch_of_sound_is_kept_until_the_words_are_moved(case: Case, interview: InterviewRead) -> None:
    (siren,) = coded(case, "Siren")
    lines = [Utterance("No siren was heard.", 1000, 2900), Utterance("Then we ran.", 4000, 5200)]
    transcript = edit_transcript.add_transcript(case, interview.id, lines)
    passage = code_sound.passage_in(case, transcript.id, (1180, 2080))
    code_passage.tag_code(case, passage, siren, sound=(1180, 2080)).run()
    (held,) = code_passage.codings_of(case, transcript.id)
    text = lines[0].text
    assert text[held.start_offset : held.end_offset] == "siren was"
    assert (held.start_ms, held.end_ms) == (1180, 2080)
    first = edit_transcript.segments(case, transcript.id)[0]
    moved = code_passage.Passage(transcript.id, first.id, 3, first.id, 8)
    back = code_passage.move_edges(case, held.id, moved).run()
    assert code_passage.codings_of(case, transcript.id)[0].start_ms is None
    back.run()
    assert code_passage.codings_of(case, transcript.id) == [held]


def test_a_stretch_without_words_says_why(case: Case, interview: InterviewRead) -> None:
    timed = edit_transcript.add_transcript(case, interview.id, [Utterance("Here.", 1000, 1500)])
    typed = edit_transcript.add_transcript(case, interview.id, [Utterance("Here.")])
    for transcript_id, sound, code in (
        (timed.id, (2000, 2500), "passage.silent"),
        (timed.id, (1200, 1200), "passage.stretch_unfit"),
        (typed.id, (1000, 1500), "passage.no_times"),
        ("", (1000, 1500), "passage.no_transcript"),
    ):
        with pytest.raises(AppError) as refused:
            code_sound.passage_in(case, transcript_id, sound)
        assert refused.value.code == code
