"""Where every segment of a transcript lies on a page of one width. What is out of sight is estimated."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

from ui.shell.theme import Theme
from ui.widgets.code_points import to_utf16
from ui.widgets.transcript_values import Segment, Stripe, is_rtl

GUTTER = 88
STRIPE_STEP = 7
KEPT = 400
SAMPLE = 400
PROSE = "we were in the yard behind the clinic when the first one fell on the other side of the road. "
TIGHTER = 0.96
"""Lines of narrow letters hold more than the mean, and shall hold no more than the measure either."""


class Face:
    """One reading face with its measures in pixels."""

    def __init__(self, theme: Theme, arabic: bool) -> None:
        self.font = theme.transcript_font(arabic)
        metrics = QFontMetricsF(self.font)
        factor = theme.type("line_height_arabic" if arabic else "line_height")
        pixels = self.font.pointSizeF() * metrics.fontDpi() / 72
        self.line = float(math.ceil(max(metrics.height(), factor * pixels)))
        self.advance = metrics.averageCharWidth()
        self.option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        self.option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if arabic:
            self.option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            self.option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        else:
            self.option.setTextDirection(Qt.LayoutDirection.LeftToRight)

    def learn(self, text: str) -> None:
        """Take the mean width of a character from real text."""
        if text:
            self.advance = QFontMetricsF(self.font).horizontalAdvance(text) / len(text)


class TranscriptLayout:
    """Tops, heights and line layouts of all segments. Coordinates: pixels from the top of the transcript."""

    def __init__(self, theme: Theme) -> None:
        self.segments: list[Segment] = []
        self.rtl: list[bool] = []
        self.text_width = 400.0
        self._heads: list[bool] = []
        self._reserved: tuple[int, float] | None = None
        self._heights: list[float] = []
        self._exact: list[bool] = []
        self._tops: list[float] = [0.0]
        self._dirty = False
        self._laid: OrderedDict[int, QTextLayout] = OrderedDict()
        self.renew(theme)

    def renew(self, theme: Theme) -> None:
        """Take fonts and measures from the theme anew."""
        self._faces = {arabic: Face(theme, arabic) for arabic in (False, True)}
        self.head = float(math.ceil(QFontMetricsF(theme.font("body")).height() + theme.size("xs")))
        self.caption = float(math.ceil(QFontMetricsF(theme.font("caption")).height()))
        prose = QFontMetricsF(self._faces[False].font).horizontalAdvance(PROSE) / len(PROSE)
        self.widest = math.ceil(theme.type("measure") * TIGHTER * prose)
        self._above, self._between, self._below = theme.size("l"), theme.size("xs"), theme.size("xs")
        self._forget()

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Show these segments."""
        self.segments = list(segments)
        self._reserved = None
        self.rtl = [is_rtl(segment) for segment in segments]
        for arabic, face in self._faces.items():
            sample = (s.text for s, rtl in zip(self.segments, self.rtl, strict=True) if rtl is arabic and s.text)
            face.learn(next(sample, "")[:SAMPLE])
        self._heads = [
            row == 0 or segments[row - 1].speaker != segment.speaker for row, segment in enumerate(self.segments)
        ]
        self._forget()

    def replace(self, row: int, segment: Segment) -> None:
        """Show a corrected segment in place of the one at `row`."""
        self.segments[row] = segment
        self.rtl[row] = is_rtl(segment)
        for near in range(row, min(row + 2, len(self.segments))):
            self._heads[near] = near == 0 or self.segments[near - 1].speaker != self.segments[near].speaker
            self._laid.pop(near, None)
            self._set_height(near, self._estimate(near), exact=False)

    def set_width(self, available: float) -> bool:
        """Fit the text into `available` pixels, never wider than the measure; returns whether anything moved."""
        width = float(max(min(self.widest, int(available)), 120))
        if width == self.text_width:
            return False
        self.text_width = width
        self._forget()
        return True

    @property
    def height(self) -> float:
        """The whole height."""
        return self._all_tops()[-1]

    def top(self, row: int) -> float:
        """Where the row begins."""
        return self._all_tops()[row]

    def row_height(self, row: int) -> float:
        """How high the row is, as far as known."""
        return self._heights[row]

    def row_at(self, y: float) -> int:
        """The row at a height, the nearest one outside. There must be a segment."""
        return min(max(bisect_right(self._all_tops(), y) - 1, 0), len(self.segments) - 1)

    def has_head(self, row: int) -> bool:
        """Whether the speaker's label stands above this row."""
        return self._heads[row]

    def text_top(self, row: int) -> float:
        """Where the words begin, from the top of the row."""
        return self._above + self.head if self._heads[row] else float(self._between)

    def line_height(self, row: int) -> float:
        """The distance of two lines of the row."""
        return self._faces[self.rtl[row]].line

    def flags_top(self, row: int) -> float:
        """Where the line of flags begins, from the top of the row."""
        return self._heights[row] - self._below - self.caption

    def lines(self, row: int) -> QTextLayout:
        """The laid-out words of a row; lays them out if need be."""
        if row in self._laid:
            self._laid.move_to_end(row)
            return self._laid[row]
        layout = self._lay_out(row)
        self._laid[row] = layout
        self._set_height(row, self._outer(row, max(layout.lineCount(), 1)), exact=True)
        while len(self._laid) > KEPT:
            self._laid.popitem(last=False)
        return layout

    def reserve(self, row: int, more: float) -> None:
        """Keep `more` pixels free below the words of one row, for the field that corrects them; 0 frees them."""
        old = self._reserved
        self._reserved = (row, more) if more else None
        for changed in {row, row if old is None else old[0]}:
            if changed < len(self.segments):
                self._set_height(changed, self._outer(changed, max(self.lines(changed).lineCount(), 1)), exact=True)

    def plain_height(self, row: int) -> float:
        """How high the row is without what is reserved."""
        more = self._reserved[1] if self._reserved is not None and self._reserved[0] == row else 0.0
        return self._heights[row] - more

    def is_exact(self, row: int) -> bool:
        """Whether the row's height is known, not estimated."""
        return self._exact[row]

    def boxes(self, row: int, start: int, end: int) -> list[QRectF]:
        """The boxes behind the words from `start` to `end` (UTF-16), from the top left of the words."""
        layout, line_height = self.lines(row), self.line_height(row)
        found = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last:
                for run in line.glyphRuns(first, last - first):
                    box = run.boundingRect()
                    found.append(QRectF(box.left(), number * line_height, box.width(), line_height))
        return found

    def span(self, row: int, start: int, end: int) -> tuple[float, float]:
        """Top and bottom of the lines that hold `start` to `end` (UTF-16), from the top of the row."""
        layout, step, top = self.lines(row), self.line_height(row), self.text_top(row)
        first = layout.lineForTextPosition(start).lineNumber()
        last = layout.lineForTextPosition(max(end - 1, start)).lineNumber()
        return top + first * step, top + (last + 1) * step

    def stripe_span(self, row: int, stripe: Stripe, start: int, end: int) -> tuple[float, float]:
        """Top and bottom of a stripe within the row, from the row's top; it runs through where it goes on.

        start, end: the part of the row that the stripe covers, in code points.
        """
        segment = self.segments[row]
        high, low = self.span(row, to_utf16(segment.text, start), to_utf16(segment.text, end))
        return (high if stripe.start[0] == segment.id else 0.0), (
            low if stripe.end[0] == segment.id else self.row_height(row)
        )

    def _lay_out(self, row: int) -> QTextLayout:
        face = self._faces[self.rtl[row]]
        layout = QTextLayout(self.segments[row].text.replace("\n", "\u2028"), face.font)
        layout.setTextOption(face.option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.text_width)
            line.setPosition(QPointF(0, y + (face.line - line.height()) / 2))
            y += face.line
        layout.endLayout()
        return layout

    def _estimate(self, row: int) -> float:
        face, text = self._faces[self.rtl[row]], self.segments[row].text
        per_line = max(self.text_width / face.advance - 3, 1)
        return self._outer(row, max(math.ceil(len(text) / per_line), 1))

    def _outer(self, row: int, lines: int) -> float:
        flags = self.caption if self.segments[row].flags else 0
        more = self._reserved[1] if self._reserved is not None and self._reserved[0] == row else 0.0
        return self.text_top(row) + lines * self.line_height(row) + flags + self._below + more

    def _set_height(self, row: int, height: float, exact: bool) -> None:
        self._exact[row] = exact
        if self._heights[row] != height:
            self._heights[row] = height
            self._dirty = True

    def _forget(self) -> None:
        self._laid.clear()
        self._heights = [self._estimate(row) for row in range(len(self.segments))]
        self._exact = [False] * len(self.segments)
        self._dirty = True

    def _all_tops(self) -> list[float]:
        if self._dirty:
            self._tops = list(accumulate(self._heights, initial=0.0))
            self._dirty = False
        return self._tops
