"""Choosing a condition for a query: one field that finds codes, incidents, people, terms, words and dates together."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from testimony_app.domain.query_edit import Join
from testimony_app.domain.query_fields import FIELDS
from testimony_app.services.query_offers import Offer
from ui.delegates.entry_delegate import EntryDelegate
from ui.models.query_words import ICONS, Choice, choices, field_word, join_help, join_word
from ui.shell.cover import Cover, fit_box
from ui.shell.theme import Theme
from ui.widgets.basics import button, hairline, label
from ui.widgets.flow import FlowLayout

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
SEEN = 9


class ChoiceRows(QAbstractListModel):
    """The conditions that were found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Choice] = ()

    def set_rows(self, rows: Sequence[Choice]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def choice(self, row: int) -> Choice | None:
        """What stands in a row, None outside."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        field = field_word(row.condition.field)
        return {
            int(Qt.ItemDataRole.DisplayRole): row.shown,
            int(Qt.ItemDataRole.AccessibleTextRole): f"{field}: {row.shown}",
            int(EntryDelegate.HINT): field,
            int(EntryDelegate.ICON): ICONS[FIELDS[row.condition.field].stands],
        }.get(int(role))


class ConditionPicker(Cover):
    """Signal: chosen(Condition, Join). Tab changes how the condition is joined."""

    chosen = Signal(object, object)

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(theme, host)
        self._offers: Sequence[Offer] = ()
        self._fields: Collection[str] = ()
        self._field, self._list, self._rows = QLineEdit(), QListView(), ChoiceRows(self)
        self._joins, self._how = QButtonGroup(self), label("", "caption")
        self._joiners = QWidget()
        self._dress()
        self._lay_out()
        self._field.textChanged.connect(self._search)
        self._field.installEventFilter(self)
        self._list.clicked.connect(lambda _: self._take())
        self._joins.idClicked.connect(lambda _: self._tell_how())

    def open(self, offers: Sequence[Offer], joins: bool, fields: Collection[str] = (), join: Join = Join.AND) -> None:
        """Show the field. joins: whether to ask how the condition is joined. fields: only of these, of all if empty."""
        self._offers, self._fields = offers, fields
        self._joiners.setVisible(joins)
        self._joins.button(list(Join).index(join)).setChecked(True)
        self._tell_how()
        self._field.clear()
        self._search("")
        self.rise(self._field)

    def join(self) -> Join:
        """How the condition will be joined."""
        return list(Join)[self._joins.checkedId()]

    def place(self) -> None:
        host = self._host
        self.setGeometry(host.rect())
        width = min(self._theme.wide(660), host.width() - 64)
        rows = min(max(self._rows.rowCount(), 1), SEEN)
        self._list.setFixedHeight(rows * self._list.sizeHintForRow(0) + 2 if self._rows.rowCount() else 0)
        fit_box(self.box, width, host.height() - 32)
        self.box.move((host.width() - width) // 2, max(host.height() // 10, 16))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._rows.rowCount():
            row = self._list.currentIndex().row() + (1 if key == Qt.Key.Key_Down else -1)
            self._list.setCurrentIndex(self._rows.index(row % self._rows.rowCount()))
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and self._joiners.isVisibleTo(self):
            step = 1 if key == Qt.Key.Key_Tab else -1
            self._joins.button((self._joins.checkedId() + step) % len(Join)).setChecked(True)
            self._tell_how()
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def _search(self, text: str) -> None:
        self._rows.set_rows(choices(self._offers, text, self._fields))
        self._list.setCurrentIndex(self._rows.index(0))
        if self.isVisible():
            self.place()

    def _take(self) -> None:
        choice = self._rows.choice(self._list.currentIndex().row())
        if choice is not None:
            join = self.join()
            self.dismiss()
            self.chosen.emit(choice.condition, join)

    def _tell_how(self) -> None:
        self._how.setText(join_help(self.join()))

    def _dress(self) -> None:
        self._field.setProperty("kind", "bare")
        self._field.setPlaceholderText(self.tr("A code, an incident, a role, a place, a date, words …"))
        self._field.setAccessibleName(self.tr("Find a condition"))
        self._list.setModel(self._rows)
        self._list.setItemDelegate(EntryDelegate(self._theme, self))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("What was found"))
        for number, join in enumerate(Join):
            chip = button(self._theme, join_word(join), "chip", tip=join_help(join))
            chip.setCheckable(True)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._joins.addButton(chip, number)

    def _lay_out(self) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.setContentsMargins(theme.size("l") + 2, theme.size("xs"), theme.size("l"), theme.size("xs"))
        head.setSpacing(theme.size("m"))
        head.addWidget(self._field, 1)
        head.addWidget(label(self.tr("Tab changes how · Enter adds · Esc closes"), "caption"))
        inner = QVBoxLayout(self._joiners)
        inner.setContentsMargins(theme.size("l"), theme.size("s"), theme.size("l"), theme.size("s"))
        inner.setSpacing(theme.size("xs"))
        chips = QWidget()
        flow = FlowLayout(chips, theme.size("xs"))
        for chip in self._joins.buttons():
            flow.addWidget(chip)
        inner.addWidget(chips)
        inner.addWidget(self._how)
        column = QVBoxLayout(self.box)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addWidget(self._joiners)
        column.addSpacing(theme.size("s"))
        column.addWidget(self._list)
