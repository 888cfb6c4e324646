"""The bar in which a query is put together: as text, and as chips that say the same; what one says the other says."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from testimony_app.domain.queries import Condition, Query
from testimony_app.domain.query_edit import Join, Piece, added, narrowed, replaced
from testimony_app.domain.query_fields import FIELDS
from testimony_app.domain.query_parser import LONGEST, parse
from testimony_app.errors import AppError
from testimony_app.services.query_offers import Offer
from ui import words
from ui.panels.condition_picker import ConditionPicker
from ui.panels.query_chips import QueryChips
from ui.shell.theme import Theme
from ui.widgets.basics import button, set_state, wrapped


class QueryBar(QWidget):
    """Signals: asked(text) when a query that can be read should be run, cleared() when nothing is asked any more,

    entered() before that when it was typed and confirmed.
    """

    asked = Signal(str)
    cleared = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, host: QWidget, parent: QWidget | None = None) -> None:
        """host: what the picker of conditions covers."""
        super().__init__(parent)
        self._offers: Sequence[Offer] = ()
        self._piece: Piece | None = None
        self._narrows = False
        self.field, self.chips = QLineEdit(), QueryChips(theme)
        self.picker = ConditionPicker(theme, host)
        self._find = button(theme, self.tr("Find"), "primary", "search", self.tr("Find the passages (Enter)"))
        self._problem = wrapped("", "caption")
        self._lay_out(theme)
        self._connect()

    @property
    def problem(self) -> str:
        """What is said of a query that cannot be read, "" for nothing."""
        return self._problem.text()

    def set_offers(self, offers: Sequence[Offer]) -> None:
        """What this case has to choose from."""
        self._offers = offers

    def set_query(self, text: str) -> None:
        """Show a query and run it."""
        self.field.setText(text)
        self._ask()

    def show_problem(self, error: AppError) -> None:
        """Say what is wrong with the query, and put the caret where."""
        self._say(str(words.message(error)), "error")
        set_state(self.field, "state", "wrong")
        at = error.ids.get("at")
        if isinstance(at, int):
            self.field.setCursorPosition(at - 1)

    def add_condition(self) -> None:
        """Choose a condition to add."""
        self._piece, self._narrows = None, False
        self.picker.open(self._offers, joins=self.chips.query is not None)

    def _narrow(self, piece: Piece) -> None:
        """Choose what else must hold of the same coding."""
        self._piece, self._narrows = piece, True
        self.picker.open(self._offers, joins=False, fields=[n for n in FIELDS if Condition(n, ()).of_coding])

    def _exchange(self, piece: Piece) -> None:
        """Choose another value for a condition."""
        assert piece.condition is not None
        self._piece, self._narrows = piece, False
        self.picker.open(self._offers, joins=False, fields=[piece.condition.field])

    def _chosen(self, condition: Condition, join: Join) -> None:
        query, piece = self.chips.query, self._piece
        if query is None or piece is None:
            self._show(added(query, condition, join))
        elif self._narrows:
            self._show(narrowed(query, piece, condition))
        else:
            self._show(replaced(query, piece, condition))

    def _show(self, query: Query | None) -> None:
        """Show a query that was put together, and run it."""
        self.chips.set_query(query)
        self.field.setText("" if query is None else str(query))
        self._settle()
        if query is None:
            self.cleared.emit()
        else:
            self.asked.emit(str(query))

    def _edited(self, text: str) -> None:
        """Let the chips say what the text says, as soon as it can be read."""
        set_state(self.field, "state", "")
        try:
            self.chips.set_query(parse(text) if text.strip() else None)
        except AppError as error:
            self._say(words.message(error).sentence, "caption")
            self.chips.setEnabled(False)
        else:
            self._settle()

    def _ask(self) -> None:
        text = self.field.text()
        if not text.strip():
            self._show(None)
            return
        try:
            query = parse(text)
        except AppError as error:
            self.show_problem(error)
            return
        self.entered.emit()
        self._show(query)

    def _say(self, sentence: str, kind: str) -> None:
        self._problem.setText(sentence)
        set_state(self._problem, "kind", kind)
        self._problem.show()

    def _settle(self) -> None:
        self.chips.setEnabled(True)
        set_state(self.field, "state", "")
        self._problem.setText("")
        self._problem.hide()

    def _connect(self) -> None:
        self.field.textEdited.connect(self._edited)
        self.field.returnPressed.connect(self._ask)
        self._find.clicked.connect(self._ask)
        self.chips.changed.connect(self._show)
        self.chips.addChosen.connect(self.add_condition)
        self.chips.narrowChosen.connect(self._narrow)
        self.chips.exchangeChosen.connect(self._exchange)
        self.picker.chosen.connect(self._chosen)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.activated.connect(self.add_condition)

    def _lay_out(self, theme: Theme) -> None:
        # The language of queries is written from the left in every interface.
        self.field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.field.setMaxLength(LONGEST)
        self.field.setPlaceholderText('code:"Second strike" and incident:INC-007 and not role:doctor')
        self.field.setAccessibleName(self.tr("Query"))
        self.field.setToolTip(self.tr("Write a query (Ctrl+F), or put it together below"))
        self.field.setClearButtonEnabled(True)
        self._problem.hide()
        row = QHBoxLayout()
        row.setSpacing(theme.size("s"))
        row.addWidget(self.field, 1)
        row.addWidget(self._find)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("s"))
        column.addLayout(row)
        column.addWidget(self._problem)
        column.addWidget(self.chips)
        self.setFocusProxy(self.field)
