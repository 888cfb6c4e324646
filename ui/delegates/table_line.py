"""Paints a cell of a one-line table: words in a colour of the theme, or counts that each carry an icon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.row_focus import paint_cell_focus
from ui.shell.theme import Theme
from ui.words import isolated

Index = QModelIndex | QPersistentModelIndex
COLOUR = Qt.ItemDataRole.UserRole + 1
"""The name of a colour of the theme for the words of a cell."""
STRONG = Qt.ItemDataRole.UserRole + 2
"""Whether the words are semibold."""
COUNTS = Qt.ItemDataRole.UserRole + 3
"""`Count`s to paint in the place of words."""
INSET, GLYPH = 10, 15
LEADING = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
TRAILING = int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Count:
    """A number with the icon that says what is counted; a zero is painted faint."""

    icon: str
    colour: str
    number: int


class TableLineDelegate(QStyledItemDelegate):
    """One line a row; figures of one width; the current row carries an edge, so that it is found without colour."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self._renew)
        self._renew()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt gives both.
        return QSize(80, max(self._theme.size("row") + 2, QFontMetrics(self._words).height() + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self._theme.token("accent_soft" if selected else "hover"))
        box = QRect(option.rect).adjusted(INSET, 0, -INSET, 0)
        counts = index.data(COUNTS)
        if counts:
            self._paint_counts(painter, box, counts, option.direction)
        else:
            self._paint_words(painter, box, index, option.direction)
        if selected and index.column() == 0:
            mirrored = option.direction == Qt.LayoutDirection.RightToLeft
            edge = option.rect.right() - 2 if mirrored else option.rect.left()
            painter.fillRect(edge, option.rect.top(), 3, option.rect.height(), self._theme.token("accent"))
        paint_cell_focus(self._theme, painter, option, index)
        painter.restore()

    def _renew(self) -> None:
        self._words = self._theme.figures_font("body")
        self._strong = QFont(self._words)
        self._strong.setWeight(QFont.Weight.DemiBold)

    def _paint_words(self, painter: QPainter, box: QRect, index: Index, direction: Qt.LayoutDirection) -> None:
        painter.setFont(self._strong if index.data(STRONG) else self._words)
        painter.setPen(self._theme.token(str(index.data(COLOUR) or "text")))
        side = Qt.AlignmentFlag(int(index.data(Qt.ItemDataRole.TextAlignmentRole) or LEADING))
        shown = painter.fontMetrics().elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, box.width())
        flags = QStyle.visualAlignment(direction, side) | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(box, int(flags | Qt.TextFlag.TextSingleLine), isolated(shown))

    def _paint_counts(
        self, painter: QPainter, box: QRect, counts: Sequence[Count], direction: Qt.LayoutDirection
    ) -> None:
        mirrored = direction == Qt.LayoutDirection.RightToLeft
        painter.setFont(self._words)
        step = GLYPH + 4 + painter.fontMetrics().horizontalAdvance("00") + INSET
        for place, count in enumerate(counts):
            colour = count.colour if count.number else "text_faint"
            cell = QRect(box.left() + place * step, box.top(), step, box.height())
            if mirrored:
                cell.moveLeft(box.right() - (place + 1) * step)
            icon = QRect(0, 0, GLYPH, GLYPH)
            icon.moveCenter(cell.center())
            icon.moveLeft(cell.right() - GLYPH if mirrored else cell.left())
            if not count.number:
                painter.setOpacity(0.45)
            self._theme.icon(count.icon, colour).paint(painter, icon)
            painter.setOpacity(1.0)
            painter.setPen(self._theme.token(colour))
            text = cell.adjusted(0, 0, -GLYPH - 4, 0) if mirrored else cell.adjusted(GLYPH + 4, 0, 0, 0)
            side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
            painter.drawText(text, int(flags), str(count.number))


def counts_width(theme: Theme, how_many: int) -> int:
    """How wide a column of so many counts is, in pixels, without its insets."""
    figures = QFontMetrics(theme.figures_font("body")).horizontalAdvance("00")
    return how_many * (GLYPH + 4 + figures + INSET)
