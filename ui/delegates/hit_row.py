"""Paints a passage that was found: who said it and what it is tied to, below it the words among those around them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from testimony_app.services.retrieve import Quote
from ui.delegates.passage_quote import reads_from_right
from ui.delegates.quote_row import LINES, Index, QuoteRowDelegate
from ui.delegates.segment_painter import paint_stripe
from ui.models.code_tree_targets import Target
from ui.models.hit_rows import QUOTE, SOURCE, TARGETS
from ui.shell.theme import Theme
from ui.words import isolated, translated

GAP, TALL = 14, 12
LONGEST, AROUND = 600, 60
"""Characters at most that are laid out for a row; and of what stands before the words, half a line if that is less."""


class HitDelegate(QuoteRowDelegate):
    """Two lines of the words among those around them."""

    def paint_row(self, painter: QPainter, box: QRect, index: Index, mirrored: bool) -> None:
        """The source and what it is tied to, and below them the words."""
        line = QFontMetrics(self._caption).height()
        self._paint_head(painter, QRect(box.left(), box.top(), box.width(), line), index, mirrored)
        self._paint_words(painter, box.adjusted(0, line + 4, 0, 0), index.data(QUOTE))

    def _paint_head(self, painter: QPainter, box: QRect, index: Index, mirrored: bool) -> None:
        """The source at the start, codes and incidents with their stripes at the end."""
        painter.setFont(self._caption)
        metrics = painter.fontMetrics()
        source = str(index.data(SOURCE))
        if not index.data(QUOTE).hit.sure:
            source = translated("HitRows", "{source} · date possible").format(source=source)
        shown = metrics.elidedText(source, Qt.TextElideMode.ElideRight, box.width() * 3 // 5)
        painter.setPen(self._theme.token("text_soft"))
        near, far = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignVCenter
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
        painter.drawText(box, int(near | far), shown)
        left = box.width() - metrics.horizontalAdvance(shown) - GAP
        at = box.left() if mirrored else box.right()
        for target in index.data(TARGETS):
            used = self._paint_target(painter, target, at, box, left, mirrored)
            at, left = at + used if mirrored else at - used, left - used
            if left < 60:
                break

    def _paint_target(self, painter: QPainter, target: Target, at: int, box: QRect, room: int, mirrored: bool) -> int:
        """One name with its stripe, ending at `at`; how wide it is with its gap."""
        stripe, metrics = self._theme.size("stripe"), painter.fontMetrics()
        name = metrics.elidedText(target.name, Qt.TextElideMode.ElideRight, max(room - stripe - 6, 0))
        wide = metrics.horizontalAdvance(name) + stripe + 6
        left = at if mirrored else at - wide
        mark = left + wide - stripe if mirrored else left
        top = box.center().y() - TALL / 2 + 1
        paint_stripe(painter, QRectF(mark, top, stripe, TALL), self._theme, target.hue, target.hatched)
        words = QRect(left, box.top(), wide - stripe - 6, box.height())
        if not mirrored:
            words.translate(stripe + 6, 0)
        painter.setPen(self._theme.token("text_faint"))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), isolated(name))
        return wide + GAP

    def _paint_words(self, painter: QPainter, box: QRect, quote: Quote) -> None:
        before = _flat(quote.before)
        most = min(AROUND, box.width() // (2 * max(QFontMetrics(self._words).averageCharWidth(), 1)))
        if len(before) > most:
            before = "… " + before[-most:].partition(" ")[2]
        before = f"{before} " if before and quote.before[-1:].isspace() else before
        said = _flat(quote.words)
        after = _flat(quote.after)
        gap = " " if after and (quote.after[:1].isspace() or quote.words[-1:].isspace()) else ""
        text = f"{before}{said}{gap}{after}"[:LONGEST]
        paint_among(painter, box, text, (len(before), len(before) + len(said)), self._theme, self._words)


def paint_among(painter: QPainter, box: QRect, text: str, span: tuple[int, int], theme: Theme, font: QFont) -> None:
    """Paint the first lines of a text in which the words of `span` (places of this text) stand out."""
    rtl = reads_from_right(text[span[0] : span[1]] or text)
    layout = _laid_out(text, span, theme, font, box.width(), rtl)
    last = layout.lineAt(layout.lineCount() - 1)
    shown = last.textStart() + last.textLength()
    if shown < len(text.encode("utf-16-le")) // 2:
        # Room for the ellipsis is that of the last word.
        kept = text.encode("utf-16-le")[: 2 * shown].decode("utf-16-le", "ignore").rstrip().rpartition(" ")[0] + " …"
        layout = _laid_out(kept, span, theme, font, box.width(), rtl)
    painter.setPen(theme.token("text"))
    layout.draw(painter, QPointF(box.left(), box.top()))


def _laid_out(text: str, span: tuple[int, int], theme: Theme, font: QFont, width: int, rtl: bool) -> QTextLayout:
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.setFormats(_formats(text, span, theme))
    spacing = QFontMetrics(font).lineSpacing()
    layout.beginLayout()
    for number in range(LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * spacing))
    layout.endLayout()
    return layout


def _formats(text: str, span: tuple[int, int], theme: Theme) -> list[QTextLayout.FormatRange]:
    """Qt counts in UTF-16."""
    start, end = (len(text[:at].encode("utf-16-le")) // 2 for at in span)
    made = []
    for first, last, colour in ((0, start, "text_faint"), (start, end, "text"), (end, len(text) * 2, "text_faint")):
        each = QTextLayout.FormatRange()
        each.start, each.length = first, max(last - first, 0)
        look = QTextCharFormat()
        look.setForeground(theme.token(colour))
        each.format = look
        made.append(each)
    return made


def _flat(text: str) -> str:
    return " ".join(text.split())
