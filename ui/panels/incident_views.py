"""Table, timeline and map of the same incidents, with one incident chosen in all of them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from testimony_app.services.situate_incidents import Situated
from ui.panels.incident_map import IncidentMap
from ui.shell.theme import Theme
from ui.widgets.basics import button, tool_button
from ui.widgets.incident_timeline import IncidentTimeline
from ui.widgets.map_ground import Ground
from ui.widgets.outline_map import OutlineMap

NEARER = 1.5


class Look(StrEnum):
    """In which way the incidents are shown."""

    TABLE = "table"
    TIMELINE = "timeline"
    MAP = "map"


class IncidentViews(QWidget):
    """Signals: chosen(id) in the timeline or on the map; opened(id); groundWanted(), once, for `set_ground`.

    bar: the choice between the views, to stand wherever a page has room for it.
    """

    chosen = Signal(str)
    opened = Signal(str)
    groundWanted = Signal()

    def __init__(self, theme: Theme, table: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._asked = theme, False
        self.table, self.timeline, self.map = table, IncidentTimeline(theme), IncidentMap(theme)
        self._incidents: Sequence[Situated] = ()
        self._current = ""
        self.bar, self._stack, self._group = QWidget(), QStackedWidget(), QButtonGroup(self)
        self._chips = {look: self._chip(look, number) for number, look in enumerate(Look)}
        whole = button(theme, self.tr("Show all"), "quiet", "", self.tr("Show all incidents (Home)"))
        whole.clicked.connect(lambda _=False: self._seen().fit())
        self._tools: tuple[QWidget, ...] = (
            self._tool("minus", self.tr("Farther"), self.tr("Farther (-)"), 1 / NEARER),
            self._tool("add", self.tr("Nearer"), self.tr("Nearer (+)"), NEARER),
            whole,
        )
        self._views = {Look.TABLE: table, Look.TIMELINE: self.timeline, Look.MAP: self.map}
        self._lay_out()
        for view in (self.timeline, self.map):
            view.chosen.connect(self.chosen)
            view.opened.connect(self.opened)
        self.show_as(Look.TABLE)

    def look(self) -> Look:
        """In which way the incidents are shown now."""
        return list(Look)[self._group.checkedId()]

    def show_as(self, look: Look) -> None:
        """Show the incidents in this way; the keys go there if they were in another one."""
        focus, view = self.window().focusWidget(), self._views[look]
        focused = focus is not None and self._stack.isAncestorOf(focus)
        self._chips[look].setChecked(True)
        self._stack.setCurrentWidget(view)
        self.setFocusProxy(view)
        for tool in self._tools:
            tool.setVisible(look is not Look.TABLE)
        if look is Look.MAP and not self._asked:
            self._asked = True
            self.groundWanted.emit()
        self._fill()
        if focused:
            view.setFocus()

    def set_ground(self, ground: Ground) -> None:
        """Show land and borders on the map."""
        self.map.map.set_ground(ground)

    def set_incidents(self, incidents: Sequence[Situated]) -> None:
        """Show these; what is not in view is filled when it is looked at."""
        self._incidents = incidents
        self._fill()

    def set_current(self, incident_id: str) -> None:
        """Choose an incident in all views."""
        self._current = incident_id
        self.timeline.set_current(incident_id)
        self.map.set_current(incident_id)

    def _fill(self) -> None:
        if self.look() is not Look.TABLE:
            shown = self.map if self.look() is Look.MAP else self.timeline
            shown.set_incidents(self._incidents)
            shown.set_current(self._current)

    def _seen(self) -> OutlineMap | IncidentTimeline:
        return self.map.map if self.look() is Look.MAP else self.timeline

    def _chip(self, look: Look, number: int) -> QPushButton:
        name, key = _name(look), f"Alt+{number + 1}"
        chip = button(self._theme, name, "chip", "", self.tr("{name} ({key})").format(name=name, key=key))
        chip.setCheckable(True)
        chip.clicked.connect(lambda _=False, wanted=look: self.show_as(wanted))
        self._group.addButton(chip, number)
        return chip

    def _tool(self, icon: str, name: str, tip: str, factor: float) -> QToolButton:
        made = tool_button(self._theme, icon, name, tip)
        made.clicked.connect(lambda _=False: self._seen().zoom(factor))
        return made

    def _lay_out(self) -> None:
        theme, row, column = self._theme, QHBoxLayout(self.bar), QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.size("s"))
        for each in (*self._chips.values(), *self._tools):
            row.addWidget(each)
        for view in self._views.values():
            self._stack.addWidget(view)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)


def _name(look: Look) -> str:
    return {
        Look.TABLE: QCoreApplication.translate("IncidentViews", "Table"),
        Look.TIMELINE: QCoreApplication.translate("IncidentViews", "Timeline"),
        Look.MAP: QCoreApplication.translate("IncidentViews", "Map"),
    }[look]
