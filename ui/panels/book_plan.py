"""The plan of an import, before anything is changed: what is added, changed, clashes, and what stays."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from testimony_app.services.code_book_import import ImportPlan, Outcome
from ui import words
from ui.models.book_plan_rows import BookPlanRows, Column
from ui.panels.interview_form_fields import prose
from ui.panels.line_table import LineTable
from ui.shell.theme import Theme
from ui.widgets.basics import button, label


class BookPlan(QWidget):
    """Signals: taken(ImportPlan, numbers of lines), cancelled()."""

    taken = Signal(object, object)
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plan = ImportPlan((), (), 0)
        self.rows = BookPlanRows(self)
        samples: dict[int, str | int] = {Column.TAKEN: self.tr("Leave"), Column.OUTCOME: self.tr("Unchanged")}
        wide = {int(Column.CODE): 4, int(Column.WHAT): 6}
        self.table = LineTable(theme, self.rows, self.tr("What the import would do"), samples, wide)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._title, self._said, self._more = label("", "page-title"), prose("", ""), prose("", "soft")
        hint = self.tr(
            "Space leaves a line out or takes it again. What is replaced is kept in the history of the code."
        )
        self._hint = prose(hint, "caption")
        self._go = button(theme, self.tr("Import"), "primary", "", self.tr("Import what is taken (Ctrl+Enter)"))
        self._back = button(theme, self.tr("Cancel"), "", "", self.tr("Leave everything as it is (Esc)"))
        self._lay_out()
        self._connect()

    def show_plan(self, title: str, planned: ImportPlan) -> None:
        """Show what would become of each code. title: what is imported."""
        self._plan = planned
        self._title.setText(title)
        counts = [
            self.tr("{outcome}: {count}").format(outcome=words.label(f"outcome.{each}"), count=planned.count(each))
            for each in Outcome
        ]
        self._said.setText(words.joined(counts))
        more = [self.tr("Codes here that it does not have, which stay: {count}.").format(count=planned.staying)]
        more += [
            self.tr("{what}: {count}.").format(what=words.label(f"left_out.{name}"), count=count)
            for name, count in planned.left_out
        ]
        self._more.setText(" ".join(more))
        self.rows.show_plan(planned)
        self._hint.setVisible(bool(self.rows.rowCount()))
        self._judge()
        self.table.choose(0)
        self.table.setFocus()

    def _judge(self) -> None:
        self._go.setEnabled(bool(self.rows.taken()))
        if not self.rows.rowCount():
            self._more.setText(self.tr("All of it is here already, word for word."))

    def _turn(self) -> None:
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        if rows:
            self.rows.turn(rows)
            self._judge()

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == Column.TAKEN:
            self.rows.turn([index.row()])
            self._judge()

    def _take(self) -> None:
        if self.rows.taken():
            self.taken.emit(self._plan, self.rows.taken())

    def _connect(self) -> None:
        self.table.clicked.connect(self._clicked)
        self._go.clicked.connect(self._take)
        self._back.clicked.connect(self.cancelled)
        keys = (
            ("Ctrl+Return", self._take),
            ("Ctrl+Enter", self._take),
            ("Esc", self.cancelled.emit),
            ("Space", self._turn),
        )
        for key, act in keys:
            owner = self.table if key == "Space" else self
            shortcut = QShortcut(QKeySequence(key), owner)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        theme, head, column = self._theme, QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(theme.size("s"))
        head.addWidget(self._title, 1)
        head.addWidget(self._back)
        head.addWidget(self._go)
        side = theme.size("xl")
        column.setContentsMargins(side, theme.size("l"), side, theme.size("s"))
        column.setSpacing(theme.size("s"))
        column.addLayout(head)
        column.addWidget(self._said)
        column.addWidget(self._more)
        column.addWidget(self.table, 1)
        column.addWidget(self._hint)
