"""Giving a passage another code or incident: a few letters find it, Enter adds it, Shift+Enter puts it in its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from ui.delegates.code_row import CodeRowDelegate
from ui.models.code_tree_found import FoundModel
from ui.models.code_tree_targets import Digits, Target
from ui.shell.cover import Cover, fit_box
from ui.shell.theme import Theme
from ui.widgets.basics import button, hairline, label

SEEN = 9


class KnownTargets(FoundModel):
    """What is there already; no code is made here."""

    def search(
        self,
        targets: Mapping[str, Target],
        query: str,
        recent: Sequence[str],
        digits: Digits | None = None,
        parent: str = "",
    ) -> None:
        super().search(targets, query, recent, digits, parent)
        self.beginResetModel()
        self._lines = [line for line in self._lines if line.target is not None]
        self.endResetModel()


class RecodeBox(Cover):
    """Signal: chosen(target id, instead)."""

    chosen = Signal(str, bool)

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(theme, host)
        self._targets: Mapping[str, Target] = {}
        self._recent: list[str] = []
        self._field, self._list = QLineEdit(), QListView()
        self._found = KnownTargets("", "", self)
        self._add = button(theme, self.tr("Add"), "", "add", self.tr("Add it to the passage (Enter)"))
        self._instead = button(
            theme, self.tr("In its place"), "", "loop", self.tr("Put it in the place of what was found (Shift+Enter)")
        )
        self._dress()
        self._lay_out()
        self._field.textChanged.connect(self._search)
        self._field.installEventFilter(self)
        self._list.doubleClicked.connect(lambda _: self._take(instead=False))
        self._add.clicked.connect(lambda: self._take(instead=False))
        self._instead.clicked.connect(lambda: self._take(instead=True))

    def open(self, targets: Mapping[str, Target], exchangeable: bool) -> None:
        """Show the field. exchangeable: whether something was found that another can take the place of."""
        self._targets = targets
        self._instead.setEnabled(exchangeable)
        self._field.clear()
        self._search("")
        self.rise(self._field)

    def place(self) -> None:
        host = self._host
        self.setGeometry(host.rect())
        width = min(self._theme.wide(560), host.width() - 64)
        rows = min(max(self._found.rowCount(), 1), SEEN)
        self._list.setFixedHeight(rows * max(self._list.sizeHintForRow(0), 20) + 2)
        fit_box(self.box, width, host.height() - 32)
        self.box.move((host.width() - width) // 2, max(host.height() // 8, 16))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key, rows = event.key(), self._found.rowCount()
        if key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and rows:
            row = self._list.currentIndex().row() + (1 if key == Qt.Key.Key_Down else -1)
            self._list.setCurrentIndex(self._found.index(row % rows, 0))
        else:
            return False
        return True

    def _search(self, text: str) -> None:
        self._found.search(self._targets, text, self._recent)
        self._list.setCurrentIndex(self._found.index(0, 0))
        if self.isVisible():
            self.place()

    def _take(self, instead: bool) -> None:
        line = self._found.line(self._list.currentIndex().row())
        if line is None or line.target is None or (instead and not self._instead.isEnabled()):
            return
        target = line.target.id
        self._recent = [target, *(each for each in self._recent if each != target)][:9]
        self.dismiss()
        self.chosen.emit(target, instead)

    def _dress(self) -> None:
        self._field.setProperty("kind", "bare")
        self._field.setPlaceholderText(self.tr("Find a code or an incident"))
        self._field.setAccessibleName(self.tr("Find a code or an incident for this passage"))
        self._list.setModel(self._found)
        self._list.setItemDelegate(CodeRowDelegate(self._theme, paths=True, parent=self._list))
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("What was found"))

    def _lay_out(self) -> None:
        theme = self._theme
        head, acts = QHBoxLayout(), QHBoxLayout()
        side = theme.size("l")
        head.setContentsMargins(side, theme.size("xs"), side, theme.size("xs"))
        head.addWidget(self._field, 1)
        head.addWidget(label(self.tr("Enter adds · Shift+Enter exchanges · Esc closes"), "caption"))
        acts.setContentsMargins(side, theme.size("s"), side, theme.size("s"))
        acts.setSpacing(theme.size("s"))
        acts.addStretch(1)
        acts.addWidget(self._instead)
        acts.addWidget(self._add)
        column = QVBoxLayout(self.box)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addSpacing(theme.size("s"))
        inner = QVBoxLayout()
        inner.setContentsMargins(theme.size("s"), 0, theme.size("s"), 0)
        inner.addWidget(self._list)
        column.addLayout(inner)
        column.addLayout(acts)
