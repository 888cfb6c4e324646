"""A table that leaves as a file: the box that asks what it is for, the file, and what is said afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from testimony_app.case import Case
from testimony_app.jobs import JobContext
from testimony_app.services import export_table
from testimony_app.services.export_table import Exported, Purpose, TableOrder
from ui import prompts
from ui.pages.context import PageContext
from ui.panels.write_table import Offered, WriteTable

FILES = "CSV (*.csv);;Excel (*.xlsx);;JSON (*.json)"


class TableFiles(QObject):
    """Over `host`, which the box covers."""

    def __init__(self, context: PageContext, host: QWidget) -> None:
        super().__init__(host)
        self._context, self._host = context, host
        self._name = ""
        self.box = WriteTable(context, host)
        self.box.chosen.connect(self._write)

    def offer(self, orders: Sequence[Offered], name: str = "table") -> None:
        """Offer these tables, the first one chosen. name: of the file as it is proposed, without an ending."""
        self._name = name
        self.box.open(orders)

    def _write(self, order: TableOrder, purpose: Purpose) -> None:
        file = prompts.save_file(self._host, self.tr("Write a table"), FILES, f"{self._name}.csv")
        if file is None:
            return
        path: Path = file if file.suffix else file.with_suffix(".csv")

        def write(case: Case, job: JobContext) -> Exported:
            return export_table.export(case, order, path, purpose, job=job)

        self._context.long(self, self.tr("Writing a table"), write, self._written)

    def _written(self, done: Exported) -> None:
        lines = self.tr("The table was written: %n lines.", "", done.rows)
        stays = self.tr("%n interviews stayed out.", "", len(done.left_out)) if done.left_out else ""
        self._context.say(f"{lines} {stays}".strip())
