"""Interviews of one witness side by side: what was added, changed and left out. No verdict: a person listens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from testimony_app.domain.accounts import Change
from testimony_app.services.corroborate import Comparison, Findings
from testimony_app.services.passages import QuotedPassage
from ui.delegates.account_row import AccountRowDelegate
from ui.models.account_rows import AccountRows, Point, points
from ui.shell.theme import Theme
from ui.widgets.basics import label, wrapped

SHOWN = (Change.ADDED, Change.CHANGED, Change.LEFT_OUT)


class PointList(QListView):
    """Signals: passageOpened(QuotedPassage) by Enter, passagePlayed(QuotedPassage) by Space, beside(step) by arrows."""

    passageOpened = Signal(object)
    passagePlayed = Signal(object)
    beside = Signal(int)

    def __init__(self, theme: Theme, rows: AccountRows, quotes: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setModel(rows)
        self.setItemDelegate(AccountRowDelegate(theme, quotes, self))
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(name)
        self.doubleClicked.connect(self._open)

    def point(self) -> Point | None:
        """The current one."""
        index = self.currentIndex()
        return self._rows.row_at(index.row()) if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        passage = self._first()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and passage is not None:
            self.passageOpened.emit(passage)
        elif event.key() == Qt.Key.Key_Space and passage is not None:
            self.passagePlayed.emit(passage)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            forward = (event.key() == Qt.Key.Key_Right) == (self.layoutDirection() == Qt.LayoutDirection.LeftToRight)
            self.beside.emit(1 if forward else -1)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys here."""

    def _first(self) -> QuotedPassage | None:
        point = self.point()
        return None if point is None else next(iter(point.passages), None)

    def _open(self, _index: QModelIndex) -> None:
        passage = self._first()
        if passage is not None:
            self.passageOpened.emit(passage)


class AccountComparison(QWidget):
    """Signals: passageOpened(QuotedPassage), passagePlayed(QuotedPassage)."""

    passageOpened = Signal(object)
    passagePlayed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pairs, self._alike = QComboBox(), label("", "soft")
        self._comparisons: Sequence[Comparison] = ()
        self._by_id: dict[str, QuotedPassage] = {}
        self._places = QStackedWidget()
        self.rows = {change: AccountRows(self) for change in SHOWN}
        names = {
            Change.ADDED: self.tr("Added"),
            Change.CHANGED: self.tr("Changed"),
            Change.LEFT_OUT: self.tr("Left out"),
        }
        self._names = {change: label(names[change], "strong") for change in SHOWN}
        self._titles = names
        self.lists = {
            change: PointList(theme, self.rows[change], 2 if change is Change.CHANGED else 1, names[change])
            for change in SHOWN
        }
        self._lay_out()
        self._connect()

    def show_findings(self, found: Findings) -> None:
        """Show the accounts of those who spoke of the incident's attack more than once."""
        chosen = self._pairs.currentText()
        self._comparisons = found.comparisons
        self._by_id = {each.coding.id: each for each in found.passages}
        self._pairs.blockSignals(True)
        self._pairs.clear()
        for each in found.comparisons:
            said = self.tr("{witness}: {earlier}, then {later}")
            self._pairs.addItem(said.format(witness=each.witness_code, earlier=each.earlier, later=each.later))
        self._pairs.setCurrentIndex(max(self._pairs.findText(chosen), 0))
        self._pairs.blockSignals(False)
        self._places.setCurrentIndex(0 if found.comparisons else 1)
        self._show_pair()

    def _show_pair(self) -> None:
        number = self._pairs.currentIndex()
        held = points(self._comparisons[number], self._by_id) if 0 <= number < len(self._comparisons) else []
        for change in SHOWN:
            ours = [each for each in held if each.difference.change is change]
            self.rows[change].set_rows(ours)
            self._names[change].setText(self.tr("{name}  {count}").format(name=self._titles[change], count=len(ours)))
        first = next((change for change in SHOWN if self.rows[change].rowCount()), None)
        self.setFocusProxy(self.lists[first] if first is not None else self._pairs)
        if first is not None and not self.lists[first].currentIndex().isValid():
            self.lists[first].setCurrentIndex(self.rows[first].index(0, 0))
        alike = sum(each.difference.change is Change.ALIKE for each in held)
        self._alike.setText(self.tr("Told alike: {count}").format(count=alike))

    def _step(self, change: Change, by: int) -> None:
        """To the list beside this one."""
        number = SHOWN.index(change) + by
        if 0 <= number < len(SHOWN):
            wanted = self.lists[SHOWN[number]]
            wanted.setFocus()
            if not wanted.currentIndex().isValid() and self.rows[SHOWN[number]].rowCount():
                wanted.setCurrentIndex(self.rows[SHOWN[number]].index(0, 0))

    def _connect(self) -> None:
        self._pairs.currentIndexChanged.connect(lambda _: self._show_pair())
        for change, made in self.lists.items():
            made.passageOpened.connect(self.passageOpened)
            made.passagePlayed.connect(self.passagePlayed)
            made.beside.connect(lambda by, c=change: self._step(c, by))

    def _lay_out(self) -> None:
        theme, head, lists, shown = self._theme, QHBoxLayout(), QHBoxLayout(), QWidget()
        self._pairs.setAccessibleName(self.tr("Which two interviews"))
        head.setSpacing(theme.size("m"))
        head.addWidget(self._pairs)
        head.addWidget(self._alike)
        head.addStretch(1)
        lists.setSpacing(theme.size("m"))
        for change, share in zip(SHOWN, (3, 4, 3), strict=True):
            column = QVBoxLayout()
            column.setSpacing(theme.size("xs"))
            column.addWidget(self._names[change])
            column.addWidget(self.lists[change], 1)
            lists.addLayout(column, share)
        inner = QVBoxLayout(shown)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.size("s"))
        inner.addLayout(head)
        inner.addLayout(lists, 1)
        none = wrapped(
            self.tr("Nobody spoke of this incident in two interviews whose passages are tied to it or to others."),
            "soft",
        )
        none.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._places.addWidget(shown)
        self._places.addWidget(none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._places)
