"""Coding on the interview page beyond tying: digits of one's own, by ear, overlaps, uncoded turns, the palette."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.domain.transcripts import Utterance
from testimony_app.jobs import JobContext
from testimony_app.services import code_passage, edit_transcript, favourites, import_media, manage_codebook
from testimony_app.services import log_interview as li
from testimony_app.services.code_passage import CodingRead, Passage
from testimony_app.services.edit_transcript import TranscriptRead
from testimony_app.services.import_media import RecordingRead
from testimony_app.services.log_interview import InterviewRead
from testimony_app.services.manage_codebook import CodeDraft
from testimony_app.services.operations import Operation
from tests.conftest import PASSPHRASE
from tests.ui.interview_page import ALT, CTRL, SHIFT, held, interview_page, press, settled, shown, sound_file, words_of
from ui.models.code_tree import DIGIT, OWN
from ui.models.code_tree_found import NewCode
from ui.models.code_tree_targets import Target
from ui.pages.interview import InterviewPage
from ui.pages.interview_acts import offered
from ui.pages.interview_reading import read_codings
from ui.shell.theme import Theme

LINES = (
    ("interviewer", "Where were you?"),
    ("witness", "I was in the yard when the siren began."),
    ("witness", "Then it went dark."),
    ("interviewer", "And then?"),
    ("witness", "We ran to the cellar."),
)
STEP_MS = 2000
Key = Qt.Key


@pytest.fixture
def recording(case: Case, interview: InterviewRead, tmp_path: Path) -> RecordingRead:
    return import_media.import_recording(case, interview.id, sound_file(tmp_path, 10.0), JobContext())


@pytest.fixture
def transcript(case: Case, interview: InterviewRead, recording: RecordingRead) -> TranscriptRead:
    lines = [Utterance(text, n * STEP_MS, (n + 1) * STEP_MS, speaker) for n, (speaker, text) in enumerate(LINES)]
    return edit_transcript.add_transcript(case, interview.id, lines, recording_id=recording.id)


@pytest.fixture
def codes(case: Case) -> dict[str, str]:
    for name in ("Siren", "Shelter", "Dark"):
        manage_codebook.add(case, CodeDraft(name=name)).run()
    return {code.name: code.id for code in manage_codebook.codes(case)}


@pytest.fixture
def page(qtbot: QtBot, case: Case, theme: Theme, home: Path) -> Iterator[InterviewPage]:
    with interview_page(qtbot, case, theme, home) as made:
        yield made


def tag(case: Case, transcript: TranscriptRead, row: int, code_id: str, start: int = 0, end: int = 4) -> str:
    segment = edit_transcript.segments(case, transcript.id)[row]
    act = code_passage.tag_code(case, Passage(transcript.id, segment.id, start, segment.id, end), code_id)
    act.run()
    return code_passage.coding_of(act).id


def test_digits_of_ones_own_are_there_when_the_case_is_opened_again(
    qtbot: QtBot,
    case: Case,
    case_path: Path,
    theme: Theme,
    home: Path,
    interview: InterviewRead,
    transcript: TranscriptRead,
    codes: dict[str, str],
) -> None:
    with interview_page(qtbot, case, theme, home) as page:
        shown(qtbot, page, interview)
        press(qtbot, page.view, Key.Key_C)
        qtbot.keyClicks(page.panel._field, "shel")
        press(qtbot, page.panel._field, (Key.Key_7, ALT), Key.Key_Return)
        settled(qtbot, page)
        qtbot.waitUntil(lambda: page.coding.chosen is not None, timeout=10_000)
        press(qtbot, page.view, (Key.Key_8, ALT))
        settled(qtbot, page)
        assert favourites.held(case) == {8: codes["Shelter"]}
        press(qtbot, page.view, (Key.Key_Z, CTRL))
        settled(qtbot, page)
        assert favourites.held(case) == {7: codes["Shelter"]}
    case.close()
    again = Case.open(case_path, PASSPHRASE)
    with interview_page(qtbot, again, theme, home) as page:
        shown(qtbot, page, interview)
        settled(qtbot, page)
        index = page.panel.model.index_of(codes["Shelter"])
        assert (index.data(DIGIT), index.data(OWN)) == (7, True)
        press(qtbot, page.view, (Key.Key_Right, CTRL), Key.Key_7)
        settled(qtbot, page)
        assert [each.code_id for each in held(again, transcript)] == [codes["Shelter"]] * 2
        press(qtbot, page.view, (Key.Key_0, ALT))
        settled(qtbot, page)
        assert favourites.held(again) == {}
    again.close()


def test_a_dragged_stretch_is_coded_on_its_words_and_shown_as_it_was_marked(
    qtbot: QtBot,
    case: Case,
    page: InterviewPage,
    interview: InterviewRead,
    transcript: TranscriptRead,
    codes: dict[str, str],
) -> None:
    shown(qtbot, page, interview)
    wave = page.middle.sound.waveform
    start, end = (QPoint(round(wave._x(ms)), 20) for ms in (3350, 3950))
    qtbot.mousePress(wave, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(wave, end)
    qtbot.mouseRelease(wave, Qt.MouseButton.LeftButton, pos=end)
    marked = wave.selection()
    assert marked is not None
    assert page.view.selected_text() == "siren began."
    press(qtbot, page.view, Key.Key_C)
    qtbot.keyClicks(page.panel._field, "sir")
    press(qtbot, page.panel._field, Key.Key_Return)
    settled(qtbot, page)
    (coding,) = held(case, transcript)
    assert words_of(case, transcript, coding) == "siren began."
    assert (coding.start_ms, coding.end_ms) == marked
    qtbot.waitUntil(lambda: [(each.start_ms, each.end_ms) for each in wave._stretches] == [marked])
    press(qtbot, page.view, Key.Key_R)
    assert len(held(case, transcript)) == 1
    press(qtbot, page.view, (Key.Key_Left, ALT))
    settled(qtbot, page)
    (moved,) = held(case, transcript)
    assert (words_of(case, transcript, moved), moved.start_ms) == ("siren", None)
    assert wave.selection() is None
    press(qtbot, page.view, (Key.Key_Z, CTRL))
    assert held(case, transcript) == [coding]
    settled(qtbot, page)
    press(qtbot, page.view, Key.Key_I, Key.Key_Escape, Key.Key_O)
    assert wave.selection() is None


def test_without_words_a_marked_stretch_says_what_is_missing(
    qtbot: QtBot, case: Case, page: InterviewPage, interview: InterviewRead, recording: RecordingRead
) -> None:
    manage_codebook.add(case, CodeDraft(name="Siren")).run()
    shown(qtbot, page, interview)
    wave = page.middle.sound.waveform
    wave.setFocus()
    press(qtbot, wave, Key.Key_I, (Key.Key_Right, SHIFT), (Key.Key_Right, SHIFT), Key.Key_O)
    assert wave.selection() == (0, 200)
    press(qtbot, wave, Key.Key_C)
    assert page._context._notice.code == "passage.no_transcript"
    assert not page.panel._field.hasFocus()


def test_overlapping_tags_are_listed_with_who_put_them_and_walked_by_key(
    qtbot: QtBot,
    case: Case,
    page: InterviewPage,
    interview: InterviewRead,
    transcript: TranscriptRead,
    codes: dict[str, str],
) -> None:
    short, long = tag(case, transcript, 1, codes["Siren"], 6, 17), tag(case, transcript, 1, codes["Dark"], 0, 30)
    code_passage.write_memo(case, long, "again").run()
    shown(qtbot, page, interview)
    view = page.view
    view.go_to((page.words.segments[1].id, 8))
    assert page.coding.chosen == short
    assert view.accessibleDescription().endswith("Siren · by you\nDark · by you · has a memo")
    press(qtbot, view, Key.Key_H)
    assert page.coding.chosen == long
    assert page.middle.sentence.startswith("2 of 2: Dark")
    press(qtbot, view, Key.Key_H)
    assert page.coding.chosen == short
    assert "Siren" in page.details._others.accessibleName()
    columns, layout = view._columns(), view._layout
    at = QPoint(round(columns.stripes) + 1, round(layout.top(1) + layout.text_top(1)) + 8)
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at)))
    assert sorted(QToolTip.text().split("\n")) == ["Dark · by you · has a memo", "Siren · by you"]
    QToolTip.hideText()
    press(qtbot, view, Key.Key_Delete)
    assert page.coding.chosen == long
    settled(qtbot, page)
    press(qtbot, view, Key.Key_Delete)
    settled(qtbot, page)
    assert held(case, transcript) == []
    press(qtbot, view, Key.Key_H)
    assert page.middle.sentence == "Nothing is tagged here."


def test_g_goes_from_one_turn_without_a_tag_to_the_next(
    qtbot: QtBot,
    case: Case,
    page: InterviewPage,
    interview: InterviewRead,
    transcript: TranscriptRead,
    codes: dict[str, str],
) -> None:
    shown(qtbot, page, interview)
    ids = [segment.id for segment in page.words.segments]
    press(qtbot, page.view, Key.Key_G)
    assert page.view.current_segment() == ids[1]
    press(qtbot, page.view, Key.Key_G)
    assert page.view.current_segment() == ids[4]
    tag(case, transcript, 2, codes["Dark"])
    page.refresh()
    settled(qtbot, page)
    page._context.changed.emit(frozenset())
    settled(qtbot, page)
    press(qtbot, page.view, (Key.Key_G, SHIFT))
    assert page.view.current_segment() == ids[4]
    assert page.middle.sentence == "Every turn before this one has a tag."


def test_a_code_below_another_is_made_with_what_is_missing_above_it_and_taken_back_at_once(
    qtbot: QtBot,
    case: Case,
    page: InterviewPage,
    interview: InterviewRead,
    transcript: TranscriptRead,
    codes: dict[str, str],
) -> None:
    shown(qtbot, page, interview)
    page.coding.create(NewCode(("Signals", "Horn"), codes["Siren"]))
    settled(qtbot, page)
    book = {code.name: code for code in manage_codebook.codes(case)}
    assert book["Horn"].parent_id == book["Signals"].id
    assert book["Signals"].parent_id == codes["Siren"]
    assert [each.code_id for each in held(case, transcript)] == [book["Horn"].id]
    press(qtbot, page.view, (Key.Key_Z, CTRL))
    settled(qtbot, page)
    assert {code.name for code in manage_codebook.codes(case)} == codes.keys()
    assert held(case, transcript) == []


def test_the_palette_offers_what_the_keys_do(
    qtbot: QtBot, case: Case, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    shown(qtbot, page, interview)
    entries = {entry.hint: entry for entry in offered(page)}
    entries["T"].run()
    assert page.view.selected_text() == LINES[0][1]
    entries["J"].run()
    assert page.view.selected_text() == LINES[1][1]
    page.view.begin_correcting()
    assert offered(page) == []
    page.view.finish_correcting()


def test_who_codes_is_named_where_it_is_somebody_else(
    qtbot: QtBot, case: Case, page: InterviewPage, transcript: TranscriptRead, interview: InterviewRead
) -> None:
    other = li.log(case, li.InterviewDraft(code="I-002", held_on="2031-05-13"), li.WitnessDraft(code="W-002"))
    manage_codebook.add(case, CodeDraft(name="Siren")).run()
    (code,) = manage_codebook.codes(case)
    coding_id = tag(case, transcript, 1, code.id)
    shown(qtbot, page, other)
    page.show_interview(interview.id)
    settled(qtbot, page)
    coding = page.coding.codings[coding_id].model_copy(update={"coder": "0123456789abcdef"})
    page.coding.codings[coding_id] = coding
    assert page.coding.describe([coding_id]) == "Siren · 01234567"
    page.coding.choose(coding_id)
    assert page.details._made.text().startswith("by 01234567")


def test_what_is_read_during_an_act_does_not_hide_what_was_tied(
    qtbot: QtBot,
    page: InterviewPage,
    interview: InterviewRead,
    transcript: TranscriptRead,
    codes: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown(qtbot, page, interview)
    settled(qtbot, page)
    stored, read = page._context.do, threading.Event()

    def do(operation: Operation) -> bool:
        def reading(case: Case) -> tuple[tuple[CodingRead, ...], dict[str, Target]]:
            found = read_codings(case, transcript.id)
            read.set()
            return found

        page._soon.read("codings", reading, page._renew_codings)
        assert read.wait(10), "it must be read before the act is stored"
        return stored(operation)

    monkeypatch.setattr(page._context, "do", do)
    page.coding.apply(codes["Shelter"])
    (tied,) = page.coding.codings
    settled(qtbot, page)
    assert page.coding.chosen == tied and list(page.coding.codings) == [tied]


def test_another_interview_does_not_go_on_with_words_of_the_last(
    qtbot: QtBot,
    case: Case,
    page: InterviewPage,
    interview: InterviewRead,
    transcript: TranscriptRead,
    codes: dict[str, str],
) -> None:
    assert codes
    other = li.log(case, li.InterviewDraft(code="I-002", held_on="2031-05-13"), li.WitnessDraft(code="W-002"))
    edit_transcript.add_transcript(case, other.id, [Utterance("Nothing of the sort")])
    shown(qtbot, page, interview)
    press(qtbot, page.view, Key.Key_J)
    assert page.panel._hint.text().startswith("\u2068“")
    page.show_interview(other.id)
    qtbot.waitUntil(lambda: page._reading is not None and page._reading.page.interview.id == other.id)
    settled(qtbot, page)
    assert page.panel._hint.text() == "For the segment with the caret; select words for less."
