"""The reading surface: positions in code points, selection, stripes, correcting; English, Arabic and emoji."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from ui.shell.theme import Theme
from ui.widgets.code_points import to_code_points, to_utf16
from ui.widgets.transcript_values import Segment, Stripe, StripeIndex, is_rtl
from ui.widgets.transcript_view import TranscriptView

TEXTS = ("We heard it first.", "سمعنا المروحية قبل الثانية.", "He said 🚑🚑 came late.", "Ten minutes, not more.")


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> TranscriptView:
    made = TranscriptView(theme)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.set_transcript(
        [Segment(f"S{n}", text, n * 1000, ("Witness", "Interviewer")[n % 2]) for n, text in enumerate(TEXTS)],
        [Stripe("C0", ("S0", 3), ("S0", 8), 1, label="Sound"), Stripe("I0", ("S0", 9), ("S2", 4), 0, True, "INC-007")],
    )
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


def place_of(view: TranscriptView, row: int, offset: int) -> QPoint:
    """Where a character is painted, in the middle of its line."""
    lines = view._layout.lines(row)
    at = to_utf16(TEXTS[row], offset)
    line = lines.lineForTextPosition(at)
    x = view._columns().text + (line.cursorToX(at)[0] + line.cursorToX(at + 1)[0]) / 2
    y = view._layout.top(row) + view._layout.text_top(row) + (line.lineNumber() + 0.5) * view._layout.line_height(row)
    return QPointF(x, y - view.verticalScrollBar().value()).toPoint()


@given(st.text(alphabet=st.sampled_from("aб عه\u0651🚑👩‍👧é\n"), max_size=30), st.integers(0, 40))
def test_code_points_and_utf16_are_inverse(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    units = to_utf16(text, offset)
    assert units == len(text[:offset].encode("utf-16-le")) // 2
    assert to_code_points(text, units) == offset


def test_qt_counts_emoji_as_the_edge_does(qtbot: QtBot) -> None:
    edit = QTextEdit()
    qtbot.addWidget(edit)
    edit.setPlainText("a🚑b")
    cursor = edit.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    assert cursor.position() == to_utf16("a🚑b", 3) == 4


def test_a_click_gives_the_start_of_the_word_in_code_points(qtbot: QtBot, view: TranscriptView) -> None:
    with qtbot.waitSignal(view.wordClicked) as clicked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, 2, 13))
    assert clicked.args == ["S2", TEXTS[2].index("came")]


def test_a_click_on_an_arabic_word_finds_that_word(qtbot: QtBot, view: TranscriptView) -> None:
    word = TEXTS[1].index("المروحية")
    with qtbot.waitSignal(view.wordClicked) as clicked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, 1, word + 3))
    assert clicked.args == ["S1", word]


def test_dragging_across_segments_selects_from_one_to_the_other(qtbot: QtBot, view: TranscriptView) -> None:
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, 0, 9))
    qtbot.mouseMove(view.viewport(), place_of(view, 2, 11))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, 2, 11))
    passage = view.selected_passage()
    assert passage is not None
    assert passage[0][0] == "S0" and passage[1][0] == "S2"
    assert view.selected_text().split("\n")[1] == TEXTS[1]


def test_shift_and_arrow_select_by_word_across_the_end_of_a_segment(qtbot: QtBot, view: TranscriptView) -> None:
    told: list[tuple[object, object]] = []
    view.selectionChanged.connect(lambda start, end: told.append((start, end)))
    view.go_to(("S2", 8))
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_text().strip() == "🚑🚑"
    assert told[-1] == (("S2", 8), ("S2", 10))
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert told[-1][1] is not None and view.selected_text().startswith("🚑🚑 came late.")
    view.go_to(("S3", 0))
    assert told[-1] == (None, None)


def test_left_is_forward_in_arabic(qtbot: QtBot, view: TranscriptView) -> None:
    view.go_to(("S1", 0))
    qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_text().strip() == "سمعنا"


def test_a_selection_leaves_out_the_blanks_at_its_ends(view: TranscriptView) -> None:
    view.select(("S0", 2), ("S0", 9))
    assert view.selected_passage() == (("S0", 3), ("S0", 8))
    view.select(("S0", 2), ("S0", 3))
    assert view.selected_passage() is None


def test_e_corrects_and_escape_hands_the_words_over(qtbot: QtBot, view: TranscriptView) -> None:
    modes: list[str] = []
    view.modeChanged.connect(modes.append)
    view.go_to(("S3", 0))
    qtbot.keyClick(view, Qt.Key.Key_E)
    editor = view.findChild(QTextEdit)
    assert editor is not None and editor.toPlainText() == TEXTS[3]
    assert not editor.document().isUndoAvailable()
    qtbot.keyClicks(editor, "About ")
    with qtbot.waitSignal(view.segmentCorrected) as corrected:
        qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert corrected.args == ["S3", "About Ten minutes, not more."]
    assert modes == ["correcting", "reading"]
    assert editor.toPlainText() == "" and not editor.document().isUndoAvailable()


def test_the_field_lies_over_the_words_and_moves_the_rest_down(qtbot: QtBot, view: TranscriptView) -> None:
    view.viewport().grab()
    view.go_to(("S1", 0))
    before = view._layout.top(2)
    view.begin_correcting()
    editor = view.findChild(QTextEdit)
    assert editor is not None
    words = view._layout.top(1) + view._layout.text_top(1)
    assert editor.y() <= words <= editor.y() + 8
    assert editor.geometry().bottom() <= view._layout.top(2)
    qtbot.keyClicks(editor, "many more words than there were before, so that it takes another line or two " * 3)
    assert editor.geometry().bottom() <= view._layout.top(2)
    assert view._layout.top(2) > before
    view.finish_correcting()
    assert view._layout.top(2) == before


def test_correcting_without_a_change_tells_nobody(qtbot: QtBot, view: TranscriptView) -> None:
    view.segmentCorrected.connect(lambda *_: pytest.fail("nothing was changed"))
    view.begin_correcting()
    view.finish_correcting()


def test_letters_that_mean_nothing_here_go_on_to_the_page(qtbot: QtBot, view: TranscriptView, theme: Theme) -> None:
    view.set_editable(False)
    qtbot.keyClick(view, Qt.Key.Key_E)
    assert view.findChild(QTextEdit).isHidden()


def test_the_stripe_in_the_margin_can_be_clicked_and_hovered(qtbot: QtBot, view: TranscriptView) -> None:
    columns = view._columns()
    y = view._layout.top(0) + view._layout.text_top(0) + 8
    with qtbot.waitSignal(view.codingClicked) as clicked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(int(columns.stripes) + 2, int(y)))
    assert clicked.args == ["C0"]
    with qtbot.waitSignal(view.codingHovered) as hovered:
        qtbot.mouseMove(view.viewport(), place_of(view, 0, 5))
    assert hovered.args == ["C0"]


def picture(view: TranscriptView) -> QImage:
    return view.viewport().grab().toImage()


def test_adding_and_removing_a_coding_paints_and_unpaints_it(view: TranscriptView) -> None:
    before = picture(view)
    view.add_stripe(Stripe("C9", ("S3", 0), ("S3", 5), 5))
    assert picture(view) != before
    view.remove_stripe("C9")
    assert picture(view) == before


def test_an_incident_differs_from_a_code_without_colour(view: TranscriptView) -> None:
    view.add_stripe(Stripe("C9", ("S3", 0), ("S3", 5), 5))
    code = picture(view).convertToFormat(QImage.Format.Format_Grayscale8)
    view.add_stripe(Stripe("C9", ("S3", 0), ("S3", 5), 5, hatched=True))
    assert picture(view).convertToFormat(QImage.Format.Format_Grayscale8) != code


def test_only_the_active_coding_is_tinted(view: TranscriptView) -> None:
    plain = picture(view)
    view.set_active(["C0"])
    assert picture(view) != plain
    view.set_active([])
    assert picture(view) == plain


def test_a_replaced_segment_shows_its_new_words_and_keeps_the_stripes(view: TranscriptView) -> None:
    view.replace_segment(Segment("S1", "Corrected 🚑 words", 1000, "Interviewer"))
    view.select(("S1", 10), ("S1", 11))
    assert view.selected_text() == "🚑"
    assert [stripe.id for stripe in view._stripes.at(1, 0)] == ["I0"]


def test_ten_thousand_segments_keep_the_row_in_sight_while_the_rest_is_laid_out(qtbot: QtBot, theme: Theme) -> None:
    long = TranscriptView(theme)
    qtbot.addWidget(long)
    long.resize(500, 400)
    long.set_transcript([Segment(f"S{n}", "word " * (n % 40 + 1), n) for n in range(1500)])
    long.show()
    long.go_to(("S1200", 0))
    long.viewport().grab()
    top = long._layout.row_at(long.verticalScrollBar().value())
    qtbot.waitUntil(lambda: not long._refine.isActive(), timeout=20_000)
    assert abs(long._layout.row_at(long.verticalScrollBar().value()) - top) <= 1


def test_no_line_of_prose_is_longer_than_the_measure(qtbot: QtBot, theme: Theme) -> None:
    wide = TranscriptView(theme)
    qtbot.addWidget(wide)
    wide.resize(1900, 600)
    wide.set_transcript(
        [Segment("S0", "We heard the helicopter before the second one came, and he was already out. " * 9)]
    )
    wide.show()
    lines = wide._layout.lines(0)
    assert max(lines.lineAt(n).textLength() for n in range(lines.lineCount())) <= theme.type("measure") + 2


def test_an_empty_transcript_takes_every_key_and_click(qtbot: QtBot, view: TranscriptView) -> None:
    view.set_transcript([])
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_E, Qt.Key.Key_Right):
        qtbot.keyClick(view, key)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton)
    assert view.current_segment() is None and view.selected_passage() is None


def test_a_window_that_reads_from_the_right_has_its_stripes_on_the_left(view: TranscriptView) -> None:
    assert view._columns().stripes > view._columns().text
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert view._columns().stripes < view._columns().text
    picture(view)


def test_the_direction_comes_from_the_first_strong_letter() -> None:
    assert is_rtl(Segment("a", "12: سمعنا helicopter"))
    assert not is_rtl(Segment("a", "12: helicopter سمعنا"))
    assert is_rtl(Segment("a", "12", rtl=True))


SEGMENTS = [Segment(f"S{n}", "x" * 50) for n in range(20)]
spans = st.tuples(st.integers(0, 999), st.integers(1, 400)).map(lambda s: (s[0], min(s[0] + s[1], 1000)))


@given(st.lists(spans, max_size=7))
def test_stripes_that_overlap_never_share_a_lane(found: list[tuple[int, int]]) -> None:
    index = StripeIndex(SEGMENTS)
    index.set_all(
        Stripe(f"C{n}", (f"S{a // 50}", a % 50), (f"S{(b - 1) // 50}", (b - 1) % 50 + 1), n)
        for n, (a, b) in enumerate(found)
    )
    for row in range(20):
        on = index.on(row)
        for stripe, lane, start, end in on:
            assert all(
                other_lane != lane or other_end <= start or end <= other_start
                for other, other_lane, other_start, other_end in on
                if other.id != stripe.id
            )
