"""The coding panel: a field that finds codes and incidents by a few letters, and the code book as a tree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QStackedWidget, QTreeView, QVBoxLayout, QWidget

from ui.delegates.code_row import CodeRowDelegate
from ui.models.code_tree import CodeTreeModel
from ui.models.code_tree_found import FoundModel
from ui.models.code_tree_targets import INCIDENTS, SEPARATOR, Digits, Target
from ui.shell.theme import Theme
from ui.widgets.basics import label, wrapped
from ui.widgets.latin_keys import latin_key
from ui.words import isolated


class CodingPanel(QWidget):
    """Signals: chosen(id) to tie the passage to a code or an incident, createChosen(NewCode) to make a code for it,

    and after either of them memoWanted() or nextWanted(), if the person goes on so. digitChosen(digit, id) to put a
    code or an incident on a digit, 0 to free the one it is on. activeChanged(id or "") when another row is looked at,
    left() when the person goes back to the transcript.
    """

    chosen = Signal(str)
    createChosen = Signal(object)
    memoWanted = Signal()
    nextWanted = Signal()
    digitChosen = Signal(int, str)
    activeChanged = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._targets: Mapping[str, Target] = {}
        self._recent: list[str] = []
        self._digits = Digits()
        self._active = self._passage = ""
        self._field, self._tree, self._list = QLineEdit(), QTreeView(), QListView()
        self.model = CodeTreeModel(self.tr("Incidents"), self)
        offers = self.tr("Create code “{name}”"), self.tr("Create code “{name}” below “{above}”")
        self.found = FoundModel(*offers, self)
        self._hint, self._keys = wrapped("", "caption"), wrapped("", "caption")
        self._stack = QStackedWidget()
        self._dress()
        self._lay_out()
        self._connect()
        self._show_list(False)
        self._hint_again()

    def set_targets(self, targets: Mapping[str, Target], digits: Digits) -> None:
        """Show the code book and the incidents; digits: what stands on the digit keys."""
        fresh = not self._targets
        self._targets, self._digits = targets, digits
        self.model.set_targets(targets, digits)
        self._tree.setExpanded(self.model.index_of(INCIDENTS), True)
        if fresh:
            self._tree.expandToDepth(0)
        if self._field.text():
            self._search(self._field.text())
        self._hint_again()

    def set_recent(self, recent: Sequence[str]) -> None:
        """The ids that were used last, the last one first."""
        self._recent = list(recent)

    def set_passage(self, words: str) -> None:
        """Say what would be coded now."""
        self._passage = isolated(words) if words else ""
        self._hint_again()

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
            return self._field_key(event)
        if watched is self._tree and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._tree_key(event)
        if watched is self._field and event.type() == QEvent.Type.FocusIn:
            self._search(self._field.text())
        if watched is self._field and event.type() == QEvent.Type.FocusOut and not self._field.text():
            self._show_list(False)
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
        self._keys.setText(
            self.tr(
                "Enter ties · Ctrl+Enter ties, then memo · Shift+Enter ties, then next · Tab goes below a code · "
                "Alt+1 to Alt+9 puts it on a digit"
            )
        )
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
        self._keys.setContentsMargins(0, 0, 0, self._theme.size("s"))
        column.addWidget(self._keys)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._search)
        self._field.installEventFilter(self)
        self._tree.installEventFilter(self)
        self._tree.doubleClicked.connect(self._take_row)
        self._tree.selectionModel().currentChanged.connect(self._row_looked_at)
        self._list.clicked.connect(lambda index: self._take(index.row()))

    def _search(self, text: str) -> None:
        self.found.search(self._targets, text, self._recent, self._digits, self._active)
        self._list.setCurrentIndex(self.found.index(0, 0))
        self._show_list(bool(self.found.rowCount()) and (bool(text) or self._field.hasFocus()))

    def _show_list(self, shown: bool) -> None:
        self._stack.setCurrentWidget(self._list if shown else self._tree)
        self._keys.setVisible(shown)

    def _field_key(self, event: QKeyEvent) -> bool:
        rows, key = self.found.rowCount(), event.key()
        line = self.found.line(self._list.currentIndex().row())
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self._list.currentIndex().row(), event.modifiers())
        elif line is not None and line.target is not None and self._digit_key(event, line.target):
            return True
        elif key == Qt.Key.Key_Tab and self._field.text() and line is not None and line.target is not None:
            self._go_below(line.target)
        elif key == Qt.Key.Key_Tab and not self._field.text():
            self._go_into_tree()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and rows:
            row = self._list.currentIndex().row() + (1 if key == Qt.Key.Key_Down else -1)
            self._list.setCurrentIndex(self.found.index(row % rows, 0))
        else:
            return False
        return True

    def _go_below(self, target: Target) -> None:
        """Go on with what lies below a code, or what is to be made there."""
        if target.kind == "code":
            self._field.setText(f"{target.whole}{SEPARATOR}")

    def _go_into_tree(self) -> None:
        """What is found covers the tree as long as the field has the keys."""
        self._show_list(False)
        self._tree.setFocus(Qt.FocusReason.TabFocusReason)
        if not self._tree.currentIndex().isValid():
            self._tree.setCurrentIndex(self.model.index(0, 0))

    def _digit_key(self, event: QKeyEvent, target: Target) -> bool:
        digit = latin_key(event).value - Qt.Key.Key_0.value
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held != Qt.KeyboardModifier.AltModifier or not 0 <= digit <= 9:
            return False
        self.digitChosen.emit(digit, target.id)
        return True

    def _tree_key(self, event: QKeyEvent) -> bool:
        current = self._tree.currentIndex()
        target = self.model.target_at(current) if current.isValid() else None
        if target is not None and self._digit_key(event, target):
            return True
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

    def _take(self, row: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        line = self.found.line(row)
        if line is None:
            return
        self._leave()
        if line.target is not None:
            self.chosen.emit(line.target.id)
        elif line.offer is not None:
            self.createChosen.emit(line.offer)
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self.memoWanted.emit()
        elif modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.nextWanted.emit()

    def _take_row(self, index: QModelIndex) -> None:
        target = self.model.target_at(index) if index.isValid() else None
        if target is not None:
            self.chosen.emit(target.id)

    def _row_looked_at(self, index: QModelIndex) -> None:
        target = self.model.target_at(index) if index.isValid() else None
        self._active = "" if target is None else target.id
        self.activeChanged.emit(self._active)

    def _leave(self) -> None:
        self._field.clear()
        self._show_list(False)
        self._tree.setCurrentIndex(QModelIndex())
        self.left.emit()

    def _hint_again(self) -> None:
        if not self._targets:
            self._hint.setText(self.tr("No codes yet. Type the name of the first one and press Enter."))
        elif self._passage:
            self._hint.setText(self._passage)
        else:
            self._hint.setText(self.tr("For the segment with the caret; select words for less."))
