"""The timeline: each incident as long as its dates are uncertain, in lanes that never overlap; keys and mouse."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from testimony_app.domain.incident_times import course_of
from testimony_app.domain.uncertain_dates import Precision
from testimony_app.services.situate_incidents import Situated
from ui.shell.theme import Choice, Theme
from ui.widgets import timeline_marks as marks
from ui.widgets.incident_timeline import IncidentTimeline
from ui.widgets.timeline_canvas import AXIS, ROW
from ui.widgets.timeline_scale import NEAREST, Scale, fitted, lanes, ticks

DAY = date(2031, 3, 4)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(date.toordinal)
EXACT, MONTH, YEAR, ABOUT = "2031-03-04", "2031-04", "2031", "2031-05-10/2031-06-10"


def incident(number: int, happened: str, ended: str = "", title: str = "Strike") -> Situated:
    form = {10: Precision.EXACT, 7: Precision.UNKNOWN_DAY, 4: Precision.UNKNOWN_MONTH_AND_DAY}
    precision = form.get(len(happened), Precision.ESTIMATE)
    course = course_of(happened, precision, ended, form.get(len(ended), Precision.ESTIMATE))
    return Situated(f"id-{number}", f"INC-{number:03}", f"{title} {number}", course, "", None)


ALL = [incident(3, ABOUT), incident(1, EXACT), incident(2, MONTH, "2031-07-02"), incident(4, YEAR)]
"""In time: 4 (any day of the year), 1, 2, 3."""


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme) -> IncidentTimeline:
    made = IncidentTimeline(theme)
    qtbot.addWidget(made)
    made.resize(1000, 300)
    made.show()
    made.set_incidents(ALL)
    return made


# Days and pixels


@given(DAYS, st.floats(0.01, NEAREST), st.booleans(), st.floats(0, 1000), st.floats(0.2, 5), st.floats(-500, 500))
@settings(max_examples=100, deadline=None)
def test_a_day_is_found_where_it_is_shown(
    first: int, scale: float, mirrored: bool, x: float, factor: float, pulled: float
) -> None:
    held = Scale(first, scale, 1000, mirrored)
    assert held.x(held.day(x)) == pytest.approx(x, abs=1e-3)
    assert held.zoomed(factor, x).day(x) == pytest.approx(held.day(x), abs=1e-3)
    assert held.moved(pulled).x(held.day(x)) == pytest.approx(x + pulled, abs=1e-3)
    assert (held.x(first + 1) > held.x(first)) is not mirrored


@given(DAYS, st.integers(1, 40_000), st.floats(300, 2000), st.booleans())
@settings(max_examples=80, deadline=None)
def test_all_days_and_the_words_after_them_fit_in(first: int, long: int, width: float, mirrored: bool) -> None:
    held = fitted(first, first + long, width, mirrored, 24, 220)
    ends = [held.x(first), held.x(first + long)]
    assert all(0 <= each <= width for each in ends)
    after = min(ends) if mirrored else width - max(ends)
    assert after >= min(220, width * 0.5) or long < 7


@given(DAYS, st.floats(0.003, NEAREST))
@settings(max_examples=80, deadline=None)
def test_ticks_stand_at_round_days_with_room_for_their_words(first: int, scale: float) -> None:
    found = ticks(Scale(first, scale, 1000))
    days = [each.day.toordinal() for each in found]
    assert days == sorted(set(days)) and len({each.form for each in found}) <= 1
    assert all(b - a >= 55 / scale for a, b in pairwise(days))
    assert all(first - 1 <= day <= first + 1000 / scale + 1 for day in days)
    assert found or scale * 1300 < 1000 or scale > 1
    if found and found[0].form == "yyyy":
        assert all((each.day.month, each.day.day) == (1, 1) for each in found)


def test_ticks_end_where_the_calendar_ends() -> None:
    assert ticks(Scale(date.max.toordinal() - 10, 0.01, 1000)) == []
    assert ticks(Scale(-5000.0, 0.1, 1000))[0].day >= date.min


@given(st.lists(st.tuples(st.floats(0, 500), st.floats(0, 200)), max_size=30))
@settings(max_examples=80, deadline=None)
def test_nothing_overlaps_in_a_lane(pairs: list[tuple[float, float]]) -> None:
    stretches = sorted((begin, begin + long) for begin, long in pairs)
    found = lanes(stretches, 12)
    for number, (begin, _) in enumerate(stretches):
        for before in range(number):
            if found[before] == found[number]:
                assert stretches[before][1] + 12 <= begin
    assert sorted(set(found)) == list(range(len(set(found))))


# Forms


def test_a_date_is_as_wide_as_the_days_that_it_can_mean() -> None:
    scale = Scale(DAY.toordinal(), 40, 1000)
    month = marks.drawn(course_of(MONTH, Precision.UNKNOWN_DAY), scale)
    assert (month.left, month.right) == (scale.x(date(2031, 4, 1).toordinal()), scale.x(date(2031, 5, 1).toordinal()))
    day = marks.drawn(course_of(EXACT, Precision.EXACT), scale)
    assert day.right - day.left == 40
    far = Scale(DAY.toordinal(), 0.2, 1000)
    wide = {
        precision: (held := marks.drawn(course_of(EXACT, precision), far)).right - held.left
        for precision in (Precision.EXACT, Precision.ESTIMATE)
    }
    assert wide == {Precision.EXACT: pytest.approx(marks.DAY), Precision.ESTIMATE: pytest.approx(marks.OPEN)}
    both = marks.drawn(course_of(EXACT, Precision.EXACT, "2031-03-09", Precision.EXACT), scale)
    assert both.end is not None and (both.left, both.right) == (0, 240)


@pytest.mark.parametrize("choice", [Choice.LIGHT, Choice.DARK, Choice.CONTRAST])
@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_only_an_exact_day_is_drawn_full(
    shown: IncidentTimeline, theme: Theme, choice: Choice, side: Qt.LayoutDirection
) -> None:
    theme.choose(choice)
    shown.setLayoutDirection(side)
    shown.set_incidents([incident(1, EXACT), incident(2, MONTH), incident(3, ABOUT)])
    for scale in (2.0, 30.0):
        shown.look(Scale(DAY.toordinal() - 3, scale, shown.viewport().width(), side is Qt.LayoutDirection.RightToLeft))
        image = shown.viewport().grab().toImage()
        for number in range(3):
            course = shown._held[number].course
            at = marks.drawn(course, shown.scale)
            # Near the beginning in time, where no words stand.
            x = (at.left + at.right) / 2 if number == 0 else at.right - 6 if shown.scale.mirrored else at.left + 6
            middle = AXIS + shown.rows()[number] * ROW + ROW / 2
            if 0 <= x < shown.viewport().width():
                full = _colour(image, x, middle + 2) == theme.token("accent")
                assert full is (number == 0), (number, scale)


def _colour(image: QImage, x: float, y: float) -> QColor:
    ratio = image.devicePixelRatio()
    return image.pixelColor(QPoint(round(x * ratio), round(y * ratio)))


def test_words_stand_in_a_bar_as_long_as_it_is_in_sight(shown: IncidentTimeline) -> None:
    shown.set_incidents([incident(4, YEAR)])
    shown.look(Scale(date(2031, 6, 1).toordinal(), 30, shown.viewport().width()))
    at = marks.drawn(shown._held[0].course, shown.scale)
    box = shown._word_box(at, shown._said[0][1], 50)
    assert at.left < 0 < box.left() < box.right() < shown.viewport().width()
    shown.look(Scale(date(2030, 1, 1).toordinal(), 0.1, shown.viewport().width()))
    at = marks.drawn(shown._held[0].course, shown.scale)
    assert shown._word_box(at, shown._said[0][1], 50).left() >= at.right


# Keys and mouse


@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_keys_walk_along_time_and_open_one(qtbot: QtBot, shown: IncidentTimeline, side: Qt.LayoutDirection) -> None:
    shown.setLayoutDirection(side)
    forward, back = Qt.Key.Key_Right, Qt.Key.Key_Left
    if side is Qt.LayoutDirection.RightToLeft:
        forward, back = back, forward
    chosen: list[str] = []
    shown.chosen.connect(chosen.append)
    for key in (forward, forward, Qt.Key.Key_Down, Qt.Key.Key_Up, forward, forward, forward, back):
        qtbot.keyClick(shown, key)
    assert chosen == ["id-4", "id-1", "id-2", "id-1", "id-2", "id-3", "id-4", "id-3"]
    said = shown.accessibleDescription()
    assert "INC-003" in said and "about 10 May 2031 – 10 June 2031" in said and "4 of 4" in said
    shown.set_current("id-2")
    assert "from April 2031 (day unknown) to 2 July 2031" in shown.accessibleDescription()
    with qtbot.waitSignal(shown.opened) as opened:
        qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert opened.args == ["id-2"]
    earlier, later = shown.scale.x(DAY.toordinal()), shown.scale.x(DAY.toordinal() + 30)
    assert (earlier < later) is (side is Qt.LayoutDirection.LeftToRight)


def test_keys_zoom_and_move_and_what_is_chosen_comes_into_sight(qtbot: QtBot, shown: IncidentTimeline) -> None:
    whole = shown.scale
    shown.set_current("id-1")
    x = shown.scale.x(DAY.toordinal() + 0.5)
    for _ in range(3):
        qtbot.keyClick(shown, Qt.Key.Key_Plus)
    assert shown.scale.scale == pytest.approx(whole.scale * 1.5**3)
    assert shown.scale.x(DAY.toordinal() + 0.5) == pytest.approx(x, abs=1)
    qtbot.keyClick(shown, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert shown.scale.x(DAY.toordinal() + 0.5) == pytest.approx(x - 0.2 * shown.viewport().width(), abs=1)
    near = shown.scale
    shown.set_incidents(ALL)
    assert shown.scale == near, "what a person moved stays when incidents change"
    shown.look(Scale(DAY.toordinal() + 2000, 3, shown.viewport().width()))
    shown.set_current("id-1")
    assert 0 < shown.scale.x(DAY.toordinal()) < shown.viewport().width()
    qtbot.keyClick(shown, Qt.Key.Key_Home)
    assert shown.scale == whole


def test_lanes_scroll_to_the_chosen(shown: IncidentTimeline) -> None:
    shown.set_incidents([incident(number, EXACT) for number in range(40)])
    assert shown.rows() == list(range(40)) and shown.verticalScrollBar().maximum() > 0
    shown.set_current("id-39")
    down = shown.verticalScrollBar().value()
    assert AXIS <= AXIS + 39 * ROW - down <= shown.viewport().height() - ROW
    shown.set_current("id-0")
    assert shown.verticalScrollBar().value() == 0


def test_the_mouse_chooses_opens_drags_and_zooms(qtbot: QtBot, shown: IncidentTimeline) -> None:
    view, number = shown.viewport(), shown.number("id-1")
    middle = AXIS + shown.rows()[number] * ROW + ROW / 2
    on_mark = QPointF(shown.scale.x(DAY.toordinal() + 0.5), middle)
    on_words = on_mark + QPointF(40, 0)
    assert shown.row_at(on_mark) == shown.row_at(on_words) == number
    assert shown.row_at(on_mark - QPointF(60, 0)) == -1 == shown.row_at(QPointF(on_mark.x(), 4))
    with qtbot.waitSignal(shown.chosen) as chosen:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=on_words.toPoint())
    assert chosen.args == ["id-1"]
    with qtbot.waitSignal(shown.opened) as opened:
        qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=on_mark.toPoint())
    assert opened.args == ["id-1"]
    before = shown.scale
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(500, 250))
    qtbot.mouseMove(view, QPoint(530, 250))
    qtbot.mouseMove(view, QPoint(560, 250))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(560, 250))
    assert shown.scale.x(DAY.toordinal()) == pytest.approx(before.x(DAY.toordinal()) + 60)
    spot, held = QPointF(300, 100), shown.scale
    for modifier, moved in ((Qt.KeyboardModifier.ControlModifier, False), (Qt.KeyboardModifier.ShiftModifier, True)):
        turn = QWheelEvent(spot, view.mapToGlobal(spot), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, modifier,
                           Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
        QApplication.sendEvent(view, turn)
        assert (shown.scale.scale == pytest.approx(held.scale)) is moved
        assert (shown.scale.day(300) == pytest.approx(held.day(300), abs=0.01)) is not moved
        held = shown.scale


def test_without_incidents_there_is_an_empty_stretch_of_days(shown: IncidentTimeline) -> None:
    shown.set_incidents([])
    shown.step(1)
    assert shown.rows() == [] and shown.row_at(QPointF(50, 100)) == -1 and not shown.viewport().grab().isNull()
