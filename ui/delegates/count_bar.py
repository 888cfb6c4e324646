"""Paints a count: its name, a bar as long as its passages, in it as long as its witnesses, and both as figures."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from testimony_app.services.query_tables import Count
from ui.delegates.row_focus import paint_focus
from ui.models.count_rows import COUNT, MOST
from ui.models.query_words import count_words
from ui.shell.theme import Theme
from ui.words import isolated

Index = QModelIndex | QPersistentModelIndex
INSET, GAP, HIGH, LEAST = 10, 12, 14, 3
NAME = 260
"""How wide names are at most, as `Theme.wide` means it."""


class CountBarDelegate(QStyledItemDelegate):
    """The bar begins where the window's lines begin."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt gives both.
        return QSize(240, max(self._theme.size("row") + 4, QFontMetrics(self._theme.font("body")).height() + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, count = self._theme, index.data(COUNT)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.setLayoutDirection(option.direction)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.fillRect(option.rect, theme.token("accent_soft" if selected else "hover"))
        box = QRect(option.rect).adjusted(INSET, 0, -INSET, 0)
        name = min(theme.wide(NAME), box.width() // 3)
        figures = QFontMetrics(theme.figures_font("caption")).horizontalAdvance(count_words(Count(8888, 888)))
        start = QRect(box.right() - name if mirrored else box.left(), box.top(), name, box.height())
        bars = (
            box.adjusted(figures + GAP, 0, -name - GAP, 0)
            if mirrored
            else box.adjusted(name + GAP, 0, -figures - GAP, 0)
        )
        self._paint_name(painter, start, str(index.data()))
        self._paint_bars(painter, bars, count, int(index.data(MOST)), mirrored)
        end = QRect(box.left() if mirrored else bars.right() + GAP, box.top(), figures, box.height())
        painter.setFont(theme.figures_font("caption"))
        painter.setPen(theme.token("text_soft"))
        painter.drawText(end, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), count_words(count))
        paint_focus(theme, painter, option)
        painter.restore()

    def _paint_name(self, painter: QPainter, box: QRect, text: str) -> None:
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.token("text"))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), isolated(shown))

    def _paint_bars(self, painter: QPainter, box: QRect, count: Count, most: int, mirrored: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for number, high, colour in ((count.passages, HIGH, "accent_soft"), (count.witnesses, HIGH // 2 - 1, "accent")):
            wide = max(box.width() * number / most, LEAST) if number else 0
            left = box.right() + 1 - wide if mirrored else box.left()
            bar = QRectF(left, box.center().y() - high / 2 + 1, wide, high)
            painter.setBrush(self._theme.token(colour))
            painter.drawRoundedRect(bar, 2, 2)
            if colour == "accent_soft":
                painter.setPen(self._theme.token("accent"))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
                painter.setPen(Qt.PenStyle.NoPen)
