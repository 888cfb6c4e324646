"""Matrices: passages counted by two things at once. Enter on a cell shows the passages that were counted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import query_tables
from testimony_app.services.query_tables import Dimension, Matrix
from ui.delegates.matrix_cell import MatrixCellDelegate
from ui.models.matrix_cells import MatrixCells
from ui.models.query_words import field_word
from ui.pages.context import PageContext
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, wrapped
from ui.widgets.filter_button import FilterButton

NARROW, WIDE = 64, 132


class MatrixTable(QTableView):
    """Signal: opened(index) by Enter or a double click."""

    opened = Signal(QModelIndex)

    def __init__(self, theme: Theme, cells: MatrixCells) -> None:
        super().__init__()
        self._theme = theme
        self.setModel(cells)
        self.setItemDelegate(MatrixCellDelegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Matrix of passages"))
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setHighlightSections(True)
            header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(self.opened)
        cells.modelReset.connect(self._fit)
        theme.changed.connect(self._fit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        metrics = QFontMetrics(self._theme.font("caption"))
        model = self.model()
        names = [str(model.headerData(n, Qt.Orientation.Horizontal)) for n in range(model.columnCount())]
        for number, name in enumerate(names):
            wide = metrics.horizontalAdvance(name) + 34
            self.setColumnWidth(number, min(max(wide, self._theme.wide(NARROW)), self._theme.wide(WIDE)))
        rows = [str(model.headerData(n, Qt.Orientation.Vertical)) for n in range(model.rowCount())]
        longest = max((metrics.horizontalAdvance(name) for name in rows), default=0) + 34
        self.verticalHeader().setFixedWidth(min(longest, self._theme.wide(300)))
        self.verticalHeader().setDefaultSectionSize(self._theme.size("row") + 2)


class MatrixPanel(QWidget):
    """Signal: passagesWanted(query) of a cell. It counts anew when it is shown and when what is chosen changes."""

    passagesWanted = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._within = ""
        self._counting: JobContext | None = None
        self._cells = MatrixCells(self)
        self.table = MatrixTable(theme, self._cells)
        self._row = FilterButton(theme, self.tr("Lines"), "")
        self._column = FilterButton(theme, self.tr("Columns"), "")
        self._witnesses = button(theme, self.tr("Count witnesses"), "chip")
        self._said = wrapped("", "soft")
        self._lay_out()
        self._connect()

    def chosen(self) -> tuple[Dimension, Dimension, bool]:
        """What is counted by in lines and columns, and whether witnesses are counted."""
        return Dimension(self._row.value()), Dimension(self._column.value()), self._witnesses.isChecked()

    def show_within(self, query: str) -> None:
        """Count what this query finds, all passages if it is empty."""
        self._within = query
        self._count()

    def choose(self, row: Dimension, column: Dimension) -> None:
        """Count by these."""
        self._row.set_value(row.value)
        self._column.set_value(column.value)

    def _count(self) -> None:
        self.stop()
        row, column, _ = self.chosen()
        within = self._within

        def count(case: Case, job: JobContext) -> Matrix:
            return query_tables.matrix(case, row, column, within, job)

        self._said.setText(self.tr("Counting…"))
        self._counting = self._context.long(self, self.tr("Counting passages"), count, self._show, self._failed)

    def stop(self) -> None:
        """Count no longer."""
        if self._counting is not None:
            self._counting.cancel()
        self._counting = None

    def _show(self, found: Matrix) -> None:
        self._counting = None
        self._cells.set_matrix(found)
        empty = not found.cells
        self.table.setVisible(not empty)
        hint = self.tr("Nothing is both. A cell counts passages where both hold; choose other lines or columns.")
        told = self.tr("Enter on a cell shows its passages. A passage that fits several cells is counted in each.")
        self._said.setText(hint if empty else told)
        if not empty:
            self.table.setCurrentIndex(self._cells.index(0, 0))

    def _failed(self, error: Exception) -> None:
        self._counting = None
        self._said.setText("")
        if not isinstance(error, AppError):
            raise error
        self._context.tell(error)

    def _open(self, index: QModelIndex) -> None:
        query = self._cells.query_at(index)
        if query:
            self.passagesWanted.emit(query)

    def _connect(self) -> None:
        for chooser in (self._row, self._column):
            chooser.changed.connect(lambda: self._count() if self.isVisible() else None)
        self._witnesses.toggled.connect(self._cells.set_witnesses)
        self.table.opened.connect(self._open)

    def _lay_out(self) -> None:
        theme = self._context.theme
        for chooser, first in ((self._row, Dimension.CODE), (self._column, Dimension.INCIDENT)):
            chooser.set_choices([(each.value, field_word(each.value)) for each in Dimension])
            chooser.set_value(first.value)
        self._witnesses.setCheckable(True)
        self._witnesses.setToolTip(self.tr("Count how many witnesses, not how many passages"))
        head = QHBoxLayout()
        head.setSpacing(theme.size("s"))
        for made in (self._row, label("×", "soft"), self._column, self._witnesses):
            head.addWidget(made)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("s"))
        column.addLayout(head)
        column.addWidget(self._said)
        column.addWidget(self.table, 1)
        column.addStretch(0)
        self.setFocusProxy(self.table)
