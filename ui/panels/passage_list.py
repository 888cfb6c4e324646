"""A list of passages: the words, who said them, and what they say of the incident."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ui.delegates.passage_quote import PassageQuoteDelegate
from ui.delegates.row_focus import choose_current
from ui.models.passage_rows import PASSAGE, PassageRows
from ui.shell.theme import Theme


class PassageList(QListView):
    """Signals: passageOpened(QuotedPassage) by Enter or a double click, passagePlayed(QuotedPassage) by Space,

    left() by Esc.
    """

    passageOpened = Signal(object)
    passagePlayed = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, rows: PassageRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(rows)
        self.setItemDelegate(PassageQuoteDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Passages of this incident"))
        self.doubleClicked.connect(self._open)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        choose_current(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and here.isValid():
            self._open(here)
        elif event.key() == Qt.Key.Key_Space and here.isValid():
            self.passagePlayed.emit(here.data(PASSAGE))
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys here."""

    def _open(self, index: QModelIndex) -> None:
        self.passageOpened.emit(index.data(PASSAGE))
