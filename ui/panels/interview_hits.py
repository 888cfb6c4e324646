"""Below the list of interviews: where the words of the filter were said."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from testimony_app.services.search import Hit
from ui.delegates.interview_row_hit import HitDelegate
from ui.models.interview_rows_hits import HitRows
from ui.shell.theme import Theme
from ui.widgets.basics import hairline, label

MOST_SHOWN = 6


class _HitList(QListView):
    entered = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class InterviewHits(QWidget):
    """Hidden while there is nothing to show. Signal: hitOpened(Hit)."""

    hitOpened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows, self._view, self._title = HitRows(self), _HitList(), label("", "strong")
        self._view.setModel(self._rows)
        self._view.setItemDelegate(HitDelegate(theme, self._view))
        self._view.setUniformItemSizes(True)
        self._view.setMouseTracking(True)
        self._view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._view.setAccessibleName(self.tr("Words found in transcripts"))
        self._view.entered.connect(self._open)
        self._view.doubleClicked.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.size("s"))
        column.setSpacing(theme.size("s"))
        column.addWidget(hairline())
        column.addWidget(self._title)
        column.addWidget(self._view)
        self.hide()

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Show these passages, best first; nothing for none."""
        self._rows.set_rows(hits)
        self._title.setText(self.tr("Said in transcripts: {count}").format(count=len(hits)))
        if hits:
            height = self._view.sizeHintForRow(0)
            self._view.setFixedHeight(height * min(len(hits), MOST_SHOWN))
        self.setVisible(bool(hits))

    def enter(self) -> None:
        """Go to the first passage."""
        if self._rows.rowCount():
            self._view.setFocus()
            self._view.setCurrentIndex(self._rows.index(0, 0))

    def _open(self, index: QModelIndex) -> None:
        self.hitOpened.emit(self._rows.row_at(index.row()))
