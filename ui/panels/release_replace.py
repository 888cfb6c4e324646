"""The second step of a release: excerpt by excerpt, what is replaced before it leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from ui.delegates.release_excerpt import ExcerptDelegate
from ui.models.release_review import ExcerptReview
from ui.models.release_rows import ExcerptRows
from ui.panels.release_excerpt import ExcerptEditor
from ui.shell.theme import Theme
from ui.widgets.basics import hairline, wrapped
from ui.widgets.empty import EmptyState

LIST = 232


class ReplaceStep(QWidget):
    """Signal: changed(), whenever something was decided."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows, self.list = ExcerptRows(self), QListView()
        self.editor = ExcerptEditor(theme)
        self._places, self._hint = QStackedWidget(), wrapped("", "caption")
        self.list.setModel(self.rows)
        self.list.setItemDelegate(ExcerptDelegate(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setMinimumWidth(LIST)
        theme.fit(self.list, most=LIST)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(self.tr("Excerpts"))
        self.list.installEventFilter(self.editor)
        self._hint.setText(
            self.tr("J K excerpts   N finding   Enter replace   Delete keep   A all   R by hand   X out")
        )
        self._lay_out(theme)
        self.list.selectionModel().currentRowChanged.connect(self._show)
        self.editor.changed.connect(self._decided)
        for key, act in self._keys().items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self.setFocusProxy(self.list)

    def set_reviews(self, reviews: Sequence[ExcerptReview]) -> None:
        """Show these excerpts, the first undecided one in front."""
        self.rows.set_rows(reviews)
        self._places.setCurrentIndex(0 if reviews else 1)
        self.editor.show_review(None)
        if reviews:
            first = next((number for number, each in enumerate(reviews) if each.open), 0)
            self.list.setCurrentIndex(self.rows.index(first, 0))
            self.editor.show_review(self.rows.row_at(first))

    def open(self) -> int:
        """How many suggestions wait for an answer."""
        return sum(each.open for each in self.rows.reviews())

    def included(self) -> int:
        """How many excerpts would leave."""
        return sum(each.include for each in self.rows.reviews())

    def next_open(self) -> None:
        """Go to the next suggestion that waits, in this excerpt or a later one, then from the beginning."""
        number, count = self.list.currentIndex().row(), self.rows.rowCount()
        order = [*range(number, count), *range(number)]
        for row in order:
            if self.rows.row_at(row).open:
                if row != number:
                    self.list.setCurrentIndex(self.rows.index(row, 0))
                else:
                    self.editor.next_open()
                return
        self.editor.step(1)

    def _keys(self) -> dict[str, Callable[[], None]]:
        return {
            "J": partial(self._step, 1),
            "K": partial(self._step, -1),
            "A": self.editor.accept_all,
            "X": self.editor.toggle_left_out,
            "R": self.editor.replace_selection,
            "N": self.next_open,
            "P": partial(self.editor.step, -1),
        }

    def _step(self, by: int) -> None:
        row = self.list.currentIndex().row() + by
        if 0 <= row < self.rows.rowCount():
            self.list.setCurrentIndex(self.rows.index(row, 0))

    def _show(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.editor.show_review(self.rows.row_at(index.row()) if index.isValid() else None)

    def _decided(self) -> None:
        self.rows.touch(self.list.currentIndex().row())
        self.changed.emit()

    def _lay_out(self, theme: Theme) -> None:
        shown = QWidget()
        row, column, whole = QHBoxLayout(shown), QVBoxLayout(), QVBoxLayout(self)
        column.setSpacing(theme.size("s"))
        column.addWidget(self.editor, 1)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list, 1)
        row.addWidget(hairline(vertical=True))
        row.addSpacing(theme.size("l"))
        row.addLayout(column, 4)
        column.addWidget(self._hint)
        nothing = EmptyState(
            theme,
            "lock",
            self.tr("No passage may leave for this purpose."),
            self.tr("Each blocked passage below says why."),
        )
        self._places.addWidget(shown)
        self._places.addWidget(nothing)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._places)
