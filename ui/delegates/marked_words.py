"""Paints words in which something was found, on one line, with what was found marked."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from ui.models.interview_rows_hits import marked
from ui.shell.theme import Theme
from ui.widgets.code_points import to_utf16

_ROOM = 1 << 20
ELLIPSIS = "…"


def paint_marked(painter: QPainter, box: QRect, snippet: str, theme: Theme, mirrored: bool) -> None:
    """Paint the snippet of a hit into `box`, at its right if `mirrored`; what does not fit ends in an ellipsis."""
    text, found = marked(snippet.replace("\n", " "))
    arabic = _arabic(text)
    layout, line = _laid_out(text, found, theme, arabic)
    wide = line.naturalTextWidth()
    too_long = wide > box.width()
    if too_long:
        # Room for the ellipsis is that of two wide letters, whatever face it comes from.
        room = box.width() - QFontMetricsF(layout.font()).horizontalAdvance("MM")
        cut = line.xToCursor(wide - room if arabic else room)
        text = text.encode("utf-16-le")[: 2 * cut].decode("utf-16-le", "ignore").rstrip() + ELLIPSIS
        layout, line = _laid_out(text, [each for each in found if sum(each) < len(text)], theme, arabic)
        wide = line.naturalTextWidth()
    # The beginning of words stays in sight, wherever they begin.
    at_right = arabic if too_long else mirrored
    at = QPointF(box.right() - wide if at_right else box.left(), box.center().y() - line.height() / 2 + 1)
    painter.save()
    painter.setClipRect(box)
    painter.setPen(theme.token("text"))
    layout.draw(painter, at)
    painter.restore()


def _laid_out(text: str, found: Sequence[tuple[int, int]], theme: Theme, arabic: bool) -> tuple[QTextLayout, QTextLine]:
    layout = QTextLayout(text, theme.font("body"))
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.setFormats([_lit(text, start, length, theme) for start, length in found])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(_ROOM)
    layout.endLayout()
    return layout, line


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
