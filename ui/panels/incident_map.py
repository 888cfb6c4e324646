"""The map of incidents, what its marks mean, and beside it the incidents that lie nowhere on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from testimony_app.services.situate_incidents import Situated
from ui.models.unplaced_rows import Column, UnplacedRows
from ui.panels.line_table import LineTable
from ui.shell.theme import Theme
from ui.widgets.basics import hairline, label, wrapped
from ui.widgets.map_key import MapKey
from ui.widgets.outline_map import OutlineMap

SIDE = 230


class IncidentMap(QWidget):
    """Signals: chosen(id), opened(id)."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.map, self.rows = OutlineMap(theme), UnplacedRows(self)
        self._key, self._count = MapKey(theme), label("", "strong")
        name = self.tr("Incidents without a position")
        self.list = LineTable(theme, self.rows, name, {Column.CODE: "INC-0000"}, {Column.PLACE: 1})
        self._lay_out()
        self.map.chosen.connect(self.chosen)
        self.map.opened.connect(self.opened)
        self.list.chosen.connect(self._chosen_in_list)
        self.list.opened.connect(lambda index: self.opened.emit(self.rows.row_at(index.row()).id))
        self.setFocusProxy(self.map)

    def set_incidents(self, incidents: Sequence[Situated]) -> None:
        """Put these on the map, or beside it."""
        self.map.set_incidents(incidents)
        unplaced = [each for each in incidents if each.position is None]
        with QSignalBlocker(self.list):
            self.rows.set_rows(unplaced)
        self._count.setText(self.tr("Without a position: {count}").format(count=len(unplaced)))
        self.list.setVisible(bool(unplaced))
        self._key.set_precisions(each.position.precision for each in incidents if each.position is not None)

    def set_current(self, incident_id: str) -> None:
        """Choose an incident, on the map or beside it."""
        self.map.set_current(incident_id)
        number = self.rows.number_of(incident_id)
        with QSignalBlocker(self.list):
            if number >= 0:
                self.list.choose(number)
            else:
                self.list.setCurrentIndex(QModelIndex())

    def _chosen_in_list(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.rows.row_at(index.row()).id)

    def _lay_out(self) -> None:
        theme = self._theme
        coarse = self.tr("The outlines are coarse, off by kilometres. Borders are as Natural Earth draws them.")
        beside, side, row = QVBoxLayout(), QWidget(), QHBoxLayout(self)
        beside.setContentsMargins(0, 0, 0, theme.size("xs"))
        beside.setSpacing(theme.size("s"))
        beside.addWidget(self._key)
        beside.addWidget(hairline())
        beside.addWidget(self._count)
        beside.addWidget(self.list, 1)
        beside.addStretch()
        beside.addWidget(wrapped(coarse, "caption"))
        side.setLayout(beside)
        theme.fit(side, SIDE, SIDE)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.size("l"))
        row.addWidget(self.map, 1)
        row.addWidget(side)
