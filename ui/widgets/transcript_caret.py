"""The page of a transcript with a caret: where the person is, what is selected, and the keys that move both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.delegates.chip_painter import chip_at, pill_boxes
from ui.delegates.segment_painter import clock
from ui.shell.theme import Theme
from ui.widgets.code_points import to_code_points, to_utf16
from ui.widgets.latin_keys import latin_key
from ui.widgets.transcript_correcting import CorrectingPage
from ui.widgets.transcript_selection import Place
from ui.widgets.transcript_units import WORD, Spot, TranscriptUnits, Unit
from ui.widgets.transcript_values import Position, Segment, Stripe


class CaretPage(CorrectingPage):
    """Signals, positions as (segment id, offset in code points):

    selectionChanged(start, end), both None when nothing is selected. currentSegmentChanged(segment id).
    caretMoved(segment id, offset), by key, mouse or call.
    `describe` gives words for some codings by their ids, for the list that hovering shows and for screen readers.
    """

    selectionChanged = Signal(object, object)
    currentSegmentChanged = Signal(str)
    caretMoved = Signal(str, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._told: tuple[Position, Position] | None = None
        self._told_segment: str | None = None
        self._grown: list[Unit] = []
        self.describe: Callable[[Sequence[str]], str] = self._labels
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Transcript"))

    def set_transcript(self, segments: Sequence[Segment], stripes: Iterable[Stripe] = ()) -> None:
        """Show another transcript from its beginning; what is being corrected is kept first."""
        self._editor.finish()
        super().set_transcript(segments, stripes)
        self._told = self._told_segment = None
        self._grown = []

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

    def codings_here(self) -> list[str]:
        """The ids of the codings that touch the selection; without one, those at the caret or that end there."""
        passage, caret = self.selected_passage(), self.caret_position()
        if caret is None:
            return []
        if passage is None:
            before = (caret[0], max(caret[1] - 1, 0))
            return self.codings_at(caret) or self.codings_at(before)
        return self.codings_over(*passage)

    def codings_over(self, start: Position, end: Position) -> list[str]:
        """The ids of the codings that touch a stretch, the shortest first."""
        return [stripe.id for stripe in self._stripes.touching(start, end)]

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

    # By word, sentence, segment and turn

    def select_unit(self, kind: str, forward: bool = True) -> None:
        """Select the unit here: all of the one that holds the selection, otherwise the next one or the one before."""
        held, units = self._held(), self.units()
        if held is None:
            found = units.around(kind, self._spot(self._selection.caret))
        else:
            found = units.around(kind, held[0])
            if found is None or not (found[0] <= held[0] and held[1] <= found[1]) or found == held:
                found = units.after(kind, held[1]) if forward else units.before(kind, held[0])
        if found is not None:
            self._select(found)

    def select_next(self) -> None:
        """Select the unit behind the selection, of the kind that is selected; without a selection a sentence."""
        held, units = self._held(), self.units()
        at = self._spot(self._selection.caret) if held is None else held[1]
        found = units.after(units.kind_of(held or (at, at)), at)
        if found is not None:
            self._select(found)

    def extend(self, kind: str, forward: bool) -> None:
        """Move the end of the selection with the caret to the next end of a unit, or back to its beginning."""
        if self._layout.segments:
            spot = self.units().edge(kind, self._spot(self._selection.caret), forward)
            self._put(self._at(spot), extend=True)

    def grow(self) -> None:
        """Select more: the word, the sentence, the segment, the turn."""
        held, units = self._held(), self.units()
        if held is None:
            self.select_unit(WORD)
            return
        found = units.larger(held)
        if found is not None:
            before = self._grown if self._grown and self._grown[-1] == held else [held]
            self._select(found, [*before, found])

    def shrink(self) -> None:
        """Select less: back the way `grow` came, or to the largest unit at the beginning."""
        held, grown = self._held(), self._grown
        if held is None:
            return
        back = grown[:-1] if grown and grown[-1] == held else []
        found = back[-1] if back else self.units().smaller(held)
        if found is not None:
            self._select(found, back)
        else:
            self._put(self._at(held[0]), extend=False)

    def move_selected_edge(self, forward: bool, at_end: bool) -> bool:
        """Move one edge of the selection by a word; False where nothing is selected."""
        held = self._held()
        if held is None:
            return False
        places = [self.units().edge(WORD, held[1] if at_end else held[0], forward)]
        if at_end and not forward:
            shorter = self.units().before(WORD, (held[1][0], held[1][1] - 1))
            places = [] if shorter is None else [shorter[1]]
        elif not at_end and forward:
            shorter = self.units().after(WORD, (held[0][0], held[0][1] + 1))
            places = [] if shorter is None else [shorter[0]]
        for place in places:
            start, end = (held[0], place) if at_end else (place, held[1])
            if start < end:
                self._select((start, end))
        return True

    def units(self) -> TranscriptUnits:
        """Where words, sentences, segments and turns lie."""
        return TranscriptUnits(self._layout.segments)

    def _held(self) -> Unit | None:
        passage = self.selected_passage()
        return None if passage is None else (self._spot_of(passage[0]), self._spot_of(passage[1]))

    def _select(self, unit: Unit, grown: Sequence[Unit] = ()) -> None:
        self._selection.select(self._at(unit[0]), self._at(unit[1]))
        self._grown = list(grown)
        self._show_row(unit[0][0])
        self._moved()

    def _spot(self, place: Place) -> Spot:
        return place[0], to_code_points(self._layout.segments[place[0]].text, place[1])

    def _spot_of(self, position: Position) -> Spot:
        return self._row[position[0]], position[1]

    def _at(self, spot: Spot) -> Place:
        return spot[0], to_utf16(self._layout.segments[spot[0]].text, spot[1])

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._layout.segments or not self._key(event):
            event.ignore()

    def _key(self, event: QKeyEvent) -> bool:
        """Whether the key means something here; all others belong to the page."""
        key, modifiers = latin_key(event), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        extend = modifiers == Qt.KeyboardModifier.ShiftModifier
        if modifiers and not extend:
            return False
        bar = self.verticalScrollBar()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            forward = (key == Qt.Key.Key_Right) != self._layout.rtl[self._selection.caret[0]]
            if extend:
                self.extend(WORD, forward)
            else:
                self._put(self._selection.step(self._selection.caret, forward), extend=False)
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
            self.currentSegmentChanged.emit(segment.id)
        self.tell_place()
        self.caretMoved.emit(*self._selection.position(self._selection.caret))

    def tell_place(self) -> None:
        """Say to a screen reader what stands at the caret, and what is coded there."""
        if not self._layout.segments:
            return
        segment = self._layout.segments[self._selection.caret[0]]
        time = "" if segment.start_ms is None else clock(segment.start_ms)
        said = f"{time} {segment.speaker}: {self.selected_text() or segment.text}"
        here = self.codings_here()
        tagged = self.tr("Tags here: {tags}").format(tags=self.describe(here)) if here else ""
        self.setAccessibleDescription("\n".join(part for part in (said, tagged) if part))

    def _labels(self, stripe_ids: Sequence[str]) -> str:
        held = (self._stripes.get(stripe_id) for stripe_id in stripe_ids)
        return "\n".join(stripe.label for stripe in held if stripe is not None)

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
