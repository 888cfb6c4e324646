"""What a screen reader finds of painted marks: a list, an item for each mark, and which one the keys are at."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from testimony_app.domain.incident_times import course_of
from testimony_app.domain.positions import Position
from testimony_app.domain.uncertain_dates import Precision
from testimony_app.services.situate_incidents import Situated
from tests.end2end.window import active
from ui.shell.theme import Theme
from ui.widgets import mark_elements
from ui.widgets.incident_timeline import IncidentTimeline
from ui.widgets.outline_map import OutlineMap

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


def incident(number: int, east: float) -> Situated:
    course = course_of(f"2031-03-{number:02}", Precision.EXACT)
    return Situated(f"id-{number}", f"INC-{number:03}", f"Strike {number}", course, "", Position(10.0, east, "exact"))


HELD = [incident(1, 20.0), incident(2, 60.0), incident(3, 60.00001)]
"""The last two are one mark on the map, with a number."""


@pytest.fixture
def listening() -> Iterator[None]:
    """As if a screen reader ran."""
    before = QAccessible.isActive()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(before)


@pytest.fixture(params=[OutlineMap, IncidentTimeline])
def shown(request: pytest.FixtureRequest, qtbot: QtBot, theme: Theme, listening: None) -> Any:
    made = request.param(theme)
    qtbot.addWidget(made)
    made.resize(900, 320)
    made.show()
    active(qtbot, made)
    made.setFocus()
    made.set_incidents(HELD)
    return made


def test_each_mark_is_an_item_and_the_keys_lead_from_one_to_the_next(
    qtbot: QtBot, shown: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[tuple[Any, str]] = []
    send = mark_elements._send

    def record(event: QAccessibleEvent) -> None:
        sent.append((event.type(), event.accessibleInterface().text(NAME)))
        send(event)

    monkeypatch.setattr(mark_elements, "_send", record)
    found = QAccessible.queryAccessibleInterface(shown)
    assert found.role() == QAccessible.Role.List and found.childCount() == 3
    items = [found.child(number) for number in range(3)]
    names = [shown.words_of(number) for number in range(3)]
    assert [each.text(NAME) for each in items] == names and "INC-002" in names[1]
    assert [found.indexOfChild(each) for each in items] == [0, 1, 2]
    assert items[0].parent().text(NAME) == shown.accessibleName() and found.child(3) is None
    assert not any(each.state().focused for each in items) and found.focusChild() is None
    for number in range(3):
        qtbot.keyClick(shown, Qt.Key.Key_Right)
        assert sent[-1] == (QAccessible.Event.Focus, names[number])
        assert [each.state().focused for each in items] == [each == number for each in range(3)]
        assert found.focusChild() is items[number] and names[number] in found.text(DESCRIPTION)
        box = items[number].rect()
        assert not box.isEmpty() and not items[number].state().offscreen
        at = found.childAt(box.center().x(), box.center().y())
        assert at is items[min(number, 1) if isinstance(shown, OutlineMap) else number], "the mark under the pointer"
    shown.clearFocus()
    assert not items[2].state().focused and items[2].state().selected
    told = len(sent)
    shown.set_current("id-1")
    assert len(sent) == told, "what is chosen elsewhere takes nobody away from where they are"
    shown.setFocus()
    assert sent[-1] == (QAccessible.Event.Focus, names[0])
    shown.set_incidents(HELD[:1])
    assert sent[-1] == (QAccessible.Event.ObjectReorder, shown.accessibleName()) and found.childCount() == 1
    assert items[0].isValid() and not items[2].isValid() and items[2].text(NAME) == "" and items[2].rect().isEmpty()


def test_nothing_is_asked_of_marks_whose_widget_is_gone(shown: Any, theme: Theme) -> None:
    other = type(shown)(theme)
    other.set_incidents(HELD)
    item = QAccessible.queryAccessibleInterface(other).child(1)
    other.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(other) and not item.isValid() and item.parent() is None and item.window() is None
    assert item.text(NAME) == "" and item.state().invalid and item.rect().isEmpty()
    del other, item
    gc.collect()
    assert QAccessible.queryAccessibleInterface(shown).childCount() == 3
    assert QAccessible.queryAccessibleInterface(QWidget(shown)).childCount() == 0, "other widgets are as before"
