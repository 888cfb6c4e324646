"""Writing incidents into a file for a map or a table: exact places only where a person chooses them by that name."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from testimony_app.case import Case
from testimony_app.services import export_incidents
from testimony_app.services.export_incidents import Kind
from ui import prompts, words
from ui.pages.context import PageContext
from ui.widgets.basics import button


class IncidentExport(QObject):
    """The button with its menu, and what follows."""

    def __init__(self, context: PageContext, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        tip = self.tr("Write when and where incidents happened into a file (Ctrl+Shift+E)")
        self.button: QPushButton = button(context.theme, self.tr("Export…"), "", "export", tip)
        self.menu = QMenu(self.button)
        for kind, exact, text in (
            (Kind.GEOJSON, False, self.tr("Map (GeoJSON), places rounded to 11 km")),
            (Kind.CSV, False, self.tr("Table (CSV), places rounded to 11 km")),
            (Kind.GEOJSON, True, self.tr("Map (GeoJSON) with exact places and titles")),
            (Kind.CSV, True, self.tr("Table (CSV) with exact places and titles")),
        ):
            if exact and kind is Kind.GEOJSON:
                self.menu.addSeparator()
            self.menu.addAction(text).triggered.connect(partial(self.write, kind, exact))
        self.button.clicked.connect(self.ask)

    def ask(self) -> None:
        """Let a person choose what to write."""
        if self.button.isVisible():
            mirrored = self.button.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = self.button.width() - self.menu.sizeHint().width() if mirrored else 0
            self.menu.popup(self.button.mapToGlobal(QPoint(left, self.button.height() + 2)))

    def write(self, kind: Kind, exact: bool) -> None:
        """Ask where to, and write."""
        pattern = self.tr("Map (*.geojson)") if kind is Kind.GEOJSON else self.tr("Table (*.csv)")
        file = prompts.save_file(self._page, self.tr("Where should the file go?"), pattern, f"incidents.{kind.value}")
        if file is not None:
            self._context.load(self._page, partial(_written, file, kind, exact), self._say)

    def _say(self, count: int) -> None:
        many = self.tr("{count} incidents were written.").format(count=count)
        done = self.tr("1 incident was written.") if count == 1 else many
        self._context.say(f"{done} {words.message_of(export_incidents.WARNING)}")


def _written(file: Path, kind: Kind, exact: bool, case: Case) -> int:
    return len(export_incidents.export(case, file, kind, exact))
