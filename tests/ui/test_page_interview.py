"""The interview page on a real encrypted case: code by keyboard alone, correct, verify, undo, open names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.domain.transcripts import Utterance
from testimony_app.jobs import JobContext
from testimony_app.services import code_passage, edit_transcript, import_media, manage_codebook, verify_log
from testimony_app.services import log_interview as li
from testimony_app.services import manage_incidents as incidents
from testimony_app.services.edit_transcript import TranscriptRead
from testimony_app.services.import_media import RecordingRead
from testimony_app.services.log_interview import InterviewRead
from testimony_app.services.manage_incidents import IncidentRead
from testimony_app.services.undo import Waiting
from testimony_app.services.unseal_identity import PersonDraft, enter
from tests.ui.interview_page import ALT, CTRL, SHIFT, held, interview_page, press, settled, shown, sound_file, words_of
from ui import prompts
from ui.models.code_tree_found import NewCode
from ui.pages.interview import InterviewPage
from ui.shell.theme import Theme

LINES = (
    ("interviewer", "Where were you that morning?"),
    ("witness", "I heard the helicopter before the second strike."),
    ("witness", "Nobody had warned us and there was no siren."),
    ("interviewer", "How long between the two?"),
)
STEP_MS = 2000


@pytest.fixture
def recording(case: Case, interview: InterviewRead, tmp_path: Path) -> RecordingRead:
    return import_media.import_recording(case, interview.id, sound_file(tmp_path), JobContext())


@pytest.fixture
def transcript(case: Case, interview: InterviewRead, recording: RecordingRead) -> TranscriptRead:
    utterances = [Utterance(text, n * STEP_MS, (n + 1) * STEP_MS, speaker) for n, (speaker, text) in enumerate(LINES)]
    return edit_transcript.add_transcript(case, interview.id, utterances, recording_id=recording.id)


@pytest.fixture
def codes(case: Case) -> dict[str, str]:
    for number, name in enumerate(("Helicopter", "Warning", "Second strike")):
        manage_codebook.add(case, manage_codebook.CodeDraft(name=name, colour=number)).run()
    return {code.name: code.id for code in manage_codebook.codes(case)}


@pytest.fixture
def incident(case: Case) -> IncidentRead:
    draft = incidents.IncidentDraft(code="INC-001", title="Strike near the clinic", happened_on="2031-05-12")
    return incidents.add(case, draft)


@pytest.fixture
def page(qtbot: QtBot, case: Case, theme: Theme, home: Path) -> Iterator[InterviewPage]:
    with interview_page(qtbot, case, theme, home) as made:
        yield made


def test_a_passage_is_coded_by_keyboard_alone(
    qtbot: QtBot,
    case: Case,
    page: InterviewPage,
    interview: InterviewRead,
    transcript: TranscriptRead,
    codes: dict[str, str],
) -> None:
    shown(qtbot, page, interview)
    view = page.view
    press(qtbot, view, (Qt.Key.Key_Right, CTRL))
    for _ in range(4):
        press(qtbot, view, (Qt.Key.Key_Right, SHIFT))
    press(qtbot, view, Qt.Key.Key_C)
    qtbot.keyClicks(page.panel._field, "heli")
    press(qtbot, page.panel._field, Qt.Key.Key_Return)
    settled(qtbot, page)
    (coding,) = held(case, transcript)
    assert coding.code_id == codes["Helicopter"]
    assert words_of(case, transcript, coding) == "I heard the helicopter"
    assert page.coding.chosen == coding.id
    assert view.hasFocus()
    press(qtbot, view, (Qt.Key.Key_Z, CTRL))
    assert held(case, transcript) == []
    press(qtbot, view, (Qt.Key.Key_Z, CTRL | SHIFT))
    assert [each.id for each in held(case, transcript)] == [coding.id]
    settled(qtbot, page)
    assert view.codings_at(view.caret_position()) == [] or view._stripes.get(coding.id) is not None


def test_a_code_is_created_and_tied_in_one_step_and_one_undo_takes_both_back(
    qtbot: QtBot, case: Case, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    shown(qtbot, page, interview)
    press(qtbot, page.view, Qt.Key.Key_Slash)
    qtbot.keyClicks(page.panel._field, "Double tap")
    press(qtbot, page.panel._field, Qt.Key.Key_Return)
    settled(qtbot, page)
    assert [code.name for code in manage_codebook.codes(case)] == ["Double tap"]
    (coding,) = held(case, transcript)
    assert words_of(case, transcript, coding) == LINES[0][1]
    assert page.panel.model.rowCount() == 1
    press(qtbot, page.view, (Qt.Key.Key_Z, CTRL))
    settled(qtbot, page)
    assert manage_codebook.codes(case) == []
    assert held(case, transcript) == []
    assert page.panel.model.rowCount() == 0


def test_creating_a_code_whose_name_was_taken_meanwhile_leaves_nothing_to_undo(
    qtbot: QtBot, case: Case, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    shown(qtbot, page, interview)
    manage_codebook.add(case, manage_codebook.CodeDraft(name="Siren")).run()
    page.coding.create(NewCode(("Siren",)))
    assert page._context.undo.waiting() == Waiting("code.added", "")
    assert held(case, transcript) == []
    assert page._context._notice.code == "code.name_taken"
    settled(qtbot, page)


def test_digits_and_r_repeat_codes(
    qtbot: QtBot,
    case: Case,
    page: InterviewPage,
    interview: InterviewRead,
    transcript: TranscriptRead,
    codes: dict[str, str],
) -> None:
    first = edit_transcript.segments(case, transcript.id)[0]
    passage = code_passage.Passage(transcript.id, first.id, 0, first.id, 5)
    code_passage.tag_code(case, passage, codes["Warning"]).run()
    shown(qtbot, page, interview)
    press(qtbot, page.view, (Qt.Key.Key_Right, CTRL), Qt.Key.Key_1)
    press(qtbot, page.view, (Qt.Key.Key_Right, CTRL), Qt.Key.Key_R)
    settled(qtbot, page)
    found = [words_of(case, transcript, each) for each in held(case, transcript)]
    assert found == ["Where", LINES[1][1], LINES[2][1]]
    assert {each.code_id for each in held(case, transcript)} == {codes["Warning"]}


def test_an_incident_link_is_graded_noted_moved_and_removed(
    qtbot: QtBot,
    case: Case,
    page: InterviewPage,
    interview: InterviewRead,
    transcript: TranscriptRead,
    incident: IncidentRead,
) -> None:
    shown(qtbot, page, interview)
    page.view.setFocus()
    press(qtbot, page.view, Qt.Key.Key_M)
    assert page.view.hasFocus() and "C puts one" in page.middle.sentence
    page.coding.apply(incident.id)
    settled(qtbot, page)
    combo = page.details.link.choices["stance"]
    combo.setCurrentIndex(combo.findData("supports"))
    combo.activated.emit(combo.currentIndex())
    settled(qtbot, page)
    assert held(case, transcript)[0].stance == "supports"
    page.view.setFocus()
    press(qtbot, page.view, Qt.Key.Key_M)
    qtbot.keyClicks(page.details._memo, "ask again")
    press(qtbot, page.details._memo, (Qt.Key.Key_Return, CTRL))
    settled(qtbot, page)
    assert held(case, transcript)[0].memo == "ask again"
    page.view.setFocus()
    press(qtbot, page.view, (Qt.Key.Key_Left, ALT), (Qt.Key.Key_Left, ALT), (Qt.Key.Key_Right, ALT | SHIFT))
    settled(qtbot, page)
    assert words_of(case, transcript, held(case, transcript)[0]) == "were you"
    press(qtbot, page.view, Qt.Key.Key_Delete)
    assert held(case, transcript) == []
    for _ in range(7):
        press(qtbot, page.view, (Qt.Key.Key_Z, CTRL))
    settled(qtbot, page)
    assert held(case, transcript) == []
    assert page._context.undo.waiting().undo == "incident.added"


def test_a_correction_keeps_the_coding_and_undo_puts_both_back(
    qtbot: QtBot,
    case: Case,
    page: InterviewPage,
    interview: InterviewRead,
    transcript: TranscriptRead,
    codes: dict[str, str],
) -> None:
    segment = edit_transcript.segments(case, transcript.id)[1]
    start = segment.text.index("helicopter")
    passage = code_passage.Passage(transcript.id, segment.id, start, segment.id, start + len("helicopter"))
    code_passage.tag_code(case, passage, codes["Helicopter"]).run()
    shown(qtbot, page, interview)
    press(qtbot, page.view, (Qt.Key.Key_Right, CTRL), Qt.Key.Key_E)
    assert page.view.is_correcting
    assert page.middle._correcting.isChecked()
    editor = page.view._editor
    press(qtbot, editor, Qt.Key.Key_Home)
    qtbot.keyClicks(editor, "At dawn ")
    press(qtbot, editor, Qt.Key.Key_Escape)
    settled(qtbot, page)
    assert page.words.segments[1].text == f"At dawn {segment.text}"
    (coding,) = held(case, transcript)
    assert words_of(case, transcript, coding) == "helicopter"
    assert page.view._stripes.get(coding.id).start[1] == start + len("At dawn ")
    press(qtbot, page.view, (Qt.Key.Key_Z, CTRL))
    settled(qtbot, page)
    assert page.words.segments[1].text == segment.text
    assert page.view._stripes.get(coding.id).start[1] == start


def test_words_that_are_deleted_leave_an_orphan_that_can_be_put_elsewhere(
    qtbot: QtBot,
    case: Case,
    page: InterviewPage,
    interview: InterviewRead,
    transcript: TranscriptRead,
    codes: dict[str, str],
) -> None:
    segment = edit_transcript.segments(case, transcript.id)[1]
    passage = code_passage.Passage(transcript.id, segment.id, 0, segment.id, len("I heard"))
    code_passage.tag_code(case, passage, codes["Helicopter"]).run()
    shown(qtbot, page, interview)
    page.words._correct(segment.id, segment.text[len("I heard ") :])
    settled(qtbot, page)
    assert page.coding.orphans()
    assert not page.middle._orphans.isHidden()
    page.coding.look_at_orphans()
    page.view.select((page.words.segments[2].id, 0), (page.words.segments[2].id, 6))
    page.coding.look_at_orphans()
    page.details._here.click()
    settled(qtbot, page)
    (coding,) = held(case, transcript)
    assert words_of(case, transcript, coding) == "Nobody"
    assert page.middle._orphans.isHidden()


def test_enter_verifies_one_segment_after_the_other(
    qtbot: QtBot, case: Case, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    shown(qtbot, page, interview)
    for _ in LINES:
        press(qtbot, page.view, Qt.Key.Key_Return)
    settled(qtbot, page)
    assert all(segment.verified for segment in edit_transcript.segments(case, transcript.id))
    assert edit_transcript.transcript(case, transcript.id).state.value == "verified"
    qtbot.waitUntil(lambda: page.words.segments[0].verified)
    press(qtbot, page.view, Qt.Key.Key_U)
    settled(qtbot, page)
    assert not edit_transcript.segments(case, transcript.id)[-1].verified


def test_the_speaker_of_the_selected_segments_is_set_from_a_menu(
    qtbot: QtBot, case: Case, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    shown(qtbot, page, interview)
    ids = [segment.id for segment in page.words.segments]
    page.view.select((ids[0], 2), (ids[1], 4))
    menu = page.words.speaker_menu()
    menu.actions()[2].trigger()
    menu.deleteLater()
    settled(qtbot, page)
    assert [segment.speaker for segment in edit_transcript.segments(case, transcript.id)] == [
        "interpreter",
        "interpreter",
        "witness",
        "interviewer",
    ]


def test_letters_in_a_field_are_no_keys_of_the_transcript(
    qtbot: QtBot,
    case: Case,
    page: InterviewPage,
    interview: InterviewRead,
    transcript: TranscriptRead,
    codes: dict[str, str],
) -> None:
    shown(qtbot, page, interview)
    page.panel._field.setFocus()
    qtbot.keyClicks(page.panel._field, "r1 e")
    press(qtbot, page.panel._field, Qt.Key.Key_Delete)
    assert not page.view.is_correcting
    assert held(case, transcript) == []
    press(qtbot, page.panel._field, Qt.Key.Key_Escape)
    assert page.view.hasFocus()


def test_finding_folds_case_and_marks_every_hit(
    qtbot: QtBot, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    shown(qtbot, page, interview)
    press(qtbot, page.view, (Qt.Key.Key_F, CTRL))
    qtbot.keyClicks(page.middle.finder._field, "THE")
    assert len(page.middle.finder.hits) == 4
    press(qtbot, page.middle.finder._field, Qt.Key.Key_Return)
    assert page.view.selected_text() == "the"
    press(qtbot, page.middle.finder._field, Qt.Key.Key_Escape)
    assert page.middle.finder.isHidden()
    assert page.view.hasFocus()


def test_the_sheet_of_keys_opens_and_closes(
    qtbot: QtBot, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    shown(qtbot, page, interview)
    press(qtbot, page.view, Qt.Key.Key_F1)
    assert page.sheet.isVisible()
    press(qtbot, page.sheet, Qt.Key.Key_Escape)
    assert page.sheet.isHidden()
    with qtbot.waitSignal(page.leftPage):
        press(qtbot, page.view, Qt.Key.Key_Escape)


def test_copied_words_are_hidden_from_clipboard_histories(
    qtbot: QtBot, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    shown(qtbot, page, interview)
    segment = page.words.segments[1]
    page.view.select((segment.id, 0), (segment.id, 7))
    press(qtbot, page.view, (Qt.Key.Key_C, CTRL))
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == "I heard"
    assert mime.hasFormat("x-kde-passwordManagerHint")


def test_the_tree_tells_what_came_and_went(
    qtbot: QtBot,
    case: Case,
    page: InterviewPage,
    interview: InterviewRead,
    transcript: TranscriptRead,
    codes: dict[str, str],
    incident: IncidentRead,
) -> None:
    tester = QAbstractItemModelTester(page.panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    found = QAbstractItemModelTester(page.panel.found, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shown(qtbot, page, interview)
    draft = manage_codebook.CodeDraft(name="Siren", parent_id=codes["Warning"])
    page._context.do(manage_codebook.add(case, draft))
    settled(qtbot, page)
    index = page.panel.model.index_of(codes["Warning"])
    assert page.panel.model.rowCount(index) == 1
    page._context.do(manage_codebook.change(case, codes["Helicopter"], parent_id=codes["Warning"]))
    settled(qtbot, page)
    assert page.panel.model.rowCount(page.panel.model.index_of(codes["Warning"])) == 2
    page._context.undo.undo()
    page._context.undo.undo()
    settled(qtbot, page)
    assert page.panel.model.rowCount(page.panel.model.index_of(codes["Warning"])) == 0
    assert tester.model() is page.panel.model
    assert found.model() is page.panel.found


def test_names_open_for_a_reason_that_is_logged_and_close(
    qtbot: QtBot, case: Case, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    enter(case, interview.witness_id, PersonDraft(given_name="Invented", family_name="Person"))
    shown(qtbot, page, interview)
    identity = page.facts.identity
    assert not identity.is_open
    identity.ask()
    press(qtbot, identity._reason, Qt.Key.Key_Return)
    assert not identity.is_open
    qtbot.keyClicks(identity._reason, "court asks who it is")
    press(qtbot, identity._reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: identity.is_open)
    assert verify_log.entries(case)[0].action == "identity.opened"
    identity.show_person(identity._person, seconds=1)
    identity._tick()
    assert not identity.is_open
    assert identity._person is None


def test_without_anything_the_page_says_what_to_do(
    qtbot: QtBot, case: Case, page: InterviewPage, interview: InterviewRead
) -> None:
    shown(qtbot, page, interview)
    assert page.middle.face == "empty"
    assert page.middle.sound.waveform.isHidden()
    prompts.set_next_file(None)
    page.middle.sound._import.click()


def test_what_is_typed_or_noted_stays_with_its_interview(
    qtbot: QtBot,
    case: Case,
    page: InterviewPage,
    interview: InterviewRead,
    transcript: TranscriptRead,
    codes: dict[str, str],
) -> None:
    other = li.log(case, li.InterviewDraft(code="I-002", held_on="2031-05-13"), li.WitnessDraft(code="W-002"))
    shown(qtbot, page, interview)
    page.coding.apply(codes["Warning"])
    settled(qtbot, page)
    page.details._memo.setPlainText("look at the map")
    page.facts.addTranscript.emit("type")
    page.middle.typing.set_text("Witness: half a")
    page.show_interview(other.id)
    settled(qtbot, page)
    assert held(case, transcript)[0].memo == "look at the map"
    assert page.middle.face == "empty"
    assert page.middle.typing.text == ""
    page.show_interview(interview.id)
    settled(qtbot, page)
    assert page.middle.typing.text == "Witness: half a"


def test_a_segment_that_was_found_is_shown_at_once(
    qtbot: QtBot, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    shown(qtbot, page, interview)
    wanted = page.words.segments[2].id
    page.show_interview(interview.id, wanted)
    qtbot.waitUntil(lambda: page.view.current_segment() == wanted)
    settled(qtbot, page)
