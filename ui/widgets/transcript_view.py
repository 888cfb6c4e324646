"""The reading surface: the page of a transcript, and the person who selects, clicks and corrects on it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from ui.shell.theme import Theme
from ui.widgets.transcript_caret import CaretPage
from ui.widgets.transcript_layout import STRIPE_STEP
from ui.widgets.transcript_page import GAP
from ui.widgets.transcript_selection import Place
from ui.widgets.transcript_values import Stripe


class TranscriptView(CaretPage):
    """Signals, positions as (segment id, offset in code points), beside those of `CaretPage` and `CorrectingPage`:

    wordClicked(segment id, offset). codingHovered(id or None). codingClicked(id). chipRested, chipClicked(segment id,
    alias, where it lies) and chipLeft(), of the mouse on the alias of a masked name; places are those of the viewport.
    """

    wordClicked = Signal(str, int)
    codingHovered = Signal(object)
    codingClicked = Signal(str)
    chipRested = Signal(str, str, QRect)
    chipClicked = Signal(str, str, QRect)
    chipLeft = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._dragged = self._rested = False
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self._layout.segments:
            return
        self._dragged = False
        stripe = self._stripe_at(event.position().toPoint())
        if stripe is not None:
            self.codingClicked.emit(stripe.id)
            return
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._dragged = extend
        self._selection.put(self._place_at(event.position().toPoint()), extend)
        self._moved()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._layout.segments:
            return
        at = event.position().toPoint()
        if event.buttons() & Qt.MouseButton.LeftButton:
            place = self._place_at(at)
            self._dragged = self._dragged or place != self._selection.anchor
            self._selection.put(place, extend=True)
            bar = self.verticalScrollBar()
            if not 0 <= at.y() < self.viewport().height():
                bar.setValue(bar.value() + (bar.singleStep() if at.y() > 0 else -bar.singleStep()))
            self._moved()
            return
        if self._rested and self._chip_under(at) is None:
            self._rested = False
            self.chipLeft.emit()
        found = self._codings_at(at)
        self._hover(found[0].id if found else None)
        on_stripe = self._stripe_at(at) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if on_stripe else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton or self._dragged or not self._layout.segments:
            return
        chip = self._chip_under(at)
        if chip is not None:
            self.chipClicked.emit(*chip)
        elif self._stripe_at(at) is None and self._on_words(at):
            self.wordClicked.emit(*self._selection.position(self._selection.word(self._place_at(at))[0]))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._layout.segments:
            self._selection.select(*self._selection.word(self._place_at(event.position().toPoint())))
            self._dragged = True
            self._moved()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            chip = self._chip_under(event.pos()) if self._layout.segments else None
            if chip is not None:
                self._rested = True
                self.chipRested.emit(*chip)
                return True
            found = self._codings_at(event.pos()) if self._layout.segments else []
            QToolTip.showText(event.globalPos(), self.describe([stripe.id for stripe in found]), self)
            return True
        return super().viewportEvent(event)

    def _hover(self, stripe_id: str | None) -> None:
        if stripe_id == self._hovered:
            return
        old, self._hovered = self._hovered, stripe_id
        for changed in (old, stripe_id):
            if changed is not None:
                self._update_rows(self._stripes.rows(changed))
        self.codingHovered.emit(stripe_id)

    def _chip_under(self, at: QPoint) -> tuple[str, str, QRect] | None:
        found = self._chip(self._place_at(at)) if self._on_words(at) else None
        return found if found is not None and found[2].contains(at) else None

    def _row_under(self, at: QPoint) -> int:
        return self._layout.row_at(at.y() + self.verticalScrollBar().value())

    def _place_at(self, at: QPoint) -> Place:
        row = self._row_under(at)
        y = at.y() + self.verticalScrollBar().value() - self._layout.top(row) - self._layout.text_top(row)
        lines = self._layout.lines(row)
        if not lines.lineCount():
            return row, 0
        number = min(max(int(y // self._layout.line_height(row)), 0), lines.lineCount() - 1)
        return row, lines.lineAt(number).xToCursor(at.x() - self._columns().text)

    def _on_words(self, at: QPoint) -> bool:
        columns = self._columns()
        return columns.text - 4 <= at.x() <= columns.text + columns.width + 4

    def _codings_at(self, at: QPoint) -> list[Stripe]:
        """What is coded under the mouse: beside the words all stripes at this height, the one pointed at first."""
        beside = self._beside(at)
        if beside:
            lane = self._lane_at(at)
            return [stripe for stripe, _ in sorted(beside, key=lambda each: (each[1] != lane, each[1]))]
        if not self._on_words(at):
            return []
        row, unit = self._place_at(at)
        return self._stripes.at(row, self._selection.position((row, unit))[1])

    def _stripe_at(self, at: QPoint) -> Stripe | None:
        lane = self._lane_at(at)
        return next((stripe for stripe, its_lane in self._beside(at) if its_lane == lane), None)

    def _lane_at(self, at: QPoint) -> int:
        columns = self._columns()
        distance = columns.stripes + 4 - at.x() if columns.mirrored else at.x() - columns.stripes
        return int((distance + 1) // STRIPE_STEP) if -2 <= distance < self._stripe_margin() - GAP else -1

    def _beside(self, at: QPoint) -> list[tuple[Stripe, int]]:
        """The stripes that pass the height of a place in the margin, each with its lane; none outside the margin."""
        if self._lane_at(at) < 0:
            return []
        row, found = self._row_under(at), []
        y = at.y() + self.verticalScrollBar().value() - self._layout.top(row)
        for stripe, lane, start, end in self._stripes.on(row):
            high, low = self._layout.stripe_span(row, stripe, start, end)
            if high <= y <= low:
                found.append((stripe, lane))
        return found

    # Around

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
