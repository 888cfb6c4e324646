"""The consent matrix on the screen: arrows move, Enter opens a cell, W withdraws, D decides."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from ui.delegates.consent_cell import CELL, WIDEST, CodeHeader, ConsentCellDelegate, ScopeHeader
from ui.models.consent_matrix import NarrowedMatrix
from ui.shell.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class ConsentTable(QTableView):
    """Signals: cellChosen(interview id, scope); opened(), decideAsked(), withdrawAsked() for the current cell."""

    cellChosen = Signal(str, str)
    opened = Signal()
    decideAsked = Signal()
    withdrawAsked = Signal()

    def __init__(self, theme: Theme, matrix: NarrowedMatrix, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix = matrix
        self._cells = ConsentCellDelegate(theme, self)
        self._scopes, self._codes = ScopeHeader(theme, self), CodeHeader(theme, self)
        self.setHorizontalHeader(self._scopes)
        self.setVerticalHeader(self._codes)
        self.setModel(matrix)
        self.setItemDelegate(self._cells)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Consent of every interview"))
        self.setToolTip(self.tr("Enter opens a cell, D records a decision, W withdraws"))
        self._codes.sectionClicked.connect(lambda row: self.setCurrentIndex(self._matrix.index(row, 0)))
        self.doubleClicked.connect(lambda _: self.opened.emit())
        theme.changed.connect(self.viewport().update)

    def selected_scopes(self) -> tuple[str, ...]:
        """The scopes selected in the row of the current cell."""
        row = self.currentIndex().row()
        columns = sorted({index.column() for index in self.selectedIndexes() if index.row() == row})
        return tuple(self._matrix.scope_at(column) for column in columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Give the columns the room there is, within bounds."""
        room = self.viewport().width() // max(self._matrix.columnCount(), 1)
        self._scopes.setDefaultSectionSize(min(max(room, CELL), WIDEST))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._cells.set_current(current.row(), current.column())
        self._scopes.set_current(current.column())
        self._codes.set_current(current.row())
        self.viewport().update()
        if current.isValid():
            line = self._matrix.line_at(current.row())
            self.cellChosen.emit(line.interview_id, self._matrix.scope_at(current.column()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        act = {
            Qt.Key.Key_Return: self.opened,
            Qt.Key.Key_Enter: self.opened,
            Qt.Key.Key_D: self.decideAsked,
            Qt.Key.Key_W: self.withdrawAsked,
        }.get(Qt.Key(event.key()))
        if act is not None and plain and self.currentIndex().isValid():
            act.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys here."""
