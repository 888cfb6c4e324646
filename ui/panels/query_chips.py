"""A query as chips: its conditions and the words that join them, each with a menu of what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from testimony_app.domain.queries import Beside, Distance, Query, Relation, Unit
from testimony_app.domain.query_edit import Kind, Piece, part_at, pieces, related, removed, replaced, turned
from testimony_app.domain.query_fields import FIELDS
from ui.models.query_words import distance_help, join_word, piece_words
from ui.shell.theme import Theme
from ui.widgets.basics import button, label
from ui.widgets.flow import FlowLayout

DISTANCES = (
    *(Distance(count) for count in (50, 200, 1000, 5000)),
    *(Distance(count, Unit.SECONDS) for count in (5, 30, 120)),
    *(Distance(count, Unit.TURNS) for count in (0, 1, 3)),
)


class Chip(QPushButton):
    """One piece. Signals: removeChosen() by Delete."""

    removeChosen = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removeChosen.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class QueryChips(QWidget):
    """Signals: changed(Query or None) after something was done, addChosen(), narrowChosen(Piece) to add `with`,

    exchangeChosen(Piece) to choose another value.
    """

    changed = Signal(object)
    addChosen = Signal()
    narrowChosen = Signal(object)
    exchangeChosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._query: Query | None = None
        self._menu: QMenu | None = None
        self._line = QWidget()
        self._flow = FlowLayout(self._line, theme.size("xs"))
        self._add = button(theme, self.tr("Add condition"), "chip", "add", self.tr("Add a condition (Ctrl+Return)"))
        self._flow.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._line)
        self._add.clicked.connect(self.addChosen)

    @property
    def query(self) -> Query | None:
        """What the chips say, None for nothing."""
        return self._query

    def chips(self) -> list[QPushButton]:
        """The chips of conditions and of words that join, in order."""
        return [each for each in self._line.findChildren(Chip) if not each.property("gone")]

    def set_query(self, query: Query | None) -> None:
        """Show a query."""
        focused = next((n for n, chip in enumerate(self.chips()) if chip.hasFocus()), -1)
        self._query = query
        while self._flow.count() > 1:
            item = self._flow.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.setProperty("gone", True)
                widget.hide()
                widget.deleteLater()
        add = self._flow.takeAt(0)
        before = self._before_these()
        for piece in [] if query is None else pieces(query):
            made = self._made(piece)
            self._flow.addWidget(made)
            if isinstance(made, Chip):
                QWidget.setTabOrder(before, made)
                before = made
        if add is not None:
            self._flow.addItem(add)
        self._flow.invalidate()
        chips = self.chips()
        if focused >= 0:
            (chips[min(focused, len(chips) - 1)] if chips else self._add).setFocus()

    def _before_these(self) -> QWidget:
        """What Tab leaves for the first chip, so that the chips come before the button behind them."""
        each = self._add.previousInFocusChain()
        while each is not None and each is not self._add and each.focusPolicy() == Qt.FocusPolicy.NoFocus:
            each = each.previousInFocusChain()
        return each or self._add

    def _made(self, piece: Piece) -> QWidget:
        text = piece_words(piece)
        if piece.kind in (Kind.OPEN, Kind.CLOSE):
            return label(text, "soft")
        chip = Chip(text)
        chip.setProperty("kind", "chip" if piece.condition is not None else "joiner")
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.setAccessibleName(text)
        if piece.condition is None:
            chip.setToolTip(self.tr("Change how this is joined"))
        else:
            chip.setToolTip(self.tr("Change or remove this condition (Delete removes)"))
            chip.removeChosen.connect(partial(self._remove, piece))
        chip.clicked.connect(partial(self._open, chip, piece))
        return chip

    def _open(self, chip: Chip, piece: Piece, _checked: bool = False) -> None:
        if piece.kind in (Kind.JOINER, Kind.NOT, Kind.WITH):
            self._turn(piece)
            return
        menu = QMenu(self)
        self._menu = menu
        for text, act in self._acts(piece):
            if text:
                menu.addAction(text).triggered.connect(lambda _=False, run=act: run())
            else:
                menu.addSeparator()
        at = chip.mapToGlobal(QPoint(0, chip.height() + 2))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def menu_of_acts(self) -> QMenu | None:
        """The menu that was opened last, for whoever chooses in it without the mouse."""
        return self._menu

    def _acts(self, piece: Piece) -> Sequence[tuple[str, partial[None]]]:
        nothing: tuple[str, partial[None]] = ("", partial(self._turn, piece))
        if piece.kind is Kind.RELATION:
            return self._relations(piece)
        assert piece.condition is not None
        acts = [(self.tr("Another value…"), partial(self.exchangeChosen.emit, piece))]
        if FIELDS[piece.condition.field].strict:
            loosely = self.tr("With the codes below it"), self.tr("Where the date is possible")
            strictly = self.tr("Only this code itself"), self.tr("Only where the date is certain")
            said = (loosely if piece.condition.strict else strictly)[piece.condition.field != "code"]
            acts.append((said, partial(self._strict, piece)))
        if piece.condition.of_coding:
            acts.append((self.tr("More of the same coding…"), partial(self.narrowChosen.emit, piece)))
        return [
            *acts,
            (self.tr("Turn around: with or without “not”"), partial(self._turn, piece)),
            nothing,
            (self.tr("Remove"), partial(self._remove, piece)),
        ]

    def _relations(self, piece: Piece) -> Sequence[tuple[str, partial[None]]]:
        assert self._query is not None
        part = part_at(self._query, piece.path)
        assert isinstance(part, Beside)
        acts = [(join_word(each.value), partial(self._relate, piece, each, part.distance)) for each in Relation]
        if part.relation.measured:
            acts.append(("", partial(self._turn, piece)))
            acts += [(distance_help(each), partial(self._relate, piece, part.relation, each)) for each in DISTANCES]
            if part.relation is not Relation.NEAR:
                acts.append((self.tr("However far"), partial(self._relate, piece, part.relation, None)))
        acts.append(("", partial(self._turn, piece)))
        acts.append((self.tr("Turn around: with or without “not”"), partial(self._turn, piece)))
        return acts

    def _remove(self, piece: Piece) -> None:
        if self._query is not None:
            self._change(removed(self._query, piece))

    def _turn(self, piece: Piece) -> None:
        if self._query is not None:
            self._change(turned(self._query, piece))

    def _strict(self, piece: Piece) -> None:
        if self._query is not None and piece.condition is not None:
            held = piece.condition
            other = type(held)(held.field, held.values, not held.strict)
            self._change(replaced(self._query, piece, other))

    def _relate(self, piece: Piece, relation: Relation, distance: Distance | None) -> None:
        if self._query is not None:
            self._change(related(self._query, piece, relation, distance))

    def _change(self, query: Query | None) -> None:
        self.set_query(query)
        self.changed.emit(query)
