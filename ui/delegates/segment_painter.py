"""Paints one segment of the transcript: time and speaker, words, tints, selection, flags, and stripes in the margin."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPolygonF, QTextCharFormat, QTextLayout

from ui.delegates.chip_painter import paint_pills, pill_formats
from ui.shell.theme import Theme
from ui.widgets.code_points import to_utf16
from ui.widgets.transcript_layout import STRIPE_STEP, TranscriptLayout
from ui.widgets.transcript_selection import cursor_x
from ui.widgets.transcript_values import Stripe
from ui.words import comma

ICON = 14
TIME = 48
HATCH = 7


@dataclass(slots=True)
class Marks:
    """What lies on the words of one row; positions in UTF-16 units of the row."""

    spoken: bool = False
    selection: tuple[int, int] | None = None
    caret: int | None = None
    hits: list[tuple[int, int]] = field(default_factory=list)
    lit: frozenset[str] = frozenset()
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Columns:
    """The x positions of one page, mirrored for a window that reads from the right."""

    text: float
    width: float
    stripes: float
    mirrored: bool


def clock(milliseconds: int) -> str:
    """A time in the recording as `1:02:03` or `12:41`."""
    seconds = milliseconds // 1000
    hours, minutes = divmod(seconds // 60, 60)
    return f"{hours}:{minutes:02}:{seconds % 60:02}" if hours else f"{minutes:02}:{seconds % 60:02}"


class SegmentPainter:
    """Holds what the theme gives for painting, so that a frame asks for it only once."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.renew()

    def renew(self) -> None:
        """Take colours and fonts from the theme anew."""
        names = ("text", "text_soft", "text_faint", "selection", "on_selection", "spoken", "accent", "mark", "warning")
        self._colour = {name: self._theme.token(name) for name in names}
        self._time_font = self._theme.figures_font("caption")
        self._time_metrics = QFontMetricsF(self._time_font)
        self._speaker_font = self._theme.font("body")
        self._speaker_font.setWeight(self._speaker_font.Weight.DemiBold)
        self._caption_font = self._theme.font("caption")
        size = QSize(ICON, ICON)
        self._verified = self._theme.icon("success", "given").pixmap(size)
        self._flag = self._theme.icon("flag", "warning").pixmap(size)

    def paint(
        self,
        painter: QPainter,
        layout: TranscriptLayout,
        row: int,
        top: float,
        columns: Columns,
        marks: Marks,
        stripes: Iterable[tuple[Stripe, int, int, int]],
    ) -> None:
        """Paint the row whose top lies at `top`."""
        lines = layout.lines(row)
        words = QPointF(columns.text, top + layout.text_top(row))
        stripes = list(stripes)
        if marks.spoken:
            self._paint_spoken(painter, layout, row, words.y(), columns)
        self._paint_gutter(painter, layout, row, top, columns)
        if not marks.edited:
            self._paint_behind(painter, layout, row, words, marks, stripes)
            painter.setPen(self._colour["text"])
            pills = pill_formats(layout.segments[row].text, self._theme)
            lines.draw(painter, words, [*pills, *self._selected_formats(marks)])
            if marks.caret is not None:
                self._paint_caret(painter, layout, row, words, marks.caret)
        self._paint_flags(painter, layout, row, top, columns)
        for stripe, lane, start, end in stripes:
            self._paint_stripe(painter, layout, row, top, columns, stripe, lane, start, end)

    def _selected_formats(self, marks: Marks) -> list[QTextLayout.FormatRange]:
        if marks.selection is None:
            return []
        start, end = marks.selection
        chosen = QTextLayout.FormatRange()
        chosen.start, chosen.length = start, end - start
        form = QTextCharFormat()
        form.setForeground(self._colour["on_selection"])
        chosen.format = form
        return [chosen]

    def _paint_spoken(self, painter: QPainter, layout: TranscriptLayout, row: int, y: float, columns: Columns) -> None:
        height = layout.lines(row).lineCount() * layout.line_height(row)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour["spoken"])
        painter.drawRoundedRect(QRectF(columns.text - 12, y - 2, columns.width + 24, height + 4), 6, 6)
        painter.setBrush(self._colour["accent"])
        x = columns.text + columns.width + 9 if columns.mirrored else columns.text - 12
        painter.drawRoundedRect(QRectF(x, y - 2, 3, height + 4), 1.5, 1.5)

    def _paint_gutter(
        self, painter: QPainter, layout: TranscriptLayout, row: int, top: float, columns: Columns
    ) -> None:
        segment = layout.segments[row]
        y = top + layout.text_top(row)
        line = layout.line_height(row)
        side = Qt.AlignmentFlag.AlignLeft if columns.mirrored else Qt.AlignmentFlag.AlignRight
        if segment.start_ms is not None:
            painter.setFont(self._time_font)
            painter.setPen(self._colour["text_faint"])
            left = columns.text + columns.width + 18 if columns.mirrored else columns.text - 18 - TIME
            box = QRectF(left, y, TIME, line)
            painter.drawText(
                box, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute), clock(segment.start_ms)
            )
        if segment.verified:
            used = 0 if segment.start_ms is None else self._time_metrics.horizontalAdvance(clock(segment.start_ms)) + 6
            left = columns.text + columns.width + 18 + used if columns.mirrored else columns.text - 18 - used - ICON
            painter.drawPixmap(QPointF(left, y + (line - ICON) / 2), self._verified)
        if layout.has_head(row) and segment.speaker:
            painter.setFont(self._speaker_font)
            painter.setPen(self._colour["text_soft"])
            # The label stands where its paragraph begins, whichever way the window reads.
            align = Qt.AlignmentFlag.AlignRight if layout.rtl[row] else Qt.AlignmentFlag.AlignLeft
            box = QRectF(columns.text, y - layout.head, columns.width, layout.head - 2)
            painter.drawText(
                box, int(align | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute), segment.speaker
            )

    def _paint_behind(
        self,
        painter: QPainter,
        layout: TranscriptLayout,
        row: int,
        words: QPointF,
        marks: Marks,
        stripes: list[tuple[Stripe, int, int, int]],
    ) -> None:
        text = layout.segments[row].text
        for stripe, _, start, end in stripes:
            if stripe.id in marks.lit:
                tint = self._theme.tint(stripe.hue)
                self._fill(painter, layout, row, words, to_utf16(text, start), to_utf16(text, end), tint)
        paint_pills(painter, layout, row, words, self._theme)
        for start, end in marks.hits:
            self._fill(painter, layout, row, words, start, end, self._colour["mark"])
        if marks.selection is not None:
            self._fill(painter, layout, row, words, *marks.selection, self._colour["selection"])

    @staticmethod
    def _fill(
        painter: QPainter, layout: TranscriptLayout, row: int, words: QPointF, start: int, end: int, colour: QColor
    ) -> None:
        for box in layout.boxes(row, start, end):
            painter.fillRect(box.translated(words), colour)

    def _paint_caret(self, painter: QPainter, layout: TranscriptLayout, row: int, words: QPointF, at: int) -> None:
        line = layout.lines(row).lineForTextPosition(at)
        if not line.isValid():
            return
        x = cursor_x(layout.lines(row), at)
        height = layout.line_height(row)
        box = QRectF(words.x() + x - 1, words.y() + line.lineNumber() * height + 3, 2, height - 6)
        painter.fillRect(box, self._colour["accent"])

    def _paint_flags(self, painter: QPainter, layout: TranscriptLayout, row: int, top: float, columns: Columns) -> None:
        flags = layout.segments[row].flags
        if not flags:
            return
        y = top + layout.flags_top(row)
        x = columns.text + columns.width - ICON if layout.rtl[row] else columns.text
        painter.drawPixmap(QPointF(x, y + (layout.caption - ICON) / 2), self._flag)
        painter.setFont(self._caption_font)
        painter.setPen(self._colour["warning"])
        words = QCoreApplication.translate("TranscriptView", "Listen again: {reasons}")
        align = Qt.AlignmentFlag.AlignRight if layout.rtl[row] else Qt.AlignmentFlag.AlignLeft
        left = columns.text + (0 if layout.rtl[row] else ICON + 5)
        box = QRectF(left, y, columns.width - ICON - 5, layout.caption)
        painter.drawText(
            box,
            int(align | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute),
            words.format(reasons=comma().join(flags)),
        )

    def _paint_stripe(
        self,
        painter: QPainter,
        layout: TranscriptLayout,
        row: int,
        top: float,
        columns: Columns,
        stripe: Stripe,
        lane: int,
        start: int,
        end: int,
    ) -> None:
        high, low = layout.stripe_span(row, stripe, start, end)
        width = self._theme.size("stripe")
        x = columns.stripes + (-(lane + 1) * STRIPE_STEP if columns.mirrored else lane * STRIPE_STEP)
        high += 2 if stripe.start[0] == layout.segments[row].id else 0
        low -= 2 if stripe.end[0] == layout.segments[row].id else 0
        paint_stripe(painter, QRectF(x, top + high, width, low - high), self._theme, stripe.hue, stripe.hatched)


def paint_stripe(painter: QPainter, box: QRectF, theme: Theme, hue: int, hatched: bool) -> None:
    """One stripe: filled for a code, hatched for an incident, so that they differ without colour."""
    colour = theme.code_colour(hue)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if not hatched:
        painter.drawRoundedRect(box, 1.5, 1.5)
        return
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    # Lines at 45 degrees on a grid of the page, so that a stripe of several rows runs on without a seam.
    short, at = min(box.width(), box.height()), math.floor((box.left() + box.top()) / HATCH) * HATCH
    upright = box.height() >= box.width()
    while at < box.right() + box.bottom():
        start = QPointF(box.left(), at - box.left()) if upright else QPointF(at - box.top(), box.top())
        along, across = (
            (QPointF(0, 3.5), QPointF(short, -short)) if upright else (QPointF(3.5, 0), QPointF(-short, short))
        )
        painter.drawPolygon(QPolygonF([start, start + across, start + across + along, start + along]))
        at += HATCH
    painter.restore()
