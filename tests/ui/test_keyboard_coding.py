"""Fifty passages coded on the real interview page with the keyboard alone: every key goes to whatever has the focus."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.domain.transcripts import Utterance
from testimony_app.jobs import JobContext
from testimony_app.services import code_passage, edit_transcript, import_media, manage_codebook
from testimony_app.services import manage_incidents as incidents
from testimony_app.services.code_passage import CodingRead
from testimony_app.services.edit_transcript import TranscriptRead
from testimony_app.services.log_interview import InterviewRead
from testimony_app.services.manage_codebook import CodeDraft
from testimony_app.services.manage_incidents import IncidentDraft
from tests.ui.interview_page import interview_page, settled, shown, sound_file
from ui.pages.interview import InterviewPage
from ui.shell.theme import Theme

STEP_MS = 2000
SAID = (
    ("interviewer", "Please tell us about that morning."),
    ("witness", "We were in the ward. The first shell fell near the gate! I counted two more."),
    ("witness", "Then Dr. Haddan called for the ambulance."),
    ("interviewer", "Did anybody warn you?"),
    ("witness", "No. Nobody warned us. The red light was on all night."),
    ("interviewer", "هل سمعتم شيئًا قبل ذلك؟"),
    ("witness", "سمعنا المروحيّة قبل الضربة الثانية. هل رأيت العلم؟ لا، كان الدخان كثيفًا."),
    ("witness", "قال د. حدّان إنّ الطريق مقطوع۔ بقينا في القبو حتى الفجر!"),
    ("interviewer", "How did you know that it was a helicopter?"),
    ("witness", "By its sound, from the west. It came back after ten minutes. People had gathered by then."),
    ("witness", "🚑🚑 Two ambulances stood there."),
    ("interviewer", "Who told you about the second road?"),
    ("witness", "My neighbour did. He had it from his brother, who drives. I did not see it myself."),
    ("interpreter", "She means the road to the north."),
    ("witness", "The north road, yes. It was open until noon."),
    ("interviewer", "Is there anything else?"),
    ("witness", "The oxygen ran out at 3.15. We carried eleven people down. Nobody came that day."),
)
CODES = ("Ambulance", "Warning", "Helicopter", "Access denied", "Attack", "الإسعاف")


@dataclass(frozen=True)
class Step:
    """keys: to select with. act: `find:LETTERS`, keys, or `moved` for the tag just made. words: what is then coded.

    target: what with, by name or code.
    """

    keys: str
    act: str
    words: str
    target: str


def sentence(row: int, number: int) -> str:
    """A sentence of a line, cut by hand where a title stands in it."""
    line = SAID[row][1]
    whole = {2: [line], 7: ["قال د. حدّان إنّ الطريق مقطوع۔", "بقينا في القبو حتى الفجر!"]}
    if row in whole:
        return whole[row][number]
    parts = line.replace("! ", "!|").replace("؟ ", "؟|").replace(". ", ".|").split("|")
    return parts[number]


FIRST = (
    Step("J", "find:war", sentence(0, 0), "Warning"),
    Step("J", "find:amb", sentence(1, 0), "Ambulance"),
    Step("J", "R", sentence(1, 1), "Ambulance"),
    Step("J", "find:clin", sentence(1, 2), "INC-001"),
    Step("J", "find:ambu", sentence(2, 0), "Ambulance"),
    Step("J", "find:war", sentence(3, 0), "Warning"),
    Step("J", "R", "No.", "Warning"),
    Step("J", "R", "Nobody warned us.", "Warning"),
    Step("", "find:acc", "Nobody warned us.", "Access denied"),
    Step("Shift+J", "R", "Nobody warned us. The red light was on all night.", "Access denied"),
    Step("K", "find:heli", "No.", "Helicopter"),
    Step("T", "R", SAID[4][1], "Helicopter"),
    Step("T", "find:warn", SAID[5][1], "Warning"),
)
ARABIC = (
    Step("J", "find:مروحيه", sentence(6, 0), "المروحية"),
    Step("J", "R", sentence(6, 1), "المروحية"),
    Step("J", "find:اسعاف", sentence(6, 2), "الإسعاف"),
    Step("J", "find:الاسـعَاف", sentence(7, 0), "الإسعاف"),
    Step("J", "R", sentence(7, 1), "الإسعاف"),
    Step("Alt+Up Alt+Up", "R", f"{SAID[6][1]}\n{SAID[7][1]}", "الإسعاف"),
    Step("Ctrl+Left Ctrl+Right W", "find:heli", "قال", "Helicopter"),
    Step("Shift+W Shift+W", "R", "قال د. حدّان", "Helicopter"),
    Step("Shift+Right", "R", "قال د.", "Helicopter"),
)
WORDS = (
    Step("Ctrl+Right W W", "find:heli", "did", "Helicopter"),
    Step("Alt+Up", "R", SAID[8][1], "Helicopter"),
    Step("Alt+Down", "find:war", "did", "Warning"),
    Step("Ctrl+Right W W W", "find:amb", "sound,", "Ambulance"),
    Step("Shift+Right Shift+Right Shift+Right", "R", "sound, from the west.", "Ambulance"),
    Step("Alt+Shift+Left Alt+Left Alt+Left", "moved", "its sound, from", "Ambulance"),
    Step("J", "R", "By its sound, from the west.", "Ambulance"),
    Step("J Ctrl+Shift+Right", "find:att", f"{sentence(9, 1)} {sentence(9, 2)}", "Attack"),
    Step("Ctrl+Shift+Left", "R", sentence(9, 1), "Attack"),
    Step("J J", "R", sentence(10, 0), "Attack"),
    Step("W", "find:amb", "Who", "Ambulance"),
    Step("Ctrl+Left W W", "R", "Two", "Ambulance"),
    Step("Shift+W", "R", "Two ambulances", "Ambulance"),
    Step("Shift+W", "R", "Two ambulances stood", "Ambulance"),
    Step("Alt+Up", "find:war", SAID[10][1], "Warning"),
    Step("K", "R", sentence(9, 2), "Warning"),
    Step("K", "R", sentence(9, 1), "Warning"),
)
TURNS = (
    Step("G", "find:acc", SAID[12][1], "Access denied"),
    Step("G", "R", SAID[13][1], "Access denied"),
    Step("G T", "R", SAID[14][1], "Access denied"),
    Step("G J J", "find:att", "We carried eleven people down.", "Attack"),
    Step("Ctrl+Shift+Up", "R", "The oxygen ran out at 3.15.", "Attack"),
)
DIGITS = (
    Step("J", "1", "We carried eleven people down.", "INC-001"),
    Step("", "2", "We carried eleven people down.", "Warning"),
    Step("J", "1", "Nobody came that day.", "INC-001"),
)


@pytest.fixture
def transcript(case: Case, interview: InterviewRead, tmp_path: Path) -> TranscriptRead:
    sound = sound_file(tmp_path, len(SAID) * STEP_MS / 1000)
    recording = import_media.import_recording(case, interview.id, sound, JobContext())
    lines = [Utterance(text, n * STEP_MS, (n + 1) * STEP_MS, speaker) for n, (speaker, text) in enumerate(SAID)]
    for name in CODES:
        manage_codebook.add(case, CodeDraft(name=name)).run()
    incidents.add(case, IncidentDraft(code="INC-001", title="Strike near the clinic", happened_on="2031-05-12"))
    return edit_transcript.add_transcript(case, interview.id, lines, recording_id=recording.id)


@pytest.fixture
def page(qtbot: QtBot, case: Case, theme: Theme, home: Path) -> Iterator[InterviewPage]:
    with interview_page(qtbot, case, theme, home) as made:
        yield made


class Coder:
    """A person at the keyboard, who sees nothing but where the focus is."""

    def __init__(self, qtbot: QtBot, case: Case, page: InterviewPage, transcript: TranscriptRead) -> None:
        self.qtbot, self.case, self.page, self.transcript = qtbot, case, page, transcript
        self.done: list[tuple[str, str]] = []

    def press(self, keys: str) -> None:
        for each in keys.split():
            held = QKeySequence(each)[0]
            self.qtbot.keyClick(QApplication.focusWidget(), held.key(), held.keyboardModifiers())

    def type(self, letters: str) -> None:
        """Letters of any alphabet, which QTest cannot type."""
        for letter in letters:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(QApplication.focusWidget(), event)

    def find(self, letters: str, end: str = "Return") -> None:
        self.press("C")
        self.type(letters)
        self.press(end)

    def take(self, step: Step) -> None:
        self.press(step.keys)
        if step.act == "moved":
            del self.done[-1]
        elif step.act.startswith("find:"):
            self.find(step.act.removeprefix("find:"))
        else:
            self.press(step.act)
        self.note(step.words, step.target)

    def note(self, words: str, target: str) -> None:
        """Expect that these words were coded just now, and that one can go on in the text."""
        self.done.append((words, target))
        assert self.page.view.hasFocus(), (words, target)
        assert len(self.held()) == len(self.done), (words, target)
        assert (self.words(self.held()[-1]), self.target(self.held()[-1])) == (words, target)

    def held(self) -> list[CodingRead]:
        return code_passage.codings_of(self.case, self.transcript.id)

    def target(self, coding: CodingRead) -> str:
        names = {each.id: each.name for each in manage_codebook.codes(self.case)}
        return names.get(coding.code_id or "") or "INC-001"

    def words(self, coding: CodingRead) -> str:
        segments = edit_transcript.segments(self.case, self.transcript.id)
        row = {each.id: number for number, each in enumerate(segments)}
        texts = [each.text for each in segments[row[coding.start_segment_id] : row[coding.end_segment_id] + 1]]
        texts[-1] = texts[-1][: coding.end_offset]
        return "\n".join([texts[0][coding.start_offset :], *texts[1:]])


def test_fifty_passages_are_coded_with_the_keyboard_alone(
    qtbot: QtBot, case: Case, page: InterviewPage, interview: InterviewRead, transcript: TranscriptRead
) -> None:
    shown(qtbot, page, interview)
    coder = Coder(qtbot, case, page, transcript)
    for step in FIRST:
        coder.take(step)
    make_below(coder)
    for step in (*ARABIC, *WORDS, *TURNS):
        coder.take(step)
    put_on_digits(coder)
    for step in DIGITS:
        coder.take(step)
    by_ear(coder)
    assert len(coder.done) == 50
    settled(qtbot, page)
    held = coder.held()
    assert [(coder.words(each), coder.target(each)) for each in held] == coder.done
    assert all(each.quote_sha256 == sha256(coder.words(each).encode()).hexdigest() for each in held)
    assert {each.id for each in held} == set(page.coding.codings)


def make_below(coder: Coder) -> None:
    """A code below another by its path, a memo in the same motion, edges by word, and on to the next sentence."""
    coder.press("C")
    coder.type("hel")
    coder.press("Tab")
    coder.type("المروحية")
    coder.press("Ctrl+Return")
    coder.type("which kind?")
    coder.press("Escape")
    coder.note(SAID[5][1], "المروحية")
    coding = coder.held()[-1]
    assert coding.memo == "which kind?"
    made = next(each for each in manage_codebook.codes(coder.case) if each.name == "المروحية")
    assert made.parent_id == next(each.id for each in manage_codebook.codes(coder.case) if each.name == "Helicopter")


def put_on_digits(coder: Coder) -> None:
    """An incident on a digit from the list, a code on another from its tag."""
    coder.press("C")
    coder.type("clin")
    coder.press("Alt+1 Escape")
    settled(coder.qtbot, coder.page)
    coder.find("warn", "Shift+Return")
    coder.note("The oxygen ran out at 3.15.", "Warning")
    assert coder.page.view.selected_text() == "We carried eleven people down."
    coder.press("K H")
    while coder.target(coder.held()[-1]) != "Warning" or coder.page.coding.chosen != coder.held()[-1].id:
        coder.press("H")
    coder.press("Alt+2")
    settled(coder.qtbot, coder.page)


def by_ear(coder: Coder) -> None:
    """Marks set while going through the sound; the coding keeps the very stretch."""
    coder.press("Home Ctrl+Right Ctrl+Left I Ctrl+Right Ctrl+Right O")
    coder.press("2")
    coder.note(f"{SAID[0][1]}\n{SAID[1][1]}", "Warning")
    coding = coder.held()[-1]
    assert (coding.start_ms, coding.end_ms) == (0, 2 * STEP_MS)
    coder.press("I Ctrl+Right Ctrl+Right O R")
    coder.note(SAID[2][1], "Warning")
    coding = coder.held()[-1]
    assert (coding.start_ms, coding.end_ms) == (2 * STEP_MS, 3 * STEP_MS)
