"""Paints one point of two accounts: what it is of, and below it the words of either interview."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.passage_quote import paint_elided
from ui.delegates.quote_row import paint_ground
from ui.models.account_rows import POINT, QUOTES
from ui.shell.theme import Theme

Index = QModelIndex | QPersistentModelIndex
PAD = 8


class AccountRowDelegate(QStyledItemDelegate):
    """lines: of words below each interview's code. quotes: how many interviews a row shows."""

    def __init__(self, theme: Theme, quotes: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._quotes = theme, quotes
        self._lines = 1 if quotes > 1 else 2

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt gives both.
        body, caption = (QFontMetrics(self._theme.font(name)) for name in ("body", "caption"))
        return QSize(
            180, body.height() + self._quotes * (caption.height() + self._lines * body.lineSpacing()) + 2 * PAD
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        theme = self._theme
        paint_ground(theme, painter, option)
        box = QRect(option.rect).adjusted(PAD, PAD, -PAD, -PAD)
        near = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        font = theme.font("body")
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.token("text"))
        shown = painter.fontMetrics().elidedText(str(index.data(POINT)), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(near), shown)
        top = box.top() + painter.fontMetrics().height()
        caption = QFontMetrics(theme.font("caption"))
        for code, text in index.data(QUOTES) or ():
            painter.setFont(theme.figures_font("caption"))
            painter.setPen(theme.token("text_faint"))
            place = QRect(box.left(), top, box.width(), caption.height())
            painter.drawText(place, int(near), code)
            painter.setPen(theme.token("text_soft"))
            body = QFontMetrics(theme.font("body"))
            words = QRect(box.left(), place.bottom(), box.width(), self._lines * body.lineSpacing())
            paint_elided(painter, words, text, theme.font("body"), self._lines)
            top = words.bottom()
        if not option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(theme.token("line"))
            painter.drawLine(box.left(), option.rect.bottom(), box.right(), option.rect.bottom())
        painter.restore()
