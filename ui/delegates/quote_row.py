"""What rows of passages share: equal heights, the ground of the chosen one, and the room for what is painted on it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.row_focus import paint_focus
from ui.shell.theme import Theme

Index = QModelIndex | QPersistentModelIndex
LINES, PAD = 2, 9


def paint_ground(theme: Theme, painter: QPainter, option: QStyleOptionViewItem) -> bool:
    """Paint the ground of a row that is chosen or under the mouse; whether the row is laid out from the right."""
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    mirrored = option.direction == Qt.LayoutDirection.RightToLeft
    if selected or option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, theme.token("accent_soft" if selected else "hover"))
    if selected:
        edge = option.rect.right() - 2 if mirrored else option.rect.left()
        painter.fillRect(edge, option.rect.top(), 3, option.rect.height(), theme.token("accent"))
    painter.save()
    paint_focus(theme, painter, option)
    painter.restore()
    return mirrored


class QuoteRowDelegate(QStyledItemDelegate):
    """All rows are equally high, so that a thousand scroll like ten. What stands in a row is painted by `paint_row`."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self._renew)
        self._renew()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt gives both.
        words = LINES * QFontMetrics(self._words).lineSpacing()
        return QSize(200, words + QFontMetrics(self._caption).height() + 2 * PAD + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        mirrored = paint_ground(self._theme, painter, option)
        box = QRect(option.rect).adjusted(PAD + 4, PAD, -PAD - 4, -PAD)
        self.paint_row(painter, box, index, mirrored)
        painter.restore()

    def paint_row(self, painter: QPainter, box: QRect, index: Index, mirrored: bool) -> None:
        """Paint what stands in the row."""
        raise NotImplementedError

    def _renew(self) -> None:
        self._words, self._caption = self._theme.font("body"), self._theme.figures_font("caption")
