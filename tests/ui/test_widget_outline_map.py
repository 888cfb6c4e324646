"""The map: places where they belong at every zoom, marks that say how well a place is known, keys and mouse."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from testimony_app.domain.incident_times import course_of
from testimony_app.domain.outlines import world as outlines
from testimony_app.domain.positions import REACH, Position
from testimony_app.domain.uncertain_dates import Precision
from testimony_app.domain.vocabularies import vocabulary
from testimony_app.services.situate_incidents import Situated
from ui.panels.incident_map import IncidentMap
from ui.shell.theme import Choice, Theme
from ui.widgets import map_marks
from ui.widgets.map_geometry import EDGE, NEAREST, View, fitted, latitude, southward, world
from ui.widgets.map_ground import Ground
from ui.widgets.map_picture import distance, net_step
from ui.widgets.outline_map import OutlineMap

PRECISIONS = (*vocabulary("place_precision").keys(), "")
PLACES = st.tuples(st.floats(-180, 180), st.floats(-84, 84))
TOWN = (20.0, 10.0)
COURSE = course_of("2031-03-04", Precision.EXACT)


@cache
def ground() -> Ground:
    return Ground(outlines())


def placed(number: int, east: float | None, north: float, precision: str = "exact") -> Situated:
    position = None if east is None else Position(north, east, precision)
    return Situated(f"id-{number}", f"INC-{number:03}", f"Strike {number}", COURSE, f"Place {number}", position)


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme) -> OutlineMap:
    made = OutlineMap(theme)
    qtbot.addWidget(made)
    made.resize(900, 420)
    made.show()
    made.set_ground(ground())
    return made


def picture(shown: OutlineMap) -> QImage:
    return shown.grab().toImage()


def colour(image: QImage, x: float, y: float) -> QColor:
    ratio = image.devicePixelRatio()
    return image.pixelColor(QPoint(round(x * ratio), round(y * ratio)))


# What is shown of the ground


@given(PLACES, st.floats(0.1, 5000), st.tuples(st.floats(0, 900), st.floats(0, 420)), st.floats(0.2, 5))
@settings(max_examples=100, deadline=None)
def test_a_place_is_found_where_it_is_shown(
    middle: tuple[float, float], scale: float, point: tuple[float, float], factor: float
) -> None:
    view = world(900, 420).centred(*middle).zoomed(scale)
    east, north = view.place(*point)
    assert -180 <= east <= 180 and abs(north) <= EDGE + 1e-6
    x, y = view.at(east, north)
    turn = 360 * view.scale
    assert abs((x - point[0] + turn / 2) % turn - turn / 2) < 1e-3 and abs(y - point[1]) < 1e-3
    nearer = view.zoomed(factor, *point)
    if abs(southward(latitude(nearer.south)) - nearer.south) < 1e-9 and _free(nearer) and _free(view):
        again = nearer.place(*point)
        assert abs((again[0] - east + 180) % 360 - 180) < 1e-6 and again[1] == pytest.approx(north, abs=1e-6)


def _free(view: View) -> bool:
    """Whether the end of the map did not push the view."""
    return abs(view.place(450, 0)[1]) < EDGE - 0.1 and abs(view.place(450, 420)[1]) < EDGE - 0.1


@given(st.lists(PLACES, min_size=1, max_size=6), st.sampled_from([(900, 420), (300, 700), (240, 140)]))
@settings(max_examples=80, deadline=None)
def test_everything_is_in_a_view_that_is_fitted(places: Sequence[tuple[float, float]], size: tuple[int, int]) -> None:
    view = fitted(places, *size, 20)
    for east, north in places:
        x, y = view.at(east, north)
        assert -1 <= x <= size[0] + 1 and -1 <= y <= size[1] + 1


def test_a_map_is_fitted_across_the_date_line() -> None:
    view = fitted([(179.5, -17.0), (-179.0, -18.0)], 900, 420, 50)
    ends = [view.at(179.5, -17.0)[0], view.at(-179.0, -18.0)[0]]
    assert 0 < ends[0] < ends[1] < 900 and ends[1] - ends[0] > 200
    assert fitted([TOWN], 900, 420, 50).metres < 200
    assert fitted([], 900, 420, 50) == world(900, 420)


@pytest.mark.parametrize("scale", [3.0, 40.0, 700.0, NEAREST])
def test_land_is_land_at_every_zoom(scale: float) -> None:
    for middle, land in (
        ((20, 10), True),
        ((100, 60), True),
        ((-179, 66.5), True),
        ((179.9, -5), False),
        ((-30, 0), False),
    ):
        view = View(0, 0, scale, 900, 420).centred(*middle)
        path = ground().land(view)
        for turned in (0.0, 0.02, -0.02):
            at = QPointF(*view.at(middle[0] + turned, middle[1]))
            assert path.contains(at) is land, (middle, scale)
        assert all(abs(each) < 30_000 for rect in (path.controlPointRect(),) for each in rect.getCoords())


def test_borders_and_coasts_lie_in_view_only() -> None:
    near = View(0, 0, 300, 900, 420).centred(25, 15)
    assert 0 < len(ground().borders(near)) < 12
    far = View(0, 0, 300, 900, 420).centred(-30, 0)
    assert not ground().borders(far) and not ground().coasts(far) and ground().land(far).isEmpty()


@given(st.floats(2.5, NEAREST), st.floats(-80, 80))
@settings(max_examples=60, deadline=None)
def test_distances_and_the_net_fit_the_zoom(scale: float, north: float) -> None:
    view = View(0, 0, scale, 900, 420).centred(0, north)
    said, pixels = distance(view)
    assert 40 <= pixels <= 120
    metres = float(said.split()[0]) * (1000 if said.endswith("km") else 1)
    assert pixels == pytest.approx(metres / view.metres) and str(metres)[0] in "125"
    assert net_step(view) * scale >= 100


# Marks


@pytest.mark.parametrize("scale", [20.0, 200.0, 2000.0])
def test_only_an_exact_place_is_drawn_as_a_point(shown: OutlineMap, theme: Theme, scale: float) -> None:
    accent = theme.token("accent")
    for precision in PRECISIONS:
        shown.set_incidents([placed(1, *TOWN, precision)])
        shown.look(View(0, 0, scale, 900, 420).centred(*TOWN))
        image = picture(shown)
        x, y = shown.view.at(*TOWN)
        radius = map_marks.radius(Position(TOWN[1], TOWN[0], precision), shown.view)
        assert (x, y) == pytest.approx((450, 210))
        assert (colour(image, x + 1, y + 2) == accent) is (precision == "exact"), precision
        assert radius >= shown.view.pixels(REACH.get(precision, 0), TOWN[1]) - 1e-6
        assert (radius > 6) is (precision != "exact")
        if precision and precision != "country" and radius < 200:
            around = [colour(image, x + radius + off, y + down) for off in (-2, -1, 0, 1) for down in (-1, 0, 1)]
            assert min(_apart(each, accent) for each in around) < 150, precision
        group = shown.group_at(QPointF(x, y))
        assert group is not None and group.members == (0,) and shown.group_at(QPointF(x + 60, y + 60)) is None


def _apart(one: QColor, other: QColor) -> int:
    return sum(abs(a - b) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))


def test_the_ground_is_painted_in_the_colours_of_the_theme(shown: OutlineMap, theme: Theme) -> None:
    for choice in (Choice.LIGHT, Choice.DARK, Choice.CONTRAST):
        theme.choose(choice)
        shown.set_incidents([placed(1, *TOWN)])
        shown.look(View(0, 0, 12, 900, 420).centred(*TOWN))
        image = picture(shown)
        land, sea = (colour(image, *shown.view.at(*each)) for each in ((23.0, 12.0), (3.0, -3.0)))
        assert (land, sea) == (theme.token("panel"), theme.token("rail"))
        assert colour(image, 450, 210) == theme.token("accent")


@given(st.lists(st.tuples(st.floats(-300, 300), st.floats(-300, 300)), max_size=25))
@settings(max_examples=80, deadline=None)
def test_every_mark_is_in_one_group_with_marks_that_it_would_hide(points: list[tuple[float, float]]) -> None:
    groups = map_marks.gathered(points)
    assert sorted(number for group in groups for number in group.members) == list(range(len(points)))
    for group in groups:
        first = points[group.members[0]]
        assert all(map_marks.squared(points[number], first) <= map_marks.GATHER**2 for number in group.members)


def test_a_group_of_exact_places_is_full_and_any_other_is_not(shown: OutlineMap, theme: Theme) -> None:
    for other, full in (("exact", True), ("community", False)):
        shown.set_incidents([placed(1, *TOWN), placed(2, *TOWN, other)])
        shown.look(View(0, 0, 30, 900, 420).centred(*TOWN))
        inside = colour(picture(shown), 450 + 9, 210 - 4)
        assert (_apart(inside, theme.token("accent")) < 30) is full


# Keys and mouse


THREE = [placed(1, 20.0, 10.0), placed(2, 20.4, 10.1, "community"), placed(3, 21.0, 9.8, "")]


@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_keys_walk_through_the_incidents_and_open_one(
    qtbot: QtBot, shown: OutlineMap, side: Qt.LayoutDirection
) -> None:
    shown.setLayoutDirection(side)
    shown.set_incidents(THREE)
    forward, back = Qt.Key.Key_Right, Qt.Key.Key_Left
    if side is Qt.LayoutDirection.RightToLeft:
        forward, back = back, forward
    chosen: list[str] = []
    shown.chosen.connect(chosen.append)
    for key in (forward, Qt.Key.Key_Down, forward, forward, back, Qt.Key.Key_Up):
        qtbot.keyClick(shown, key)
    assert chosen == ["id-1", "id-2", "id-3", "id-1", "id-3", "id-2"]
    said = shown.accessibleDescription()
    assert "INC-002" in said and "Community" in said and "2 of 3" in said and "10.10° N" in said
    with qtbot.waitSignal(shown.opened) as opened:
        qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert opened.args == ["id-2"]
    # West stays on the left in every language.
    assert shown.view.at(20.0, 10.0)[0] < shown.view.at(21.0, 9.8)[0]


def test_keys_zoom_around_the_chosen_and_move_the_ground(qtbot: QtBot, shown: OutlineMap) -> None:
    shown.set_incidents(THREE)
    whole = shown.view
    shown.set_current("id-3")
    before = shown.view.at(21.0, 9.8)
    qtbot.keyClick(shown, Qt.Key.Key_Plus)
    assert shown.view.scale == pytest.approx(whole.scale * 1.5)
    assert shown.view.at(21.0, 9.8) == pytest.approx(before)
    qtbot.keyClick(shown, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert shown.view.at(21.0, 9.8)[0] == pytest.approx(before[0] + 180)
    shown.set_incidents(THREE)
    assert shown.view.scale > whole.scale, "what a person moved stays when incidents change"
    qtbot.keyClick(shown, Qt.Key.Key_Home)
    assert shown.view == whole
    shown.resize(700, 400)
    assert all(0 < shown.view.at(*place)[0] < 700 for place in ((20.0, 10.0), (21.0, 9.8)))


def test_a_chosen_incident_out_of_sight_comes_into_it(shown: OutlineMap) -> None:
    shown.set_incidents(THREE)
    shown.look(View(0, 0, 3000, 900, 420).centred(20.0, 10.0))
    shown.set_current("id-3")
    assert shown.view.at(21.0, 9.8) == pytest.approx((450, 210))
    held = shown.view
    shown.set_current("nobody")
    assert shown.view == held and shown.accessibleDescription() == ""


def test_the_mouse_chooses_opens_drags_and_zooms(qtbot: QtBot, shown: OutlineMap) -> None:
    shown.set_incidents(THREE)
    at = QPointF(*shown.view.at(20.0, 10.0)).toPoint()
    with qtbot.waitSignal(shown.chosen) as chosen:
        qtbot.mouseClick(shown, Qt.MouseButton.LeftButton, pos=at)
    assert chosen.args == ["id-1"]
    with qtbot.waitSignal(shown.opened) as opened:
        qtbot.mouseDClick(shown, Qt.MouseButton.LeftButton, pos=at)
    assert opened.args == ["id-1"]
    x, y = shown.view.at(20.0, 10.0)
    qtbot.mousePress(shown, Qt.MouseButton.LeftButton, pos=QPoint(450, 60))
    qtbot.mouseMove(shown, QPoint(480, 80))
    qtbot.mouseMove(shown, QPoint(500, 90))
    qtbot.mouseRelease(shown, Qt.MouseButton.LeftButton, pos=QPoint(500, 90))
    assert shown.view.at(20.0, 10.0) == pytest.approx((x + 50, y + 30))
    before = shown.view
    spot = QPointF(200, 100)
    turn = QWheelEvent(spot, shown.mapToGlobal(spot), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
                       Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    QApplication.sendEvent(shown, turn)
    assert shown.view.scale == pytest.approx(before.scale * 1.25**2)
    assert shown.view.place(200, 100) == pytest.approx(before.place(200, 100))
    qtbot.waitUntil(lambda: not shown._renewing.isActive())
    x, y = shown.view.at(21.0, 9.8)
    assert shown.grab() and shown._picture is not None and shown._picture[0] == shown.view


def test_a_group_is_parted_or_listed(qtbot: QtBot, shown: OutlineMap) -> None:
    shown.set_incidents([placed(1, 20.0, 10.0), placed(2, 20.01, 10.0), placed(3, 60.0, 30.0)])
    group = shown.groups()[0]
    assert group.members == (0, 1)
    qtbot.mouseClick(shown, Qt.MouseButton.LeftButton, pos=QPointF(group.x, group.y).toPoint())
    assert shown.groups()[0].members == (0,) and all(0 < each.x < 900 for each in shown.groups()[:2])
    shown.set_incidents([placed(1, 20.0, 10.0), placed(2, 20.0, 10.0, "district")])
    shown.fit()
    at = QPointF(shown.groups()[0].x, shown.groups()[0].y)
    qtbot.mouseClick(shown, Qt.MouseButton.LeftButton, pos=at.toPoint())
    menu = next(each for each in shown.findChildren(QMenu) if each.isVisible())
    assert [("INC-001" in act.text(), "District" in act.text()) for act in menu.actions()] == [
        (True, False),
        (False, True),
    ]
    with qtbot.waitSignal(shown.chosen) as chosen:
        menu.actions()[1].trigger()
    menu.close()
    assert chosen.args == ["id-2"]


# What lies nowhere


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> IncidentMap:
    made = IncidentMap(theme)
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    return made


def test_what_has_no_position_stands_beside_the_map_and_nowhere_on_it(qtbot: QtBot, panel: IncidentMap) -> None:
    panel.set_incidents([*THREE, placed(4, None, 0), placed(5, None, 0)])
    assert panel._count.text() == "Without a position: 2" and panel.rows.rowCount() == 2
    assert [number for group in panel.map.groups() for number in group.members] == [0, 1, 2]
    assert panel._key.accessibleName() == "Exact place, Community, Not noted how well known"
    with qtbot.waitSignal(panel.chosen) as chosen:
        panel.list.choose(1)
    assert chosen.args == ["id-5"]
    heard: list[str] = []
    panel.chosen.connect(heard.append)
    panel.set_current("id-4")
    assert panel.rows.row_at(panel.list.currentIndex().row()).id == "id-4" and panel.map.number("id-4") == -1
    panel.set_incidents([*THREE, placed(5, None, 0)])
    panel.set_current("id-1")
    assert heard == [] and not panel.list.currentIndex().isValid()
    panel.set_incidents(THREE)
    assert panel._count.text() == "Without a position: 0" and panel.list.isHidden()
