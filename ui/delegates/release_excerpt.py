"""Paints an excerpt in the list beside the review: its reference and witness, and how far the review is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.quote_row import paint_ground
from ui.models.release_review import ExcerptReview
from ui.models.release_rows import REVIEW, STATE
from ui.shell.theme import Theme

Index = QModelIndex | QPersistentModelIndex
PAD, MARK, CODE = 10, 14, 60


class ExcerptDelegate(QStyledItemDelegate):
    """Two lines: reference and witness; icon and words for the state. What is left out is struck through."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self._renew)
        self._renew()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt gives both.
        needed = QFontMetrics(self._strong).height() + QFontMetrics(self._caption).height() + 14
        return QSize(160, max(self._theme.size("row_two") + 4, needed))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        mirrored = paint_ground(self._theme, painter, option)
        box = QRect(option.rect).adjusted(PAD, 0, -PAD, 0)
        upper, lower = QFontMetrics(self._strong).height(), QFontMetrics(self._caption).height()
        top = box.center().y() - (upper + lower + 2) // 2
        held: ExcerptReview = index.data(REVIEW)
        self._paint_name(painter, QRect(box.left(), top, box.width(), upper), held, mirrored)
        self._paint_state(painter, QRect(box.left(), top + upper + 2, box.width(), lower), index, mirrored)
        painter.restore()

    def _renew(self) -> None:
        self._caption = self._theme.figures_font("caption")
        self._strong = QFont(self._theme.figures_font("body"))
        self._strong.setWeight(QFont.Weight.DemiBold)

    def _paint_name(self, painter: QPainter, box: QRect, held: ExcerptReview, mirrored: bool) -> None:
        start, end = _sides(mirrored)
        font = QFont(self._strong)
        font.setStrikeOut(not held.include)
        painter.setFont(font)
        painter.setPen(self._theme.token("text" if held.include else "text_faint"))
        most = max(box.width() - CODE, box.width() // 2)
        reference = painter.fontMetrics().elidedText(held.excerpt.reference, Qt.TextElideMode.ElideMiddle, most)
        painter.drawText(box, int(start | Qt.AlignmentFlag.AlignVCenter), reference)
        left = box.width() - painter.fontMetrics().horizontalAdvance(reference) - PAD
        painter.setFont(self._caption)
        painter.setPen(self._theme.token("text_soft"))
        code = painter.fontMetrics().elidedText(held.excerpt.passage.witness.code, Qt.TextElideMode.ElideRight, left)
        painter.drawText(box, int(end | Qt.AlignmentFlag.AlignVCenter), code)

    def _paint_state(self, painter: QPainter, box: QRect, index: Index, mirrored: bool) -> None:
        icon, colour, words = index.data(STATE)
        place = QRect(box.right() - MARK if mirrored else box.left(), box.center().y() - MARK // 2, MARK, MARK)
        self._theme.icon(icon, colour).paint(painter, place)
        rest = box.adjusted(0, 0, -MARK - 5, 0) if mirrored else box.adjusted(MARK + 5, 0, 0, 0)
        painter.setFont(self._caption)
        painter.setPen(self._theme.token(colour))
        painter.drawText(rest, int(_sides(mirrored)[0] | Qt.AlignmentFlag.AlignVCenter), words)


def _sides(mirrored: bool) -> tuple[Qt.AlignmentFlag, Qt.AlignmentFlag]:
    fixed = Qt.AlignmentFlag.AlignAbsolute
    sides = (Qt.AlignmentFlag.AlignLeft | fixed, Qt.AlignmentFlag.AlignRight | fixed)
    return (sides[1], sides[0]) if mirrored else sides
