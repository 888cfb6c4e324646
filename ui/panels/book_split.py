"""Splitting a code: which of its passages go, by who tagged them, by their words or one by one, and to which code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QWidget

from testimony_app.services.passages import QuotedPassage
from ui.models.code_tree_found import Found
from ui.models.code_tree_targets import Target
from ui.models.passage_rows import PASSAGE, PassageRows
from ui.panels.book_details import beside_the_tree
from ui.panels.book_picker import CodePicker
from ui.panels.interview_form_fields import Combo, prose
from ui.panels.passage_list import PassageList
from ui.shell.fuzzy import normalise
from ui.shell.theme import Theme
from ui.widgets.basics import button, label

MOST_FOUND = 190


class BookSplit(QWidget):
    """Signals: split(ids of codings, Found) with the code that takes them, or the offer to make it; cancelled()."""

    split = Signal(object, object)
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._all: list[QuotedPassage] = []
        self._title, self._count = prose("", "title"), label("", "caption")
        self.coder, self.sought, self.rows = Combo(), QLineEdit(), PassageRows(self)
        self.list = PassageList(theme, self.rows)
        self.picker = CodePicker(theme, self.tr("Find the other code, or type the name of a new one"), offers=True)
        self._every = button(theme, self.tr("Choose all shown"), "quiet", "", self.tr("Choose all shown (Ctrl+A)"))
        self._go = button(theme, self.tr("Split"), "primary", "", self.tr("Split (Ctrl+Enter)"))
        self._back = button(theme, self.tr("Cancel"), "", "", self.tr("Leave everything as it is (Esc)"))
        self._lay_out()
        self._connect()

    def begin(
        self,
        name: str,
        passages: Sequence[QuotedPassage],
        people: Sequence[tuple[str, str]],
        targets: Mapping[str, Target],
    ) -> None:
        """Show the passages of a code. people: user ids and code names of who tagged them."""
        self._title.setText(self.tr("Split “{name}”").format(name=name))
        self._all = list(passages)
        self.coder.clear()
        for key, word in (("", self.tr("Tagged by anybody")), *people):
            self.coder.addItem(word, key)
        self.sought.clear()
        self.picker.offer(targets)
        self._narrow()
        self.list.setFocus()

    def chosen(self) -> list[str]:
        """The ids of the codings that are chosen."""
        picked = sorted(self.list.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return [index.data(PASSAGE).coding.id for index in picked]

    def _narrow(self) -> None:
        coder, wanted = self.coder.value(), normalise(self.sought.text()).split()
        shown = [each for each in self._all if coder in ("", each.coding.coder) and _holds(each, wanted)]
        self.rows.set_rows(shown)
        self._judge()

    def _judge(self) -> None:
        count = len(self.chosen())
        said = self.tr("{chosen} chosen of {shown} shown; Shift and Ctrl choose several")
        self._count.setText(said.format(chosen=count, shown=self.rows.rowCount()))
        self._go.setEnabled(bool(count) and self.picker.found() is not None)

    def _split(self) -> None:
        found, chosen = self.picker.found(), self.chosen()
        if found is not None and chosen:
            self.split.emit(chosen, found)

    def _take(self, _found: Found) -> None:
        self._split()

    def _connect(self) -> None:
        self.coder.chosen.connect(self._narrow)
        self.sought.textChanged.connect(lambda _: self._narrow())
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._judge())
        self.list.left.connect(self.cancelled)
        self.picker.looked.connect(lambda _: self._judge())
        self.picker.taken.connect(self._take)
        self.picker.left.connect(self.cancelled)
        self._every.clicked.connect(self.list.selectAll)
        self._go.clicked.connect(self._split)
        self._back.clicked.connect(self.cancelled)
        for key, act in (("Ctrl+Return", self._split), ("Ctrl+Enter", self._split)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(act))

    def _lay_out(self) -> None:
        theme = self._theme
        self.coder.setAccessibleName(self.tr("Who tagged the passages"))
        self.sought.setPlaceholderText(self.tr("Find words in passages and memos"))
        self.sought.setAccessibleName(self.tr("Find words in passages and memos"))
        self.sought.setClearButtonEnabled(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(self.tr("Passages of the code"))
        theme.fit(self.picker)
        self.picker.setMaximumHeight(MOST_FOUND)
        narrow, told, acts, column = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(), beside_the_tree(self, theme)
        for row in (narrow, told, acts):
            row.setSpacing(theme.size("s"))
        narrow.addWidget(self.coder, 1)
        narrow.addWidget(self.sought, 2)
        told.addWidget(self._count, 1)
        told.addWidget(self._every)
        acts.addStretch()
        acts.addWidget(self._back)
        acts.addWidget(self._go)
        column.setSpacing(theme.size("s"))
        column.addWidget(self._title)
        column.addLayout(narrow)
        column.addWidget(self.list, 1)
        column.addLayout(told)
        column.addWidget(self.picker)
        column.addLayout(acts)


def _holds(passage: QuotedPassage, wanted: Sequence[str]) -> bool:
    said = normalise(f"{passage.text} {passage.coding.memo}")
    return all(word in said for word in wanted)
