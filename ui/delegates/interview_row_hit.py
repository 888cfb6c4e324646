"""Paints one passage that was found: who and when, then the words with what was looked for marked."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from testimony_app.services.search import Hit
from ui import words
from ui.delegates.marked_words import paint_marked
from ui.models.interview_rows_hits import HIT
from ui.shell.theme import Theme

Index = QModelIndex | QPersistentModelIndex
WHO, INSET = 168, 10


class HitDelegate(QStyledItemDelegate):
    """Expects the model of `HitRows`."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt gives both.
        return QSize(200, max(self._theme.size("row"), QFontMetrics(self._theme.font("body")).height() + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit: Hit = index.data(HIT)
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self._theme.token("accent_soft" if selected else "hover"))
        box = QRect(option.rect).adjusted(INSET, 0, -INSET, 0)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        who = QRect(box.right() - WHO if mirrored else box.left(), box.top(), WHO - 16, box.height())
        said = box.adjusted(0, 0, -WHO, 0) if mirrored else box.adjusted(WHO, 0, 0, 0)
        self._paint_who(painter, who, hit)
        paint_marked(painter, said, hit.snippet, self._theme, mirrored)
        painter.restore()

    def _paint_who(self, painter: QPainter, box: QRect, hit: Hit) -> None:
        near, far = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignTrailing
        at = words.clock(hit.start_ms) if hit.start_ms is not None else ""
        painter.setFont(self._theme.figures_font("caption"))
        painter.setPen(self._theme.token("text_faint"))
        painter.drawText(box, int(far | Qt.AlignmentFlag.AlignVCenter), at)
        used = painter.fontMetrics().horizontalAdvance(at) + 8
        font = self._theme.figures_font("body")
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.token("text"))
        code = painter.fontMetrics().elidedText(hit.witness_code, Qt.TextElideMode.ElideRight, box.width() - used)
        painter.drawText(box, int(near | Qt.AlignmentFlag.AlignVCenter), code)
