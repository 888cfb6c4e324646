"""Grading a link by keyboard: a key for each field, proposals that are taken and never written by themselves, sound."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.domain.transcripts import Utterance
from testimony_app.jobs import JobContext
from testimony_app.services import edit_transcript, import_media, manage_codebook, passages
from testimony_app.services import log_interview as li
from testimony_app.services import manage_incidents as mi
from testimony_app.services.code_passage import CodingRead
from testimony_app.services.edit_transcript import TranscriptRead
from tests.ui.interview_page import CTRL, held, interview_page, press, settled, shown, sound_file
from ui.pages.interview import InterviewPage
from ui.pages.passage_sound import PassageSound, of_passage
from ui.shell.theme import Theme

Key = Qt.Key


@pytest.fixture
def incident(case: Case) -> mi.IncidentRead:
    return mi.add(case, mi.IncidentDraft(code="INC-001", title="Strike near the clinic", happened_on="2031-05-12"))


@pytest.fixture
def spoken(case: Case) -> li.InterviewRead:
    return li.log(
        case,
        li.InterviewDraft(code="I-001", held_on="2031-06-01"),
        li.WitnessDraft(code="W-001", roles=("eyewitness",)),
    )


@pytest.fixture
def transcript(case: Case, spoken: li.InterviewRead, tmp_path: Path) -> TranscriptRead:
    recording = import_media.import_recording(case, spoken.id, sound_file(tmp_path, 4.0), JobContext())
    said = [
        Utterance("I heard it about two.", 0, 1200, "witness"),
        Utterance("Then it was dark.", 1200, 2400, "witness"),
    ]
    return edit_transcript.add_transcript(case, spoken.id, said, recording_id=recording.id)


@pytest.fixture
def page(qtbot: QtBot, case: Case, theme: Theme, home: Path) -> Iterator[InterviewPage]:
    with interview_page(qtbot, case, theme, home) as made:
        yield made


def now(case: Case, transcript: TranscriptRead) -> CodingRead:
    (coding,) = held(case, transcript)
    return coding


def test_every_field_has_a_key_and_a_proposal_is_taken_by_a_person(
    qtbot: QtBot,
    case: Case,
    page: InterviewPage,
    spoken: li.InterviewRead,
    transcript: TranscriptRead,
    incident: mi.IncidentRead,
) -> None:
    link = page.details.link
    shown(qtbot, page, spoken)
    page.coding.apply(incident.id)
    settled(qtbot, page)
    qtbot.waitUntil(lambda: bool(link.proposals))
    assert dict(link.proposals) == {"stance": "supports", "knowledge": "saw", "evidence_class": "direct"}
    assert link.choices["knowledge"].proposed == "Saw" and "K takes it" in link.choices["knowledge"].toolTip()
    assert now(case, transcript).knowledge == "", "nothing is written that nobody took"
    page.resize(page.width(), 300)
    press(qtbot, page.view, Key.Key_A)
    assert link.hasFocus()
    press(qtbot, link, Key.Key_M)
    assert not link.texts["origin"].visibleRegion().isEmpty(), "what is opened is in sight, however low the window is"
    press(qtbot, link, Key.Key_M)
    press(qtbot, link, Key.Key_K, Key.Key_2)
    settled(qtbot, page)
    coding = now(case, transcript)
    assert (coding.knowledge, coding.credibility, coding.stance) == ("saw", "probably_true", "")
    press(qtbot, link, Key.Key_Return)
    settled(qtbot, page)
    assert (now(case, transcript).stance, now(case, transcript).evidence_class) == ("supports", "direct")
    assert link.hasFocus() and not link.proposals
    press(qtbot, link, Key.Key_P)
    popup = link.choices["proposition"].view()
    qtbot.waitUntil(popup.isVisible)
    press(qtbot, popup, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    settled(qtbot, page)
    assert now(case, transcript).proposition == "time"
    qtbot.waitUntil(link.hasFocus)
    press(qtbot, link, Key.Key_F)
    field = link.texts["told_from"]
    assert field.hasFocus()
    qtbot.keyClicks(field, "noon")
    press(qtbot, field, Key.Key_Return)
    assert "not a time" in link._problem.text() and now(case, transcript).told_from == ""
    press(qtbot, link, Key.Key_F)
    qtbot.keyClicks(field, "14:00~")
    press(qtbot, field, Key.Key_Return)
    settled(qtbot, page)
    assert now(case, transcript).told_from == "14:00~" and not link._problem.isVisible()
    press(qtbot, link, Key.Key_G)
    qtbot.keyClicks(link.texts["independence_group"], "G1")
    press(qtbot, link.texts["independence_group"], Key.Key_Escape)
    assert link.texts["independence_group"].text() == "" and link.hasFocus(), "Esc takes back what was typed"
    press(qtbot, link, Key.Key_B)
    settled(qtbot, page)
    assert now(case, transcript).second_coder == case.user and link.second.isChecked()
    press(qtbot, link, Key.Key_Escape)
    assert page.view.hasFocus()
    press(qtbot, page.view, (Key.Key_Z, CTRL))
    settled(qtbot, page)
    assert now(case, transcript).second_coder == ""
    code = manage_codebook.add(case, manage_codebook.CodeDraft(name="Siren"))
    code.run()
    page.coding.update(held(case, transcript), page.coding.targets)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert not page.details.grab().isNull() and QApplication.focusWidget() is page.view


def test_a_passage_is_played_where_it_is_listed(
    qtbot: QtBot,
    case: Case,
    page: InterviewPage,
    spoken: li.InterviewRead,
    transcript: TranscriptRead,
    incident: mi.IncidentRead,
) -> None:
    shown(qtbot, page, spoken)
    page.coding.apply(incident.id)
    settled(qtbot, page)
    page.close_sound()
    (found,) = passages.of_incident(case, incident.id)
    sound, passage = PassageSound(page._context, page), of_passage(found)
    with qtbot.waitSignal(sound.playing, check_params_cb=lambda playing: playing == passage.key):
        sound.toggle(passage)
    with qtbot.waitSignal(sound.playing, check_params_cb=lambda playing: playing == ""):
        sound.toggle(passage)
    with qtbot.waitSignal(sound.playing, check_params_cb=lambda playing: playing == passage.key):
        sound.toggle(passage)
    with qtbot.waitSignal(sound.playing, check_params_cb=lambda playing: playing == "beside it"):
        sound.toggle(replace(passage, key="beside it", bounds=(0, 900)))
    sound.toggle(replace(passage, bounds=None))
    assert page._context._notice.code == "passage.not_recorded" and sound.is_playing(), "without times nothing is heard"
    sound.close()
    assert sound.key == "" and not sound.is_playing()
