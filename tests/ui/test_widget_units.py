"""Selecting by word, sentence, segment and turn on the reading surface; keys of keyboards that are set to Arabic."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from ui.pages.interview_keys import act_of
from ui.shell.theme import Theme
from ui.widgets.transcript_units import GROWING, SENTENCE, TURN, WORD, TranscriptUnits
from ui.widgets.transcript_values import Segment, Stripe
from ui.widgets.transcript_view import TranscriptView

LINES = (
    ("Interviewer", "Where were you?"),
    ("Witness", "In the ward. Dr. Haddan was there!  🚑🚑 came."),
    ("Witness", "Then we left."),
    ("Witness", "سمعنا المروحيّة. هل رأيتها؟ لا۔"),
    ("", "  "),
    ("", "Nobody said who speaks here. Nor here."),
    ("", "Another voice."),
)
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def segments() -> list[Segment]:
    return [Segment(f"S{row}", text, row * 1000, speaker) for row, (speaker, text) in enumerate(LINES)]


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> TranscriptView:
    made = TranscriptView(theme)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.set_transcript(segments(), [Stripe("A", ("S1", 0), ("S1", 12), 1, label="Ward")])
    made.show()
    return made


def test_a_unit_is_selected_and_then_the_next_one(view: TranscriptView) -> None:
    taken = []
    for _ in range(6):
        view.select_unit(SENTENCE)
        taken.append(view.selected_text())
    assert taken == [
        "Where were you?",
        "In the ward.",
        "Dr. Haddan was there!",
        "🚑🚑 came.",
        "Then we left.",
        "سمعنا المروحيّة.",
    ]
    view.select_unit(SENTENCE, forward=False)
    assert view.selected_text() == "Then we left."
    view.select_unit(TURN)
    assert view.selected_text() == "\n".join(text for _, text in LINES[1:4])
    view.select_unit(TURN)
    assert view.selected_text() == LINES[5][1]
    view.select_unit(WORD)
    assert view.selected_text() == "Another"


def test_more_and_less_is_selected_by_keys(qtbot: QtBot, view: TranscriptView) -> None:
    view.go_to(("S1", 17))
    for wanted in ("Haddan", "Dr. Haddan was there!", LINES[1][1], "\n".join(text for _, text in LINES[1:4])):
        view.grow()
        assert view.selected_text() == wanted
    view.grow()
    for wanted in (LINES[1][1], "Dr. Haddan was there!", "Haddan"):
        view.shrink()
        assert view.selected_text() == wanted
    view.shrink()
    assert view.selected_passage() is None
    view.select_unit(WORD)
    view.extend(SENTENCE, forward=True)
    assert view.selected_text() == "Haddan was there!"
    view.extend(TURN, forward=True)
    view.extend(SENTENCE, forward=False)
    assert view.selected_passage() == (("S1", 17), ("S3", LINES[3][1].index(" لا")))
    view.select(("S1", 13), ("S1", 34))
    view.move_selected_edge(forward=False, at_end=True)
    view.move_selected_edge(forward=True, at_end=False)
    assert view.selected_text() == "Haddan was"
    for _ in range(3):
        view.move_selected_edge(forward=True, at_end=False)
    assert view.selected_text() == "was"


def test_words_are_extended_as_they_run(qtbot: QtBot, view: TranscriptView) -> None:
    view.setFocus()
    view.go_to(("S3", 0))
    qtbot.keyClick(view, Qt.Key.Key_Left, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_Left, SHIFT)
    assert view.selected_text() == "سمعنا المروحيّة."
    qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT)
    assert view.selected_passage() == (("S3", 0), ("S3", 5))


def test_codings_here_are_told_to_who_hears_the_page(view: TranscriptView) -> None:
    view.add_stripe(Stripe("B", ("S1", 7), ("S2", 4), 2, True, "INC-007"))
    view.go_to(("S1", 8))
    assert view.codings_here() == ["A", "B"]
    assert view.accessibleDescription().endswith("Ward\nINC-007")
    view.go_to(("S2", 4))
    assert view.codings_here() == ["B"]
    view.select(("S0", 0), ("S1", 3))
    assert view.codings_here() == ["A"]
    assert "Where were you?" in view.accessibleDescription()


@given(st.lists(st.tuples(st.sampled_from(["", "W", "I"]), st.text("ab .!؟🚑\n", max_size=20)), min_size=1, max_size=6))
def test_units_of_any_text_lie_in_it_and_growing_ends(lines: list[tuple[str, str]]) -> None:
    held = [Segment(str(row), text, None, speaker) for row, (speaker, text) in enumerate(lines)]
    units = TranscriptUnits(held)
    assert [row for turn in units.turns() for row in turn] == list(range(len(held)))
    for kind in GROWING:
        at, seen = (0, 0), 0
        while (found := units.after(kind, at)) is not None:
            assert found[0] < found[1]
            assert units.around(kind, found[0]) == found
            assert units.before(kind, found[1]) == found
            at, seen = found[1], seen + 1
        assert (seen > 0) == any(segment.text.strip() for segment in held)
    start = units.after(WORD, (0, 0))
    steps = 0
    while start is not None and steps < 9:
        larger = units.larger(start)
        assert larger is None or (larger[0] <= start[0] and start[1] <= larger[1] and larger != start)
        start, steps = larger, steps + 1
    assert steps < 9


@pytest.mark.parametrize(
    ("letter", "scan_code", "held", "act"),
    [
        ("ؤ", 0, NONE, "find_code"),
        ("ت", 0, NONE, "sentence"),
        ("٣", 0, NONE, "favourite_3"),
        ("ц", 25, NONE, "word"),
        ("ـ", 44, SHIFT, "sentence_more"),
        ("ß", 0, NONE, ""),
    ],
)
def test_a_key_is_known_by_its_place_on_keyboards_of_other_alphabets(
    letter: str, scan_code: int, held: Qt.KeyboardModifier, act: str
) -> None:
    if scan_code and not sys.platform.startswith("linux"):
        pytest.skip("scan codes of Linux")
    event = QKeyEvent(QEvent.Type.KeyPress, ord(letter), held, scan_code, 0, 0, letter)
    assert act_of(event) == act
