"""Paints words in which something was found, on one line, with what was found marked."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from ui.models.interview_rows_hits import marked
from ui.shell.theme import Theme
from ui.widgets.code_points import to_utf16

_ROOM = 1 << 20


def paint_marked(painter: QPainter, box: QRect, snippet: str, theme: Theme, mirrored: bool) -> None:
    """Paint the snippet of a hit into `box`, at its right if `mirrored`; what does not fit is cut off at its end."""
    text, found = marked(snippet.replace("\n", " "))
    layout = QTextLayout(text, theme.font("body"))
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    arabic = _arabic(text)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.setFormats([_lit(text, start, length, theme) for start, length in found])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(_ROOM)
    wide = line.naturalTextWidth()
    layout.endLayout()
    # The beginning of words stays in sight, wherever they begin.
    at_right = mirrored if wide <= box.width() else arabic
    at = QPointF(box.right() - wide if at_right else box.left(), box.center().y() - line.height() / 2 + 1)
    painter.save()
    painter.setClipRect(box)
    painter.setPen(theme.token("text"))
    layout.draw(painter, at)
    painter.restore()


def _lit(text: str, start: int, length: int, theme: Theme) -> QTextLayout.FormatRange:
    lit = QTextLayout.FormatRange()
    lit.start = to_utf16(text, start)
    lit.length = to_utf16(text, start + length) - lit.start
    look = QTextCharFormat()
    look.setBackground(theme.token("mark"))
    look.setForeground(theme.token("text"))
    look.setFontWeight(QFont.Weight.DemiBold)
    lit.format = look
    return lit


def _arabic(text: str) -> bool:
    """Whether the first letter is of a script that is written from the right."""
    sides = (unicodedata.bidirectional(char) for char in text)
    return next((side != "L" for side in sides if side in ("L", "R", "AL")), False)
