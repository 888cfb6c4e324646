"""Fields and marks: dates as far as known, chips, ticks, consent by shape and word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from testimony_app.domain.consent import Status
from testimony_app.domain.uncertain_dates import Precision, UncertainDate
from ui.shell.theme import Theme
from ui.widgets.badges import STATES, ConsentList, ConsentMark
from ui.widgets.empty import EmptyState
from ui.widgets.fields import ChipChoice, TickList, UncertainDateEdit, read_date
from ui.widgets.pills import Pill, PillList
from ui.widgets.stripes import StripeSwatch, stripe_icon

ENGLISH, ARABIC = QLocale("en"), QLocale("ar")


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("2031-05-12", "2031-05-12"),
        ("12 May 2031", "2031-05-12"),
        ("May 2031", "2031-05"),
        ("sept 2031", None),
        ("Sep 2031", "2031-09"),
        ("2031", "2031"),
        ("2031-05/2031-07", "2031-05/2031-07"),
        ("٢٠٣١-٠٥-١٢", "2031-05-12"),
        ("12/05/2031", None),
        ("soon", None),
        ("", None),
    ],
)
def test_dates_are_read_as_far_as_they_are_known(typed: str, iso: str | None) -> None:
    assert read_date(typed, ENGLISH) == iso


def test_months_are_read_in_the_language_of_the_window() -> None:
    name = ARABIC.standaloneMonthName(5, QLocale.FormatType.LongFormat)
    assert read_date(f"١٢ {name} ٢٠٣١", ARABIC) == "2031-05-12"


@given(st.dates())
def test_every_iso_date_comes_back_as_itself(day: object) -> None:
    assert read_date(str(day), ENGLISH) == str(day)


def test_the_precision_follows_the_form_and_only_an_estimate_can_be_chosen(qtbot: QtBot, theme: Theme) -> None:
    edit = UncertainDateEdit(theme)
    qtbot.addWidget(edit)
    edit._text.setText("May 2031")
    assert edit.value() == UncertainDate("2031-05", Precision.UNKNOWN_DAY)
    edit._precision.setCurrentIndex(edit._precision.findData("estimate"))
    assert edit.value() == UncertainDate("2031-05", Precision.ESTIMATE)
    edit._text.setText("31 February 2031")
    assert edit.value() is None and not edit.is_readable()
    edit.set_value(UncertainDate("2031-05-12", Precision.ESTIMATE))
    assert edit.value() == UncertainDate("2031-05-12", Precision.ESTIMATE)
    edit.set_value(None)
    assert edit.value() is None and edit.is_readable()


def test_a_date_that_cannot_be_read_says_what_to_write(qtbot: QtBot, theme: Theme) -> None:
    edit = UncertainDateEdit(theme)
    qtbot.addWidget(edit)
    edit.show()
    qtbot.keyClicks(edit._text, "soon")
    qtbot.keyClick(edit._text, Qt.Key.Key_Return)
    assert edit._problem.isVisible()


def test_chips_keep_their_order_and_one_means_one(qtbot: QtBot, theme: Theme) -> None:
    several = ChipChoice(theme, [("a", "Eyewitness"), ("b", "Survivor"), ("c", "Relative")])
    one = ChipChoice(theme, [("a", "Eyewitness"), ("b", "Survivor")], several=False)
    for widget in (several, one):
        qtbot.addWidget(widget)
    for key in "ca":
        qtbot.mouseClick(several._chips[key], Qt.MouseButton.LeftButton)
    assert several.value() == ("a", "c")
    for key in "ab":
        qtbot.mouseClick(one._chips[key], Qt.MouseButton.LeftButton)
    assert one.value() == ("b",)


def test_ticks_are_complete_when_all_are_set(qtbot: QtBot, theme: Theme) -> None:
    ticks = TickList(theme, [("who", "Who we are"), ("stop", "That it can stop")], "Tick all")
    qtbot.addWidget(ticks)
    ticks.set_value(["stop"])
    assert ticks.value() == ("stop",) and not ticks.is_complete()
    ticks.set_value(["who", "stop"])
    assert ticks.is_complete()


def test_the_states_are_those_of_the_domain() -> None:
    assert set(STATES) == {status.value for status in Status}


def test_consent_marks_differ_without_colour_and_have_a_word(qtbot: QtBot, theme: Theme) -> None:
    shapes = []
    for state in STATES:
        mark = ConsentMark(theme, state, "quotation", compact=True)
        qtbot.addWidget(mark)
        mark.resize(mark.sizeHint())
        grey = mark.grab().toImage().convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)
        shapes.append(bytes(grey.constBits()))
        assert mark.accessibleName().startswith("quotation: ")
    assert len(set(shapes)) == len(STATES)


def test_a_list_of_marks_replaces_the_old_ones(qtbot: QtBot, theme: Theme) -> None:
    marks = ConsentList(theme)
    qtbot.addWidget(marks)
    marks.set_states([("interview", "given"), ("name", "refused")])
    marks.set_states([("interview", "withdrawn")])
    assert marks._place.count() == 1


def test_pills_break_into_lines_and_can_be_chosen(qtbot: QtBot, theme: Theme) -> None:
    pills = PillList(theme)
    qtbot.addWidget(pills)
    pills.set_pills([Pill(str(n), "second strike", hue=n) for n in range(5)])
    pills.resize(220, pills.heightForWidth(220))
    pills.show()
    pills.grab()
    assert pills.heightForWidth(220) > pills.heightForWidth(900)
    with qtbot.waitSignal(pills.chosen) as chosen:
        box = pills._boxes[3]
        qtbot.mouseClick(pills, Qt.MouseButton.LeftButton, pos=QPoint(int(box.center().x()), int(box.center().y())))
    assert chosen.args == ["3"]


def test_an_empty_page_says_what_to_do_first(qtbot: QtBot, theme: Theme) -> None:
    empty = EmptyState(theme, "interviews", "No interviews yet", "Log the first one.", (("log", "Log interview"),))
    qtbot.addWidget(empty)
    from PySide6.QtWidgets import QPushButton

    with qtbot.waitSignal(empty.chosen) as chosen:
        qtbot.mouseClick(empty.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert chosen.args == ["log"]


def test_a_swatch_is_hatched_for_an_incident(qtbot: QtBot, theme: Theme) -> None:
    code, incident = StripeSwatch(theme, 3), StripeSwatch(theme, 3, hatched=True)
    for widget in (code, incident):
        qtbot.addWidget(widget)
    assert code.grab().toImage() != incident.grab().toImage()
    assert not stripe_icon(theme, 3).pixmap(16, 16).isNull()
