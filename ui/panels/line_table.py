"""A table with one line a row: moved through with the arrows, opened with Enter or a double click."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from ui.delegates.row_focus import choose_current
from ui.delegates.table_line import INSET, TableLineDelegate
from ui.shell.theme import Theme

ROOMY = 360
"""What a wide column takes at most before all columns share the rest, as `Theme.wide` means it."""


class LineTable(QTreeView):
    """Signals: chosen(index), when the current row changed; opened(index), by Enter or a double click."""

    chosen = Signal(QModelIndex)
    opened = Signal(QModelIndex)

    def __init__(
        self,
        theme: Theme,
        model: QAbstractItemModel,
        name: str,
        samples: Mapping[int, str | int],
        wide: Mapping[int, int],
        parent: QWidget | None = None,
    ) -> None:
        """samples: the longest usual text, or pixels, by column. wide: columns that share the rest, by their share."""
        super().__init__(parent)
        self._theme, self._samples, self._wide = theme, dict(samples), dict(wide)
        self.setModel(model)
        self.setItemDelegate(TableLineDelegate(theme, self))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(name)
        self.header().setSectionsMovable(False)
        self.header().setHighlightSections(False)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(40)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(self.opened)
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self.chosen.emit(now))
        theme.changed.connect(self._share)
        self._share()

    def sort_by(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Let the header sort, beginning with this column."""
        self.setSortingEnabled(True)
        self.sortByColumn(column, order)

    def choose(self, row: int) -> None:
        """Make a row the current one and bring it into sight."""
        index = self.model().index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def show_at_most(self, rows: int) -> None:
        """Be as high as the rows there are, or as so many of them; the rest scrolls."""
        shown = min(self.model().rowCount(), rows)
        self.setFixedHeight(self.header().sizeHint().height() + shown * max(self.sizeHintForRow(0), 0) + 2)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        choose_current(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Give every column what it needs and the wide ones what is left; much of it is shared by all."""
        strong, caption = self._theme.figures_font("body"), QFontMetrics(self._theme.font("caption"))
        strong.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(strong)
        model, left = self.model(), self.viewport().width()
        for column in range(model.columnCount()):
            if column in self._wide:
                continue
            title = (
                caption.horizontalAdvance(str(model.headerData(column, Qt.Orientation.Horizontal) or ""))
                + 2 * INSET
                + 8
            )
            sample = self._samples.get(column, 0)
            needed = sample if isinstance(sample, int) else metrics.horizontalAdvance(sample)
            width = max(needed + 2 * INSET, title)
            self.header().resizeSection(column, width)
            left -= width
        shares = sum(self._wide.values())
        spare = max(left - shares * self._theme.wide(ROOMY), 0) // model.columnCount()
        for column in range(model.columnCount()):
            if column in self._wide:
                width = max((left - spare * model.columnCount()) * self._wide[column] // shares, 80)
                self.header().resizeSection(column, width + spare)
            elif spare:
                self.header().resizeSection(column, self.header().sectionSize(column) + spare)
