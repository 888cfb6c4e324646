"""The passages page: a query by chips and by text, walked, played, opened and recoded; matrices, counts, tables."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.domain.transcripts import Utterance
from testimony_app.jobs import JobContext
from testimony_app.services import code_passage, edit_transcript, import_media, saved_queries
from testimony_app.services.export_table import Purpose
from testimony_app.services.query_plan import plan
from testimony_app.services.query_tables import Dimension
from testimony_app.settings import AppSettings
from tests.core.coded_case import Coded, build
from tests.end2end.window import active
from tests.ui.interview_page import sound_file
from ui import prompts
from ui.models.query_words import choices, condition_words
from ui.pages.context import PageContext
from ui.pages.passages import PassagesPage
from ui.pages.passages_found import PAGE
from ui.shell.theme import Theme
from ui.widgets.notice_bar import NoticeBar
from ui.words import isolated
from ui.workers.runner import JobRunner

Key = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def context(qtbot: QtBot, case: Case, theme: Theme, tmp_path: Path) -> Iterator[PageContext]:
    runner = JobRunner()
    notice = NoticeBar(theme)
    qtbot.addWidget(notice)
    yield PageContext(case, runner, theme, notice, AppSettings(tmp_path / "settings"))
    runner.close()


@pytest.fixture
def made(case: Case) -> Coded:
    return build(case)


@pytest.fixture
def page(qtbot: QtBot, context: PageContext, made: Coded) -> PassagesPage:
    shown = PassagesPage(context)
    qtbot.addWidget(shown)
    shown.resize(1176, 680)
    shown.show()
    active(qtbot, shown)
    shown.refresh()
    settled(qtbot, context)
    return shown


def settled(qtbot: QtBot, context: PageContext) -> None:
    qtbot.waitUntil(lambda: context.runner.busy() == 0)


def said(page: PassagesPage) -> list[str]:
    return [str(page.rows.index(row, 0).data()) for row in range(page.rows.rowCount())]


def ask(qtbot: QtBot, page: PassagesPage, context: PageContext, text: str) -> None:
    qtbot.keyClick(page, Key.Key_F, CONTROL)
    qtbot.keyClicks(page.bar.field, text)
    qtbot.keyClick(page.bar.field, Key.Key_Return)
    settled(qtbot, context)


def test_a_query_is_written_walked_and_opened_with_keys(
    qtbot: QtBot, page: PassagesPage, context: PageContext, made: Coded
) -> None:
    QAbstractItemModelTester(page.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    ask(qtbot, page, context, "incident:* and not role:teacher")
    assert said(page) == ["the second blast came", "My neighbour told me"]
    assert "2 passages" in page._count.text()
    assert page.list.hasFocus()
    assert [chip.text() for chip in page.bar.chips.chips()] == [
        f"Incident: {isolated('any')}",
        "and",
        "not",
        f"Role: {isolated('Teacher')}",
    ]
    first = page.rows.index(0, 0)
    assert "doctor" in str(first.data(Qt.ItemDataRole.AccessibleTextRole)).lower()
    qtbot.keyClick(page.list, Key.Key_J)
    assert page.list.quote() is not None
    assert page.list.quote().words == "My neighbour told me"
    assert page.detail._text.toPlainText() == "… Who told you?\nMy neighbour told me about the leaflets. …"
    with qtbot.waitSignal(context.opened) as opened:
        qtbot.keyClick(page.list, Key.Key_Return)
    place = made.passage(context.case, "I-001", "My neighbour told me")
    assert opened.args[0] == "segment"
    assert opened.args[1].split("/")[1:] == [place.start_segment_id, "0", place.end_segment_id, "20"]
    qtbot.keyClick(page.list, Key.Key_K)
    assert page.list.currentIndex().row() == 0


def test_what_cannot_be_read_is_pointed_at_and_what_is_not_there_too(
    qtbot: QtBot, page: PassagesPage, context: PageContext
) -> None:
    ask(qtbot, page, context, "code:Aid")
    qtbot.keyClicks(page.bar.field, "")
    page.bar.field.selectAll()
    qtbot.keyClicks(page.bar.field, "code:Aid and")
    assert "Character 13" in page.bar.problem
    assert not page.bar.chips.isEnabled()
    qtbot.keyClicks(page.bar.field, " code:Nowhere")
    assert page.bar.chips.isEnabled()
    qtbot.keyClick(page.bar.field, Key.Key_Return)
    settled(qtbot, context)
    assert page.bar.problem.startswith("Character 14: the code book has no code of this name.")
    assert page.bar.field.cursorPosition() == 13
    assert said(page) == ["The ambulance"], "what was found before stays"
    ask(qtbot, page, context, "code:Aid and role:teacher")
    assert said(page) == []
    assert page._none.isVisible()


def test_conditions_are_added_changed_and_removed_without_writing(
    qtbot: QtBot, page: PassagesPage, context: PageContext
) -> None:
    bar = page.bar
    qtbot.keyClick(bar.field, Key.Key_Return, CONTROL)
    assert not bar.picker._joiners.isVisibleTo(bar.picker)
    qtbot.keyClicks(bar.picker._field, "second strike")
    qtbot.keyClick(bar.picker._field, Key.Key_Return)
    settled(qtbot, context)
    assert bar.field.text() == 'code:"Second strike"'
    assert len(said(page)) == 1
    qtbot.keyClick(bar.field, Key.Key_Return, CONTROL)
    qtbot.keyClick(bar.picker._field, Key.Key_Tab)
    qtbot.keyClicks(bar.picker._field, "warning code")
    qtbot.keyClick(bar.picker._field, Key.Key_Return)
    settled(qtbot, context)
    assert bar.field.text() == 'code:"Second strike" or code:Warning'
    chips = bar.chips.chips()
    order, each = [], bar.field
    while (each := each.nextInFocusChain()) is not bar.field:
        order += [each] if each in (*chips, bar.chips._add) else []
    assert order == [*chips, bar.chips._add], "Tab goes from one to the next as they stand"
    qtbot.keyClick(chips[1], Key.Key_Space)
    assert bar.field.text() == 'code:"Second strike" and code:Warning'
    qtbot.keyClick(bar.chips.chips()[0], Key.Key_Return)
    menu = bar.chips.menu_of_acts()
    assert menu is not None
    acts = {act.text(): act for act in menu.actions() if act.text()}
    acts["Only this code itself"].trigger()
    menu.close()
    assert bar.field.text() == 'code!:"Second strike" and code:Warning'
    bar.chips.chips()[2].setFocus()
    qtbot.keyClick(bar.chips.chips()[2], Key.Key_Delete)
    settled(qtbot, context)
    assert bar.field.text() == 'code!:"Second strike"'
    qtbot.keyClick(bar.chips.chips()[0], Key.Key_Delete)
    settled(qtbot, context)
    assert (bar.field.text(), said(page), page.found.asked) == ("", [], "")


def test_a_distance_is_chosen_from_its_chip_and_says_in_what_it_is_counted(
    qtbot: QtBot, page: PassagesPage, context: PageContext
) -> None:
    ask(qtbot, page, context, "code:Warning near code:Attack")
    bar = page.bar
    found = [said(page)]
    chips = ["near (200)"]
    for text in ("At most 5 seconds between, as spoken", "Within one turn of a speaker", "At most 3 turns further"):
        qtbot.keyClick(bar.chips.chips()[1], Key.Key_Return)
        menu = bar.chips.menu_of_acts()
        assert menu is not None
        next(act for act in menu.actions() if act.text() == text).trigger()
        menu.close()
        settled(qtbot, context)
        found.append(said(page))
        chips.append(bar.chips.chips()[1].accessibleName())
    assert bar.field.text() == "code:Warning near(3 turns) code:Attack"
    assert chips == [
        "near (200)",
        f"near ({isolated('5 s')})",
        f"near ({isolated('0 turns')})",
        f"near ({isolated('3 turns')})",
    ]
    both = ["First the siren", "the leaflets"]
    assert found == [both, both[:1], both[:1], both]
    bar.field.selectAll()
    qtbot.keyClicks(bar.field, "code:Warning near(2 miles) code:Attack")
    assert bar.problem.startswith("Character 21:")


def test_typed_words_dates_and_places_are_offered_as_conditions() -> None:
    assert [str(each.condition) for each in choices((), "2031-05", ("date", "held", "text"))] == [
        "text:2031-05",
        "date:2031-05",
        "held:2031-05",
    ]
    found = choices((), "red roof")
    assert [condition_words(each.condition) for each in found[-3:]] == [
        f"Words: {isolated('“red roof”')}",
        f"Place of the incident: {isolated('red roof')}",
        f"Interview held at: {isolated('red roof')}",
    ]
    assert str(choices((), "doctor")[0].condition) == "role:doctor"


def test_a_passage_is_played_where_it_lies(
    qtbot: QtBot, page: PassagesPage, context: PageContext, tmp_path: Path
) -> None:
    ask(qtbot, page, context, "incident:INC-001")
    quote = page.list.quote()
    assert quote is not None and quote.hit.bounds is not None
    qtbot.keyClick(page.list, Key.Key_Space)
    settled(qtbot, context)
    assert "recording" in context._notice.sentence, "there is none yet"
    file = sound_file(tmp_path, 60.0)
    import_media.import_recording(context.case, quote.hit.source.interview_id, file, JobContext())
    qtbot.keyClick(page.list, Key.Key_Space)
    qtbot.waitUntil(page.sound.player.is_playing, timeout=20_000)
    assert quote.hit.bounds[0] <= page.sound.player.position() <= quote.hit.bounds[1] + 500
    assert page.detail._play.text() == "Stop"
    qtbot.keyClick(page.list, Key.Key_Space)
    assert not page.sound.player.is_playing()
    page.close_sound()


def test_a_passage_is_recoded_with_keys_and_back(
    qtbot: QtBot, page: PassagesPage, context: PageContext, made: Coded
) -> None:
    ask(qtbot, page, context, "code:Aid")
    qtbot.keyClick(page.list, Key.Key_C)
    box = page.acts.recoding
    qtbot.keyClicks(box._field, "warning")
    qtbot.keyClick(box._field, Key.Key_Return, SHIFT)
    settled(qtbot, context)
    assert said(page) == [], "it has the other code now"
    context.undo.undo()
    settled(qtbot, context)
    assert said(page) == ["The ambulance"]
    page.list.setCurrentIndex(page.rows.index(0, 0))
    qtbot.keyClick(page.list, Key.Key_C)
    qtbot.keyClicks(box._field, "INC-002")
    qtbot.keyClick(box._field, Key.Key_Return)
    settled(qtbot, context)
    held = code_passage.codings_of(context.case, made.transcripts["I-001"])
    assert [each.incident_id for each in held if each.incident_id == made.incidents["INC-002"]]
    assert said(page) == ["The ambulance"]


def test_queries_are_kept_run_and_forgotten(qtbot: QtBot, page: PassagesPage, context: PageContext) -> None:
    ask(qtbot, page, context, "code:Warning")
    qtbot.keyClick(page.list, Key.Key_S, CONTROL)
    qtbot.keyClicks(page.acts.naming._field, "Warnings")
    qtbot.keyClick(page.acts.naming._field, Key.Key_Return)
    settled(qtbot, context)
    assert [each.name for each in page.saved.rows.rows] == ["Warnings"]
    ask(qtbot, page, context, "code:Aid")
    page.saved.list.setCurrentIndex(page.saved.rows.index(0))
    qtbot.keyClick(page.saved.list, Key.Key_Return)
    settled(qtbot, context)
    assert said(page) == ["First the siren", "the leaflets"]
    qtbot.keyClick(page.saved.list, Key.Key_Delete)
    settled(qtbot, context)
    assert saved_queries.held(context.case) == []
    context.undo.undo()
    settled(qtbot, context)
    assert [each.name for each in page.saved.rows.rows] == ["Warnings"]


def test_a_cell_and_a_bar_open_the_passages_that_were_counted(
    qtbot: QtBot, page: PassagesPage, context: PageContext
) -> None:
    page.show_part(1)
    settled(qtbot, context)
    table, cells = page.matrix.table, page.matrix._cells
    QAbstractItemModelTester(cells, QAbstractItemModelTester.FailureReportingMode.Fatal)
    whole = Qt.ItemDataRole.ToolTipRole
    assert [cells.headerData(n, Qt.Orientation.Horizontal, whole) for n in range(2)] == ["INC-001", "INC-002"]
    assert cells.headerData(0, Qt.Orientation.Horizontal) == isolated("INC-001"), "an ellipsis stays at its end"
    rows = [cells.headerData(n, Qt.Orientation.Vertical, whole) for n in range(cells.rowCount())]
    at = cells.index(rows.index("Attack / Second strike"), 0)
    assert (at.data(), cells.index(at.row(), 1).data()) == ("1", "·")
    assert str(at.data(Qt.ItemDataRole.AccessibleTextRole)).endswith("1 passage · 1 witness")
    page.matrix._witnesses.click()
    assert cells.index(at.row(), 0).data() == "1"
    table.setCurrentIndex(cells.index(at.row(), 0))
    qtbot.keyClick(table, Key.Key_Return)
    settled(qtbot, context)
    assert said(page) == ["the second blast came"]
    assert page._parts.currentIndex() == 0
    ask(qtbot, page, context, "code:*")
    page.counts.choose(Dimension.ROLE)
    qtbot.keyClick(page.list, Key.Key_PageDown, CONTROL)
    qtbot.keyClick(page.list, Key.Key_PageDown, CONTROL)
    settled(qtbot, context)
    spoken = [str(page.counts.rows.index(n).data(Qt.ItemDataRole.AccessibleTextRole)) for n in range(3)]
    assert spoken == [
        "Eyewitness: 1 passage · 1 witness",
        "Doctor: 3 passages · 1 witness",
        "Teacher: 1 passage · 1 witness",
    ]
    page.counts.bars.setCurrentIndex(page.counts.rows.index(0))
    qtbot.keyClick(page.counts.bars, Key.Key_Return)
    settled(qtbot, context)
    assert page.bar.field.text().endswith(" and code:*")


def test_a_table_leaves_without_words_and_without_those_who_do_not_agree(
    qtbot: QtBot, page: PassagesPage, context: PageContext, tmp_path: Path
) -> None:
    ask(qtbot, page, context, "coder:*")
    qtbot.keyClick(page.list, Key.Key_E, CONTROL)
    box = page.acts.writing
    settled(qtbot, context)
    assert "I-002" in box.told
    rules = " ".join(each.text() for each in box.findChildren(QLabel))
    assert "never a word that a witness said" in rules
    box.choose(0, Purpose.STATISTICS)
    assert "no statistic" in box.told
    box.take()
    assert box.isVisible(), "this table is no statistic"
    box.choose(1, Purpose.INTERNAL_ANALYSIS)
    settled(qtbot, context)
    prompts.set_next_file(tmp_path / "codings.json")
    box.take()
    settled(qtbot, context)
    rows = json.loads((tmp_path / "codings.json").read_text("utf-8"))["rows"]
    assert {row["interview"] for row in rows} == {"I-001"}
    assert "6 lines" in context._notice.sentence


def test_rows_come_as_somebody_scrolls(qtbot: QtBot, page: PassagesPage, context: PageContext) -> None:
    source = plan(context.case, "interview:I-003").order[0]
    turns = [
        Utterance(f"Turn {number}.", speaker=("Witness", "Interviewer")[number % 2]) for number in range(2 * PAGE + 9)
    ]
    edit_transcript.add_transcript(context.case, source.interview_id, turns)
    page.show_query("speaker:witness,interviewer and interview:I-003")
    settled(qtbot, context)
    assert (page.found.passages, page.rows.rowCount()) == (2 * PAGE + 10, PAGE), "one is there before"
    page.list.setCurrentIndex(page.rows.index(PAGE - 2, 0))
    qtbot.keyClick(page.list, Key.Key_J)
    settled(qtbot, context)
    assert page.rows.rowCount() == 2 * PAGE
    page.list.scrollToBottom()
    qtbot.waitUntil(lambda: page.rows.rowCount() == 2 * PAGE + 10)
    assert said(page)[-1] == f"Turn {2 * PAGE + 8}."
