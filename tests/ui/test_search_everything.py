"""Searching everything in the window: found while typing, grouped, opened with the passage selected."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView, QPushButton
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.domain.transcripts import Utterance
from testimony_app.services import code_passage, edit_transcript, log_interview, manage_codebook, manage_incidents
from testimony_app.services.passages import Passage
from testimony_app.services.search import Found, Kind
from testimony_app.settings import AppSettings
from tests.conftest import PASSPHRASE
from tests.end2end.window import active
from ui.desk import Desk
from ui.models.found_rows import LINE, Heading
from ui.panels.search_everything import SearchEverything
from ui.shell.theme import Theme
from ui.shell.window import MainWindow
from ui.workers.job_model import JobModel
from ui.workers.runner import JobRunner

SAID = "وصلنا إلى المُسْتَشْفَى عند الفجر"


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    made, _ = Case.create(tmp_path / "Velmar.testimony", "Velmar", PASSPHRASE)
    draft = log_interview.InterviewDraft(code="I-001", held_on="2031-05-12", notes="held near the clinic")
    held = log_interview.log(made, draft, log_interview.WitnessDraft(code="W-001"))
    texts = [f"the clinic stood there {number}" for number in range(8)] + [SAID]
    transcript = edit_transcript.add_transcript(made, held.id, [Utterance(text) for text in texts])
    segment = edit_transcript.segments(made, transcript.id)[-1]
    code = manage_codebook.add(made, manage_codebook.CodeDraft(name="Warning", definition="a call to the clinic"))
    code.run()
    [code_id] = code.touched
    passage = Passage(transcript.id, segment.id, 0, segment.id, 5)
    code_passage.tag_code(made, passage, code_id, memo="compare the clinic plan").run()
    manage_incidents.add(
        made, manage_incidents.IncidentDraft(code="INC-001", title="Strike on the clinic", happened_on="2031-05-12")
    )
    yield made
    made.close()


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, case: Case) -> Iterator[Desk]:
    runner = JobRunner()
    window = MainWindow(theme, JobModel(runner, runner))
    qtbot.addWidget(window)
    made = Desk(window, case, runner, theme, AppSettings())
    made.open()
    window.show()
    active(qtbot, window)
    yield made
    made.close()
    window.close()
    runner.close()


class Box:
    """The search as a person sees it."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        qtbot.keyClick(
            desk.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        self.qtbot, [self.cover] = qtbot, desk.window.findChildren(SearchEverything)
        qtbot.waitUntil(self.cover.isVisible)
        [self.field] = self.cover.findChildren(QLineEdit)
        [self.list] = self.cover.findChildren(QListView)

    def type(self, text: str) -> None:
        """Type, and wait for what is found."""
        self.field.setText(text)
        with self.qtbot.waitSignal(self.cover._rows.modelReset):
            pass

    def key(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.field, key)

    @property
    def lines(self) -> list[Heading | Found]:
        return [self.cover._rows.line(row) for row in range(self.cover._rows.rowCount())]

    @property
    def current(self) -> Found:
        line = self.list.currentIndex().data(LINE)
        assert isinstance(line, Found)
        return line

    @property
    def chips(self) -> list[str]:
        return [each.text() for each in self.cover.findChildren(QPushButton) if each.isVisible()]


def test_everything_is_found_while_typing_and_walked_with_the_keyboard(qtbot: QtBot, desk: Desk) -> None:
    box = Box(qtbot, desk)
    assert box.field.hasFocus()
    assert "Names are not searched." in box.cover._said.text() and box.list.isHidden()
    box.type("clin")
    kinds = [each.kind for each in box.lines if isinstance(each, Heading)]
    assert kinds == [Kind.SEGMENT, Kind.MEMO, Kind.INCIDENT, Kind.CODE, Kind.INTERVIEW]
    assert [each.count for each in box.lines if isinstance(each, Heading)] == ["6 of 8", "1", "1", "1", "1"]
    assert box.chips == ["Everywhere", "Said in transcripts 8", "Memos 1", "Incidents 1", "Codes 1", "Interviews 1"]
    assert box.current.kind == Kind.SEGMENT
    for _ in range(6):
        box.key(Qt.Key.Key_Down)
    assert box.current.kind == Kind.MEMO, "headings are passed over"
    box.key(Qt.Key.Key_Up)
    assert box.current.kind == Kind.SEGMENT
    box.key(Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: len(box.lines) == 8)
    box.key(Qt.Key.Key_PageDown)
    box.key(Qt.Key.Key_PageDown)
    assert box.current == box.lines[-1]
    box.key(Qt.Key.Key_Backtab)
    qtbot.waitUntil(lambda: len(box.lines) > 8)
    box.type("nothing of it")
    assert box.cover._said.isVisible() and box.cover._said.text() == "Nothing was found." and box.chips == []
    box.key(Qt.Key.Key_Return)
    box.key(Qt.Key.Key_Escape)
    assert box.cover.isHidden()


def test_enter_opens_the_passage_with_what_was_found_selected(qtbot: QtBot, desk: Desk) -> None:
    box = Box(qtbot, desk)
    box.type("مستشفي")
    assert [type(each) for each in box.lines] == [Heading, Found]
    box.key(Qt.Key.Key_Return)
    assert box.cover.isHidden()
    qtbot.waitUntil(lambda: desk.interview.view.selected_text() == "المُسْتَشْفَى")
    qtbot.waitUntil(desk.interview.view.hasFocus)
    box = Box(qtbot, desk)
    assert box.field.selectedText() == "مستشفي", "the next search may begin at once"
    box.type("plan")
    assert box.current.kind == Kind.MEMO
    box.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.interview.view.selected_text() == SAID[:5])
    box = Box(qtbot, desk)
    box.type("strike")
    box.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.window.current_page() == "incidents")
    box = Box(qtbot, desk)
    box.type("warning")
    box.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.window.current_page() == "codebook")


def test_an_answer_to_what_was_typed_before_is_dropped(qtbot: QtBot, desk: Desk) -> None:
    box = Box(qtbot, desk)
    box.type("clinic")
    groups = list(box.cover._groups)
    box.field.setText("warn")
    box.cover._answered("clinic", groups[:1])
    assert len(box.cover._groups) == len(groups), "nothing was taken from the old answer"
    qtbot.waitUntil(lambda: [each.kind for each in box.cover._groups] == [Kind.CODE])
    box.field.setText("w")
    qtbot.waitUntil(box.list.isHidden)
    box.key(Qt.Key.Key_Escape)


def test_the_header_opens_it_and_locking_forgets_it(qtbot: QtBot, desk: Desk) -> None:
    desk.window.header._search.click()
    box = Box(qtbot, desk)
    box.type("clinic")
    change = manage_incidents.IncidentDraft(code="INC-001", title="Strike on the mill", happened_on="2031-05-12")
    [incident] = manage_incidents.incidents(desk.case)
    manage_incidents.correct(desk.case, incident.id, change)
    desk.context.changed.emit(frozenset({incident.id}))
    qtbot.waitUntil(lambda: Kind.INCIDENT not in {each.kind for each in box.cover._groups})
    desk._search.close()
    assert (box.field.text(), box.lines, box.cover.isHidden()) == ("", [], True)
    desk.window.header._search.click()
    assert box.cover.isHidden(), "a closed case is not searched"
