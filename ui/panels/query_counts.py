"""Counts: passages and witnesses by one thing, as bars. Enter on a bar shows the passages that were counted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import query_tables
from testimony_app.services.query_tables import Counts, Dimension
from ui.delegates.count_bar import CountBarDelegate
from ui.models.count_rows import CountRows
from ui.models.query_words import field_word
from ui.pages.context import PageContext
from ui.shell.theme import Theme
from ui.widgets.basics import button, wrapped
from ui.widgets.filter_button import FilterButton


class CountBars(QListView):
    """Signal: opened(index) by Enter or a double click."""

    opened = Signal(QModelIndex)

    def __init__(self, theme: Theme, rows: CountRows) -> None:
        super().__init__()
        self.setModel(rows)
        self.setItemDelegate(CountBarDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Counts of passages"))
        self.doubleClicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class CountsPanel(QWidget):
    """Signal: passagesWanted(query) of a bar."""

    passagesWanted = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._within = ""
        self._counting: JobContext | None = None
        self.rows = CountRows(self)
        self.bars = CountBars(theme, self.rows)
        self._by = FilterButton(theme, self.tr("By"), "")
        self._most_first = button(theme, self.tr("Most first"), "chip")
        self._said = wrapped("", "soft")
        self._lay_out()
        self._by.changed.connect(lambda: self._count() if self.isVisible() else None)
        self._most_first.toggled.connect(self.rows.set_most_first)
        self.bars.opened.connect(self._open)

    def chosen(self) -> Dimension:
        """What is counted by."""
        return Dimension(self._by.value())

    def show_within(self, query: str) -> None:
        """Count what this query finds, all passages if it is empty."""
        self._within = query
        self._count()

    def choose(self, by: Dimension) -> None:
        """Count by this."""
        self._by.set_value(by.value)

    def stop(self) -> None:
        """Count no longer."""
        if self._counting is not None:
            self._counting.cancel()
        self._counting = None

    def _count(self) -> None:
        self.stop()
        by, within = self.chosen(), self._within

        def count(case: Case, job: JobContext) -> Counts:
            return query_tables.counts(case, by, within, job)

        self._said.setText(self.tr("Counting…"))
        self._counting = self._context.long(self, self.tr("Counting passages"), count, self._show, self._failed)

    def _show(self, found: Counts) -> None:
        self._counting = None
        self.rows.set_counts(found)
        told = self.tr("The wide bar counts passages, the narrow one witnesses. Enter shows the passages.")
        none = self.tr("Nothing to count. Tag passages in a transcript, or ask for others.")
        self._said.setText(told if found.counts else none)
        self.bars.setVisible(bool(found.counts))
        if found.counts:
            self.bars.setCurrentIndex(self.rows.index(0, 0))

    def _failed(self, error: Exception) -> None:
        self._counting = None
        self._said.setText("")
        if not isinstance(error, AppError):
            raise error
        self._context.tell(error)

    def _open(self, index: QModelIndex) -> None:
        self.passagesWanted.emit(self.rows.query_at(index))

    def _lay_out(self) -> None:
        theme = self._context.theme
        self._by.set_choices([(each.value, field_word(each.value)) for each in Dimension])
        self._by.set_value(Dimension.CODE.value)
        self._most_first.setCheckable(True)
        head = QHBoxLayout()
        head.setSpacing(theme.size("s"))
        head.addWidget(self._by)
        head.addWidget(self._most_first)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("s"))
        column.addLayout(head)
        column.addWidget(self._said)
        column.addWidget(self.bars, 1)
        column.addStretch(0)
        self.setFocusProxy(self.bars)
