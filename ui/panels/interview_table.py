"""The table of interviews: sorted by any column, opened with Enter or a double click."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from ui.delegates.interview_row import INSET, STEP, InterviewRowDelegate
from ui.delegates.row_focus import choose_current
from ui.models.interview_rows import Column, InterviewList
from ui.shell.theme import Theme

ROOMY = 460
"""What the roles take at most before all columns share the rest, as `Theme.wide` means it."""


class InterviewTable(QTreeView):
    """Signal: lineOpened(InterviewLine)."""

    lineOpened = Signal(object)

    def __init__(self, theme: Theme, rows: InterviewList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._list, self._least, self._spare = theme, rows, dict[int, int](), 0
        self.setModel(rows)
        self.setItemDelegate(InterviewRowDelegate(theme, self))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Interviews"))
        self.setSortingEnabled(True)
        self.sortByColumn(Column.WITNESS, Qt.SortOrder.AscendingOrder)
        self.activated.connect(self._open)
        theme.changed.connect(self._set_widths)
        self._set_widths()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        choose_current(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room, wide = self.viewport().width(), self._theme.wide
        witness = min(max(room * 13 // 100, self._least[Column.WITNESS]), wide(280))
        others = {column: least for column, least in self._least.items() if column != Column.WITNESS}
        spare = max(room - witness - sum(others.values()) - wide(ROOMY), 0) // len(Column)
        self.header().resizeSection(Column.WITNESS, witness + spare)
        if spare != self._spare:
            self._spare = spare
            for column, least in others.items():
                self.header().resizeSection(column, least + spare)

    def _open(self, index: QModelIndex) -> None:
        self.lineOpened.emit(self._list.line_at(index))

    def _set_widths(self) -> None:
        header, metrics = self.header(), QFontMetrics(self._theme.figures_font("body"))
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(56)
        caption = QFontMetrics(self._theme.font("caption"))
        texts = {
            Column.WITNESS: "W-000-000-00",
            Column.DATE: "about September 2000",
            Column.LANGUAGE: "with interpreter",
            Column.DURATION: "0:00:00",
            Column.TRANSCRIPT: "in progress",
            Column.CODINGS: "0000",
        }
        for column in Column:
            if column is Column.ROLES:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
                continue
            title = caption.horizontalAdvance(str(self._list.headerData(column, Qt.Orientation.Horizontal))) + 24
            width = 4 * STEP if column is Column.CONSENT else metrics.horizontalAdvance(texts[column])
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self._least[column] = max(width, title) + 2 * INSET
            header.resizeSection(column, self._least[column] + self._spare)
