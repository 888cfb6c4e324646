"""Paints a cell of the list of interviews: a line of words, a quieter one below it, or four consent marks."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from testimony_app.services.log_interview import InterviewLine, State
from ui.delegates.row_focus import paint_cell_focus
from ui.models.interview_rows import LINE, SECOND, Column, alignment
from ui.shell.theme import Theme
from ui.widgets.badges import paint_mark
from ui.words import isolated

Index = QModelIndex | QPersistentModelIndex
MARK, STEP, INSET = 14, 22, 10


class InterviewRowDelegate(QStyledItemDelegate):
    """Expects the model of `InterviewRows`, as it is or through `InterviewList`."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self._renew)
        self._renew()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt gives both.
        needed = QFontMetrics(self._body).height() + QFontMetrics(self._caption).height() + 8
        return QSize(80, max(self._theme.size("row_two"), needed))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self._theme.token("accent_soft" if selected else "hover"))
        column, line = Column(index.column()), index.data(LINE)
        box = QRect(option.rect).adjusted(INSET, 0, -INSET, 0)
        if column is Column.CONSENT:
            self._paint_marks(painter, box, line, option.direction)
        else:
            self._paint_words(painter, box, index, column, line, option.direction)
        if selected and column is Column.WITNESS:
            self._paint_edge(painter, option)
        paint_cell_focus(self._theme, painter, option, index)
        painter.restore()

    def _renew(self) -> None:
        self._body, self._caption = self._theme.font("body"), self._theme.font("caption")
        self._figures = self._theme.figures_font("body")
        self._strong = QFont(self._figures)
        self._strong.setWeight(QFont.Weight.DemiBold)

    def _paint_words(
        self,
        painter: QPainter,
        box: QRect,
        index: Index,
        column: Column,
        line: InterviewLine,
        direction: Qt.LayoutDirection,
    ) -> None:
        font = {Column.WITNESS: self._strong, Column.ROLES: self._body}.get(column, self._figures)
        first, second = str(index.data() or ""), str(index.data(SECOND) or "")
        side = QStyle.visualAlignment(direction, alignment(column))
        lead, below = QFontMetrics(font).height(), QFontMetrics(self._caption).height()
        upper = QRect(box)
        if second:
            upper = QRect(box.left(), box.center().y() - (lead + below) // 2 + 1, box.width(), lead)
            lower = QRect(box.left(), upper.bottom(), box.width(), below)
            self._write(painter, lower, second, self._caption, "text_faint", side, column)
        self._write(painter, upper, first, font, self._colour(column, line), side, column)

    def _write(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        font: QFont,
        colour: str,
        side: Qt.AlignmentFlag,
        column: Column,
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.token(colour))
        # Codes differ at their end, words at their beginning.
        cut = Qt.TextElideMode.ElideMiddle if column is Column.WITNESS else Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(text, cut, box.width())
        painter.drawText(box, int(side | Qt.TextFlag.TextSingleLine), isolated(shown))

    @staticmethod
    def _colour(column: Column, line: InterviewLine) -> str:
        if column is Column.TRANSCRIPT:
            return {None: "text_faint", State.VERIFIED: "given"}.get(line.state, "text_soft")
        empty = (column is Column.DURATION and not line.duration_ms) or (column is Column.CODINGS and not line.codings)
        return "text_faint" if empty else "text"

    def _paint_marks(self, painter: QPainter, box: QRect, line: InterviewLine, direction: Qt.LayoutDirection) -> None:
        mirrored = direction == Qt.LayoutDirection.RightToLeft
        for number, held in enumerate(line.badges):
            x = box.right() - MARK - number * STEP if mirrored else box.left() + number * STEP
            place = QRectF(x, box.center().y() - MARK / 2 + 0.5, MARK, MARK)
            paint_mark(painter, place, held.status.value, self._theme)

    def _paint_edge(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The row with the keyboard carries a thin edge, so that it is found without colour."""
        box = QRect(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.fillRect(
            box.right() - 2 if mirrored else box.left(), box.top(), 3, box.height(), self._theme.token("accent")
        )
