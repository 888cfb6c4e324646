"""Paints a cell of a matrix: its figure, on a tint that is stronger the more there are."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.models.matrix_cells import SHARE
from ui.shell.theme import Theme

Index = QModelIndex | QPersistentModelIndex
STRONGEST = 0.45


class MatrixCellDelegate(QStyledItemDelegate):
    """The cell with the focus has a line around it."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        theme, box, share = self._theme, QRect(option.rect).adjusted(1, 1, -1, -1), float(index.data(SHARE) or 0)
        if share:
            tint = theme.token("accent")
            tint.setAlphaF(0.08 + (STRONGEST - 0.08) * share)
            painter.fillRect(box, tint)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(theme.token("accent"), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        elif option.state & QStyle.StateFlag.State_MouseOver and share:
            painter.fillRect(box, theme.token("hover"))
        painter.setFont(theme.figures_font("body"))
        painter.setPen(theme.token("text" if share else "text_faint"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(index.data()))
        painter.restore()
