"""Where the caret and the selection are in a transcript, and how keys move them. Positions are (row, UTF-16 unit)."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QTextLayout

from ui.widgets.code_points import to_code_points, to_utf16
from ui.widgets.transcript_layout import TranscriptLayout
from ui.widgets.transcript_values import Position

Place = tuple[int, int]


class TextSelection:
    """An anchor and a caret; the same place when nothing is selected."""

    def __init__(self, layout: TranscriptLayout) -> None:
        self._layout = layout
        self.anchor: Place = (0, 0)
        self.caret: Place = (0, 0)

    @property
    def empty(self) -> bool:
        """Whether nothing is selected."""
        return self.anchor == self.caret

    @property
    def ordered(self) -> tuple[Place, Place]:
        """First and last place."""
        return min(self.anchor, self.caret), max(self.anchor, self.caret)

    def put(self, place: Place, extend: bool = False) -> None:
        """Move the caret, and the anchor too unless extending."""
        self.caret = place
        if not extend:
            self.anchor = place

    def select(self, start: Place, end: Place) -> None:
        """Select from `start` to `end`."""
        self.anchor, self.caret = start, end

    def in_row(self, row: int) -> tuple[int, int] | None:
        """The selected part of a row, None if there is none."""
        (first, start), (last, end) = self.ordered
        if self.empty or not first <= row <= last:
            return None
        length = len(self._layout.lines(row).text())
        length = to_utf16(self._layout.segments[row].text, length)
        return (start if row == first else 0), (end if row == last else length)

    def passage(self) -> tuple[Position, Position] | None:
        """The selection in code points, without the blanks at its ends; None if nothing is left."""
        if self.empty:
            return None
        start, end = self.ordered
        first, last = self.position(start), self.position(end)
        segments = self._layout.segments
        while first < last or start[0] < end[0]:
            text = segments[start[0]].text
            rest = text[first[1] : last[1] if start[0] == end[0] else len(text)]
            if rest.strip():
                first = (first[0], first[1] + len(rest) - len(rest.lstrip()))
                break
            if start[0] >= end[0]:
                return None
            start = (start[0] + 1, 0)
            first = (segments[start[0]].id, 0)
        while not segments[end[0]].text[: last[1]].strip():
            end = (end[0] - 1, 0)
            last = (segments[end[0]].id, len(segments[end[0]].text))
        return first, (last[0], len(segments[end[0]].text[: last[1]].rstrip()))

    def text(self) -> str:
        """The selected words, one line for each segment."""
        (first, start), (last, end) = self.ordered
        lines = []
        for row in range(first, last + 1):
            text = self._layout.segments[row].text
            lines.append(
                text[
                    to_code_points(text, start) if row == first else 0 : to_code_points(text, end)
                    if row == last
                    else len(text)
                ]
            )
        return "\n".join(lines)

    def position(self, place: Place) -> Position:
        """The core's position for a place."""
        segment = self._layout.segments[place[0]]
        return segment.id, to_code_points(segment.text, place[1])

    def word(self, place: Place) -> tuple[Place, Place]:
        """The word around a place; empty where there is none."""
        row, at = place
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, self._layout.segments[row].text)
        finder.setPosition(at)
        if not finder.isAtBoundary():
            finder.toPreviousBoundary()
        start = finder.position()
        finder.toNextBoundary()
        return (row, max(start, 0)), (row, max(finder.position(), start))

    def step(self, place: Place, forward: bool) -> Place:
        """The next place in reading order, by character, across segments."""
        row, at = place
        lines = self._layout.lines(row)
        to = lines.nextCursorPosition(at) if forward else lines.previousCursorPosition(at)
        if to != at:
            return row, to
        if forward and row + 1 < len(self._layout.segments):
            return row + 1, 0
        if not forward and row > 0:
            return row - 1, self.end_of(row - 1)
        return place

    def line_step(self, place: Place, down: bool) -> Place:
        """The place a line below or above, at the same distance from the left."""
        row, at = place
        lines = self._layout.lines(row)
        line = lines.lineForTextPosition(at)
        x = cursor_x(lines, at)
        number = line.lineNumber() + (1 if down else -1)
        if 0 <= number < lines.lineCount():
            return row, lines.lineAt(number).xToCursor(x)
        row += 1 if down else -1
        if not 0 <= row < len(self._layout.segments):
            return place
        lines = self._layout.lines(row)
        if not lines.lineCount():
            return row, 0
        return row, lines.lineAt(0 if down else lines.lineCount() - 1).xToCursor(x)

    def end_of(self, row: int) -> int:
        """The last place of a row."""
        text = self._layout.segments[row].text
        return to_utf16(text, len(text))


def cursor_x(lines: QTextLayout, at: int) -> float:
    """How far from the left of the words a place lies."""
    line = lines.lineForTextPosition(at)
    if not line.isValid():
        return 0.0
    x: Any = line.cursorToX(at)  # PySide returns x and the position it was moved to, but is annotated otherwise.
    return float(x[0] if isinstance(x, tuple) else x)
