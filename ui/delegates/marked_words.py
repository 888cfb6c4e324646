"""Paints words in which something was found, on one line, with what was found marked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from ui.models.interview_rows_hits import marked
from ui.shell.theme import Theme
from ui.widgets.code_points import to_utf16


def paint_marked(painter: QPainter, box: QRect, snippet: str, theme: Theme) -> None:
    """Paint the snippet of a hit into `box`; what does not fit is cut off at its end."""
    text, found = marked(snippet.replace("\n", " "))
    layout = QTextLayout(text, theme.font("body"))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    formats = []
    for start, length in found:
        lit = QTextLayout.FormatRange()
        lit.start = to_utf16(text, start)
        lit.length = to_utf16(text, start + length) - lit.start
        look = QTextCharFormat()
        look.setBackground(theme.token("mark"))
        look.setForeground(theme.token("text"))
        look.setFontWeight(QFont.Weight.DemiBold)
        lit.format = look
        formats.append(lit)
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(box.width())
    layout.endLayout()
    painter.save()
    painter.setClipRect(box)
    painter.setPen(theme.token("text"))
    layout.draw(painter, QPointF(box.left(), box.center().y() - line.height() / 2 + 1))
    painter.restore()
