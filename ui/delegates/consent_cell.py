"""Paints a cell of the consent matrix, the names above it and the codes beside it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.models.consent_matrix import GROUP, SECOND, STATE, group_name, groups_shown
from ui.shell.theme import Theme
from ui.widgets.badges import paint_mark

Index = QModelIndex | QPersistentModelIndex
MARK, CELL, WIDEST, CODES, NAMES, ABOVE = 15, 28, 40, 142, 168, 24
FAINT = 0.75
"""Of the empty rings, so that answers stand out; above 3:1 on every ground."""


class ConsentCellDelegate(QStyledItemDelegate):
    """One mark in the middle; the row and the column of the current cell are quietly tinted."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._current = (-1, -1)

    def set_current(self, row: int, column: int) -> None:
        """Tint the row and the column of this cell."""
        self._current = (row, column)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt gives both.
        return QSize(CELL, self._theme.size("row"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, box = self._theme, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, column = self._current
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(option.rect, theme.token("accent_soft"))
        elif index.row() == row or index.column() == column:
            painter.fillRect(option.rect, theme.token("hover"))
        if (index.row(), index.column()) == (row, column):
            painter.setPen(QPen(theme.token("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
        middle = box.center()
        mark = QRectF(middle.x() - MARK / 2, middle.y() - MARK / 2, MARK, MARK)
        state = str(index.data(STATE))
        painter.setOpacity(FAINT if state == "not_asked" else 1.0)
        paint_mark(painter, mark, state, theme)
        painter.restore()


class ScopeHeader(QHeaderView):
    """The names of the scopes, read from below, and above them the groups to which they belong."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme, self._column = theme, -1
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(CELL)
        self.setMinimumSectionSize(CELL)
        self.setHighlightSections(False)
        self.setMouseTracking(True)

    def set_current(self, column: int) -> None:
        """Show this name darker than the others."""
        self._column = column
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._room() + ABOVE)

    def _room(self) -> int:
        """For the longest name where the matrix is high, else for most of it, in pixels."""
        font = self._theme.font("caption")
        font.setWeight(QFont.Weight.DemiBold)
        metrics, across = QFontMetrics(font), Qt.Orientation.Horizontal
        names = (str(self.model().headerData(n, across) or "") for n in range(self.count()))
        longest = max((metrics.horizontalAdvance(name) for name in names), default=0) + 16
        matrix = self.parentWidget()
        return max(self._theme.wide(NAMES), min(longest, matrix.height() // 3 if matrix is not None else 0))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        current = section == self._column
        font = self._theme.font("caption")
        if current:
            font.setWeight(QFont.Weight.DemiBold)
        painter.save()
        painter.setFont(font)
        painter.setPen(self._theme.token("text" if current else "text_soft"))
        name = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        shown = QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideRight, rect.height() - ABOVE - 14)
        painter.translate(rect.center().x() + 1, rect.bottom() - 6)
        painter.rotate(-90)
        near = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        box = QRect(0, -rect.width() // 2, rect.height() - ABOVE - 12, rect.width())
        painter.drawText(box, int(near | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(self._theme.token("line"))
        painter.drawLine(0, self.height() - 1, self.viewport().width(), self.height() - 1)
        painter.setFont(self._theme.font("caption"))
        model, across = self.model(), Qt.Orientation.Horizontal
        groups = [str(model.headerData(n, across, GROUP) or "") for n in range(self.count())]
        for group, first, last in groups_shown(groups):
            one, other = self.sectionViewportPosition(first), self.sectionViewportPosition(last)
            box = QRect(min(one, other), 0, abs(other - one) + self.sectionSize(first), ABOVE)
            self._paint_group(painter, box.adjusted(3, 0, -3, -3), group_name(group))
        painter.end()

    def _paint_group(self, painter: QPainter, box: QRect, name: str) -> None:
        name = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, box.width() + 4)
        painter.setPen(self._theme.token("text_faint"))
        painter.drawText(box.adjusted(-2, -2, 2, -4), int(Qt.AlignmentFlag.AlignCenter), name)
        painter.setPen(self._theme.token("field_line"))
        painter.drawLine(box.left(), box.bottom(), box.right(), box.bottom())


class CodeHeader(QHeaderView):
    """The codes of witness and interview at the start of each row; they stay when the matrix is scrolled."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme, self._row = theme, -1
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(theme.size("row"))
        self.setHighlightSections(False)
        theme.fit(self, CODES, CODES)

    def set_current(self, row: int) -> None:
        """Tint this row."""
        self._row = row
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        theme, model = self._theme, self.model()
        painter.fillRect(rect, theme.token("hover" if section == self._row else "window"))
        box = rect.adjusted(8, 0, -12, 0)
        near, far = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignTrailing
        second = str(model.headerData(section, Qt.Orientation.Vertical, SECOND) or "")
        painter.setFont(theme.figures_font("caption"))
        painter.setPen(theme.token("text_faint"))
        second = painter.fontMetrics().elidedText(second, Qt.TextElideMode.ElideMiddle, box.width() // 2)
        used = painter.fontMetrics().horizontalAdvance(second) + 10
        painter.drawText(box, int(far | Qt.AlignmentFlag.AlignVCenter), second)
        font = theme.figures_font("body")
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.token("text"))
        first = str(model.headerData(section, Qt.Orientation.Vertical) or "")
        first = painter.fontMetrics().elidedText(first, Qt.TextElideMode.ElideMiddle, box.width() - used)
        painter.drawText(box, int(near | Qt.AlignmentFlag.AlignVCenter), first)
        painter.restore()
