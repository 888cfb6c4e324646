"""Aliases of a masked transcript as quiet pills in its words. The text stays plain, so that every position stays."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout

from testimony_app.domain.aliases import Chip, chips
from ui.shell.theme import Theme
from ui.widgets.code_points import to_utf16
from ui.widgets.transcript_layout import TranscriptLayout

FILL, WORDS = "pressed", "text_soft"
_CLEAR = QColor(0, 0, 0, 0)


def paint_pills(painter: QPainter, layout: TranscriptLayout, row: int, words: QPointF, theme: Theme) -> None:
    """Paint the pills of a row behind its words, whose top left is `words`."""
    for chip in chips(layout.segments[row].text):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.token(FILL))
        for box in pill_boxes(layout, row, chip):
            painter.drawRoundedRect(box.translated(words), box.height() / 2, box.height() / 2)


def pill_boxes(layout: TranscriptLayout, row: int, chip: Chip) -> list[QRectF]:
    """Where a chip lies, from the top left of the row's words: one box for each line that it touches."""
    text = layout.segments[row].text
    lines: dict[float, QRectF] = {}
    for box in layout.boxes(row, to_utf16(text, chip.start), to_utf16(text, chip.end)):
        lines[box.top()] = lines.get(box.top(), box).united(box)
    metrics = QFontMetricsF(layout.lines(row).font())
    inset = max((layout.line_height(row) - metrics.height()) / 2 - 1, 0.0)
    return [box.adjusted(0, inset, 0, -inset) for box in lines.values()]


def pill_formats(text: str, theme: Theme) -> list[QTextLayout.FormatRange]:
    """How the letters of the chips are painted: the alias soft, its brackets not at all."""
    found = []
    for chip in chips(text):
        start, end = to_utf16(text, chip.start), to_utf16(text, chip.end)
        for first, length, colour in (
            (start, 1, _CLEAR),
            (start + 1, end - start - 2, theme.token(WORDS)),
            (end - 1, 1, _CLEAR),
        ):
            found.append(_ranged(first, length, colour))
    return found


def chip_at(text: str, offset: int) -> Chip | None:
    """The chip that holds the character at `offset`, in code points, or that ends there."""
    return next((chip for chip in _near(text, offset)), None)


def _near(text: str, offset: int) -> Iterator[Chip]:
    return (chip for chip in chips(text) if chip.start <= offset <= chip.end)


def _ranged(start: int, length: int, colour: QColor) -> QTextLayout.FormatRange:
    made, form = QTextLayout.FormatRange(), QTextCharFormat()
    form.setForeground(colour)
    made.start, made.length, made.format = start, length, form
    return made
