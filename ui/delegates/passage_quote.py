"""Paints a passage: the words first, then who said them and what they say of the incident."""

from __future__ import annotations

from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

from testimony_app.services.passages import QuotedPassage
from ui.delegates.quote_row import LINES, Index, QuoteRowDelegate
from ui.models.passage_rows import GRADES, PASSAGE, SOURCE
from ui.words import translated

MARK = 14


class PassageQuoteDelegate(QuoteRowDelegate):
    """At most two lines of the words."""

    def paint_row(self, painter: QPainter, box: QRect, index: Index, mirrored: bool) -> None:
        """The words, and below them the source."""
        painter.setPen(self._theme.token("text"))
        line, words = QFontMetrics(self._caption).height(), QFontMetrics(self._words)
        text = str(index.data())
        if words.horizontalAdvance(text) < box.width() and "\n" not in text:
            box.adjust(0, words.lineSpacing() // 2, 0, -words.lineSpacing() // 2)
        paint_elided(painter, box, text, self._words, LINES)
        below = QRect(box.left(), box.bottom() - line + 1, box.width(), line)
        self._paint_source(painter, below, index, mirrored)

    def _paint_source(self, painter: QPainter, box: QRect, index: Index, mirrored: bool) -> None:
        """Verified mark and source at the start, what the passage says of the incident at the end."""
        passage: QuotedPassage = index.data(PASSAGE)
        painter.setFont(self._caption)
        icon = QRect(box.right() - MARK if mirrored else box.left(), box.center().y() - MARK // 2, MARK, MARK)
        name, colour = ("success", "given") if passage.verified else ("edit", "text_faint")
        self._theme.icon(name, colour).paint(painter, icon)
        fixed = Qt.AlignmentFlag.AlignAbsolute
        start, end = Qt.AlignmentFlag.AlignLeft | fixed, Qt.AlignmentFlag.AlignRight | fixed
        if mirrored:
            start, end = end, start
        rest = box.adjusted(0, 0, -MARK - 5, 0) if mirrored else box.adjusted(MARK + 5, 0, 0, 0)
        source = str(index.data(SOURCE))
        if not passage.verified:
            source = translated("PassageRows", "{source} · draft").format(source=source)
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(source, Qt.TextElideMode.ElideRight, rest.width())
        painter.setPen(self._theme.token("text_soft"))
        painter.drawText(rest, int(start | Qt.AlignmentFlag.AlignVCenter), shown)
        left = rest.width() - metrics.horizontalAdvance(shown) - 24
        grades = metrics.elidedText(str(index.data(GRADES)), Qt.TextElideMode.ElideRight, left)
        if left > 60:
            painter.setPen(self._theme.token("text_faint"))
            painter.drawText(rest, int(end | Qt.AlignmentFlag.AlignVCenter), grades)


def paint_elided(painter: QPainter, box: QRect, text: str, font: QFont, lines: int) -> None:
    """Paint the first lines of a text into `box`, each paragraph in its own direction, with an ellipsis at the end."""
    painter.setFont(font)
    metrics = painter.fontMetrics()
    flat = " ".join(text.split())
    layout = QTextLayout(flat, painter.font())
    option, rtl = QTextOption(), reads_from_right(flat)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    side = (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute
    option.setAlignment(side)
    layout.setTextOption(option)
    layout.beginLayout()
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(box.width())
        top = box.top() + number * metrics.lineSpacing()
        if number == lines - 1 and line.textStart() + line.textLength() < len(flat):
            rest = metrics.elidedText(flat[line.textStart() :], Qt.TextElideMode.ElideRight, box.width())
            painter.save()
            painter.setLayoutDirection(option.textDirection())
            painter.drawText(QRect(box.left(), top, box.width(), metrics.height()), int(side), rest)
            painter.restore()
        else:
            line.draw(painter, QPointF(box.left(), top))
    layout.endLayout()


def reads_from_right(text: str) -> bool:
    """Whether the first strong character reads from the right (Unicode Bidirectional Algorithm, rule P2)."""
    return next((bidirectional(char) in ("R", "AL") for char in text if bidirectional(char) in ("L", "R", "AL")), False)
