"""Who opened which name, when and why: for whoever may open names."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from testimony_app.errors import AppError
from testimony_app.services import log_lines
from testimony_app.services.log_lines import OpeningLine
from ui import words
from ui.models.opening_rows import Column, OpeningRows
from ui.pages.context import PageContext
from ui.panels.line_table import LineTable
from ui.widgets.basics import wrapped


class OpeningsPanel(QWidget):
    """A table, or a sentence in its place. Forgets the reasons when it is left, since they may name somebody."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self.rows = OpeningRows(self)
        self._said = wrapped("", "soft")
        samples: dict[int, str | int] = {
            Column.MOMENT: "30 September 2031, 00:00",
            Column.PERSON: "Researcher 000 + Custodian",
            Column.OBJECT: self.tr("Register of names"),
        }
        self._table = LineTable(theme, self.rows, self.tr("Openings of names"), samples, {Column.REASON: 1})
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("m"))
        column.addWidget(self._said)
        column.addWidget(self._table, 1)

    @property
    def said(self) -> str:
        """The sentence above the table."""
        return self._said.text()

    def refresh(self) -> None:
        """Read the openings."""
        self._context.runner.start(
            lambda _job: log_lines.openings(self._context.case), self, self._show, self._not_shown
        )

    def forget(self) -> None:
        """Drop what was read."""
        self.rows.set_rows([])

    def _show(self, found: list[OpeningLine]) -> None:
        if not self.isVisible():
            return
        self.rows.set_rows(found)
        none = self.tr("No name was opened yet.")
        some = self.tr("Reasons are kept with the names: a reason may name somebody too.")
        self._said.setText(some if found else none)

    def _not_shown(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            raise error
        self.forget()
        self._said.setText(str(words.message(error)))
