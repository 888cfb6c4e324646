"""Paints a cell of a one-line table that says how far something is: a bar, and beside it the same in words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.delegates.row_focus import paint_cell_focus
from ui.delegates.table_line import COLOUR, INSET, TableLineDelegate
from ui.words import isolated

Index = QModelIndex | QPersistentModelIndex
SHARE = Qt.ItemDataRole.UserRole + 4
"""How far it is, 0..1, for a cell with a bar; None for one with words alone."""
BAR, THICK = 72, 6


class ProgressLineDelegate(TableLineDelegate):
    """A bar that grows from where the lines begin; what it says stands beside it, so that nobody has to measure it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        share = index.data(SHARE)
        if share is None:
            super().paint(painter, option, index)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.fillRect(option.rect, self._theme.token("accent_soft" if selected else "hover"))
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        box = QRect(option.rect).adjusted(INSET, 0, -INSET, 0)
        self._paint_bar(painter, box, float(share), mirrored)
        room = BAR + INSET
        said = box.adjusted(0, 0, -room, 0) if mirrored else box.adjusted(room, 0, 0, 0)
        painter.setFont(self._words)
        painter.setPen(self._theme.token(str(index.data(COLOUR) or "text")))
        shown = painter.fontMetrics().elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, said.width())
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(said, int(flags | Qt.TextFlag.TextSingleLine), isolated(shown))
        paint_cell_focus(self._theme, painter, option, index)
        painter.restore()

    def _paint_bar(self, painter: QPainter, box: QRect, share: float, mirrored: bool) -> None:
        left = box.right() - BAR if mirrored else box.left()
        whole = QRectF(left, box.center().y() - THICK / 2 + 0.5, BAR, THICK)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.token("pressed"))
        painter.drawRoundedRect(whole, THICK / 2, THICK / 2)
        # What has begun shows, however little it is.
        filled = max(BAR * min(share, 1.0), THICK) if share > 0 else 0.0
        if filled:
            start = whole.right() - filled if mirrored else whole.left()
            painter.setBrush(self._theme.token("accent"))
            painter.drawRoundedRect(QRectF(start, whole.top(), filled, THICK), THICK / 2, THICK / 2)
