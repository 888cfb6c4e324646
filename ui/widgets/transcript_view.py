"""The reading surface: the page of a transcript, and the person who selects, clicks and corrects on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from ui.delegates.chip_painter import chip_at, pill_boxes
from ui.delegates.segment_painter import clock
from ui.shell.theme import Theme
from ui.widgets.transcript_correcting import CorrectingPage
from ui.widgets.transcript_layout import STRIPE_STEP
from ui.widgets.transcript_page import GAP
from ui.widgets.transcript_selection import Place
from ui.widgets.transcript_values import Position, Segment, Stripe


class TranscriptView(CorrectingPage):
    """Signals, positions as (segment id, offset in code points):

    selectionChanged(start, end), both None when nothing is selected. wordClicked(segment id, offset).
    currentSegmentChanged(segment id). segmentCorrected(segment id, words), only if they changed.
    modeChanged("reading" or "correcting"). codingHovered(id or None). codingClicked(id).
    caretMoved(segment id, offset), by key, mouse or call. chipRested, chipClicked(segment id, alias, where it lies) and
    chipLeft(), of the mouse on the alias of a masked name; places are those of the viewport.
    """

    selectionChanged = Signal(object, object)
    wordClicked = Signal(str, int)
    currentSegmentChanged = Signal(str)
    codingHovered = Signal(object)
    codingClicked = Signal(str)
    caretMoved = Signal(str, int)
    chipRested = Signal(str, str, QRect)
    chipClicked = Signal(str, str, QRect)
    chipLeft = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._dragged = self._rested = False
        self._told: tuple[Position, Position] | None = None
        self._told_segment: str | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Transcript"))
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    def set_transcript(self, segments: Sequence[Segment], stripes: Iterable[Stripe] = ()) -> None:
        """Show another transcript from its beginning; what is being corrected is kept first."""
        self._editor.finish()
        super().set_transcript(segments, stripes)
        self._told = self._told_segment = None

    # Where the person is

    def current_segment(self) -> str | None:
        """The id of the segment with the caret."""
        return self._layout.segments[self._selection.caret[0]].id if self._layout.segments else None

    def caret_position(self) -> Position | None:
        """Where the caret is, None without a transcript."""
        return self._selection.position(self._selection.caret) if self._layout.segments else None

    def codings_at(self, position: Position) -> list[str]:
        """The ids of the codings over a place, the shortest first."""
        return [stripe.id for stripe in self._stripes.at(self._row[position[0]], position[1])]

    def selected_passage(self) -> tuple[Position, Position] | None:
        """Start and end of the selection in code points, blanks at its ends left out; None if nothing is selected."""
        return self._selection.passage() if self._layout.segments else None

    def selected_text(self) -> str:
        """The selected words."""
        return "" if self._selection.empty else self._selection.text()

    def select(self, start: Position, end: Position) -> None:
        """Select a passage and bring it into sight."""
        self._selection.select(self._place(start), self._place(end))
        self._show_row(self._row[start[0]])
        self._moved()

    def go_to(self, position: Position) -> None:
        """Put the caret there and bring it into sight."""
        self._selection.put(self._place(position))
        self._show_row(self._row[position[0]])
        self._moved()

    def step_segment(self, by: int) -> str | None:
        """Go to the next (1) or previous (-1) segment; returns its id."""
        if self._layout.segments:
            row = min(max(self._selection.caret[0] + by, 0), len(self._layout.segments) - 1)
            self.go_to((self._layout.segments[row].id, 0))
        return self.current_segment()

    def reads_from_right(self) -> bool:
        """Whether the words at the caret run from right to left."""
        return bool(self._layout.segments) and self._layout.rtl[self._selection.caret[0]]

    def chip_at_caret(self) -> tuple[str, str, QRect] | None:
        """Segment id, alias and place of the chip at the caret, None if there is none."""
        return self._chip(self._selection.caret) if self._layout.segments else None

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._layout.segments or not self._key(event):
            event.ignore()

    def _key(self, event: QKeyEvent) -> bool:
        """Whether the key means something here; all others belong to the page."""
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        extend = modifiers == Qt.KeyboardModifier.ShiftModifier
        if modifiers and not extend:
            return False
        bar = self.verticalScrollBar()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            forward = (key == Qt.Key.Key_Right) != self._layout.rtl[self._selection.caret[0]]
            self._put(self._selection.step(self._selection.caret, forward, words=extend), extend)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._put(self._selection.line_step(self._selection.caret, key == Qt.Key.Key_Down), extend)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            bar.setValue(bar.value() + (1 if key == Qt.Key.Key_PageDown else -1) * bar.pageStep() * 9 // 10)
        elif key == Qt.Key.Key_Home:
            self._put((0, 0), extend)
        elif key == Qt.Key.Key_End:
            last = len(self._layout.segments) - 1
            self._put((last, self._selection.end_of(last)), extend)
        elif key == Qt.Key.Key_Escape and not self._selection.empty:
            self._put(self._selection.caret, extend=False)
        elif key == Qt.Key.Key_E and not modifiers and self._editable:
            self.begin_correcting()
        else:
            return False
        return True

    def _put(self, place: Place, extend: bool) -> None:
        self._selection.put(place, extend)
        self._show_row(place[0])
        self._moved()

    def _moved(self) -> None:
        self.viewport().update()
        passage = self._selection.passage()
        if passage != self._told:
            self._told = passage
            self.selectionChanged.emit(*(passage or (None, None)))
        segment = self._layout.segments[self._selection.caret[0]]
        if segment.id != self._told_segment:
            self._told_segment = segment.id
            time = "" if segment.start_ms is None else clock(segment.start_ms)
            self.setAccessibleDescription(f"{time} {segment.speaker}: {segment.text}")
            self.currentSegmentChanged.emit(segment.id)
        self.caretMoved.emit(*self._selection.position(self._selection.caret))

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
            QToolTip.showText(event.globalPos(), "\n".join(stripe.label for stripe in found), self)
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

    def _chip(self, place: Place) -> tuple[str, str, QRect] | None:
        row, segment = place[0], self._layout.segments[place[0]]
        chip = chip_at(segment.text, self._selection.position(place)[1])
        if chip is None:
            return None
        box = QRectF()
        for part in pill_boxes(self._layout, row, chip):
            box = box.united(part)
        top = self._layout.top(row) + self._layout.text_top(row) - self.verticalScrollBar().value()
        return segment.id, chip.alias, box.translated(self._columns().text, top).toAlignedRect()

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
        stripe = self._stripe_at(at)
        if stripe is not None:
            return [stripe]
        if not self._on_words(at):
            return []
        row, unit = self._place_at(at)
        return self._stripes.at(row, self._selection.position((row, unit))[1])

    def _stripe_at(self, at: QPoint) -> Stripe | None:
        columns = self._columns()
        distance = columns.stripes + 4 - at.x() if columns.mirrored else at.x() - columns.stripes
        if not -2 <= distance < self._stripe_margin() - GAP:
            return None
        row = self._row_under(at)
        y = at.y() + self.verticalScrollBar().value() - self._layout.top(row)
        lane = int((distance + 1) // STRIPE_STEP)
        for stripe, its_lane, start, end in self._stripes.on(row):
            if its_lane == lane:
                high, low = self._layout.stripe_span(row, stripe, start, end)
                if high <= y <= low:
                    return stripe
        return None

    # Around

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
