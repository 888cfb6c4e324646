"""Paints one place that a search of everything found: what it is part of and where, below it the words around it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from testimony_app.services.search import Found, Kind
from ui import words
from ui.delegates.marked_words import paint_marked
from ui.models.found_rows import LINE, Heading, what, where
from ui.shell.theme import Theme

Index = QModelIndex | QPersistentModelIndex
INSET, GAP = 18, 10
_NEAR = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_FAR = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_ICONS = {
    Kind.SEGMENT: "interview",
    Kind.MEMO: "memo",
    Kind.INCIDENT: "incident",
    Kind.DECISION: "verified",
    Kind.CODE: "code",
    Kind.INTERVIEW: "interview",
    Kind.WITNESS: "team",
}


class FoundDelegate(QStyledItemDelegate):
    """Expects the model `FoundRows`."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt gives both.
        line = QFontMetrics(self._theme.font("body")).height()
        return QSize(200, line + 16 if isinstance(index.data(LINE), Heading) else 2 * line + 18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, box = index.data(LINE), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        inner = box.adjusted(INSET, 0, -INSET, 0)
        if isinstance(line, Heading):
            self._paint_heading(painter, inner, line)
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            if selected or option.state & QStyle.StateFlag.State_MouseOver:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.token("accent_soft" if selected else "hover"))
                painter.drawRoundedRect(
                    box.adjusted(6, 1, -6, -1), self._theme.size("radius"), self._theme.size("radius")
                )
            self._paint_found(painter, inner, line, selected, option.direction == Qt.LayoutDirection.RightToLeft)
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRect, line: Heading) -> None:
        lower = box.adjusted(0, 6, 0, 0)
        painter.setFont(self._theme.figures_font("caption"))
        painter.setPen(self._theme.token("text_faint"))
        painter.drawText(lower, int(_FAR), line.count)
        font = self._theme.font("caption")
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.token("text_soft"))
        painter.drawText(lower, int(_NEAR), line.title)

    def _paint_found(self, painter: QPainter, box: QRect, found: Found, selected: bool, mirrored: bool) -> None:
        theme, size = self._theme, self._theme.size("icon")
        upper = QRect(box.left(), box.top() + 6, box.width(), (box.height() - 12) // 2)
        icon = theme.icon(_ICONS[Kind(found.kind)], "accent" if selected else "text_soft").pixmap(size, size)
        painter.drawPixmap(box.right() - size if mirrored else box.left(), upper.center().y() - size // 2, icon)
        shift = size + GAP
        upper = upper.adjusted(0, 0, -shift, 0) if mirrored else upper.adjusted(shift, 0, 0, 0)
        told = where(found)
        painter.setFont(theme.figures_font("caption"))
        painter.setPen(theme.token("text_soft"))
        used = painter.fontMetrics().horizontalAdvance(told) + GAP if told else 0
        painter.drawText(upper, int(_FAR), told)
        rest = upper.adjusted(used, 0, 0, 0) if mirrored else upper.adjusted(0, 0, -used, 0)
        self._paint_title(painter, rest, found, mirrored)
        lower = QRect(upper.left(), upper.bottom(), upper.width(), box.bottom() - 5 - upper.bottom())
        paint_marked(painter, lower, found.snippet, theme, mirrored)

    def _paint_title(self, painter: QPainter, box: QRect, found: Found, mirrored: bool) -> None:
        title, field = what(found)
        soft, strong = self._theme.font("caption"), self._theme.figures_font("body")
        strong.setWeight(QFont.Weight.DemiBold)
        room = QFontMetrics(soft).horizontalAdvance(field) + GAP if field else 0
        title = QFontMetrics(strong).elidedText(title, Qt.TextElideMode.ElideRight, max(box.width() - room, 40))
        painter.setFont(strong)
        painter.setPen(self._theme.token("text"))
        painter.drawText(box, int(_NEAR), words.isolated(title))
        used = QFontMetrics(strong).horizontalAdvance(title) + GAP
        painter.setFont(soft)
        painter.setPen(self._theme.token("text_soft"))
        behind = box.adjusted(0, 0, -used, 0) if mirrored else box.adjusted(used, 0, 0, 0)
        painter.drawText(behind, int(_NEAR), field)
