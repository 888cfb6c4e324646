"""Paints one entry of the command palette: icon, words, kind or key at the end."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.shell.theme import Theme
from ui.words import isolated

Index = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """Expects the roles display (words), UserRole + 1 (hint) and UserRole + 2 (icon's name)."""

    HINT = Qt.ItemDataRole.UserRole + 1
    ICON = Qt.ItemDataRole.UserRole + 2

    def __init__(self, theme: Theme, parent: QObject | None = None, inset: int = 6) -> None:
        """inset: from the sides of the list to the ground of an entry, in pixels."""
        super().__init__(parent)
        self._theme, self._inset = theme, inset

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt gives both.
        return QSize(200, max(self._theme.size("row") + 4, QFontMetrics(self._theme.font("body")).height() + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, box = self._theme, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.token("accent_soft"))
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(theme.token("accent"))
            painter.drawRoundedRect(
                box.adjusted(self._inset, 1, -self._inset, -1), theme.size("radius"), theme.size("radius")
            )
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        inner, icon = box.adjusted(self._inset + 12, 0, -self._inset - 12, 0), theme.size("icon")
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        near, far = (far, near) if mirrored else (near, far)
        x = inner.right() - icon if mirrored else inner.left()
        pixmap = theme.icon(index.data(self.ICON) or "act", "accent" if selected else "text_soft").pixmap(icon, icon)
        painter.drawPixmap(x, box.center().y() - icon // 2, pixmap)
        words = inner.adjusted(0, 0, -icon - 10, 0) if mirrored else inner.adjusted(icon + 10, 0, 0, 0)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.token("text_faint"))
        hint = index.data(self.HINT) or ""
        used = painter.fontMetrics().horizontalAdvance(hint) + 16
        painter.drawText(words, int(far | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute), hint)
        words = words.adjusted(used, 0, 0, 0) if mirrored else words.adjusted(0, 0, -used, 0)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.token("text"))
        text = isolated(painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, words.width()))
        painter.drawText(
            words, int(near | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute), isolated(text)
        )
        painter.restore()
