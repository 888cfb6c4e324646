"""The frame around the row that the arrows move, in the one view that has the keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from ui.shell.theme import Theme

Index = QModelIndex | QPersistentModelIndex


def paint_focus(theme: Theme, painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Frame a row, from one side of the view to the other; nothing where another view has the keys."""
    if not option.state & QStyle.StateFlag.State_HasFocus:
        return
    view, box = option.widget, QRect(option.rect)
    if isinstance(view, QAbstractItemView):
        box = QRect(0, box.top(), view.viewport().width(), box.height()).intersected(
            view.viewport().visibleRegion().boundingRect()
        )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(theme.token("accent"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(0, 0, -1, -1))


def choose_current(view: QAbstractItemView) -> None:
    """Choose the current row of a view that got the keys: Qt makes the first one current then, and chooses none."""
    here, single = view.currentIndex(), QAbstractItemView.SelectionMode.SingleSelection
    if here.isValid() and view.selectionMode() is single and not view.selectionModel().hasSelection():
        view.setCurrentIndex(here)


def paint_cell_focus(theme: Theme, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
    """The part of one cell in the frame around its row, for a view that paints cell by cell."""
    view = option.widget
    if not isinstance(view, QAbstractItemView) or not view.hasFocus():
        return
    here = view.currentIndex()
    if here.row() != index.row() or here.parent() != index.parent():
        return
    box, last = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), index.model().columnCount() - 1
    mirrored = option.direction == Qt.LayoutDirection.RightToLeft
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(theme.token("accent"))
    for y in (box.top(), box.bottom()):
        painter.drawLine(QPointF(option.rect.left(), y), QPointF(option.rect.right(), y))
    for column, x in ((0, box.right() if mirrored else box.left()), (last, box.left() if mirrored else box.right())):
        if index.column() == column:
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
