"""Paints a code of the code book: its stripe, its name, a word if it is retired, and how many passages have it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.delegates.row_focus import paint_focus
from ui.delegates.segment_painter import paint_stripe
from ui.models.code_tree import TARGET
from ui.models.code_tree_targets import Target
from ui.shell.theme import Theme
from ui.words import isolated

Index = QModelIndex | QPersistentModelIndex
TALL, INSET, GAP = 16, 6, 12


class BookRowDelegate(QStyledItemDelegate):
    """One line a code; F2 puts a field in the place of the name."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt gives both.
        line = QFontMetrics(self._theme.font("body")).height()
        return QSize(120, max(self._theme.size("row"), line + 12))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002  Qt gives all.
        made = QLineEdit(parent)
        made.setMaxLength(120)
        made.setAccessibleName(self.tr("Name of the code"))
        return made

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: ARG002  Qt gives all.
        editor.setGeometry(self._words_box(QRect(option.rect), option.direction).adjusted(-4, 0, 0, 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        target = index.data(TARGET)
        if not isinstance(target, Target):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self._theme.token("accent_soft" if selected else "hover"))
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        box = QRect(option.rect)
        stripe = self._theme.size("stripe")
        left = box.right() - INSET - stripe if mirrored else box.left() + INSET
        mark = QRectF(left, box.center().y() - TALL / 2 + 1, stripe, TALL)
        paint_stripe(painter, mark, self._theme, target.hue, hatched=False)
        self._words(painter, self._words_box(box, option.direction), target, mirrored)
        paint_focus(self._theme, painter, option)
        painter.restore()

    def _words_box(self, box: QRect, direction: Qt.LayoutDirection) -> QRect:
        near = INSET + self._theme.size("stripe") + GAP - 4
        if direction == Qt.LayoutDirection.RightToLeft:
            return box.adjusted(GAP, 0, -near, 0)
        return box.adjusted(near, 0, -GAP, 0)

    def _words(self, painter: QPainter, box: QRect, target: Target, mirrored: bool) -> None:
        fixed = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        near = int(fixed | (Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft))
        far = int(fixed | (Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight))
        painter.setFont(self._theme.figures_font("caption"))
        painter.setPen(self._theme.token("text_faint"))
        count = str(target.count) if target.count else ""
        painter.drawText(box, far, count)
        taken = painter.fontMetrics().horizontalAdvance(count) + GAP if count else 0
        said = self.tr("retired") if target.retired else ""
        word = painter.fontMetrics().horizontalAdvance(said) + GAP if said else 0
        room = box.adjusted(taken, 0, 0, 0) if mirrored else box.adjusted(0, 0, -taken, 0)
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.token("text_soft" if target.retired else "text"))
        metrics = painter.fontMetrics()
        name = metrics.elidedText(target.name, Qt.TextElideMode.ElideRight, max(room.width() - word, 0))
        painter.drawText(room, near, isolated(name))
        if said:
            used = metrics.horizontalAdvance(name) + GAP
            rest = room.adjusted(0, 0, -used, 0) if mirrored else room.adjusted(used, 0, 0, 0)
            painter.setFont(self._theme.font("caption"))
            painter.setPen(self._theme.token("text_faint"))
            painter.drawText(rest, near, said)
