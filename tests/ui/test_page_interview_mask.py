"""Names on the interview page: reviewed and masked by keyboard, shown as pills, and opened for a reason."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.domain.consent import Purpose
from testimony_app.domain.transcripts import Utterance
from testimony_app.services import edit_transcript, release, unseal_identity, verify_log
from testimony_app.services import log_interview as li
from testimony_app.services.edit_transcript import TranscriptRead
from testimony_app.services.log_interview import InterviewRead
from testimony_app.services.undo import Waiting
from tests.core.masked_case import masked, name_witness, texts
from tests.ui.incident_case import fill
from tests.ui.interview_page import CTRL, interview_page, press, settled, shown
from ui import prompts
from ui.delegates import chip_painter
from ui.models.mask_rows import Column, Decision
from ui.models.release_review import Answer, ExcerptReview
from ui.pages.interview import InterviewPage
from ui.panels.chip_words import SHOWN_S, ChipBox
from ui.shell.theme import Theme
from ui.widgets.transcript_layout import TranscriptLayout
from ui.widgets.transcript_values import Segment

Key = Qt.Key
LINES = (
    "Who opened the gate?",
    "Zubaida Qasmiyeh did, and Zubayda called us in.",
    "Then 0944 555 123 rang.",
    "وزبيدة قسمية كانت هناك.",
)


@pytest.fixture
def transcript(case: Case, interview: InterviewRead) -> TranscriptRead:
    name_witness(case, interview)
    spoken = [Utterance(text, n * 2000, (n + 1) * 2000, "Witness") for n, text in enumerate(LINES)]
    return edit_transcript.add_transcript(case, interview.id, spoken)


@pytest.fixture
def page(qtbot: QtBot, case: Case, theme: Theme, home: Path) -> Iterator[InterviewPage]:
    with interview_page(qtbot, case, theme, home) as made:
        yield made


def begin(qtbot: QtBot, page: InterviewPage) -> None:
    press(qtbot, page.view, (Key.Key_M, CTRL))
    qtbot.waitUntil(lambda: page.middle.face == "mask", timeout=10_000)


def mask(qtbot: QtBot, page: InterviewPage) -> None:
    prompts.set_next_answer(True)
    press(qtbot, page.middle.masking.table, (Key.Key_Return, CTRL))
    qtbot.waitUntil(lambda: page.middle.face == "words", timeout=10_000)
    settled(qtbot, page)


def to_chip(page: InterviewPage, row: int) -> None:
    """Put the caret on the first chip of a segment."""
    segment_id, text = page.words.texts[row]
    page.view.go_to((segment_id, text.index("⟦") + 1))


def test_names_are_reviewed_and_masked_by_keyboard_alone(
    qtbot: QtBot, case: Case, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    shown(qtbot, page, interview)
    assert page.facts._masked.word == "with names"
    begin(qtbot, page)
    panel = page.middle.masking
    QAbstractItemModelTester(panel.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    found = [panel.rows.row_at(row).finding.words for row in range(panel.rows.rowCount())]
    assert found == ["Zubaida Qasmiyeh", "Zubayda", "0944 555 123", "زبيدة قسمية"]
    assert panel.open == 1
    assert panel.table.currentIndex().row() == 1
    assert "1 to decide" in panel._count.text()
    assert panel.table.hasFocus()
    press(qtbot, panel.table, (Key.Key_Return, CTRL))
    assert page.middle.face == "mask", "an undecided finding stops it"
    press(qtbot, panel.table, Key.Key_Return, Key.Key_J, Key.Key_Delete)
    assert [panel.rows.row_at(row).decision for row in range(4)] == [
        Decision.MASK,
        Decision.MASK,
        Decision.KEEP,
        Decision.MASK,
    ]
    mask(qtbot, page)
    assert texts(case, transcript.id) == [
        LINES[0],
        "⟦P-1⟧ did, and ⟦P-1⟧ called us in.",
        LINES[2],
        "و⟦P-1⟧ كانت هناك.",
    ]
    assert [text for _, text in page.words.texts] == texts(case, transcript.id)
    assert page.facts._masked.word == "masked"
    assert "3 names are masked." in page._context._notice.sentence
    assert panel.rows.rowCount() == 0, "no word of a name stays in the panel"


def test_a_registered_name_cannot_be_kept_and_it_is_said(
    qtbot: QtBot, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    shown(qtbot, page, interview)
    begin(qtbot, page)
    panel = page.middle.masking
    panel.table.choose(0)
    press(qtbot, panel.table, Key.Key_Delete)
    assert panel.rows.row_at(0).decision is Decision.MASK
    assert "always masked" in panel._about.text()
    assert not panel._keep.isEnabled()
    press(qtbot, panel.table, Key.Key_A)
    assert panel.open == 0
    press(qtbot, panel.table, Key.Key_Escape)
    assert page.middle.face == "words"


def test_a_transcript_without_names_is_marked_as_masked(
    qtbot: QtBot, case: Case, page: InterviewPage, interview: InterviewRead
) -> None:
    made = edit_transcript.add_transcript(case, interview.id, [Utterance("Nobody is named here.")])
    shown(qtbot, page, interview)
    begin(qtbot, page)
    panel = page.middle.masking
    assert not panel._mask.isVisible()
    assert panel._go.hasFocus()
    prompts.set_next_answer(True)
    press(qtbot, panel._go, Key.Key_Space)
    qtbot.waitUntil(lambda: page.facts._masked.word == "masked", timeout=10_000)
    assert edit_transcript.transcript(case, made.id).masked_at is not None


def test_leaving_or_saying_no_changes_nothing(
    qtbot: QtBot, case: Case, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    shown(qtbot, page, interview)
    begin(qtbot, page)
    press(qtbot, page.middle.masking.table, Key.Key_A)
    prompts.set_next_answer(False)
    press(qtbot, page.middle.masking.table, (Key.Key_Return, CTRL))
    assert page.middle.face == "mask"
    assert texts(case, transcript.id) == list(LINES)


def test_what_masking_does_not_reach_is_said(
    qtbot: QtBot, case: Case, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    segment = edit_transcript.segments(case, transcript.id)[0]
    edit_transcript.retype(case, segment.id, "Who opened it?", reason="Zubaida asked").run()
    shown(qtbot, page, interview)
    begin(qtbot, page)
    assert page.middle.masking._aside.isVisible()
    assert "reasons of corrections" in page.middle.masking._aside_words.text()


def test_undo_does_not_bring_names_back(
    qtbot: QtBot, case: Case, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    shown(qtbot, page, interview)
    segment = edit_transcript.segments(case, transcript.id)[1]
    page._context.do(edit_transcript.retype(case, segment.id, "She did."))
    settled(qtbot, page)
    begin(qtbot, page)
    press(qtbot, page.middle.masking.table, Key.Key_A)
    mask(qtbot, page)
    assert page._context.undo.waiting() == Waiting("", "")
    press(qtbot, page.view, (Key.Key_Z, CTRL))
    assert texts(case, transcript.id)[1] == "She did."


def test_the_name_behind_a_chip_is_shown_for_a_reason_and_closes_by_itself(
    qtbot: QtBot, case: Case, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    masked(case, transcript.id)
    shown(qtbot, page, interview)
    box = page.masking.box
    press(qtbot, page.view, Key.Key_N)
    assert not box.isVisible(), "there is no chip at the caret"
    to_chip(page, 3)
    press(qtbot, page.view, Key.Key_N)
    assert box.asks
    assert box.said == ""
    qtbot.keyClicks(box._reason, "to call back")
    press(qtbot, box._reason, Key.Key_Return)
    qtbot.waitUntil(lambda: box.is_open)
    assert box.said == "زبيدة قسمية"
    assert unseal_identity.openings(case)[0].reason == "to call back"
    assert verify_log.entries(case)[0].action == "identity.words_opened"
    to_chip(page, 1)
    press(qtbot, page.view, Key.Key_N)
    assert box.said == "Zubaida Qasmiyeh, Zubayda", "names stay open for their time without another reason"
    assert len(unseal_identity.openings(case)) == 1
    for _ in range(SHOWN_S):
        box._tick()
    assert not box.is_open
    assert not box.isVisible()
    assert not box._clock.isActive()
    assert "Zubaida" not in box._said.text()


def test_names_close_when_the_page_goes_out_of_sight_and_with_another_transcript(
    qtbot: QtBot, case: Case, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    masked(case, transcript.id)
    shown(qtbot, page, interview)
    box = page.masking.box
    for close in (page.hide, lambda: page.masking.set_transcript(None)):
        page.show()
        to_chip(page, 1)
        page.masking.show_name()
        box.show_words({("", "P-1"): ["Zubaida"]})
        assert box.said == "Zubaida"
        close()
        assert not box.is_open
        assert box._said.text() == ""


def test_resting_on_a_chip_offers_the_name_and_escape_takes_the_offer_away(
    qtbot: QtBot, case: Case, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    masked(case, transcript.id)
    shown(qtbot, page, interview)
    view, box = page.view, page.masking.box
    to_chip(page, 1)
    place = view.chip_at_caret()
    assert place is not None
    segment_id, alias, where = place
    assert (segment_id, alias) == (page.words.texts[1][0], "P-1")
    press(qtbot, view, Key.Key_Home)
    at = where.center()
    QApplication.sendEvent(view.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at)))
    assert box.isVisible()
    assert not box.asks
    assert view.viewport().rect().contains(box.geometry())
    press(qtbot, view, Key.Key_Escape)
    assert not box.isVisible()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert box.isVisible()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(where.right() + 25, at.y()))
    assert not box.isVisible(), "a click on other words lets it go"


def test_an_alias_is_never_kept_in_a_release(case: Case) -> None:
    incident = fill(case)
    page = li.page(case, li.by_code(case, "I-001").id)
    masked(case, page.transcripts[0].id)
    review = ExcerptReview(release.preview(case, incident.id, Purpose.ANONYMOUS_QUOTATION).excerpts[0])
    before = review.outgoing()
    review.answer(0, Answer.KEEP)
    review.toggle(0)
    assert review.marks[0].answer is Answer.REPLACE
    assert review.outgoing() == before
    text, places = before
    assert "⟦" not in text
    assert text[places[0].start : places[0].end] == review.marks[0].finding.replacement


def test_chips_are_painted_as_pills_and_the_text_stays_as_it_is(qapp: QApplication, theme: Theme) -> None:
    layout = TranscriptLayout(theme)
    text = "وقالت ⟦P-12⟧ إن 👩🏽‍⚕️ ⟦L-3⟧ بعيد"
    layout.set_segments([Segment("s", text)])
    layout.set_width(500)
    assert layout.lines(0).text() == text
    chips = chip_painter.chips(text)
    boxes = [chip_painter.pill_boxes(layout, 0, chip) for chip in chips]
    assert [len(each) for each in boxes] == [1, 1], "one line, one box"
    assert not boxes[0][0].intersects(boxes[1][0])
    assert all(0 < each[0].width() < 90 and each[0].height() <= layout.line_height(0) for each in boxes)
    image = QImage(520, 80, QImage.Format.Format_RGB32)
    image.fill(theme.token("window"))
    painter = QPainter(image)
    chip_painter.paint_pills(painter, layout, 0, QPointF(0, 0), theme)
    painter.end()
    for (box,) in boxes:
        assert image.pixelColor(box.center().toPoint()) == theme.token(chip_painter.FILL)
    assert image.pixelColor(box_outside(boxes)) == theme.token("window")


def box_outside(boxes: list[list[QRectF]]) -> QPoint:
    return QPoint(2, int(boxes[0][0].center().y()))


def test_the_box_fits_into_its_page(qtbot: QtBot, page: InterviewPage, theme: Theme) -> None:
    qtbot.addWidget(page)
    box = ChipBox(theme, page.view.viewport())
    page.resize(900, 500)
    page.show()
    host = page.view.viewport().rect()
    for near in (QRect(0, 0, 30, 20), QRect(host.right() - 20, host.bottom() - 20, 30, 20)):
        box.offer("s", "P-1", near)
        assert host.contains(box.geometry())
        assert not box.geometry().intersects(near)


def test_the_menu_and_the_facts_lead_to_masking(
    qtbot: QtBot, case: Case, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    shown(qtbot, page, interview)
    assert any(action.text() == "Mask names…\tCtrl+M" for action in page.words.menu().actions())
    assert not any(action.text().startswith("Show the name") for action in page.words.menu().actions())
    qtbot.mouseClick(page.facts._masked._link, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.middle.face == "mask", timeout=10_000)
    press(qtbot, page.middle.masking.table, Key.Key_A)
    mask(qtbot, page)
    to_chip(page, 1)
    assert any(action.text() == "Show the name…\tN" for action in page.words.menu().actions())
    assert page.middle.masking.rows.columnCount() == len(Column)
