"""The list of the sections of a form at its side: where the keyboard is, and how much stands in each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.shell.theme import Theme
from ui.words import isolated

Index = QModelIndex | QPersistentModelIndex
FILLED = Qt.ItemDataRole.UserRole + 1
"""How many fields of a section hold something."""
INSET, WIDE = 12, 190


class SectionDelegate(QStyledItemDelegate):
    """The title at the start, the number of filled fields at the end; an edge marks the current one without colour."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt gives both.
        return QSize(120, max(self._theme.size("row"), option.fontMetrics.height() + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        theme, box = self._theme, QRect(option.rect).adjusted(INSET, 0, -INSET, 0)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme.token("accent_soft" if selected else "hover"))
        if selected:
            left = option.rect.right() - 2 if mirrored else option.rect.left()
            painter.fillRect(QRect(left, option.rect.top(), 3, option.rect.height()), theme.token("accent"))
        start, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if mirrored:
            start, end = end, start
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        filled = str(index.data(FILLED) or "")
        metrics = painter.fontMetrics()
        room = box.width() - metrics.horizontalAdvance(filled) - INSET
        title = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        painter.setPen(theme.token("text" if selected else "text_soft"))
        painter.drawText(box, int(start | middle), isolated(title))
        painter.setPen(theme.token("text_faint"))
        painter.drawText(box, int(end | middle), filled)
        if option.state & QStyle.StateFlag.State_HasFocus and not selected:
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.restore()


class SectionList(QListWidget):
    """One row a section; choosing one with arrows or mouse is told by `currentRowChanged`."""

    def __init__(self, theme: Theme, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(SectionDelegate(theme, self))
        self.setAccessibleName(self.tr("Sections of the form"))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        for number, title in enumerate(titles, 1):
            item = QListWidgetItem(title)
            key = f"Alt+{number % 10}" if number <= 10 else ""
            item.setToolTip(self.tr("{title} ({key})").format(title=title, key=key))
            self.addItem(item)
        theme.changed.connect(self.viewport().update)
        self.setFixedWidth(WIDE)

    def show_filled(self, numbers: Sequence[int]) -> None:
        """How many fields hold something, by section."""
        for row, number in enumerate(numbers):
            item = self.item(row)
            item.setData(FILLED, number or "")
            said = self.tr("{title}, filled in: {count}").format(title=item.text(), count=number)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)

    def show_current(self, row: int) -> None:
        """Mark where the keyboard is, without jumping there."""
        self.blockSignals(True)
        self.setCurrentRow(row)
        self.blockSignals(False)
