"""The coding panel: a field that finds codes and incidents by a few letters, and the code book as a tree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QStackedWidget, QTreeView, QVBoxLayout, QWidget

from ui.delegates.code_row import CodeRowDelegate
from ui.models.code_tree import CodeTreeModel
from ui.models.code_tree_found import FoundModel
from ui.models.code_tree_targets import INCIDENTS, Target
from ui.shell.theme import Theme
from ui.widgets.basics import label, wrapped


class CodingPanel(QWidget):
    """Signals: chosen(id) to tie the passage to a code or an incident, createChosen(name) to make a code of it,

    activeChanged(id or "") when another row is looked at, left() when the person goes back to the transcript.
    """

    chosen = Signal(str)
    createChosen = Signal(str)
    activeChanged = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._targets: Mapping[str, Target] = {}
        self._recent: list[str] = []
        self._favourites: Sequence[str] = ()
        self._field, self._tree, self._list = QLineEdit(), QTreeView(), QListView()
        self.model = CodeTreeModel(self.tr("Incidents"), self)
        self.found = FoundModel(self.tr("Create code “{name}”"), self)
        self._hint = wrapped("", "caption")
        self._stack = QStackedWidget()
        self._dress()
        self._lay_out()
        self._connect()
        self._hint_again("")

    def set_targets(self, targets: Mapping[str, Target], favourites: Sequence[str]) -> None:
        """Show the code book and the incidents; favourites: the ids behind the digits."""
        fresh = not self._targets
        self._targets, self._favourites = targets, favourites
        self.model.set_targets(targets, favourites)
        self._tree.setExpanded(self.model.index_of(INCIDENTS), True)
        if fresh:
            self._tree.expandToDepth(0)
        if self._field.text():
            self._search(self._field.text())
        self._hint_again("")

    def set_recent(self, recent: Sequence[str]) -> None:
        """The ids that were used last, the last one first."""
        self._recent = list(recent)

    def set_passage(self, words: str) -> None:
        """Say what would be coded now."""
        self._hint_again(words)

    def focus_finder(self) -> None:
        """Put the caret into the field, ready for other letters."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._search(self._field.text())

    def show_target(self, target_id: str) -> None:
        """Bring a code or an incident into sight."""
        index = self.model.index_of(target_id)
        if index.isValid():
            self._tree.setCurrentIndex(index)
            self._tree.scrollTo(index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._field_key(event.key())
        if watched is self._tree and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._tree_key(event)
        if watched is self._field and event.type() == QEvent.Type.FocusIn:
            self._search(self._field.text())
        if watched is self._field and event.type() == QEvent.Type.FocusOut and not self._field.text():
            self._stack.setCurrentWidget(self._tree)
        return super().eventFilter(watched, event)

    def _dress(self) -> None:
        self._field.setPlaceholderText(self.tr("Find a code or an incident"))
        self._field.setAccessibleName(self.tr("Find a code or an incident"))
        self._field.setToolTip(self.tr("Find a code or an incident for the passage (C)"))
        self._field.setClearButtonEnabled(True)
        self._tree.setModel(self.model)
        self._tree.setItemDelegate(CodeRowDelegate(self._theme, parent=self._tree))
        self._tree.setHeaderHidden(True)
        self._tree.setIndentation(16)
        self._tree.setExpandsOnDoubleClick(False)
        self._tree.setAccessibleName(self.tr("Codes and incidents"))
        self._tree.setToolTip(self.tr("Double-click or Enter ties the passage; a click shows where a code is used"))
        self._list.setModel(self.found)
        self._list.setItemDelegate(CodeRowDelegate(self._theme, paths=True, parent=self._list))
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("What was found"))
        for view in (self._tree, self._list):
            view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _lay_out(self) -> None:
        side = self._theme.size("l")
        column = QVBoxLayout(self)
        column.setContentsMargins(side, side, side, 0)
        column.setSpacing(self._theme.size("s"))
        head = QVBoxLayout()
        head.setSpacing(self._theme.size("s"))
        title = label(self.tr("Code"), "title")
        title.setBuddy(self._field)
        for widget in (title, self._field, self._hint):
            head.addWidget(widget)
        column.addLayout(head)
        # A low window leaves the passage below all that it needs.
        self._stack.setMinimumHeight(self._theme.size("row"))
        self._stack.addWidget(self._tree)
        self._stack.addWidget(self._list)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._search)
        self._field.installEventFilter(self)
        self._tree.installEventFilter(self)
        self._tree.doubleClicked.connect(self._take_row)
        self._tree.selectionModel().currentChanged.connect(self._row_looked_at)
        self._list.clicked.connect(lambda index: self._take(index.row()))

    def _search(self, text: str) -> None:
        self.found.search(self._targets, text, self._recent, self._favourites)
        self._list.setCurrentIndex(self.found.index(0, 0))
        searching = bool(text) or self._field.hasFocus()
        self._stack.setCurrentWidget(self._list if searching and self.found.rowCount() else self._tree)

    def _field_key(self, key: int) -> bool:
        rows = self.found.rowCount()
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self._list.currentIndex().row())
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and rows:
            row = self._list.currentIndex().row() + (1 if key == Qt.Key.Key_Down else -1)
            self._list.setCurrentIndex(self.found.index(row % rows, 0))
        else:
            return False
        return True

    def _tree_key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take_row(self._tree.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() == Qt.Key.Key_Slash or event.text().isalnum():
            self.focus_finder()
            self._field.setText("" if event.key() == Qt.Key.Key_Slash else event.text())
        else:
            return False
        return True

    def _take(self, row: int) -> None:
        line = self.found.line(row)
        if line is None:
            return
        self._leave()
        if line.target is None:
            self.createChosen.emit(line.text)
        else:
            self.chosen.emit(line.target.id)

    def _take_row(self, index: QModelIndex) -> None:
        target = self.model.target_at(index) if index.isValid() else None
        if target is not None:
            self.chosen.emit(target.id)

    def _row_looked_at(self, index: QModelIndex) -> None:
        target = self.model.target_at(index) if index.isValid() else None
        self.activeChanged.emit("" if target is None else target.id)

    def _leave(self) -> None:
        self._field.clear()
        self._stack.setCurrentWidget(self._tree)
        self._tree.setCurrentIndex(QModelIndex())
        self.left.emit()

    def _hint_again(self, words: str) -> None:
        if not self._targets:
            self._hint.setText(self.tr("No codes yet. Type the name of the first one and press Enter."))
        elif words:
            self._hint.setText(words)
        else:
            self._hint.setText(self.tr("For the segment with the caret; select words for less."))
