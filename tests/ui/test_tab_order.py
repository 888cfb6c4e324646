"""Tab and Shift+Tab: each control of a page is reached from the one where the page begins, and has a name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from testimony_app.case import Case
from testimony_app.services import manage_codebook, rounds
from testimony_app.services.manage_codebook import CodeDraft
from testimony_app.settings import AppSettings
from tests.ui.incident_case import fill
from ui.pages.code_book import CodeBookPage
from ui.pages.context import PageContext
from ui.pages.incidents import IncidentsPage
from ui.pages.passages import PassagesPage
from ui.pages.team import TeamPage
from ui.panels.saved_queries import NameBox
from ui.shell.theme import Theme
from ui.shell.window import MainWindow
from ui.workers.job_model import JobModel
from ui.workers.runner import JobRunner

Key = Qt.Key
MOST = 200
"""More than any page has controls."""


@pytest.fixture
def window(qtbot: QtBot, case: Case, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    fill(case)
    manage_codebook.add(case, CodeDraft(name="Attack", colour=1)).run()
    rounds.open_round(case, "First reading").run()
    runner = JobRunner()
    made = MainWindow(theme, JobModel(runner, runner))
    qtbot.addWidget(made)
    context = PageContext(case, runner, theme, made.notice, AppSettings(tmp_path / "settings"))
    makers: dict[str, Callable[[], QWidget]] = {
        "incidents": lambda: IncidentsPage(context),
        "codebook": lambda: CodeBookPage(context),
        "passages": lambda: PassagesPage(context),
        "team": lambda: TeamPage(context),
    }
    for name, make in makers.items():
        made.add_page(name, make)
    made.resize(1280, 720)
    made.show_case("North Valley 2031")
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    made.runner = runner  # type: ignore[attr-defined]
    yield made
    made.close()
    runner.close()


def settle(qtbot: QtBot, window: MainWindow) -> None:
    runner = window.runner  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: runner.busy() == 0)


def reached(qtbot: QtBot, forward: bool) -> list[QWidget]:
    """What has the keys one after the other, until it is where it began."""
    seen: list[QWidget] = []
    while len(seen) < MOST:
        now = QApplication.focusWidget()
        assert now is not None
        if now in seen:
            assert now is seen[0]
            break
        seen.append(now)
        qtbot.keyClick(now, Key.Key_Tab if forward else Key.Key_Backtab)
    return seen


def stops(page: QWidget) -> list[QWidget]:
    """What a person must be able to get to."""
    tab, found = Qt.FocusPolicy.TabFocus.value, [page, *page.findChildren(QWidget)]
    shown = [each for each in found if each.isVisible() and each.isEnabled() and each.focusProxy() is None]
    return [each for each in shown if each.focusPolicy().value & tab and not is_beside_a_chosen_one(each)]


def is_beside_a_chosen_one(widget: QWidget) -> bool:
    """Whether the arrows lead to it from another button that it excludes."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive() and group.checkedButton() not in (None, widget)


def name_of(widget: QWidget) -> str:
    """What is read out: its own name, its words, or those of the label that belongs to it."""
    buddies = [each.text() for each in widget.window().findChildren(QLabel) if each.buddy() is widget]
    own = "" if isinstance(widget, QComboBox) else str(widget.property("text") or "")
    return widget.accessibleName() or own or next(iter(buddies), "")


def check(qtbot: QtBot, page: QWidget) -> None:
    wanted = stops(page)
    for forward in (True, False):
        seen = reached(qtbot, forward)
        assert [type(each).__name__ for each in wanted if each not in seen] == []
    assert [type(each).__name__ for each in wanted if not name_of(each)] == []


@pytest.mark.parametrize("name", ["incidents", "codebook", "passages", "team"])
def test_every_control_of_a_page_is_reached_forwards_and_backwards(qtbot: QtBot, window: MainWindow, name: str) -> None:
    window.show_page(name)
    page = window._page(name)
    page.refresh()  # type: ignore[attr-defined]
    settle(qtbot, window)
    if isinstance(page, IncidentsPage):
        qtbot.waitUntil(lambda: page._detail.rows.rowCount() == 4)
    page.setFocus()
    check(qtbot, page)
    if isinstance(page, IncidentsPage):
        page._table.setFocus()
        for part in range(5):
            page._findings.show_part(part, focus=True)
            check(qtbot, page)
        page._correct()
        check(qtbot, page)
    if isinstance(page, TeamPage):
        for part in range(len(page._parts)):
            page.show_part(part)
            settle(qtbot, window)
            page._chips.button(part).setFocus()
            check(qtbot, page)


def test_a_page_has_the_keys_where_it_begins_and_later_where_it_was_left(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("incidents")
    page = window._page("incidents")
    assert isinstance(page, IncidentsPage) and page._table.hasFocus()
    page._search.setFocus()
    window.show_page("codebook")
    book = window._page("codebook")
    assert isinstance(book, CodeBookPage) and book.isAncestorOf(QApplication.focusWidget())
    window.show_page("incidents")
    assert page._search.hasFocus()


@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_one_row_that_the_arrows_move_is_framed(
    qtbot: QtBot, window: MainWindow, theme: Theme, qapp: QApplication, side: Qt.LayoutDirection
) -> None:
    qapp.setLayoutDirection(side)
    window.show_page("incidents")
    page = window._page("incidents")
    assert isinstance(page, IncidentsPage)
    page.refresh()
    qtbot.waitUntil(lambda: page._detail.rows.rowCount() == 4)
    page._detail.list.setCurrentIndex(page._detail.rows.index(0, 0))

    def framed(view: QAbstractItemView) -> bool:
        row, picture = view.visualRect(view.currentIndex()), view.viewport().grab().toImage()
        edges = [(picture.width() // 2, y) for y in (row.top(), row.bottom())]
        return all(picture.pixelColor(*each) == theme.token("accent") for each in edges)

    page._search.setFocus()
    page._table.clearSelection()
    for focused, other in ((page._table, page._detail.list), (page._detail.list, page._table)):
        focused.setFocus()
        assert framed(focused) and not framed(other)
        assert focused.selectionModel().hasSelection(), "and chosen"


def test_tab_stays_in_a_box_over_the_window(qtbot: QtBot, window: MainWindow, theme: Theme) -> None:
    window.show_page("passages")
    box = NameBox(theme, window.ground)
    box.open("code:Attack")
    qtbot.keyClicks(box._field, "Second strikes")
    for forward in (True, False):
        seen = reached(qtbot, forward)
        assert len(seen) == 3
        assert all(box.isAncestorOf(each) for each in seen)
    box.dismiss()
