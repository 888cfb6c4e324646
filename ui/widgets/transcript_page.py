"""The page of a transcript: what is shown, where it lies, how it is painted. `TranscriptView` adds the person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from time import perf_counter

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ui.delegates.segment_painter import Columns, Marks, SegmentPainter
from ui.shell.theme import Theme
from ui.widgets.code_points import to_utf16
from ui.widgets.transcript_layout import GUTTER, STRIPE_STEP, TranscriptLayout
from ui.widgets.transcript_selection import Place, TextSelection
from ui.widgets.transcript_values import Position, Segment, Stripe, StripeIndex

SLICE_S = 0.006
GAP = 22


class TranscriptPage(QAbstractScrollArea):
    """Segments with stripes in the margin. Paints only what is in sight, lays out the rest little by little."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout = TranscriptLayout(theme)
        self._painter = SegmentPainter(theme)
        self._stripes = StripeIndex(())
        self._row: dict[str, int] = {}
        self._selection = TextSelection(self._layout)
        self._spoken: int | None = None
        self._hovered: str | None = None
        self._edited: int | None = None
        self._active: frozenset[str] = frozenset()
        self._hits: dict[int, list[tuple[int, int]]] = {}
        self._refine = QTimer(self)
        self._refine.setInterval(0)
        self._refine.timeout.connect(self._refine_slice)
        self._next_refined = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._renew)

    # What is shown

    def set_transcript(self, segments: Sequence[Segment], stripes: Iterable[Stripe] = ()) -> None:
        """Show another transcript from its beginning."""
        self._layout.set_segments(segments)
        self._row = {segment.id: row for row, segment in enumerate(segments)}
        self._stripes = StripeIndex(segments)
        self._stripes.set_all(stripes)
        self._spoken = self._hovered = None
        self._hits.clear()
        self._selection.put((0, 0))
        self._fit()
        self.verticalScrollBar().setValue(0)
        self._refine_again()
        self.viewport().update()

    def replace_segment(self, segment: Segment, stripes: Iterable[Stripe] | None = None) -> None:
        """Show a corrected segment, and all stripes anew where the correction moved them."""
        row = self._row[segment.id]
        same_words = self._layout.segments[row].text == segment.text
        self._layout.replace(row, segment)
        if same_words and stripes is None:
            self._range()
            self._update_rows(range(row, min(row + 2, len(self._row))))
            return
        if stripes is None:
            stripes = [s for r in range(len(self._row)) for s, _, _, _ in self._stripes.on(r)]
        self._stripes = StripeIndex(self._layout.segments)
        self._stripes.set_all({stripe.id: stripe for stripe in stripes}.values())
        end = self._selection.end_of(row)
        for place in (self._selection.anchor, self._selection.caret):
            if place[0] == row and place[1] > end:
                self._selection.put((row, end))
        self._refine_again(row)
        self.viewport().update()

    def extend_transcript(self, segments: Sequence[Segment]) -> None:
        """Show more segments after those that are shown; what is in sight and selected stays."""
        keep, whole = self._anchor(), [*self._layout.segments, *segments]
        stripes = {s.id: s for row in range(len(self._row)) for s, _, _, _ in self._stripes.on(row)}
        self._layout.set_segments(whole)
        self._row = {segment.id: row for row, segment in enumerate(whole)}
        self._stripes = StripeIndex(whole)
        self._stripes.set_all(stripes.values())
        self._range()
        self._restore(keep)
        self._refine_again()
        self.viewport().update()

    def add_stripe(self, stripe: Stripe) -> None:
        """Show one more coding, or the same one changed."""
        before, lanes = self._stripes.rows(stripe.id), self._stripes.lanes
        self._update_rows(before)
        self._update_rows(self._stripes.add(stripe))
        if self._stripes.lanes != lanes:
            self._fit()

    def remove_stripe(self, stripe_id: str) -> None:
        """Take one coding away."""
        self._update_rows(self._stripes.remove(stripe_id))
        if self._hovered == stripe_id:
            self._hovered = None

    def set_active(self, stripe_ids: Iterable[str]) -> None:
        """Tint the words of these codings, those of the active code for example."""
        old, self._active = self._active, frozenset(stripe_ids)
        for stripe_id in old ^ self._active:
            self._update_rows(self._stripes.rows(stripe_id))

    def set_hits(self, hits: Iterable[tuple[Position, Position]]) -> None:
        """Mark what a search found; each hit lies within one segment."""
        self._hits = {}
        for (segment_id, start), (_, end) in hits:
            row = self._row[segment_id]
            text = self._layout.segments[row].text
            self._hits.setdefault(row, []).append((to_utf16(text, start), to_utf16(text, end)))
        self.viewport().update()

    def set_spoken(self, segment_id: str | None, follow: bool = True) -> None:
        """Light the segment that is being spoken, and scroll to it if it is out of sight."""
        row = None if segment_id is None else self._row[segment_id]
        if row == self._spoken:
            return
        for changed in (self._spoken, row):
            if changed is not None:
                self._update_rows(range(changed, changed + 1))
        self._spoken = row
        if row is not None and follow and self._edited is None:
            self._show_row(row)

    # How it is painted

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.token("window"))
        columns, scroll = self._columns(), self.verticalScrollBar().value()
        rows = self._visible()
        for row in rows:
            top = self._layout.top(row) - scroll
            if top > event.rect().bottom() or top + self._layout.row_height(row) < event.rect().top():
                continue
            self._painter.paint(painter, self._layout, row, top, columns, self._marks(row), self._stripes.on(row))
        painter.end()

    def _marks(self, row: int) -> Marks:
        lit = self._active if self._hovered is None else self._active | {self._hovered}
        caret = self._selection.caret
        shows_caret = self._selection.empty and caret[0] == row and self.hasFocus()
        return Marks(
            spoken=row == self._spoken,
            selection=self._selection.in_row(row),
            caret=caret[1] if shows_caret else None,
            hits=self._hits.get(row, []),
            lit=lit,
            edited=row == self._edited,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002  Qt gives both.
        self.viewport().scroll(0, dy)

    def _renew(self) -> None:
        keep = self._anchor()
        self._layout.renew(self._theme)
        self._layout.set_segments(self._layout.segments)
        self._painter.renew()
        self._fit()
        self._restore(keep)
        self._refine_again()

    # Geometry

    def _columns(self) -> Columns:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width, margin = self._layout.text_width, self._stripe_margin()
        free = max(self.viewport().width() - GUTTER - width - margin, 0) / 2
        if mirrored:
            text = free + margin
            return Columns(text, width, text - GAP + STRIPE_STEP - 4, True)
        text = free + GUTTER
        return Columns(text, width, text + width + GAP, False)

    def _stripe_margin(self) -> int:
        return GAP + max(self._stripes.lanes, 2) * STRIPE_STEP + 8

    def _fit(self) -> None:
        """Fit the words to the window's width; the row at the top stays there."""
        keep = self._anchor()
        available = self.viewport().width() - GUTTER - self._stripe_margin()
        if self._layout.set_width(available):
            self._refine_again()
        self._range()
        self._restore(keep)
        self.viewport().update()

    def _range(self) -> None:
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(page)
        bar.setSingleStep(int(self._theme.size("row")))
        bar.setRange(0, max(int(self._layout.height) + self._theme.size("xxl") - page, 0))

    def _anchor(self) -> tuple[int, float] | None:
        if not self._layout.segments:
            return None
        y = self.verticalScrollBar().value()
        row = self._layout.row_at(y)
        return row, y - self._layout.top(row)

    def _restore(self, anchor: tuple[int, float] | None) -> None:
        if anchor is not None and anchor[0] < len(self._layout.segments):
            self.verticalScrollBar().setValue(round(self._layout.top(anchor[0]) + anchor[1]))

    def _visible(self) -> range:
        """The rows in sight, laid out, with the row at the top kept where it is."""
        if not self._layout.segments:
            return range(0)
        anchor = self._anchor()
        first, bottom = self._layout.row_at(self.verticalScrollBar().value()), 0.0
        last = first
        for row in range(first, len(self._layout.segments)):
            self._layout.lines(row)
            bottom += self._layout.row_height(row)
            last = row
            if bottom > self.viewport().height() + (anchor[1] if anchor else 0):
                break
        return range(first, last + 1)

    def _update_rows(self, rows: range) -> None:
        if not len(rows):
            return
        seen = self._visible()
        first, last = max(rows.start, seen.start), min(rows.stop, seen.stop)
        if first < last:
            top = self._layout.top(first) - self.verticalScrollBar().value()
            bottom = self._layout.top(last - 1) + self._layout.row_height(last - 1) - self.verticalScrollBar().value()
            self.viewport().update(QRect(0, int(top) - 3, self.viewport().width(), int(bottom - top) + 7))

    def _show_row(self, row: int) -> None:
        self._layout.lines(row)
        self._range()
        bar, page = self.verticalScrollBar(), self.viewport().height()
        top, height = self._layout.top(row), self._layout.row_height(row)
        if top < bar.value() or top + height > bar.value() + page:
            bar.setValue(int(top - min(page / 3, max(page - height, 0))))

    def _refine_again(self, row: int = 0) -> None:
        self._next_refined = min(self._next_refined, row) if self._refine.isActive() else row
        if self._layout.segments:
            self._refine.start()

    def _refine_slice(self) -> None:
        """Lay out some of the rows that were only estimated, without moving what is in sight."""
        anchor, ends = self._anchor(), perf_counter() + SLICE_S
        while self._next_refined < len(self._layout.segments) and perf_counter() < ends:
            if not self._layout.is_exact(self._next_refined):
                self._layout.lines(self._next_refined)
            self._next_refined += 1
        self._range()
        self._restore(anchor)
        if self._next_refined >= len(self._layout.segments):
            self._refine.stop()

    def _place(self, position: Position) -> Place:
        row = self._row[position[0]]
        return row, to_utf16(self._layout.segments[row].text, position[1])
