"""Paints a code or an incident in a tree or a list: its stripe, its name, its digit and how often it is used."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.row_focus import paint_focus
from ui.delegates.segment_painter import paint_stripe
from ui.models.code_tree import DIGIT, OWN, TARGET
from ui.models.code_tree_targets import Target
from ui.shell.theme import Theme
from ui.words import isolated

Index = QModelIndex | QPersistentModelIndex
TALL = 16


class CodeRowDelegate(QStyledItemDelegate):
    """Rows without a target are headings in a tree, and the offer to create a code in a list."""

    def __init__(self, theme: Theme, paths: bool = False, parent: QObject | None = None) -> None:
        """paths: whether the names of the codes above are shown behind the name."""
        super().__init__(parent)
        self._theme, self._paths = theme, paths

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt gives both.
        heading = index.data(TARGET) is None and not self._paths
        return QSize(120, self._theme.size("row") + (8 if heading else -4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        box, target = QRect(option.rect), index.data(TARGET)
        self._back(painter, option, box)
        inner = box.adjusted(4, 0, -8, 0) if not mirrored else box.adjusted(8, 0, -4, 0)
        if isinstance(target, Target):
            self._row(painter, inner, mirrored, target, index.data(DIGIT) or 0, bool(index.data(OWN)))
        else:
            self._plain(painter, inner, mirrored, index.data())
        paint_focus(self._theme, painter, option)
        painter.restore()

    def _back(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.token("accent_soft" if selected else "hover"))
            # In a tree the style paints the place of the branches, and both must meet without a step.
            radius = self._theme.size("radius") if self._paths else 0
            painter.drawRoundedRect(box, radius, radius)

    def _row(self, painter: QPainter, box: QRect, mirrored: bool, target: Target, digit: int, own: bool) -> None:
        stripe = self._theme.size("stripe")
        left = box.right() - stripe - 2 if mirrored else box.left() + 2
        mark = QRectF(left, box.center().y() - TALL / 2 + 1, stripe, TALL)
        paint_stripe(painter, mark, self._theme, target.hue, target.hatched)
        words = box.adjusted(0, 0, -stripe - 12, 0) if mirrored else box.adjusted(stripe + 12, 0, 0, 0)
        words = self._figures(painter, words, mirrored, target.count, digit, own)
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.token("text"))
        metrics = painter.fontMetrics()
        name = metrics.elidedText(target.name, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, self._near(mirrored), isolated(name))
        used = metrics.horizontalAdvance(name) + 8
        rest = words.adjusted(0, 0, -used, 0) if mirrored else words.adjusted(used, 0, 0, 0)
        if self._paths and target.path and rest.width() > 48:
            painter.setFont(self._theme.font("caption"))
            painter.setPen(self._theme.token("text_faint"))
            path = painter.fontMetrics().elidedText(target.path, Qt.TextElideMode.ElideLeft, rest.width())
            painter.drawText(rest, self._near(mirrored), isolated(path))

    def _figures(self, painter: QPainter, box: QRect, mirrored: bool, count: int, digit: int, own: bool) -> QRect:
        """Draw the count and the digit at the far end; returns what is left for the words.

        A digit that the person set has a strong frame and figure, one that comes by use a faint one.
        """
        painter.setFont(self._theme.figures_font("caption"))
        far = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
        used = 0
        if count and not self._paths:
            painter.setPen(self._theme.token("text_faint"))
            painter.drawText(box, int(far | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute), str(count))
            used = max(painter.fontMetrics().horizontalAdvance(str(count)), 14) + 6
        if digit:
            side, y = 16, box.center().y() - 7
            left = box.left() + used if mirrored else box.right() - used - side
            key = QRectF(left + 0.5, y - 0.5, side, side)
            painter.setPen(QPen(self._theme.token("accent"), 1.5) if own else self._theme.token("line"))
            painter.setBrush(self._theme.token("panel"))
            painter.drawRoundedRect(key, 4, 4)
            painter.setPen(self._theme.token("accent" if own else "text_soft"))
            painter.drawText(key, Qt.AlignmentFlag.AlignCenter, str(digit))
            used += side + 8
        return box.adjusted(used, 0, 0, 0) if mirrored else box.adjusted(0, 0, -used, 0)

    def _plain(self, painter: QPainter, box: QRect, mirrored: bool, words: str) -> None:
        heading = not self._paths
        font = self._theme.font("body")
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.token("text_soft" if heading else "accent"))
        box = box.adjusted(0, 8, 0, 0) if heading else box
        text = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, self._near(mirrored), text)

    def _near(self, mirrored: bool) -> int:
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
