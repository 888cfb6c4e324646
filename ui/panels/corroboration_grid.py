"""The corroboration grid on the screen, with the passages of the current cell beside it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from testimony_app.services.corroborate import Findings
from testimony_app.services.passages import QuotedPassage
from ui.delegates.grid_cell import CELL, WIDEST, GridCellDelegate, PropositionHeader, WitnessHeader
from ui.models import finding_words
from ui.models.grid_rows import GridRows
from ui.models.passage_rows import PASSAGE, PassageRows
from ui.panels.passage_list import PassageList
from ui.shell.theme import Theme
from ui.widgets.basics import Elided, hairline, label, tool_button

Index = QModelIndex | QPersistentModelIndex
BESIDE = 330


class GridTable(QTableView):
    """Arrows move, Enter goes to the passages of a cell, Space plays the first.

    Signals: cellChosen(), opened(), played().
    """

    cellChosen = Signal()
    opened = Signal()
    played = Signal()

    def __init__(self, theme: Theme, rows: GridRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = GridCellDelegate(theme, self)
        self._across, self._down = WitnessHeader(theme, self), PropositionHeader(theme, self)
        self.setHorizontalHeader(self._across)
        self.setVerticalHeader(self._down)
        self.setModel(rows)
        self.setItemDelegate(self._cells)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Corroboration grid"))
        self.doubleClicked.connect(lambda _: self.opened.emit())
        self._down.sectionClicked.connect(lambda row: self.setCurrentIndex(rows.index(row, 0)))
        rows.modelReset.connect(self.fit_columns)
        theme.changed.connect(self.viewport().update)

    def fit_columns(self) -> None:
        """Give the columns the room there is, within bounds."""
        room = self.viewport().width() // max(self.model().columnCount(), 1)
        self._across.setDefaultSectionSize(min(max(room, CELL), WIDEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._cells.set_current(current.row(), current.column())
        self._across.set_current(current.column())
        self._down.set_current(current.row())
        self.viewport().update()
        self.cellChosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        act = {Qt.Key.Key_Return: self.opened, Qt.Key.Key_Enter: self.opened, Qt.Key.Key_Space: self.played}.get(
            Qt.Key(event.key())
        )
        if act is not None and plain and self.currentIndex().isValid():
            act.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys here."""


class CorroborationGrid(QWidget):
    """Signals: passageOpened(QuotedPassage), passagePlayed(QuotedPassage)."""

    passageOpened = Signal(object)
    passagePlayed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._heard = theme, ""
        self.rows, self._shown = GridRows(self), PassageRows(self)
        self.table, self.list = GridTable(theme, self.rows), PassageList(theme, self._shown)
        self.list.setAccessibleName(self.tr("Passages of this cell"))
        self._where, self._lacks = Elided("", "strong"), label("", "soft")
        self._play = tool_button(
            theme, "play", self.tr("Play the passage"), self.tr("Play the passage, or stop (Space)")
        )
        self._lay_out()
        self.table.cellChosen.connect(self._show_cell)
        self.table.opened.connect(self._into_list)
        self.table.played.connect(self._play_one)
        self._play.clicked.connect(self._play_one)
        self.list.passageOpened.connect(self.passageOpened)
        self.list.passagePlayed.connect(self.passagePlayed)
        self.list.left.connect(self.table.setFocus)
        self.setFocusProxy(self.table)

    def show_findings(self, found: Findings) -> None:
        """Show what an incident rests on; the cell that was looked at stays where it is still there."""
        self.rows.show_findings(found)
        if not self.table.currentIndex().isValid() and self.rows.columnCount():
            self.table.setCurrentIndex(self._first_filled())
        self._show_cell()

    def _first_filled(self) -> QModelIndex:
        """The first cell in which somebody says something, row by row."""
        cells = ((row, column) for row in range(self.rows.rowCount()) for column in range(self.rows.columnCount()))
        return self.rows.index(*next((each for each in cells if self.rows.marks_at(*each)), (0, 0)))

    def _show_cell(self) -> None:
        index = self.table.currentIndex()
        passages: list[QuotedPassage] = []
        if index.isValid():
            passages = self.rows.passages_at(index.row(), index.column())
            down, across = Qt.Orientation.Vertical, Qt.Orientation.Horizontal
            what = str(self.rows.headerData(index.row(), down))
            witness = str(self.rows.headerData(index.column(), across))
            self._where.set_words(self.tr("{what}, {witness}").format(what=what, witness=witness))
            marks = self.rows.marks_at(index.row(), index.column())
            said = "\n".join(dict.fromkeys(finding_words.mark(each) for each in marks))
            beside = self.rows.not_apart(index.row(), index.column())
            self._lacks.setText("\n".join((said or self.tr("says nothing of it"), *beside)))
        else:
            self._where.set_words("")
            self._lacks.setText(self.tr("No passage is tied to this incident yet. C in a transcript ties one."))
        self._shown.set_rows(passages)
        self._play.setVisible(bool(passages))
        self.show_playing(self._heard)
        if passages and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self._shown.index(0, 0))

    def _into_list(self) -> None:
        if self._shown.rowCount():
            self.list.setFocus()

    def show_playing(self, coding_id: str) -> None:
        """Tell whether a passage of this cell is heard now."""
        self._heard = coding_id
        heard = coding_id in {self._shown.row_at(row).coding.id for row in range(self._shown.rowCount())}
        self._theme.dress(self._play, "stop" if heard else "play")

    def _play_one(self) -> None:
        """The passage that is chosen beside the grid, or the first."""
        here = self.list.currentIndex()
        if self._shown.rowCount():
            self.passagePlayed.emit((here if here.isValid() else self._shown.index(0, 0)).data(PASSAGE))

    def _lay_out(self) -> None:
        theme, beside = self._theme, QWidget()
        theme.fit(beside, BESIDE, BESIDE)
        self._lacks.setWordWrap(True)
        side = QVBoxLayout(beside)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(theme.size("s"))
        head = QHBoxLayout()
        head.setSpacing(theme.size("s"))
        head.addWidget(self._where, 1)
        head.addWidget(self._play)
        side.addLayout(head)
        side.addWidget(self._lacks)
        side.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.size("m"))
        row.addWidget(self.table, 1)
        row.addWidget(hairline(vertical=True))
        row.addWidget(beside)
